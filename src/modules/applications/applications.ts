import type { EmployerActor, SeekerActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { visibleSheet } from '#modules/jobs/disclosure.ts';
import type { Job } from '#modules/jobs/job.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import { frozenVersion, frozenVersions, jobByNumber, selfApplicationAnswer } from '#modules/jobs/jobs.ts';
import { isActive } from '#modules/seekers/registration.ts';
import {
  type ApplicantView,
  applicantNames,
  applicantView,
  extendByActivity,
  ownRegistration,
  registrationForAct,
} from '#modules/seekers/seekers.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import {
  type Application,
  type ApplicationAction,
  type ApplicationState,
  type ApplyRefusal,
  applicationLife,
  apply,
  consentVersion,
  isClosed,
  mayCancel,
  mayDo,
  maySelfApply,
  type Outcome,
  type OutcomeRefusal,
  type PublishRefusal,
  publish,
  recordOutcome,
  resultDueOn,
  type SelfApplicationGround,
  type Stage,
} from './application.ts';
import * as store from './store.ts';

export type { TimelineEntry } from './store.ts';

const ground = async (
  act: Act<SeekerActor>,
  job: Job,
  living: boolean,
  seekerActive: boolean,
): Promise<SelfApplicationGround> => ({
  seekerActive,
  living,
  job: await selfApplicationAnswer(act, job),
});

export type SelfApplicationView = {
  job: Job;
  /** The seeker's living application to this job: a draft to go on with, or one already sent. */
  living: Application | undefined;
  may: Decision<true, ApplyRefusal>;
};

/** Whether the seeker can apply to the job now, and what exists already; undefined for a job nobody may know. */
export const selfApplicationFor = async (
  act: Act<SeekerActor>,
  number: JobNumber,
): Promise<SelfApplicationView | undefined> => {
  const job = await jobByNumber(act, number);
  if (!job || job.disclosure === 4) return undefined;
  const living = await store.livingApplication(act.database, act.actor.registrationId, job.id);
  const active = isActive(await ownRegistration(act), act.now);
  const sent = living !== undefined && living.state !== 'draft';
  return { job, living, may: maySelfApply(await ground(act, job, sent, active)) };
};

/** The notice was read and agreed to: the draft begins, with the version of the text and the moment. */
export const consent = (
  act: Act<SeekerActor>,
  number: JobNumber,
): Promise<Decision<Application, ApplyRefusal | 'absent'>> =>
  inTransaction(act, async (inside) => {
    const view = await selfApplicationFor(inside, number);
    if (!view) return refuse('absent');
    if ('refused' in view.may) return view.may;
    const { job } = view;
    if (!view.living) {
      await store.insertDraft(inside.database, {
        id: act.chance.id(),
        registrationId: act.actor.registrationId,
        jobId: job.id,
        jobNumber: job.number,
        jobVersion: job.version,
        establishmentId: job.establishmentId,
        consentVersion,
        at: act.now,
      });
    }
    const draft = await store.livingApplication(inside.database, act.actor.registrationId, job.id);
    if (draft?.state !== 'draft') return refuse('applied-already');
    await store.changeApplication(inside.database, draft, { consentVersion, consentedAt: act.now }, act.now);
    return accept(draft);
  });

/** Keeps the motive of the draft as it is typed. Nothing happens where there is no draft. */
export const keepMotive = (act: Act<SeekerActor>, number: JobNumber, motive: string): Promise<void> =>
  inTransaction(act, async (inside) => {
    const view = await selfApplicationFor(inside, number);
    if (view?.living?.state === 'draft')
      await store.changeApplication(inside.database, view.living, { motive }, act.now);
  });

/** Throws the draft away. */
export const dropDraft = async (act: Act<SeekerActor>, number: JobNumber): Promise<void> => {
  const view = await selfApplicationFor(act, number);
  if (view?.living?.state === 'draft') await store.deleteDraft(act.database, view.living.id);
};

