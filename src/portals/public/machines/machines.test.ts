import { beforeAll, describe, expect, it } from 'vitest';
import { jobByNumber, storeJobs } from '#modules/jobs/jobs.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';
import { element, xmlDocument } from './xml.ts';

const web = testWeb();
let world: World;
beforeAll(async () => {
  world = await makeWorld(web);
});

const read = async (path: string): Promise<string> => {
  const response = await web.fetch(path);
  expect(response.status).toBe(200);
  return response.text();
};
const all = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`, 'g'))].map(([, text]) => text ?? '');
const numbersIn = (xml: string): string[] =>
  [...xml.matchAll(/\/jobs\/(\d{5}-\d{8})/g)].map(([, number]) => number ?? '');

describe('the sitemap', () => {
  it('leads from robots.txt over its index to every job a visitor may know, and to no other', async () => {
    const robots = await read('/robots.txt');
    const [index = ''] = /^Sitemap: (.*)$/m.exec(robots)?.slice(1) ?? [];
    const files = all(await read(new URL(index).pathname), 'loc').map((address) => new URL(address).pathname);
    expect(files[0]).toBe('/sitemaps/pages.xml');
    const listed = (await Promise.all(files.slice(1).map(read))).flatMap(numbersIn).toSorted();
    const { open, another, ofAozora, notAccepting, toSeekers, nameless, noMyPage } = world.jobs;
    expect(listed).toEqual([open, another, ofAozora, notAccepting, toSeekers, nameless, noMyPage].toSorted());
  });

  it('lists the open pages in Japanese and English, each with the other', async () => {
    const xml = await read('/sitemaps/pages.xml');
    expect(all(xml, 'loc')).toContain(`${web.settings.baseUrl}/en/offices`);
    expect(all(xml, 'loc').some((address) => address.includes('sign-in'))).toBe(false);
    expect(xml).toContain('hreflang="en"');
  });

  it('knows no day without jobs and no nonsense', async () => {
    for (const path of ['2026-09-01/1', '2026-11-02/2', '2026-13-01/1', '2026-11-02/0', 'x/1']) {
      expect((await web.fetch(`/sitemaps/jobs/${path}`)).status, path).toBe(404);
    }
  });

  it('may be kept by proxies and sets no cookie', async () => {
    const { headers } = await web.fetch('/sitemap.xml');
    expect(headers.get('cache-control')).toBe('public, max-age=3600');
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('content-type')).toBe('application/xml; charset=utf-8');
  });
});

describe('the feed of a search', () => {
  it('holds what the search finds, newest first, with links to list and jobs', async () => {
    const xml = await read('/jobs/feed.atom?v=1&q=%E4%BB%8B%E8%AD%B7%E8%81%B7%E5%93%A1');
    expect(numbersIn(xml)).toContain(world.jobs.open);
    expect(xml).toContain(`<id>urn:mypage:job:${world.jobs.open}</id>`);
    expect(xml).toMatch(/<link rel="alternate" type="text\/html" href="[^"]*\/jobs\?[^"]*q=/);
    expect(xml).toMatch(/<updated>\d{4}-\d\d-\d\dT[^<]*Z<\/updated>/);
  });

  it('says to everybody what a visitor may know', async () => {
    const seeker = await signedIn(web, 'seeker', world.hanako);
    const cookie = [...seeker.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const [visitors, seekers] = [
      await read('/jobs/feed.atom'),
      await (await web.fetch('/jobs/feed.atom', { headers: { cookie } })).text(),
    ];
    expect(seekers).toBe(visitors);
    expect(numbersIn(visitors)).not.toContain(world.jobs.hidden);
    const entry = visitors.split('<entry>').find((one) => one.includes(world.jobs.toSeekers)) ?? '';
    expect(entry).not.toMatch(/ひかり|1301-123456-8/);
  });

  it('leads page by page to older jobs, each once', async () => {
    const given = await jobByNumber(web.act({ kind: 'system', task: 'test' }), world.jobs.open);
    if (!given) throw new Error('the world has no open job');
    const { id: _id, version: _version, ...job } = given;
    await storeJobs(
      web.act({ kind: 'system', task: 'test' }),
      Array.from({ length: 60 }, (_, at) => ({
        ...job,
        number: `13010-${String(20_000_000 + at * 10 + 1)}` as typeof job.number,
      })),
    );
    const found: string[] = [];
    for (let path: string | undefined = '/jobs/feed.atom'; path; ) {
      const xml = await read(path);
      found.push(...all(xml, 'id').filter((id) => id.startsWith('urn:')));
      const next: string | undefined = /<link rel="next" href="([^"]*)"/.exec(xml)?.[1]?.replaceAll('&amp;', '&');
      path = next && new URL(next).pathname + new URL(next).search;
    }
    expect(found.length).toBeGreaterThan(60);
    expect(new Set(found).size).toBe(found.length);
  });
});

it('XML holds what was typed as text, and nothing that XML cannot say', () => {
  const bytes = xmlDocument(element('a', { b: '"<&' }, `1 < 2 & ]]> \u0000\u000b\uD800 𠮷`));
  expect(new TextDecoder().decode(bytes)).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a b="&quot;&lt;&amp;">1 &lt; 2 &amp; ]]&gt;  𠮷</a>\n',
  );
});

it('the list of a search leads to its feed', async () => {
  const html = await read('/jobs?v=1&q=%E4%BB%8B%E8%AD%B7');
  const [, href = ''] = /<link rel="alternate" type="application\/atom\+xml"[^>]* href="([^"]*)"/.exec(html) ?? [];
  const address = new URL(href.replaceAll('&amp;', '&'));
  expect(address.pathname).toBe('/jobs/feed.atom');
  expect(address.searchParams.get('q')).toBe('介護');
});
