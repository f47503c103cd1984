import { expect, type Page, test } from '@playwright/test';
import { logins } from './accounts.ts';
import { expectAccessible, expectNoSideways, press, signIn } from './visiting.ts';

const list = '/jobs?v=1&time=full-time&size=10';
const boxes = (page: Page) => page.getByRole('checkbox', { name: /^チェック/ });
const kept = (page: Page) => page.evaluate(() => localStorage.getItem('jobs'));

const lookAt = async (page: Page, path: string): Promise<void> => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(path);
    await expectNoSideways(page);
    await expectAccessible(page);
  }
};

test('a visitor’s marks stay on the device, go from page to page, and can be wiped', async ({ page }) => {
  await page.goto(list);
  expect(await kept(page)).toBeNull();
  const first = page.locator('.job-card').first();
  await first.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/jobs\/\d{5}-/);
  await page.goto(list);
  await expect(first).toContainText('閲覧済み');
  await expect(page.locator('.device-seen')).toHaveCount(1);
  await boxes(page).nth(1).check();
  await boxes(page).nth(2).check();

  await page.goto(`${list}&page=2`);
  await boxes(page).first().check();
  await expect(page.getByRole('link', { name: 'ほかのページの分も合わせて' })).toHaveAttribute(
    'href',
    /\/jobs\/checked\?no=.*&no=.*&no=/,
  );
  await press(page, 'チェックした求人を表示');
  await expect(page.getByText('3件の求人')).toBeVisible();

  await page.goto(list);
  await expect(boxes(page).nth(1)).toBeChecked();
  await expectAccessible(page);
  await press(page, '印を消す');
  await expect(page.getByText('この端末の印を消しました。')).toBeVisible();
  await expect(boxes(page).nth(1)).not.toBeChecked();
  await expect(page.locator('.device-seen')).toHaveCount(0);
  expect(await kept(page)).toBeNull();
});

test('signing out wipes the marks of the device, and a signed-in seeker leaves none', async ({ page }) => {
  await page.goto(list);
  await boxes(page).first().check();
  expect(await kept(page)).toContain('checked');
  const [login] = logins('seeker');
  if (!login) throw new Error('the demo has no seeker');
  await signIn(page, 'seeker', login);
  await page.goto(list);
  await expect(page.locator('device-marks')).toHaveCount(0);
  await page.getByRole('button', { name: 'ログアウト' }).first().click();
  await expect(page).toHaveURL(/signed-out/);
  await expect.poll(() => kept(page)).toBeNull();
});

test('jobs stand side by side, readable on a phone and by axe', async ({ page }) => {
  await page.goto(list);
  for (const index of [0, 1, 2]) await boxes(page).nth(index).check();
  await press(page, 'チェックした求人を比べる');
  await expect(page.locator('.compare th[scope="col"]')).toHaveCount(3);
  await expect(page.getByText('違いあり').first()).toBeVisible();
  await lookAt(page, new URL(page.url()).pathname + new URL(page.url()).search);
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a seeker saves checked jobs, writes a note, takes one off and puts it back', async ({ page }) => {
      const login = logins('seeker')[javaScriptEnabled ? 1 : 2];
      if (!login) throw new Error('the demo has too few seekers');
      await signIn(page, 'seeker', login);
      await page.goto(list);
      for (const index of [3, 4]) await boxes(page).nth(index).check();
      await press(page, 'チェックした求人を保存する');
      await expect(page.getByText(/2件の求人を保存しました/)).toBeVisible();
      await page
        .getByRole('link', { name: /^保存した内容・メモ/ })
        .first()
        .click();
      await page.getByLabel('メモ（任意）').fill('見学を申し込む');
      await press(page, 'メモを保存する');
      await expect(page.getByText('メモを保存しました。')).toBeVisible();
      await page.goto('/seeker/saved-jobs');
      await page.getByRole('checkbox', { name: /^選ぶ/ }).first().check();
      await page.locator('#chosen-jobs').getByRole('button', { name: 'お気に入りから外す' }).click();
      await expect(page.getByText('見学を申し込む')).toHaveCount(0);
      await press(page, '元に戻す');
      await expect(page.getByText('見学を申し込む')).toBeVisible();
      await page.goto(list);
      await page
        .getByRole('button', { name: /^この事業所の求人を隠す/ })
        .first()
        .click();
      await expect(page.getByText('1件の事業所を隠しています。')).toBeVisible();
      if (javaScriptEnabled) {
        for (const path of ['/seeker/saved-jobs', '/seeker/hidden-establishments', list]) await lookAt(page, path);
      }
    });
  });
