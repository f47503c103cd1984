import { sql } from 'kysely';
import type { JobNumber } from '#kernel/numbers.ts';
import type { Day, Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import { type Application, awaitingStates, livingStates, preparedStates } from './application.ts';
import type { CallResult, ReferralRoute } from './referral.ts';
import { applicationOf } from './store.ts';

/** Rows of referrals: what the office prepares, the places of a job, the calls, the serials of letters. */

/** Referrals to a job are decided one after another, so that two counters never give away its last place (abuse-cases 33). */
export const holdPlaces = async (database: Database, jobId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`referrals ${jobId}`}, 0))`.execute(database);
};

/** Places taken: proposals hold one for the seeker, referrals under way and hirings have theirs. */
export const placesUsed = async (database: Database, jobId: string): Promise<number> => {
  const { total } = await database
    .selectFrom('applications')
    .select((count) => count.fn.countAll().as('total'))
    .where('job_id', '=', jobId)
    .where('route', '!=', 'self-application')
    .where('state', 'in', [...livingStates, 'hired'])
    .executeTakeFirstOrThrow();
  return Number(total);
};

export const placesSaid = async (database: Database, jobId: string): Promise<number | undefined> => {
  const row = await database
    .selectFrom('job_referral_places')
    .select('most')
    .where('job_id', '=', jobId)
    .executeTakeFirst();
  return row?.most;
};

export const sayPlaces = async (
  database: Database,
  said: { jobId: string; most: number; by: string; at: Instant },
): Promise<void> => {
  const values = { most: said.most, set_by: said.by, set_at: said.at };
  await database
    .insertInto('job_referral_places')
    .values({ job_id: said.jobId, ...values })
    .onConflict((conflict) => conflict.column('job_id').doUpdateSet(values))
    .execute();
};

/** 充足数: how many were hired for the job through this service, by any route. */
export const hiredFor = async (database: Database, jobId: string): Promise<number> => {
  const { total } = await database
    .selectFrom('applications')
    .select((count) => count.fn.countAll().as('total'))
    .where('job_id', '=', jobId)
    .where('state', '=', 'hired')
    .executeTakeFirstOrThrow();
  return Number(total);
};

/** What the office prepares for a seeker and a job, if anything. */
export const prepared = async (
  database: Database,
  registrationId: string,
  jobId: string,
): Promise<Application | undefined> => {
  const row = await database
    .selectFrom('applications')
    .selectAll()
    .where('registration_id', '=', registrationId)
    .where('job_id', '=', jobId)
    .where('state', 'in', [...preparedStates])
    .executeTakeFirst();
  return row && applicationOf(row);
};

export type Preparation = {
  id: string;
  route: ReferralRoute;
  registrationId: string;
  job: { id: string; number: JobNumber; version: number; establishmentId: string };
  officeCode: string;
  referredBy: string;
  at: Instant;
};

/** Begins a proposal or a call; false when a colleague has begun one already. */
export const insertPrepared = async (database: Database, one: Preparation): Promise<boolean> => {
  const made = await database
    .insertInto('applications')
    .values({
      id: one.id,
      route: one.route,
      state: one.route === 'online-referral' ? 'proposal-draft' : 'inquiry',
      registration_id: one.registrationId,
      job_id: one.job.id,
      job_number: one.job.number,
      job_version: one.job.version,
      establishment_id: one.job.establishmentId,
      motive: '',
      office_code: one.officeCode,
      referred_by: one.referredBy,
      version: 1,
      created_at: one.at,
      changed_at: one.at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['registration_id', 'job_id'])
        .where('state', 'in', [...preparedStates])
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
};

/** Throws a proposal away that was never sent. */
export const deleteProposalDraft = async (database: Database, id: string): Promise<boolean> => {
  const { numDeletedRows } = await database
    .deleteFrom('applications')
    .where('id', '=', id)
    .where('state', '=', 'proposal-draft')
    .executeTakeFirst();
  return numDeletedRows > 0n;
};

/** Notes the first reading of a proposal; true when it was the first. No change others could be told of, so no version. */
export const noteReading = async (database: Database, id: string, now: Instant): Promise<boolean> => {
  const { numUpdatedRows } = await database
    .updateTable('applications')
    .set({ read_at: now })
    .where('id', '=', id)
    .where('state', '=', 'proposed')
    .where('read_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

/** Proposals whose day to answer has passed; what another transaction holds is left for its next time. */
export const proposalsPast = async (database: Database, today: Day, most: number): Promise<Application[]> => {
  const rows = await database
    .selectFrom('applications')
    .selectAll()
    .where('state', '=', 'proposed')
    .where('answer_by', '<', today)
    .orderBy('answer_by')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map(applicationOf);
};

/** Proposals to one job that nobody has answered, held until the transaction ends. */
export const proposalsOfJob = async (database: Database, jobId: string): Promise<Application[]> => {
  const rows = await database
    .selectFrom('applications')
    .selectAll()
    .where('job_id', '=', jobId)
    .where('state', '=', 'proposed')
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(applicationOf);
};

/** Applications to one job that wait for their result; not held. */
export const awaitingOfJob = async (database: Database, jobId: string): Promise<Application[]> => {
  const rows = await database
    .selectFrom('applications')
    .selectAll()
    .where('job_id', '=', jobId)
    .where('state', 'in', [...awaitingStates])
    .orderBy('id')
    .execute();
  return rows.map(applicationOf);
};

/** Proposals to be answered by then of which nobody was reminded; they are marked, so that nobody is reminded twice. */
export const markReminded = async (
  database: Database,
  until: { today: Day; by: Day },
  most: number,
  now: Instant,
): Promise<Application[]> => {
  const rows = await database
    .updateTable('applications')
    .set({ reminded_at: now })
    .where('id', 'in', (due) =>
      due
        .selectFrom('applications')
        .select('id')
        .where('state', '=', 'proposed')
        .where('answer_by', '>=', until.today)
        .where('answer_by', '<=', until.by)
        .where('reminded_at', 'is', null)
        .limit(most)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .execute();
  return rows.map(applicationOf);
};

export const nextLetterSerial = async (database: Database, officeCode: string, year: number): Promise<number> => {
  const { last } = await database
    .insertInto('letter_serials')
    .values({ office_code: officeCode, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['office_code', 'year']).doUpdateSet({ last: sql`letter_serials.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
};

