import type { ChildProcess } from 'node:child_process';
import { findBinaries } from './binaries.ts';
import { openCluster, owner } from './cluster.ts';
import { announce, claim, holderOf, release } from './holder.ts';
import { prepareHome, removeSocketDirectory, socketDirectory } from './places.ts';
import { type Place, startServer, stopServer, tryKill } from './server.ts';

/** How to reach the server: a Unix socket in a private directory, never the network. */
type EmbeddedConnection = { host: string; port: number; user: string; database: string };

export type Embedded = {
  /** As the owner of everything, to PostgreSQL's own database `postgres`. */
  connection: EmbeddedConnection;
  /** The server's process just now; another one after a restart. */
  pid(): number | undefined;
  stop(): Promise<void>;
};

type EmbeddedOptions = {
  /** Where cluster, log and holder's note live; made with mode 0700. */
  directory: string;
  /** False for tests and tools: nothing is flushed to the disk, a crash may lose all. */
  durable?: boolean;
  maxConnections?: number;
  /** Told when the server died and was started again, or could not be. */
  tell?: (message: string) => void;
};

const port = 5432; // names the socket file only

/**
 * Starts this project's own PostgreSQL. Refuses with a sentence when another process holds the directory or another major
 * release wrote it. A server that dies is started again at the same socket; it ends with this process, even by kill -9.
 */
export const startEmbedded = async ({ directory, tell = () => {}, ...options }: EmbeddedOptions): Promise<Embedded> => {
  const home = await prepareHome(directory);
  const left = await claim(home);
  const socket = await socketDirectory();
  try {
    await removeSocketDirectory(left.socket);
    const binaries = await findBinaries(home);
    const durable = options.durable ?? true;
    const place: Place = { home, socket, cluster: await openCluster(home, binaries, durable) };
    const start = (orphan?: number) =>
      startServer(place, binaries, settingsOf(durable, options.maxConnections ?? 60), orphan);
    return await keepRunning(place, await start(left.postmaster), start, tell);
  } catch (fault) {
    await removeSocketDirectory(socket);
    await release(home);
    throw fault;
  }
};

/** The server that a living process runs on this directory, for commands beside the service. */
export const findEmbedded = async (directory: string): Promise<EmbeddedConnection | undefined> => {
  const holder = await holderOf(directory);
  return holder?.socket ? connectionTo(holder.socket) : undefined;
};

const connectionTo = (host: string): EmbeddedConnection => ({ host, port, user: owner, database: 'postgres' });

/** No TCP; statements and key values stay out of the log because they hold personal data. */
const settingsOf = (durable: boolean, maxConnections: number): string[] => [
  'listen_addresses=',
  'unix_socket_permissions=0700',
  `port=${port}`,
  `max_connections=${maxConnections}`,
  'timezone=Asia/Tokyo',
  'jit=off', // its compilation costs more than the short queries of a page
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off']),
];

const keepRunning = async (
  place: Place,
  first: ChildProcess,
  start: () => Promise<ChildProcess>,
  tell: (message: string) => void,
): Promise<Embedded> => {
  let server = first;
  let stopping = false;
  let restart: Promise<void> = Promise.resolve();

  const watch = async (): Promise<void> => {
    await announce(place.home, { socket: place.socket, postmaster: server.pid ?? 0 });
    server.once('exit', (code, signal) => {
      if (stopping) return;
      tell(`PostgreSQL ended (${signal ?? code}); it is started again.`);
      restart = again();
    });
  };
  const again = async (): Promise<void> => {
    try {
      server = await start();
      if (stopping) return;
      await watch();
      tell('PostgreSQL runs again.');
    } catch (fault) {
      tell(`PostgreSQL could not be started again: ${(fault as Error).message}`);
    }
  };
  const lastResort = () => {
    if (server.pid !== undefined) tryKill(server.pid, 'SIGINT');
  };

  await watch();
  process.once('exit', lastResort);
  return {
    connection: connectionTo(place.socket),
    pid: () => server.pid,
    stop: async () => {
      if (stopping) return;
      stopping = true;
      await restart;
      await stopServer(server);
      process.off('exit', lastResort);
      await removeSocketDirectory(place.socket);
      await release(place.home);
    },
  };
};
