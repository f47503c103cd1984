import type { Selectable } from 'kysely';
import type { Instant } from '#kernel/time.ts';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import type { StoredKind } from './kind.ts';
import type { PlaceName } from './places.ts';

/** `waiting`: not looked through yet; `not-scanned`: nobody looks through files here. */
const scans = ['not-scanned', 'waiting', 'clean', 'infected'] as const;
type Scan = (typeof scans)[number];

export type StoredFile = {
  readonly id: string;
  readonly name: string;
  readonly kind: StoredKind;
  readonly bytes: number;
  readonly scan: Scan;
  readonly createdAt: Instant;
};

/** Where the bytes lie: known to this folder only. */
export type FileRow = StoredFile & { readonly keptAt: PlaceName; readonly key: string; readonly sha256: Buffer };

const fileOf = (row: Selectable<Tables['files']>): FileRow => ({
  id: row.id,
  name: row.name,
  kind: row.kind as StoredKind,
  bytes: row.bytes,
  scan: row.scan as Scan,
  createdAt: row.created_at,
  keptAt: row.kept_at as PlaceName,
  key: row.key,
  sha256: row.sha256,
});

export const insertFile = async (database: Database, file: FileRow): Promise<void> => {
  await database
    .insertInto('files')
    .values({
      id: file.id,
      kept_at: file.keptAt,
      key: file.key,
      name: file.name,
      kind: file.kind,
      bytes: file.bytes,
      sha256: file.sha256,
      scan: file.scan,
      created_at: file.createdAt,
    })
    .execute();
};

export const fileById = async (database: Database, id: string): Promise<FileRow | undefined> => {
  const row = await database.selectFrom('files').selectAll().where('id', '=', id).executeTakeFirst();
  return row && fileOf(row);
};

export const filesById = async (database: Database, ids: readonly string[]): Promise<ReadonlyMap<string, FileRow>> => {
  if (ids.length === 0) return new Map();
  const rows = await database
    .selectFrom('files')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, fileOf(row)]));
};

/** Notes what the scan found; false when the file is gone or was looked through already. */
export const noteScan = async (
  database: Database,
  id: string,
  scan: 'clean' | 'infected',
  finding: string | undefined,
  at: Instant,
): Promise<boolean> => {
  const { numUpdatedRows } = await database
    .updateTable('files')
    .set({ scan, finding: finding ?? null, scanned_at: at })
    .where('id', '=', id)
    .where('scan', '=', 'waiting')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

export const waitingSince = async (database: Database, before: Instant): Promise<string[]> => {
  const rows = await database
    .selectFrom('files')
    .select('id')
    .where('scan', '=', 'waiting')
    .where('created_at', '<', before)
    .orderBy('created_at')
    .limit(1000)
    .execute();
  return rows.map(({ id }) => id);
};

export const deleteFiles = async (database: Database, ids: readonly string[]): Promise<FileRow[]> => {
  if (ids.length === 0) return [];
  const rows = await database
    .deleteFrom('files')
    .where('id', 'in', [...ids])
    .returningAll()
    .execute();
  return rows.map(fileOf);
};

/** Which of these names belong to a record. */
export const knownKeys = async (database: Database, keys: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await database
    .selectFrom('files')
    .select('key')
    .where('key', 'in', [...keys])
    .execute();
  return new Set(rows.map(({ key }) => key));
};
