import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { h } from 'preact';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { openPool } from '#platform/database/database.ts';
import type { Tables } from '#platform/database/tables.ts';
import { freshDatabase } from '#test/support/database.ts';
import { cookieFrom, testSite } from '#test/support/site.ts';
import { fields } from '#ui/forms/fields.ts';
import { Form, PostButton } from '#ui/forms/form.tsx';
import { absent, conflict, download, gone, page, problems, redirect } from './page.ts';
import { endSession, keepInSession, signInSession } from './session.ts';

const { database } = freshDatabase();
const secret = '佐藤花子 hanako@seeker.example.jp';
const account = '0195a000-0000-7000-8000-000000000001';

const pages = [
  page('/', { audience: 'anyone', view: () => ({ title: 'home', body: h('p', {}, 'home') }) }),
  page('/long', { audience: 'anyone', view: () => ({ title: 'long', body: '長い文章です。'.repeat(500) }) }),
  page('/long-form', {
    audience: 'anyone',
    view: () => ({
      title: 'long form',
      body: h('div', {}, '長い文章です。'.repeat(500), h(PostButton, { action: '/leave', children: '出る' })),
    }),
  }),
  page('/unlisted', { audience: 'anyone', view: () => ({ title: 'unlisted', noindex: true, body: '' }) }),
  page('/form', {
    audience: 'anyone',
    form: ({ language }) => ({ name: fields(language).text({ label: '氏名', required: true, max: 20 }) }),
    submit: async (visit, _data, { name }) => {
      if (name === '待つ') await new Promise((resolve) => setTimeout(resolve, 100));
      await keepInSession(visit, { name });
      return redirect('/');
    },
    view: (_visit, _data, sheet) => ({
      title: 'form',
      body: h(Form, { sheet, submit: '送る', children: sheet.ask.name }),
    }),
  }),
  page('/made', {
    audience: 'seeker',
    creates: true,
    form: ({ language }) => ({ text: fields(language).text({ label: '内容', required: true, max: 20 }) }),
    submit: async ({ act }, _data, { text }) => {
      const key = act.chance.id();
      await sql`insert into limits (key, window_start, count) values (${key}, ${act.now}, 1)`.execute(act.database);
      if (text === '重複') return conflict({ title: 'already', body: '' });
      if (text === '問題') return problems({ text: 'だめです' });
      if (text === '故障') throw new Error(secret);
      return redirect(`/made/${key}`);
    },
    view: (_visit, _data, sheet) => ({
      title: 'make',
      body: h(Form, { sheet, submit: '作る', children: sheet.ask.text }),
    }),
  }),
  page('/made/:id', { audience: 'anyone', view: ({ params }) => ({ title: `made ${params.id}`, body: '' }) }),
  page('/enter/:kind', {
    audience: 'anyone',
    submit: async (visit) => {
      await signInSession(visit, { accountId: account, kind: visit.params.kind as 'seeker' });
      return redirect('/');
    },
  }),
  page('/leave', {
    audience: 'anyone',
    submit: async (visit) => {
      await endSession(visit);
      return redirect('/');
    },
    view: () => ({ title: 'leave', body: h(PostButton, { action: '/leave', children: '出る' }) }),
  }),
  page('/seeker', { audience: 'seeker', view: () => ({ title: 'seeker', body: '' }) }),
  page('/employer', { audience: 'employer', view: () => ({ title: 'employer', body: '' }) }),
  page('/staff', { audience: 'staff', view: () => ({ title: 'staff', body: '' }) }),
  page('/staff/things/:id', { audience: 'staff', view: ({ params }) => ({ title: `thing ${params.id}`, body: '' }) }),
  page('/dev/trial', { audience: 'trial', view: () => ({ title: 'trial', body: '' }) }),
  page('/things/:id', {
    audience: 'anyone',
    load: ({ params }) => (params.id === 'ended' ? gone({ title: 'gone', body: '' }) : absent()),
    view: () => ({ title: 'never', body: '' }),
  }),
  page('/paper', {
    audience: 'seeker',
    load: () => download({ bytes: new Uint8Array([1]), type: 'text/csv', fileName: '応募"一覧.csv' }),
  }),
  page('/fault', {
    audience: 'anyone',
    load: () => {
      throw new Error(`no such person: ${secret}`);
    },
    view: () => ({ title: 'never', body: '' }),
  }),
];

const site = testSite({ pages, database });
const tokenIn = (html: string) => /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
const keyIn = (html: string) => /name="_key" value="([^"]+)"/.exec(html)?.[1] ?? '';

