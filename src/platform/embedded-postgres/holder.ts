import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Running, running } from './processes.ts';

/** Who uses a data directory, written into it. */
type Holder = Running & {
  /** The directory of the server's socket, once it runs. */
  socket?: string;
  /** The server's own process. */
  postmaster?: number;
};

const noteIn = (home: string): string => join(home, 'holder.json');

/** Reads the note, whether its process still lives or not. */
export const noted = async (home: string): Promise<Holder | undefined> => {
  try {
    return JSON.parse(await readFile(noteIn(home), 'utf8')) as Holder;
  } catch {
    return undefined;
  }
};

/** The living process that holds the directory. */
export const holderOf = async (home: string): Promise<Holder | undefined> => {
  const note = await noted(home);
  const process = note && (await running(note.pid));
  return process?.started === note?.started ? note : undefined;
};

/**
 * Takes the directory for this process and returns what the last holder left behind (`{}` when it left properly). Throws a
 * sentence that names the holder when there is one. PostgreSQL's own lock stands behind this one.
 */
export const claim = async (home: string): Promise<Partial<Holder>> => {
  const me = await running(process.pid);
  const mine = `${noteIn(home)}.${process.pid}`;
  await writeFile(mine, JSON.stringify(me), { mode: 0o600 });
  let left: Partial<Holder> = {};
  try {
    for (;;) {
      try {
        await link(mine, noteIn(home)); // appears whole or not at all, and only once
        return left;
      } catch (fault) {
        if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
      }
      const holder = await holderOf(home);
      if (holder) throw new Error(inUse(home, holder));
      left = (await noted(home)) ?? left;
      await rename(noteIn(home), `${mine}.stale`).catch(() => {});
    }
  } finally {
    await rm(mine, { force: true });
    await rm(`${mine}.stale`, { force: true });
  }
};

const inUse = (home: string, { pid, command }: Holder): string =>
  `The database in ${home} is in use by process ${pid} (${command}). Stop that process, or give this one a DATA_DIR of its own.`;

/** Adds to our note where the server listens and which process it is. */
export const announce = async (home: string, server: { socket: string; postmaster: number }): Promise<void> => {
  const me = await running(process.pid);
  const next = `${noteIn(home)}.${process.pid}`;
  await writeFile(next, JSON.stringify({ ...me, ...server }), { mode: 0o600 });
  await rename(next, noteIn(home));
};

/** Gives the directory back. */
export const release = (home: string): Promise<void> => rm(noteIn(home), { force: true });
