import { beforeAll, describe, expect, test } from 'vitest';
import { changeMember, engageMember, removeMember, resetMemberFactors } from '#modules/accounts/office-members.ts';
import { staffAddCommand } from '#modules/accounts/staff-command.ts';
import { type Visitor, visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';

const web = testWeb();
let world: World;
let manager: Visitor;
beforeAll(async () => {
  world = await makeWorld(web);
  manager = await signedIn(web, 'staff', world.counter.manager);
});

const password = 'Rin9#kumo';
const bare = (visitor: Visitor) => visitor.html.replace(/name="_(csrf|key)" value="[^"]*"/g, '');
const ask = async (mail: string) => {
  web.clock.advance({ seconds: 5 });
  const visitor = await visitorOf(web).open('/staff/sign-in');
  await visitor.follow('はじめてログインする職員の方（パスワード登録）');
  return visitor.fill('ID（メールアドレス）', mail).press('次へ進む');
};
const enter = (visitor: Visitor, key: string) =>
  visitor
    .fill('認証キー', key)
    .fill('登録するパスワード', password)
    .fill('登録するパスワード（確認用）', password)
    .press('完了');

describe('npm run staff:add', () => {
  const command = async (...args: string[]) => {
    const lines: string[] = [];
    const act = web.act({ kind: 'system', task: 'staff:add' });
    const code = await staffAddCommand(args, act, {
      out: (line) => lines.push(line),
      officeExists: (office) => office === '13010',
    });
    return { code, said: lines.join('\n') };
  };
  const whole = ['--mail', 'shinjin@iidabashi.example.jp', '--name', '新人　五郎', '--office', '13010'];

  test('makes a member whose password is set by a mailed key, and prints neither', async () => {
    const { code, said } = await command(...whole, '--department', 'employers');
    expect(code).toBe(0);
    const mail = await web.mailbox.newest('shinjin@iidabashi.example.jp');
    expect(mail.text).toContain('/staff/opening');
    expect(`${said}${mail.text}`).not.toMatch(/(?<![\w-])[0-9A-Z]{4}-[0-9A-Z]{4}(?![\w-])/);
    const visitor = await ask('shinjin@iidabashi.example.jp');
    await enter(visitor, await web.mailbox.key('shinjin@iidabashi.example.jp'));
    // Staff need a second factor: nobody is in yet.
    expect(visitor.path).toBe('/staff/sign-in/second-step');
    expect((await visitor.open('/staff')).path).toContain('/staff/sign-in');
  });

  test.each([
    [
      'an address that is taken',
      [...whole.slice(0, 1), 'hanako@seeker.example.jp', ...whole.slice(2), '--department', 'seekers'],
      1,
    ],
    ['an office that is none', [...whole.slice(0, -1), '99999', '--department', 'seekers'], 1],
    ['no department', whole, 2],
  ] as const)('refuses %s', async (_, args, code) => {
    expect((await command(...args)).code).toBe(code);
  });
});

describe('the door of the staff', () => {
  test('answers alike to members and to nobody', async () => {
    const known = [world.counter.seekers.mail, 'shinjin@iidabashi.example.jp', world.hanako.mail];
    const answers = [];
    for (const mail of [...known, 'nobody@iidabashi.example.jp']) answers.push(await ask(mail));
    expect(new Set(answers.map(bare)).size).toBe(1);
    expect(await web.mailbox.of('nobody@iidabashi.example.jp')).toEqual([]);
  });
});

describe('the manager', () => {
  test('adds, changes and removes a colleague, who is out at once', async () => {
    await manager.open('/staff');
    await manager.follow('職員の管理');
    manager.see('窓口　一郎', '求人　二郎').dontSee('上野　四郎');
    await manager.follow('職員を追加する');
    manager.fill('氏名', '山田　六郎').fill('メールアドレス', 'rokuro@iidabashi.example.jp');
    await manager.choose('部門', '求人部門').choose('管理者にする', 'いいえ').press('追加する');
    manager.see('職員を追加しました', '山田　六郎', 'パスワード登録待ち');

    const colleague = await signedIn(web, 'staff', world.counter.employers);
    (await colleague.open('/staff/establishments')).seeStatus(200);
    await manager.open(`/staff/members/${world.counter.employers.accountId}`);
    await manager.choose('部門', '職業相談部門').press('変更する');
    manager.see('変更しました');
    expect((await colleague.open('/staff')).path).toContain('/staff/sign-in');
    expect((await web.mailbox.newest(world.counter.employers.mail)).subject).toContain('職員の権限の変更');
    const again = await signedIn(web, 'staff', world.counter.employers);
    (await again.open('/staff/establishments')).seeStatus(403);

    await manager.open(`/staff/members/${world.counter.employers.accountId}`);
    await manager.follow('職員から外す');
    (await manager.press('職員から外す')).see('職員から外しました').dontSee('求人　二郎');
    expect((await again.open('/staff')).path).toContain('/staff/sign-in');
  });

  test('finds no page of the own, of another office, or of a stranger', async () => {
    const others = [world.counter.manager.accountId, world.otherOffice.seekers.accountId, 'none'];
    for (const id of others)
      for (const end of ['', '/removal', '/second-factors'])
        (await manager.open(`/staff/members/${id}${end}`)).seeStatus(404);
  });

  test('is the only one who may: every page and every act refuses the others', async () => {
    const colleague = await signedIn(web, 'staff', world.counter.seekers);
    const id = world.counter.manager.accountId;
    for (const path of ['', '/new', `/${id}`, `/${id}/removal`, `/${id}/second-factors`])
      (await colleague.open(`/staff/members${path}`)).seeStatus(403);
    const act = web.act(world.counter.seekers.actor);
    const refused = { refused: 'not-allowed' };
    expect(await removeMember(act, id)).toEqual(refused);
    expect(await changeMember(act, id, { department: 'seekers', manager: false })).toEqual(refused);
    expect(await resetMemberFactors(act, id, 'other')).toEqual(refused);
    // Nobody changes the own rights, a manager neither.
    const own = web.act(world.counter.manager.actor);
    expect(await changeMember(own, id, { department: 'employers', manager: true })).toEqual(refused);
    expect(await removeMember(own, id)).toEqual(refused);
  });

  test('tells the other managers of the office', async () => {
    const act = web.act({ kind: 'system', task: 'test' });
    const second = { mail: 'fuku@iidabashi.example.jp', name: '副　七郎', officeCode: '13010' } as const;
    await engageMember(act, { ...second, department: 'seekers', manager: true });
    web.clock.advance({ seconds: 5 });
    await engageMember(act, { ...second, mail: 'hachi@iidabashi.example.jp', department: 'seekers', manager: false });
    for (const mail of [second.mail, world.counter.manager.mail])
      expect((await web.mailbox.newest(mail)).text).toContain('職員が追加、変更または削除されました');
  });
});
