import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { PendingSignIns, SignInFailures } from '#platform/database/tables.ts';
import type { PlaceRecord } from './sign-in-lock.ts';

export type PendingRow = Selectable<PendingSignIns>;

export const insertPending = async (
  database: Database,
  row: {
    sessionMark: Buffer;
    id: string;
    accountId: string;
    next: string | undefined;
    at: Instant;
    expiresAt: Instant;
  },
): Promise<void> => {
  await database
    .insertInto('pending_sign_ins')
    .values({
      session_hash: row.sessionMark,
      id: row.id,
      account_id: row.accountId,
      next: row.next ?? null,
      created_at: row.at,
      expires_at: row.expiresAt,
    })
    .execute();
};

/** What waits in this browser; not what was begun before the password was changed. */
export const pendingBy = (database: Database, sessionMark: Buffer, now: Instant): Promise<PendingRow | undefined> =>
  database
    .selectFrom('pending_sign_ins')
    .innerJoin('accounts', 'accounts.id', 'pending_sign_ins.account_id')
    .selectAll('pending_sign_ins')
    .where('session_hash', '=', sessionMark)
    .where('expires_at', '>=', now)
    .where(({ eb, or }) =>
      or([
        eb('accounts.password_set_at', 'is', null),
        eb('accounts.password_set_at', '<=', eb.ref('pending_sign_ins.created_at')),
      ]),
    )
    .executeTakeFirst();

export const pendingForUpdate = (database: Database, id: string): Promise<PendingRow | undefined> =>
  database.selectFrom('pending_sign_ins').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

export const deletePending = async (database: Database, sessionMark: Buffer): Promise<void> => {
  await database.deleteFrom('pending_sign_ins').where('session_hash', '=', sessionMark).execute();
};

export const deletePendingOf = async (database: Database, accountId: string): Promise<void> => {
  await database.deleteFrom('pending_sign_ins').where('account_id', '=', accountId).execute();
};

/** The newest code; the one before no longer works. */
export const setCode = async (
  database: Database,
  id: string,
  code: { hash: Buffer; expiresAt: Instant },
): Promise<void> => {
  await database
    .updateTable('pending_sign_ins')
    .set({ code_hash: code.hash, code_expires_at: code.expiresAt, code_tries: 0, expires_at: code.expiresAt })
    .where('id', '=', id)
    .execute();
};

export const countCodeTry = async (database: Database, id: string): Promise<void> => {
  await database
    .updateTable('pending_sign_ins')
    .set({ code_tries: sql`code_tries + 1` })
    .where('id', '=', id)
    .execute();
};

/** True when the account was signed in to from there since the moment, or never from anywhere; keeps that it was now. */
export const markSeen = async (
  database: Database,
  { accountId, mark, at, since }: { accountId: string; mark: Buffer; at: Instant; since: Instant },
): Promise<boolean> => {
  const known = await database
    .selectFrom('sign_in_marks')
    .select('mark')
    .where('account_id', '=', accountId)
    .where('last_seen_at', '>', since)
    .execute();
  await database
    .insertInto('sign_in_marks')
    .values({ account_id: accountId, mark, last_seen_at: at })
    .onConflict((conflict) => conflict.columns(['account_id', 'mark']).doUpdateSet({ last_seen_at: at }))
    .execute();
  return known.length === 0 || known.some((row) => row.mark.equals(mark));
};

/** Forgets what has ended: sign-ins that nobody finished, devices, failures and marks too old to count. */
export const deleteEnded = async (
  database: Database,
  now: Instant,
  before: { failures: Instant; marks: Instant },
): Promise<void> => {
  await database.deleteFrom('pending_sign_ins').where('expires_at', '<', now).execute();
  await database.deleteFrom('known_devices').where('expires_at', '<', now).execute();
  await database.deleteFrom('sign_in_failures').where('failed_at', '<', before.failures).execute();
  await database.deleteFrom('sign_in_marks').where('last_seen_at', '<', before.marks).execute();
};

const placeOf = (row: Selectable<SignInFailures>): PlaceRecord => ({
  failures: row.failures,
  locks: row.locks,
  failedAt: row.failures + row.locks > 0 ? row.failed_at : undefined,
  lockedUntil: row.locked_until ?? undefined,
});

const noFailures: PlaceRecord = { failures: 0, locks: 0, failedAt: undefined, lockedUntil: undefined };

export const placeRecord = async (database: Database, place: Buffer): Promise<PlaceRecord> => {
  const row = await database.selectFrom('sign_in_failures').selectAll().where('place', '=', place).executeTakeFirst();
  return row ? placeOf(row) : noFailures;
};

/** Holds the place until the transaction ends, so that tries at the same moment are counted one after another. */
export const holdPlace = async (
  database: Database,
  { place, accountId, at }: { place: Buffer; accountId: string | undefined; at: Instant },
): Promise<PlaceRecord> => {
  const row = await database
    .insertInto('sign_in_failures')
    .values({ place, account_id: accountId ?? null, failed_at: at })
    .onConflict((conflict) => conflict.column('place').doUpdateSet({ account_id: accountId ?? null }))
    .returningAll()
    .executeTakeFirstOrThrow();
  return placeOf(row);
};

export const setPlace = async (database: Database, place: Buffer, record: PlaceRecord): Promise<void> => {
  await database
    .updateTable('sign_in_failures')
    .set({
      failures: record.failures,
      locks: record.locks,
      locked_until: record.lockedUntil ?? null,
      ...(record.failedAt ? { failed_at: record.failedAt } : {}),
    })
    .where('place', '=', place)
    .execute();
};

export const deletePlace = async (database: Database, place: Buffer): Promise<void> => {
  await database.deleteFrom('sign_in_failures').where('place', '=', place).execute();
};

/** The last end of the locks of places at an account that still hold. */
export const placesLockedUntil = async (
  database: Database,
  accountId: string,
  now: Instant,
): Promise<Instant | undefined> => {
  const row = await database
    .selectFrom('sign_in_failures')
    .select('locked_until')
    .where('account_id', '=', accountId)
    .where('locked_until', '>', now)
    .orderBy('locked_until', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.locked_until ?? undefined;
};

/** Every place begins anew with this account. */
export const deletePlacesOf = async (database: Database, accountId: string): Promise<void> => {
  await database.deleteFrom('sign_in_failures').where('account_id', '=', accountId).execute();
};
