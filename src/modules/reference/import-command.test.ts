import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instant } from '#kernel/time.ts';
import { type Database, openDatabase } from '#platform/database/database.ts';
import { freshDatabase, testNow } from '#test/support/database.ts';
import { referenceImport } from './import-command.ts';
import { loadReference, municipality, refreshReference } from './reference.ts';

const { owner } = freshDatabase();
const later = instant('2026-11-20T11:00+09:00');
let database: Database;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reference-import-'));
  database = openDatabase({ connection: owner() });
  await loadReference(database, testNow);
  await sql`create table counters (office text references offices (code), office_code text, licences_required text[])`.execute(
    database,
  );
  await sql`insert into counters values ('13010', '13030', '{1001,1002}'), ('13010', null, '{}')`.execute(database);
});
afterAll(async () => {
  await database.destroy();
  await rm(folder, { recursive: true });
});

const file = async (content: string | Uint8Array): Promise<string> => {
  const path = join(folder, 'given.csv');
  await writeFile(path, content);
  return path;
};

const run = async (...args: string[]): Promise<{ exit: number; said: string }> => {
  const lines: string[] = [];
  const exit = await referenceImport(args, database, (line) => lines.push(line), later);
  return { exit, said: lines.join('\n') };
};

const shipped = (path: string): Promise<string> => readFile(join('data', path), 'utf8');

