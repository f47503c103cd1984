import type { JobNumber } from '#kernel/numbers.ts';
import type { Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { ReportFinding, ReportReason, ReportState } from './job-report.ts';

/** A report with what the office needs of the job it is about; nobody who reported is named. */
export type JobReport = {
  readonly id: string;
  readonly jobNumber: JobNumber;
  readonly jobTitle: string;
  readonly establishment: string;
  readonly jobVersion: number;
  readonly reason: ReportReason;
  readonly note: string | undefined;
  readonly byKind: 'visitor' | 'seeker' | 'employer' | 'staff';
  readonly state: ReportState;
  readonly finding: ReportFinding | undefined;
  readonly handlingNote: string | undefined;
  readonly handledAt: Instant | undefined;
  readonly createdAt: Instant;
};

type NewReport = {
  readonly id: string;
  readonly jobId: string;
  readonly jobVersion: number;
  readonly reason: ReportReason;
  readonly note: string | undefined;
  readonly byKind: JobReport['byKind'];
};

export const insertReport = async (database: Database, report: NewReport, now: Instant): Promise<void> => {
  await database
    .insertInto('job_reports')
    .values({
      id: report.id,
      job_id: report.jobId,
      job_version: report.jobVersion,
      reason: report.reason,
      note: report.note ?? null,
      by_kind: report.byKind,
      state: 'open',
      created_at: now,
    })
    .execute();
};

const reportsOfOffice = (database: Database, officeCode: string) =>
  database
    .selectFrom('job_reports')
    .innerJoin('jobs', 'jobs.id', 'job_reports.job_id')
    .innerJoin('establishments', 'establishments.id', 'jobs.establishment_id')
    .where('jobs.office_code', '=', officeCode);

type Rows = ReturnType<typeof reportsOfOffice>;

const selected = (rows: Rows) =>
  rows.select([
    'job_reports.id',
    'jobs.number',
    'jobs.sheet',
    'establishments.name',
    'job_reports.job_version',
    'job_reports.reason',
    'job_reports.note',
    'job_reports.by_kind',
    'job_reports.state',
    'job_reports.finding',
    'job_reports.handling_note',
    'job_reports.handled_at',
    'job_reports.created_at',
  ]);

type Row = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number];

const reportOf = (row: Row): JobReport => ({
  id: row.id,
  jobNumber: row.number as JobNumber,
  jobTitle: (row.sheet as { work: { title: string } }).work.title,
  establishment: row.name,
  jobVersion: row.job_version,
  reason: row.reason as ReportReason,
  note: row.note ?? undefined,
  byKind: row.by_kind as JobReport['byKind'],
  state: row.state as ReportState,
  finding: (row.finding as ReportFinding | null) ?? undefined,
  handlingNote: row.handling_note ?? undefined,
  handledAt: row.handled_at ?? undefined,
  createdAt: row.created_at,
});

/** Open ones first come first, handled ones the last first; with how many there are of each. */
export const reportsInState = async (
  database: Database,
  officeCode: string,
  state: ReportState,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ reports: JobReport[]; counts: Record<ReportState, number> }> => {
  const rows = await selected(reportsOfOffice(database, officeCode).where('job_reports.state', '=', state))
    .orderBy(state === 'open' ? 'job_reports.created_at' : 'job_reports.handled_at', state === 'open' ? 'asc' : 'desc')
    .orderBy('job_reports.id')
    .offset(offset)
    .limit(limit)
    .execute();
  const counted = await reportsOfOffice(database, officeCode)
    .select(({ fn }) => ['job_reports.state', fn.countAll<number>().as('count')])
    .groupBy('job_reports.state')
    .execute();
  const countOf = (wanted: ReportState) => counted.find((row) => row.state === wanted)?.count ?? 0;
  return { reports: rows.map(reportOf), counts: { open: countOf('open'), handled: countOf('handled') } };
};

/** A report about a job that this office accepted; with `lock` held until the end of the transaction. */
export const findReport = async (
  database: Database,
  officeCode: string,
  id: string,
  lock = false,
): Promise<JobReport | undefined> => {
  const found = selected(reportsOfOffice(database, officeCode).where('job_reports.id', '=', id));
  const row = await (lock ? found.forUpdate('job_reports') : found).executeTakeFirst();
  return row && reportOf(row);
};

export const writeHandling = async (
  database: Database,
  id: string,
  handling: { finding: ReportFinding; note: string; by: string },
  now: Instant,
): Promise<void> => {
  await database
    .updateTable('job_reports')
    .set({
      state: 'handled',
      finding: handling.finding,
      handling_note: handling.note,
      handled_by: handling.by,
      handled_at: now,
    })
    .where('id', '=', id)
    .execute();
};
