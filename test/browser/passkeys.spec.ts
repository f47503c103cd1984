import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { HOTP, Secret } from 'otpauth';
import { logins } from './accounts.ts';
import { expectAccessible, expectNoSideways, press, signIn } from './visiting.ts';

/** What only a browser decides: whether its passkeys answer what the pages ask, and whether an app's digits open. */

// Passkeys belong to a host with a name: an address of numbers is none (docs/decisions/121).
const named = `http://localhost:${process.env.BROWSER_TEST_PORT}`;
test.use({ baseURL: named });

const device = async (page: Page): Promise<{ cdp: CDPSession; authenticatorId: string }> => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, authenticatorId };
};

const signOut = async (page: Page) => {
  await page.getByRole('button', { name: 'ログアウト' }).first().click();
  await expect(page).toHaveURL(/signed-out/);
  await page.waitForLoadState();
};

test('a seeker registers a passkey, signs in with it without typing anything, and removes it', async ({ page }) => {
  const login = logins('seeker').at(-1);
  if (!login) throw new Error('the demo has no seeker');
  const { cdp, authenticatorId } = await device(page);
  await signIn(page, 'seeker', login);
  await page.goto('/seeker/security/passkeys');
  await page.getByLabel('パスキーの名前').fill('自分のスマートフォン');
  await press(page, 'この端末のパスキーを登録する');
  await expect(page.getByText('パスキーを登録しました。')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSideways(page);

  // A device does not make a second passkey for the same account.
  await page.getByLabel('パスキーの名前').fill('もう一度');
  await press(page, 'この端末のパスキーを登録する');
  await expect(page.getByText('この端末のパスキーは、すでに登録されています。')).toBeVisible();

  await signOut(page);
  await page.goto('/employer/sign-in/passkey');
  await press(page, 'パスキーでログイン');
  await expect(page.getByText('パスキーを確認できませんでした。').first()).toBeVisible();

  await page.goto('/seeker/sign-in/passkey?next=/seeker/saved-jobs');
  await press(page, 'パスキーでログイン');
  await expect(page).toHaveURL(/\/seeker\/saved-jobs$/);
  // The address is there before the page: going on at once would break its loading off.
  await page.waitForLoadState();

  // Who turns away from the browser's question can ask again.
  await page.goto('/seeker/confirm/passkey?next=/seeker/security/passkeys');
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await press(page, 'パスキーで確認する');
  await expect(page.getByText('パスキーの操作が完了しませんでした。')).toBeVisible();
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
  await press(page, 'パスキーで確認する');
  await expect(page).toHaveURL(/\/seeker\/security\/passkeys$/);
  await page.waitForLoadState();

  await page.getByRole('link', { name: '「自分のスマートフォン」の名前の変更・削除' }).click();
  await page.getByRole('link', { name: 'このパスキーを削除する' }).click();
  await press(page, '削除する');
  await expect(page.getByText('まだ登録していません')).toBeVisible();
  await signOut(page);
  await page.goto('/seeker/sign-in/passkey');
  await press(page, 'パスキーでログイン');
  await expect(page.getByText('パスキーを確認できませんでした。').first()).toBeVisible();
});

test('the door offers a passkey among the addresses, where the browser can', async ({ page }) => {
  const login = logins('seeker').at(-2);
  if (!login) throw new Error('the demo has no second seeker');
  await device(page);
  await signIn(page, 'seeker', login);
  await page.goto('/seeker/security/passkeys');
  await page.getByLabel('パスキーの名前').fill('机のパソコン');
  await press(page, 'この端末のパスキーを登録する');
  await expect(page.getByText('パスキーを登録しました。')).toBeVisible();
  await signOut(page);
  // The virtual device answers the question that waits behind the address field at once.
  await page.goto('/seeker/sign-in');
  await expect(page).toHaveURL(/\/seeker$/);
});

test('at another address of the same service the page says where passkeys work', async ({ page }) => {
  await page.goto(`${named.replace('localhost', '127.0.0.1')}/seeker/sign-in/passkey`);
  await expect(page.getByText(`パスキーは、${named} で開いたときに使えます。`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'パスキーでログイン' })).toBeHidden();
});

test('an employer sets up an app, keeps the recovery codes, and signs in with its digits', async ({ page }) => {
  const login = logins('employer (viewer)').at(-1);
  if (!login) throw new Error('the demo has no employer who only looks');
  await signIn(page, 'employer', login);
  await page.goto('/employer/security/one-time-password');
  const secret = (await page.locator('.app-setup-secret').innerText()).replaceAll(' ', '');
  const digits = async (stepsLater = 0) => {
    const now = await demoNow(page);
    return HOTP.generate({ secret: Secret.fromBase32(secret), counter: Math.floor(now / 30_000) + stepsLater });
  };
  await expectAccessible(page);
  await page.getByLabel('ワンタイムパスワード（6桁）').fill(await digits(-1));
  await press(page, '登録する');
  await expect(page.getByText('この番号は、今だけ表示しています。')).toBeVisible();
  await expectAccessible(page);
  const recovery = await page.locator('.recovery-code').first().innerText();
  await press(page, '保管しました');
  await signOut(page);

  for (const code of [await digits(), recovery]) {
    await page.goto('/employer/sign-in');
    await page.getByLabel('ID（メールアドレス）').fill(login.mail);
    await page.getByLabel('パスワード').fill(login.password);
    await press(page, 'ログイン');
    await expect(page).toHaveURL(/one-time-password/);
    if (code === recovery) await page.getByRole('link', { name: '回復コードで確認する' }).click();
    await page.getByLabel(code === recovery ? '回復コード' : 'ワンタイムパスワード（6桁）').fill(code);
    await press(page, 'ログイン');
    await expect(page).toHaveURL(/\/employer$/);
    await signOut(page);
  }
});

/** The demo's clock is not this computer's. */
const demoNow = async (page: Page): Promise<number> => {
  const codes = await (await page.request.get('/dev/codes')).text();
  return Date.parse(/<time datetime="([^"]+)"/.exec(codes)?.[1] ?? '');
};
