import { describe, expect, it } from 'vitest';
import type { EmployerRole } from '#kernel/actor.ts';
import { establishmentNumber } from '#kernel/numbers.ts';
import { day, instant } from '#kernel/time.ts';
import type { AccountState } from '#modules/accounts/account.ts';
import { testDatabase } from '#test/support/database.ts';
import type { NewEstablishment } from './establishment.ts';
import {
  addEmployerUser,
  employerUser,
  employerUsers,
  establishment,
  establishmentByNumber,
  hasMyPage,
  standingOf,
  storeEstablishments,
} from './establishments.ts';

const { database, act } = testDatabase();
const office = () => act({ kind: 'system', task: 'test' });
const number = establishmentNumber('1301', '123456');

const hikari: NewEstablishment = {
  state: 'registered',
  name: '社会福祉法人　ひかり会',
  nameKana: 'シャカイフクシホウジン　ヒカリカイ',
  place: {
    prefecture: '13',
    municipality: '13101',
    address: '東京都千代田区飯田橋９－９',
    point: { lat: 35.7, lng: 139.7 },
  },
  officeCode: '13010',
  industry: { code: '854', name: '老人福祉・介護事業' },
  dispute: false,
  record: { employees: { total: 320 }, contacts: [{ name: '里山　花子' }] },
};
const stored = async (given: NewEstablishment = hikari) => {
  const [one] = await storeEstablishments(office(), [given]);
  if (!one) throw new Error('not stored');
  return one;
};

const account = async (state: AccountState = 'active') => {
  const id = crypto.randomUUID();
  const opened = !['registered', 'key-sent'].includes(state);
  await database
    .insertInto('accounts')
    .values({
      id,
      kind: 'employer',
      mail: `${id}@example.jp`,
      state,
      language: 'ja',
      created_at: office().now,
      password_hash: opened && state !== 'closed' ? 'x' : null,
      closed_at: state === 'closed' ? office().now : null,
      opened_at: opened ? office().now : null,
      locked_until: state === 'locked' ? office().now : null,
    })
    .execute();
  return id;
};
const user = async (establishmentId: string, role: EmployerRole, state?: AccountState) =>
  addEmployerUser(office(), { accountId: await account(state), establishmentId, role });

describe('an establishment', () => {
  it('is given back as it was stored', async () => {
    const { id } = await stored({ ...hikari, number });
    expect(await establishment(office(), id)).toEqual({ ...hikari, number, id });
    expect((await establishmentByNumber(office(), number))?.id).toBe(id);
    expect(await establishment(office(), crypto.randomUUID())).toBeUndefined();
  });

  it('is absent where somebody typed something else as its id', async () => {
    for (const id of ['0', '__proto__', `${crypto.randomUUID()}'`, '9'.repeat(400)])
      expect(await establishment(office(), id)).toBeUndefined();
  });

  it('without a number is found again by its name and address, in any width', async () => {
    const first = await stored();
    const again = await stored({ ...hikari, name: '社会福祉法人 ひかり会', record: { employees: { total: 330 } } });
    expect(again.id).toBe(first.id);
    expect((await establishment(office(), first.id))?.record.employees?.total).toBe(330);
    expect((await stored({ ...hikari, place: { address: '東京都千代田区別の場所' } })).id).not.toBe(first.id);
  });

  it('with a number is found again by it, whatever it is called now', async () => {
    const { id } = await stored({ ...hikari, number });
    expect((await stored({ ...hikari, number, name: '社会福祉法人　ひかりの里会' })).id).toBe(id);
  });

  it('named twice in one list is one', async () => {
    const [one, other] = await storeEstablishments(office(), [hikari, hikari]);
    expect(one?.id).toBe(other?.id);
  });
});

describe('the users of an establishment', () => {
  it('act for it and for no other', async () => {
    const { id } = await stored();
    const other = await stored({ ...hikari, name: '株式会社　あおぞら' });
    const owner = { accountId: await account(), establishmentId: id, role: 'owner' } as const;
    expect(await addEmployerUser(office(), owner)).toEqual({ accepted: owner });
    expect(await employerUser(database, owner.accountId)).toEqual(owner);
    expect(await addEmployerUser(office(), { ...owner, establishmentId: other.id })).toEqual({
      refused: 'acts-for-another',
    });
  });

  it('are one main login and up to ten added ones', async () => {
    const { id } = await stored();
    for (let n = 0; n < office().settings.employerAccounts; n += 1)
      expect(await user(id, 'recruiter')).toHaveProperty('accepted');
    expect(await user(id, 'viewer')).toEqual({ refused: 'too-many-users' });
    expect(await user(id, 'owner')).toHaveProperty('accepted');
    expect(await user(id, 'owner')).toEqual({ refused: 'owner-exists' });
    expect((await employerUsers(office(), id)).map(({ role }) => role)).toEqual([
      'owner',
      ...Array(10).fill('recruiter'),
    ]);
  });
});

describe('the 求人者マイページ', () => {
  it.each([
    ['registered', false],
    ['key-sent', false],
    ['active', true],
    ['locked', true],
    ['undeliverable', true],
    ['closed', false],
  ] as const)('with an account that is %s is open: %s', async (state, open) => {
    const { id } = await stored();
    expect(await hasMyPage(office(), id)).toBe(false);
    await user(id, 'owner', state);
    expect(await hasMyPage(office(), id)).toBe(open);
  });
});

describe('where an employer stands', () => {
  const refuse = async (establishmentId: string, from: string, until: string, endedOn?: string) => {
    const staff = await account();
    await database
      .insertInto('establishment_refusals')
      .values({
        id: crypto.randomUUID(),
        establishment_id: establishmentId,
        ground: 3,
        from_on: day(from),
        until_on: day(until),
        note: '賃金不払残業の是正勧告が1年に2回',
        office_code: '13010',
        by: staff,
        at: office().now,
        ...(endedOn ? { ended_on: day(endedOn), ended_by: staff, end_reason: '誤り' } : {}),
      })
      .execute();
  };
  const at = (moment: string) => act({ kind: 'system', task: 'test' }, { now: instant(moment) });

  it('is refused from the first day through the last of its period, in Japan, and no longer', async () => {
    const { id } = await stored();
    expect((await standingOf(office(), id)).refusedUntil).toBeUndefined();
    await refuse(id, '2026-11-21', '2027-05-20');
    await refuse(id, '2026-11-21', '2027-11-20', '2026-11-21');
    expect((await standingOf(at('2026-11-20T23:59:59+09:00'), id)).refusedUntil).toBeUndefined();
    expect((await standingOf(at('2026-11-21T00:00:00+09:00'), id)).refusedUntil).toEqual(day('2027-05-20'));
    expect((await standingOf(at('2027-05-20T23:59:59+09:00'), id)).refusedUntil).toEqual(day('2027-05-20'));
    expect((await standingOf(at('2027-05-21T00:00:00+09:00'), id)).refusedUntil).toBeUndefined();
  });
});
