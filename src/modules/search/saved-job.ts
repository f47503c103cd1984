import { accept, type Decision, isRefused, refuse } from '#kernel/decision.ts';
import { compareInstants, type Day, day, daysBetween, type Instant } from '#kernel/time.ts';
import type { JobHead } from '#modules/jobs/job.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';

/** 気になった求人: a job that a seeker keeps, with the version it had when it was kept and a note nobody else reads. */
export type SavedJob = {
  readonly jobId: string;
  readonly version: number;
  readonly note: string | undefined;
};

/** Characters of a private note. */
export const noteCharacters = 500;

export type SaveRefusal = 'inactive' | 'closed' | 'limit';

/**
 * Whether a job may be saved now: by an active seeker (無効 freezes what was kept, it can still be read and removed), an
 * open job, up to the limit. A job that is kept already stays as it is.
 */
export const save = (given: {
  active: boolean;
  open: boolean;
  already: boolean;
  saved: number;
  limit: number;
}): Decision<'save' | 'kept', SaveRefusal> => {
  if (given.already) return accept('kept');
  if (!given.active) return refuse('inactive');
  if (!given.open) return refuse('closed');
  return given.saved >= given.limit ? refuse('limit') : accept('save');
};

/** What became of each of several jobs. */
export type SaveOutcome = 'saved' | 'kept' | SaveRefusal | 'absent';

/** As `save` for several in their order: the first ones are taken until the limit is reached. */
export const saveEach = <J extends { open: boolean; already: boolean }>(
  jobs: readonly J[],
  given: { active: boolean; saved: number; limit: number },
): { job: J; outcome: Exclude<SaveOutcome, 'absent'> }[] => {
  let { saved } = given;
  return jobs.map((job) => {
    const decided = save({ ...given, ...job, saved });
    if (isRefused(decided)) return { job, outcome: decided.refused };
    if (decided.accepted === 'kept') return { job, outcome: 'kept' };
    saved += 1;
    return { job, outcome: 'saved' };
  });
};

/** Days before the referral deadline from which a kept job says how many are left. */
const soonDays = 7;

/** Days left when they are few; 0 on the last day, undefined before and after. */
export const daysLeft = (deadlineOn: Day, today: Day): number | undefined => {
  const left = daysBetween(today, deadlineOn);
  return left >= 0 && left <= soonDays ? left : undefined;
};

export const savedSorts = ['saved', 'deadline', 'wage'] as const;
export type SavedSort = (typeof savedSorts)[number];

type Sortable = {
  readonly savedAt: Instant;
  readonly jobId: string;
  readonly job: {
    readonly head: Pick<JobHead, 'deadlineOn'>;
    readonly sheet: Pick<JobSheet, 'pay' | 'header'>;
  };
  readonly ended: boolean;
};

/** What an order goes by; equal ones stand by the newest saved, then the id. */
const keys: Record<SavedSort, (one: Sortable) => readonly [number, number]> = {
  saved: () => [0, 0],
  // What can still be applied for stands before what has ended.
  deadline: ({ ended, job }) => [ended ? 1 : 0, daysBetween(firstDay, job.head.deadlineOn)],
  // Monthly wages stand before hourly ones, as in the search: they cannot be compared.
  wage: ({ job }) => [job.sheet.header.workingTime === 'full-time' ? 0 : 1, -(job.sheet.pay.total?.from ?? 0)],
};

const firstDay = day('2000-01-01');

export const inOrder = <S extends Sortable>(kept: readonly S[], sort: SavedSort): S[] =>
  kept
    .map((one) => ({ one, key: keys[sort](one) }))
    .sort(
      (a, b) =>
        a.key[0] - b.key[0] ||
        a.key[1] - b.key[1] ||
        compareInstants(b.one.savedAt, a.one.savedAt) ||
        (a.one.jobId < b.one.jobId ? -1 : 1),
    )
    .map(({ one }) => one);
