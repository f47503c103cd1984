import { foldCode } from '#kernel/japanese.ts';
import { type Occupation, type SheetWork, textLimits } from '#modules/jobs/job-sheet.ts';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import { occupationLabel } from '#modules/reference/occupation.ts';
import { occupation, occupationsByWord } from '#modules/reference/reference.ts';
import type { Values } from '#ui/forms/field.ts';
import { pickField } from './pick-field.tsx';
import { type Asking, given } from './step-form.ts';

/** How many classes a word may bring; more is no help to choose from. */
const mostOffered = 8;

const editions = { '2011': 2011, '2022': 2022 } as const;

/** `2022:033-01`: an old job brings classes of the edition of its day, and keeps them until others are chosen. */
const writeClass = ({ edition, code }: Occupation): string => `${edition}:${code}`;

/** The class itself or, because the list of 小分類 is not complete (§2.0), the 中分類 it belongs to. */
const known = ({ edition, code }: Occupation) =>
  occupation(code, editions[edition]) ?? occupation(code.split('-')[0] ?? '', editions[edition]);

const readClass = (value: string): Occupation | undefined => {
  const [edition, code = ''] = value.split(':');
  if (edition !== '2011' && edition !== '2022') return undefined;
  return known({ edition, code }) ? { edition, code } : undefined;
};

const className = (value: string): string | undefined => {
  const read = readClass(value);
  const found = read && known(read);
  return found && `${occupationLabel(found)}（${read.code}）`;
};

/** The code of the class, with or without its name: `033-01`, `一般事務員（033-01）`. */
const classMeant = (text: string): string | undefined => {
  const [code] = /\d{2,3}(?:-\d{2})?/u.exec(foldCode(text)) ?? [];
  const value = code && writeClass({ edition: '2022', code });
  return value && readClass(value) ? value : undefined;
};

/** What was typed as a whole; where nothing is called so, each of its words: 「ホールスタッフ（正社員）」「遊技場　接客」. */
const classesFor = (text: string) => {
  const found = occupationsByWord(text, 2022, mostOffered);
  if (found.length > 0) return found;
  const pieces = text.split(/[\s、，,・／/（）()]+/u).filter((piece) => piece.length > 1);
  const all = pieces.flatMap((piece) => occupationsByWord(piece, 2022, mostOffered));
  const byCode = new Map(all.map((one) => [one.occupation.code, one]));
  return [...byCode.values()].slice(0, mostOffered);
};

/** 職業分類: one of up to three, found by a word or by what 職種 says. */
export const occupationQuestions = ({ kit, w: { a }, on }: Asking, number: string) => ({
  word: kit.text({
    label: a.fields.occupationWord(number),
    hint: a.hints.occupationWord,
    max: 40,
    width: 'half',
  }),
  class: pickField(on.language, {
    label: a.fields.occupation(number),
    of: a.numbered.occupations(number),
    hint: a.hints.occupation,
    required: number === '1',
    wordsIn: (name) => [name.replace(/class$/u, 'word'), ...(number === '1' ? ['title'] : [])],
    found: (word) =>
      classesFor(word).map((one) => ({
        value: writeClass({ edition: '2022', code: one.occupation.code }),
        label: `${occupationLabel(one.occupation)}（${one.occupation.code}）`,
      })),
    labelOf: className,
    meant: classMeant,
  }),
});

export const dutyQuestions = ({ kit, w: { a }, on }: Asking) => {
  const { work } = jobWords(on.language);
  return {
    title: kit.text({ label: work.title, hint: a.hints.title, max: textLimits.title, required: true }),
    description: kit.longText({
      label: work.description,
      hint: a.hints.description,
      max: textLimits.description,
      rows: 12,
      required: true,
    }),
    scopeOfChange: kit.longText({
      label: work.scopeOfChange,
      hint: a.hints.scopeOfChange,
      max: textLimits.scopeOfChange,
      rows: 3,
      required: true,
    }),
  };
};

type Duties = Partial<Values<ReturnType<typeof dutyQuestions>>>;
type OccupationBlock = Partial<Values<ReturnType<typeof occupationQuestions>>>;

export const dutiesTold = (
  { title, description, scopeOfChange }: Duties,
  blocks: readonly OccupationBlock[],
): Partial<SheetWork> =>
  given({
    title,
    description,
    scopeOfChange,
    occupations: blocks.flatMap((one) => readClass(one.class ?? '') ?? []),
  });

export const dutiesAsked = ({ title, description, scopeOfChange }: Partial<SheetWork>) =>
  given({ title, description, scopeOfChange });

/** A class that no table here knows cannot be chosen again. */
export const occupationsAsked = ({ occupations = [] }: Partial<SheetWork>) =>
  occupations
    .map(writeClass)
    .filter((value) => readClass(value))
    .map((value) => ({ class: value }));

export const dutyItems = {
  'work.title': 'title',
  'work.occupations': 'occupations.0.class',
  'work.description': 'description',
  'work.scopeOfChange': 'scopeOfChange',
} as const;
