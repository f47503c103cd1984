import pg from 'pg';
import { readers, toParameter } from './values.ts';

/** Where a PostgreSQL server is: an address, or the directory of a Unix socket. */
export type Connection =
  | { url: string }
  | { host: string; port: number; user: string; database: string; password?: string };

export type ConnectionOptions = {
  /** Takes this role after connecting, for servers where one login owns everything. */
  role?: string | undefined;
  /** Seconds a statement may run; 0 = without end (migrations, imports). */
  statementSeconds?: number | undefined;
  /** Shown in pg_stat_activity. */
  name?: string | undefined;
};

/** The same server under another user or database. */
export const elsewhere = (connection: Connection, change: { user?: string; database?: string }): Connection => {
  if (!('url' in connection)) return { ...connection, ...change };
  const url = new URL(connection.url);
  if (change.user !== undefined) url.username = change.user;
  if (change.database !== undefined) url.pathname = `/${change.database}`;
  return { url: url.href };
};

/** pg's configuration: dates in Japan's zone, values as the kernel's types, and no call that waits for ever. */
export const clientConfig = (connection: Connection, options: ConnectionOptions = {}): pg.ClientConfig => {
  const milliseconds = (options.statementSeconds ?? 30) * 1000;
  return {
    ...('url' in connection ? { connectionString: connection.url } : connection),
    application_name: options.name ?? 'mypage',
    connectionTimeoutMillis: 10_000,
    statement_timeout: milliseconds,
    // A dead node answers nothing: the client gives up shortly after the server should have.
    query_timeout: milliseconds === 0 ? 0 : milliseconds + 5_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
    options: `-c timezone=Asia/Tokyo${options.role ? ` -c role=${options.role}` : ''}`,
    types: readers,
  };
};

/** A client that writes the kernel's types as PostgreSQL reads them. */
export class Client extends pg.Client {
  // pg declares a dozen overloads of query; the values are the second argument of the form Kysely and we use.
  override query = ((...given: unknown[]) => {
    const [text, values, ...rest] = given;
    const written = Array.isArray(values) ? values.map(toParameter) : values;
    return Reflect.apply(pg.Client.prototype.query, this, [text, written, ...rest]);
  }) as pg.Client['query'];
}

/** Opens one connection, hands it over and closes it in any case. */
export const withClient = async <R>(
  connection: Connection,
  options: ConnectionOptions,
  body: (client: pg.Client) => Promise<R>,
): Promise<R> => {
  const client = new Client(clientConfig(connection, options));
  client.on('error', () => {}); // the running query rejects with the same cause
  await client.connect();
  try {
    return await body(client);
  } finally {
    await client.end().catch(() => {});
  }
};
