import { expect, type Page, test } from '@playwright/test';
import { logins } from './accounts.ts';
import { expectAccessible, expectNoSideways, press, signIn } from './visiting.ts';

const begin = async (page: Page): Promise<string> => {
  const [login] = logins('employer (owner)');
  if (!login) throw new Error('the demo has no employer');
  await signIn(page, 'employer', login, /\/employer$/);
  await page.goto('/employer/orders/new');
  await press(page, '新しい求人を作る');
  await expect(page).toHaveURL(/\/employer\/orders\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
};

const sizes = { phone: { width: 390, height: 844 }, screen: { width: 1280, height: 900 } };

for (const [size, viewport] of Object.entries(sizes)) {
  test(`an order is kept answer by answer and goes on where it was left, on a ${size}`, async ({ page, browser }) => {
    await page.setViewportSize(viewport);
    const order = await begin(page);
    await page.goto(`${order}/steps/work`);
    const status = page.locator('.save-fields-status');
    await page.getByLabel('職種', { exact: false }).first().fill('調理員');
    await page.keyboard.press('Tab');
    await expect(status).toContainText('保存しました');
    // What hangs on another answer comes and goes with it, and what was typed into it stays.
    const name = page.locator('[name="nonRegularName"]');
    await expect(name).toBeHidden();
    await page.locator('[name="employmentType"][value="non-regular"]').check();
    await name.fill('契約社員');
    await page.locator('[name="employmentType"][value="regular"]').check();
    await expect(name).toBeHidden();
    await page.locator('[name="employmentType"][value="non-regular"]').check();
    await expect(name).toHaveValue('契約社員');
    await expect(status).toContainText('保存しました');
    // Interrupted: another browser, the same employer.
    const elsewhere = await browser.newContext({ viewport, storageState: await page.context().storageState() });
    const again = await elsewhere.newPage();
    await again.goto(`${order}/steps/work`);
    await expect(again.locator('[name="title"]')).toHaveValue('調理員');
    await expect(again.locator('[name="nonRegularName"]')).toHaveValue('契約社員');
    await elsewhere.close();
    await page.goto(order);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('調理員');
    for (const rest of ['', '/steps/work?check', '/steps/pay', '/look', '/send']) {
      await page.goto(`${order}${rest}`);
      await expectNoSideways(page);
      await expectAccessible(page);
    }
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: sizes.phone });

  test('everything is asked, and kept by the button', async ({ page }) => {
    const order = await begin(page);
    await page.goto(`${order}/steps/work`);
    await page.locator('[name="title"]').fill('調理員');
    await page.locator('[name="employmentType"][value="non-regular"]').check();
    // What hangs on another answer is folded, and open once that answer was kept.
    await page.getByText('「雇用形態」が「正社員以外').first().click();
    await page.locator('[name="nonRegularName"]').fill('契約社員');
    await press(page, '保存する');
    await expect(page.locator('[name="title"]')).toHaveValue('調理員');
    await expect(page.locator('[name="nonRegularName"]')).toHaveValue('契約社員');
    await press(page, '次へ進む');
    await expect(page.getByText('入力内容を確認してください')).toBeVisible();
    await expectNoSideways(page);
  });
});

for (const [how, options] of Object.entries({
  'on a phone': { viewport: sizes.phone },
  'on a screen, without JavaScript': { viewport: sizes.screen, javaScriptEnabled: false },
}))
  test.describe(`the eight steps ${how}`, () => {
    test.use(options);

    test('are gone through one after another, interrupted, and sent', async ({ page, browser }) => {
      const [login] = logins('employer (owner)');
      if (!login) throw new Error('the demo has no employer');
      await signIn(page, 'employer', login, /\/employer$/);
      await page.goto('/employer/jobs');
      await page.locator('.card-table a[href^="/employer/jobs/"]').first().click();
      await page.locator('main a[href*="/employer/orders/new?"]').filter({ hasText: '複写' }).click();
      await page.waitForLoadState();
      await page.locator('main form button').first().click();
      await expect(page).toHaveURL(/\/employer\/orders\/[0-9a-f-]{36}/);
      const order = /\/employer\/orders\/[0-9a-f-]{36}/.exec(page.url())?.[0] ?? '';
      const walk = async (on: Page, from: string) => {
        await on.goto(`${order}/steps/${from}`);
        const passed = new Set<string>();
        // An orange finding is told once and accepted by going on, so a step may be shown twice.
        for (let presses = 0; presses < 20 && on.url().includes('/steps/'); presses += 1) {
          passed.add(/steps\/(\w+)/.exec(on.url())?.[1] ?? '');
          await expectNoSideways(on);
          await press(on, '次へ進む');
          await on.waitForLoadState();
        }
        return passed.size;
      };
      // Four steps here, and the rest where another browser goes on.
      for (const step of ['kind', 'establishment', 'work', 'pay']) {
        await page.goto(`${order}/steps/${step}`);
        if (step === 'work') await page.locator('[name="title"]').fill(`調理員（${how.length}）`);
        await press(page, '保存する');
        await page.waitForLoadState();
      }
      const elsewhere = await browser.newContext({ ...options, storageState: await page.context().storageState() });
      const again = await elsewhere.newPage();
      expect(await walk(again, 'kind')).toBe(8);
      await again.goto(`${order}/steps/work`);
      await expect(again.locator('[name="title"]')).toHaveValue(`調理員（${how.length}）`);
      await again.goto(`${order}/send`);
      await expectNoSideways(again);
      for (const box of await again.locator('main form input[type="checkbox"]').all()) await box.check();
      await again
        .locator('main form')
        .getByRole('button', { name: /申し込む|送/ })
        .first()
        .click();
      await expect(again).toHaveURL(/\/done$/);
      await elsewhere.close();
    });
  });
