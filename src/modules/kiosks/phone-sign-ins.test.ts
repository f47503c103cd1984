import { beforeAll, describe, expect, test } from 'vitest';
import { readOnThePhone, type SeatOfCast, seat } from '#test/support/kiosk.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';

const web = testWeb();
let world: World;
let three: SeatOfCast;
let four: SeatOfCast;
let phone: Visitor;
let stranger: Visitor;

beforeAll(async () => {
  world = await makeWorld(web);
  three = await seat(web, world.counter.seekers, '3番の席');
  four = await seat(web, world.counter.seekers, '4番の席');
  phone = await signedIn(web, 'seeker', world.hanako, { from: '203.0.113.5' });
  stranger = await signedIn(web, 'seeker', world.taro, { from: '203.0.113.6' });
});

const ask = async ({ browser }: SeatOfCast): Promise<Visitor> => {
  await browser.open('/kiosk/go/phone');
  return browser.press('QRコードを表示する');
};
const codeOn = (kiosk: Visitor) => kiosk.document.querySelector('.kiosk-code')?.textContent ?? '';
const isIn = async (kiosk: Visitor) => !(await kiosk.open('/seeker')).path.includes('sign-in');
/** Everybody gets up: what a test left open does not reach the next one. */
const empty = async () => {
  for (const { browser } of [three, four]) {
    await browser.open('/kiosk/go/jobs');
    await browser.press(browser.html.includes('ログアウトして終わる') ? 'ログアウトして終わる' : '終わる');
  }
};

