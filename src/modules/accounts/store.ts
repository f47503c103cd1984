import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Language } from '#kernel/language.ts';
import type { Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { Accounts, AuthenticationKeys, MailChanges } from '#platform/database/tables.ts';
import {
  type Account,
  type AccountKind,
  type AccountState,
  type LockRecord,
  mailKey,
  type Newcomer,
} from './account.ts';
import type { KeyPurpose } from './authentication-key.ts';

/** An account with what only this module looks at. */
export type StoredAccount = Account &
  LockRecord & {
    passwordHash: string | undefined;
    /** The last wrong password from a device nobody knows. */
    failedAt: Instant | undefined;
    /** Whether its owner wants a mailed code on such devices. */
    mailedCode: boolean;
  };

const account = (row: Selectable<Accounts>): StoredAccount => ({
  id: row.id,
  kind: row.kind as AccountKind,
  mail: row.mail,
  state: row.state as AccountState,
  language: row.language as Language,
  openedAt: row.opened_at ?? undefined,
  failures: row.failures,
  locks: row.locks,
  lockedUntil: row.locked_until ?? undefined,
  passwordHash: row.password_hash ?? undefined,
  failedAt: row.failed_at ?? undefined,
  mailedCode: row.mailed_code,
});

export const accountById = async (database: Database, id: string): Promise<StoredAccount | undefined> => {
  const row = await database.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst();
  return row && account(row);
};

/** Holds the account until the transaction ends: tries and locks are counted one after another. */
export const accountForUpdate = async (database: Database, id: string): Promise<StoredAccount | undefined> => {
  const row = await database.selectFrom('accounts').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && account(row);
};

export const accountByMail = async (database: Database, mail: string): Promise<StoredAccount | undefined> => {
  const row = await database
    .selectFrom('accounts')
    .selectAll()
    .where(sql`lower(mail)`, '=', mailKey(mail))
    .executeTakeFirst();
  return row && account(row);
};

/** Two who want the same address come one after another, so that the check before the write holds. */
export const claimMail = async (database: Database, mail: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${mailKey(mail)}, 3))`.execute(database);
};

export type NewAccount = Account & { passwordHash: string | undefined; createdAt: Instant };

/** False when the address is taken; the unique index decides, so two at once cannot both win. */
export const insertAccount = async (database: Database, one: NewAccount): Promise<boolean> => {
  await claimMail(database, one.mail);
  const row = await database
    .insertInto('accounts')
    .values({
      id: one.id,
      kind: one.kind,
      mail: one.mail,
      state: one.state,
      language: one.language,
      password_hash: one.passwordHash ?? null,
      password_set_at: one.passwordHash ? one.createdAt : null,
      opened_at: one.openedAt ?? null,
      created_at: one.createdAt,
    })
    .onConflict((conflict) => conflict.expression(sql`lower(mail)`).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

/** False when another account has the address. */
export const setMail = async (database: Database, id: string, mail: string, state: AccountState): Promise<boolean> => {
  await claimMail(database, mail);
  const taken = await database
    .selectFrom('accounts')
    .select('id')
    .where(sql`lower(mail)`, '=', mailKey(mail))
    .where('id', '!=', id)
    .executeTakeFirst();
  if (taken) return false;
  await database.updateTable('accounts').set({ mail, state }).where('id', '=', id).execute();
  return true;
};

export const setState = async (database: Database, id: string, state: AccountState): Promise<void> => {
  await database.updateTable('accounts').set({ state }).where('id', '=', id).execute();
};

export const setLock = async (
  database: Database,
  id: string,
  record: LockRecord & { failedAt?: Instant | undefined },
): Promise<void> => {
  await database
    .updateTable('accounts')
    .set({
      state: record.state,
      failures: record.failures,
      locks: record.locks,
      locked_until: record.lockedUntil ?? null,
      failed_at: record.failedAt ?? null,
    })
    .where('id', '=', id)
    .execute();
};

export type NewPassword = {
  id: string;
  state: AccountState;
  hash: string;
  openedAt: Instant;
  language: Language;
  at: Instant;
};

export const setPasswordHash = async (database: Database, given: NewPassword): Promise<void> => {
  await database
    .updateTable('accounts')
    .set({
      state: given.state,
      password_hash: given.hash,
      password_set_at: given.at,
      opened_at: given.openedAt,
      language: given.language,
      failures: 0,
      locks: 0,
      locked_until: null,
      failed_at: null,
      closed_at: null,
    })
    .where('id', '=', given.id)
    .execute();
  // What was guessed at the old password says nothing of the new one.
  await database.deleteFrom('sign_in_failures').where('account_id', '=', given.id).execute();
};

/** Whether a mailed code is asked for on devices nobody knows. */
export const setMailedCode = async (database: Database, id: string, wanted: boolean): Promise<void> => {
  await database.updateTable('accounts').set({ mailed_code: wanted }).where('id', '=', id).execute();
};

export type KeyRequest = Selectable<AuthenticationKeys>;

/** Whom a request without an account was made for; undefined for one that was made for nobody. */
export const newcomerOf = ({ newcomer_kind: kind, newcomer_mail: mail }: KeyRequest): Newcomer | undefined =>
  kind && mail ? { kind, mail } : undefined;

export const insertKey = async (
  database: Database,
  key: {
    id: string;
    accountId: string | undefined;
    newcomer: Newcomer | undefined;
    purpose: KeyPurpose;
    hash: Buffer;
    at: Instant;
    expiresAt: Instant;
  },
): Promise<void> => {
  await database
    .insertInto('authentication_keys')
    .values({
      id: key.id,
      account_id: key.accountId ?? null,
      newcomer_kind: key.newcomer?.kind ?? null,
      newcomer_mail: key.newcomer?.mail ?? null,
      purpose: key.purpose,
      key_hash: key.hash,
      created_at: key.at,
      expires_at: key.expiresAt,
    })
    .execute();
};

export const keyRequest = (database: Database, id: string): Promise<KeyRequest | undefined> =>
  database.selectFrom('authentication_keys').selectAll().where('id', '=', id).executeTakeFirst();

export const keyRequestForUpdate = (database: Database, id: string): Promise<KeyRequest | undefined> =>
  database.selectFrom('authentication_keys').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** Ends what an account could still use. */
export const voidKeys = async (database: Database, accountId: string, at: Instant): Promise<void> => {
  await database
    .updateTable('authentication_keys')
    .set({ voided_at: at })
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .execute();
};

/** As `voidKeys`, for an address without an account; requests for it come one after another from here on. */
export const voidNewcomerKeys = async (database: Database, mail: string, at: Instant): Promise<void> => {
  await claimMail(database, mail);
  await database
    .updateTable('authentication_keys')
    .set({ voided_at: at })
    .where(sql`lower(newcomer_mail)`, '=', mailKey(mail))
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .execute();
};

/** Tries on all keys of an address without an account since a moment. */
export const newcomerTriesSince = async (database: Database, mail: string, since: Instant): Promise<number> => {
  const { sum } = await database
    .selectFrom('authentication_keys')
    .select(({ fn }) => fn.sum<number | null>('tries').as('sum'))
    .where(sql`lower(newcomer_mail)`, '=', mailKey(mail))
    .where('last_try_at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(sum ?? 0);
};

/** Tries on all keys of an account since a moment. */
export const triesSince = async (database: Database, accountId: string, since: Instant): Promise<number> => {
  const { sum } = await database
    .selectFrom('authentication_keys')
    .select(({ fn }) => fn.sum<number | null>('tries').as('sum'))
    .where('account_id', '=', accountId)
    .where('last_try_at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(sum ?? 0);
};

export const countTry = async (database: Database, id: string, at: Instant, used: boolean): Promise<void> => {
  await database
    .updateTable('authentication_keys')
    .set({ tries: sql`tries + 1`, last_try_at: at, ...(used && { used_at: at }) })
    .where('id', '=', id)
    .execute();
};

export type MailChange = Selectable<MailChanges>;

export const insertMailChange = async (
  database: Database,
  one: { id: string; accountId: string; mail: string; hash: Buffer; at: Instant; expiresAt: Instant },
): Promise<void> => {
  await database
    .insertInto('mail_changes')
    .values({
      id: one.id,
      account_id: one.accountId,
      mail: one.mail,
      key_hash: one.hash,
      created_at: one.at,
      expires_at: one.expiresAt,
    })
    .execute();
};

/** The one address that can still be confirmed; its time may be over. The caller holds the account. */
export const livingMailChange = (database: Database, accountId: string): Promise<MailChange | undefined> =>
  database
    .selectFrom('mail_changes')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .executeTakeFirst();

export const countMailTry = async (database: Database, id: string, at: Instant, used: boolean): Promise<void> => {
  await database
    .updateTable('mail_changes')
    .set({ tries: sql`tries + 1`, last_try_at: at, ...(used && { used_at: at }) })
    .where('id', '=', id)
    .execute();
};

export const voidMailChanges = async (database: Database, accountId: string, at: Instant): Promise<void> => {
  await database
    .updateTable('mail_changes')
    .set({ voided_at: at })
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .where('voided_at', 'is', null)
    .execute();
};

/** Takes the password with it: coming back needs a new one. */
export const closeAccount = async (database: Database, id: string, at: Instant): Promise<void> => {
  await database
    .updateTable('accounts')
    .set({ state: 'closed', closed_at: at, password_hash: null, failures: 0, locks: 0, locked_until: null })
    .where('id', '=', id)
    .execute();
};

/** Some that were closed before a moment and still hold their address; nobody else works on them meanwhile. */
export const closedBefore = async (database: Database, before: Instant, most: number): Promise<Account[]> => {
  const rows = await database
    .selectFrom('accounts')
    .selectAll()
    .where('state', '=', 'closed')
    .where('erased_at', 'is', null)
    .where('closed_at', '<', before)
    .orderBy('closed_at')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map(account);
};

/** What of an account says whose it was. The row stays, with an address under `.invalid`, which no mail reaches (RFC 2606). */
export const eraseAccount = async (database: Database, id: string, at: Instant): Promise<void> => {
  for (const table of [
    'authentication_keys',
    'mail_changes',
    'mail_holds',
    'sign_in_failures',
    'sign_in_marks',
  ] as const)
    await database.deleteFrom(table).where('account_id', '=', id).execute();
  await database
    .updateTable('accounts')
    .set({ mail: `${id}@erased.invalid`, erased_at: at })
    .where('id', '=', id)
    .execute();
};

/** Other addresses that waited long ago. */
export const deleteMailChangesBefore = async (database: Database, before: Instant): Promise<void> => {
  await database.deleteFrom('mail_changes').where('expires_at', '<', before).execute();
};

/** Holds of the counter that ended long ago; the audit keeps that there was one. */
export const deleteHoldsBefore = async (database: Database, before: Instant): Promise<void> => {
  await database.deleteFrom('mail_holds').where('ends_at', '<', before).execute();
};

export type Agreement = { document: 'privacy' | 'terms' | 'employer-terms'; version: string };

export const insertAgreements = async (
  database: Database,
  accountId: string,
  agreements: readonly Agreement[],
  at: Instant,
): Promise<void> => {
  if (agreements.length === 0) return;
  await database
    .insertInto('agreements')
    .values(agreements.map((one) => ({ account_id: accountId, ...one, agreed_at: at })))
    .onConflict((conflict) => conflict.columns(['account_id', 'document', 'version']).doNothing())
    .execute();
};

/** Requests whose time ended long ago; their tries no longer count for any limit. */
export const deleteKeysBefore = async (database: Database, before: Instant): Promise<void> => {
  await database.deleteFrom('authentication_keys').where('expires_at', '<', before).execute();
};
