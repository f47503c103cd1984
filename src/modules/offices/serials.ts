import { sql } from 'kysely';
import type { Database } from '#platform/database/database.ts';

/** The running numbers an office gives: one row for each kind, held until the transaction ends, so that none is given twice. */

type SerialKind = 'job' | 'seeker' | 'establishment';

/** The next serial of an office, gap-free. */
export const nextSerial = async (database: Database, officeCode: string, kind: SerialKind): Promise<number> => {
  const row = await database
    .insertInto('office_serials')
    .values({ office_code: officeCode, kind, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['office_code', 'kind']).doUpdateSet({ last: sql`office_serials.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return row.last;
};

/** A serial given elsewhere is never given again: the next one is above it. */
export const raiseSerial = async (
  database: Database,
  officeCode: string,
  kind: SerialKind,
  atLeast: number,
): Promise<void> => {
  await database
    .insertInto('office_serials')
    .values({ office_code: officeCode, kind, last: atLeast })
    .onConflict((conflict) =>
      conflict
        .columns(['office_code', 'kind'])
        .doUpdateSet({ last: sql`greatest(office_serials.last, excluded.last)` }),
    )
    .execute();
};
