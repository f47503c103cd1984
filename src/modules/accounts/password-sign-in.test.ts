import { beforeEach, describe, expect, test, vi } from 'vitest';
import { instant } from '#kernel/time.ts';
import type { Settings } from '#src/config.ts';
import { testDatabase } from '#test/support/database.ts';
import type { Account } from './account.ts';
import { issueKey, openAccount, registerMail, setPassword } from './accounts.ts';
import { liftLock, lockOf, provePassword, signIn } from './password-sign-in.ts';

// What takes thirty milliseconds each by intent is compared plainly here: thousands of guesses are counted, not hashed.
const looked = vi.hoisted(() => ({ at: 0 }));
vi.mock('#platform/secrets/password-hash.ts', () => ({
  hashPassword: async (password: string) => `plain ${password}`,
  verifyPassword: async (password: string, hash: string | undefined) => {
    looked.at += 1;
    return hash === `plain ${password}`;
  },
}));

const { act: actAs, database } = testDatabase();
type From = { network?: string; settings?: Partial<Settings> };
const at = (time = '10:00', { network = '192.0.2.1', settings = {} }: From = {}) =>
  actAs({ kind: 'visitor' }, { now: instant(`2026-11-20T${time}+09:00`), network, settings });
const mail = 'sakura@example.jp';
const password = 'Kx7!pq92';
const failed = { refused: 'sign-in-failed' };
const kind = 'seeker' as const;
const wrong = { kind, mail, password: 'Wrong-1x' };
const right = { kind, mail, password };
const noDelay = { settings: { loginDelaySeconds: 0 } };

const opened = async (): Promise<Account> => {
  const result = await openAccount(at(), { kind, mail, language: 'ja', password });
  if ('refused' in result) throw new Error(result.refused);
  return result.accepted;
};
const known = async (accountId: string, token = 'd'.repeat(43)) => {
  const { rememberDevice } = await import('./known-devices.ts');
  const act = at();
  const left = new Map<string, { value: string; seconds: number }>();
  const visit = { act, settings: act.settings, agent: '', cookies: { brought: new Map(), left } };
  await rememberDevice(visit as unknown as Parameters<typeof rememberDevice>[0], accountId);
  return left.get('device')?.value ?? token;
};
let account: Account;
beforeEach(async () => {
  account = await opened();
  looked.at = 0;
});

describe('signing in', () => {
  test('says the same for an unknown address, a wrong password, another door and an unopened account', async () => {
    await registerMail(at(), { kind, mail: 'ken@example.jp', language: 'ja' });
    expect(await signIn(at(), { ...right, mail: 'nobody@example.jp' })).toEqual(failed);
    expect(await signIn(at(), wrong)).toEqual(failed);
    expect(await signIn(at(), { ...right, kind: 'employer' })).toEqual(failed);
    expect(await signIn(at(), { ...right, mail: 'ken@example.jp' })).toEqual(failed);
    expect(await signIn(at(), { ...right, mail: 'no address' })).toEqual(failed);
  });

  test('is written down when it is refused, for an unknown address as for a known one', async () => {
    await signIn(at(), { ...right, mail: 'nobody@example.jp' });
    await signIn(at(), wrong);
    const refused = await database
      .selectFrom('audit_entries')
      .select(['subject_id', 'what'])
      .where('result', '=', 'refused')
      .orderBy('subject_id', (order) => order.asc().nullsFirst())
      .execute();
    expect(refused).toEqual([
      { subject_id: null, what: 'account.sign-in-refused' },
      { subject_id: account.id, what: 'account.sign-in-refused' },
    ]);
  });

  test('from one network is bounded, and free again in the next minute', async () => {
    const few = (time: string) => at(time, { settings: { loginsNetworkMinute: 2 } });
    for (let time = 0; time < 2; time += 1) await signIn(few('10:00:10'), right);
    expect(await signIn(few('10:00:59'), right)).toEqual({ refused: 'sign-in-busy' });
    expect(await signIn(few('10:01:00'), right)).toHaveProperty('accepted');
  });

  test('once forgets the wrong passwords before it', async () => {
    for (const round of ['10:00', '10:01']) {
      for (let time = 0; time < 4; time += 1) await signIn(at(round, noDelay), wrong);
      expect(await signIn(at(round, noDelay), right)).toHaveProperty('accepted');
    }
  });
});

describe('wrong passwords from one place', () => {
  test('wait, then are locked out, alike for an address that nobody has', async () => {
    const answers = async (address: string) => {
      const said = [];
      for (const time of ['10:00:00', '10:00:01', '10:00:02', '10:00:03', '10:00:07', '10:00:20', '10:14:59'])
        said.push(await signIn(at(time), { ...wrong, mail: address }));
      return said;
    };
    const mine = await answers(mail);
    const nobodys = await answers('nobody@example.jp');
    expect(mine).toEqual(nobodys);
    expect(mine).toEqual([
      failed,
      failed,
      failed,
      { refused: 'sign-in-wait', until: instant('2026-11-20T10:00:07+09:00') },
      failed,
      failed,
      { refused: 'sign-in-paused', until: instant('2026-11-20T10:15:20+09:00') },
    ]);
  });

  test('do not lock the owner out elsewhere, and are told to the owner once', async () => {
    const acts = Array.from({ length: 8 }, () => at('10:00', noDelay));
    for (const act of acts) await signIn(act, wrong);
    expect(acts.flatMap((act) => act.enqueued)).toHaveLength(1);
    expect(await signIn(at('10:01'), right)).toMatchObject({ refused: 'sign-in-paused' });
    expect(await signIn(at('10:01', { network: '198.51.100.7' }), right)).toHaveProperty('accepted');
    expect(await signIn(at('10:15'), right)).toHaveProperty('accepted');
  });

  test('stop nobody else behind the same address of an office', async () => {
    await openAccount(at(), { kind, mail: 'ken@example.jp', language: 'ja', password });
    for (let time = 0; time < 5; time += 1) await signIn(at('10:00', noDelay), wrong);
    expect(await signIn(at('10:01'), { ...right, mail: 'ken@example.jp' })).toHaveProperty('accepted');
  });

  test('are forgotten with the password they were guessed at', async () => {
    for (let time = 0; time < 5; time += 1) await signIn(at('10:00', noDelay), wrong);
    const { request, key = '' } = await issueKey(at('10:01'), account.id, 'renew');
    await setPassword(at('10:02'), { request, key, password: 'New!pass77' });
    expect(await signIn(at('10:02'), { ...right, password: 'New!pass77' })).toHaveProperty('accepted');
  });

  test('keep out the right one as well, so that nobody finds it by the count', async () => {
    for (let time = 0; time < 5; time += 1) await signIn(at('10:00', noDelay), wrong);
    looked.at = 0;
    await signIn(at('10:01'), right);
    expect(looked.at).toBe(0);
  });
});

