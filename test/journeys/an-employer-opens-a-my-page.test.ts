import { beforeAll, describe, expect, test } from 'vitest';
import { establishmentNumber } from '#kernel/numbers.ts';
import { storeEstablishments } from '#modules/establishments/establishments.ts';
import { registerLogin } from '#modules/establishments/establishments-at-counter.ts';
import { type Visitor, visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';

const web = testWeb();
let world: World;
let midori: string;
const number = establishmentNumber('1301', '600200');
beforeAll(async () => {
  world = await makeWorld(web);
  const [stored] = await storeEstablishments(web.act({ kind: 'system', task: 'test' }), [
    {
      state: 'registered',
      number,
      name: '株式会社　みどり商店',
      place: {},
      dispute: false,
      record: { telephone: '03-5555-0123' },
    },
  ]);
  midori = stored?.id ?? '';
});

const agreed = '「プライバシーポリシー」「求人者マイページ利用規約」に同意します';
const password = 'Rin9#kumo';
const bare = (visitor: Visitor) => visitor.html.replace(/name="_(csrf|key)" value="[^"]*"/g, '');
const enter = (visitor: Visitor, key: string) =>
  visitor
    .fill('認証キー', key)
    .fill('登録するパスワード', password)
    .fill('登録するパスワード（確認用）', password)
    .press('完了');

describe('事業所登録・求人申込み（仮登録）', () => {
  const begin = async (mail: string, from = '192.0.2.1') => {
    const visitor = await visitorOf(web, { from }).open('/');
    await visitor.follow('事業所登録・求人申込み（仮登録）');
    await visitor.check(agreed).press('次へ進む');
    visitor.see('個人のアドレスではなく');
    return visitor.fill('ID（メールアドレス）', mail).press('次へ進む');
  };

  test('leads from a mail address to a provisional establishment with its office', async () => {
    const visitor = await begin('saiyo@wakaba.example.jp');
    await enter(visitor, await web.mailbox.key('saiyo@wakaba.example.jp'));
    expect(visitor.path).toBe('/employer/opening/establishment');
    expect((await visitor.open('/employer/applications')).path).toBe('/employer/opening/establishment');

    visitor.fill('事業所名', '株式会社　わかば').fill('事業所名（カナ）', 'カブシキガイシャ　ワカバ');
    visitor.fill('郵便番号', '060-0001').choose('都道府県', '東京都').fill('市区町村', '千代田');
    await visitor.press('確認画面へ進む');
    visitor.seeStatus(422);
    const back = await signedInAgain(visitor);
    expect(back.valueOf('事業所名')).toBe('株式会社　わかば');

    back.fill('事業所名（カナ）', 'カブシキガイシャ　ワカバ').fill('郵便番号', '102-0072').choose('都道府県', '東京都');
    back.fill('市区町村', '千代田').fill('町名・番地・建物名', '飯田橋９丁目９番').fill('電話番号', '03-5555-0100');
    back
      .choose('産業分類（大分類）', '医療，福祉')
      .fill('事業内容', '介護施設の運営')
      .fill('従業員数（企業全体）', '12');
    back
      .fill('代表者の氏名', '若葉　一')
      .fill('担当者の氏名', '採用　花')
      .fill('担当者の氏名（カナ）', 'サイヨウ　ハナ');
    (await back.press('確認画面へ進む')).seeStatus(422).see('この市区町村が見つかりません');
    back.fill('市区町村', '千代田区').fill('法人番号', '7000012050003');
    (await back.press('確認画面へ進む')).seeStatus(422);
    await back.fill('法人番号', '7000012050002').press('確認画面へ進む');
    back.see('株式会社　わかば', '担当のハローワーク', '飯田橋');
    await back.press('仮登録する');
    expect(back.path).toBe('/employer');
    back.see('仮登録');
    const row = await web.database
      .selectFrom('establishments')
      .select(['state', 'office_code', 'municipality', 'address', 'number'])
      .where('name', '=', '株式会社　わかば')
      .executeTakeFirstOrThrow();
    expect(row).toEqual({
      state: 'provisional',
      office_code: '13010',
      municipality: '13101',
      address: '東京都千代田区飯田橋９丁目９番',
      number: null,
    });
    (await back.open('/employer/users')).see('saiyo@wakaba.example.jp', '代表');
    expect((await back.open('/employer/opening/establishment')).path).toBe('/employer');
  });

  /** What was typed stays, as it was typed, wrong answers too. */
  const signedInAgain = async (visitor: Visitor) => {
    const token = visitor.document.querySelector('main input[name=_csrf]')?.getAttribute('value') ?? '';
    const body = new URLSearchParams({ _csrf: token, name: '株式会社　わかば', municipality: '千代田' });
    const jar = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie: jar, origin: new URL(web.settings.baseUrl).origin };
    const response = await web.fetch('/employer/opening/draft', { method: 'POST', body, headers });
    expect(response.status).toBe(303);
    return visitor.open('/employer/opening/establishment');
  };

  test('answers alike whoever owns the address, and tells it only to the mailbox', async () => {
    const known = [world.hikari.owner.mail, world.hanako.mail, world.sakura.mail];
    const answers = [];
    for (const mail of ['nobody@wakaba.example.jp', ...known]) answers.push(await begin(mail, '192.0.2.9'));
    expect(new Set(answers.map(bare)).size).toBe(1);
    expect(new Set(answers.map(({ path }) => path))).toEqual(new Set(['/employer/opening/password']));
    expect((await web.mailbox.newest(world.hikari.owner.mail)).text).toContain('/employer/sign-in');
    expect((await web.mailbox.newest(world.hanako.mail)).text).toContain('/seeker/sign-in');
    expect((await web.mailbox.newest(world.sakura.mail)).text).toMatch(/\/opening\n/);
    const wrong = [];
    for (const answer of answers) wrong.push(await enter(answer, 'AAAA-AAAA'));
    expect(wrong.map(({ status }) => status)).toEqual([422, 422, 422, 422]);
    expect(new Set(wrong.map(bare)).size).toBe(1);
  });
});

