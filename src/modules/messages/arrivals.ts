import type { Act } from '#platform/act.ts';
import { type Thread, threadById } from './thread-rows.ts';

/** For mails and reactions: the talk a message arrived in, without a reader. */
export type ArrivedIn = { thread: Thread; messageId: string };

export const arrivedIn = async (act: Act, threadId: string, messageId: string): Promise<ArrivedIn | undefined> => {
  const thread = await threadById(act.database, threadId);
  return thread && { thread, messageId };
};
