import type { SeekerActor, StaffActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import { ownRegistration } from '#modules/seekers/seekers.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { hold } from './held-talk.ts';
import { handle, type ReportFinding, type ReportReason, type ReportState } from './message-report.ts';
import * as rows from './report-rows.ts';
import { deleteBlock, insertBlock, type Stop, standingStop } from './standing-rows.ts';
import { type Message, messagesOf } from './thread-rows.ts';

/** What a seeker can do about an establishment's messages, and what the office does about it (features.md F4). */

/** Blocks the establishment of a talk, or lets it write again; false for a talk that has none or is not one's own. */
export const setBlock = (act: Act<SeekerActor>, talkId: string, blocked: boolean): Promise<boolean> =>
  inTransaction(act, async (inside) => {
    const held = await hold(inside, talkId);
    if (!held?.establishmentId) return false;
    const { registrationId } = act.actor;
    const changed = blocked
      ? await insertBlock(inside.database, registrationId, held.establishmentId, act.now)
      : await deleteBlock(inside.database, registrationId, held.establishmentId);
    if (changed) {
      await audit(inside, {
        what: blocked ? 'message.blocked' : 'message.unblocked',
        subject: { kind: 'establishment', id: held.establishmentId },
        about: registrationId,
      });
    }
    return true;
  });

/** Tells the office about a talk; from then on its staff can read it. Reported already: nothing new is made. */
export const reportTalk = (
  act: Act<SeekerActor>,
  talkId: string,
  { reason, note }: { reason: ReportReason; note: string | undefined },
): Promise<Decision<true, 'absent' | 'nothing-to-report' | 'reported-already'>> =>
  inTransaction(act, async (inside): Promise<Decision<true, 'absent' | 'nothing-to-report' | 'reported-already'>> => {
    const held = await hold(inside, talkId);
    if (!held?.establishmentId) return refuse('absent');
    if (!held.thread?.lastAt) return refuse('nothing-to-report');
    const { officeCode } = await ownRegistration(inside);
    const { registrationId, establishmentId } = held;
    const id = act.chance.id();
    const report = { id, threadId: talkId, registrationId, establishmentId, officeCode, reason, note };
    if (!(await rows.insertReport(inside.database, report, act.now))) return refuse('reported-already');
    await audit(inside, {
      what: 'message.reported',
      subject: { kind: 'thread', id: talkId },
      about: registrationId,
      detail: { report: id, reason },
    });
    return accept(true);
  });

export const reportsOnPage = 30;

/** What seekers of the own office reported. */
export const messageReports = (act: Act<StaffActor>, state: ReportState, page: number) =>
  rows.reportsInState(act.database, act.actor.officeCode, state, {
    offset: (page - 1) * reportsOnPage,
    limit: reportsOnPage,
  });

type ReportedTalk = { report: rows.MessageReport; messages: Message[]; stop: Stop | undefined };

/** One report with the talk it is about; the reading is in the audit of the seeker. Another office's is absent. */
export const messageReport = (act: Act<StaffActor>, id: string): Promise<ReportedTalk | undefined> =>
  inTransaction(act, async (inside) => {
    const report = isUuid(id) ? await rows.reportById(inside.database, act.actor.officeCode, id) : undefined;
    if (!report) return undefined;
    await audit(inside, {
      what: 'message.report-viewed',
      subject: { kind: 'thread', id: report.threadId },
      about: report.registrationId,
      detail: { report: id },
    });
    return {
      report,
      messages: await messagesOf(inside.database, report.threadId),
      stop: await standingStop(inside.database, report.establishmentId),
    };
  });

/** Writes down what was found; with `stopped` the establishment can send nothing from now on. */
export const handleMessageReport = (
  act: Act<StaffActor>,
  id: string,
  { finding, note }: { finding: ReportFinding; note: string },
): Promise<Decision<true, 'absent' | 'handled-already'>> =>
  inTransaction(act, async (inside): Promise<Decision<true, 'absent' | 'handled-already'>> => {
    const { accountId, officeCode } = act.actor;
    const report = isUuid(id) ? await rows.reportById(inside.database, officeCode, id, true) : undefined;
    if (!report) return refuse('absent');
    const decision = handle(report.state);
    if ('refused' in decision) return decision;
    await rows.writeHandling(inside.database, id, { finding, note, by: accountId }, act.now);
    if (finding === 'stopped') {
      const { establishmentId } = report;
      const stop = { id: act.chance.id(), establishmentId, officeCode, reason: note, by: accountId };
      await rows.insertStop(inside.database, stop, act.now);
    }
    await audit(inside, {
      what: 'message.report-handled',
      subject: { kind: 'establishment', id: report.establishmentId },
      about: report.registrationId,
      detail: { report: id, finding },
    });
    return accept(true);
  });

/** Lets the establishment of a report send again. False where no stop stood. */
export const liftStop = (act: Act<StaffActor>, reportId: string, because: string): Promise<boolean> =>
  inTransaction(act, async (inside) => {
    const { accountId, officeCode } = act.actor;
    const report = isUuid(reportId) ? await rows.reportById(inside.database, officeCode, reportId) : undefined;
    if (!report) return false;
    const lifted = await rows.writeLifting(
      inside.database,
      report.establishmentId,
      { by: accountId, because },
      act.now,
    );
    if (lifted) {
      await audit(inside, {
        what: 'message.stop-lifted',
        subject: { kind: 'establishment', id: report.establishmentId },
        detail: { report: reportId },
      });
    }
    return lifted;
  });
