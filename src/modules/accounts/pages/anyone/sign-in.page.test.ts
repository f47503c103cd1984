import { describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { Answer, Page, Visit } from '#platform/web/page.ts';
import { noSession } from '#platform/web/session.ts';
import { testDatabase } from '#test/support/database.ts';
import { rawOf } from '#ui/forms/raw.ts';
import { openAccount } from '../../accounts.ts';
import { employerSignInPage, seekerSignInPage } from './sign-in.page.tsx';
import { signedOutPage, signOutPage } from './sign-out.page.tsx';

const { act: actAs, database } = testDatabase();
const mail = 'sakura@example.jp';
const password = 'Kx7!pq92';

const visitTo = (page: Page, query = '', actor: Actor = { kind: 'visitor' }): Visit => {
  // How the mailed code goes on from here: sign-ins.test.ts.
  const act = actAs(actor, { settings: { mailedCode: false } });
  return {
    act,
    actor,
    now: act.now,
    language: 'ja',
    languages: page.languages,
    path: page.path,
    params: {},
    query: new URLSearchParams(query),
    cookies: { brought: new Map(), left: new Map() },
    session: noSession(),
    settings: act.settings,
    agent: 'test browser',
    opened: true,
    audience: page.audience,
  };
};
const type = (given: Record<string, string>) =>
  rawOf(Object.fromEntries(Object.entries(given).map(([name, value]) => [name, [value]])));
const open = () => openAccount(actAs({ kind: 'visitor' }), { kind: 'seeker', mail, language: 'ja', password });
const placeOf = (answer: Answer) => ('redirect' in answer ? answer.redirect : undefined);

describe('the door of the seekers', () => {
  test('leads to the home page with a new session', async () => {
    await open();
    const visit = visitTo(seekerSignInPage);
    expect(placeOf(await seekerSignInPage.answer(visit, type({ mail, password })))).toBe('/seeker');
    expect(visit.session.signedIn?.kind).toBe('seeker');
    expect(visit.session.cookie).toMatch(/^[\w-]{43}$/);
  });

  test.each([
    ['next=%2Fseeker%2Fapplications', '/seeker/applications'],
    ['next=https%3A%2F%2Fevil.example', '/seeker'],
    ['next=%2F%2Fevil.example', '/seeker'],
    ['next=%2F%5Cevil.example', '/seeker'],
    ['next=%2Fsign-out', '/seeker'],
  ])('with %s leads to %s', async (query, place) => {
    await open();
    const answer = await seekerSignInPage.answer(visitTo(seekerSignInPage, query), type({ mail, password }));
    expect(placeOf(answer)).toBe(place);
  });

  test('answers a wrong password and an unknown address alike, with 422 and without a session', async () => {
    await open();
    const visit = visitTo(seekerSignInPage);
    const wrong = await seekerSignInPage.answer(visit, type({ mail, password: 'Wrong-1x' }));
    const unknown = await seekerSignInPage.answer(
      visitTo(seekerSignInPage),
      type({ mail: 'ken@example.jp', password }),
    );
    expect('status' in wrong && wrong.status).toBe(422);
    expect('status' in unknown && unknown.status).toBe(422);
    expect(visit.session.signedIn).toBeUndefined();
  });

  test('does not open at the door of the employers', async () => {
    await open();
    const visit = visitTo(employerSignInPage);
    await employerSignInPage.answer(visit, type({ mail, password }));
    expect(visit.session.signedIn).toBeUndefined();
  });

  test('passes on who is signed in already', async () => {
    const visit = visitTo(seekerSignInPage, '', { kind: 'seeker', accountId: 'a', registrationId: 'r' });
    expect(placeOf(await seekerSignInPage.answer(visit, undefined))).toBe('/seeker');
  });
});

describe('signing out', () => {
  test('ends the session on the server and says so', async () => {
    await open();
    const visit = visitTo(seekerSignInPage);
    await seekerSignInPage.answer(visit, type({ mail, password }));
    expect(await database.selectFrom('sessions').selectAll().execute()).toHaveLength(1);
    expect(placeOf(await signOutPage.answer(visit, type({})))).toBe('/signed-out?from=seeker');
    expect(await database.selectFrom('sessions').selectAll().execute()).toEqual([]);
    expect(visit.session.cookie).toBe('');
    const answer = await signedOutPage.answer(visitTo(signedOutPage, 'from=seeker'), undefined);
    expect('shown' in answer && answer.shown.title).toBe('ログアウトしました');
  });

  test('by a link changes nothing', async () => {
    expect(await signOutPage.answer(visitTo(signOutPage), undefined)).toEqual({ notAllowed: ['POST'] });
  });
});
