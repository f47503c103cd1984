import { describe, expect, test } from 'vitest';
import { instant, minutesAfter } from '#kernel/time.ts';
import type { Settings } from '#src/config.ts';
import { testDatabase, testNow } from '#test/support/database.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import type { Account } from './account.ts';
import { openAccount } from './accounts.ts';
import { sendCode, switchMailedCode, tryCode, wantsMailedCode } from './mailed-codes.ts';
import * as rows from './sign-in-rows.ts';

const { act: actAs, database } = testDatabase();
const at = (time = '10:00', settings: Partial<Settings> = {}) =>
  actAs({ kind: 'visitor' }, { now: instant(`2026-11-20T${time}+09:00`), settings });
let serial = 0;

const waiting = async (account?: Account) => {
  serial += 1;
  const opened = await openAccount(at(), {
    kind: 'seeker',
    mail: `someone${serial}@example.jp`,
    language: 'ja',
    password: 'Kx7!pq92',
  });
  const owner = account ?? ('accepted' in opened ? opened.accepted : undefined);
  if (!owner) throw new Error('not opened');
  const id = at().chance.id();
  await rows.insertPending(database, {
    sessionMark: Buffer.alloc(32, serial),
    id,
    accountId: owner.id,
    next: undefined,
    at: testNow,
    expiresAt: minutesAfter(testNow, 10),
  });
  return { id, account: owner };
};

/** The code stands in the mail alone, which waits sealed. */
const sent = async (pending: { id: string; account: Account }, time = '10:00', settings: Partial<Settings> = {}) => {
  const act = at(time, settings);
  const decision = await sendCode(act, pending);
  const [mail] = mailsOf(act);
  return { act, decision, mail, code: /^\d{6}$/m.exec(mail?.text ?? '')?.[0] ?? '' };
};
const other = (code: string): string => code.replace(/^./, (digit) => String((Number(digit) + 1) % 10));

describe('a mailed code', () => {
  test('opens once with the digits of its own mail, through the tenth minute', async () => {
    const pending = await waiting();
    const { code } = await sent(pending);
    expect(code).toMatch(/^\d{6}$/);
    expect(await tryCode(at('10:10:01'), pending, code)).toEqual({ refused: 'code-expired' });
    expect(await tryCode(at('10:10:00'), pending, code)).toEqual({ accepted: true });
  });

  test('is void when a newer one was sent', async () => {
    const pending = await waiting();
    const first = await sent(pending);
    const second = await sent(pending, '10:01');
    expect(await tryCode(at('10:02'), pending, first.code)).toEqual({ refused: 'code-wrong' });
    expect(await tryCode(at('10:02'), pending, second.code)).toEqual({ accepted: true });
  });

  test('of another sign-in, even of the same account, opens nothing', async () => {
    const mine = await waiting();
    const { code } = await sent(mine);
    const elsewhere = await waiting(mine.account);
    await sent(elsewhere);
    expect(await tryCode(at('10:01'), elsewhere, code)).toEqual({ refused: 'code-wrong' });
  });

  test('is dead after five wrong entries, also for the right one', async () => {
    const pending = await waiting();
    const { code } = await sent(pending);
    const said = [];
    for (let time = 0; time < 5; time += 1) said.push(await tryCode(at('10:01'), pending, other(code)));
    expect(said.map((one) => 'refused' in one && one.refused)).toEqual([...Array(4).fill('code-wrong'), 'code-dead']);
    expect(await tryCode(at('10:01'), pending, code)).toEqual({ refused: 'code-dead' });
  });

  test('lies nowhere readable: neither in its table nor in what waits for sending', async () => {
    const pending = await waiting();
    const { act, code } = await sent(pending);
    expect(JSON.stringify(await rows.pendingForUpdate(database, pending.id))).not.toContain(code);
    expect(JSON.stringify(act.enqueued)).not.toContain(code);
  });

  test.each([
    ['ja', '【求職者マイページ】ワンタイムパスワードのお知らせ', '2026年11月20日 10:10'],
    ['easy', '【求職者マイページ】ログインのための数字', '2026年11月20日 10:10'],
    ['en', '[Job Seeker My Page] Your one-time code', '20 November 2026, 10:10'],
  ] as const)(
    'is mailed in %s with the clock time of its end, and without the person',
    async (language, subject, until) => {
      const { id, account } = await waiting();
      const { mail } = await sent({ id, account: { ...account, language } });
      expect(mail).toMatchObject({ kind: 'M03', language, subject });
      expect(mail?.text).toContain(until);
      expect(mail?.text).not.toContain(account.mail);
      expect(mail?.subject).not.toMatch(/\d/);
    },
  );

  test('is mailed ten times an hour to one account, whoever asks', async () => {
    const pending = await waiting();
    const said = [];
    for (let time = 0; time < 11; time += 1) said.push((await sent(pending)).decision);
    expect(said.filter((one) => 'accepted' in one)).toHaveLength(10);
    expect(said.at(-1)).toEqual({ refused: 'codes-too-many' });
    expect((await sent(pending, '11:00')).decision).toHaveProperty('accepted');
  });
});

test('of a thousand guesses over ever new sign-ins of an account fifty a day are looked at', async () => {
  let pending = await waiting();
  const { account } = pending;
  let code = '';
  for (let guess = 0; guess < 1000; guess += 1) {
    if (guess <= 50 && guess % 5 === 0) {
      if (guess > 0) pending = await waiting(account);
      ({ code } = await sent(pending, '10:00', { codesAddressHour: 100 }));
    }
    // From the fifty-first on the right one is as dead as a wrong one.
    expect(await tryCode(at('10:01'), pending, guess < 50 ? other(code) : code)).toHaveProperty('refused');
  }
  const told = database.selectFrom('audit_entries').select('detail').where('what', '=', 'account.code-refused');
  expect(await told.execute()).toHaveLength(50);
  const tomorrow = actAs({ kind: 'visitor' }, { now: instant('2026-11-21T10:00+09:00') });
  await sendCode(tomorrow, pending);
  const [mail] = mailsOf(tomorrow);
  const fresh = /^\d{6}$/m.exec(mail?.text ?? '')?.[0] ?? '';
  expect(await tryCode(tomorrow, pending, fresh)).toEqual({ accepted: true });
});

test('a code is wanted unless its owner or the service says otherwise', async () => {
  const { account } = await waiting();
  expect(await wantsMailedCode(at(), account.id)).toBe(true);
  expect(await wantsMailedCode(at('10:00', { mailedCode: false }), account.id)).toBe(false);
  await switchMailedCode(at(), account.id, false);
  expect(await wantsMailedCode(at(), account.id)).toBe(false);
});
