import { beforeAll, describe, expect, it } from 'vitest';
import { loadReference, readReference } from '#modules/reference/reference.ts';
import { openDatabase } from '#platform/database/database.ts';
import { testNow } from '#test/support/database.ts';
import { visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { suggest } from '../../suggestions.ts';

const web = testWeb();
beforeAll(async () => {
  const owner = openDatabase({ connection: web.owner() });
  await loadReference(owner, testNow);
  await owner.destroy();
  await readReference(web.database);
});

const visitor = () => visitorOf(web);
const first = (word: string, kind: Parameters<typeof suggest>[1]) => suggest(word, kind, 'ja')[0];

describe('a word', () => {
  it.each([
    ['ケアマネ', 'work', { name: 'class', value: '049-07' }],
    ['ぷろぐらまー', 'work', { name: 'class' }],
    ['フォークリフト', 'licence', { name: 'lic' }],
    ['ﾌｫｰｸﾘﾌﾄ', 'licence', { name: 'lic' }],
    ['ちよだ', 'place', { name: 'place', value: '13.13101', label: '千代田区' }],
    ['Yokohama', 'place', { name: 'place', value: '14.14100' }],
    ['千代田', 'near', { name: 'near', value: '13101' }],
    ['東京都', 'place', { name: 'place', value: '13' }],
    ['中央線', 'place', { name: 'line' }],
  ] as const)('leads to a condition: %s (%s)', (word, kind, expected) => {
    expect(
      suggest(word, kind, 'ja').some((one) =>
        Object.entries(expected).every(([key, value]) => one[key as 'name'] === value),
      ),
    ).toBe(true);
  });

  it('leads to the whole name first', () => {
    expect(first('中央区', 'place')).toMatchObject({ label: '中央区' });
    expect(first('介護福祉士', 'licence')).toMatchObject({ label: '介護福祉士' });
  });

  it('leads nowhere when it means nothing, is empty, or is a flood', () => {
    expect(suggest('qqqqxxxx', 'all', 'ja')).toEqual([]);
    expect(suggest('　', 'all', 'ja')).toEqual([]);
    expect(suggest('介'.repeat(100_000), 'all', 'ja')).toEqual([]);
  });
});

describe('the page of suggestions', () => {
  it('adds what is chosen to the search that was begun', async () => {
    const page = await visitor().open('/jobs/suggest?v=1&time=full-time&place=13');
    const found = await page.fill('探すことば', 'フォークリフト').press('候補を探す');
    found.see('「フォークリフト」の候補', '免許・資格', 'フリーワード');
    const links = [...found.document.querySelectorAll('main a[href*="lic="]')].map((one) => one.getAttribute('href'));
    expect(links[0]).toMatch(/^\/jobs\?v=1&time=full-time&place=13&lic=\d{4}$/);
    const words = await found.follow('「フォークリフト」をフリーワードで探す');
    expect(new URL(words.path, 'http://x').searchParams.get('q')).toBe('フォークリフト');
  });

  it('keeps what is typed, names what it cannot find, and proposes the word itself', async () => {
    const page = await visitor().open('/jobs/suggest?word=qqqqxxxx');
    page.see(
      '「qqqqxxxx」に近い候補は見つかりませんでした。',
      '「qqqqxxxx」をフリーワードで探す',
      '最寄り駅に「qqqqxxxx」を含む求人',
    );
    expect(page.valueOf('探すことば')).toBe('qqqqxxxx');
  });

  it('leads down the classification to a class to search', async () => {
    const top = await visitor().open('/jobs/suggest?v=1&time=full-time&browse=1');
    const middle = await top.follow('福祉・介護の職業');
    const small = await middle.follow('施設介護の職業');
    const found = await small.follow('「施設介護の職業」のすべてを探す');
    expect(found.path).toBe('/jobs?v=1&time=full-time&class=050');
  });

  it.each(['', '/easy', '/en'])('stands in every language: %s', async (prefix) => {
    for (const path of ['/jobs/suggest?word=介護', '/jobs/conditions?v=1&place=13.13101', '/jobs/checked'])
      (await visitor().open(prefix + path)).seeStatus(200);
  });
});

describe('the list under the box', () => {
  it('is plain data with the names that are read', async () => {
    const response = await web.fetch(`/easy/jobs/suggestions?for=work&word=${encodeURIComponent('介護')}`);
    expect(response.headers.get('content-type')).toBe('application/json');
    const items = await response.json();
    expect(items[0]).toEqual({ name: 'class', value: '08', label: '福祉・介護の職業', note: '仕事の分類' });
    expect(JSON.stringify(items)).not.toMatch(/[\ufff9-\ufffb]/u);
  });
});
