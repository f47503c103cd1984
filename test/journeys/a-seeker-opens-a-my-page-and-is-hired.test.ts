import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Visitor, visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, typeCode, type World } from '#test/support/world.ts';

/** One person from the counter to the result. The tests are the sentences of one story: each goes on from the one before. */
const web = testWeb();
let world: World;
let counter: Visitor;
let misaki: Visitor;
let employer: Visitor;

const mail = 'misaki@seeker.example.jp';
const newPassword = 'Rin9#kumo';

beforeAll(async () => {
  world = await makeWorld(web);
});

let broken = false;
beforeEach(({ skip, onTestFailed }) => {
  skip(broken, 'the story broke off before');
  onTestFailed(() => {
    broken = true;
  });
});

describe('at the counter', () => {
  test('the staff signs in and finds no registration of this name', async () => {
    counter = await signedIn(web, 'staff', world.counter.seekers);
    counter.see('窓口　一郎', '求職登録を探す');
    await counter.follow('求職登録を探す');
    await counter.fill('氏名またはフリガナ', '山本').press('検索する');
    counter.seeStatus(200).see('当てはまる求職登録はありません。');
  });

  test('the staff takes a registration and it gets its number', async () => {
    await counter.follow('新しく受け付ける');
    counter.fill('氏名', '山本　みさき').fill('フリガナ', 'ヤマモト　ミサキ').fillDate('生年月日', '1992-02-29');
    await counter.press('登録する');
    counter.seeStatus(422).see('「希望職種」を入力してください');
    expect(counter.title).toMatch(/^エラー：/);
    expect(counter.valueOf('氏名')).toBe('山本　みさき');
    counter
      .fill('郵便番号', '１０２－００７２')
      .choose('都道府県', '東京都')
      .fill('市区町村・番地・建物名', '千代田区飯田橋９丁目２番')
      .fill('電話番号', '03-9999-0001')
      .fill('携帯電話', '090-9999-0001')
      .fill('希望職種', '介護の仕事')
      .check('フルタイム');
    await counter.press('登録する');
    counter.seeStatus(200).see('求職登録を受け付けました。求職番号は 13010-', '山本　みさき', '2027年1月31日');
  });

  test('the staff registers the mail address and prints the slip', async () => {
    await counter.follow('メールアドレスを登録する');
    await counter
      .fill('メールアドレス', mail)
      .fill('メールアドレス（確認用）', 'misaki@seeker.example')
      .press('登録する');
    counter.seeStatus(422).see('2つのメールアドレスが一致していません。');
    await counter.fill('メールアドレス（確認用）', mail).press('登録する');
    counter.see('メールアドレスを登録しました。');
    await counter.follow('控えを印刷する');
    counter.see(mail, '山本　みさき', 'http://localhost:3000/opening');
  });

  test('and finds the registration again by name, number and telephone', async () => {
    await counter.open('/staff/registrations');
    await counter.fill('氏名またはフリガナ', 'ヤマモト').press('検索する');
    counter.see('1件見つかりました', '山本　みさき');
    const [number = ''] = /13010-\d{8}/.exec(counter.text) ?? [];
    await counter.open('/staff/registrations');
    await counter.fill('求職番号', number).fill('電話番号', '090-9999-0001').press('検索する');
    counter.see('1件見つかりました', '山本　みさき');
  });
});

