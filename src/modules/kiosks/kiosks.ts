import { createHmac } from 'node:crypto';
import { minutesAfter } from '#kernel/time.ts';
import type { Act } from '#platform/act.ts';
import { secretKey } from '#platform/secrets/secret-key.ts';
import type { Kiosk } from '#platform/web/kiosk.ts';
import { idleSince } from './kiosk.ts';
import * as store from './store.ts';

/** Keyed with the installation's secret, so that a copy of the table makes no browser a kiosk. */
const hashOf = (act: Act, what: string, secret: string): Buffer =>
  createHmac('sha256', secretKey(act.settings)).update(`kiosk ${what} ${secret}`).digest();

/** The kiosk whose token a browser brought; its turn ends here when nobody has acted for too long. */
export const kioskOfToken = async (act: Act, token: string, acts: boolean): Promise<Kiosk | undefined> => {
  if (!/^[\w-]{43}$/.test(token)) return undefined;
  const { kioskIdleMinutes } = act.settings;
  const seen = await store.seeKiosk(act.database, hashOf(act, 'token', token), {
    now: act.now,
    idleSince: idleSince(act.now, kioskIdleMinutes),
    acts,
  });
  if (!seen) return undefined;
  const { turnSeenAt, ...kiosk } = seen;
  return { ...kiosk, turnEnd: turnSeenAt && minutesAfter(turnSeenAt, kioskIdleMinutes) };
};
