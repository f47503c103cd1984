import { randomBytes } from 'node:crypto';
import type { Actor, System } from '#kernel/actor.ts';
import { type Chance, chanceFrom } from '#kernel/chance.ts';
import { type Instant, instantFromMillis, millisOf, systemNow } from '#kernel/time.ts';
import { kioskOfToken } from '#modules/kiosks/kiosks.ts';
import { type Act, type Enqueue, makeAct, type Reaction } from '#platform/act.ts';
import type { Database } from '#platform/database/database.ts';
import type { Log } from '#platform/log.ts';
import { createApplication } from '#platform/web/application.ts';
import { readAssets } from '#platform/web/assets.ts';
import type { Page, PortalName } from '#platform/web/page.ts';
import type { Site } from '#platform/web/site.ts';
import type { Settings } from '#src/config.ts';
import { pages } from './pages.ts';
import { identify, personName, registrationRecognised, unreadMessages } from './portals/identity.ts';
import { fileAtKiosk } from './portals/kiosk-file.tsx';
import { portalLayout } from './portals/layout.tsx';
import { troublePage } from './portals/trouble.tsx';
import { reactions } from './reactions.ts';

/** The service's clock: the system's, or one that starts at CLOCK and runs on (trial mode only). */
export const clockOf = (settings: Settings): (() => Instant) => {
  if (!settings.clock) return systemNow;
  const offset = millisOf(settings.clock) - millisOf(systemNow());
  return () => instantFromMillis(millisOf(systemNow()) + offset);
};

export const systemChance: Chance = chanceFrom(
  (length) => randomBytes(length),
  () => millisOf(systemNow()),
);

type ServiceParts = {
  settings: Settings;
  database: Database;
  chance: Chance;
  now(): Instant;
  enqueueIn: Enqueue;
  log: Log;
  assetDirectory: string;
  ready(): Promise<boolean>;
};

/** An act of the service itself: background work, start, commands. */
export const systemAct = (parts: Omit<ServiceParts, 'log' | 'assetDirectory' | 'ready'>, task: string): Act<System> =>
  makeAct({
    actor: { kind: 'system', task },
    now: parts.now(),
    language: 'ja',
    database: parts.database,
    settings: parts.settings,
    chance: parts.chance,
    origin: { requestId: parts.chance.id(), network: 'system' },
    enqueueIn: parts.enqueueIn,
    reactions: reactions as readonly Reaction[],
  });

const portalNames: readonly PortalName[] = ['public', 'seeker', 'employer', 'staff', 'trial'];

/** Puts the web together: pages, layouts, recognition of people. */
export const openWeb = (parts: ServiceParts): ReturnType<typeof createApplication> => {
  const assets = readAssets(parts.assetDirectory);
  const site: Site = {
    pages: pages as readonly Page[],
    layouts: Object.fromEntries(
      portalNames.map((name) => [
        name,
        portalLayout(name, { assets, personName, registrationRecognised, unreadMessages }),
      ]),
    ) as Site['layouts'],
    trouble: troublePage,
    identify: identify as (act: Act, signedIn: Parameters<typeof identify>[1]) => Promise<Actor | undefined>,
    kiosk: kioskOfToken,
    fileAtKiosk,
    now: parts.now,
    parts: {
      database: parts.database,
      settings: parts.settings,
      chance: parts.chance,
      enqueueIn: parts.enqueueIn,
      reactions: reactions as readonly Reaction[],
    },
    log: parts.log,
    assetDirectory: parts.assetDirectory,
    ready: parts.ready,
  };
  return createApplication(site);
};
