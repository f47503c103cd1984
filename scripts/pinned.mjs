import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const read = (file) => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));

/** The version of Node this project runs on, as package.json pins it. */
export const pinnedVersion = () => `v${read('package.json').dependencies.node}`;

/** Its program, or undefined while it is not installed. */
export const pinnedNode = () =>
  ['node/bin/node', 'node/bin/node.exe', `node-${process.platform}-${process.arch}/bin/node`]
    .map((path) => `${root}node_modules/${path}`)
    .find((path) => existsSync(path));

/**
 * Goes on as the pinned Node with these arguments. The process is replaced where the system can, so signals, exit code and
 * a kill reach the program itself; elsewhere they are passed on.
 * @param {string[]} args
 */
export const goOnAs = (args) => {
  const node = pinnedNode();
  if (!node) throw new Error('The pinned Node is not installed: run npm ci.');
  if (process.platform !== 'win32' && process.execve) {
    process.removeAllListeners('warning').on('warning', () => {}); // execve calls itself experimental
    process.execve(node, [node, ...args], process.env);
  }
  const child = spawn(node, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
};
