import { type RawBuilder, sql } from 'kysely';
import type { Database } from '#platform/database/database.ts';
import type { FileProblem } from './table-file.ts';
import type { TableDefinition } from './tables/table.ts';

/** A foreign key as the database knows it: every table that refers to reference data is protected without being listed. */
export type ForeignKey = {
  table: string;
  columns: readonly string[];
  target: string;
  targetColumns: readonly string[];
  /** Checked at the end of the transaction: keys between reference tables, which one import may change together. */
  deferrable: boolean;
};

/** Every foreign key of the database's own tables. */
export const foreignKeys = async (database: Database): Promise<readonly ForeignKey[]> => {
  const names = (relation: string, numbers: string) => sql`(
    select json_agg(a.attname order by n.position)
    from unnest(${sql.ref(numbers)}) with ordinality n(number, position)
    join pg_attribute a on a.attrelid = ${sql.ref(relation)} and a.attnum = n.number)`;
  const { rows } = await sql<ForeignKey>`
    select c.conrelid::regclass::text as "table", ${names('c.conrelid', 'c.conkey')} as columns,
      c.confrelid::regclass::text as target, ${names('c.confrelid', 'c.confkey')} as "targetColumns",
      c.condeferrable as deferrable
    from pg_constraint c
    where c.contype = 'f' and c.connamespace = current_schema()::regnamespace and c.conparentid = 0`.execute(database);
  return rows;
};

const joined = (left: string, leftColumns: readonly string[], right: string, rightColumns: readonly string[]) =>
  sql.join(
    leftColumns.map(
      (column, index) => sql`${sql.ref(`${left}.${column}`)} = ${sql.ref(`${right}.${rightColumns[index] ?? ''}`)}`,
    ),
    sql` and `,
  );

const named = (alias: string, columns: readonly string[]) =>
  sql`concat_ws(' ', ${sql.join(columns.map((column) => sql.ref(`${alias}.${column}`)))})`;

/** The rows of `from` whose reference names nothing, as `named`, with what else is asked for. */
export const danglingRows = (key: ForeignKey, from: RawBuilder<unknown>, also: RawBuilder<unknown>) => sql`
  select ${also}, ${named('r', key.columns)} as named from ${from} r
  where ${sql.join(
    key.columns.map((column) => sql`${sql.ref(`r.${column}`)} is not null`),
    sql` and `,
  )} and not exists (
    select from ${sql.table(key.target)} o where ${joined('r', key.columns, 'o', key.targetColumns)})`;

/** Rows that other tables (not reference data: their keys are not deferrable) still name, among those to be removed. */
export const dependents = async (
  database: Database,
  definition: TableDefinition,
  removed: RawBuilder<unknown>,
  keys: readonly ForeignKey[],
): Promise<FileProblem[]> => {
  const found: FileProblem[] = [];
  for (const key of keys.filter(({ target, deferrable }) => target === definition.table && !deferrable)) {
    const { rows } = await sql<{ gone: string; n: number }>`
      select ${named('g', key.targetColumns)} as gone, count(*) as n
      from (${removed}) g join ${sql.table(key.table)} r on ${joined('r', key.columns, 'g', key.targetColumns)}
      group by 1 order by 1 limit 100`.execute(database);
    found.push(
      ...rows.map(({ gone, n }) => ({
        problem: `${gone} is missing from the file, but ${n} ${n === 1 ? 'row' : 'rows'} of ${key.table} (${key.columns.join(', ')}) name it`,
      })),
    );
  }
  return found;
};

/** Rows of other reference tables, not part of this import, that name a row which is gone. */
export const orphans = async (
  database: Database,
  definition: TableDefinition,
  imported: readonly TableDefinition[],
  keys: readonly ForeignKey[],
): Promise<FileProblem[]> => {
  const found: FileProblem[] = [];
  for (const key of keys.filter(({ target, deferrable }) => target === definition.table && deferrable)) {
    const own = imported.filter(({ table }) => table === key.table);
    if (own.some(({ slice }) => slice === undefined)) continue;
    const others = own.map(({ slice }) =>
      slice ? sql`${sql.ref(`r.${slice.column}`)} <> ${slice.value}` : sql`false`,
    );
    const { rows } = await sql<{ named: string; n: number }>`
      select named, count(*) as n
      from (${danglingRows(key, sql.table(key.table), sql`1 as one`)} and ${sql.join([sql`true`, ...others], sql` and `)}) d
      group by 1 order by 1 limit 100`.execute(database);
    found.push(
      ...rows.map(({ named: gone, n }) => ({
        problem: `${gone} is missing from the file, but ${n} ${n === 1 ? 'row' : 'rows'} of ${key.table} (${key.columns.join(', ')}) name it; import that table in the same command`,
      })),
    );
  }
  return found;
};
