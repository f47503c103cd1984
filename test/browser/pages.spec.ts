import { execFileSync } from 'node:child_process';
import { expect, type Page, test } from '@playwright/test';
import { type Login, logins } from './accounts.ts';
import { expectAccessible, expectNoSideways, type Portal, signIn } from './visiting.ts';

type Route = { method: string; path: string; audience: string; languages: string[] };

const routes = (): Route[] =>
  JSON.parse(execFileSync(process.execPath, ['scripts/run.mjs', 'routes', '--json'], { encoding: 'utf8' }));

const matching = (path: string) => new RegExp(`^${path.replace(/:\w+/g, '[\\w-]+')}$`);

/** The page as it was sent; numbers for forms, feeds and files are answers too, but nothing to look at. */
const read = async (page: Page, path: string): Promise<string | undefined> => {
  const answer = await page.request.get(path);
  const { 'content-type': type, 'content-disposition': disposition } = answer.headers();
  const itself = answer.ok() && new URL(answer.url()).pathname === path;
  return itself && type?.startsWith('text/html') && !disposition ? answer.text() : undefined;
};

const ownPages = (audience: string): string[] =>
  routes()
    .filter((route) => route.method === 'GET' && route.audience === audience)
    .map(({ path }) => path);

/** Of one page so many addresses are read for what they lead to: the first order has no applicants, the second may. */
const examples = 3;

/**
 * One address for each of these pages that is open to who is signed in; those with a part to fill in are found by the
 * links of the others.
 */
const addresses = async (page: Page, pages: readonly string[]): Promise<Map<string, string>> => {
  const waiting = pages.filter((path) => !path.includes(':')).map((path) => ({ path, of: path }));
  const asked = new Set(waiting.map(({ path }) => path));
  const counts = new Map<string, number>();
  const open = new Map<string, string>();
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const html = await read(page, next.path);
    if (html === undefined) continue;
    if (!open.has(next.of)) open.set(next.of, next.path);
    for (const [, path = ''] of html.matchAll(/<a [^>]*href="([^"?#]+)/g)) {
      const of = asked.has(path) ? undefined : pages.find((one) => one.includes(':') && matching(one).test(path));
      const count = counts.get(of ?? path) ?? 0;
      if (!of || count >= examples) continue;
      counts.set(of, count + 1);
      asked.add(path);
      waiting.push({ path, of });
    }
  }
  return open;
};

/** Somebody of each role first, then the next of the demo: what one does not have to show, another has. */
const cast = (portal: Portal): Login[] => {
  const all = logins(portal);
  const first = all.filter(({ role }, index) => all.findIndex((one) => one.role === role) === index);
  return [...new Set([...first, ...all])].slice(0, 4);
};

/** Which parts of the page itself are shown at this width; its frame is the same on every page. */
const shownParts = (page: Page): Promise<string> =>
  page.evaluate(() => [...document.querySelectorAll('main *')].map((one) => Number(one.checkVisibility())).join(''));

/** Narrow, with large letters, and under axe at a phone's width, and at a screen's where that shows other parts. */
const lookAt = async (page: Page, path: string, frame: boolean): Promise<void> => {
  await page.setViewportSize({ width: 320, height: 700 });
  const answer = await page.goto(path);
  // A sheet as PDF is shown by the browser's own viewer, which is no page of ours.
  if (!answer?.headers()['content-type']?.startsWith('text/html')) return;
  await expectNoSideways(page);
  await expectAccessible(page);
  const narrow = await shownParts(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  if (frame || (await shownParts(page)) !== narrow) await expectAccessible(page);
  // The letters of the browser's own setting, which the breakpoints follow (WCAG 1.4.4).
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  await expect(page.locator('html')).toHaveCSS('font-size', '32px');
  await expectNoSideways(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
  await browser.detach();
};

const lookAtAll = async (page: Page, paths: string[]): Promise<void> => {
  for (const [index, path] of paths.entries()) await test.step(path, () => lookAt(page, path, index === 0));
};

test('every page of anyone can be read on a narrow screen, in large letters and by axe', async ({ page }) => {
  test.setTimeout(600_000);
  const open = await addresses(page, ownPages('anyone'));
  expect(open.size).toBeGreaterThan(12);
  await lookAtAll(page, [...open.values()]);
});

for (const portal of ['seeker', 'employer', 'staff'] as const)
  test(`every page of ${portal} can be read on a narrow screen, in large letters and by axe`, async ({ page }) => {
    test.setTimeout(600_000);
    const pages = ownPages(portal);
    const seen = new Set<string>();
    for (const login of cast(portal)) {
      await page.context().clearCookies();
      await signIn(page, portal, login);
      const fresh = [...(await addresses(page, pages))].filter(([of]) => !seen.has(of));
      for (const [of] of fresh) seen.add(of);
      await lookAtAll(
        page,
        fresh.map(([, path]) => path),
      );
    }
    expect(seen.size).toBeGreaterThan(pages.length / 2);
  });

for (const language of ['easy', 'en'])
  test(`the pages everybody opens first stand in ${language} as well`, async ({ page }) => {
    const paths = ['', '/jobs', '/opening', '/seeker/sign-in', '/offices', '/help', '/nothing-here'];
    await lookAtAll(
      page,
      paths.map((path) => `/${language}${path}`),
    );
  });
