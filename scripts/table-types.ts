import { Kysely, PostgresDialect, sql } from 'kysely';
import { type DatabaseMetadata, PostgresDialect as Generator, generate, IdentifierNode } from 'kysely-codegen';
import type { Connection } from '#platform/database/connection.ts';
import { openPool } from '#platform/database/database.ts';

/** How a column's type arrives, as platform/database/values.ts reads it. */
const scalars = {
  timestamptz: 'Instant',
  date: 'Day',
  int8: 'number',
  numeric: 'number',
  json: 'Jsonb',
  jsonb: 'Jsonb',
};
const customImports = {
  Instant: '#kernel/time.ts#Instant',
  Day: '#kernel/time.ts#Day',
  Jsonb: './database.ts#Jsonb',
};

/** The TypeScript types of every table and view of the service in this database. */
export const describeTables = async (connection: Connection): Promise<string> => {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: openPool({ connection, size: 1 }) }) });
  const dialect = new Generator();
  // Not by the option `typeMapping`: it needs the compiler's programming interface, which TypeScript 7 has no more.
  for (const [type, name] of Object.entries(scalars))
    Object.assign(dialect.adapter.scalars, { [type]: new IdentifierNode(name) });
  try {
    const types = await generate({
      db,
      dialect,
      includePattern: 'public.*',
      excludePattern: 'public.migrations',
      outFile: null,
      typeOnlyImports: true,
      customImports,
      postprocess: ({ metadata }) => withCheckedValues(db, metadata),
    });
    return types
      .replace('export interface DB {', 'export interface Tables {')
      .replace('by kysely-codegen', 'by `npm run tables`');
  } finally {
    await db.destroy();
  }
};

/** A text column whose check lists its values (`state in ('a', 'b')`) gets them as its type. */
const withCheckedValues = async (db: Kysely<unknown>, metadata: DatabaseMetadata): Promise<DatabaseMetadata> => {
  const { rows } = await sql<{ table: string; column: string; rule: string }>`
    select conrelid::regclass::text as table, attname::text as column, pg_get_constraintdef(pg_constraint.oid) as rule
    from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
    where contype = 'c' and cardinality(conkey) = 1 and connamespace = 'public'::regnamespace`.execute(db);
  for (const { table, column, rule } of rows) {
    const list = /^CHECK \(\(\w+ = ANY \(ARRAY\[((?:'[^']*'::text(?:, )?)+)\]\)\)\)$/.exec(rule)?.[1];
    const found = metadata.tables.find(({ name }) => name === table)?.columns.find(({ name }) => name === column);
    if (list && found) found.enumValues = [...list.matchAll(/'([^']*)'/g)].map(([, value = '']) => value).sort();
  }
  return metadata;
};
