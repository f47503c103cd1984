import { describe, expect, it } from 'vitest';
import type { StaffActor } from '#kernel/actor.ts';
import { readSeekerNumber } from '#kernel/numbers.ts';
import { day, instant } from '#kernel/time.ts';
import { accountByMail, issueKey, registerMail, setPassword } from '#modules/accounts/accounts.ts';
import { testDatabase } from '#test/support/database.ts';
import { loginOf } from './login-addresses.ts';
import type { Person, Registration, RegistrationRecord } from './registration.ts';
import {
  changeRegistration,
  findRegistrations,
  mostFound,
  recentRegistrations,
  register,
  registerMailAddress,
  registrationAtCounter,
} from './registrations.ts';

const { act: actAs, database } = testDatabase();
const staff: StaffActor = {
  kind: 'staff',
  accountId: '019a9d2c-0000-7000-8000-000000000001',
  officeCode: '13010',
  department: 'seekers',
  manager: false,
};
const counter = (time = '10:00') => actAs(staff, { now: instant(`2026-11-20T${time}+09:00`) });
const mail = 'sakura@example.jp';

const hanako: Person = { name: '佐藤　花子', nameKana: 'サトウ　ハナコ', birthDate: day('1990-04-15'), sex: 'female' };
const record: RegistrationRecord = {
  basic: { prefecture: '13', address: '千代田区飯田橋９丁目１番', telephone: '03-5555-0100', mobile: '090-5555-0101' },
  sharing: { openToEmployers: false, sharedWith: 'none' },
  wishes: { occupations: [{ description: '介護の仕事' }], workingTimes: ['full-time'] },
  placeAndPay: { places: [] },
  education: { licences: [] },
  career: { posts: [] },
  disability: { considerations: '通院のため週に一度の早退' },
  appeal: {},
};
const hanakos = () => register(counter(), { person: hanako, record });
const taros = () =>
  register(counter(), {
    person: { name: '鈴木 太郎', nameKana: 'スズキ タロウ', birthDate: day('1985-12-31') },
    record: { ...record, basic: { mobile: '080-5555-0200' } },
  });

const told = async () =>
  (
    await database
      .selectFrom('audit_entries')
      .select(['what', 'result', 'about', 'account_id', 'actor_detail'])
      .orderBy('recorded_at')
      .execute()
  ).map(({ what, result }) => (result === 'refused' ? `${what} refused` : what));

describe('taking a registration', () => {
  it('gives a number of the office, and is valid until the end of the second month', async () => {
    const first = await hanakos();
    const second = await taros();
    expect([first.number, second.number]).toEqual(['13010-00000161', '13010-00000261']);
    expect(readSeekerNumber(first.number)).toBe(first.number);
    expect(first).toMatchObject({ kind: 'office', state: 'active', version: 1 });
    expect(first.validUntil.toString()).toBe('2027-01-31');
    expect(await registrationAtCounter(counter(), first.id)).toEqual(first);
  });

  it('counts for each office by itself', async () => {
    await hanakos();
    const other = await register(actAs({ ...staff, officeCode: '13030' }), { person: hanako, record });
    expect(other.number).toBe('13030-00000161');
  });

  it('that fails takes no number with it', async () => {
    await expect(register(counter(), { person: { ...hanako, name: '' }, record })).rejects.toThrow();
    expect((await hanakos()).number).toBe('13010-00000161');
  });
});

