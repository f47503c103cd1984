import { beforeAll, describe, expect, test } from 'vitest';
import { type Visitor, visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, password, signedIn, type World } from '#test/support/world.ts';

const web = testWeb();
let world: World;
beforeAll(async () => {
  world = await makeWorld(web);
});

const fresh = 'Rin9#kumo';
const later = () => web.clock.advance({ minutes: 61 });
const bare = (visitor: Visitor) => visitor.html.replace(/name="_(csrf|key)" value="[^"]*"/g, '');

type Kind = 'seeker' | 'employer' | 'staff';
const ask = async (kind: Kind, mail: string, birthDate?: string): Promise<Visitor> => {
  const visitor = await visitorOf(web).open(`/${kind}/sign-in`);
  await visitor.follow('パスワードを忘れたとき（パスワード再登録）');
  visitor.fill('ID（メールアドレス）', mail);
  if (birthDate) visitor.fillDate('生年月日', birthDate);
  return visitor.press('次へ進む');
};
const enter = (visitor: Visitor, key: string, secret = fresh) =>
  visitor
    .fill('認証キー', key)
    .fill('新しいパスワード', secret)
    .fill('新しいパスワード（確認用）', secret)
    .press('登録する');
const tryIn = async (kind: Kind, mail: string, secret: string) => {
  const visitor = await visitorOf(web).open(`/${kind}/sign-in`);
  return visitor.fill('ID（メールアドレス）', mail).fill('パスワード', secret).press('ログイン');
};

describe('who has forgotten the password', () => {
  test('sets a new one by the mailed key, and everything begun with the old one ends', async () => {
    const { mail } = world.hanako;
    const before = await signedIn(web, 'seeker', world.hanako);
    const visitor = await ask('seeker', mail, '1990-04-15');
    const mailed = await web.mailbox.newest(mail);
    expect(mailed.subject).toBe('【求職者マイページ】パスワード再登録申込受付通知');
    const until = /有効期限：(.+) まで/.exec(mailed.text)?.[1] ?? '';
    visitor.see(`認証キーは ${until} まで有効です。`);
    await enter(visitor, await web.mailbox.key(mail));
    visitor.see('パスワード再登録完了', '新しいパスワードを登録しました');
    const told = await web.mailbox.newest(mail);
    expect(told.subject).toContain('アカウント情報変更のお知らせ');
    await before.open('/seeker');
    expect(before.path).toContain('/seeker/sign-in');
    (await tryIn('seeker', mail, password)).seeStatus(422);
    (await tryIn('seeker', mail, fresh)).seeStatus(200);
    expect(JSON.stringify(web.logged)).not.toContain(fresh);
  });

  test.each(['employer', 'staff'] as const)('is asked for the address only at the door of %s', async (kind) => {
    later();
    const { mail } = kind === 'employer' ? world.hikari.owner : world.counter.seekers;
    const visitor = await ask(kind, mail);
    await enter(visitor, await web.mailbox.key(mail));
    visitor.see('新しいパスワードを登録しました');
    expect((await tryIn(kind, mail, fresh)).status).toBe(200);
  });

  test('gets the same bytes whoever is asked for, and a mail only where everything is right', async () => {
    later();
    const cases = [
      [world.taro.mail, '1985-12-31'],
      [world.taro.mail, '1985-12-30'],
      ['nobody@seeker.example.jp', '1985-12-31'],
      [world.sakura.mail, '1996-02-29'],
      [world.aozora.owner.mail, '1985-12-31'],
    ] as const;
    const counted = new Map<string, number>();
    for (const [mail] of cases) counted.set(mail, (await web.mailbox.of(mail)).length);
    const answers: Visitor[] = [];
    for (const [mail, birthDate] of cases) answers.push(await ask('seeker', mail, birthDate));
    expect(new Set(answers.map(bare)).size).toBe(1);
    const wrong: string[] = [];
    for (const answer of answers) wrong.push(bare((await enter(answer, 'AAAA-AAAA')).seeStatus(422)));
    expect(new Set(wrong).size).toBe(1);
    const more = async (mail: string) => (await web.mailbox.of(mail)).length - (counted.get(mail) ?? 0);
    expect(await more(world.taro.mail)).toBe(1);
    expect(await more(world.aozora.owner.mail)).toBe(0);
    // Her page was never opened: there is no password to renew, and the mail says where to begin.
    expect(await more(world.sakura.mail)).toBe(1);
    const unopened = await web.mailbox.newest(world.sakura.mail);
    expect(unopened.subject).toContain('マイページは開設されていません');
    expect(unopened.text).toContain('/opening');
  });

  test('gets a new key without typing anything again, when the old one is over or dead', async () => {
    later();
    const { mail } = world.taro;
    const visitor = await ask('seeker', mail, '1985-12-31');
    const first = await web.mailbox.key(mail);
    web.clock.advance({ minutes: 29, seconds: 59 });
    await visitor.open(visitor.path);
    expect(visitor.document.querySelector('input[type=password]')).not.toBeNull();
    web.clock.advance({ seconds: 2 });
    await visitor.open(visitor.path);
    visitor.see('この認証キーは使えません', '認証キーの有効期限が過ぎました').dontSee('新しいパスワード（確認用）');
    await visitor.press('新しい認証キーを送る');
    const second = await web.mailbox.key(mail);
    expect(second).not.toBe(first);
    for (let tries = 0; tries < 5; tries += 1) await enter(visitor, 'AAAA-AAAA');
    visitor.seeStatus(422).see('この認証キーは使えなくなりました');
    await visitor.press('新しい認証キーを送る');
    web.clock.advance({ seconds: 1 });
    await enter(visitor, await web.mailbox.key(mail));
    visitor.see('新しいパスワードを登録しました');
  });

  test('is sent to the counter when the address is lost, with what to bring', async () => {
    const visitor = await visitorOf(web).open('/seeker/password-renewal');
    visitor.see('お持ちいただくもの', '本人確認書類', '種類だけを記録します');
    expect((await visitor.follow('ハローワークの所在地を調べる')).path).toBe('/offices');
  });

  test('finishes in one tab, and the other one says so too', async () => {
    later();
    const { mail } = world.jiro;
    const visitor = await ask('seeker', mail, '2000-02-29');
    const other = visitor.tab();
    await enter(visitor, await web.mailbox.key(mail));
    await enter(other, 'AAAA-AAAA');
    other.seeStatus(200).see('パスワード再登録完了');
  });

  test('has no request in another browser, nor at another door', async () => {
    later();
    const visitor = await ask('employer', world.aozora.owner.mail);
    expect((await visitorOf(web).open('/employer/password-renewal/password')).path).toBe('/employer/password-renewal');
    expect((await visitor.open('/seeker/password-renewal/password')).path).toBe('/seeker/password-renewal');
  });
});

describe('a lock', () => {
  test('ends with the new password', async () => {
    later();
    const { mail } = world.aozora.recruiter;
    for (let tries = 0; tries < 5; tries += 1) await tryIn('employer', mail, 'Wrong-1xy');
    (await tryIn('employer', mail, password)).seeStatus(422);
    const visitor = await ask('employer', mail);
    await enter(visitor, await web.mailbox.key(mail));
    (await tryIn('employer', mail, fresh)).seeStatus(200);
  });
});
