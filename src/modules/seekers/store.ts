import { type Selectable, sql } from 'kysely';
import { nameKey } from '#kernel/japanese.ts';
import type { SeekerNumber } from '#kernel/numbers.ts';
import { addDays, type Day, dayOf, type Instant } from '#kernel/time.ts';
import { type Database, json } from '#platform/database/database.ts';
import type { Tables } from '#platform/database/tables.ts';
import type { IdentityDocument } from './identity-document.ts';
import type {
  InactiveReason,
  Person,
  Registration,
  RegistrationKind,
  RegistrationRecord,
  RegistrationState,
  Sex,
} from './registration.ts';

type Row = Selectable<Tables['registrations']>;

const registrationOf = (row: Row): Registration => ({
  id: row.id,
  number: row.number as SeekerNumber,
  officeCode: row.office_code,
  kind: row.kind as RegistrationKind,
  state: row.state as RegistrationState,
  inactiveReason: (row.inactive_reason ?? undefined) as InactiveReason | undefined,
  inactiveOn: row.inactive_on ?? undefined,
  appliedOn: row.applied_on,
  validUntil: row.valid_until,
  accountId: row.account_id ?? undefined,
  person: {
    name: row.name,
    nameKana: row.name_kana,
    birthDate: row.birth_date,
    ...(row.sex ? { sex: row.sex as Sex } : {}),
  },
  record: row.record as unknown as RegistrationRecord,
  version: row.version,
  ...(row.confirmed_at ? { confirmedAt: row.confirmed_at } : {}),
});

const digitsOf = (telephone: string): string => telephone.normalize('NFKC').replace(/\D/g, '');

/** Every number somebody may be called on; which of them a person names at the counter is not known. */
const telephonesOf = ({ basic }: RegistrationRecord): string[] =>
  [basic.mobile, basic.telephone].flatMap((given) => (given ? [digitsOf(given)] : []));

const personColumns = (person: Person, record: RegistrationRecord) => ({
  name: person.name,
  name_kana: person.nameKana,
  name_key: nameKey(person.name),
  kana_key: nameKey(person.nameKana),
  birth_date: person.birthDate,
  sex: person.sex ?? null,
  telephone_keys: telephonesOf(record),
  record: json(record),
});

/** A registration that is taken over inactive may not say since when. */
const inactiveOnOf = ({ state, inactiveReason, inactiveOn, validUntil }: Registration, now: Instant): Day | null => {
  if (state !== 'inactive') return null;
  return inactiveOn ?? (inactiveReason === 'expired' ? addDays(validUntil, 1) : dayOf(now));
};

export const insertRegistration = async (
  database: Database,
  registration: Registration,
  now: Instant,
): Promise<void> => {
  await database
    .insertInto('registrations')
    .values({
      id: registration.id,
      number: registration.number,
      office_code: registration.officeCode,
      kind: registration.kind,
      state: registration.state,
      inactive_reason: registration.inactiveReason ?? null,
      inactive_on: inactiveOnOf(registration, now),
      applied_on: registration.appliedOn,
      valid_until: registration.validUntil,
      account_id: registration.accountId ?? null,
      ...personColumns(registration.person, registration.record),
      version: registration.version,
      created_at: now,
      changed_at: now,
    })
    .execute();
};

export const registrationById = async (database: Database, id: string): Promise<Registration | undefined> => {
  const row = await database.selectFrom('registrations').selectAll().where('id', '=', id).executeTakeFirst();
  return row && registrationOf(row);
};

export const registrationForUpdate = async (database: Database, id: string): Promise<Registration | undefined> => {
  const row = await database
    .selectFrom('registrations')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && registrationOf(row);
};

export const registrationByAccount = async (
  database: Database,
  accountId: string,
): Promise<Registration | undefined> => {
  const row = await database
    .selectFrom('registrations')
    .selectAll()
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row && registrationOf(row);
};

/** Replaces person and record when the version is still the one that was read; false when someone else was first. */
export const replaceRegistration = async (
  database: Database,
  before: Registration,
  after: { person: Person; record: RegistrationRecord },
  by: 'seeker' | 'staff',
  now: Instant,
): Promise<boolean> => {
  const updated = await database
    .updateTable('registrations')
    .set({ ...personColumns(after.person, after.record), version: before.version + 1, changed_at: now })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst();
  if (updated.numUpdatedRows === 0n) return false;
  await database
    .insertInto('registration_versions')
    .values({
      registration_id: before.id,
      version: before.version,
      snapshot: json({
        person: { ...before.person, birthDate: before.person.birthDate.toString() },
        record: before.record,
      }),
      changed_at: now,
      changed_by: by,
    })
    .execute();
  return true;
};

