import { expect, test } from '@playwright/test';
import { logins } from './accounts.ts';
import { expectAccessible, expectNoSideways, signIn } from './visiting.ts';

test.use({ viewport: { width: 390, height: 844 } });

test('an answer is saved when it is left, and found again after a reload', async ({ page }) => {
  const [login] = logins('new seeker');
  if (!login) throw new Error('the demo has nobody without a registration');
  await signIn(page, 'seeker', login, /\/seeker\/opening\/registration$/);
  await page.goto('/seeker/opening/registration/basic');
  const status = page.locator('.save-fields-status');
  await page.getByLabel('氏名（漢字）').fill('青井　空');
  await page.keyboard.press('Tab');
  await expect(status).toContainText('保存しました');
  await expect(page.getByLabel('氏名（カナ）')).toBeFocused();
  await page.route('**/saved', (route) => route.abort());
  await page.getByLabel('氏名（カナ）').fill('アオイ　ソラ');
  await page.keyboard.press('Tab');
  await expect(status).toContainText('保存できませんでした');
  await expect(page.getByLabel('氏名（カナ）')).toHaveValue('アオイ　ソラ');
  await page.unroute('**/saved');
  await page.getByLabel('離職中').check();
  await expect(status).toContainText('保存しました');
  await page.reload();
  await expect(page.getByLabel('氏名（漢字）')).toHaveValue('青井　空');
  await expect(page.getByLabel('氏名（カナ）')).toHaveValue('アオイ　ソラ');
  await expect(page.getByLabel('離職中')).toBeChecked();
  for (const tab of ['basic', 'wishes', 'career']) {
    await page.goto(`/seeker/opening/registration/${tab}?check`);
    await expectNoSideways(page);
    await expectAccessible(page);
  }
});