describe('a thousand guesses from fifty networks', () => {
  test('are twenty at most; then only devices that the owner made known open, and the owner hears of it', async () => {
    const token = await known(account.id);
    const mails = [];
    for (let guess = 0; guess < 1000; guess += 1) {
      const act = at('10:00', { network: `198.51.100.${guess % 50}` });
      // The right one is among them, after the lock.
      const check = await signIn(act, guess === 30 ? right : { ...wrong, password: `Guess-${guess}` });
      expect(check).toHaveProperty('refused');
      mails.push(...act.enqueued);
    }
    expect(looked.at).toBe(150);
    expect(mails).toHaveLength(1);
    const stored = await database.selectFrom('accounts').selectAll().where('id', '=', account.id).executeTakeFirst();
    expect(stored).toMatchObject({ state: 'locked', failures: 20, locks: 1 });
    expect(await signIn(at('10:01', { network: '203.0.113.9' }), right)).toEqual(failed);
    expect(await signIn(at('10:01'), { ...right, device: token })).toHaveProperty('accepted');
    expect(await signIn(at('10:15', { network: '203.0.113.9' }), right)).toHaveProperty('accepted');
  });
});

describe('a known device', () => {
  test('counts for itself: its own wrong passwords lock it alone', async () => {
    const device = await known(account.id);
    for (let time = 0; time < 5; time += 1) await signIn(at('10:00', noDelay), { ...wrong, device });
    expect(await signIn(at('10:01'), { ...right, device })).toMatchObject({ refused: 'sign-in-paused' });
    expect(await signIn(at('10:01'), right)).toHaveProperty('accepted');
  });

  test('of somebody else stands for nothing', async () => {
    const other = await openAccount(at(), { kind, mail: 'ken@example.jp', language: 'ja', password });
    const device = await known('accepted' in other ? other.accepted.id : '');
    expect(await signIn(at(), { ...right, device })).toMatchObject({ accepted: { id: account.id }, device: undefined });
  });

  test('is unknown again after thirty days', async () => {
    const device = await known(account.id);
    const later = (now: string) => actAs({ kind: 'visitor' }, { now: instant(now) });
    expect(await signIn(later('2026-12-20T09:59:59+09:00'), { ...right, device })).toHaveProperty('device.id');
    expect(await signIn(later('2026-12-20T10:00:00+09:00'), { ...right, device })).toHaveProperty('device', undefined);
  });
});

describe('a lock', () => {
  const staff = { kind: 'staff', accountId: '0195a000-0000-7000-8000-000000000009', officeCode: '13010' } as const;
  const counter = () =>
    actAs({ ...staff, department: 'seekers', manager: false }, { now: instant('2026-11-20T10:05+09:00') });

  test('is lifted at the counter, which is written down; where there is none nothing is', async () => {
    expect(await liftLock(counter(), account.id)).toBe(false);
    for (let time = 0; time < 5; time += 1) await signIn(at('10:00', noDelay), wrong);
    expect(await lockOf(counter(), account.id)).toEqual(instant('2026-11-20T10:15+09:00'));
    expect(await liftLock(counter(), account.id)).toBe(true);
    expect(await lockOf(counter(), account.id)).toBeUndefined();
    expect(await signIn(at('10:06'), right)).toHaveProperty('accepted');
    const lifted = await database
      .selectFrom('audit_entries')
      .select(['what', 'account_id'])
      .where('what', '=', 'account.lock-lifted')
      .execute();
    expect(lifted).toEqual([{ what: 'account.lock-lifted', account_id: staff.accountId }]);
  });

  test('from everywhere is lifted as well', async () => {
    for (let index = 0; index < 20; index += 1) await signIn(at('10:00', { network: `198.51.100.${index}` }), wrong);
    expect(await lockOf(counter(), account.id)).toEqual(instant('2026-11-20T10:15+09:00'));
    await liftLock(counter(), account.id);
    expect(await signIn(at('10:06'), right)).toHaveProperty('accepted');
  });
});

test('a fresh proof in an open session is counted as at the door', async () => {
  const prove = (time: string, typed: string) => provePassword(at(time, noDelay), account.id, { password: typed });
  expect(await prove('10:00', password)).toHaveProperty('accepted');
  for (let time = 0; time < 5; time += 1) expect(await prove('10:01', 'Wrong-1x')).toEqual(failed);
  expect(await prove('10:02', password)).toMatchObject({ refused: 'sign-in-paused' });
});