describe('finding a registration', () => {
  const names = async (criteria: Parameters<typeof findRegistrations>[1]) =>
    (await findRegistrations(counter(), criteria)).map(({ person }) => person.name);

  it.each([
    ['the name', '佐藤　花子'],
    ['the name with a half-width space', '佐藤 花子'],
    ['the name without a space', '佐藤花子'],
    ['a part of the name', '花子'],
    ['kana', 'サトウ ハナコ'],
    ['hiragana', 'さとうはなこ'],
    ['half-width kana', 'ｻﾄｳ ﾊﾅｺ'],
  ])('by %s', async (_, name) => {
    await hanakos();
    await taros();
    expect(await names({ name })).toEqual(['佐藤　花子']);
  });

  it.each(['13010-00000161', '１３０１０－０００００１６１', '13010ー00000161', '1301000000161'])(
    'by the number %s',
    async (typed) => {
      await hanakos();
      const number = readSeekerNumber(typed);
      expect(number && (await names({ number }))).toEqual(['佐藤　花子']);
    },
  );

  it('by the birth date', async () => {
    await hanakos();
    await taros();
    expect(await names({ birthDate: day('1985-12-31') })).toEqual(['鈴木 太郎']);
  });

  it.each(['03-5555-0100', '0355550100', '０３（５５５５）０１００', '090-5555-0101', '09055550101'])(
    'by any telephone of the person: %s',
    async (telephone) => {
      await hanakos();
      await taros();
      expect(await names({ telephone })).toEqual(['佐藤　花子']);
    },
  );

  it('takes only who fits every criterion', async () => {
    await hanakos();
    expect(await names({ name: '花子', birthDate: day('1985-12-31') })).toEqual([]);
  });

  it('takes signs as they are, and finds nobody by nothing', async () => {
    await hanakos();
    for (const name of ['%', '_', '\\', '　', '\u{e0100}']) expect(await names({ name }), name).toEqual([]);
  });

  it('says by one more that there are too many', async () => {
    for (let index = 0; index <= mostFound; index += 1) await hanakos();
    expect(await names({ name: '花子' })).toHaveLength(mostFound + 1);
    const listed = (await told()).filter((what) => what === 'registration.listed');
    expect(listed).toHaveLength(mostFound);
  });

  it('shows first what changed last', async () => {
    const first = await hanakos();
    await taros();
    await changeRegistration(counter('10:05'), first.id, 1, { person: hanako, record });
    expect((await recentRegistrations(counter(), 10)).map(({ id }) => id)[0]).toBe(first.id);
    const elsewhere = actAs({ ...staff, officeCode: '13030' });
    expect(await recentRegistrations(elsewhere, 10)).toEqual([]);
  });
});

describe('changing a registration', () => {
  const moved = { ...record, basic: { ...record.basic, telephone: '03-5555-0999' } };

  it('keeps the earlier version, and is found by what is new', async () => {
    const { id } = await hanakos();
    const person = { ...hanako, name: '田中　花子', nameKana: 'タナカ　ハナコ' };
    const changed = await changeRegistration(counter(), id, 1, { person, record: moved });
    expect(changed).toMatchObject({ accepted: { version: 2, person } });
    expect((await registrationAtCounter(counter(), id))?.record).toEqual(moved);
    expect(await findRegistrations(counter(), { name: '佐藤' })).toEqual([]);
    expect(await findRegistrations(counter(), { telephone: '03-5555-0100' })).toEqual([]);
    expect(await findRegistrations(counter(), { name: 'たなか', telephone: '03-5555-0999' })).toHaveLength(1);
    const [kept] = await database.selectFrom('registration_versions').selectAll().execute();
    expect(kept).toMatchObject({
      registration_id: id,
      version: 1,
      changed_by: 'staff',
      snapshot: { person: { name: '佐藤　花子', birthDate: '1990-04-15' }, record },
    });
  });

  it('is refused to the second of two, who saw the version before', async () => {
    const { id } = await hanakos();
    await changeRegistration(counter(), id, 1, { person: hanako, record: moved });
    expect(await changeRegistration(counter('10:01'), id, 1, { person: hanako, record })).toEqual({
      refused: 'changed-meanwhile',
    });
    expect((await registrationAtCounter(counter(), id))?.record).toEqual(moved);
    expect(await told()).toContain('registration.changed refused');
  });

  it('of what does not exist is refused', async () => {
    for (const id of ['019a9d2c-0000-7000-8000-00000000ffff', 'no-id'])
      expect(await changeRegistration(counter(), id, 1, { person: hanako, record })).toEqual({ refused: 'absent' });
  });
});

