import { randomUUID } from 'node:crypto';
import { type Context as AnyContext, Hono } from 'hono';
import { doorOf } from '#kernel/actor.ts';
import { outlineOf } from '#platform/log.ts';
import { csrfName, keyName } from '#ui/forms/context.ts';
import { answering } from './answering.ts';
import { arrive, nothingAsked, readAddress, recognise } from './arrival.ts';
import { assetFile } from './assets.ts';
import { admission, confirmationHolds, sameSite } from './guard.ts';
import { immutable, personal } from './headers.ts';
import { once, SentOtherwise } from './idempotency.ts';
import type { Page, Visit } from './page.ts';
import { readForm } from './request.ts';
import { csrfHolds, noSession } from './session.ts';
import type { Site } from './site.ts';
import { isDatabaseGone } from './trouble.ts';
import { Unreadable } from './unreadable.ts';
import { absolute, confirmDoor, inLanguagePath, signInDoor, startPage, urls } from './urls.ts';

/** What search engines have no use for; `noindex` on the page itself is what keeps it out of their lists. */
const robots = (baseUrl: string): string =>
  [
    'User-agent: *',
    ...[
      '/seeker',
      '/employer',
      '/staff',
      '/dev',
      '/jobs/counts',
      '/jobs/suggest',
      '/jobs/checked',
      '/jobs/sheets.pdf',
    ].map((path) => `Disallow: ${path}`),
    `Sitemap: ${absolute(baseUrl, '/sitemap.xml')}`,
    '',
  ].join('\n');

/** `peer` is the address at the other end of the connection, which only the socket knows. */
type Surroundings = { Bindings: { peer?: string | undefined } };
type Application = Hono<Surroundings>;
type Context = AnyContext<Surroundings>;

