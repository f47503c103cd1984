import { timingSafeEqual } from 'node:crypto';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import type { Language } from '#kernel/language.ts';
import { type Instant, minutesAfter } from '#kernel/time.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { hit, hitFromNetwork } from '#platform/limits/limits.ts';
import { hashPassword } from '#platform/secrets/password-hash.ts';
import { endSessionsOf } from '#platform/web/session.ts';
import { type Account, type AccountKind, accountLifecycle, type Newcomer, normalMail, settle } from './account.ts';
import {
  foldedKey,
  judgeKey,
  type KeyPurpose,
  type KeyRefusal,
  keyAlphabet,
  keyExpiry,
  keyLength,
  writtenKey,
} from './authentication-key.ts';
import { hashOfKey } from './key-hash.ts';
import { forgetDevices } from './known-devices.ts';
import { holdOf } from './mail-holds.ts';
import { sendMailChangedMail, sendPasswordChangedMail, sendReopenedMail } from './mails.ts';
import { brokenPasswordRules, type PasswordRule } from './password.ts';
import * as store from './store.ts';

const seen = (stored: store.StoredAccount, now: Instant): Account => {
  const { id, kind, mail, language, openedAt, state } = settle(stored, now);
  return { id, kind, mail, language, openedAt, state };
};

/** The account of this id. */
export const accountOf = async (act: Act, id: string): Promise<Account | undefined> => {
  const found = await store.accountById(act.database, id);
  return found && seen(found, act.now);
};

/** As `accountOf`, held until the transaction ends: what is decided on it stays true. */
export const heldAccount = async (act: Act, id: string): Promise<Account | undefined> => {
  const found = await store.accountForUpdate(act.database, id);
  return found && seen(found, act.now);
};

/** The account of this address; compared without case. Its absence is never told to a visitor. */
export const accountByMail = async (act: Act, typed: string): Promise<Account | undefined> => {
  const mail = normalMail(typed);
  const found = mail && (await store.accountByMail(act.database, mail));
  return found ? seen(found, act.now) : undefined;
};

export type MailRefusal = 'mail-taken' | 'mail-invalid';
type NewAccount = { kind: AccountKind; mail: string; language: Language };

/** Registers an address as an account that is not open yet (the counter does it for a seeker). */
export const registerMail = (
  act: Act,
  { kind, mail: typed, language }: NewAccount,
): Promise<Decision<Account, MailRefusal>> =>
  inTransaction(act, async (inside) => {
    const mail = normalMail(typed);
    if (!mail) return refuse('mail-invalid');
    const account: Account = { id: act.chance.id(), kind, mail, language, state: 'registered', openedAt: undefined };
    const stored = { ...account, passwordHash: undefined, createdAt: act.now };
    if (!(await store.insertAccount(inside.database, stored))) return refuse('mail-taken');
    await record(inside, { what: 'account.registered', subject: { kind: 'account', id: account.id } });
    return accept(account);
  });

/** Makes an open account at once, with its password: for staff, and for the people of the trial. */
export const openAccount = async (
  act: Act,
  { kind, mail: typed, language, password }: NewAccount & { password: string },
): Promise<Decision<Account, MailRefusal | PasswordRule>> => {
  const mail = normalMail(typed);
  if (!mail) return refuse('mail-invalid');
  const [broken] = brokenPasswordRules(password, mail);
  if (broken) return refuse(broken);
  return makeAccount(act, { kind, mail, language, password });
};

const makeAccount = async (
  act: Act,
  { kind, mail, language, password }: NewAccount & { password: string },
): Promise<Decision<Account, 'mail-taken'>> => {
  const passwordHash = await hashPassword(password, act.chance, act.settings.passwordHashesAtOnce);
  const account: Account = { id: act.chance.id(), kind, mail, language, state: 'active', openedAt: act.now };
  return inTransaction(act, async (inside) => {
    const stored = { ...account, passwordHash, createdAt: act.now };
    if (!(await store.insertAccount(inside.database, stored))) return refuse('mail-taken');
    await record(inside, { what: 'account.opened', subject: { kind: 'account', id: account.id } });
    return accept(account);
  });
};

