import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { instant } from '#kernel/time.ts';
import { openAccount } from '#modules/accounts/accounts.ts';
import { beginOneTimePassword, oneTimePasswordNow } from '#modules/accounts/one-time-passwords.ts';
import { secondFactors } from '#modules/accounts/second-factors.ts';
import { addStaffMember } from '#modules/accounts/staff-members.ts';
import { type Authenticator, authenticator } from '#test/support/authenticator.ts';
import { seat } from '#test/support/kiosk.ts';
import { appSecret, giveApp, givePasskey, passSecondStep } from '#test/support/second-steps.ts';
import { type Visitor, visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, password, signedIn, typeCode, type World } from '#test/support/world.ts';

const web = testWeb();
const start = instant('2026-11-20T10:00+09:00');
let world: World;
beforeAll(async () => {
  world = await makeWorld(web);
});
beforeEach(() => web.clock.set(start));

const atDoor = async (kind: string, mail: string, from = '192.0.2.1'): Promise<Visitor> => {
  const visitor = await visitorOf(web, { from }).open(`/${kind}/sign-in`);
  return visitor.fill('ID（メールアドレス）', mail).fill('パスワード', password).press('ログイン');
};
const label = 'ワンタイムパスワード（6桁）';
const digits = (secret = appSecret) => oneTimePasswordNow(web.act({ kind: 'visitor' }), secret);

/** What the browser's element does: asks the device and puts its answer into the form. */
const answer = (visitor: Visitor, device: Authenticator, origin?: string): Visitor => {
  const form = visitor.document.querySelector('passkey-form');
  const options = JSON.parse(form?.getAttribute('data-options') ?? '{}');
  const faults = origin ? { origin } : {};
  const made =
    form?.getAttribute('data-ceremony') === 'create' ? device.create(options, faults) : device.get(options, faults);
  form?.querySelector('input[name=passkey]')?.setAttribute('value', JSON.stringify(made));
  return visitor;
};
const newcomer = async (mail: string): Promise<void> => {
  const act = web.act({ kind: 'system', task: 'test' });
  const opened = await openAccount(act, { kind: 'staff', mail, language: 'ja', password });
  if ('refused' in opened) throw new Error(opened.refused);
  const accountId = opened.accepted.id;
  await addStaffMember(act, { accountId, officeCode: '13010', department: 'seekers', manager: false, name: '新人' });
};

describe('staff', () => {
  test('are asked for the digits of their app after the password, and reach nothing before', async () => {
    const visitor = await atDoor('staff', world.counter.seekers.mail);
    expect(visitor.path).toBe('/staff/sign-in/one-time-password');
    expect((await visitor.tab().open('/staff')).path).toContain('/staff/sign-in');
    await visitor.fill(label, '000000').press('ログイン');
    visitor.seeStatus(422).see('番号が正しくありません');
    expect((await passSecondStep(web, visitor)).path).toBe('/staff');
  });

  test('go on to where they wanted to go', async () => {
    const visitor = await visitorOf(web).open('/staff/registrations');
    await visitor
      .fill('ID（メールアドレス）', world.counter.manager.mail)
      .fill('パスワード', password)
      .press('ログイン');
    expect((await passSecondStep(web, visitor)).path).toBe('/staff/registrations');
  });

  test('without a second step set one up on the way in, and keep recovery codes', async () => {
    await newcomer('shinjin@iidabashi.example.jp');
    const visitor = await atDoor('staff', 'shinjin@iidabashi.example.jp');
    expect(visitor.path).toBe('/staff/sign-in/second-step');
    expect((await visitor.tab().open('/staff')).path).toContain('/staff/sign-in');
    await visitor.follow('認証アプリを登録する');
    const secret = (visitor.document.querySelector('.app-setup-secret')?.textContent ?? '').replaceAll(' ', '');
    await visitor.fill(label, '000000').press('登録する');
    visitor.seeStatus(422).see(secret.slice(0, 4));
    await visitor.fill(label, digits(secret)).press('登録する');
    expect(visitor.path).toBe('/staff/security/recovery-codes');
    const codes = [...visitor.document.querySelectorAll('.recovery-code')].map((one) => one.textContent ?? '');
    expect(codes).toHaveLength(10);
    await visitor.press('保管しました');
    await visitor.open('/staff/security/recovery-codes');
    visitor.see('残りの回復コードは10個です').dontSee(codes[0] ?? '?');

    const again = await atDoor('staff', 'shinjin@iidabashi.example.jp');
    await again.follow('回復コードで確認する');
    await again.fill('回復コード', codes[0] ?? '').press('ログイン');
    expect(again.path).toBe('/staff');
    const once = await atDoor('staff', 'shinjin@iidabashi.example.jp');
    await once.follow('回復コードで確認する');
    await once.fill('回復コード', codes[0] ?? '').press('ログイン');
    once.seeStatus(422).see('すでに使われています');
    const mail = await web.mailbox.newest('shinjin@iidabashi.example.jp');
    expect(mail.text).toContain('残りの回復コードは9個です');
  });

  test('can choose a passkey instead, and cannot take away the last one', async () => {
    await newcomer('passkey@iidabashi.example.jp');
    const device = authenticator('http://localhost:3000');
    const visitor = await atDoor('staff', 'passkey@iidabashi.example.jp');
    visitor.fill('パスキーの名前', '窓口の鍵');
    await answer(visitor, device).press('この端末のパスキーを登録する');
    expect(visitor.path).toBe('/staff/security/recovery-codes');
    await visitor.open('/staff/security/passkeys');
    await visitor.follow('「窓口の鍵」の名前の変更・削除');
    await visitor.follow('このパスキーを削除する');
    await visitor.press('削除する');
    visitor.seeStatus(422).see('どちらかが必要です');
    const again = await atDoor('staff', 'passkey@iidabashi.example.jp');
    expect(again.path).toBe('/staff/sign-in/passkey');
    expect((await answer(again, device).press('パスキーで確認する')).path).toBe('/staff');
  });

  test('who have one are not led to set up another by a stolen password', async () => {
    const visitor = await atDoor('staff', world.counter.employers.mail);
    for (const path of ['/staff/sign-in/second-step', '/staff/sign-in/second-step/one-time-password'])
      expect((await visitor.tab().open(path)).path).toBe('/staff/sign-in');
  });
});

