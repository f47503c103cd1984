import { sql } from 'kysely';
import type { Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { SnapshotRows } from './snapshot-rows.ts';

/** What a table holds now, by the name of its import. */
export type CurrentImport = {
  name: string;
  version: number;
  sha256: string;
  format: number;
  rows: number;
  source: 'shipped' | 'operator';
  file: string;
  imported_at: Instant;
};

export const currentImports = async (database: Database): Promise<ReadonlyMap<string, CurrentImport>> => {
  const { rows } = await sql<CurrentImport>`
    select distinct on (name) name, version, sha256, format, rows, source, file, imported_at
    from reference_imports order by name, version desc`.execute(database);
  return new Map(rows.map((row) => [row.name, row]));
};

/** One loader at a time: others wait and then find everything loaded. Any constant that nobody else uses. */
export const lockLoading = (database: Database) => sql`select pg_advisory_xact_lock(4907012002)`.execute(database);

/**
 * Every row the snapshot is made of, in one round trip. JSON arrays are read several times faster than 30,000 rows of
 * the driver, and days stay texts, which compare as they are.
 */
export const snapshotRows = async (database: Database): Promise<SnapshotRows> => {
  const all = (query: ReturnType<typeof sql>) => sql`(select coalesce(json_agg(r), '[]') from (${query}) r)`;
  const { rows } = await sql<SnapshotRows>`select
    ${all(sql`select name, max(version) as version from reference_imports group by name order by name`)} as imports,
    ${all(sql`select code, name, kana, name_en, lat, lng from prefectures order by code`)} as prefectures,
    ${all(sql`select code5, pref_code, name, full_name, kana, county, type, parent_code5, name_en, lat, lng
      from municipalities order by code5`)} as municipalities,
    ${all(sql`select code5, array_agg(near_code5 order by km, near_code5) as near, array_agg(km order by km, near_code5) as km
      from municipality_neighbours group by code5`)} as neighbours,
    ${all(sql`select id, code, pref_code, source_name, name, official_name, kind, labour_bureau, code_source, main_code5, lat, lng,
      code_match, postings_observed from offices order by id`)} as offices,
    ${all(sql`select office_id, array_agg(code5 order by code5) as codes from office_jurisdictions group by office_id`)} as jurisdictions,
    ${all(sql`select zip7, office_id from office_zip_exceptions order by zip7`)} as zips,
    ${all(sql`select edition, code, level, name, parent_code, examples from occupations order by edition, code`)} as occupations,
    ${all(sql`select edition, code, word, search_key, weight from occupation_synonyms order by edition, code, weight desc, word`)} as words,
    ${all(sql`select group_code, group_name, number, name from wish_occupations order by group_code, number`)} as wishes,
    ${all(sql`select edition, code, level, name, dai, parent_code from industries order by edition, code`)} as industries,
    ${all(sql`select code, name, group_code, group_name from licences order by code`)} as licences,
    ${all(sql`select code, name from railway_lines order by code`)} as lines,
    ${all(sql`select name, observed_name, evidence, source from code_lists order by name`)} as lists,
    ${all(sql`select list, position, code, label, evidence from code_items order by list, position`)} as items,
    ${all(sql`select pref_code, fiscal_year, yen_per_hour, effective_date from minimum_wages order by pref_code, effective_date, fiscal_year`)} as wages,
    ${all(sql`select date, name, name_en from holidays order by date`)} as holidays`.execute(database);
  const [row] = rows;
  if (!row) throw new Error('the database answered nothing for the reference data');
  return row;
};
