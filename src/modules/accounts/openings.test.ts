import { describe, expect, it } from 'vitest';
import { instant } from '#kernel/time.ts';
import { testDatabase } from '#test/support/database.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import type { AccountKind } from './account.ts';
import { accountByMail, openAccount, registerMail } from './accounts.ts';
import { finishOpening, requestKeyAgain, requestNewcomerKey } from './openings.ts';

const { act: actAs, database } = testDatabase();
const at = (time: string) => actAs({ kind: 'visitor' }, { now: instant(`2026-11-20T${time}+09:00`) });
const way = { portal: 'employer' as const, page: () => '/employer/opening/password' };
const agreements = [{ document: 'employer-terms' as const, version: '1' }];
const password = 'Kx7!pq92';
const written = /(?<![\w-])[0-9A-Z]{4}-[0-9A-Z]{4}(?![\w-])/;
const mail = 'saiyo@new.example.jp';

const ask = async (to = mail, time = '10:00') => {
  const act = at(time);
  const answer = await requestNewcomerKey(act, { kind: 'employer', mail: to }, way);
  const mails = mailsOf(act);
  return { ...answer, mails, key: written.exec(mails[0]?.text ?? '')?.[0] ?? '' };
};
const opened = async (kind: AccountKind, to: string) => {
  const decision = await openAccount(at('09:00'), { kind, mail: to, language: 'ja', password });
  expect(decision).toHaveProperty('accepted');
};

describe('a newcomer', () => {
  it('has no account before the key has proved the address', async () => {
    const { request, key } = await ask(' ＳAIYO@NEW.example.jp');
    expect(await accountByMail(at('10:01'), mail)).toBeUndefined();
    const done = await finishOpening(at('10:29:59'), { request, key, password }, agreements);
    expect(done).toMatchObject({ accepted: { kind: 'employer', state: 'active' } });
    expect((await accountByMail(at('10:30'), mail))?.openedAt).toEqual(instant('2026-11-20T10:29:59+09:00'));
    expect(await database.selectFrom('agreements').select('document').execute()).toEqual([
      { document: 'employer-terms' },
    ]);
  });

  it('takes nobody’s address: an office registers it all the same, and then the key opens nothing', async () => {
    const { request, key } = await ask();
    expect(await registerMail(at('10:05'), { kind: 'seeker', mail, language: 'ja' })).toHaveProperty('accepted');
    expect(await finishOpening(at('10:06'), { request, key, password }, agreements)).toEqual({ refused: 'key-wrong' });
    expect((await accountByMail(at('10:07'), mail))?.openedAt).toBeUndefined();
  });

  it('opens with the newest key only, and once', async () => {
    const first = await ask();
    const act = at('10:02');
    const again = await requestKeyAgain(act, first.request, way);
    const key = written.exec(mailsOf(act)[0]?.text ?? '')?.[0] ?? '';
    const finish = (given: { request: string; key: string }) =>
      finishOpening(at('10:03'), { ...given, password }, agreements);
    expect(await finish(first)).toEqual({ refused: 'key-wrong' });
    expect(await finish({ request: again.request, key })).toHaveProperty('accepted');
    expect(await finish({ request: again.request, key })).toEqual({ refused: 'key-used' });
  });

  it('guesses five times for a key, and so often a day for the address, whatever the request', async () => {
    const guess = async (request: string) => {
      const decision = await finishOpening(at('10:05'), { request, key: 'AAAA-AAAA', password }, agreements);
      return 'refused' in decision && decision.refused;
    };
    for (const time of ['10:00', '10:01', '10:02', '10:03']) {
      const { request } = await ask(mail, time);
      for (let tries = 0; tries < 5; tries += 1) await guess(request);
    }
    const { request, key } = await ask(mail, '10:04');
    expect(key).not.toBe('');
    const tries = at('10:06').settings.authKeyTriesDay;
    const spent = await database.selectFrom('authentication_keys').select('tries').execute();
    expect(spent.reduce((sum, row) => sum + row.tries, 0)).toBe(Math.min(20, tries));
    const last = await finishOpening(at('10:06'), { request, key, password }, agreements);
    expect('accepted' in last).toBe(tries > 20);
  });
});

describe('a request looks alike for everybody', () => {
  it.each([
    ['with an open My Page of this kind', 'employer', '/employer/sign-in'],
    ['with one of the other kind', 'seeker', '/seeker/sign-in'],
  ] as const)('%s, who gets no key but the way to sign in', async (_, kind, door) => {
    await opened(kind, mail);
    const { mails, ...answer } = await ask();
    const stranger = await ask('stranger@new.example.jp');
    expect(Object.keys(answer)).toEqual(Object.keys(stranger).filter((name) => name !== 'mails'));
    expect(answer.expiresAt).toEqual(stranger.expiresAt);
    expect(mails.map(({ kind: sent, to }) => [sent, to])).toEqual([['M01b', mail]]);
    expect(mails[0]?.text).toContain(door);
    expect(mails[0]?.text).not.toMatch(written);
  });

  it('whose address an office has registered: the mail leads to the other way', async () => {
    await registerMail(at('09:00'), { kind: 'seeker', mail, language: 'ja' });
    const { mails } = await ask();
    expect(mails.map(({ kind }) => kind)).toEqual(['M01b']);
    expect(mails[0]?.text).toMatch(/\/opening\n/);
  });

  it('who asks more than five times an hour, silently', async () => {
    const counts = [];
    for (const time of ['10:00', '10:01', '10:02', '10:03', '10:04', '10:05'])
      counts.push((await ask(mail, time)).mails.length);
    expect(counts).toEqual([1, 1, 1, 1, 1, 0]);
  });
});