describe('at home', () => {
  test('she agrees to the terms', async () => {
    misaki = await visitorOf(web).open('/opening');
    misaki.see('求職者マイページ利用規約確認', 'プライバシーポリシー', 'マイページ利用規約');
    await misaki.press('次へ進む');
    misaki.seeStatus(422);
    await misaki.check('「プライバシーポリシー」「マイページ利用規約」に同意します').press('次へ進む');
    misaki.see('メールアドレスの入力（パスワード登録申込）');
  });

  test('she enters her mail address and birth date, and gets the key by mail', async () => {
    await misaki.fill('ID（メールアドレス）', mail).fillDate('生年月日', '1992-02-29').press('次へ進む');
    misaki.see('パスワード登録', '認証キーは 2026年11月20日 10:30 まで有効です。');
    const { subject, text } = await web.mailbox.newest(mail);
    expect(subject).toBe('【求職者マイページ】パスワード登録申込受付通知');
    expect(text).toContain('2026年11月20日 10:30');
  });

  test('a password against the rules and a wrong key are refused by name', async () => {
    const fill = (key: string, password: string, again = password) =>
      misaki
        .fill('認証キー', key)
        .fill('登録するパスワード', password)
        .fill('登録するパスワード（確認用）', again)
        .press('完了');
    await fill('AAAA-AAAA', 'short1!');
    misaki.seeStatus(422).see('パスワードは8文字以上にしてください。');
    await fill('AAAA-AAAA', newPassword, `${newPassword}x`);
    misaki.seeStatus(422).see('一致していません');
    expect(misaki.html).not.toContain(newPassword);
    await fill('AAAA-AAAA', newPassword);
    misaki.seeStatus(422).see('認証キーが正しくありません。');
  });

  test('with the key of the mail her My Page is open, and she signs in', async () => {
    const key = await web.mailbox.key(mail);
    await misaki
      .fill('認証キー', key.toLowerCase())
      .fill('登録するパスワード', newPassword)
      .fill('登録するパスワード（確認用）', newPassword)
      .press('完了');
    misaki.seeStatus(200).see('パスワード登録完了');
    await misaki.follow('ログイン画面へ進む');
    await misaki.fill('ID（メールアドレス）', mail).fill('パスワード', newPassword).press('ログイン');
    misaki.seeStatus(200).see('ワンタイムパスワード入力');
    await typeCode(misaki, () => web.mailbox.code(mail));
    misaki.seeStatus(200).see('山本　みさきさん', '有効');
  });

  test('she reads what the counter wrote down about her', async () => {
    await misaki.follow('求職者情報');
    misaki.see('山本　みさき', '介護の仕事');
  });

  test('she searches and finds what is open, the newest first, with the exact total', async () => {
    await misaki.open('/jobs');
    await misaki.fill('フリーワード', '介護職員').press('検索する');
    misaki.see('介護職員（ひかりの里）').dontSee('施設長候補', '夜勤専従職員', '看護師（ひかりの里）');
  });

  test('she opens the job, sees who it is, and saves it', async () => {
    await misaki.follow('介護職員（ひかりの里）');
    misaki.see(world.hikari.name, '介護職員（ひかりの里）', world.jobs.open);
    await misaki.press('お気に入り求人に保存する');
    misaki.see('お気に入り求人', '介護職員（ひかりの里）');
  });

  test('before she applies the employer knows nothing of her', async () => {
    employer = await signedIn(web, 'employer', world.hikari.recruiter);
    await employer.open('/employer/applications?show=all');
    employer.see('届いた応募はありません。').dontSee('山本', 'みさき', mail);
  });

  test('she applies: the notice and her consent, the motive, the confirmation, done', async () => {
    await misaki.open(`/jobs/${world.jobs.open}`);
    await misaki.follow('オンライン自主応募をする');
    misaki.see('オンライン自主応募に関する注意点', 'ハローワークの職業紹介にはあたりません');
    await misaki.press('次へ進む');
    misaki.seeStatus(422);
    await misaki.check('上の注意点をすべて確認し、同意したうえで応募します').press('次へ進む');
    misaki.see('志望動機の入力');
    await misaki.press('確認画面へ進む');
    misaki.seeStatus(422).see('「志望動機」');
    await misaki.fill('志望動機', '祖母の介護をした経験を\n生かしたいです。').press('確認画面へ進む');
    misaki.see('応募内容の確認', 'まだ応募は完了していません', '祖母の介護をした経験を', '090-9999-0001', mail);
    employer.dontSee('山本');
    await employer.open('/employer/applications?show=all');
    employer.see('届いた応募はありません。');
    web.clock.advance({ minutes: 3 });
    await misaki.press('応募する');
    misaki.seeStatus(200).see('応募を受け付けました', '2026年11月20日 10:03', world.jobs.open);
  });

  test('both are told by mails that name neither person nor motive', async () => {
    const mine = await web.mailbox.newest(mail);
    expect(mine.subject).toBe('【求職者マイページ】応募を受け付けました');
    const theirs = await web.mailbox.newest(world.hikari.recruiter.mail);
    expect(theirs.subject).toBe('【求人者マイページ】応募通知（オンライン自主応募）');
    for (const { text, subject, html } of [mine, theirs])
      expect(`${subject}${text}${html}`).not.toMatch(/山本|みさき|祖母|090-9999/);
    expect((await web.mailbox.of(world.aozora.recruiter.mail)).length).toBe(0);
  });
});

