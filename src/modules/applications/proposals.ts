import type { StaffActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { addDays, type Day, dayOf } from '#kernel/time.ts';
import type { Job } from '#modules/jobs/job.ts';
import { jobByNumber } from '#modules/jobs/jobs.ts';
import type { Registration } from '#modules/seekers/registration.ts';
import { isOpenAtCounter } from '#modules/seekers/registrations.ts';
import { registrationForAct } from '#modules/seekers/seekers.ts';
import { type Act, actingAs, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { type Application, stepBy } from './application.ts';
import { moveDocuments } from './application-documents.ts';
import { held, isOfOffice, isStale } from './held.ts';
import { writeHistory } from './history.ts';
import { mayRefer, type ProposalRefusal, proposal, type ReferralRefusal } from './referral.ts';
import { groundOf } from './referral-grounds.ts';
import * as rows from './referral-rows.ts';
import { acceptRequest } from './request-rows.ts';
import * as store from './store.ts';

/** オンラインハローワーク紹介 as the office proposes it (E3): the draft, the sending, the taking back, the end of its time. */

type ProposalText = { comment: string; answerBy: Day };
type KeepRefusal = 'absent' | 'changed-meanwhile' | 'other-preparation' | ReferralRefusal | ProposalRefusal;

/**
 * Keeps the proposal as written. The first saving makes the draft; a colleague's draft is not written over unseen
 * (`basedOn` is the version on the page, 0 where there was none).
 */
export const keepProposal = (
  act: Act<StaffActor>,
  registrationId: string,
  number: JobNumber,
  text: ProposalText,
  basedOn: number,
): Promise<Decision<Application, KeepRefusal>> =>
  inTransaction(act, async (inside): Promise<Decision<Application, KeepRefusal>> => {
    const pair = await heldPair(inside, registrationId, number);
    if (!pair) return refuse('absent');
    const { registration, job } = pair;
    const may = mayRefer('online-referral', await groundOf(inside, registration, job));
    if ('refused' in may) return may;
    const written = proposal(text, job, act.settings.proposalCharacters, act.now);
    if ('refused' in written) return written;
    const begun = await beginning(inside, registration, job);
    if (!begun) return refuse('other-preparation');
    if (begun.application.version !== (begun.isNew ? 1 : basedOn)) return refuse('changed-meanwhile');
    const change = { ...written.accepted, referredBy: act.actor.accountId, jobVersion: job.version };
    if (!(await store.changeApplication(inside.database, begun.application, change, act.now)))
      return refuse('changed-meanwhile');
    await tell(inside, 'referral.proposal-kept', begun.application);
    return accept({ ...begun.application, ...change, version: begun.application.version + 1 });
  });

const heldPair = async (
  act: Act<StaffActor>,
  registrationId: string,
  number: JobNumber,
): Promise<{ registration: Registration; job: Job } | undefined> => {
  const registration = isUuid(registrationId) ? await registrationForAct(act, registrationId) : undefined;
  const job = registration && (await jobByNumber(act, number));
  return registration && job && (await isOpenAtCounter(act, registration)) ? { registration, job } : undefined;
};

/** The office's draft for the two, made where there is none; undefined where a call to the employer is under way. */
const beginning = async (
  act: Act<StaffActor>,
  registration: Registration,
  job: Job,
): Promise<{ application: Application; isNew: boolean } | undefined> => {
  const { accountId, officeCode } = act.actor;
  const isNew = await rows.insertPrepared(act.database, {
    id: act.chance.id(),
    route: 'online-referral',
    registrationId: registration.id,
    job,
    officeCode,
    referredBy: accountId,
    at: act.now,
  });
  const application = await rows.prepared(act.database, registration.id, job.id);
  return application?.route === 'online-referral' ? { application, isNew } : undefined;
};

/** Throws the draft away; nobody but the office ever saw it. */
export const dropProposal = (act: Act<StaffActor>, id: string): Promise<Decision<Application, 'absent'>> =>
  inTransaction(act, async (inside) => {
    const both = await held(inside, id);
    if (!both || !isOfOffice(act.actor, both.application, both.registration)) return refuse('absent');
    if (!(await rows.deleteProposalDraft(inside.database, id))) return refuse('absent');
    await tell(inside, 'referral.proposal-dropped', both.application);
    return accept(both.application);
  });

type SendRefusal = 'absent' | 'changed-meanwhile' | ReferralRefusal | ProposalRefusal;

/**
 * Sends the proposal as it was shown: it is looked at once more inside the transaction, holds one of the job's places, and
 * the seeker is told. What the seeker had begun to write of a self-application goes on as the motive of the proposal.
 */
export const sendProposal = (
  act: Act<StaffActor>,
  id: string,
  shown: number,
): Promise<Decision<Application, SendRefusal>> =>
  inTransaction(act, async (inside): Promise<Decision<Application, SendRefusal>> => {
    const both = await held(inside, id);
    if (!both || !isOfOffice(act.actor, both.application, both.registration)) return refuse('absent');
    const { application, registration } = both;
    const state = stepBy('staff', application, 'propose');
    if (!state || isStale(application, shown)) return refuse('changed-meanwhile');
    await rows.holdPlaces(inside.database, application.jobId);
    const job = await jobByNumber(inside, application.jobNumber);
    if (!job) return refuse('absent');
    const may = mayRefer('online-referral', await groundOf(inside, registration, job));
    if ('refused' in may) return may;
    const { comment = '', answerBy = dayOf(act.now) } = application;
    const written = proposal({ comment, answerBy }, job, act.settings.proposalCharacters, act.now);
    if ('refused' in written) return written;
    const motive = await takeDraft(inside, application);
    const change = { state, proposedAt: act.now, referredBy: act.actor.accountId, jobVersion: job.version, motive };
    if (!(await store.changeApplication(inside.database, application, change, act.now)))
      return refuse('changed-meanwhile');
    await writeHistory(inside, application, { action: 'propose', to: state });
    const answered = { registrationId: registration.id, jobId: job.id, applicationId: id, by: act.actor.accountId };
    await acceptRequest(inside.database, answered, act.now);
    await tell(inside, 'referral.proposed', application);
    await inside.emit({ type: 'referral.proposed', applicationId: id, registrationId: registration.id });
    return accept({ ...application, ...change, version: application.version + 1 });
  });

/** One living application of a seeker and a job: a draft of a self-application gives way, and its text is kept. */
const takeDraft = async (act: Act, { id, registrationId, jobNumber }: Application): Promise<string> => {
  const draft = await store.draftForUpdate(act.database, registrationId, jobNumber);
  if (!draft) return '';
  await moveDocuments(act, draft.id, id);
  await store.deleteDraft(act.database, draft.id);
  return draft.motive;
};

type TakeBackRefusal = 'absent' | 'not-allowed' | 'changed-meanwhile';

/** 取下げ: the job was filled or stopped, or the proposal was wrong; the seeker is told and reads why. */
export const takeBackProposal = (
  act: Act<StaffActor>,
  id: string,
  reason: string,
  basedOn?: number,
): Promise<Decision<Application, TakeBackRefusal>> =>
  inTransaction(act, async (inside): Promise<Decision<Application, TakeBackRefusal>> => {
    const both = await held(inside, id);
    if (!both || !isOfOffice(act.actor, both.application, both.registration)) return refuse('absent');
    const { application } = both;
    const state = stepBy('staff', application, 'takeBack');
    if (!state) return refuse('not-allowed');
    if (isStale(application, basedOn)) return refuse('changed-meanwhile');
    if (!(await store.changeApplication(inside.database, application, { state, endedAt: act.now }, act.now)))
      return refuse('changed-meanwhile');
    await writeHistory(inside, application, { action: 'takeBack', to: state, reason });
    await tell(inside, 'referral.taken-back', application);
    await inside.emit({ type: 'referral.taken-back', applicationId: id });
    return accept({ ...application, state, version: application.version + 1 });
  });

const batch = 500;

/** The night's work at 00:00 JST: proposals whose day to answer has passed; their number. */
export const expireProposals = async (act: Act): Promise<number> => {
  for (let count = 0; ; ) {
    const some = await inTransaction(act, async (inside) => {
      const past = await rows.proposalsPast(inside.database, dayOf(act.now), batch);
      for (const application of past) {
        const state = stepBy('system', application, 'expireProposal');
        if (!state) throw new Error('a proposal past its day cannot expire');
        await store.changeApplication(inside.database, application, { state, endedAt: act.now }, act.now);
        await writeHistory(inside, application, { action: 'expireProposal', to: state });
        await tell(inside, 'referral.expired', application);
      }
      return past.length;
    });
    count += some;
    if (some < batch) return count;
  }
};

/**
 * A job has been filled or withdrawn: its proposals end as if their time were over, and who had one is told. Drafts of the
 * office stay; they can no longer be sent.
 */
export const endProposalsOf = async (act: Act, jobId: string): Promise<void> => {
  const system = actingAs(act, { kind: 'system', task: 'applications.followJobs' } as const);
  for (const application of await rows.proposalsOfJob(system.database, jobId)) {
    const state = stepBy('system', application, 'expireProposal');
    if (!state) throw new Error('a proposal of an ended job cannot expire');
    await store.changeApplication(system.database, application, { state, endedAt: act.now }, act.now);
    await writeHistory(system, application, { action: 'expireProposal', to: state });
    await tell(system, 'referral.expired', application);
    await act.emit({ type: 'referral.job-ended', applicationId: application.id });
  }
};

/** Who has applied to a job that was withdrawn is told; the application stays and its result is the employer's to say. */
export const tellOfWithdrawnJob = async (act: Act, jobId: string): Promise<void> => {
  for (const { id } of await rows.awaitingOfJob(act.database, jobId))
    await act.emit({ type: 'application.job-withdrawn', applicationId: id });
};

/** The morning's work: who has a proposal to answer in two days is reminded, once (M07); their number. */
export const remindOfProposals = async (act: Act): Promise<number> => {
  const days = act.settings.proposalReminderDays;
  if (days === 0) return 0;
  const today = dayOf(act.now);
  for (let count = 0; ; ) {
    const some = await inTransaction(act, async (inside) => {
      const due = await rows.markReminded(inside.database, { today, by: addDays(today, days) }, batch, act.now);
      for (const { id } of due) await inside.emit({ type: 'referral.answer-due', applicationId: id });
      return due.length;
    });
    count += some;
    if (some < batch) return count;
  }
};

const tell = (act: Act, what: string, { id, registrationId }: Application): Promise<void> =>
  audit(act, { what, subject: { kind: 'application', id }, about: registrationId });
