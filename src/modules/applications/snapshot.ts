import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import type { Application } from './application.ts';

type Snapshot = Pick<Application, 'jobId' | 'jobVersion'>;

/** The versions of jobs that these applications were made to: asked for in one query, however many they are. */
export const versionsOf = (applications: readonly Snapshot[]): { jobId: string; version: number }[] =>
  applications.map(({ jobId, jobVersion }) => ({ jobId, version: jobVersion }));

/** The job as it stood when the application was made. Every version is kept, so a missing one is a fault. */
export const snapshotIn = (sheets: ReadonlyMap<string, JobSheet>, { jobId, jobVersion }: Snapshot): JobSheet => {
  const sheet = sheets.get(`${jobId} ${jobVersion}`);
  if (!sheet) throw new Error('an application names a version of a job that does not exist');
  return sheet;
};

/** The days the sheet promises the result in: after the documents arrived, else after the interview. */
export const promisedDays = ({ selection }: JobSheet): number | undefined =>
  selection.result?.daysAfterDocuments ?? selection.result?.daysAfterInterview;
