import { beforeAll, describe, expect, test } from 'vitest';
import { type Visitor, visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, password, signedIn, type World } from '#test/support/world.ts';

const web = testWeb();
const mail = 'sora@newcomer.example.jp';
let world: World;
let sora: Visitor;

beforeAll(async () => {
  world = await makeWorld(web);
});

const signIn = (): Promise<Visitor> => signedIn(web, 'seeker', { mail });

const registrations = () => web.database.selectFrom('registrations').selectAll().where('kind', '=', 'online').execute();
const mine = async () => {
  const all = await web.database
    .selectFrom('registrations')
    .innerJoin('accounts', 'accounts.id', 'registrations.account_id')
    .selectAll('registrations')
    .where('accounts.mail', '=', mail)
    .execute();
  expect(all).toHaveLength(1);
  return all[0] as (typeof all)[number];
};

describe('opening a My Page without having been at a counter', () => {
  test('begins on the home page, with the terms', async () => {
    sora = await visitorOf(web).open('/');
    await sora.follow('マイページを開設して求職申込み');
    sora.see('求職者マイページ利用規約確認', 'オンラインで求職者マイページを開設');
    await sora.check('「プライバシーポリシー」「マイページ利用規約」に同意します').press('次へ進む');
  });

  test('asks for a mail address alone, and shows the same to an address that is known', async () => {
    const other = await visitorOf(web, { from: '192.0.2.77' }).open('/opening/online');
    await other.check('「プライバシーポリシー」「マイページ利用規約」に同意します').press('次へ進む');
    await other.fill('ID（メールアドレス）', world.hanako.mail).press('次へ進む');
    await sora.fill('ID（メールアドレス）', mail).press('次へ進む');
    const bare = ({ html }: Visitor) => html.replace(/name="_(csrf|key)" value="[^"]*"/g, '');
    expect(bare(sora)).toBe(bare(other));
    expect((await web.mailbox.newest(world.hanako.mail)).text).toContain('すでに開設されています');
  });

  test('sets the password with the key of the mail', async () => {
    const { text } = await web.mailbox.newest(mail);
    const key = /認証キー：(\S+)/.exec(text)?.[1] ?? '';
    sora.fill('認証キー', key).fill('登録するパスワード', password).fill('登録するパスワード（確認用）', password);
    await sora.press('完了');
    sora.see('パスワードを登録しました');
  });

  test('leads to the eight tabs after signing in, whatever page is asked for', async () => {
    sora = await signIn();
    expect(sora.path).toBe('/seeker/opening/registration');
    sora.see('1　基本情報', '8　自己PR', '未入力');
    expect((await sora.open('/seeker/applications')).path).toBe('/seeker/opening/registration');
  });
});

