import { describe, expect, test } from 'vitest';
import { instant } from '#kernel/time.ts';
import { testDatabase, testNow } from '#test/support/database.ts';
import type { Account } from './account.ts';
import {
  accountByMail,
  accountOf,
  changeMail,
  issueKey,
  keepAgreements,
  mayAskForKey,
  openAccount,
  registerMail,
  setPassword,
} from './accounts.ts';
import { signIn } from './password-sign-in.ts';

const { act: actAs, database } = testDatabase();
const at = (time = '10:00') => actAs({ kind: 'visitor' }, { now: instant(`2026-11-20T${time}+09:00`) });
const mail = 'sakura@example.jp';
const password = 'Kx7!pq92';

const registered = async (): Promise<Account> => {
  const result = await registerMail(at(), { kind: 'seeker', mail, language: 'ja' });
  if ('refused' in result) throw new Error(result.refused);
  return result.accepted;
};
const opened = async (): Promise<Account> => {
  const result = await openAccount(at(), { kind: 'seeker', mail, language: 'ja', password });
  if ('refused' in result) throw new Error(result.refused);
  return result.accepted;
};
const tellsWith = async (act: ReturnType<typeof at>) =>
  (
    await database
      .selectFrom('audit_entries')
      .select('what')
      .where('request_id', '=', act.origin.requestId)
      .orderBy('recorded_at')
      .execute()
  ).map((row) => row.what);

describe('an address', () => {
  test('is one account, whatever the case and the portal', async () => {
    await registered();
    expect(await registerMail(at(), { kind: 'employer', mail: 'SAKURA@EXAMPLE.JP', language: 'ja' })).toEqual({
      refused: 'mail-taken',
    });
    expect((await accountByMail(at(), ' Sakura@example.JP '))?.mail).toBe(mail);
  });

  test('can be corrected before the opening, and its key ends', async () => {
    const account = await registered();
    const { request, key = '' } = await issueKey(at(), account.id, 'open');
    const changed = await changeMail(at('10:01'), account.id, 'hana@example.jp');
    expect(changed).toMatchObject({ accepted: { mail: 'hana@example.jp', state: 'registered' } });
    expect(await setPassword(at('10:02'), { request, key, password })).toEqual({ refused: 'key-wrong' });
  });

  test('of somebody else is refused', async () => {
    await opened();
    const other = await registerMail(at(), { kind: 'seeker', mail: 'ken@example.jp', language: 'ja' });
    const id = 'accepted' in other ? other.accepted.id : '';
    expect(await changeMail(at(), id, mail)).toEqual({ refused: 'mail-taken' });
  });

  test('of an open account is told of its change', async () => {
    const account = await opened();
    const act = at();
    await changeMail(act, account.id, 'new@example.jp');
    expect(act.enqueued.map(({ work }) => work)).toEqual(['mail.send']);
  });
});

