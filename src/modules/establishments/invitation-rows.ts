import { type Selectable, sql } from 'kysely';
import type { Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { EmployerInvitations } from '#platform/database/tables.ts';
import type { Invitation, InvitationState } from './employer-user.ts';

const invitation = (row: Selectable<EmployerInvitations>): Invitation => ({
  id: row.id,
  establishmentId: row.establishment_id,
  mail: row.mail,
  role: row.role,
  state: row.state,
  sentAt: row.sent_at,
  expiresAt: row.expires_at,
});

/** False when the establishment has an open invitation for the address already. */
export const insertInvitation = async (
  database: Database,
  one: Invitation & { tokenHash: Buffer; invitedBy: string },
): Promise<boolean> => {
  const row = await database
    .insertInto('employer_invitations')
    .values({
      id: one.id,
      establishment_id: one.establishmentId,
      mail: one.mail,
      role: one.role,
      state: one.state,
      token_hash: one.tokenHash,
      invited_by: one.invitedBy,
      created_at: one.sentAt,
      sent_at: one.sentAt,
      expires_at: one.expiresAt,
    })
    .onConflict((conflict) =>
      conflict.expression(sql`establishment_id, lower(mail)`).where(sql`state`, '=', sql`'open'`).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

export const invitationByToken = async (database: Database, tokenHash: Buffer): Promise<Invitation | undefined> => {
  const row = await database
    .selectFrom('employer_invitations')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row && invitation(row);
};

export const invitationById = async (database: Database, id: string): Promise<Invitation | undefined> => {
  const row = await database.selectFrom('employer_invitations').selectAll().where('id', '=', id).executeTakeFirst();
  return row && invitation(row);
};

/** Held until the transaction ends: of two who accept, or accept and take back, one is first. */
export const invitationForUpdate = async (database: Database, id: string): Promise<Invitation | undefined> => {
  const row = await database
    .selectFrom('employer_invitations')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && invitation(row);
};

/** Those that wait for an answer, the newest first; their time may have ended. */
export const openInvitations = async (database: Database, establishmentId: string): Promise<Invitation[]> => {
  const rows = await database
    .selectFrom('employer_invitations')
    .selectAll()
    .where('establishment_id', '=', establishmentId)
    .where('state', '=', 'open')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(invitation);
};

export const noteSent = async (
  database: Database,
  id: string,
  given: { tokenHash: Buffer; sentAt: Instant; expiresAt: Instant },
): Promise<void> => {
  await database
    .updateTable('employer_invitations')
    .set({ token_hash: given.tokenHash, sent_at: given.sentAt, expires_at: given.expiresAt })
    .where('id', '=', id)
    .execute();
};

export const endInvitation = async (
  database: Database,
  id: string,
  given: { state: Exclude<InvitationState, 'open'>; at: Instant; acceptedBy?: string },
): Promise<void> => {
  await database
    .updateTable('employer_invitations')
    .set({ state: given.state, ended_at: given.at, accepted_by: given.acceptedBy ?? null })
    .where('id', '=', id)
    .execute();
};
