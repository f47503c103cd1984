import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let project: string;
const at = (path: string) => join(project, path);

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'mypage-bootstrap-'));
  for (const folder of ['scripts', 'bin', 'node_modules/.bin']) mkdirSync(at(folder), { recursive: true });
  for (const script of ['bootstrap.mjs', 'pinned.mjs']) cpSync(join('scripts', script), at(`scripts/${script}`));
  writeFileSync(at('package.json'), JSON.stringify({ dependencies: { node: '26.10.0' } }));
  lock('1.0.0');
  npm(
    "mkdir -p node_modules/node/bin; printf '#!/bin/sh\\necho v26.10.0' > node_modules/node/bin/node; chmod +x node_modules/node/bin/node",
  );
});
afterEach(() => rmSync(project, { recursive: true }));

const lock = (version: string) =>
  writeFileSync(at('package-lock.json'), JSON.stringify({ packages: { '': {}, 'node_modules/a': { version } } }));

/** An npm that notes how it was called and then does this. */
const npm = (does: string) =>
  writeFileSync(at('bin/npm'), `#!/bin/sh\necho "$@" >> calls\nenv > environment\necho installing\n${does}\n`, {
    mode: 0o755,
  });

const bootstrap = (env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [at('scripts/bootstrap.mjs')], {
    cwd: project,
    encoding: 'utf8',
    env: { PATH: `${at('node_modules/.bin')}:${at('bin')}:/usr/bin:/bin`, ...env },
  });
const calls = () => (existsSync(at('calls')) ? readFileSync(at('calls'), 'utf8').trim().split('\n') : []);

test('packages are installed once, and again when the lock file changed', () => {
  expect(bootstrap()).toMatchObject({ status: 0, stdout: '' });
  bootstrap();
  expect(calls()).toEqual(['ci --no-audit --no-fund --loglevel=error']);
  lock('1.0.1');
  bootstrap();
  expect(calls()).toHaveLength(2);
});

test('an install that failed is told and tried again the next time', () => {
  npm('exit 1');
  expect(bootstrap()).toMatchObject({ status: 1, stderr: expect.stringContaining('npm ci failed') });
  bootstrap();
  expect(calls()).toHaveLength(2);
});

test('the settings of the calling npm do not reach the install, its registry does, nor does the folder it empties', () => {
  bootstrap({
    npm_config_ignore_scripts: 'true',
    npm_lifecycle_event: 'prestart',
    npm_config_registry: 'https://r.example',
  });
  const environment = readFileSync(at('environment'), 'utf8');
  expect(environment).toContain('npm_config_registry=https://r.example');
  expect(environment).not.toMatch(/ignore_scripts|npm_lifecycle|node_modules/);
});

test('what somebody installed by hand is taken as it is', () => {
  mkdirSync(at('node_modules/node/bin'), { recursive: true });
  writeFileSync(at('node_modules/node/bin/node'), '#!/bin/sh\necho v26.10.0', { mode: 0o755 });
  cpSync(at('package-lock.json'), at('node_modules/.package-lock.json'));
  expect(bootstrap().status).toBe(0);
  expect(calls()).toEqual([]);
});

test('an install without the program of Node is told with the way out', () => {
  npm('true');
  expect(bootstrap()).toMatchObject({ status: 1, stderr: expect.stringContaining('Allow the install script') });
});
