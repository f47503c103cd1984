import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { freshDatabase } from '#test/support/database.ts';
import { isDatabaseGone } from './trouble.ts';

const { database } = freshDatabase();

it('knows a transaction that lost its connection, though it is the rollback that fails', async () => {
  const fault = await database
    .transaction()
    .execute(async (transaction) => {
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(transaction).catch(() => {});
      // By now the driver has noticed, and says so itself when Kysely rolls back.
      await wait(50);
      return sql`select 1`.execute(transaction);
    })
    .catch((thrown: unknown) => thrown);
  expect(fault).toBeInstanceOf(Error);
  expect(isDatabaseGone(fault)).toBe(true);
});

it('takes no other fault for it', () => {
  expect(isDatabaseGone(new Error('Client is not who they say'))).toBe(false);
  expect(isDatabaseGone({ code: '23505' })).toBe(false);
});
