import type { Selectable } from 'kysely';
import type { Database } from '#platform/database/database.ts';
import type { Tables } from '#platform/database/tables.ts';
import type { EstablishmentImage, ImageState } from './image.ts';

export const imageOf = (row: Selectable<Tables['establishment_images']>): EstablishmentImage => ({
  id: row.id,
  establishmentId: row.establishment_id,
  state: row.state as ImageState,
  position: row.position,
  alt: row.alt,
  full: { width: row.width, height: row.height, ...(row.file_id !== null && { fileId: row.file_id }) },
  small: {
    width: row.small_width,
    height: row.small_height,
    ...(row.small_file_id !== null && { fileId: row.small_file_id }),
  },
  createdAt: row.created_at,
  ...(row.caption !== null && { caption: row.caption }),
  ...(row.reason !== null && { reason: row.reason }),
  ...(row.decided_at !== null && { decidedAt: row.decided_at }),
});

/** Those that stand, in the order of the employer. */
export const imagesOf = async (database: Database, establishmentId: string): Promise<EstablishmentImage[]> => {
  const rows = await database
    .selectFrom('establishment_images')
    .selectAll()
    .where('establishment_id', '=', establishmentId)
    .where('state', 'in', ['waiting', 'accepted'])
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(imageOf);
};

/** The one that stands, drawn to exactly these bytes and described alike. */
export const sameImage = async (
  database: Database,
  establishmentId: string,
  { alt, caption, sha256 }: { alt: string; caption: string | undefined; sha256: Buffer | undefined },
): Promise<string | undefined> => {
  if (!sha256) return undefined;
  const row = await database
    .selectFrom('establishment_images as i')
    .innerJoin('files as f', 'f.id', 'i.file_id')
    .select('i.id')
    .where('i.establishment_id', '=', establishmentId)
    .where('i.state', 'in', ['waiting', 'accepted'])
    .where('i.alt', '=', alt)
    .where('i.caption', 'is not distinct from', caption ?? null)
    .where('f.sha256', '=', sha256)
    .limit(1)
    .executeTakeFirst();
  return row?.id;
};

/** Those the office has taken, both files of which may be fetched; one statement. */
export const publicImagesOf = async (database: Database, establishmentId: string): Promise<EstablishmentImage[]> => {
  const rows = await database
    .selectFrom('establishment_images as i')
    .innerJoin('files as f', 'f.id', 'i.file_id')
    .innerJoin('files as s', 's.id', 'i.small_file_id')
    .selectAll('i')
    .where('i.establishment_id', '=', establishmentId)
    .where('i.state', '=', 'accepted')
    .where('f.scan', 'in', ['clean', 'not-scanned'])
    .where('s.scan', 'in', ['clean', 'not-scanned'])
    .orderBy('i.position')
    .orderBy('i.id')
    .execute();
  return rows.map(imageOf);
};

/** Which of these establishments have a picture as `publicImagesOf` gives them; one statement. */
export const picturedAmong = async (
  database: Database,
  establishmentIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (establishmentIds.length === 0) return new Set();
  const rows = await database
    .selectFrom('establishment_images as i')
    .innerJoin('files as f', 'f.id', 'i.file_id')
    .innerJoin('files as s', 's.id', 'i.small_file_id')
    .select('i.establishment_id')
    .distinct()
    .where('i.establishment_id', 'in', [...new Set(establishmentIds)])
    .where('i.state', '=', 'accepted')
    .where('f.scan', 'in', ['clean', 'not-scanned'])
    .where('s.scan', 'in', ['clean', 'not-scanned'])
    .execute();
  return new Set(rows.map((row) => row.establishment_id));
};

/** The latest that the office did not take. */
export const refusedImagesOf = async (
  database: Database,
  establishmentId: string,
  most: number,
): Promise<EstablishmentImage[]> => {
  const rows = await database
    .selectFrom('establishment_images')
    .selectAll()
    .where('establishment_id', '=', establishmentId)
    .where('state', '=', 'refused')
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.map(imageOf);
};

export const imageById = async (
  database: Database,
  id: string,
  hold = false,
): Promise<EstablishmentImage | undefined> => {
  const query = database.selectFrom('establishment_images').selectAll().where('id', '=', id);
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst();
  return row && imageOf(row);
};
