import { accept, type Decision, refuse } from '#kernel/decision.ts';
import type { Instant } from '#kernel/time.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { hashPassword } from '#platform/secrets/password-hash.ts';
import { endOtherSessions } from '#platform/web/session.ts';
import { type Account, type AccountKind, accountLifecycle, settle } from './account.ts';
import { accountByMail, accountOfKeyRequest, heldAccount, issueKey, mayAskForKey, setPassword } from './accounts.ts';
import type { KeyRefusal } from './authentication-key.ts';
import { forgetDevices } from './known-devices.ts';
import { holdOf } from './mail-holds.ts';
import { sendPasswordChangedMail } from './mails.ts';
import { sendHeldMail, sendNotOpenMail, sendRenewalMail } from './own-mails.ts';
import { brokenPasswordRules, type PasswordRule } from './password.ts';
import * as store from './store.ts';

/** パスワード再登録 for who has forgotten it, and the change of it by who is signed in. */

export type RenewalRequest = { request: string; expiresAt: Instant };

type Asked = {
  kind: AccountKind;
  mail: string;
  /** Whether what else was asked is right, e.g. a seeker's birth date; asked for nobody too, so that it is the same work. */
  fits?: (act: Act, account: Account | undefined) => Promise<boolean>;
};

/**
 * Asks for a key to set a new password. The answer is the same for everyone; a mail goes out only where everything fits,
 * and says so where there is no password to renew (abuse-cases 2).
 */
export const requestRenewal = async (
  act: Act,
  { kind, mail, fits = async () => true }: Asked,
): Promise<RenewalRequest> => {
  const asked = await mayAskForKey(act, mail);
  return inTransaction(act, async (inside) => {
    const account = await accountByMail(inside, mail);
    const right = await fits(inside, account);
    return sendTo(inside, asked && right && account?.kind === kind ? account : undefined);
  });
};

/** 再送: a new key for the same request, under the same limits; the old one ends. */
export const sendRenewalAgain = async (act: Act, before: string): Promise<RenewalRequest> => {
  const account = await accountOfKeyRequest(act, before);
  const asked = await mayAskForKey(act, account?.mail ?? before);
  return inTransaction(act, (inside) => sendTo(inside, asked ? account : undefined));
};

const sendTo = async (act: Act, found: Account | undefined): Promise<RenewalRequest> => {
  // The address may have been changed since it was looked up: the key never goes to the wrong one.
  const held = found && (await heldAccount(act, found.id));
  const holder = held?.mail === found?.mail ? held : undefined;
  const hold = holder && (await holdOf(act, holder.id));
  const { request, expiresAt, key } = await issueKey(act, holder?.id, 'renew');
  if (holder && key) await sendRenewalMail(act, holder, { key, request, expiresAt });
  else if (holder && hold) await sendHeldMail(act, holder, request, hold.endsAt);
  else if (holder?.kind === 'seeker') await sendNotOpenMail(act, holder, request);
  return { request, expiresAt };
};

type RenewalRefusal = PasswordRule | KeyRefusal;

/**
 * The key and the new password: sessions, devices and locks of the account end, and its owner is told. A wrong key counts
 * although it is refused: not for a page with `creates`.
 */
export const finishRenewal = async (
  act: Act,
  given: { request: string; key: string; password: string },
): Promise<Decision<Account, RenewalRefusal>> => {
  const set = await setPassword(act, given);
  return 'refused' in set ? set : accept(set.accepted.account);
};

type ChangePassword = {
  accountId: string;
  password: string;
  /** The session that goes on; every other one ends. */
  keep: string;
};

/**
 * Another password for who is signed in and has just proved to be the owner: the page is `confirmed`. Ends the other
 * sessions and everything that waits for a key, and tells the owner.
 */
export const changePassword = async (
  act: Act,
  { accountId, password, keep }: ChangePassword,
): Promise<Decision<Account, PasswordRule | 'account-closed'>> => {
  const known = await store.accountById(act.database, accountId);
  const [broken] = brokenPasswordRules(password, known?.mail);
  if (broken) return refuse(broken);
  const hash = await hashPassword(password, act.chance, act.settings.passwordHashesAtOnce);
  return inTransaction(act, async (inside) => {
    const { database } = inside;
    const stored = await store.accountForUpdate(database, accountId);
    const account = stored && settle(stored, act.now);
    const state = account && account.state !== 'closed' && accountLifecycle.next(account.state, 'setPassword');
    if (!account?.openedAt || !state) return refuse('account-closed');
    const { id, openedAt } = account;
    const language = act.language;
    await store.setPasswordHash(database, { id, state, hash, openedAt, language, at: act.now });
    await store.voidKeys(database, id, act.now);
    await store.voidMailChanges(database, id, act.now);
    await endOtherSessions(database, id, keep);
    await forgetDevices(inside, id);
    await record(inside, { what: 'account.password-changed', subject: { kind: 'account', id } });
    const changed = { id, kind: account.kind, mail: account.mail, state, language, openedAt };
    await sendPasswordChangedMail(inside, changed, act.chance.id());
    return accept(changed);
  });
};