describe('signing in at a kiosk with one’s own phone', () => {
  test('shows office, seat, time and the same number on both, and begins on the kiosk', async () => {
    await empty();
    const kiosk = await ask(three);
    kiosk.see('スマートフォンで読み取られるのを待っています', '10:03まで');
    const number = kiosk.document.querySelector('.kiosk-number')?.textContent ?? '';
    expect(number).toMatch(/^\d\d$/);
    expect(kiosk.document.querySelector('.qr-code')).not.toBeNull();
    await readOnThePhone(kiosk, phone);
    phone.see('ハローワーク飯田橋', '3番の席', number, '10:00', 'このパソコンで、あなたのマイページを開きますか');
    (await kiosk.open('/kiosk/phone/code?waiting')).see('スマートフォンで読み取られました');
    expect(await isIn(kiosk)).toBe(false);
    await phone.press('このパソコンでログインする');
    phone.see('パソコンの画面で「始める」を押してください');
    (await kiosk.open('/kiosk/phone/code?waiting')).see('佐藤　花子さんのマイページを、このパソコンで開きます');
    await kiosk.press('始める');
    expect(kiosk.path).toBe('/seeker');
    kiosk.see('佐藤　花子');
    const session = await web.database
      .selectFrom('sessions')
      .selectAll()
      .where('kiosk_id', '=', three.id)
      .executeTakeFirstOrThrow();
    expect(session).toMatchObject({ account_id: world.hanako.registration.accountId, method: 'phone' });
    const told = await web.database
      .selectFrom('audit_entries')
      .select('what')
      .where('what', 'like', 'kiosk.sign%')
      .execute();
    expect(told.map(({ what }) => what)).toEqual(['kiosk.sign-in-confirmed']);
  });

  test('keeps neither the code nor its letters in the database', async () => {
    await empty();
    const code = codeOn(await ask(three));
    const rows = JSON.stringify([
      await web.database.selectFrom('kiosk_sign_ins').selectAll().execute(),
      await web.database.selectFrom('sessions').selectAll().execute(),
    ]);
    expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(rows).not.toContain(code);
    expect(rows).not.toContain(code.replace('-', ''));
    expect(web.logged.join('')).not.toContain(code.replace('-', ''));
  });

  test('does not begin when the phone says no', async () => {
    await empty();
    const kiosk = await ask(three);
    await readOnThePhone(kiosk, phone);
    await phone.press('ログインしない');
    phone.see('ログインしませんでした');
    (await kiosk.open('/kiosk/phone/code?waiting')).see('「ログインしない」が選ばれました');
    expect(await isIn(kiosk)).toBe(false);
    await phone.open(phone.path);
    phone.see('ログインしませんでした');
  });

  test('ends after three minutes, before and after the phone has read it', async () => {
    await empty();
    const kiosk = await ask(three);
    await readOnThePhone(kiosk, phone);
    web.clock.advance({ minutes: 3 });
    await phone.press('このパソコンでログインする');
    phone.see('このコードは使えません');
    (await kiosk.open('/kiosk/phone/code?waiting')).see('QRコードの時間が過ぎました');
    expect(await isIn(kiosk)).toBe(false);
  });

  test('is not taken up when the confirmation is older than two minutes', async () => {
    await empty();
    const kiosk = await ask(three);
    await readOnThePhone(kiosk, phone);
    await phone.press('このパソコンでログインする');
    await kiosk.open('/kiosk/phone/code?waiting');
    web.clock.advance({ minutes: 2 });
    await kiosk.press('始める');
    expect(await isIn(kiosk)).toBe(false);
  });

  test('begins once: the same press again, or after the end, opens nothing', async () => {
    await empty();
    const kiosk = await ask(three);
    await readOnThePhone(kiosk, phone);
    await phone.press('このパソコンでログインする');
    await kiosk.open('/kiosk/phone/code?waiting');
    const again = kiosk.tab();
    await kiosk.press('始める');
    await kiosk.press('ログアウトして終わる');
    await kiosk.open('/kiosk/go/jobs');
    await again.press('始める');
    expect(await isIn(again)).toBe(false);
  });

  test('belongs to the first phone that read it', async () => {
    await empty();
    const kiosk = await ask(three);
    await readOnThePhone(kiosk, phone);
    await readOnThePhone(kiosk, stranger);
    stranger.see('このコードは使えません').dontSee('3番の席');
    const confirmed = kiosk.tab();
    await phone.press('このパソコンでログインする');
    await confirmed.open('/kiosk/phone/code?waiting');
    confirmed.see('佐藤　花子').dontSee('鈴木');
  });

  test('shows who has confirmed before anything opens, so that a stranger’s My Page is not taken for one’s own', async () => {
    await empty();
    const kiosk = await ask(three);
    await readOnThePhone(kiosk, stranger);
    await stranger.press('このパソコンでログインする');
    (await kiosk.open('/kiosk/phone/code?waiting')).see('鈴木　太郎さんのマイページを');
    expect(await isIn(kiosk)).toBe(false);
  });

  test('begins neither at another kiosk nor in another browser', async () => {
    await empty();
    const kiosk = await ask(three);
    const other = await ask(four);
    await readOnThePhone(kiosk, phone);
    await phone.press('このパソコンでログインする');
    (await other.open('/kiosk/phone/code?waiting')).see('待っています').dontSee('佐藤');
    // The same kiosk, but another browser session than the one that asked.
    const elsewhere = kiosk.tab();
    elsewhere.cookies.delete('session');
    await elsewhere.open('/kiosk/phone/code?waiting');
    expect(elsewhere.path).toBe('/kiosk/phone');
    elsewhere.dontSee('佐藤');
  });

  test('ends with the person who asked: the next one finds no confirmation', async () => {
    await empty();
    const kiosk = await ask(three);
    await readOnThePhone(kiosk, phone);
    const session = kiosk.cookies.get('session') ?? '';
    await kiosk.press('終わる');
    await phone.press('このパソコンでログインする');
    phone.see('このコードは使えません');
    await kiosk.open('/kiosk/go/phone');
    kiosk.cookies.set('session', session);
    await kiosk.open('/kiosk/phone/code?waiting');
    expect(kiosk.path).toBe('/kiosk/phone');
  });

  test('asks the owner of the phone again when the proof is old', async () => {
    await empty();
    web.clock.advance({ minutes: 20 });
    const kiosk = await ask(three);
    await readOnThePhone(kiosk, phone);
    expect(phone.path).not.toContain('/seeker/kiosk-sign-in/');
    phone.dontSee('このパソコンでログインする');
  });

  test('is not for a kiosk itself', async () => {
    await empty();
    const kiosk = await ask(three);
    const own = await signedIn(web, 'seeker', world.hanako, { from: '203.0.113.5' });
    await readOnThePhone(kiosk, own);
    await own.press('このパソコンでログインする');
    await kiosk.open('/kiosk/phone/code?waiting');
    await kiosk.press('始める');
    (await kiosk.open('/seeker/kiosk-sign-in')).seeStatus(404);
  });

  test('cannot be found by guessing: an account reads thirty codes an hour', async () => {
    const guesser = await signedIn(web, 'seeker', world.jiro, { from: '203.0.113.7' });
    for (let guess = 0; guess < 30; guess += 1) await guesser.open(`/seeker/kiosk-sign-in/2222${3333 + guess}`);
    guesser.seeStatus(200);
    (await guesser.open('/seeker/kiosk-sign-in/22224444')).seeStatus(429);
  });
});
