import { minutesAfter } from '#kernel/time.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { removeFiles } from '#platform/files/files.ts';
import { draftsBefore, draftsOfSeeker, filesOfDrafts, filesOfThreads, threadsBefore } from './forgetting-rows.ts';

/** What is erased when its time has come, as every talk says under itself. */

const day = 24 * 60;
const batch = 200;

/** The night's work: talks long over with their files, and messages begun and never sent. How many talks. */
export const forgetTalks = async (act: Act): Promise<number> => {
  const { messageDays, messageDraftDays } = act.settings;
  let count = 0;
  for (;;) {
    const some = await inTransaction(act, async (inside) => {
      const ids = await threadsBefore(inside.database, minutesAfter(act.now, -messageDays * day), batch);
      if (ids.length === 0) return 0;
      await removeFiles(inside, await filesOfThreads(inside.database, ids));
      await inside.database.deleteFrom('threads').where('id', 'in', ids).execute();
      await audit(inside, { what: 'messages.forgotten', subject: { kind: 'threads' }, detail: { count: ids.length } });
      return ids.length;
    });
    count += some;
    if (some < batch) break;
  }
  await forgetDrafts(act, (inside) => draftsBefore(inside.database, minutesAfter(act.now, -messageDraftDays * day)));
  return count;
};

type Keys = { threadId: string; accountId: string }[];

const forgetDrafts = (act: Act, which: (inside: Act) => Promise<Keys>): Promise<void> =>
  inTransaction(act, async (inside) => {
    for (const { threadId, accountId } of await which(inside)) {
      await removeFiles(inside, await filesOfDrafts(inside.database, threadId, accountId));
      await inside.database
        .deleteFrom('message_drafts')
        .where('thread_id', '=', threadId)
        .where('account_id', '=', accountId)
        .execute();
    }
  });

/** The account is erased: what was begun goes; what was sent is the record of both sides and stays until its day. */
export const forgetDraftsOf = (act: Act, registrationId: string): Promise<void> =>
  forgetDrafts(act, (inside) => draftsOfSeeker(inside.database, registrationId));