const versionsOf = async (name: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from reference_imports where name = ${name}`.execute(
    database,
  );
  return rows[0]?.n ?? 0;
};

describe('npm run reference:import', () => {
  it('lists every table with what it holds when called without a name', async () => {
    const { exit, said } = await run();
    expect(exit).toBe(0);
    expect(said).toContain('holidays: 国民の祝日');
    expect(said).toContain('version 1 of 2026-11-20 10:00, 647 rows from data/calendar/holidays.csv (shipped)');
  });

  it('refuses a name, an option or a file it does not know', async () => {
    expect(await run('lanes', 'x.csv')).toMatchObject({
      exit: 2,
      said: expect.stringContaining('There is no table named lanes.'),
    });
    expect(await run('holidays', 'x.csv', '--now')).toMatchObject({ exit: 2 });
    expect(await run('holidays')).toMatchObject({
      exit: 2,
      said: expect.stringContaining('A file is missing after holidays.'),
    });
    expect(await run('holidays', join(folder, 'none.csv'))).toMatchObject({
      exit: 2,
      said: expect.stringContaining('cannot be read'),
    });
    expect(await run('holidays', 'a.csv', 'holidays', 'b.csv')).toMatchObject({
      exit: 2,
      said: expect.stringContaining('named twice'),
    });
  });

  it('shows what would be added, changed and removed, and writes nothing', async () => {
    const text = (await shipped('calendar/holidays.csv'))
      .replace('2026-11-23,勤労感謝の日', '2026-11-24,即位の日,A New Day\n2026-11-23,勤労に感謝する日')
      .replace(/^2036-11-24.*\n/m, '');
    const { exit, said } = await run('holidays', await file(text));
    expect(exit).toBe(0);
    expect(said).toContain('647 rows, 1 added (2026-11-24), 1 changed (2026-11-23), 1 removed (2036-11-24)');
    expect(said).toContain('Dry run: nothing was written. Add --apply to write.');
    const { rows } = await sql`select from holidays where date = '2026-11-24'`.execute(database);
    expect(rows).toHaveLength(0);
    expect(await versionsOf('holidays')).toBe(1);
  });

  it('writes with --apply, keeps the note of the version before, and running processes see it', async () => {
    const text = (await shipped('places/municipalities.csv')).replace('蕨市,蕨市,ワラビシ', '蕨市,蕨市,ワラビ');
    const { exit, said } = await run('municipalities', await file(text), '--apply');
    expect({ exit, said }).toMatchObject({ exit: 0, said: expect.stringContaining('1 changed (11223)') });
    expect(said).toMatch(/Written\.$/);
    expect(municipality('11223')?.kana).toBe('ワラビシ');
    expect(await refreshReference(database)).toBe(true);
    expect(await refreshReference(database)).toBe(false);
    expect(municipality('11223')?.kana).toBe('ワラビ');
    const { rows } = await sql<{ version: number; source: string; file: string }>`
      select version, source, file from reference_imports where name = 'municipalities' order by version`.execute(
      database,
    );
    expect(rows).toEqual([
      { version: 1, source: 'shipped', file: 'data/places/municipalities.csv' },
      { version: 2, source: 'operator', file: join(folder, 'given.csv') },
    ]);
  });

  it('names the line and the column of a bad cell', async () => {
    const text = (await shipped('calendar/minimum-wages.csv')).replace('2025,13,1226,', '2025,13,12,');
    const { exit, said } = await run(
      'minimum-wages',
      await file(text.replace('2002,01,637,2002-10-01', '2002,1,637,2002-13-01')),
    );
    expect(exit).toBe(1);
    expect(said).toContain('line 2, column pref_code: "1" is not a code of 2 digits');
    expect(said).toContain('line 2, column effective_date: "2002-13-01" is not a day like 2026-10-01');
    expect(said).toMatch(/line \d+, column yen_per_hour: "12" is not a whole number from 100 to 9999/);
    expect(said).toContain('3 errors: nothing was written.');
  });

  it('names both lines of a repeated key', async () => {
    const { exit, said } = await run(
      'licences',
      await file('code,name,group_code,group_name\n1001,A,10,G\n1002,B,10,G\n1001,C,10,G\n'),
    );
    expect(exit).toBe(1);
    expect(said).toContain('line 4, column code: 1001 stands in line 2 already');
  });

  it('names a column that is missing, and lines that are too short', async () => {
    expect((await run('holidays', await file('date,title,name_en\n2026-01-01,元日,New Year\n'))).said).toContain(
      'line 1, column name: the column is missing from the first line',
    );
    expect((await run('holidays', await file('date,name,name_en\n2026-01-01,元日\n'))).said).toContain(
      'line 2: the line has 2 cells, the first line has 3',
    );
    expect((await run('holidays', await file('date,name,name_en\n'))).said).toContain('the file has no rows');
    expect((await run('holidays', await file('date,name,name_en\n2026-01-01,"元日,New Year\n'))).said).toContain(
      'this is not CSV',
    );
  });

  it('takes columns in any order, a byte order mark and Shift_JIS', async () => {
    const lines = (await shipped('calendar/holidays.csv'))
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const turned = lines
      .map(([date, name, english]) => [name, english, date, '備考'].join(','))
      .join('\r\n')
      .replace('備考', 'note');
    const marked = await run('holidays', await file(`\ufeff${turned}`));
    expect(marked).toMatchObject({ exit: 0, said: expect.stringContaining('647 rows, 0 added, 0 changed, 0 removed') });
    const given = await file(shiftJis('date,name,name_en\n2026-01-01,元日,New Year\n'));
    const { exit, said } = await run('holidays', given);
    expect(exit).toBe(0);
    expect(said).toContain('Shift_JIS');
    expect(said).toContain('1 rows, 0 added, 1 changed (2026-01-01), 646 removed');
  });

  it('refuses bytes that are neither UTF-8 nor Shift_JIS', async () => {
    const { exit, said } = await run('holidays', await file(Uint8Array.of(0x64, 0xff, 0xfe, 0x0a)));
    expect({ exit, said }).toMatchObject({ exit: 1, said: expect.stringContaining('neither UTF-8 nor Shift_JIS') });
  });

  it('refuses a file that names what is not there', async () => {
    const text = `${await shipped('offices/office-jurisdictions.csv')}13010,99999\n`;
    const { exit, said } = await run('office-jurisdictions', await file(text), '--apply');
    expect(exit).toBe(1);
    expect(said).toContain('line 2032, column code5: 99999 is not in municipalities');
    expect(await versionsOf('office-jurisdictions')).toBe(1);
  });

  it('refuses a file from which something named elsewhere has vanished', async () => {
    const text = (await shipped('offices/offices.csv')).replace(/^13010,.*\n/m, '');
    const { exit, said } = await run('offices', await file(text), '--apply');
    expect(exit).toBe(1);
    expect(said).toContain('13010 is missing from the file, but 2 rows of counters (office) name it');
    const { rows } = await sql`select from offices where code = '13010'`.execute(database);
    expect(rows).toHaveLength(1);
  });

  it('refuses it also where a record names it without a foreign key, singly or in a list', async () => {
    const offices = (await shipped('offices/offices.csv')).replace(/^13030,.*\n/m, '');
    expect((await run('offices', await file(offices))).said).toContain(
      '13030 is missing from the file, but 1 row of counters (office_code) name it',
    );
    const licences = (await shipped('codes/licences.csv')).replace(/^100[12],.*\n/gm, '');
    expect((await run('licences', await file(licences))).said).toContain(
      '1002 is missing from the file, but 1 row of counters (licences_required) name it',
    );
  });

  it('takes several tables at once, so that rows that name each other can go together', async () => {
    const offices = join(folder, 'offices.csv');
    const areas = join(folder, 'areas.csv');
    const zips = join(folder, 'zips.csv');
    const without = (text: string, pattern: RegExp) => text.replaceAll(pattern, '');
    await writeFile(offices, without(await shipped('offices/offices.csv'), /^13090,.*\n/gm));
    await writeFile(areas, without(await shipped('offices/office-jurisdictions.csv'), /^13090,.*\n/gm));
    await writeFile(zips, without(await shipped('offices/office-zip-exceptions.csv'), /^\d{7},13090,.*\n/gm));
    expect((await run('offices', offices)).said).toMatch(
      /13090 is missing from the file, but \d+ rows? of office_jurisdictions \(office_id\) name it; import that table/,
    );
    const { exit, said } = await run('offices', offices, 'office-jurisdictions', areas, 'office-zip-exceptions', zips);
    expect({ exit, said }).toMatchObject({ exit: 0, said: expect.stringContaining('1 removed (13090)') });
  });
});

/** The few characters of the test above: Node decodes Shift_JIS and does not write it. */
const shiftJis = (text: string): Uint8Array => {
  const bytes: Record<string, readonly number[]> = { 元: [0x8c, 0xb3], 日: [0x93, 0xfa] };
  return Uint8Array.from([...text].flatMap((letter) => bytes[letter] ?? [letter.charCodeAt(0)]));
};
