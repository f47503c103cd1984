import type { Selectable } from 'kysely';
import type { JobNumber } from '#kernel/numbers.ts';
import type { Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { Tables } from '#platform/database/tables.ts';
import type { RequestState } from './referral-request.ts';

export type ReferralRequest = {
  readonly id: string;
  readonly registrationId: string;
  readonly jobId: string;
  readonly jobNumber: JobNumber;
  readonly officeCode: string;
  readonly note: string | undefined;
  readonly state: RequestState;
  readonly reason: string | undefined;
  readonly applicationId: string | undefined;
  readonly answeredAt: Instant | undefined;
  readonly createdAt: Instant;
  readonly version: number;
};

const requestOf = (row: Selectable<Tables['referral_requests']>): ReferralRequest => ({
  id: row.id,
  registrationId: row.registration_id,
  jobId: row.job_id,
  jobNumber: row.job_number as JobNumber,
  officeCode: row.office_code,
  note: row.note ?? undefined,
  state: row.state as RequestState,
  reason: row.reason ?? undefined,
  applicationId: row.application_id ?? undefined,
  answeredAt: row.answered_at ?? undefined,
  createdAt: row.created_at,
  version: row.version,
});

const requests = (database: Database) => database.selectFrom('referral_requests').selectAll();

export const requestById = async (database: Database, id: string): Promise<ReferralRequest | undefined> => {
  const row = await requests(database).where('id', '=', id).executeTakeFirst();
  return row && requestOf(row);
};

export const requestForUpdate = async (database: Database, id: string): Promise<ReferralRequest | undefined> => {
  const row = await requests(database).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && requestOf(row);
};

export const requestsOfSeeker = async (
  database: Database,
  registrationId: string,
  most: number,
): Promise<ReferralRequest[]> => {
  const rows = await requests(database)
    .where('registration_id', '=', registrationId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(requestOf);
};

export const openCount = async (database: Database, registrationId: string): Promise<number> => {
  const { total } = await database
    .selectFrom('referral_requests')
    .select((count) => count.fn.countAll().as('total'))
    .where('registration_id', '=', registrationId)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  return Number(total);
};

export const openOfOffice = async (
  database: Database,
  officeCode: string,
  offset: number,
  limit: number,
): Promise<ReferralRequest[]> => {
  const rows = await requests(database)
    .where('office_code', '=', officeCode)
    .where('state', '=', 'open')
    .orderBy('created_at')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute();
  return rows.map(requestOf);
};

/** Asks; false when the same was asked already and waits for its answer. */
export const insertRequest = async (
  database: Database,
  one: Pick<ReferralRequest, 'id' | 'registrationId' | 'jobId' | 'jobNumber' | 'officeCode' | 'note'>,
  now: Instant,
): Promise<boolean> => {
  const made = await database
    .insertInto('referral_requests')
    .values({
      id: one.id,
      registration_id: one.registrationId,
      job_id: one.jobId,
      job_number: one.jobNumber,
      office_code: one.officeCode,
      note: one.note ?? null,
      state: 'open',
      version: 1,
      created_at: now,
      changed_at: now,
    })
    .onConflict((conflict) => conflict.columns(['registration_id', 'job_id']).where('state', '=', 'open').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
};

export const settleRequest = async (
  database: Database,
  before: ReferralRequest,
  to: { state: 'declined' | 'withdrawn'; reason?: string; by?: string },
  now: Instant,
): Promise<boolean> => {
  const { numUpdatedRows } = await database
    .updateTable('referral_requests')
    .set({
      state: to.state,
      reason: to.reason ?? null,
      ...(to.by ? { answered_by: to.by, answered_at: now } : {}),
      version: before.version + 1,
      changed_at: now,
    })
    .where('id', '=', before.id)
    .where('state', '=', 'open')
    .where('version', '=', before.version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

/** A referral or its proposal is the answer to what was asked for. */
export const acceptRequest = async (
  database: Database,
  answer: { registrationId: string; jobId: string; applicationId: string; by: string },
  now: Instant,
): Promise<void> => {
  await database
    .updateTable('referral_requests')
    .set((build) => ({
      state: 'accepted',
      application_id: answer.applicationId,
      answered_by: answer.by,
      answered_at: now,
      version: build('version', '+', 1),
      changed_at: now,
    }))
    .where('registration_id', '=', answer.registrationId)
    .where('job_id', '=', answer.jobId)
    .where('state', '=', 'open')
    .execute();
};
