import { sql } from 'kysely';
import type { StaffActor } from '#kernel/actor.ts';
import { nameKey } from '#kernel/japanese.ts';
import type { Act } from '#platform/act.ts';
import { recordAll } from '#platform/audit/audit.ts';
import type { Establishment } from './establishment.ts';
import { findEstablishments } from './store.ts';

/** What two records have in common that may be one establishment. */
const likenesses = ['name', 'corporateNumber', 'telephone', 'address'] as const;
type Likeness = (typeof likenesses)[number];
export type Duplicate = { establishment: Establishment; because: Likeness[] };

/** How many of them a page shows; a chain has one corporate number for all its shops. */
const most = 20;

/**
 * Known establishments that a provisional one may be: of the same name, corporate number, telephone or address, whichever
 * office they belong to. Each that is shown is in the audit.
 */
export const duplicatesOf = async (act: Act<StaffActor>, one: Establishment): Promise<Duplicate[]> => {
  const digits = one.record.telephone?.replaceAll(/\D/g, '') ?? '';
  const key = nameKey(one.name);
  const address = one.place.address ?? '';
  const corporate = one.corporateNumber ?? '';
  const { rows } = await sql<{
    id: string;
    name: boolean;
    corporateNumber: boolean;
    telephone: boolean;
    address: boolean;
  }>`
    select id, name_key = ${key} as name,
      coalesce(corporate_number = ${corporate}, false) as "corporateNumber",
      coalesce(${digits} <> '' and regexp_replace(record #>> '{record,telephone}', '[^0-9]', '', 'g') = ${digits}, false) as telephone,
      coalesce(${address} <> '' and address = ${address}, false) as address
    from establishments
    where id <> ${one.id}::uuid and state in ('registered', 'changing') and id in (
      select id from establishments where name_key = ${key}
      union select id from establishments where corporate_number = ${corporate}
      union select id from establishments
        where ${digits} <> '' and regexp_replace(record #>> '{record,telephone}', '[^0-9]', '', 'g') = ${digits}
      union select id from establishments
        where ${address} <> '' and municipality = ${one.place.municipality ?? ''} and address = ${address}
    )
    order by (name_key = ${key})::int desc, id limit ${most}`.execute(act.database);
  const found = rows.length === 0 ? [] : await findEstablishments(act.database, { ids: rows.map(({ id }) => id) });
  await recordAll(
    act,
    found.map(({ id }) => ({ what: 'establishment.listed', subject: { kind: 'establishment', id } })),
  );
  return rows
    .flatMap((row) => {
      const establishment = found.find(({ id }) => id === row.id);
      return establishment ? [{ establishment, because: likenesses.filter((likeness) => row[likeness]) }] : [];
    })
    .sort((a, b) => b.because.length - a.because.length);
};
