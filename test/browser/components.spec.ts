import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSideways } from './visiting.ts';

/** Japanese at every width; the other languages where their words are longest against the room. */
const looks = [
  ['', 320],
  ['', 768],
  ['', 1280],
  ['/easy', 320],
  ['/en', 768],
] as const;

const open = (page: Page, language = '') => page.goto(`${language}/dev/components`);

for (const [language, width] of looks) {
  test(`the components ${language || '/ja'} at ${width} px: nothing for axe to find, nothing wider than the screen`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, language);
    await expectNoSideways(page);
    await expectAccessible(page);
  });
}

test('the summary of problems takes the focus when the page opens', async ({ page }) => {
  await open(page);
  await expect(page.locator('.error-summary').first()).toBeFocused();
});

test('terms open the check box after both were read: one by scrolling, one by keyboard', async ({ page }) => {
  await open(page);
  const agree = page.locator('#consent-agree');
  const boxes = page.locator('.scroll-consent-box');
  await expect(agree).toBeDisabled();
  await boxes.nth(0).evaluate((box) => box.scrollTo(0, box.scrollHeight));
  await expect(page.locator('.scroll-consent-text').nth(0)).toHaveClass(/scroll-consent-read/);
  await expect(agree).toBeDisabled();
  await boxes.nth(1).focus();
  await page.keyboard.press('Tab');
  await expect(boxes.nth(1).locator('.scroll-consent-end')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(boxes.nth(1).locator('.scroll-consent-end')).toBeFocused();
  await agree.check();
  await expect(agree).toBeChecked();
});

test('a screen reader that presses the mark after each text opens the check box without scrolling', async ({
  page,
}) => {
  await open(page);
  for (const end of await page.locator('.scroll-consent-end').all())
    await end.evaluate((button: HTMLElement) => button.click());
  await expect(page.locator('#consent-agree')).toBeEnabled();
});

test('what is typed is counted as people count: a rare character is one, a line break is one', async ({ page }) => {
  await open(page);
  const field = page.locator('#draft-text');
  await field.fill(`𠮷${'あ'.repeat(47)}\nい`);
  const count = page.locator('character-count', { has: field }).locator('.character-count-left');
  await expect(count).toHaveText(/あと0文字/);
  await field.press('End');
  await field.pressSequentially('う');
  await expect(count).toHaveText(/1文字多く/);
});

test('the session warning speaks and does not take the focus', async ({ page }) => {
  await open(page);
  await expect(page.locator('session-warning [data-word="warning"]').last()).toBeVisible();
  await expect(page.locator('session-warning button').last()).not.toBeFocused();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing is shown that only a script could do, and the menu opens', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page);
    await expect(page.locator('#consent-agree')).toBeEnabled();
    await expect(page.locator('.scroll-consent-end').first()).toBeHidden();
    await expect(page.locator('.copyable-button')).toBeHidden();
    await expect(page.locator('print-button button')).toBeHidden();
  });
});
