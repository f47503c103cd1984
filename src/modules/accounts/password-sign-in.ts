import { createHmac } from 'node:crypto';
import { type Instant, isBefore, minutesAfter } from '#kernel/time.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { hit, hitFromNetwork, sourceOf } from '#platform/limits/limits.ts';
import { verifyPassword } from '#platform/secrets/password-hash.ts';
import { secretKey } from '#platform/secrets/secret-key.ts';
import {
  type Account,
  type AccountKind,
  accountLifecycle,
  afterFailure,
  mailKey,
  normalMail,
  opensByPassword,
  settle,
} from './account.ts';
import { deviceBehind, type KnownDevice } from './known-devices.ts';
import { judgePlace, placeAfterFailure } from './sign-in-lock.ts';
import { sendLockedMail, sendPlaceLockedMail } from './sign-in-mails.ts';
import * as rows from './sign-in-rows.ts';
import * as store from './store.ts';

/** Mail address and password at a door: who comes in, and who waits (decision 119). */

/** Looked up where there is no account, so that the database is asked alike. */
const nobody = '00000000-0000-0000-0000-000000000000';

export type SignInRefusal = 'sign-in-failed' | 'sign-in-busy' | 'sign-in-wait' | 'sign-in-paused';
type PasswordEntry = { kind: AccountKind; mail: string; password: string; device?: string | undefined };
type PasswordCheck =
  | { accepted: Account; device: KnownDevice | undefined }
  /** `until`: when this place may try again; said alike for addresses that nobody has. */
  | { refused: SignInRefusal; until?: Instant };

/** A known device of the account counts for itself; everything else by the address typed and where it comes from. */
const placeOf = (act: Act, kind: AccountKind, typed: string, device: KnownDevice | undefined): Buffer =>
  createHmac('sha256', secretKey(act.settings))
    .update(
      device
        ? `sign-in device ${device.id}`
        : `sign-in ${kind} ${mailKey(normalMail(typed) ?? typed)} ${sourceOf(act)}`,
    )
    .digest();

const seen = ({ id, kind, mail, language, openedAt, state }: Account): Account => ({
  id,
  kind,
  mail,
  language,
  openedAt,
  state,
});

/**
 * Checks mail and password at the door of a kind. One refusal for everything that is wrong – no such person, another
 * door, wrong password, locked – after the same work; what is said about waiting hangs on the address typed and the
 * place alone. A wrong password counts although it is refused: not for a page with `creates`.
 */
export const signIn = async (act: Act, entry: PasswordEntry): Promise<PasswordCheck> => {
  const { kind, password } = entry;
  const { settings, now } = act;
  const mail = normalMail(entry.mail);
  const behind = await deviceBehind(act, entry.device);
  const found = mail ? await store.accountByMail(act.database, mail) : undefined;
  const known = found?.kind === kind ? found : undefined;
  const device = behind && behind.accountId === known?.id ? behind : undefined;
  if (!device) {
    const network = await hitFromNetwork(act, 'sign-in', { most: settings.loginsNetworkMinute, seconds: 60 });
    if (!network.allowed) return { refused: 'sign-in-busy' };
  }
  const place = placeOf(act, kind, entry.mail, device);
  const early = judgePlace(await rows.placeRecord(act.database, place), now, settings);
  if (!early.open) return { refused: early.locked ? 'sign-in-paused' : 'sign-in-wait', until: early.until };
  const matches = await verifyPassword(password, known?.passwordHash, settings.passwordHashesAtOnce);
  return inTransaction(act, async (inside) => {
    const subject = { kind: 'account', id: known?.id };
    // The account first and then the place, as everywhere: two transactions never wait for one another crosswise.
    const stored = await store.accountForUpdate(inside.database, known?.id ?? nobody);
    const before = await rows.holdPlace(inside.database, { place, accountId: stored?.id, at: now });
    // Tries at the same moment: those before this one may have ended its turn.
    const judged = judgePlace(before, now, settings);
    if (!judged.open) return { refused: judged.locked ? 'sign-in-paused' : 'sign-in-wait', until: judged.until };
    const account = stored && forgiven(settle(stored, now), stored.failedAt, now, settings.lockHoursMost);
    // The password may have changed while we compared; then the comparison says nothing.
    const right = matches && known?.passwordHash !== undefined && stored?.passwordHash === known.passwordHash;
    if (right && account && (opensByPassword(account) || (account.state === 'locked' && device))) {
      await rows.deletePlace(inside.database, place);
      if (!device && stored.failures + stored.locks > 0)
        await store.setLock(inside.database, account.id, { ...account, failures: 0, locks: 0 });
      return { accepted: seen(account), device };
    }
    // A right password that a lock keeps out counts like a wrong one: the count must not tell which it was.
    const after = placeAfterFailure(before, now, settings);
    await rows.setPlace(inside.database, place, after);
    const locked = account && !right && !device ? await countForAll(inside, account) : undefined;
    const what = locked || after.lockedUntil ? 'account.locked' : 'account.sign-in-refused';
    const where = locked ? 'unknown devices' : device ? 'a known device' : 'one place';
    // A try at nobody is written down like any other: it takes the same time, and guessing through a list is seen.
    await record(inside, { what, subject, result: 'refused', detail: { where } });
    if (account?.openedAt && locked) await sendLockedMail(inside, seen(account), locked);
    else if (account?.openedAt && after.lockedUntil && opensByPassword(account))
      await tellOfPlace(inside, seen(account), after.lockedUntil);
    return { refused: 'sign-in-failed' };
  });
};

