import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { type Instant, minutesAfter } from '#kernel/time.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { endSessionsOf } from '#platform/web/session.ts';
import { accountLifecycle, settle } from './account.ts';
import { forgetDevices } from './known-devices.ts';
import { sendClosedMail, sendErasedMail } from './own-mails.ts';
import { forgetSecondFactors } from './second-factors.ts';
import * as store from './store.ts';

/** 退会, and what goes for good when nobody came back in time (abuse-cases 50). */

/** Until when somebody who leaves now can come back to everything. */
export const keptUntil = (act: Act): Instant => minutesAfter(act.now, act.settings.closedAccountDays * 24 * 60);

/**
 * Closes an account: nobody signs in any more, and password, devices, second factors, sessions and waiting keys are gone
 * at once. Other modules react to `account.closed`. The address stays until `keptUntil`, so that the owner can come back.
 */
export const closeAccount = (act: Act, accountId: string): Promise<Decision<{ until: Instant }, 'account-closed'>> =>
  inTransaction(act, async (inside) => {
    const { database } = inside;
    const stored = await store.accountForUpdate(database, accountId);
    const account = stored && settle(stored, act.now);
    if (!account || !accountLifecycle.allows(account.state, 'close')) return refuse('account-closed');
    const { id, kind, mail, language, openedAt } = account;
    await store.closeAccount(database, id, act.now);
    await store.voidKeys(database, id, act.now);
    await store.voidMailChanges(database, id, act.now);
    await forgetDevices(inside, id);
    await forgetSecondFactors(inside, id);
    await endSessionsOf(database, id);
    await record(inside, { what: 'account.closed', subject: { kind: 'account', id } });
    await inside.emit({ type: 'account.closed', accountId: id, kind });
    const until = keptUntil(inside);
    await sendClosedMail(inside, { id, kind, mail, language, openedAt, state: 'closed' }, until);
    return accept({ until });
  });

const batch = 100;

/**
 * The night's work: of accounts closed longer than CLOSED_ACCOUNT_DAYS ago the address and all that belongs to it goes;
 * its owner gets a last mail as a receipt. The empty row stays, since the audit points at it. How many.
 */
export const eraseClosedAccounts = async (act: Act): Promise<number> => {
  const before = minutesAfter(act.now, -act.settings.closedAccountDays * 24 * 60);
  for (let count = 0; ; ) {
    const erased = await inTransaction(act, async (inside) => {
      const due = await store.closedBefore(inside.database, before, batch);
      for (const account of due) {
        await inside.emit({ type: 'account.erased', accountId: account.id, kind: account.kind });
        await sendErasedMail(inside, account);
        await store.eraseAccount(inside.database, account.id, act.now);
        await record(inside, { what: 'account.erased', subject: { kind: 'account', id: account.id } });
      }
      return due.length;
    });
    count += erased;
    if (erased < batch) return count;
  }
};
