import { expect, test } from '@playwright/test';
import { logins } from './accounts.ts';
import { expectAccessible, expectNoSideways, press, signIn } from './visiting.ts';

test('an employer stops a job and takes it up again, from the list to the page and back', async ({ page }) => {
  const [login] = logins('employer');
  if (!login) throw new Error('the demo has no employer');
  await signIn(page, 'employer', login);
  await page.goto('/employer/jobs');
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoSideways(page);
    await expectAccessible(page);
  }
  await page.locator('.card-table a').first().click();
  await expect(page).toHaveURL(/\/employer\/jobs\/\d{5}-/);
  await expectAccessible(page);
  await page.getByRole('link', { name: '募集を停止する' }).click();
  await press(page, '募集を停止する');
  await expect(page.getByRole('link', { name: '「理由」を選択してください' })).toBeVisible();
  await page.getByLabel('労働条件を見直すため').check();
  await press(page, '募集を停止する');
  await expect(page.getByText('募集を停止しました。')).toBeVisible();
  await page.getByRole('link', { name: '募集を再開する' }).click();
  await press(page, '募集を再開する');
  await expect(page.getByText('募集を再開しました。')).toBeVisible();
  await page.setViewportSize({ width: 360, height: 800 });
  await expectNoSideways(page);
});
