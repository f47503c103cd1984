import { beforeAll, describe, expect, test } from 'vitest';
import { eraseClosedAccounts } from '#modules/accounts/closings.ts';
import { registerMailAddress } from '#modules/seekers/registrations.ts';
import { type Visitor, visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, typeCode, type World } from '#test/support/world.ts';

const web = testWeb();
let world: World;
beforeAll(async () => {
  world = await makeWorld(web);
});

const fresh = 'Rin9#kumo';
const agreed = '退会するとどうなるかを確認しました';
const countOf = async (table: 'saved_jobs' | 'saved_conditions' | 'alerts' | 'known_devices') =>
  Number(
    (
      await web.database
        .selectFrom(table)
        .select(({ fn }) => fn.countAll().as('count'))
        .executeTakeFirstOrThrow()
    ).count,
  );
const accountOf = (mail: string) =>
  web.database.selectFrom('accounts').selectAll().where('mail', '=', mail).executeTakeFirst();
const openAgain = async (mail: string, birthDate: string, secret = fresh): Promise<Visitor> => {
  const visitor = await visitorOf(web).open('/opening');
  await visitor.check('「プライバシーポリシー」「マイページ利用規約」に同意します').press('次へ進む');
  await visitor.fill('ID（メールアドレス）', mail).fillDate('生年月日', birthDate).press('次へ進む');
  web.clock.advance({ seconds: 1 });
  return visitor
    .fill('認証キー', await web.mailbox.key(mail))
    .fill('登録するパスワード', secret)
    .fill('登録するパスワード（確認用）', secret)
    .press('完了');
};
const signInAgain = async (): Promise<Visitor> => {
  const visitor = await visitorOf(web).open('/seeker/sign-in');
  await visitor.fill('ID（メールアドレス）', world.hanako.mail).fill('パスワード', fresh).press('ログイン');
  await typeCode(visitor, () => web.mailbox.code(world.hanako.mail));
  return visitor;
};
const apply = async (seeker: Visitor, number: string) => {
  await seeker.open(`/jobs/${number}/self-application`);
  await seeker.check('上の注意点をすべて確認し、同意したうえで応募します').press('次へ進む');
  await seeker.fill('志望動機', '店の仕事が好きです。').press('確認画面へ進む');
  await seeker.press('応募する');
};

