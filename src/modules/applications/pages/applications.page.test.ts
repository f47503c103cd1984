import { beforeAll, describe, expect, test } from 'vitest';
import type { Visitor } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, type SeekerOfCast, signedIn, type World } from '#test/support/world.ts';
import { keepOutcome, publishOutcome } from '../received-applications.ts';
import { consent, keepMotive, sendSelfApplication } from '../self-applications.ts';

const web = testWeb();
let world: World;
let hanako: Visitor;
let owner: Visitor;
let recruiter: Visitor;
beforeAll(async () => {
  world = await makeWorld(web);
  hanako = await signedIn(web, 'seeker', world.hanako);
  owner = await signedIn(web, 'employer', world.hikari.owner);
  recruiter = await signedIn(web, 'employer', world.hikari.recruiter);
});

const accepted = <V>(decision: { accepted: V } | { refused: string }): V => {
  if ('refused' in decision) throw new Error(decision.refused);
  return decision.accepted;
};
const asSeeker = ({ registration: { id, accountId = '' } }: SeekerOfCast) =>
  web.act({ kind: 'seeker', accountId, registrationId: id });
const asOwner = () =>
  web.act({
    kind: 'employer',
    accountId: world.hikari.owner.accountId,
    establishmentId: world.hikari.id,
    role: 'owner',
  });
/** An application of 花子 to the open job, sent; the one before has ended. */
const sent = async (): Promise<string> => {
  const act = asSeeker(world.hanako);
  accepted(await consent(act, world.jobs.open));
  await keepMotive(act, world.jobs.open, 'よろしくお願いします。');
  return accepted(await sendSelfApplication(act, world.jobs.open)).id;
};
const leave = async () => {
  await hanako.follow('応募を取り消す・辞退する');
  await hanako.press(hanako.html.includes('>取り消す<') ? '取り消す' : '辞退する');
};

describe('applying', () => {
  const form = () => `/jobs/${world.jobs.another}/self-application`;

  test('what another tab has changed is shown before it is sent', async () => {
    await hanako.open(form());
    await hanako.check('上の注意点をすべて確認し、同意したうえで応募します').press('次へ進む');
    await hanako.fill('志望動機', '最初に書いた文').press('確認画面へ進む');
    const tab = hanako.tab();
    await tab.open(`${form()}/motive`);
    await tab.fill('志望動機', '直した文').press('確認画面へ進む');
    await hanako.see('最初に書いた文').press('応募する');
    hanako.seeStatus(409).see('別の画面で志望動機が変更されました', '直した文');
    await hanako.press('応募する');
    hanako.seeStatus(200).see('応募を受け付けました', world.hikari.name);
    await tab.press('応募する');
    tab.seeStatus(409).see('すでに応募しています');
    await tab.follow('応募の内容を見る');
    tab.seeStatus(200).see('直した文').dontSee('最初に書いた文');
  });

  test('a job that closes under the notice says so', async () => {
    await hanako.open(`/jobs/${world.jobs.toSeekers}/self-application`);
    hanako.see(world.hikari.name).check('上の注意点をすべて確認し、同意したうえで応募します');
    await web.database
      .updateTable('jobs')
      .set({ state: 'filled' })
      .where('number', '=', world.jobs.toSeekers)
      .execute();
    await hanako.press('次へ進む');
    hanako.seeStatus(409).see('この求人の募集は終わりました。');
  });

  test('a job whose employer is hidden names nobody, one for the offices only is absent', async () => {
    await hanako.open(`/jobs/${world.jobs.nameless}/self-application`);
    hanako.seeStatus(409).see('対象ではありません').dontSee('ひかり');
    for (const step of ['', '/motive', '/confirm'])
      (await hanako.open(`/jobs/${world.jobs.hidden}/self-application${step}`)).seeStatus(404);
  });

  test('a draft can be thrown away from its own page', async () => {
    await hanako.open(`/jobs/${world.jobs.ofAozora}/self-application`);
    await hanako.check('上の注意点をすべて確認し、同意したうえで応募します').press('次へ進む');
    await hanako.press('応募の準備をやめて、入力した内容を消す');
    expect(hanako.path).toBe(`/jobs/${world.jobs.ofAozora}`);
    await hanako.open('/seeker/applications');
    hanako.dontSee('販売員（あおぞら商店）');
  });
});

