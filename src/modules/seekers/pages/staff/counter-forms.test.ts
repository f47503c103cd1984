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

describe('two members of staff change one tab of a registration', () => {
  beforeEach(async () => {
    for (const visitor of [first, second]) await visitor.open(`${of('hanako')}/change/wishes`);
  });

  test('different answers both stand', async () => {
    await first.fill('仕事内容の希望', '夜勤なし').press('変更する');
    first.seeStatus(200).see('求職登録を変更しました。', '夜勤なし');
    await second.fill('週の就業日数', '4').press('変更する');
    second.seeStatus(200).see('求職登録を変更しました。', '夜勤なし', '4日');
  });

  test('of one answer the second sees both, keeps what was typed, and decides', async () => {
    await first.fill('仕事内容の希望', '早番のみ').press('変更する');
    await second.fill('仕事内容の希望', '土日休み').press('変更する');
    second.seeStatus(409).see('ほかの画面で先に変更されています', 'いま保存されている内容', '早番のみ');
    expect(second.valueOf('仕事内容の希望')).toBe('土日休み');
    await second.press('変更する');
    second.seeStatus(200).see('求職登録を変更しました。', '土日休み');
  });

  test('a part that repeats is one answer', async () => {
    await first.fill('希望職種1の経験年数', '4').press('変更する');
    await second.press('希望職種を追加する');
    await second.fill('希望職種2（具体的な仕事の内容）', '保育の仕事').press('変更する');
    second.seeStatus(409).see('希望職種', '4年');
    expect(second.valueOf('希望職種2（具体的な仕事の内容）')).toBe('保育の仕事');
  });

  test('the same form sent once more changes nothing a second time', async () => {
    const tab = first.tab();
    await first.fill('仕事内容の希望', '残業なし').press('変更する');
    await tab.fill('仕事内容の希望', '残業なし').press('変更する');
    tab.seeStatus(200).see('変更したところはありません。');
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

  test('a tab that the form does not ask about stays as it was', async () => {
    await first.fill('仕事内容の希望', '週4日').press('変更する');
    const { record } = await web.database
      .selectFrom('registrations')
      .select('record')
      .where('id', '=', world.hanako.registration.id)
      .executeTakeFirstOrThrow();
    const { wishes: _wishes, ...rest } = record as Record<string, unknown>;
    const { wishes: _before, ...before } = world.hanako.registration.record;
    expect(rest).toEqual(before);
  });

  test('障害情報 is shown to whoever opens it, and the audit tells so', async () => {
    await first.open(of('hanako'));
    first.dontSee('通院').see('登録あり（内容は、開いたときだけ表示します）');
    await first.follow('障害情報を確認・変更する');
    expect(first.valueOf('必要な配慮')).toBe('通院のため週に一度の早退');
    const seen = await web.database
      .selectFrom('audit_entries')
      .select('detail')
      .where('about', '=', world.hanako.registration.id)
      .where('what', '=', 'registration.viewed')
      .execute();
    expect(seen).toContainEqual({ detail: { tab: 'disability' } });
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
      for (const page of ['', '/change/basic', '/confirmation', '/mail-address', '/slip'])
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
