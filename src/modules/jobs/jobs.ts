import type { Actor, EmployerActor } from '#kernel/actor.ts';
import type { Decision } from '#kernel/decision.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { dayOf, minutesAfter } from '#kernel/time.ts';
import { standingOf } from '#modules/establishments/establishments.ts';
import { withPictures } from '#modules/establishments/published-images.ts';
import { licence, municipality, municipalityPoint, occupation, prefecture } from '#modules/reference/reference.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { type ReaderClass, readerClass, type VisibleSheet } from './disclosure.ts';
import {
  isPublished,
  type Job,
  type JobHead,
  type NewJob,
  type SelfApplicationRefusal,
  takesSelfApplications,
  type VisibleChange,
} from './job.ts';
import type { JobSheet } from './job-sheet.ts';
import { visibleAtHand } from './kept-sheets.ts';
import { isUnconfirmed } from './life.ts';
import { endQuestion } from './question-rows.ts';
import type { Reference } from './searchable.ts';
import {
  changesAfter,
  deleteChangesBefore,
  expireSome,
  findJobs,
  findStandings,
  findTitles,
  findVersion,
  findVersions,
  freezeVersions,
  isStored,
  jobsOfEstablishment,
  lastSettledChange,
  lockJobs,
  publishSome,
  type Standing,
  sheetHash,
  writeJobs,
} from './store.ts';

export type StoredJob = {
  readonly id: string;
  readonly number: JobNumber;
  readonly version: number;
  readonly outcome: 'new' | 'changed' | 'unchanged';
};

/**
 * Stores any number of jobs, found again by their numbers. A changed sheet makes a new frozen version; a changed state
 * or deadline is a change without one; equal content changes nothing. Everything of a batch – job, version and the row
 * in the change table – is one transaction; of a number given twice the last one counts.
 */
export const storeJobs = async (act: Act, jobs: readonly NewJob[]): Promise<StoredJob[]> => {
  const stored: StoredJob[] = [];
  for (let from = 0; from < jobs.length; from += batch) {
    stored.push(...(await inTransaction(act, (act) => storeBatch(act, jobs.slice(from, from + batch)))));
  }
  return stored;
};

/** As `storeJobs`, for one. */
export const storeJob = async (act: Act, job: NewJob): Promise<StoredJob> => {
  const [stored] = await storeJobs(act, [job]);
  if (!stored) throw new Error(`job ${job.number} was not stored`);
  return stored;
};

const batch = 500;

const storeBatch = async (act: Act, jobs: readonly NewJob[]): Promise<StoredJob[]> => {
  const last = new Map(jobs.map((job) => [job.number, job]));
  const known = await lockJobs(act.database, [...last.keys()]);
  const list = [...last.values()].map((job) => {
    const hash = sheetHash(job.sheet);
    const old = known.get(job.number);
    if (!old) return { id: act.chance.id(), version: 1, hash, job, outcome: 'new' as const };
    const outcome = isStored(old, job, hash) ? ('unchanged' as const) : ('changed' as const);
    return { id: old.id, version: old.version + (old.sheet_hash === hash ? 0 : 1), hash, job, outcome };
  });
  const toWrite = list.filter(({ outcome }) => outcome !== 'unchanged');
  await writeJobs(act.database, toWrite, referenceNames, act.now);
  const newVersions = toWrite.filter(({ job, version }) => known.get(job.number)?.version !== version);
  await freezeVersions(
    act.database,
    newVersions.map(({ id }) => id),
    act.now,
  );
  return list.map(({ id, version, job, outcome }) => ({ id, number: job.number, version, outcome }));
};

/** The class and its wider ones by the reference tables; a code they do not know stands alone. */
const occupationClasses = (edition: '2011' | '2022', code: string): readonly string[] => {
  const classes = [code];
  for (let up = occupation(code, edition === '2011' ? 2011 : 2022)?.parentCode; up; ) {
    classes.push(up);
    up = occupation(up, edition === '2011' ? 2011 : 2022)?.parentCode;
  }
  return classes;
};

const referenceNames: Reference = {
  prefecture: (code) => prefecture(code)?.name,
  municipality: (code) => municipality(code)?.fullName,
  licence: (code) => licence(code)?.name,
  occupationClasses,
  municipalities: (code) => [code, municipality(code)?.parentCode5].filter((one) => one !== undefined),
  point: municipalityPoint,
};

/** The job as it is, for acts and decisions. What a person may read comes from `jobForReader`. */
export const jobByNumber = async (act: Act, number: JobNumber): Promise<Job | undefined> =>
  (await findJobs(act.database, { numbers: [number] }))[0];

export const jobById = async (act: Act, id: string): Promise<Job | undefined> =>
  (await findJobs(act.database, { ids: [id] }))[0];

/** Where these jobs stand, by number; for an import, which must not undo what was decided here. */
export const jobStandings = (act: Act, numbers: readonly string[]): Promise<ReadonlyMap<string, Standing>> =>
  findStandings(act.database, numbers);

/** A job as this reader may know it: `sheet` holds only what the disclosure lets through. */
export type ReadableJob = { readonly head: JobHead; readonly sheet: VisibleSheet; readonly reader: ReaderClass };

/** Whether this reader sees whose job it is; everything that tells it besides – pictures, a map – asks here. */
export const showsEmployer = ({ sheet }: Pick<ReadableJob, 'sheet'>): boolean => sheet.withheld === undefined;

