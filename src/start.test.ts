import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findEmbedded } from '#platform/embedded-postgres/embedded-postgres.ts';
import { readSettings } from './config.ts';
import { start } from './start.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mypage-start-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

it('a start that fails after its database was opened says why and holds nothing any more', async () => {
  const settings = readSettings({ DATA_DIR: directory, DEMO_JOBS: '0', LOG_LEVEL: 'silent', PORT: '0' });
  // Beside the sources there are no built assets, so the web cannot be opened.
  await expect(start(settings)).rejects.toThrow('manifest.json');
  const home = join(directory, 'postgres');
  expect(await readdir(home)).toContain('cluster');
  expect(await findEmbedded(home)).toBeUndefined();
  expect(existsSync(join(home, 'holder.json'))).toBe(false);
});
