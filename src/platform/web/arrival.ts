import { type Language, languages } from '#kernel/language.ts';
import { makeAct } from '#platform/act.ts';
import { cookieName, readCookies } from './cookies.ts';
import { isAction, kioskCookie } from './kiosk.ts';
import type { Visit } from './page.ts';
import { decode, readPairs } from './request.ts';
import { endSession, noSession, readSession } from './session.ts';
import type { Site } from './site.ts';
import { Unreadable } from './unreadable.ts';
import { urls } from './urls.ts';

/** What was asked for: the path without its language, the language, the query. */
type Asked = { path: string; language: Language; query: URLSearchParams };

/** Of an address that was not read yet: its language at most, so that the refusal speaks it. */
export const nothingAsked = (request: Request): Asked => {
  const language = /^https?:\/\/[^/]+\/(easy|en)(?![^/?])/.exec(request.url)?.[1] as Language | undefined;
  return { path: '/', language: language ?? 'ja', query: new URLSearchParams() };
};

/** Reads the address strictly; throws `Unreadable` on NUL, invalid UTF-8 or more than `most` characters. */
export const readAddress = (request: Request, most: number): Asked => {
  if (request.url.length > most) throw new Unreadable(414);
  const url = new URL(request.url);
  decode(url.pathname.replaceAll('+', '%2B'));
  // Kept as it was asked for, percent-encoded, because it goes into Location and links again; two slashes at its
  // beginning would name another host there.
  const path = url.pathname.replace(/\/{2,}/g, '/');
  const query = readPairs(url.search.slice(1));
  const match = /^\/(easy|en)(\/.*)?$/.exec(path);
  return match ? { path: match[2] ?? '/', language: match[1] as Language, query } : { path, language: 'ja', query };
};

/** Which request it is, and the address at the other end of its connection. */
type Origin = { requestId: string; peer: string | undefined };

/** A visit of nobody yet: enough to show a page of trouble. */
export const arrive = (site: Site, request: Request, { requestId, peer }: Origin, asked: Asked): Visit => {
  const { settings } = site.parts;
  const act = makeAct({
    ...site.parts,
    actor: { kind: 'visitor' },
    now: site.now(),
    language: asked.language,
    origin: { requestId, network: networkOf(request, peer ?? 'unknown', settings.trustedProxies) },
  });
  return {
    act,
    actor: act.actor,
    now: act.now,
    language: asked.language,
    params: {},
    query: asked.query,
    session: noSession(),
    cookies: readCookies(request),
    settings,
    path: asked.path,
    audience: 'anyone',
    languages,
    agent: (request.headers.get('user-agent') ?? '').slice(0, 200),
    wholePage: request.headers.get('sec-fetch-dest') === 'document',
    opened: request.method === 'GET' && !fetchedAhead(request.headers),
    ...(['GET', 'HEAD'].includes(request.method)
      ? {
          takes: {
            encodings: request.headers.get('accept-encoding') ?? '',
            kept: request.headers.get('if-none-match') ?? '',
          },
        }
      : {}),
  };
};

/** `Sec-Purpose: prefetch` of the Fetch standard; older browsers say `Purpose`. Nobody may ever look at such an answer. */
const fetchedAhead = (headers: Headers): boolean =>
  /prefetch|prerender|preview/i.test(`${headers.get('sec-purpose') ?? ''} ${headers.get('purpose') ?? ''}`);

/** Joins the visit to its kiosk, its session and its person; an account that may no longer act is out at once. */
export const recognise = async (site: Site, arrived: Visit): Promise<Visit> => {
  const { settings } = site.parts;
  const https = settings.baseUrl.startsWith('https:');
  const visit = await atKiosk(site, arrived, https);
  const cookie = visit.cookies.brought.get(cookieName('session', https));
  const session = await readSession(visit.act.database, settings, cookie, visit.now);
  // Begun at another place: a cookie carried away from a kiosk, or one that was there before the kiosk was.
  const astray = session.publicId !== undefined && session.kioskId !== visit.kiosk?.id;
  // The form that makes a kiosk another seat is sent before anybody's turn.
  const over = visit.kiosk && !visit.kiosk.turn && visit.path !== urls.kioskEnrolment('ja');
  if (astray || over) {
    // Whose turn it was is over: nobody who sits down now goes on with it.
    const ended = { ...visit, session };
    if (session.id) await endSession(ended);
    return ended;
  }
  if (!session.signedIn) return { ...visit, session };
  const actor = await site.identify(visit.act, session.signedIn);
  const { now, language, act: before } = visit;
  const act = makeAct({ ...site.parts, actor: actor ?? { kind: 'visitor' }, now, language, origin: before.origin });
  return { ...visit, act, actor: act.actor, session: actor ? session : { ...noSession(), cookie: '' } };
};

/** One question to the database, and only from a browser that brings the cookie of a kiosk. */
const atKiosk = async (site: Site, visit: Visit, https: boolean): Promise<Visit> => {
  const token = visit.cookies.brought.get(cookieName(kioskCookie, https));
  if (token === undefined) return visit;
  const kiosk = await site.kiosk(visit.act, token, isAction(visit.path, visit.query));
  if (!kiosk) {
    visit.cookies.left.set(kioskCookie, { value: '', seconds: 0 });
    return visit;
  }
  const origin = { ...visit.act.origin, kiosk: kiosk.id };
  const { actor, now, language } = visit;
  return { ...visit, kiosk, act: makeAct({ ...site.parts, actor, now, language, origin }) };
};

/** The address a request comes from, believed as far as the settings say how many proxies stand in front. */
const networkOf = (request: Request, direct: string, proxies: number): string => {
  if (proxies === 0) return direct;
  const hops = (request.headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  return hops.at(-proxies) || direct;
};
