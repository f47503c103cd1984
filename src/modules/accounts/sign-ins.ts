import { type Instant, minutesAfter } from '#kernel/time.ts';
import { inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { type Redirect, redirect, type Visit } from '#platform/web/page.ts';
import { renewVisitor, type SignInMethod, sessionMark, signInSession } from '#platform/web/session.ts';
import { ownPath, signInDoor, startPage } from '#platform/web/urls.ts';
import type { Account } from './account.ts';
import { accountOf, heldAccount } from './accounts.ts';
import { rememberDevice } from './known-devices.ts';
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
export const beginSecondStep = async (
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

export type Completion = {
  method: SignInMethod;
  /** この端末を記憶する was asked for; never heeded on an office's computer nor for staff. */
  remember?: boolean;
  /** Where to go, where no second step has kept it. Only own paths are followed. */
  next?: string | null;
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
