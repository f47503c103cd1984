import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withClient } from '../database/connection.ts';
import { type Embedded, findEmbedded, startEmbedded } from './embedded-postgres.ts';

let directory: string;
let started: Embedded[] = [];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mypage-embedded-'));
});
afterEach(async () => {
  for (const server of started) await server.stop();
  started = [];
  await rm(directory, { recursive: true, force: true });
});

const start = async (home = directory): Promise<Embedded> => {
  const server = await startEmbedded({ directory: home, durable: false });
  started.push(server);
  return server;
};
const ask = (server: Embedded, sql: string) =>
  withClient(server.connection, {}, async (client) => Object.values((await client.query(sql)).rows[0] ?? {})[0]);
const mode = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

test('the data lie in closed directories and the server listens on no network', async () => {
  const server = await start();
  expect([await mode(directory), await mode(join(directory, 'cluster')), await mode(server.connection.host)]).toEqual([
    '700',
    '700',
    '700',
  ]);
  expect(await ask(server, 'show listen_addresses')).toBe('');
  expect(`${server.connection.host}/.s.PGSQL.5432`.length).toBeLessThan(108);
});

test('letters are Japanese, order is by code point, pages have checksums', async () => {
  const server = await start();
  expect(await ask(server, "select datcollate || ' ' || datctype from pg_database where datname = 'postgres'")).toBe(
    'C C.UTF-8',
  );
  expect(await ask(server, 'show data_checksums')).toBe('on');
});

test('a second start on the same directory is refused and told who holds it', async () => {
  await start();
  await expect(start()).rejects.toThrow(`${directory} is in use by process ${process.pid} (`);
});

test('a note whose process is gone, or whose number another process has now, does not stop a start', async () => {
  await writeFile(join(directory, 'holder.json'), JSON.stringify({ pid: 1, started: '0', command: 'node' }));
  expect(await ask(await start(), 'select 1')).toBe(1);
});

test('the directory is free again after a stop, and the data are there', async () => {
  const first = await start();
  await ask(first, 'create table kept as select 7 as n');
  await first.stop();
  await expect(stat(first.connection.host)).rejects.toThrow('ENOENT');
  expect(await ask(await start(), 'select n from kept')).toBe(7);
});

test('commands find the running server, and none when it has ended', async () => {
  const server = await start();
  expect(await findEmbedded(directory)).toEqual(server.connection);
  await server.stop();
  expect(await findEmbedded(directory)).toBeUndefined();
});

test('a directory of another major release is refused with the way out, and left as it is', async () => {
  const server = await start();
  await server.stop();
  const version = join(directory, 'cluster/PG_VERSION');
  await writeFile(version, '17\n');
  await expect(start()).rejects.toThrow(/written by PostgreSQL 17; this release brings PostgreSQL 18.*pg_dump/);
  expect(await readFile(version, 'utf8')).toBe('17\n');
  expect(await readdir(directory)).toEqual(['cluster', 'postgres.log']);
});

test('a first start that was killed half-way is done anew', async () => {
  await mkdir(join(directory, 'cluster.4711'));
  await start();
  expect((await readdir(directory)).filter((name) => name.startsWith('cluster'))).toEqual(['cluster']);
});

test('the log holds no value that somebody typed', async () => {
  const server = await start();
  await ask(server, 'create table people (mail text unique)');
  const twice = ask(server, "insert into people values ('hanako@example.jp'), ('hanako@example.jp')");
  await expect(twice).rejects.toThrow('duplicate key');
  const log = await readFile(join(directory, 'postgres.log'), 'utf8');
  expect(log).toContain('duplicate key');
  expect(log).not.toContain('hanako');
});

test.runIf(process.getuid?.() === 0)('root may keep everything under a closed home', async () => {
  const home = join(directory, 'home');
  await mkdir(home, { mode: 0o700 });
  await chmod(directory, 0o755);
  const server = await start(join(home, 'data/postgres'));
  expect(await ask(server, 'select 1')).toBe(1);
  await server.stop();
  await rm(await realpath(join(home, 'data/postgres/cluster')), { recursive: true });
});
