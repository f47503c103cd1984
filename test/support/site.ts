import { sql } from 'kysely';
import { pino } from 'pino';
import { h, type VNode } from 'preact';
import type { Actor } from '#kernel/actor.ts';
import { type Instant, minutesAfter, secondsAfter } from '#kernel/time.ts';
import { createApplication } from '#platform/web/application.ts';
import type { Layout, Page, PortalName } from '#platform/web/page.ts';
import { formToken, type SignedIn } from '#platform/web/session.ts';
import type { Site } from '#platform/web/site.ts';
import { readSettings, type Settings } from '#src/config.ts';
import { FormContext } from '#ui/forms/context.ts';
import { fixedChance } from './chance.ts';
import { type TestDatabase, testNow } from './database.ts';

/** A site of a few pages made for a test, without modules: what the web does whatever stands on it. */
type TestSite = {
  send(path: string, init?: RequestInit & { base?: string }): Promise<Response>;
  post(path: string, body: Record<string, string>, init?: RequestInit): Promise<Response>;
  settings: Settings;
  logged: string[];
  clock: { now: Instant; advance(by: { minutes?: number; seconds?: number }): void };
  /** What is ready is asked here. */
  health: { ready(): Promise<boolean> };
  chance: ReturnType<typeof fixedChance>;
};

type SiteOptions = {
  pages: readonly Page[];
  database: TestDatabase['database'];
  environment?: Record<string, string>;
  assetDirectory?: string;
};

/** As in the real frame: the layout asks the database who is there, and forms find their secrets in the context. */
const layoutOf =
  (portal: PortalName): Layout =>
  async (shown, visit) => {
    if (visit.session.signedIn) await sql`select 1`.execute(visit.act.database);
    const { language, act } = visit;
    const surroundings = {
      get csrf() {
        return formToken(visit);
      },
      language,
      idempotencyKey: act.chance.id(),
    };
    const body = h(
      'body',
      { class: portal },
      h('h1', {}, shown.title),
      h('p', { id: 'actor' }, visit.actor.kind),
      shown.body,
    );
    const document = h('html', { lang: 'ja' }, h('head', {}, h('title', {}, shown.title)), body);
    return h(FormContext.Provider, { value: surroundings }, document) as VNode;
  };

const actorOf = ({ accountId, kind }: SignedIn): Actor => {
  if (kind === 'seeker') return { kind, accountId, registrationId: accountId };
  if (kind === 'employer') return { kind, accountId, establishmentId: accountId, role: 'owner' };
  return { kind, accountId, officeCode: '13010', department: 'seekers', manager: false };
};

export const testSite = ({ pages, database, environment = {}, assetDirectory = '' }: SiteOptions): TestSite => {
  const settings = readSettings({ SECRET_KEY: Buffer.alloc(32, 1).toString('base64'), ...environment });
  const logged: string[] = [];
  const clock: TestSite['clock'] = {
    now: testNow,
    advance: ({ minutes = 0, seconds = 0 }) => {
      clock.now = secondsAfter(minutesAfter(clock.now, minutes), seconds);
    },
  };
  const health = { ready: async () => true };
  const chance = fixedChance('site');
  const portals: PortalName[] = ['public', 'seeker', 'employer', 'staff', 'trial'];
  const site: Site = {
    pages,
    layouts: Object.fromEntries(portals.map((name) => [name, layoutOf(name)])) as Site['layouts'],
    trouble: (trouble) => ({ title: `trouble ${trouble}`, body: '' }),
    identify: async (_act, signedIn) => actorOf(signedIn),
    kiosk: async () => undefined,
    fileAtKiosk: (_visit, shows) => ({ title: shows, body: '' }),
    now: () => clock.now,
    parts: { database, settings, chance, enqueueIn: async () => {}, reactions: [] },
    log: pino({ base: null }, { write: (line: string) => void logged.push(line) }),
    assetDirectory,
    ready: () => health.ready(),
  };
  const app = createApplication(site);
  const send: TestSite['send'] = async (path, { base = settings.baseUrl, ...init } = {}) => {
    const headers = new Headers(init.headers);
    if (!headers.has('host')) headers.set('host', new URL(base).host);
    return app.fetch(new Request(base + path, { ...init, headers }));
  };
  return {
    send,
    post: (path, body, init = {}) =>
      send(path, { ...init, method: 'POST', body: new URLSearchParams(body), headers: { ...init.headers } }),
    settings,
    logged,
    clock,
    health,
    chance,
  };
};

/** The cookie a browser would keep from an answer, as it sends it back; empty when it was told to forget it. */
export const cookieFrom = (response: Response): string => {
  const [line = ''] = response.headers.getSetCookie();
  return /max-age=0/i.test(line) ? '' : (line.split(';')[0] ?? '');
};