describe('a seeker who leaves', () => {
  let own: Visitor;
  let thief: Visitor;

  test('reads first what is under way and what happens to each thing, and must say yes', async () => {
    own = await signedIn(web, 'seeker', world.hanako);
    thief = await signedIn(web, 'seeker', world.hanako);
    await own.open(`/jobs/${world.jobs.ofAozora}`);
    await own.press('お気に入り求人に保存する');
    await own.open('/seeker/conditions/new?v=1&place=13');
    await own.fill('条件の名前', '東京').choose('新着求人のお知らせ', 'メールで週に1回').press('保存する');
    await own.open('/seeker/closing');
    own.see('退会するとどうなるか', '求職登録', 'ハローワークでそのまま続きます', '自分の情報をダウンロードする');
    await own.press('退会する');
    own.seeStatus(422);
    expect((await accountOf(world.hanako.mail))?.state).toBe('active');
  });

  test('is out everywhere at once, and alerts stop; the registration goes on at the office', async () => {
    await own.check(agreed).press('退会する');
    own.see('退会の手続きが完了しました');
    for (const visitor of [own, thief]) {
      await visitor.open('/seeker');
      expect(visitor.path).toContain('/seeker/sign-in');
    }
    await expect(signedIn(web, 'seeker', world.hanako)).rejects.toThrow('could not sign in');
    expect(await accountOf(world.hanako.mail)).toMatchObject({ state: 'closed', password_hash: null });
    expect(await countOf('alerts')).toBe(0);
    expect(await countOf('saved_jobs')).toBe(1);
    const told = await web.mailbox.newest(world.hanako.mail);
    expect(told.subject).toBe('【求職者マイページ】退会のお知らせ');
    const counter = await signedIn(web, 'staff', world.counter.seekers);
    await counter.open(`/staff/registrations/${world.hanako.registration.id}`);
    counter.see('佐藤　花子', '退会済み');
  });

  test('gets no key for a forgotten password, but hears where to open again', async () => {
    web.clock.advance({ minutes: 61 });
    const visitor = await visitorOf(web).open('/seeker/password-renewal');
    await visitor.fill('ID（メールアドレス）', world.hanako.mail).fillDate('生年月日', '1990-04-15').press('次へ進む');
    const told = await web.mailbox.newest(world.hanako.mail);
    expect(told.text).not.toContain('認証キー');
    expect(told.text).toContain('/opening');
  });

  test('comes back by way A within the time, and finds what was saved', async () => {
    web.clock.advance({ days: 29 });
    (await openAgain(world.hanako.mail, '1990-04-15')).see('パスワード登録完了');
    expect((await web.mailbox.newest(world.hanako.mail)).text).toContain('再開されました');
    const again = await signInAgain();
    (await again.open('/seeker/saved-jobs')).see('販売員（あおぞら商店）');
    (await again.open('/seeker/conditions')).see('東京');
  });

  test('is erased after the time, with a receipt, and the counter can register an address again', async () => {
    const visitor = await signInAgain();
    await visitor.open('/seeker/closing');
    await visitor.check(agreed).press('退会する');
    const act = () => web.act({ kind: 'system', task: 'test' });
    web.clock.advance({ days: 30, minutes: -1 });
    expect(await eraseClosedAccounts(act())).toBe(0);
    web.clock.advance({ minutes: 2 });
    expect(await eraseClosedAccounts(act())).toBe(1);
    expect(await eraseClosedAccounts(act())).toBe(0);
    expect((await web.mailbox.newest(world.hanako.mail)).subject).toContain('アカウントの情報を消去しました');
    expect(await accountOf(world.hanako.mail)).toBeUndefined();
    expect([await countOf('saved_jobs'), await countOf('saved_conditions')]).toEqual([0, 0]);
    const { id } = world.hanako.registration;
    const registration = await web.database
      .selectFrom('registrations')
      .select(['name', 'account_id'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(registration).toEqual({ name: '佐藤　花子', account_id: null });
    const again = await registerMailAddress(web.act(world.counter.seekers.actor), id, world.hanako.mail);
    expect(again).toHaveProperty('accepted');
  });
});

describe('an employer who leaves', () => {
  test('as a colleague leaves the others as they are', async () => {
    const colleague = await signedIn(web, 'employer', world.hikari.viewer);
    await colleague.open('/employer/closing');
    colleague.see('あなただけが外れます');
    await colleague.check(agreed).press('退会する');
    colleague.see('退会の手続きが完了しました');
    (await (await signedIn(web, 'employer', world.hikari.owner)).open('/employer')).seeStatus(200);
    const users = await web.database
      .selectFrom('employer_users')
      .select('role')
      .where('establishment_id', '=', world.hikari.id)
      .execute();
    expect(users.map(({ role }) => role).sort()).toEqual(['owner', 'recruiter']);
  });

  test('as the main login hands over first', async () => {
    const owner = await signedIn(web, 'employer', world.hikari.owner);
    await owner.open('/employer/closing');
    owner.see('先に代表を引き継ぐか').dontSee(agreed);
  });

  test('never leaves a seeker waiting for a result', async () => {
    for (const one of [world.aozora.recruiter, world.aozora.viewer]) {
      await web.database.deleteFrom('employer_users').where('account_id', '=', one.accountId).execute();
    }
    const taro = await signedIn(web, 'seeker', world.taro);
    await apply(taro, world.jobs.ofAozora);
    (await taro.open('/seeker/closing')).see('進行中の応募', '販売員（あおぞら商店）', 'お名前・電話番号');
    const owner = await signedIn(web, 'employer', world.aozora.owner);
    (await owner.open('/employer/closing')).see('結果を知らせていない応募：1件').dontSee(agreed);
    await web.database.updateTable('applications').set({ state: 'withdrawn' }).execute();
    (await owner.open('/employer/closing')).see(agreed);
    await owner.check(agreed).press('退会する');
    owner.see('退会の手続きが完了しました');
    expect((await accountOf(world.aozora.owner.mail))?.state).toBe('closed');
    await expect(signedIn(web, 'employer', world.aozora.owner)).rejects.toThrow('could not sign in');
  });
});
