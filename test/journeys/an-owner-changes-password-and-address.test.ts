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
const bare = (visitor: Visitor) => visitor.html.replace(/name="_(csrf|key)" value="[^"]*"/g, '');
const isOut = async (visitor: Visitor, kind = 'seeker') => {
  await visitor.open(`/${kind}`);
  expect(visitor.path).toContain(`/${kind}/sign-in`);
};
const change = async (visitor: Visitor, secret: string, again = secret) => {
  await visitor.open(visitor.path.replace(/^\/(seeker|employer|staff).*/, '/$1/security/password'));
  return visitor.fill('新しいパスワード', secret).fill('新しいパスワード（確認用）', again).press('変更する');
};
const askFor = async (visitor: Visitor, mail: string, again = mail) => {
  await visitor.open('/seeker/security/mail-address');
  return visitor
    .fill('新しいメールアドレス', mail)
    .fill('新しいメールアドレス（確認用）', again)
    .press('認証キーを送る');
};
const mailsTo = async (mail: string) => (await web.mailbox.of(mail)).map(({ subject }) => subject);

describe('a change of password', () => {
  test('ends every other session, gives this one a new id, and tells the owner', async () => {
    const thief = await signedIn(web, 'seeker', world.hanako);
    const visitor = await signedIn(web, 'seeker', world.hanako);
    const stolen = visitorOf(web);
    for (const [name, value] of visitor.cookies) stolen.cookies.set(name, value);
    (await change(visitor, fresh)).seeStatus(200).see('パスワードを変更しました');
    expect([...visitor.cookies]).not.toEqual([...stolen.cookies]);
    await isOut(thief);
    await isOut(stolen);
    (await visitor.open('/seeker')).seeStatus(200);
    expect(visitor.path).toBe('/seeker');
    expect((await web.mailbox.newest(world.hanako.mail)).subject).toContain('アカウント情報変更のお知らせ');
    await expect(signedIn(web, 'seeker', world.hanako)).rejects.toThrow('could not sign in');
  });

  test('says which rule a password breaks, and keeps nothing typed in the page', async () => {
    const visitor = await signedIn(web, 'employer', world.hikari.owner);
    (await change(visitor, 'onlyletters')).seeStatus(422).see('数字');
    (await change(visitor, fresh, 'Rin9#kumo2')).seeStatus(422).see('一致していません');
    expect(visitor.html).not.toContain(fresh);
  });

  test('is asked for a proof first when the last one is old', async () => {
    const visitor = await signedIn(web, 'staff', world.counter.manager);
    const [cookie] = [...visitor.cookies].map(([name, value]) => `${name}=${value}`);
    web.clock.advance({ minutes: 11 });
    const response = await web.fetch('/staff/security/password', { headers: { cookie: cookie ?? '' } });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toContain('/staff/confirm?next=');
  });

  test('kills an address that waits for its key', async () => {
    const visitor = await signedIn(web, 'seeker', world.taro);
    await askFor(visitor, 'thief@example.jp');
    const key = await web.mailbox.key('thief@example.jp');
    const tab = visitor.tab();
    await change(visitor, fresh);
    await tab.fill('認証キー', key).press('変更する');
    expect(tab.path).toBe('/seeker/security/mail-address');
    tab.see(world.taro.mail).dontSee('thief@example.jp');
    await change(visitor, password);
  });
});

