import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

const until = async (question, seconds) => {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    if (await question().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error(`The demo did not answer within ${seconds} seconds.`);
};

/**
 * A demo on a directory and a port of its own, for tools that look at pages; settings of the shell that speak of a real
 * service are left behind. Its clock is set, so two runs differ only where the pages do.
 */
export const startDemo = async ({ jobs = 2000 } = {}) => {
  const port = await freePort();
  const directory = mkdtempSync(join(tmpdir(), 'mypage-demo-'));
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, SMTP_URL: ___, BASE_URL: ____, ...rest } = process.env;
  const env = {
    ...rest,
    PORT: String(port),
    DATA_DIR: directory,
    DEMO_JOBS: String(jobs),
    TRIAL: 'true',
    CLOCK: '2026-11-20T10:00+09:00',
    LOG_LEVEL: 'warn',
    STATEMENT_SECONDS: '300',
  };
  const run = fileURLToPath(new URL('run.mjs', import.meta.url));
  const server = spawn(process.execPath, [run, 'start'], { env, stdio: ['ignore', 2, 2] });
  const gone = new Promise((resolve) => server.once('exit', resolve));
  const address = `http://127.0.0.1:${port}`;
  return {
    address,
    ready: () => Promise.race([until(async () => (await fetch(`${address}/healthz`)).ok, 400), gone.then(refuse)]),
    accounts: () => JSON.parse(execFileSync(process.execPath, [run, 'demo:accounts', '--json'], { env })),
    stop: async () => {
      server.kill('SIGTERM');
      await gone;
      rmSync(directory, { recursive: true, force: true });
    },
  };
};

const refuse = () => {
  throw new Error('The demo ended before it answered; its messages above say why.');
};
