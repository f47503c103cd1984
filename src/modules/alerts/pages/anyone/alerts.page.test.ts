import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testNow } from '#test/support/database.ts';
import { visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';

const web = testWeb({ environment: { ALERTS_ADDRESS: '2', ALERT_REQUESTS_NETWORK_HOUR: '6' } });
let world: World;
beforeAll(async () => {
  world = await makeWorld(web);
});
beforeEach(async () => {
  web.clock.set(testNow);
  await web.database.deleteFrom('limits').execute();
});

const search = 'v=1&place=13&q=%E4%BB%8B%E8%AD%B7';
const ask = async (mail: string, query = search, from = '192.0.2.1') => {
  const form = await visitorOf(web, { from }).open(`/alerts?${query}`);
  return form.fill('メールアドレス', mail).choose('お知らせの回数', '毎日').press('確認のメールを送る');
};
const linkIn = (text: string, path: string): string =>
  new RegExp(`http://localhost:3000(${path}[\\w/-]+)`).exec(text)?.[1] ?? '';
const mailsTo = async (mail: string) => (await web.mailbox.of(mail)).filter(({ subject }) => subject.includes('確認'));
const start = async (mail: string, query = search) => {
  web.clock.advance({ minutes: 1 });
  await ask(mail, query);
  const link = linkIn((await web.mailbox.newest(mail)).text, '/alerts/confirmation/');
  return (await visitorOf(web).open(link)).press('お知らせを始める');
};
const subscriptions = (mail: string) =>
  web.database.selectFrom('alert_subscriptions').selectAll().where('mail', '=', mail).execute();

describe('an alert without an account', () => {
  test('starts when the owner of the address presses the button, not when the link is opened', async () => {
    const mail = 'momo@example.jp';
    const sent = await ask(mail);
    expect(sent.path).toBe('/alerts/sent');
    const [letter] = await mailsTo(mail);
    expect(letter?.subject).toBe('【求人のお知らせ】新着求人のお知らせの確認');
    expect(letter?.text).toContain('条件：東京都・フリーワード：介護');
    expect(letter?.stop).toBeUndefined();
    const link = linkIn(letter?.text ?? '', '/alerts/confirmation/');
    for (let times = 0; times < 3; times += 1) (await visitorOf(web).open(link)).see('お知らせを始める', '東京都');
    expect(await subscriptions(mail)).toEqual([]);
    const managed = await (await visitorOf(web).open(link)).press('お知らせを始める');
    managed.see('お知らせの設定を保存しました。', '東京都');
    expect(await subscriptions(mail)).toHaveLength(1);
  });

  test('is asked for in the list of jobs, with the conditions of the list', async () => {
    const list = await visitorOf(web).open(`/jobs?${search}`);
    const form = await list.follow('この条件の新着求人をメールで受け取る');
    const wrong = await form.fill('メールアドレス', 'x').press('確認のメールを送る');
    wrong.seeStatus(422).see('東京都');
    expect(wrong.valueOf('メールアドレス')).toBe('x');
    const sent = await wrong
      .fill('メールアドレス', 'list@example.jp')
      .choose('お知らせの回数', '週に1回')
      .press('確認のメールを送る');
    expect(sent.path).toBe('/alerts/sent');
    expect((await mailsTo('list@example.jp'))[0]?.text).toContain('条件：東京都・フリーワード：介護');
    (await visitorOf(web).open('/jobs')).dontSee('この条件の新着求人をメールで受け取る');
    const seeker = await (await signedIn(web, 'seeker', world.hanako)).open(`/jobs?${search}`);
    (await seeker.follow('この条件を保存する')).see('保存する', '東京都');
  });

  test('is one however often the button is pressed', async () => {
    const mail = 'momo2@example.jp';
    await ask(mail);
    const link = linkIn((await web.mailbox.newest(mail)).text, '/alerts/confirmation/');
    const [first, second] = [await visitorOf(web).open(link), await visitorOf(web).open(link)];
    const done = await Promise.all([first.press('お知らせを始める'), second.press('お知らせを始める')]);
    for (const one of done) one.see('お知らせの設定を保存しました。');
    (await visitorOf(web).open(link)).seeStatus(410);
  });

  test('is not started by a link that is a day old, changed, or of another purpose', async () => {
    const mail = 'late@example.jp';
    await ask(mail);
    const link = linkIn((await web.mailbox.newest(mail)).text, '/alerts/confirmation/');
    const open = await visitorOf(web).open(link);
    (await visitorOf(web).open(`${link.slice(0, -6)}AAAAAA`)).seeStatus(410);
    (await visitorOf(web).open(link.replace('confirmation', 'management'))).seeStatus(410);
    (await visitorOf(web).open(link.replace('confirmation', 'end'))).seeStatus(404);
    (await visitorOf(web).open(link.replace('confirmation', 'wanted'))).seeStatus(410);
    web.clock.advance({ days: 1 });
    (await open.press('お知らせを始める')).seeStatus(410);
    (await visitorOf(web).open(link)).seeStatus(410);
    expect(await subscriptions(mail)).toEqual([]);
  });

  test('answers alike for known and unknown addresses, and asks for nothing about them', async () => {
    const unknown = await ask('nobody@example.jp');
    const known = await ask(world.hanako.mail);
    const again = await ask('nobody@example.jp');
    expect([known.path, known.text, known.status]).toEqual([unknown.path, unknown.text, unknown.status]);
    expect([again.path, again.text]).toEqual([unknown.path, unknown.text]);
    expect([...known.headers.keys()].sort()).toEqual([...unknown.headers.keys()].sort());
  });

  test('cannot be used to fill a mailbox: three mails a day, from whatever network, and nothing shows', async () => {
    const texts = new Set<string>();
    for (let times = 0; times < 6; times += 1) {
      const sent = await ask('victim@example.jp', `v=1&place=1${times}`, `198.51.100.${times}`);
      texts.add(`${sent.status} ${sent.path} ${sent.text}`);
    }
    (await ask('VICTIM@example.jp', search, '203.0.113.9')).seeStatus(200);
    expect(texts.size).toBe(1);
    // Upper case is the same mailbox, and the mailbox of the test reads both.
    expect(await mailsTo('victim@example.jp')).toHaveLength(3);
    await web.database.deleteFrom('limits').execute();
    let mails = 0;
    for (let times = 0; times < 9; times += 1) {
      await ask(`many${times}@example.jp`);
      mails += (await mailsTo(`many${times}@example.jp`)).length;
    }
    expect(mails).toBe(6);
  });

  test('takes no line break into a mail, and names a wrong address beside its box', async () => {
    for (const mail of ['a@example.jp\r\nBcc: b@example.jp', 'a@example', '"><script>@example.jp', 'a b@example.jp']) {
      const form = await visitorOf(web).open(`/alerts?${search}`);
      const token = form.document.querySelector('input[name=_csrf]')?.getAttribute('value') ?? '';
      const response = await web.fetch(`/alerts?${search}`, {
        method: 'POST',
        body: new URLSearchParams({ _csrf: token, mail, rhythm: 'daily' }),
        headers: { cookie: [...form.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      });
      expect([mail, response.status]).toEqual([mail, 422]);
    }
  });

  test('needs conditions', async () => {
    (await visitorOf(web).open('/alerts')).see('まず条件を選んでください。');
    const form = await visitorOf(web).open('/alerts?v=1&place=99');
    form.see('まず条件を選んでください。');
  });

  test('begins with the occupation and place of a job that is known to the reader', async () => {
    const form = await visitorOf(web).open(`/alerts?like=${world.jobs.open}`);
    form.see('に近い職種と就業場所の条件です。', '東京都');
    (await visitorOf(web).open(`/alerts?like=${world.jobs.hidden}`)).seeStatus(404);
    (await visitorOf(web).open('/alerts?like=nonsense')).seeStatus(404);
  });

  test('is limited for each address, and the same conditions once more are the same alert', async () => {
    const mail = 'limit@example.jp';
    await start(mail, 'v=1&place=13');
    await start(mail, 'v=1&place=14');
    const third = await start(mail, 'v=1&place=15');
    third.seeStatus(409).see('1つのメールアドレスで受け取れるお知らせは2件までです。');
    await web.database.deleteFrom('limits').execute();
    (await start(mail, 'v=1&place=14')).see('お知らせの設定を保存しました。');
    const { count } = await web.database
      .selectFrom('alerts')
      .innerJoin('alert_subscriptions as s', 's.id', 'alerts.subscription_id')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('s.mail', '=', mail)
      .executeTakeFirstOrThrow();
    expect(count).toBe(2);
  });
});

describe('the page of alerts', () => {
  test('changes rhythms, and ends with the last alert, which erases the address', async () => {
    const mail = 'manage@example.jp';
    await start(mail, 'v=1&place=13');
    const page = await start(mail, 'v=1&place=14');
    const [, second] = page.document.querySelectorAll('fieldset');
    expect(second).toBeDefined();
    const names = [...page.document.querySelectorAll('input[type=radio]')].map((one) => one.getAttribute('name'));
    const post = async (choice: (name: string, index: number) => string) => {
      const token = page.document.querySelector('input[name=_csrf]')?.getAttribute('value') ?? '';
      const chosen = [...new Set(names)].map((name, index) => [name ?? '', choice(name ?? '', index)]);
      return web.fetch(page.path, {
        method: 'POST',
        body: new URLSearchParams([['_csrf', token], ...chosen]),
        headers: { cookie: [...page.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      });
    };
    expect((await post((_, index) => (index === 0 ? 'weekly' : 'off'))).status).toBe(303);
    const left = await web.database
      .selectFrom('alerts')
      .select('rhythm')
      .where('name', 'in', ['東京都', '神奈川県'])
      .execute();
    expect(left.map(({ rhythm }) => rhythm)).toContain('weekly');
    const rest = await visitorOf(web).open(page.path);
    expect(rest.document.querySelectorAll('fieldset')).toHaveLength(1);
    await rest.choose('新着求人のお知らせ', 'このお知らせをやめる').press('変更する');
    expect(await subscriptions(mail)).toEqual([]);
    (await visitorOf(web).open(page.path)).seeStatus(410);
  });
});
