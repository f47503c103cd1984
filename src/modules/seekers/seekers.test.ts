import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { SeekerActor, StaffActor } from '#kernel/actor.ts';
import { seekerNumber } from '#kernel/numbers.ts';
import { day, type Instant, instant } from '#kernel/time.ts';
import { testDatabase } from '#test/support/database.ts';
import { actionFor, type Registration, registrationLife } from './registration.ts';
import { register, registerMailAddress } from './registrations.ts';
import {
  accountForMail,
  applicantNames,
  applicantView,
  extendByActivity,
  ownRegistration,
  registrationOfAccount,
  takeOverRegistration,
  viewOwnRegistration,
} from './seekers.ts';
import { deactivate, expireRegistrations } from './validities.ts';

const { act: actAs, database } = testDatabase();
const system = (now?: Instant) => actAs({ kind: 'system', task: 'test' }, now ? { now } : {});
const staff: StaffActor = {
  kind: 'staff',
  accountId: '019a9d2c-0000-7000-8000-000000000001',
  officeCode: '13010',
  department: 'seekers',
  manager: false,
};
let serial = 0;
const registration = (given: Partial<Registration> = {}): Registration => {
  serial += 1;
  return {
    id: `019a9d2c-0000-7000-8000-${String(serial).padStart(12, '0')}`,
    number: seekerNumber('13010', `${String(serial).padStart(6, '0')}61`),
    officeCode: '13010',
    kind: 'office',
    state: 'active',
    inactiveReason: undefined,
    appliedOn: day('2026-11-02'),
    validUntil: day('2027-01-31'),
    accountId: undefined,
    person: { name: '佐藤　花子', nameKana: 'サトウ　ハナコ', birthDate: day('1990-04-15') },
    record: {
      basic: { telephone: '03-5555-0100', mobile: '090-5555-0101', address: '千代田区飯田橋９丁目１番' },
      sharing: { openToEmployers: false, sharedWith: 'none' },
      wishes: { occupations: [], workingTimes: [] },
      placeAndPay: { places: [] },
      education: { licences: [] },
      career: { posts: [] },
      disability: { considerations: '通院のため週に一度の早退' },
      appeal: {},
    },
    version: 1,
    ...given,
  };
};
const taken = async (given: Partial<Registration> = {}): Promise<Registration> => {
  const one = registration(given);
  await takeOverRegistration(system(), one);
  return one;
};
const seeker = ({ id }: Registration, now?: Instant) => {
  const actor: SeekerActor = { kind: 'seeker', accountId: staff.accountId, registrationId: id };
  return actAs(actor, now ? { now } : {});
};
const told = async () =>
  (await database.selectFrom('audit_entries').select('what').orderBy('recorded_at').execute()).map(({ what }) => what);

describe('taking over a registration', () => {
  it('keeps it as it is', async () => {
    const one = await taken({
      state: 'inactive',
      inactiveReason: 'own-wish',
      inactiveOn: day('2026-11-10'),
      kind: 'online',
      version: 7,
    });
    expect(await ownRegistration(seeker(one))).toEqual(one);
    expect(await told()).toEqual(['registration.taken-over']);
  });

  it('never lets its number be given again', async () => {
    await taken({ number: seekerNumber('13010', '00004161') });
    await taken({ number: seekerNumber('13010', '00000961') });
    await taken({ number: seekerNumber('13010', '77') });
    const { person, record } = registration();
    expect((await register(actAs(staff), { person, record })).number).toBe('13010-00004261');
  });
});

describe('the end of validity', () => {
  const lastSecond = instant('2027-01-31T23:59:59+09:00');
  const firstSecond = instant('2027-02-01T00:00:00+09:00');

  it('comes in the second after the last day, once, and says so', async () => {
    const one = await taken();
    const longer = await taken({ validUntil: day('2027-02-28') });
    expect(await expireRegistrations(system(lastSecond))).toBe(0);
    expect((await ownRegistration(seeker(one))).state).toBe('active');
    expect(await expireRegistrations(system(firstSecond))).toBe(1);
    expect(await ownRegistration(seeker(one))).toMatchObject({ state: 'inactive', inactiveReason: 'expired' });
    expect((await ownRegistration(seeker(longer))).state).toBe('active');
    expect(await expireRegistrations(system(firstSecond))).toBe(0);
    expect((await told()).filter((what) => what === 'registration.expired')).toHaveLength(1);
  });

  it('comes in one night for more than a batch holds', async () => {
    await taken();
    await sql`insert into registrations
      select (jsonb_populate_record(registrations, jsonb_build_object('id', gen_random_uuid(), 'number', '13010-9' || n))).*
      from registrations, generate_series(1, 1200) n`.execute(database);
    expect(await expireRegistrations(system(firstSecond))).toBe(1201);
  });

  it('moves by a month with what is done in the last month', async () => {
    const one = await taken();
    await extendByActivity(seeker(one, instant('2026-12-31T23:59:59+09:00')), one.id);
    expect((await ownRegistration(seeker(one))).validUntil.toString()).toBe('2027-01-31');
    await extendByActivity(seeker(one, instant('2027-01-01T00:00:00+09:00')), one.id);
    expect((await ownRegistration(seeker(one))).validUntil.toString()).toBe('2027-02-28');
    await extendByActivity(seeker(one, instant('2027-01-01T00:00:01+09:00')), one.id);
    expect((await ownRegistration(seeker(one))).validUntil.toString()).toBe('2027-02-28');
    expect((await told()).filter((what) => what === 'registration.extended')).toHaveLength(1);
  });

  it('does not move for who is inactive, by the date or by the state', async () => {
    const late = await taken();
    await extendByActivity(seeker(late, firstSecond), late.id);
    const off = await taken({ state: 'inactive', inactiveReason: 'own-wish' });
    await extendByActivity(seeker(off, instant('2027-01-15T10:00:00+09:00')), off.id);
    for (const one of [late, off])
      expect((await ownRegistration(seeker(one))).validUntil.toString()).toBe('2027-01-31');
  });
});

