import { type Selectable, sql } from 'kysely';
import type { Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { Kiosks } from '#platform/database/tables.ts';
import type { KioskRecord } from './kiosk.ts';

export type SeenKiosk = {
  id: string;
  officeCode: string;
  name: string;
  turn: string | undefined;
  turnSeenAt: Instant | undefined;
};

/**
 * The kiosk of a token. The same statement ends a turn that nobody has acted in since `idleSince`, and notes that somebody
 * acts now: two requests at once never see it differently.
 */
export const seeKiosk = async (
  database: Database,
  tokenHash: Buffer,
  { now, idleSince, acts }: { now: Instant; idleSince: Instant; acts: boolean },
): Promise<SeenKiosk | undefined> => {
  const goesOn = sql`turn_seen_at > ${idleSince}`;
  const row = await database
    .updateTable('kiosks')
    .set({
      last_seen_at: now,
      turn: sql`case when ${goesOn} then turn end`,
      turn_seen_at: acts
        ? sql`case when ${goesOn} then ${now}::timestamptz end`
        : sql`case when ${goesOn} then turn_seen_at end`,
    })
    .where('token_hash', '=', tokenHash)
    .returning(['id', 'office_code', 'name', 'turn', 'turn_seen_at'])
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      officeCode: row.office_code,
      name: row.name,
      turn: row.turn ?? undefined,
      turnSeenAt: row.turn_seen_at ?? undefined,
    }
  );
};

/** Begins a turn where none goes on; of two who press at once the first gives it its name. */
export const beginTurn = async (database: Database, id: string, turn: string, now: Instant): Promise<void> => {
  await database
    .updateTable('kiosks')
    .set({ turn, turn_seen_at: now })
    .where('id', '=', id)
    .where('turn', 'is', null)
    .execute();
};

export const endTurn = async (database: Database, id: string): Promise<void> => {
  await database.updateTable('kiosks').set({ turn: null, turn_seen_at: null }).where('id', '=', id).execute();
};

/** Whether this turn still goes on: somebody else may have sat down meanwhile. */
export const hasTurn = async (database: Database, id: string, turn: string): Promise<boolean> =>
  (await database
    .selectFrom('kiosks')
    .select('id')
    .where('id', '=', id)
    .where('turn', '=', turn)
    .executeTakeFirst()) !== undefined;

const recordOf = (row: Selectable<Kiosks>): KioskRecord => ({
  id: row.id,
  officeCode: row.office_code,
  name: row.name,
  createdAt: row.created_at,
  enrolledAt: row.enrolled_at ?? undefined,
  lastSeenAt: row.last_seen_at ?? undefined,
});

/** The kiosks of an office in the order of their names, as people count: 2番 before 10番. */
export const kiosksOf = async (database: Database, officeCode: string): Promise<KioskRecord[]> => {
  const rows = await database
    .selectFrom('kiosks')
    .selectAll()
    .where('office_code', '=', officeCode)
    .where('removed_at', 'is', null)
    .orderBy(sql`coalesce(substring(name from '\\d+')::numeric, 0)`)
    .orderBy('name')
    .execute();
  return rows.map(recordOf);
};

export const kioskById = async (database: Database, id: string): Promise<KioskRecord | undefined> => {
  const row = await database
    .selectFrom('kiosks')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row && recordOf(row);
};

/** False when the office has another one of this name. */
export const insertKiosk = async (
  database: Database,
  { id, officeCode, name, by, at }: { id: string; officeCode: string; name: string; by: string; at: Instant },
): Promise<boolean> => {
  const row = await database
    .insertInto('kiosks')
    .values({ id, office_code: officeCode, name, created_by: by, created_at: at })
    .onConflict((conflict) => conflict.columns(['office_code', 'name']).where('removed_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

/** False when the office has another one of this name. */
export const nameKiosk = async (database: Database, kiosk: KioskRecord, name: string): Promise<boolean> => {
  const row = await database
    .updateTable('kiosks')
    .set({ name })
    .where('id', '=', kiosk.id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('kiosks as other')
            .select('other.id')
            .where('other.office_code', '=', kiosk.officeCode)
            .where('other.name', '=', name)
            .where('other.removed_at', 'is', null)
            .where('other.id', '!=', kiosk.id),
        ),
      ),
    )
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

/** From now on the browser with this token is the kiosk, and no other one. */
export const switchOn = async (
  database: Database,
  id: string,
  { tokenHash, by, at }: { tokenHash: Buffer; by: string; at: Instant },
): Promise<void> => {
  await database
    .updateTable('kiosks')
    .set({ token_hash: tokenHash, enrolled_by: by, enrolled_at: at, turn: null, turn_seen_at: null })
    .where('id', '=', id)
    .execute();
};

export const removeKiosk = async (database: Database, id: string, by: string, at: Instant): Promise<void> => {
  await database
    .updateTable('kiosks')
    .set({
      token_hash: null,
      enrolled_at: null,
      enrolled_by: null,
      turn: null,
      turn_seen_at: null,
      removed_by: by,
      removed_at: at,
    })
    .where('id', '=', id)
    .execute();
};

export type Enrolment = {
  id: string;
  kioskId: string;
  selector: string;
  secretHash: Buffer;
  issuedBy: string;
  createdAt: Instant;
  expiresAt: Instant;
};

/** Issues a code and ends the one before it; false when another kiosk's code begins alike. */
export const insertEnrolment = async (database: Database, enrolment: Enrolment): Promise<boolean> => {
  await endEnrolments(database, enrolment.kioskId, enrolment.createdAt);
  const row = await database
    .insertInto('kiosk_enrolments')
    .values({
      id: enrolment.id,
      kiosk_id: enrolment.kioskId,
      selector: enrolment.selector,
      secret_hash: enrolment.secretHash,
      issued_by: enrolment.issuedBy,
      created_at: enrolment.createdAt,
      expires_at: enrolment.expiresAt,
    })
    .onConflict((conflict) => conflict.column('selector').where('ended_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

export const endEnrolments = async (database: Database, kioskId: string, at: Instant): Promise<void> => {
  await database
    .updateTable('kiosk_enrolments')
    .set({ ended_at: at })
    .where('kiosk_id', '=', kioskId)
    .where('ended_at', 'is', null)
    .execute();
};

/** Held until the transaction ends, so that two entries at once are two tries. */
export const enrolmentForUpdate = (database: Database, selector: string) =>
  database
    .selectFrom('kiosk_enrolments')
    .selectAll()
    .where('selector', '=', selector)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();

export const countTry = async (database: Database, id: string): Promise<void> => {
  await database.updateTable('kiosk_enrolments').set({ tries: sql`tries + 1` }).where('id', '=', id).execute();
};

export const deleteOld = async (database: Database, before: Instant): Promise<void> => {
  await database.deleteFrom('kiosk_enrolments').where('expires_at', '<', before).execute();
  await database.deleteFrom('kiosk_sign_ins').where('expires_at', '<', before).execute();
};
