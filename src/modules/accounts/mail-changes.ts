import { timingSafeEqual } from 'node:crypto';
import type { StaffActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { type Instant, isBefore } from '#kernel/time.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import type { MailHolds } from '#platform/database/tables.ts';
import { hit } from '#platform/limits/limits.ts';
import { endOtherSessions, endSessionsOf } from '#platform/web/session.ts';
import { type Account, accountLifecycle, mailKey, normalMail, settle } from './account.ts';
import { accountByMail, accountOf, mayAskForKey } from './accounts.ts';
import {
  foldedKey,
  judgeKey,
  type KeyRefusal,
  keyAlphabet,
  keyExpiry,
  keyLength,
  writtenKey,
} from './authentication-key.ts';
import { hashOfKey } from './key-hash.ts';
import { holdMail } from './mail-holds.ts';
import { sendMailChangedMail } from './mails.ts';
import {
  sendAddressWantedMail,
  sendChangedAtCounterMails,
  sendMailChangeAskedMail,
  sendMailChangeDoneMail,
  sendMailChangeKeyMail,
} from './own-mails.ts';
import * as store from './store.ts';

/** Another mail address for an open account: by its owner, or at the counter for who cannot sign in any more. */

type WaitingMail = {
  request: string;
  mail: string;
  expiresAt: Instant;
  /** Why its key cannot be used any more. */
  over: 'over' | 'dead' | undefined;
};

/** The address that waits for its key, also when the time of the key is over; undefined when none does. */
export const waitingMail = async (act: Act, accountId: string): Promise<WaitingMail | undefined> => {
  const row = await store.livingMailChange(act.database, accountId);
  if (!row) return undefined;
  const dead = row.tries >= act.settings.authKeyTries;
  const over = dead ? 'dead' : isBefore(row.expires_at, act.now) ? 'over' : undefined;
  return { request: row.id, mail: row.mail, expiresAt: row.expires_at, over };
};

type AskMailRefusal = 'mail-invalid' | 'mail-same' | 'too-many' | 'account-closed';

/**
 * Asks for another address. The new one gets a key and the present one is told; nothing changes before the key comes
 * back. An address that belongs to somebody else gets the same answer: its owner is told, and the key is known to nobody
 * (abuse-cases 2).
 */
export const askForMail = async (
  act: Act,
  accountId: string,
  typed: string,
): Promise<Decision<WaitingMail, AskMailRefusal>> => {
  const mail = normalMail(typed);
  if (!mail) return refuse('mail-invalid');
  const own = await accountOf(act, accountId);
  if (!own || own.state === 'closed') return refuse('account-closed');
  if (mailKey(own.mail) === mailKey(mail)) return refuse('mail-same');
  const most = act.settings.mailChangesAccountDay;
  const counted = await hit(act, `mail change ${accountId}`, { most, seconds: 86_400 });
  if (!counted.allowed) return refuse('too-many');
  const asked = await mayAskForKey(act, mail);
  return inTransaction(act, async (inside) => {
    const owner = await accountByMail(inside, mail);
    const key = act.chance.key(keyLength, keyAlphabet);
    const request = act.chance.id();
    const expiresAt = keyExpiry(act.now, act.settings.authKeyMinutes);
    await store.accountForUpdate(inside.database, accountId);
    await store.voidMailChanges(inside.database, accountId, act.now);
    const hash = hashOfKey(act, request, key);
    await store.insertMailChange(inside.database, { id: request, accountId, mail, hash, at: act.now, expiresAt });
    await record(inside, { what: 'account.mail-change-asked', subject: { kind: 'account', id: accountId } });
    await sendMailChangeAskedMail(inside, own, request);
    if (asked && owner) await sendAddressWantedMail(inside, owner, request);
    if (asked && !owner) await sendMailChangeKeyMail(inside, own, mail, { key: writtenKey(key), request, expiresAt });
    return accept({ request, mail, expiresAt, over: undefined });
  });
};

type ConfirmMailRefusal = KeyRefusal | 'mail-taken' | 'account-closed';

/**
 * The key came back: the account has the new address. Keys sent to the old one end, and so does every session but
 * `keep`. A wrong key counts although it is refused: not for a page with `creates`.
 */
export const confirmMail = (
  act: Act,
  { accountId, key, keep }: { accountId: string; key: string; keep: string },
): Promise<Decision<Account, ConfirmMailRefusal>> =>
  inTransaction(act, async (inside) => {
    const { database } = inside;
    const stored = await store.accountForUpdate(database, accountId);
    const waiting = await store.livingMailChange(database, accountId);
    if (!stored || !waiting) return refuse('key-wrong');
    const judged = judgeKey(
      { expiresAt: waiting.expires_at, tries: waiting.tries, usedAt: undefined, usable: true },
      timingSafeEqual(hashOfKey(act, waiting.id, foldedKey(key)), waiting.key_hash),
      act.now,
      act.settings.authKeyTries,
    );
    if (judged.counts) await store.countMailTry(database, waiting.id, act.now, judged.refused === undefined);
    if (judged.refused) return refuse(judged.refused);
    const before = settle(stored, act.now);
    const state = accountLifecycle.next(before.state, 'changeMail');
    if (!state || before.state === 'closed') return refuse('account-closed');
    if (!(await store.setMail(database, accountId, waiting.mail, stored.lockedUntil ? stored.state : state)))
      return refuse('mail-taken');
    await store.voidKeys(database, accountId, act.now);
    await endOtherSessions(database, accountId, keep);
    await record(inside, { what: 'account.mail-changed', subject: { kind: 'account', id: accountId } });
    const { id, kind, language, openedAt } = before;
    const after = { id, kind, language, openedAt, mail: waiting.mail, state };
    await sendMailChangedMail(inside, { ...after, mail: before.mail });
    await sendMailChangeDoneMail(inside, after);
    return accept(after);
  });

export type CounterMailRefusal = 'mail-invalid' | 'mail-taken' | 'mail-same' | 'absent';

/**
 * B8: the address of an account that has been open, changed at the counter after a look at an identity document. Both
 * addresses are told, all sessions end, and for a while the new address renews no password (abuse-cases 43).
 */
export const changeMailAtCounter = (
  act: Act<StaffActor>,
  { accountId, mail: typed, document }: { accountId: string; mail: string; document: MailHolds['document'] },
): Promise<Decision<{ until: Instant }, CounterMailRefusal>> =>
  inTransaction(act, async (inside): Promise<Decision<{ until: Instant }, CounterMailRefusal>> => {
    const { database } = inside;
    const mail = normalMail(typed);
    if (!mail) return refuse('mail-invalid');
    const stored = await store.accountForUpdate(database, accountId);
    if (!stored?.openedAt) return refuse('absent');
    const before = settle(stored, act.now);
    if (before.mail === mail) return refuse('mail-same');
    const state = accountLifecycle.next(before.state, 'changeMail');
    if (!state) throw new Error(`an account that is ${before.state} has no address to change`);
    if (!(await store.setMail(database, accountId, mail, stored.lockedUntil ? stored.state : state)))
      return refuse('mail-taken');
    await store.voidKeys(database, accountId, act.now);
    await store.voidMailChanges(database, accountId, act.now);
    await endSessionsOf(database, accountId);
    const until = await holdMail(inside, accountId, document);
    await record(inside, {
      what: 'account.mail-changed-at-counter',
      subject: { kind: 'account', id: accountId },
      detail: { document },
    });
    await sendChangedAtCounterMails(inside, before, mail, until);
    return accept({ until });
  });

/** 再送 of the key to the address that waits; the old one ends. */
export const sendMailKeyAgain = async (
  act: Act,
  accountId: string,
): Promise<Decision<WaitingMail, AskMailRefusal | 'nothing-waits'>> => {
  const waiting = await store.livingMailChange(act.database, accountId);
  if (!waiting) return refuse('nothing-waits');
  const asked = await askForMail(act, accountId, waiting.mail);
  return asked;
};