/** Writes what a transition decided, when the state is still the one it was decided on. */
export const moveRegistration = async (
  database: Database,
  id: string,
  from: RegistrationState,
  to: {
    state: RegistrationState;
    inactiveReason?: InactiveReason;
    validUntil?: Day;
    appliedOn?: Day | undefined;
    kind?: RegistrationKind;
  },
  now: Instant,
): Promise<boolean> => {
  const updated = await database
    .updateTable('registrations')
    .set({
      state: to.state,
      inactive_reason: to.inactiveReason ?? null,
      inactive_on: to.state === 'inactive' ? dayOf(now) : null,
      ...(to.appliedOn ? { applied_on: to.appliedOn } : {}),
      ...(to.validUntil ? { valid_until: to.validUntil } : {}),
      ...(to.kind ? { kind: to.kind } : {}),
      changed_at: now,
    })
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n;
};

/** オンライン登録者 → 利用登録者; false where it is one already. */
export const confirmRegistration = async (
  database: Database,
  id: string,
  { document, by }: { document: IdentityDocument; by: string },
  now: Instant,
): Promise<boolean> => {
  const updated = await database
    .updateTable('registrations')
    .set({ kind: 'office', confirmed_at: now, confirmed_by: by, identity_document: document, changed_at: now })
    .where('id', '=', id)
    .where('kind', '=', 'online')
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n;
};

/** Online registrations of an office that no counter has confirmed, the oldest first. */
export const unconfirmedRegistrations = async (
  database: Database,
  officeCode: string,
  most: number,
): Promise<Registration[]> => {
  const rows = await database
    .selectFrom('registrations')
    .selectAll()
    .where('office_code', '=', officeCode)
    .where('kind', '=', 'online')
    .orderBy('applied_on')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(registrationOf);
};

export const linkAccount = async (database: Database, id: string, accountId: string): Promise<void> => {
  await database.updateTable('registrations').set({ account_id: accountId }).where('id', '=', id).execute();
};

export const unlinkAccount = async (database: Database, id: string): Promise<void> => {
  await database.updateTable('registrations').set({ account_id: null }).where('id', '=', id).execute();
};

export type Criteria = {
  number?: SeekerNumber;
  name?: string;
  birthDate?: Day;
  telephone?: string;
};

/** What the counter searches by, newest change first. Every given criterion must hold. */
export const findRegistrations = async (
  database: Database,
  criteria: Criteria,
  most: number,
): Promise<Registration[]> => {
  let query = database.selectFrom('registrations').selectAll();
  if (criteria.number) query = query.where('number', '=', criteria.number);
  if (criteria.birthDate) query = query.where('birth_date', '=', criteria.birthDate);
  if (criteria.telephone)
    query = query.where('telephone_keys', '@>', sql<string[]>`array[${digitsOf(criteria.telephone)}]`);
  if (criteria.name) {
    const key = nameKey(criteria.name);
    // Nothing but spaces or marks is part of every name; it finds nobody.
    if (key === '') return [];
    const part = `%${key.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    query = query.where((is) => is.or([is('name_key', 'like', part), is('kana_key', 'like', part)]));
  }
  const rows = await query.orderBy('changed_at', 'desc').orderBy('id').limit(most).execute();
  return rows.map(registrationOf);
};

export const recentRegistrations = async (
  database: Database,
  officeCode: string,
  most: number,
): Promise<Registration[]> => {
  const rows = await database
    .selectFrom('registrations')
    .selectAll()
    .where('office_code', '=', officeCode)
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(registrationOf);
};

/**
 * Writes down for some of the registrations whose validity ended before `today` that they are inactive; their ids. What
 * another transaction holds is left for its next time.
 */
export const expireSome = async (
  database: Database,
  today: Day,
  to: { state: RegistrationState; inactiveReason: InactiveReason },
  most: number,
  now: Instant,
): Promise<{ id: string; accountId: string | undefined; lastDay: Day }[]> => {
  const rows = await database
    .updateTable('registrations')
    .set({
      state: to.state,
      inactive_reason: to.inactiveReason,
      inactive_on: sql<Day>`valid_until + 1`,
      changed_at: now,
    })
    .where('id', 'in', (due) =>
      due
        .selectFrom('registrations')
        .select('id')
        .where('state', '=', 'active')
        .where('valid_until', '<', today)
        .orderBy('valid_until')
        .limit(most)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'account_id', 'valid_until'])
    .execute();
  return rows.map((row) => ({ id: row.id, accountId: row.account_id ?? undefined, lastDay: row.valid_until }));
};

/** Active registrations with a login whose last day is this one, in the order of their ids after `after`. */
export const endingOn = async (
  database: Database,
  lastDay: Day,
  after: string,
  most: number,
): Promise<{ id: string; accountId: string }[]> => {
  const rows = await database
    .selectFrom('registrations')
    .select(['id', 'account_id'])
    .where('state', '=', 'active')
    .where('valid_until', '=', lastDay)
    .where('id', '>', after)
    .where('account_id', 'is not', null)
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.flatMap(({ id, account_id }) => (account_id ? { id, accountId: account_id } : []));
};

export const namesOf = async (database: Database, ids: readonly string[]): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await database
    .selectFrom('registrations')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
};
