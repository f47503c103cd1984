import { beforeAll, describe, expect, test } from 'vitest';
import { htmlLanguage } from '#kernel/language.ts';
import { inspect } from '#test/crawl/inspect.ts';
import { seat } from '#test/support/kiosk.ts';
import { type Visitor, type VisitorOptions, visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, password, type SeekerOfCast, signedIn, typeCode, type World } from '#test/support/world.ts';

/** From the password to the session, what can go wrong in between, and what the owner sees of it afterwards. */

// Twenty by default; counting to twenty is the rule's own test.
const web = testWeb({ environment: { LOGIN_FAILURES_ALL: '6' } });
let world: World;
beforeAll(async () => {
  world = await makeWorld(web);
});

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1';
const label = 'ワンタイムパスワード（6桁の数字）';

/** Gives the right password; where it leads is the page asked for. */
const begin = async ({ mail }: SeekerOfCast, options: VisitorOptions = {}, door = '/seeker/sign-in') => {
  const visitor = await visitorOf(web, options).open(door);
  return visitor.fill('ID（メールアドレス）', mail).fill('パスワード', password).press('ログイン');
};
const again = async (visitor: Visitor, { mail }: SeekerOfCast) => {
  await visitor.open('/seeker/sign-in');
  return visitor.fill('ID（メールアドレス）', mail).fill('パスワード', password).press('ログイン');
};
const session = (visitor: Visitor): string => visitor.cookies.get('session') ?? '';
const other = (code: string): string => code.replace(/^./, (digit) => String((Number(digit) + 1) % 10));
const asWith = async (cookie: string, path = '/seeker/registration') =>
  (await web.fetch(path, { headers: { cookie: `session=${cookie}` } })).headers.get('location') ?? 'opens';

describe('the second step', () => {
  test('says until when the code works, as the mail does, and leads to where one wanted to go', async () => {
    const visitor = await begin(world.hanako, {}, '/seeker/sign-in?next=%2Fseeker%2Fregistration');
    visitor.see('ワンタイムパスワード入力', 'このワンタイムパスワードは、2026年11月20日 10:10まで使えます。');
    const mail = await web.mailbox.newest(world.hanako.mail);
    expect(mail.subject).toBe('【求職者マイページ】ワンタイムパスワードのお知らせ');
    expect(mail.text).toContain('有効期限：2026年11月20日 10:10');
    expect(mail.text).not.toMatch(/花子|hanako/);
    await typeCode(visitor, () => web.mailbox.code(world.hanako.mail));
    expect(visitor.path).toBe('/seeker/registration');
  });

  test('opens nothing until it is done, and gives the browser a new name each time', async () => {
    const visitor = await visitorOf(web).open('/seeker/sign-in');
    const planted = session(visitor);
    await visitor.fill('ID（メールアドレス）', world.hanako.mail).fill('パスワード', password).press('ログイン');
    const waiting = session(visitor);
    for (const path of ['/seeker', '/seeker/registration', '/seeker/security'])
      expect(await asWith(waiting, path)).toContain('/seeker/sign-in');
    expect(await asWith(planted, '/seeker/sign-in/code')).toBe('/seeker/sign-in');
    await typeCode(visitor, () => web.mailbox.code(world.hanako.mail));
    expect(new Set([planted, waiting, session(visitor)]).size).toBe(3);
    expect(await asWith(session(visitor))).toBe('opens');
    for (const old of [planted, waiting]) expect(await asWith(old)).toContain('/seeker/sign-in');
  });

  test('belongs to one browser: another one cannot finish it, even with the code', async () => {
    await begin(world.hanako);
    const code = await web.mailbox.code(world.hanako.mail);
    const stranger = await visitorOf(web).open('/seeker/sign-in/code');
    expect(stranger.path).toBe('/seeker/sign-in');
    const mine = await begin(world.taro);
    await mine.fill(label, code).press('送信');
    mine.seeStatus(422).see('ワンタイムパスワードが正しくありません');
    const employers = await visitorOf(web).open('/employer/sign-in/code');
    expect(employers.path).toBe('/employer/sign-in');
  });

  test('ends after ten minutes; a new code can be had, and then only that one works', async () => {
    const visitor = await begin(world.hanako);
    const first = await web.mailbox.code(world.hanako.mail);
    web.clock.advance({ minutes: 9, seconds: 59 });
    await visitor.press('もう一度送る');
    visitor.see('新しいワンタイムパスワードを送りました');
    const second = await web.mailbox.code(world.hanako.mail);
    await visitor.fill(label, first).press('送信');
    visitor.seeStatus(422);
    web.clock.advance({ minutes: 10, seconds: 1 });
    await visitor.fill(label, second).press('送信');
    expect(visitor.path).toBe('/seeker/sign-in');
    await again(visitor, world.hanako);
    await typeCode(visitor, () => web.mailbox.code(world.hanako.mail));
    expect(visitor.path).toBe('/seeker');
  });

  test('is over after five wrong entries, also for the right one', async () => {
    const visitor = await begin(world.hanako);
    const code = await web.mailbox.code(world.hanako.mail);
    for (let time = 0; time < 5; time += 1) await visitor.fill(label, other(code)).press('送信');
    visitor.see('このワンタイムパスワードは使えなくなりました');
    await visitor.fill(label, code).press('送信');
    visitor.seeStatus(422);
  });

  test.each(['/easy', '/en'] as const)('stands right in %s', async (prefix) => {
    const visitor = await visitorOf(web).open(`${prefix}/seeker/sign-in`);
    for (const [id, value] of Object.entries({ mail: world.hanako.mail, password }))
      visitor.document.querySelector(`#${id}`)?.setAttribute('value', value);
    await visitor.press((visitor.document.querySelector('main form button')?.textContent ?? '').trim());
    expect(visitor.path).toBe(`${prefix}/seeker/sign-in/code`);
    expect(inspect(visitor.html, htmlLanguage(prefix === '/en' ? 'en' : 'easy')).problems).toEqual([]);
    await web.mailbox.code(world.hanako.mail);
  });
});

