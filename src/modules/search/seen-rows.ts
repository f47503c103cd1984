import { sql } from 'kysely';
import type { EstablishmentNumber } from '#kernel/numbers.ts';
import type { Day, Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';

/**
 * Writes that a job was seen, and lets the oldest go beyond `most`, in one statement. Two tabs that forget the same rows
 * leave them to each other instead of waiting.
 */
export const writeSeen = async (
  database: Database,
  seen: { registrationId: string; jobId: string; version: number; at: Instant; most: number },
): Promise<void> => {
  const { registrationId, jobId, version, at, most } = seen;
  await sql`
    with written as (
      insert into seen_jobs (registration_id, job_id, job_version, seen_at)
      values (${registrationId}, ${jobId}, ${version}, ${at})
      on conflict (registration_id, job_id) do update set job_version = excluded.job_version, seen_at = excluded.seen_at
    ), oldest as materialized (
      select job_id from seen_jobs where registration_id = ${registrationId} and job_id <> ${jobId}
      order by seen_at desc, job_id offset ${most - 1}
    )
    delete from seen_jobs where registration_id = ${registrationId} and job_id in (
      select job_id from seen_jobs
      where registration_id = ${registrationId} and job_id in (select job_id from oldest) for update skip locked
    )`.execute(database);
};

export type OwnMarksRow = {
  saved: ReadonlySet<string>;
  /** Jobs seen, with the version that was seen. */
  seen: ReadonlyMap<string, number>;
  hidden: readonly EstablishmentNumber[];
  /** The last day before `today` on which the seeker looked at a list. */
  before: Day | undefined;
};

/**
 * Everything of a seeker that a list of jobs asks or marks, in one query before the search: all of it, since nobody knows
 * yet which jobs will be found – some thousand short ids at most, by the settings. `visited` also writes down the visit,
 * the first time of a day only: the other lists of that day only read.
 */
export const ownMarksRow = async (
  database: Database,
  registrationId: string,
  { today, visited }: { today: Day; visited: boolean },
): Promise<OwnMarksRow> => {
  const mine = sql`registration_id = ${registrationId}`;
  const visit = sql`with visit as (
      insert into job_list_visits (registration_id, visited_on)
      select ${registrationId}::uuid, ${today}::date
        where not exists (select 1 from job_list_visits where ${mine} and visited_on >= ${today}::date)
      on conflict (registration_id) do update set before_on = job_list_visits.visited_on, visited_on = excluded.visited_on
        where job_list_visits.visited_on < excluded.visited_on
    )`;
  const { rows } = await sql<{
    saved: string[];
    seen: Record<string, number>;
    hidden: EstablishmentNumber[];
    before_on: Day | null;
  }>`
    ${visited ? visit : sql``}
    select
      coalesce((select array_agg(job_id) from saved_jobs where ${mine}), '{}') as saved,
      coalesce((select jsonb_object_agg(job_id, job_version) from seen_jobs where ${mine}), '{}') as seen,
      coalesce((select array_agg(establishment_number) from hidden_establishments where ${mine}), '{}') as hidden,
      (select case when visited_on < ${today}::date then visited_on else before_on end
        from job_list_visits where ${mine}) as before_on`.execute(database);
  const [row] = rows;
  return {
    saved: new Set(row?.saved),
    seen: new Map(Object.entries(row?.seen ?? {})),
    hidden: row?.hidden ?? [],
    before: row?.before_on ?? undefined,
  };
};

/** Forgets everything this registration has seen; gives how many jobs that were. */
export const deleteAllSeen = async (database: Database, registrationId: string): Promise<number> => {
  const { numDeletedRows } = await database
    .deleteFrom('seen_jobs')
    .where('registration_id', '=', registrationId)
    .executeTakeFirst();
  return Number(numDeletedRows);
};

export const countSeen = async (database: Database, registrationId: string): Promise<number> => {
  const { count } = await database
    .selectFrom('seen_jobs')
    .select((query) => query.fn.countAll<number>().as('count'))
    .where('registration_id', '=', registrationId)
    .executeTakeFirstOrThrow();
  return count;
};

/** Forgets what was seen before a moment, a bounded number at once; gives how many. */
export const deleteSeenBefore = async (database: Database, moment: Instant, most: number): Promise<number> => {
  const { numAffectedRows } = await sql`
    delete from seen_jobs where (registration_id, job_id) in (
      select registration_id, job_id from seen_jobs where seen_at < ${moment} order by seen_at limit ${most})
  `.execute(database);
  return Number(numAffectedRows ?? 0);
};
