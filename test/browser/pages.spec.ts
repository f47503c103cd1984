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
  return type?.startsWith('text/html') && !disposition ? answer.text() : undefined;
};

/** One address for every page of an audience: those with a part to fill in are found by the links of the others. */
const addresses = async (page: Page, audience: string): Promise<string[]> => {
  const wanted = routes().filter((route) => route.method === 'GET' && route.audience === audience);
  const open = wanted.filter(({ path }) => path.includes(':')).map(({ path }) => matching(path));
  const found = wanted.filter(({ path }) => !path.includes(':')).map(({ path }) => path);
  const shown: string[] = [];
  for (let path = found.shift(); path; path = found.shift()) {
    const html = await read(page, path);
    if (html === undefined) continue;
    shown.push(path);
    const links = [...html.matchAll(/<a [^>]*href="([^"?#]+)/g)].map(([, link]) => link ?? '');
    for (const pattern of [...open]) {
      const link = links.find((one) => pattern.test(one) && !found.includes(one) && !shown.includes(one));
      if (!link) continue;
      found.push(link);
      open.splice(open.indexOf(pattern), 1);
    }
  }
  return shown;
};

/** Signs in as whoever of the first few people of the demo has the most to show; stays signed in. */
const asBest = async (page: Page, portal: Portal): Promise<string[]> => {
  const found: { login: Login; paths: string[] }[] = [];
  for (const login of logins(portal).slice(0, 4)) {
    await page.context().clearCookies();
    await signIn(page, portal, login);
    found.push({ login, paths: await addresses(page, portal) });
  }
  const [best] = found.sort((a, b) => b.paths.length - a.paths.length);
  if (!best) throw new Error(`the demo has no ${portal}`);
  await page.context().clearCookies();
  await signIn(page, portal, best.login);
  return best.paths;
};

/** Narrow, with large letters, and under axe at a phone's and a screen's width. */
const lookAt = async (page: Page, path: string): Promise<void> => {
  await page.setViewportSize({ width: 320, height: 700 });
  const answer = await page.goto(path);
  // A sheet as PDF is shown by the browser's own viewer, which is no page of ours.
  if (!answer?.headers()['content-type']?.startsWith('text/html')) return;
  await expectNoSideways(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expectAccessible(page);
  // The letters of the browser's own setting, which the breakpoints follow (WCAG 1.4.4).
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  await expect(page.locator('html')).toHaveCSS('font-size', '32px');
  await expectNoSideways(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
  await browser.detach();
};

for (const audience of ['anyone', 'seeker', 'employer', 'staff'] as const)
  test(`every page of ${audience} can be read on a narrow screen, in large letters and by axe`, async ({ page }) => {
    test.setTimeout(600_000);
    const paths = audience === 'anyone' ? await addresses(page, audience) : await asBest(page, audience);
    expect(paths.length).toBeGreaterThan(audience === 'anyone' ? 12 : 3);
    for (const path of paths) await test.step(path, () => lookAt(page, path));
  });

for (const language of ['easy', 'en'])
  test(`the pages everybody opens first stand in ${language} as well`, async ({ page }) => {
    for (const path of ['', '/jobs', '/opening', '/seeker/sign-in', '/offices', '/help', '/nothing-here'])
      await test.step(path, () => lookAt(page, `/${language}${path}`));
  });
