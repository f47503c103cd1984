import { type Actor, type EmployerActor, holdsRole, type StaffActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { type Day, dayOf } from '#kernel/time.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import type { Finding } from './checker/finding.ts';
import { checked } from './checking.ts';
import { eventsOfJob, insertEvents, type JobEvent } from './event-rows.ts';
import type { Job, JobHead } from './job.ts';
import { jobById, jobByNumber } from './jobs.ts';
import {
  type JobAct,
  type JobReason,
  type LifeRefusal,
  type LifeStep,
  lifeStep,
  reasonsFor,
  saysOpen,
} from './life.ts';
import { confirmRow, endQuestion } from './question-rows.ts';
import { headForUpdate, setJobState } from './store.ts';

/** What the employer and the accepting office do with a job after its acceptance (F-EM-5, F-ST-2). */

export type { JobEvent } from './event-rows.ts';

export type JobLifeActor = EmployerActor | StaffActor;
/** Why, and words to it between the establishment and the office. */
export type ActGiven = { readonly reason?: JobReason | undefined; readonly note?: string | undefined };
type JobActRefusal = 'absent' | 'not-allowed' | 'no-reason' | 'red' | LifeRefusal;
type DoneWithJob = { readonly id: string } & LifeStep;

/** 募集停止（紹介保留）: out of search and closed to applications until it is taken up again. */
export const suspendJob = (act: Act<JobLifeActor>, number: JobNumber, given: ActGiven) =>
  change(act, number, 'suspend', given);

/** Takes a job up again that was stopped; its deadline went on meanwhile. */
export const resumeJob = (act: Act<JobLifeActor>, number: JobNumber, given: ActGiven = {}) =>
  change(act, number, 'resume', given);

/** 期間延長: once, to the end of the month after its deadline. */
export const extendJob = (act: Act<JobLifeActor>, number: JobNumber, given: ActGiven = {}) =>
  change(act, number, 'extend', given);

/** 取消: the job ends before its deadline and nobody was hired by it; there is no way back. */
export const withdrawJob = (act: Act<JobLifeActor>, number: JobNumber, given: ActGiven) =>
  change(act, number, 'withdraw', given);

/** 充足: all places are taken. */
export const fillJob = (act: Act<JobLifeActor>, number: JobNumber, given: ActGiven = {}) =>
  change(act, number, 'fill', given);

const told = {
  suspend: 'job.suspended',
  resume: 'job.resumed',
  extend: 'job.extended',
  fill: 'job.filled',
  withdraw: 'job.withdrawn',
} as const;

const change = (
  act: Act<JobLifeActor>,
  number: JobNumber,
  action: keyof typeof told,
  given: ActGiven,
): Promise<Decision<DoneWithJob, JobActRefusal>> =>
  inTransaction(act, async (inside): Promise<Decision<DoneWithJob, JobActRefusal>> => {
    const head = await headForUpdate(inside.database, number);
    if (!head || !isOwn(act.actor, head)) return refuse('absent');
    const type = told[action];
    const subject = { kind: 'job', id: head.number };
    const refused = async <R extends JobActRefusal>(because: R) => {
      await audit(inside, { what: type, subject, result: 'refused', detail: { because, state: head.state } });
      return refuse(because);
    };
    if (!mayWrite(act.actor)) return refused('not-allowed');
    const reasons = reasonsFor(action, act.actor.kind);
    if (reasons.length > 0 && !(given.reason && reasons.includes(given.reason))) return refused('no-reason');
    const job = await jobById(inside, head.id);
    if (!job) throw new Error(`job ${number} vanished in its own transaction`);
    const step = lifeStep(action, head, job.sheet.header.kind, act.now);
    if ('refused' in step) return refused(step.refused);
    const { deadlineOn } = step.accepted;
    if (deadlineOn && againstExtension(job, deadlineOn).length > 0) return refused('red');
    await write(inside, head, action, step.accepted, given);
    await audit(inside, { what: type, subject, detail: given.reason ? { reason: given.reason } : {} });
    await inside.emit({ type, jobId: head.id });
    return accept({ id: head.id, ...step.accepted });
  });

/**
 * What stands against the days of an extension: the law of its last day, which knows every minimum wage that comes into
 * force until then. What is found in a phrase depends on no day, and people judged it at the acceptance.
 */
export const againstExtension = ({ sheet }: Pick<Job, 'sheet'>, until: Day): Finding[] =>
  checked(sheet, until, until).filter(({ tone, phrase }) => tone === 'red' && phrase === undefined);

const write = async (
  act: Act<JobLifeActor>,
  { id }: JobHead,
  action: JobAct,
  { state, deadlineOn }: LifeStep,
  { reason, note }: ActGiven,
): Promise<void> => {
  const { database, now, actor } = act;
  const stillOpen = saysOpen(action, state);
  await setJobState(database, id, { state, extendedTo: deadlineOn, shown: stillOpen }, now);
  if (stillOpen) await confirmRow(database, id, dayOf(now), actor.accountId);
  else await endQuestion(database, [id]);
  await insertEvents(database, actor, now, [{ jobId: id, action, state, reason, note, deadlineOn }]);
};

/** The establishment's own jobs, and those that the own office accepted; any other looks absent. */
export const isOwn = (actor: Actor, head: Pick<JobHead, 'establishmentId' | 'officeCode'>): boolean =>
  (actor.kind === 'employer' && actor.establishmentId === head.establishmentId) ||
  (actor.kind === 'staff' && actor.officeCode === head.officeCode);

/** Viewers of an establishment look; of the office the department that serves employers decides. */
export const mayWrite = (actor: Actor): boolean =>
  holdsRole('recruiter', actor) || holdsRole('employers-counter', actor);

export type JobFile = {
  readonly job: Job;
  /** The newest first. */
  readonly events: readonly JobEvent[];
  /** 更新: where it came from, and where it went on. */
  readonly renews: JobNumber | undefined;
  readonly renewedBy: JobNumber | undefined;
};

const eventsShown = 50;

/** A job as its employer and its office see it, with what was done with it; another's looks absent. */
export const jobFile = async (act: Act<JobLifeActor>, number: JobNumber): Promise<JobFile | undefined> => {
  const job = await jobByNumber(act, number);
  if (!job || !isOwn(act.actor, job)) return undefined;
  const [events, links] = await Promise.all([
    eventsOfJob(act.database, job.id, eventsShown),
    act.database
      .selectFrom('jobs')
      .select(['id', 'number'])
      .where((is) => is.or([is('renews_id', '=', job.id), ...(job.renewsId ? [is('id', '=', job.renewsId)] : [])]))
      .orderBy('accepted_on', 'desc')
      .execute(),
  ]);
  return {
    job,
    events,
    renews: links.find(({ id }) => id === job.renewsId)?.number as JobNumber | undefined,
    renewedBy: links.find(({ id }) => id !== job.renewsId)?.number as JobNumber | undefined,
  };
};
