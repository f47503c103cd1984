import { type Instant, instant } from '#kernel/time.ts';
import type { Visit } from '#platform/web/page.ts';
import { keepInSession } from '#platform/web/session.ts';
import type { OpeningRequest } from '../openings.ts';

/** How far this browser has come on a way to a My Page. Each way has its own name: two do not meddle. */
type Progress = { agreed: boolean; request: { id: string; until: Instant; dead: boolean } | undefined };

export const progressOf = ({ session }: Visit, name: string): Progress => {
  const kept = session.data[name] as
    | { agreed?: unknown; request?: unknown; until?: unknown; dead?: unknown }
    | undefined;
  const { agreed, request, until, dead } = kept ?? {};
  return {
    agreed: agreed === true,
    request:
      typeof request === 'string' && typeof until === 'string'
        ? { id: request, until: instant(until), dead: dead === true }
        : undefined,
  };
};

/** The terms of this way were agreed to; a request made before is forgotten. */
export const keepAgreed = (visit: Visit, name: string): Promise<void> =>
  keepInSession(visit, { [name]: { agreed: true } });

export const keepRequest = (visit: Visit, name: string, { request, expiresAt }: OpeningRequest): Promise<void> =>
  keepInSession(visit, { [name]: { agreed: true, request, until: expiresAt.toString() } });

/** Its key was entered wrong too often: the page offers a new one instead of asking for it again. */
export const keepDead = (visit: Visit, name: string): Promise<void> =>
  keepInSession(visit, { [name]: { ...(visit.session.data[name] as object), dead: true } });

export const forgetProgress = (visit: Visit, name: string): Promise<void> =>
  keepInSession(visit, { [name]: undefined });
