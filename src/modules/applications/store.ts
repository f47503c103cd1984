import type { Selectable } from 'kysely';
import { isUuid } from '#kernel/ids.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import type { Day, Instant } from '#kernel/time.ts';
import { type Database, json } from '#platform/database/database.ts';
import type { Tables } from '#platform/database/tables.ts';
import {
  type Application,
  type ApplicationState,
  livingStates,
  type Meeting,
  officeStates,
  type Route,
  type Stage,
} from './application.ts';
import type { Outcome } from './outcome.ts';

type Row = Selectable<Tables['applications']>;

export const applicationOf = (row: Row): Application => ({
  id: row.id,
  route: row.route as Route,
  state: row.state as ApplicationState,
  stage: (row.stage ?? undefined) as Stage | undefined,
  registrationId: row.registration_id,
  jobId: row.job_id,
  jobNumber: row.job_number as JobNumber,
  jobVersion: row.job_version,
  establishmentId: row.establishment_id,
  motive: row.motive,
  consentVersion: row.consent_version ?? undefined,
  consentedAt: row.consented_at ?? undefined,
  officeCode: row.office_code ?? undefined,
  referredBy: row.referred_by ?? undefined,
  comment: row.comment ?? undefined,
  answerBy: row.answer_by ?? undefined,
  proposedAt: row.proposed_at ?? undefined,
  readAt: row.read_at ?? undefined,
  meeting: (row.meeting ?? undefined) as Meeting | undefined,
  letterNumber: row.letter_number ?? undefined,
  appliedAt: row.applied_at ?? undefined,
  openedAt: row.opened_at ?? undefined,
  resultDueOn: row.result_due_on ?? undefined,
  followUpOn: row.follow_up_on ?? undefined,
  outcome: (row.outcome ?? undefined) as Outcome | undefined,
  outcomeAt: row.outcome_at ?? undefined,
  publishedAt: row.published_at ?? undefined,
  startedOn: row.started_on ?? undefined,
  endedAt: row.ended_at ?? undefined,
  version: row.version,
  changedAt: row.changed_at,
});

const applications = (database: Database) => database.selectFrom('applications').selectAll();

export const applicationById = async (database: Database, id: string): Promise<Application | undefined> => {
  const row = await applications(database).where('id', '=', id).executeTakeFirst();
  return row && applicationOf(row);
};

export const applicationsById = async (database: Database, ids: readonly string[]): Promise<Application[]> =>
  (
    await applications(database)
      .where('id', 'in', [...ids])
      .execute()
  ).map(applicationOf);

export const applicationForUpdate = async (database: Database, id: string): Promise<Application | undefined> => {
  const row = await applications(database).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && applicationOf(row);
};

/** The living application of a seeker to a job: at most one, the unique index sees to it. */
export const livingApplication = async (
  database: Database,
  registrationId: string,
  jobId: string,
): Promise<Application | undefined> => {
  const row = await applications(database)
    .where('registration_id', '=', registrationId)
    .where('job_id', '=', jobId)
    .where('state', 'in', [...livingStates])
    .executeTakeFirst();
  return row && applicationOf(row);
};

/** The draft of a seeker for a job, held until the transaction ends; sent in the meantime it is none any more. */
export const draftForUpdate = async (
  database: Database,
  registrationId: string,
  jobNumber: JobNumber,
): Promise<Application | undefined> => {
  const row = await applications(database)
    .where('registration_id', '=', registrationId)
    .where('job_number', '=', jobNumber)
    .where('state', '=', 'draft')
    .forUpdate()
    .executeTakeFirst();
  return row && applicationOf(row);
};

export type DraftRow = {
  id: string;
  registrationId: string;
  jobId: string;
  jobNumber: JobNumber;
  jobVersion: number;
  establishmentId: string;
  consentVersion: string;
  at: Instant;
};

