import { sql } from 'kysely';
import type { JobNumber } from '#kernel/numbers.ts';
import type { Day, Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';

/** Jobs of one establishment whose deadline is on one day. */
type DeadlineRow = { establishmentId: string; total: number; numbers: JobNumber[] };

/**
 * Establishments with jobs whose deadline is that day, in the order of their ids after one of them: those that are still
 * 有効 or stopped, or those that ran out. What goes on under a new number needs no word.
 */
export const deadlinesOn = async (
  database: Database,
  {
    on,
    which,
    after,
    most,
    named,
  }: { on: Day; which: 'living' | 'expired'; after: string; most: number; named: number },
): Promise<DeadlineRow[]> => {
  const states = which === 'living' ? ['active', 'changing', 'suspended'] : ['expired'];
  const { rows } = await sql<{ establishment_id: string; total: number; numbers: string[] }>`
    select establishment_id, count(*)::int as total, (array_agg(number order by number))[1:${named}] as numbers
    from jobs
    where deadline_on = ${on}::date and establishment_id > ${after}::uuid and state = any(${states}::text[])
      and not exists (select from jobs next where next.renews_id = jobs.id)
    group by establishment_id order by establishment_id limit ${most}`.execute(database);
  return rows.map(({ establishment_id, total, numbers }) => ({
    establishmentId: establishment_id,
    total,
    numbers: numbers as JobNumber[],
  }));
};

/** Begins the morning of a day, or goes on with one that was broken off; undefined when it is over. The last one before it. */
export const beginMorning = async (
  database: Database,
  today: Day,
  now: Instant,
): Promise<{ before: Day | undefined } | undefined> => {
  await database
    .insertInto('job_mornings')
    .values({ day: today, started_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const rows = await database
    .selectFrom('job_mornings')
    .select(['day', 'finished_at'])
    .where('day', '<=', today)
    .orderBy('day', 'desc')
    .limit(2)
    .execute();
  const [own, before] = rows;
  return own?.finished_at ? undefined : { before: before?.day };
};

export const finishMorning = async (database: Database, today: Day, now: Instant): Promise<void> => {
  await database.updateTable('job_mornings').set({ finished_at: now }).where('day', '=', today).execute();
};
