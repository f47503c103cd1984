import type { Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';

/** Talks whose last message, or whose making where nothing was sent, lies before the moment. */
export const threadsBefore = async (database: Database, before: Instant, limit: number): Promise<string[]> => {
  const rows = await database
    .selectFrom('threads')
    .select('id')
    .where(({ fn, ref }) => fn.coalesce(ref('last_at'), ref('created_at')), '<', before)
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
};

export const filesOfThreads = async (database: Database, threadIds: readonly string[]): Promise<string[]> => {
  const sent = await database
    .selectFrom('message_files')
    .innerJoin('messages', 'messages.id', 'message_files.message_id')
    .select('message_files.file_id')
    .where('messages.thread_id', 'in', [...threadIds])
    .execute();
  const begun = await database
    .selectFrom('message_draft_files')
    .select('file_id')
    .where('thread_id', 'in', [...threadIds])
    .execute();
  return [...sent, ...begun].map(({ file_id }) => file_id);
};

type Key = { threadId: string; accountId: string };

export const draftsBefore = async (database: Database, before: Instant): Promise<Key[]> => {
  const rows = await database
    .selectFrom('message_drafts')
    .select(['thread_id', 'account_id'])
    .where('changed_at', '<', before)
    .orderBy('changed_at')
    .limit(5000)
    .execute();
  return rows.map((row) => ({ threadId: row.thread_id, accountId: row.account_id }));
};

/** What the seeker of a registration was writing; what others were writing to them stays theirs. */
export const draftsOfSeeker = async (database: Database, registrationId: string): Promise<Key[]> => {
  const rows = await database
    .selectFrom('message_drafts')
    .innerJoin('threads', 'threads.id', 'message_drafts.thread_id')
    .innerJoin('accounts', 'accounts.id', 'message_drafts.account_id')
    .select(['message_drafts.thread_id', 'message_drafts.account_id'])
    .where('threads.registration_id', '=', registrationId)
    .where('accounts.kind', '=', 'seeker')
    .execute();
  return rows.map((row) => ({ threadId: row.thread_id, accountId: row.account_id }));
};

export const filesOfDrafts = async (database: Database, threadId: string, accountId: string): Promise<string[]> => {
  const rows = await database
    .selectFrom('message_draft_files')
    .select('file_id')
    .where('thread_id', '=', threadId)
    .where('account_id', '=', accountId)
    .execute();
  return rows.map(({ file_id }) => file_id);
};
