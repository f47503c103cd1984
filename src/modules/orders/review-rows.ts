import type { Selectable } from 'kysely';
import type { Instant } from '#kernel/time.ts';
import type { Finding } from '#modules/jobs/checker/finding.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import { type Database, json } from '#platform/database/database.ts';
import type { Tables } from '#platform/database/tables.ts';
import type { Comment, Refusal, RefusalGround, Sending } from './order.ts';

/** Every sheet that was sent, the newest first. */
export const sendingsOf = async (database: Database, orderId: string): Promise<Sending[]> => {
  const rows = await database
    .selectFrom('job_order_sendings')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('position', 'desc')
    .execute();
  return rows.map((row) => ({
    position: row.position,
    sheet: row.sheet as JobSheet,
    ...(row.note && { note: row.note }),
    findings: row.findings as Finding[],
    sentAt: row.sent_at,
  }));
};

export const insertSending = async (
  database: Database,
  orderId: string,
  { position, sheet, note, findings, sentAt, by }: Sending & { by: string | undefined },
): Promise<void> => {
  await database
    .insertInto('job_order_sendings')
    .values({
      order_id: orderId,
      position,
      sheet: json(sheet),
      note: note ?? null,
      findings: json(findings),
      sent_by: by ?? null,
      sent_at: sentAt,
    })
    .execute();
};

const commentOf = (row: Selectable<Tables['job_order_comments']>): Comment => ({
  id: row.id,
  item: row.item,
  text: row.text,
  sending: row.sending,
  ...(row.requested_at && { requestedAt: row.requested_at }),
  ...(row.done_at && { doneAt: row.done_at }),
  ...(row.by && { by: row.by }),
  createdAt: row.created_at,
});

export const commentsOf = async (database: Database, orderId: string): Promise<Comment[]> => {
  const rows = await database
    .selectFrom('job_order_comments')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(commentOf);
};

export const insertComment = async (database: Database, orderId: string, comment: Comment): Promise<void> => {
  await database
    .insertInto('job_order_comments')
    .values({
      id: comment.id,
      order_id: orderId,
      item: comment.item,
      text: comment.text,
      sending: comment.sending,
      by: comment.by ?? null,
      created_at: comment.createdAt,
    })
    .execute();
};

/** Takes back what the employer has not been told; false where there is no such comment. */
export const deleteComment = async (database: Database, orderId: string, commentId: string): Promise<boolean> => {
  const { numDeletedRows } = await database
    .deleteFrom('job_order_comments')
    .where('id', '=', commentId)
    .where('order_id', '=', orderId)
    .where('requested_at', 'is', null)
    .executeTakeFirst();
  return numDeletedRows > 0n;
};

/** What staff noted goes to the employer; how many. */
export const requestComments = async (database: Database, orderId: string, now: Instant): Promise<number> => {
  const { numUpdatedRows } = await database
    .updateTable('job_order_comments')
    .set({ requested_at: now })
    .where('order_id', '=', orderId)
    .where('requested_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
};

/** The employer has sent the order again: what was asked is answered. */
export const settleComments = async (database: Database, orderId: string, now: Instant): Promise<void> => {
  await database
    .updateTable('job_order_comments')
    .set({ done_at: now })
    .where('order_id', '=', orderId)
    .where('requested_at', 'is not', null)
    .where('done_at', 'is', null)
    .execute();
};

export const refusalOf = async (database: Database, orderId: string): Promise<Refusal | undefined> => {
  const row = await database
    .selectFrom('job_order_refusals')
    .selectAll()
    .where('order_id', '=', orderId)
    .executeTakeFirst();
  return (
    row && {
      ground: row.ground as RefusalGround,
      explanation: row.explanation,
      evidence: row.evidence,
      ...(row.memo && { memo: row.memo }),
      officeCode: row.office_code,
      by: row.by,
      at: row.at,
    }
  );
};

export const insertRefusal = async (database: Database, orderId: string, refusal: Refusal): Promise<void> => {
  await database
    .insertInto('job_order_refusals')
    .values({
      order_id: orderId,
      ground: refusal.ground,
      explanation: refusal.explanation,
      evidence: refusal.evidence,
      memo: refusal.memo ?? null,
      office_code: refusal.officeCode,
      by: refusal.by,
      at: refusal.at,
    })
    .execute();
};

/** What the employer says against a refusal; false where there is none. */
export const writeMemo = async (database: Database, orderId: string, memo: string): Promise<boolean> => {
  const { numUpdatedRows } = await database
    .updateTable('job_order_refusals')
    .set({ memo })
    .where('order_id', '=', orderId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};
