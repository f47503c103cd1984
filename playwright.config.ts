import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/test-bootstrap.mjs';

const freePort = () =>
  new Promise<string>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(String(typeof address === 'object' ? address?.port : 0)));
    });
  });

// The workers read this file again: they find what the first process chose.
process.env.BROWSER_TEST_PORT ??= await freePort();
if (!process.env.BROWSER_TEST_DIRECTORY) {
  const directory = mkdtempSync(join(tmpdir(), 'mypage-browser-'));
  process.env.BROWSER_TEST_DIRECTORY = directory;
  process.on('exit', () => rmSync(directory, { recursive: true, force: true }));
}

const address = `http://127.0.0.1:${process.env.BROWSER_TEST_PORT}`;
const executablePath = findChromium();
const phone = { width: 360, height: 800 };
const wide = { width: 1280, height: 900 };
const story = /story\.spec\.ts$/;

/** What needs a browser: the story with and without JavaScript at two widths, axe and narrow screens on every page. */
export default defineConfig({
  testDir: 'test/browser',
  testMatch: '*.spec.ts',
  globalSetup: './test/browser/accounts.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 180_000,
  // What passes the second time only is told by name as flaky: a browser on a loaded machine, not a promise of the service.
  retries: 1,
  expect: { timeout: 15_000 },
  outputDir: 'test-results',
  reporter: 'list',
  use: {
    baseURL: address,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: wide,
    // As root Chromium's own sandbox does not start, containers have little shared memory, and a graphics card that is
    // imitated in software costs more than none.
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
    },
  },
  projects: [
    { name: 'pages', testIgnore: story },
    { name: 'story on a phone', testMatch: story, use: { viewport: phone } },
    {
      name: 'story on a phone without JavaScript',
      testMatch: story,
      use: { viewport: phone, javaScriptEnabled: false },
    },
    { name: 'story on a screen', testMatch: story, use: { viewport: wide } },
    {
      name: 'story on a screen without JavaScript',
      testMatch: story,
      use: { viewport: wide, javaScriptEnabled: false },
    },
  ],
  webServer: {
    command: 'node scripts/run.mjs start',
    url: `${address}/healthz`,
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'ignore',
    stderr: 'pipe',
    env: {
      PORT: process.env.BROWSER_TEST_PORT,
      DATA_DIR: process.env.BROWSER_TEST_DIRECTORY,
      DEMO_JOBS: '300',
      TRIAL: 'true',
      CLOCK: '2026-11-20T10:00+09:00',
      LOG_LEVEL: 'warn',
      // Everybody of these tests comes from one address.
      LOGINS_NETWORK_MINUTE: '10000',
      // And many of them are the same people.
      CODES_ADDRESS_HOUR: '100',
      CODE_TRIES_DAY: '1000',
    },
  },
});