/** The service's answer to a request, as a plain function over Request and Response: tests call it without a socket. */
export const createApplication = (site: Site): Application => {
  const { settings } = site.parts;
  const { respond, led, troubled, finish } = answering(site);
  const text = (body: string, status = 200) =>
    respond(body, status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': personal });

  /** Door first, then the form's own checks, then the page. */
  const serve = async (request: Request, visit: Visit, page: Page): Promise<Response> => {
    const { method } = request;
    if (page.kioskOnly && !visit.kiosk) return troubled('absent', visit);
    // Before anybody's turn a kiosk knows its home only: a tab of the person before leads there (abuse-cases 7).
    if (visit.kiosk && !visit.kiosk.turn && !page.opensTurn) return led(urls.kiosk('ja'), visit);
    const here = (language = visit.language) => inLanguagePath(language, visit.path) + new URL(request.url).search;
    const admitted = admission(page.audience, visit.actor, settings.trial, page);
    // As for an address that nothing stands behind: not even the portal it would have stood in shows.
    if (admitted === 'absent') return troubled('absent', visit);
    if (!page.languages.includes(visit.language)) {
      const [first] = page.languages;
      return method === 'GET' && first ? led(here(first), visit) : troubled('absent', visit, page);
    }
    if (admitted === 'forbidden') return troubled('forbidden', visit, page);
    const door = doorOf(page.audience);
    if (admitted === 'sign-in' && door)
      return led(signInDoor(visit.language, door, method === 'POST' ? undefined : here()), visit);
    if (admitted === 'elsewhere') return led(startPage(visit.language, visit.actor.kind), visit);
    const posting = method === 'POST';
    const { session, now } = visit;
    if (page.confirmed && session.signedIn && !confirmationHolds(session.confirmedAt, now, posting, settings)) {
      // A page that only takes a POST has no address to come back to.
      const next = page.methods.includes('GET') ? here() : undefined;
      return led(confirmDoor(visit.language, session.signedIn.kind, next), visit);
    }
    if (!['GET', 'HEAD', 'POST'].includes(method) || !page.methods.includes(posting ? 'POST' : 'GET')) {
      const allowed = page.methods.includes('GET') ? [...page.methods, 'HEAD'] : page.methods;
      return finish({ notAllowed: allowed }, visit, page);
    }
    return posting ? receive(request, visit, page) : finish(await page.answer(visit, undefined), visit, page);
  };

  const receive = async (request: Request, visit: Visit, page: Page): Promise<Response> => {
    const free = page.provenByAddress;
    if (!free && !sameSite(request.headers, settings.baseUrl)) return troubled('expired-form', visit, page);
    const { raw, digest } = await readForm(request, {
      most: settings.bodyKb * 1024,
      files: page.files?.(settings),
      except: [csrfName, keyName],
    });
    if (!free && !csrfHolds(visit.session, raw.one(csrfName), settings)) return troubled('expired-form', visit, page);
    if (!page.creates) return finish(await page.answer(visit, raw), visit, page);
    const scope = `${visit.session.signedIn?.accountId ?? 'visitor'} ${visit.path}`;
    const { act, session } = visit;
    try {
      const answer = await once(act, { scope, key: raw.one(keyName), digest }, (inside) => {
        // The page sees the transaction; what it changes of the session belongs to this visit.
        visit.act = inside;
        return page.answer(visit, raw);
      });
      // Nothing else was kept, so neither is what the page did to the session.
      if (!('redirect' in answer)) visit.session = session;
      visit.act = act;
      return await finish(answer, visit, page);
    } catch (fault) {
      visit.act = act;
      visit.session = session;
      if (fault instanceof SentOtherwise) return troubled('sent-already', visit, page);
      throw fault;
    }
  };

  const refuse = async (fault: unknown, visit: Visit, page: Page | undefined): Promise<Response> => {
    const { requestId } = visit.act.origin;
    try {
      if (fault instanceof Unreadable) {
        const response = await troubled(fault.status === 413 ? 'too-large' : 'unreadable', visit, page);
        return new Response(response.body, { status: fault.status, headers: response.headers });
      }
      site.log.error({ requestId, fault: outlineOf(fault) }, 'fault');
      if (!isDatabaseGone(fault)) return await troubled('fault', visit, page);
      // Who is signed in is not known now, and the layout must not ask.
      const response = await troubled('unavailable', { ...visit, actor: { kind: 'visitor' }, session: noSession() });
      response.headers.set('retry-after', '30');
      return response;
    } catch (second) {
      site.log.error({ requestId, fault: outlineOf(second) }, 'fault of the error page');
      const response = text('500', 500);
      response.headers.set('x-request-id', requestId);
      return response;
    }
  };

  const handle =
    (page: Page | undefined) =>
    async ({ req, env }: Context, params: Record<string, string>): Promise<Response> => {
      const started = performance.now();
      const request = req.raw;
      const origin = { requestId: randomUUID(), peer: env?.peer };
      let visit: Visit | undefined;
      let response: Response;
      try {
        visit = arrive(site, request, origin, readAddress(request, settings.addressCharacters));
        visit = await recognise(site, visit);
        if (page) Object.assign(visit, { params, audience: page.audience, languages: page.languages });
        response = page ? await serve(request, visit, page) : await troubled('absent', visit);
      } catch (fault) {
        response = await refuse(fault, visit ?? arrive(site, request, origin, nothingAsked(request)), page);
        // The session may not have been read yet: a new cookie would sign the person out.
        response.headers.delete('set-cookie');
      }
      const ms = Math.round(performance.now() - started);
      const { status } = response;
      site.log.info(
        { requestId: origin.requestId, method: request.method, path: page?.path ?? 'unknown', status, ms },
        'answered',
      );
      return response;
    };

  const app: Application = new Hono();
  app.get('/livez', () => text('ok\n'));
  app.get('/healthz', async () => {
    const ready = await site.ready().catch(() => false);
    return ready ? text('ok\n') : text('not ready\n', 503);
  });
  app.get('/robots.txt', () => text(robots(settings.baseUrl)));
  app.get('/assets/:name', async (context) => {
    const accepts = context.req.header('accept-encoding') ?? '';
    const found = await assetFile(site.assetDirectory, context.req.param('name'), accepts);
    if (!found) return handle(undefined)(context, {});
    return respond(found.bytes, 200, {
      'content-type': found.type,
      'cache-control': immutable,
      vary: 'accept-encoding',
      ...(found.encoding ? { 'content-encoding': found.encoding } : {}),
    });
  });
  for (const page of mostExactFirst(site.pages)) {
    const answer = handle(page);
    for (const prefix of ['', '/easy', '/en']) {
      const path = page.path === '/' ? prefix || '/' : prefix + page.path;
      app.all(path, (context) => answer(context, context.req.param() as Record<string, string>));
    }
  }
  app.all('*', (context) => handle(undefined)(context, {}));
  return app;
};

/** `/jobs/new` is asked before `/jobs/:number`. */
const mostExactFirst = (pages: readonly Page[]): Page[] =>
  [...pages].sort((a, b) => a.path.split(':').length - b.path.split(':').length);
