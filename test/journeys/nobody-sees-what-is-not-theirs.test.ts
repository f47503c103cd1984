import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Visitor } from '#test/support/visitor.ts';
import { visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, typeCode, type World } from '#test/support/world.ts';

const web = testWeb();
let world: World;
let hanako: Visitor;
let id = '';

beforeAll(async () => {
  world = await makeWorld(web);
  hanako = await signedIn(web, 'seeker', world.hanako);
  await hanako.open(`/jobs/${world.jobs.open}/self-application`);
  await hanako.check('上の注意点をすべて確認し、同意したうえで応募します').press('次へ進む');
  await hanako.fill('志望動機', '秘めた志望動機').press('確認画面へ進む');
  await hanako.press('応募する');
  id = /applications\/([0-9a-f-]{36})/.exec(hanako.path)?.[1] ?? '';
  expect(id).not.toBe('');
});

/** A page without what is new each time it is shown. */
const bare = (visitor: Visitor) =>
  visitor.html
    .replace(/name="_(csrf|key)" value="[^"]*"/g, '')
    .replaceAll(visitor.path.split('?')[0] ?? '', 'PATH')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID');

const unknown = '0195a000-0000-7000-8000-000000000001';

describe("another seeker's application", () => {
  it.each(['', '/receipt', '/withdrawal'])('is as absent as one that does not exist (%s)', async (page) => {
    const taro = await signedIn(web, 'seeker', world.taro);
    await taro.open(`/seeker/applications/${id}${page}`);
    const theirs = bare(taro.seeStatus(404));
    await taro.open(`/seeker/applications/${unknown}${page}`);
    expect(bare(taro.seeStatus(404))).toBe(theirs);
    await taro.open(`/seeker/applications/nonsense${page}`);
    taro.seeStatus(404).dontSee('秘めた');
  });

  test('cannot be withdrawn by somebody else who knows its address', async () => {
    const taro = await signedIn(web, 'seeker', world.taro);
    const form = await taro.open('/seeker/applications');
    const csrf = /name="_csrf" value="([^"]+)"/.exec(form.html)?.[1] ?? '';
    const response = await web.fetch(`/seeker/applications/${id}/withdrawal`, {
      method: 'POST',
      body: new URLSearchParams({ _csrf: csrf }),
      headers: { cookie: [...taro.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    expect(response.status).toBe(404);
    const row = await web.database.selectFrom('applications').select('state').executeTakeFirstOrThrow();
    expect(row.state).toBe('applied');
  });
});

describe('an application at another employer', () => {
  it.each(['', '/outcome', '/publication'])('is as absent as one that does not exist (%s)', async (page) => {
    const aozora = await signedIn(web, 'employer', world.aozora.owner);
    await aozora.open(`/employer/applications/${id}${page}`);
    const theirs = bare(aozora.seeStatus(404));
    await aozora.open(`/employer/applications/${unknown}${page}`);
    expect(bare(aozora.seeStatus(404))).toBe(theirs);
  });

  test('is in no list of theirs', async () => {
    const aozora = await signedIn(web, 'employer', world.aozora.owner);
    for (const show of ['open', 'closed', 'all'])
      (await aozora.open(`/employer/applications?show=${show}`)).dontSee('佐藤', id);
  });
});

describe('the employer who received it', () => {
  test('reads name, contact and motive; not birth date, address, number, health or past', async () => {
    const hikari = await signedIn(web, 'employer', world.hikari.recruiter);
    await hikari.open(`/employer/applications/${id}`);
    hikari.see('佐藤　花子', '秘めた志望動機', world.hanako.mail);
    hikari.dontSee(
      '1990',
      '平成2年',
      'hanako荘',
      world.hanako.registration.number,
      world.hanako.registration.id,
      '通院',
      '転居',
      '前の勤め先',
      '明るく働きます',
    );
  });

  test('who may only look finds no button, and is refused when he posts all the same', async () => {
    const viewer = await signedIn(web, 'employer', world.hikari.viewer);
    await viewer.open(`/employer/applications/${id}`);
    viewer
      .see('閲覧のみの担当者は、選考の段階や結果を変更できません。')
      .dontSee('段階を変更する', '選考結果を登録する');
    const recruiter = await signedIn(web, 'employer', world.hikari.recruiter);
    await recruiter.open(`/employer/applications/${id}`);
    const version = recruiter.document.querySelector('input[name=version]')?.getAttribute('value');
    const csrf = /name="_csrf" value="([^"]+)"/.exec(viewer.html)?.[1] ?? '';
    for (const [page, body] of [
      ['', { stage: 'interview' }],
      ['/outcome', { kind: 'hired' }],
      ['/publication', {}],
    ] as const) {
      const response = await web.fetch(`/employer/applications/${id}${page}`, {
        method: 'POST',
        body: new URLSearchParams({ _csrf: csrf, ...(version ? { version } : {}), ...body }),
        headers: { cookie: [...viewer.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      });
      expect([303, 403, 404, 409, 422]).toContain(response.status);
    }
    const row = await web.database.selectFrom('applications').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ state: 'applied', stage: 'received', outcome: null, published_at: null });
  });

  test('and is removed is out with the next request', async () => {
    const viewer = await signedIn(web, 'employer', world.hikari.viewer);
    await web.database.deleteFrom('employer_users').where('account_id', '=', world.hikari.viewer.accountId).execute();
    await viewer.open('/employer/applications');
    // Nothing of the establishment is left to them: they stand where somebody without one begins.
    expect(viewer.path).toBe('/employer/opening/establishment');
    viewer.dontSee('佐藤', world.hikari.name);
  });
});