describe('the eight tabs without JavaScript', () => {
  test('keep what is typed, also what is wrong, by a plain button', async () => {
    await sora.open('/seeker/opening/registration/basic');
    await sora.fill('氏名（漢字）', '青井　空').fill('電話番号', '123').press('保存する');
    sora.see('保存しました（10:00）');
    expect(sora.valueOf('電話番号')).toBe('123');
    expect(
      (
        await web.database
          .selectFrom('audit_entries')
          .select('actor_kind')
          .where('what', '=', 'registration-draft.begun')
          .execute()
      )[0],
    ).toEqual({ actor_kind: 'new-seeker' });
  });

  test('go on on another device', async () => {
    await sora.press('ログアウト');
    sora = await signIn();
    sora.see('入力中');
    await sora.follow('1　基本情報');
    sora.see('「氏名（カナ）」を入力してください');
    expect(sora.valueOf('氏名（漢字）')).toBe('青井　空');
  });

  test('fill in the address from the postal code', async () => {
    await sora.fill('郵便番号', '１０２００７２').press('郵便番号から住所を入れる');
    expect(sora.valueOf('市区町村')).toBe('千代田区');
    expect(sora.valueOf('町名・番地・建物名')).toBe('飯田橋');
  });

  test('tell what must be mended, and ask once about what is only unusual', async () => {
    sora
      .fill('氏名（カナ）', 'あおい　そら')
      .fillDate('生年月日', '1999-01-02')
      .fill('町名・番地・建物名', '飯田橋９丁目３番')
      .fill('電話番号', '')
      .choose('就業状況', '離職中')
      .fillDate('離職年月日', '2026-09-30');
    await sora.fill('市区町村', '札幌市').press('次へ進む');
    sora.seeStatus(422).see('「札幌市」が都道府県の中に見つかりません');
    await sora.fill('市区町村', '千代田区').press('次へ進む');
    sora.seeStatus(200).see('電話番号も携帯電話番号も入力されていません', 'もう一度「次へ進む」を押してください');
    expect(sora.path).toContain('/basic');
    await sora.press('次へ進む');
    expect(sora.path).toBe('/seeker/opening/registration/sharing');
  });

  test('add and remove blocks, and lose nothing of what is beside them', async () => {
    await sora.open('/seeker/opening/registration/career');
    await sora.fill('直前（現在）の仕事の事業所名', '有限会社 空色').press('経歴を追加する');
    expect(sora.valueOf('直前（現在）の仕事の事業所名')).toBe('有限会社 空色');
    await sora.fill('その前の仕事1の事業所名', '株式会社 青色').press('直前（現在）の仕事を削除する');
    expect(sora.valueOf('直前（現在）の仕事の事業所名')).toBe('株式会社 青色');
    sora.fill('直前（現在）の仕事の就職年月', '平成30年4月').fill('直前（現在）の仕事の離職年月', '2017年3月');
    await sora.press('次へ進む');
    sora.seeStatus(422).see('離職年月が、就職年月より前です。');
    await sora.fill('直前（現在）の仕事の離職年月', '2026/9').press('次へ進む');
    expect(sora.status).toBe(200);
  });

  test('take two screens of one tab: different answers both stand, and one answer is asked about', async () => {
    await sora.open('/seeker/opening/registration/basic');
    const tab = await sora.tab().open('/seeker/opening/registration/basic');
    await tab.fill('携帯電話番号', '090-0000-0009').press('保存する');
    await sora.fill('FAX番号', '03-0000-0009').press('保存する');
    expect(sora.valueOf('携帯電話番号')).toBe('090-0000-0009');
    await tab.fill('FAX番号', '03-0000-0008').press('保存する');
    tab.seeStatus(409).see('ほかの画面で先に変更されています', '03-0000-0009');
    expect(tab.valueOf('FAX番号')).toBe('03-0000-0008');
    await tab.press('保存する');
    tab.seeStatus(200);
    expect((await sora.open('/seeker/opening/registration/basic')).valueOf('FAX番号')).toBe('03-0000-0008');
  });

  test('save one answer in the background, without what was typed elsewhere', async () => {
    await sora.open('/seeker/opening/registration/basic');
    const csrf = sora.document.querySelector('input[name=_csrf]')?.getAttribute('value') ?? '';
    const send = async (body: Record<string, string>) => {
      const response = await web.fetch('/seeker/opening/registration/basic/saved', {
        method: 'POST',
        body: new URLSearchParams({ _csrf: csrf, ...body }),
        headers: { cookie: [...sora.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      });
      return { status: response.status, said: (await response.json()) as unknown };
    };
    const saved = await send({ stationName: '飯田橋', _based: '{"stationName":[]}' });
    expect(saved).toEqual({ status: 200, said: { said: '保存しました（10:00）', conflicts: [] } });
    const late = await send({ stationName: '水道橋', _based: '{"stationName":["神保町"]}' });
    expect(late.said).toMatchObject({ conflicts: [{ label: '最寄り駅', names: ['stationName'] }] });
    await send({ nobody: 'x', stationName: '飯田橋', _based: 'no json' });
    await sora.open('/seeker/opening/registration/basic');
    expect(sora.valueOf('最寄り駅')).toBe('飯田橋');
    expect(sora.valueOf('FAX番号')).toBe('03-0000-0008');
    const { typed } = await web.database
      .selectFrom('registration_drafts')
      .select('typed')
      .where('tab', '=', 'basic')
      .executeTakeFirstOrThrow();
    expect(typed).not.toHaveProperty('nobody');
  });

  test('are nobody else’s', async () => {
    const taro = await signedIn(web, 'seeker', world.taro);
    expect((await taro.open('/seeker/opening/registration/basic')).path).toBe('/seeker');
    taro.dontSee('青井');
  });
});

describe('求職申込み', () => {
  test('is possible when what is needed is there', async () => {
    await sora.open('/seeker/opening/registration/confirm');
    expect(sora.path).toBe('/seeker/opening/registration');
    await sora.open('/seeker/opening/registration/sharing');
    sora.choose('求職情報公開（求人者への公開）', '公開しない');
    await sora.choose('求職情報提供（地方自治体・民間職業紹介事業者）', '提供しない').press('次へ進む');
    await sora.fill('希望職種1（具体的な仕事の内容）', '介護の仕事').check('フルタイム').press('次へ進む');
    expect(sora.path).toContain('/place-and-pay');
    await sora.choose('希望勤務地1（都道府県）', '東京都').fill('希望賃金（これ以上）', '22万').press('次へ進む');
    sora.seeStatus(422).see('月額か時間額かを選んでください');
    await sora.choose('希望賃金の単位', '月額').press('次へ進む');
    await sora.open('/seeker/opening/registration');
    await sora.follow('入力した内容を確認する');
    sora.see('青井　空', 'アオイ　ソラ', '220,000円', '株式会社 青色', '2018年4月', '飯田橋').dontSee('障害情報');
  });

  test('is refused while another screen has changed something since', async () => {
    const tab = await sora.tab().open('/seeker/opening/registration/basic');
    await tab.fill('最寄り駅', '水道橋').press('保存する');
    await sora.press('この内容で求職を申し込む');
    sora.seeStatus(409).see('ほかの画面で内容が変更されました', '水道橋');
    expect(await registrations()).toHaveLength(0);
  });

  test('gives one number however often it is sent, of the office in charge', async () => {
    web.clock.advance({ minutes: 1 });
    const tab = await sora.tab().open('/seeker/opening/registration/confirm');
    await Promise.all([sora.press('この内容で求職を申し込む'), tab.press('この内容で求職を申し込む')]);
    expect(await registrations()).toHaveLength(1);
    const made = await mine();
    expect(made).toMatchObject({ kind: 'online', state: 'active', office_code: '13010', name: '青井　空' });
    await sora.open('/seeker/registration/receipt');
    sora.see('求職申込みを受け付けました', made.number, 'オンライン登録者', '2027年1月31日');
    expect(await web.database.selectFrom('registration_drafts').select('tab').execute()).toEqual([]);
    const { subject, text } = await web.mailbox.newest(mail);
    expect(subject).toBe('【求職者マイページ】求職申込みを受け付けました');
    expect(text).not.toContain(made.number);
    expect(text).not.toContain('青井');
  });

  test('opens the My Page at once', async () => {
    await sora.open('/seeker/opening/registration/basic');
    expect(sora.path).toBe('/seeker');
    await sora.open(`/jobs/${world.jobs.open}`);
    await sora.press('お気に入り求人に保存する');
    await sora.open(`/jobs/${world.jobs.open}/self-application`);
    sora.seeStatus(200).see('上の注意点をすべて確認し、同意したうえで応募します');
  });
});

describe('求職者情報の確認・変更', () => {
  test('is the same eight tabs', async () => {
    await sora.open('/seeker/registration');
    await sora.follow('「希望職種・時間等」を変更する');
    await sora.fill('希望職種1の経験年数', '３').press('変更する');
    sora.seeStatus(200).see('「希望職種・時間等」を変更しました。', '3年');
    await sora.follow('障害情報を確認・変更する');
    sora.see('要配慮個人情報');
    await sora.fill('必要な配慮', '通院のための休み').press('変更する');
    sora.see('登録あり（内容は、開いたときだけ表示します）').dontSee('通院');
  });
});

describe('the counter', () => {
  test('sees who waits, compares the papers and confirms; everything stays', async () => {
    web.clock.advance({ minutes: 1 });
    const before = await mine();
    const counter = await signedIn(web, 'staff', world.counter.seekers);
    await counter.follow('本人確認を待つオンライン登録');
    await counter.follow('青井　空');
    await counter.follow('本人確認をする');
    counter.see('千代田区飯田橋９丁目３番', '1999年1月2日');
    await counter.press('確認した（利用登録者にする）');
    counter.seeStatus(422);
    const late = counter.tab();
    await counter.choose('本人確認書類', '運転免許証・運転経歴証明書').press('確認した（利用登録者にする）');
    counter.seeStatus(200).see('ハローワーク利用登録者になりました');
    await late.choose('本人確認書類', 'パスポート（旅券）').press('確認した（利用登録者にする）');
    const after = await mine();
    expect(after).toMatchObject({ kind: 'office', identity_document: 'driving-licence', number: before.number });
    const { kind: _a, confirmed_at, confirmed_by, identity_document: _b, changed_at: _c, ...rest } = after;
    expect({ ...before, ...rest }).toEqual(before);
    expect(confirmed_at && confirmed_by).toBe(world.counter.seekers.accountId);
    const [entry] = await web.database
      .selectFrom('audit_entries')
      .select(['detail', 'account_id'])
      .where('what', '=', 'registration.confirmed')
      .where('result', '=', 'done')
      .execute();
    expect(entry).toMatchObject({
      detail: { document: 'driving-licence' },
      account_id: world.counter.seekers.accountId,
    });
    expect((await web.mailbox.newest(mail)).subject).toBe('【求職者マイページ】登録の確認が終わりました');
    await counter.open('/staff/registrations/unconfirmed');
    counter.dontSee('青井');
  });

  test('alone changes name, birth date, sex and address from then on', async () => {
    await sora.open('/seeker/registration/basic');
    sora.see('ハローワークの窓口で変更します', '飯田橋９丁目３番');
    expect(sora.html).not.toContain('name="name"');
    await sora.fill('携帯電話番号', '090-0000-0001').press('変更する');
    sora.seeStatus(200).see('「基本情報」を変更しました。');
    const { name, record } = await mine();
    expect(name).toBe('青井　空');
    expect(record).toMatchObject({
      basic: { address: '飯田橋９丁目３番', municipality: '13101', mobile: '090-0000-0001' },
    });
    await web.fetch('/seeker/registration/basic', {
      method: 'POST',
      body: new URLSearchParams({
        _csrf:
          (await sora.open('/seeker/registration/basic')).document
            .querySelector('input[name=_csrf]')
            ?.getAttribute('value') ?? '',
        _based: '{"name":["青井　空"]}',
        name: '別人',
        telephone: '03-0000-0007',
      }),
      headers: { cookie: [...sora.cookies].map(([key, value]) => `${key}=${value}`).join('; ') },
    });
    expect((await mine()).name).toBe('青井　空');
  });

  test('and the person changing one tab at once both win, or are told', async () => {
    const counter = await signedIn(web, 'staff', world.counter.seekers);
    const { id } = await mine();
    await counter.open(`/staff/registrations/${id}/change/wishes`);
    await sora.open('/seeker/registration/wishes');
    await sora.fill('仕事内容の希望', '夜勤なし').press('変更する');
    await counter.fill('週の就業日数', '5').press('変更する');
    counter.seeStatus(200).see('求職登録を変更しました。', '夜勤なし', '5日');
    await counter.open(`/staff/registrations/${id}/change/wishes`);
    await sora.open('/seeker/registration/wishes');
    await sora.fill('希望職種1（具体的な仕事の内容）', '保育の仕事').press('変更する');
    await counter.fill('希望職種1（具体的な仕事の内容）', '看護の仕事').press('変更する');
    counter.seeStatus(409).see('いま保存されている内容', '保育の仕事');
    expect(counter.valueOf('希望職種1（具体的な仕事の内容）')).toBe('看護の仕事');
    await counter.press('変更する');
    counter.seeStatus(200).see('看護の仕事');
  });
});
