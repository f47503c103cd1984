import { describe, expect, test } from 'vitest';
import { type Decision, isRefused } from '#kernel/decision.ts';
import { minutesAfter } from '#kernel/time.ts';
import type { Act } from '#platform/act.ts';
import { type Authenticator, authenticator, type Faults } from '#test/support/authenticator.ts';
import { testDatabase, testNow } from '#test/support/database.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import type { Account, AccountKind } from './account.ts';
import { keepOneTimePassword } from './one-time-passwords.ts';
import {
  checkPasskey,
  forgetSpentChallenges,
  passkeysOf,
  registerPasskey,
  registrationOptions,
  relyingParty,
  removePasskey,
  renamePasskey,
  signInOptions,
} from './passkeys.ts';
import { forgetSecondFactors, resetSecondFactors, secondFactors } from './second-factors.ts';
import { takeOverAccounts } from './take-over.ts';

const { act: actAs, database } = testDatabase();
const origin = 'http://localhost:3000';
const visiting = (minutes = 0) =>
  actAs({ kind: 'visitor' }, { now: minutesAfter(testNow, minutes), settings: { baseUrl: origin } });

let serial = 0;
const open = async (act: Act, kind: AccountKind = 'seeker'): Promise<Account> => {
  serial += 1;
  const account = { id: act.chance.id(), kind, mail: `person${serial}@example.jp`, language: 'ja' as const };
  await takeOverAccounts(act, [account]);
  return { ...account, state: 'active', openedAt: act.now };
};
const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('nothing is there');
  return value;
};
const register = async (act: Act, account: Account, device: Authenticator, faults: Faults = {}, session = 's') => {
  const options = must(await registrationOptions(act, account, session));
  return registerPasskey(act, { accountId: account.id, name: '携帯', session, answer: device.create(options, faults) });
};
const show = async (
  act: Act,
  device: Authenticator,
  kind: AccountKind = 'seeker',
  faults: Faults = {},
  accountId = '',
) => {
  const options = must(signInOptions(act, 's'));
  return checkPasskey(act, {
    kind,
    session: 's',
    answer: device.get(options, faults),
    ...(accountId && { accountId }),
  });
};
const outcome = (decision: Decision<unknown, string>) => (isRefused(decision) ? decision.refused : 'accepted');

describe('whom passkeys belong to', () => {
  test.each([
    ['https://mypage.example', 'mypage.example'],
    ['http://localhost:3000', 'localhost'],
    ['http://127.0.0.1:3000', undefined],
    ['http://[::1]:3000', undefined],
    ['https://192.0.2.7', undefined],
    ['http://mypage.example', undefined],
  ])('%s: %s', (baseUrl, id) => expect(relyingParty({ baseUrl })?.id).toBe(id));
});

