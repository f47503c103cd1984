import { beforeAll, describe, expect, test } from 'vitest';
import { type Visitor, visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';

const web = testWeb();
let world: World;
const mail = 'hanako.new@example.jp';
beforeAll(async () => {
  world = await makeWorld(web);
});

const page = () => `/staff/registrations/${world.hanako.registration.id}`;
const changeTo = async (counter: Visitor, to: string, document?: string) => {
  await counter.open(`${page()}/mail-address`);
  if (document) counter.choose('本人確認書類', document);
  return counter.fill('メールアドレス', to).fill('メールアドレス（確認用）', to).press('変更する');
};
const askForKey = async (to: string) => {
  const visitor = await visitorOf(web).open('/seeker/password-renewal');
  return visitor.fill('ID（メールアドレス）', to).fillDate('生年月日', '1990-04-15').press('次へ進む');
};

describe('a lost address', () => {
  let counter: Visitor;

  test('is replaced only after a look at an identity document, whose kind is recorded', async () => {
    counter = await signedIn(web, 'staff', world.counter.seekers);
    (await changeTo(counter, mail)).seeStatus(422);
    const own = await signedIn(web, 'seeker', world.hanako);
    (await changeTo(counter, mail, '運転免許証・運転経歴証明書')).seeStatus(200);
    counter.see('メールアドレスを変更しました', mail, '二人目の確認をする');
    const hold = await web.database.selectFrom('mail_holds').selectAll().executeTakeFirstOrThrow();
    expect(hold).toMatchObject({ document: 'driving-licence', changed_by: world.counter.seekers.accountId });
    const told = await web.database
      .selectFrom('audit_entries')
      .select('detail')
      .where('what', '=', 'registration.mail-changed')
      .executeTakeFirstOrThrow();
    expect(told.detail).toEqual({ document: 'driving-licence' });
    expect((await own.open('/seeker')).path).toContain('/seeker/sign-in');
  });

  test('is told at the old address and at the new one, without a name', async () => {
    const [old, fresh] = [await web.mailbox.newest(world.hanako.mail), await web.mailbox.newest(mail)];
    expect(old.text).toContain('ハローワークの窓口で変更されました');
    expect(old.text).toContain('ヘルプデスクへご連絡ください');
    expect(fresh.text).toContain('パスワードの再登録はできません');
    for (const { text } of [old, fresh]) expect(text).not.toMatch(/佐藤|花子|hanako/);
  });

  test('renews no password for a day: the answer is the same, and the mail says until when', async () => {
    const stranger = await askForKey('nobody@example.jp');
    const visitor = await askForKey(mail);
    const bare = ({ html }: Visitor) => html.replace(/name="_(csrf|key)" value="[^"]*"/g, '');
    expect(bare(visitor)).toBe(bare(stranger));
    const answer = await web.mailbox.newest(mail);
    expect(answer.subject).toContain('パスワード再登録はまだできません');
    expect(answer.text).not.toContain('認証キー');
  });

  test('is shown to the owner, who signs in with the old password', async () => {
    const own = await signedIn(web, 'seeker', { mail });
    (await own.open('/seeker/security/mail-address')).see('窓口でメールアドレスが変更されました');
    await expect(signedIn(web, 'seeker', world.hanako)).rejects.toThrow('could not sign in');
  });

  test('is not confirmed by the same member of staff, but by another one', async () => {
    await counter.open(`${page()}/mail-address/confirmation`);
    counter.see('自分では確認できません').dontSee('すぐに再登録できるようにする');
    const second = await signedIn(web, 'staff', world.counter.manager);
    await second.open(page());
    await second.follow('二人目の確認をする');
    await second.press('すぐに再登録できるようにする');
    second.seeStatus(422);
    await second.check('ご本人と本人確認書類を、自分でも確認しました').press('すぐに再登録できるようにする');
    second.see('二人目の確認を記録しました').dontSee('二人目の確認をする');
    web.clock.advance({ seconds: 1 });
    await askForKey(mail);
    expect(await web.mailbox.key(mail)).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  });

  test('without a second look renews again after a day, not a second before', async () => {
    web.clock.advance({ minutes: 61 });
    const at = web.clock.now();
    await changeTo(await signedIn(web, 'staff', world.counter.seekers), 'third@example.jp', 'パスポート（旅券）');
    web.clock.set(at.add({ seconds: 24 * 60 * 60 - 1 }));
    await askForKey('third@example.jp');
    expect((await web.mailbox.newest('third@example.jp')).subject).toContain('まだできません');
    web.clock.set(at.add({ seconds: 24 * 60 * 60 + 1 }));
    await askForKey('third@example.jp');
    expect((await web.mailbox.newest('third@example.jp')).subject).toContain('パスワード再登録申込受付通知');
  });

  test('cannot become one that somebody else has', async () => {
    const staff = await signedIn(web, 'staff', world.counter.seekers);
    (await changeTo(staff, world.taro.mail, 'マイナンバーカード'))
      .seeStatus(422)
      .see('ほかのアカウントで使われています');
  });
});
