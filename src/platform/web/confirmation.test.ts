import { h } from 'preact';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { instant, minutesAfter } from '#kernel/time.ts';
import { freshDatabase, testNow } from '#test/support/database.ts';
import { testSite } from '#test/support/site.ts';
import { Form, PostButton } from '#ui/forms/form.tsx';
import { confirmationHolds } from './guard.ts';
import { page, redirect } from './page.ts';
import { confirmSession, signInSession } from './session.ts';

const account = '0195a000-0000-7000-8000-000000000001';
const rules = { reauthenticationMinutes: 10, sessionIdleMinutes: 30 };
const { database } = freshDatabase();

const pages = [
  page('/enter', {
    audience: 'anyone',
    submit: async (visit) => {
      await signInSession(visit, { accountId: account, kind: 'seeker' });
      return redirect('/seeker/delicate');
    },
    view: () => ({ title: 'enter', body: h(PostButton, { action: '/enter', children: '入る' }) }),
  }),
  page('/seeker/delicate', {
    audience: 'seeker',
    confirmed: true,
    submit: () => redirect('/done'),
    view: (_visit, _data, sheet) => ({ title: 'delicate', body: h(Form, { sheet, submit: '変える', children: '' }) }),
  }),
  page('/seeker/act', { audience: 'seeker', confirmed: true, submit: () => redirect('/done') }),
  page('/seeker/confirm', {
    audience: 'seeker',
    submit: async (visit) => {
      await confirmSession(visit);
      return redirect(visit.query.get('next') ?? '/');
    },
    view: (_visit, _data, sheet) => ({ title: 'confirm', body: h(Form, { sheet, submit: '確かめる', children: '' }) }),
  }),
];

const site = testSite({ pages, database });
const tokenIn = (html: string) => /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
let cookie = '';
const get = (path: string) => site.send(path, { headers: { cookie } });
const post = (path: string, _csrf: string) => site.post(path, { _csrf }, { headers: { cookie } });
const keep = (response: Response) => {
  cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
  return response;
};
const enter = async () => {
  cookie = '';
  const form = keep(await get('/enter'));
  keep(await post('/enter', tokenIn(await form.text())));
};

describe('the last proof', () => {
  it.each([
    [0, false, true],
    [10, false, true],
    [10.1, false, false],
    [10.1, true, true],
    [40, true, true],
    [40.1, true, false],
  ])('of %d minutes ago holds when posting is %s: %s', (minutes, posting, holds) => {
    const now = minutesAfter(testNow, Math.floor(minutes)).add({ seconds: minutes % 1 ? 6 : 0 });
    expect(confirmationHolds(testNow, now, posting, rules)).toBe(holds);
  });

  test('that never was does not hold', () => {
    expect(confirmationHolds(undefined, instant('2026-11-20T10:00+09:00'), true, rules)).toBe(false);
  });
});

describe('a delicate page', () => {
  beforeEach(enter);

  test('opens after signing in, and asks for a new proof ten minutes later', async () => {
    expect((await get('/seeker/delicate')).status).toBe(200);
    site.clock.advance({ minutes: 10, seconds: 1 });
    const asked = await get('/seeker/delicate');
    expect(asked.headers.get('location')).toBe('/seeker/confirm?next=%2Fseeker%2Fdelicate');
  });

  test('loses nothing of a form that was opened in time', async () => {
    const token = tokenIn(await (await get('/seeker/delicate')).text());
    site.clock.advance({ minutes: 25 });
    expect((await post('/seeker/delicate', token)).headers.get('location')).toBe('/done');
  });

  test('takes no form without a fresh proof, and comes back after it', async () => {
    const token = tokenIn(await (await get('/seeker/confirm')).text());
    for (const minutes of [25, 25]) {
      site.clock.advance({ minutes });
      await get('/seeker/confirm');
    }
    expect((await post('/seeker/delicate', token)).headers.get('location')).toContain('/seeker/confirm?next=');
    expect((await post('/seeker/act', token)).headers.get('location')).toBe('/seeker/confirm');
    const before = cookie;
    const back = keep(await post('/seeker/confirm?next=/seeker/delicate', token));
    expect(back.headers.get('location')).toBe('/seeker/delicate');
    expect(cookie).not.toBe(before);
    expect((await get('/seeker/delicate')).status).toBe(200);
    // A form that stood open in another tab still speaks for this session; the old cookie does not.
    expect((await post('/seeker/act', token)).headers.get('location')).toBe('/done');
    const stolen = await site.send('/seeker/delicate', { headers: { cookie: before } });
    expect(stolen.headers.get('location')).toContain('/seeker/sign-in');
  });
});
