import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { VNode } from 'preact';
import { renderToStringAsync } from 'preact-render-to-string';
import type { Actor } from '#kernel/actor.ts';
import { type Language, languages } from '#kernel/language.ts';
import type { Instant } from '#kernel/time.ts';
import { type Act, type ActParts, makeAct } from '#platform/act.ts';
import type { Log } from '#platform/log.ts';
import { csrfName, keyName } from '#ui/forms/context.ts';
import type { Raw } from '#ui/forms/field.ts';
import { withRuby } from '#ui/readings/ruby.ts';
import { assetFile } from './assets.ts';
import { admission, sameSite } from './guard.ts';
import { immutable, personal, securityHeaders } from './headers.ts';
import { once } from './idempotency.ts';
import type { Answer, File, Layout, Page, PortalName, Shown, Visit } from './page.ts';
import { decode, readForm, readPairs, Unreadable } from './request.ts';
import { csrfHolds, noSession, readSession, type Session, type SignedIn, withId } from './session.ts';
import { inLanguagePath, signInDoor } from './urls.ts';

/** Faults a person may meet, each with words in every language. */
export type Trouble =
  | 'forbidden'
  | 'expired-form'
  | 'unreadable'
  | 'absent'
  | 'not-allowed'
  | 'too-large'
  | 'fault'
  | 'unavailable';

const statusOf: Record<Trouble, number> = {
  unreadable: 400,
  forbidden: 403,
  'expired-form': 403,
  absent: 404,
  'not-allowed': 405,
  'too-large': 413,
  fault: 500,
  unavailable: 503,
};

/** Everything the web needs from composition. */
export type Site = {
  pages: readonly Page[];
  layouts: Record<PortalName, Layout>;
  trouble(trouble: Trouble, visit: Visit): Shown;
  /** The actor of a signed-in account, or undefined when it may no longer act. */
  identify(act: Act, signedIn: SignedIn): Promise<Actor | undefined>;
  now(): Instant;
  parts: Omit<ActParts<Actor>, 'actor' | 'now' | 'language' | 'origin'>;
  log: Log;
  assetDirectory: string;
  ready(): Promise<boolean>;
};

type Asked = { path: string; language: Language; query: URLSearchParams };

const readAddress = (request: Request, most: number): Asked => {
  if (request.url.length > most) throw new Unreadable(414);
  const url = new URL(request.url);
  const path = decode(url.pathname.replaceAll('+', '%2B'));
  const query = readPairs(url.search.slice(1));
  const match = /^\/(easy|en)(\/.*)?$/.exec(path);
  return match ? { path: match[2] ?? '/', language: match[1] as Language, query } : { path, language: 'ja', query };
};

