import type { Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { ReportFinding, ReportReason, ReportState } from './message-report.ts';

export type MessageReport = {
  readonly id: string;
  readonly threadId: string;
  readonly registrationId: string;
  readonly establishmentId: string;
  readonly establishment: string;
  readonly reason: ReportReason;
  readonly note: string | undefined;
  readonly state: ReportState;
  readonly finding: ReportFinding | undefined;
  readonly handlingNote: string | undefined;
  readonly handledAt: Instant | undefined;
  readonly createdAt: Instant;
};

export type NewReport = Pick<
  MessageReport,
  'id' | 'threadId' | 'registrationId' | 'establishmentId' | 'reason' | 'note'
> & {
  officeCode: string;
};

/** False where the talk is reported already and nobody has looked into it yet. */
export const insertReport = async (database: Database, report: NewReport, now: Instant): Promise<boolean> => {
  const made = await database
    .insertInto('message_reports')
    .values({
      id: report.id,
      thread_id: report.threadId,
      registration_id: report.registrationId,
      establishment_id: report.establishmentId,
      office_code: report.officeCode,
      reason: report.reason,
      note: report.note ?? null,
      state: 'open',
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('thread_id').where('state', '=', 'open').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
};

const selected = (database: Database, officeCode: string) =>
  database
    .selectFrom('message_reports')
    .innerJoin('establishments', 'establishments.id', 'message_reports.establishment_id')
    .selectAll('message_reports')
    .select('establishments.name as establishment')
    .where('message_reports.office_code', '=', officeCode);

type Row = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number];

const reportOf = (row: Row): MessageReport => ({
  id: row.id,
  threadId: row.thread_id,
  registrationId: row.registration_id,
  establishmentId: row.establishment_id,
  establishment: row.establishment,
  reason: row.reason as ReportReason,
  note: row.note ?? undefined,
  state: row.state as ReportState,
  finding: (row.finding ?? undefined) as ReportFinding | undefined,
  handlingNote: row.handling_note ?? undefined,
  handledAt: row.handled_at ?? undefined,
  createdAt: row.created_at,
});

export const reportsInState = async (
  database: Database,
  officeCode: string,
  state: ReportState,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ reports: MessageReport[]; counts: Record<ReportState, number> }> => {
  const rows = await selected(database, officeCode)
    .where('message_reports.state', '=', state)
    .orderBy('message_reports.created_at', state === 'open' ? 'asc' : 'desc')
    .orderBy('message_reports.id')
    .offset(offset)
    .limit(limit)
    .execute();
  const counted = await database
    .selectFrom('message_reports')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .where('office_code', '=', officeCode)
    .groupBy('state')
    .execute();
  const countOf = (one: ReportState) => Number(counted.find((row) => row.state === one)?.count ?? 0);
  return { reports: rows.map(reportOf), counts: { open: countOf('open'), handled: countOf('handled') } };
};

export const reportById = async (
  database: Database,
  officeCode: string,
  id: string,
  hold = false,
): Promise<MessageReport | undefined> => {
  const found = selected(database, officeCode).where('message_reports.id', '=', id);
  const row = await (hold ? found.forUpdate('message_reports') : found).executeTakeFirst();
  return row && reportOf(row);
};

export const writeHandling = async (
  database: Database,
  id: string,
  handling: { finding: ReportFinding; note: string; by: string },
  now: Instant,
): Promise<void> => {
  await database
    .updateTable('message_reports')
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

/** A stop stands once for an establishment; false where it stood already. */
export const insertStop = async (
  database: Database,
  stop: { id: string; establishmentId: string; officeCode: string; reason: string; by: string },
  now: Instant,
): Promise<boolean> => {
  const made = await database
    .insertInto('sending_stops')
    .values({
      id: stop.id,
      establishment_id: stop.establishmentId,
      office_code: stop.officeCode,
      reason: stop.reason,
      by_account: stop.by,
      at: now,
    })
    .onConflict((conflict) => conflict.column('establishment_id').where('lifted_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
};

export const writeLifting = async (
  database: Database,
  establishmentId: string,
  { by, because }: { by: string; because: string },
  now: Instant,
): Promise<boolean> => {
  const { numUpdatedRows } = await database
    .updateTable('sending_stops')
    .set({ lifted_at: now, lifted_by: by, lifted_because: because })
    .where('establishment_id', '=', establishmentId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};
