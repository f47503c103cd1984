import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { withdraw } from '#modules/applications/applications.ts';
import { consent, keepMotive, sendSelfApplication } from '#modules/applications/self-applications.ts';
import { seat } from '#test/support/kiosk.ts';
import * as sample from '#test/support/sample-files.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, password, signedIn, typeCode, type World } from '#test/support/world.ts';

const web = testWeb();
let world: World;
let hanako: Visitor;
let owner: Visitor;
let id: string;
const asHanako = () => {
  const { registration } = world.hanako;
  return web.act({ kind: 'seeker', accountId: registration.accountId ?? '', registrationId: registration.id });
};
const apply = async (number = world.jobs.open): Promise<string> => {
  await consent(asHanako(), number);
  await keepMotive(asHanako(), number, 'よろしくお願いします。');
  const decision = await sendSelfApplication(asHanako(), number);
  if ('refused' in decision) throw new Error(decision.refused);
  return decision.accepted.id;
};
beforeAll(async () => {
  world = await makeWorld(web);
  hanako = await signedIn(web, 'seeker', world.hanako);
  owner = await signedIn(web, 'employer', world.hikari.owner);
  id = await apply();
});

const script = '<script>alert("印")</script>';

describe('writing to each other without JavaScript', () => {
  test('begins at the application, is told once by mail, and shows whether it was read', async () => {
    await owner.open(`/employer/applications/${id}`);
    await owner.follow('メッセージを書く・見る');
    await owner
      .see('まだメッセージはありません。')
      .fill('メッセージ', `面接のご案内です。\n${script}`)
      .press('送信する');
    owner.seeStatus(200).see('メッセージを送りました。', script, '未読').dontSee(script);
    await owner.fill('メッセージ', '二通目です。').press('送信する');
    const mails = (await web.mailbox.of(world.hanako.mail)).filter(({ subject }) => subject.includes('メッセージ'));
    expect(mails.map(({ subject }) => subject)).toEqual(['【求職者マイページ】メッセージが届いています']);
    expect(mails[0]?.text).not.toMatch(/ひかり|面接|介護/);

    await hanako.open('/seeker');
    await hanako.follow('メッセージ（未読1件）');
    await hanako.see('未読2件', 'ひかり').follow('介護職員（ひかりの里）');
    hanako.seeStatus(200).see('二通目です。', script, '事業所').dontSee(script);
    await owner.open(`/employer/messages/${id}`);
    owner.see('既読');
  });

  test('an empty or too long one comes back with what was typed', async () => {
    await hanako.open(`/seeker/messages/${id}`);
    await hanako.press('送信する');
    hanako.seeStatus(422).see('「メッセージ」を入力してください');
    const long = 'あ'.repeat(2001);
    await hanako.fill('メッセージ', long).press('送信する');
    hanako.seeStatus(422).see('2,000文字以内');
    expect(hanako.valueOf('メッセージ')).toBe(long);
  });

  test('what was typed and attached is there again later, and pressing twice sends once', async () => {
    await hanako.open(`/seeker/messages/${id}`);
    await hanako
      .fill('メッセージ', '書類をお送りします。')
      .attach('添付ファイル', sample.upload('経歴.docx', sample.docx()))
      .press('ファイルを添付する');
    hanako.seeStatus(200).see('ファイルを添付しました', '経歴.docx');
    const later = await signedIn(web, 'seeker', world.hanako);
    await later.open(`/seeker/messages/${id}`);
    expect(later.see('書きかけのメッセージ', '経歴.docx').valueOf('メッセージ')).toBe('書類をお送りします。');
    const twice = later.tab();
    await later.press('送信する');
    later.seeStatus(200).see('メッセージを送りました。');
    await twice.press('送信する');
    expect(twice.seeStatus(200).html.split('書類をお送りします。')).toHaveLength(2);
    await owner.open(`/employer/messages/${id}`);
    await owner.follow('経歴.docx');
    expect(owner.headers.get('content-disposition')).toBe(
      `attachment; filename="__.docx"; filename*=UTF-8''${encodeURIComponent('経歴.docx')}`,
    );
    expect(owner.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(owner.headers.get('x-content-type-options')).toBe('nosniff');
    expect(owner.headers.get('cache-control')).toBe('no-store');
  });

  test('the wide and the simple languages have the same page', async () => {
    for (const language of ['/easy', '/en']) {
      await hanako.open(`${language}/seeker/messages/${id}`);
      hanako.seeStatus(200);
      await hanako.open(`${language}/seeker/messages?q=%E9%9D%A2%E6%8E%A5`);
      hanako.seeStatus(200).see('介護職員（ひかりの里）');
    }
  });
});

describe('files of strangers', () => {
  const attach = (...files: File[]) =>
    hanako
      .fill('メッセージ', '本文は残る')
      .attach('添付ファイル', ...files)
      .press('送信する');

  test.each([
    ['a page named .pdf', sample.upload('履歴書.pdf', sample.html()), '「履歴書.pdf」は使えない種類のファイルです'],
    ['an SVG', sample.upload('a.svg', sample.svg()), '使えない種類'],
    [
      'a polyglot',
      sample.upload('a.pdf', Buffer.concat([sample.pdf(), sample.zip([{ name: 'a', bytes: 'a' }])])),
      '混ざっています',
    ],
    [
      'a bomb',
      sample.upload('a.docx', sample.docx('x', [{ name: 'word/b.xml', bytes: Buffer.alloc(70 * 1024 * 1024) }])),
      '非常に大きく',
    ],
    ['a PDF with a password', sample.upload('a.pdf', sample.pdf('', '/Encrypt 9 0 R')), 'パスワードが必要'],
    ['macros', sample.upload('a.docx', sample.docx('x', [{ name: 'word/vbaProject.bin', bytes: 'm' }])), 'マクロ'],
    ['6 MB', sample.upload('大きい.pdf', Buffer.alloc(6 * 1024 * 1024)), '「大きい.pdf」は大きすぎます。5 MB以下'],
    ['a name that turns round', sample.upload('\u202efdp.exe', sample.html()), '「fdp.exe」は使えない種類'],
  ])('%s is refused beside the field and nothing is sent', async (_what, file, sentence) => {
    await hanako.open(`/seeker/messages/${id}`);
    await attach(file);
    expect(hanako.seeStatus(422).see(sentence).valueOf('メッセージ')).toBe('本文は残る');
    hanako.dontSee('<script>alert', '\u202e');
  });

  test('good ones beside a bad one are kept, and a sixth is one too many', async () => {
    await hanako.open(`/seeker/messages/${id}`);
    const good = [1, 2, 3].map((number) => sample.upload(`${number}.pdf`, sample.pdf()));
    await attach(...good, sample.upload('bad.html', sample.html()));
    hanako.seeStatus(422).see('bad.html', 'ほかのファイルは添付しました。', '1.pdf', '3.pdf');
    await attach(...[4, 5, 6].map((number) => sample.upload(`${number}.png`, sample.png())));
    hanako.seeStatus(422).see('合わせて5つまでです', '4.png', '5.png').dontSee('6.png');
    await hanako.press('「1.pdf」を外す');
    expect(hanako.seeStatus(200).dontSee('1.pdf').valueOf('メッセージ')).toBe('本文は残る');
    await hanako.press('送信する');
    hanako.seeStatus(200).see('メッセージを送りました。', '5.png');
    await owner.open(`/employer/messages/${id}`);
    owner.see('2.pdf', '5.png');
  });

  test('names become harmless names, and bytes lie under none of them', async () => {
    await hanako.open(`/seeker/messages/${id}`);
    await attach(sample.upload('../../etc/\r\nSet-Cookie: a=1;.pdf', sample.pdf()));
    hanako.seeStatus(200).see('Set-Cookie_ a=1;.pdf');
    await hanako.follow('Set-Cookie_ a=1;.pdf');
    expect(hanako.headers.get('set-cookie')).toBeNull();
    const lying = await readdir(join(web.settings.dataDir, 'files'), { recursive: true, withFileTypes: true });
    for (const { name } of lying.filter((entry) => entry.isFile())) expect(name).toMatch(/^[0-9a-f]{32}$/);
  });

  test('an upload without end is refused before it is read', async () => {
    const cookie = [...hanako.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await web.fetch(`/seeker/messages/${id}`, {
      method: 'POST',
      body: 'x',
      headers: {
        cookie,
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': String(500 * 1024 * 1024),
      },
    });
    expect(response.status).toBe(413);
  });
});

describe('what is not theirs', () => {
  test('is a 404 like something that does not exist: talk, file, draft', async () => {
    const taro = await signedIn(web, 'seeker', world.taro);
    const aozora = await signedIn(web, 'employer', world.aozora.owner);
    await hanako.open(`/seeker/messages/${id}`);
    const path = /messages\/[0-9a-f-]+\/files\/[0-9a-f-]+/.exec(hanako.html)?.[0] ?? '';
    expect(path).not.toBe('');
    for (const [visitor, portal] of [
      [taro, 'seeker'],
      [aozora, 'employer'],
    ] as const) {
      await visitor.open(`/${portal}/${path}`);
      const { html, status } = visitor;
      expect(status).toBe(404);
      await visitor.open(`/${portal}/messages/${id}`);
      visitor.seeStatus(404).dontSee('面接', 'ひかり');
      await visitor.open(`/${portal}/messages/00000000-0000-7000-8000-000000000000`);
      visitor.seeStatus(404);
      const bare = (text: string) =>
        text.replace(/\/?(?:files\/)?[0-9a-f]{8}-[0-9a-f-]{27}/g, '').replace(/value="[^"]*"/g, '');
      expect(bare(html)).toBe(bare(visitor.html));
    }
  });

  test('is not written into by who may only look', async () => {
    const viewer = await signedIn(web, 'employer', world.hikari.viewer);
    await viewer.open(`/employer/messages/${id}`);
    viewer.seeStatus(200).see('読むことだけができます', '面接のご案内です。').dontSee('送信する');
  });
});

test('at a kiosk no file is taken, neither by the page nor behind it', async () => {
  const { browser } = await seat(web, world.counter.seekers);
  await browser.open('/kiosk/go/sign-in');
  await browser.fill('ID（メールアドレス）', world.hanako.mail).fill('パスワード', password).press('ログイン');
  await typeCode(browser, () => web.mailbox.code(world.hanako.mail));
  await browser.open(`/seeker/messages/${id}`);
  browser.seeStatus(200).see('このパソコンからはファイルを添付できません').dontSee('type="file"');
  const form = new FormData();
  for (const name of ['_csrf', '_key', 'message']) {
    form.append(name, browser.document.querySelector(`main input[name=${name}]`)?.getAttribute('value') ?? '');
  }
  form.append('body', '席からの文');
  form.append('files', sample.upload('席から.pdf', sample.pdf()));
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const origin = new URL(web.settings.baseUrl).origin;
  const answer = await web.fetch(`/seeker/messages/${id}`, { method: 'POST', body: form, headers: { cookie, origin } });
  expect(answer.status).toBe(303);
  await browser.open(`/seeker/messages/${id}`);
  browser.see('席からの文').dontSee('席から.pdf');
});

test('a message written while the application ended is refused with the reason and is not lost', async () => {
  const other = await apply(world.jobs.another);
  await owner.open(`/employer/applications/${other}`);
  await owner.open(`/employer/messages/${other}`);
  owner.fill('メッセージ', '明日お越しください。');
  await withdraw(asHanako(), other, undefined);
  await owner.press('送信する');
  owner.seeStatus(409).see('選考が終わっているため', '明日お越しください。', '送信されていません');
  await hanako.open(`/seeker/messages/${other}`);
  hanako.seeStatus(200).dontSee('明日お越しください。').see('選考が終わっているため');
});
