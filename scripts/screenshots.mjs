import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDemo } from './demo.mjs';
import { goOnAs, pinnedVersion, root } from './pinned.mjs';
import { findChromium } from './test-bootstrap.mjs';
import { trialCode } from './trial-codes.mjs';
import { mailsTo, withNewCode } from './trial-mails.mjs';

/**
 * `npm run screenshots`: starts a demo of its own on a free port and photographs the story of README.md into
 * docs/screenshots. The service's clock is set, so two runs differ only where the pages do.
 */
const folder = join(root, 'docs/screenshots');
const most = 3_000_000;
const wide = { width: 1280, height: 960 };
const phone = { width: 390, height: 844 };
/** The least phone, a usual one, a tablet, a desk. */
const sizes = [{ width: 320, height: 720 }, phone, { width: 768, height: 1024 }, wide];
/** A4 at 96 dpi. */
const paper = { width: 794, height: 1123 };

const press = (page, name, which = 0) => page.locator('main').getByRole('button', { name }).nth(which).click();

/** Every link of the main part that leads to such an address. */
const linksTo = (page, pattern) =>
  page
    .locator('main a')
    .evaluateAll((links) => links.map((link) => new URL(link.href).pathname))
    .then((paths) => [...new Set(paths)].filter((path) => pattern.test(path)));

const lastPart = (path) => path.split('/').at(-1);

const signIn = async (page, role, { mail, password }) => {
  await page.context().clearCookies();
  const read = async (path) => (await page.request.get(path)).text();
  const before = await mailsTo(read, mail);
  await page.goto(`/${role}/sign-in`);
  await page.locator('#mail').fill(mail);
  await page.locator('#password').fill(password);
  await page.locator('main form button').first().click();
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
  if (new URL(page.url()).pathname.endsWith('/sign-in/one-time-password')) {
    await page.locator('#code').fill(await trialCode(read, mail));
    await page.locator('main form button').first().click();
    await page.waitForURL((url) => !url.pathname.includes('/sign-in'));
  }
  const asked = () => new URL(page.url()).pathname.endsWith('/sign-in/code');
  if (!asked()) return;
  await withNewCode(read, mail, before, async (code) => {
    await page.locator('#code').fill(code);
    await page.locator('main form button').first().click();
    await page.waitForLoadState();
    return !asked();
  });
};

/** Goes to the confirm page of the first job that this seeker can apply to; false when there is none. */
const toConfirmation = async (page) => {
  await page.goto('/jobs?size=100');
  for (const job of (await linksTo(page, /^\/jobs\/\d{5}-\d+$/)).slice(0, 60)) {
    await page.goto(`${job}/self-application`);
    if ((await page.locator('#agreement').count()) === 0) continue;
    await page.locator('#agreement').check();
    await press(page, /次へ/);
    await page.locator('#motive').fill(motive);
    await press(page, /次へ|確認/);
    await page.waitForURL(/\/confirm$/);
    return true;
  }
  return false;
};

/** Saves the first jobs of a list and its conditions, unless that was done at another width. */
const keepSome = async (page) => {
  await page.goto('/seeker/conditions');
  if ((await page.locator('main .empty').count()) === 0) return;
  for (let job = 0; job < 3; job += 1) {
    await page.goto('/jobs?v=1&q=介護');
    await press(page, /お気に入りに保存/, job);
  }
  await page.goto('/seeker/conditions/new?v=1&q=介護&time=full-time');
  await page.locator('main form').getByRole('button').first().click();
  await page.waitForURL((url) => !url.pathname.endsWith('/new'));
};

const motive = [
  '地域の人と長く関われる仕事を続けたいと考え、応募いたしました。',
  '前職では受付と事務を6年間担当し、電話と来客の応対、書類の作成と点検を任されておりました。',
  '御社の「説明を惜しまない」という姿勢に共感しています。経験を生かし、早く戦力になれるよう努めます。',
].join('\n');