export const sealedCode = async (database: Database, id: string): Promise<string | undefined> => {
  const row = await database
    .selectFrom('applications')
    .select('letter_code_sealed')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.letter_code_sealed ?? undefined;
};

export const byLetterCode = async (database: Database, hash: Buffer): Promise<Application | undefined> => {
  const row = await database
    .selectFrom('applications')
    .selectAll()
    .where('letter_code_hash', '=', hash)
    .executeTakeFirst();
  return row && applicationOf(row);
};

export type Call = {
  id: string;
  at: Instant;
  byAccount: string;
  officeCode: string;
  spokeWith: string;
  result: CallResult;
  note: string | undefined;
};

export const insertCall = async (
  database: Database,
  applicationId: string,
  call: Call,
  now: Instant,
): Promise<void> => {
  await database
    .insertInto('application_calls')
    .values({
      id: call.id,
      application_id: applicationId,
      at: call.at,
      by_account: call.byAccount,
      office_code: call.officeCode,
      spoke_with: call.spokeWith,
      result: call.result,
      note: call.note ?? null,
      created_at: now,
    })
    .execute();
};

export const callsOf = async (database: Database, applicationId: string): Promise<Call[]> => {
  const rows = await database
    .selectFrom('application_calls')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    byAccount: row.by_account,
    officeCode: row.office_code,
    spokeWith: row.spoke_with,
    result: row.result as CallResult,
    note: row.note ?? undefined,
  }));
};

export type OfficeFilter = 'drafts' | 'waiting' | 'calls';
const statesFor = { drafts: 'proposal-draft', waiting: 'proposed', calls: 'inquiry' } as const;

/** What an office prepares or waits for, the last touched first. */
export const preparedOfOffice = async (
  database: Database,
  officeCode: string,
  filter: OfficeFilter,
  offset: number,
  limit: number,
): Promise<Application[]> => {
  const rows = await database
    .selectFrom('applications')
    .selectAll()
    .where('office_code', '=', officeCode)
    .where('state', '=', statesFor[filter])
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute();
  return rows.map(applicationOf);
};

/** Everything of a seeker that the counter sees, also what is only prepared; newest first. */
export const allOfSeeker = async (
  database: Database,
  registrationId: string,
  limit: number,
): Promise<Application[]> => {
  const rows = await database
    .selectFrom('applications')
    .selectAll()
    .where('registration_id', '=', registrationId)
    // A draft is the seeker's own business until it is sent.
    .where('state', '!=', 'draft')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(applicationOf);
};

/** Referrals of an office whose result should be there, the longest waiting first. */
export const overdueOfOffice = async (
  database: Database,
  officeCode: string,
  today: Day,
  offset: number,
  limit: number,
): Promise<Application[]> => {
  const rows = await database
    .selectFrom('applications')
    .selectAll()
    .where('office_code', '=', officeCode)
    .where('state', 'in', [...awaitingStates])
    .where('follow_up_on', '<', today)
    .orderBy('follow_up_on')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute();
  return rows.map(applicationOf);
};

/**
 * Marks every overdue result of some establishments as asked for today, unless they were asked since `before`; how many each
 * has. All of an establishment at once, so that one mail speaks of all.
 */
export const markAsked = async (
  database: Database,
  { today, before }: { today: Day; before: Day },
  most: number,
): Promise<Map<string, number>> => {
  const overdue = database
    .selectFrom('applications')
    .where('state', 'in', [...awaitingStates])
    .where('follow_up_on', '<', today)
    .where('published_at', 'is', null);
  const due = await overdue
    .select('establishment_id')
    .distinct()
    .where((is) => is.or([is('result_asked_on', 'is', null), is('result_asked_on', '<=', before)]))
    .limit(most)
    .execute();
  if (due.length === 0) return new Map();
  const marked = await database
    .updateTable('applications')
    .set({ result_asked_on: today })
    .where(
      'id',
      'in',
      overdue
        .select('id')
        .where(
          'establishment_id',
          'in',
          due.map((row) => row.establishment_id),
        )
        .forUpdate()
        .skipLocked(),
    )
    .returning('establishment_id')
    .execute();
  const counts = new Map<string, number>();
  for (const { establishment_id: id } of marked) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};
