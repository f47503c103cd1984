import type { Day } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { SetAside } from './set-aside.ts';

/** What the counter set aside, by job. */
export const setAsidesOf = async (
  database: Database,
  jobIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SetAside[]>> => {
  if (jobIds.length === 0) return new Map();
  const rows = await database
    .selectFrom('job_set_asides')
    .select(['job_id', 'rule', 'item', 'phrase', 'wording'])
    .where('job_id', 'in', [...jobIds])
    .execute();
  return Map.groupBy(rows, (row) => row.job_id);
};

/** The same phrase of the same item stands in one text; what was read last counts. */
export const insertSetAsides = async (
  database: Database,
  jobId: string,
  setAsides: readonly SetAside[],
  on: Day,
): Promise<void> => {
  for (const { rule, item, phrase, wording } of setAsides)
    await database
      .insertInto('job_set_asides')
      .values({ job_id: jobId, rule, item, phrase, wording, set_aside_on: on })
      .onConflict((conflict) =>
        conflict.columns(['job_id', 'rule', 'item', 'phrase']).doUpdateSet({ wording, set_aside_on: on }),
      )
      .execute();
};
