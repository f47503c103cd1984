import type { Selectable } from 'kysely';
import type { Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { KioskSignIns } from '#platform/database/tables.ts';
import type { PhoneRequest } from './kiosk.ts';

export type StoredRequest = PhoneRequest & {
  id: string;
  kioskId: string;
  turn: string;
  number: string;
  accountId: string | undefined;
};

const requestOf = (row: Selectable<KioskSignIns>): StoredRequest => ({
  id: row.id,
  kioskId: row.kiosk_id,
  turn: row.turn,
  number: row.number,
  expiresAt: row.expires_at,
  openedBy: row.opened_by ?? undefined,
  accountId: row.account_id ?? undefined,
  confirmedAt: row.confirmed_at ?? undefined,
  refusedAt: row.refused_at ?? undefined,
  usedAt: row.used_at ?? undefined,
});

/** Who asked: the kiosk, the turn, and the browser of the kiosk. */
export type Asker = { kioskId: string; turn: string; sessionHash: Buffer };

/** A kiosk asks for one sign-in at a time: the one before is gone. */
export const insertRequest = async (
  database: Database,
  asker: Asker,
  request: { id: string; codeHash: Buffer; number: string; createdAt: Instant; expiresAt: Instant },
): Promise<void> => {
  await database.deleteFrom('kiosk_sign_ins').where('kiosk_id', '=', asker.kioskId).execute();
  await database
    .insertInto('kiosk_sign_ins')
    .values({
      id: request.id,
      kiosk_id: asker.kioskId,
      turn: asker.turn,
      session_hash: asker.sessionHash,
      code_hash: request.codeHash,
      number: request.number,
      created_at: request.createdAt,
      expires_at: request.expiresAt,
    })
    .execute();
};

/** What this browser of this kiosk asked for in this turn; nothing of anybody else. */
export const requestOfAsker = async (
  database: Database,
  { kioskId, turn, sessionHash }: Asker,
): Promise<StoredRequest | undefined> => {
  const row = await database
    .selectFrom('kiosk_sign_ins')
    .selectAll()
    .where('kiosk_id', '=', kioskId)
    .where('turn', '=', turn)
    .where('session_hash', '=', sessionHash)
    .executeTakeFirst();
  return row && requestOf(row);
};

export const requestOfCode = async (database: Database, codeHash: Buffer): Promise<StoredRequest | undefined> => {
  const row = await database
    .selectFrom('kiosk_sign_ins')
    .selectAll()
    .where('code_hash', '=', codeHash)
    .executeTakeFirst();
  return row && requestOf(row);
};

/** The first phone that reads the code is the one that may answer; false for every other one. */
export const openBy = async (database: Database, id: string, accountId: string): Promise<boolean> => {
  const row = await database
    .updateTable('kiosk_sign_ins')
    .set({ opened_by: accountId })
    .where('id', '=', id)
    .where(({ or, eb }) => or([eb('opened_by', 'is', null), eb('opened_by', '=', accountId)]))
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

/** Answers once; false when there is an answer already. */
export const answerRequest = async (
  database: Database,
  id: string,
  answer: { account_id: string; confirmed_at: Instant } | { refused_at: Instant },
): Promise<boolean> => {
  const row = await database
    .updateTable('kiosk_sign_ins')
    .set(answer)
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .where('refused_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

/** Used once: of two at the same time one is true. */
export const useRequest = async (database: Database, id: string, at: Instant): Promise<boolean> => {
  const row = await database
    .updateTable('kiosk_sign_ins')
    .set({ used_at: at })
    .where('id', '=', id)
    .where('confirmed_at', 'is not', null)
    .where('used_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};
