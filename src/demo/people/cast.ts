import type { JobNumber } from '#kernel/numbers.ts';

/** A job that takes self-applications, with what a person looks at first. */
export type StoryJob = {
  number: JobNumber;
  establishmentId: string;
  /** 職業分類 (R4) 小分類. */
  occupation: string;
  prefecture: string | undefined;
  partTime: boolean;
};

/** What somebody looks for: beginnings of 職業分類 in their order, a place, and full or part time. */
export type Wish = {
  key: string;
  looksFor: readonly string[];
  prefecture: string;
  partTime: boolean;
  /** How many jobs the person applies for, and keeps. */
  applies: number;
  saves: number;
};

export type Cast = {
  /** Establishments whose people sign in, in the order of their logins. */
  employers: readonly string[];
  applied: ReadonlyMap<string, readonly StoryJob[]>;
  saved: ReadonlyMap<string, readonly StoryJob[]>;
};

/** How far a job lies from a wish: the work first, then the place, then the hours. */
const distance = ({ looksFor, prefecture, partTime }: Wish, job: StoryJob): number => {
  const place = looksFor.findIndex((code) => job.occupation.startsWith(code));
  const work = looksFor.length === 0 ? 0 : place < 0 ? 100 : place * 2;
  return work + (job.prefecture === prefecture ? 0 : 20) + (job.partTime === partTime ? 0 : 5);
};

/**
 * Gives every person the jobs that lie nearest to the wish. Among equally near ones an employer without applicants comes
 * first until `most` of them have some; from then on only those take part, so that each login finds a list.
 */
export const castJobs = (jobs: readonly StoryJob[], wishes: readonly Wish[], most: number): Cast => {
  const employers = new Set<string>();
  const applied = new Map<string, StoryJob[]>();
  for (const wish of wishes) {
    const own: StoryJob[] = [];
    applied.set(wish.key, own);
    while (own.length < wish.applies) {
      const open = jobs.filter(
        (job) => !own.includes(job) && (employers.size < most || employers.has(job.establishmentId)),
      );
      const best = leastBy(open, (job) => distance(wish, job) + (employers.has(job.establishmentId) ? 0.5 : 0));
      if (!best) break;
      own.push(best);
      employers.add(best.establishmentId);
    }
  }
  for (const { establishmentId } of jobs) if (employers.size < most) employers.add(establishmentId);
  const saved = wishes.map((wish) => {
    const near = jobs.map((job) => [distance(wish, job), job] as const).toSorted(([a], [b]) => a - b);
    return [wish.key, near.slice(0, wish.saves).map(([, job]) => job)] as const;
  });
  return { employers: [...employers], applied, saved: new Map(saved) };
};

const leastBy = <T>(list: readonly T[], measure: (one: T) => number): T | undefined => {
  let least: T | undefined;
  let measured = Number.POSITIVE_INFINITY;
  for (const one of list) {
    const value = measure(one);
    if (value < measured) [least, measured] = [one, value];
  }
  return least;
};
