import type { JobNumber } from '#kernel/numbers.ts';
import type { Act } from '#platform/act.ts';
import { seesEmployer } from './disclosure.ts';
import type { Disclosure } from './job-sheet.ts';
import type { ReadableJob } from './jobs.ts';
import { renewalRows, renewingRows } from './renewal-rows.ts';

/** Jobs may be connected with each other only where the reader knows the employer of both (062). */
const known = (jobs: readonly ReadableJob[]) => ({
  ids: jobs.filter(({ sheet }) => !sheet.withheld).map(({ head }) => head.id),
  disclosures: ([1, 2, 3, 4] as const satisfies readonly Disclosure[]).filter((disclosure) =>
    jobs.some(({ reader }) => seesEmployer(disclosure, reader)),
  ),
});

/**
 * Which of these jobs were sought until now under another number: 求人の更新 gives a new one. A job that was accepted here
 * says so itself; of one that a feed brought, neither sheet nor feed names the old, and it is told by the same
 * establishment, title and working time, and by the old one having ended within the month before. The key is the id of
 * the new job.
 */
export const renewedFrom = async (act: Act, jobs: readonly ReadableJob[]): Promise<ReadonlyMap<string, JobNumber>> => {
  const { ids, disclosures } = known(jobs);
  return ids.length === 0 ? new Map() : renewalRows(act.database, ids, disclosures);
};

/** Under which number each of these jobs was renewed; the key is the id of the old job. Feeds do not say it. */
export const renewedTo = async (act: Act, jobs: readonly ReadableJob[]): Promise<ReadonlyMap<string, JobNumber>> => {
  const { ids, disclosures } = known(jobs);
  return ids.length === 0 ? new Map() : renewingRows(act.database, ids, disclosures);
};