describe('opening an account with a key', () => {
  test('takes the key in any writing, opens, and lets sign in', async () => {
    const account = await registered();
    const { request, key = '', expiresAt } = await issueKey(at(), account.id, 'open');
    expect(expiresAt).toEqual(instant('2026-11-20T10:30+09:00'));
    expect((await accountOf(at(), account.id))?.state).toBe('key-sent');
    const act = at('10:29:59');
    const set = await setPassword(act, { request, key: ` ${key.toLowerCase().replace('-', ' ')} `, password });
    expect(set).toMatchObject({
      accepted: { account: { id: account.id, state: 'active', openedAt: act.now }, purpose: 'open' },
    });
    expect(await signIn(at('10:31'), { kind: 'seeker', mail: mail.toUpperCase(), password })).toMatchObject({
      accepted: { id: account.id },
    });
    expect(await tellsWith(act)).toEqual(['account.registered', 'account.key-issued', 'account.opened']);
  });

  test('is refused one second after the thirtieth minute', async () => {
    const { request, key = '' } = await issueKey(at(), (await registered()).id, 'open');
    expect(await setPassword(at('10:30:01'), { request, key, password })).toEqual({ refused: 'key-expired' });
    expect(await setPassword(at('10:30:00'), { request, key, password })).toHaveProperty('accepted');
  });

  test('works once', async () => {
    const { request, key = '' } = await issueKey(at(), (await registered()).id, 'open');
    await setPassword(at(), { request, key, password });
    expect(await setPassword(at(), { request, key, password: 'Other-9!x' })).toEqual({ refused: 'key-used' });
  });

  test('with a weak password costs no try and says which rule', async () => {
    const { request, key = '' } = await issueKey(at(), (await registered()).id, 'open');
    for (let time = 0; time < 6; time += 1) {
      expect(await setPassword(at(), { request, key: 'WRONGKEY', password: 'Kx7pq92z' })).toEqual({
        refused: 'password-symbol',
      });
    }
    expect(await setPassword(at(), { request, key, password: 'sakura77!' })).toEqual({ refused: 'password-common' });
    expect(await setPassword(at(), { request, key, password })).toHaveProperty('accepted');
  });

  test('a new key voids the old one', async () => {
    const account = await registered();
    const old = await issueKey(at(), account.id, 'open');
    const next = await issueKey(at('10:05'), account.id, 'open');
    expect(await setPassword(at('10:06'), { request: old.request, key: old.key ?? '', password })).toEqual({
      refused: 'key-wrong',
    });
    expect(await setPassword(at('10:06'), { request: next.request, key: next.key ?? '', password })).toHaveProperty(
      'accepted',
    );
  });

  test('five wrong entries end the key, also the right one', async () => {
    const { request, key = '' } = await issueKey(at(), (await registered()).id, 'open');
    const answers = [];
    for (let time = 0; time < 5; time += 1)
      answers.push(await setPassword(at(), { request, key: 'AAAA-AAAA', password }));
    expect(answers.map((answer) => 'refused' in answer && answer.refused)).toEqual([
      'key-wrong',
      'key-wrong',
      'key-wrong',
      'key-wrong',
      'key-dead',
    ]);
    expect(await setPassword(at(), { request, key, password })).toEqual({ refused: 'key-dead' });
  });

  test('twenty wrong entries in a day end the guessing over all keys', async () => {
    const account = await registered();
    for (let round = 0; round < 4; round += 1) {
      const { request } = await issueKey(at(), account.id, 'open');
      for (let time = 0; time < 5; time += 1) await setPassword(at(), { request, key: 'AAAA-AAAA', password });
    }
    const today = await issueKey(at('23:00'), account.id, 'open');
    expect(await setPassword(at('23:01'), { request: today.request, key: today.key ?? '', password })).toEqual({
      refused: 'key-wrong',
    });
  });

  test('a stranger sees the same as somebody who is registered', async () => {
    const known = await issueKey(at(), (await registered()).id, 'open');
    const unknown = await issueKey(at(), undefined, 'open');
    expect(unknown.key).toBeUndefined();
    expect(unknown.expiresAt).toEqual(known.expiresAt);
    for (const time of ['10:01', '10:02', '10:03', '10:04', '10:05', '10:06', '10:31']) {
      const guess = { key: 'AAAA-AAAA', password };
      expect(await setPassword(at(time), { request: unknown.request, ...guess })).toEqual(
        await setPassword(at(time), { request: known.request, ...guess }),
      );
    }
  });

  test('is not possible twice: an open account gets no key for opening', async () => {
    const { request, key } = await issueKey(at(), (await opened()).id, 'open');
    expect(key).toBeUndefined();
    expect(request).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('leaves neither key nor password readable', async () => {
    const { request, key = '' } = await issueKey(at(), (await registered()).id, 'open');
    await setPassword(at(), { request, key, password });
    const rows = JSON.stringify([
      await database.selectFrom('accounts').selectAll().execute(),
      await database.selectFrom('authentication_keys').selectAll().execute(),
      await database.selectFrom('audit_entries').selectAll().execute(),
    ]);
    expect(rows).not.toContain(password);
    expect(rows).not.toContain(key);
    expect(rows).not.toContain(key.replace('-', ''));
    expect(rows).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  });
});

describe('renewing a password', () => {
  test('ends a lock and all sessions, and tells the owner', async () => {
    const account = await opened();
    for (let time = 0; time < 5; time += 1) await signIn(at(), { kind: 'seeker', mail, password: 'Wrong-1x' });
    await database
      .insertInto('sessions')
      .values({
        id_hash: Buffer.alloc(32),
        account_id: account.id,
        kind: 'seeker',
        data: '{}' as never,
        network: '',
        agent: '',
        created_at: testNow,
        last_seen_at: testNow,
      })
      .execute();
    const { request, key = '' } = await issueKey(at(), account.id, 'renew');
    const act = at('10:01');
    expect(await setPassword(act, { request, key, password: 'Other-9!x' })).toMatchObject({
      accepted: { purpose: 'renew' },
    });
    expect(act.enqueued).toHaveLength(1);
    expect(await database.selectFrom('sessions').selectAll().execute()).toEqual([]);
    expect(await signIn(at('10:02'), { kind: 'seeker', mail, password })).toEqual({ refused: 'sign-in-failed' });
    expect(await signIn(at('10:02'), { kind: 'seeker', mail, password: 'Other-9!x' })).toHaveProperty('accepted');
  });

  test('is not for an account that was never opened', async () => {
    expect((await issueKey(at(), (await registered()).id, 'renew')).key).toBeUndefined();
  });
});

test('keys can be asked five times an hour for one address, in whatever case', async () => {
  const answers = [];
  for (const typed of [mail, mail.toUpperCase(), mail, mail, mail, ` ${mail}`])
    answers.push(await mayAskForKey(at(), typed));
  expect(answers).toEqual([true, true, true, true, true, false]);
  expect(await mayAskForKey(at(), 'ken@example.jp')).toBe(true);
  expect(await mayAskForKey(at('11:00'), mail)).toBe(true);
});

test('an agreement is kept once per version', async () => {
  const account = await registered();
  const documents = [
    { document: 'privacy', version: '2026-11' },
    { document: 'terms', version: '2026-11' },
  ] as const;
  await keepAgreements(at(), account.id, documents);
  await keepAgreements(at('11:00'), account.id, documents);
  const kept = await database.selectFrom('agreements').select(['document', 'agreed_at']).orderBy('document').execute();
  expect(kept.map((row) => row.document)).toEqual(['privacy', 'terms']);
  expect(kept[0]?.agreed_at).toEqual(testNow);
});