/** Gives an account another address. Keys sent to the old one end, and an open account's old address is told. */
export const changeMail = (
  act: Act,
  accountId: string,
  typed: string,
): Promise<Decision<Account, MailRefusal | 'account-closed'>> =>
  inTransaction(act, async (inside) => {
    const stored = await store.accountForUpdate(inside.database, accountId);
    if (!stored) throw new Error(`account ${accountId} does not exist`);
    const mail = normalMail(typed);
    if (!mail) return refuse('mail-invalid');
    const before = settle(stored, act.now);
    const state = accountLifecycle.next(before.state, 'changeMail');
    if (!state) return refuse('account-closed');
    if (!(await store.setMail(inside.database, accountId, mail, stored.lockedUntil ? stored.state : state)))
      return refuse('mail-taken');
    await store.voidKeys(inside.database, accountId, act.now);
    await endSessionsOf(inside.database, accountId);
    await record(inside, { what: 'account.mail-changed', subject: { kind: 'account', id: accountId } });
    if (before.openedAt) await sendMailChangedMail(inside, seen(before, act.now));
    return accept({ ...seen(before, act.now), mail, state });
  });

/**
 * Whether one more key may be asked for this address from this network. When not, go on with `issueKey(act, undefined, …)`
 * and show the same page: nobody learns from it, and nobody is flooded with mails.
 */
export const mayAskForKey = async (act: Act, mail: string): Promise<boolean> => {
  const { keyRequestsAddressHour, keyRequestsNetworkHour } = act.settings;
  const network = await hitFromNetwork(act, 'key network', { most: keyRequestsNetworkHour, seconds: 3600 });
  const address = await hit(act, `key address ${normalMail(mail)?.toLowerCase() ?? mail}`, {
    most: keyRequestsAddressHour,
    seconds: 3600,
  });
  return network.allowed && address.allowed;
};

type IssuedKey = {
  /** Id of the request: kept in the session and handed to `setPassword`. */
  request: string;
  expiresAt: Instant;
  /** What the mail says; undefined where nobody is to get one. */
  key: string | undefined;
};

/**
 * Issues an authentication key and voids the ones before it: for an account by its id, or for a newcomer. Without either,
 * or where the state of the account does not allow this purpose, the request is made all the same, with a key nobody
 * knows: everything a stranger sees is alike.
 */
export const issueKey = (act: Act, to: string | Newcomer | undefined, purpose: KeyPurpose): Promise<IssuedKey> =>
  inTransaction(act, async (inside) => {
    const [accountId, newcomer] = typeof to === 'object' ? [undefined, to] : [to, undefined];
    const stored = accountId ? await store.accountForUpdate(inside.database, accountId) : undefined;
    const account = stored && settle(stored, act.now);
    const sent = account && accountLifecycle.next(account.state, 'sendKey');
    const allowed =
      purpose === 'open' ? sent !== undefined : account?.openedAt !== undefined && account.state !== 'closed';
    // An address that the counter has just changed sets no password yet on an account that was open (abuse-cases 43).
    const held = account?.openedAt !== undefined && (await holdOf(inside, account.id)) !== undefined;
    const holder = allowed && !held ? account : undefined;
    const key = act.chance.key(keyLength, keyAlphabet);
    const request = act.chance.id();
    const expiresAt = keyExpiry(act.now, act.settings.authKeyMinutes);
    if (holder) {
      await store.voidKeys(inside.database, holder.id, act.now);
      if (sent) await store.setState(inside.database, holder.id, sent);
      await record(inside, {
        what: 'account.key-issued',
        subject: { kind: 'account', id: holder.id },
        detail: { purpose },
      });
    }
    if (newcomer) {
      await store.voidNewcomerKeys(inside.database, newcomer.mail, act.now);
      await record(inside, {
        what: 'account.key-issued',
        subject: { kind: 'key', id: request },
        detail: { purpose, newcomer: newcomer.kind },
      });
    }
    const hash = hashOfKey(act, request, key);
    await store.insertKey(inside.database, {
      id: request,
      accountId: holder?.id,
      newcomer,
      purpose,
      hash,
      at: act.now,
      expiresAt,
    });
    return { request, expiresAt, key: holder || newcomer ? writtenKey(key) : undefined };
  });

type PasswordSet = { account: Account; purpose: KeyPurpose };

