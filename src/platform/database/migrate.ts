import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { type Connection, withClient } from './connection.ts';

type Migration = { name: string; sql: string; sha256: string };

/** Any constant: everyone who migrates this database waits for the same lock. */
const lock = 4_907_012_026;

/** Reads `NNNN-name.sql` in order of their numbers. */
const readMigrations = async (directory: string): Promise<Migration[]> => {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort();
  const bad = names.find(
    (name, index) => !/^\d{4}-[a-z0-9-]+\.sql$/.test(name) || name.slice(0, 4) === names[index - 1]?.slice(0, 4),
  );
  if (bad) throw new Error(`The migration ${bad} has no number of its own: name it NNNN-name.sql.`);
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(directory, name), 'utf8');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
};

/**
 * Brings the database to the newest form and returns the names it applied. Forward only; each file runs in its own
 * transaction together with its note, under an advisory lock, so that any number of servers may start at once. Throws
 * when a file that was applied has changed or is missing, or a new one stands before an applied one.
 */
export const migrate = async (connection: Connection, directory: string): Promise<string[]> => {
  const migrations = await readMigrations(directory);
  return withClient(connection, { statementSeconds: 0, name: 'mypage-migrate' }, async (client) => {
    await client.query('select pg_advisory_lock($1)', [lock]);
    try {
      return await applyMissing(client, migrations);
    } finally {
      await client.query('select pg_advisory_unlock($1)', [lock]).catch(() => {});
    }
  });
};

const applyMissing = async (client: pg.Client, migrations: readonly Migration[]): Promise<string[]> => {
  await client.query(`create table if not exists migrations (
    name text primary key, sha256 text not null, applied_at timestamptz not null default now())`);
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from migrations order by name',
  );
  const missing = missingFrom(rows, migrations);
  for (const migration of missing) await apply(client, migration);
  return missing.map(({ name }) => name);
};

const missingFrom = (
  applied: readonly { name: string; sha256: string }[],
  migrations: readonly Migration[],
): Migration[] => {
  const files = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, sha256 } of applied) {
    const file = files.get(name);
    if (!file)
      throw new Error(
        `The database was migrated with ${name}, which this release does not have. Start the release that has it, or a newer one.`,
      );
    if (file.sha256 !== sha256)
      throw new Error(
        `The migration ${name} was changed after it was applied. Restore the file and write the change as a new migration; a trial database may be deleted instead.`,
      );
  }
  const last = applied.at(-1)?.name ?? '';
  const missing = migrations.filter(({ name }) => !applied.some((done) => done.name === name));
  const late = missing.find(({ name }) => name < last);
  if (late)
    throw new Error(
      `The migration ${late.name} stands before ${last}, which was applied already. Give it the next free number.`,
    );
  return missing;
};

const apply = async (client: pg.Client, { name, sql, sha256 }: Migration): Promise<void> => {
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query('insert into migrations (name, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (fault) {
    await client.query('rollback').catch(() => {});
    const { message, position } = fault as pg.DatabaseError;
    const line = position ? ` in line ${sql.slice(0, Number(position)).split('\n').length}` : '';
    throw new Error(`The migration ${name} failed${line} and was undone: ${message}`, { cause: fault });
  }
};