describe('making a registration inactive', () => {
  it.each(['hired', 'own-wish', 'by-office'] as const)('says why: %s; and only once', async (reason) => {
    const one = await taken();
    expect(await deactivate(system(), one.id, reason)).toBe(true);
    expect(await deactivate(system(), one.id, 'hired')).toBe(false);
    expect(await ownRegistration(seeker(one))).toMatchObject({ state: 'inactive', inactiveReason: reason });
  });

  it('is an action of the lifecycle for every reason', () => {
    for (const action of Object.values(actionFor)) expect(registrationLife.next('active', action)).toBe('inactive');
  });
});

describe('what others learn of a seeker', () => {
  it('an employer: name and contact, and the reading is in the audit', async () => {
    const one = await taken();
    await registerMailAddress(actAs(staff), one.id, 'hanako@example.jp');
    const application = '019a9d2c-0000-7000-8000-00000000aaaa';
    expect(await applicantView(system(), one.id, application)).toEqual({
      name: '佐藤　花子',
      nameKana: 'サトウ　ハナコ',
      telephone: '090-5555-0101',
      mail: 'hanako@example.jp',
    });
    const entry = await database
      .selectFrom('audit_entries')
      .selectAll()
      .where('what', '=', 'applicant.viewed')
      .executeTakeFirstOrThrow();
    expect(entry).toMatchObject({ about: one.id, subject_kind: 'application', subject_id: application });
  });

  it('a list: names, each in the audit, in two queries', async () => {
    const people = [await taken(), await taken(), await taken()];
    const names = await applicantNames(
      system(),
      people.map(({ id }) => ({ id, registrationId: id })),
    );
    expect([...names.values()]).toEqual(['佐藤　花子', '佐藤　花子', '佐藤　花子']);
    expect((await told()).filter((what) => what === 'applicant.listed')).toHaveLength(3);
    expect(await applicantNames(system(), [])).toEqual(new Map());
  });

  it('a mail: the account', async () => {
    const one = await taken();
    expect(await accountForMail(system(), one.id)).toBeUndefined();
    await registerMailAddress(actAs(staff), one.id, 'hanako@example.jp');
    const account = await accountForMail(system(), one.id);
    expect(account?.mail).toBe('hanako@example.jp');
    expect((await registrationOfAccount(database, account?.id ?? ''))?.id).toBe(one.id);
  });

  it('the seeker: everything, and reading it whole is in the audit', async () => {
    const one = await taken();
    expect(await viewOwnRegistration(seeker(one))).toEqual(one);
    expect(await told()).toContain('registration.viewed');
  });
});

describe('the database', () => {
  const allowed = async (constraint: string): Promise<string[]> => {
    const { rows } = await sql<{ rule: string }>`
      select pg_get_constraintdef(oid) as rule from pg_constraint where conname = ${constraint}`.execute(database);
    return [...(rows[0]?.rule ?? '').matchAll(/'([a-z-]+)'/g)].map((match) => match[1] ?? '').sort();
  };

  it('knows the states and reasons of the lifecycle', async () => {
    expect(await allowed('registrations_state_check')).toEqual([...registrationLife.states].sort());
    expect(await allowed('registrations_inactive_reason_check')).toEqual(Object.keys(actionFor).sort());
  });

  it('keeps every version for ever: the application cannot change one', async () => {
    const change = database
      .transaction()
      .execute((inside) => inside.updateTable('registration_versions').set({ version: 9 }).execute());
    await expect(change).rejects.toThrow(/permission denied/);
  });
});
