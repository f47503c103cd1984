import { execFile } from 'node:child_process';
import { readdir, readFile, realpath, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import { account, exists, placeForCluster, privateDirectory } from './places.ts';

/** The owner of everything in the embedded server; it migrates, the application never uses it. */
export const owner = 'mypage_owner';

/**
 * The data directory of the cluster in this home, made when it is not there. Half-made ones of a killed first start are
 * removed. Refuses a directory written by another major release: its files cannot be read.
 */
export const openCluster = async (home: string, binaries: Binaries, durable: boolean): Promise<string> => {
  const entrance = join(home, 'cluster');
  if (!exists(entrance)) await makeCluster(home, entrance, binaries, durable);
  const cluster = await realpath(entrance);
  const written = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  if (written !== binaries.major) throw new Error(otherMajor(home, written, binaries.major));
  return cluster;
};

const makeCluster = async (home: string, entrance: string, binaries: Binaries, durable: boolean): Promise<void> => {
  for (const name of await readdir(home)) {
    if (name.startsWith('cluster.')) await rm(join(home, name), { recursive: true, force: true });
  }
  await rm(entrance, { force: true }); // a link whose target is gone
  const place = await placeForCluster(home);
  const half = `${place}.${process.pid}`;
  await initialise(binaries, await privateDirectory(half), durable);
  await rename(half, place);
  if (place !== entrance) await symlink(place, entrance);
};

/**
 * Locale: order by code point (C), letters by Unicode (C.UTF-8). With plain C pg_trgm would ignore Japanese. Messages in
 * English, because the launcher reads them.
 */
const initialise = async (binaries: Binaries, place: string, durable: boolean): Promise<void> => {
  const ctype = process.platform === 'darwin' ? 'UTF-8' : 'C.UTF-8';
  const options = ['--auth-local=trust', '--auth-host=reject', '--encoding=UTF8', '--no-instructions'];
  const locale = [
    '--lc-collate=C',
    `--lc-ctype=${ctype}`,
    '--lc-messages=C',
    '--lc-monetary=C',
    '--lc-numeric=C',
    '--lc-time=C',
  ];
  const sync = durable ? [] : ['--no-sync'];
  try {
    await promisify(execFile)(binaries.initdb, ['-D', place, '-U', owner, ...options, ...locale, ...sync], {
      ...account,
      cwd: place,
      env: bareEnvironment,
    });
  } catch (cause) {
    await rm(place, { recursive: true, force: true });
    const { stderr = '', message } = cause as Error & { stderr?: string };
    throw new Error(`PostgreSQL could not prepare its data directory: ${(stderr || message).trim()}`, { cause });
  }
};

/** The server sees none of our environment: PGDATA, PGPORT, LC_ALL of the person who starts it must not matter. */
export const bareEnvironment: NodeJS.ProcessEnv = { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C' };

const otherMajor = (home: string, written: string, ours: string): string =>
  `The database in ${home} was written by PostgreSQL ${written}; this release brings PostgreSQL ${ours}, which cannot read it. ` +
  `Start the former release again, export with pg_dump of PostgreSQL ${written} or newer, move ${home} aside, start this release ` +
  'and import with psql (docs/operations/database.md). Nothing was changed.';