describe('at the employer', () => {
  test('the recruiter reads the application: name, contact and motive, and nothing the seeker did not give', async () => {
    await employer.open('/employer/applications');
    employer.see('未読', '山本　みさき', '1件');
    await employer.follow('山本　みさき');
    employer.see('ヤマモト　ミサキ', '090-9999-0001', mail, '祖母の介護をした経験を');
    employer.dontSee('1992', '飯田橋９丁目２番', '102-0072" ', '求職番号');
  });

  test('the stage is set, and the seeker sees it and is told', async () => {
    web.clock.advance({ minutes: 1 });
    await employer.choose('選考の段階', '面接').press('段階を変更する');
    employer.see('選考の段階を変更しました。', '選考中（面接）');
    expect((await web.mailbox.newest(mail)).subject).toBe('【求職者マイページ】選考状況のお知らせ');
    await misaki.follow('求職活動状況を見る');
    misaki.see('選考中（面接）', '介護職員（ひかりの里）');
  });

  test('the outcome is recorded, and the seeker sees nothing of it', async () => {
    const mails = (await web.mailbox.of(mail)).length;
    await employer.follow('選考結果を登録する');
    await employer
      .choose('選考結果', '採用')
      .fillDate('採用（入社）予定日', '2026-12-01')
      .fill('応募者へのことば', '一緒に働けるのを楽しみにしています。')
      .press('登録する');
    employer.see('「採用」を登録しました。まだ応募者には通知していません。');
    await misaki.follow('介護職員（ひかりの里）');
    misaki.see('選考中（面接）', '事業所からの通知を待っています');
    misaki.dontSee('楽しみにしています', '2026年12月1日', '選考結果を登録しました');
    await misaki.open('/seeker/applications');
    misaki.dontSee('楽しみにしています').see('－');
    expect((await web.mailbox.of(mail)).length).toBe(mails);
  });

  test('it is published after a second look', async () => {
    await employer.follow('応募者へ通知する');
    employer.see('通知した後は、結果を変更できません。', '採用', '楽しみにしています');
    web.clock.advance({ minutes: 1 });
    await employer.press('応募者へ通知する');
    employer.see('2026年11月20日 10:05に応募者へ通知しました。');
  });
});

describe('the end', () => {
  test('she is told by a mail that keeps the result to itself', async () => {
    const { subject, text } = await web.mailbox.newest(mail);
    expect(subject).toBe('【求職者マイページ】選考結果のお知らせ');
    expect(text).not.toMatch(/採用|不採用|ひかり/);
  });

  test('and reads result, words and day in 求職活動状況', async () => {
    await misaki.open('/seeker/applications');
    misaki.see('採用（内定）', '採用');
    await misaki.follow('介護職員（ひかりの里）');
    misaki.see('選考結果：採用', '2026年12月1日', '一緒に働けるのを楽しみにしています。', '採用の通知がありました');
  });

  test('with the job as it stood when she applied, whatever becomes of it', async () => {
    const { storeJobs, jobByNumber } = await import('#modules/jobs/jobs.ts');
    const act = web.act({ kind: 'system', task: 'test' });
    const job = await jobByNumber(act, world.jobs.open);
    if (!job) throw new Error('the job is gone');
    const sheet = { ...job.sheet, work: { ...job.sheet.work, title: '変わった職種', description: '変わった仕事' } };
    await storeJobs(act, [{ ...job, state: 'withdrawn', sheet }]);
    const before = misaki.path;
    await misaki.open(`/jobs/${world.jobs.open}`);
    misaki.seeStatus(410).see('この求人は終了しました');
    await misaki.open(before);
    misaki.see('介護職員（ひかりの里）', '特別養護老人ホームひかりの里での介護のお仕事です。').dontSee('変わった職種');
  });

  test('every view and every change is in the audit, in unbroken chains', async () => {
    const entries = await web.database.selectFrom('audit_entries').select(['what', 'actor_kind', 'about']).execute();
    const said = new Set(entries.map(({ what, actor_kind }) => `${actor_kind} ${what}`));
    for (const one of [
      'visitor account.signed-in',
      'staff registrations.searched',
      'staff registration.made',
      'staff registration.viewed',
      'staff registration.mail-registered',
      'visitor account.key-issued',
      'visitor account.opened',
      'seeker registration.viewed',
      'seeker job.saved',
      'seeker application.consented',
      'seeker application.made',
      'seeker application.viewed',
      'employer applicant.listed',
      'employer applicant.viewed',
    ])
      expect(said).toContain(one);
    const changes = entries.filter((one) => one.actor_kind === 'employer' && one.what.startsWith('application.'));
    expect(changes.map(({ what }) => what)).toHaveLength(3);
    expect(entries.filter((one) => /^(registration|applicant)\./.test(one.what)).every(({ about }) => about)).toBe(
      true,
    );
    const { verifyAudit } = await import('#platform/audit/verify.ts');
    expect(await verifyAudit(web.database)).not.toHaveProperty('broken', expect.anything());
  });

  test('no secret and nothing anybody typed is in log or audit', async () => {
    const audit = JSON.stringify(await web.database.selectFrom('audit_entries').select('detail').execute());
    expect(audit + web.logged.join('')).not.toMatch(/山本|祖母|misaki@|Rin9|楽しみに/);
  });
});
