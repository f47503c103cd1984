import type { SheetDraft } from '#modules/jobs/sheet-draft.ts';
import { stepForms } from '../steps/step-forms.ts';
import { cellOf } from './cells.ts';
import { type Column, onFor } from './columns.ts';

/** A job as a row of the table: what its steps would have typed in them. */
export const cellsOf = (
  draft: SheetDraft,
  columns: readonly Column[],
  given: Parameters<typeof onFor>[0],
): Record<string, string> => {
  const on = onFor(given, draft);
  return Object.fromEntries(
    columns.flatMap(({ key, step, name, field }) => {
      // What was told to the office beside it is no part of a job.
      if (step === 'send') return [];
      const form = stepForms[step];
      const typed = form.write(on, draft);
      const text = cellOf(typed, name, form.fields(on, typed)[name] ?? field);
      return text === '' ? [] : [[key, text]];
    }),
  );
};
