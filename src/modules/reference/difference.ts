import { sql } from 'kysely';
import type { Database } from '#platform/database/database.ts';
import type { TableFile } from './table-file.ts';
import type { TableDefinition } from './tables/table.ts';

/** Rows of one kind of change, with the keys of the first few. */
export type Change = { count: number; examples: readonly string[] };
export type Difference = { rows: number; added: Change; changed: Change; removed: Change };

/** The temporary table that holds the rows of the file until the transaction ends. */
export const staging = (definition: TableDefinition) => sql.id('pg_temp', `incoming ${definition.name}`);

/** Only the part of the table that the file stands for. */
const inSlice = ({ slice }: TableDefinition, alias: string) =>
  slice ? sql`${sql.ref(`${alias}.${slice.column}`)} = ${slice.value}` : sql`true`;

const sameKey = (definition: TableDefinition) =>
  sql.join(
    definition.key.map((column) => sql`${sql.ref(`i.${column}`)} = ${sql.ref(`t.${column}`)}`),
    sql` and `,
  );

const each = (alias: string, columns: readonly string[]) =>
  sql.join(columns.map((column) => sql.ref(`${alias}.${column}`)));

/** Brings the rows into a temporary table of the same form, in one statement; returns the columns of the table. */
export const stage = async (database: Database, definition: TableDefinition, file: TableFile): Promise<string[]> => {
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
    where attrelid = ${definition.table}::regclass and attnum > 0 and not attisdropped
    order by attnum`.execute(database);
  return rows.map(({ column }) => column);
};

export const isAdded = (definition: TableDefinition) =>
  sql`not exists (select from ${sql.table(definition.table)} t where ${inSlice(definition, 't')} and ${sameKey(definition)})`;

export const isRemoved = (definition: TableDefinition) =>
  sql`${inSlice(definition, 't')} and not exists (select from ${staging(definition)} i where ${sameKey(definition)})`;

export const isChanged = (definition: TableDefinition, values: readonly string[]) =>
  values.length === 0
    ? sql`false`
    : sql`${sameKey(definition)} and (${each('i', values)}) is distinct from (${each('t', values)})`;

/** Counts what writing the staged rows would change. */
export const difference = async (
  database: Database,
  definition: TableDefinition,
  columns: readonly string[],
  rows: number,
): Promise<Difference> => {
  const table = sql.table(definition.table);
  const incoming = staging(definition);
  const values = columns.filter((column) => !definition.key.includes(column));
  const name = (alias: string) => sql`concat_ws(' ', ${each(alias, definition.key)}) as key`;
  const found = await sql<{ kind: string; count: number; examples: string[] }>`
    select kind, count(*) as count, (array_agg(key order by key))[1:5] as examples from (
      select 'added' as kind, ${name('i')} from ${incoming} i where ${isAdded(definition)}
      union all select 'changed', ${name('i')} from ${incoming} i, ${table} t where ${isChanged(definition, values)}
      union all select 'removed', ${name('t')} from ${table} t where ${isRemoved(definition)}
    ) d group by kind`.execute(database);
  const of = (kind: string): Change => {
    const { count = 0, examples = [] } = found.rows.find((row) => row.kind === kind) ?? {};
    return { count, examples };
  };
  return { rows, added: of('added'), changed: of('changed'), removed: of('removed') };
};
