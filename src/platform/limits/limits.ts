import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { sql } from 'kysely';
import { z } from 'zod';
import { type Instant, instantFromMillis, millisOf, secondsAfter, secondsBetween } from '#kernel/time.ts';
import type { Act } from '../act.ts';
import { type Work, work } from '../work/work.ts';

/** So many in so many seconds; `weight` is how many this one counts for. */
type Limit = { most: number; seconds: number; weight?: number };

type Hit = { allowed: true } | { allowed: false; waitSeconds: number };

/**
 * Counts one more under the key and says whether that is still within the limit; shared by all nodes. Call it outside the
 * act's transaction, so that a rollback does not forget it. Keys are stored hashed: no address can be read in the table.
 */
export const hit = async (act: Act, key: string, limit: Limit): Promise<Hit> => {
  const { weight = 1 } = limit;
  const start = windowStart(act.now, limit.seconds);
  const row = await act.database
    .insertInto('limits')
    .values({ key: hashed(key), window_start: start, count: weight })
    .onConflict((conflict) =>
      conflict.columns(['key', 'window_start']).doUpdateSet({ count: sql`limits.count + ${weight}` }),
    )
    .returning('count')
    .executeTakeFirstOrThrow();
  if (row.count <= limit.most) return { allowed: true };
  return { allowed: false, waitSeconds: Math.ceil(secondsBetween(act.now, secondsAfter(start, limit.seconds))) };
};

/**
 * As `hit`, counted together for everybody behind the network that the act comes from. An office's kiosk is counted by
 * itself: what is done at one seat stops neither the other seats nor the office.
 */
export const hitFromNetwork = (act: Act, what: string, limit: Limit): Promise<Hit> =>
  hit(act, `${what} ${sourceOf(act)}`, limit);

/** Where an act comes from, as limits and locks tell places apart: a kiosk of an office, else a network. */
export const sourceOf = ({ origin }: Pick<Act, 'origin'>): string =>
  origin.kiosk ? `kiosk ${origin.kiosk}` : networkOf(origin.network);

/**
 * One line holds 2⁶⁴ addresses of IPv6 (RFC 6177), a new one for each request if somebody likes: their first half counts.
 * An IPv4 address is the same in its IPv6 dress.
 */
const networkOf = (address: string): string => {
  const bare = address.replace(/%.*$/, '').toLowerCase();
  if (!isIPv6(bare)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1];
  if (mapped) return mapped;
  const [before = [], after = []] = bare.split('::').map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  const groups = [...before, ...zeros, ...after].slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
};

const windowStart = (now: Instant, seconds: number): Instant => {
  const length = seconds * 1000;
  return instantFromMillis(Math.floor(millisOf(now) / length) * length);
};

const hashed = (key: string): string => createHash('sha256').update(key).digest('base64url');

/** Forgets the counts of past windows; the longest limit lasts a day. */
export const limitsWork: Work = work('limits.forget', {
  data: z.object({}),
  schedule: '7 * * * *',
  perform: (act) =>
    act.database
      .deleteFrom('limits')
      .where('window_start', '<', secondsAfter(act.now, -25 * 60 * 60))
      .execute(),
});
