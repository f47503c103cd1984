import type { JobNumber } from '#kernel/numbers.ts';
import type { Act } from '#platform/act.ts';
import { seesEmployer } from './disclosure.ts';
import type { Disclosure } from './job-sheet.ts';
import type { ReadableJob } from './jobs.ts';
import { renewalRows } from './renewal-rows.ts';

/**
 * Which of these jobs were sought until now under another number: 求人の更新 gives a new one, and neither sheet nor feed
 * names the old. It is told by the same establishment, title and working time, and by the old one having ended within the
 * month before. Only where the reader knows the employer of both; the key is the id of the new job.
 */
export const renewedFrom = async (act: Act, jobs: readonly ReadableJob[]): Promise<ReadonlyMap<string, JobNumber>> => {
  const known = ([1, 2, 3, 4] as const satisfies readonly Disclosure[]).filter((disclosure) =>
    jobs.some(({ reader }) => seesEmployer(disclosure, reader)),
  );
  const asked = jobs.filter(({ sheet }) => !sheet.withheld).map(({ head }) => head.id);
  return asked.length === 0 ? new Map() : renewalRows(act.database, asked, known);
};
