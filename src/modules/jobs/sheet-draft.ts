import type { JobSheet } from './job-sheet.ts';

/** A job sheet as far as it has been written: any item may be missing. Every `JobSheet` is one. */
export type SheetDraft = {
  readonly [S in keyof JobSheet]?: NonNullable<JobSheet[S]> extends object
    ? Partial<NonNullable<JobSheet[S]>>
    : JobSheet[S];
};

/** The path of an item of the sheet, as findings, comments and changes name it: 'work.title', 'pay.fixedOvertime', 'notes'. */
export type SheetItem = string;