describe('the digits', () => {
  test('are not found by guessing from many addresses: five tries, then a pause, a mail, and the right ones wait too', async () => {
    const { mail } = world.otherOffice.seekers;
    for (let guess = 0; guess < 5; guess += 1) {
      const visitor = await atDoor('staff', mail, `198.51.100.${guess}`);
      await visitor.fill(label, `00000${guess}`).press('ログイン');
      visitor.seeStatus(422);
    }
    const owner = await atDoor('staff', mail, '203.0.113.9');
    await owner.fill(label, digits()).press('ログイン');
    owner.seeStatus(422).see('しばらく止めています');
    expect((await web.mailbox.newest(mail)).text).toContain('2026年11月20日 10:15まで');
    web.clock.advance({ minutes: 15 });
    const later = await atDoor('staff', mail, '203.0.113.9');
    expect((await passSecondStep(web, later)).path).toBe('/staff');
  });

  test('that were used open nothing a second time, in whichever browser', async () => {
    const { mail, accountId } = world.hikari.viewer;
    await giveApp(web, accountId);
    const code = digits();
    const first = await atDoor('employer', mail);
    expect((await first.fill(label, code).press('ログイン')).path).toBe('/employer');
    const second = await atDoor('employer', mail);
    await second.fill(label, code).press('ログイン');
    second.seeStatus(422).see('番号が正しくありません');
  });
});

describe('who has lost telephone and codes', () => {
  test('shows an identity document at the counter, and everything is taken away and told', async () => {
    const { mail, registration } = world.taro;
    const { device } = await givePasskey(web, registration.accountId ?? '');
    const before = await signedIn(web, 'seeker', { mail });
    const counter = await signedIn(web, 'staff', world.counter.seekers);
    await counter.open(`/staff/registrations/${registration.id}`);
    await counter.follow('本人確認をして2段階認証を解除する');
    await counter.press('解除する');
    counter.seeStatus(422);
    await counter.choose('本人確認書類', 'パスポート（旅券）').press('解除する');
    counter.see('すべて解除しました').dontSee('2段階認証を解除する');
    expect((await before.open('/seeker')).path).toContain('/seeker/sign-in');
    expect((await web.mailbox.newest(mail)).text).toContain('窓口の手続きですべて削除されました');
    const gone = await visitorOf(web).open('/seeker/sign-in/passkey');
    await answer(gone, device).press('パスキーでログイン');
    gone.seeStatus(422);
    const again = await counter.open(`/staff/registrations/${registration.id}/second-factors`);
    again.seeStatus(404);
    const kept = await web.database
      .selectFrom('audit_entries')
      .select('detail')
      .where('what', '=', 'registration.second-factors-reset')
      .executeTakeFirstOrThrow();
    expect(kept.detail).toEqual({ document: 'passport' });
  });
});

