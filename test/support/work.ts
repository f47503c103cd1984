import { CompiledQuery } from 'kysely';
import type { Enqueue } from '#platform/act.ts';
import { type Connection, withClient } from '#platform/database/connection.ts';

/** Background work that waits until a test has it done. */
export type WaitingWork = {
  enqueueIn: Enqueue;
  prepare(): Promise<void>;
  /** Does everything that waits, also what comes in meanwhile. Returns how much it was. */
  performAll(): Promise<number>;
};

type Parts = { owner(): Connection; perform(work: string, data: unknown): Promise<void> };

/**
 * A queue in the database of the test: what an act enqueues stands in its transaction and goes with its rollback, and
 * work with a key waits once, as in the real one. What differs is who does it and when: the test.
 */
export const openWork = ({ owner, perform }: Parts): WaitingWork => ({
  enqueueIn: async (database, work, data, options = {}) => {
    const key = options.key === undefined ? null : `${work} ${options.key}`;
    await database.executeQuery(
      query('insert into test_work (work, data, key) values ($1, $2, $3) on conflict (key) do nothing', [
        work,
        JSON.stringify(data),
        key,
      ]),
    );
  },
  prepare: () =>
    withClient(owner(), {}, async (client) => {
      await client.query(
        'create table test_work (id bigserial primary key, work text not null, data jsonb not null, key text unique, done boolean not null default false)',
      );
      await client.query('grant select, insert, update on test_work to mypage_app');
      await client.query('grant usage on sequence test_work_id_seq to mypage_app');
    }),
  performAll: () =>
    withClient(owner(), {}, async (client) => {
      let count = 0;
      for (;;) {
        const { rows } = await client.query(
          'update test_work set done = true where id in (select id from test_work where not done order by id limit 100) returning id, work, data',
        );
        if (rows.length === 0) return count;
        rows.sort((a, b) => Number(a.id) - Number(b.id));
        for (const { work, data } of rows) await perform(work, data);
        count += rows.length;
      }
    }),
});

const query = (text: string, values: unknown[]) => CompiledQuery.raw(text, values);