const photographAll = async (browser, { address, accounts }) => {
  const people = accounts();
  const photograph = async (page, name) => {
    await page.evaluate(() => document.fonts.ready);
    const { width } = page.viewportSize();
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    // Playwright writes PNG and JPEG; Chromium itself writes WebP, a fifth of the size.
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 70 });
    writeFileSync(join(folder, `${name}-${width}.webp`), Buffer.from(data, 'base64'));
    await session.detach();
    const trouble = beyond > 0 ? ` – ${beyond} px wider than the screen` : '';
    console.log(`${name} at ${width} px: ${new URL(page.url()).pathname}${trouble}`);
  };
  const onPaper = async (page, shoot, name) => {
    const before = page.viewportSize();
    await page.setViewportSize(paper);
    await page.emulateMedia({ media: 'print' });
    await shoot(`${name}-print`);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize(before);
  };
  const at = async (size, perform) => {
    const context = await browser.newContext({ baseURL: address, viewport: size, locale: 'ja-JP' });
    const page = await context.newPage();
    await perform(page, (name) => photograph(page, name));
    await context.close();
  };
  const as = async (page, role, succeeds) => {
    for (const person of people.filter((one) => one.role.startsWith(role) && one.password)) {
      await signIn(page, role, person);
      if (await succeeds(page)) return;
    }
    throw new Error(`No ${role} of the demo can show this page.`);
  };

  for (const size of sizes) {
    await at(size, async (page, shoot) => {
      await page.goto('/');
      await shoot('home');
      await page.locator('#q').fill('事務');
      await page.locator('main form').first().getByRole('button').click();
      await page.waitForURL(/\/jobs\?/);
      await shoot('search-results');
      if (size === wide) await onPaper(page, shoot, 'search-results');
      const [first, second] = await linksTo(page, /^\/jobs\/\d{5}-\d+$/);
      await page.goto('/jobs/conditions?v=1&q=事務&time=full-time');
      await shoot('search-conditions');
      await page.goto('/alerts?v=1&q=事務');
      await shoot('alerts');
      await page.goto(`/jobs/compare?numbers=${lastPart(first)},${lastPart(second)}`);
      await shoot('comparison');
      await page.goto('/');
      await page.getByRole('link', { name: 'オンライン自主応募ができる' }).click();
      await page.waitForURL(/\/jobs\?/);
      await page.goto((await linksTo(page, /^\/jobs\/\d{5}-\d+$/))[0]);
      await shoot('job');
      if (size === wide) await onPaper(page, shoot, 'job');
      await page.goto('/offices?prefecture=13');
      await shoot('offices');
      await as(page, 'seeker', async () => {
        await page.goto('/seeker/applications');
        return (await linksTo(page, /^\/seeker\/applications\/[\w-]+$/)).length > 1;
      });
      await page.goto('/seeker');
      await shoot('seeker-home');
      await keepSome(page);
      await page.goto('/seeker/saved-jobs');
      await shoot('saved-jobs');
      await page.goto('/seeker/conditions');
      await shoot('saved-conditions');
    });
  }
  await at(phone, async (page, shoot) => {
    await page.goto('/opening');
    await shoot('opening-terms');
    for (const end of await page.locator('.scroll-consent-end').all()) await end.evaluate((button) => button.click());
    await page.locator('#agreement').check();
    await press(page, /次へ進む/);
    await shoot('opening-mail-address');
    await page.locator('#mail').fill('somebody@mypage.example');
    for (const [part, value] of Object.entries({ year: 1990, month: 4, day: 1 }))
      await page.locator(`[name="birthDate-${part}"]`).fill(String(value));
    await press(page, /次へ進む/);
    await shoot('opening-password');
  });
  await at(wide, async (page, shoot) => {
    await as(page, 'seeker', toConfirmation);
    await shoot('application-confirm');
    await as(page, 'employer', async () => {
      await page.goto('/employer/applications');
      const [first] = await linksTo(page, /^\/employer\/applications\/[\w-]+$/);
      if (first) await page.goto(first);
      return first !== undefined;
    });
    await shoot('employer-applicant');
    await as(page, 'staff', async () => {
      await page.goto('/staff');
      const [first] = await linksTo(page, /^\/staff\/registrations\/[\w]+-[\w-]+$/);
      if (first) await page.goto(first);
      return first !== undefined;
    });
    await shoot('staff-registration');
  });
};

const bytes = () => readdirSync(folder).reduce((total, name) => total + statSync(join(folder, name)).size, 0);

const main = async () => {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Chromium is missing: Debian and Ubuntu: sudo apt-get install chromium');
  const { chromium } = await import('@playwright/test');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  const demo = await startDemo();
  try {
    await demo.ready();
    // Chromium's own sandbox does not start as root.
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
    await photographAll(browser, demo).finally(() => browser.close());
  } finally {
    await demo.stop();
  }
  console.log(`${(bytes() / 1000).toFixed(0)} kB in docs/screenshots.`);
  if (bytes() > most) throw new Error(`Screenshots must stay below ${most / 1000} kB together.`);
};

if (process.version === pinnedVersion()) await main();
else goOnAs(process.argv.slice(1));
