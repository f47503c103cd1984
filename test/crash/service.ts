import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Reachable } from '../support/visitor.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A port nobody listens on at this moment. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

export type RunningService = Reachable & {
  baseUrl: string;
  /** kill -9 of the service and of everything it started, the database included. */
  killAll(): Promise<void>;
  stop(): Promise<number | null>;
};

/** Starts the built service as an operator does, in a process group of its own, and waits until it is ready. */
export const startService = async (environment: Record<string, string>, port: number): Promise<RunningService> => {
  const baseUrl = `http://localhost:${port}`;
  const process_ = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      PORT: String(port),
      LOG_LEVEL: 'warn',
      ...environment,
    },
  });
  let said = '';
  process_.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4_000);
  });
  const reach = (path: string, init: RequestInit = {}) =>
    fetch(baseUrl + path, { ...init, redirect: 'manual' } as RequestInit);
  await untilReady(
    process_,
    () => reach('/healthz'),
    () => said,
  );
  return {
    baseUrl,
    settings: { baseUrl },
    fetch: (path, init) => reach(path, init),
    killAll: () => killGroup(process_),
    stop: () => stopped(process_),
  };
};

const untilReady = async (process_: ChildProcess, ask: () => Promise<Response>, said: () => string): Promise<void> => {
  for (let waited = 0; waited < 90_000; waited += 100) {
    if (process_.exitCode !== null) throw new Error(`the service ended at its start:\n${said()}`);
    const ready = await ask().then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await wait(100);
  }
  throw new Error(`the service was not ready within 90 s:\n${said()}`);
};

const exited = (process_: ChildProcess): Promise<number | null> =>
  process_.exitCode !== null || process_.signalCode !== null
    ? Promise.resolve(process_.exitCode)
    : new Promise((resolve) => process_.once('exit', (code) => resolve(code)));

const killGroup = async (process_: ChildProcess): Promise<void> => {
  if (process_.pid !== undefined) process.kill(-process_.pid, 'SIGKILL');
  await exited(process_);
};

const stopped = (process_: ChildProcess): Promise<number | null> => {
  if (process_.pid !== undefined) process.kill(process_.pid, 'SIGTERM');
  return exited(process_);
};