describe('the login mail address', () => {
  const open = async () => {
    const act = actAs({ kind: 'visitor' });
    const account = await accountByMail(act, mail);
    const { request, key = '' } = await issueKey(act, account?.id, 'open');
    await setPassword(act, { request, key, password: 'Kx7!pq92' });
  };

  it('is registered once, and is the same account when it is corrected', async () => {
    const { id } = await hanakos();
    const first = await registerMailAddress(counter(), id, mail);
    expect(first).toMatchObject({ accepted: { id } });
    const corrected = await registerMailAddress(counter(), id, 'hana@example.jp');
    expect(corrected).toEqual(first);
    const registration = (await registrationAtCounter(counter(), id)) as Registration;
    expect(await loginOf(counter(), registration)).toMatchObject({ mail: 'hana@example.jp', opened: false });
  });

  it('of somebody else is refused, whatever the kind and the case', async () => {
    await registerMail(counter(), { kind: 'employer', mail, language: 'ja' });
    const { id } = await hanakos();
    expect(await registerMailAddress(counter(), id, mail.toUpperCase())).toEqual({ refused: 'mail-taken' });
    expect((await registrationAtCounter(counter(), id))?.accountId).toBeUndefined();
  });

  it('that is none is said to be none', async () => {
    const { id } = await hanakos();
    expect(await registerMailAddress(counter(), id, 'no address')).toEqual({ refused: 'mail-invalid' });
    expect(await registerMailAddress(counter(), 'no-id', mail)).toEqual({ refused: 'absent' });
  });

  it('cannot be replaced here once the My Page is open', async () => {
    const { id } = await hanakos();
    await registerMailAddress(counter(), id, mail);
    await open();
    expect(await registerMailAddress(counter(), id, 'hana@example.jp')).toEqual({ refused: 'opened-already' });
    const registration = (await registrationAtCounter(counter(), id)) as Registration;
    expect(await loginOf(counter(), registration)).toMatchObject({ mail, opened: true, closed: false });
  });
});

describe('the audit', () => {
  it('tells every view and change, about whom and by whom', async () => {
    const { id } = await hanakos();
    await findRegistrations(counter(), { name: '花子', telephone: '03-5555-0100' });
    await recentRegistrations(counter(), 10);
    await registrationAtCounter(counter(), id);
    await changeRegistration(counter(), id, 1, { person: hanako, record });
    await registerMailAddress(counter(), id, mail);
    const entries = await database.selectFrom('audit_entries').selectAll().orderBy('recorded_at').execute();
    expect(entries.map(({ what }) => what)).toEqual([
      'registration.made',
      'registrations.searched',
      'registration.listed',
      'registration.listed',
      'registration.viewed',
      'registration.changed',
      'account.registered',
      'registration.mail-registered',
    ]);
    for (const entry of entries) {
      expect(entry.account_id).toBe(staff.accountId);
      expect(entry.actor_detail).toBe('office 13010 seekers');
      if (entry.what.startsWith('registration.')) expect(entry.about).toBe(id);
    }
  });

  it('holds nothing of what a person told', async () => {
    const { id } = await hanakos();
    await findRegistrations(counter(), { name: '花子', telephone: '03-5555-0100', birthDate: hanako.birthDate });
    await changeRegistration(counter(), id, 1, { person: hanako, record });
    await registerMailAddress(counter(), id, mail);
    const entries = JSON.stringify(
      (await database.selectFrom('audit_entries').selectAll().execute()).map(
        ({ hash, previous_hash, ...rest }) => rest,
      ),
    );
    for (const secret of ['花子', 'ハナコ', '1990', '5555', 'sakura', '通院', '飯田橋'])
      expect(entries, secret).not.toContain(secret);
  });
});
