import { beforeAll, expect, test } from 'vitest';
import * as sample from '#test/support/sample-files.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';

const web = testWeb();
let world: World;
let staff: Visitor;
let hanako: Visitor;
beforeAll(async () => {
  world = await makeWorld(web);
  staff = await signedIn(web, 'staff', world.counter.seekers);
  hanako = await signedIn(web, 'seeker', world.hanako);
});
const compose = () => staff.open(`/staff/registrations/${world.hanako.registration.id}/messages/new`);

test('a notice reaches the seeker with its file, is answered, and both sides see it read', async () => {
  await staff.open(`/staff/registrations/${world.hanako.registration.id}`);
  await staff.follow('メッセージ');
  await staff.follow('新しいメッセージを送る');
  await staff
    .choose('種類', 'お知らせ')
    .fill('件名', 'セミナー"<b>のご案内')
    .fill('本文', '12月1日に面接のセミナーがあります。\n<script>alert(1)</script>')
    .choose('求職者からの返信', '受け付ける')
    .attach('添付ファイル', sample.upload('案内.pdf', sample.pdf()))
    .press('送信する');
  staff.seeStatus(200).see('メッセージを送りました。', '案内.pdf', 'ウイルス未検査', '佐藤').dontSee('<script>alert');
  const mails = (await web.mailbox.of(world.hanako.mail)).filter(({ subject }) =>
    subject.includes('お知らせがあります'),
  );
  expect(mails.map(({ subject }) => subject)).toEqual(['【求職者マイページ】ハローワークからのお知らせがあります']);
  expect(mails[0]?.text).toContain('飯田橋');
  expect(mails[0]?.text).not.toMatch(/セミナー|面接|佐藤/);

  await hanako.open('/seeker/messages?folder=offices');
  await hanako.follow('セミナー"<b>のご案内');
  hanako.seeStatus(200).see('ハローワーク飯田橋', '案内.pdf', 'お知らせ').dontSee('<script>alert', 'ウイルス未検査');
  await hanako.fill('メッセージ', '参加します。').press('送信する');
  await staff.open('/staff');
  await staff.follow('メッセージ（未読1件）');
  await staff.see('佐藤', '参加します。').follow('セミナー"<b>のご案内');
  staff.see('既読', '参加します。');
});

test('recommended jobs are shown without a button to apply, and only open ones can be sent', async () => {
  await compose();
  await staff.choose('種類', '求人情報').fill('件名', 'おすすめの求人').fill('本文', 'ご覧ください。');
  await staff.choose('求職者からの返信', '受け付けない').press('送信する');
  staff.seeStatus(422).see('求人番号を1つ以上入力してください');
  await staff.fill('求人番号', `${world.jobs.open}\n${world.jobs.hidden}`).press('送信する');
  staff.seeStatus(422).see('公開中の求人ではない番号があります');
  await staff.fill('求人番号', `${world.jobs.open}`).press('送信する');
  staff.seeStatus(200).see('介護職員（ひかりの里）');
  await hanako.open('/seeker/messages');
  await hanako.follow('おすすめの求人');
  hanako.see('介護職員（ひかりの里）', 'このメッセージには返信できません').dontSee('応募する</', '送信する</');
});

test('a file that is refused loses nothing of what was typed', async () => {
  await compose();
  await staff
    .fill('件名', '件名')
    .fill('本文', '本文です')
    .attach('添付ファイル', sample.upload('a.svg', sample.svg()))
    .press('送信する');
  staff.seeStatus(422).see('使えない種類', 'もう一度選択');
  expect([staff.valueOf('件名'), staff.valueOf('本文')]).toEqual(['件名', '本文です']);
});

test('is nobody else’s: another office, another seeker, an employer', async () => {
  const talk = await web.database
    .selectFrom('threads')
    .select('id')
    .where('kind', '=', 'office')
    .executeTakeFirstOrThrow();
  const others = [
    ['staff', world.otherOffice.seekers],
    ['seeker', world.taro],
    ['employer', world.hikari.owner],
  ] as const;
  for (const [kind, person] of others) {
    const visitor = await signedIn(web, kind, person);
    await visitor.open(`/${kind}/messages/${talk.id}`);
    visitor.seeStatus(404).dontSee('セミナー');
    await visitor.open(`/${kind}/messages`);
    visitor.seeStatus(200).dontSee('セミナー');
  }
});

test('to somebody without a My Page nothing is sent', async () => {
  await staff.open(`/staff/registrations/${world.sakura.registration.id}/messages/new`);
  await staff.fill('件名', '件名').fill('本文', '本文').press('送信する');
  staff.seeStatus(422).see('求職者マイページを開設していない');
});
