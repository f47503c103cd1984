import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Chance } from '#kernel/chance.ts';
import { type Instant, isBefore, minutesAfter, secondsAfter } from '#kernel/time.ts';
import type { Act } from '#platform/act.ts';
import { type Database, json } from '#platform/database/database.ts';
import { secretKey } from '#platform/secrets/secret-key.ts';
import type { Settings } from '#src/config.ts';
import type { Visit } from './page.ts';

export type AccountKind = 'seeker' | 'employer' | 'staff';
export type SignedIn = { accountId: string; kind: AccountKind };

/** What a person proved at sign-in; the last one counts. */
const signInMethods = [
  'password',
  'code',
  'known-device',
  'one-time-password',
  'recovery-code',
  'passkey',
  'phone',
] as const;
export type SignInMethod = (typeof signInMethods)[number];

/**
 * The session of one browser. Its id lives in the cookie only; the database holds SHA-256 of it. A visitor who only
 * reads has an id at most, and no row.
 */
export type Session = {
  readonly id: string | undefined;
  readonly signedIn: SignedIn | undefined;
  /** Names the session on the pages of its owner; opens nothing. */
  readonly publicId: string | undefined;
  /** How it was begun. */
  readonly method: SignInMethod | undefined;
  /** When the person last proved to be the owner of the account: a page that is `confirmed` wants it fresh. */
  readonly confirmedAt: Instant | undefined;
  /** The computer of an office it was begun at. */
  readonly kioskId: string | undefined;
  /** Small facts of a visitor's way through several pages; never personal data. */
  readonly data: Record<string, unknown>;
  /** When the session ends if nothing is done. */
  readonly idleEnd: Instant | undefined;
  /** The cookie to set: a new id, or '' to remove it. */
  cookie?: string;
  /** A form of this answer carries the token of this session. */
  tokenGiven?: boolean;
};

const hashOf = (id: string): Buffer => createHash('sha256').update(id).digest();
const newId = (chance: Chance): string => Buffer.from(chance.bytes(32)).toString('base64url');

export const noSession = (): Session => ({
  id: undefined,
  signedIn: undefined,
  publicId: undefined,
  method: undefined,
  confirmedAt: undefined,
  kioskId: undefined,
  data: {},
  idleEnd: undefined,
});

/**
 * Token of every form of this session: known to who holds the cookie, and not stored anywhere. A signed-in session keeps
 * its token when a fresh proof gives it a new id, so that a form in another tab loses nothing.
 */
const csrfToken = ({ id, signedIn, publicId }: Session, settings: Settings): string =>
  signedIn
    ? createHmac('sha256', secretKey(settings)).update(`csrf ${publicId}`).digest('base64url')
    : createHash('sha256').update(`csrf ${id}`).digest('base64url');

export const csrfHolds = (session: Session, token: string | undefined, settings: Settings): boolean => {
  if (!session.id || !token) return false;
  const expected = Buffer.from(csrfToken(session, settings));
  const given = Buffer.from(token);
  return expected.length === given.length && timingSafeEqual(expected, given);
};

/** The token for the forms of this answer. A visitor gets an id with the first form, not before: who only reads has none. */
export const formToken = (visit: Visit): string => {
  const session = withId(visit.session, visit.act.chance);
  visit.session = { ...session, tokenGiven: true };
  return csrfToken(session, visit.settings);
};

/** How exactly the time of use is kept: a request is not always a write, and a session ends at most this much early. */
const exactSeconds = 10;

/** At a computer that others sit down at next a session ends sooner. */
const idleMinutes = (settings: Settings, kioskId: string | null | undefined): number =>
  kioskId ? settings.kioskIdleMinutes : settings.sessionIdleMinutes;

