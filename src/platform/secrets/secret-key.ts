import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '#src/config.ts';

const known = new WeakMap<object, Buffer>();

/**
 * The key of this installation, 32 bytes: SECRET_KEY, else the file DATA_DIR/secret, which the first start makes. Throws
 * when the file is there and holds no key: a new one would make what is sealed unreadable without a word.
 */
export const secretKey = (settings: Pick<Settings, 'secretKey' | 'dataDir'>): Buffer => {
  const found = known.get(settings) ?? (settings.secretKey ? decode(settings.secretKey) : kept(settings.dataDir));
  known.set(settings, found);
  return found;
};

const decode = (base64: string): Buffer => Buffer.from(base64, 'base64').subarray(0, 32);

const kept = (directory: string): Buffer => {
  const path = join(directory, 'secret');
  const key = read(path) ?? make(directory, path);
  if (key.length !== 32) throw new Error(`${path} holds no key: put back the one of the backup, or set SECRET_KEY`);
  return key;
};

const read = (path: string): Buffer | undefined => {
  try {
    return decode(readFileSync(path, 'utf8').trim());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

const make = (directory: string, path: string): Buffer => {
  mkdirSync(directory, { recursive: true });
  // Written aside and linked: whoever links first wins, and nobody ever reads half a key.
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(aside, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  chmodSync(aside, 0o600);
  try {
    linkSync(aside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside);
  }
  return read(path) ?? make(directory, path);
};
