import type { SeekerActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { compareDays } from '#kernel/time.ts';
import type { Account } from '#modules/accounts/account.ts';
import { accountOf } from '#modules/accounts/accounts.ts';
import { raiseSerial } from '#modules/offices/serials.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit, recordAll } from '#platform/audit/audit.ts';
import type { Database } from '#platform/database/database.ts';
import {
  extendedBy,
  isActive,
  ownChangeRefusal,
  type Person,
  type Registration,
  type RegistrationRecord,
  serialOf,
} from './registration.ts';
import * as store from './store.ts';
import type { Tab } from './tab.ts';

/** Seekers as the rest of the service knows them: one's own registration, the applicant, the end of validity. */

/** The seeker's own registration, for decisions and the state shown on every page. */
export const ownRegistration = async (act: Act<SeekerActor>): Promise<Registration> => {
  const found = await store.registrationById(act.database, act.actor.registrationId);
  if (!found) throw new Error('a signed-in seeker has no registration');
  return found;
};

/** As `ownRegistration`, to be read as a whole or by a tab: the reading is in the audit, as at the counter. */
export const viewOwnRegistration = (act: Act<SeekerActor>, tab?: Tab): Promise<Registration> =>
  inTransaction(act, async (inside) => {
    const own = await ownRegistration(inside);
    await audit(inside, {
      what: 'registration.viewed',
      subject: { kind: 'registration', id: own.id },
      ...(tab ? { detail: { tab } } : {}),
    });
    return own;
  });

type OwnChangeRefusal = 'inactive' | 'counter-only' | 'changed-meanwhile';

/**
 * 求職者情報の変更 by the person: of an office registrant everything but what the counter has seen papers for (F-SK-11), and
 * nothing while the registration is inactive. The earlier version is kept.
 */
export const changeOwnRegistration = (
  act: Act<SeekerActor>,
  version: number,
  after: { person: Person; record: RegistrationRecord },
): Promise<Decision<Registration, OwnChangeRefusal>> =>
  inTransaction(act, async (inside) => {
    const before = await store.registrationForUpdate(inside.database, act.actor.registrationId);
    if (!before) throw new Error('a signed-in seeker has no registration');
    const refusal = ownChangeRefusal(before, after, act.now);
    const subject = { kind: 'registration', id: before.id };
    if (refusal) {
      await audit(inside, { what: 'registration.changed', subject, result: 'refused', detail: { because: refusal } });
      return refuse(refusal);
    }
    if (before.version !== version) return refuse('changed-meanwhile');
    if (!(await store.replaceRegistration(inside.database, before, after, 'seeker', act.now)))
      return refuse('changed-meanwhile');
    await audit(inside, { what: 'registration.changed', subject, detail: { version: version + 1 } });
    return accept({ ...before, ...after, version: version + 1 });
  });

/** The login mail address on a registration. */
export const mailAddressOf = async (
  act: Act,
  registration: Pick<Registration, 'accountId'>,
): Promise<string | undefined> => (await loginAccount(act, registration))?.mail;

const loginAccount = async (act: Act, { accountId }: Pick<Registration, 'accountId'>): Promise<Account | undefined> =>
  // Who has left (退会) is no longer written to, and no employer is given the address.
  accountId ? openOnly(await accountOf(act, accountId)) : undefined;

const openOnly = (account: Account | undefined): Account | undefined =>
  account?.state === 'closed' ? undefined : account;

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
  const mail = await mailAddressOf(act, found);
  await audit(act, {
    what: 'applicant.viewed',
    subject: { kind: 'application', id: applicationId },
    about: registrationId,
  });
  return {
    name: found.person.name,
    nameKana: found.person.nameKana,
    telephone: found.record.basic.mobile ?? found.record.basic.telephone,
    mail,
  };
};

/** The names behind a list of applications the caller has checked; one entry in the audit for each. */
export const applicantNames = async (
  act: Act,
  applications: readonly { id: string; registrationId: string }[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = applications.map(({ registrationId }) => registrationId);
  const names = await store.namesOf(act.database, ids);
  await recordAll(
    act,
    applications.map(({ id, registrationId }) => ({
      what: 'applicant.listed',
      subject: { kind: 'application', id },
      about: registrationId,
    })),
  );
  return names;
};

/** The names behind registrations in a list of the counter; everybody it shows is in the audit. */
export const listedNames = async (act: Act, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  await recordAll(
    act,
    ids.map((id) => ({ what: 'registration.listed', subject: { kind: 'registration', id } })),
  );
  return store.namesOf(act.database, ids);
};

/** Whom a mail about a registration goes to, and nothing else of it. */
export const accountForMail = async (act: Act, id: string): Promise<Account | undefined> => {
  const found = await store.registrationById(act.database, id);
  return found && loginAccount(act, found);
};

/** The registration behind an act of another module, locked until its transaction ends. */
export const registrationForAct = (act: Act, id: string): Promise<Registration | undefined> =>
  store.registrationForUpdate(act.database, id);

/** An activity in the last month moves the end of validity by one month (system-reference §4.7). */
export const extendByActivity = (act: Act, id: string): Promise<void> =>
  inTransaction(act, async (inside) => {
    const registration = await store.registrationForUpdate(inside.database, id);
    if (!registration || !isActive(registration, act.now)) return;
    const until = extendedBy(registration, act.now);
    if (compareDays(until, registration.validUntil) === 0) return;
    await store.moveRegistration(inside.database, id, 'active', { state: 'active', validUntil: until }, act.now);
    await audit(inside, {
      what: 'registration.extended',
      subject: { kind: 'registration', id },
      detail: { until: until.toString() },
    });
  });

/**
 * Stores a registration as it is, for the demo and for imports from the office's earlier system. Its number is never
 * given again: the office's serial goes on above it.
 */
export const takeOverRegistration = (act: Act, registration: Registration): Promise<void> =>
  inTransaction(act, async (inside) => {
    const serial = serialOf(registration.number);
    const [office = registration.officeCode] = registration.number.split('-');
    if (serial !== undefined) await raiseSerial(inside.database, office, 'seeker', serial);
    await store.insertRegistration(inside.database, registration, act.now);
    await audit(inside, {
      what: 'registration.taken-over',
      subject: { kind: 'registration', id: registration.id },
    });
  });