/** Reads the session of a cookie; an ended one is no session. */
export const readSession = async (
  database: Database,
  settings: Settings,
  id: string | undefined,
  now: Instant,
): Promise<Session> => {
  if (!id || !/^[\w-]{43}$/.test(id)) return noSession();
  const row = await database.selectFrom('sessions').selectAll().where('id_hash', '=', hashOf(id)).executeTakeFirst();
  const bare: Session = { ...noSession(), id };
  if (!row) return bare;
  const idle = idleMinutes(settings, row.kiosk_id);
  const idleEnd = minutesAfter(row.last_seen_at, idle);
  const lastEnd = minutesAfter(row.created_at, settings.sessionHours * 60);
  if (!isBefore(now, idleEnd) || !isBefore(now, lastEnd)) {
    await database.deleteFrom('sessions').where('id_hash', '=', hashOf(id)).execute();
    return bare;
  }
  const stale = isBefore(secondsAfter(row.last_seen_at, exactSeconds), now);
  if (stale) {
    await database.updateTable('sessions').set({ last_seen_at: now }).where('id_hash', '=', hashOf(id)).execute();
  }
  return {
    id,
    signedIn: row.account_id && row.kind ? { accountId: row.account_id, kind: row.kind as AccountKind } : undefined,
    publicId: row.public_id,
    method: row.method ?? undefined,
    confirmedAt: row.confirmed_at ?? undefined,
    kioskId: row.kiosk_id ?? undefined,
    data: row.data as Record<string, unknown>,
    idleEnd: stale ? minutesAfter(now, idle) : idleEnd,
  };
};

/** Gives a visitor an id; no row is made. */
const withId = (session: Session, chance: Chance): Session & { id: string } => {
  if (session.id) return { ...session, id: session.id };
  const id = newId(chance);
  return { ...session, id, cookie: id };
};

const replace = (visit: Visit, next: Session): void => {
  visit.session = next;
};

/** Keeps small facts for the next pages of this visitor; `undefined` forgets one. */
export const keepInSession = async (visit: Visit, facts: Record<string, unknown>): Promise<void> => {
  const session = withId(visit.session, visit.act.chance);
  const data = Object.fromEntries(
    Object.entries({ ...session.data, ...facts }).filter(([, value]) => value !== undefined),
  );
  const { database } = visit.act;
  if (session.signedIn) {
    // Only where it still stands: a session that was ended meanwhile in another tab must not come back to life.
    const changed = { data: json(data), last_seen_at: visit.now };
    await database
      .updateTable('sessions')
      .set(changed)
      .where('id_hash', '=', hashOf(session.id ?? ''))
      .execute();
    replace(visit, { ...session, data });
    return;
  }
  await database
    .insertInto('sessions')
    .values({
      id_hash: hashOf(session.id ?? ''),
      public_id: visit.act.chance.id(),
      account_id: null,
      kind: null,
      kiosk_id: visit.kiosk?.id ?? null,
      data: json(data),
      network: visit.act.origin.network,
      agent: visit.agent,
      created_at: visit.now,
      last_seen_at: visit.now,
    })
    .onConflict((conflict) => conflict.column('id_hash').doUpdateSet({ data: json(data), last_seen_at: visit.now }))
    .execute();
  replace(visit, { ...session, data });
};

/** Whether nothing of this visit belongs to one browser: nobody signed in, no facts kept, no token in a form, no cookie to set. */
export const isEverybodys = ({ actor, session }: Visit): boolean =>
  actor.kind === 'visitor' &&
  session.signedIn === undefined &&
  session.cookie === undefined &&
  !session.tokenGiven &&
  Object.keys(session.data).length === 0;

/** Names the browser of this visit where something is to be bound to it; nobody finds the cookie from it. */
export const sessionMark = (visit: Visit): Buffer | undefined =>
  visit.session.id ? hashOf(visit.session.id) : undefined;

/**
 * A visitor's new id at a change of rights below signing in, e.g. when the password was right and a second step waits:
 * whoever planted the old one holds nothing (no fixation). What was kept goes.
 */
export const renewVisitor = async (visit: Visit): Promise<Buffer> => {
  const { database, chance } = visit.act;
  if (visit.session.id) await database.deleteFrom('sessions').where('id_hash', '=', hashOf(visit.session.id)).execute();
  const id = newId(chance);
  replace(visit, { ...noSession(), id, cookie: id });
  return hashOf(id);
};

/**
 * Signs in: a new id at the change of rights, the old session ends (no fixation). Only `completeSignIn` of the accounts
 * calls this for a person.
 */
