import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '#modules/reference/data-folder.ts';
import { type ReferenceSnapshot, snapshotOf } from '#modules/reference/snapshot.ts';
import type { SnapshotRows } from '#modules/reference/snapshot-rows.ts';
import { readTableFile } from '#modules/reference/table-file.ts';
import type { Row } from '#modules/reference/tables/table.ts';
import { tableDefinitions } from '#modules/reference/tables/tables.ts';

/** The reference tables straight from the shipped files, for tests of rules that need no database. */
export const shippedReference = (): ReferenceSnapshot => {
  const tables = new Map<string, Row[]>();
  for (const definition of tableDefinitions) {
    const { rows, problems } = readTableFile(definition, readFileSync(join(dataFolder(), definition.file)));
    if (problems.length > 0) throw new Error(`${definition.file}: ${problems[0]?.problem}`);
    tables.set(definition.table, [...(tables.get(definition.table) ?? []), ...rows]);
  }
  const of = (table: string): Row[] => tables.get(table) ?? [];
  const codesOfOffice = Map.groupBy(of('office_jurisdictions'), (row) => String(row.office_id));
  return snapshotOf({
    imports: [],
    prefectures: of('prefectures'),
    municipalities: of('municipalities'),
    neighbours: [],
    offices: of('offices'),
    jurisdictions: [...codesOfOffice].map(([office_id, rows]) => ({ office_id, codes: rows.map((row) => row.code5) })),
    zips: [],
    occupations: of('occupations').map((row) => ({ examples: [], ...row })),
    words: [],
    wishes: [],
    industries: of('industries'),
    licences: of('licences'),
    lines: of('railway_lines'),
    lists: [],
    items: [],
    wages: of('minimum_wages').toSorted((a, b) => String(a.effective_date).localeCompare(String(b.effective_date))),
    holidays: of('holidays'),
  } as unknown as SnapshotRows);
};
