import { expect, type Page, test } from '@playwright/test';
import { logins } from './accounts.ts';
import { expectAccessible, expectNoSideways, fillDate, mailTo, press, signIn } from './visiting.ts';

const password = 'Rin9#kumo';

/** A job of this employer that takes self-applications, from the employer's own list. */
const jobTakingApplications = async (page: Page): Promise<string | undefined> => {
  await page.goto('/employer/jobs');
  const links = page.locator('.card-table a[href^="/employer/jobs/"]');
  const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  for (const href of hrefs) {
    await page.goto(href);
    const answer = page.locator('dt', { hasText: '自主応募' }).locator('xpath=following-sibling::dd[1]');
    if ((await answer.first().innerText()).trim() === '可') return /\d{5}-\d{1,8}/.exec(href)?.[0];
  }
  return undefined;
};

test('a seeker opens a My Page and is hired', async ({ browser, baseURL, viewport, javaScriptEnabled }, {
  project,
}) => {
  test.setTimeout(300_000);
  const script = javaScriptEnabled ?? true;
  const narrow = (viewport?.width ?? 0) < 768;
  const open = async () => {
    const context = await browser.newContext({
      baseURL: baseURL ?? '',
      viewport: viewport ?? null,
      javaScriptEnabled: script,
      locale: 'ja-JP',
    });
    return context.newPage();
  };
  const name = `物語　${['花子', '桃子', '桜子', '梅子'][project.name.length % 4]}`;
  const mail = `story-${project.name.replace(/\W+/g, '-').toLowerCase()}@seeker.example.jp`;
  /** Every page of the story, as it is passed. */
  const look = async (page: Page) => {
    await expectNoSideways(page);
    // One telling is enough for axe; the pages stand under it at both widths in pages.spec.ts.
    if (script && narrow) await expectAccessible(page);
  };

  const employer = await open();
  let number: string | undefined;
  for (const login of logins('employer (owner)')) {
    await signIn(employer, 'employer', login);
    number = await jobTakingApplications(employer);
    if (number) break;
    await employer.context().clearCookies();
  }
  if (!number) throw new Error('no employer of the demo has a job that takes self-applications');

  const counter = await open();
  await test.step('at the counter', async () => {
    const [member] = logins('staff');
    if (!member) throw new Error('the demo has no staff');
    await signIn(counter, 'staff', member);
    await counter.goto('/staff/registrations/new');
    await look(counter);
    await counter.getByLabel('氏名', { exact: false }).first().fill(name);
    await counter.getByLabel('フリガナ').fill('モノガタリ　ハナコ');
    await fillDate(counter, '生年月日', '1992-02-29');
    await counter.getByLabel('希望職種').fill('事務の仕事');
    await counter.getByLabel('フルタイム').check();
    await counter.getByLabel('携帯電話').fill('090-9999-0001');
    await press(counter, '登録する');
    await expect(counter.getByText('求職登録を受け付けました。')).toBeVisible();
    await look(counter);
    await counter.getByRole('link', { name: 'メールアドレスを登録する' }).click();
    await counter.getByLabel('メールアドレス', { exact: false }).first().fill(mail);
    await counter.getByLabel('メールアドレス（確認用）').fill(mail);
    await look(counter);
    await press(counter, '登録する');
    await counter.getByRole('link', { name: '控えを印刷する' }).click();
    await expect(counter.getByText(mail)).toBeVisible();
    await look(counter);
  });

  const seeker = await open();
  await test.step('opening the My Page', async () => {
    await seeker.goto('/opening');
    await look(seeker);
    const agree = seeker.getByLabel('「プライバシーポリシー」「マイページ利用規約」に同意します');
    if (script) {
      await expect(agree).toBeDisabled();
      for (const box of await seeker.locator('.scroll-consent-box').all()) {
        await box.scrollIntoViewIfNeeded();
        await box.evaluate((element) => element.scrollTo(0, element.scrollHeight));
      }
      await expect(agree).toBeEnabled();
    }
    await agree.check();
    await press(seeker, '次へ進む');
    await look(seeker);
    await press(seeker, '次へ進む');
    await expect(seeker).toHaveTitle(/^エラー：/);
    await look(seeker);
    await seeker.getByLabel('ID（メールアドレス）').fill(mail);
    await fillDate(seeker, '生年月日', '1992-02-29');
    await press(seeker, '次へ進む');
    await expect(seeker.getByRole('heading', { level: 1, name: 'パスワード登録' })).toBeVisible();
    await look(seeker);
    const text = await mailTo(seeker, mail, 'パスワード登録申込受付通知');
    await seeker.getByLabel('認証キー').fill(/認証キー：([0-9A-Z]{4}-[0-9A-Z]{4})/.exec(text)?.[1] ?? '');
    await seeker.getByLabel('登録するパスワード', { exact: false }).first().fill(password);
    await seeker.getByLabel('登録するパスワード（確認用）').fill(password);
    await press(seeker, '完了');
    await expect(seeker.getByRole('heading', { level: 1, name: 'パスワード登録完了' })).toBeVisible();
    await look(seeker);
    await signIn(seeker, 'seeker', { mail, password });
    await look(seeker);
  });

  await test.step('searching, saving, applying', async () => {
    await seeker.goto('/jobs');
    await look(seeker);
    await seeker.goto(`/jobs/${number}`);
    await look(seeker);
    await seeker.locator('main').getByRole('button', { name: 'お気に入り求人に保存する' }).first().click();
    await look(seeker);
    await seeker.goto('/seeker/saved-jobs');
    await expect(seeker.locator(`main a[href$="/jobs/${number}"]`).first()).toBeVisible();
    await look(seeker);
    await seeker.goto(`/jobs/${number}`);
    await seeker.locator('main').getByRole('link', { name: 'オンライン自主応募をする' }).first().click();
    await look(seeker);
    await seeker.getByLabel('上の注意点をすべて確認し、同意したうえで応募します').check();
    await press(seeker, '次へ進む');
    await look(seeker);
    await seeker.getByLabel('志望動機').fill('人の役に立つ仕事をしたいです。');
    if (script) {
      // Leaving the field keeps what was typed, also for who closes the window now.
      await seeker.getByLabel('志望動機').blur();
      await expect(seeker.getByText('保存しました')).toBeVisible();
      await seeker.reload();
      await expect(seeker.getByLabel('志望動機')).toHaveValue('人の役に立つ仕事をしたいです。');
    }
    await press(seeker, '確認画面へ進む');
    await look(seeker);
    await press(seeker, '応募する');
    await expect(seeker.getByRole('heading', { level: 1 })).toHaveText('応募を受け付けました');
    await look(seeker);
  });

  await test.step('at the employer', async () => {
    await employer.goto('/employer/applications');
    await look(employer);
    await employer.getByRole('link', { name }).first().click();
    await look(employer);
    await employer.getByLabel('面接').check();
    await press(employer, '段階を変更する');
    await expect(employer.getByText('選考の段階を変更しました。')).toBeVisible();
    await employer.getByRole('link', { name: '選考結果を登録する' }).click();
    await look(employer);
    await employer.getByLabel('採用', { exact: true }).check();
    await employer.getByLabel('応募者へのことば').fill('お待ちしています。');
    await press(employer, '登録する');
    await employer.getByRole('link', { name: '応募者へ通知する' }).click();
    await look(employer);
    await press(employer, '応募者へ通知する');
    await expect(employer.getByText('に応募者へ通知しました。')).toBeVisible();
  });

  await test.step('the result', async () => {
    await seeker.goto('/seeker/applications');
    await look(seeker);
    await seeker.locator('main').getByRole('link').filter({ hasNotText: '求人を探す' }).first().click();
    await expect(seeker.getByText('選考結果：採用')).toBeVisible();
    await expect(seeker.getByText('お待ちしています。', { exact: true })).toBeVisible();
    await look(seeker);
    await seeker.getByRole('button', { name: 'ログアウト' }).click();
    await expect(seeker.getByRole('heading', { level: 1 })).toHaveText('ログアウトしました');
    await seeker.goBack();
    await expect(seeker.getByText(name)).toHaveCount(0);
  });
});
