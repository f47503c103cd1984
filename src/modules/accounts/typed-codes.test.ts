import { describe, expect, test } from 'vitest';
import { type Decision, isRefused } from '#kernel/decision.ts';
import { type Instant, minutesAfter, secondsAfter } from '#kernel/time.ts';
import type { Act } from '#platform/act.ts';
import { testDatabase, testNow } from '#test/support/database.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import type { AccountKind } from './account.ts';
import {
  beginOneTimePassword,
  begunOneTimePassword,
  checkOneTimePassword,
  confirmOneTimePassword,
  keepOneTimePassword,
  oneTimePasswordNow,
  removeOneTimePassword,
} from './one-time-passwords.ts';
import { checkRecoveryCode, renewRecoveryCodes } from './recovery-codes.ts';
import { secondFactors } from './second-factors.ts';
import { takeOverAccounts } from './take-over.ts';

const { act: actAs, database } = testDatabase();
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const at = (now: Instant, network = '192.0.2.1') => actAs({ kind: 'visitor' }, { now, network });
const later = (seconds: number, network?: string) => at(secondsAfter(testNow, seconds), network);

let serial = 0;
const open = async (act: Act, kind: AccountKind = 'seeker'): Promise<string> => {
  serial += 1;
  const id = act.chance.id();
  await takeOverAccounts(act, [{ id, kind, mail: `coded${serial}@example.jp`, language: 'ja' }]);
  return id;
};
const withApp = async (kind: AccountKind = 'seeker'): Promise<string> => {
  const act = later(-600);
  const id = await open(act, kind);
  await keepOneTimePassword(act, id, secret);
  return id;
};
const outcome = (decision: Decision<unknown, string>) => (isRefused(decision) ? decision.refused : 'accepted');
const try_ = async (act: Act, id: string, code: string) => outcome(await checkOneTimePassword(act, id, code));
const shownAt = (seconds: number) => oneTimePasswordNow(later(seconds), secret);

test('the app shows what RFC 6238 says for its secret', () => {
  const rfc = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  const now = testNow.subtract({ seconds: testNow.epochMilliseconds / 1000 - 1111111111 });
  expect(oneTimePasswordNow({ now }, rfc)).toBe('050471');
});

