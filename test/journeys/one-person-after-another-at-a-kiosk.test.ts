import { beforeAll, describe, expect, test } from 'vitest';
import { readOnThePhone, type SeatOfCast, seat } from '#test/support/kiosk.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, type SeekerOfCast, signedIn, type World } from '#test/support/world.ts';

const web = testWeb({ environment: { BASE_URL: 'https://mypage.example', TRIAL: 'true' } });
let world: World;
let three: SeatOfCast;
let phone: Visitor;

beforeAll(async () => {
  world = await makeWorld(web);
  three = await seat(web, world.counter.seekers);
  phone = await signedIn(web, 'seeker', world.hanako, { from: '203.0.113.5' });
});

/** Somebody signs in at the seat with their own phone. */
const signInAt = async (browser: Visitor, own: Visitor): Promise<void> => {
  await browser.open('/kiosk');
  await browser.follow('スマートフォンでログイン');
  await browser.press('QRコードを表示する');
  await readOnThePhone(browser, own);
  await own.press('このパソコンでログインする');
  await browser.open('/kiosk/phone/code?waiting');
  await browser.press('始める');
};

const names = (person: SeekerOfCast) => [person.person.name, person.registration.number];

describe('who sits down after somebody', () => {
  test('finds nothing of them, neither by Back nor by reload nor in a restored tab', async () => {
    const { browser } = three;
    await signInAt(browser, phone);
    browser.see('佐藤　花子');
    const seen = ['/seeker', '/seeker/registration', '/jobs?v=1&place=13&q=%E4%BB%8B%E8%AD%B7'];
    for (const path of seen) {
      await browser.open(path);
      expect(browser.headers.get('cache-control')).toBe('no-store');
    }
    const restored = browser.tab();
    const before = new Map(browser.cookies);
    await browser.press('ログアウトして終わる');
    browser.see('ご利用ありがとうございました');
    expect(browser.headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect([...browser.cookies.keys()]).toEqual(['__Host-kiosk']);

    for (const path of seen) {
      await browser.open(path);
      expect(browser.path).toBe('/kiosk');
      browser.dontSee(...names(world.hanako), '介護');
    }
    await restored.open(restored.path);
    expect(restored.path).toBe('/kiosk');

    // The next person begins; a cookie written down before opens nothing either.
    await browser.follow('求人検索');
    expect(browser.path).toBe('/jobs');
    await browser.open('/seeker');
    expect(browser.path).toContain('/seeker/sign-in');
    browser.dontSee(...names(world.hanako));
    for (const [name, value] of before) browser.cookies.set(name, value);
    await browser.open('/seeker');
    expect(browser.path).toContain('/seeker/sign-in');
  });

  test('sends no form that was shown to the one before', async () => {
    const { browser } = three;
    await signInAt(browser, phone);
    await browser.open('/seeker');
    const left = browser.tab();
    await browser.press('ログアウトして終わる');
    await browser.open('/kiosk');
    await browser.follow('求人検索');
    await left.press('ログアウトして終わる');
    left.seeStatus(403);
  });

  test('finds what is public with no field that the browser would fill', async () => {
    const { browser } = three;
    await browser.open('/kiosk');
    await browser.follow('求職者マイページにログイン');
    const fields = [...browser.document.querySelectorAll('input[autocomplete]')];
    expect(fields.length).toBeGreaterThan(0);
    expect(new Set(fields.map((one) => one.getAttribute('autocomplete')))).toEqual(new Set(['off']));
    for (const form of browser.document.querySelectorAll('form')) expect(form.getAttribute('autocomplete')).toBe('off');
  });

  test('is not the one before in an opening that was begun', async () => {
    const { browser } = three;
    await browser.open('/kiosk');
    await browser.follow('ハローワークをご利用中の方のマイページ開設');
    await browser.check('「プライバシーポリシー」「マイページ利用規約」に同意します').press('次へ進む');
    await browser.fill('ID（メールアドレス）', world.sakura.mail).fillDate('生年月日', '1996-02-29').press('次へ進む');
    expect(browser.path).toBe('/opening/password');
    await browser.press('終わる');
    await browser.open('/kiosk');
    await browser.follow('求人検索');
    await browser.open('/opening/password');
    expect(browser.path).not.toBe('/opening/password');
    expect(await web.database.selectFrom('sessions').select('data').where('kiosk_id', '=', three.id).execute()).toEqual(
      [],
    );
  });
});

describe('a turn that nobody ends', () => {
  test.each(['signed in', 'visitor'])('goes on at 4:59 and is over at 5:00 (%s)', async (who) => {
    const { browser } = await seat(web, world.counter.seekers, `席（${who}）`);
    const own = await signedIn(web, 'seeker', world.hanako, { from: '203.0.113.5' });
    if (who === 'signed in') await signInAt(browser, own);
    else await browser.open('/kiosk/go/jobs');
    const page = who === 'signed in' ? '/seeker/registration' : '/jobs';
    await browser.open(page);
    web.clock.advance({ minutes: 4, seconds: 59 });
    await browser.open(page);
    expect(browser.path).toBe(page);
    web.clock.advance({ minutes: 5 });
    await browser.open(page);
    expect(browser.path).toBe('/kiosk');
    browser.dontSee(...names(world.hanako));
  });

  test('ends without JavaScript by the page itself, a second after its time', async () => {
    const { browser } = three;
    await browser.open('/kiosk/go/jobs');
    const refresh = browser.document.querySelector('noscript')?.innerHTML ?? '';
    expect(refresh).toContain('content="301; url=/kiosk/end"');
    web.clock.advance({ minutes: 5, seconds: 1 });
    await browser.open('/kiosk/end');
    browser.see('ご利用ありがとうございました');
    expect([...browser.cookies.keys()]).toEqual(['__Host-kiosk']);
  });

  test('is not ended by the countdown of a tab while somebody acts in another one', async () => {
    const { browser } = three;
    await browser.open('/kiosk/go/jobs');
    web.clock.advance({ minutes: 4 });
    await browser.open('/kiosk/stay');
    web.clock.advance({ minutes: 1, seconds: 1 });
    await browser.open('/kiosk/end');
    browser.see('このパソコンの利用を終わりますか');
    await browser.open('/jobs');
    expect(browser.path).toBe('/jobs');
  });

  test('is not prolonged by what the browser asks by itself', async () => {
    const { browser } = three;
    await browser.open('/kiosk/go/phone');
    await browser.press('QRコードを表示する');
    for (let asked = 0; asked < 5; asked += 1) {
      web.clock.advance({ minutes: 1 });
      await browser.open('/kiosk/phone/code?waiting');
    }
    expect(browser.path).toBe('/kiosk');
  });
});

describe('a kiosk', () => {
  test('keeps a session to itself: its cookie opens nothing on another computer', async () => {
    const { browser } = three;
    await signInAt(browser, await signedIn(web, 'seeker', world.hanako, { from: '203.0.113.5' }));
    const home = await signedIn(web, 'seeker', world.taro, { from: '198.51.100.4' });
    home.cookies.set('__Host-session', browser.cookies.get('__Host-session') ?? '');
    await home.open('/seeker');
    expect(home.path).toContain('/seeker/sign-in');
    home.dontSee(...names(world.hanako));
  });

  test('keeps no file of a person, and shows job sheets in a page of its own', async () => {
    const { browser } = three;
    await signInAt(browser, await signedIn(web, 'seeker', world.hanako, { from: '203.0.113.5' }));
    (await browser.open('/seeker/saved-jobs.csv')).seeStatus(403).see('このパソコンでは保存できません');
    await browser.open('/kiosk/print');
    const sheet = `/jobs/${world.jobs.open}/sheet.pdf`;
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const page = await web.fetch(sheet, { headers: { cookie, 'sec-fetch-dest': 'document' } });
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain(`<iframe class="kiosk-sheet" src="${sheet}"`);
    expect(page.headers.get('content-security-policy')).toContain("frame-src 'self'");
    const framed = await web.fetch(sheet, { headers: { cookie, 'sec-fetch-dest': 'iframe' } });
    expect(framed.headers.get('content-type')).toBe('application/pdf');
    expect(framed.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect(framed.headers.get('cache-control')).toBe('no-store');
    const elsewhere = await web.fetch(sheet, { headers: { 'sec-fetch-dest': 'iframe' } });
    expect(elsewhere.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  test('leads from typed numbers to the sheets', async () => {
    const { browser } = three;
    await browser.open('/kiosk/go/print');
    await browser.fill('求人番号', 'まちがい').press('求人票を表示する');
    browser.seeStatus(422).see('求人番号を読み取れません');
    await browser.fill('求人番号', world.jobs.open.replace('-', '－')).press('求人票を表示する');
    expect(browser.path).toBe(`/jobs/${world.jobs.open}/sheet.pdf`);
  });
});
