import { beforeAll, describe, expect, test } from 'vitest';
import { loadReference, readReference } from '#modules/reference/reference.ts';
import { openDatabase } from '#platform/database/database.ts';
import { testNow } from '#test/support/database.ts';
import { type Visitor, visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld } from '#test/support/world.ts';

/** Somebody with an old phone, who does not know what her work is called in the classification. */
const web = testWeb();
let visitor: Visitor;
beforeAll(async () => {
  const owner = openDatabase({ connection: web.owner() });
  await loadReference(owner, testNow);
  await owner.destroy();
  await readReference(web.database);
  await makeWorld(web);
  visitor = visitorOf(web);
});

describe('a job near home', () => {
  test('is looked for from the first page, by prefecture', async () => {
    await visitor.open('/');
    const list = await visitor.choose('都道府県', '東京都').press('検索する');
    expect(list.path).toBe('/jobs?v=1&place=13');
    list.see('東京都', '件中');
  });

  test('then by the word she uses, which she types and sends with Enter', async () => {
    const suggested = await visitor.fill('職種をことばで探す', 'かいごし').press('検索する');
    suggested.see('「かいごし」に近い候補は見つかりませんでした。');
    const again = await suggested.fill('探すことば', '介護').press('候補を探す');
    const list = await again.follow('福祉・介護の職業');
    expect(list.path).toBe('/jobs?v=1&place=13&class=08');
    list.see('介護職員（ひかりの里）');
  });

  test('then by the town, on the page of all conditions', async () => {
    const all = await visitor.press('市区町村・近い場所を選ぶ');
    const list = await all.check('千代田区').press('検索する');
    expect(list.path).toBe('/jobs?v=1&place=13.13101&class=08');
  });

  test('and a wish that cannot be read is named, one that nothing fulfils is offered to be dropped', async () => {
    const typed = await visitor.fill('希望する賃金：月額（フルタイム）', 'たくさん').press('検索する');
    typed.see('希望する賃金：月額（フルタイム）「たくさん」を読み取れません。', '介護職員（ひかりの里）');
    const none = await typed.fill('希望する賃金：月額（フルタイム）', '90万').press('検索する');
    none.see('条件に合う求人は見つかりませんでした。');
    const link = [...none.document.querySelectorAll('main a')].find((one) =>
      /賃金.*外す（\d+件）|月額.*外す（\d+件）/.test(one.textContent ?? ''),
    );
    const list = await none.open(link?.getAttribute('href') ?? '');
    list.see('介護職員（ひかりの里）');
  });

  test('and two are kept together to read and print', async () => {
    const checked = await visitor
      .check('チェック（介護職員（ひかりの里））')
      .check('チェック（生活相談員（ひかりの里））')
      .press('チェックした求人を表示');
    checked.see('2件の求人', '求人票をまとめて表示（PDF）');
    const job = await checked.follow('介護職員（ひかりの里）');
    expect(job.path).toMatch(/^\/jobs\/13010-/);
  });
});
