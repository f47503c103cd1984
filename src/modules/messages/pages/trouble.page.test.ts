import { beforeAll, expect, test } from 'vitest';
import { consent, keepMotive, sendSelfApplication } from '#modules/applications/self-applications.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';

const web = testWeb();
let world: World;
let hanako: Visitor;
let owner: Visitor;
let staff: Visitor;
let id: string;
beforeAll(async () => {
  world = await makeWorld(web);
  const { registration } = world.hanako;
  const act = web.act({ kind: 'seeker', accountId: registration.accountId ?? '', registrationId: registration.id });
  await consent(act, world.jobs.open);
  await keepMotive(act, world.jobs.open, 'よろしくお願いします。');
  const decision = await sendSelfApplication(act, world.jobs.open);
  if ('refused' in decision) throw new Error(decision.refused);
  id = decision.accepted.id;
  hanako = await signedIn(web, 'seeker', world.hanako);
  owner = await signedIn(web, 'employer', world.hikari.owner);
  staff = await signedIn(web, 'staff', world.counter.seekers);
});
const write = async (visitor: Visitor, portal: string, text: string) => {
  await visitor.open(`/${portal}/messages/${id}`);
  await visitor.fill('メッセージ', text).press('送信する');
};

test('a blocked establishment cannot send until it is let again', async () => {
  await write(owner, 'employer', '最初の連絡です。');
  await owner.fill('メッセージ', '書きかけの文');
  await hanako.open(`/seeker/messages/${id}`);
  await hanako.press('この事業所からのメッセージを止める');
  hanako.seeStatus(200).see('メッセージを止めました。', '送れるようになります').dontSee('>送信する<');
  await owner.press('送信する');
  owner.seeStatus(409).see('受け取らない設定', '書きかけの文');
  await hanako.press('メッセージを再開する');
  hanako.see('再開しました。');
  await write(owner, 'employer', 'もう一度の連絡です。');
  owner.seeStatus(200).see('メッセージを送りました。');
});

test('what is reported is read by the seeker’s office, which can stop the establishment and let it go on', async () => {
  await hanako.open(`/seeker/messages/${id}`);
  await hanako.follow('ハローワークに知らせる');
  await hanako
    .choose('どのようなことですか', '家族、思想、病気など、選考に関係のない質問')
    .fill('伝えたいこと（任意）', '家族のことを聞かれました。<script>')
    .press('ハローワークに知らせる');
  hanako.seeStatus(200).see('ハローワークに知らせました。');
  await hanako.follow('ハローワークに知らせる');
  await hanako.choose('どのようなことですか', 'そのほか').press('ハローワークに知らせる');
  hanako.seeStatus(409).see('すでにハローワークに知らせてあります');

  await staff.open('/staff/messages');
  await staff.follow('メッセージについての連絡');
  await staff.follow(world.hikari.name);
  staff.seeStatus(200).see('最初の連絡です。', '家族のことを聞かれました。<script>').dontSee('<script>最');
  const report = staff.path;
  const late = staff.tab();
  await staff
    .choose('確認結果', '事業所のメッセージ送信を止める')
    .fill('対応の内容', '電話で確認し、送信を止めた。')
    .press('対応済みにする');
  staff.seeStatus(200).see('対応を記録しました。', '止められています');
  await late.choose('確認結果', '問題は認められなかった').fill('対応の内容', '確認').press('対応済みにする');
  late.seeStatus(409).see('ほかの職員がすでに');
  await owner.open(`/employer/messages/${id}`);
  owner.see('ハローワークがこの事業所のメッセージの送信を止めています').dontSee('>送信する<', '家族のこと');
  await write(hanako, 'seeker', 'こちらからは送れます。');
  hanako.see('メッセージを送りました。');

  const ueno = await signedIn(web, 'staff', world.otherOffice.seekers);
  await ueno.open(report);
  ueno.seeStatus(404);

  await staff.follow('送信の停止を解除する');
  await staff.fill('解除の理由', '改善を確認した。').press('送信の停止を解除する');
  staff.seeStatus(200).see('送信の停止を解除しました。');
  await write(owner, 'employer', '失礼しました。');
  owner.see('メッセージを送りました。');
});

test('templates are shared by one side, and inserted behind what was typed', async () => {
  const recruiter = await signedIn(web, 'employer', world.hikari.recruiter);
  await recruiter.open('/employer/message-templates');
  await recruiter.fill('文例の名前', '面接の案内').fill('文章', '面接の日程をお知らせします。').press('保存する');
  await recruiter.see('文例を保存しました。').fill('文例の名前', '面接の案内').fill('文章', 'x').press('保存する');
  recruiter.seeStatus(422).see('同じ名前の文例があります');
  await owner.open(`/employer/messages/${id}`);
  await owner.choose('文例を選ぶ', '面接の案内').press('文例を入れる');
  expect(owner.valueOf('メッセージ')).toBe('面接の日程をお知らせします。');

  await owner.open('/employer/message-templates');
  await owner.follow('面接の案内');
  const path = owner.path;
  const late = owner.tab();
  await owner.fill('文章', '面接は来週です。').press('保存する');
  await late.fill('文章', '別の文').press('保存する');
  expect(late.seeStatus(409).see('ほかの人がこの文例を変更しました', '面接は来週です。').valueOf('文章')).toBe(
    '別の文',
  );

  const aozora = await signedIn(web, 'employer', world.aozora.owner);
  await aozora.open(path);
  aozora.seeStatus(404);
  await aozora.open('/employer/message-templates');
  aozora.dontSee('面接の案内');
  const viewer = await signedIn(web, 'employer', world.hikari.viewer);
  await viewer.open(path);
  await viewer.fill('文章', 'x').press('保存する');
  viewer.seeStatus(422).see('変更できません');

  await owner.open(path);
  await owner.press('この文例を消す');
  owner.seeStatus(200).see('文例を消しました。', '文例はまだありません。');
});
