import { sql } from 'kysely';
import type { Day, Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { Rhythm } from './subscription.ts';

export type ConditionRow = {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly runOn: Day;
  readonly runJobs: number;
  readonly createdAt: Instant;
  readonly rhythm: Rhythm | undefined;
  /** Jobs that the mornings found since the seeker last looked. */
  readonly told: number;
};

const selected = (database: Database) =>
  database
    .selectFrom('saved_conditions as kept')
    .leftJoin('alerts', 'alerts.condition_id', 'kept.id')
    .select([
      'kept.id',
      'kept.name',
      'kept.address',
      'kept.run_on',
      'kept.run_jobs',
      'kept.created_at',
      'alerts.rhythm',
    ])
    .select(
      sql<number>`coalesce((select sum(found.total) from alert_findings found
        where found.alert_id = alerts.id and found.found_on > kept.run_on), 0)::int`.as('told'),
    );

type Row = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number];

const conditionOf = (row: Row): ConditionRow => ({
  id: row.id,
  name: row.name,
  address: row.address,
  runOn: row.run_on,
  runJobs: row.run_jobs,
  createdAt: row.created_at,
  rhythm: row.rhythm ?? undefined,
  told: row.told,
});

/** In the seeker's own order. */
export const conditionRows = async (database: Database, registrationId: string): Promise<ConditionRow[]> => {
  const rows = await selected(database)
    .where('kept.registration_id', '=', registrationId)
    .orderBy('kept.position')
    .execute();
  return rows.map(conditionOf);
};

/** One of this seeker's own. */
export const conditionRow = async (
  database: Database,
  registrationId: string,
  id: string,
): Promise<ConditionRow | undefined> => {
  const row = await selected(database)
    .where('kept.registration_id', '=', registrationId)
    .where('kept.id', '=', id)
    .executeTakeFirst();
  return row && conditionOf(row);
};

export const insertCondition = async (
  database: Database,
  registrationId: string,
  one: { id: string; name: string; address: string; runOn: Day; runJobs: number; at: Instant },
): Promise<void> => {
  await database
    .insertInto('saved_conditions')
    .values({
      id: one.id,
      registration_id: registrationId,
      name: one.name,
      address: one.address,
      position: sql`(select count(*) + 1 from saved_conditions where registration_id = ${registrationId})`,
      run_on: one.runOn,
      run_jobs: one.runJobs,
      created_at: one.at,
    })
    .execute();
};

export type ConditionChange = { name?: string; address?: string; run?: { on: Day; jobs: number } };

export const writeCondition = async (
  database: Database,
  registrationId: string,
  id: string,
  { name, address, run }: ConditionChange,
): Promise<void> => {
  await database
    .updateTable('saved_conditions')
    .set({
      id,
      ...(name === undefined ? {} : { name }),
      ...(address === undefined ? {} : { address }),
      ...(run ? { run_on: run.on, run_jobs: run.jobs } : {}),
    })
    .where('registration_id', '=', registrationId)
    .where('id', '=', id)
    .execute();
};

export const deleteCondition = async (database: Database, registrationId: string, id: string): Promise<boolean> => {
  const { numDeletedRows } = await database
    .deleteFrom('saved_conditions')
    .where('registration_id', '=', registrationId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
};

/** Gives all of a seeker's conditions their places, in one statement: unique places are checked at its end. */
export const writeOrder = async (database: Database, registrationId: string, ids: readonly string[]): Promise<void> => {
  await sql`
    update saved_conditions kept set position = ordered.position
    from unnest(${[...ids]}::uuid[]) with ordinality as ordered (id, position)
    where kept.id = ordered.id and kept.registration_id = ${registrationId} and kept.position <> ordered.position
  `.execute(database);
};
