import { sql } from 'kysely';
import type { Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import { type Difference, difference, isAdded, isChanged, isRemoved, stage, staging } from './difference.ts';
import { danglingRows, dependents, type ForeignKey, foreignKeys, orphans } from './foreign-keys.ts';
import { namedElsewhere } from './named-elsewhere.ts';
import type { FileProblem, TableFile } from './table-file.ts';
import type { TableDefinition } from './tables/table.ts';

/** One file for one table (or its slice), and how it is noted. */
export type Piece = { definition: TableDefinition; file: TableFile; fileName: string; source: 'shipped' | 'operator' };

/** What replacing came to, piece by piece; with problems nothing may be kept. */
export type Replaced = { difference: Difference; problems: readonly FileProblem[] };

/**
 * Puts the rows of several files in the place of what their tables held, in the caller's transaction, which must undo it
 * when there are problems. Only rows that differ are written, so that rows others refer to stay. Rows that vanish while
 * someone refers to them, and references to rows that are not there, are problems, not faults.
 */
export const replace = async (database: Database, pieces: readonly Piece[], now: Instant): Promise<Replaced[]> => {
  await sql`set constraints all deferred`.execute(database);
  const keys = await foreignKeys(database);
  const written: Replaced[] = [];
  for (const { definition, file } of pieces) {
    const columns = await stage(database, definition, file);
    const found = await difference(database, definition, columns, file.rows.length);
    const removed = sql`select t.* from ${sql.table(definition.table)} t where ${isRemoved(definition)}`;
    const wanted =
      found.removed.count === 0
        ? []
        : [
            ...(await dependents(database, definition, removed, keys)),
            ...(await namedElsewhere(database, definition, removed)),
          ];
    await write(database, definition, columns, { keepRemoved: wanted.length > 0 });
    written.push({ difference: found, problems: [...file.problems, ...wanted] });
  }
  const definitions = pieces.map(({ definition }) => definition);
  const replaced: Replaced[] = [];
  for (const [index, piece] of pieces.entries()) {
    const unknown = await unknownNames(database, piece, keys);
    const left = await orphans(database, piece.definition, definitions, keys);
    const { difference: found, problems } = written[index] ?? { problems: [] };
    if (found) replaced.push({ difference: found, problems: [...problems, ...unknown, ...left] });
  }
  for (const piece of pieces) {
    await note(database, piece, now);
    await sql`drop table ${staging(piece.definition)}`.execute(database);
  }
  return replaced;
};

const write = async (
  database: Database,
  definition: TableDefinition,
  columns: readonly string[],
  { keepRemoved }: { keepRemoved: boolean },
): Promise<void> => {
  const table = sql.table(definition.table);
  const incoming = staging(definition);
  const values = columns.filter((column) => !definition.key.includes(column));
  const names = sql.join(columns.map((name) => sql.id(name)));
  const assignments = values.map((name) => sql`${sql.id(name)} = ${sql.ref(`i.${name}`)}`);
  if (!keepRemoved) await sql`delete from ${table} t where ${isRemoved(definition)}`.execute(database);
  if (values.length > 0)
    await sql`update ${table} t set ${sql.join(assignments)} from ${incoming} i
      where ${isChanged(definition, values)}`.execute(database);
  await sql`insert into ${table} (${names}) select ${names} from ${incoming} i where ${isAdded(definition)}`.execute(
    database,
  );
};

/** References of the file's own rows to rows that are not there, by line. */
const unknownNames = async (
  database: Database,
  { definition, file }: Piece,
  keys: readonly ForeignKey[],
): Promise<FileProblem[]> => {
  const found: FileProblem[] = [];
  for (const key of keys.filter(({ table }) => table === definition.table)) {
    const { rows } = await sql<{ line_index: number; named: string }>`
      select line_index, named from (${danglingRows(key, staging(definition), sql`line_index`)}) d
      order by line_index limit 100`.execute(database);
    found.push(
      ...rows.map(({ line_index, named }) => ({
        line: file.lines[line_index - 1] ?? 0,
        column: key.columns.join(', '),
        problem: `${named} is not in ${key.target}`,
      })),
    );
  }
  return found;
};

const note = async (database: Database, { definition, file, fileName, source }: Piece, now: Instant): Promise<void> => {
  await sql`insert into reference_imports (name, version, sha256, format, rows, source, file, imported_at)
    select ${definition.name}, coalesce(max(version), 0) + 1, ${file.sha256}, ${definition.format}::int, ${file.rows.length}::int,
      ${source}, ${fileName}, ${now}
    from reference_imports where name = ${definition.name}`.execute(database);
};