/** The response of the service to a request, as a plain function: tests call it without a socket. */
export const createApplication = (site: Site): Hono => {
  const { settings } = site.parts;
  const https = settings.baseUrl.startsWith('https:');
  // A __Host- cookie is bound to this host and to https; plain http on a developer's machine cannot carry it everywhere.
  const cookieName = https ? '__Host-session' : 'session';
  const headers = securityHeaders(https);
  const app = new Hono();

  const respond = (body: string | Uint8Array | null, status: number, more: Record<string, string>): Response =>
    new Response(body as BodyInit | null, { status, headers: { ...headers, ...more } });

  const cookieOf = (session: Session): Record<string, string> => {
    if (session.cookie === undefined) return {};
    const life = session.cookie === '' ? '; Max-Age=0' : '';
    return {
      'set-cookie': `${cookieName}=${session.cookie}; Path=/; HttpOnly; SameSite=Lax${https ? '; Secure' : ''}${life}`,
    };
  };

  const document = async (shown: Shown, visit: Visit, status: number, page: Page | undefined): Promise<Response> => {
    const portal =
      page?.portal ?? (visit.actor.kind === 'visitor' || visit.actor.kind === 'system' ? 'public' : visit.actor.kind);
    visit.session = withId(visit.session, visit.act.chance);
    const tree = await site.layouts[portal](shown, visit);
    const html = `<!DOCTYPE html>${withRuby(await renderToStringAsync(tree as VNode))}`;
    return respond(html, status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': personal,
      ...cookieOf(visit.session),
    });
  };

  const troubled = (trouble: Trouble, visit: Visit, page?: Page): Promise<Response> =>
    document(site.trouble(trouble, visit), visit, statusOf[trouble], page);

  const file = ({ bytes, type, fileName }: File): Response =>
    respond(bytes, 200, {
      'content-type': type,
      'cache-control': personal,
      'content-disposition': `attachment; filename="${fileName.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    });

  const finish = async (answer: Answer, visit: Visit, page: Page): Promise<Response> => {
    if ('redirect' in answer) {
      return respond(null, 303, { location: answer.redirect, 'cache-control': personal, ...cookieOf(visit.session) });
    }
    if ('absent' in answer) return troubled('absent', visit, page);
    if ('notAllowed' in answer) {
      const response = await troubled('not-allowed', visit, page);
      response.headers.set('allow', answer.notAllowed.join(', '));
      return response;
    }
    if ('download' in answer) return file(answer.download);
    return document(answer.shown, visit, answer.status, page);
  };

  const begin = (request: Request, requestId: string, asked: Asked): Visit => {
    const network = networkOf(request, settings.trustedProxies);
    const act = makeAct({
      ...site.parts,
      actor: { kind: 'visitor' },
      now: site.now(),
      language: asked.language,
      origin: { requestId, network },
    });
    return visitOf(act, asked, noSession(), {}, (request.headers.get('user-agent') ?? '').slice(0, 200));
  };

  const visitOf = (act: Act, asked: Asked, session: Session, params: Record<string, string>, agent: string): Visit => ({
    act,
    actor: act.actor,
    now: act.now,
    language: asked.language,
    params,
    query: asked.query,
    session,
    settings,
    path: asked.path,
    audience: 'anyone',
    languages,
    agent,
  });

  /** Joins the visit to its session and its person. */
  const recognise = async (visit: Visit, request: Request): Promise<Visit> => {
    const session = await readSession(visit.act.database, settings, cookie(request, cookieName), visit.now);
    const actor = session.signedIn ? await site.identify(visit.act, session.signedIn) : undefined;
    const act = makeAct({
      ...site.parts,
      actor: actor ?? { kind: 'visitor' },
      now: visit.now,
      language: visit.language,
      origin: visit.act.origin,
    });
    return {
      ...visit,
      act,
      actor: act.actor,
      session: actor || !session.signedIn ? session : { ...noSession(), cookie: '' },
    };
  };

  const serve = async (request: Request, visit: Visit, page: Page, path: string): Promise<Response> => {
    const admitted = admission(page.audience, visit.actor, settings.trial);
    if (admitted === 'absent') return troubled('absent', visit, page);
    if (!page.languages.includes(visit.language)) {
      const [first] = page.languages;
      if (request.method === 'GET' && first)
        return respond(null, 303, {
          location: inLanguagePath(first, path) + searchOf(request),
          'cache-control': personal,
        });
      return troubled('absent', visit, page);
    }
    if (admitted === 'sign-in') {
      const next = request.method === 'POST' ? undefined : inLanguagePath(visit.language, path) + searchOf(request);
      return respond(null, 303, {
        location: signInDoor(visit.language, page.audience as 'seeker', next),
        'cache-control': personal,
      });
    }
    if (admitted === 'forbidden') return troubled('forbidden', visit, page);
    const posting = request.method === 'POST';
    if (!['GET', 'HEAD', 'POST'].includes(request.method) || !page.methods.includes(posting ? 'POST' : 'GET')) {
      return finish(
        { notAllowed: page.methods.includes('GET') ? [...page.methods, 'HEAD'] : page.methods },
        visit,
        page,
      );
    }
    if (!posting) return finish(await page.answer(visit, undefined), visit, page);
    if (!sameSite(request.headers, settings.baseUrl)) return troubled('expired-form', visit, page);
    const raw: Raw = await readForm(request, settings.bodyKb * 1024);
    if (!csrfHolds(visit.session, raw.one(csrfName))) return troubled('expired-form', visit, page);
    if (!page.creates) return finish(await page.answer(visit, raw), visit, page);
    const scope = visit.session.signedIn?.accountId ?? 'visitor';
    const answer = await once(visit.act, `${scope} ${path}`, raw.one(keyName), (act) => {
      // The page sees the transaction; what it changes of the session belongs to this visit.
      visit.act = act;
      return page.answer(visit, raw);
    });
    return finish(answer, visit, page);
  };

  const handle =
    (page: Page | undefined) =>
    async (request: Request, params: Record<string, string>): Promise<Response> => {
      const started = performance.now();
      const requestId = randomUUID();
      let visit = begin(request, requestId, { path: '/', language: 'ja', query: new URLSearchParams() });
      let response: Response;
      try {
        const asked = readAddress(request, settings.addressCharacters);
        visit = begin(request, requestId, asked);
        for (const part of Object.values(params)) if (part.includes('\0')) throw new Unreadable(400);
        visit = await recognise(visit, request);
        visit.params = params;
        if (page) Object.assign(visit, { audience: page.audience, languages: page.languages });
        response = page ? await serve(request, visit, page, asked.path) : await troubled('absent', visit);
      } catch (fault) {
        response = await refuse(fault, visit, page);
      }
      response.headers.set('x-request-id', requestId);
      site.log.info(
        {
          requestId,
          method: request.method,
          path: page?.path ?? 'unknown',
          status: response.status,
          ms: Math.round(performance.now() - started),
        },
        'answered',
      );
      return response;
    };

  const refuse = async (fault: unknown, visit: Visit, page: Page | undefined): Promise<Response> => {
    try {
      if (fault instanceof Unreadable) {
        const response = await troubled(fault.status === 413 ? 'too-large' : 'unreadable', visit, page);
        return new Response(response.body, { status: fault.status, headers: response.headers });
      }
      const databaseGone = isDatabaseGone(fault);
      site.log.error({ requestId: visit.act.origin.requestId, fault: outlineOf(fault) }, 'fault');
      const response = await troubled(databaseGone ? 'unavailable' : 'fault', visit, page);
      if (databaseGone) response.headers.set('retry-after', '30');
      return response;
    } catch (second) {
      site.log.error({ requestId: visit.act.origin.requestId, fault: outlineOf(second) }, 'fault of the error page');
      return respond('500', 500, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': personal });
    }
  };

  app.get('/livez', () => respond('ok\n', 200, { 'content-type': 'text/plain', 'cache-control': personal }));
  app.get('/healthz', async () => {
    const ready = await site.ready().catch(() => false);
    return respond(ready ? 'ok\n' : 'not ready\n', ready ? 200 : 503, {
      'content-type': 'text/plain',
      'cache-control': personal,
    });
  });
  app.get('/robots.txt', () =>
    respond('User-agent: *\nDisallow: /seeker\nDisallow: /employer\nDisallow: /staff\nDisallow: /dev\n', 200, {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    }),
  );
  app.get('/assets/:name', async (context) => {
    const found = await assetFile(
      site.assetDirectory,
      context.req.param('name'),
      context.req.header('accept-encoding') ?? '',
    );
    if (!found) return handle(undefined)(context.req.raw, {});
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
      app.all(path, (context) => answer(context.req.raw, context.req.param() as Record<string, string>));
    }
  }
  app.all('*', (context) => handle(undefined)(context.req.raw, {}));
  return app;
};

/** `/jobs/new` is asked before `/jobs/:number`. */
const mostExactFirst = (pages: readonly Page[]): Page[] =>
  [...pages].sort((a, b) => a.path.split(':').length - b.path.split(':').length);

const searchOf = (request: Request): string => new URL(request.url).search;

const cookie = (request: Request, name: string): string | undefined =>
  (request.headers.get('cookie') ?? '')
    .split(';')
    .map((part) => part.trim().split('='))
    .find(([key]) => key === name)?.[1];

/** The address a request comes from, believed as far as the settings say how many proxies stand in front. */
const networkOf = (request: Request, proxies: number): string => {
  const direct = request.headers.get('x-peer-address') ?? 'unknown';
  if (proxies === 0) return direct;
  const hops = (request.headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  return hops.at(-proxies) || direct;
};

const isDatabaseGone = (fault: unknown): boolean => {
  const code = typeof fault === 'object' && fault !== null && 'code' in fault ? String(fault.code) : '';
  return /^(08|57P|53)/.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'].includes(code);
};

/** A fault for the log: name, code and places in the code; a message may hold what a person typed. */
const outlineOf = (fault: unknown): Record<string, unknown> => {
  if (!(fault instanceof Error)) return { name: typeof fault };
  const stack = (fault.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12);
  return {
    name: fault.name,
    code: 'code' in fault ? fault.code : undefined,
    constraint: 'constraint' in fault ? fault.constraint : undefined,
    stack,
  };
};
