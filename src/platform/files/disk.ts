import { mkdir, open, opendir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { instantFromMillis } from '#kernel/time.ts';
import { isKey } from './key.ts';
import type { Place } from './places.ts';

/**
 * Files on the disk of this machine, two levels of folders by the first letters of the name, so that no folder holds very
 * many. A file is there whole or not at all: written beside, flushed, renamed, and the folder flushed as well.
 */
export const onDisk = (directory: string): Place => {
  const folderOf = (key: string): string => {
    if (!isKey(key)) throw new Error('a stored file is named by 32 hexadecimal digits');
    return join(directory, key.slice(0, 2), key.slice(2, 4));
  };
  return {
    keep: async (key, bytes) => {
      const folder = folderOf(key);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const beside = join(folder, `${key}.part`);
      const handle = await open(beside, 'wx', 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(beside, join(folder, key));
      await flush(folder);
    },
    read: (key) => unlessMissing(readFile(join(folderOf(key), key))),
    erase: async (key) => {
      for (const name of [key, `${key}.part`]) await rm(join(folderOf(key), name), { force: true });
    },
    all: () => filesIn(directory),
  };
};

const flush = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const isMissing = (fault: unknown): boolean => (fault as NodeJS.ErrnoException).code === 'ENOENT';

const unlessMissing = async <T>(found: Promise<T>): Promise<T | undefined> => {
  try {
    return await found;
  } catch (fault) {
    if (isMissing(fault)) return undefined;
    throw fault;
  }
};

/** What a crash left half written is named by its key too, so that it is swept. */
async function* filesIn(directory: string): ReturnType<Place['all']> {
  const folder = await unlessMissing(opendir(directory, { recursive: true }));
  if (!folder) return;
  for await (const entry of folder) {
    const key = entry.name.replace(/\.part$/, '');
    if (!entry.isFile() || !isKey(key)) continue;
    const about = await unlessMissing(stat(join(entry.parentPath, entry.name)));
    if (about) yield { key, at: instantFromMillis(Math.floor(about.mtimeMs)) };
  }
}
