import { addDays, dayOf, startOfDay } from '#kernel/time.ts';
import type { Act } from '#platform/act.ts';
import { inTransaction } from '#platform/act.ts';
import { json } from '#platform/database/database.ts';
import type { Answer } from './page.ts';

/** Thrown to roll the transaction back when nothing was created; carries the answer out. */
class NothingCreated extends Error {
  readonly answer: Answer;
  constructor(answer: Answer) {
    super('nothing created');
    this.answer = answer;
  }
}

/** The same form was sent before with other answers in it: the first ones stand. */
export class SentOtherwise extends Error {}

/** Whose form it is, the key it carries, and what was written into it. */
type Sending = { scope: string; key: string | undefined; digest: string };

/**
 * Runs a form that creates something at most once per key and person. The key's row stands in the transaction of the
 * act: of two presses the second waits for the first and then gets its answer. A refused form may be sent again; one that
 * was accepted and comes again with another content throws `SentOtherwise`.
 */
export const once = async (
  act: Act,
  { scope, key, digest }: Sending,
  perform: (act: Act) => Promise<Answer>,
): Promise<Answer> => {
  if (!key || !/^[\w-]{8,64}$/.test(key)) return inTransaction(act, perform);
  try {
    return await inTransaction(act, async (inside) => {
      const claimed = await inside.database
        .insertInto('idempotency')
        .values({ key, scope, answer: null, created_at: inside.now })
        .onConflict((conflict) => conflict.columns(['scope', 'key']).doNothing())
        .returning('key')
        .executeTakeFirst();
      if (!claimed) {
        const first = await inside.database
          .selectFrom('idempotency')
          .select('answer')
          .where('scope', '=', scope)
          .where('key', '=', key)
          .executeTakeFirstOrThrow();
        const { answer, of } = first.answer as { answer: Answer; of: string };
        if (of !== digest) throw new SentOtherwise();
        return answer;
      }
      const answer = await perform(inside);
      if (!('redirect' in answer)) throw new NothingCreated(answer);
      await inside.database
        .updateTable('idempotency')
        .set({ answer: json({ answer, of: digest }) })
        .where('scope', '=', scope)
        .where('key', '=', key)
        .execute();
      return answer;
    });
  } catch (fault) {
    if (fault instanceof NothingCreated) return fault.answer;
    throw fault;
  }
};

/** Forgets keys older than two days; a retry later than that is a new wish. */
export const forgetOldKeys = async (act: Act): Promise<void> => {
  await act.database
    .deleteFrom('idempotency')
    .where('created_at', '<', startOfDay(addDays(dayOf(act.now), -2)))
    .execute();
};
