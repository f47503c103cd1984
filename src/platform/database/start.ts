import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Settings } from '#src/config.ts';
import { findEmbedded, startEmbedded } from '../embedded-postgres/embedded-postgres.ts';
import { type Connection, elsewhere, withClient } from './connection.ts';
import { type Database, openPool } from './database.ts';
import { type Listen, listenOn } from './listen.ts';
import { migrate } from './migrate.ts';
import type { Tables } from './tables.ts';

/** The application's role: may read and write what migrations grant it, owns nothing but the queue's schema. */
export const applicationRole = 'mypage_app';
const embeddedDatabase = 'mypage';

export type StartedDatabase = {
  /** As the owner of the tables: migrations and nothing else. */
  owner: Connection;
  application: Database;
  /** The connections behind `application`, for the queue. */
  pool: pg.Pool;
  listen: Listen;
  stop(): Promise<void>;
};

export type StartOptions = {
  /** For commands beside the service: uses the embedded server that is running already, if one is. */
  beside?: boolean;
  /** Told when connections are lost, or the embedded server had to be started again. */
  tell?: (message: string) => void;
};

type Settled = Pick<
  Settings,
  'dataDir' | 'databaseUrl' | 'databaseOwnerUrl' | 'databaseConnections' | 'statementSeconds'
>;
type Server = { owner: Connection; application: Connection; stop(): Promise<void> };

/**
 * Opens the database of these settings – the server of DATABASE_URL, else the embedded one in DATA_DIR – and migrates it.
 * Throws a sentence to print when it cannot be reached, is too old, is in use, or does not fit this release.
 */
export const startDatabase = async (settings: Settled, options: StartOptions = {}): Promise<StartedDatabase> => {
  const tell = options.tell ?? (() => {});
  const server = settings.databaseUrl
    ? await outside(settings.databaseUrl, settings.databaseOwnerUrl, tell)
    : await embedded(settings.dataDir, options.beside ?? false, tell);
  try {
    await migrate(server.owner, migrationsDirectory());
    const pool: pg.Pool = openPool({
      connection: server.application,
      role: applicationRole,
      size: settings.databaseConnections,
      statementSeconds: settings.statementSeconds,
      onLost: ({ message }) => {
        if (!pool.ending) tell(`A connection to PostgreSQL was lost: ${message}`);
      },
    });
    const application: Database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    const stop = async () => {
      await application.destroy();
      if (!pool.ending) await pool.end(); // Kysely ends only a pool it has used
      await server.stop();
    };
    return { owner: server.owner, application, pool, listen: listenOn(server.application), stop };
  } catch (fault) {
    await server.stop();
    throw fault;
  }
};

/** Found upwards from here, because this runs from src/ and from the bundle in dist/. */
const migrationsDirectory = (): string => {
  for (let at = import.meta.dirname; at !== dirname(at); at = dirname(at)) {
    const directory = join(at, 'migrations');
    if (existsSync(join(directory, '0001-ground.sql'))) return directory;
  }
  throw new Error('The folder migrations is missing beside the program.');
};

const embedded = async (dataDir: string, beside: boolean, tell: (message: string) => void): Promise<Server> => {
  const directory = join(dataDir, 'postgres');
  const found = beside ? await findEmbedded(directory) : undefined;
  const server = found ? { connection: found, stop: async () => {} } : await startEmbedded({ directory, tell });
  const owner = elsewhere(server.connection, { database: embeddedDatabase });
  try {
    await createDatabase(server.connection);
  } catch (fault) {
    await server.stop();
    throw fault;
  }
  return { owner, application: elsewhere(owner, { user: applicationRole }), stop: server.stop };
};

const createDatabase = (connection: Connection): Promise<void> =>
  withClient(connection, {}, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [embeddedDatabase]);
    if (!rowCount) await client.query(`create database ${embeddedDatabase}`);
  });

/** One address may serve for both: then the pool takes the application's role after connecting. */
const outside = async (url: string, ownerUrl: string | undefined, tell: (message: string) => void): Promise<Server> => {
  const owner = { url: ownerUrl ?? url };
  const name = ownerUrl ? 'DATABASE_OWNER_URL' : 'DATABASE_URL';
  const facts = await factsOf(owner, name);
  if (facts.version < 150_000)
    throw new Error(`${name} names a PostgreSQL ${Math.floor(facts.version / 10_000)}; version 15 or newer is needed.`);
  if (!facts.letters)
    tell(`The database of ${name} does not know Japanese letters: create it with encoding UTF8 and lc_ctype C.UTF-8.`);
  return { owner, application: { url }, stop: async () => {} };
};

const factsOf = async (connection: Connection, name: string): Promise<{ version: number; letters: boolean }> => {
  try {
    return await withClient(connection, {}, async (client) => {
      const { rows } = await client.query(
        `select current_setting('server_version_num')::int as version, upper('ａ') = 'Ａ' as letters`,
      );
      return rows[0];
    });
  } catch (fault) {
    const { message, code } = fault as Error & { code?: string };
    throw new Error(`The database of ${name} cannot be reached: ${message || code}`, { cause: fault });
  }
};
