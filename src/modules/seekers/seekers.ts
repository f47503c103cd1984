import type { SeekerActor, StaffActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { seekerNumber } from '#kernel/numbers.ts';
import { compareDays, dayOf } from '#kernel/time.ts';
import { accountOf, changeMail, registerMail } from '#modules/accounts/accounts.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import type { Database } from '#platform/database/database.ts';
import {
  extendedBy,
  isActive,
  type Person,
  type Registration,
  type RegistrationKind,
  type RegistrationRecord,
  validUntil,
} from './registration.ts';
import * as store from './store.ts';

export type { Criteria } from './store.ts';

/** How many hits the counter's search shows; more means the criteria are too wide. */
export const mostFound = 50;

/** 求職番号: six digits of a serial, the last digit of the year, and 1 for a general registration (our choice). */
const numberFor = (officeCode: string, serial: number, year: number) =>
  seekerNumber(officeCode, `${String(serial).padStart(6, '0')}${year % 10}1`);

/** Searches registrations at the counter. The search itself is in the audit, without what was typed. */
export const findRegistrations = (act: Act<StaffActor>, criteria: store.Criteria): Promise<Registration[]> =>
  inTransaction(act, async (inside) => {
    const found = await store.findRegistrations(inside.database, criteria, mostFound + 1);
    await audit(inside, {
      what: 'registrations.searched',
      subject: { kind: 'office', id: act.actor.officeCode },
      detail: { by: Object.keys(criteria), found: found.length },
    });
    return found;
  });

/** The registrations of the staff's office that changed last. */
export const recentRegistrations = (act: Act<StaffActor>, most: number): Promise<Registration[]> =>
  store.recentRegistrations(act.database, act.actor.officeCode, most);

/** Reads a registration at the counter; the reading is in the audit. */
export const registrationAtCounter = (act: Act<StaffActor>, id: string): Promise<Registration | undefined> =>
  inTransaction(act, async (inside) => {
    if (!isUuid(id)) return undefined;
    const found = await store.registrationById(inside.database, id);
    if (found) await audit(inside, { what: 'registration.viewed', subject: { kind: 'registration', id }, about: id });
    return found;
  });

/** The seeker's own registration. */
export const ownRegistration = async (act: Act<SeekerActor>): Promise<Registration> => {
  const found = await store.registrationById(act.database, act.actor.registrationId);
  if (!found) throw new Error('a signed-in seeker has no registration');
  return found;
};

export type NewRegistration = { person: Person; record: RegistrationRecord; kind?: RegistrationKind };

/** 求職受理 at the counter: a registration of the staff's office with its 求職番号, active at once. */
export const register = (
  act: Act<StaffActor>,
  { person, record, kind = 'office' }: NewRegistration,
): Promise<Registration> =>
  inTransaction(act, async (inside) => {
    const { officeCode } = act.actor;
    const today = dayOf(act.now);
    const serial = await store.nextSerial(inside.database, officeCode, 'seeker');
    const registration: Registration = {
      id: act.chance.id(),
      number: numberFor(officeCode, serial, today.year),
      officeCode,
      kind,
      state: 'active',
      inactiveReason: undefined,
      appliedOn: today,
      validUntil: validUntil(today),
      accountId: undefined,
      person,
      record,
      version: 1,
    };
    await store.insertRegistration(inside.database, registration, act.now);
    await audit(inside, {
      what: 'registration.made',
      subject: { kind: 'registration', id: registration.id },
      about: registration.id,
    });
    return registration;
  });

export type ChangeRefusal = 'absent' | 'changed-meanwhile';

/** Changes person and record. The version says what the change is based on; the earlier one is kept. */
export const changeRegistration = (
  act: Act<StaffActor>,
  id: string,
  version: number,
  after: { person: Person; record: RegistrationRecord },
): Promise<Decision<Registration, ChangeRefusal>> =>
  inTransaction(act, async (inside) => {
    const before = await store.registrationForUpdate(inside.database, id);
    if (!before) return refuse('absent');
    if (before.version !== version) return refuse('changed-meanwhile');
    if (!(await store.replaceRegistration(inside.database, before, after, 'staff', act.now)))
      return refuse('changed-meanwhile');
    await audit(inside, {
      what: 'registration.changed',
      subject: { kind: 'registration', id },
      about: id,
      detail: { version: version + 1 },
    });
    return accept({ ...before, ...after, version: version + 1 });
  });

export type MailAddressRefusal = 'absent' | 'mail-taken' | 'opened-already';

/** Registers the login mail address on a registration (B1); until the My Page is open it can be corrected the same way. */
export const registerMailAddress = (
  act: Act<StaffActor>,
  id: string,
  mail: string,
): Promise<Decision<Registration, MailAddressRefusal>> =>
  inTransaction(act, async (inside) => {
    const registration = await store.registrationForUpdate(inside.database, id);
    if (!registration) return refuse('absent');
    const account = registration.accountId ? await accountOf(inside, registration.accountId) : undefined;
    if (account?.openedAt) return refuse('opened-already');
    const registered = account
      ? await changeMail(inside, account.id, mail)
      : await registerMail(inside, { kind: 'seeker', mail, language: 'ja' });
    if ('refused' in registered) return refuse('mail-taken');
    const accountId = registered.accepted.id;
    await store.linkAccount(inside.database, id, accountId);
    await audit(inside, { what: 'registration.mail-registered', subject: { kind: 'registration', id }, about: id });
    return accept({ ...registration, accountId });
  });

/** The login mail address on a registration, for the counter and the slip. */
export const mailAddressOf = async (act: Act, registration: Registration): Promise<string | undefined> =>
  registration.accountId ? (await accountOf(act, registration.accountId))?.mail : undefined;

/** The login of a registration as the counter sees it. */
export const loginOf = async (
  act: Act<StaffActor>,
  registration: Registration,
): Promise<{ mail: string; opened: boolean } | undefined> => {
  const account = registration.accountId ? await accountOf(act, registration.accountId) : undefined;
  return account && { mail: account.mail, opened: account.openedAt !== undefined };
};

/** The registration an account belongs to; the application recognises a signed-in seeker by it. */
export const registrationOfAccount = (database: Database, accountId: string): Promise<Registration | undefined> =>
  store.registrationByAccount(database, accountId);

/** What an employer may know of an applicant once an application reached them (abuse-cases 12): name and contact, not more. */
export type ApplicantView = {
  name: string;
  nameKana: string;
  telephone: string | undefined;
  mail: string | undefined;
};

/** Reads that view for an application the caller has checked; the reading is in the audit with its reason. */
export const applicantView = async (
  act: Act,
  registrationId: string,
  applicationId: string,
): Promise<ApplicantView> => {
  const found = await store.registrationById(act.database, registrationId);
  if (!found) throw new Error('an application belongs to no registration');
  await audit(act, {
    what: 'applicant.viewed',
    subject: { kind: 'application', id: applicationId },
    about: registrationId,
  });
  return {
    name: found.person.name,
    nameKana: found.person.nameKana,
    telephone: found.record.basic.mobile ?? found.record.basic.telephone,
    mail: await mailAddressOf(act, found),
  };
};

/** The names behind a list of applications the caller has checked; one entry in the audit for each. */
export const applicantNames = async (
  act: Act,
  applications: readonly { id: string; registrationId: string }[],
): Promise<ReadonlyMap<string, string>> => {
  const names = await store.namesOf(
    act.database,
    applications.map(({ registrationId }) => registrationId),
  );
  for (const { id, registrationId } of applications) {
    await audit(act, { what: 'applicant.listed', subject: { kind: 'application', id }, about: registrationId });
  }
  return names;
};

/** The registration a mail is for; nothing of it but account and language leaves this way. */
export const registrationForMail = (act: Act, id: string): Promise<Registration | undefined> =>
  store.registrationById(act.database, id);

/** The registration behind an act of another module, locked until its transaction ends. */
export const registrationForAct = (act: Act, id: string): Promise<Registration | undefined> =>
  store.registrationForUpdate(act.database, id);

/** An activity in the last month moves the end of validity by one month (system-reference §4.7). */
export const extendByActivity = async (act: Act, id: string): Promise<void> => {
  const registration = await store.registrationForUpdate(act.database, id);
  if (!registration || !isActive(registration, act.now)) return;
  const until = extendedBy(registration, act.now);
  if (compareDays(until, registration.validUntil) === 0) return;
  await store.moveRegistration(act.database, id, 'active', { state: 'active', validUntil: until }, act.now);
  await audit(act, {
    what: 'registration.extended',
    subject: { kind: 'registration', id },
    about: id,
    detail: { until: until.toString() },
  });
};

/** Hired: the registration ends its active time with that reason (採用 → 就職 → 無効). */
export const deactivate = async (
  act: Act,
  id: string,
  reason: 'hired' | 'own-wish' | 'by-office',
): Promise<boolean> => {
  const moved = await store.moveRegistration(
    act.database,
    id,
    'active',
    { state: 'inactive', inactiveReason: reason },
    act.now,
  );
  if (moved)
    await audit(act, {
      what: 'registration.deactivated',
      subject: { kind: 'registration', id },
      about: id,
      detail: { reason },
    });
  return moved;
};

/** The night's work: registrations whose last day has passed become inactive. Returns how many. */
export const expireRegistrations = (act: Act): Promise<number> =>
  inTransaction(act, async (inside) => {
    const due = await store.dueToExpire(inside.database, dayOf(act.now), 1000);
    for (const { id } of due) {
      await store.moveRegistration(
        inside.database,
        id,
        'active',
        { state: 'inactive', inactiveReason: 'expired' },
        act.now,
      );
      await audit(inside, { what: 'registration.expired', subject: { kind: 'registration', id }, about: id });
    }
    return due.length;
  });

/** Stores a registration as it is, for the demo and for imports from the office's earlier system. */
export const takeOverRegistration = (act: Act, registration: Registration): Promise<void> =>
  inTransaction(act, async (inside) => {
    await store.insertRegistration(inside.database, registration, act.now);
    await audit(inside, {
      what: 'registration.taken-over',
      subject: { kind: 'registration', id: registration.id },
      about: registration.id,
    });
  });

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
