import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Visitor, visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';

const web = testWeb();
let world: World;
let first: Visitor;
let second: Visitor;
beforeAll(async () => {
  world = await makeWorld(web);
  first = await signedIn(web, 'staff', world.counter.seekers);
  second = await signedIn(web, 'staff', world.counter.manager);
});

const of = (who: 'hanako' | 'taro') => `/staff/registrations/${world[who].registration.id}`;

describe('two members of staff change one registration', () => {
  beforeEach(async () => {
    for (const visitor of [first, second]) await visitor.open(`${of('hanako')}/change`);
  });

  test('the second sees both versions, keeps what was typed, and decides', async () => {
    await first.fill('仕事についての希望', '夜勤なし').press('変更する');
    first.seeStatus(200).see('求職登録を変更しました。', '夜勤なし');
    await second.fill('電話番号', '03-5555-0777').press('変更する');
    second.seeStatus(409).see('ほかの職員が先に変更しました', 'いま登録されている内容', '夜勤なし');
    expect(second.valueOf('電話番号')).toBe('03-5555-0777');
    await second.fill('仕事についての希望', '夜勤なし').press('変更する');
    second.seeStatus(200).see('求職登録を変更しました。', '夜勤なし', '03-5555-0777');
  });

  test('a form that comes back with a problem is still based on what it was opened with', async () => {
    await first.fill('仕事についての希望', '早番のみ').press('変更する');
    await second.fill('氏名', '').press('変更する');
    second.seeStatus(422).see('「氏名」を入力してください');
    await second.fill('氏名', '佐藤　花子').press('変更する');
    second.seeStatus(409).see('ほかの職員が先に変更しました', '早番のみ');
  });

  test('the same form sent once more is not sent twice', async () => {
    const tab = first.tab();
    await first.fill('仕事についての希望', '土日休み').press('変更する');
    await tab.fill('仕事についての希望', '土日休み').press('変更する');
    tab.seeStatus(409);
    const { version } = await web.database
      .selectFrom('registrations')
      .select('version')
      .where('id', '=', world.hanako.registration.id)
      .executeTakeFirstOrThrow();
    const kept = await web.database
      .selectFrom('registration_versions')
      .select('version')
      .where('registration_id', '=', world.hanako.registration.id)
      .execute();
    expect(kept).toHaveLength(version - 1);
  });
});

describe('the other forms of the counter', () => {
  test('pay without its unit is asked for, with everything kept', async () => {
    await first.open('/staff/registrations/new');
    await first
      .fill('氏名', '髙橋　一郎')
      .fill('フリガナ', 'たかはし　いちろう')
      .fillDate('生年月日', '1970-01-31')
      .fill('希望職種', '警備の仕事')
      .fill('希望賃金（下限）', '200000')
      .fill('仕事についての希望', '日勤のみ')
      .press('登録する');
    first.seeStatus(422).see('月額か時間額かを選んでください');
    expect(first.valueOf('氏名')).toBe('髙橋　一郎');
    expect(first.valueOf('仕事についての希望')).toBe('日勤のみ');
    await first.choose('賃金の単位', '月額').press('登録する');
    first.seeStatus(200).see('髙橋　一郎', 'タカハシ　イチロウ', '200,000');
  });

  test('an address that is taken is said to be, and stays in the form', async () => {
    await first.open(`/staff/registrations/${world.sakura.registration.id}/mail-address`);
    await first
      .fill('メールアドレス', world.taro.mail.toUpperCase())
      .fill('メールアドレス（確認用）', world.taro.mail.toUpperCase())
      .press('登録する');
    first.seeStatus(422).see('ほかのアカウントで使われています');
    expect(first.valueOf('メールアドレス').toLowerCase()).toBe(world.taro.mail);
  });

  test('a search keeps what was asked and leaves nothing in the address', async () => {
    await first.open('/staff/registrations');
    await first.fill('氏名またはフリガナ', 'さとう').fillDate('生年月日', '1990-04-15').press('検索する');
    first.seeStatus(200).see('1件見つかりました', '佐藤　花子');
    expect(first.valueOf('氏名またはフリガナ')).toBe('さとう');
    expect(first.path).toBe('/staff/registrations');
  });

  test('what is no registration is absent, for reading and for changing', async () => {
    for (const id of ['no-id', '019a9d2c-0000-7000-8000-00000000ffff'])
      for (const page of ['', '/change', '/mail-address', '/slip'])
        (await first.open(`/staff/registrations/${id}${page}`)).seeStatus(404);
  });

  test('the slip says in every language where to go and what to allow', async () => {
    for (const language of ['', '/easy', '/en']) {
      await first.open(`${language}/staff/registrations/${world.sakura.registration.id}/slip`);
      first.seeStatus(200).see(world.sakura.mail, `http://localhost:3000${language}/opening`, web.settings.mailFrom);
      expect(first.html).not.toMatch(/[\ue000-\uf8ff]/);
    }
  });

  test('the pages of the counter are closed to everybody else', async () => {
    const seeker = await signedIn(web, 'seeker', world.taro);
    for (const visitor of [seeker, visitorOf(web)]) {
      await visitor.open(of('taro'));
      visitor.dontSee('受理安定所');
    }
  });
});
