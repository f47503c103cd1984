import { sql } from 'kysely';
import type { Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import { danglingRows, dependents, type ForeignKey, foreignKeys, orphans } from './foreign-keys.ts';
import type { FileProblem, TableFile } from './table-file.ts';
import type { TableDefinition } from './tables/table.ts';

/** One file for one table (or its slice), and how it is noted. */
export type Piece = { definition: TableDefinition; file: TableFile; fileName: string; source: 'shipped' | 'operator' };

export type Counts = { rows: number; added: number; changed: number; removed: number };

/** What replacing came to; with problems nothing may be kept. */
export type Replaced = { counts: readonly Counts[]; problems: readonly (readonly FileProblem[])[] };

const staging = (definition: TableDefinition) => sql.id('pg_temp', `incoming ${definition.name}`);

const inSlice = ({ slice }: TableDefinition, alias: string) =>
  slice ? sql`${sql.ref(`${alias}.${slice.column}`)} = ${slice.value}` : sql`true`;

const sameKey = (definition: TableDefinition) =>
  sql.join(
    definition.key.map((column) => sql`${sql.ref(`i.${column}`)} = ${sql.ref(`t.${column}`)}`),
    sql` and `,
  );

/**
 * Puts the rows of several files in the place of what their tables held, in the caller's transaction, which must undo it
 * when there are problems. Only rows that differ are written, so that rows others refer to stay. Rows that vanish while
 * someone refers to them, and references to rows that are not there, are problems, not faults.
 */
export const replace = async (database: Database, pieces: readonly Piece[], now: Instant): Promise<Replaced> => {
  await sql`set constraints all deferred`.execute(database);
  const keys = await foreignKeys(database);
  const problems: FileProblem[][] = pieces.map(({ file }) => [...file.problems]);
  const counts: Counts[] = [];
  for (const [index, { definition, file }] of pieces.entries()) {
    const columns = await stage(database, definition, file);
    const vanishing = await dependents(database, definition, removedRows(definition), keys);
    problems[index]?.push(...vanishing);
    counts.push(await write(database, definition, columns, file.rows.length, vanishing.length > 0));
  }
  for (const [index, { definition, file }] of pieces.entries()) {
    problems[index]?.push(...(await unknownNames(database, definition, file, keys)));
    problems[index]?.push(
      ...(await orphans(
        database,
        definition,
        pieces.map((piece) => piece.definition),
        keys,
      )),
    );
  }
  for (const piece of pieces) {
    await note(database, piece, now);
    await sql`drop table ${staging(piece.definition)}`.execute(database);
  }
  return { counts, problems };
};

/** Brings the rows into a temporary table of the same form, in one statement; returns the table's columns. */
const stage = async (database: Database, definition: TableDefinition, file: TableFile): Promise<string[]> => {
  const table = sql.table(definition.table);
  await sql`create temporary table ${sql.id(`incoming ${definition.name}`)} on commit drop as
    select *, 0::bigint as line_index from ${table} limit 0`.execute(database);
  await sql`insert into ${staging(definition)}
    select * from json_populate_recordset(null::${table}, ${JSON.stringify(file.rows)}::json) with ordinality`.execute(
    database,
  );
  await sql`analyze ${staging(definition)}`.execute(database);
  const { rows } = await sql<{ column: string }>`
    select attname as "column" from pg_attribute
    where attrelid = ${definition.table}::regclass and attnum > 0 and not attisdropped`.execute(database);
  return rows.map(({ column }) => column);
};

const removedRows = (definition: TableDefinition) => sql`
  select t.* from ${sql.table(definition.table)} t
  where ${inSlice(definition, 't')}
    and not exists (select from ${staging(definition)} i where ${sameKey(definition)})`;

const write = async (
  database: Database,
  definition: TableDefinition,
  columns: readonly string[],
  rows: number,
  keepRemoved: boolean,
): Promise<Counts> => {
  const table = sql.table(definition.table);
  const incoming = staging(definition);
  const values = columns.filter((column) => !definition.key.includes(column));
  const listOf = (alias: string, names: readonly string[]) =>
    sql.join(names.map((name) => sql.ref(`${alias}.${name}`)));
  const { rows: gone } = await sql<{ n: number }>`select count(*) as n from (${removedRows(definition)}) gone`.execute(
    database,
  );
  if (!keepRemoved)
    await sql`delete from ${table} t where ${inSlice(definition, 't')}
      and not exists (select from ${incoming} i where ${sameKey(definition)})`.execute(database);
  const changed =
    values.length === 0
      ? 0
      : (
          await sql`update ${table} t
            set ${sql.join(values.map((name) => sql`${sql.id(name)} = ${sql.ref(`i.${name}`)}`))}
            from ${incoming} i
            where ${sameKey(definition)} and (${listOf('i', values)}) is distinct from (${listOf('t', values)})`.execute(
            database,
          )
        ).numAffectedRows;
  const { numAffectedRows: added } = await sql`insert into ${table} (${sql.join(columns.map((name) => sql.id(name)))})
    select ${listOf('i', columns)} from ${incoming} i
    where not exists (select from ${table} t where ${sameKey(definition)})`.execute(database);
  return { rows, added: Number(added ?? 0), changed: Number(changed ?? 0), removed: Number(gone[0]?.n ?? 0) };
};

/** References of the file's own rows to rows that are not there, by line. */
const unknownNames = async (
  database: Database,
  definition: TableDefinition,
  file: TableFile,
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
