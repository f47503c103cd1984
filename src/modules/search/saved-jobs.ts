import type { SeekerActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import type { VisibleSheet } from '#modules/jobs/disclosure.ts';
import { ended, isOpen } from '#modules/jobs/job.ts';
import { sheetsAsOf } from '#modules/jobs/job-history.ts';
import {
  jobById,
  jobByNumber,
  jobForReader,
  jobsForReader,
  markPictured,
  type ReadableJob,
} from '#modules/jobs/jobs.ts';
import { renewedTo } from '#modules/jobs/renewals.ts';
import { may } from '#modules/seekers/privilege.ts';
import { registrationForAct } from '#modules/seekers/seekers.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record, recordAll } from '#platform/audit/audit.ts';
import { inOrder, type SavedSort, type SaveOutcome, type SaveRefusal, saveEach } from './saved-job.ts';
import { readUndo, undoOf } from './saved-undo.ts';
import { deleteSaved, insertSaved, type SavedRow, savedAndCount, savedRow, savedRows, writeNote } from './store.ts';

export type SaveJobRefusal = SaveRefusal | 'absent';

/** What became of each job that was to be saved, in the order asked; `job` as far as this reader may know it. */
export type SavedEach = { number: JobNumber; outcome: SaveOutcome; job: ReadableJob | undefined };

/**
 * Keeps jobs for the seeker with the versions they have now; twice is once. Those beyond the limit are left, and each is
 * told. The registration is locked, so two tabs cannot pass the limit together.
 */
export const saveJobs = (act: Act<SeekerActor>, numbers: readonly JobNumber[]): Promise<SavedEach[]> =>
  inTransaction(act, async (act) => {
    const { registrationId } = act.actor;
    const registration = await registrationForAct(act, registrationId);
    const jobs = await jobsForReader(act, { numbers: [...new Set(numbers)] });
    const ids = jobs.map(({ head }) => head.id);
    const { count, among } = await savedAndCount(act.database, registrationId, ids);
    const decided = saveEach(
      jobs.map((job) => ({ job, open: isOpen(job.head, act.now), already: among.has(job.head.id) })),
      {
        active: may('saved', registration, act.now),
        saved: count,
        limit: act.settings.savedJobs,
      },
    );
    const taken = decided.filter(({ outcome }) => outcome === 'saved').map(({ job: { job } }) => job.head);
    const rows = taken.map(({ id, version }) => ({ jobId: id, version, note: undefined, savedAt: act.now }));
    await insertSaved(act.database, registrationId, rows);
    await recordAll(act, entries('job.saved', taken, registrationId));
    const told = new Map(decided.map(({ job: { job }, outcome }) => [job.head.number, { job, outcome }]));
    return [...new Set(numbers)].map((number) => {
      const { job, outcome } = told.get(number) ?? { job: undefined, outcome: 'absent' as const };
      return { number, outcome, job };
    });
  });

const entries = (what: string, jobs: readonly { number: string }[], about: string) =>
  jobs.map(({ number }) => ({ what, subject: { kind: 'job', id: number }, about }));

/** As `saveJobs`, for one. */
export const saveJob = async (
  act: Act<SeekerActor>,
  number: JobNumber,
): Promise<Decision<ReadableJob, SaveJobRefusal>> => {
  const [{ outcome, job } = { outcome: 'absent' as const, job: undefined }] = await saveJobs(act, [number]);
  if (outcome === 'saved' || outcome === 'kept') return job ? accept(job) : refuse('absent');
  return refuse(outcome);
};

/** What was taken away, and the means to put it back as it was. */
export type RemovedJobs = { count: number; undo: string };

/** Takes jobs out of the seeker's list with their notes. Possible while inactive, and for ended jobs. */
export const removeSavedJobs = (act: Act<SeekerActor>, numbers: readonly JobNumber[]): Promise<RemovedJobs> =>
  inTransaction(act, async (act) => {
    const { registrationId } = act.actor;
    const jobs: { id: string; number: string }[] = [];
    // Not through the reader's eyes: a job whose disclosure was narrowed since can still be taken off the list.
    for (const number of new Set(numbers)) {
      const job = await jobByNumber(act, number);
      if (job) jobs.push(job);
    }
    const rows = await deleteSaved(
      act.database,
      registrationId,
      jobs.map(({ id }) => id),
    );
    const removed = jobs.filter(({ id }) => rows.some(({ jobId }) => jobId === id));
    await recordAll(act, entries('job.unsaved', removed, registrationId));
    return { count: rows.length, undo: undoOf(act, registrationId, rows) };
  });

/** As `removeSavedJobs`, for one; false when it was not in the list. */
export const removeSavedJob = async (act: Act<SeekerActor>, number: JobNumber): Promise<boolean> =>
  (await removeSavedJobs(act, [number])).count > 0;

/**
 * Puts back what was taken away, with note, version and day, also what has ended since; as many as the limit lets in.
 * Refused when the time for it is over or it is not this seeker's.
 */
export const restoreSavedJobs = (act: Act<SeekerActor>, undo: string): Promise<Decision<number, 'over'>> =>
  inTransaction(act, async (act) => {
    const { registrationId } = act.actor;
    const rows = readUndo(act, registrationId, undo);
    if (!rows) return refuse('over');
    await registrationForAct(act, registrationId);
    const ids = rows.map(({ jobId }) => jobId);
    const { count, among } = await savedAndCount(act.database, registrationId, ids);
    const missing = rows.filter(({ jobId }) => !among.has(jobId));
    const room = missing.slice(0, Math.max(0, act.settings.savedJobs - count));
    const back = await insertSaved(act.database, registrationId, room);
    const subject = { kind: 'registration', id: registrationId };
    if (back.size > 0) await record(act, { what: 'job.saved-again', subject, detail: { jobs: back.size } });
    return accept(back.size);
  });

/** Writes the private note of a kept job, or erases it; false when the seeker does not keep the job. */
export const noteSavedJob = async (
  act: Act<SeekerActor>,
  number: JobNumber,
  note: string | undefined,
): Promise<boolean> => {
  const job = await jobByNumber(act, number);
  return job !== undefined && writeNote(act.database, act.actor.registrationId, job.id, note);
};

/**
 * A kept job. `job` is how it stands now, `sheet` what there is to read: that of an ended job is the frozen one that was
 * kept. `asSaved` is there when the sheet is another one than when it was kept.
 */
export type KeptJob = SavedRow & {
  readonly job: ReadableJob;
  readonly changed: boolean;
  readonly ended: boolean;
  readonly sheet: VisibleSheet;
  readonly asSaved: VisibleSheet | undefined;
  /** 更新: the number under which it goes on. */
  readonly renewedTo: JobNumber | undefined;
};

/** A job of the list that nobody outside the offices may know any more: its number is all there is left. */
export type LostJob = SavedRow & { readonly number: JobNumber };

type Standing = SavedRow & Pick<KeptJob, 'job' | 'changed' | 'ended'>;

const standing = (act: Act, row: SavedRow, job: ReadableJob): Standing => ({
  ...row,
  job,
  changed: job.head.version !== row.version,
  ended: ended(job.head, act.now) !== undefined,
});

/** With the sheets as they were kept and the numbers under which they go on; two queries. */
const readKept = async (act: Act, list: readonly Standing[]): Promise<KeptJob[]> => {
  const [frozen, renewed] = await Promise.all([
    sheetsAsOf(
      act,
      list.filter(({ changed }) => changed),
    ),
    renewedTo(
      act,
      list.map(({ job }) => job),
    ),
  ]);
  return list.map((one) => {
    const asSaved = frozen.get(one.jobId);
    const sheet = one.ended && asSaved ? asSaved : one.job.sheet;
    return { ...one, asSaved, sheet, renewedTo: renewed.get(one.jobId) };
  });
};

const ownList = async (act: Act<SeekerActor>): Promise<{ kept: Standing[]; lost: LostJob[] }> => {
  const rows = await savedRows(act.database, act.actor.registrationId);
  const jobs = await markPictured(act, await jobsForReader(act, { ids: rows.map(({ jobId }) => jobId) }));
  const byId = new Map(jobs.map((job) => [job.head.id, job]));
  const kept: Standing[] = [];
  const lost: LostJob[] = [];
  for (const row of rows) {
    const job = byId.get(row.jobId);
    if (job) kept.push(standing(act, row, job));
    else {
      const gone = await jobById(act, row.jobId);
      if (gone) lost.push({ ...row, number: gone.number });
    }
  }
  return { kept, lost };
};

type SavedListAsked = { sort: SavedSort; openOnly: boolean; page: number; size: number };
export type SavedList = {
  /** All that is kept, what cannot be read any more too: the limit counts it. */
  total: number;
  /** What the pages count. */
  listed: number;
  page: number;
  pages: number;
  kept: readonly KeptJob[];
  lost: readonly LostJob[];
};

/** One page of the seeker's own list; a page beyond the last is the last. */
export const savedList = async (act: Act<SeekerActor>, asked: SavedListAsked): Promise<SavedList> => {
  const { kept, lost } = await ownList(act);
  const wanted = asked.openOnly ? kept.filter(({ job }) => isOpen(job.head, act.now)) : kept;
  const pages = Math.max(1, Math.ceil(wanted.length / asked.size));
  const page = Math.min(asked.page, pages);
  const shown = inOrder(wanted, asked.sort).slice((page - 1) * asked.size, page * asked.size);
  return {
    total: kept.length + lost.length,
    listed: wanted.length,
    page,
    pages,
    kept: await readKept(act, shown),
    lost: asked.openOnly ? [] : lost,
  };
};

/** The whole list, newest first; what nobody may know any more is left out. */
export const savedJobs = async (act: Act<SeekerActor>): Promise<KeptJob[]> => readKept(act, (await ownList(act)).kept);

/** One entry of the seeker's own list; undefined for a job that the seeker does not keep. */
export const savedEntry = async (act: Act<SeekerActor>, number: JobNumber): Promise<KeptJob | undefined> => {
  const job = await jobForReader(act, number);
  const row = job && (await savedRow(act.database, act.actor.registrationId, job.head.id));
  if (!row) return undefined;
  const [kept] = await readKept(act, [standing(act, row, job)]);
  return kept;
};

/** How many jobs the seeker keeps. */
export const savedCount = async (act: Act<SeekerActor>): Promise<number> =>
  (await savedAndCount(act.database, act.actor.registrationId, [])).count;

/** As what the actor keeps this job: the version it had then, and since when. */
export const savedAs = async (act: Act, jobId: string): Promise<SavedRow | undefined> =>
  act.actor.kind === 'seeker' ? savedRow(act.database, act.actor.registrationId, jobId) : undefined;
