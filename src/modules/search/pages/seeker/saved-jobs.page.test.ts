import { beforeAll, describe, expect, test } from 'vitest';
import { testNow } from '#test/support/database.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';

const web = testWeb({ environment: { SAVED_JOBS: '2' } });
let world: World;
beforeAll(async () => {
  world = await makeWorld(web);
});

describe('the jobs a seeker keeps', () => {
  test('are saved out of the list, shown newest first, and taken away again', async () => {
    const seeker = await signedIn(web, 'seeker', world.hanako);
    (await seeker.open('/seeker/saved-jobs')).see('保存した求人はありません。');
    const list = await seeker.open(`/jobs?v=1&no=${world.jobs.open}&no=${world.jobs.another}`);
    const saved = await list.press('お気に入りに保存（介護職員（ひかりの里））');
    expect(saved.path).toContain('/jobs?v=1');
    saved.see('保存済み');
    web.clock.advance({ minutes: 5 });
    await saved.press('お気に入りに保存（生活相談員（ひかりの里））');
    const kept = await seeker.open('/seeker/saved-jobs');
    expect([...kept.document.querySelectorAll('.card-title')].map((one) => one.textContent)).toEqual([
      '生活相談員（ひかりの里）',
      '介護職員（ひかりの里）',
    ]);
    kept.see('2件（2件まで保存できます）');
    const full = await seeker.open(`/jobs?v=1&no=${world.jobs.ofAozora}&no=${world.jobs.open}`);
    const refused = await full.press('お気に入りに保存（販売員（あおぞら商店））');
    refused.seeStatus(409).see('保存できるのは2件までです。');
    const fewer = await (await seeker.open('/seeker/saved-jobs')).press(
      'お気に入りから外す（生活相談員（ひかりの里））',
    );
    fewer.see('介護職員（ひかりの里）').dontSee('生活相談員（ひかりの里）');
  });

  test('can be ticked in the list and saved together', async () => {
    const seeker = await signedIn(web, 'seeker', world.taro);
    const list = await seeker.open(`/jobs?v=1&no=${world.jobs.open}&no=${world.jobs.another}`);
    const both = list.check('チェック（介護職員（ひかりの里））').check('チェック（生活相談員（ひかりの里））');
    const checked = await both.press('チェックした求人を表示');
    const saved = await checked.press('チェックした求人を保存する');
    saved.see('2件の求人を保存しました。', '保存しました（2件）');
    (await seeker.open('/seeker/saved-jobs')).see('2件', '介護職員（ひかりの里）', '生活相談員（ひかりの里）');
  });

  test('are nobody else’s', async () => {
    const hanako = await signedIn(web, 'seeker', world.hanako);
    (await hanako.open('/seeker/saved-jobs')).dontSee('生活相談員（ひかりの里）');
  });

  test('stay readable when they have ended, and say so', async () => {
    web.clock.set('2027-01-31T23:30+09:00');
    const evening = await signedIn(web, 'seeker', world.hanako);
    (await evening.open('/seeker/saved-jobs')).see('介護職員（ひかりの里）').dontSee('掲載終了');
    web.clock.set('2027-02-01T00:10+09:00');
    const morning = await signedIn(web, 'seeker', world.hanako);
    (await morning.open('/seeker/saved-jobs')).see('掲載終了', '介護職員（ひかりの里）');
    web.clock.set(testNow);
  });

  test('cannot be added to while the registration is inactive, with the reason', async () => {
    const seeker = await signedIn(web, 'seeker', world.jiro);
    const list = await seeker.open(`/jobs?v=1&no=${world.jobs.open}&no=${world.jobs.another}`);
    const refused = await list.press('お気に入りに保存（介護職員（ひかりの里））');
    refused.seeStatus(409).see('求職登録が無効のため、新しく保存できません。');
  });
});
