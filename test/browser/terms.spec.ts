import { expect, type Page, test } from '@playwright/test';

/** 「それぞれ最後までご覧いただくと、「同意します」にチェックを付けられるようになります」 (leaflet of 2022). */
const open = async (page: Page) => {
  await page.goto('/opening');
  const agree = page.getByLabel('「プライバシーポリシー」「マイページ利用規約」に同意します');
  await expect(agree).toBeDisabled();
  return { agree, boxes: await page.locator('.scroll-consent-box').all() };
};

test('the terms are read to the end with the wheel of the mouse', async ({ page }) => {
  const { agree, boxes } = await open(page);
  expect(boxes).toHaveLength(2);
  for (const box of boxes) {
    await expect(agree).toBeDisabled();
    await box.hover();
    await expect(async () => {
      await page.mouse.wheel(0, 4000);
      const left = await box.evaluate((one) => one.scrollHeight - one.clientHeight - one.scrollTop);
      expect(left).toBeLessThan(4);
    }).toPass();
  }
  await expect(agree).toBeEnabled();
  await expect(page.getByText('すべて確認しました。同意の欄に印を付けられます。')).toBeVisible();
  await agree.check();
});

test('the terms are read to the end with the keyboard alone', async ({ page }) => {
  const { agree, boxes } = await open(page);
  for (const box of boxes) {
    await box.focus();
    await page.keyboard.press('End');
    await expect.poll(() => box.evaluate((one) => one.scrollHeight - one.clientHeight - one.scrollTop)).toBeLessThan(4);
  }
  await expect(agree).toBeEnabled();
  for (let tabs = 0; tabs < 40 && !(await agree.evaluate((one) => one === document.activeElement)); tabs += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(agree).toBeChecked();
});

test('the first stop of the keyboard leads past the header, and every stop can be seen', async ({ page }) => {
  await page.goto('/jobs');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '本文へ移動する' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
  for (let stop = 0; stop < 15; stop += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const one = document.activeElement;
      if (!one || one === document.body) return 'nothing';
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' ? 'seen' : one.outerHTML;
    });
    expect(seen).toBe('seen');
  }
});
