import { createHmac } from 'node:crypto';
import { type Instant, minutesAfter } from '#kernel/time.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { sourceOf } from '#platform/limits/limits.ts';
import { secretKey } from '#platform/secrets/secret-key.ts';
import { type Redirect, redirect, type Visit } from '#platform/web/page.ts';
import { renewVisitor, type SignInMethod, sessionMark, signInSession } from '#platform/web/session.ts';
import { ownPath, signInDoor, startPage, urls } from '#platform/web/urls.ts';
import type { Account } from './account.ts';
import { accountOf, heldAccount } from './accounts.ts';
import { agentOf } from './agent.ts';
import { deviceUsed, type KnownDevice, rememberDevice } from './known-devices.ts';
import { sendCode, wantsMailedCode } from './mailed-codes.ts';
import { hasSecondFactor, secondFactors } from './second-factors.ts';
import { sendNewDeviceMail } from './sign-in-mails.ts';
import * as rows from './sign-in-rows.ts';

/** The way into an account, as the pages go it: the second step that waits, and the one place where a session begins. */

/** Who gave the right password in this browser and waits at the second step. */
export type PendingSignIn = {
  id: string;
  account: Account;
  next: string | undefined;
  /** When the newest mailed code ends; undefined where none was sent. */
  codeExpiresAt: Instant | undefined;
};

/** Keeps that the password was right, for this browser only; the session gets a new id (no fixation). */
const beginSecondStep = async (
  visit: Visit,
  account: Account,
  next: string | null | undefined,
): Promise<PendingSignIn> => {
  const { act, settings } = visit;
  const before = sessionMark(visit);
  if (before) await rows.deletePending(act.database, before);
  const id = act.chance.id();
  const path = ownPath(next);
  await rows.insertPending(act.database, {
    sessionMark: await renewVisitor(visit),
    id,
    accountId: account.id,
    next: path,
    at: act.now,
    expiresAt: minutesAfter(act.now, settings.codeMinutes),
  });
  return { id, account, next: path, codeExpiresAt: undefined };
};

/** The sign-in that waits at its second step in this browser; it opens nothing by itself. */
export const pendingSignIn = async (visit: Visit): Promise<PendingSignIn | undefined> => {
  const mark = sessionMark(visit);
  const row = mark && (await rows.pendingBy(visit.act.database, mark, visit.now));
  const account = row && (await accountOf(visit.act, row.account_id));
  if (!account || account.state === 'closed' || !account.openedAt) return undefined;
  return { id: row.id, account, next: row.next ?? undefined, codeExpiresAt: row.code_expires_at ?? undefined };
};

/**
 * What follows a right password: the second step that this account needs on this device, or the session. Staff always
 * need a passkey or one-time passwords; for seekers and employers a device they made known stands for the second step.
 */
export const continueSignIn = async (
  visit: Visit,
  account: Account,
  { device, next }: { device: KnownDevice | undefined; next: string | null | undefined },
): Promise<Redirect> => {
  const { act, language } = visit;
  const { kind } = account;
  const factors = await secondFactors(act, account.id);
  if (kind === 'staff') {
    await beginSecondStep(visit, account, next);
    const step = factors.oneTimePassword ? 'one-time-password' : factors.passkeys > 0 ? 'passkey' : 'second-step';
    return redirect(urls.signInStep(language, kind, step));
  }
  if (device) {
    await deviceUsed(act, device.id);
    return completeSignIn(visit, account, { method: 'known-device', next });
  }
  if (factors.oneTimePassword) {
    await beginSecondStep(visit, account, next);
    return redirect(urls.signInStep(language, kind, 'one-time-password'));
  }
  if (!(await wantsMailedCode(act, account.id))) return completeSignIn(visit, account, { method: 'password', next });
  const pending = await beginSecondStep(visit, account, next);
  // Where no more are mailed the page says so; the one before, if there was one, belonged to another sign-in.
  await sendCode(act, pending);
  return redirect(urls.signInStep(language, kind, 'code'));
};

/**
 * What follows a password that was set with a mailed key: the key stands for a mailed code and for nothing more. Whoever has
 * a second factor, and staff in any case, goes on to it.
 */
export const continueWithKey = async (visit: Visit, account: Account): Promise<Redirect> => {
  const strong = account.kind === 'staff' || hasSecondFactor(await secondFactors(visit.act, account.id));
  return strong
    ? continueSignIn(visit, account, { device: undefined, next: undefined })
    : completeSignIn(visit, account, { method: 'code' });
};

type Completion = {
  method: SignInMethod;
  /** この端末を記憶する was asked for; never heeded on an office's computer nor for staff. */
  remember?: boolean;
  /** Where to go, where no second step has kept it. Only own paths are followed. */
  next?: string | null | undefined;
};

/**
 * The one place where a session of an account begins: a new id for the browser, the audit, the device where it was asked
 * to be remembered, and the way to where the person wanted to go. What waited at a second step ends.
 */
export const completeSignIn = async (visit: Visit, account: Account, given: Completion): Promise<Redirect> => {
  const { act, session, language } = visit;
  const mark = sessionMark(visit);
  try {
    return await inTransaction(act, async (inside) => {
      // The page sees the transaction: a session without its audit entry, or the other way round, never stays.
      visit.act = inside;
      const waiting = mark && (await rows.pendingBy(inside.database, mark, visit.now));
      if (mark) await rows.deletePending(inside.database, mark);
      const held = await heldAccount(inside, account.id);
      if (!held?.openedAt || held.state === 'closed') return redirect(signInDoor(language, account.kind));
      await signInSession(visit, { accountId: held.id, kind: held.kind }, given.method);
      await record(inside, {
        what: 'account.signed-in',
        subject: { kind: 'account', id: held.id },
        detail: { method: given.method },
      });
      if (given.remember && held.kind !== 'staff') await rememberDevice(visit, held.id);
      await tellOfNewPlace(visit, held, given.method);
      const next = waiting?.account_id === held.id ? waiting.next : given.next;
      return redirect(ownPath(next) ?? startPage(language, held.kind));
    });
  } catch (fault) {
    visit.session = session;
    throw fault;
  } finally {
    visit.act = act;
  }
};

/**
 * Tells the owner of a sign-in with another browser or network than before, unless a mail has said so already: the one
 * with the code. The first sign-in of all is nothing new.
 */
const tellOfNewPlace = async (visit: Visit, account: Account, method: SignInMethod): Promise<void> => {
  const { act, agent, settings, now } = visit;
  const { browser, system } = agentOf(agent);
  const mark = createHmac('sha256', secretKey(settings))
    .update(`signed in from ${browser} ${system} ${sourceOf(act)}`)
    .digest();
  const since = minutesAfter(now, -settings.deviceDays * 24 * 60);
  const known = await rows.markSeen(act.database, { accountId: account.id, mark, at: now, since });
  if (!known && method !== 'code' && method !== 'known-device') await sendNewDeviceMail(act, account, agent);
};

/** The night's work: sign-ins nobody finished, devices whose time is over, failures and marks too old to count. */
export const forgetEndedSignIns = ({ database, now, settings }: Act): Promise<void> =>
  rows.deleteEnded(database, now, {
    failures: minutesAfter(now, -settings.lockHoursMost * 2 * 60),
    marks: minutesAfter(now, -settings.deviceDays * 24 * 60),
  });
