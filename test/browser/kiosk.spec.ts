import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { logins } from './accounts.ts';
import { expectAccessible, expectNoSideways, press, signIn } from './visiting.ts';

/** A computer of the office, switched on by staff with the code of their screen. */
const switchOn = async (staff: Page, kiosk: Page, seat: string): Promise<void> => {
  const [login] = logins('staff (seekers)');
  if (!login) throw new Error('the demo has no staff');
  await signIn(staff, 'staff', login);
  await staff.goto('/staff/kiosks');
  await staff.getByLabel('席の名前').fill(seat);
  await press(staff, '追加する');
  await press(staff, '登録コードを発行する');
  const code = await staff.locator('.kiosk-code').innerText();
  await kiosk.goto('/kiosk/enrolment');
  await kiosk.getByLabel('登録コード').fill(code);
  await press(kiosk, '登録する');
  await expect(kiosk.getByRole('heading', { level: 1 })).toHaveText('仕事をお探しの方へのサービスのご案内');
};

test.describe('a kiosk', () => {
  test.describe.configure({ mode: 'serial' });
  let context: BrowserContext;
  let kiosk: Page;

  test.beforeAll(async ({ browser }, { retry }) => {
    context = await browser.newContext({ viewport: { width: 1280, height: 1024 } });
    kiosk = await context.newPage();
    const staff = await browser.newContext();
    await switchOn(await staff.newPage(), kiosk, `${3 + retry}番の席`);
    await staff.close();
  });
  test.afterAll(() => context.close());

  test('hands over: Back shows the next person nothing of the one before', async () => {
    await kiosk.getByRole('link', { name: '求人検索', exact: true }).click();
    // Left before its script ran, so nothing in the history says whose it was.
    await kiosk.route(/\.js$/, (route) => route.abort());
    await kiosk.goto('/jobs?v=1&place=13');
    await kiosk.unrouteAll();
    await kiosk.goto('/jobs?v=1&place=13&q=%E4%BB%8B%E8%AD%B7');
    await kiosk
      .getByRole('checkbox', { name: /^チェック/ })
      .first()
      .check();
    await expect.poll(() => kiosk.evaluate(() => localStorage.length)).toBe(1);
    await kiosk.locator('.kiosk-bar').getByRole('button', { name: '終わる' }).click();
    await expect(kiosk.getByRole('heading', { level: 1 })).toHaveText('ご利用ありがとうございました');
    expect(await kiosk.evaluate(() => localStorage.length)).toBe(0);
    await kiosk.goBack();
    await expect(kiosk).toHaveURL(/\/kiosk$/);
    // The next person begins, and goes back as far as it goes.
    await kiosk.getByRole('link', { name: '使い方・お困りのとき' }).click();
    await expect(kiosk).toHaveURL(/\/help$/);
    for (let steps = 0; steps < 4; steps += 1) {
      await kiosk.goBack().catch(() => undefined);
      await expect(kiosk.locator('html.kiosk-checked')).toBeAttached();
      await expect(kiosk).not.toHaveURL(/\/jobs/);
      expect(await kiosk.content()).not.toContain('介護');
    }
  });

  test('counts down, says so to screen readers, and goes on when asked', async () => {
    await kiosk.goto('/kiosk');
    await kiosk.getByRole('link', { name: '求人票の印刷' }).click();
    await kiosk.clock.install();
    await kiosk.goto('/kiosk/print');
    const number = kiosk.locator('.kiosk-bar-number');
    const said = (seconds: number) => kiosk.getByRole('status').getByText(`あと${seconds}秒で終わります`);
    await kiosk.clock.runFor(239_000);
    await expect(number).toBeHidden();
    await kiosk.clock.runFor(3_000);
    await expect(number).toBeVisible();
    await expect(said(60)).toBeVisible();
    await expect(said(30)).toBeHidden();
    await kiosk.clock.runFor(30_000);
    await expect(said(30)).toBeVisible();
    await expect(said(60)).toBeHidden();
    await expectAccessible(kiosk);
    await kiosk.setViewportSize({ width: 390, height: 844 });
    await expectNoSideways(kiosk);
    await kiosk.setViewportSize({ width: 1280, height: 1024 });
    const told = kiosk.waitForResponse(/\/kiosk\/stay/);
    await kiosk.getByRole('button', { name: '続ける' }).click();
    await told;
    await expect(number).toBeHidden();
    await expect(said(30)).toBeHidden();
  });

  test('shows a job sheet inside a page, with the way to end over it', async () => {
    await kiosk.goto('/jobs?v=1&size=10');
    const job = await kiosk.locator('.job-card').first().getByRole('link').first().getAttribute('href');
    await kiosk.goto(`${job?.split('?')[0]}/sheet.pdf`);
    await expect(kiosk.locator('iframe.kiosk-sheet')).toHaveAttribute('src', /sheet\.pdf$/);
    await expect(kiosk.locator('.kiosk-bar').getByRole('button', { name: '終わる' })).toBeVisible();
  });
});
