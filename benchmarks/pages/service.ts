import { type ChildProcess, spawn } from 'node:child_process';
import { openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfNeeded } from '../../scripts/build.mjs';
import { postgresCpuSeconds } from './postgres-cpu.ts';

export type Service = {
  address: string;
  /** Processor time so far: of the service's process with all its threads, of PostgreSQL where the system tells it. */
  cpu(): Promise<{ service: number; postgres: number | undefined; residentMB: number }>;
  /** From now on each answer says in a header how many statements it took. */
  countStatements(): Promise<void>;
  stop(): Promise<void>;
};

export type Starting = {
  /** The data directory; a prepared one is used again. */
  directory: string;
  jobs: number;
  /** Options of Node, e.g. for a profile. */
  nodeOptions: readonly string[];
};

type Told = { asked: string; cpuSeconds: number; residentMB: number };

/** Starts the service as `npm start` would, serving the web only, and waits until the job index answers. */
export const startService = async ({ directory, jobs, nodeOptions }: Starting): Promise<Service> => {
  await buildIfNeeded();
  const port = await freePort();
  const logFile = join(directory, 'benchmark.log');
  rmSync(logFile, { force: true });
  const program = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));
  const inside = new URL('./inside.ts', import.meta.url).href;
  const child = spawn(process.execPath, [...nodeOptions, '--import', inside, program, 'start'], {
    env: settingsFor(directory, port, jobs),
    stdio: ['ignore', 'ignore', openSync(logFile, 'a'), 'ipc'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = `http://127.0.0.1:${port}`;
  const log = () => readFileSync(logFile, 'utf8');
  await until(
    async () => {
      if (child.exitCode !== null) throw new Error(`The service ended:\n${log()}`);
      const indexed = /the job index is (built"|read from its snapshot)/.test(log());
      return indexed && (await fetch(`${address}/healthz`).catch(() => undefined))?.ok === true;
    },
    60 + jobs / 20,
  );
  const ask = asking(child);
  await untilQuiet(async () => (await ask('cpu')).cpuSeconds);
  return {
    address,
    cpu: async () => {
      const { cpuSeconds, residentMB } = await ask('cpu');
      return { service: cpuSeconds, postgres: postgresCpuSeconds(directory), residentMB };
    },
    countStatements: async () => {
      await ask('count');
    },
    stop: async () => {
      child.kill('SIGTERM');
      await gone;
    },
  };
};

/** Settings of the shell that speak of a real service are left behind; nobody may be turned away for asking too often. */
const settingsFor = (directory: string, port: number, jobs: number): NodeJS.ProcessEnv => {
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, SMTP_URL: ___, BASE_URL: ____, ...rest } = process.env;
  return {
    ...rest,
    PORT: String(port),
    DATA_DIR: directory,
    DEMO_JOBS: String(jobs),
    TRIAL: 'true',
    RUN: 'web',
    LOG_LEVEL: 'info',
    // Demo jobs are accepted on the days before this one; the same day makes the same lists.
    CLOCK: '2026-11-20T10:00+09:00',
    STATEMENT_SECONDS: '300',
    SEARCHES_NETWORK_MINUTE: '1000000',
  };
};

const asking =
  (child: ChildProcess) =>
  (question: string): Promise<Told> =>
    new Promise((resolve) => {
      const listen = (told: unknown) => {
        if ((told as Told).asked !== question) return;
        child.off('message', listen);
        resolve(told as Told);
      };
      child.on('message', listen);
      child.send(question);
    });

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });

const until = async (question: () => Promise<boolean>, seconds: number): Promise<void> => {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    if (await question()) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error(`The service did not answer within ${seconds} seconds.`);
};

/** The index has been compared with the database and everything of the start is over when the processor rests. */
const untilQuiet = async (cpuSeconds: () => Promise<number>): Promise<void> => {
  for (let before = await cpuSeconds(); ; ) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const after = await cpuSeconds();
    if (after - before < 0.1) return;
    before = after;
  }
};
