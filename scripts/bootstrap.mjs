import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { pinnedNode, pinnedVersion, root } from './pinned.mjs';

/**
 * Installs what package-lock.json lists when that changed or an install was broken off. Runs before the commands of
 * package.json, under any Node from 20, without a dependency. Writes to stderr only: stdout belongs to the command.
 */
const modules = join(root, 'node_modules');
const note = join(modules, '.installed-lock-sha256');
const say = (text) => process.stderr.write(`${text}\n`);

const lock = readFileSync(join(root, 'package-lock.json'));
const sha256 = createHash('sha256').update(lock).digest('hex');

const noted = () => existsSync(note) && readFileSync(note, 'utf8') === sha256;

/** npm writes its own list as the last step of an install: when it has every version of the lock file, nothing is missing. */
const installedByHand = () => {
  const list = join(modules, '.package-lock.json');
  if (!existsSync(list)) return false;
  const installed = JSON.parse(readFileSync(list, 'utf8')).packages;
  return Object.entries(JSON.parse(lock.toString()).packages).every(
    ([path, { version, optional }]) =>
      path === '' || installed[path]?.version === version || (optional && !installed[path]),
  );
};

const runsPinned = () => {
  const node = pinnedNode();
  return node !== undefined && spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim() === pinnedVersion();
};

/** The settings of the npm that called us must not steer ours, except where packages come from and lie. */
const cleanEnvironment = () => {
  const kept =
    /^npm_config_(registry|cache|userconfig|globalconfig|cafile|ca|proxy|https_proxy|noproxy|strict_ssl|offline|prefer_offline)$/i;
  const entries = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || kept.test(name));
  const env = Object.fromEntries(entries);
  // The folder we are about to empty must not lend its node to the install.
  env.PATH = (env.PATH ?? '')
    .split(delimiter)
    .filter((place) => resolve(place) !== join(modules, '.bin'))
    .join(delimiter);
  return env;
};

const run = (command, args) =>
  spawnSync(command, args, {
    cwd: root,
    env: cleanEnvironment(),
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });

const install = () => {
  say('Installing packages (npm ci) …');
  rmSync(note, { force: true });
  // Warnings would be about the system's older Node, which the packages never run under.
  const { status, error } = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (error) fail(`npm could not be started (${error.message}). Install Node 20 or newer with npm.`);
  if (status !== 0) fail('npm ci failed; its messages above say why. Mend that and call the command again.');
};

const fail = (text) => {
  say(text);
  process.exit(1);
};

if (!noted() || !pinnedNode()) {
  if (!installedByHand()) install();
  // Where install scripts are switched off, the package `node` lies there without its program.
  if (!runsPinned()) run('node', [join(modules, 'node/installArchSpecificPackage')]);
  if (!runsPinned())
    fail(
      `Node ${pinnedVersion()} could not be installed. Allow the install script of the package "node", or run npm ci without --ignore-scripts.`,
    );
  writeFileSync(note, sha256);
}
