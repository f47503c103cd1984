import { searchKey } from '#kernel/japanese.ts';
import type { Licence, Licences, SheetWork } from '#modules/jobs/job-sheet.ts';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import { licence, licences } from '#modules/reference/reference.ts';
import type { Values } from '#ui/forms/field.ts';
import { type BlockProblem, optionsAmong } from './options.ts';
import { pickField } from './pick-field.tsx';
import { type Asking, given } from './step-form.ts';

const mostOffered = 8;

/** Names of the official list (免許・資格コード) that hold every part of a word, those that begin with it first. */
const licencesByWord = (word: string): { code: string; name: string }[] => {
  const parts = searchKey(word).split(/\s+/u).filter(Boolean);
  const [first = ''] = parts;
  const rank = (name: string): number => {
    const key = searchKey(name);
    return key === parts.join(' ') ? 0 : key.startsWith(first) ? 1 : 2;
  };
  return licences()
    .filter(({ name }) => parts.length > 0 && parts.every((part) => searchKey(name).includes(part)))
    .map(({ code, name }) => ({ code, name, rank: rank(name), length: name.length }))
    .sort((a, b) => a.rank - b.rank || a.length - b.length || (a.code < b.code ? -1 : 1))
    .slice(0, mostOffered)
    .map(({ code, name }) => ({ code, name }));
};

/** 必要な免許・資格: one of up to three. */
export const licenceBlock = ({ kit, w: { a }, on }: Asking, number: string) => {
  const { values } = jobWords(on.language);
  const { fields: f, hints: h } = a;
  const first = number === '1';
  return {
    name: kit.text({ label: f.licenceName(number), hint: first ? h.licenceName : '', max: 60 }),
    code: pickField(on.language, {
      label: f.licence(number),
      of: a.numbered.licences(number),
      hint: first ? h.licence : '',
      wordsIn: (name) => [name.replace(/code$/u, 'name')],
      found: (word) => licencesByWord(word).map(({ code, name }) => ({ value: code, label: name })),
      labelOf: (code) => licence(code)?.name,
      meant: (text) => {
        // Once: a cell may be long, and the list has hundreds of names.
        const key = searchKey(text);
        return licences().find(({ name }) => searchKey(name) === key)?.code;
      },
    }),
    requirement: kit.choice({
      label: f.licenceRequirement(number),
      hint: first ? h.licenceRequirement : '',
      options: optionsAmong(values.requirement, ['required', 'preferred']),
    }),
  };
};

type Block = Partial<Values<ReturnType<typeof licenceBlock>>>;
type Needed = {
  licencesNeeded?: boolean | undefined;
  carLicence?: 'required' | 'preferred' | undefined;
  automaticOnly?: boolean | undefined;
  otherLicences?: string | undefined;
};

/** A name of the list brings its code, and a code chosen from the list brings its name. */
const licenceTold = ({ name, code: chosen, requirement }: Block): Licence[] => {
  const code = chosen ?? licences().find((one) => one.name === name)?.code;
  const named = (chosen && licence(chosen)?.name) || name;
  return requirement && (code || named) ? [{ ...given({ code, name: named }), requirement }] : [];
};

export const licencesTold = (needed: Needed, blocks: readonly Block[]): Licences | undefined => {
  const { licencesNeeded, carLicence, automaticOnly, otherLicences } = needed;
  if (licencesNeeded === undefined) return undefined;
  if (!licencesNeeded) return { none: true };
  return {
    ...(carLicence ? { car: { requirement: carLicence, ...given({ automaticOnly }) } } : {}),
    ...given({ listed: blocks.flatMap(licenceTold), other: otherLicences }),
  };
};

export const licencesAsked = ({ licences: told }: Partial<SheetWork>) =>
  (told?.listed ?? []).map(({ code, name, requirement }) => {
    const official = code === undefined ? undefined : licence(code)?.name;
    return given({ name: name ?? official, code: official && code, requirement });
  });

/** 「必要」 without one; a block without its name or without how much it is needed. */
export const licenceProblems = (
  { licencesNeeded, carLicence, otherLicences }: Needed,
  blocks: readonly Block[],
  { w: { a } }: Asking,
): Record<string, string> => {
  if (!licencesNeeded) return {};
  if (!carLicence && !otherLicences && blocks.length === 0) return { licencesNeeded: a.problems.licenceNeeded };
  return Object.fromEntries(
    blocks.flatMap(({ name, code, requirement }, at): BlockProblem[] => {
      const number = String(at + 1);
      const { licenceName, licenceRequirement } = a.fields;
      if (!name && !code) return [[`licences.${at}.name`, a.problems.missing(licenceName(number))]];
      return requirement ? [] : [[`licences.${at}.requirement`, a.pick.missing(licenceRequirement(number))]];
    }),
  );
};
