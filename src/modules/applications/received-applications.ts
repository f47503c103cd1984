import type { EmployerActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import { frozenVersions } from '#modules/jobs/jobs.ts';
import { type ApplicantView, applicantView } from '#modules/seekers/seekers.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { type Application, applicationLife, isClosed, isReadable, type Stage, stepBy } from './application.ts';
import { refuseStranger, type TimelineEntry, timeline, writeHistory } from './history.ts';
import { type Outcome, type OutcomeRefusal, type PublishRefusal, publish, recordOutcome } from './outcome.ts';
import { snapshotIn, versionsOf } from './snapshot.ts';
import * as store from './store.ts';

/** Applications as the employer receives, reads and decides them. */

/** Without an applicant: cancelled before anybody read it. */
export type Received = { application: Application; applicant: { name: string } | undefined; jobTitle: string };

const asEmployerSees = (application: Application): Application =>
  isReadable(application) ? application : { ...application, motive: '' };

/** How many applications are in selection; nobody's name is read for it. */
export const openReceivedCount = (act: Act<EmployerActor>): Promise<number> =>
  store.countOfEstablishment(act.database, act.actor.establishmentId, applicationLife.ends);

export type ReceivedApplication = {
  application: Application;
  /** Undefined where it was cancelled before anybody read it. */
  applicant: ApplicantView | undefined;
  snapshot: JobSheet;
  timeline: TimelineEntry[];
};

/**
 * One received application; another establishment's, and what was never sent, looks absent. The first reading is noted
 * before anything is shown: from then on a cancellation is a withdrawal. It is no change of the application, so nobody
 * who has the page open is told that something changed.
 */
export const receivedApplication = (act: Act<EmployerActor>, id: string): Promise<ReceivedApplication | undefined> =>
  inTransaction(act, async (inside) => {
    if (!isUuid(id)) return undefined;
    await store.noteOpening(inside.database, id, act.actor.establishmentId, act.now);
    const application = await store.applicationById(inside.database, id);
    if (!isOwn(act, application)) return refuseStranger(inside, application, 'applicant.viewed');
    const sheets = await frozenVersions(inside, versionsOf([application]));
    const entries = await timeline(inside.database, id);
    const applicant = isReadable(application) ? await applicantView(inside, application.registrationId, id) : undefined;
    return {
      application: asEmployerSees(application),
      applicant,
      snapshot: snapshotIn(sheets, application),
      // What went before the application is between the office and the seeker.
      timeline: entries.filter(({ action }) => action !== 'propose' && action !== 'read'),
    };
  });

export type EmployerRefusal = 'absent' | 'not-allowed' | 'viewer' | 'changed-meanwhile';

/** Sets the stage of the selection; the same stage again is no change and tells nobody. */
export const setStage = (
  act: Act<EmployerActor>,
  id: string,
  stage: Stage,
  basedOn?: number,
): Promise<Decision<Application, EmployerRefusal>> =>
  byEmployer(act, id, 'application.stage-set', async (inside, application) => {
    const state = stepBy('employer', application, 'setStage');
    if (!state) return refuse('not-allowed');
    if (application.stage === stage) return accept(application);
    if (isStale(application, basedOn)) return refuse('changed-meanwhile');
    if (!(await store.changeApplication(inside.database, application, { state, stage }, act.now)))
      return refuse('changed-meanwhile');
    await writeHistory(inside, application, { action: 'setStage', to: state, reason: stage });
    await inside.emit({ type: 'application.stage-set', applicationId: id });
    return accept({ ...application, state, stage });
  });

/** Records 採用 or 不採用; the seeker sees nothing of it yet. */
export const keepOutcome = (
  act: Act<EmployerActor>,
  id: string,
  outcome: Outcome,
  basedOn?: number,
): Promise<Decision<Application, EmployerRefusal | OutcomeRefusal>> =>
  byEmployer(act, id, 'application.outcome-recorded', async (inside, application) => {
    const decision = recordOutcome(application, outcome);
    if ('refused' in decision) return decision;
    if (isStale(application, basedOn)) return refuse('changed-meanwhile');
    const change = { outcome: decision.accepted, outcomeAt: act.now };
    if (!(await store.changeApplication(inside.database, application, change, act.now)))
      return refuse('changed-meanwhile');
    await writeHistory(inside, application, {
      action: 'record-outcome',
      to: application.state,
      reason: outcome.kind,
    });
    return accept({ ...application, ...change });
  });

/**
 * 「応募者へ通知する」: the outcome becomes the application's state and the seeker is told. With `basedOn` it is the
 * outcome that was shown, never one that a colleague has written in its place since.
 */
export const publishOutcome = (
  act: Act<EmployerActor>,
  id: string,
  basedOn?: number,
): Promise<Decision<Application, EmployerRefusal | PublishRefusal>> =>
  byEmployer(act, id, 'application.outcome-published', async (inside, application) => {
    const decision = publish(application);
    if ('refused' in decision) return decision;
    if (isStale(application, basedOn)) return refuse('changed-meanwhile');
    const { action, state } = decision.accepted;
    const change: store.Change = { state, publishedAt: act.now, ...(isClosed(state) ? { endedAt: act.now } : {}) };
    if (!(await store.changeApplication(inside.database, application, change, act.now)))
      return refuse('changed-meanwhile');
    await writeHistory(inside, application, { action, to: state });
    await inside.emit({ type: 'application.outcome-published', applicationId: id });
    return accept({ ...application, state, publishedAt: act.now });
  });

/** 連絡不通: the applicant could not be reached; it ends the selection and tells nobody, as the office's entry does. */
export const reportUnreachable = (
  act: Act<EmployerActor>,
  id: string,
  basedOn: number,
): Promise<Decision<Application, EmployerRefusal>> =>
  byEmployer(act, id, 'application.unreachable-reported', async (inside, application) => {
    const state = stepBy('employer', application, 'reportUnreachable');
    if (!state) return refuse('not-allowed');
    if (isStale(application, basedOn)) return refuse('changed-meanwhile');
    const change = { state, endedAt: act.now };
    if (!(await store.changeApplication(inside.database, application, change, act.now)))
      return refuse('changed-meanwhile');
    await writeHistory(inside, application, { action: 'reportUnreachable', to: state });
    return accept({ ...application, ...change, version: application.version + 1 });
  });

/** Decided on another version than the one that was on the page. */
const isStale = (application: Application, basedOn: number | undefined): boolean =>
  basedOn !== undefined && application.version !== basedOn;

const isOwn = (act: Act<EmployerActor>, application: Application | undefined): application is Application =>
  application?.establishmentId === act.actor.establishmentId && application.appliedAt !== undefined;

const byEmployer = <R extends string>(
  act: Act<EmployerActor>,
  id: string,
  what: string,
  decide: (inside: Act<EmployerActor>, application: Application) => Promise<Decision<Application, R>>,
): Promise<Decision<Application, R | EmployerRefusal>> =>
  inTransaction(act, async (inside): Promise<Decision<Application, R | EmployerRefusal>> => {
    const application = isUuid(id) ? await store.applicationForUpdate(inside.database, id) : undefined;
    if (!isOwn(act, application)) {
      await refuseStranger(inside, application, what);
      return refuse('absent');
    }
    const decision: Decision<Application, R | EmployerRefusal> =
      act.actor.role === 'viewer' ? refuse('viewer') : await decide(inside, application);
    await audit(inside, {
      what,
      subject: { kind: 'application', id },
      about: application.registrationId,
      ...('refused' in decision ? { result: 'refused', detail: { because: decision.refused } } : {}),
    });
    return decision;
  });
