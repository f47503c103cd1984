import { execFileSync } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';

/** What the system knows of a running process. `started` tells two processes apart that had the same number. */
export type Running = { pid: number; started: string; command: string };

const linux = process.platform === 'linux';

/** The process, or undefined when it is gone or only a zombie nobody has reaped (usual in containers). */
export const running = async (pid: number): Promise<Running | undefined> => (linux ? fromProc(pid) : fromPs(pid));

const fromProc = async (pid: number): Promise<Running | undefined> => {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may itself contain brackets and blanks: count from the last one. state is field 3, start 22.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim();
    return { pid, started: fields[19] ?? '', command };
  } catch {
    return undefined;
  }
};

const fromPs = (pid: number): Running | undefined => {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=,command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    const found = /^(\S+)\s+(\S+ +\S+ +\S+ +\S+ +\S+)\s+(.*)$/s.exec(line);
    if (!found || found[1]?.startsWith('Z')) return undefined;
    return { pid, started: found[2] ?? '', command: found[3] ?? '' };
  } catch {
    return undefined;
  }
};

/**
 * The processes that work in this directory: a postmaster and its backends stand in their data directory. Where the
 * system has no /proc, the process of the number given counts when its command names the directory.
 */
export const workingIn = async (directory: string, pid: number | undefined): Promise<number[]> => {
  if (!linux) {
    const found = pid === undefined ? undefined : await running(pid);
    return found?.command.includes(directory) ? [found.pid] : [];
  }
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const inside = await Promise.all(
    numbers.map(async (number) => {
      const place = await readlink(`/proc/${number}/cwd`).catch(() => undefined);
      return place === directory && (await running(number)) ? [number] : [];
    }),
  );
  return inside.flat();
};
