import { randomBytes } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { type Instant, instant } from '#kernel/time.ts';
import { type Act, type EnqueueOptions, makeAct, type Reaction } from '#platform/act.ts';
import { type Connection, elsewhere, withClient } from '#platform/database/connection.ts';
import { type Database, openPool } from '#platform/database/database.ts';
import type { Tables } from '#platform/database/tables.ts';
import { readSettings, type Settings } from '#src/config.ts';
import { fixedChance } from './chance.ts';
import { NestedDialect } from './nested.ts';

/** A Friday morning: the moment every test begins at unless it says otherwise. */
export const testNow: Instant = instant('2026-11-20T10:00+09:00');

type Enqueued = { work: string; data: Record<string, unknown>; options?: EnqueueOptions };

/** An act that keeps what it would have put into the queue. */
export type TestAct<A extends Actor> = Act<A> & { enqueued: Enqueued[] };

type ActOptions = {
  now?: Instant;
  language?: Language;
  settings?: Partial<Settings>;
  reactions?: readonly Reaction[];
  network?: string;
};

export type TestDatabase = {
  /** As the application's role, so that a forgotten grant fails here. */
  database: Database;
  act<A extends Actor>(actor: A, options?: ActOptions): TestAct<A>;
  /** As the owner, for what the application must not do; outside the test's transaction. */
  owner(): Connection;
};

/**
 * A database of this test file, a transaction per test that is rolled back. It has one connection: acts run one after
 * another, and an act that uses the outer database inside its own transaction waits and fails. After a failed statement
 * outside an act's transaction the test's transaction is broken, as in PostgreSQL itself.
 */
export const testDatabase = (): TestDatabase => {
  const { database, act, owner, pool } = ownDatabase({ size: 1, nested: true });
  beforeEach(async () => {
    await (await pool()).query('begin');
  });
  afterEach(async () => {
    await (await pool()).query('rollback');
  });
  return { database, act, owner };
};

/** A database of this test file with many connections and real commits, for races; nothing is undone between tests. */
export const freshDatabase = (): TestDatabase => {
  const { database, act, owner } = ownDatabase({ size: 10, nested: false });
  return { database, act, owner };
};

const ownDatabase = ({ size, nested }: { size: number; nested: boolean }) => {
  const name = `mypage_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  const opened = Promise.withResolvers<pg.Pool>();
  const pool = () => opened.promise;
  const dialect = nested ? new NestedDialect(pool) : new PostgresDialect({ pool });
  const database: Database = new Kysely<Tables>({ dialect });
  const server = () => inject('postgres');
  const owner = () => elsewhere(server().owner, { database: name });

  beforeAll(async () => {
    const { owner: connection, template, problem } = server();
    if (problem) throw new Error(problem);
    await withClient(connection, {}, (client) => client.query(`create database ${name} template ${template}`));
    opened.resolve(openPool({ connection: asApplication(owner()), size, role: 'mypage_app' }));
  });
  afterAll(async () => {
    if (server().problem) return;
    await (await pool()).end();
    await withClient(server().owner, {}, (client) => client.query(`drop database if exists ${name} with (force)`));
  });
  return { database, pool, owner, act: actsOn(database) };
};

/** The embedded server lets the application's login in; an outside one is entered by its owner, who takes the role. */
const asApplication = (connection: Connection): Connection =>
  'url' in connection ? connection : elsewhere(connection, { user: 'mypage_app' });

const actsOn = (database: Database) => {
  const chance = fixedChance();
  // A given key, so that tests write nothing into the developer's data directory.
  const settings = readSettings({ SECRET_KEY: Buffer.alloc(32, 1).toString('base64') });
  return <A extends Actor>(actor: A, options: ActOptions = {}): TestAct<A> => {
    const enqueued: Enqueued[] = [];
    const act = makeAct({
      actor,
      now: options.now ?? testNow,
      language: options.language ?? 'ja',
      database,
      settings: { ...settings, ...options.settings },
      chance,
      origin: { requestId: 'test-request', network: options.network ?? '192.0.2.1' },
      enqueueIn: async (_, work, data, given) => {
        enqueued.push({ work, data, ...(given && { options: given }) });
      },
      reactions: options.reactions ?? [],
    });
    return Object.assign(act, { enqueued });
  };
};