/** Failures of long ago are forgotten, as those of places. */
const forgiven = <A extends store.StoredAccount>(
  account: A,
  failedAt: Instant | undefined,
  now: Instant,
  lockHoursMost: number,
): A =>
  account.state !== 'locked' && failedAt && isBefore(minutesAfter(failedAt, lockHoursMost * 2 * 60), now)
    ? { ...account, failures: 0, locks: 0 }
    : account;

/**
 * Counts a wrong password over all unknown devices. When there are too many from ever new places, only known devices and
 * passkeys open the account for a while. Answers with the end of a lock that begins now.
 */
const countForAll = async (act: Act, account: store.StoredAccount): Promise<Instant | undefined> => {
  const rules = { ...act.settings, loginFailures: act.settings.loginFailuresAll };
  const next = afterFailure(account, act.now, rules);
  if (next === account) return undefined;
  await store.setLock(act.database, account.id, { ...next, failedAt: act.now });
  return account.state === 'locked' ? undefined : next.lockedUntil;
};

/** From ever new places somebody could fill a mailbox: a few such mails a day say enough. */
const tellOfPlace = async (act: Act, account: Account, until: Instant): Promise<void> => {
  const allowed = await hit(act, `mails of locked places ${account.id}`, { most: 3, seconds: 24 * 60 * 60 });
  if (allowed.allowed) await sendPlaceLockedMail(act, account, until);
};

/** Checks the password of somebody who is signed in: the fresh proof before a delicate act. Counted as at the door. */
export const provePassword = async (
  act: Act,
  accountId: string,
  { password, device }: Pick<PasswordEntry, 'password' | 'device'>,
): Promise<PasswordCheck> => {
  const stored = await store.accountById(act.database, accountId);
  if (!stored) return { refused: 'sign-in-failed' };
  return signIn(act, { kind: stored.kind, mail: stored.mail, password, device });
};

/** Until when an account does not open by its password, from everywhere or from some places; undefined where it does. */
export const lockOf = async (act: Act, accountId: string): Promise<Instant | undefined> => {
  const stored = await store.accountById(act.database, accountId);
  const account = stored && settle(stored, act.now);
  return account?.lockedUntil ?? (await rows.placesLockedUntil(act.database, accountId, act.now));
};

/** Ends the locks of an account, when its owner stands at the counter; false when there is none. */
export const liftLock = (act: Act, accountId: string, about?: string): Promise<boolean> =>
  inTransaction(act, async (inside) => {
    const stored = await store.accountForUpdate(inside.database, accountId);
    if (!stored || !(await lockOf(inside, accountId))) return false;
    const state = accountLifecycle.next(settle(stored, act.now).state, 'unlock') ?? settle(stored, act.now).state;
    await store.setLock(inside.database, accountId, { state, failures: 0, locks: 0, lockedUntil: undefined });
    await rows.deletePlacesOf(inside.database, accountId);
    const subject = { kind: 'account', id: accountId };
    await record(inside, { what: 'account.lock-lifted', subject, ...(about ? { about } : {}) });
    return true;
  });
