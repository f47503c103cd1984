import { describe, expect, it } from 'vitest';
import { languages } from '#kernel/language.ts';
import { readAddress } from '#modules/search/address.ts';
import { urls } from '#platform/web/urls.ts';
import { testWeb } from '#test/support/web.ts';

const web = testWeb();
const html = async (path: string): Promise<string> => {
  const answer = await web.fetch(path);
  expect(answer.status, path).toBe(200);
  return answer.text();
};
const text = (page: string) => page.replace(/<rt>.*?<\/rt>|<rp>.*?<\/rp>/g, '').replace(/<[^>]*>/g, '');

const paths = [
  urls.home,
  urls.about,
  urls.employers,
  urls.help,
  urls.terms,
  urls.privacy,
  urls.accessibility,
  urls.siteMap,
];

describe.each(languages)('the public pages in %s', (language) => {
  it('each have one first heading, and lead only to pages and parts that exist', async () => {
    for (const path of paths) {
      const page = await html(path(language));
      expect(page.match(/<h1[ >]/g), path(language)).toHaveLength(1);
      const anchors = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
      for (const id of anchors) expect(page, `${path(language)}#${id}`).toContain(`id="${id}"`);
      for (const [, href = ''] of page.matchAll(/<a [^>]*href="(\/[^"#]*)/g)) {
        expect((await web.fetch(href.replaceAll('&amp;', '&'))).status, `${path(language)} → ${href}`).toBeLessThan(
          400,
        );
      }
    }
  });
});

describe('the home page', () => {
  it('names the ways of the leaflet of 2022', async () => {
    const page = text(await html('/'));
    for (const way of [
      '仕事をお探しの方',
      '求職者マイページにログイン',
      '求人情報検索',
      'ハローワークをご利用中の方のマイページ開設',
      'マイページを開設して求職申込み',
      '事業主の方',
      '事業主の方へのサービスの案内',
      '求人者マイページにログイン',
      '事業所登録・求人申込み（仮登録）',
      '求人者マイページ開設（パスワード登録）',
    ]) {
      expect(page).toContain(way);
    }
  });

  it('leads to every door of the leaflet, and each of them opens', async () => {
    const page = await html('/');
    const links = new Map(
      [...page.matchAll(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gs)].map(([, href = '', label = '']) => [
        text(label),
        href,
      ]),
    );
    for (const door of [
      'ハローワークをご利用中の方のマイページ開設',
      'マイページを開設して求職申込み',
      '事業所登録・求人申込み（仮登録）',
      '求人者マイページ開設（パスワード登録）',
    ])
      expect((await web.fetch(links.get(door) ?? '/nothing')).status).toBe(200);
  });

  it('asks the search in words the search understands', async () => {
    const page = await html('/');
    const names = [...page.matchAll(/ name="(\w+)"/g)].map(([, name]) => name);
    expect(names).toEqual(expect.arrayContaining(['q', 'pref']));
    const known = () => true;
    const everywhere = {
      prefecture: known,
      municipality: known,
      occupation: known,
      classification: known,
      railway: known,
      industry: known,
      licence: known,
      mark: known,
    };
    const many = 99;
    const limits = {
      prefectures: many,
      municipalities: many,
      groups: many,
      classes: many,
      industries: many,
      licences: many,
      numbers: many,
      wordCharacters: many,
    };
    const { query, unread } = readAddress(new URLSearchParams('q=介護&pref=13'), everywhere, limits);
    expect(unread).toEqual([]);
    expect(query.where).toEqual({
      words: { text: '介護', any: false, fields: [] },
      places: [{ prefecture: '13', municipalities: [] }],
    });
    expect(readAddress(new URLSearchParams('q=&pref='), everywhere, limits)).toMatchObject({
      query: { where: {} },
      unread: [],
    });
  });

  it('offers all 47 prefectures and everywhere', async () => {
    expect((await html('/')).match(/<option/g)).toHaveLength(48);
  });
});

describe('the terms and the privacy policy', () => {
  it('hold as many parts in every language, and say that they are ours', async () => {
    for (const path of [urls.terms, urls.privacy]) {
      const pages = await Promise.all(languages.map((language) => html(path(language))));
      const [first, ...others] = pages.map((page) => page.match(/class="document-part"/g)?.length);
      expect(first).toBeGreaterThan(10);
      expect(others).toEqual([first, first]);
      expect(text(pages[0] ?? '')).toContain('独自に作成したものです');
    }
  });
});
