import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { readSettings } from '#src/config.ts';
import { freshDatabase } from '#test/support/database.ts';
import { type StartedDatabase, type StartOptions, startDatabase } from './start.ts';

const { owner } = freshDatabase();
let directory: string;
let started: StartedDatabase[] = [];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mypage-start-'));
  await chmod(directory, 0o711); // else root's server would keep its cluster elsewhere, where this test cleans nothing
});
afterEach(async () => {
  for (const database of started.reverse()) await database.stop();
  started = [];
  await rm(directory, { recursive: true, force: true });
});

const start = async (change: Partial<ReturnType<typeof readSettings>> = {}, options: StartOptions = {}) => {
  const database = await startDatabase({ ...readSettings({}), dataDir: directory, ...change }, options);
  started.push(database);
  return database;
};
const whoIs = async ({ application }: StartedDatabase) =>
  (await sql<{ who: string }>`select current_user || ' of ' || session_user as who`.execute(application)).rows[0]?.who;

/** The test server as an operator would write it. */
const address = (): string => {
  const connection = owner();
  if ('url' in connection) return connection.url;
  return `postgres://${connection.user}@${encodeURIComponent(connection.host)}/${connection.database}`;
};

test('without an address the embedded server starts, migrated, and the application is not its owner', async () => {
  const database = await start();
  expect(await whoIs(database)).toBe('mypage_app of mypage_app');
  const sessions = await database.application.selectFrom('sessions').select('kind').execute();
  expect(sessions).toEqual([]);
});

test('a command beside the service uses its server and leaves it running', async () => {
  const service = await start();
  const command = await startDatabase({ ...readSettings({}), dataDir: directory }, { beside: true });
  expect(command.owner).toEqual(service.owner);
  await command.stop();
  expect(await whoIs(service)).toContain('mypage_app');
});

test('with one address for all the pool takes the role of the application', async () => {
  const login = 'url' in inject('postgres').owner ? '' : 'mypage_owner';
  expect(await whoIs(await start({ databaseUrl: address() }))).toContain(`mypage_app of ${login}`);
});

test('an address nobody answers at is named by its setting, without its password', async () => {
  const nowhere = start({ databaseUrl: 'postgres://u:secret@127.0.0.1:9/none' });
  const fault = await nowhere.catch((error: Error) => error.message);
  expect(fault).toMatch(/^The database of DATABASE_URL cannot be reached: .*ECONNREFUSED/);
  expect(fault).not.toContain('secret');
});
