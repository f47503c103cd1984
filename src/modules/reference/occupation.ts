import { searchKey } from '#kernel/japanese.ts';

/** 厚生労働省編職業分類: 2022 (R4) is in use since 2023-03, 2011 is complete and rich in words. */
export type OccupationEdition = 2011 | 2022;
type OccupationLevel = '大' | '中' | '小' | '細';

export type Occupation = {
  edition: OccupationEdition;
  code: string;
  level: OccupationLevel;
  /** The official name; undefined where it is not known (most 小分類 of 2022). */
  name: string | undefined;
  parentCode: string | undefined;
  /** Occupations of job tag in this class: examples, not its name. */
  examples: readonly string[];
};

export type FoundOccupation = { occupation: Occupation; word: string; score: number };

/** What to call a class without an official name: its first examples, marked as such by 「など」. */
export const occupationLabel = (occupation: Occupation): string =>
  occupation.name ?? `${occupation.examples.slice(0, 2).join('、')}など`;

/**
 * The key of a word for an occupation: as everywhere in search, and the long mark at the end of a katakana run is
 * dropped, because プログラマ and プログラマー are one word (JIS Z 8301 left it off until 2019).
 */
export const occupationWordKey = (word: string): string => searchKey(word).replace(/ー(?![ァ-ヺー])/gu, '');

/** The words an official name is made of: 「一般事務・秘書・受付の職業」→ 一般事務, 秘書, 受付. */
export const wordsOfName = (name: string): string[] =>
  name
    .replace(/（[^）]*）/gu, '')
    .split(/[・、，]/u)
    .map((part) => part.replace(/(?:の|的)?職業(?:従事者)?$/u, ''))
    .filter((part) => part !== '');

/** One entry of the index that words are looked up in; made once, with the snapshot. */
export type WordEntry = { key: string; word: string; weight: number; occupation: Occupation };

const scoreOf = (entry: WordEntry, parts: readonly string[], whole: string): number => {
  if (!parts.every((part) => entry.key.includes(part))) return 0;
  const place = entry.key === whole ? 100 : entry.key.endsWith(whole) ? 60 : entry.key.startsWith(whole) ? 50 : 30;
  return place + entry.weight * 4 - Math.min(20, Math.abs(entry.key.length - whole.length));
};

/**
 * The occupations a word may mean, best first, each once with the word it was found by. A Japanese compound ends in
 * what it is, so a word at the end (大型トラック運転手) counts more than one at the start.
 */
export const findOccupations = (index: readonly WordEntry[], word: string, limit: number): FoundOccupation[] => {
  const whole = occupationWordKey(word);
  const parts = whole.split(' ').filter((part) => part !== '');
  if (parts.length === 0) return [];
  const best = new Map<string, FoundOccupation>();
  for (const entry of index) {
    const score = scoreOf(entry, parts, whole);
    const id = `${entry.occupation.edition} ${entry.occupation.code}`;
    if (score > (best.get(id)?.score ?? 0)) best.set(id, { occupation: entry.occupation, word: entry.word, score });
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || (a.occupation.code < b.occupation.code ? -1 : 1))
    .slice(0, limit);
};
