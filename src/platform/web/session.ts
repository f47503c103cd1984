import { createHash, timingSafeEqual } from 'node:crypto';
import type { Chance } from '#kernel/chance.ts';
import { type Instant, isBefore, minutesAfter, secondsAfter } from '#kernel/time.ts';
import { type Database, json } from '#platform/database/database.ts';
import type { Settings } from '#src/config.ts';
import type { Visit } from './page.ts';

export type AccountKind = 'seeker' | 'employer' | 'staff';
export type SignedIn = { accountId: string; kind: AccountKind };

/**
 * The session of one browser. Its id lives in the cookie only; the database holds SHA-256 of it. A visitor who only
 * reads has an id at most, and no row.
 */
export type Session = {
  readonly id: string | undefined;
  readonly signedIn: SignedIn | undefined;
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

export const noSession = (): Session => ({ id: undefined, signedIn: undefined, data: {}, idleEnd: undefined });

/** Token of every form of this session: known to who holds the cookie, and not stored anywhere. */
const csrfToken = (id: string): string => createHash('sha256').update(`csrf ${id}`).digest('base64url');

export const csrfHolds = (session: Session, token: string | undefined): boolean => {
  if (!session.id || !token) return false;
  const expected = Buffer.from(csrfToken(session.id));
  const given = Buffer.from(token);
  return expected.length === given.length && timingSafeEqual(expected, given);
};

/** The token for the forms of this answer. A visitor gets an id with the first form, not before: who only reads has none. */
export const formToken = (visit: Visit): string => {
  const session = withId(visit.session, visit.act.chance);
  visit.session = { ...session, tokenGiven: true };
  return csrfToken(session.id);
};

/** How exactly the time of use is kept: a request is not always a write, and a session ends at most this much early. */
const exactSeconds = 10;

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
  const idleEnd = minutesAfter(row.last_seen_at, settings.sessionIdleMinutes);
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
    data: row.data as Record<string, unknown>,
    idleEnd: stale ? minutesAfter(now, settings.sessionIdleMinutes) : idleEnd,
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
      account_id: null,
      kind: null,
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

/** Signs in: a new id at the change of rights, the old session ends (no fixation). */
export const signInSession = async (visit: Visit, signedIn: SignedIn): Promise<void> => {
  const { database, chance, origin } = visit.act;
  if (visit.session.id) await database.deleteFrom('sessions').where('id_hash', '=', hashOf(visit.session.id)).execute();
  const id = newId(chance);
  await database
    .insertInto('sessions')
    .values({
      id_hash: hashOf(id),
      account_id: signedIn.accountId,
      kind: signedIn.kind,
      data: json({}),
      network: origin.network,
      agent: visit.agent,
      created_at: visit.now,
      last_seen_at: visit.now,
    })
    .execute();
  replace(visit, { id, signedIn, data: {}, idleEnd: undefined, cookie: id });
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

/** Forgets sessions that have ended by themselves. */
export const forgetOldSessions = async (database: Database, settings: Settings, now: Instant): Promise<void> => {
  await database
    .deleteFrom('sessions')
    .where('last_seen_at', '<', minutesAfter(now, -settings.sessionHours * 60))
    .execute();
};
