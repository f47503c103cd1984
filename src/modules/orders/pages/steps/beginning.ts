import { compareDays, day, dayOf, type Instant } from '#kernel/time.ts';
import type { Establishment } from '#modules/establishments/establishment.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import { sharedValues } from '#modules/jobs/shared-values.ts';
import type { SheetDraft } from '#modules/jobs/sheet-draft.ts';
import type { OrderKind } from '../../order.ts';
import { type Step, steps, type Typed } from '../../step.ts';
import type { On } from './step-form.ts';
import { stepForms } from './step-forms.ts';

type Begun = { steps: Partial<Record<Step, Typed>>; title: string };
type Reader = Pick<On, 'language' | 'now' | 'who'>;

/** What stands in the steps of a new order at first: what the establishment has registered, and nothing of a job. */
export const fromNothing = (establishment: Establishment, reader: Reader): Begun => {
  const { conditions, pr, company, disability } = sharedValues(establishment);
  const [contact] = establishment.record.contacts ?? [];
  const told: SheetDraft = {
    ...(conditions && { conditions }),
    ...(pr && { pr }),
    ...(company && { company }),
    ...(disability && { disability }),
    ...(contact && { selection: { contact } }),
  };
  return { steps: written(told, establishment, { ...reader, kind: 'new' }), title: '' };
};

/** As a job of one's own stands, for a copy, a renewal or a change of it. */
export const fromJob = (
  sheet: JobSheet,
  establishment: Establishment,
  reader: Reader & { kind: OrderKind },
): Begun => ({
  steps: written(reader.kind === 'change' ? sheet : withoutPast(sheet, reader.now), establishment, reader),
  title: sheet.work.title,
});

const written = (
  told: SheetDraft,
  establishment: Establishment,
  reader: Reader & { kind: OrderKind },
): Partial<Record<Step, Typed>> => {
  const on: On = { ...reader, told, establishment };
  return Object.fromEntries(steps.map((step) => [step, stepForms[step].write(on, told)]));
};

/** The end of a term that has passed is asked anew: copied as it is nobody would look at it again. */
const withoutPast = (sheet: JobSheet, now: Instant): JobSheet => {
  const { term } = sheet.work;
  if (!term?.until || compareDays(day(term.until), dayOf(now)) >= 0) return sheet;
  const { until: _, ...rest } = term;
  return { ...sheet, work: { ...sheet.work, term: rest } };
};
