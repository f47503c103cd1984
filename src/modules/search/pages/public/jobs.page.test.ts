import { beforeAll, describe, expect, test } from 'vitest';
import { establishmentNumber } from '#kernel/numbers.ts';
import { type Day, day } from '#kernel/time.ts';
import { establishment, storeEstablishments } from '#modules/establishments/establishments.ts';
import { loadReference, readReference } from '#modules/reference/reference.ts';
import { openDatabase } from '#platform/database/database.ts';
import { testNow } from '#test/support/database.ts';
import { visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';

const web = testWeb();
let world: World;
beforeAll(async () => {
  const owner = openDatabase({ connection: web.owner() });
  await loadReference(owner, testNow);
  await owner.destroy();
  await readReference(web.database);
  world = await makeWorld(web);
});

const visitor = () => visitorOf(web);

describe('the search of everybody', () => {
  test('opens with its form and the newest jobs', async () => {
    const page = await visitor().open('/jobs');
    page.seeStatus(200).see('求人情報検索', 'フリーワード', '介護職員（ひかりの里）');
    page.dontSee('施設長候補', '夜勤専従職員', '事務員（ひかりの里）');
  });

  test('searches when Enter is pressed: the first button of the form chooses nothing', async () => {
    const page = await visitor().open('/jobs');
    const first = page.document.querySelector('.search-conditions button');
    expect(first?.getAttribute('type')).toBe('submit');
    expect(first?.getAttribute('name')).toBeNull();
  });

  test('leads a sent form to its readable address, with the conditions as chips that can be taken away', async () => {
    const page = await visitor().open('/jobs');
    const found = await page.fill('フリーワード', '介護').check('フルタイム').press('検索する');
    expect(found.path).toBe('/jobs?v=1&time=full-time&q=%E4%BB%8B%E8%AD%B7');
    found.see('フリーワード：介護', '件中 1～');
    const chips = [...found.document.querySelectorAll('a.chip')].map((chip) => chip.getAttribute('href'));
    expect(chips).toEqual(['/jobs?v=1&q=%E4%BB%8B%E8%AD%B7', '/jobs?v=1&time=full-time']);
  });

  test('shows the municipalities of a prefecture with everything typed kept', async () => {
    const page = await visitor().open('/jobs');
    const choosing = await page
      .fill('フリーワード', '介護')
      .choose('就業場所：都道府県', '東京都')
      .press('市区町村・近い場所を選ぶ');
    expect(choosing.heading).toBe('詳しい条件で探す');
    expect(choosing.valueOf('フリーワード')).toBe('介護');
    const found = await choosing.check('千代田区').press('検索する');
    expect(found.path).toBe('/jobs?v=1&place=13.13101&q=%E4%BB%8B%E8%AD%B7');
    found.see('東京都：千代田区', '近くの市区町村も探す：');
    const wider = await found.follow('中央区（約2km）');
    expect(wider.path).toBe('/jobs?v=1&place=13.13101.13102&q=%E4%BB%8B%E8%AD%B7');
  });

  test.each(['候補を探す', '検索する'])('leads a word for an occupation to what it may mean: %s', async (button) => {
    const page = await visitor().open('/jobs');
    const suggested = await page.fill('職種をことばで探す', '介護').check('フルタイム').press(button);
    suggested.see('「介護」の候補');
    const found = await suggested.follow('施設介護の職業');
    expect(found.path).toBe('/jobs?v=1&time=full-time&class=050');
    found.see('施設介護の職業', '介護職員（ひかりの里）');
  });

  test('names what it cannot read beside its field and searches with the rest', async () => {
    const page = await visitor().open('/jobs?month=たくさん&time=full-time&place=99');
    page
      .seeStatus(200)
      .see('読み取れない条件があります', '月額（フルタイム）「たくさん」を読み取れません', '就業場所「99」');
    page.see('件を表示');
    expect(page.valueOf('希望する賃金：月額（フルタイム）')).toBe('たくさん');
  });

  test('says of an empty result which single condition to drop, and how many jobs that gives', async () => {
    const page = await visitor().open('/jobs?v=1&q=介護&time=part-time');
    page.see('条件に合う求人は見つかりませんでした。');
    const link = [...page.document.querySelectorAll('main a')].map((one) => one.textContent ?? '');
    expect(link.some((text) => /を外す（\d+件）/.test(text))).toBe(true);
  });

  test('changes order and number on the page and keeps the conditions', async () => {
    const page = await visitor().open('/jobs?v=1&time=full-time');
    const ordered = await page.choose('並び順', '紹介期限日が近い順').choose('表示件数', '10件').press('表示を変える');
    expect(ordered.path).toBe('/jobs?v=1&time=full-time&sort=deadline&size=10');
  });

  test('does not find a job by the name of an employer that only registered seekers may know', async () => {
    const name = encodeURIComponent('ひかりの里');
    const page = await visitor().open(`/jobs?v=1&no=${world.jobs.toSeekers}&no=${world.jobs.open}&q=${name}`);
    page.dontSee('機能訓練指導員');
    const seeker = await signedIn(web, 'seeker', world.hanako);
    (await seeker.open(`/jobs?v=1&no=${world.jobs.toSeekers}&no=${world.jobs.open}`)).see('機能訓練指導員');
  });

  test.each(['', '/easy', '/en'])('stands in every language: %s', async (prefix) => {
    const page = await visitor().open(`${prefix}/jobs?v=1&place=13.13101&work=05.1&as=regular&month=200000&new=week`);
    page.seeStatus(200);
    expect(page.document.querySelectorAll('h1')).toHaveLength(1);
    expect(page.document.querySelectorAll('.chip')).toHaveLength(5);
  });
});

describe('the search by number', () => {
  test('leads straight to the job, in any width', async () => {
    const page = await visitor().open('/jobs');
    const wide = world.jobs.open.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const job = await page.fill('求人番号', wide.replace('-', '')).press('番号で探す');
    expect(job.path).toBe(`/jobs/${world.jobs.open}`);
  });

  test('shows several and says which are closed or unknown', async () => {
    const page = await visitor().open('/jobs');
    const numbers = [world.jobs.open, world.jobs.filled, '99999-1'].join('、');
    const found = await page.fill('求人番号', numbers).press('番号で探す');
    found.see('介護職員（ひかりの里）', `${world.jobs.filled}：この求人は受付を終えています。`);
    found.see('99999-1：この番号の求人は見つかりません。');
    const unknown = await visitor().open('/jobs?no=99999-2');
    unknown.seeStatus(200).see('99999-2：この番号の求人は見つかりません。');
  });

  test('shows the offices what is out of search for want of an answer, by number and by establishment', async () => {
    const { open, toSeekers, filled } = world.jobs;
    const hikari = await establishment(web.act({ kind: 'system', task: 'test' }), world.hikari.id);
    if (!hikari) throw new Error('no establishment');
    const number = establishmentNumber('1301', '555100');
    await storeEstablishments(web.act({ kind: 'system', task: 'test' }), [{ ...hikari, number }]);
    const hide = (on: Day | null) =>
      web.database.updateTable('jobs').set({ hidden_on: on }).where('number', '=', open).execute();
    await hide(day('2026-11-19'));
    const staff = await signedIn(web, 'staff', world.counter.seekers);
    for (const asked of [`no=${open}&no=${toSeekers}`, `est=${number}`, `est=${number}&no=${open}`]) {
      const page = await staff.open(`/jobs?v=1&${asked}`);
      page.see(
        '返事がないため検索に出していない求人が1件あります',
        '検索に出していません（確認待ち）',
        `求人番号 ${open}`,
      );
      page.see('2026年11月19日から検索に出していません');
    }
    for (const asked of [`no=${toSeekers}&no=${filled}`, 'q=介護'])
      (await staff.open(`/jobs?v=1&${asked}`)).dontSee('返事がないため検索に出していない');
    const told = await visitor().open(`/jobs?v=1&no=${open}&no=${toSeekers}`);
    told.see(`${open}：この求人は、まだ募集しているか、事業所に確認しています。`).dontSee('返事がないため');
    (await visitor().open(`/jobs?v=1&est=${number}`)).dontSee(open, '返事がないため');
    await hide(null);
  });

  test('does not tell that a job exists which only the offices know', async () => {
    const page = await visitor().open(`/jobs?no=${world.jobs.hidden}`);
    page.see('この番号の求人は見つかりません。').dontSee('施設長候補');
  });
});
