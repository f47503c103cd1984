import type { Instant } from '#kernel/time.ts';

/** What the check said of a row: red must be mended, orange is to be looked at, grey advises. */
export type Counts = { readonly red: number; readonly orange: number; readonly grey: number };

export type Upload = {
  readonly id: string;
  readonly establishmentId: string;
  readonly fileName: string;
  /** Headings of columns that the template does not have. */
  readonly unknownHeadings: readonly string[];
  readonly createdAt: Instant;
};

export type NewUploadRow = {
  /** Where it begins in the file; the headings stand in line 1. */
  readonly line: number;
  /** Key of the column → what was typed. */
  readonly cells: Readonly<Record<string, string>>;
  readonly title: string;
  readonly counts: Counts;
};

export type UploadRow = NewUploadRow & {
  readonly made?: 'draft' | 'sent';
  readonly orderId?: string;
  readonly refused?: string;
};

/** What can still be done with a row: each is made once. */
export const isOpen = ({ made }: UploadRow): boolean => made === undefined;
export const isSendable = (row: UploadRow): boolean => isOpen(row) && row.counts.red === 0;

/** So many rows are made with one press: an answer must not take minutes, and what is left is done with the next press. */
export const portion = 50;