export const signInSession = async (
  visit: Visit,
  signedIn: SignedIn,
  method: SignInMethod = 'password',
): Promise<void> => {
  const { database, chance, origin } = visit.act;
  if (visit.session.id) await database.deleteFrom('sessions').where('id_hash', '=', hashOf(visit.session.id)).execute();
  const id = newId(chance);
  const publicId = chance.id();
  const kioskId = visit.kiosk?.id;
  await database
    .insertInto('sessions')
    .values({
      id_hash: hashOf(id),
      public_id: publicId,
      account_id: signedIn.accountId,
      kind: signedIn.kind,
      method,
      confirmed_at: visit.now,
      kiosk_id: kioskId ?? null,
      data: json({}),
      network: origin.network,
      agent: visit.agent,
      created_at: visit.now,
      last_seen_at: visit.now,
    })
    .execute();
  const begun = { id, signedIn, publicId, method, confirmedAt: visit.now, kioskId, data: {}, idleEnd: undefined };
  replace(visit, { ...begun, cookie: id });
};

/**
 * The person proved once more to be the owner: a new id, as at every change of rights. False when the session was ended
 * meanwhile.
 */
export const confirmSession = async (visit: Visit): Promise<boolean> => {
  const { session, act } = visit;
  if (!session.id || !session.signedIn) return false;
  const id = newId(act.chance);
  const changed = await act.database
    .updateTable('sessions')
    .set({ id_hash: hashOf(id), confirmed_at: visit.now, last_seen_at: visit.now })
    .where('id_hash', '=', hashOf(session.id))
    .returning('public_id')
    .executeTakeFirst();
  if (!changed) return false;
  replace(visit, { ...session, id, confirmedAt: visit.now, cookie: id });
  return true;
};

/** Signs out: the row is gone, the cookie is removed. */
export const endSession = async (visit: Visit): Promise<void> => {
  if (visit.session.id) {
    await visit.act.database.deleteFrom('sessions').where('id_hash', '=', hashOf(visit.session.id)).execute();
  }
  replace(visit, { ...noSession(), cookie: '' });
};

/** Ends every session of an account: change of password, removal of a user, closing. */
export const endSessionsOf = async (database: Database, accountId: string): Promise<void> => {
  await database.deleteFrom('sessions').where('account_id', '=', accountId).execute();
};

/** Ends every session begun at a kiosk, signed in or not: its turn is over. */
export const endSessionsAt = async (database: Database, kioskId: string): Promise<void> => {
  await database.deleteFrom('sessions').where('kiosk_id', '=', kioskId).execute();
};

/** A session as its owner sees it in the list. */
export type OwnSession = {
  publicId: string;
  method: SignInMethod | undefined;
  agent: string;
  network: string;
  kioskId: string | undefined;
  begunAt: Instant;
  lastSeenAt: Instant;
};

/** The sessions of an account that have not ended, the newest use first. */
export const sessionsOf = async (act: Act, accountId: string): Promise<OwnSession[]> => {
  const { database, settings, now } = act;
  const rows = await database
    .selectFrom('sessions')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('created_at', '>', minutesAfter(now, -settings.sessionHours * 60))
    .orderBy('last_seen_at', 'desc')
    .execute();
  return rows
    .filter((row) => isBefore(now, minutesAfter(row.last_seen_at, idleMinutes(settings, row.kiosk_id))))
    .map((row) => ({
      publicId: row.public_id,
      method: row.method ?? undefined,
      agent: row.agent,
      network: row.network,
      kioskId: row.kiosk_id ?? undefined,
      begunAt: row.created_at,
      lastSeenAt: row.last_seen_at,
    }));
};

/** Ends one session of the account; false when it has none of this name. */
export const endSessionOf = async (database: Database, accountId: string, publicId: string): Promise<boolean> => {
  const row = await database
    .deleteFrom('sessions')
    .where('account_id', '=', accountId)
    .where('public_id', '=', publicId)
    .returning('public_id')
    .executeTakeFirst();
  return row !== undefined;
};

/** Ends every session of an account but one. */
export const endOtherSessions = async (database: Database, accountId: string, publicId: string): Promise<number> => {
  const rows = await database
    .deleteFrom('sessions')
    .where('account_id', '=', accountId)
    .where('public_id', '!=', publicId)
    .returning('public_id')
    .execute();
  return rows.length;
};

/** Forgets sessions that have ended by themselves. */
export const forgetOldSessions = async (database: Database, settings: Settings, now: Instant): Promise<void> => {
  await database
    .deleteFrom('sessions')
    .where('last_seen_at', '<', minutesAfter(now, -settings.sessionHours * 60))
    .execute();
};