describe('registering a passkey', () => {
  test('keeps its public half, tells the owner, and says nothing of the person in the audit', async () => {
    const act = visiting();
    const account = await open(act);
    expect(outcome(await register(act, account, authenticator(origin)))).toBe('accepted');
    expect(await passkeysOf(act, account.id)).toMatchObject([{ name: '携帯', lastUsedAt: undefined, backedUp: false }]);
    const [mail] = mailsOf(act);
    expect(mail?.to).toBe(account.mail);
    expect(mail?.text).toContain('2026年11月20日 10:00に、求職者マイページへのパスキーの登録がありました。');
    expect(mail?.text).not.toContain('携帯');
    const { detail } = await database
      .selectFrom('audit_entries')
      .select('detail')
      .where('what', '=', 'account.passkey-added')
      .executeTakeFirstOrThrow();
    expect(Object.keys(detail as object)).toEqual(['passkey']);
  });

  test.each<[string, Faults, number, string, string]>([
    ['another origin', { origin: 'http://evil.example' }, 0, 's', 'passkey-failed'],
    ['no finger and no PIN', { unverified: true }, 0, 's', 'passkey-failed'],
    ['more than ten minutes', {}, 11, 's', 'passkey-expired'],
    ['another session', {}, 0, 'other', 'passkey-failed'],
  ])('with %s is refused', async (_, faults, minutes, session, refusal) => {
    const act = visiting();
    const account = await open(act);
    const options = must(await registrationOptions(act, account, 's'));
    const answer = authenticator(origin).create(options, faults);
    const given = { accountId: account.id, name: '携帯', session, answer };
    expect(outcome(await registerPasskey(visiting(minutes), given))).toBe(refusal);
    expect(await passkeysOf(act, account.id)).toEqual([]);
  });

  test('takes an answer once, and no answer to a question for signing in', async () => {
    const act = visiting();
    const account = await open(act);
    const options = must(await registrationOptions(act, account, 's'));
    const answer = authenticator(origin).create(options);
    const given = { accountId: account.id, name: '携帯', session: 's', answer };
    expect(outcome(await registerPasskey(act, given))).toBe('accepted');
    expect(outcome(await registerPasskey(act, given))).toBe('passkey-failed');
    const { challenge } = must(signInOptions(act, 's'));
    const crossed = authenticator(origin).create({ ...options, challenge });
    expect(outcome(await registerPasskey(act, { ...given, answer: crossed }))).toBe('passkey-failed');
  });

  test('does not take a passkey of another account, nor more than the settings allow', async () => {
    const act = visiting();
    const [one, other] = [await open(act), await open(act)];
    const device = authenticator(origin);
    await register(act, one, device);
    expect(outcome(await register(act, other, device))).toBe('passkey-known');
    const few = actAs({ kind: 'visitor' }, { settings: { baseUrl: origin, passkeys: 1 } });
    expect(outcome(await register(few, one, authenticator(origin)))).toBe('passkeys-full');
  });
});

describe('showing a passkey at the door', () => {
  test('says whose it is without an address, and remembers when it was used', async () => {
    const act = visiting();
    const account = await open(act);
    const device = authenticator(origin);
    await register(act, account, device);
    const decision = await show(visiting(5), device);
    expect(!isRefused(decision) && decision.accepted.id).toBe(account.id);
    expect((await passkeysOf(act, account.id))[0]?.lastUsedAt).toEqual(minutesAfter(testNow, 5));
  });

  test.each<[string, AccountKind, Faults]>([
    ['the door of another kind', 'employer', {}],
    ['another origin', 'seeker', { origin: 'http://localhost:4000' }],
    ['no finger and no PIN', 'seeker', { unverified: true }],
    ['the handle of another account', 'seeker', { userHandle: Buffer.alloc(16, 7).toString('base64url') }],
  ])('at %s is refused like an unknown one', async (_, kind, faults) => {
    const act = visiting();
    const account = await open(act);
    const device = authenticator(origin);
    await register(act, account, device);
    expect(outcome(await show(act, device, kind, faults))).toBe('passkey-failed');
    expect(outcome(await show(act, authenticator(origin)))).toBe('passkey-failed');
  });

  test('twice with the same answer is refused, on whichever process it arrives', async () => {
    const act = visiting();
    const account = await open(act);
    const device = authenticator(origin);
    await register(act, account, device);
    const options = must(signInOptions(act, 's'));
    const shown = { kind: 'seeker' as const, session: 's', answer: device.get(options) };
    expect(outcome(await checkPasskey(act, shown))).toBe('accepted');
    expect(outcome(await checkPasskey(act, shown))).toBe('passkey-failed');
    await forgetSpentChallenges(visiting(11));
    expect(outcome(await checkPasskey(visiting(11), shown))).toBe('passkey-expired');
  });

  test('counts as the tenth minute ends, and not after it', async () => {
    const act = visiting();
    const account = await open(act);
    const device = authenticator(origin);
    await register(act, account, device);
    const options = must(signInOptions(act, 's'));
    const shown = { kind: 'seeker' as const, session: 's', answer: device.get(options) };
    expect(outcome(await checkPasskey(visiting(10 + 1 / 60), shown))).toBe('passkey-expired');
    expect(outcome(await checkPasskey(visiting(10), shown))).toBe('accepted');
  });

  test('whose count of signatures fell behind is refused as a copy', async () => {
    const act = visiting();
    const account = await open(act);
    const device = authenticator(origin);
    await register(act, account, device, { counter: 1 });
    expect(outcome(await show(act, device, 'seeker', { counter: 7 }))).toBe('accepted');
    expect(outcome(await show(act, device, 'seeker', { counter: 7 }))).toBe('passkey-failed');
    expect(outcome(await show(act, device, 'seeker', { counter: 3 }))).toBe('passkey-failed');
    expect(outcome(await show(act, device, 'seeker', { counter: 8 }))).toBe('accepted');
  });

  test('of somebody else is refused after the password of this account', async () => {
    const act = visiting();
    const [one, other] = [await open(act), await open(act)];
    const device = authenticator(origin);
    await register(act, one, device);
    expect(outcome(await show(act, device, 'seeker', {}, other.id))).toBe('passkey-failed');
    expect(outcome(await show(act, device, 'seeker', {}, one.id))).toBe('accepted');
  });

  test.each([
    ['locked', 'accepted'],
    ['key-sent', 'passkey-failed'],
  ] as const)('of an account that is %s is %s: nobody guesses a passkey', async (state, result) => {
    const act = visiting();
    const account = await open(act);
    const device = authenticator(origin);
    await register(act, account, device);
    const locked_until = state === 'locked' ? minutesAfter(testNow, 15) : null;
    await database.updateTable('accounts').set({ state, locked_until }).where('id', '=', account.id).execute();
    expect(outcome(await show(act, device))).toBe(result);
  });
});

