import { lifecycle } from '#kernel/lifecycle.ts';

/** What a reader may tell the accepting office about a job (features D17). */
export const reportReasons = ['differs', 'filled', 'suspicious', 'improper', 'other'] as const;
export type ReportReason = (typeof reportReasons)[number];

/** What the office found out: the employer confirmed the sheet, it was corrected or ended, or there was nothing to it. */
export const reportFindings = ['confirmed', 'corrected', 'stopped', 'unfounded'] as const;
export type ReportFinding = (typeof reportFindings)[number];

/** A report is looked into once; what is learned later is a new report. It never changes the job by itself. */
export const reportLife = lifecycle({ open: { handle: 'handled' }, handled: {} });
export type ReportState = (typeof reportLife.states)[number];

export const reportCharacters = 500;
