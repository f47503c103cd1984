import { sql } from 'kysely';
import type { Day } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { Selection } from './selection.ts';

export type SelectedRow = { id: string; number: string; name: string };

const wishes = sql`jsonb_array_elements(coalesce(registrations.record -> 'wishes' -> 'occupations', '[]'::jsonb))`;
const places = sql`jsonb_array_elements(coalesce(registrations.record -> 'placeAndPay' -> 'places', '[]'::jsonb))`;
const times = sql`coalesce(registrations.record -> 'wishes' -> 'workingTimes', '[]'::jsonb)`;

/** Who is 有効, has an open My Page and fits; somebody who wants a whole prefecture wants each municipality of it. */
const selected = (database: Database, officeCode: string, selection: Selection, today: Day) => {
  const { word, place, workingTime, validUntil } = selection;
  let found = database
    .selectFrom('registrations')
    .innerJoin('accounts', 'accounts.id', 'registrations.account_id')
    .where('registrations.office_code', '=', officeCode)
    .where('registrations.state', '=', 'active')
    .where('registrations.valid_until', '>=', today)
    .where('accounts.opened_at', 'is not', null)
    .where('accounts.state', '!=', 'closed');
  if (validUntil) found = found.where(sql<boolean>`registrations.valid_until <= ${validUntil}::date`);
  if (word) {
    const pattern = `%${word.normalize('NFKC').replace(/[\\%_]/g, '\\$&')}%`;
    found = found.where(
      sql<boolean>`exists (select 1 from ${wishes} as wish where normalize(wish ->> 'description', NFKC) ilike ${pattern})`,
    );
  }
  if (place) {
    const prefecture = place.slice(0, 2);
    found = found.where(
      sql<boolean>`exists (select 1 from ${places} as wished where wished ->> 'prefecture' = ${prefecture} and (${place} = ${prefecture} or coalesce(wished ->> 'municipality', ${place}) = ${place}))`,
    );
  }
  if (workingTime) found = found.where(sql<boolean>`${times} @> ${JSON.stringify([workingTime])}::jsonb`);
  return found;
};

export const countSelected = async (
  database: Database,
  officeCode: string,
  selection: Selection,
  today: Day,
): Promise<number> => {
  const { total } = await selected(database, officeCode, selection, today)
    .select(({ fn }) => fn.countAll().as('total'))
    .executeTakeFirstOrThrow();
  return Number(total);
};

export const selectedPage = async (
  database: Database,
  officeCode: string,
  selection: Selection,
  today: Day,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<SelectedRow[]> => {
  let found = selected(database, officeCode, selection, today);
  if (after) found = found.where('registrations.id', '>', after);
  return found
    .select(['registrations.id', 'registrations.number', 'registrations.name'])
    .orderBy('registrations.id')
    .limit(limit)
    .execute();
};