test('at an office’s computer nobody adds a key to an account, not even by a form made elsewhere', async () => {
  const { browser } = await seat(web, world.counter.seekers);
  await browser.open('/kiosk');
  await browser.follow('求職者マイページにログイン');
  browser.dontSee('passkey-form');
  await browser.fill('ID（メールアドレス）', world.hanako.mail).fill('パスワード', password).press('ログイン');
  await typeCode(browser, () => web.mailbox.code(world.hanako.mail));
  for (const part of ['passkeys', 'one-time-password']) {
    await browser.open(`/seeker/security/${part}`);
    browser.see('ハローワーク内のパソコンでは、登録できません').dontSee('name="setup"', 'passkey-form');
  }
  const token = browser.document.querySelector('input[name=_csrf]')?.getAttribute('value') ?? '';
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const account = await web.database
    .selectFrom('accounts')
    .select('id')
    .where('mail', '=', world.hanako.mail)
    .executeTakeFirstOrThrow();
  const act = web.act({ kind: 'visitor' });
  const { setup, secret } = beginOneTimePassword(act, account.id, world.hanako.mail);
  const body = new URLSearchParams({ _csrf: token, setup, code: oneTimePasswordNow(act, secret) });
  const answered = await web.fetch('/seeker/security/one-time-password', { method: 'POST', body, headers: { cookie } });
  expect(answered.status).toBe(422);
  expect((await secondFactors(act, account.id)).oneTimePassword).toBe(false);
});

describe('a passkey', () => {
  test('opens without an address, at its own door only, and from the page of this service only', async () => {
    const { device } = await givePasskey(web, world.hikari.recruiter.accountId);
    const visitor = await visitorOf(web).open('/employer/sign-in/passkey?next=%2Femployer%2Fapplications');
    const elsewhere = await visitorOf(web).open('/seeker/sign-in/passkey');
    await answer(elsewhere, device).press('パスキーでログイン');
    elsewhere.seeStatus(422).see('パスキーを確認できませんでした');
    const foreign = await visitorOf(web).open('/employer/sign-in/passkey');
    await answer(foreign, device, 'https://evil.example').press('パスキーでログイン');
    foreign.seeStatus(422).see('パスキーを確認できませんでした');
    expect((await answer(visitor, device).press('パスキーでログイン')).path).toBe('/employer/applications');
  });

  test('answers one question in one browser: not another one’s, not after ten minutes', async () => {
    const { device } = await givePasskey(web, world.aozora.recruiter.accountId);
    const [one, other] = [await visitorOf(web).open('/employer/sign-in/passkey'), visitorOf(web)];
    await other.open('/employer/sign-in/passkey');
    const stolen = one.document.querySelector('passkey-form')?.getAttribute('data-options') ?? '';
    other.document.querySelector('passkey-form')?.setAttribute('data-options', stolen);
    await answer(other, device).press('パスキーでログイン');
    other.seeStatus(422).see('パスキーを確認できませんでした');
    web.clock.advance({ minutes: 11 });
    await answer(one, device).press('パスキーでログイン');
    one.seeStatus(422).see('時間が過ぎたため');
    expect((await answer(one, device).press('パスキーでログイン')).path).toBe('/employer');
  });

  test('is added or removed after a fresh proof only: a stolen session adds nothing', async () => {
    const { mail, accountId } = world.aozora.owner;
    const { id, device } = await givePasskey(web, accountId);
    const thief = await signedIn(web, 'employer', { mail });
    web.clock.advance({ minutes: 11 });
    for (const path of [
      '/employer/security/passkeys',
      '/employer/security/one-time-password',
      '/employer/security/recovery-codes',
      `/employer/security/passkeys/${id}/removal`,
    ]) {
      expect((await thief.tab().open(path)).path).toContain('/employer/confirm?next=');
    }
    const owner = await thief.tab().open('/employer/confirm/passkey?next=%2Femployer%2Fsecurity%2Fpasskeys');
    await answer(owner, device).press('パスキーで確認する');
    expect(owner.path).toBe('/employer/security/passkeys');
  });

  test('is said to need JavaScript, with the other way beside it', async () => {
    const visitor = await visitorOf(web).open('/seeker/sign-in/passkey');
    visitor.see('ブラウザーのJavaScriptが必要です').see('パスワードでログイン');
  });
});