describe('a change of address', () => {
  test('waits for the key of the new one, and the present one is told at once', async () => {
    web.clock.advance({ minutes: 61 });
    const visitor = await signedIn(web, 'seeker', world.taro);
    const other = await signedIn(web, 'seeker', world.taro);
    const wanted = 'Taro.New@Example.JP';
    (await askFor(visitor, wanted)).see('新しいメールアドレスの確認', 'Taro.New@example.jp');
    expect((await mailsTo(world.taro.mail))[0]).toContain('メールアドレス変更の申込みがありました');
    const mailed = await web.mailbox.newest(wanted);
    expect(mailed.subject).toBe('【求職者マイページ】メールアドレス変更申込受付通知');
    expect(mailed.text).not.toContain('鈴木');
    await other.open('/seeker/security/mail-address');
    other.see(world.taro.mail, '確認待ちのメールアドレス');

    await visitor.fill('認証キー', 'AAAA-AAAA').press('変更する');
    visitor.seeStatus(422).see('認証キーが正しくありません');
    web.clock.advance({ seconds: 1 });
    await visitor.fill('認証キー', await web.mailbox.key(wanted)).press('変更する');
    visitor.seeStatus(200).see('メールアドレスを変更しました', 'Taro.New@example.jp');
    await isOut(other);
    expect((await mailsTo(world.taro.mail))[0]).toContain('アカウント情報変更のお知らせ');
    expect((await mailsTo(wanted))[0]).toContain('メールアドレスの変更が完了しました');
    await expect(signedIn(web, 'seeker', world.taro)).rejects.toThrow('could not sign in');
    (await signedIn(web, 'seeker', { mail: wanted })).seeStatus(200);
  });

  test('to an address of somebody else looks the same, and its owner is told', async () => {
    web.clock.advance({ minutes: 61 });
    const visitor = await signedIn(web, 'employer', world.hikari.recruiter);
    const ask = async (mail: string) => {
      await visitor.open('/employer/security/mail-address');
      await visitor
        .fill('新しいメールアドレス', mail)
        .fill('新しいメールアドレス（確認用）', mail)
        .press('認証キーを送る');
      return bare(visitor).replaceAll(mail, 'MAIL');
    };
    const free = await ask('free@example.jp');
    expect(await ask(world.aozora.owner.mail)).toBe(free);
    const told = await web.mailbox.newest(world.aozora.owner.mail);
    expect(told.subject).toContain('このメールアドレスを登録する申込みがありました');
    expect(told.text).not.toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}/);
    await visitor.fill('認証キー', 'AAAA-AAAA').press('変更する');
    visitor.seeStatus(422).see('認証キーが正しくありません');
  });

  test('is offered a new key when the old one is over, at 30:01 and not at 29:59', async () => {
    const visitor = await signedIn(web, 'seeker', world.jiro);
    await askFor(visitor, 'jiro.new@example.jp');
    // The proof of the owner is fresh in both moments: it is given again in between.
    web.clock.advance({ minutes: 29, seconds: 59 });
    const again = await signedIn(web, 'seeker', world.jiro);
    (await again.open('/seeker/security/mail-address/key')).dontSee('この認証キーは使えません');
    web.clock.advance({ seconds: 2 });
    (await again.open('/seeker/security/mail-address/key')).see('この認証キーは使えません');
    await again.press('新しい認証キーを送る');
    again.see('認証キーをもう一度お送りしました');
    await again.fill('認証キー', await web.mailbox.key('jiro.new@example.jp')).press('変更する');
    again.see('メールアドレスを変更しました');
  });

  test('is refused with the reason: no address, the same one, two that differ, a line break, too many', async () => {
    const visitor = await signedIn(web, 'seeker', { mail: 'jiro.new@example.jp' });
    (await askFor(visitor, 'jiro.new@example.jp')).seeStatus(422).see('今のメールアドレスと同じです');
    (await askFor(visitor, 'a@example.jp', 'b@example.jp')).seeStatus(422).see('一致していません');
    (await askFor(visitor, 'not an address')).seeStatus(422);
    const before = (await web.mailbox.of()).length;
    (await askFor(visitor, 'a@example.jp\r\nBcc: thief@example.jp')).seeStatus(422);
    expect((await web.mailbox.of()).length).toBe(before);
    for (let count = 0; count < 5; count += 1) await askFor(visitor, `one${count}@example.jp`);
    visitor.seeStatus(422).see('今日はもう受け付けられません');
  });
});
