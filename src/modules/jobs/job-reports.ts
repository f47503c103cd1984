import { doorOf, type StaffActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { hit, hitFromNetwork } from '#platform/limits/limits.ts';
import { isOpen } from './job.ts';
import { type ReportFinding, type ReportReason, type ReportState, reportLife } from './job-report.ts';
import type { ReadableJob } from './jobs.ts';
import { findReport, insertReport, type JobReport, reportsInState, writeHandling } from './report-rows.ts';

export type { JobReport } from './report-rows.ts';

type ReportRefusal = 'ended' | 'too-many';

/**
 * Tells the accepting office about a job that the reader sees (`jobForReader`). Bounded for each person and each network
 * (abuse-cases 58), whatever becomes of it; the job stays as it is.
 */
export const reportJob = async (
  act: Act,
  { head }: ReadableJob,
  given: { reason: ReportReason; note: string | undefined },
): Promise<Decision<{ id: string }, ReportRefusal>> => {
  if (!isOpen(head, act.now) && head.state !== 'suspended') return refuse('ended');
  if (!(await withinLimits(act))) return refuse('too-many');
  return inTransaction(act, async (act) => {
    const id = act.chance.id();
    const byKind = act.actor.kind === 'system' ? 'staff' : (doorOf(act.actor.kind) ?? 'visitor');
    await insertReport(act.database, { id, jobId: head.id, jobVersion: head.version, ...given, byKind }, act.now);
    await record(act, {
      what: 'job-report.made',
      subject: { kind: 'job', id: head.number },
      detail: { report: id, reason: given.reason },
    });
    return accept({ id });
  });
};

const withinLimits = async (act: Act): Promise<boolean> => {
  const { jobReportsPersonDay, jobReportsNetworkHour } = act.settings;
  const network = await hitFromNetwork(act, 'job report', { most: jobReportsNetworkHour, seconds: 3600 });
  if (!('accountId' in act.actor)) return network.allowed;
  const person = await hit(act, `job report ${act.actor.accountId}`, { most: jobReportsPersonDay, seconds: 86_400 });
  return network.allowed && person.allowed;
};

export const reportsOnPage = 30;

/** The reports about jobs that the own office accepted. */
export const jobReports = (
  act: Act<StaffActor>,
  state: ReportState,
  page: number,
): Promise<{ reports: JobReport[]; counts: Record<ReportState, number> }> =>
  reportsInState(act.database, act.actor.officeCode, state, {
    offset: (page - 1) * reportsOnPage,
    limit: reportsOnPage,
  });

/** Undefined for a report about another office's job. */
export const jobReport = (act: Act<StaffActor>, id: string): Promise<JobReport | undefined> =>
  findReport(act.database, act.actor.officeCode, id);

/** Writes down what was found; of two who do it at once the second is told that it was done. */
export const handleReport = (
  act: Act<StaffActor>,
  id: string,
  { finding, note }: { finding: ReportFinding; note: string },
): Promise<Decision<JobReport, 'absent' | 'handled-already'>> =>
  inTransaction(act, async (act) => {
    const report = await findReport(act.database, act.actor.officeCode, id, true);
    if (!report) return refuse('absent');
    const state = reportLife.next(report.state, 'handle');
    if (!state) return refuse('handled-already');
    await writeHandling(act.database, id, { finding, note, by: act.actor.accountId }, act.now);
    await record(act, {
      what: 'job-report.handled',
      subject: { kind: 'job', id: report.jobNumber },
      detail: { report: id, finding },
    });
    return accept({ ...report, state, finding, handlingNote: note, handledAt: act.now });
  });
