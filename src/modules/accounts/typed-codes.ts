import { createHmac } from 'node:crypto';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import type { Database } from '#platform/database/database.ts';
import { secretKey } from '#platform/secrets/secret-key.ts';
import { accountOf } from './accounts.ts';
import { sendSecondStepPausedMail } from './second-factor-mails.ts';
import { afterWrongCode, isPaused, noTries, type SecondStepTries } from './second-step.ts';
import * as store from './store.ts';

export type CodeRefusal = 'code-wrong' | 'code-paused';
type CodeKind = 'one-time-password' | 'recovery-code';

/**
 * One try at a code of an account, whatever kind: the same count for all, one after another. `matches` runs inside the
 * transaction and marks what it used. A wrong code counts although it is refused: not for a page with `creates`.
 */
export const tryCode = (
  act: Act,
  accountId: string,
  kind: CodeKind,
  matches: (inside: Act) => Promise<boolean>,
): Promise<Decision<true, CodeRefusal>> =>
  inTransaction(act, async (inside) => {
    const { database } = inside;
    // Held, so that a thousand tries at once are still counted one by one.
    await store.accountForUpdate(database, accountId);
    const tries = await triesOf(database, accountId);
    const subject = { kind: 'account', id: accountId };
    if (isPaused(tries, act.now)) {
      await record(inside, {
        what: 'account.code-refused',
        subject,
        detail: { kind, paused: true },
        result: 'refused',
      });
      return refuse('code-paused');
    }
    if (await matches(inside)) {
      await forgetTries(database, accountId);
      return accept(true);
    }
    const next = afterWrongCode(tries, act.now, act.settings);
    await keepTries(database, accountId, next);
    await record(inside, { what: 'account.code-refused', subject, detail: { kind }, result: 'refused' });
    if (!next.pausedUntil) return refuse('code-wrong');
    const account = await accountOf(inside, accountId);
    if (account) await sendSecondStepPausedMail(inside, account, next.pausedUntil);
    return refuse('code-paused');
  });

const triesOf = async (database: Database, accountId: string): Promise<SecondStepTries> => {
  const row = await database
    .selectFrom('second_step_tries')
    .selectAll()
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row
    ? { failures: row.failures, pauses: row.pauses, pausedUntil: row.paused_until ?? undefined }
    : { ...noTries };
};

const keepTries = async (database: Database, accountId: string, tries: SecondStepTries): Promise<void> => {
  const values = { failures: tries.failures, pauses: tries.pauses, paused_until: tries.pausedUntil ?? null };
  await database
    .insertInto('second_step_tries')
    .values({ account_id: accountId, ...values })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(values))
    .execute();
};

/** After a right code, and when what the codes belonged to is gone. */
export const forgetTries = async (database: Database, accountId: string): Promise<void> => {
  await database.deleteFrom('second_step_tries').where('account_id', '=', accountId).execute();
};

/** Keyed with the installation's secret and the account: a copy of the table can neither be guessed nor compared. */
export const hashOfCode = (act: Act, accountId: string, code: string): Buffer =>
  createHmac('sha256', secretKey(act.settings)).update(`recovery code ${accountId} ${code}`).digest();
