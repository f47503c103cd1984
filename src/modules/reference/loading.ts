import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import { dataFolder } from './data-folder.ts';
import { type Piece, replace } from './replacement.ts';
import { type CurrentImport, currentImports, lockLoading } from './store.ts';
import { readTableFile, sha256 } from './table-file.ts';
import type { TableDefinition } from './tables/table.ts';
import { tableDefinitions } from './tables/tables.ts';
import { undoable } from './undoable.ts';

type Shipped = { definition: TableDefinition; bytes: Uint8Array; sha256: string };

/** What a start did: the names it loaded, and those where an operator's file stands instead of the shipped one. */
export type Loaded = { loaded: readonly string[]; kept: readonly string[] };

const shippedFiles = (folder: string): Promise<Shipped[]> =>
  Promise.all(
    tableDefinitions.map(async (definition) => {
      const bytes = await readFile(join(folder, definition.file));
      return { definition, bytes, sha256: sha256(bytes) };
    }),
  );

/** An operator's file stays until the operator replaces it: a new release must not undo what an office corrected. */
const isDue = (shipped: Shipped, current: CurrentImport | undefined): boolean =>
  current === undefined ||
  (current.source === 'shipped' && (current.sha256 !== shipped.sha256 || current.format !== shipped.definition.format));

/**
 * Loads every shipped file whose checksum is not the one noted, all in one transaction. Any number of processes may
 * start at once. Throws when a shipped file has an error: that is a fault of the release.
 */
export const loadShippedFiles = async (
  database: Database,
  now: Instant,
  folder: string = dataFolder(),
): Promise<Loaded> => {
  const shipped = await shippedFiles(folder);
  const current = await currentImports(database);
  const kept = shipped
    .filter(({ definition, sha256: sum }) => {
      const held = current.get(definition.name);
      return held?.source === 'operator' && held.sha256 !== sum;
    })
    .map(({ definition }) => definition.name);
  if (!shipped.some((file) => isDue(file, current.get(file.definition.name)))) return { loaded: [], kept };
  const loaded = await undoable(database, async (transaction) => {
    await lockLoading(transaction);
    const held = await currentImports(transaction);
    const due = shipped.filter((file) => isDue(file, held.get(file.definition.name)));
    const pieces = due.map(pieceOf);
    const replaced = await replace(transaction, pieces, now);
    const wrong = pieces.flatMap(({ fileName }, index) =>
      (replaced[index]?.problems ?? []).map(
        ({ line, column, problem }) => `${fileName}:${line ?? ''} ${column ?? ''} ${problem}`,
      ),
    );
    if (wrong.length > 0)
      throw new Error(`The shipped reference data cannot be loaded:\n${wrong.slice(0, 20).join('\n')}`);
    return { result: due.map(({ definition }) => definition.name), keep: true };
  });
  return { loaded, kept };
};

const pieceOf = ({ definition, bytes }: Shipped): Piece => ({
  definition,
  file: readTableFile(definition, bytes),
  fileName: `data/${definition.file}`,
  source: 'shipped',
});
