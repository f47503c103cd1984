import { searchKey } from '#kernel/japanese.ts';
import type { Language } from '#kernel/language.ts';
import { occupationLabel } from '#modules/reference/occupation.ts';
import {
  licences,
  occupationsByWord,
  prefectures,
  railwayLines,
  reference,
  wishGroups,
} from '#modules/reference/reference.ts';

/** What a word may be meant as: a condition by its name and value in the address. */
export type Suggestion = {
  kind: 'work' | 'class' | 'licence' | 'place' | 'near' | 'railway';
  name: 'work' | 'class' | 'lic' | 'place' | 'near' | 'line';
  value: string;
  label: string;
  /** The word it was found by, where its label does not say it; the county or prefecture of a place. */
  note?: string;
};

/** Which conditions are looked for: those of one box, or all of them. */
export const suggestionKinds = ['work', 'licence', 'place', 'near', 'all'] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

/** Characters of a word that are looked at: no name of the reference data is longer. */
export const mostWordCharacters = 50;

type Named = { suggestion: Suggestion; keys: readonly string[] };

/** Whole name first, then its beginning, then anywhere in it; shorter names first. */
const ranked = (all: readonly Named[], word: string, most: number): Suggestion[] => {
  const key = searchKey(word);
  if (key === '') return [];
  const place = (keys: readonly string[]): number => {
    if (keys.includes(key)) return 0;
    if (keys.some((one) => one.startsWith(key))) return 1;
    return keys.some((one) => one.includes(key)) ? 2 : 3;
  };
  return all
    .map(({ suggestion, keys }) => ({ suggestion, at: place(keys) }))
    .filter(({ at }) => at < 3)
    .sort((a, b) => a.at - b.at || a.suggestion.label.length - b.suggestion.label.length)
    .slice(0, most)
    .map(({ suggestion }) => suggestion);
};

/** 希望する職種 by the names of its groups and lines. */
const wishes = (word: string, most: number): Suggestion[] =>
  ranked(
    wishGroups().flatMap(({ code, name, occupations }) => [
      { suggestion: { kind: 'work', name: 'work', value: code, label: name } as const, keys: [searchKey(name)] },
      ...occupations.map((one) => ({
        suggestion: {
          kind: 'work',
          name: 'work',
          value: `${code}.${one.number}`,
          label: one.name,
          note: name,
        } as const,
        keys: [searchKey(one.name)],
      })),
    ]),
    word,
    most,
  );

/** 職業分類 by the words people use for it. */
const classes = (word: string, most: number): Suggestion[] =>
  occupationsByWord(word, 2022, most).map(({ occupation, word: by }) => {
    const label = occupationLabel(occupation);
    return {
      kind: 'class',
      name: 'class',
      value: occupation.code,
      label,
      ...(label.includes(by) ? {} : { note: by }),
    };
  });

const licenceNames = (word: string, most: number): Suggestion[] =>
  ranked(
    licences().map(({ code, name, groupName }) => ({
      suggestion: { kind: 'licence', name: 'lic', value: code, label: name, note: groupName },
      keys: [searchKey(name)],
    })),
    word,
    most,
  );

/** Prefectures and municipalities by name, reading, and the name in Latin letters. */
const places = (word: string, most: number, language: Language, near: boolean): Suggestion[] => {
  const all = [...reference().municipalities.values()].filter(({ lat }) => !near || lat !== undefined);
  const named = (one: { name: string; nameEn?: string | undefined }): string =>
    (language === 'en' ? one.nameEn : undefined) ?? one.name;
  return ranked(
    [
      ...(near ? [] : prefectures()).map((one) => ({
        suggestion: { kind: 'place', name: 'place', value: one.code, label: named(one) } as const,
        keys: [one.name, one.kana, one.nameEn].map(searchKey),
      })),
      ...all.map((one) => ({
        suggestion: {
          kind: near ? 'near' : 'place',
          name: near ? 'near' : 'place',
          value: near ? one.code5 : `${one.prefCode}.${one.code5}`,
          label: named(one),
          note: named(reference().prefectures.get(one.prefCode) ?? { name: '' }),
        } as const,
        keys: [one.name, one.fullName, one.kana, one.nameEn ?? ''].map(searchKey).filter((text) => text !== ''),
      })),
    ],
    word,
    most,
  );
};

const railways = (word: string, most: number): Suggestion[] =>
  ranked(
    railwayLines().map(({ code, name }) => ({
      suggestion: { kind: 'railway', name: 'line', value: code, label: name },
      keys: [searchKey(name)],
    })),
    word,
    most,
  );

/** Conditions that a typed word may mean, best first within each kind. All of it is reference data held in memory. */
export const suggest = (word: string, kind: SuggestionKind, language: Language, most = 8): Suggestion[] => {
  const asked = [...word.trim()].slice(0, mostWordCharacters).join('');
  if (asked === '') return [];
  switch (kind) {
    case 'work':
      return [...classes(asked, most), ...wishes(asked, 4)];
    case 'licence':
      return licenceNames(asked, most);
    case 'place':
      return [...places(asked, most, language, false), ...railways(asked, 4)];
    case 'near':
      return places(asked, most, language, true);
    case 'all':
      return [
        ...classes(asked, most),
        ...wishes(asked, 4),
        ...licenceNames(asked, most),
        ...places(asked, most, language, false),
        ...places(asked, 3, language, true),
        ...railways(asked, 4),
      ];
  }
};
