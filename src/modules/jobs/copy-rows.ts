import type { Database } from '#platform/database/database.ts';

/** Jobs that have not ended, of one establishment, held until the transaction ends; in the order of their ids. */
export const holdLivingJobs = async (database: Database, establishmentId: string): Promise<string[]> => {
  const rows = await database
    .selectFrom('jobs')
    .select('id')
    .where('establishment_id', '=', establishmentId)
    .where('state', 'in', ['active', 'changing', 'suspended'])
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
};
