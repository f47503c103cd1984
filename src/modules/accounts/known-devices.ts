import { createHmac } from 'node:crypto';
import { type Instant, minutesAfter } from '#kernel/time.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { secretKey } from '#platform/secrets/secret-key.ts';
import { cookieName, deviceCookie } from '#platform/web/cookies.ts';
import type { Visit } from '#platform/web/page.ts';
import { deletePendingOf } from './sign-in-rows.ts';

/** この端末を記憶する: a device that the owner of an account has made known, by a cookie of which we keep a hash. */
export type KnownDevice = { id: string; accountId: string; agent: string; lastUsedAt: Instant; expiresAt: Instant };

const hashOfToken = (act: Act, token: string): Buffer =>
  createHmac('sha256', secretKey(act.settings)).update(`known device ${token}`).digest();

/** What the browser of a visit brings of being known; at a kiosk nothing counts. */
export const deviceToken = ({ cookies, kiosk, settings }: Visit): string | undefined => {
  const token = cookies.brought.get(cookieName(deviceCookie, settings.baseUrl.startsWith('https:')));
  return !kiosk && token && /^[\w-]{43}$/.test(token) ? token : undefined;
};

/** The device that a browser's cookie names, whoever's it is; undefined when it is none or its time is over. */
export const deviceBehind = async (act: Act, token: string | undefined): Promise<KnownDevice | undefined> => {
  if (!token) return undefined;
  const row = await act.database
    .selectFrom('known_devices')
    .selectAll()
    .where('token_hash', '=', hashOfToken(act, token))
    .where('expires_at', '>', act.now)
    .executeTakeFirst();
  return row && { ...seen(row), accountId: row.account_id };
};

const seen = (row: { id: string; account_id: string; agent: string; last_used_at: Instant; expires_at: Instant }) => ({
  id: row.id,
  accountId: row.account_id,
  agent: row.agent,
  lastUsedAt: row.last_used_at,
  expiresAt: row.expires_at,
});

/**
 * Makes the browser of this visit known to the account. A browser holds one such cookie: on a device of two people the
 * one who asked last is remembered.
 */
export const rememberDevice = async (visit: Visit, accountId: string): Promise<void> => {
  const { act, settings } = visit;
  if (visit.kiosk) return;
  const before = deviceToken(visit);
  if (before) {
    await act.database.deleteFrom('known_devices').where('token_hash', '=', hashOfToken(act, before)).execute();
  }
  const token = Buffer.from(act.chance.bytes(32)).toString('base64url');
  const id = act.chance.id();
  await act.database
    .insertInto('known_devices')
    .values({
      id,
      account_id: accountId,
      token_hash: hashOfToken(act, token),
      agent: visit.agent,
      created_at: act.now,
      last_used_at: act.now,
      expires_at: minutesAfter(act.now, settings.deviceDays * 24 * 60),
    })
    .execute();
  await record(act, {
    what: 'account.device-remembered',
    subject: { kind: 'account', id: accountId },
    detail: { device: id },
  });
  visit.cookies.left.set(deviceCookie, { value: token, seconds: settings.deviceDays * 24 * 60 * 60 });
};

/** The devices an account knows, the newest use first. */
export const devicesOf = async (act: Act, accountId: string): Promise<KnownDevice[]> => {
  const rows = await act.database
    .selectFrom('known_devices')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('expires_at', '>', act.now)
    .orderBy('last_used_at', 'desc')
    .execute();
  return rows.map(seen);
};

export const deviceUsed = async (act: Act, id: string): Promise<void> => {
  await act.database.updateTable('known_devices').set({ last_used_at: act.now }).where('id', '=', id).execute();
};

/** Takes a device off the list; false when the account has none of this id. */
export const removeDevice = (act: Act, accountId: string, id: string): Promise<boolean> =>
  inTransaction(act, async (inside) => {
    const row = await inside.database
      .deleteFrom('known_devices')
      .where('account_id', '=', accountId)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    if (!row) return false;
    const subject = { kind: 'account', id: accountId };
    await record(inside, { what: 'account.device-forgotten', subject, detail: { device: id } });
    return true;
  });

/**
 * No device is known any more, and a sign-in that waits at its second step ends: after a change of password or address,
 * and when an account is closed.
 */
export const forgetDevices = async (act: Act, accountId: string): Promise<void> => {
  await act.database.deleteFrom('known_devices').where('account_id', '=', accountId).execute();
  await deletePendingOf(act.database, accountId);
};
