import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '#platform/database/database.ts';
import { freshDatabase, testNow } from '#test/support/database.ts';
import { loadShippedFiles } from './loading.ts';
import { loadReference } from './reference.ts';
import { tableDefinitions } from './tables/tables.ts';

const { owner, database: asApplication } = freshDatabase();
let database: Database;

beforeAll(async () => {
  database = openDatabase({ connection: owner() });
  await empty();
  await loadReference(database, testNow);
});
afterAll(() => database.destroy());

/** The database of a test is a copy of one that was loaded; here it must load itself. */
const empty = async (): Promise<void> => {
  const tables = [...new Set(tableDefinitions.map(({ table }) => table)), 'reference_imports'];
  await sql`truncate ${sql.join(tables.map((table) => sql.table(table)))}`.execute(database);
};

const count = async (table: string, where = sql`true`): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)} where ${where}`.execute(
    database,
  );
  return rows[0]?.n ?? 0;
};

describe('loading the shipped files', () => {
  it.each([
    ['prefectures', 47],
    ['municipalities', 1_918],
    ['municipality_neighbours', 18_920],
    ['offices', 541],
    ['office_jurisdictions', 2_030],
    ['office_zip_exceptions', 1_497],
    ['wish_occupations', 179],
    ['industries', 2_109],
    ['industry_names', 135],
    ['licences', 1_078],
    ['railway_lines', 214],
    ['code_lists', 43],
    ['code_items', 197],
    ['minimum_wages', 1_128],
    ['holidays', 647],
  ])('gives %s the %d rows of its source', async (table, rows) => {
    expect(await count(table)).toBe(rows);
  });

  it('gives both editions of the occupations all their levels', async () => {
    const { rows } = await sql<{ edition: number; level: string; n: number }>`
      select edition, level, count(*) as n from occupations group by 1, 2`.execute(database);
    const counts = Object.fromEntries(rows.map(({ edition, level, n }) => [`${edition} ${level}`, n]));
    expect(counts).toEqual({
      '2011 大': 11,
      '2011 中': 73,
      '2011 小': 369,
      '2011 細': 892,
      '2022 大': 15,
      '2022 中': 99,
      '2022 小': 359,
    });
    expect(await count('occupation_synonyms', sql`source = 'index'`)).toBe(16_026);
    expect(await count('occupation_synonyms', sql`source = 'job tag'`)).toBeGreaterThan(556);
  });

  it('notes every file with its checksum', async () => {
    const { rows } = await sql<{ name: string; version: number; source: string }>`
      select name, version, source from reference_imports`.execute(database);
    expect(rows.map(({ name }) => name).sort()).toEqual(tableDefinitions.map(({ name }) => name).sort());
    expect(new Set(rows.map(({ version, source }) => `${version} ${source}`))).toEqual(new Set(['1 shipped']));
  });

  it('does nothing the second time', async () => {
    expect(await loadShippedFiles(database, testNow)).toEqual({ loaded: [], kept: [] });
    expect(await count('reference_imports')).toBe(tableDefinitions.length);
  });

  it('loads once when several processes start at the same time', async () => {
    await sql`delete from reference_imports where name in ('holidays', 'licences')`.execute(database);
    const done = await Promise.all([1, 2, 3, 4].map(() => loadShippedFiles(database, testNow)));
    expect(done.flatMap(({ loaded }) => loaded).sort()).toEqual(['holidays', 'licences']);
  });

  it('reads a file again when its reader changed', async () => {
    await sql`update reference_imports set format = 0 where name = 'holidays'`.execute(database);
    expect((await loadShippedFiles(database, testNow)).loaded).toEqual(['holidays']);
  });

  it('leaves an operator’s file in its place', async () => {
    await sql`insert into reference_imports (name, version, sha256, format, rows, source, file, imported_at)
      values ('holidays', 99, ${'0'.repeat(64)}, 1, 1, 'operator', 'own.csv', ${testNow})`.execute(database);
    expect(await loadShippedFiles(database, testNow)).toEqual({ loaded: [], kept: ['holidays'] });
    await sql`delete from reference_imports where version = 99`.execute(database);
  });

  it('lets the application read and not write', async () => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from prefectures`.execute(asApplication);
    expect(rows).toEqual([{ n: 47 }]);
    await expect(sql`delete from holidays`.execute(asApplication)).rejects.toThrow('permission denied');
  });

  it('finds a line in data/README.md for every file', async () => {
    const readme = await readFile('data/README.md', 'utf8');
    for (const { file } of tableDefinitions) expect(readme).toContain(file);
  });
});