describe('a remembered device', () => {
  test('needs no code for thirty days, stands in the list, and is forgotten there', async () => {
    const visitor = await begin(world.hanako, { headers: { 'user-agent': chrome } });
    await visitor
      .fill(label, await web.mailbox.code(world.hanako.mail))
      .check('この端末を30日間記憶する')
      .press('送信');
    expect(visitor.path).toBe('/seeker');
    await visitor.press('ログアウト');
    await again(visitor, world.hanako);
    expect(visitor.path).toBe('/seeker');
    await visitor.open('/seeker/security');
    visitor.see('記憶した端末', 'Chrome（Windows）', 'パスワード（記憶した端末）');
    await visitor.press('記憶を消すChrome（Windows）の記憶を消す');
    visitor.see('端末の記憶を消しました。', '記憶した端末はありません。');
    await visitor.press('ログアウト');
    await again(visitor, world.hanako);
    expect(visitor.path).toBe('/seeker/sign-in/code');
    await web.mailbox.code(world.hanako.mail);
  });

  test('lets its owner in while a stranger locks the account out everywhere else; staff end the lock', async () => {
    const owner = await begin(world.taro, { from: '203.0.113.5' });
    await owner
      .fill(label, await web.mailbox.code(world.taro.mail))
      .check('この端末を30日間記憶する')
      .press('送信');
    await owner.press('ログアウト');
    for (let time = 0; time < 6; time += 1) {
      const stranger = await visitorOf(web, { from: `198.51.100.${time}` }).open('/seeker/sign-in');
      await stranger.fill('ID（メールアドレス）', world.taro.mail).fill('パスワード', 'Wrong-1xy').press('ログイン');
      stranger.seeStatus(422);
    }
    const elsewhere = await begin(world.taro, { from: '203.0.113.77' });
    elsewhere.seeStatus(422).see('正しくありません');
    await again(owner, world.taro);
    expect(owner.path).toBe('/seeker');
    const told = await web.mailbox.newest(world.taro.mail);
    expect(told.subject).toContain('ログイン停止のお知らせ');
    expect(told.text).toContain('記憶した端末とパスキーでは、ログインできます');
    const counter = await signedIn(web, 'staff', world.counter.seekers);
    await counter.open(`/staff/registrations/${world.taro.registration.id}`);
    await counter.see('ログインが止まっています').press('ログイン停止を解除する');
    counter.see('ログイン停止を解除しました').dontSee('ログインが止まっています');
    await again(elsewhere, world.taro);
    expect(elsewhere.path).toBe('/seeker/sign-in/code');
    await web.mailbox.code(world.taro.mail);
  });

  test('is never a computer of an office', async () => {
    const { browser } = await seat(web, world.counter.seekers, '5番の席');
    await browser.follow('求職者マイページにログイン');
    await browser.fill('ID（メールアドレス）', world.hanako.mail).fill('パスワード', password).press('ログイン');
    browser.see('ワンタイムパスワード入力').dontSee('この端末を30日間記憶する');
    await typeCode(browser, () => web.mailbox.code(world.hanako.mail));
    expect(browser.cookies.has('device')).toBe(false);
  });
});

