import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { trialCode } from '../../scripts/trial-codes.mjs';
import { mailsTo, withNewCode } from '../../scripts/trial-mails.mjs';
import type { Login } from './accounts.ts';

export type Portal = 'seeker' | 'employer' | 'staff';

export const signIn = async (
  page: Page,
  portal: Portal,
  { mail, password }: Pick<Login, 'mail' | 'password'>,
  home = new RegExp(`/${portal}$`),
) => {
  const before = await mailsTo(readingOf(page), mail);
  await page.goto(`/${portal}/sign-in`);
  await page.getByLabel('ID（メールアドレス）').fill(mail);
  await page.getByLabel('パスワード').fill(password);
  await press(page, 'ログイン');
  await typeCode(page, mail, before);
  await typeAppCode(page, mail);
  await expect(page).toHaveURL(home);
  await page.waitForLoadState();
};

const readingOf = (page: Page) => async (path: string) => (await page.request.get(path)).text();

/** Types the mailed one-time code where one is asked for; `before` are the mails that were there already. */
const typeCode = async (page: Page, mail: string, before: readonly string[]): Promise<void> => {
  const asked = () => /\/sign-in\/code(\?|$)/.test(page.url());
  if (!asked()) return;
  await withNewCode(readingOf(page), mail, before, async (code) => {
    await page.getByLabel('ワンタイムパスワード（6桁の数字）').fill(code);
    await press(page, '送信');
    await page.waitForLoadState();
    return !asked();
  });
};

/** Types what the app of the demo's staff shows, where it is asked for; somebody else may have used it a moment before. */
const typeAppCode = async (page: Page, mail: string): Promise<void> => {
  const asked = () => page.url().includes('/sign-in/one-time-password');
  for (let tries = 0; asked() && tries < 4; tries += 1) {
    await page.getByLabel('ワンタイムパスワード（6桁）').fill(await trialCode(readingOf(page), mail));
    await press(page, 'ログイン');
    await page.waitForLoadState();
  }
};

export const press = (page: Page, name: string) =>
  page.locator('main').getByRole('button', { name, exact: true }).first().click();

/** The three boxes of a date; `name` is that of the question. */
export const fillDate = async (page: Page, label: string, day: string) => {
  const group = page.getByRole('group', { name: label });
  for (const [index, name] of ['年', '月', '日'].entries())
    await group.getByLabel(name, { exact: true }).fill(String(Number(day.split('-')[index])));
};

/** Waits for the newest mail to an address that holds such a text, in the trial's list of mails. */
export const mailTo = async (page: Page, address: string, subject: string): Promise<string> => {
  const other = await page.context().newPage();
  const link = other
    .getByRole('row')
    .filter({ hasText: address })
    .filter({ hasText: subject })
    .getByRole('link')
    .first();
  await expect(async () => {
    await other.goto('/dev/mail');
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await link.click();
  const text = await other.locator('main').innerText();
  await other.close();
  return text;
};

/** Nothing stands over the edge: a page is never read sideways (WCAG 1.4.10). */
export const expectNoSideways = async (page: Page): Promise<void> => {
  const { over, culprits } = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const wider = [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > width + 1)
      .map((one) => `${one.localName}.${one.className}`);
    return { over: document.documentElement.scrollWidth - width, culprits: wider.slice(0, 5) };
  });
  expect({ over: Math.max(0, over), culprits: over > 0 ? culprits : [] }, page.url()).toEqual({
    over: 0,
    culprits: [],
  });
};

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * The rules of WCAG 2.2 A and AA and the best practices of axe. In the page itself (`legacy`), since ours have no frames,
 * and telling violations only: half to a third of the time.
 */
export const expectAccessible = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze();
  const told = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.slice(0, 3).map(({ html }) => html),
  }));
  expect(told, page.url()).toEqual([]);
};