/** A browser that has the form open: its cookie and what the form carries. */
const formOpen = async (path = '/form', cookie = '') => {
  const response = await site.send(path, { headers: { cookie } });
  const html = await response.text();
  return { cookie: cookieFrom(response) || cookie, _csrf: tokenIn(html), _key: keyIn(html) };
};
const enter = async (kind = 'seeker', cookie?: string) => {
  const form = cookie === undefined ? await formOpen() : await formOpen('/form', cookie);
  const response = await site.post(`/enter/${kind}`, { _csrf: form._csrf }, { headers: { cookie: form.cookie } });
  return cookieFrom(response);
};
const actorSeen = async (cookie: string) =>
  /id="actor">(\w+)</.exec(await (await site.send('/', { headers: { cookie } })).text())?.[1];

describe('every answer', () => {
  it.each([
    ['/', 200],
    ['/nothing', 404],
    ['/things/ended', 410],
    ['/fault', 500],
    ['/seeker', 303],
    ['/enter/seeker', 405],
    ['/%00', 400],
    ['/livez', 200],
    ['/healthz', 200],
    ['/robots.txt', 200],
    ['/assets/absent.css', 404],
  ])('%s (%i) carries the headers that protect it', async (path, status) => {
    const { headers, status: answered } = await site.send(path);
    expect(answered).toBe(status);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it.each(['/', '/nothing', '/fault', '/seeker', '/enter/seeker', '/%00', '/form'])(
    '%s has an id of its own, and may not be stored unless it is a page for everybody',
    async (path) => {
      const [first, second] = [await site.send(path), await site.send(path)];
      expect(first.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      expect(first.headers.get('x-request-id')).not.toBe(second.headers.get('x-request-id'));
      expect(first.headers.get('cache-control')).toBe(path === '/' ? 'private, no-cache' : 'no-store');
    },
  );

  test('demands https for two years where the site is on https, and only there', async () => {
    const https = testSite({ pages, database, environment: { BASE_URL: 'https://mypage.example', TRIAL: 'true' } });
    expect((await https.send('/')).headers.get('strict-transport-security')).toContain('max-age=63072000');
    expect((await site.send('/')).headers.get('strict-transport-security')).toBeNull();
  });
});

describe('a page that is the same for everybody', () => {
  const long = () => site.send('/long', { headers: { 'accept-encoding': 'gzip, br, zstd' } });

  test('comes compressed in the cheapest way that the browser takes', async () => {
    const taken = async (encodings: string) =>
      (await site.send('/long', { headers: { 'accept-encoding': encodings } })).headers.get('content-encoding');
    expect(await taken('gzip, deflate, br, zstd')).toBe('zstd');
    expect(await taken('gzip, deflate, br')).toBe('br');
    expect(await taken('gzip;q=1.0, br;q=0, zstd;q=0.0')).toBe('gzip');
    expect(await taken('identity')).toBeNull();
    expect(await taken('')).toBeNull();
  });

  test('reads the same compressed and not', async () => {
    const zipped = await site.send('/long', { headers: { 'accept-encoding': 'gzip' } });
    expect(gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString()).toBe(
      await (await site.send('/long')).text(),
    );
  });

  test('is not sent again to a browser that still has it', async () => {
    const etag = (await long()).headers.get('etag') ?? '';
    const again = await site.send('/long', { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect((await site.send('/long', { headers: { 'if-none-match': 'W/"other"' } })).status).toBe(200);
  });

  test('gives its reader no session; the first form does', async () => {
    expect((await site.send('/')).headers.getSetCookie()).toEqual([]);
    expect((await site.send('/form')).headers.getSetCookie()).toHaveLength(1);
  });

  test('is neither kept nor compressed for somebody signed in, nor with the token of a form (BREACH)', async () => {
    const cookie = await enter();
    const accepts = { 'accept-encoding': 'gzip, br, zstd' };
    for (const answer of [
      await site.send('/long', { headers: { ...accepts, cookie } }),
      await site.send('/long-form', { headers: accepts }),
    ]) {
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-encoding')).toBeNull();
      expect(answer.headers.get('etag')).toBeNull();
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  test('is not kept by a browser where search engines may not keep it either', async () => {
    const { headers } = await site.send('/unlisted');
    expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
  });
});

describe('the session cookie', () => {
  test('is http-only, same-site, and bound to host and https where there is https', async () => {
    const [plain = ''] = (await site.send('/form')).headers.getSetCookie();
    expect(plain).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const https = testSite({ pages, database, environment: { BASE_URL: 'https://mypage.example', TRIAL: 'true' } });
    const [secure = ''] = (await https.send('/form')).headers.getSetCookie();
    expect(secure).toMatch(/^__Host-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
  });

  test('is new after signing in, and the one from before opens nothing (no fixation)', async () => {
    const before = await formOpen();
    const response = await site.post('/enter/seeker', { _csrf: before._csrf }, { headers: { cookie: before.cookie } });
    const after = cookieFrom(response);
    expect(after).not.toBe(before.cookie);
    expect(await actorSeen(after)).toBe('seeker');
    expect(await actorSeen(before.cookie)).toBe('visitor');
  });

  test('that a stranger has chosen is never the one that is signed in', async () => {
    const chosen = `session=${'A'.repeat(43)}`;
    const form = await formOpen('/form', chosen);
    const entered = await site.post('/enter/seeker', { _csrf: form._csrf }, { headers: { cookie: form.cookie } });
    expect(cookieFrom(entered)).not.toBe(chosen);
    expect(await actorSeen(chosen)).toBe('visitor');
  });

  test('opens nothing after signing out, and the browser is told to forget it', async () => {
    const cookie = await enter();
    const form = await formOpen('/leave', cookie);
    const left = await site.post('/leave', { _csrf: form._csrf }, { headers: { cookie } });
    expect(left.headers.getSetCookie()[0]).toContain('Max-Age=0');
    expect(await actorSeen(cookie)).toBe('visitor');
  });

  test('ended while another tab keeps something does not come back to life', async () => {
    const cookie = await enter();
    const form = await formOpen('/form', cookie);
    const slow = site.post('/form', { name: '待つ', _csrf: form._csrf }, { headers: { cookie } });
    const left = site.post('/leave', { _csrf: form._csrf }, { headers: { cookie } });
    await Promise.all([slow, left]);
    expect(await actorSeen(cookie)).toBe('visitor');
  });

  test('is left alone where an address cannot be read: nobody is signed out by a broken link', async () => {
    const cookie = await enter();
    for (const path of ['/?q=%00', '/things/%ff', '/fault', `/?q=${'a'.repeat(9000)}`]) {
      const response = await site.send(path, { headers: { cookie } });
      expect(response.headers.getSetCookie()).toEqual([]);
    }
    expect(await actorSeen(cookie)).toBe('seeker');
  });

  test('is gone from a shared computer with everything the browser kept, where there is https', async () => {
    const https = testSite({ pages, database, environment: { BASE_URL: 'https://mypage.example', TRIAL: 'true' } });
    const opened = await https.send('/leave');
    const cookie = cookieFrom(opened);
    const left = await https.post('/leave', { _csrf: tokenIn(await opened.text()) }, { headers: { cookie } });
    expect(left.headers.get('clear-site-data')).toBe('"cache"');
  });

  test('is stored as a hash only', async () => {
    const cookie = await enter();
    const rows = await database.selectFrom('sessions').select('id_hash').execute();
    const id = cookie.split('=')[1] ?? '';
    expect(rows.some(({ id_hash }) => Buffer.from(id_hash).includes(Buffer.from(id)))).toBe(false);
    expect(rows.every(({ id_hash }) => id_hash.length === 32)).toBe(true);
  });

  test('malformed or made up is nobody, without an error', async () => {
    for (const cookie of [
      'session=',
      'session=x',
      `session=${'B'.repeat(43)}`,
      'session=%00',
      `session=${'あ'}`,
      ';;;=',
    ])
      expect(await actorSeen(encodeURI(cookie))).toBe('visitor');
  });
});

describe('a session ends by itself', () => {
  test('30 minutes after the last request, not a second before', async () => {
    const cookie = await enter();
    site.clock.advance({ minutes: 29, seconds: 59 });
    expect(await actorSeen(cookie)).toBe('seeker');
    site.clock.advance({ minutes: 29, seconds: 59 });
    expect(await actorSeen(cookie)).toBe('seeker');
    site.clock.advance({ minutes: 30, seconds: 1 });
    expect(await actorSeen(cookie)).toBe('visitor');
  });

  test('30 minutes after a request that followed another by seconds', async () => {
    const cookie = await enter();
    site.clock.advance({ seconds: 59 });
    expect(await actorSeen(cookie)).toBe('seeker');
    site.clock.advance({ minutes: 29, seconds: 30 });
    expect(await actorSeen(cookie)).toBe('seeker');
  });

  test('12 hours after signing in, however busy one was', async () => {
    const cookie = await enter();
    for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
      site.clock.advance({ minutes: 20 });
      expect(await actorSeen(cookie)).toBe('seeker');
    }
    site.clock.advance({ minutes: 19, seconds: 59 });
    expect(await actorSeen(cookie)).toBe('seeker');
    site.clock.advance({ seconds: 2 });
    expect(await actorSeen(cookie)).toBe('visitor');
  });
});

describe('a form', () => {
  test('without a token, with a wrong one or with the one of another session is refused and changes nothing', async () => {
    const mine = await formOpen();
    const other = await formOpen();
    for (const token of [undefined, '', 'x'.repeat(43), other._csrf, mine._csrf.slice(1)]) {
      const body = { name: '佐藤', ...(token === undefined ? {} : { _csrf: token }) };
      const response = await site.post('/form', body, { headers: { cookie: mine.cookie } });
      expect(response.status).toBe(403);
    }
    const response = await site.post('/form', { name: '佐藤', _csrf: mine._csrf });
    expect(response.status).toBe(403);
    expect(
      (await site.post('/form', { name: '佐藤', _csrf: mine._csrf }, { headers: { cookie: mine.cookie } })).status,
    ).toBe(303);
  });

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 303],
    [{ 'sec-fetch-site': 'none' }, 303],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'http://localhost:3000.evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'http://localhost:3000' }, 303],
  ])('sent with %o is answered with %i', async (headers, status) => {
    const form = await formOpen();
    const sent = { headers: { cookie: form.cookie, ...(headers as Record<string, string>) } };
    expect((await site.post('/form', { name: '佐藤', _csrf: form._csrf }, sent)).status).toBe(status);
  });

  test('with something wrong keeps what was typed and leads to the field', async () => {
    const form = await formOpen();
    const typed = 'あ'.repeat(21);
    const response = await site.post('/form', { name: typed, _csrf: form._csrf }, { headers: { cookie: form.cookie } });
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain(`value="${typed}"`);
    expect(html).toContain('href="#name"');
  });

  test('is read as it was typed: markup stays text', async () => {
    const form = await formOpen();
    const body = { name: '"><script>alert(1)</script>あああああああ', _csrf: form._csrf };
    const html = await (await site.post('/form', body, { headers: { cookie: form.cookie } })).text();
    expect(html).not.toContain('<script>alert');
  });
});

describe('a form that creates something', () => {
  const count = async () => (await database.selectFrom('limits').select('key').execute()).length;
  const make = async (cookie: string, form: { _csrf: string; _key: string }, text = '一つ') =>
    site.post('/made', { text, _csrf: form._csrf, _key: form._key }, { headers: { cookie } });

  test('sent twice at once creates one thing, and both get the same answer', async () => {
    const cookie = await enter();
    const form = await formOpen('/made', cookie);
    const before = await count();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => make(cookie, form)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303]);
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1);
    expect(await count()).toBe(before + 1);
  });

  test('opened twice creates two things', async () => {
    const cookie = await enter();
    const before = await count();
    await make(cookie, await formOpen('/made', cookie));
    await make(cookie, await formOpen('/made', cookie));
    expect(await count()).toBe(before + 2);
  });

  test('refused leaves nothing behind and may be sent again', async () => {
    const cookie = await enter();
    const form = await formOpen('/made', cookie);
    const before = await count();
    expect((await make(cookie, form, '問題')).status).toBe(422);
    expect((await make(cookie, form, '重複')).status).toBe(409);
    expect((await make(cookie, form, '故障')).status).toBe(500);
    expect(await count()).toBe(before);
    expect((await make(cookie, form)).status).toBe(303);
    expect(await count()).toBe(before + 1);
  });

  test('sent again with another content is refused: the key belongs to what was sent first', async () => {
    const cookie = await enter();
    const form = await formOpen('/made', cookie);
    expect((await make(cookie, form, '一つ')).status).toBe(303);
    const before = await count();
    expect((await make(cookie, form, '二つ')).status).toBe(409);
    expect(await count()).toBe(before);
  });
});

describe('the door', () => {
  const roads = ['/seeker', '/employer', '/staff'];
  it.each(['seeker', 'employer', 'staff'])('lets a %s in at the own portal only', async (kind) => {
    const cookie = await enter(kind);
    const statuses = await Promise.all(
      roads.map(async (path) => (await site.send(path, { headers: { cookie } })).status),
    );
    expect(statuses).toEqual(roads.map((path) => (path === `/${kind}` ? 200 : 403)));
  });

  test('sends a visitor to sign in, with the way back; a form is not sent again', async () => {
    const got = await site.send('/en/seeker?tab=1');
    expect(got.headers.get('location')).toBe('/en/seeker/sign-in?next=%2Fen%2Fseeker%3Ftab%3D1');
    const posted = await site.post('/made', {});
    expect(posted.headers.get('location')).toBe('/seeker/sign-in');
  });

  test('shows pages of the trial in the trial only', async () => {
    expect((await site.send('/dev/trial')).status).toBe(200);
    const environment = {
      BASE_URL: 'https://mypage.example',
      TRIAL: 'false',
      SMTP_URL: 'smtp://mail.example',
    };
    const live = testSite({ pages, database, environment });
    const hidden = await live.send('/dev/trial');
    expect(hidden.status).toBe(404);
    expect(await hidden.text()).toBe(await (await live.send('/nothing')).text());
  });
});

describe('what cannot be read', () => {
  const long = `/?q=${'a'.repeat(9000)}`;
  it.each([
    ['NUL in the path', '/things/%00', {}, 400],
    ['NUL in the query', '/?q=%00', {}, 400],
    ['no UTF-8 in the path', '/things/%ff%fe', {}, 400],
    ['no UTF-8 in the query', '/?q=%e3%81', {}, 400],
    ['half a percent sign', '/?q=%', {}, 400],
    ['an address that is too long', long, {}, 414],
  ])('is refused: %s', async (_what, path, init, status) => {
    const response = await site.send(path, init);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain('trouble unreadable');
  });

  it.each([
    ['NUL in the body', 'application/x-www-form-urlencoded', 'name=%00', 400],
    ['no UTF-8 in the body', 'application/x-www-form-urlencoded', new Uint8Array([110, 61, 255, 254]), 400],
    ['no UTF-8 behind a percent sign', 'application/x-www-form-urlencoded', 'name=%ff', 400],
    ['JSON', 'application/json', '{}', 415],
    ['no type at all', '', 'name=a', 415],
    ['a multipart body without its parts', 'multipart/form-data; boundary=x', 'nothing', 400],
    ['a body that is too large', 'application/x-www-form-urlencoded', `name=${'a'.repeat(2_000_000)}`, 413],
  ])('is refused: %s', async (_what, type, body, status) => {
    const form = await formOpen();
    const headers = { cookie: form.cookie, ...(type ? { 'content-type': type } : { 'content-type': 'text/plain' }) };
    const response = await site.send('/form', { method: 'POST', body, headers });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  test('a NUL inside a multipart field is refused', async () => {
    const form = await formOpen();
    const body = new FormData();
    body.set('name', 'a\0b');
    body.set('_csrf', form._csrf);
    const response = await site.send('/form', { method: 'POST', body, headers: { cookie: form.cookie } });
    expect(response.status).toBe(400);
  });

  test('a body larger than it said is refused while it comes', async () => {
    const form = await formOpen();
    const stream = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(100_000)),
    });
    const response = await site.send('/form', {
      method: 'POST',
      body: stream,
      duplex: 'half',
      headers: { cookie: form.cookie, 'content-type': 'application/x-www-form-urlencoded' },
    } as RequestInit);
    expect(response.status).toBe(413);
  });
});

describe('methods', () => {
  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'POST'])(
    '%s on a page to read is 405 with what is allowed',
    async (method) => {
      const response = await site.send('/', { method });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('GET, HEAD');
    },
  );

  test('an action is not for reading', async () => {
    const response = await site.send('/enter/seeker');
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  test('a page with a form allows both', async () => {
    const response = await site.send('/form', { method: 'DELETE' });
    expect(response.headers.get('allow')?.split(', ').sort()).toEqual(['GET', 'HEAD', 'POST']);
  });

  test('HEAD answers like GET, without a body', async () => {
    for (const path of ['/', '/nothing', '/things/ended']) {
      const [head, get] = [await site.send(path, { method: 'HEAD' }), await site.send(path)];
      expect(head.status).toBe(get.status);
      expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'));
      expect(await head.text()).toBe('');
    }
  });
});

describe('languages', () => {
  test('stand in front of the path', async () => {
    for (const path of ['/', '/easy', '/en', '/easy/form', '/en/form'])
      expect((await site.send(path)).status).toBe(200);
    for (const path of ['/ja', '/fr/form', '/en/easy/form', '/ja/form'])
      expect((await site.send(path)).status).toBe(404);
  });

  test('a page that does not exist in a language leads to the one it has', async () => {
    const cookie = await enter('staff');
    const response = await site.send('/en/staff?tab=1', { headers: { cookie } });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/staff?tab=1');
  });

  it.each(['/staff/things/%E3%81%82', '/staff/things/a%0D%0AX-Evil%3A%201', '/staff/things/a%3Fb'])(
    'leads to %s as it was written',
    async (path) => {
      const response = await site.send(`/en${path}`, { headers: { cookie: await enter('staff') } });
      expect(response.status).toBe(303);
      expect(response.headers.get('location')).toBe(path);
    },
  );
});

describe('files', () => {
  let directory = '';
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'mypage-assets-'));
    await writeFile(join(directory, 'style-1.css'), 'a{}');
    await writeFile(join(directory, 'style-1.css.br'), 'brotli');
    await writeFile(join(directory, 'style-1.css.map'), 'source');
    await writeFile(join(directory, 'notes.txt'), 'private');
  });
  afterAll(() => rm(directory, { recursive: true }));
  const served = () => testSite({ pages, database, assetDirectory: directory });

  test('of the build may be kept for a year by anybody, and carry no cookie', async () => {
    const response = await served().send('/assets/style-1.css');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(response.headers.get('vary')).toBe('accept-encoding');
    expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8');
  });

  test('come compressed to who takes it', async () => {
    const response = await served().send('/assets/style-1.css', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(response.headers.get('content-encoding')).toBe('br');
  });

  it.each([
    'notes.txt',
    'style-1.css.map',
    '..%2Fpackage.json',
    '%2e%2e%2fpackage.json',
    '.env',
    '.git%2Fconfig',
    'style-1.css.br',
  ])('%s is not given out', async (name) => {
    expect((await served().send(`/assets/${name}`)).status).toBe(404);
  });

  test('of a person are kept by nobody and never shown inside the site', async () => {
    const response = await site.send('/paper', { headers: { cookie: await enter() } });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="_____.csv"; filename*=UTF-8''%E5%BF%9C%E5%8B%9F%22%E4%B8%80%E8%A6%A7.csv`,
    );
  });
});

describe('when something breaks', () => {
  test('the page is calm and tells nothing of the inside', async () => {
    const response = await site.send('/fault');
    const html = await response.text();
    expect(response.status).toBe(500);
    expect(html).toContain('trouble fault');
    expect(html).not.toMatch(/Error|at \/|\.ts|佐藤|example\.jp|node_modules/);
  });

  test('the log names place and id, and nothing a person typed', async () => {
    site.logged.length = 0;
    const response = await site.send(`/fault?name=${encodeURIComponent(secret)}`);
    const lines = site.logged.join('');
    expect(lines).toContain(response.headers.get('x-request-id'));
    expect(lines).toContain('application.test.ts');
    expect(lines).not.toMatch(/佐藤|hanako|%E4%BD%90/);
  });

  test('a request leaves one line with path, status and time, without its parameters', async () => {
    site.logged.length = 0;
    await site.send('/made/0195a000?mail=hanako@seeker.example.jp');
    const line = JSON.parse(site.logged.at(-1) ?? '{}');
    expect(line).toMatchObject({ method: 'GET', path: '/made/:id', status: 200 });
    expect(site.logged.join('')).not.toContain('hanako');
  });

  test('a database that is gone is told as that, calmly, and signs nobody out', async () => {
    const away = new Kysely<Tables>({
      dialect: new PostgresDialect({
        pool: openPool({ connection: { url: 'postgres://nobody@127.0.0.1:9/none' }, size: 2 }),
      }),
    });
    const lost = testSite({ pages, database: away });
    const response = await lost.send('/', { headers: { cookie: `session=${'C'.repeat(43)}` } });
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('30');
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(await response.text()).toContain('trouble unavailable');
    expect((await lost.send('/livez')).status).toBe(200);
    await away.destroy();
  });

  test('health says whether requests are wanted, life only that the process answers', async () => {
    site.health.ready = async () => false;
    expect((await site.send('/healthz')).status).toBe(503);
    site.health.ready = async () => {
      throw new Error('gone');
    };
    expect((await site.send('/healthz')).status).toBe(503);
    expect((await site.send('/livez')).status).toBe(200);
    site.health.ready = async () => true;
    expect((await site.send('/healthz')).status).toBe(200);
  });
});
