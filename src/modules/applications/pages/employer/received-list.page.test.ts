import { beforeAll, expect, it } from 'vitest';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';

const web = testWeb();
let world: World;

beforeAll(async () => {
  world = await makeWorld(web);
  for (const who of [world.hanako, world.taro]) {
    const seeker = await signedIn(web, 'seeker', who);
    await seeker.open(`/jobs/${world.jobs.open}/self-application`);
    await seeker.check('上の注意点をすべて確認し、同意したうえで応募します').press('次へ進む');
    await seeker.fill('志望動機', '<b>よろしく</b>').press('確認画面へ進む');
    await seeker.press('応募する');
  }
});

it('an employer narrows the list, answers several after a look, and fills the job', async () => {
  const employer = await signedIn(web, 'employer', world.hikari.owner);
  await employer.open('/employer/applications');
  employer.see('2件', '佐藤　花子', '鈴木　太郎', '今日の応募');
  await employer.follow('未読　2件');
  employer.see('絞り込みをやめる');
  await employer.press('選んだ応募者をまとめて操作する');
  employer.see('操作できる応募者が選ばれていません');
  await employer.open('/employer/applications');
  await employer.check('鈴木　太郎を選ぶ').press('選んだ応募者をまとめて操作する');
  employer.see('鈴木　太郎').dontSee('佐藤　花子');
  await employer
    .choose('操作', '選考の段階を変更する')
    .check('上の応募者全員に反映することを確認しました')
    .press('反映する');
  employer.seeStatus(422).see('新しい選考の段階を選んでください', '鈴木　太郎');
  await employer.choose('新しい選考の段階', '面接').press('反映する');
  employer.see('1件に反映しました');
  await employer.open('/employer/jobs');
  await employer.open(`/employer/jobs/${world.jobs.open}/filling`);
  employer.see('選考中の応募者が2人います', '佐藤　花子', '鈴木　太郎');
  await employer.press('充足にする');
  employer.seeStatus(422);
  await employer.check('募集を終え、上の応募者に結果を通知することを確認しました').press('充足にする');
  employer.see(`求人 ${world.jobs.open} を充足にしました。2人に結果を通知しました。`);
  const hanako = await signedIn(web, 'seeker', world.hanako);
  await hanako.open(`/jobs/${world.jobs.open}`);
  hanako.seeStatus(410);
  await hanako.open('/seeker/applications?show=closed');
  hanako.see('不採用');
});

it('who may only look is offered none of it', async () => {
  const viewer = await signedIn(web, 'employer', world.hikari.viewer);
  await viewer.open('/employer/applications?show=all');
  viewer.see('佐藤　花子');
  expect(viewer.document.querySelectorAll('main input[type=checkbox]')).toHaveLength(0);
  await viewer.open(`/employer/jobs/${world.jobs.another}/filling`);
  expect(viewer.path).toBe('/employer/jobs');
  await viewer.open('/employer/applications/together');
  expect(viewer.path).toBe('/employer/applications');
});
