import { expect, type Locator, type Page, test } from '@playwright/test';
import { logins } from './accounts.ts';
import { expectAccessible, expectNoSideways, signIn } from './visiting.ts';

/** Presses Tab until this has the focus, as somebody without a mouse does. */
const tabTo = async (page: Page, wanted: Locator): Promise<void> => {
  for (let presses = 0; presses < 200; presses += 1) {
    if (await wanted.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${wanted}`);
};

const enter = async (page: Page, wanted: Locator): Promise<void> => {
  await tabTo(page, wanted);
  await page.keyboard.press('Enter');
};

test('staff accept a job order with the keyboard alone, and comment on the next', async ({ page }) => {
  const [member] = logins('staff (employers)');
  if (!member) throw new Error('the demo has no staff for employers');
  const look = async () => {
    await expectNoSideways(page);
    await expectAccessible(page);
  };
  await signIn(page, 'staff', member);

  await test.step('out of the queue', async () => {
    await page.goto('/staff/orders');
    await look();
    const free = page
      .getByRole('row')
      .filter({ has: page.getByRole('link') })
      .filter({ hasNotText: '作業中' });
    const link = free.first().getByRole('link');
    const title = await link.innerText();
    await enter(page, link);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await look();
  });

  await test.step('to the acceptance', async () => {
    await enter(page, page.getByRole('button', { name: '受理に進む' }).first());
    await expect(page.getByRole('heading', { level: 1, name: '求人の受理' })).toBeVisible();
    await look();
    for (const box of await page.getByRole('checkbox').all()) {
      await tabTo(page, box);
      await page.keyboard.press('Space');
    }
    await enter(page, page.getByRole('button', { name: '受理する' }));
    await expect(page.getByText('受理しました。')).toBeVisible();
    await look();
  });

  await test.step('and on to the next, where a comment is written at its item', async () => {
    await enter(page, page.getByRole('link', { name: '次の求人申込みへ' }));
    await enter(page, page.getByRole('link', { name: /コメント\s*（職種）/ }));
    const text = page.getByLabel('「職種」へのコメント');
    await expect(text).toBeFocused();
    await page.keyboard.type('仕事の場所を書いてください。');
    await look();
    await enter(page, page.getByRole('button', { name: '保存する' }));
    await expect(page.getByText('コメントを保存しました')).toBeVisible();
    await expect(page.getByText('仕事の場所を書いてください。').first()).toBeVisible();
    await page.setViewportSize({ width: 320, height: 800 });
    await expectNoSideways(page);
  });
});
