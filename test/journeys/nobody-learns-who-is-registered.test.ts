import { beforeAll, describe, expect, it, test } from 'vitest';
import { type Visitor, visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, password, signedIn, type World } from '#test/support/world.ts';

const web = testWeb();
let world: World;
beforeAll(async () => {
  world = await makeWorld(web);
});

/** A page without what is new each time it is shown. */
const bare = (visitor: Visitor) =>
  visitor.html
    .replace(/name="_(csrf|key)" value="[^"]*"/g, '')
    // The challenge of a passkey, fresh at the door each time.
    .replace(/(challenge(?:&quot;|"):(?:&quot;|"))[\w-]+/g, '$1');
const headersOf = (visitor: Visitor) =>
  Object.fromEntries([...visitor.headers].filter(([name]) => !['x-request-id', 'set-cookie'].includes(name)));

const ask = async (mail: string, birthDate: string, from = '192.0.2.1') => {
  const visitor = await visitorOf(web, { from }).open('/opening');
  await visitor.check('「プライバシーポリシー」「マイページ利用規約」に同意します').press('次へ進む');
  return visitor.fill('ID（メールアドレス）', mail).fillDate('生年月日', birthDate).press('次へ進む');
};
const enter = (visitor: Visitor, key: string, secret = 'Rin9#kumo') =>
  visitor
    .fill('認証キー', key)
    .fill('登録するパスワード', secret)
    .fill('登録するパスワード（確認用）', secret)
    .press('完了');

describe('asking for a key', () => {
  const cases = (): [string, string, string][] => [
    ['registered', world.sakura.mail, '1996-02-29'],
    ['a wrong birth date', world.sakura.mail, '1996-02-28'],
    ['unknown', 'nobody@seeker.example.jp', '1996-02-29'],
    ['opened already', world.hanako.mail, '1990-04-15'],
    ["an employer's address", world.hikari.owner.mail, '1990-04-15'],
  ];

  test('is answered with the same bytes, whoever it is', async () => {
    const answers = [];
    for (const [, mail, birthDate] of cases()) answers.push(await ask(mail, birthDate));
    for (const answer of answers) {
      expect(answer.path).toBe('/opening/password');
      expect(bare(answer)).toBe(bare(answers[0] as Visitor));
      expect(headersOf(answer)).toEqual(headersOf(answers[0] as Visitor));
    }
  });

  test('and so is a wrong key', async () => {
    const answers = [];
    for (const [, mail, birthDate] of cases()) answers.push(await enter(await ask(mail, birthDate), 'AAAA-AAAA'));
    for (const answer of answers) {
      expect(answer.status).toBe(422);
      expect(bare(answer)).toBe(bare(answers[0] as Visitor));
    }
  });

  test('sends a key to the right pair only, and to who has a page already how to sign in', async () => {
    expect((await web.mailbox.newest(world.sakura.mail)).subject).toContain('パスワード登録申込受付通知');
    const opened = await web.mailbox.newest(world.hanako.mail);
    expect(opened.subject).not.toContain('パスワード登録申込受付通知');
    expect(opened.text).not.toContain('認証キー');
    expect(await web.mailbox.of('nobody@seeker.example.jp')).toEqual([]);
    expect(await web.mailbox.of(world.hikari.owner.mail)).toEqual([]);
  });

  test('more than five times an hour shows the same page and sends nothing more', async () => {
    const first = await ask(world.sakura.mail, '1996-02-29', '192.0.2.77');
    for (let count = 0; count < 6; count += 1) {
      const again = await ask(world.sakura.mail, '1996-02-29', '192.0.2.77');
      expect(bare(again)).toBe(bare(first));
    }
    const keys = (await web.mailbox.of(world.sakura.mail)).filter(({ subject }) => subject.includes('受付通知'));
    expect(keys.length).toBeLessThanOrEqual(5);
    web.clock.advance({ minutes: 61 });
  });
});

