import { hash } from 'node:crypto';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { doorOf } from '#kernel/actor.ts';
import { withRuby } from '#ui/readings/ruby.ts';
import { compressed } from './encoding.ts';
import { everybodys, personal, securityHeaders } from './headers.ts';
import type { Answer, File, Page, PortalName, Shown, Visit } from './page.ts';
import { isEverybodys, type Session } from './session.ts';
import type { Site } from './site.ts';
import { statusOf, type Trouble } from './trouble.ts';

export type Answering = {
  /** The cookie of the session; a __Host- one where the service is reached by https. */
  cookieName: string;
  respond(body: string | Uint8Array | null, status: number, headers: Record<string, string>): Response;
  troubled(trouble: Trouble, visit: Visit, page?: Page): Promise<Response>;
  finish(answer: Answer, visit: Visit, page: Page): Promise<Response>;
};

/** Turns what pages answer into responses: documents in their portal's layout, redirects, files, troubles. */
export const answering = (site: Site): Answering => {
  const https = site.parts.settings.baseUrl.startsWith('https:');
  // A __Host- cookie is bound to this host and to https; plain http on a developer's machine cannot carry it everywhere.
  const cookieName = https ? '__Host-session' : 'session';
  const headers = securityHeaders(https);

  const respond: Answering['respond'] = (body, status, more) =>
    new Response(body as BodyInit | null, { status, headers: { ...headers, ...more } });

  const setCookie = (session: Session): Record<string, string> => {
    if (session.cookie === undefined) return {};
    const life = session.cookie === '' ? '; Max-Age=0' : '';
    const attributes = `Path=/; HttpOnly; SameSite=Lax${https ? '; Secure' : ''}${life}`;
    return {
      'set-cookie': `${cookieName}=${session.cookie}; ${attributes}`,
      // At a shared computer the way back shows nothing after signing out (abuse-cases 7). Browsers heed it on https only.
      ...(https && session.cookie === '' ? { 'clear-site-data': '"cache"' } : {}),
    };
  };

  const document = async (shown: Shown, visit: Visit, status: number, portal: PortalName): Promise<Response> => {
    const tree = await site.layouts[portal]({ ...shown, status }, visit);
    const html = `<!DOCTYPE html>${withRuby(renderToString(tree as VNode))}`;
    const headers = { ...stamp(visit), 'content-type': 'text/html; charset=utf-8' };
    // Only after rendering it is known whether a form has asked for its token.
    if (!visit.takes || !isEverybodys(visit)) {
      return respond(html, status, { ...headers, 'cache-control': personal, ...setCookie(visit.session) });
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
    const { bytes, type, fileName, inline, noindex, sharedSeconds } = file;
    const headers = {
      ...stamp(visit),
      'content-type': type,
      'content-disposition': `${inline ? 'inline' : 'attachment'}; filename="${fileName.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      ...(noindex ? { 'x-robots-tag': 'noindex' } : {}),
    };
    if (sharedSeconds === undefined) return respond(bytes, 200, { ...headers, 'cache-control': personal });
    const shared = { ...headers, 'cache-control': `public, max-age=${sharedSeconds}` };
    if (!visit.takes || !/xml|json|text/.test(type)) return respond(bytes, 200, shared);
    return alike(Buffer.from(bytes), 200, visit.takes, shared);
  };

  const finish: Answering['finish'] = async (answer, visit, page) => {
    if ('redirect' in answer) {
      return respond(null, 303, {
        ...stamp(visit),
        location: answer.redirect,
        'cache-control': personal,
        ...setCookie(visit.session),
      });
    }
    if ('absent' in answer) return troubled('absent', visit, page);
    if ('notAllowed' in answer) {
      const response = await troubled('not-allowed', visit, page);
      response.headers.set('allow', answer.notAllowed.join(', '));
      return response;
    }
    if ('download' in answer) return download(answer.download, visit);
    return document(answer.shown, visit, answer.status, page.portal);
  };

  return { cookieName, respond, troubled, finish };
};

/** The request's id goes with the answer, so that whoever reports trouble can name it. */
const stamp = (visit: Visit): Record<string, string> => ({ 'x-request-id': visit.act.origin.requestId });

/** Where a page of trouble without a page of its own is shown. */
const homePortal = ({ actor }: Visit): PortalName => doorOf(actor.kind) ?? 'public';