/** Employers read their own jobs whole, like the office does. */
const readerOf = (actor: Actor, head: Pick<JobHead, 'establishmentId'>): ReaderClass =>
  actor.kind === 'employer' && actor.establishmentId === head.establishmentId ? 'staff' : readerClass(actor);

const readable = ({ actor, now, settings }: Act, { sheet, ...stored }: Job): ReadableJob | undefined => {
  const unconfirmed = isUnconfirmed(stored, now, settings.stillOpenMarkDays);
  const head = unconfirmed ? { ...stored, unconfirmed } : stored;
  const reader = readerOf(actor, head);
  if (reader !== 'staff' && !isPublished(head)) return undefined;
  const visible = visibleAtHand(sheet, head.disclosure, reader);
  return visible && { head, sheet: visible, reader };
};

/** Undefined when there is no such job for this reader: unknown, never published, or disclosure 4. */
export const jobForReader = async (act: Act, number: JobNumber): Promise<ReadableJob | undefined> => {
  const job = await jobByNumber(act, number);
  return job && readable(act, job);
};

/** As `jobForReader` for a list, in the order asked; what the reader may not know is left out. */
export const jobsForReader = async (
  act: Act,
  asked: { numbers: readonly string[] } | { ids: readonly string[] },
): Promise<ReadableJob[]> => {
  const found = await findJobs(act.database, asked);
  const byKey = new Map(found.map((job) => ['numbers' in asked ? job.number : job.id, job]));
  const order = 'numbers' in asked ? asked.numbers : asked.ids;
  return order.flatMap((key) => {
    const job = byKey.get(key);
    return (job && readable(act, job)) ?? [];
  });
};

/** The same jobs with the mark 画像あり; one statement for a whole list. Pictures tell whose job it is: only where that may be known. */
export const markPictured = async (act: Act, jobs: readonly ReadableJob[]): Promise<ReadableJob[]> => {
  const known = jobs.filter(showsEmployer).map(({ head }) => head.establishmentId);
  const pictured = await withPictures(act, known);
  return jobs.map((job) =>
    showsEmployer(job) && pictured.has(job.head.establishmentId)
      ? { ...job, head: { ...job.head, pictured: true } }
      : job,
  );
};

/** The sheet as it stood in a version, complete: show it through `visibleSheet` only. */
export const frozenVersion = (act: Act, jobId: string, version: number): Promise<JobSheet | undefined> =>
  findVersion(act.database, jobId, version);

/** As `frozenVersion` for a list, in one query; the key of the answer is `id version`. */
export const frozenVersions = (
  act: Act,
  wanted: readonly { jobId: string; version: number }[],
): Promise<ReadonlyMap<string, JobSheet>> => findVersions(act.database, wanted);

/** As `frozenVersions`, the titles alone: a list of many jobs need not read their sheets. */
export const frozenTitles = (
  act: Act,
  wanted: readonly { jobId: string; version: number }[],
): Promise<ReadonlyMap<string, string>> => findTitles(act.database, wanted);

/** The employer's own jobs, whole and newest first. */
export const ownJobs = (act: Act<EmployerActor>, page: number, size: number): Promise<{ total: number; jobs: Job[] }> =>
  jobsOfEstablishment(act.database, act.actor.establishmentId, (page - 1) * size, size);

/** Whether this job takes a self-application now, asked of the employer's My Page and standing as well. */
export const selfApplicationAnswer = async (act: Act, head: JobHead): Promise<Decision<true, SelfApplicationRefusal>> =>
  takesSelfApplications(head, await standingOf(act, head.establishmentId), act.now);

/**
 * Writes down which jobs have passed their referral deadline and tells who reacts to it, batch by batch; their number.
 * About a third of all falls on one night.
 */
export const expireJobs = async (act: Act): Promise<number> => {
  let count = 0;
  for (;;) {
    const ids = await inTransaction(act, async (inside) => {
      const jobIds = await expireSome(inside.database, dayOf(act.now), act.now, 2_000);
      await endQuestion(inside.database, jobIds);
      if (jobIds.length > 0) await inside.emit({ type: 'job.expired', jobIds });
      return jobIds;
    });
    count += ids.length;
    if (ids.length === 0) return count;
  }
};

/** Shows the jobs for new graduates whose day has come; their number. Nobody can ask for one before this has run. */
export const publishJobs = async (act: Act): Promise<number> => {
  for (let count = 0; ; ) {
    const published = await inTransaction(act, (act) => publishSome(act.database, dayOf(act.now), act.now, 2_000));
    count += published;
    if (published === 0) return count;
  }
};

type Place = { readonly transaction: string; readonly seq: number };

/** What changed after a place in the order of changes and is visible now; begin with `{ transaction: '0', seq: 0 }`. */
export const jobChanges = (act: Act, after: Place, most = 1_000): Promise<VisibleChange[]> =>
  changesAfter(act.database, after, most);

/** The last change before which none can appear any more. */
export const currentChange = (act: Act): Promise<Place | undefined> => lastSettledChange(act.database);

/** Forgets changes that every follower has seen or is too old to follow (JOB_CHANGES_DAYS); gives how many. */
export const forgetChanges = async (act: Act): Promise<number> => {
  const before = minutesAfter(act.now, -act.settings.jobChangesDays * 24 * 60);
  for (let count = 0; ; ) {
    const deleted = await deleteChangesBefore(act.database, before, 10_000);
    count += deleted;
    if (deleted === 0) return count;
  }
};
