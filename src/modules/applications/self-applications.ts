import type { SeekerActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { addDays, dayOf } from '#kernel/time.ts';
import { type VisibleSheet, visibleSheet } from '#modules/jobs/disclosure.ts';
import { isPublished, type Job, type JobHead } from '#modules/jobs/job.ts';
import { jobByNumber, selfApplicationAnswer } from '#modules/jobs/jobs.ts';
import { may } from '#modules/seekers/privilege.ts';
import type { Registration } from '#modules/seekers/registration.ts';
import { ownRegistration, registrationForAct } from '#modules/seekers/seekers.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { type Application, asSeekerSees } from './application.ts';
import { dropDocuments } from './application-documents.ts';
import { writeHistory } from './history.ts';
import { resultDueOn } from './outcome.ts';
import {
  type ApplyRefusal,
  apply,
  consentVersion,
  maySelfApply,
  type SelfApplicationGround,
} from './self-application.ts';
import { promisedDays } from './snapshot.ts';
import * as store from './store.ts';

/** オンライン自主応募 as the seeker makes it: the notice, the draft, the sending. */

export type SelfApplicationView = {
  job: JobHead;
  /** As a seeker may read it. */
  sheet: VisibleSheet;
  /** The seeker's living application to this job: a draft to go on with, or one already sent. */
  living: Application | undefined;
  may: Decision<true, ApplyRefusal>;
};

type Found = { job: Job; sheet: VisibleSheet; living: Application | undefined; ground: SelfApplicationGround };

/** The job, what exists already and what speaks for or against; undefined for a job no seeker may know of. */
const findGround = async (
  act: Act<SeekerActor>,
  number: JobNumber,
  registration: Registration,
): Promise<Found | undefined> => {
  const job = await jobByNumber(act, number);
  const sheet = job && isPublished(job) ? visibleSheet(job.sheet, job.disclosure, 'seeker') : undefined;
  if (!job || !sheet) return undefined;
  const living = await store.livingApplication(act.database, registration.id, job.id);
  const ground = {
    seekerActive: may('self-application', registration, act.now),
    living: livingKind(living),
    job: await selfApplicationAnswer(act, job),
  };
  return { job, sheet, living, ground };
};

/** A draft is gone on with; a proposal of the office is answered, not passed by. */
const livingKind = (living: Application | undefined): SelfApplicationGround['living'] => {
  if (living === undefined || living.state === 'draft') return false;
  return living.state === 'proposed' ? 'proposed' : true;
};

/** Whether the seeker can apply to the job now, and what exists already; undefined for a job nobody may know. */
export const selfApplicationFor = async (
  act: Act<SeekerActor>,
  number: JobNumber,
): Promise<SelfApplicationView | undefined> => {
  const found = await findGround(act, number, await ownRegistration(act));
  if (!found) return undefined;
  const { sheet: _, ...job } = found.job;
  const living = found.living && asSeekerSees(found.living);
  return { job, sheet: found.sheet, living, may: maySelfApply(found.ground) };
};

/** The notice was read and agreed to: the draft begins, with the version of the text and the moment. */
export const consent = (
  act: Act<SeekerActor>,
  number: JobNumber,
): Promise<Decision<Application, ApplyRefusal | 'absent'>> =>
  inTransaction(act, async (inside) => {
    const { registrationId } = act.actor;
    const found = await findGround(inside, number, await ownRegistration(inside));
    if (!found) return refuse('absent');
    const may = maySelfApply(found.ground);
    if ('refused' in may) return may;
    const { job } = found;
    if (!found.living) {
      await store.insertDraft(inside.database, {
        id: act.chance.id(),
        registrationId,
        jobId: job.id,
        jobNumber: job.number,
        jobVersion: job.version,
        establishmentId: job.establishmentId,
        consentVersion,
        at: act.now,
      });
    }
    // Held: another tab may have made it, or be sending it, this very moment.
    const draft = await store.draftForUpdate(inside.database, registrationId, job.number);
    if (!draft) return refuse('applied-already');
    const agreed = { consentVersion, consentedAt: act.now };
    await store.changeApplication(inside.database, draft, agreed, act.now);
    await audit(inside, {
      what: 'application.consented',
      subject: { kind: 'application', id: draft.id },
      about: registrationId,
      detail: { version: consentVersion },
    });
    return accept({ ...draft, ...agreed, version: draft.version + 1 });
  });

/** Keeps the motive of the draft as it is typed. Nothing happens where there is no draft, or no longer one. */
export const keepMotive = (act: Act<SeekerActor>, number: JobNumber, motive: string): Promise<void> =>
  inTransaction(act, async (inside) => {
    const draft = await store.draftForUpdate(inside.database, act.actor.registrationId, number);
    if (!draft || draft.motive === motive) return;
    await store.changeApplication(inside.database, draft, { motive }, act.now);
  });

/** Throws the draft away; what was sent stays. */
export const dropDraft = (act: Act<SeekerActor>, number: JobNumber): Promise<void> =>
  inTransaction(act, async (inside) => {
    const draft = await store.draftForUpdate(inside.database, act.actor.registrationId, number);
    if (!draft) return;
    await dropDocuments(inside, draft.id);
    await store.deleteDraft(inside.database, draft.id);
    await audit(inside, {
      what: 'application.draft-dropped',
      subject: { kind: 'application', id: draft.id },
      about: act.actor.registrationId,
    });
  });

/** The motive of the seeker's last application, to begin the next one with (E2). */
export const lastMotive = (act: Act<SeekerActor>): Promise<string | undefined> =>
  store.lastMotive(act.database, act.actor.registrationId);

/**
 * オンライン自主応募: sends the draft. The job, the seeker and the draft are looked at again inside the transaction;
 * the job stands from now on as it is at this moment (snapshot). `shown` is the version of the draft the person has
 * read: what another tab changed since is not sent unread. Employer and seeker are told by mail.
 */
export const sendSelfApplication = (
  act: Act<SeekerActor>,
  number: JobNumber,
  shown?: number,
): Promise<Decision<Application, ApplyRefusal | 'absent'>> =>
  inTransaction(act, async (inside) => {
    const registration = await registrationForAct(inside, act.actor.registrationId);
    const found = registration && (await findGround(inside, number, registration));
    if (!registration || !found) return refuse('absent');
    const { job, living, ground } = found;
    const draft = living && (await store.applicationForUpdate(inside.database, living.id));
    const decision = apply(
      { ...ground, living: livingKind(draft) },
      {
        motive: draft?.motive ?? '',
        consentVersion: draft?.consentVersion,
        motiveCharacters: act.settings.motiveCharacters,
      },
    );
    if ('refused' in decision) return decision;
    if (!draft || (shown !== undefined && draft.version !== shown)) return refuse('changed-meanwhile');
    const due = resultDueOn(act.now, promisedDays(job.sheet));
    const followUpOn = due ?? addDays(dayOf(act.now), act.settings.resultDays);
    const change: store.Change = {
      state: 'applied',
      stage: 'received',
      motive: decision.accepted.motive,
      jobVersion: job.version,
      appliedAt: act.now,
      followUpOn,
      ...(due ? { resultDueOn: due } : {}),
    };
    if (!(await store.changeApplication(inside.database, draft, change, act.now))) return refuse('changed-meanwhile');
    await writeHistory(inside, draft, { action: 'apply', to: 'applied' });
    await audit(inside, {
      what: 'application.made',
      subject: { kind: 'application', id: draft.id },
      about: registration.id,
    });
    await inside.emit({ type: 'application.made', applicationId: draft.id, registrationId: registration.id });
    const made = await store.applicationById(inside.database, draft.id);
    if (!made) throw new Error('an application vanished in its own transaction');
    return accept(made);
  });
