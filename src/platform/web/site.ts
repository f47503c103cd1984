import type { Actor } from '#kernel/actor.ts';
import type { Instant } from '#kernel/time.ts';
import type { Act, ActParts } from '#platform/act.ts';
import type { Log } from '#platform/log.ts';
import type { Kiosk } from './kiosk.ts';
import type { Layout, Page, PortalName, Shown, Visit } from './page.ts';
import type { SignedIn } from './session.ts';
import type { Trouble } from './trouble.ts';

/** Everything the web needs from composition. */
export type Site = {
  pages: readonly Page[];
  layouts: Record<PortalName, Layout>;
  trouble(trouble: Trouble, visit: Visit): Shown;
  /** The actor of a signed-in account, or undefined when it may no longer act. */
  identify(act: Act, signedIn: SignedIn): Promise<Actor | undefined>;
  /**
   * The kiosk whose token a browser brought, as its turn stands now; `acts` says whether the request is a sign of a person,
   * which prolongs the turn. Undefined when no kiosk has this token.
   */
  kiosk(act: Act, token: string, acts: boolean): Promise<Kiosk | undefined>;
  /** What a kiosk shows instead of a file: a page with it inside, or that it is not kept here. */
  fileAtKiosk(visit: Visit, shows: 'framed' | 'not-kept'): Shown;
  now(): Instant;
  parts: Omit<ActParts<Actor>, 'actor' | 'now' | 'language' | 'origin'>;
  log: Log;
  assetDirectory: string;
  ready(): Promise<boolean>;
};
