import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { openPool } from '#platform/database/database.ts';
import { startEmbedded } from '#platform/embedded-postgres/embedded-postgres.ts';
import { noted } from '#platform/embedded-postgres/holder.ts';
import { workingIn } from '#platform/embedded-postgres/processes.ts';
import { tryKill } from '#platform/embedded-postgres/server.ts';

const directory = await mkdtemp(join(tmpdir(), 'mypage-crash-'));
const acknowledged = new Set<string>();
const writers: ChildProcess[] = [];

afterAll(async () => {
  for (const writer of writers) writer.kill('SIGKILL');
  await rm(directory, { recursive: true, force: true });
});

/** Starts a writer that brings the server up, and keeps every number it says. */
const startWriter = async (round: number): Promise<ChildProcess> => {
  const writer = spawn(process.execPath, ['test/crash/writer.ts', directory, `r${round}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  writers.push(writer);
  createInterface({ input: writer.stdout }).on('line', (line) => acknowledged.add(line));
  await untilMore(10);
  return writer;
};

/** Waits until so many more writes were acknowledged: the server works. */
const untilMore = async (many: number): Promise<void> => {
  const target = acknowledged.size + many;
  for (let waited = 0; acknowledged.size < target; waited += 5) {
    if (waited > 20_000) throw new Error('nothing is written any more');
    await wait(5);
  }
};

/** Waits until the killed process has gone. */
const gone = (writer: ChildProcess) => new Promise<void>((resolve) => writer.once('exit', () => resolve()));

const kill = (pid: number | undefined) => {
  if (pid !== undefined) tryKill(pid, 'SIGKILL');
};

const killServer = async () => kill((await noted(directory))?.postmaster);

test('twelve times killed while writing, and nothing acknowledged is lost', { timeout: 60_000 }, async () => {
  let writer = await startWriter(0);

  // The server alone: the same writer goes on after each restart.
  for (let round = 1; round <= 6; round += 1) {
    await wait(20 * round);
    await killServer();
    await untilMore(20);
  }

  // The process that started it, the server with it; then all of them at once, the server's own processes included.
  for (let round = 1; round <= 6; round += 1) {
    await wait(20 * round);
    const cluster = await realpath(join(directory, 'cluster'));
    const backends = round % 2 ? [] : await workingIn(cluster, undefined);
    const ended = gone(writer);
    kill(writer.pid);
    for (const backend of backends) kill(backend);
    await ended;
    writer = await startWriter(round);
  }

  const ended = gone(writer);
  kill(writer.pid);
  await ended;
  acknowledged.delete('ready');
  const server = await startEmbedded({ directory });
  const pool = openPool({ connection: server.connection });
  const { rows } = await pool.query<{ number: string }>('select number from written');
  await pool.end();
  await server.stop();

  const kept = new Set(rows.map(({ number }) => number));
  expect([...acknowledged].filter((number) => !kept.has(number))).toEqual([]);
  expect(acknowledged.size).toBeGreaterThan(300);
});