/**
 * Sets the password with the key of a request: opens the account – a newcomer's is made here – or ends its lock, ends all
 * its sessions and forgets its devices. A wrong key counts although it is refused: do not call it where a refusal rolls the transaction back (a page with `creates`).
 * A password that breaks a rule costs no try.
 */
export const setPassword = (
  act: Act,
  { request: id, key, password }: { request: string; key: string; password: string },
): Promise<Decision<PasswordSet, PasswordRule | KeyRefusal>> =>
  inTransaction(act, async (inside) => {
    const { database } = inside;
    const found = await store.keyRequest(database, id);
    if (!found) return refuse('key-wrong');
    // The account first, or a newcomer's address, as issueKey does: two transactions never wait for one another crosswise.
    const stored = found.account_id ? await store.accountForUpdate(database, found.account_id) : undefined;
    const newcomer = store.newcomerOf(found);
    const mail = stored?.mail ?? newcomer?.mail;
    const [broken] = brokenPasswordRules(password);
    if (broken) return refuse(broken);
    if (newcomer) await store.claimMail(database, newcomer.mail);
    const locked = await store.keyRequestForUpdate(database, id);
    if (!locked) return refuse('key-wrong');
    const aDayAgo = minutesAfter(act.now, -24 * 60);
    const tries = stored
      ? await store.triesSince(database, stored.id, aDayAgo)
      : await store.newcomerTriesSince(database, mail ?? '', aDayAgo);
    const judged = judgeKey(
      {
        expiresAt: locked.expires_at,
        tries: locked.tries,
        usedAt: locked.used_at ?? undefined,
        usable: mail !== undefined && locked.voided_at === null && tries < act.settings.authKeyTriesDay,
      },
      timingSafeEqual(hashOfKey(act, id, foldedKey(key)), locked.key_hash),
      act.now,
      act.settings.authKeyTries,
    );
    const opens = judged.refused === undefined;
    // Only the owner of the key is told so much of the address.
    if (opens && mail && brokenPasswordRules(password, mail).length > 0) return refuse('password-mail');
    if (judged.counts) await store.countTry(database, id, act.now, opens);
    if (opens && newcomer) {
      const made = await makeAccount(inside, { ...newcomer, language: act.language, password });
      return 'accepted' in made ? accept({ account: made.accepted, purpose: 'open' as const }) : refuse('key-wrong');
    }
    if (!opens || !stored) return refuse(judged.refused ?? 'key-wrong');
    const account = settle(stored, act.now);
    const reopens = account.state === 'closed';
    const state = accountLifecycle.next(account.state, reopens ? 'reopen' : 'setPassword');
    if (!state) return refuse('key-wrong');
    const hash = await hashPassword(password, act.chance, act.settings.passwordHashesAtOnce);
    const openedAt = account.openedAt ?? act.now;
    await store.setPasswordHash(database, {
      id: account.id,
      state,
      hash,
      openedAt,
      language: act.language,
      at: act.now,
    });
    await endSessionsOf(database, account.id);
    await forgetDevices(inside, account.id);
    const what = reopens ? 'account.reopened' : account.openedAt ? 'account.password-changed' : 'account.opened';
    await record(inside, { what, subject: { kind: 'account', id: account.id } });
    const changed: Account = { ...seen(account, act.now), state, openedAt, language: act.language };
    if (reopens) await sendReopenedMail(inside, changed, id);
    else if (account.openedAt) await sendPasswordChangedMail(inside, changed, id);
    return accept({ account: changed, purpose: locked.purpose as KeyPurpose });
  });

/** Whom a request for a key was made for, as long as there is no account; undefined for a request that was made for nobody. */
export const newcomerOfKeyRequest = async (act: Act, request: string): Promise<Newcomer | undefined> => {
  const found = await store.keyRequest(act.database, request);
  return found && store.newcomerOf(found);
};

/** The account a request for a key was made for; undefined for a newcomer, and for a request that was made for nobody. */
export const accountOfKeyRequest = async (act: Act, request: string): Promise<Account | undefined> => {
  const found = await store.keyRequest(act.database, request);
  return found?.account_id ? accountOf(act, found.account_id) : undefined;
};

/** Keeps what a person agreed to, with its version and the time. */
export const keepAgreements = (act: Act, accountId: string, agreements: readonly store.Agreement[]): Promise<void> =>
  store.insertAgreements(act.database, accountId, agreements, act.now);
