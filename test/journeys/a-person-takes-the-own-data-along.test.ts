import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';

import { type Visitor, visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, password, signedIn, type World } from '#test/support/world.ts';

const web = testWeb();
let world: World;
let own: Visitor;
beforeAll(async () => {
  world = await makeWorld(web);
  own = await signedIn(web, 'seeker', world.hanako);
  await own.open(`/jobs/${world.jobs.open}`);
  await own.press('お気に入り求人に保存する');
  await own.open('/seeker/conditions/new?v=1&place=13');
  await own.fill('条件の名前', '東京の仕事').choose('新着求人のお知らせ', 'メールで週に1回').press('保存する');
  await own.open(`/jobs/${world.jobs.ofAozora}/self-application`);
  await own.check('上の注意点をすべて確認し、同意したうえで応募します').press('次へ進む');
  await own.fill('志望動機', '店の<b>仕事</b>が好きです。').press('確認画面へ進む');
  await own.press('応募する');
});

const taken = async (form: 'json' | 'html', visitor = own, kind = 'seeker'): Promise<string> => {
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await web.fetch(`/${kind}/export/data.${form}`, { headers: { cookie } });
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toContain('no-store');
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="?my-page-\d{4}-\d{2}-\d{2}\./);
  return response.text();
};

describe('the copy of one’s own data', () => {
  test('holds every part as JSON: account, registration, what was saved, applications with their history', async () => {
    const data = JSON.parse(await taken('json'));
    expect(data).toMatchObject({
      account: { mail: world.hanako.mail, state: 'active', mailedCode: true },
      registration: {
        number: world.hanako.registration.number,
        person: { name: '佐藤　花子', birthDate: '1990-04-15' },
      },
      savedJobs: [{ number: world.jobs.open }],
      savedConditions: [{ name: '東京の仕事', rhythm: 'weekly' }],
      applications: [{ number: world.jobs.ofAozora, motive: '店の<b>仕事</b>が好きです。', state: 'applied' }],
    });
    expect(data.messages).toEqual([]);
    expect(data.sessions).toHaveLength(1);
    expect(data.applications[0].history.length).toBeGreaterThan(0);
  });

  test('holds no secret: no password, no hash, no session, no token', async () => {
    const text = await taken('json');
    const account = await web.database
      .selectFrom('accounts')
      .select(['password_hash', 'id'])
      .where('mail', '=', world.hanako.mail)
      .executeTakeFirstOrThrow();
    for (const secret of [password, account.password_hash ?? '', ...own.cookies.values(), 'argon2', 'hash', 'sealed'])
      expect(text).not.toContain(secret);
  });

  test('is the same to read: every value of the JSON stands in the HTML, each under a label', async () => {
    const data = JSON.parse(await taken('json'));
    const html = await taken('html');
    const { document } = parseHTML(html);
    const read = document.body.textContent ?? '';
    const texts: string[] = [];
    const collect = (value: unknown): void => {
      if (typeof value === 'string' && !/^\d{4}-\d{2}-\d{2}|^[a-z-]+$/.test(value)) texts.push(value);
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
    };
    collect({ ...data, madeAt: undefined });
    for (const text of texts) expect(read).toContain(text);
    const labels = [...document.querySelectorAll('dt, h2')].map((one) => one.textContent ?? '');
    expect(labels.filter((label) => /^[a-z][A-Za-z]*$/.test(label))).toEqual([]);
    expect(document.querySelectorAll('b, script, img')).toHaveLength(0);
  });

  test('is nobody else’s: a visitor is asked to sign in, an employer is refused, and each gets his own', async () => {
    expect((await web.fetch('/seeker/export/data.json')).status).toBe(303);
    const employer = await signedIn(web, 'employer', world.hikari.owner);
    (await employer.open('/seeker/export')).seeStatus(403);
    const data = JSON.parse(await taken('json', employer, 'employer'));
    expect(data.establishment).toMatchObject({ name: world.hikari.name, role: 'owner' });
    expect(JSON.stringify(data)).not.toContain('花子');
  });

  test('is written down, and wants a fresh proof', async () => {
    const kept = await web.database
      .selectFrom('audit_entries')
      .select('detail')
      .where('what', '=', 'account.exported')
      .execute();
    expect(kept.length).toBeGreaterThan(0);
    (await own.open('/seeker/export')).see('パスワード、認証キー、認証アプリの秘密の情報は入っていません');
    const visitor = visitorOf(web);
    for (const [name, value] of own.cookies) visitor.cookies.set(name, value);
    web.clock.advance({ minutes: 11 });
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await web.fetch('/seeker/export/data.json', { headers: { cookie } });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toContain('/seeker/confirm');
  });
});
