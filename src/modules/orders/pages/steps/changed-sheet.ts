import { changedItems } from '#modules/jobs/changed-items.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import type { SheetDraft } from '#modules/jobs/sheet-draft.ts';

type Items = Readonly<Record<string, unknown>>;

/**
 * The sheet of a job after a change of it. `before` is what the steps say of the job untouched, `after` what they say now:
 * an item that is the same in both stays as the job has it, also where the steps cannot say all of it (points, classes
 * of an earlier edition) and where the establishment has changed meanwhile (F-EM-1 does that by itself).
 */
export const changedSheet = (sheet: JobSheet, before: SheetDraft, after: SheetDraft): SheetDraft => {
  return changedItems(before, after).reduce<Items>((changed, path) => {
    const [section = '', item] = path.split('.');
    const told = (after as Items)[section];
    if (item === undefined) return put(changed, section, told);
    return put(changed, section, put((changed[section] ?? {}) as Items, item, (told as Items | undefined)?.[item]));
  }, sheet) as SheetDraft;
};

const put = (items: Items, key: string, value: unknown): Items => {
  const { [key]: _, ...rest } = items;
  return value === undefined ? rest : { ...rest, [key]: value };
};

/** As a whole sheet, where nothing is missing without which there is none. */
export const wholeSheet = (draft: SheetDraft): JobSheet | undefined => {
  const { header, work, pay } = draft;
  const whole =
    header?.kind && header.workingTime && work?.title && work.description && work.workplaces?.length && pay?.total;
  return whole ? (draft as JobSheet) : undefined;
};
