import { describe, expect, it } from 'vitest';
import type { Language } from '#kernel/language.ts';
import { languages } from '#kernel/language.ts';
import { day, formatDayTime, instant } from '#kernel/time.ts';
import { accountByMail, changeMail } from '#modules/accounts/accounts.ts';
import { documentVersions } from '#modules/accounts/documents/versions.ts';
import { requestKeyAgain } from '#modules/accounts/openings.ts';
import { signIn } from '#modules/accounts/password-sign-in.ts';
import { testDatabase } from '#test/support/database.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import { finishOpening, requestOpening, way } from './openings.ts';
import { register, registerMailAddress } from './registrations.ts';

const { act: actAs, database } = testDatabase();
const mail = 'sakura@example.jp';
const birthDate = day('1996-02-29');
const password = 'Kx7!pq92';

const visitor = (time = '10:00', options: { language?: Language; network?: string } = {}) =>
  actAs({ kind: 'visitor' }, { now: instant(`2026-11-20T${time}+09:00`), ...options });
const counter = () =>
  actAs({
    kind: 'staff',
    accountId: '019a9d2c-0000-7000-8000-000000000001',
    officeCode: '13010',
    department: 'seekers',
    manager: false,
  });

/** 田中　桜, registered at the counter with her address; her My Page is not open yet. */
const registered = async (address = mail): Promise<string> => {
  const { id } = await register(counter(), {
    person: { name: '田中　桜', nameKana: 'タナカ　サクラ', birthDate },
    record: {
      basic: { telephone: '03-5555-0100' },
      sharing: { openToEmployers: false, sharedWith: 'none' },
      wishes: { occupations: [], workingTimes: [] },
      placeAndPay: { places: [] },
      education: { licences: [] },
      career: { posts: [] },
      appeal: {},
    },
  });
  await registerMailAddress(counter(), id, address);
  return id;
};
const keyIn = (text: string): string => /(?<![\w-])[0-9A-Z]{4}-[0-9A-Z]{4}(?![\w-])/.exec(text)?.[0] ?? '';
const asked = async (time = '10:00') => {
  const act = visitor(time);
  const { request, expiresAt } = await requestOpening(act, { mail, birthDate });
  return { request, expiresAt, key: keyIn(mailsOf(act)[0]?.text ?? ''), mails: mailsOf(act) };
};
const opened = async () => {
  const { request, key } = await asked();
  await finishOpening(visitor('10:01'), { request, key, password });
};

describe('asking for the key', () => {
  it('sends it to a right pair, whatever the case and width of the address', async () => {
    await registered();
    const act = visitor();
    await requestOpening(act, { mail: ' ＳＡＫＵＲＡ@Example.JP', birthDate });
    expect(mailsOf(act).map(({ to, kind }) => [to, kind])).toEqual([[mail, 'M01']]);
  });

  it('answers everybody alike: stranger, wrong birth date, open already, another kind of account', async () => {
    await registered();
    await registered('open@example.jp');
    const act = visitor('10:00');
    const { request } = await requestOpening(act, { mail: 'open@example.jp', birthDate });
    await finishOpening(act, { request, key: keyIn(mailsOf(act)[0]?.text ?? ''), password });
    const pairs = [
      { mail, birthDate },
      { mail, birthDate: day('1996-02-28') },
      { mail: 'nobody@example.jp', birthDate },
      { mail: 'open@example.jp', birthDate },
      { mail: 'open@example.jp', birthDate: day('1990-01-01') },
    ];
    const sentKinds = [];
    for (const pair of pairs) {
      const acting = visitor('10:10');
      const answer = await requestOpening(acting, pair);
      expect(answer).toEqual({
        request: expect.stringMatching(/^[0-9a-f-]{36}$/),
        expiresAt: instant('2026-11-20T10:40:00+09:00'),
      });
      sentKinds.push(mailsOf(acting).map(({ kind }) => kind));
    }
    expect(sentKinds).toEqual([['M01'], [], [], ['M01b'], []]);
  });

  it('keeps a request for a stranger that behaves like any other', async () => {
    const { request } = await requestOpening(visitor(), { mail: 'nobody@example.jp', birthDate });
    const guess = () => finishOpening(visitor('10:05'), { request, key: 'AAAA-AAAA', password });
    const answers = [];
    for (let time = 0; time < 6; time += 1) answers.push(await guess());
    expect(answers.map((answer) => 'refused' in answer && answer.refused)).toEqual([
      ...Array.from({ length: 4 }, () => 'key-wrong'),
      'key-dead',
      'key-dead',
    ]);
  });

  it('five times an hour for an address, and then silently no more', async () => {
    await registered();
    const counts = [];
    for (const time of ['10:00', '10:10', '10:20', '10:30', '10:40', '10:50', '11:00'])
      counts.push((await asked(time)).mails.length);
    expect(counts).toEqual([1, 1, 1, 1, 1, 0, 1]);
  });

  it('that is refused by the limit leaves the key before it alive', async () => {
    await registered();
    let last = await asked('10:00');
    for (const time of ['10:01', '10:02', '10:03', '10:04']) last = await asked(time);
    expect((await asked('10:05')).mails).toEqual([]);
    const { request, key } = last;
    expect(await finishOpening(visitor('10:06'), { request, key, password })).toHaveProperty('accepted');
  });
});