describe('giving up', () => {
  test('asked as 取消 says that the employer was quicker', async () => {
    const id = await sent();
    await hanako.open(`/seeker/applications/${id}/withdrawal`);
    hanako.see('事業所はまだ応募の内容を見ていません');
    await owner.open(`/employer/applications/${id}`);
    await hanako.press('取り消す');
    hanako.seeStatus(200).see('応募を辞退しました。', '「取消」ではなく「辞退」になりました');
  });

  test('before it was read leaves the employer nothing of the person', async () => {
    const id = await sent();
    await hanako.open(`/seeker/applications/${id}`);
    await leave();
    hanako.see('応募を取り消しました。');
    await owner.open('/employer/applications?show=closed');
    owner.see('（応募の取消）');
    await owner.open(`/employer/applications/${id}`);
    owner.seeStatus(200).see('応募者の情報は表示されません').dontSee('佐藤', 'よろしくお願いします。', '090-');
  });

  test('asks again when a result came in between, and the reason reaches the employer', async () => {
    const id = await sent();
    await owner.open(`/employer/applications/${id}`);
    await hanako.open(`/seeker/applications/${id}/withdrawal`);
    hanako.see('この応募を辞退します。').fill('理由（任意）', '転居のため');
    accepted(await keepOutcome(asOwner(), id, { kind: 'hired' }));
    accepted(await publishOutcome(asOwner(), id));
    await hanako.press('辞退する');
    hanako.seeStatus(409).see('この応募の状態が変わりました', '採用（内定）を辞退します');
    expect(hanako.valueOf('理由（任意）')).toBe('転居のため');
    await hanako.press('内定を辞退する');
    hanako.seeStatus(200).see('内定を辞退しました。事業所に知らせました。');
    await owner.open(`/employer/applications/${id}`);
    owner.see('転居のため', '選考は終わっています。');
  });
});

describe('the employer', () => {
  test('opens the page in two tabs and is not told that something changed', async () => {
    const id = await sent();
    await owner.open(`/employer/applications/${id}`);
    await owner.tab().open(`/employer/applications/${id}`);
    await recruiter.open(`/employer/applications/${id}`);
    await owner.choose('選考の段階', '書類選考').press('段階を変更する');
    owner.seeStatus(200).see('選考の段階を変更しました。');
    await recruiter.choose('選考の段階', '面接').press('段階を変更する');
    recruiter.seeStatus(409).see('この応募の内容が変わりました', '書類選考');
    await recruiter.press('段階を変更する');
    recruiter.seeStatus(200).see('選考の段階を変更しました。');
    await hanako.open(`/seeker/applications/${id}`);
    await leave();
  });

  test('publishes what was on the page, not what a colleague wrote since', async () => {
    const id = await sent();
    const at = `/employer/applications/${id}`;
    await owner.open(`${at}/outcome`);
    await owner.choose('選考結果', '採用').fill('応募者へのことば', 'お待ちしています。').press('登録する');
    owner.see('まだ応募者には通知していません');
    await hanako.open(`/seeker/applications/${id}`);
    hanako.see('事業所からの通知を待っています').dontSee('お待ちしています。');
    await owner.follow('応募者へ通知する');
    await recruiter.open(`${at}/outcome`);
    await recruiter.choose('選考結果', '不採用').fill('応募者へのことば', '').press('登録する');
    await owner.see('採用', 'お待ちしています。').press('応募者へ通知する');
    owner.seeStatus(409).see('この応募の内容が変わりました', '不採用');
    await owner.open(`${at}/outcome`);
    const late = recruiter.tab();
    await late.open(`${at}/outcome`);
    await owner.choose('選考結果', '採用').press('登録する');
    await late.fill('応募者へのことば', 'ご縁がありませんでした。').press('登録する');
    late.seeStatus(409).see('今登録されている選考結果', '採用');
    expect(late.valueOf('応募者へのことば')).toBe('ご縁がありませんでした。');
    await owner.follow('応募者へ通知する');
    await owner.press('応募者へ通知する');
    owner.seeStatus(200).see('に応募者へ通知しました。', '選考は終わっています。');
  });

  test('is told when the offer is accepted; the pages stand in every language', async () => {
    await hanako.open('/seeker/applications');
    await hanako.follow('介護職員（ひかりの里）');
    const at = hanako.path;
    for (const language of ['/en', '/easy']) {
      await hanako.open(`${language}${at}/acceptance`);
      hanako.seeStatus(200).see(world.hikari.name);
    }
    await hanako.open(at);
    await hanako.follow('内定を承諾する');
    web.clock.advance({ minutes: 1 });
    await hanako.press('承諾する');
    hanako.seeStatus(200).see('内定を承諾しました。事業所に知らせました。', '就職予定');
    expect((await web.mailbox.newest(world.hikari.owner.mail)).subject).toBe(
      '【求人者マイページ】内定の承諾のお知らせ',
    );
    await hanako.open(`${at}/acceptance`);
    expect(hanako.path).toBe(at);
    await hanako.follow('内定を辞退する');
    hanako.see('採用（内定）を辞退します。');
  });

  test('who may only look finds no button, and no form behind it', async () => {
    const viewer = await signedIn(web, 'employer', world.hikari.viewer);
    await viewer.open('/employer/applications?show=all');
    await viewer.follow('佐藤　花子');
    const at = viewer.path;
    viewer.dontSee('段階を変更する', '選考結果を登録する');
    for (const page of ['/outcome', '/publication']) {
      await viewer.open(at + page);
      expect(viewer.path).toBe(at);
    }
  });
});
