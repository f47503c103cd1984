import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, inject, test } from 'vitest';
import { type Connection, elsewhere, withClient } from './connection.ts';
import { migrate } from './migrate.ts';

let directory: string;
let connection: Connection;
let count = 0;

const asOwner = (sql: string) => withClient(inject('postgres').owner, {}, (client) => client.query(sql));
const ask = (sql: string) => withClient(connection, {}, async (client) => (await client.query(sql)).rows);

beforeEach(async () => {
  count += 1;
  const name = `mypage_migrate_${process.pid}_${count}`;
  connection = elsewhere(inject('postgres').owner, { database: name });
  await asOwner(`create database ${name} template template0`);
  directory = await mkdtemp(join(tmpdir(), 'mypage-migrations-'));
  await writeFile(join(directory, '0001-a.sql'), 'create table a (n int); select pg_sleep(0.2);');
  await writeFile(join(directory, '0002-b.sql'), 'create table b (n int);');
  return async () => {
    await asOwner(`drop database ${name} with (force)`);
    await rm(directory, { recursive: true });
  };
});

test('four servers that start at once on an empty database all succeed, and each file is applied once', async () => {
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(connection, directory)));
  expect(applied.flat().sort()).toEqual(['0001-a.sql', '0002-b.sql']);
});

test('four servers also succeed with the migrations of this project', async () => {
  await rm(directory, { recursive: true });
  await cp('migrations', directory, { recursive: true });
  await Promise.all([1, 2, 3, 4].map(() => migrate(connection, directory)));
  expect(await ask('select count(*) from migrations')).not.toEqual([{ count: 0 }]);
});

test('a second start applies nothing', async () => {
  await migrate(connection, directory);
  expect(await migrate(connection, directory)).toEqual([]);
});

test('a file that was changed after it was applied stops the start and is named', async () => {
  await migrate(connection, directory);
  await writeFile(join(directory, '0001-a.sql'), 'create table a (n bigint);');
  await expect(migrate(connection, directory)).rejects.toThrow('0001-a.sql was changed after it was applied');
});

test('an applied file that this release lacks stops the start', async () => {
  await migrate(connection, directory);
  await rm(join(directory, '0002-b.sql'));
  await expect(migrate(connection, directory)).rejects.toThrow('0002-b.sql, which this release does not have');
});

test('a new file that stands before an applied one stops the start', async () => {
  await rm(join(directory, '0001-a.sql'));
  await migrate(connection, directory);
  await writeFile(join(directory, '0001-late.sql'), 'select 1;');
  await expect(migrate(connection, directory)).rejects.toThrow('0001-late.sql stands before 0002-b.sql');
});

test('two files of one number are refused before anything is applied', async () => {
  await writeFile(join(directory, '0002-c.sql'), 'select 1;');
  await expect(migrate(connection, directory)).rejects.toThrow('0002-c.sql has no number of its own');
});

test('a file that fails leaves nothing of itself, and the files before it stay', async () => {
  await writeFile(join(directory, '0003-c.sql'), 'create table c (n int);\nselect * from nowhere;');
  await expect(migrate(connection, directory)).rejects.toThrow(
    '0003-c.sql failed in line 2 and was undone: relation "nowhere"',
  );
  expect(await ask("select to_regclass('b')::text as b, to_regclass('c')::text as c")).toEqual([{ b: 'b', c: null }]);
});
