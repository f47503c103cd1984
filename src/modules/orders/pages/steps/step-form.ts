import type { Language } from '#kernel/language.ts';
import type { Instant } from '#kernel/time.ts';
import type { Establishment } from '#modules/establishments/establishment.ts';
import type { Workplace } from '#modules/jobs/job-sheet.ts';
import type { SheetDraft, SheetItem } from '#modules/jobs/sheet-draft.ts';
import type { Fields } from '#ui/forms/field.ts';
import {
  type Asking as KeptAsking,
  type KeptForm,
  type KeptGiven,
  keptForms,
  type Parts,
} from '#ui/forms/kept/kept-form.ts';
import type { OrderKind } from '../../order.ts';
import type { Step } from '../../step.ts';
import { stepWords, type Words } from '../../words/steps/words.ts';

export { given } from '#ui/forms/kept/controls.ts';

/** For whom a step is asked, and what all steps say so far: what some answers hang on. */
export type On = {
  language: Language;
  now: Instant;
  who: 'employer' | 'counter';
  kind: OrderKind;
  told: SheetDraft;
  establishment: Establishment;
  /** Workplaces of the job the order began from: they know their points, which nobody types. */
  known?: readonly Workplace[];
};
export type Asking = KeptAsking<On, Words>;
type Title = keyof Words['sections'];

/** Where a finding or a comment about an item of the sheet is told: a field, or one of a part (`allowances.0.name`). */
type Items = Readonly<Record<SheetItem, string>>;

/** One of the eight steps, in every direction: its questions, what was told by them, and how they are asked again. */
export type StepForm = KeptForm<On, SheetDraft, Title> & { step: Step; items: Items };

const made = keptForms<On, Words, Title, SheetDraft>({ words: stepWords, unselected: (w) => w.unselected });

export const stepForm = <F extends Fields, const P extends Parts<On, Words>>({
  step,
  items,
  ...given
}: KeptGiven<On, Words, Title, SheetDraft, F, P> & { step: Step; items: Items }): StepForm => ({
  step,
  items,
  ...made(given),
});
