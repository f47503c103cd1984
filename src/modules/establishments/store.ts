import { sql } from 'kysely';
import { nameKey } from '#kernel/japanese.ts';
import type { CorporateNumber, EstablishmentNumber } from '#kernel/numbers.ts';
import type { Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { Establishment, EstablishmentRecord, EstablishmentState, NewEstablishment } from './establishment.ts';

type Row = {
  id: string;
  number: string | null;
  state: string;
  corporate_number: string | null;
  name: string;
  name_kana: string | null;
  postcode: string | null;
  prefecture: string | null;
  municipality: string | null;
  address: string | null;
  lat: number | null;
  lng: number | null;
  office_code: string | null;
  dispute: boolean;
  record: unknown;
};
/** The parts of `Establishment` that have no column of their own travel in `record`. */
type Kept = { industry?: { code?: string; name: string }; record: EstablishmentRecord };

/** Without the keys whose value is null, so that "not given" is an absent key. */
const given = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], null> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as never;

const establishmentOf = (row: Row): Establishment => {
  const { industry, record } = row.record as Kept;
  return {
    id: row.id,
    state: row.state as EstablishmentState,
    name: row.name,
    dispute: row.dispute,
    record,
    ...(industry && { industry }),
    ...given({
      number: row.number as EstablishmentNumber | null,
      corporateNumber: row.corporate_number as CorporateNumber | null,
      nameKana: row.name_kana,
      officeCode: row.office_code,
    }),
    place: {
      ...given({
        postcode: row.postcode,
        prefecture: row.prefecture,
        municipality: row.municipality,
        address: row.address,
      }),
      ...(row.lat !== null && row.lng !== null && { point: { lat: row.lat, lng: row.lng } }),
    },
  };
};

const columns = [
  'id',
  'number',
  'state',
  'corporate_number',
  'name',
  'name_kana',
  'postcode',
  'prefecture',
  'municipality',
  'address',
  'lat',
  'lng',
  'office_code',
  'dispute',
  'record',
] as const;

export const findEstablishments = async (
  database: Database,
  by: { ids: readonly string[] } | { number: string },
): Promise<Establishment[]> => {
  const all = database.selectFrom('establishments').select(columns);
  const rows = await ('ids' in by ? all.where('id', 'in', [...by.ids]) : all.where('number', '=', by.number)).execute();
  return rows.map(establishmentOf);
};

/** By what an establishment is found again: its id, its number, or – when a feed gives neither – its name and address. */
export const identityOf = ({ id, number, name, place }: NewEstablishment): string =>
  id ?? number ?? `${nameKey(name)}\n${place.address ?? ''}`;

/** The ids of those that are stored already, by identity. */
export const knownIdentities = async (
  database: Database,
  list: readonly NewEstablishment[],
): Promise<Map<string, string>> => {
  const numbers = list.flatMap(({ number }) => number ?? []);
  const named = list.filter(({ id, number }) => !id && !number);
  const names = named.map(({ name }) => nameKey(name));
  const addresses = named.map(({ place }) => place.address ?? '');
  const { rows } = await sql<{ id: string; identity: string }>`
    select id, number as identity from establishments where number = any(${numbers}::text[])
    union all
    select distinct on (e.name_key, e.address) e.id, e.name_key || E'\n' || coalesce(e.address, '')
    from establishments e
    join unnest(${names}::text[], ${addresses}::text[]) as asked (name_key, address)
      on asked.name_key = e.name_key and asked.address = coalesce(e.address, '')
    order by 1`.execute(database);
  const known = new Map(rows.map(({ id, identity }) => [identity, id]));
  for (const { id } of list) if (id) known.set(id, id);
  return known;
};

/** Writes all of them in one statement; what is equal already is left alone. */
export const writeEstablishments = async (
  database: Database,
  list: readonly Establishment[],
  now: Instant,
): Promise<void> => {
  const rows = list.map((one) => ({
    id: one.id,
    number: one.number ?? null,
    state: one.state,
    corporate_number: one.corporateNumber ?? null,
    name: one.name,
    name_kana: one.nameKana ?? null,
    name_key: nameKey(one.name),
    postcode: one.place.postcode ?? null,
    prefecture: one.place.prefecture ?? null,
    municipality: one.place.municipality ?? null,
    address: one.place.address ?? null,
    lat: one.place.point?.lat ?? null,
    lng: one.place.point?.lng ?? null,
    office_code: one.officeCode ?? null,
    industry_code: one.industry?.code ?? null,
    employees: one.record.employees?.total ?? null,
    dispute: one.dispute,
    record: { record: one.record, ...(one.industry && { industry: one.industry }) } satisfies Kept,
    created_at: now.toString(),
    updated_at: now.toString(),
  }));
  const names = Object.keys(rows[0] ?? {});
  if (names.length === 0) return;
  const target = sql.join(names.map((name) => sql.ref(name)));
  const changing = names.filter((name) => !['id', 'created_at', 'updated_at'].includes(name));
  const old = sql.join(changing.map((name) => sql.ref(`establishments.${name}`)));
  const fresh = sql.join(changing.map((name) => sql.ref(`excluded.${name}`)));
  const set = sql.join(
    [...changing, 'updated_at'].map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`),
  );
  await sql`
    insert into establishments (${target})
    select ${target} from jsonb_populate_recordset(null::establishments, ${JSON.stringify(rows)}::jsonb)
    on conflict (id) do update set ${set} where (${old}) is distinct from (${fresh})`.execute(database);
};
