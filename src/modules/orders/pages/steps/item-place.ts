import type { SheetItem } from '#modules/jobs/sheet-draft.ts';
import { type Step, steps } from '../../step.ts';
import { stepForms } from './step-forms.ts';

/** Which step speaks of a section of the sheet, for items that no field asks for. */
const bySection: Readonly<Record<string, Step>> = {
  header: 'kind',
  establishment: 'establishment',
  company: 'establishment',
  work: 'work',
  pay: 'pay',
  hours: 'hours',
  conditions: 'insurance',
  notes: 'pr',
  pr: 'pr',
  disability: 'pr',
  graduates: 'pr',
  selection: 'selection',
};

/** The step an item is written in, and its field there: `allowances.0.name` for one of a part. */
export const placeOfItem = (item: SheetItem): { step: Step; field?: string } => {
  for (const step of steps) {
    const field = stepForms[step].items[item];
    if (field) return { step, field };
  }
  return { step: bySection[item.split('.')[0] ?? ''] ?? 'kind' };
};
