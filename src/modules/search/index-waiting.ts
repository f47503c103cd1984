import type { Day } from '#kernel/time.ts';
import type { ReaderClass } from '#modules/jobs/disclosure.ts';
import type { Database } from '#platform/database/database.ts';
import { waitingFor } from '#src/jobindex/reverse.ts';
import type { Conditions } from './conditions.ts';
import { dayNumber, jobSchema } from './index-documents.ts';
import { questionsOf } from './index-questions.ts';
import { asWritten, openJobsOf } from './index-search.ts';
import type { Found, SearchNames } from './job-search.ts';

/** Asks of some jobs alone: how many are found, and the newest of them. */
type AskJobs = (where: Conditions, reader: ReaderClass, on: Day, most: number) => Found;

/** An index of those of these jobs that are open, built in a thread of its own. */
export const indexOfJobs = async (
  database: Database,
  names: SearchNames,
  jobIds: readonly string[],
  worker: URL,
): Promise<AskJobs> => {
  const ask = await waitingFor(jobSchema, openJobsOf(database, jobIds), worker, asWritten);
  return (where, reader, on, most) => {
    const { total, ids } = ask({ reader, on: dayNumber(on), where: questionsOf(where, { on, names }) }, most);
    return { total, ids };
  };
};
