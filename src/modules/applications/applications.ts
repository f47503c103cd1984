import type { SeekerActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import { type VisibleSheet, visibleSheet, withoutEmployer } from '#modules/jobs/disclosure.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import { frozenVersions } from '#modules/jobs/jobs.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { type Application, asSeekerSees, officeStates, stepBy } from './application.ts';
import { refuseStranger, type TimelineEntry, timeline, writeHistory } from './history.ts';
import {
  acceptOffer as decideAcceptance,
  withdraw as decideWithdrawal,
  type Leaving,
  type WithdrawRefusal,
} from './leaving.ts';
import { noteReading } from './referral-rows.ts';
import { snapshotIn, versionsOf } from './snapshot.ts';
import * as store from './store.ts';

/** Applications as the seeker follows and ends them. */

export type { TimelineEntry } from './history.ts';

export type ListedApplication = { application: Application; title: string; establishment: string | undefined };

/** 求職活動状況: everything applied for and drafts to go on with, newest first, each job as it stood then. */
export const listedApplications = async (act: Act<SeekerActor>): Promise<ListedApplication[]> => {
  const all = await store.applicationsOfSeeker(act.database, act.actor.registrationId);
  const sheets = await frozenVersions(act, versionsOf(all));
  return all.map((application) => {
    const { work, establishment } = seenSheet(snapshotIn(sheets, application), application);
    return { application: asSeekerSees(application), title: work.title, establishment: establishment.name };
  });
};

/** What the seeker has going with a job: a draft, or an application that was sent and has not ended. */
export const livingApplicationTo = async (act: Act<SeekerActor>, jobId: string): Promise<Application | undefined> => {
  const living = await store.livingApplication(act.database, act.actor.registrationId, jobId);
  return living && asSeekerSees(living);
};

/**
 * A job the seeker applied for is known to them; its employer only as far as the disclosure says, unless the office
 * refers them: it names the employer then (system-reference §2.4).
 */
export const seenSheet = (sheet: JobSheet, { route }: Pick<Application, 'route'>): VisibleSheet =>
  route === 'self-application'
    ? (visibleSheet(sheet, sheet.header.disclosure, 'seeker') ?? withoutEmployer(sheet))
    : sheet;

export type OwnApplication = { application: Application; sheet: VisibleSheet; timeline: TimelineEntry[] };

const viewed = 'application.viewed';

/** One own application with the job as it stood; someone else's looks absent. The reading is in the audit. */
export const ownApplication = (act: Act<SeekerActor>, id: string): Promise<OwnApplication | undefined> =>
  inTransaction(act, async (inside) => {
    const application = isUuid(id) ? await store.applicationById(inside.database, id) : undefined;
    if (!isOwn(act, application)) return refuseStranger(inside, application, viewed);
    const sheets = await frozenVersions(inside, versionsOf([application]));
    const entries = await timeline(inside.database, id);
    await audit(inside, { what: viewed, subject: { kind: 'application', id }, about: application.registrationId });
    return {
      application: asSeekerSees(application),
      sheet: seenSheet(snapshotIn(sheets, application), application),
      // What the employer wrote down and has not published is no business of the seeker.
      timeline: entries.filter(({ action }) => action !== 'record-outcome'),
    };
  });

/** One's own; what the office keeps to itself is nobody's yet. */
const isOwn = (act: Act<SeekerActor>, application: Application | undefined): application is Application =>
  application?.registrationId === act.actor.registrationId && !officeStates.includes(application.state);

/** 既読: the seeker opened the proposal, which the office sees; noted once. */
export const noteProposalOpened = (act: Act<SeekerActor>, { id }: Pick<Application, 'id'>): Promise<void> =>
  inTransaction(act, async (inside) => {
    const application = await store.applicationById(inside.database, id);
    const state = isOwn(act, application) && stepBy('seeker', application, 'read');
    if (!state || !(await noteReading(inside.database, id, act.now))) return;
    await writeHistory(inside, application, { action: 'read', to: state });
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
    if (!isOwn(act, application)) {
      await refuseStranger(inside, application, 'application.change');
      return refuse('absent');
    }
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
