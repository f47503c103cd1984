import { type RawBuilder, sql } from 'kysely';
import type { Database } from '#platform/database/database.ts';
import type { FileProblem } from './table-file.ts';
import type { TableDefinition } from './tables/table.ts';

type NamingColumn = { table: string; column: string; list: boolean };

/** The columns of the database that are called as the definition says, whatever module they belong to. */
const namingColumns = async (database: Database, names: readonly string[]): Promise<readonly NamingColumn[]> => {
  const { rows } = await sql<NamingColumn>`
    select c.relname as "table", a.attname as "column", t.typcategory = 'A' as list
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
    where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace and not c.relispartition
      and a.attname = any(${names}) and a.attnum > 0 and not a.attisdropped and t.typcategory in ('S', 'A')
    order by 1, 2`.execute(database);
  return rows;
};

/**
 * Rows to be removed that records name without a foreign key. Codes of records are kept as they came, also unknown ones,
 * so they cannot be keys; but a code that is known now must not lose its name while a record shows it.
 */
export const namedElsewhere = async (
  database: Database,
  { namedBy }: TableDefinition,
  removed: RawBuilder<unknown>,
): Promise<FileProblem[]> => {
  if (!namedBy) return [];
  const found: FileProblem[] = [];
  for (const { table, column, list } of await namingColumns(database, namedBy.names)) {
    const code = sql.ref(`g.${namedBy.column}`);
    const named = sql.ref(`r.${column}`);
    const { rows } = await sql<{ code: string; n: number }>`
      select ${code} as code, count(*) as n from (${removed}) g
      join ${sql.table(table)} r on ${list ? sql`${named} @> array[${code}]` : sql`${named} = ${code}`}
      group by 1 order by 1 limit 100`.execute(database);
    found.push(
      ...rows.map(({ code: gone, n }) => ({
        problem: `${gone} is missing from the file, but ${n} ${n === 1 ? 'row' : 'rows'} of ${table} (${column}) name it`,
      })),
    );
  }
  return found;
};
