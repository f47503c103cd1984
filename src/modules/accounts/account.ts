import { foldWidth } from '#kernel/japanese.ts';
import type { Language } from '#kernel/language.ts';
import { lifecycle } from '#kernel/lifecycle.ts';
import { type Instant, isBefore, minutesAfter } from '#kernel/time.ts';

/** アカウント: who can sign in. Life as in system-reference §2.8e; `closed` is 退会, which the registration survives. */
export const accountLifecycle = lifecycle({
  registered: { sendKey: 'key-sent', changeMail: 'registered' },
  'key-sent': { sendKey: 'key-sent', setPassword: 'active', changeMail: 'registered' },
  active: {
    setPassword: 'active',
    changeMail: 'active',
    lock: 'locked',
    bounce: 'undeliverable',
    close: 'closed',
  },
  locked: { setPassword: 'active', changeMail: 'locked', unlock: 'active', close: 'closed' },
  // メール不達: only the counter can give it another address.
  undeliverable: { setPassword: 'active', changeMail: 'active', lock: 'locked', close: 'closed' },
  // 退会: the owner comes back by a key, as long as the address is kept; the key alone changes nothing yet.
  closed: { sendKey: 'closed', changeMail: 'closed', reopen: 'active' },
});

export type AccountState = (typeof accountLifecycle)['states'][number];
export const accountKinds = ['seeker', 'employer', 'staff'] as const;
export type AccountKind = (typeof accountKinds)[number];

export type Account = {
  id: string;
  kind: AccountKind;
  mail: string;
  state: AccountState;
  language: Language;
  openedAt: Instant | undefined;
};

/** Somebody without an account, who opens a My Page on the web: the account is made when a key proves the address. */
export type Newcomer = { kind: Exclude<AccountKind, 'staff'>; mail: string };

/** What the rule of locks looks at. */
export type LockRecord = { state: AccountState; failures: number; locks: number; lockedUntil: Instant | undefined };
type LockRules = { loginFailures: number; lockMinutes: number; lockHoursMost: number };

/** A lock ends alone: after its time the record reads as active. */
export const settle = <R extends LockRecord>(record: R, now: Instant): R =>
  record.lockedUntil && !isBefore(now, record.lockedUntil)
    ? {
        ...record,
        state: accountLifecycle.next(record.state, 'unlock') ?? record.state,
        failures: 0,
        lockedUntil: undefined,
      }
    : record;

/** Whether a right password opens. */
export const opensByPassword = (record: LockRecord): boolean =>
  record.state === 'active' || record.state === 'undeliverable';

/**
 * After one more wrong password. The fifth in a row locks for a quarter of an hour, each further lock twice as long, up
 * to a day (system-reference §1.13). A try while it is locked changes nothing, so nobody can be kept out by repeating it.
 */
export const afterFailure = (record: LockRecord, now: Instant, rules: LockRules): LockRecord => {
  if (!opensByPassword(record)) return record;
  const failures = record.failures + 1;
  const state = accountLifecycle.next(record.state, 'lock');
  if (failures < rules.loginFailures || !state) return { ...record, failures };
  const minutes = Math.min(rules.lockMinutes * 2 ** record.locks, rules.lockHoursMost * 60);
  return { state, failures, locks: record.locks + 1, lockedUntil: minutesAfter(now, minutes) };
};

/**
 * The address as it is kept: half-width, domain in lower case, the part before the @ as typed; undefined when it is none
 * (at most 100 characters, leaflet step 2).
 */
export const normalMail = (typed: string): string | undefined => {
  const mail = foldWidth(typed);
  const at = mail.lastIndexOf('@');
  const [local, domain] = [mail.slice(0, at), mail.slice(at + 1).toLowerCase()];
  const valid =
    at > 0 &&
    mail.length <= 100 &&
    /^[\w!#$%&'*+/=?^`{|}~.-]+$/.test(local) &&
    /^(?=.*\.)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/.test(domain);
  return valid ? `${local}@${domain}` : undefined;
};

/** Addresses are compared without case. */
export const mailKey = (mail: string): string => mail.toLowerCase();
