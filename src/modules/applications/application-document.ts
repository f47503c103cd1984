import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import type { Application } from './application.ts';

/** 応募書類の送付方法 of the sheet names the My Page: files can come with the application (system-reference §1.6 F-EM-8). */
export const takesDocuments = ({ selection }: Pick<JobSheet, 'selection'>): boolean =>
  selection.sendBy?.includes('my-page') ?? false;

/** Files are added while it is the seeker's to write: a draft, or a proposal not answered yet. What was sent stays. */
export const mayChangeDocuments = ({ state }: Pick<Application, 'state'>): boolean =>
  state === 'draft' || state === 'proposed';
