import { beforeAll, describe, expect, test } from 'vitest';
import { jobNumber } from '#kernel/numbers.ts';
import { day } from '#kernel/time.ts';
import { storeJobs } from '#modules/jobs/jobs.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { testNow } from '#test/support/database.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';

const web = testWeb({ environment: { SAVED_CONDITIONS: '3' } });
const system = { kind: 'system', task: 'test' } as const;
let world: World;
beforeAll(async () => {
  world = await makeWorld(web);
});

const search = 'v=1&place=13&q=%E4%BB%8B%E8%AD%B7';

const acceptedToday = async (serial: number): Promise<void> => {
  await storeJobs(web.act(system), [
    {
      number: jobNumber('13010', `9${serial}`),
      state: 'active',
      establishmentId: world.hikari.id,
      officeCode: '13010',
      acceptedOn: day('2026-11-20'),
      deadlineOn: day('2027-01-31'),
      sheet: { ...wholeSheet, work: { ...wholeSheet.work, title: `介護の新しい仕事${serial}` } },
    },
  ]);
};

const save = async (visitor: Awaited<ReturnType<typeof signedIn>>, query: string, name?: string) => {
  const form = await visitor.open(`/seeker/conditions/new?${query}`);
  if (name) form.fill('条件の名前', name);
  return form.press('保存する');
};

describe('the searches a seeker keeps', () => {
  test('are saved under a name that says the conditions, and run', async () => {
    const seeker = await signedIn(web, 'seeker', world.hanako);
    (await seeker.open('/seeker/conditions')).see('保存した検索条件はありません。');
    const form = await seeker.open(`/seeker/conditions/new?${search}`);
    expect(form.valueOf('条件の名前')).toBe('東京都・フリーワード：介護');
    const list = await form.fill('条件の名前', '家の近くの介護').press('保存する');
    expect(list.path).toBe('/seeker/conditions');
    list.see('家の近くの介護', '新着なし', '1件（3件まで保存できます）', 'お知らせ：お知らせしない');
    const run = await list.press('この条件で探す（家の近くの介護）');
    expect(run.path).toContain('/jobs?v=1&place=13&q=');
  });

  test('count what is new since they were last looked at', async () => {
    const seeker = await signedIn(web, 'seeker', world.hanako);
    await acceptedToday(1);
    await acceptedToday(2);
    const list = await seeker.open('/seeker/conditions');
    list.see('新着 2件');
    const fresh = await list.follow('新着だけを見る（家の近くの介護）');
    fresh.see('介護の新しい仕事1', '介護の新しい仕事2').dontSee('生活相談員');
    (await seeker.open('/seeker/conditions')).see('新着 2件');
    await (await seeker.open('/seeker/conditions')).press('この条件で探す（家の近くの介護）');
    (await seeker.open('/seeker/conditions')).see('新着なし');
    await acceptedToday(3);
    (await seeker.open('/seeker/conditions')).see('新着 1件');
  });

  test('have an order, a name that can be changed, and an end', async () => {
    const seeker = await signedIn(web, 'seeker', world.taro);
    await save(seeker, 'v=1&place=13', '東京');
    await save(seeker, 'v=1&place=14', '神奈川');
    const three = await save(seeker, 'v=1&place=11', '埼玉');
    const names = (page: typeof three) =>
      [...page.document.querySelectorAll('.card-title')].map((one) => one.textContent);
    expect(names(three)).toEqual(['東京', '神奈川', '埼玉']);
    const moved = await three.press('上へ（埼玉）');
    expect(names(moved)).toEqual(['東京', '埼玉', '神奈川']);
    expect(names(await moved.press('下へ（東京）'))).toEqual(['埼玉', '東京', '神奈川']);
    const full = await save(seeker, 'v=1&place=12', '千葉');
    full.seeStatus(422).see('保存できる検索条件は3件までです。');
    const replaced = await (await seeker.open('/seeker/conditions/new?v=1&place=12'))
      .fill('条件の名前', '千葉')
      .choose('保存のしかた', '「埼玉」の条件を置き換える')
      .press('保存する');
    expect(names(replaced)).toEqual(['埼玉', '東京', '神奈川']);
    replaced.see('千葉県');
    const one = await replaced.follow('名前やお知らせを変える（東京）');
    const renamed = await one
      .fill('条件の名前', '<b>東京</b>')
      .choose('新着求人のお知らせ', 'メールで週に1回')
      .press('変更する');
    renamed.see('変更しました。', '<b>東京</b>');
    const removed = await renamed.press('この条件を削除する');
    expect(names(removed)).toEqual(['埼玉', '神奈川']);
    expect(names(await removed.press('上へ（神奈川）'))).toEqual(['神奈川', '埼玉']);
  });

  test('need a condition and an active registration', async () => {
    const seeker = await signedIn(web, 'seeker', world.hanako);
    (await seeker.open('/seeker/conditions/new')).see('まず条件を選んでください。');
    const inactive = await signedIn(web, 'seeker', world.jiro);
    (await save(inactive, search)).seeStatus(422).see('求職登録が無効のため、新しく保存できません。');
  });

  test('of another are not there, to read or to change', async () => {
    const hanako = await signedIn(web, 'seeker', world.hanako);
    const { id } = await web.database
      .selectFrom('saved_conditions')
      .select('id')
      .where('registration_id', '=', world.taro.registration.id)
      .limit(1)
      .executeTakeFirstOrThrow();
    (await hanako.open(`/seeker/conditions/${id}`)).seeStatus(404);
    (await hanako.open('/seeker/conditions/nonsense')).seeStatus(404);
    const own = await hanako.open('/seeker/conditions');
    const token = own.document.querySelector('input[name=_csrf]')?.getAttribute('value') ?? '';
    for (const path of [`/${id}`, `/${id}/run`, `/${id}/place`, `/${id}/removal`, '/nonsense/run']) {
      const response = await web.fetch(`/seeker/conditions${path}`, {
        method: 'POST',
        body: new URLSearchParams({ _csrf: token, name: 'x', rhythm: 'off', to: 'up' }),
        headers: { cookie: [...hanako.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      });
      expect([path, response.status]).toEqual([path, 404]);
    }
  });

  test('say what of them cannot be read any more, and keep it', async () => {
    const hanako = await signedIn(web, 'seeker', world.hanako);
    await web.database
      .updateTable('saved_conditions')
      .set({ address: `${search}&kind=from-the-future&ind=99x` })
      .where('name', '=', '家の近くの介護')
      .execute();
    const list = await hanako.open('/seeker/conditions');
    list.see('読み取れない条件があります。探すときには使われません。', 'from-the-future', '99x', '東京都');
    const run = await list.press('この条件で探す（家の近くの介護）');
    run.seeStatus(200);
    (await hanako.open('/seeker/conditions')).see('from-the-future');
  });

  test('begin with the occupation and place of a job that somebody likes', async () => {
    const seeker = await signedIn(web, 'seeker', world.hanako);
    const like = await seeker.open(`/alerts?like=${world.jobs.open}`);
    expect(like.path).toContain('/seeker/conditions/new');
    like.see(`求人番号 ${world.jobs.open} に近い職種と就業場所の条件です。`);
    (await seeker.open(`/alerts?like=${world.jobs.hidden}`)).seeStatus(404);
    web.clock.set(testNow);
  });
});
