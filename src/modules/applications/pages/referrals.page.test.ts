import { beforeAll, describe, expect, test } from 'vitest';
import { day } from '#kernel/time.ts';
import { type Visitor, visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';
import { referralLetter } from '../referral-letters.ts';

const web = testWeb();
let world: World;
let hanako: Visitor;
let taro: Visitor;
let owner: Visitor;
let counter: Visitor;
let manager: Visitor;
let elsewhere: Visitor;
beforeAll(async () => {
  world = await makeWorld(web);
  hanako = await signedIn(web, 'seeker', world.hanako);
  taro = await signedIn(web, 'seeker', world.taro);
  owner = await signedIn(web, 'employer', world.hikari.owner);
  counter = await signedIn(web, 'staff', world.counter.seekers);
  manager = await signedIn(web, 'staff', world.counter.manager);
  elsewhere = await signedIn(web, 'staff', world.otherOffice.seekers);
});

const mailsTo = async (mail: string) => (await web.mailbox.of(mail)).map(({ subject }) => subject);
const idIn = (path: string): string => /applications\/([0-9a-f-]+)/.exec(path)?.[1] ?? '';

describe('an online referral', () => {
  let id = '';

  test('is proposed from the registration: fit, comment, preview, sending', async () => {
    await counter.open(`/staff/registrations/${world.hanako.registration.id}`);
    await counter.follow('求人を提案・紹介する');
    await counter.fill('求人番号', '99999-1').press('確認する');
    counter.seeStatus(422).see('この番号の求人はありません。');
    await counter.fill('求人番号', world.jobs.open.replace('-', '－')).press('確認する');
    counter.seeStatus(200).see('希望条件との合い方', '合っている', '紹介枠');
    await counter.follow('オンラインハローワーク紹介を提案する');
    await counter.fill('求職者へのコメント', '').press('確認画面へ進む');
    counter.seeStatus(422);
    await counter.fill('求職者へのコメント', '経験が生かせます。\n<b>ぜひ</b>').fillDate('応募期限', '2027-02-01');
    await counter.press('確認画面へ進む');
    counter.seeStatus(422).see('紹介期限日までの日');
    await counter.fillDate('応募期限', '2026-11-27').press('確認画面へ進む');
    counter.seeStatus(200).see('まだ送っていません', '経験が生かせます。', '2026年11月27日');
    // A colleague finds the draft, and writes over nothing unseen.
    await manager.open(`/staff/registrations/${world.hanako.registration.id}/referrals/${world.jobs.open}/proposal`);
    await manager.fill('求職者へのコメント', '統括の文').press('確認画面へ進む');
    await counter.press('求職者に送る');
    counter.seeStatus(409).see('統括の文');
    await counter.press('求職者に送る');
    counter.seeStatus(200).see('提案を送りました。', 'まだ開いていません');
    id = idIn(counter.path);
    expect(await mailsTo(world.hanako.mail)).toContain('【求職者マイページ】オンラインハローワーク紹介のご案内');
  });

  test('stands in the My Page, and shows the counter that it was opened', async () => {
    await hanako.open('/seeker/applications');
    hanako.see('ハローワークから届いた紹介の提案', '応募期限');
    await hanako.open(`/seeker/applications/${id}`);
    hanako.see('応募するかどうかは自由です', '統括の文', world.hikari.name).dontSee('窓口　一郎');
    await counter.open(`/staff/applications/${id}`);
    counter.dontSee('まだ開いていません').see('提案を開きました');
    await taro.open(`/seeker/applications/${id}`);
    taro.seeStatus(404);
    await elsewhere.open(`/staff/applications/${id}`);
    elsewhere.seeStatus(404);
    await owner.open(`/employer/applications/${id}`);
    owner.seeStatus(404);
  });

  test('is applied for with a motive, and is a referral from that moment on', async () => {
    await hanako.follow('応募する');
    await hanako.fill('志望動機', '　').press('確認画面へ進む');
    hanako.seeStatus(422);
    await hanako.fill('志望動機', '入居者の方を支えたいです。').press('確認画面へ進む');
    hanako.see('その時点でハローワークの紹介が成立します', '入居者の方を支えたいです。', '求職番号と年齢');
    const tab = hanako.tab();
    await tab.open(`/seeker/applications/${id}/confirm`);
    await hanako.press('応募する');
    hanako.seeStatus(200).see('ハローワークの紹介が成立しました', '13010-26-000001');
    await tab.press('応募する');
    tab.seeStatus(409).see('すでに応募しています');
    expect(await mailsTo(world.hikari.owner.mail)).toContain(
      '【求人者マイページ】応募通知（オンラインハローワーク紹介）',
    );
    await owner.open(`/employer/applications/${id}`);
    owner.see(world.hanako.person.name, 'オンラインハローワーク紹介').dontSee('統括の文', '提案を開きました');
    await counter.open(`/staff/applications/${id}`);
    counter.see('応募済み', '入居者の方を支えたいです。').dontSee('提案を取り下げる');
  });

  test('has its letter for the three of them, and for nobody else', async () => {
    await hanako.open(`/seeker/applications/${id}`);
    hanako.see('13010-26-000001', '紹介状を表示する');
    const doors = (path: string) => `/${path}/applications/${id}/letter.pdf`;
    for (const [visitor, path] of [
      [hanako, 'seeker'],
      [owner, 'employer'],
      [counter, 'staff'],
    ] as const) {
      await visitor.open(doors(path));
      visitor.seeStatus(200);
      expect(visitor.headers.get('content-type')).toBe('application/pdf');
      expect(visitor.headers.get('cache-control')).toContain('no-store');
    }
    await taro.open(doors('seeker'));
    taro.seeStatus(404);
    await elsewhere.open(doors('staff'));
    elsewhere.seeStatus(404);
    const aozora = await signedIn(web, 'employer', world.aozora.owner);
    await aozora.open(doors('employer'));
    aozora.seeStatus(404);
    await owner.open(`/employer/applications/${id}`);
    owner.see('紹介状を表示する');
    await counter.open(`/staff/applications/${id}`);
  });

  test('has a letter that anybody can check by its code', async () => {
    const act = web.act(world.counter.seekers.actor);
    const code = (await referralLetter(act, id))?.code ?? '';
    const anyone = visitorOf(web);
    await anyone.open('/letters/verification');
    await anyone.fill('確認番号', code.toLowerCase()).press('確認する');
    anyone.seeStatus(200).see('有効', '13010-26-000001', 'ハローワーク飯田橋', '2026年11月20日');
    anyone.dontSee(world.hanako.person.name, world.jobs.open, world.hikari.name);
    await anyone.open('/letters/verification/AAAAABBBBBCCCCCDDDDD');
    anyone.seeStatus(404).see('この番号の紹介状は見つかりません');
    expect(web.logged.join()).not.toContain(code);
  });

  test('cannot be proposed a second time while it is under way', async () => {
    await counter.open(`/staff/registrations/${world.hanako.registration.id}/referrals/${world.jobs.open}`);
    counter.see('この求人への紹介または応募が進行中です。');
    await counter.open(`/staff/registrations/${world.hanako.registration.id}/referrals/${world.jobs.open}/proposal`);
    await counter.fill('求職者へのコメント', 'もう一度').press('確認画面へ進む');
    counter.seeStatus(409).see('この求人への紹介または応募が進行中です。');
  });
});

const propose = async (number: string): Promise<string> => {
  await counter.open(`/staff/registrations/${world.hanako.registration.id}/referrals/${number}/proposal`);
  await counter.fill('求職者へのコメント', 'いかがですか。').press('確認画面へ進む');
  await counter.press('求職者に送る');
  return idIn(counter.path);
};

describe('an online referral that is not made', () => {
  test('is declined by the seeker, with a reason for the office', async () => {
    const id = await propose(world.jobs.another);
    await hanako.open(`/seeker/applications/${id}`);
    await hanako.follow('応募しない');
    await hanako.fill('理由（任意）', '通勤に時間がかかるため').press('応募しないことを知らせる');
    hanako.see('ハローワークに知らせました', '提案を辞退');
    await counter.open(`/staff/applications/${id}`);
    counter.see('通勤に時間がかかるため');
  });

  test('is taken back by the office, and the seeker reads why', async () => {
    const id = await propose(world.jobs.ofAozora);
    await hanako.open(`/seeker/applications/${id}/motive`);
    await counter.follow('提案を取り下げる');
    await counter.fill('取り下げる理由', '募集が終わりました。').press('取り下げる');
    counter.see('提案を取り下げました。');
    await hanako.fill('志望動機', '遅れて書いた文').press('確認画面へ進む');
    hanako.seeStatus(409).see('すでに終わっています');
    await hanako.open(`/seeker/applications/${id}`);
    hanako.see('募集が終わりました。', '提案の取下げ');
  });

  test('is refused for a job that is suspended, filled, past its deadline, or without the employer’s My Page', async () => {
    const at = (number: string) => `/staff/registrations/${world.hanako.registration.id}/referrals/${number}`;
    await counter.open(at(world.jobs.suspended));
    counter.see('求人が停止（紹介保留）中です。');
    await counter.open(at(world.jobs.filled));
    counter.see('求人の募集が終わっています。');
    await counter.open(at(world.jobs.expired));
    counter.see('紹介期限日を過ぎています。');
    await counter.open(at(world.jobs.noMyPage));
    counter.see('事業所に求人者マイページがない');
    await counter.open(`/staff/registrations/${world.jiro.registration.id}/referrals/${world.jobs.open}`);
    counter.see('求職登録が無効です。');
  });
});

describe('a wish for a referral', () => {
  test('says that nobody is entitled, is asked, and is answered with a reason', async () => {
    await taro.open(`/jobs/${world.jobs.another}`);
    await taro.follow('ハローワークの紹介を希望する');
    taro.see('必ず紹介を受けられるわけではありません');
    await taro.fill('職員に伝えたいこと（任意）', '経験があります。').press('紹介を希望する');
    taro.see('紹介の希望を、ハローワークに伝えました。', '回答を待っています');
    await counter.open('/staff/referral-requests');
    await counter.follow(world.taro.person.name);
    counter.see('経験があります。').fill('対応できない理由', '資格が必要です。');
    await counter.press('対応できないことを知らせる');
    counter.see('対応できないことを知らせました。');
    await taro.open('/seeker/applications');
    await taro.follow('生活相談員（ひかりの里）');
    taro.see('紹介できません', '資格が必要です。');
  });

  test('leads the counter to the check of the referral', async () => {
    await taro.open(`/jobs/${world.jobs.toSeekers}/referral-request`);
    await taro.press('紹介を希望する');
    await counter.open('/staff/referral-requests');
    await counter.follow(world.taro.person.name);
    await counter.follow('紹介の確認へ進む');
    counter.see('機能訓練指導員', world.taro.person.name);
    await taro.open(`/jobs/${world.jobs.toSeekers}/referral-request`);
    await taro.press('希望を取り消す');
    taro.see('紹介の希望を取り消しました。');
  });
});

describe('from a job', () => {
  test('the counter finds the seeker by number, and sets how many referrals the job takes', async () => {
    await counter.open(`/jobs/${world.jobs.another}`);
    await counter.follow('求職者を紹介する');
    await counter.fill('求職番号', '13010-99999999').press('確認する');
    counter.seeStatus(422).see('この番号の求職登録はありません。');
    await counter.fill('求職番号', world.taro.registration.number).press('確認する');
    counter.see(world.taro.person.name, '生活相談員（ひかりの里）');
    await counter.open(`/staff/jobs/${world.jobs.another}/referral`);
    await counter.fill('紹介枠の数', '1').press('紹介枠を変更する');
    counter.see('紹介枠を変更しました。', '1名のうち');
  });
});

describe('a referral at the counter', () => {
  const at = () => `/staff/registrations/${world.sakura.registration.id}/referrals/${world.jobs.noMyPage}`;

  test('begins with a call, is confirmed, and prints its letter – without a My Page on either side', async () => {
    await counter.open(at());
    await counter.follow('窓口で紹介する（事業所に電話する）');
    await counter.fill('電話をした時刻', '23:59').fill('話した相手', '人事課　採用').choose('結果', '応募できる');
    await counter.press('電話連絡を記録する');
    counter.seeStatus(422).see('今より後');
    await counter.fill('電話をした時刻', '09:30').fillDate('面接の日', '2026-11-30').fill('面接の時刻', '14:00');
    await counter.fill('場所', '本社').fill('話した内容', '社長が面接する').press('電話連絡を記録する');
    counter.seeStatus(200).see('元に戻せません', '2026年11月30日', '14:00', '本社');
    await counter.press('紹介する（紹介状を発行する）');
    counter.seeStatus(200).see('紹介しました。', '社長が面接する', '紹介状を表示する');
    const id = idIn(counter.path);
    await counter.open(`/staff/applications/${id}/letter.pdf`);
    counter.seeStatus(200);
  });

  test('that the employer does not take is recorded and ended', async () => {
    await counter.open(`/staff/registrations/${world.sakura.registration.id}/referrals/${world.jobs.ofAozora}/counter`);
    await counter.fill('電話をした時刻', '09:40').fill('話した相手', '店長').choose('結果', '応募を受けられない');
    await counter.fill('話した内容', '採用が決まった').press('電話連絡を記録する');
    counter.seeStatus(200).see('紹介を終えました。', '採用が決まった', '紹介に至らず');
    await counter.open(`/staff/registrations/${world.sakura.registration.id}/referrals`);
    counter.see('紹介に至らず');
  });

  test('of two members of staff the second sees the first one’s call, and keeps what they typed', async () => {
    const path = `/staff/registrations/${world.sakura.registration.id}/referrals/${world.jobs.nameless}/counter`;
    await counter.open(path);
    await manager.open(path);
    for (const [visitor, note] of [
      [counter, '一人目の記録'],
      [manager, '二人目の記録'],
    ] as const) {
      visitor.fill('電話をした時刻', '09:40').fill('話した相手', '担当').choose('結果', '後でもう一度電話する');
      await visitor.fill('話した内容', note).press('電話連絡を記録する');
    }
    manager.seeStatus(409).see('一人目の記録', '二人目の記録');
    await manager.press('電話連絡を記録する');
    manager.seeStatus(200).see('一人目の記録', '二人目の記録');
  });
});

describe('the result of a referral', () => {
  test('is followed up by the office, told, answered with 就職, and closes the registration', async () => {
    await counter.open(`/staff/registrations/${world.taro.registration.id}/referrals/${world.jobs.open}/counter`);
    await counter.fill('電話をした時刻', '09:00').fill('話した相手', '人事').choose('結果', '応募できる');
    await counter.press('電話連絡を記録する');
    await counter.press('紹介する（紹介状を発行する）');
    const id = idIn(counter.path);
    await web.database
      .updateTable('applications')
      .set({ follow_up_on: day('2026-11-19') })
      .where('id', '=', id)
      .execute();
    await counter.open('/staff/results');
    counter.see(world.taro.person.name, '1日');
    await counter.follow('結果を入力する');
    const second = manager.tab();
    await second.open(counter.path);
    await counter.choose('結果', '採用').choose('結果の受け取り方', '電話').press('記録する');
    counter.seeStatus(422).see('求職者に知らせるかどうかを選んでください。');
    await counter.choose(
      '求職者への通知（採用・不採用）',
      '今、求職者に知らせる（事業所が、知らせることに同意している）',
    );
    await counter.fill('求職者に伝えることば・理由', 'お待ちしています。').press('記録する');
    counter.seeStatus(200).see('選考結果を記録しました。', '採用（内定）', '結果の受け取り方：電話');
    // A colleague had the page open: the second sees what is there, and keeps what was typed.
    second
      .choose('結果', '不採用')
      .choose('結果の受け取り方', 'ファクス')
      .fill('求職者に伝えることば・理由', '二人目の文');
    await second
      .choose('求職者への通知（採用・不採用）', '今、求職者に知らせる（事業所が、知らせることに同意している）')
      .press('記録する');
    expect(second.status).not.toBe(500);
    second.see('採用（内定）');

    await taro.open(`/seeker/applications/${id}`);
    taro.see('選考結果：採用', 'お待ちしています。');
    await taro.follow('就職を報告する');
    await taro.fillDate('働き始めた日', '2026-11-21').press('就職を報告する');
    taro.seeStatus(422).see('働き始める日より前には報告できません');
    await taro.fillDate('働き始めた日', '2026-11-20').press('就職を報告する');
    taro.seeStatus(200).see('就職を報告しました。');
    await counter.open(`/jobs/${world.jobs.open}`);
    await counter.follow('求職者を紹介する');
    counter.see('1名（採用人数');

    await counter.open(`/staff/applications/${id}`);
    await counter.follow('記録を訂正する');
    counter.see('有効に戻りません');
    await counter.choose('正しい状態', '内定辞退').fill('訂正の理由', '入社していないことがわかりました。');
    await counter.press('訂正する');
    counter.seeStatus(200).see('記録を訂正しました。', '訂正：「就職」を「内定辞退」に改めました');
    await taro.open(`/seeker/applications/${id}`);
    taro.see('訂正：「就職」を「内定辞退」に改めました', '入社していないことがわかりました。');
    await owner.open(`/employer/applications/${id}`);
    owner.see('訂正：「就職」を「内定辞退」に改めました', '入社していないことがわかりました。');
  });
});
