import { createHmac, timingSafeEqual } from 'node:crypto';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { type Instant, minutesAfter } from '#kernel/time.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { hit } from '#platform/limits/limits.ts';
import { secretKey } from '#platform/secrets/secret-key.ts';
import { type CodeRefusal, codeLength, foldedCode, judgeCode } from './mailed-code.ts';
import { sendCodeMail } from './sign-in-mails.ts';
import * as rows from './sign-in-rows.ts';
import type { PendingSignIn } from './sign-ins.ts';
import * as store from './store.ts';

/** Keyed with the installation's secret and the sign-in it belongs to: a code of another one never fits. */
const hashOf = (act: Act, pendingId: string, code: string): Buffer =>
  createHmac('sha256', secretKey(act.settings)).update(`one-time code ${pendingId} ${code}`).digest();

/**
 * Mails a code for the sign-in that waits; the one before no longer works. Bounded per account, so that nobody's mailbox
 * is flooded by somebody who knows the password.
 */
export const sendCode = async (
  act: Act,
  { id, account }: Pick<PendingSignIn, 'id' | 'account'>,
): Promise<Decision<Instant, 'codes-too-many'>> => {
  const { codesAddressHour, codeMinutes } = act.settings;
  const allowed = await hit(act, `code mails ${account.id}`, { most: codesAddressHour, seconds: 3600 });
  if (!allowed.allowed) return refuse('codes-too-many');
  const code = act.chance.key(codeLength, '0123456789');
  const expiresAt = minutesAfter(act.now, codeMinutes);
  return inTransaction(act, async (inside) => {
    await rows.setCode(inside.database, id, { hash: hashOf(act, id, code), expiresAt });
    await record(inside, { what: 'account.code-sent', subject: { kind: 'account', id: account.id } });
    await sendCodeMail(inside, account, code, expiresAt);
    return accept(expiresAt);
  });
};

/**
 * Whether the code is the one of the sign-in that waits. A wrong one counts, for this code and for all codes of the day:
 * asking for new ones gives nobody more guesses. Not for a page with `creates`.
 */
export const tryCode = async (
  act: Act,
  { id, account }: Pick<PendingSignIn, 'id' | 'account'>,
  typed: string,
): Promise<Decision<true, CodeRefusal>> => {
  const code = foldedCode(typed);
  const ofDay = await hit(act, `code tries ${account.id}`, { most: act.settings.codeTriesDay, seconds: 24 * 60 * 60 });
  if (!ofDay.allowed) return refuse('code-dead');
  return inTransaction(act, async (inside) => {
    const waiting = await rows.pendingForUpdate(inside.database, id);
    const hash = waiting?.code_hash;
    const matches = timingSafeEqual(hashOf(act, id, code ?? ''), hash ?? Buffer.alloc(32));
    const { counts, refused } = judgeCode(
      { expiresAt: hash ? (waiting.code_expires_at ?? undefined) : undefined, tries: waiting?.code_tries ?? 0 },
      matches && code !== undefined,
      act.now,
      act.settings.codeTries,
    );
    if (counts) await rows.countCodeTry(inside.database, id);
    if (!refused) return accept(true);
    const subject = { kind: 'account', id: account.id };
    await record(inside, { what: 'account.code-refused', subject, result: 'refused', detail: { why: refused } });
    return refuse(refused);
  });
};

/** Whether the owner wants codes on devices nobody knows, as far as the service uses them at all. */
export const wantsMailedCode = async (act: Act, accountId: string): Promise<boolean> =>
  act.settings.mailedCode && ((await store.accountById(act.database, accountId))?.mailedCode ?? true);

/** Switches mailed codes on or off for an account. */
export const switchMailedCode = (act: Act, accountId: string, wanted: boolean): Promise<void> =>
  inTransaction(act, async (inside) => {
    await store.setMailedCode(inside.database, accountId, wanted);
    const what = wanted ? 'account.mailed-code-on' : 'account.mailed-code-off';
    await record(inside, { what, subject: { kind: 'account', id: accountId } });
  });
