import type { Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';

/** Who wants nothing more from whom (block), and whom the office lets send nothing for now (stop). */

export const isBlocked = async (
  database: Database,
  registrationId: string,
  establishmentId: string,
): Promise<boolean> => {
  const row = await database
    .selectFrom('message_blocks')
    .select('registration_id')
    .where('registration_id', '=', registrationId)
    .where('establishment_id', '=', establishmentId)
    .executeTakeFirst();
  return row !== undefined;
};

/** Blocking twice is blocking once; false when nothing changed. */
export const insertBlock = async (
  database: Database,
  registrationId: string,
  establishmentId: string,
  now: Instant,
): Promise<boolean> => {
  const made = await database
    .insertInto('message_blocks')
    .values({ registration_id: registrationId, establishment_id: establishmentId, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('registration_id')
    .executeTakeFirst();
  return made !== undefined;
};

export const deleteBlock = async (
  database: Database,
  registrationId: string,
  establishmentId: string,
): Promise<boolean> => {
  const { numDeletedRows } = await database
    .deleteFrom('message_blocks')
    .where('registration_id', '=', registrationId)
    .where('establishment_id', '=', establishmentId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
};

export type Stop = { id: string; establishmentId: string; officeCode: string; reason: string; at: Instant };

/** The stop that stands for an establishment now. */
export const standingStop = async (database: Database, establishmentId: string): Promise<Stop | undefined> => {
  const row = await database
    .selectFrom('sending_stops')
    .selectAll()
    .where('establishment_id', '=', establishmentId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      establishmentId: row.establishment_id,
      officeCode: row.office_code,
      reason: row.reason,
      at: row.at,
    }
  );
};
