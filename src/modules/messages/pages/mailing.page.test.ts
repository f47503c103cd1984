import { beforeAll, describe, expect, test } from 'vitest';
import { consent, keepMotive, sendSelfApplication } from '#modules/applications/self-applications.ts';
import { deactivate } from '#modules/seekers/validities.ts';
import * as sample from '#test/support/sample-files.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';
import { forgetTalks } from '../forgetting.ts';
import { performMailing } from '../mailings.ts';
import { attachToDraft, keepMessageDraft } from '../message-drafts.ts';
import { sendMessage } from '../talks.ts';

const web = testWeb();
let world: World;
let staff: Visitor;
beforeAll(async () => {
  world = await makeWorld(web);
  staff = await signedIn(web, 'staff', world.counter.seekers);
});
const system = () => web.act({ kind: 'system', task: 'test' });
const draft = async (subject: string, word = ''): Promise<string> => {
  await staff.open('/staff/mailings/new');
  await staff
    .fill('希望職種に含まれる言葉（任意）', word)
    .fill('件名', subject)
    .fill('本文', 'セミナーを開きます。\n<script>');
  await staff.press('送る相手を確認する');
  return /mailings\/([0-9a-f-]+)/.exec(staff.path)?.[1] ?? '';
};
const received = async (subject: string) =>
  (await web.database.selectFrom('threads').select('registration_id').where('subject', '=', subject).execute()).length;

describe('a message to many', () => {
  test('shows who gets it, sends once to each with an open My Page and 有効, and says how far it is', async () => {
    await staff.open('/staff/messages');
    await staff.follow('多くの求職者へのメッセージ');
    await staff.follow('多くの求職者にメッセージを送る');
    staff.see('年齢や性別では選べません');
    const id = await draft('セミナーのご案内');
    // 花子 and 太郎; 次郎 is 無効, 桜 has not opened her My Page.
    staff.seeStatus(200).see('2人', '佐藤', '鈴木').dontSee('高橋', '田中', '<script>\n');
    await staff.press('2人に送信する');
    staff.seeStatus(200).see('送信を始めました', '残り 2人');
    await web.work.performAll();
    await performMailing(system(), id);
    await staff.open(`/staff/mailings/${id}`);
    staff.see('送信済み 2人、残り 0人、送れなかった人 0人');
    expect(await received('セミナーのご案内')).toBe(2);
    for (const { mail } of [world.hanako, world.taro]) {
      const mails = (await web.mailbox.of(mail)).filter(({ subject }) =>
        subject.includes('ハローワークからのお知らせ'),
      );
      expect(mails).toHaveLength(1);
    }
    const hanako = await signedIn(web, 'seeker', world.hanako);
    await hanako.open('/seeker/messages');
    await hanako.follow('セミナーのご案内');
    hanako.see('セミナーを開きます。');
  });

  test('is sent to whom the preview showed, or shown once more', async () => {
    const id = await draft('件数の確認');
    const late = staff.tab();
    await deactivate(system(), world.taro.registration.id, 'own-wish');
    await staff.press('2人に送信する');
    staff.seeStatus(409).see('人の数が変わりました');
    await staff.follow('もう一度確認する');
    await staff.press('1人に送信する');
    await late.press('2人に送信する');
    late.seeStatus(409).see('すでに送信を始めています');
    await staff.open(`/staff/mailings/${id}`);
    await staff.press('残りの送信を中止する');
    await web.work.performAll();
    expect(await received('件数の確認')).toBe(0);
    staff.see('途中で中止');
  });

  test('reaches nobody whom the conditions leave out, and no other office sees it', async () => {
    const id = await draft('誰もいない', '宇宙飛行士');
    staff.see('0人', '条件に合う人がいません').dontSee('人に送信する');
    const ueno = await signedIn(web, 'staff', world.otherOffice.seekers);
    await ueno.open(`/staff/mailings/${id}`);
    ueno.seeStatus(404);
    await staff.press('送らずに破棄する');
    staff.see('送らずに破棄しました。').dontSee('誰もいない');
  });
});

test('talks and drafts are erased with their files when their day has come', async () => {
  const { registration } = world.hanako;
  const act = () =>
    web.act({ kind: 'seeker', accountId: registration.accountId ?? '', registrationId: registration.id });
  await consent(act(), world.jobs.open);
  await keepMotive(act(), world.jobs.open, 'よろしくお願いします。');
  const made = await sendSelfApplication(act(), world.jobs.open);
  if ('refused' in made) throw new Error(made.refused);
  const { id } = made.accepted;
  await attachToDraft(act(), id, '', [sample.upload('a.pdf', sample.pdf())]);
  await sendMessage(act(), id, { key: act().chance.id(), body: '送った文' });
  await attachToDraft(act(), id, '書きかけ', [sample.upload('b.pdf', sample.pdf())]);
  await keepMessageDraft(act(), id, '書きかけ');
  const files = async () => (await web.database.selectFrom('files').select('name').execute()).map(({ name }) => name);
  expect(await files()).toEqual(['a.pdf', 'b.pdf']);
  web.clock.advance({ days: 31 });
  await forgetTalks(system());
  expect(await files()).toEqual(['a.pdf']);
  web.clock.advance({ days: 698 });
  expect(await forgetTalks(system())).toBe(0);
  web.clock.advance({ days: 2 });
  expect(await forgetTalks(system())).toBeGreaterThan(0);
  expect(await files()).toEqual([]);
  expect(await web.database.selectFrom('messages').select('id').execute()).toEqual([]);
});
