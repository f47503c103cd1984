import { setTimeout as wait } from 'node:timers/promises';
import type { System } from '#kernel/actor.ts';
import { jobNumber } from '#kernel/numbers.ts';
import { addDays } from '#kernel/time.ts';
import type { Job, JobState, NewJob } from '#modules/jobs/job.ts';
import { jobById, storeJobs } from '#modules/jobs/jobs.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import type { Random } from './random.ts';

/** Writers that change jobs through the front door, several at once, some in transactions that stay open or are undone. */
export type Writers = {
  /** Stops them and waits until nothing is open. */
  pause(): Promise<void>;
  go(): void;
  /** Ends them for good. */
  end(): Promise<void>;
  readonly done: Readonly<Record<string, number>>;
};

const words = [
  '介護',
  '夜勤',
  '看護師',
  '事務',
  '車',
  '経理',
  'ﾊﾟｿｺﾝ',
  '𠮷野',
  '髙橋',
  '資格取得支援制度',
  '土日休み',
  'ー',
  '未経験',
];
const undone = new Error('undone on purpose');

const changed = (job: Job, random: Random): NewJob => {
  const { work, pay } = job.sheet;
  const title = `${random.one(words)}${random.often(0.5) ? random.one(words) : ''}${work.title ?? ''}`.slice(0, 28);
  const description = `${work.description ?? ''}${random.one(words)}`.slice(-360);
  return { ...job, sheet: { ...job.sheet, work: { ...work, title, description }, pay } };
};
const inState =
  (state: JobState) =>
  (job: Job): NewJob => ({ ...job, state });

export const startWriters = ({
  count,
  act,
  ids,
  random,
}: {
  count: number;
  act: () => Act<System>;
  ids: string[];
  random: Random;
}): Writers => {
  const done: Record<string, number> = {};
  let [paused, ended, serial] = [false, false, 0];
  const working = new Set<Promise<void>>();

  const actions: readonly (readonly [name: string, share: number, perform: (job: Job) => NewJob])[] = [
    ['new version', 40, (job) => changed(job, random)],
    ['suspend', 10, inState('suspended')],
    ['resume', 12, inState('active')],
    ['fill', 6, inState('filled')],
    ['reopen', 8, inState('active')],
    ['deadline', 10, (job) => ({ ...job, deadlineOn: addDays(job.acceptedOn, random.below(90)) })],
    [
      'new job',
      10,
      (job) => ({
        ...changed(job, random),
        state: 'active',
        number: jobNumber('99990', String(++serial).padStart(8, '0')),
      }),
    ],
  ];
  const lots = actions.flatMap((action) => Array.from({ length: action[1] }, () => action));

  const change = async (): Promise<void> => {
    const [name, , perform] = random.one(lots);
    const many = random.often(0.05) ? 2 + random.below(60) : 1;
    const [held, undo] = [random.often(0.1) ? 50 + random.below(1_500) : 0, random.often(0.03)];
    await inTransaction(act(), async (act) => {
      const wanted = new Set(Array.from({ length: many }, () => random.one(ids)));
      const found: NewJob[] = [];
      for (const id of [...wanted].sort()) {
        const job = await jobById(act, id);
        if (job) found.push(perform(job));
      }
      const stored = await storeJobs(act, found);
      if (held > 0) await wait(held);
      if (undo) throw undone;
      for (const { id, outcome } of stored) {
        if (outcome === 'new') ids.push(id);
        if (outcome !== 'unchanged') done[name] = (done[name] ?? 0) + 1;
      }
    });
  };
  const count1 = (what: string): void => {
    done[what] = (done[what] ?? 0) + 1;
  };
  const writer = async (): Promise<void> => {
    while (!ended) {
      if (paused) {
        await wait(20);
        continue;
      }
      const one = change().catch((fault: Error & { code?: string }) => {
        if (fault === undone) count1('undone');
        // Two writers may want the same jobs in another order; PostgreSQL refuses one of them.
        else if (fault.code === '40P01' || fault.code === '57P01' || fault.code === '40001') count1('refused');
        else throw fault;
      });
      working.add(one);
      await one.finally(() => working.delete(one));
      await wait(random.below(30));
    }
  };
  const all = Array.from({ length: count }, writer);
  const pause = async (): Promise<void> => {
    paused = true;
    while (working.size > 0) await Promise.allSettled(working);
  };
  return {
    pause,
    go: () => {
      paused = false;
    },
    end: async () => {
      ended = true;
      await Promise.all(all);
    },
    done,
  };
};
