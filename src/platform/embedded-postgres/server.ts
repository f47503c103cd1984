import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { type FileHandle, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { bareEnvironment } from './cluster.ts';
import { account } from './places.ts';
import { running, workingIn } from './processes.ts';

export type Place = { home: string; cluster: string; socket: string };

/** Seconds in which leftovers of a killed server must have gone. */
const patience = 30;

/** What a server says while a dead one's pid file or shared memory is still there. */
const passing =
  /lock file "postmaster\.pid" already exists|pre-existing shared memory block|could not bind Unix address/;

/**
 * Starts PostgreSQL and waits until it takes connections. After a kill -9 the old backends need a moment to end, and the
 * dead server may stay as a zombie: tries again for 30 s. `orphan` is the server of a holder that died; it is asked to end.
 */
export const startServer = async (
  place: Place,
  binaries: Binaries,
  settings: readonly string[],
  orphan?: number,
): Promise<ChildProcess> => {
  const deadline = performance.now() + patience * 1000;
  if (orphan !== undefined && (await workingIn(place.cluster, orphan)).includes(orphan)) tryKill(orphan, 'SIGINT');
  for (;;) {
    const late = performance.now() > deadline;
    const busy = await clearPidFile(place.cluster);
    if (busy !== undefined && late) throw new Error(stillServed(place.home, busy));
    if (busy === undefined) {
      const outcome = await attempt(place, binaries, settings);
      if ('server' in outcome) return outcome.server;
      if (late || !passing.test(outcome.said)) throw new Error(`PostgreSQL does not start: ${outcome.said.trim()}`);
    }
    await wait(100);
  }
};

const stillServed = (home: string, pid: number): string =>
  `The database in ${home} is still served by the PostgreSQL process ${pid}, which this program did not start. Stop that process first.`;

/** Removes the pid file when nobody works in the cluster any more; otherwise says who does. */
const clearPidFile = async (cluster: string): Promise<number | undefined> => {
  const pid = await pidOf(cluster);
  const [busy] = await workingIn(cluster, pid);
  if (busy !== undefined) return busy;
  if (pid !== undefined) await rm(join(cluster, 'postmaster.pid'), { force: true });
  return undefined;
};

const pidLines = async (cluster: string): Promise<string[]> =>
  (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');

const pidOf = async (cluster: string): Promise<number | undefined> => {
  const pid = Number((await pidLines(cluster))[0]);
  return pid > 0 ? pid : undefined;
};

type Outcome = { server: ChildProcess } | { said: string };

const attempt = async (place: Place, binaries: Binaries, settings: readonly string[]): Promise<Outcome> => {
  const log = await openLog(place.home);
  const from = (await log.stat()).size;
  const server = spawnServer(place, binaries, settings, log.fd);
  const ended = new Promise<string>((resolve) => {
    server.once('error', (fault) => resolve(fault.message));
    server.once('exit', () => resolve(''));
  });
  await log.close();
  const fault = await Promise.race([ended, ready(place.cluster, server)]);
  if (fault === undefined) return { server };
  const said = (await readFile(join(place.home, 'postgres.log'))).subarray(from).toString();
  return { said: fault || said || 'it ended without a word' };
};

/** In the pid file the server writes its state into the eighth line. Recovery after a crash may take its time. */
const ready = async (cluster: string, server: ChildProcess): Promise<undefined> => {
  for (;;) {
    const lines = await pidLines(cluster);
    if (Number(lines[0]) === server.pid && lines[7]?.startsWith('ready')) return undefined;
    if (server.exitCode !== null || server.signalCode !== null) return new Promise(() => {}); // `ended` says why
    await wait(5);
  }
};

/** The kernel interrupts the server when this process dies, even by kill -9; where that is not offered, exit handlers do. */
const diesWithParent = ['/usr/bin/setpriv', '/bin/setpriv'].find(
  (setpriv) => process.platform === 'linux' && spawnSync(setpriv, ['--pdeathsig', 'INT', '--', 'true']).status === 0,
);

const spawnServer = (place: Place, binaries: Binaries, settings: readonly string[], log: number): ChildProcess => {
  const given = [`unix_socket_directories=${place.socket}`, ...settings].flatMap((setting) => ['-c', setting]);
  const command = [binaries.postgres, '-D', place.cluster, ...given];
  const [program = '', ...rest] = diesWithParent ? [diesWithParent, '--pdeathsig', 'INT', '--', ...command] : command;
  const server = spawn(program, rest, {
    ...account,
    cwd: '/',
    env: bareEnvironment,
    stdio: ['ignore', log, log],
    detached: true, // Ctrl-C reaches us alone; we stop the server after the last request
  });
  server.unref();
  return server;
};

const openLog = async (home: string): Promise<FileHandle> => {
  const path = join(home, 'postgres.log');
  const size = await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
  if (size > 5_000_000) await rename(path, `${path}.1`);
  return open(path, 'a', 0o600);
};

/** Ends the server: politely, then at once, then by force. Everything acknowledged is on disk in each case. */
export const stopServer = async (server: ChildProcess): Promise<void> => {
  const pid = server.pid;
  if (pid === undefined) return;
  for (const [signal, seconds] of [
    ['SIGINT', 20],
    ['SIGQUIT', 5],
    ['SIGKILL', 5],
  ] as const) {
    tryKill(pid, signal);
    for (let waited = 0; waited < seconds * 100; waited += 1) {
      if (server.exitCode !== null || server.signalCode !== null || !(await running(pid))) return;
      await wait(10);
    }
  }
};

export const tryKill = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(pid, signal);
  } catch {
    // gone already
  }
};
