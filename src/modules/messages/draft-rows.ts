import { sql } from 'kysely';
import type { Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';

/** What somebody is writing into a thread: one draft for each person and thread, with its files. */

export type DraftKey = { threadId: string; accountId: string };
export type Draft = { body: string; fileIds: string[] };

export const draftOf = async (database: Database, { threadId, accountId }: DraftKey): Promise<Draft | undefined> => {
  const row = await database
    .selectFrom('message_drafts')
    .select('body')
    .where('thread_id', '=', threadId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  if (!row) return undefined;
  const files = await database
    .selectFrom('message_draft_files')
    .select('file_id')
    .where('thread_id', '=', threadId)
    .where('account_id', '=', accountId)
    .orderBy('position')
    .execute();
  return { body: row.body, fileIds: files.map(({ file_id }) => file_id) };
};

/** Writes the text; the row is held from here on. */
export const writeDraft = async (
  database: Database,
  { threadId, accountId }: DraftKey,
  body: string,
  now: Instant,
): Promise<void> => {
  await database
    .insertInto('message_drafts')
    .values({ thread_id: threadId, account_id: accountId, body, changed_at: now })
    .onConflict((conflict) => conflict.columns(['thread_id', 'account_id']).doUpdateSet({ body, changed_at: now }))
    .execute();
};

export const addDraftFiles = async (
  database: Database,
  { threadId, accountId }: DraftKey,
  fileIds: readonly string[],
): Promise<void> => {
  if (fileIds.length === 0) return;
  const { last } = await database
    .selectFrom('message_draft_files')
    .select(({ fn }) => fn.coalesce(fn.max('position'), sql.lit(0)).as('last'))
    .where('thread_id', '=', threadId)
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  await database
    .insertInto('message_draft_files')
    .values(
      fileIds.map((id, index) => ({
        file_id: id,
        thread_id: threadId,
        account_id: accountId,
        position: Number(last) + index + 1,
      })),
    )
    .execute();
};

/** Takes the draft away and answers the files it held; they are not erased. */
export const deleteDraft = async (database: Database, { threadId, accountId }: DraftKey): Promise<string[]> => {
  const files = await database
    .deleteFrom('message_draft_files')
    .where('thread_id', '=', threadId)
    .where('account_id', '=', accountId)
    .returning(['file_id', 'position'])
    .execute();
  await database
    .deleteFrom('message_drafts')
    .where('thread_id', '=', threadId)
    .where('account_id', '=', accountId)
    .execute();
  return files.sort((a, b) => a.position - b.position).map(({ file_id }) => file_id);
};

/** Whether the file is one of this draft. */
export const isDraftFile = async (
  database: Database,
  { threadId, accountId }: DraftKey,
  fileId: string,
): Promise<boolean> => {
  const row = await database
    .selectFrom('message_draft_files')
    .select('file_id')
    .where('thread_id', '=', threadId)
    .where('account_id', '=', accountId)
    .where('file_id', '=', fileId)
    .executeTakeFirst();
  return row !== undefined;
};
