import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { doorOf } from '#kernel/actor.ts';
import { htmlLanguage, type Language, languages } from '#kernel/language.ts';
import type { Page } from '#platform/web/page.ts';
import { inLanguagePath } from '#platform/web/urls.ts';
import { pages } from '#src/pages.ts';
import { findButton, textOf } from '#test/support/document.ts';
import { seat } from '#test/support/kiosk.ts';
import { type Visitor, visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { type Inspected, inspect } from './inspect.ts';
import { audiences, prepareTour, type Tour } from './tour.ts';

/** Every page as every audience in every language, and every link that is found on the way. */
const web = testWeb();
let tour: Tour;
/** Where the pages are left for the validator. */
const left = process.env.CRAWL_PAGES;

beforeAll(async () => {
  if (left) await mkdir(left, { recursive: true });
  tour = await prepareTour(web);
}, 120_000);

const keep = async (name: string, html: string): Promise<void> => {
  if (left) await writeFile(join(left, `${name.replace(/[^\w-]+/g, '_').slice(0, 150)}.html`), html);
};

type Audience = (typeof audiences)[number];

/** What the access matrix says to somebody who asks for the page. */
const expected = (page: Page, who: Audience): number => {
  // Nobody of these sits at a kiosk; its pages are looked at below.
  if (page.kioskOnly) return 404;
  const own = page.audience === who || (page.anyStage && page.audience === doorOf(who));
  const open = page.audience === 'anyone' || page.audience === 'trial' || own;
  if (!open) return who === 'anyone' || doorOf(page.audience) === doorOf(who) ? 303 : 403;
  // The member of staff on the tour is neither a manager nor of the department that serves employers.
  if (page.role && who === 'staff') return 403;
  return page.methods.includes('GET') ? 200 : 405;
};

/** People of few pages: the rest is looked at in Japanese only, and their links are followed no further than a step. */
const isNew = (who: Audience): boolean => who === 'new-seeker' || who === 'new-employer';

/** Pages that look at the session or the record first and may lead on instead of showing something. */
const leadOn = [
  '/opening/mail-address',
  '/opening/password',
  '/opening/done',
  '/employer/opening/mail-address',
  '/employer/opening/password',
  '/employer/opening/confirmation',
  '/employer/my-page/mail-address',
  '/employer/my-page/password',
  '/employer/my-page/done',
  '/invitation/password',
  '/staff/opening/password',
  '/opening/online/mail-address',
  '/opening/online/password',
  '/opening/online/done',
  // Nothing is typed yet.
  '/seeker/opening/registration/confirm',
  // An office registrant needs no confirmation.
  '/staff/registrations/:id/confirmation',
  '/seeker/sign-in',
  '/employer/sign-in',
  '/staff/sign-in',
  // Seekers keep their searches in the My Page.
  '/alerts',
];

const mayLeadOn = (path: string): boolean =>
  leadOn.includes(path) ||
  path.includes('/sign-in/') ||
  // Steps of a way that nobody on the tour has begun.
  /\/password-renewal\/(password|done)$|\/security\/mail-address\/key$/.test(path);

const cookieOf = (visitor: Visitor): string =>
  [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');

/** A page, and no file to keep. */
const readable = (response: Response): boolean =>
  (response.headers.get('content-type') ?? '').startsWith('text/html') &&
  !(response.headers.get('content-disposition') ?? '').startsWith('attachment');

type Looked = Inspected & { status: number; location: string };

/** `name`: what the page is kept as for the validator; a refusal is the same page everywhere and kept below. */
const lookedAt = async (response: Response, language: Language, name?: string): Promise<Looked> => {
  const { status, headers } = response;
  const location = headers.get('location') ?? '';
  if (!readable(response)) return { status, location, problems: [], links: [] };
  const html = await response.text();
  if (name && status === 200) await keep(name, html);
  return { status, location, ...inspect(html, htmlLanguage(language)) };
};

describe.each(audiences)('as %s', (who) => {
  const ask = (path: string) => web.fetch(path, { headers: { cookie: cookieOf(tour.people[who]) } });
  const looked = new Map<string, Promise<Looked>>();
  /** Each page is asked for and read once, whichever of the tests below comes first to it. */
  const look = (path: string, language: Language, name?: string): Promise<Looked> => {
    const once = looked.get(path) ?? ask(path).then((response) => lookedAt(response, language, name));
    looked.set(path, once);
    return once;
  };

  it.each(languages)(
    'every page answers as the access matrix says, and stands right (%s)',
    async (language) => {
      const wrong: string[] = [];
      for (const page of pages) {
        if (isNew(who) && language !== 'ja' && page.audience !== who) continue;
        const path = inLanguagePath(language, tour.params(page.path));
        const { status, problems } = await look(path, language, `${who} ${language} ${page.path}`);
        if (!page.languages.includes(language)) {
          if (![303, 404, 405].includes(status))
            wrong.push(`${path}: ${status}, though it does not exist in this language`);
          continue;
        }
        const wanted = expected(page, who);
        // Who has an account alone has set up nothing yet that could be changed or removed.
        if (isNew(who) && page.anyStage && status === 404 && /:id|removal$/.test(page.path)) continue;
        const ledOn = wanted === 200 && status === 303 && mayLeadOn(page.path);
        if (status !== wanted && !ledOn) wrong.push(`${path}: ${status} instead of ${wanted}`);
        for (const problem of problems) wrong.push(`${path}: ${problem}`);
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  it.each(languages)(
    'no link leads astray (%s)',
    async (language) => {
      const wrong: string[] = [];
      const asked = new Set<string>();
      const queries = new Map<string, number>();
      const examples = new Map<string, number>();
      // The offices alone are 537: every one is asked for once, and for the other readers a few of each page.
      const most = who === 'anyone' && language === 'ja' ? Number.POSITIVE_INFINITY : fewOfEachPage;
      const waiting = [{ path: inLanguagePath(language, '/'), from: 'the beginning' }];
      for (const page of pages)
        if ((!isNew(who) || page.audience === who) && expected(page, who) === 200 && page.languages.includes(language))
          waiting.push({ path: inLanguagePath(language, tour.params(page.path)), from: 'the list of pages' });
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { path, from } = next;
        if (asked.has(path)) continue;
        asked.add(path);
        const { status, location, links } = await look(path, language);
        if (status === 303) {
          waiting.push({ path: location, from: path });
          continue;
        }
        if (![200, 410].includes(status)) wrong.push(`${from} leads to ${path}: ${status}`);
        // A mail of the trial was written to somebody else.
        if (path.includes('/dev/mail/')) continue;
        if (isNew(who) && from !== 'the list of pages') continue;
        for (const link of links) {
          const to = new URL(link, new URL(path, web.settings.baseUrl));
          if (to.origin !== web.settings.baseUrl || link.startsWith('#')) continue;
          // The other languages are another row of this test; and of one page a few searches show as much as all.
          if (languageOf(to.pathname) !== language && !to.pathname.startsWith('/assets/')) continue;
          const count = queries.get(to.pathname) ?? 0;
          if (to.search && count >= 3) continue;
          queries.set(to.pathname, count + 1);
          const pattern = patternOf(to.pathname);
          const told = examples.get(pattern) ?? 0;
          if (told >= most) continue;
          examples.set(pattern, told + (asked.has(to.pathname + to.search) ? 0 : 1));
          waiting.push({ path: to.pathname + to.search, from: path });
        }
      }
      expect(wrong).toEqual([]);
      expect(asked.size).toBeGreaterThan(isNew(who) ? 0 : 10);
    },
    240_000,
  );
});

describe.each(languages)('at a kiosk (%s)', (language) => {
  it('its own pages stand right, before, in and after a turn', async () => {
    const { browser } = await seat(web, tour.world.counter.seekers, `見て回る席 ${language}`);
    const wrong: string[] = [];
    const look = async (path: string) => {
      await browser.open(inLanguagePath(language, path));
      if (browser.status !== 200) wrong.push(`${path}: ${browser.status}`);
      await keep(`kiosk ${language} ${path}`, browser.html);
      for (const problem of inspect(browser.html, htmlLanguage(language)).problems) wrong.push(`${path}: ${problem}`);
    };
    await look('/kiosk');
    await look('/kiosk/go/phone');
    await browser.press(textOf(browser.document.querySelector('main form button')));
    for (const path of ['/kiosk/phone/code', '/kiosk/print', '/kiosk/end', '/jobs', '/seeker/sign-in'])
      await look(path);
    await browser.press(textOf(browser.document.querySelector('.kiosk-bar form button')));
    await look('/kiosk/end');
    expect(wrong).toEqual([]);
  });
});

it('every page that asks its staff for a role opens to a manager, and stands right', async () => {
  const wrong: string[] = [];
  for (const page of pages.filter(
    ({ audience, role, methods }) => audience === 'staff' && role && methods[0] === 'GET',
  )) {
    const path = tour.params(page.path);
    const response = await web.fetch(path, { headers: { cookie: cookieOf(tour.manager) } });
    if (response.status !== 200) wrong.push(`${path}: ${response.status}`);
    if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
    for (const problem of inspect(await response.text(), 'ja').problems) wrong.push(`${path}: ${problem}`);
  }
  expect(wrong).toEqual([]);
});

/** So many addresses of one page are asked for by a reader who is not the first to read it. */
const fewOfEachPage = 20;
const patterns = pages
  .filter(({ path }) => path.includes(':'))
  .map(({ path }) => ({ path, matches: new RegExp(`^(/easy|/en)?${path.replace(/:\w+/g, '[^/]+')}$`) }));
/** The page of an address, where the page has parts to fill in; else the address. */
const patternOf = (path: string): string => patterns.find(({ matches }) => matches.test(path))?.path ?? path;

const languageOf = (path: string): Language => (/^\/(easy|en)(\/|$)/.exec(path)?.[1] as Language) ?? 'ja';

describe.each(languages)('empty forms and pages of trouble (%s)', (language) => {
  it('say what is wrong, with the error in the title, and stand right', async () => {
    const wrong: string[] = [];
    for (const page of pages) {
      if (!page.methods.includes('GET') || !page.methods.includes('POST') || !page.languages.includes(language))
        continue;
      if (page.kioskOnly) continue;
      const who = page.audience === 'trial' ? 'anyone' : page.audience;
      const holder = page.role && who === 'staff' ? tour.manager : tour.people[who];
      const visitor = page.path.startsWith('/opening') ? await opening(language) : holder;
      if (page.path.startsWith('/opening') || page.path.includes('sign-in')) await walk(visitor, page, language);
      else await visitor.open(inLanguagePath(language, tour.params(page.path)));
      const [form] = [...visitor.document.querySelectorAll('main form[method=post]')].filter(
        (one) => !one.getAttribute('action'),
      );
      const button = form && findButton(form, textOf(form.querySelector('button:not([type=button])')));
      if (!form || !button || !form.querySelector('input:not([type=hidden]), textarea, select')) continue;
      for (const one of form.querySelectorAll('[checked]')) one.removeAttribute('checked');
      for (const one of form.querySelectorAll('input:not([type=hidden]):not([type=radio]):not([type=checkbox])'))
        one.setAttribute('value', '');
      for (const one of form.querySelectorAll('textarea')) one.textContent = '';
      for (const one of form.querySelectorAll('option[selected]')) one.removeAttribute('selected');
      await visitor.press(textOf(button));
      await keep(`empty ${language} ${page.path}`, visitor.html);
      if (visitor.status === 422) {
        const mark = language === 'en' ? 'Error: ' : 'エラー：';
        if (!visitor.title.startsWith(mark)) wrong.push(`${page.path}: 422 titled ${visitor.title}`);
        if (!visitor.document.querySelector('.error-summary a, .error-summary')) wrong.push(`${page.path}: no summary`);
      } else if (![200, 409].includes(visitor.status)) wrong.push(`${page.path}: ${visitor.status}`);
      for (const problem of inspect(visitor.html, htmlLanguage(language)).problems)
        wrong.push(`${page.path} (empty): ${problem}`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('are in the dress of the site', async () => {
    const wrong: string[] = [];
    const prefix = inLanguagePath(language, '/').replace(/\/$/, '');
    const { seeker, anyone } = tour.people;
    const { jobs } = tour.world;
    const asked: [Visitor, string, number][] = [
      [anyone, '/nothing', 404],
      [anyone, '/%00', 400],
      [anyone, `/jobs/${jobs.filled}`, 410],
      [anyone, `/jobs/${jobs.hidden}`, 404],
      [anyone, `/jobs/${jobs.toSeekers}`, 200],
      [anyone, `/jobs/${jobs.nameless}`, 200],
      [seeker, '/employer', 403],
      [seeker, `/jobs/${jobs.ofAozora}/self-application`, 409],
      [seeker, `/jobs/${jobs.noMyPage}/self-application/confirm`, 409],
      [seeker, '/jobs?q=zzzz', 200],
      [anyone, '/jobs?page=9999', 200],
      [anyone, '/sign-out', 405],
    ];
    for (const [visitor, path, status] of asked) {
      const ask = (to: string) => web.fetch(to, { headers: { cookie: cookieOf(visitor) } });
      let response = await ask(prefix + path);
      // A search leads to its own address in the order of the form, and to its last page.
      for (let hops = 0; response.status === 303 && hops < 3; hops += 1)
        response = await ask(response.headers.get('location') ?? '');
      const html = await response.text();
      if (response.status !== status) wrong.push(`${prefix}${path}: ${response.status} instead of ${status}`);
      await keep(`trouble ${language} ${status} ${path}`, html);
      for (const problem of inspect(html, htmlLanguage(language)).problems) wrong.push(`${prefix}${path}: ${problem}`);
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});

/** A visitor on the way to a My Page, as far as the page wants. */
const opening = async (language: Language): Promise<Visitor> =>
  visitorOf(web, { from: `192.0.2.${languages.indexOf(language) + 50}` });

const walk = async (visitor: Visitor, page: Page, language: Language): Promise<void> => {
  const at = (path: string) => inLanguagePath(language, path);
  const submit = (to: Visitor) =>
    to.press(textOf(to.document.querySelector('main form[method=post]:not([action]) button:not([type=button])')));
  if (!page.path.startsWith('/opening/')) {
    const stranger = page.path.includes('sign-in') ? visitorOf(web) : visitor;
    await stranger.open(at(page.path));
    if (stranger !== visitor) await visitor.open(at(page.path));
    return;
  }
  await visitor.open(at('/opening'));
  visitor.document.querySelector('main input[type=checkbox]')?.setAttribute('checked', '');
  await submit(visitor);
  await keep(`opening ${language} mail-address`, visitor.html);
  if (page.path === '/opening/mail-address') return;
  visitor.document.querySelector('#mail')?.setAttribute('value', 'nobody@seeker.example.jp');
  const boxes = visitor.document.querySelectorAll('fieldset input[type=text]');
  for (const [index, value] of ['1990', '4', '15'].entries()) boxes[index]?.setAttribute('value', value);
  await submit(visitor);
  await keep(`opening ${language} password`, visitor.html);
};
