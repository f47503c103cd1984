import type { StaffActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { addDays, type Day, dayOf, daysBetween } from '#kernel/time.ts';
import { frozenVersions } from '#modules/jobs/jobs.ts';
import { applicantNames } from '#modules/seekers/seekers.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { type Application, isClosed, stepBy } from './application.ts';
import { held, isOfOffice, isStale } from './held.ts';
import { type Happened, writeHistory } from './history.ts';
import {
  mayCloseUnanswered,
  type Outcome,
  type OutcomeSource,
  publish,
  type RejectionReason,
  recordOutcome,
} from './outcome.ts';
import * as rows from './referral-rows.ts';
import { snapshotIn, versionsOf } from './snapshot.ts';
import * as store from './store.ts';

/** 採否の管理 (I6, E9): results that should be there, their entry from paper and telephone, and reminders to employers. */

type OverdueRow = {
  application: Application;
  name: string;
  title: string;
  establishment: string;
  telephone: string | undefined;
  daysLate: number;
};

/** Referrals of this office whose result should be there, the longest waiting first; whom it shows is in the audit. */
export const overdueResults = (
  act: Act<StaffActor>,
  page: number,
  size: number,
): Promise<{ listed: OverdueRow[]; more: boolean }> =>
  inTransaction(act, async (inside) => {
    const today = dayOf(act.now);
    const { officeCode } = act.actor;
    const found = await rows.overdueOfOffice(inside.database, officeCode, today, (page - 1) * size, size + 1);
    const shown = found.slice(0, size);
    const names = await applicantNames(inside, shown);
    const sheets = await frozenVersions(inside, versionsOf(shown));
    const listed = shown.map((application) => {
      const { work, establishment, selection } = snapshotIn(sheets, application);
      return {
        application,
        name: names.get(application.registrationId) ?? '',
        title: work.title,
        establishment: establishment.name,
        telephone: selection.contact?.telephone,
        daysLate: application.followUpOn ? daysBetween(application.followUpOn, today) : 0,
      };
    });
    return { listed, more: found.length > size };
  });

export type EnteredResult =
  | {
      kind: 'hired' | 'rejected';
      source: OutcomeSource;
      startOn?: Day;
      terms?: string;
      reasons?: readonly RejectionReason[];
      comment?: string;
      tell: boolean;
    }
  | { kind: 'withdrawn' | 'unreachable'; source: OutcomeSource; comment?: string }
  | { kind: 'unanswered' }
  | { kind: 'later'; source: OutcomeSource; on: Day };
type EnterRefusal =
  | 'absent'
  | 'changed-meanwhile'
  | 'not-allowed'
  | 'published-already'
  | 'no-outcome'
  | 'not-due'
  | 'answered'
  | 'day-past';

type Told = 'application.outcome-published' | 'application.withdrawn';
type Entry = { change: store.Change; happened: Happened[]; told?: Told };

/**
 * Enters what came by paper, fax, telephone or at the counter; where it came from is kept. 採用 and 不採用 reach the seeker
 * only when the office says that the employer agrees to it (E7).
 */
export const enterResult = (
  act: Act<StaffActor>,
  id: string,
  result: EnteredResult,
  basedOn?: number,
): Promise<Decision<Application, EnterRefusal>> =>
  inTransaction(act, async (inside): Promise<Decision<Application, EnterRefusal>> => {
    const both = await held(inside, id);
    if (!both || !isOfOffice(act.actor, both.application, both.registration)) return refuse('absent');
    const { application, registration } = both;
    if (isStale(application, basedOn)) return refuse('changed-meanwhile');
    const entry = entryOf(act, application, result);
    if ('refused' in entry) return entry;
    const { change, happened, told } = entry.accepted;
    if (!(await store.changeApplication(inside.database, application, change, act.now)))
      return refuse('changed-meanwhile');
    for (const one of happened) await writeHistory(inside, application, one);
    await audit(inside, {
      what: 'application.result-entered',
      subject: { kind: 'application', id },
      about: registration.id,
      detail: { result: result.kind, ...('source' in result ? { source: result.source } : {}) },
    });
    if (told) await inside.emit({ type: told, applicationId: id });
    const entered = await store.applicationById(inside.database, id);
    if (!entered) throw new Error('an application vanished in its own transaction');
    return accept(entered);
  });

const entryOf = (
  act: Act<StaffActor>,
  application: Application,
  result: EnteredResult,
): Decision<Entry, EnterRefusal> => {
  switch (result.kind) {
    case 'hired':
    case 'rejected':
      return outcomeEntry(act, application, result);
    case 'withdrawn':
      return endEntry(act, application, stepBy('staff', application, 'withdraw') ? 'withdraw' : 'declineOffer', result);
    case 'unreachable':
      return endEntry(act, application, 'reportUnreachable', result);
    case 'unanswered': {
      const decision = mayCloseUnanswered(application, act.now);
      if ('refused' in decision) return decision;
      const state = decision.accepted;
      return accept({ change: { state, endedAt: act.now }, happened: [{ action: 'closeUnanswered', to: state }] });
    }
    case 'later':
      return laterEntry(act, application, result.on);
  }
};

const outcomeEntry = (
  act: Act<StaffActor>,
  application: Application,
  { kind, source, startOn, terms, reasons, comment, tell }: Extract<EnteredResult, { tell: boolean }>,
): Decision<Entry, EnterRefusal> => {
  const outcome: Outcome = {
    kind,
    source,
    ...(comment ? { comment } : {}),
    ...(kind === 'hired' && startOn ? { startOn: startOn.toString() } : {}),
    ...(kind === 'hired' && terms ? { terms } : {}),
    ...(kind === 'rejected' && reasons ? { reasons } : {}),
  };
  const recorded = recordOutcome(application, outcome, 'staff');
  if ('refused' in recorded) return recorded;
  const noted: Happened = { action: 'record-outcome', to: application.state, reason: kind };
  const change: store.Change = { outcome, outcomeAt: act.now };
  if (!tell) return accept({ change, happened: [noted] });
  const published = publish({ ...application, outcome }, 'staff');
  if ('refused' in published) return published;
  const { action, state } = published.accepted;
  return accept({
    change: { ...change, state, publishedAt: act.now, ...(isClosed(state) ? { endedAt: act.now } : {}) },
    happened: [noted, { action, to: state }],
    told: 'application.outcome-published',
  });
};

const endEntry = (
  act: Act<StaffActor>,
  application: Application,
  action: 'withdraw' | 'declineOffer' | 'reportUnreachable',
  { comment }: { comment?: string },
): Decision<Entry, EnterRefusal> => {
  const state = stepBy('staff', application, action);
  if (!state) return refuse('not-allowed');
  return accept({
    change: { state, endedAt: act.now },
    happened: [{ action, to: state, reason: comment }],
    ...(action === 'reportUnreachable' ? {} : { told: 'application.withdrawn' as const }),
  });
};

/** 選考中（予定日）: the office asks again after the day the employer names. */
const laterEntry = (act: Act<StaffActor>, application: Application, on: Day): Decision<Entry, EnterRefusal> => {
  const state = stepBy('staff', application, 'setStage');
  if (!state) return refuse('not-allowed');
  if (daysBetween(dayOf(act.now), on) < 0) return refuse('day-past');
  const stage = application.stage === undefined || application.stage === 'received' ? 'documents' : application.stage;
  return accept({
    change: { state, stage, resultDueOn: on, followUpOn: on },
    happened: [{ action: 'setStage', to: state, reason: stage }],
  });
};

const batch = 500;

/**
 * The morning's work (M12): an employer whose results are overdue is asked for them, one mail for all of them to each user,
 * again after RESULT_REMINDER_DAYS. Written down in the same transaction, so that nobody is asked twice on a day.
 */
export const remindEmployers = async (act: Act): Promise<number> => {
  const today = dayOf(act.now);
  const before = addDays(today, -act.settings.resultReminderDays);
  for (let count = 0; ; ) {
    const some = await inTransaction(act, async (inside) => {
      const asked = await rows.markAsked(inside.database, { today, before }, batch);
      for (const [establishmentId, overdue] of asked)
        await inside.emit({ type: 'results.overdue', establishmentId, count: overdue, day: today.toString() });
      return asked.size;
    });
    count += some;
    if (some < batch) return count;
  }
};