describe('keeping passkeys', () => {
  test('renames and removes one’s own only', async () => {
    const act = visiting();
    const [one, other] = [await open(act), await open(act)];
    await register(act, one, authenticator(origin));
    const [passkey] = await passkeysOf(act, one.id);
    const id = must(passkey).id;
    expect(await renamePasskey(act, other.id, id, '他人')).toBe(false);
    expect(outcome(await removePasskey(act, other.id, id))).toBe('absent');
    expect(await renamePasskey(act, one.id, id, '机のパソコン')).toBe(true);
    expect(outcome(await removePasskey(act, one.id, id))).toBe('accepted');
    expect(mailsOf(act).map(({ text }) => /登録|削除/.exec(text)?.[0])).toEqual(['登録', '削除']);
  });

  test('never leaves staff without a second factor', async () => {
    const act = visiting();
    const account = await open(act, 'staff');
    await register(act, account, authenticator(origin));
    const [passkey] = await passkeysOf(act, account.id);
    const id = must(passkey).id;
    expect(outcome(await removePasskey(act, account.id, id))).toBe('last-factor');
    await keepOneTimePassword(act, account.id, 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP');
    expect(outcome(await removePasskey(act, account.id, id))).toBe('accepted');
  });

  test('a reset takes everything, is told to the owner and to the audit', async () => {
    const act = visiting();
    const account = await open(act);
    await register(act, account, authenticator(origin));
    await keepOneTimePassword(act, account.id, 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP');
    await resetSecondFactors(act, account.id, { document: 'driving-licence' });
    expect(await secondFactors(act, account.id)).toEqual({ passkeys: 0, oneTimePassword: false, recoveryCodes: 0 });
    expect(mailsOf(act).at(-1)?.text).toContain('すべて削除されました');
    const entry = await database
      .selectFrom('audit_entries')
      .select('detail')
      .where('what', '=', 'account.second-factors-reset')
      .executeTakeFirstOrThrow();
    expect(entry.detail).toEqual({ document: 'driving-licence' });
    await forgetSecondFactors(act, account.id);
  });
});
