import type { SeekerActor } from '#kernel/actor.ts';
import { accept, type Decision, isRefused, refuse } from '#kernel/decision.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { isOpen } from '#modules/jobs/job.ts';
import { jobByNumber, jobForReader, jobsForReader, type ReadableJob } from '#modules/jobs/jobs.ts';
import { isActive } from '#modules/seekers/registration.ts';
import { registrationForAct } from '#modules/seekers/seekers.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { type SaveRefusal, save } from './saved-job.ts';
import { countSaved, deleteSaved, insertSaved, type SavedRow, savedIds, savedRow, savedRows } from './store.ts';

export type SaveJobRefusal = SaveRefusal | 'absent';

/**
 * Keeps a job for the seeker with the version it has now; twice is once. The registration is locked, so two tabs cannot
 * pass the limit together.
 */
export const saveJob = (act: Act<SeekerActor>, number: JobNumber): Promise<Decision<ReadableJob, SaveJobRefusal>> =>
  inTransaction(act, async (act) => {
    const { registrationId } = act.actor;
    const registration = await registrationForAct(act, registrationId);
    const job = await jobForReader(act, number);
    if (!registration || !job) return refuse('absent');
    const kept = await savedIds(act.database, registrationId, [job.head.id]);
    const decided = save({
      active: isActive(registration, act.now),
      open: isOpen(job.head, act.now),
      already: kept.has(job.head.id),
      saved: await countSaved(act.database, registrationId),
      limit: act.settings.savedJobs,
    });
    if (isRefused(decided)) return decided;
    if (decided.accepted === 'kept') return accept(job);
    const { id, version } = job.head;
    await insertSaved(act.database, registrationId, { jobId: id, version, note: undefined }, act.now);
    await record(act, { what: 'job.saved', subject: { kind: 'job', id: number }, about: registrationId });
    return accept(job);
  });

/** Takes a job out of the seeker's list; false when it was not in it. Possible while inactive, and for ended jobs. */
export const removeSavedJob = (act: Act<SeekerActor>, number: JobNumber): Promise<boolean> =>
  inTransaction(act, async (act) => {
    const { registrationId } = act.actor;
    // Not through the reader's eyes: a job whose disclosure was narrowed since can still be taken off the list.
    const job = await jobByNumber(act, number);
    if (!job || !(await deleteSaved(act.database, registrationId, job.id))) return false;
    await record(act, { what: 'job.unsaved', subject: { kind: 'job', id: number }, about: registrationId });
    return true;
  });

/** A kept job as it is now; `changed` says that its sheet is another one than when it was kept. */
export type KeptJob = SavedRow & { job: ReadableJob; changed: boolean };

/** The seeker's own list, newest first. Ended jobs stay readable; one that nobody may know any more is left out. */
export const savedJobs = async (act: Act<SeekerActor>): Promise<KeptJob[]> => {
  const rows = await savedRows(act.database, act.actor.registrationId);
  const jobs = await jobsForReader(act, { ids: rows.map(({ jobId }) => jobId) });
  const byId = new Map(jobs.map((job) => [job.head.id, job]));
  return rows.flatMap((row) => {
    const job = byId.get(row.jobId);
    return job ? [{ ...row, job, changed: job.head.version !== row.version }] : [];
  });
};

/** How many jobs the seeker keeps. */
export const savedCount = (act: Act<SeekerActor>): Promise<number> =>
  countSaved(act.database, act.actor.registrationId);

/** Which of these jobs the actor keeps; nobody but a seeker keeps any. */
export const savedAmong = async (act: Act, jobIds: readonly string[]): Promise<ReadonlySet<string>> =>
  act.actor.kind === 'seeker' ? savedIds(act.database, act.actor.registrationId, jobIds) : new Set();

/** As what the actor keeps this job: the version it had then, and since when. */
export const savedAs = async (act: Act, jobId: string): Promise<SavedRow | undefined> =>
  act.actor.kind === 'seeker' ? savedRow(act.database, act.actor.registrationId, jobId) : undefined;
