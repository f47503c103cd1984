import { type JobNumber, jobNumber } from '#kernel/numbers.ts';
import { type Day, dayOf } from '#kernel/time.ts';
import { nextSerial, raiseSerial } from '#modules/offices/serials.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { firstFreeSerial, lockJob, pastOf, setRenewed } from './acceptance-rows.ts';
import { ended, type Job, jobLife, referralDeadline } from './job.ts';
import type { JobKind, JobSheet, TrialEmployment } from './job-sheet.ts';
import { jobById, storeJob } from './jobs.ts';
import type { SetAside } from './set-aside.ts';
import { insertSetAsides } from './set-aside-rows.ts';
import type { SheetItem } from './sheet-draft.ts';
import { confirmByChange } from './still-open.ts';
import { setJobState } from './store.ts';

/** Where an order becomes a job, or changes one (decision 137). The order's module decides; here it is done. */

type Accepted = { id: string; number: JobNumber; deadlineOn: Day };

/** 受理: the job begins today, under the next number of the office. */
export const acceptJob = (
  act: Act,
  given: {
    establishmentId: string;
    officeCode: string;
    sheet: JobSheet;
    wishedDeadline?: Day | undefined;
    /** 更新: the job this one goes on from. */
    renewsId?: string | undefined;
  },
): Promise<Accepted> =>
  inTransaction(act, async (inside) => {
    const { establishmentId, officeCode, sheet, wishedDeadline, renewsId } = given;
    const acceptedOn = dayOf(act.now);
    const { kind } = sheet.header;
    const graduationYear = sheet.graduates?.graduationYear;
    const deadlineOn = referralDeadline(
      acceptedOn,
      { kind, ...(graduationYear !== undefined && { graduationYear }) },
      wishedDeadline,
    );
    const number = await nextNumber(inside, officeCode, acceptedOn, kind);
    const { id } = await storeJob(inside, {
      number,
      state: 'active',
      establishmentId,
      officeCode,
      acceptedOn,
      deadlineOn,
      sheet,
    });
    if (renewsId) await setRenewed(inside.database, id, renewsId);
    await inside.emit({ type: 'job.accepted', jobId: id, number, ...(renewsId && { renews: renewsId }) });
    return { id, number, deadlineOn };
  });

const highest = 999_999;
const looked = 1_000;

/**
 * Six digits of serial, the last digit of the year, the kind: 1, or 8 for graduates (measured, system-reference §2.0; the
 * digit of other kinds is not known). Numbers that came by a feed are stepped over. The serial's row is held, so offices
 * give numbers one after another.
 */
const nextNumber = async (act: Act, officeCode: string, on: Day, kind: JobKind): Promise<JobNumber> => {
  const ending = `${on.year % 10}${kind === 'graduates' ? 8 : 1}`;
  for (;;) {
    const last = await nextSerial(act.database, officeCode, 'job');
    // After the highest it begins again: the year has changed long before.
    const from = ((last - 1) % highest) + 1;
    const free = await firstFreeSerial(act.database, { officeCode, ending, from, count: looked });
    const step = (free ?? Math.min(from + looked - 1, highest)) - from;
    if (step > 0) await raiseSerial(act.database, officeCode, 'job', last + step);
    if (free !== undefined) return jobNumber(officeCode, `${String(free).padStart(6, '0')}${ending}`);
  }
};

/** Keeps what the counter set aside about a job's texts, so that the night does not find it again. */
export const keepSetAsides = (act: Act, jobId: string, setAsides: readonly SetAside[]): Promise<void> =>
  insertSetAsides(act.database, jobId, setAsides, dayOf(act.now));

/** A job for what is to be decided about it, held until the transaction ends. */
export const heldJob = (act: Act, id: string): Promise<Job | undefined> =>
  inTransaction(act, async (inside) => ((await lockJob(inside.database, id)) ? await jobById(inside, id) : undefined));

/** Whether a change of this job can be asked for or decided: it has not ended, neither in its state nor by its day. */
export const takesChanges = (job: Job, act: Act): boolean => ended(job, act.now) === undefined;

/** 変更申込み goes to the office: the job stays open as it stands. The caller holds it. */
export const beginChange = async (act: Act, job: Job): Promise<void> => {
  const to = jobLife.next(job.state, 'requestChange');
  if (to && to !== job.state) await setJobState(act.database, job.id, { state: to }, act.now);
};

/** What was asked for does not come: refused, withdrawn or lapsed. */
export const endChange = async (act: Act, job: Job): Promise<void> => {
  const to = jobLife.next(job.state, 'refuseChange');
  if (to && to !== job.state) await setJobState(act.database, job.id, { state: to }, act.now);
};

/** The change takes effect: a new frozen version. At rest a job stays at rest. The caller holds it. */
export const changeJob = async (
  act: Act,
  job: Job,
  sheet: JobSheet,
  items: readonly SheetItem[],
): Promise<{ version: number }> => {
  const { id, number, establishmentId, officeCode, acceptedOn, deadlineOn, extended } = job;
  // A job that was suspended and resumed meanwhile is open again, and no longer `changing`.
  const state = jobLife.next(job.state, 'acceptChange') ?? job.state;
  const { version } = await storeJob(act, {
    number,
    state,
    establishmentId,
    officeCode,
    acceptedOn,
    deadlineOn,
    extended,
    sheet,
  });
  await confirmByChange(act, job, state);
  await act.emit({ type: 'job.changed', jobId: id, number, version, items });
  return { version };
};

type Past = {
  readonly lastAcceptedOn: Day | undefined;
  readonly disability: boolean;
  readonly trials: readonly TrialEmployment[];
};

/** What jobs an establishment had: the last acceptance, and the kinds that need a talk, since a day. */
export const pastJobs = async (act: Act, establishmentId: string, since: Day): Promise<Past> => {
  const { last, disability, trials } = await pastOf(act.database, establishmentId, since);
  return { lastAcceptedOn: last ?? undefined, disability, trials };
};
