import type { SeekerActor } from '#kernel/actor.ts';
import { dayOf, minutesAfter } from '#kernel/time.ts';
import type { JobHead } from '#modules/jobs/job.ts';
import type { Act } from '#platform/act.ts';
import { countSeen, deleteAllSeen, deleteSeenBefore, type OwnMarksRow, ownMarksRow, writeSeen } from './seen-rows.ts';

/**
 * 閲覧済み: remembers that the seeker opened the page of a job. Nothing for anybody else. Not in the audit: it is the
 * person's own browsing, which nobody has to answer for.
 */
export const markSeen = async (act: Act, { id, version }: Pick<JobHead, 'id' | 'version'>): Promise<void> => {
  const { actor, now, settings } = act;
  if (actor.kind !== 'seeker') return;
  await writeSeen(act.database, {
    registrationId: actor.registrationId,
    jobId: id,
    version,
    at: now,
    most: settings.seenJobs,
  });
};

export type OwnMarks = OwnMarksRow;

/**
 * What a list asks and marks for its reader: hidden establishments, saved, seen, and since when a job is new; one query, none
 * for who is no seeker. `visited` says that somebody looks at the list.
 */
export const ownMarks = async (act: Act, visited: boolean): Promise<OwnMarks | undefined> =>
  act.actor.kind === 'seeker'
    ? ownMarksRow(act.database, act.actor.registrationId, { today: dayOf(act.now), visited })
    : undefined;

/** How many jobs are remembered as seen. */
export const seenCount = (act: Act<SeekerActor>): Promise<number> => countSeen(act.database, act.actor.registrationId);

/** The seeker wants none of it remembered. */
export const forgetSeen = (act: Act<SeekerActor>): Promise<number> =>
  deleteAllSeen(act.database, act.actor.registrationId);

/** Background: what was seen longer ago than SEEN_JOBS_DAYS, of everybody. */
export const forgetOldSeen = async (act: Act): Promise<number> => {
  const before = minutesAfter(act.now, -act.settings.seenJobsDays * 24 * 60);
  for (let count = 0; ; ) {
    const deleted = await deleteSeenBefore(act.database, before, 10_000);
    count += deleted;
    if (deleted === 0) return count;
  }
};