describe('a key', () => {
  test('opens through its thirtieth minute and not after', async () => {
    const early = await ask(world.sakura.mail, '1996-02-29');
    const key = await web.mailbox.key(world.sakura.mail);
    web.clock.advance({ minutes: 29, seconds: 58 });
    (await enter(early, 'AAAA-AAAA')).see('認証キーが正しくありません');
    web.clock.advance({ seconds: 3 });
    (await enter(early, key)).seeStatus(422).see('認証キーの有効期限が過ぎました');
  });

  test('is dead after five wrong tries, also for who has the right one', async () => {
    const visitor = await ask(world.sakura.mail, '1996-02-29');
    const key = await web.mailbox.key(world.sakura.mail);
    const other = visitor.tab();
    for (let tries = 0; tries < 5; tries += 1) await enter(visitor, 'AAAA-AAAA');
    visitor.seeStatus(422).see('この認証キーは使えなくなりました');
    (await enter(other, key)).seeStatus(422).see('この認証キーは使えなくなりました');
  });

  test('that is sent again ends the one before', async () => {
    const visitor = await ask(world.sakura.mail, '1996-02-29');
    const first = await web.mailbox.key(world.sakura.mail);
    web.clock.advance({ seconds: 5 });
    await visitor.press('認証キーをもう一度送る');
    visitor.see('認証キーをもう一度お送りしました。');
    const second = await web.mailbox.key(world.sakura.mail);
    expect(second).not.toBe(first);
    (await enter(visitor, first)).seeStatus(422);
    (await enter(visitor, second)).seeStatus(200).see('パスワード登録完了');
  });

  test('works in the session that asked for it only', async () => {
    web.clock.advance({ minutes: 61 });
    const stranger = await visitorOf(web).open('/opening/password');
    expect(stranger.path).toBe('/opening');
  });
});

describe('signing in', () => {
  it.each(['ja', 'en'])('is refused with the same bytes, known or not (%s)', async (language) => {
    const prefix = language === 'ja' ? '' : `/${language}`;
    const answers = [];
    for (const mail of ['nobody@seeker.example.jp', world.hikari.owner.mail, world.taro.mail]) {
      const visitor = await visitorOf(web).open(`${prefix}/seeker/sign-in`);
      const [id, secret] = [...visitor.document.querySelectorAll('main label')].map((one) => one.getAttribute('for'));
      visitor.document.querySelector(`#${id}`)?.setAttribute('value', mail);
      visitor.document.querySelector(`#${secret}`)?.setAttribute('value', 'Wrong-1xy');
      const button = visitor.document.querySelector('main form button');
      await visitor.press((button?.textContent ?? '').trim());
      answers.push(bare(visitor.seeStatus(422)).replace(mail, 'MAIL'));
    }
    expect(new Set(answers).size).toBe(1);
  });

  test('waits and is paused with the same bytes, whoever is tried', async () => {
    const mails = ['nobody@seeker.example.jp', world.taro.mail, world.sakura.mail];
    const statuses = [];
    for (let tries = 0; tries < 7; tries += 1) {
      const answers = [];
      for (const [serial, mail] of mails.entries()) {
        const visitor = await visitorOf(web, { from: `203.0.113.${serial}` }).open('/seeker/sign-in');
        await visitor.fill('ID（メールアドレス）', mail).fill('パスワード', 'Wrong-1xy').press('ログイン');
        answers.push(`${JSON.stringify(headersOf(visitor))} ${bare(visitor).replaceAll(mail, 'MAIL')}`);
        if (mail === world.taro.mail) statuses.push(/正しくありません|秒ほど待って|まで止めて/.exec(visitor.text)?.[0]);
      }
      expect(new Set(answers).size).toBe(1);
      // The fourth comes too early, the others when they may.
      if (tries !== 2) web.clock.advance({ seconds: 20 });
    }
    const [wrong, early, paused] = ['正しくありません', '秒ほど待って', 'まで止めて'];
    expect(statuses).toEqual([wrong, wrong, wrong, early, wrong, wrong, paused]);
  });

  test('five wrong passwords lock for a quarter of an hour, and the owner is told by mail', async () => {
    const visitor = visitorOf(web);
    const tryIn = async (secret: string) => {
      await visitor.open('/seeker/sign-in');
      await visitor.fill('ID（メールアドレス）', world.hanako.mail).fill('パスワード', secret).press('ログイン');
    };
    for (let tries = 0; tries < 5; tries += 1) {
      await tryIn('Wrong-1xy');
      // From the third on one has to wait a little.
      web.clock.advance({ seconds: 20 });
    }
    await tryIn(password);
    visitor.seeStatus(422).see('この場所からのログインを');
    expect((await web.mailbox.newest(world.hanako.mail)).subject).toContain('ログイン停止のお知らせ');
    web.clock.advance({ minutes: 15, seconds: 1 });
    await tryIn(password);
    visitor.seeStatus(200);
  });

  test('keeps nothing of the password in the page', async () => {
    const visitor = await visitorOf(web).open('/seeker/sign-in');
    await visitor.fill('ID（メールアドレス）', world.taro.mail).fill('パスワード', 'Wrong-1xy').press('ログイン');
    expect(visitor.html).not.toContain('Wrong-1xy');
    expect(visitor.valueOf('ID（メールアドレス）')).toBe(world.taro.mail);
    web.clock.advance({ seconds: 10 });
    await signedIn(web, 'seeker', world.taro);
  });
});
