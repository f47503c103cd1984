import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Ticks of /proc are hundredths of a second on every Linux that Node runs on. */
const ticks = 100;

type Stat = { pid: number; parent: number; own: number; withEndedChildren: number };

/** The fields after the name, which may itself hold blanks and brackets (proc(5)). */
const statOf = (pid: string): Stat | undefined => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [user = 0, system = 0, childrenUser = 0, childrenSystem = 0] = fields.slice(11, 15);
    const own = user + system;
    return { pid: Number(pid), parent: fields[1] ?? 0, own, withEndedChildren: own + childrenUser + childrenSystem };
  } catch {
    return undefined; // it has ended meanwhile
  }
};

/** Processor time of the embedded server, its running and its ended backends; only Linux tells it. */
export const postgresCpuSeconds = (dataDirectory: string): number | undefined => {
  if (process.platform !== 'linux') return undefined;
  const [first = ''] = readFileSync(join(dataDirectory, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n');
  const postmaster = statOf(first.trim());
  if (!postmaster) return undefined;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => statOf(pid) ?? [])
    .filter(({ parent }) => parent === postmaster.pid);
  return children.reduce((sum, { own }) => sum + own, postmaster.withEndedChildren) / ticks;
};
