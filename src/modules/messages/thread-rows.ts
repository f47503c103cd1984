import { type Selectable, sql } from 'kysely';
import { searchKey } from '#kernel/japanese.ts';
import type { Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { Tables } from '#platform/database/tables.ts';
import type { Side, ThreadKind, Topic } from './message.ts';

/** Threads and their messages. */

export type Thread = {
  readonly id: string;
  readonly kind: ThreadKind;
  readonly topic: Topic | undefined;
  readonly registrationId: string;
  readonly applicationId: string | undefined;
  readonly establishmentId: string | undefined;
  readonly officeCode: string | undefined;
  readonly subject: string | undefined;
  readonly jobNumbers: readonly string[];
  readonly replies: boolean;
  readonly seekerUnread: number;
  readonly otherUnread: number;
  readonly lastPosition: number;
  readonly lastAt: Instant | undefined;
};

export const threadOf = (row: Selectable<Tables['threads']>): Thread => ({
  id: row.id,
  kind: row.kind as ThreadKind,
  topic: (row.topic ?? undefined) as Topic | undefined,
  registrationId: row.registration_id,
  applicationId: row.application_id ?? undefined,
  establishmentId: row.establishment_id ?? undefined,
  officeCode: row.office_code ?? undefined,
  subject: row.subject ?? undefined,
  jobNumbers: row.job_numbers,
  replies: row.replies,
  seekerUnread: row.seeker_unread,
  otherUnread: row.other_unread,
  lastPosition: row.last_position,
  lastAt: row.last_at ?? undefined,
});

export type NewThread = Pick<Thread, 'id' | 'kind' | 'registrationId' | 'replies'> &
  Partial<Pick<Thread, 'topic' | 'applicationId' | 'establishmentId' | 'officeCode' | 'subject' | 'jobNumbers'>> & {
    mailingId?: string;
  };

/** Makes the thread where there is none yet; false where there was one. */
export const insertThread = async (database: Database, thread: NewThread, now: Instant): Promise<boolean> => {
  const made = await database
    .insertInto('threads')
    .values({
      id: thread.id,
      kind: thread.kind,
      topic: thread.topic ?? null,
      registration_id: thread.registrationId,
      application_id: thread.applicationId ?? null,
      establishment_id: thread.establishmentId ?? null,
      office_code: thread.officeCode ?? null,
      subject: thread.subject ?? null,
      job_numbers: [...(thread.jobNumbers ?? [])],
      replies: thread.replies,
      mailing_id: thread.mailingId ?? null,
      seeker_unread: 0,
      other_unread: 0,
      last_position: 0,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
};

export const threadById = async (database: Database, id: string, hold = false): Promise<Thread | undefined> => {
  const found = database.selectFrom('threads').selectAll().where('id', '=', id);
  const row = await (hold ? found.forUpdate() : found).executeTakeFirst();
  return row && threadOf(row);
};

export type Message = {
  readonly id: string;
  readonly position: number;
  readonly side: Side;
  readonly byAccount: string | undefined;
  readonly body: string;
  readonly readAt: Instant | undefined;
  readonly at: Instant;
};

const messageOf = (row: Selectable<Tables['messages']>): Message => ({
  id: row.id,
  position: row.position,
  side: row.side as Side,
  byAccount: row.by_account ?? undefined,
  body: row.body,
  readAt: row.read_at ?? undefined,
  at: row.created_at,
});

export const messagesOf = async (database: Database, threadId: string): Promise<Message[]> => {
  const rows = await database
    .selectFrom('messages')
    .selectAll()
    .where('thread_id', '=', threadId)
    .orderBy('position')
    .execute();
  return rows.map(messageOf);
};

export const messageById = async (
  database: Database,
  id: string,
): Promise<(Message & { threadId: string }) | undefined> => {
  const row = await database.selectFrom('messages').selectAll().where('id', '=', id).executeTakeFirst();
  return row && { ...messageOf(row), threadId: row.thread_id };
};

/** Appends to a held thread, and counts it as unread by the other side. */
export const appendMessage = async (
  database: Database,
  thread: Thread,
  message: { id: string; side: Side; byAccount: string | undefined; body: string },
  now: Instant,
): Promise<void> => {
  const position = thread.lastPosition + 1;
  await database
    .insertInto('messages')
    .values({
      id: message.id,
      thread_id: thread.id,
      position,
      side: message.side,
      by_account: message.byAccount ?? null,
      body: message.body,
      search: searchKey(message.body),
      created_at: now,
    })
    .execute();
  const unread = message.side === 'seeker' ? 'other_unread' : 'seeker_unread';
  await database
    .updateTable('threads')
    .set({ last_position: position, last_at: now, [unread]: sql`${sql.ref(unread)} + 1` })
    .where('id', '=', thread.id)
    .execute();
};

/** Everything the other side wrote into a held thread has been read now. */
export const noteRead = async (database: Database, threadId: string, by: Side, now: Instant): Promise<void> => {
  await database
    .updateTable('messages')
    .set({ read_at: now })
    .where('thread_id', '=', threadId)
    .where('side', by === 'seeker' ? '!=' : '=', 'seeker')
    .where('read_at', 'is', null)
    .execute();
  await database
    .updateTable('threads')
    .set(by === 'seeker' ? { seeker_unread: 0 } : { other_unread: 0 })
    .where('id', '=', threadId)
    .execute();
};

/** What can no longer be read is not unread either. */
export const forgetUnread = async (database: Database, threadId: string): Promise<void> => {
  await database.updateTable('threads').set({ other_unread: 0 }).where('id', '=', threadId).execute();
};

/** The files of these messages, by the message's id, in their order. */
export const filesOfMessages = async (
  database: Database,
  messageIds: readonly string[],
): Promise<ReadonlyMap<string, string[]>> => {
  const found = new Map<string, string[]>();
  if (messageIds.length === 0) return found;
  const rows = await database
    .selectFrom('message_files')
    .select(['message_id', 'file_id'])
    .where('message_id', 'in', [...messageIds])
    .orderBy('position')
    .execute();
  for (const row of rows) found.set(row.message_id, [...(found.get(row.message_id) ?? []), row.file_id]);
  return found;
};

export const linkFiles = async (database: Database, messageId: string, fileIds: readonly string[]): Promise<void> => {
  if (fileIds.length === 0) return;
  await database
    .insertInto('message_files')
    .values(fileIds.map((id, index) => ({ file_id: id, message_id: messageId, position: index + 1 })))
    .execute();
};

/** The thread a sent file belongs to. */
export const threadOfFile = async (database: Database, fileId: string): Promise<string | undefined> => {
  const row = await database
    .selectFrom('message_files')
    .innerJoin('messages', 'messages.id', 'message_files.message_id')
    .select('messages.thread_id')
    .where('message_files.file_id', '=', fileId)
    .executeTakeFirst();
  return row?.thread_id;
};
