import type { SeekerActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { type VisibleSheet, visibleSheet, withoutEmployer } from '#modules/jobs/disclosure.ts';
import { isPublished, type Job, type JobHead } from '#modules/jobs/job.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import { frozenVersions, jobByNumber, selfApplicationAnswer } from '#modules/jobs/jobs.ts';
import { isActive, type Registration } from '#modules/seekers/registration.ts';
import { extendByActivity, ownRegistration, registrationForAct } from '#modules/seekers/seekers.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import {
  type Application,
  type ApplyRefusal,
  apply,
  asSeekerSees,
  consentVersion,
  acceptOffer as decideAcceptance,
  withdraw as decideWithdrawal,
  type Leaving,
  maySelfApply,
  resultDueOn,
  type SelfApplicationGround,
  type WithdrawRefusal,
} from './application.ts';
import { type TimelineEntry, timeline, writeHistory } from './history.ts';
import { snapshotIn, versionsOf } from './snapshot.ts';
import * as store from './store.ts';

/** Applications as the seeker makes, follows and ends them. */

export type { TimelineEntry } from './history.ts';

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
    seekerActive: isActive(registration, act.now),
    living: living !== undefined && living.state !== 'draft',
    job: await selfApplicationAnswer(act, job),
  };
  return { job, sheet, living, ground };
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
      { ...ground, living: draft !== undefined && draft.state !== 'draft' },
      {
        motive: draft?.motive ?? '',
        consentVersion: draft?.consentVersion,
        motiveCharacters: act.settings.motiveCharacters,
      },
    );
    if ('refused' in decision) return decision;
    if (!draft || (shown !== undefined && draft.version !== shown)) return refuse('changed-meanwhile');
    const due = resultDueOn(act.now, promisedDays(job.sheet));
    const change: store.Change = {
      state: 'applied',
      stage: 'received',
      motive: decision.accepted.motive,
      jobVersion: job.version,
      appliedAt: act.now,
      ...(due ? { resultDueOn: due } : {}),
    };
    if (!(await store.changeApplication(inside.database, draft, change, act.now))) return refuse('changed-meanwhile');
    await writeHistory(inside, draft, { action: 'apply', to: 'applied' });
    await extendByActivity(inside, registration.id);
    await audit(inside, {
      what: 'application.made',
      subject: { kind: 'application', id: draft.id },
      about: registration.id,
    });
    await inside.emit({ type: 'application.made', applicationId: draft.id });
    const made = await store.applicationById(inside.database, draft.id);
    if (!made) throw new Error('an application vanished in its own transaction');
    return accept(made);
  });

/** The days the sheet promises the result in: after the documents arrived, else after the interview. */
const promisedDays = ({ selection }: JobSheet): number | undefined =>
  selection.result?.daysAfterDocuments ?? selection.result?.daysAfterInterview;

export type ListedApplication = { application: Application; title: string; establishment: string | undefined };

/** 求職活動状況: everything applied for and drafts to go on with, newest first, each job as it stood then. */
export const listedApplications = async (act: Act<SeekerActor>): Promise<ListedApplication[]> => {
  const all = await store.applicationsOfSeeker(act.database, act.actor.registrationId);
  const sheets = await frozenVersions(act, versionsOf(all));
  return all.map((application) => {
    const { work, establishment } = seenSheet(snapshotIn(sheets, application));
    return { application: asSeekerSees(application), title: work.title, establishment: establishment.name };
  });
};

/** A job the seeker applied for is known to them; its employer only as far as the disclosure says. */
const seenSheet = (sheet: JobSheet): VisibleSheet =>
  visibleSheet(sheet, sheet.header.disclosure, 'seeker') ?? withoutEmployer(sheet);

export type OwnApplication = { application: Application; sheet: VisibleSheet; timeline: TimelineEntry[] };

/** One own application with the job as it stood; someone else's looks absent. The reading is in the audit. */
export const ownApplication = (act: Act<SeekerActor>, id: string): Promise<OwnApplication | undefined> =>
  inTransaction(act, async (inside) => {
    const application = isUuid(id) ? await store.applicationById(inside.database, id) : undefined;
    if (application?.registrationId !== act.actor.registrationId) return undefined;
    const sheets = await frozenVersions(inside, versionsOf([application]));
    const entries = await timeline(inside.database, id);
    await audit(inside, {
      what: 'application.viewed',
      subject: { kind: 'application', id },
      about: application.registrationId,
    });
    return {
      application: asSeekerSees(application),
      sheet: seenSheet(snapshotIn(sheets, application)),
      // What the employer wrote down and has not published is no business of the seeker.
      timeline: entries.filter(({ action }) => action !== 'record-outcome'),
    };
  });

/** 応募の取消 before the employer read it, 辞退 afterwards, 内定辞退 after 採用; `asked` is what the page said it would be. */
export const withdraw = (
  act: Act<SeekerActor>,
  id: string,
  reason: string | undefined,
  asked?: Leaving,
): Promise<Decision<Application, 'absent' | WithdrawRefusal>> =>
  bySeeker(act, id, async (inside, application) => {
    const decision = decideWithdrawal(application, asked);
    if ('refused' in decision) return decision;
    const { action, state } = decision.accepted;
    if (!(await store.changeApplication(inside.database, application, { state, endedAt: act.now }, act.now)))
      return refuse('changed-meanwhile');
    await writeHistory(inside, application, { action, to: state, reason });
    await inside.emit({ type: 'application.withdrawn', applicationId: id });
    return accept({ ...application, state });
  });

/** 内定の承諾: the seeker will come; the employer is told. 就職 itself is confirmed later. */
export const acceptOffer = (
  act: Act<SeekerActor>,
  id: string,
): Promise<Decision<Application, 'absent' | 'not-allowed'>> =>
  bySeeker(act, id, async (inside, application) => {
    const decision = decideAcceptance(application);
    if ('refused' in decision) return decision;
    const state = decision.accepted;
    if (!(await store.changeApplication(inside.database, application, { state }, act.now)))
      return refuse('not-allowed');
    await writeHistory(inside, application, { action: 'acceptOffer', to: state });
    await inside.emit({ type: 'application.offer-accepted', applicationId: id });
    return accept({ ...application, state });
  });

const bySeeker = <R extends string>(
  act: Act<SeekerActor>,
  id: string,
  decide: (inside: Act<SeekerActor>, application: Application) => Promise<Decision<Application, R>>,
): Promise<Decision<Application, R | 'absent'>> =>
  inTransaction(act, async (inside): Promise<Decision<Application, R | 'absent'>> => {
    const application = isUuid(id) ? await store.applicationForUpdate(inside.database, id) : undefined;
    if (application?.registrationId !== act.actor.registrationId) return refuse('absent');
    const decision = await decide(inside, application);
    await audit(inside, {
      what: 'refused' in decision ? 'application.change' : `application.${decision.accepted.state}`,
      subject: { kind: 'application', id },
      about: application.registrationId,
      ...('refused' in decision ? { result: 'refused', detail: { because: decision.refused } } : {}),
    });
    return 'refused' in decision ? decision : accept(asSeekerSees(decision.accepted));
  });

/** For mails and reactions: the bare application, without a reader. */
export const applicationOfEvent = (act: Act, id: string): Promise<Application | undefined> =>
  store.applicationById(act.database, id);
