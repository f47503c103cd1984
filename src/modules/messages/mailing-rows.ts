import type { Instant } from '#kernel/time.ts';
import type { Selection } from '#modules/seekers/selection.ts';
import { type Database, json } from '#platform/database/database.ts';
import type { MailingState } from './mailing.ts';

export type Mailing = {
  readonly id: string;
  readonly officeCode: string;
  readonly byAccount: string;
  readonly state: MailingState;
  readonly topic: 'notice' | 'jobs';
  readonly subject: string;
  readonly body: string;
  readonly jobNumbers: readonly string[];
  readonly replies: boolean;
  readonly selection: Selection;
  readonly createdAt: Instant;
  readonly confirmedAt: Instant | undefined;
  readonly finishedAt: Instant | undefined;
};

const select = (database: Database) => database.selectFrom('mailings').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

const mailingOf = (row: Row): Mailing => ({
  id: row.id,
  officeCode: row.office_code,
  byAccount: row.by_account,
  state: row.state as MailingState,
  topic: row.topic as Mailing['topic'],
  subject: row.subject,
  body: row.body,
  jobNumbers: row.job_numbers,
  replies: row.replies,
  selection: row.conditions as Selection,
  createdAt: row.created_at,
  confirmedAt: row.confirmed_at ?? undefined,
  finishedAt: row.finished_at ?? undefined,
});

export type NewMailing = Pick<
  Mailing,
  'id' | 'officeCode' | 'byAccount' | 'topic' | 'subject' | 'body' | 'jobNumbers' | 'replies' | 'selection'
>;

export const insertMailing = async (database: Database, mailing: NewMailing, now: Instant): Promise<void> => {
  await database
    .insertInto('mailings')
    .values({
      id: mailing.id,
      office_code: mailing.officeCode,
      by_account: mailing.byAccount,
      state: 'draft',
      topic: mailing.topic,
      subject: mailing.subject,
      body: mailing.body,
      job_numbers: [...mailing.jobNumbers],
      replies: mailing.replies,
      conditions: json(mailing.selection),
      version: 1,
      created_at: now,
      changed_at: now,
    })
    .execute();
};

export const mailingById = async (database: Database, id: string, hold = false): Promise<Mailing | undefined> => {
  const found = select(database).where('id', '=', id);
  const row = await (hold ? found.forUpdate() : found).executeTakeFirst();
  return row && mailingOf(row);
};

export const mailingsOfOffice = async (database: Database, officeCode: string, limit: number): Promise<Mailing[]> => {
  const rows = await select(database)
    .where('office_code', '=', officeCode)
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(mailingOf);
};

export const moveMailing = async (database: Database, id: string, state: MailingState, now: Instant): Promise<void> => {
  await database
    .updateTable('mailings')
    .set({
      state,
      changed_at: now,
      ...(state === 'sending' ? { confirmed_at: now } : { finished_at: now }),
    })
    .where('id', '=', id)
    .execute();
};

export const deleteDraftMailing = async (database: Database, id: string): Promise<void> => {
  await database.deleteFrom('mailings').where('id', '=', id).where('state', '=', 'draft').execute();
};

export const addRecipients = async (
  database: Database,
  mailingId: string,
  registrationIds: readonly string[],
): Promise<void> => {
  if (registrationIds.length === 0) return;
  await database
    .insertInto('mailing_recipients')
    .values(registrationIds.map((id) => ({ mailing_id: mailingId, registration_id: id, state: 'waiting' })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** Some who still wait, held; another process takes others. */
export const waitingRecipients = async (database: Database, mailingId: string, limit: number): Promise<string[]> => {
  const rows = await database
    .selectFrom('mailing_recipients')
    .select('registration_id')
    .where('mailing_id', '=', mailingId)
    .where('state', '=', 'waiting')
    .orderBy('registration_id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map((row) => row.registration_id);
};

export const noteRecipient = async (
  database: Database,
  mailingId: string,
  registrationId: string,
  state: 'sent' | 'skipped',
): Promise<void> => {
  await database
    .updateTable('mailing_recipients')
    .set({ state })
    .where('mailing_id', '=', mailingId)
    .where('registration_id', '=', registrationId)
    .execute();
};

export const skipWaiting = async (database: Database, mailingId: string): Promise<void> => {
  await database
    .updateTable('mailing_recipients')
    .set({ state: 'skipped' })
    .where('mailing_id', '=', mailingId)
    .where('state', '=', 'waiting')
    .execute();
};

export type Progress = { waiting: number; sent: number; skipped: number };

export const progressOf = async (database: Database, mailingId: string): Promise<Progress> => {
  const rows = await database
    .selectFrom('mailing_recipients')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .where('mailing_id', '=', mailingId)
    .groupBy('state')
    .execute();
  const countOf = (state: keyof Progress) => Number(rows.find((row) => row.state === state)?.count ?? 0);
  return { waiting: countOf('waiting'), sent: countOf('sent'), skipped: countOf('skipped') };
};
