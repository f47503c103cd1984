import { type ColumnType, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { Client, type Connection, type ConnectionOptions, clientConfig } from './connection.ts';
import type { Tables } from './tables.ts';

/** The typed door to PostgreSQL; a transaction is one too. */
export type Database = Kysely<Tables>;

declare const written: unique symbol;
/** Text that `json` made; only this is taken by a jsonb column. */
type JsonText = string & { readonly [written]: true };
/** A jsonb column: read as unknown (the reader says what it stored), written through `json`. */
export type Jsonb = ColumnType<unknown, JsonText, JsonText>;

/** Writes a value for a jsonb column. pg alone would turn a list into a PostgreSQL array and fail. */
export const json = (value: unknown): JsonText => JSON.stringify(value) as JsonText;

type OpenOptions = ConnectionOptions & {
  connection: Connection;
  /** Connections at most. */
  size?: number;
  /** Told when an idle connection dies, e.g. when the server restarts. */
  onLost?: (fault: Error) => void;
};

/**
 * Opens a pool. A lost idle connection is dropped and replaced at the next query; without a listener its error event
 * would end the process (57P01 at an administrator's shutdown).
 */
export const openPool = ({ connection, size = 10, onLost = () => {}, ...options }: OpenOptions): pg.Pool => {
  const pool = new pg.Pool({ ...clientConfig(connection, options), max: size, idleTimeoutMillis: 30_000, Client });
  pool.on('error', onLost);
  pool.on('connect', (client) => client.on('error', () => {})); // while it is used, its query rejects
  return pool;
};

/** Opens the database for queries; connects at the first one. */
export const openDatabase = (options: OpenOptions): Database =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool: openPool(options) }) });

/** Waits for running queries and closes every connection. */
export const closeDatabase = (database: Database): Promise<void> => database.destroy();
