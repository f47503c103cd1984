import type { Language } from '#kernel/language.ts';
import { dayOf, type Instant } from '#kernel/time.ts';
import type { Told } from '#modules/establishments/establishment-change.ts';
import type { Fields } from '#ui/forms/field.ts';
import {
  type Asking as KeptAsking,
  type KeptForm,
  type KeptGiven,
  keptForms,
  type Parts,
} from '#ui/forms/kept/kept-form.ts';
import type { Words } from '../words/ja.ts';
import { recordWords } from '../words/words.ts';

export { given } from '#ui/forms/kept/controls.ts';

/** The parts of the record (system-reference §2.2), in the order of the pages. */
export const recordParts = ['basic', 'business', 'conditions', 'pr', 'disability', 'contacts'] as const;
export type RecordPart = (typeof recordParts)[number];

export const isRecordPart = (text: string): text is RecordPart => (recordParts as readonly string[]).includes(text);

export type On = { language: Language; now: Instant };
export type Asking = KeptAsking<On, Words>;
type Section = keyof Words['sections'];

export type RecordForm = KeptForm<On, Told, Section>;

const made = keptForms<On, Words, Section, Told>({ words: recordWords, unselected: ({ page }) => page.unselected });

/** One part of the record as a form; it says nothing of the other parts. */
export const recordForm = <F extends Fields, const P extends Parts<On, Words>>(
  given: KeptGiven<On, Words, Section, Told, F, P>,
): RecordForm => made(given);

export const optionsOf = <V extends string>(labels: Readonly<Record<V, string>>): { value: V; label: string }[] =>
  (Object.entries(labels) as [V, string][]).map(([value, label]) => ({ value, label }));

/** A year of the western calendar, written without a mark of thousands. */
export const yearQuestion = ({ kit, on }: Asking, label: string, from: number, hint?: string) =>
  kit.code({
    label,
    parse: (text) => {
      const year = /^\d{3,4}$/.test(text.normalize('NFKC')) ? Number(text.normalize('NFKC')) : 0;
      return year >= from && year <= dayOf(on.now).year ? year : undefined;
    },
    format: String,
    example: '1998',
    width: 'code',
    digits: true,
    ...(hint === undefined ? {} : { hint }),
  });

/** The record with these items as they were answered; what was left empty is gone. */
export const answered = (
  before: Told,
  items: Partial<Told['record']>,
  names: readonly (keyof Told['record'])[],
): Told['record'] => {
  const kept = Object.entries(before.record).filter(([name]) => !(names as readonly string[]).includes(name));
  const told = Object.entries(items).filter(([, value]) => value !== undefined);
  return Object.fromEntries([...kept, ...told]);
};