/** Makes the draft unless there is a living application already; false then. */
export const insertDraft = async (database: Database, draft: DraftRow): Promise<boolean> => {
  const made = await database
    .insertInto('applications')
    .values({
      id: draft.id,
      route: 'self-application',
      state: 'draft',
      registration_id: draft.registrationId,
      job_id: draft.jobId,
      job_number: draft.jobNumber,
      job_version: draft.jobVersion,
      establishment_id: draft.establishmentId,
      motive: '',
      consent_version: draft.consentVersion,
      consented_at: draft.at,
      version: 1,
      created_at: draft.at,
      changed_at: draft.at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['registration_id', 'job_id'])
        .where('state', 'in', [...livingStates])
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
};

export type Change = {
  state?: ApplicationState;
  stage?: Stage;
  motive?: string;
  jobVersion?: number;
  consentVersion?: string;
  consentedAt?: Instant;
  comment?: string;
  answerBy?: Day;
  proposedAt?: Instant;
  referredBy?: string;
  officeCode?: string;
  meeting?: Meeting;
  letter?: LetterColumns;
  appliedAt?: Instant;
  resultDueOn?: Day;
  followUpOn?: Day;
  /** Null takes it back, which only a correction does. */
  outcome?: Outcome | null;
  outcomeAt?: Instant | null;
  publishedAt?: Instant | null;
  startedOn?: Day;
  endedAt?: Instant | null;
};

/** The number of a referral letter, with its code sealed and as a keyed hash. */
export type LetterColumns = { number: string; sealed: string; hash: Buffer };

/** Writes a change when the version is still the one it was decided on; false when someone else was first. */
export const changeApplication = async (
  database: Database,
  before: Application,
  change: Change,
  now: Instant,
): Promise<boolean> => {
  const updated = await database
    .updateTable('applications')
    .set({
      ...(change.state ? { state: change.state } : {}),
      ...(change.stage ? { stage: change.stage } : {}),
      ...(change.motive !== undefined ? { motive: change.motive } : {}),
      ...(change.jobVersion ? { job_version: change.jobVersion } : {}),
      ...(change.consentVersion ? { consent_version: change.consentVersion } : {}),
      ...(change.consentedAt ? { consented_at: change.consentedAt } : {}),
      ...(change.comment !== undefined ? { comment: change.comment } : {}),
      ...(change.answerBy ? { answer_by: change.answerBy } : {}),
      ...(change.proposedAt ? { proposed_at: change.proposedAt } : {}),
      ...(change.referredBy ? { referred_by: change.referredBy } : {}),
      ...(change.officeCode ? { office_code: change.officeCode } : {}),
      ...(change.meeting ? { meeting: json(change.meeting) } : {}),
      ...(change.letter
        ? {
            letter_number: change.letter.number,
            letter_code_sealed: change.letter.sealed,
            letter_code_hash: change.letter.hash,
          }
        : {}),
      ...(change.appliedAt ? { applied_at: change.appliedAt } : {}),
      ...(change.resultDueOn ? { result_due_on: change.resultDueOn } : {}),
      ...(change.followUpOn ? { follow_up_on: change.followUpOn } : {}),
      ...(change.outcome !== undefined ? { outcome: change.outcome && json(change.outcome) } : {}),
      ...(change.outcomeAt !== undefined ? { outcome_at: change.outcomeAt } : {}),
      ...(change.publishedAt !== undefined ? { published_at: change.publishedAt } : {}),
      ...(change.startedOn ? { started_on: change.startedOn } : {}),
      ...(change.endedAt !== undefined ? { ended_at: change.endedAt } : {}),
      version: before.version + 1,
      changed_at: now,
    })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n;
};

/** Notes the first reading by the employer. Not a change others could be told of, so the version stays. */
export const noteOpening = async (
  database: Database,
  id: string,
  establishmentId: string,
  now: Instant,
): Promise<void> => {
  await database
    .updateTable('applications')
    .set({ opened_at: now })
    .where('id', '=', id)
    .where('establishment_id', '=', establishmentId)
    .where('opened_at', 'is', null)
    .where('applied_at', 'is not', null)
    .where('state', '!=', 'cancelled')
    .execute();
};

/** Throws a draft away: nobody but its writer ever saw it. */
export const deleteDraft = async (database: Database, id: string): Promise<void> => {
  await database.deleteFrom('applications').where('id', '=', id).where('state', '=', 'draft').execute();
};

/** Those of these that exist, in the order they were made. */
export const applicationsByIds = async (database: Database, ids: readonly string[]): Promise<Application[]> => {
  const known = ids.filter(isUuid);
  if (known.length === 0) return [];
  const rows = await applications(database).where('id', 'in', known).orderBy('applied_at').orderBy('id').execute();
  return rows.map(applicationOf);
};

/** All applications of a seeker, newest first; what the office keeps to itself is none yet. */
export const applicationsOfSeeker = async (database: Database, registrationId: string): Promise<Application[]> => {
  const rows = await applications(database)
    .where('registration_id', '=', registrationId)
    .where('state', 'not in', [...officeStates])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(applicationOf);
};

/** The motive of the newest application that was sent. */
export const lastMotive = async (database: Database, registrationId: string): Promise<string | undefined> => {
  const row = await database
    .selectFrom('applications')
    .select('motive')
    .where('registration_id', '=', registrationId)
    .where('applied_at', 'is not', null)
    .where('motive', '!=', '')
    .orderBy('applied_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.motive;
};

export const countOfEstablishment = async (
  database: Database,
  establishmentId: string,
  closedStates: readonly ApplicationState[],
): Promise<number> => {
  const { total } = await database
    .selectFrom('applications')
    .select((count) => count.fn.countAll().as('total'))
    .where('establishment_id', '=', establishmentId)
    .where('applied_at', 'is not', null)
    .where('state', 'not in', [...closedStates])
    .executeTakeFirstOrThrow();
  return Number(total);
};
