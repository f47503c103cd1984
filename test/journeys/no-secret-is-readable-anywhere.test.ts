import { beforeAll, describe, expect, test } from 'vitest';
import { readableSecrets, type Secrets } from '#test/support/readable-secrets.ts';
import { type Visitor, visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, password, signedIn, type World } from '#test/support/world.ts';

const web = testWeb();
let world: World;
const second = 'Rin9#kumo';
const third = 'Hoshi7$umi';
const guess = 'Guess-4242';
const mailed: Record<string, string> = {};
const never: Record<string, string> = { password, second, third, guess };

const keep = (name: string, visitor: Visitor) => {
  for (const [cookie, value] of visitor.cookies) if (value.length > 20) never[`${cookie} of ${name}`] = value;
};

/** The life of an account: opened, signed in to, guessed at, its password and address changed, forgotten, and closed. */
beforeAll(async () => {
  world = await makeWorld(web);
  const { mail } = world.sakura;
  const opening = await visitorOf(web).open('/opening');
  await opening.check('「プライバシーポリシー」「マイページ利用規約」に同意します').press('次へ進む');
  await opening.fill('ID（メールアドレス）', mail).fillDate('生年月日', '1996-02-29').press('次へ進む');
  mailed['the key of the opening'] = await web.mailbox.key(mail);
  const enter = (key: string, secret: string) =>
    opening
      .fill('認証キー', key)
      .fill('登録するパスワード', secret)
      .fill('登録するパスワード（確認用）', secret)
      .press('完了');
  await enter('AAAA-AAAA', guess);
  await enter(mailed['the key of the opening'], password);
  keep('the opening', opening);
  const door = await visitorOf(web).open('/seeker/sign-in');
  await door.fill('ID（メールアドレス）', mail).fill('パスワード', guess).press('ログイン');
  web.clock.advance({ seconds: 1 });
  const own = await signedIn(web, 'seeker', world.sakura);
  keep('the first session', own);
  for (const one of await web.mailbox.of(mail)) {
    const code = /(?<!\d)\d{6}(?!\d)/.exec(one.text)?.[0];
    if (code && one.subject.includes('ワンタイム')) mailed[`the code ${one.id}`] = code;
  }
  await own.open('/seeker/security/password');
  await own.fill('新しいパスワード', second).fill('新しいパスワード（確認用）', second).press('変更する');
  keep('the session after the change', own);
  await own.open('/seeker/security/mail-address');
  await own
    .fill('新しいメールアドレス', 'sakura.new@example.jp')
    .fill('新しいメールアドレス（確認用）', 'sakura.new@example.jp')
    .press('認証キーを送る');
  mailed['the key of the address'] = await web.mailbox.key('sakura.new@example.jp');
  await own.fill('認証キー', mailed['the key of the address']).press('変更する');
  const renewal = await visitorOf(web).open('/seeker/password-renewal');
  web.clock.advance({ seconds: 1 });
  await renewal
    .fill('ID（メールアドレス）', 'sakura.new@example.jp')
    .fillDate('生年月日', '1996-02-29')
    .press('次へ進む');
  mailed['the key of the renewal'] = await web.mailbox.key('sakura.new@example.jp');
  await renewal
    .fill('認証キー', mailed['the key of the renewal'])
    .fill('新しいパスワード', third)
    .fill('新しいパスワード（確認用）', third)
    .press('登録する');
  renewal.see('新しいパスワードを登録しました');
});

describe('after the life of an account', () => {
  test('no password, key, code or cookie can be read in a table, in the log, or in a mail that is not its own', async () => {
    expect(Object.keys(mailed).length).toBeGreaterThanOrEqual(3);
    expect(Object.keys(never).length).toBeGreaterThan(5);
    expect(await readableSecrets(web, { mailed, never })).toEqual([]);
  });

  test('the scan would find one: planted in a table, the log, and a second mail', async () => {
    const planted: Secrets = { 'a planted one': 'Planted-9x!' };
    await web.database
      .updateTable('sessions')
      .set({ agent: 'Planted-9x!' })
      .where('agent', '=', web.database.selectFrom('sessions').select('agent').limit(1))
      .execute();
    web.logged.push('{"msg":"Planted-9x!"}');
    expect(await readableSecrets(web, { mailed: {}, never: planted })).toEqual([
      'a planted one in the table public.sessions',
      'a planted one in the log',
    ]);
    const [mail] = await web.mailbox.of('sakura.new@example.jp');
    const word = mail?.text.slice(0, 12) ?? '';
    expect((await readableSecrets(web, { mailed: {}, never: { 'a word of a mail': word } })).join()).toContain('mails');
  });
});
