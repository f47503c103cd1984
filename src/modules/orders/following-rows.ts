import { sql } from 'kysely';
import type { Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';

/** Orders that have to follow when their job or their establishment becomes another. */

const underWay = ['provisional', 'reviewing', 'correction-requested'] as const;

/** Changes of these jobs that were sent and are not decided. */
export const changesOf = async (database: Database, jobIds: readonly string[]): Promise<string[]> => {
  const rows = await database
    .selectFrom('job_orders')
    .select('id')
    .where('job_id', '=', sql<string>`any(${[...jobIds]}::uuid[])`)
    .where('kind', '=', 'change')
    .where('state', 'in', [...underWay])
    .orderBy('job_id')
    .execute();
  return rows.map(({ id }) => id);
};

/** Orders of an establishment that were sent and are not decided; those of jobs first come in the order of the jobs. */
export const underWayOf = async (database: Database, establishmentId: string): Promise<string[]> => {
  const rows = await database
    .selectFrom('job_orders')
    .select('id')
    .where('establishment_id', '=', establishmentId)
    .where('state', 'in', [...underWay])
    .orderBy('job_id')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
};

/** Gives every order of one establishment to another; how many. */
export const moveOrders = async (database: Database, from: string, into: string, now: Instant): Promise<number> => {
  const { numUpdatedRows } = await database
    .updateTable('job_orders')
    .set((row) => ({ establishment_id: into, version: row('version', '+', 1), updated_at: now }))
    .where('establishment_id', '=', from)
    .executeTakeFirst();
  return Number(numUpdatedRows);
};