/** The motive of the seeker's last application, to begin the next one with (E2). */
export const lastMotive = async (act: Act<SeekerActor>): Promise<string | undefined> => {
  const all = await store.applicationsOfSeeker(act.database, act.actor.registrationId);
  return all.find(({ appliedAt, motive }) => appliedAt && motive)?.motive;
};

/**
 * オンライン自主応募: sends the draft. The job, the seeker and the draft are looked at again inside the transaction;
 * the job stands from now on as it is at this moment (snapshot). Employer and seeker are told by mail.
 */
export const sendSelfApplication = (
  act: Act<SeekerActor>,
  number: JobNumber,
): Promise<Decision<Application, ApplyRefusal | 'absent'>> =>
  inTransaction(act, async (inside) => {
    const registration = await registrationForAct(inside, act.actor.registrationId);
    const view = await selfApplicationFor(inside, number);
    if (!registration || !view) return refuse('absent');
    const draft = view.living && (await store.applicationForUpdate(inside.database, view.living.id));
    if (!draft) return refuse('consent-missing');
    const sent = draft.state !== 'draft';
    const decision = apply(await ground(inside, view.job, sent, isActive(registration, act.now)), {
      motive: draft.motive,
      consentVersion: draft.consentVersion,
      motiveCharacters: act.settings.motiveCharacters,
    });
    if ('refused' in decision) return decision;
    const days = promisedDays(view.job);
    const due = resultDueOn(act.now, days);
    const change: store.Change = {
      state: 'applied',
      stage: 'received',
      motive: decision.accepted.motive,
      jobVersion: view.job.version,
      appliedAt: act.now,
      ...(due ? { resultDueOn: due } : {}),
    };
    if (!(await store.changeApplication(inside.database, draft, change, act.now))) return refuse('applied-already');
    await log(inside, draft, 'apply', 'applied');
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
const promisedDays = (job: Job): number | undefined =>
  job.sheet.selection.result?.daysAfterDocuments ?? job.sheet.selection.result?.daysAfterInterview;

/** 求職活動状況: everything the seeker applied for, and drafts to go on with. Newest first. */
export const ownApplications = (act: Act<SeekerActor>): Promise<Application[]> =>
  store.applicationsOfSeeker(act.database, act.actor.registrationId);

export type ListedApplication = { application: Application; title: string; establishment: string | undefined };

/** The same with title and employer as the job stood when it was applied for. */
export const listedApplications = async (act: Act<SeekerActor>): Promise<ListedApplication[]> => {
  const all = await ownApplications(act);
  const sheets = await snapshotsOf(act, all);
  return all.map((application) => {
    const sheet = sheets(application);
    const visible = visibleSheet(sheet, sheet.header.disclosure, 'seeker');
    return { application, title: sheet.work.title, establishment: visible?.establishment.name };
  });
};

export type OwnApplication = { application: Application; snapshot: JobSheet; timeline: store.TimelineEntry[] };

/** One own application with the job as it stood; someone else's looks absent. */
export const ownApplication = async (act: Act<SeekerActor>, id: string): Promise<OwnApplication | undefined> => {
  if (!isUuid(id)) return undefined;
  const application = await store.applicationById(act.database, id);
  if (!application || application.registrationId !== act.actor.registrationId) return undefined;
  return {
    application,
    snapshot: await snapshotOf(act, application),
    timeline: await store.timeline(act.database, id),
  };
};

/** What the seeker is shown of the outcome: nothing before it was published (E7). */
export const visibleOutcome = (application: Application): Outcome | undefined =>
  application.publishedAt ? application.outcome : undefined;

/** 応募の取消 before the employer read it, 辞退 afterwards. */
export const withdraw = (
  act: Act<SeekerActor>,
  id: string,
  reason: string | undefined,
): Promise<Decision<Application, 'absent' | 'not-allowed'>> =>
  inTransaction(act, async (inside) => {
    const own = await ownApplication(inside, id);
    if (!own) return refuse('absent');
    const application = await store.applicationForUpdate(inside.database, id);
    if (!application) return refuse('absent');
    const action: ApplicationAction = mayCancel(application)
      ? 'cancel'
      : application.state === 'offered' || application.state === 'offer-accepted'
        ? 'declineOffer'
        : 'withdraw';
    const to = applicationLife.next(application.state, action);
    if (!to) return refuse('not-allowed');
    if (!(await store.changeApplication(inside.database, application, { state: to, endedAt: act.now }, act.now)))
      return refuse('not-allowed');
    await log(inside, application, action, to, reason);
    await audit(inside, {
      what: `application.${to}`,
      subject: { kind: 'application', id },
      about: application.registrationId,
    });
    await inside.emit({ type: 'application.withdrawn', applicationId: id });
    return accept({ ...application, state: to });
  });

export type ReceivedFilter = 'open' | 'closed' | 'all';
export type Received = { application: Application; applicant: { name: string }; jobTitle: string };

/** 応募者管理: what the establishment received, newest first. Names are shown, so the reading of each is in the audit. */
export const receivedApplications = async (
  act: Act<EmployerActor>,
  filter: ReceivedFilter,
  page: number,
  size: number,
): Promise<{ total: number; received: Received[] }> => {
  const { total, applications } = await store.applicationsOfEstablishment(
    act.database,
    act.actor.establishmentId,
    { ...(filter === 'all' ? {} : { open: filter === 'open' }), closedStates: applicationLife.ends },
    (page - 1) * size,
    size,
  );
  const sheets = await snapshotsOf(act, applications);
  const applicants = await applicantNames(act, applications);
  const received = applications.map((application) => ({
    application,
    applicant: { name: applicants.get(application.registrationId) ?? '' },
    jobTitle: sheets(application).work.title,
  }));
  return { total, received };
};

/** How many applications are in selection; nobody's name is read for it. */
export const openReceivedCount = (act: Act<EmployerActor>): Promise<number> =>
  store.countOfEstablishment(act.database, act.actor.establishmentId, applicationLife.ends);

export type ReceivedApplication = {
  application: Application;
  applicant: ApplicantView;
  snapshot: JobSheet;
  timeline: store.TimelineEntry[];
};

/** One received application; another establishment's, and what was never sent, looks absent. The first reading is noted. */
export const receivedApplication = (act: Act<EmployerActor>, id: string): Promise<ReceivedApplication | undefined> =>
  inTransaction(act, async (inside) => {
    const application = await receivedById(inside, id);
    if (!application) return undefined;
    if (!application.openedAt)
      await store.changeApplication(inside.database, application, { openedAt: act.now }, act.now);
    return {
      application: {
        ...application,
        openedAt: application.openedAt ?? act.now,
        version: application.version + (application.openedAt ? 0 : 1),
      },
      applicant: await applicantView(inside, application.registrationId, id),
      snapshot: await snapshotOf(inside, application),
      timeline: await store.timeline(inside.database, id),
    };
  });

export type EmployerRefusal = 'absent' | 'not-allowed' | 'viewer' | 'changed-meanwhile';

/** Sets the stage of the selection. */
export const setStage = (
  act: Act<EmployerActor>,
  id: string,
  stage: Stage,
): Promise<Decision<Application, EmployerRefusal>> =>
  byEmployer(act, id, 'setStage', async (inside, application) => {
    const to = applicationLife.next(application.state, 'setStage');
    if (!to) return refuse('not-allowed');
    if (!(await store.changeApplication(inside.database, application, { state: to, stage }, act.now)))
      return refuse('changed-meanwhile');
    await log(inside, application, 'setStage', to, stage);
    await inside.emit({ type: 'application.stage-set', applicationId: id });
    return accept({ ...application, state: to, stage });
  });

/** Records 採用 or 不採用; the seeker sees nothing of it yet. */
export const keepOutcome = (
  act: Act<EmployerActor>,
  id: string,
  outcome: Outcome,
): Promise<Decision<Application, EmployerRefusal | OutcomeRefusal>> =>
  byEmployer(act, id, outcome.kind === 'hired' ? 'offer' : 'reject', async (inside, application) => {
    const decision = recordOutcome(application, outcome);
    if ('refused' in decision) return decision;
    if (!(await store.changeApplication(inside.database, application, { outcome, outcomeAt: act.now }, act.now)))
      return refuse('changed-meanwhile');
    await store.appendEvent(inside.database, {
      applicationId: id,
      action: 'record-outcome',
      from: application.state,
      to: application.state,
      byKind: 'employer',
      byAccount: act.actor.accountId,
      reason: outcome.kind,
      at: act.now,
    });
    return accept({ ...application, outcome });
  });

/** 「応募者へ通知する」: the outcome becomes the application's state and the seeker is told. */
export const publishOutcome = (
  act: Act<EmployerActor>,
  id: string,
): Promise<Decision<Application, EmployerRefusal | PublishRefusal>> =>
  byEmployer(act, id, undefined, async (inside, application) => {
    const decision = publish(application);
    if ('refused' in decision) return decision;
    const { action, state } = decision.accepted;
    const change: store.Change = { state, publishedAt: act.now, ...(isClosed(state) ? { endedAt: act.now } : {}) };
    if (!(await store.changeApplication(inside.database, application, change, act.now)))
      return refuse('changed-meanwhile');
    await log(inside, application, action, state);
    await inside.emit({ type: 'application.outcome-published', applicationId: id });
    return accept({ ...application, state, publishedAt: act.now });
  });

/** For mails and reactions: the bare application, without a reader. */
export const applicationOfEvent = (act: Act, id: string): Promise<Application | undefined> =>
  store.applicationById(act.database, id);

/** The jobs of a list as they stood, in one query. */
const snapshotsOf = async (
  act: Act,
  applications: readonly Application[],
): Promise<(application: Application) => JobSheet> => {
  const wanted = applications.map(({ jobId, jobVersion }) => ({ jobId, version: jobVersion }));
  const sheets = await frozenVersions(act, wanted);
  return ({ jobId, jobVersion }) => {
    const sheet = sheets.get(`${jobId} ${jobVersion}`);
    if (!sheet) throw new Error('an application names a version of a job that does not exist');
    return sheet;
  };
};

/** The job as it stood when the application was made. */
const snapshotOf = async (act: Act, application: Application): Promise<JobSheet> => {
  const sheet = await frozenVersion(act, application.jobId, application.jobVersion);
  if (!sheet) throw new Error('an application names a version of a job that does not exist');
  return sheet;
};

const receivedById = async (act: Act<EmployerActor>, id: string): Promise<Application | undefined> => {
  if (!isUuid(id)) return undefined;
  const application = await store.applicationForUpdate(act.database, id);
  const own = application?.establishmentId === act.actor.establishmentId;
  return own && application.appliedAt ? application : undefined;
};

const byEmployer = <R extends string>(
  act: Act<EmployerActor>,
  id: string,
  action: ApplicationAction | undefined,
  decide: (inside: Act<EmployerActor>, application: Application) => Promise<Decision<Application, R>>,
): Promise<Decision<Application, R | EmployerRefusal>> =>
  inTransaction(act, async (inside): Promise<Decision<Application, R | EmployerRefusal>> => {
    const application = await receivedById(inside, id);
    if (!application) return refuse('absent');
    if (act.actor.role === 'viewer' || (action && !mayDo('employer', action))) return refuse('viewer');
    const decision = await decide(inside, application);
    const what = 'refused' in decision ? 'application.change-refused' : 'application.changed';
    await audit(inside, {
      what,
      subject: { kind: 'application', id },
      about: application.registrationId,
      ...(action ? { detail: { action } } : {}),
    });
    return decision;
  });

const log = async (
  act: Act,
  application: Application,
  action: ApplicationAction,
  to: ApplicationState,
  reason?: string,
) => {
  const { actor } = act;
  if (actor.kind === 'visitor') throw new Error('a visitor changes no application');
  await store.appendEvent(act.database, {
    applicationId: application.id,
    action,
    from: application.state,
    to,
    byKind: actor.kind,
    byAccount: 'accountId' in actor ? actor.accountId : undefined,
    ...(reason ? { reason } : {}),
    at: act.now,
  });
};

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
