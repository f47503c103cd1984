import type { Selectable } from 'kysely';
import type { Instant } from '#kernel/time.ts';
import { type Database, json } from '#platform/database/database.ts';
import type { Tables } from '#platform/database/tables.ts';
import type { Counts, NewUploadRow, Upload, UploadRow } from './upload.ts';

/** The uploads of an establishment and their rows. */

const rowOf = (row: Selectable<Tables['job_order_upload_rows']>): UploadRow => ({
  line: row.line,
  cells: row.cells as UploadRow['cells'],
  title: row.title,
  counts: { red: row.red, orange: row.orange, grey: row.grey },
  ...(row.made && { made: row.made as 'draft' | 'sent' }),
  ...(row.order_id && { orderId: row.order_id }),
  ...(row.refused && { refused: row.refused }),
});

const uploadOf = (row: Selectable<Tables['job_order_uploads']>): Upload => ({
  id: row.id,
  establishmentId: row.establishment_id,
  fileName: row.file_name,
  unknownHeadings: row.unknown_headings,
  createdAt: row.created_at,
});

/** False where the establishment has read the same file before. */
export const insertUpload = async (
  database: Database,
  upload: Upload & { digest: Uint8Array; madeBy: string },
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('job_order_uploads')
    .values({
      id: upload.id,
      establishment_id: upload.establishmentId,
      file_name: upload.fileName,
      digest: Buffer.from(upload.digest),
      unknown_headings: [...upload.unknownHeadings],
      made_by: upload.madeBy,
      created_at: upload.createdAt,
    })
    .onConflict((conflict) => conflict.columns(['establishment_id', 'digest']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
};

export const insertRows = async (
  database: Database,
  uploadId: string,
  rows: readonly NewUploadRow[],
): Promise<void> => {
  for (let at = 0; at < rows.length; at += 200)
    await database
      .insertInto('job_order_upload_rows')
      .values(
        rows.slice(at, at + 200).map(({ line, cells, title, counts }) => ({
          upload_id: uploadId,
          line,
          cells: json(cells),
          title,
          ...counts,
        })),
      )
      .execute();
};

export const uploadByFile = async (
  database: Database,
  establishmentId: string,
  digest: Uint8Array,
): Promise<Upload | undefined> => {
  const row = await database
    .selectFrom('job_order_uploads')
    .selectAll()
    .where('establishment_id', '=', establishmentId)
    .where('digest', '=', Buffer.from(digest))
    .executeTakeFirst();
  return row && uploadOf(row);
};

export const uploadById = async (database: Database, id: string): Promise<Upload | undefined> => {
  const row = await database.selectFrom('job_order_uploads').selectAll().where('id', '=', id).executeTakeFirst();
  return row && uploadOf(row);
};

export type UploadSum = Upload & { rows: number; made: number };

export const uploadsOf = async (database: Database, establishmentId: string): Promise<UploadSum[]> => {
  const rows = await database
    .selectFrom('job_order_uploads as upload')
    .innerJoin('job_order_upload_rows as row', 'row.upload_id', 'upload.id')
    .selectAll('upload')
    .select(({ fn }) => [fn.count<number>('row.line').as('rows'), fn.count<number>('row.made').as('made')])
    .where('upload.establishment_id', '=', establishmentId)
    .groupBy('upload.id')
    .orderBy('upload.created_at', 'desc')
    .orderBy('upload.id')
    .execute();
  return rows.map((row) => ({ ...uploadOf(row), rows: Number(row.rows), made: Number(row.made) }));
};

export const rowsOf = async (database: Database, uploadId: string): Promise<UploadRow[]> => {
  const rows = await database
    .selectFrom('job_order_upload_rows')
    .selectAll()
    .where('upload_id', '=', uploadId)
    .orderBy('line')
    .execute();
  return rows.map(rowOf);
};

/** One row, held: two presses of a button wait for one another, and the second finds it made. */
export const rowForUpdate = async (
  database: Database,
  uploadId: string,
  line: number,
): Promise<UploadRow | undefined> => {
  const row = await database
    .selectFrom('job_order_upload_rows')
    .selectAll()
    .where('upload_id', '=', uploadId)
    .where('line', '=', line)
    .forUpdate()
    .executeTakeFirst();
  return row && rowOf(row);
};

export const writeOutcome = async (
  database: Database,
  uploadId: string,
  line: number,
  outcome: { made?: 'draft' | 'sent'; orderId?: string; refused?: string; counts: Counts },
  now: Instant,
): Promise<void> => {
  const { made, orderId, refused, counts } = outcome;
  await database
    .updateTable('job_order_upload_rows')
    .set({
      made: made ?? null,
      made_at: made ? now : null,
      order_id: orderId ?? null,
      refused: refused ?? null,
      ...counts,
    })
    .where('upload_id', '=', uploadId)
    .where('line', '=', line)
    .execute();
};

/** The oldest beyond so many, so that no establishment fills the disk. */
export const deleteBeyond = async (database: Database, establishmentId: string, kept: number): Promise<void> => {
  await database
    .deleteFrom('job_order_uploads')
    .where('id', 'in', (query) =>
      query
        .selectFrom('job_order_uploads')
        .select('id')
        .where('establishment_id', '=', establishmentId)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .offset(kept),
    )
    .execute();
};

export const deleteBefore = async (database: Database, before: Instant): Promise<number> => {
  const { numDeletedRows } = await database
    .deleteFrom('job_order_uploads')
    .where('created_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
};