describe('the doors', () => {
  it.each([
    ['seeker', ['/employer', '/employer/applications', '/staff', '/staff/registrations']],
    ['employer', ['/seeker', '/seeker/applications', '/staff', '/staff/registrations/new']],
    ['staff', ['/seeker', '/seeker/saved-jobs', '/employer', '/employer/applications']],
  ] as const)('of other portals are closed to a %s', async (kind, paths) => {
    const person = { seeker: world.hanako, employer: world.hikari.owner, staff: world.counter.seekers }[kind];
    const visitor = await signedIn(web, kind, person);
    for (const path of paths) (await visitor.open(path)).seeStatus(403);
  });

  test('open again where they were knocked at, and nowhere else', async () => {
    const visitor = await visitorOf(web).open('/seeker/applications?show=all');
    await visitor.fill('ID（メールアドレス）', world.taro.mail).fill('パスワード', 'Kx7!pq92').press('ログイン');
    await typeCode(visitor, () => web.mailbox.code(world.taro.mail));
    expect(visitor.path).toBe('/seeker/applications?show=all');
    for (const next of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      'javascript:1',
    ]) {
      const door = await visitorOf(web).open(`/seeker/sign-in?next=${encodeURIComponent(next)}`);
      await door.fill('ID（メールアドレス）', world.taro.mail).fill('パスワード', 'Kx7!pq92').press('ログイン');
      await typeCode(door, () => web.mailbox.code(world.taro.mail));
      expect(door.path).toBe('/seeker');
    }
  });

  test('are closed at once to whose account is closed', async () => {
    const jiro = await signedIn(web, 'seeker', world.jiro);
    await web.database
      .updateTable('accounts')
      .set({ state: 'closed', closed_at: web.clock.now(), password_hash: null })
      .where('mail', '=', world.jiro.mail)
      .execute();
    await jiro.open('/seeker/registration');
    expect(jiro.path).toContain('/seeker/sign-in');
  });

  test('are closed after signing out, also by the way back of the browser', async () => {
    const taro = await signedIn(web, 'seeker', world.taro);
    expect(taro.headers.get('cache-control')).toBe('no-store');
    const cookie = [...taro.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    await taro.press('ログアウト');
    taro.see('ログアウトしました');
    const back = await web.fetch('/seeker', { headers: { cookie } });
    expect(back.status).toBe(303);
    expect(back.headers.get('location')).toContain('/seeker/sign-in');
  });
});

describe('the audit', () => {
  test('tells who read what of her', async () => {
    const entries = await web.database
      .selectFrom('audit_entries')
      .select(['what', 'account_id'])
      .where('about', '=', world.hanako.registration.id)
      .where('actor_kind', '=', 'employer')
      .where('result', '=', 'done')
      .execute();
    const readers = new Set(entries.map(({ account_id }) => account_id));
    expect(readers).toEqual(new Set([world.hikari.recruiter.accountId, world.hikari.viewer.accountId]));
  });

  test('tells who tried to and was refused, though to them she was absent', async () => {
    const refused = await web.database
      .selectFrom('audit_entries')
      .select(['account_id', 'detail'])
      .where('about', '=', world.hanako.registration.id)
      .where('subject_id', '=', id)
      .where('result', '=', 'refused')
      .execute();
    const strangers = refused.filter(({ detail }) => (detail as { because?: string }).because === 'not-theirs');
    expect(new Set(strangers.map(({ account_id }) => account_id))).toEqual(
      new Set([world.taro.registration.accountId, world.aozora.owner.accountId]),
    );
  });
});
