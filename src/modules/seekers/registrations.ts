import type { StaffActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import { addDays, dayOf, startOfDay } from '#kernel/time.ts';
import { changeMail, heldAccount, registerMail } from '#modules/accounts/accounts.ts';
import { nextSerial } from '#modules/offices/serials.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit, recordAll } from '#platform/audit/audit.ts';
import { type AccessReason, needsReason } from './access.ts';
import { hasReason, insertReason } from './access-rows.ts';
import {
  mayRegisterMail,
  numberOf,
  type Person,
  type Registration,
  type RegistrationKind,
  type RegistrationRecord,
  validUntil,
} from './registration.ts';
import * as store from './store.ts';
import type { Tab } from './tab.ts';

/** Registrations at the counter: what staff finds, reads, takes and changes. */

export type { Criteria } from './store.ts';

/** How many hits the counter's search shows; more means the criteria are too wide. */
export const mostFound = 50;

/**
 * Searches registrations at the counter; one hit more than `mostFound` says that there are more. The search is in the
 * audit, without what was typed, and so is everybody it shows.
 */
export const findRegistrations = (act: Act<StaffActor>, criteria: store.Criteria): Promise<Registration[]> =>
  inTransaction(act, async (inside) => {
    const found = await store.findRegistrations(inside.database, criteria, mostFound + 1);
    await audit(inside, {
      what: 'registrations.searched',
      subject: { kind: 'office', id: act.actor.officeCode },
      detail: { by: Object.keys(criteria), found: found.length },
    });
    await recordListed(inside, found.slice(0, mostFound));
    return found;
  });

/** The registrations of the staff's office that changed last; whom the list shows is in the audit. */
export const recentRegistrations = (act: Act<StaffActor>, most: number): Promise<Registration[]> =>
  inTransaction(act, async (inside) => {
    const recent = await store.recentRegistrations(inside.database, act.actor.officeCode, most);
    await recordListed(inside, recent);
    return recent;
  });

const recordListed = (act: Act, listed: readonly Registration[]): Promise<void> =>
  recordAll(
    act,
    listed.map(({ id }) => ({ what: 'registration.listed', subject: { kind: 'registration', id } })),
  );

/**
 * Reads a registration at the counter; the reading is in the audit. For staff of another office it is absent until they
 * have said why they open it (`reasonWanted`, `giveReason`).
 */
export const registrationAtCounter = (act: Act<StaffActor>, id: string, tab?: Tab): Promise<Registration | undefined> =>
  inTransaction(act, async (inside) => {
    if (!isUuid(id)) return undefined;
    const found = await store.registrationById(inside.database, id);
    if (!found || (await reasonMissing(inside, found))) return undefined;
    const detail = tab ? { detail: { tab } } : {};
    await audit(inside, { what: 'registration.viewed', subject: { kind: 'registration', id }, ...detail });
    return found;
  });

/** Whether this member of staff may act on the registration: their own office's, or a reason was given today. */
export const isOpenAtCounter = async (act: Act<StaffActor>, registration: Registration): Promise<boolean> =>
  !(await reasonMissing(act, registration));

const reasonMissing = async (act: Act<StaffActor>, registration: Registration): Promise<boolean> =>
  needsReason(act.actor, registration) &&
  !(await hasReason(act.database, act.actor.accountId, registration.id, act.now));

/** Whether this registration opens only after a reason: what the page of reasons shows of it, and no more. */
export const reasonWanted = async (
  act: Act<StaffActor>,
  id: string,
): Promise<Pick<Registration, 'id' | 'number' | 'officeCode'> | undefined> => {
  const found = isUuid(id) ? await store.registrationById(act.database, id) : undefined;
  return found && (await reasonMissing(act, found)) ? found : undefined;
};

/** Opens a registration of another office for the rest of the day; who, why and when is kept and in the audit. */
export const giveReason = (
  act: Act<StaffActor>,
  id: string,
  { reason, note }: { reason: AccessReason; note: string | undefined },
): Promise<boolean> =>
  inTransaction(act, async (inside) => {
    const wanted = await reasonWanted(inside, id);
    if (!wanted) return false;
    const accountId = act.actor.accountId;
    const until = startOfDay(addDays(dayOf(act.now), 1));
    await insertReason(inside.database, {
      id: act.chance.id(),
      registrationId: id,
      accountId,
      reason,
      note,
      at: act.now,
      until,
    });
    await audit(inside, {
      what: 'registration.reason-given',
      subject: { kind: 'registration', id },
      detail: { reason, office: wanted.officeCode },
    });
    return true;
  });

type NewRegistration = { person: Person; record: RegistrationRecord; kind?: RegistrationKind };

/** 求職受理 at the counter: a registration of the staff's office with its 求職番号, active at once. */
export const register = (
  act: Act<StaffActor>,
  { person, record, kind = 'office' }: NewRegistration,
): Promise<Registration> =>
  makeRegistration(act, { officeCode: act.actor.officeCode, person, record, kind, accountId: undefined });

/** A registration with its 求職番号, active at once; for the counter and for who registers on the web. */
export const makeRegistration = (
  act: Act,
  {
    officeCode,
    person,
    record,
    kind,
    accountId,
  }: Required<NewRegistration> & Pick<Registration, 'officeCode' | 'accountId'>,
): Promise<Registration> =>
  inTransaction(act, async (inside) => {
    const today = dayOf(act.now);
    const serial = await nextSerial(inside.database, officeCode, 'seeker');
    const registration: Registration = {
      id: act.chance.id(),
      number: numberOf(officeCode, serial, today.year),
      officeCode,
      kind,
      state: 'active',
      inactiveReason: undefined,
      appliedOn: today,
      validUntil: validUntil(today),
      accountId,
      person,
      record,
      version: 1,
    };
    await store.insertRegistration(inside.database, registration, act.now);
    await audit(inside, { what: 'registration.made', subject: { kind: 'registration', id: registration.id } });
    return registration;
  });

type ChangeRefusal = 'absent' | 'changed-meanwhile';

/** Changes person and record. The version says what the change is based on; the earlier one is kept. */
export const changeRegistration = (
  act: Act<StaffActor>,
  id: string,
  version: number,
  after: { person: Person; record: RegistrationRecord },
): Promise<Decision<Registration, ChangeRefusal>> =>
  inTransaction(act, async (inside) => {
    const before = isUuid(id) ? await store.registrationForUpdate(inside.database, id) : undefined;
    if (!before) return refuse('absent');
    const subject = { kind: 'registration', id };
    const changed =
      before.version === version && (await store.replaceRegistration(inside.database, before, after, 'staff', act.now));
    if (!changed) {
      await audit(inside, { what: 'registration.changed', subject, result: 'refused', detail: { version } });
      return refuse('changed-meanwhile');
    }
    await audit(inside, { what: 'registration.changed', subject, detail: { version: version + 1 } });
    return accept({ ...before, ...after, version: version + 1 });
  });

type MailAddressRefusal = 'absent' | 'mail-taken' | 'mail-invalid' | 'opened-already';

/** Registers the login mail address on a registration (B1); until the My Page is open it can be corrected the same way. */
export const registerMailAddress = (
  act: Act<StaffActor>,
  id: string,
  mail: string,
): Promise<Decision<Registration, MailAddressRefusal>> =>
  inTransaction(act, async (inside) => {
    const registration = isUuid(id) ? await store.registrationForUpdate(inside.database, id) : undefined;
    if (!registration) return refuse('absent');
    // Held: the person may be opening the page this very moment.
    const account = registration.accountId ? await heldAccount(inside, registration.accountId) : undefined;
    const may = mayRegisterMail(account?.openedAt !== undefined);
    if ('refused' in may) return may;
    const registered = account
      ? await changeMail(inside, account.id, mail)
      : await registerMail(inside, { kind: 'seeker', mail, language: 'ja' });
    if ('refused' in registered) {
      return refuse(registered.refused === 'account-closed' ? 'opened-already' : registered.refused);
    }
    const accountId = registered.accepted.id;
    await store.linkAccount(inside.database, id, accountId);
    await audit(inside, { what: 'registration.mail-registered', subject: { kind: 'registration', id } });
    return accept({ ...registration, accountId });
  });