describe('the key', () => {
  it('opens the page, and what was agreed to is kept', async () => {
    await registered();
    const { request, key } = await asked();
    const act = visitor('10:29:59');
    expect(await finishOpening(act, { request, key, password })).toHaveProperty('accepted');
    const agreements = await database.selectFrom('agreements').selectAll().orderBy('document').execute();
    expect(agreements.map(({ document, version, agreed_at }) => [document, version, agreed_at])).toEqual([
      ['privacy', documentVersions.privacy, act.now],
      ['terms', documentVersions.terms, act.now],
    ]);
    expect(await signIn(visitor('10:31'), { kind: 'seeker', mail, password })).toHaveProperty('accepted');
  });

  it('ends after thirty minutes, and then nothing is agreed to', async () => {
    await registered();
    const { request, key } = await asked();
    expect(await finishOpening(visitor('10:30:01'), { request, key, password })).toEqual({ refused: 'key-expired' });
    expect(await database.selectFrom('agreements').selectAll().execute()).toEqual([]);
    expect((await accountByMail(visitor(), mail))?.openedAt).toBeUndefined();
  });

  it('counts a wrong entry although it is refused', async () => {
    await registered();
    const { request } = await asked();
    await finishOpening(visitor('10:01'), { request, key: 'AAAA-AAAA', password });
    const row = await database
      .selectFrom('authentication_keys')
      .selectAll()
      .where('id', '=', request)
      .executeTakeFirst();
    expect(row?.tries).toBe(1);
  });

  it('sent again voids the one before, and the newest opens', async () => {
    await registered();
    const first = await asked();
    const act = visitor('10:05');
    const again = await requestKeyAgain(act, first.request, way);
    const key = keyIn(mailsOf(act)[0]?.text ?? '');
    expect(again.request).not.toBe(first.request);
    expect(again.expiresAt).toEqual(instant('2026-11-20T10:35:00+09:00'));
    expect(await finishOpening(visitor('10:06'), { request: first.request, key: first.key, password })).toEqual({
      refused: 'key-wrong',
    });
    expect(await finishOpening(visitor('10:06'), { request: again.request, key, password })).toHaveProperty('accepted');
  });

  it('sent again to nobody is the same to look at', async () => {
    const { request } = await requestOpening(visitor(), { mail: 'nobody@example.jp', birthDate });
    const act = visitor('10:05');
    expect(await requestKeyAgain(act, request, way)).toEqual({
      request: expect.stringMatching(/^[0-9a-f-]{36}$/),
      expiresAt: instant('2026-11-20T10:35:00+09:00'),
    });
    expect(mailsOf(act)).toEqual([]);
  });

  it('sent again counts with the other requests of the address', async () => {
    await registered();
    let { request } = await asked();
    const counts = [];
    for (const time of ['10:01', '10:02', '10:03', '10:04', '10:05']) {
      const act = visitor(time);
      request = (await requestKeyAgain(act, request, way)).request;
      counts.push(mailsOf(act).length);
    }
    expect(counts).toEqual([1, 1, 1, 1, 0]);
  });

  it('goes to the address the counter has corrected meanwhile, never to the old one', async () => {
    await registered();
    const first = await asked();
    const account = await accountByMail(visitor(), mail);
    await changeMail(counter(), account?.id ?? '', 'hana@example.jp');
    expect(await finishOpening(visitor('10:01'), { request: first.request, key: first.key, password })).toEqual({
      refused: 'key-wrong',
    });
    const act = visitor('10:02');
    await requestKeyAgain(act, first.request, way);
    expect(mailsOf(act).map(({ to }) => to)).toEqual(['hana@example.jp']);
  });
});

describe('the mail', () => {
  it.each(languages)(
    'says in %s the key and the clock time of the screen, and nothing of the person',
    async (language) => {
      await registered();
      const act = visitor('10:05:42', { language });
      const { expiresAt } = await requestOpening(act, { mail, birthDate });
      const [sent] = mailsOf(act);
      expect(sent).toMatchObject({ language, kind: 'M01', to: mail });
      expect(sent?.text).toContain(formatDayTime(expiresAt, language));
      expect(sent?.text).toContain('10:35');
      expect(sent?.subject).toContain('パスワード登録申込受付通知');
      expect(sent?.text).toContain(act.settings.helpdeskPhone);
      const prefix = language === 'ja' ? '' : `/${language}`;
      expect(sent?.text).toContain(`${act.settings.baseUrl}${prefix}/opening/password`);
      // Readings belong to pages; in a mail they would be unreadable signs.
      const all = `${sent?.subject}${sent?.text}`;
      expect(all).not.toMatch(/[\ufff9-\ufffb\ue000-\uf8ff]/);
      for (const personal of ['田中', '桜', 'サクラ', '1996', '13010-', '03-5555', mail])
        expect(all).not.toContain(personal);
    },
  );

  it('begins with the official prefix and subject', async () => {
    await registered();
    expect((await asked()).mails[0]?.subject).toBe('【求職者マイページ】パスワード登録申込受付通知');
  });

  it.each(languages)('to the owner of an open page leads in %s to the sign-in, without a key', async (language) => {
    await registered();
    await opened();
    const act = visitor('10:10', { language });
    await requestOpening(act, { mail, birthDate });
    const [sent] = mailsOf(act);
    expect(sent?.kind).toBe('M01b');
    expect(sent?.text).toContain('/seeker/sign-in');
    expect(keyIn(sent?.text ?? '')).toBe('');
    expect(`${sent?.subject}${sent?.text}`).not.toMatch(/[\ufff9-\ufffb\ue000-\uf8ff]|田中|桜/);
  });
});

it('nothing of the key or the password stays readable', async () => {
  await registered();
  const { request, key } = await asked();
  await finishOpening(visitor('10:01'), { request, key, password });
  const rows = JSON.stringify([
    await database.selectFrom('authentication_keys').selectAll().execute(),
    await database.selectFrom('audit_entries').selectAll().execute(),
    await database.selectFrom('limits').selectAll().execute(),
  ]);
  for (const secret of [key, key.replace('-', ''), password, mail]) expect(rows).not.toContain(secret);
});
