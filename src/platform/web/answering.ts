import { hash } from 'node:crypto';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { doorOf } from '#kernel/actor.ts';
import { withRuby } from '#ui/readings/ruby.ts';
import { cookieLine, cookieName } from './cookies.ts';
import { compressed } from './encoding.ts';
import { everybodys, personal, securityHeaders } from './headers.ts';
import { kioskCookie, withoutAutofill } from './kiosk.ts';
import type { Answer, File, Page, PortalName, Shown, Visit } from './page.ts';
import { isEverybodys } from './session.ts';
import type { Site } from './site.ts';
import { statusOf, type Trouble } from './trouble.ts';

type Answering = {
  respond(body: string | Uint8Array | null, status: number, headers: Record<string, string>): Response;
  /** 303, with whatever cookies the visit leaves. */
  led(location: string, visit: Visit): Response;
  troubled(trouble: Trouble, visit: Visit, page?: Page): Promise<Response>;
  finish(answer: Answer, visit: Visit, page: Page): Promise<Response>;
};

/** Turns what pages answer into responses: documents in their portal's layout, redirects, files, troubles. */
export const answering = (site: Site): Answering => {
  const https = site.parts.settings.baseUrl.startsWith('https:');
  const headers = securityHeaders(https);

  const respond: Answering['respond'] = (body, status, more) =>
    new Response(body as BodyInit | null, { status, headers: { ...headers, ...more } });

  /** The cookies an answer leaves, and what else the browser shall forget. */
  const withCookies = (response: Response, { session, cookies, kiosk, wiped }: Visit): Response => {
    const lines = new Map<string, string>();
    if (wiped)
      for (const name of cookies.brought.keys())
        if (name !== cookieName(kioskCookie, https)) lines.set(name, expired(name));
    if (session.cookie !== undefined)
      lines.set(cookieName('session', https), cookieLine('session', session.cookie, https));
    for (const [name, { value, seconds }] of cookies.left)
      lines.set(cookieName(name, https), cookieLine(name, value, https, seconds));
    for (const line of lines.values()) response.headers.append('set-cookie', line);
    // At a shared computer the way back shows nothing after signing out (abuse-cases 7). Browsers heed it on https only.
    const forgets = wiped || (kiosk && session.cookie === '') ? '"cache", "storage"' : '"cache"';
    if (https && (wiped || session.cookie === '')) response.headers.set('clear-site-data', forgets);
    return response;
  };

  /** Whatever it is called: no other cookie of this host outlives a person at a kiosk. */
  const expired = (name: string): string =>
    `${name}=; Path=/; HttpOnly; SameSite=Lax${name.startsWith('__') ? '; Secure' : ''}; Max-Age=0`;

  const led: Answering['led'] = (location, visit) =>
    withCookies(respond(null, 303, { ...stamp(visit), location, 'cache-control': personal }), visit);

  const document = async (shown: Shown, visit: Visit, status: number, portal: PortalName): Promise<Response> => {
    const tree = await site.layouts[portal]({ ...shown, status }, visit);
    const written = `<!DOCTYPE html>${withRuby(renderToString(tree as VNode))}`;
    const html = visit.kiosk ? withoutAutofill(written) : written;
    const headers = { ...stamp(visit), 'content-type': 'text/html; charset=utf-8' };
    // Only after rendering it is known whether a form has asked for its token.
    // At a kiosk nothing is everybody's: the words of a search stay with who typed them.
    if (!visit.takes || visit.kiosk || visit.cookies.left.size > 0 || !isEverybodys(visit)) {
      return withCookies(respond(html, status, { ...headers, 'cache-control': personal }), visit);
    }
    // What search engines shall not keep, browsers need not either: an address may itself be a secret of a mail.
    const kept = status === 200 && !shown.noindex;
    return alike(Buffer.from(html), status, visit.takes, { ...headers, 'cache-control': kept ? everybodys : personal });
  };

  /** An answer that is the same for everybody: compressed, and not sent again to a browser that still has it. */
  const alike = (
    bytes: Buffer,
    status: number,
    takes: NonNullable<Visit['takes']>,
    headers: Record<string, string>,
  ): Response => {
    const all: Record<string, string> = { ...headers, vary: 'accept-encoding, cookie' };
    if (headers['cache-control'] !== personal) all['etag'] = `W/"${hash('sha1', bytes, 'base64url')}"`;
    if (all['etag'] && takes.kept.includes(all['etag'])) return respond(null, 304, all);
    const { bytes: written, encoding } = compressed(bytes, takes.encodings);
    return respond(written, status, encoding ? { ...all, 'content-encoding': encoding } : all);
  };

  const troubled: Answering['troubled'] = (trouble, visit, page) =>
    document(site.trouble(trouble, visit), visit, statusOf[trouble], page?.portal ?? homePortal(visit));

  const download = (file: File, visit: Visit): Response => {
    const { bytes, type, fileName, inline, noindex, sharedSeconds, ownSeconds } = file;
    const headers = {
      ...stamp(visit),
      'content-type': type,
      'content-disposition': dispositionOf(fileName, inline ?? false),
      // Whoever gets a browser to show it all the same finds a page without rights (abuse-cases 16).
      ...(inline ? {} : { 'content-security-policy': "default-src 'none'; sandbox" }),
      ...(noindex ? { 'x-robots-tag': 'noindex' } : {}),
    };
    const kept = ownSeconds === undefined || visit.kiosk ? personal : `private, max-age=${ownSeconds}`;
    if (sharedSeconds === undefined || visit.kiosk) return respond(bytes, 200, { ...headers, 'cache-control': kept });
    const shared = { ...headers, 'cache-control': `public, max-age=${sharedSeconds}` };
    if (!visit.takes || !/xml|json|text/.test(type)) return respond(bytes, 200, shared);
    return alike(Buffer.from(bytes), 200, visit.takes, shared);
  };

  /**
   * A kiosk keeps no file: what would be saved is refused, what would fill the window stands inside a page of the service,
   * where the way to end and the countdown are. Answers for the scripts of a page are no files.
   */
  const fileAtKiosk = async (file: File, visit: Visit, page: Page): Promise<Response> => {
    if (file.type.startsWith('application/json')) return download(file, visit);
    if (!file.inline) return document(site.fileAtKiosk(visit, 'not-kept'), visit, 403, page.portal);
    const framed = visit.wholePage && file.type === 'application/pdf';
    const response = framed
      ? await document(site.fileAtKiosk(visit, 'framed'), visit, 200, page.portal)
      : download(file, visit);
    const policy = response.headers.get('content-security-policy') ?? '';
    const own = framed
      ? `${policy}; frame-src 'self'`
      : policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'");
    response.headers.set('content-security-policy', own);
    if (!framed) response.headers.set('x-frame-options', 'SAMEORIGIN');
    return response;
  };

  const finish: Answering['finish'] = async (answer, visit, page) => {
    if ('redirect' in answer) {
      return led(answer.redirect, visit);
    }
    if ('absent' in answer) return troubled('absent', visit, page);
    if ('notAllowed' in answer) {
      const response = await troubled('not-allowed', visit, page);
      response.headers.set('allow', answer.notAllowed.join(', '));
      return response;
    }
    if ('download' in answer)
      return visit.kiosk ? fileAtKiosk(answer.download, visit, page) : download(answer.download, visit);
    return document(answer.shown, visit, answer.status, page.portal);
  };

  return { respond, led, troubled, finish };
};

/** The name in both forms of RFC 6266; what RFC 8187 does not allow in the second one is written as a number. */
const dispositionOf = (fileName: string, inline: boolean): string => {
  const name = fileName.toWellFormed();
  const encoded = encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  const plain = name.replace(/[^\w.-]/g, '_');
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`;
};

/** The request's id goes with the answer, so that whoever reports trouble can name it. */
const stamp = (visit: Visit): Record<string, string> => ({ 'x-request-id': visit.act.origin.requestId });

/** Where a page of trouble without a page of its own is shown. */
const homePortal = ({ actor }: Visit): PortalName => doorOf(actor.kind) ?? 'public';
