import type { VNode } from 'preact';
import { renderToStringAsync } from 'preact-render-to-string';
import { withRuby } from '#ui/readings/ruby.ts';
import { personal, securityHeaders } from './headers.ts';
import type { Answer, File, Page, PortalName, Shown, Visit } from './page.ts';
import { type Session, withId } from './session.ts';
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
    visit.session = withId(visit.session, visit.act.chance);
    const tree = await site.layouts[portal]({ ...shown, status }, visit);
    const html = `<!DOCTYPE html>${withRuby(await renderToStringAsync(tree as VNode))}`;
    return respond(html, status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': personal,
      ...setCookie(visit.session),
    });
  };

  const troubled: Answering['troubled'] = (trouble, visit, page) =>
    document(site.trouble(trouble, visit), visit, statusOf[trouble], page?.portal ?? homePortal(visit));

  const download = ({ bytes, type, fileName, inline, noindex, sharedSeconds }: File): Response =>
    respond(bytes, 200, {
      'content-type': type,
      'cache-control': sharedSeconds === undefined ? personal : `public, max-age=${sharedSeconds}`,
      'content-disposition': `${inline ? 'inline' : 'attachment'}; filename="${fileName.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      ...(noindex ? { 'x-robots-tag': 'noindex' } : {}),
    });

  const finish: Answering['finish'] = async (answer, visit, page) => {
    if ('redirect' in answer) {
      return respond(null, 303, {
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
    if ('download' in answer) return download(answer.download);
    return document(answer.shown, visit, answer.status, page.portal);
  };

  return { cookieName, respond, troubled, finish };
};

/** Where a page of trouble without a page of its own is shown. */
const homePortal = ({ actor }: Visit): PortalName =>
  actor.kind === 'visitor' || actor.kind === 'system' ? 'public' : actor.kind;