describe('a one-time password', () => {
  test.each([
    [-31, 'code-wrong'],
    [-30, 'accepted'],
    [-1, 'accepted'],
    [0, 'accepted'],
    [29, 'accepted'],
    [59, 'accepted'],
    [60, 'code-wrong'],
  ])('that the app shows %i seconds from now is %s', async (seconds, result) => {
    const id = await withApp();
    expect(await try_(later(0), id, shownAt(seconds))).toBe(result);
  });

  test('counts once, and none before it counts after it', async () => {
    const id = await withApp();
    expect(await try_(later(0), id, shownAt(0))).toBe('accepted');
    expect(await try_(later(10), id, shownAt(0))).toBe('code-wrong');
    expect(await try_(later(10), id, shownAt(-30))).toBe('code-wrong');
    expect(await try_(later(30), id, shownAt(30))).toBe('accepted');
  });

  test('of another account is worth nothing', async () => {
    const [one, other] = [await withApp(), await open(later(0))];
    expect(await try_(later(0), other, shownAt(0))).toBe('code-wrong');
    expect(await try_(later(0), one, shownAt(0))).toBe('accepted');
  });

  test('is not found by a thousand guesses from a thousand addresses, and its owner hears of them', async () => {
    const id = await withApp();
    const results: string[] = [];
    const right = new Set([shownAt(-30), shownAt(0), shownAt(30)]);
    const mails: string[] = [];
    for (let guess = 0; guess < 1000; guess += 1) {
      const code = String(guess).padStart(6, '0');
      const act = later(guess / 1000, `198.51.${guess >> 8}.${guess & 255}`);
      results.push(await try_(act, id, right.has(code) ? '999999' : code));
      mails.push(...mailsOf(act).map(({ text }) => text));
    }
    expect(results.filter((one) => one === 'code-wrong')).toHaveLength(4);
    expect(results.filter((one) => one === 'code-paused')).toHaveLength(996);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain('2026年11月20日 10:15まで');
    // The right one too waits for the end of the pause, and then opens.
    expect(await try_(later(2), id, shownAt(0))).toBe('code-paused');
    expect(await try_(later(15 * 60 + 1), id, shownAt(15 * 60 + 1))).toBe('accepted');
  });

  test('lies sealed in the database', async () => {
    const id = await withApp();
    const row = await database
      .selectFrom('one_time_passwords')
      .selectAll()
      .where('account_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(secret);
  });
});

describe('setting up an app', () => {
  test('takes the secret of the form once its first code is right, and tells the owner', async () => {
    const act = later(0);
    const id = await open(act);
    const begun = beginOneTimePassword(act, id, 'sakura@example.jp');
    expect(begun.address).toMatch(/^otpauth:\/\/totp\/.*sakura.*secret=[A-Z2-7]{32}/);
    expect(begun.setup).not.toContain(begun.secret);
    const wrong = await confirmOneTimePassword(act, { accountId: id, setup: begun.setup, code: '000000' });
    expect(outcome(wrong)).toBe('code-wrong');
    const code = oneTimePasswordNow(act, begun.secret);
    expect(outcome(await confirmOneTimePassword(act, { accountId: id, setup: begun.setup, code }))).toBe('accepted');
    expect((await secondFactors(act, id)).oneTimePassword).toBe(true);
    expect(mailsOf(act)[0]?.text).toContain('認証アプリ');
    // The code that set it up opens nothing any more.
    expect(await try_(act, id, code)).toBe('code-wrong');
  });

  test('does not take the form of another account, nor one of half an hour ago', async () => {
    const act = later(0);
    const [one, other] = [await open(act), await open(act)];
    const { setup } = beginOneTimePassword(act, one, 'one@example.jp');
    expect(begunOneTimePassword(act, other, '', setup)).toBeUndefined();
    expect(begunOneTimePassword(at(minutesAfter(testNow, 30)), one, '', setup)).toBeDefined();
    expect(begunOneTimePassword(later(30 * 60 + 1), one, '', setup)).toBeUndefined();
  });

  test('is undone, but never leaves staff without a second factor', async () => {
    const [seeker, staff] = [await withApp(), await withApp('staff')];
    await renewRecoveryCodes(later(0), seeker);
    expect(outcome(await removeOneTimePassword(later(0), seeker))).toBe('accepted');
    expect(outcome(await removeOneTimePassword(later(0), staff))).toBe('last-factor');
    expect(await secondFactors(later(0), seeker)).toEqual({ passkeys: 0, oneTimePassword: false, recoveryCodes: 0 });
  });
});

describe('recovery codes', () => {
  test('are ten, open once each, in any width and case, and tell their owner how many are left', async () => {
    const id = await withApp();
    const codes = await renewRecoveryCodes(later(0), id);
    expect(new Set(codes).size).toBe(10);
    expect(codes[0]).toMatch(/^[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}$/);
    const act = later(1);
    expect(outcome(await checkRecoveryCode(act, id, codes[0]?.toLowerCase().replace('-', ' ') ?? ''))).toBe('accepted');
    expect(outcome(await checkRecoveryCode(act, id, codes[0] ?? ''))).toBe('code-wrong');
    expect((await secondFactors(act, id)).recoveryCodes).toBe(9);
    expect(mailsOf(act)[0]?.text).toContain('残りの回復コードは9個です');
  });

  test('of the set before, and of another account, open nothing', async () => {
    const [one, other] = [await withApp(), await withApp()];
    const [old = ''] = await renewRecoveryCodes(later(0), one);
    const act = later(1);
    const [fresh = ''] = await renewRecoveryCodes(act, one);
    expect(mailsOf(act)[0]?.text).toContain('新しい回復コードが作られました');
    expect(outcome(await checkRecoveryCode(act, one, old))).toBe('code-wrong');
    expect(outcome(await checkRecoveryCode(act, other, fresh))).toBe('code-wrong');
    expect(outcome(await checkRecoveryCode(act, one, fresh))).toBe('accepted');
  });

  test('are guessed under the same count as the digits of the app', async () => {
    const id = await withApp();
    const [code = ''] = await renewRecoveryCodes(later(0), id);
    for (let guess = 0; guess < 4; guess += 1) await checkOneTimePassword(later(1), id, '000000');
    expect(outcome(await checkRecoveryCode(later(2), id, 'AAAAA-AAAAA'))).toBe('code-paused');
    expect(outcome(await checkRecoveryCode(later(2), id, code))).toBe('code-paused');
  });
});
