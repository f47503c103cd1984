import { beforeAll, expect, test } from 'vitest';
import * as sample from '#test/support/sample-files.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';

const web = testWeb();
let world: World;
let hanako: Visitor;
let owner: Visitor;
beforeAll(async () => {
  world = await makeWorld(web);
  hanako = await signedIn(web, 'seeker', world.hanako);
  owner = await signedIn(web, 'employer', world.hikari.owner);
});
const begin = async (number: string) => {
  await hanako.open(`/jobs/${number}/self-application`);
  await hanako.check('上の注意点をすべて確認し、同意したうえで応募します').press('次へ進む');
};
const filesLeft = async (): Promise<number> => (await web.database.selectFrom('files').select('id').execute()).length;

test('documents are added beside the motive, confirmed, sent, and fetched by the employer', async () => {
  await begin(world.jobs.open);
  await hanako
    .attach('応募書類', sample.upload('履歴書.pdf', sample.pdf()), sample.upload('写真.html', sample.html()))
    .press('確認画面へ進む');
  hanako.seeStatus(422).see('「写真.html」は使えない種類', 'ほかのファイルは添付しました。', '履歴書.pdf');
  await hanako
    .fill('志望動機', '')
    .attach('応募書類', sample.upload('職務経歴書.docx', sample.docx()))
    .press('確認画面へ進む');
  hanako.seeStatus(422).see('「志望動機」を入力してください', '職務経歴書.docx');
  await hanako
    .fill('志望動機', '働きたいです。')
    .attach('応募書類', sample.upload('証明.png', sample.png()))
    .press('ファイルを追加する');
  await hanako.see('証明.png').press('「証明.png」を外す');
  expect(hanako.dontSee('証明.png').valueOf('志望動機')).toBe('働きたいです。');
  await hanako.press('確認画面へ進む');
  await hanako.see('履歴書.pdf、職務経歴書.docx').press('応募する');
  hanako.seeStatus(200);
  const id = /applications\/([0-9a-f-]+)/.exec(hanako.path)?.[1] ?? '';
  await hanako.open(`/seeker/applications/${id}`);
  hanako.see('履歴書.pdf', '職務経歴書.docx').dontSee('を外す');
  await owner.open(`/employer/applications/${id}`);
  await owner.follow('職務経歴書.docx');
  expect(owner.headers.get('content-disposition')).toContain('attachment');
  const file = owner.path;

  const aozora = await signedIn(web, 'employer', world.aozora.owner);
  await aozora.open(file);
  aozora.seeStatus(404);
  const taro = await signedIn(web, 'seeker', world.taro);
  await taro.open(file.replace('/employer/', '/seeker/'));
  taro.seeStatus(404);
  await hanako.open(`/seeker/applications/${id}/withdrawal`);
});

test('what was sent cannot be changed, and a cancellation leaves the employer no file', async () => {
  await begin(world.jobs.another);
  await hanako
    .fill('志望動機', '働きたいです。')
    .attach('応募書類', sample.upload('a.pdf', sample.pdf()))
    .press('確認画面へ進む');
  const tab = hanako.tab();
  await hanako.press('応募する');
  const id = /applications\/([0-9a-f-]+)/.exec(hanako.path)?.[1] ?? '';
  const { file_id: file } = await web.database
    .selectFrom('application_files')
    .select('file_id')
    .where('application_id', '=', id)
    .executeTakeFirstOrThrow();
  await tab.open(`/jobs/${world.jobs.another}/self-application/motive`);
  await hanako.open(`/seeker/applications/${id}/withdrawal`);
  await hanako.press('取り消す');
  await owner.open(`/employer/applications/${id}/documents/${file}`);
  owner.seeStatus(404);
  await hanako.open(`/seeker/applications/${id}/documents/${file}`);
  hanako.seeStatus(200);
});

test('documents added in another tab are not sent unread', async () => {
  await begin(world.jobs.toSeekers);
  await hanako.fill('志望動機', '働きたいです。').press('確認画面へ進む');
  const tab = hanako.tab();
  await tab.open(`/jobs/${world.jobs.toSeekers}/self-application/motive`);
  await tab.attach('応募書類', sample.upload('後から.pdf', sample.pdf())).press('ファイルを追加する');
  await hanako.press('応募する');
  hanako.seeStatus(409).see('後から.pdf');
  const before = await filesLeft();
  await tab.press('応募の準備をやめて、入力した内容を消す');
  expect(await filesLeft()).toBe(before - 1);
});

test('a job that takes no documents here says how they are sent', async () => {
  await web.database
    .updateTable('jobs')
    .set({
      sheet: (build) => build.fn('jsonb_set', ['sheet', build.val('{selection,sendBy}'), build.val('["post"]')]),
      // Sheets are kept by their hash.
      sheet_hash: 'f'.repeat(64),
    })
    .where('number', '=', world.jobs.ofAozora)
    .execute();
  await begin(world.jobs.ofAozora);
  hanako.seeStatus(200).see('マイページでの書類の受付をしていません').dontSee('type="file"');
});