describe('求人者マイページ開設（パスワード登録）', () => {
  const begin = async (mail: string, typed: string, from = '192.0.2.1') => {
    const visitor = await visitorOf(web, { from }).open('/');
    await visitor.follow('求人者マイページ開設（パスワード登録）');
    await visitor.check(agreed).press('次へ進む');
    return visitor.fill('ID（メールアドレス）', mail).fill('事業所番号', typed).press('次へ進む');
  };

  test('the counter registers the address and prints the slip, the employer opens the page', async () => {
    const counter = await signedIn(web, 'staff', world.counter.employers);
    await counter.open('/staff/establishments');
    await counter.fill('電話番号', '0355550123').press('検索する');
    await counter.follow('株式会社　みどり商店');
    await counter.follow('メールアドレスを登録する');
    await counter
      .fill('メールアドレス', 'saiyo@midori.example.jp')
      .fill('メールアドレス（確認用）', 'saiyo@midori.example.jp');
    await counter.press('登録する');
    counter.see('メールアドレスを登録しました', '未開設');
    await counter.follow('控えを印刷する');
    counter.see('saiyo@midori.example.jp', number, '/employer/my-page');

    const wide = number.replaceAll('-', '').replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    const visitor = await begin('SAIYO@midori.example.jp', wide);
    await enter(visitor, await web.mailbox.key('saiyo@midori.example.jp'));
    visitor.see('パスワード登録完了');
    await visitor.follow('ログイン画面へ進む');
    await visitor.open('/employer/sign-in');
    visitor.see('事業所登録・求人申込み（仮登録）', '求人者マイページ開設（パスワード登録）');
    (await counter.open(`/staff/establishments/${midori}`)).see('開設済み').dontSee('メールアドレスを直す');
  });

  test('answers alike to right and wrong pairs', async () => {
    const cases = [
      ['saiyo@midori.example.jp', number],
      ['saiyo@midori.example.jp', establishmentNumber('1301', '600299')],
      ['nobody@midori.example.jp', number],
      [world.hanako.mail, number],
    ] as const;
    const before = (await web.mailbox.of(world.hanako.mail)).length;
    web.clock.advance({ seconds: 5 });
    const answers = [];
    for (const [mail, typed] of cases) answers.push(await begin(mail, typed, '192.0.2.10'));
    expect(new Set(answers.map(bare)).size).toBe(1);
    expect((await web.mailbox.newest('saiyo@midori.example.jp')).text).toContain('/employer/sign-in');
    expect((await web.mailbox.of(world.hanako.mail)).length).toBe(before);
    expect(await web.mailbox.of('nobody@midori.example.jp')).toEqual([]);
  });

  test('another office reads the establishment and registers nothing', async () => {
    const [ueno] = await storeEstablishments(web.act({ kind: 'system', task: 'test' }), [
      {
        state: 'registered',
        number: establishmentNumber('1303', '600300'),
        name: '株式会社　うえの',
        place: {},
        officeCode: '13030',
        dispute: false,
        record: {},
      },
    ]);
    const counter = await signedIn(web, 'staff', world.counter.manager);
    (await counter.open(`/staff/establishments/${ueno?.id}`)).see('管轄のハローワーク上野').dontSee('登録する');
    const act = web.act(world.counter.employers.actor);
    expect(await registerLogin(act, ueno?.id ?? '', 'x@ueno.example.jp')).toEqual({ refused: 'other-office' });
  });

  test('the other department of the office has no such page', async () => {
    const counter = await signedIn(web, 'staff', world.counter.seekers);
    for (const path of ['/staff/establishments', `/staff/establishments/${midori}`])
      (await counter.open(path)).seeStatus(403);
  });
});
