import type { Actor } from '#kernel/actor.ts';
import type { Instant } from '#kernel/time.ts';
import type { Act, ActParts } from '#platform/act.ts';
import type { Log } from '#platform/log.ts';
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
  now(): Instant;
  parts: Omit<ActParts<Actor>, 'actor' | 'now' | 'language' | 'origin'>;
  log: Log;
  assetDirectory: string;
  ready(): Promise<boolean>;
};