describe('ログインとセキュリティ', () => {
  test('shows where one is signed in, and ends it there or everywhere else', async () => {
    const phone = await signedIn(web, 'seeker', world.jiro, { from: '203.0.113.9', headers: { 'user-agent': iphone } });
    const third = await signedIn(web, 'seeker', world.jiro, { from: '203.0.113.10' });
    const desk = await signedIn(web, 'seeker', world.jiro, { headers: { 'user-agent': chrome } });
    await desk.follow('高橋　次郎さん ログインとセキュリティ');
    desk.see('Safari（iPhone）', 'Chrome（Windows）', 'この画面', 'パスワードとメールのワンタイムパスワード');
    await desk.press('ログアウトさせるSafari（iPhone）をログアウトさせる');
    desk.see('その端末をログアウトさせました。').dontSee('Safari（iPhone）');
    expect((await phone.open('/seeker')).path).toContain('/seeker/sign-in');
    await desk.press('この画面のほかをすべてログアウトさせる');
    expect((await third.open('/seeker')).path).toContain('/seeker/sign-in');
    expect((await desk.open('/seeker')).path).toBe('/seeker');
  });

  test('ends nobody else’s sessions and forgets nobody else’s devices', async () => {
    const hanako = await signedIn(web, 'seeker', world.hanako);
    const jiro = await signedIn(web, 'seeker', world.jiro);
    const row = await web.database
      .selectFrom('sessions')
      .innerJoin('accounts', 'accounts.id', 'sessions.account_id')
      .select('public_id')
      .where('mail', '=', world.hanako.mail)
      .orderBy('sessions.created_at', 'desc')
      .executeTakeFirstOrThrow();
    await jiro.open('/seeker/security');
    const form =
      jiro.document.querySelector('main form[action*="/end-others"]') ?? jiro.document.querySelector('main form');
    for (const part of [`sessions/${row.public_id}/end`, `devices/${row.public_id}/removal`, 'sessions/no-id/end']) {
      const token = form?.querySelector('input[name=_csrf]')?.getAttribute('value') ?? '';
      const answer = await web.fetch(`/seeker/security/${part}`, {
        method: 'POST',
        body: new URLSearchParams({ _csrf: token }),
        headers: { cookie: `session=${session(jiro)}` },
      });
      expect(answer.status).toBe(404);
    }
    expect((await hanako.open('/seeker')).path).toBe('/seeker');
  });

  test('asks for the password again before mailed codes are switched off, and counts wrong ones', async () => {
    const visitor = await signedIn(web, 'seeker', world.hanako);
    await visitor.open('/seeker/security/mailed-code');
    visitor.see('メールのワンタイムパスワードの設定');
    web.clock.advance({ minutes: 10, seconds: 1 });
    await visitor.open('/seeker/security/mailed-code');
    visitor.see('本人確認').dontSee('メールのワンタイムパスワードの設定');
    await visitor.fill('パスワード', 'Wrong-1xy').press('確認する');
    visitor.seeStatus(422).see('パスワードが正しくありません。');
    await visitor.fill('パスワード', password).press('確認する');
    await visitor.choose('メールのワンタイムパスワード', '使わない').press('保存する');
    visitor.see('メールのワンタイムパスワードを使わない設定にしました。');
    const elsewhere = await begin(world.hanako, { from: '203.0.113.50', headers: { 'user-agent': iphone } });
    expect(elsewhere.path).toBe('/seeker');
    const told = await web.mailbox.newest(world.hanako.mail);
    expect(told.subject).toBe('【求職者マイページ】新しい端末からのログインのお知らせ');
    expect(told.text).toContain('Safari（iPhone）');
    expect(told.text).not.toMatch(/花子|203\.0\.113/);
  });

  test('leads back to nowhere but this site after the password', async () => {
    const visitor = await signedIn(web, 'seeker', world.jiro);
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example']) {
      await visitor.open(`/seeker/confirm?next=${encodeURIComponent(next)}`);
      await visitor.fill('パスワード', password).press('確認する');
      expect(visitor.path).toBe('/seeker/security');
    }
  });
});

test('no code and no cookie of a device stands readable in the database or the log', async () => {
  const tables = ['pending_sign_ins', 'known_devices', 'audit_entries', 'sessions'] as const;
  const kept = await Promise.all(tables.map((table) => web.database.selectFrom(table).selectAll().execute()));
  const codes = (await web.mailbox.of()).flatMap(({ text }) => /^\d{6}$/m.exec(text)?.[0] ?? []);
  expect(codes.length).toBeGreaterThan(10);
  const everything = JSON.stringify(kept) + web.logged.join();
  for (const code of codes) expect(everything).not.toMatch(new RegExp(`(?<![\\d.])${code}(?![\\d])`));
});
