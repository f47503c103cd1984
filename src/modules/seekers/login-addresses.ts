import type { StaffActor } from '#kernel/actor.ts';
import { type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import { accountOf } from '#modules/accounts/accounts.ts';
import { type CounterMailRefusal, changeMailAtCounter } from '#modules/accounts/mail-changes.ts';
import { type ConfirmHoldRefusal, confirmHold, holdOf, type MailHold } from '#modules/accounts/mail-holds.ts';
import { liftLock, lockOf } from '#modules/accounts/password-sign-in.ts';
import { hasSecondFactor, resetSecondFactors, secondFactors } from '#modules/accounts/second-factors.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import type { IdentityDocument } from './identity-document.ts';
import type { Registration } from './registration.ts';
import { registrationAtCounter } from './registrations.ts';
import * as store from './store.ts';

/** The login of a registration at the counter, once its My Page has been open: a lost address gets another one (B8). */

type Login = {
  mail: string;
  opened: boolean;
  closed: boolean;
  hold: MailHold | undefined;
  /** A passkey or an app is asked for at sign-in or can be shown there. */
  secondFactor: boolean;
  /** Until when its password does not open, from everywhere or from some places. */
  lockedUntil: Instant | undefined;
};

/** The login of a registration as the counter sees it; undefined where no address is registered. */
export const loginOf = async (act: Act<StaffActor>, registration: Registration): Promise<Login | undefined> => {
  const account = registration.accountId ? await accountOf(act, registration.accountId) : undefined;
  if (!account) return undefined;
  return {
    mail: account.mail,
    opened: account.openedAt !== undefined,
    closed: account.state === 'closed',
    hold: await holdOf(act, account.id),
    secondFactor: hasSecondFactor(await secondFactors(act, account.id)),
    lockedUntil: await lockOf(act, account.id),
  };
};

/** Another address after a look at an identity document, whose kind is kept; until when it renews no password. */
export const changeLoginAddress = (
  act: Act<StaffActor>,
  id: string,
  given: { mail: string; document: IdentityDocument },
): Promise<Decision<{ until: Instant }, CounterMailRefusal>> =>
  inTransaction(act, async (inside) => {
    const registration = isUuid(id) ? await store.registrationForUpdate(inside.database, id) : undefined;
    if (!registration?.accountId) return refuse('absent');
    const changed = await changeMailAtCounter(inside, { ...given, accountId: registration.accountId });
    await audit(inside, {
      what: 'registration.mail-changed',
      subject: { kind: 'registration', id },
      detail: { document: given.document },
      ...('refused' in changed && { result: 'refused' as const }),
    });
    return changed;
  });

/**
 * Ends the locks of a My Page, when its owner stands at the counter (abuse-cases 5); false where nothing is locked.
 * Undefined for a registration that this member of staff does not see.
 */
export const liftLoginLock = async (act: Act<StaffActor>, id: string): Promise<boolean | undefined> => {
  const registration = await registrationAtCounter(act, id);
  return registration?.accountId ? liftLock(act, registration.accountId, registration.id) : undefined;
};

/** A second member of staff has looked too: the new address renews passwords from now on. */
export const confirmLoginAddress = (
  act: Act<StaffActor>,
  id: string,
): Promise<Decision<true, ConfirmHoldRefusal | 'absent'>> =>
  inTransaction(act, async (inside): Promise<Decision<true, ConfirmHoldRefusal | 'absent'>> => {
    const registration = isUuid(id) ? await store.registrationForUpdate(inside.database, id) : undefined;
    if (!registration?.accountId) return refuse('absent');
    const confirmed = await confirmHold(inside, registration.accountId);
    if ('accepted' in confirmed) {
      await audit(inside, { what: 'registration.mail-confirmed', subject: { kind: 'registration', id } });
    }
    return confirmed;
  });

/**
 * Takes passkeys, app and recovery codes from a My Page whose owner has lost them, after a look at an identity document
 * whose kind is kept (abuse-cases 54). Its sessions end, the owner gets a mail; false where there is nothing to take.
 */
export const resetLoginFactors = (act: Act<StaffActor>, id: string, document: IdentityDocument): Promise<boolean> =>
  inTransaction(act, async (inside) => {
    const registration = isUuid(id) ? await store.registrationForUpdate(inside.database, id) : undefined;
    const accountId = registration?.accountId;
    if (!accountId || !hasSecondFactor(await secondFactors(inside, accountId))) return false;
    await resetSecondFactors(inside, accountId, { document });
    await audit(inside, {
      what: 'registration.second-factors-reset',
      subject: { kind: 'registration', id },
      detail: { document },
    });
    return true;
  });
