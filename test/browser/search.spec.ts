import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSideways, press } from './visiting.ts';

const widths = [360, 1280] as const;

/** On a phone the conditions of a list are folded. */
const openConditions = async (page: Page): Promise<void> => {
  const folded = page.locator('.search-side > details:not([open]) > summary');
  if (await folded.isVisible()) await folded.click();
};

for (const width of widths) {
  test.describe(`the search without JavaScript at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 }, javaScriptEnabled: false });

    test('finds a job near home by place, occupation and condition', async ({ page }) => {
      await page.goto('/jobs');
      await page.getByLabel('就業場所：都道府県').selectOption({ label: '東京都' });
      await page.getByLabel('職種をことばで探す').fill('介護');
      await press(page, '候補を探す');
      await page.getByRole('link', { name: '福祉・介護の職業', exact: true }).click();
      await expect(page).toHaveURL(/\/jobs\?v=1&place=13&class=08$/);
      await openConditions(page);
      await page.getByLabel('経験不問').check();
      await press(page, '検索する');
      await expect(page).toHaveURL(/noexp=1/);
      await expect(page.locator('.search-total')).toContainText('件中');
      await expectNoSideways(page);
    });

    test('asks every condition on a page of its own, with the numbers beside the choices', async ({ page }) => {
      await page.goto('/jobs/conditions?v=1&place=13');
      await expect(page.locator('label', { hasText: '千代田区' }).locator('.search-number').first()).toHaveText(/件$/);
      await page.getByRole('heading', { name: '休日', exact: true }).click();
      await page.getByLabel(/^土曜日/).check();
      await page.getByLabel(/^日曜日/).check();
      await press(page, '検索する');
      await expect(page).toHaveURL(/\/jobs\?v=1&place=13&off=sat&off=sun$/);
    });
  });

  test.describe(`the search with JavaScript at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('tells the numbers while choosing and moves nothing', async ({ page }) => {
      await page.goto('/jobs');
      const total = page.locator('.search-conditions output');
      const before = await total.textContent();
      const box = page.getByLabel(/^パート/);
      const place = () => box.evaluate((one) => one.getBoundingClientRect().top + window.scrollY);
      const at = await place();
      await box.check();
      await expect(total).not.toHaveText(before ?? '');
      await expect(page.locator('label', { hasText: 'フルタイム' }).locator('.search-number').first()).toHaveText(
        /件$/,
      );
      expect(await place()).toBe(at);
      const said = await total.textContent();
      await page.locator('.search-conditions .search-submit button').click();
      await expect(page.locator('.search-total')).toContainText(said ?? '');
    });

    test('suggests occupations while a word is typed, by keyboard', async ({ page }) => {
      await page.goto('/jobs');
      const box = page.getByRole('combobox', { name: '職種をことばで探す' });
      const options = page.locator('.suggest-list [role=option]');
      await box.fill('ケアマネ');
      await expect(options.first()).toBeVisible();
      await expect(box).toHaveAttribute('aria-expanded', 'true');
      await expectAccessible(page);
      await box.press('ArrowDown');
      await expect(options.first()).toHaveAttribute('aria-selected', 'true');
      expect(await box.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));
      await box.press('Enter');
      await expect(box).toHaveValue('');
      const added = page.locator('.search-added input');
      await expect(added).toBeChecked();
      await box.fill('介護');
      await expect(options.first()).toBeVisible();
      await box.press('Escape');
      await expect(options).toHaveCount(0);
      await box.fill('');
      await page.locator('.search-conditions .search-submit button').click();
      await expect(page).toHaveURL(/class=\d{3}/);
    });

    test('does not shift while it loads, and stands in print', async ({ page }) => {
      await page.goto('/jobs?v=1&time=full-time');
      const shifted = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(sum), 500);
          }),
      );
      expect(shifted).toBe(0);
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('.search-side')).toBeHidden();
      await expect(page.locator('.job-card').first()).toBeVisible();
    });
  });

  for (const path of [
    '/jobs?v=1&place=13.13101',
    '/jobs/conditions?v=1&place=13',
    '/jobs/suggest?word=介護',
    '/jobs/checked',
  ])
    test(`${path} can be read at ${width} px, by axe and without reading sideways`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      await expectNoSideways(page);
      await expectAccessible(page);
    });
}
