import { z } from 'zod';
import { secondsAfter } from '#kernel/time.ts';
import type { Act } from '../act.ts';
import { inTransaction } from '../act.ts';
import { record } from '../audit/audit.ts';
import { type Work, work } from '../work/work.ts';
import { scan } from './clamd.ts';
import { fileById, knownKeys, noteScan, waitingSince } from './file-rows.ts';
import { type PlaceName, place } from './places.ts';

const hour = 60 * 60;

/** Looks through one file. What is infected is erased at once; its row stays, so that both sides are told. */
export const scanFile = async (act: Act, id: string): Promise<void> => {
  const { clamdAddress, clamdSeconds } = act.settings;
  const file = await fileById(act.database, id);
  if (file?.scan !== 'waiting') return;
  if (!clamdAddress) throw new Error('a file waits for clamd, but CLAMD_ADDRESS is not set');
  const lies = place(act.settings, file.keptAt);
  const bytes = await lies.read(file.key);
  if (!bytes) throw new Error('the bytes of a stored file are missing');
  const finding = await scan(clamdAddress, bytes, clamdSeconds);
  await inTransaction(act, async (inside) => {
    const name = finding.clean ? undefined : finding.name;
    if (!(await noteScan(inside.database, id, finding.clean ? 'clean' : 'infected', name, act.now))) return;
    if (finding.clean) return;
    await record(inside, { what: 'file.infected', subject: { kind: 'file', id }, detail: { name } });
    await inside.enqueue('files.erase', { at: file.keptAt, key: file.key }, { key: id });
  });
};

/**
 * Erases bytes without a record, left by a rollback or a crash, once they are old enough that no transaction still wants
 * to enter them; asks again for scans that were given up. Answers how many were erased.
 */
export const sweepFiles = async (act: Act, at: PlaceName): Promise<number> => {
  const lies = place(act.settings, at);
  const before = secondsAfter(act.now, -act.settings.fileSweepHours * hour);
  let erased = 0;
  let some: string[] = [];
  const sweep = async () => {
    const known = some.length > 0 ? await knownKeys(act.database, some) : new Set<string>();
    for (const key of some.filter((one) => !known.has(one))) {
      await lies.erase(key);
      erased += 1;
    }
    some = [];
  };
  for await (const { key, at: put } of lies.all()) {
    if (put.epochMilliseconds >= before.epochMilliseconds) continue;
    some.push(key);
    if (some.length >= 500) await sweep();
  }
  await sweep();
  return erased;
};

const askAgain = async (act: Act): Promise<void> => {
  if (!act.settings.clamdAddress) return;
  const turn = Math.floor(act.now.epochMilliseconds / (hour * 1000));
  for (const id of await waitingSince(act.database, secondsAfter(act.now, -hour))) {
    await act.enqueue('files.scan', { id }, { key: `${id} ${turn}` });
  }
};

export const fileWork: readonly Work[] = [
  work('files.scan', { data: z.object({ id: z.string() }), perform: (act, { id }) => scanFile(act, id) }),
  work('files.erase', {
    data: z.object({ at: z.enum(['disk', 's3']), key: z.string() }),
    perform: (act, { at, key }) => place(act.settings, at).erase(key),
  }),
  work('files.askAgain', { data: z.object({}), schedule: '23 * * * *', perform: askAgain }),
  work('files.sweep', {
    data: z.object({}),
    schedule: '47 3 * * *',
    perform: async (act) => {
      await sweepFiles(act, 'disk');
      if (act.settings.filesAt === 's3') await sweepFiles(act, 's3');
    },
  }),
];
