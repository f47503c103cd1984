import type { StaffActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { type Instant, isBefore, minutesAfter } from '#kernel/time.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import type { MailHolds } from '#platform/database/tables.ts';

/** The time after the counter changed the address of an open account (abuse-cases 43). */

export type MailHold = { id: string; endsAt: Instant; changedBy: string; changedAt: Instant };

/** The hold of the last change; undefined when there was none, its time is over, or a second member of staff confirmed. */
export const holdOf = async (act: Act, accountId: string): Promise<MailHold | undefined> => {
  const row = await act.database
    .selectFrom('mail_holds')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row || row.confirmed_at !== null || !isBefore(act.now, row.ends_at)) return undefined;
  return { id: row.id, endsAt: row.ends_at, changedBy: row.changed_by, changedAt: row.changed_at };
};

/** Begins a hold of MAIL_HOLD_HOURS; `document` is what the person showed. */
export const holdMail = async (
  act: Act<StaffActor>,
  accountId: string,
  document: MailHolds['document'],
): Promise<Instant> => {
  const endsAt = minutesAfter(act.now, act.settings.mailHoldHours * 60);
  await act.database
    .insertInto('mail_holds')
    .values({
      id: act.chance.id(),
      account_id: accountId,
      document,
      changed_by: act.actor.accountId,
      changed_at: act.now,
      ends_at: endsAt,
    })
    .execute();
  return endsAt;
};

export type ConfirmHoldRefusal = 'no-hold' | 'own-change';

/** A second member of staff has looked at the person and the document too: the hold ends now. Nobody confirms an own change. */
export const confirmHold = (act: Act<StaffActor>, accountId: string): Promise<Decision<true, ConfirmHoldRefusal>> =>
  inTransaction(act, async (inside) => {
    const subject = { kind: 'account', id: accountId };
    const hold = await holdOf(inside, accountId);
    if (!hold) return refuse('no-hold');
    if (hold.changedBy === act.actor.accountId) {
      await record(inside, { what: 'account.hold-confirmed', subject, result: 'refused' });
      return refuse('own-change');
    }
    await inside.database
      .updateTable('mail_holds')
      .set({ confirmed_by: act.actor.accountId, confirmed_at: act.now })
      .where('id', '=', hold.id)
      .execute();
    await record(inside, { what: 'account.hold-confirmed', subject });
    return accept(true);
  });
