import { beforeAll, describe, expect, test } from 'vitest';
import { type Visitor, visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';

const web = testWeb();
let world: World;
let owner: Visitor;
beforeAll(async () => {
  world = await makeWorld(web);
  owner = await signedIn(web, 'employer', world.hikari.owner);
});

const agreed = '「プライバシーポリシー」「求人者マイページ利用規約」に同意します';
const password = 'Rin9#kumo';
const ended = 'この招待は使えません';

const invite = async (mail: string, role = '担当者', by = owner) => {
  web.clock.advance({ seconds: 5 });
  await by.open('/employer/users');
  await by.follow('利用者を招待する');
  return by.fill('招待する方のメールアドレス', mail).choose('役割', role).press('招待のメールを送る');
};
const linkTo = async (mail: string) => /\/invitation\/[\w-]+/.exec((await web.mailbox.newest(mail)).text)?.[0] ?? '';
const begin = async (link: string) => {
  web.clock.advance({ seconds: 5 });
  return (await visitorOf(web).open(link)).check(agreed).press('招待を受ける');
};
const enter = (visitor: Visitor, key: string) =>
  visitor
    .fill('認証キー', key)
    .fill('登録するパスワード', password)
    .fill('登録するパスワード（確認用）', password)
    .press('完了');
const accepted = async (mail: string) => {
  await invite(mail);
  const visitor = await begin(await linkTo(mail));
  return enter(visitor, await web.mailbox.key(mail));
};

describe('an invitation', () => {
  test('is shown by its link, accepted with a key to the invited address, and used once', async () => {
    const mail = 'aoi@hikari.example.jp';
    (await invite(mail)).see('招待のメールを送りました', mail, '担当者', '2026年11月23日 10:00');
    const told = await web.mailbox.newest(mail);
    expect(told.text).toContain('2026年11月23日 10:00');
    expect(`${told.subject}${told.text}`).not.toContain(world.hikari.name);
    const link = await linkTo(mail);
    (await visitorOf(web).open(link)).see(world.hikari.name, 'a•••@hikari.example.jp').dontSee(mail);

    const visitor = await begin(link);
    expect(visitor.path).toBe('/invitation/password');
    await enter(visitor, await web.mailbox.key(mail));
    expect(visitor.path).toBe('/employer');
    (await visitor.open('/employer/users')).see(mail, '利用者の招待や変更は、代表の方が行います');
    (await visitorOf(web).open(link)).seeStatus(410).see(ended);
    expect((await web.mailbox.newest(world.hikari.owner.mail)).text).toContain('利用者になりました');
  });

  test('that is forwarded opens nothing: the key goes to the invited address', async () => {
    const mail = 'midori@hikari.example.jp';
    await invite(mail);
    const stranger = await begin(await linkTo(mail));
    (await enter(stranger, 'AAAA-AAAA')).seeStatus(422);
    expect(await web.mailbox.key(mail)).toMatch(/^[0-9A-Z-]{9}$/);
    expect(stranger.html).not.toContain(mail);
  });

  test('ends with its time, at the second', async () => {
    const mail = 'kurenai@hikari.example.jp';
    await invite(mail);
    const link = await linkTo(mail);
    const begun = visitorOf(web);
    await begun.open(link);
    web.clock.advance({ minutes: 72 * 60 });
    await begun.check(agreed).press('招待を受ける');
    const key = await web.mailbox.key(mail);
    web.clock.advance({ seconds: 1 });
    (await visitorOf(web).open(link)).seeStatus(410).see(ended);
    (await enter(begun, key)).seeStatus(422).see('期限が過ぎたか、取り消された');
    owner = await signedIn(web, 'employer', world.hikari.owner);
    (await owner.open('/employer/users')).see(mail, '期限切れ');
  });

  test('can be taken back, and sent again with a new link that ends the old one', async () => {
    const mail = 'shiro@hikari.example.jp';
    await invite(mail, '閲覧者');
    const first = await linkTo(mail);
    web.clock.advance({ seconds: 5 });
    const again = [...owner.document.querySelectorAll('form[action*="/again"]')].at(0);
    await post(owner, again?.getAttribute('action') ?? '');
    const second = await linkTo(mail);
    expect(second).not.toBe(first);
    (await visitorOf(web).open(first)).seeStatus(410);
    const begun = await begin(second);
    const key = await web.mailbox.key(mail);
    await post(owner, (again?.getAttribute('action') ?? '').replace('/again', '/revocation'));
    (await visitorOf(web).open(second)).seeStatus(410);
    (await enter(begun, key)).seeStatus(422).see('取り消された');
  });

  test('tells nobody but the mailbox that the address has an account', async () => {
    const answers = [];
    for (const mail of [world.hanako.mail, world.aozora.owner.mail, 'nobody@hikari.example.jp']) {
      await invite(mail);
      answers.push([owner.status, owner.path]);
      expect(await web.mailbox.newest(mail)).toMatchObject({ subject: '【求人者マイページ】利用者への招待' });
    }
    expect(new Set(answers.map(String)).size).toBe(1);
    const told = (await web.mailbox.newest(world.hanako.mail)).text;
    expect(told).toContain('すでに別のマイページで使われています');
    expect(told).not.toContain('/invitation/');
  });
});

/** As a button without a page of its own does. */
const post = async (visitor: Visitor, action: string) => {
  const token = visitor.document.querySelector('input[name=_csrf]')?.getAttribute('value') ?? '';
  const jar = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { cookie: jar, origin: new URL(web.settings.baseUrl).origin };
  return web.fetch(action, { method: 'POST', body: new URLSearchParams({ _csrf: token }), headers });
};

describe('a removed user', () => {
  test('is out of every session at once, and comes back by a new invitation only', async () => {
    const mail = 'momo@hikari.example.jp';
    const visitor = await accepted(mail);
    (await visitor.open('/employer/applications')).seeStatus(200);
    await owner.open('/employer/users');
    await owner.follow(`${mail} の役割などを変更する`);
    await owner.follow('利用者から外す');
    (await owner.press('利用者から外す')).see('利用者から外しました').dontSee(mail);
    expect((await visitor.open('/employer/applications')).path).toContain('/employer/sign-in');

    await visitor.fill('ID（メールアドレス）', mail).fill('パスワード', password).press('ログイン');
    (await visitor.open(`/employer/applications`)).dontSee('応募者管理');
    const back = await accepted(mail);
    (await back.open('/employer/applications')).seeStatus(200);
  });
});

describe('the main login', () => {
  test('is handed over after a question, and the former owner may invite no more', async () => {
    const aozora = await signedIn(web, 'employer', world.aozora.owner);
    const recruiter = await signedIn(web, 'employer', world.aozora.recruiter);
    await aozora.open('/employer/users');
    await aozora.follow(`${world.aozora.recruiter.mail} の役割などを変更する`);
    await aozora.follow('代表を引き継ぐ');
    (await aozora.press('代表を引き継ぐ')).see('代表を引き継ぎました');
    (await aozora.open('/employer/invitations/new')).seeStatus(403);
    expect((await recruiter.open('/employer')).path).toContain('sign-in');
    const owner = await signedIn(web, 'employer', world.aozora.recruiter);
    (await owner.open('/employer/invitations/new')).seeStatus(200);
  });
});

describe('roles', () => {
  const ownersPages = (id: string) => [
    '/employer/invitations/new',
    `/employer/users/${id}`,
    `/employer/users/${id}/removal`,
    `/employer/users/${id}/hand-over`,
  ];

  test.each(['recruiter', 'viewer'] as const)('a %s sees who is there, and changes nothing about it', async (role) => {
    const visitor = await signedIn(web, 'employer', world.hikari[role]);
    (await visitor.open('/employer/users')).seeStatus(200).see(world.hikari.owner.mail).dontSee('招待中の方');
    for (const path of ownersPages(world.hikari.owner.accountId)) (await visitor.open(path)).seeStatus(403);
    await visitor.open('/employer/users');
    const response = await post(visitor, `/employer/users/${world.hikari.owner.accountId}/removal`);
    expect(response.status).toBe(403);
  });

  test('an owner finds nobody of another establishment, and not himself', async () => {
    for (const id of [world.aozora.owner.accountId, world.hikari.owner.accountId, 'none'])
      for (const path of ownersPages(id).slice(1)) (await owner.open(path)).seeStatus(404);
  });
});
