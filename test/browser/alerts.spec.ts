import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSideways, mailTo, press } from './visiting.ts';

const linkIn = (text: string, path: string): string =>
  new RegExp(`https?://\\S+?(${path}/[\\w-]+)`).exec(text)?.[1] ?? '';

test('somebody without an account asks for new jobs by mail, and leaves with one press', async ({ page }, {
  project,
}) => {
  const mail = `alerts-${project.name.replace(/\W+/g, '-').toLowerCase()}@reader.example.jp`;
  const look = async () => {
    await expectNoSideways(page);
    await expectAccessible(page);
  };

  await test.step('out of the list of jobs', async () => {
    await page.goto('/jobs?v=1&time=full-time&time=part-time');
    await page.getByRole('link', { name: 'この条件の新着求人をメールで受け取る' }).click();
    await look();
    await page.getByLabel('メールアドレス').fill(mail);
    await page.getByLabel('週に1回').check();
    await press(page, '確認のメールを送る');
    await expect(page.getByRole('heading', { level: 1, name: '確認のメールを送りました' })).toBeVisible();
    await look();
  });

  await test.step('the mail asks first', async () => {
    const text = await mailTo(page, mail, '新着求人のお知らせの確認');
    await page.goto(linkIn(text, '/alerts/confirmation'));
    await look();
    await press(page, 'お知らせを始める');
    await expect(page.getByText('お知らせの設定を保存しました。')).toBeVisible();
    await look();
    await page.getByLabel('毎日').check();
    await press(page, '変更する');
    await expect(page.getByLabel('毎日')).toBeChecked();
  });

  await test.step('a morning comes with new jobs', async () => {
    execFileSync(process.execPath, ['scripts/run.mjs', 'alerts:morning'], {
      env: {
        ...process.env,
        PORT: process.env.BROWSER_TEST_PORT,
        DATA_DIR: process.env.BROWSER_TEST_DIRECTORY,
        TRIAL: 'true',
        CLOCK: '2026-11-20T10:00+09:00',
        LOG_LEVEL: 'warn',
      },
    });
    const text = await mailTo(page, mail, '新着求人のお知らせ（');
    const job = linkIn(text, '/jobs');
    await page.goto(job);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.goto(linkIn(text, '/alerts/end'));
    await look();
    await press(page, 'お知らせをやめる');
    await expect(page.getByRole('heading', { level: 1, name: 'お知らせをやめました' })).toBeVisible();
    await look();
    await page.goto(linkIn(text, '/alerts/management'));
    await expect(page.getByRole('heading', { level: 1, name: 'このリンクは使えません' })).toBeVisible();
    await look();
  });
});
