import { sql } from 'kysely';
import type { EstablishmentNumber } from '#kernel/numbers.ts';
import type { Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';

export type HiddenRow = { readonly number: EstablishmentNumber; readonly name: string; readonly hiddenAt: Instant };

/** The last one hidden first. */
export const hiddenRows = async (database: Database, registrationId: string): Promise<HiddenRow[]> => {
  const rows = await database
    .selectFrom('hidden_establishments')
    .select(['establishment_number', 'name', 'hidden_at'])
    .where('registration_id', '=', registrationId)
    .orderBy('hidden_at', 'desc')
    .orderBy('establishment_number')
    .execute();
  return rows.map((row) => ({
    number: row.establishment_number as EstablishmentNumber,
    name: row.name,
    hiddenAt: row.hidden_at,
  }));
};

/** Twice is once; the first name stays. */
export const insertHidden = async (
  database: Database,
  registrationId: string,
  { number, name, hiddenAt }: HiddenRow,
): Promise<void> => {
  await sql`
    insert into hidden_establishments (registration_id, establishment_number, name, hidden_at)
    values (${registrationId}, ${number}, ${name}, ${hiddenAt}) on conflict do nothing`.execute(database);
};

export const deleteHidden = async (database: Database, registrationId: string, number: string): Promise<boolean> => {
  const { numDeletedRows } = await database
    .deleteFrom('hidden_establishments')
    .where('registration_id', '=', registrationId)
    .where('establishment_number', '=', number)
    .executeTakeFirst();
  return numDeletedRows > 0n;
};
