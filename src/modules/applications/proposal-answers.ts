import type { SeekerActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import { addDays, dayOf } from '#kernel/time.ts';
import type { Job } from '#modules/jobs/job.ts';
import { jobById } from '#modules/jobs/jobs.ts';
import type { Registration } from '#modules/seekers/registration.ts';
import { ownRegistration } from '#modules/seekers/seekers.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { type Application, stepBy } from './application.ts';
import { held } from './held.ts';
import { refuseStranger, writeHistory } from './history.ts';
import { resultDueOn } from './outcome.ts';
import { type AnswerRefusal, answer, mayAnswer } from './referral.ts';
import { groundOf } from './referral-grounds.ts';
import { newLetter } from './referral-letters.ts';
import { promisedDays } from './snapshot.ts';
import * as store from './store.ts';

/** A proposed referral as the seeker answers it: the motive, 応募, or 応募しない. */

const ownProposal = async (act: Act<SeekerActor>, id: string): Promise<Application | undefined> => {
  const application = isUuid(id) ? await store.applicationById(act.database, id) : undefined;
  return application?.registrationId === act.actor.registrationId && application.proposedAt ? application : undefined;
};

/** Whether the proposal can be answered with an application now; undefined for what is not one's own proposal. */
export const answerTo = async (
  act: Act<SeekerActor>,
  id: string,
): Promise<{ application: Application; may: Decision<true, AnswerRefusal> } | undefined> => {
  const application = await ownProposal(act, id);
  const job = application && (await jobById(act, application.jobId));
  if (!application || !job) return undefined;
  const ground = await groundOf(act, await ownRegistration(act), job);
  return { application, may: mayAnswer(application, ground, act.now) };
};

/** Keeps the motive as it is typed. Nothing happens where the proposal stands no more. */
export const keepProposalMotive = (act: Act<SeekerActor>, id: string, motive: string): Promise<void> =>
  inTransaction(act, async (inside) => {
    if (!(await ownProposal(inside, id))) return;
    const application = await store.applicationForUpdate(inside.database, id);
    if (application?.state !== 'proposed' || application.motive === motive) return;
    await store.changeApplication(inside.database, application, { motive }, act.now);
  });

type AnswerDecision = Decision<Application, AnswerRefusal | 'absent' | 'changed-meanwhile'>;

/**
 * 応募: at this moment the referral is made. The day of the referral is the day of the application, the letter has its
 * number, the employer and the seeker are told. `shown` is the version the person has read.
 */
export const applyToProposal = (act: Act<SeekerActor>, id: string, shown?: number): Promise<AnswerDecision> =>
  inTransaction(act, async (inside): Promise<AnswerDecision> => {
    const found = await heldOwn(inside, id, 'application.made');
    if (!found) return refuse('absent');
    const { application, registration, job } = found;
    const { motive } = application;
    const { motiveCharacters } = act.settings;
    const ground = await groundOf(inside, registration, job);
    const decision = answer(application, ground, { motive, motiveCharacters }, act.now);
    if ('refused' in decision) return decision;
    const state = stepBy('seeker', application, 'apply');
    if (!state || (shown !== undefined && application.version !== shown)) return refuse('changed-meanwhile');
    const due = resultDueOn(act.now, promisedDays(job.sheet));
    const change: store.Change = {
      state,
      stage: 'received',
      motive: decision.accepted.motive,
      jobVersion: job.version,
      appliedAt: act.now,
      letter: await newLetter(inside, application.officeCode ?? ''),
      followUpOn: due ?? addDays(dayOf(act.now), act.settings.resultDays),
      ...(due ? { resultDueOn: due } : {}),
    };
    if (!(await store.changeApplication(inside.database, application, change, act.now)))
      return refuse('changed-meanwhile');
    await writeHistory(inside, application, { action: 'apply', to: state });
    await tell(inside, 'application.made', application);
    await inside.emit({ type: 'application.made', applicationId: id, registrationId: registration.id });
    const made = await store.applicationById(inside.database, id);
    if (!made) throw new Error('an application vanished in its own transaction');
    return accept(made);
  });

const heldOwn = async (
  act: Act<SeekerActor>,
  id: string,
  what: string,
): Promise<{ application: Application; registration: Registration; job: Job } | undefined> => {
  const both = await held(act, id);
  if (both?.registration.id !== act.actor.registrationId || !both.application.proposedAt) {
    await refuseStranger(act, both?.application, what);
    return undefined;
  }
  const job = await jobById(act, both.application.jobId);
  return job && { ...both, job };
};

/** 応募しない, with a reason if the seeker likes to give one; the office reads it, the employer never. */
export const declineProposal = (
  act: Act<SeekerActor>,
  id: string,
  reason: string | undefined,
): Promise<Decision<Application, 'absent' | 'not-proposed'>> =>
  inTransaction(act, async (inside): Promise<Decision<Application, 'absent' | 'not-proposed'>> => {
    const found = await heldOwn(inside, id, 'referral.declined');
    if (!found) return refuse('absent');
    const { application } = found;
    const state = stepBy('seeker', application, 'declineProposal');
    if (!state) return refuse('not-proposed');
    if (!(await store.changeApplication(inside.database, application, { state, endedAt: act.now }, act.now)))
      return refuse('not-proposed');
    await writeHistory(inside, application, { action: 'declineProposal', to: state, reason });
    await tell(inside, 'referral.declined', application);
    return accept({ ...application, state });
  });

const tell = (act: Act, what: string, { id, registrationId }: Application): Promise<void> =>
  audit(act, { what, subject: { kind: 'application', id }, about: registrationId });
