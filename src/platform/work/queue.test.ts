import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { System } from '#kernel/actor.ts';
import { secondsAfter, systemNow } from '#kernel/time.ts';
import { elsewhere } from '#platform/database/connection.ts';
import { openPool } from '#platform/database/database.ts';
import { openLog } from '#platform/log.ts';
import { freshDatabase } from '#test/support/database.ts';
import { openQueue, type Queue } from './queue.ts';
import { giveUp, type Work, work } from './work.ts';

const { database, act, owner } = freshDatabase();
const done: string[] = [];
const data = z.object({ name: z.string() });
let failures = 0;

const registrations: Work[] = [
  work('note', { data, perform: async (_, { name }) => void done.push(name) }),
  work('twice', {
    data,
    perform: async (_, { name }) => {
      failures += 1;
      if (failures === 1) throw new Error(`personal ${name}`);
      done.push(name);
    },
  }),
  work('hopeless', { data, perform: async () => giveUp('the mail server refused it (550)') }),
  work('nightly', { data: z.object({}), schedule: '0 4 * * *', perform: async () => undefined }),
];

let pool: pg.Pool;
let queue: Queue;
const open = (performs: boolean, works = registrations): Promise<Queue> =>
  openQueue({
    pool,
    registrations: works,
    performs,
    atOnce: 4,
    pollSeconds: 1,
    actFor: (task) => act<System>({ kind: 'system', task }),
    now: systemNow,
    log: openLog('silent'),
  });
const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (let round = 0; round < 300 && !(await holds()); round += 1)
    await new Promise((resume) => setTimeout(resume, 50));
};

beforeAll(async () => {
  pool = openPool({
    connection: 'url' in owner() ? owner() : elsewhere(owner(), { user: 'mypage_app' }),
    role: 'mypage_app',
  });
  queue = await open(true);
});
afterAll(async () => {
  await queue.stop(1);
  await pool.end();
});

describe('work enqueued in a transaction', () => {
  test('is done after its commit', async () => {
    await database.transaction().execute((transaction) => queue.enqueueIn(transaction, 'note', { name: 'committed' }));
    await until(() => done.includes('committed'));
    expect(done).toContain('committed');
  });

  test('is gone after a rollback', async () => {
    const rolledBack = database.transaction().execute(async (transaction) => {
      await queue.enqueueIn(transaction, 'note', { name: 'rolled back' });
      throw new Error('changed my mind');
    });
    await expect(rolledBack).rejects.toThrow('changed my mind');
    await database.transaction().execute((transaction) => queue.enqueueIn(transaction, 'note', { name: 'after it' }));
    await until(() => done.includes('after it'));
    expect(done).not.toContain('rolled back');
  });

  test('with the same key is done once, also when two transactions bring it at once', async () => {
    const bring = () =>
      database
        .transaction()
        .execute((transaction) => queue.enqueueIn(transaction, 'note', { name: 'once' }, { key: 'k' }));
    await Promise.all([bring(), bring(), bring()]);
    await until(() => done.includes('once'));
    await bring();
    await database.transaction().execute((transaction) => queue.enqueueIn(transaction, 'note', { name: 'last' }));
    await until(() => done.includes('last'));
    expect(done.filter((name) => name === 'once')).toHaveLength(1);
  });

  test('for later waits', async () => {
    await database
      .transaction()
      .execute((transaction) =>
        queue.enqueueIn(transaction, 'note', { name: 'tomorrow' }, { startAfter: secondsAfter(systemNow(), 86_400) }),
      );
    const { rows } = await pool.query(
      "select state, start_after > now() + interval '23 hours' as late from pgboss.job where data->>'name' = 'tomorrow'",
    );
    expect(rows).toEqual([{ state: 'created', late: true }]);
  });
});

describe('a fault', () => {
  test('is tried again after a wait', async () => {
    await database
      .transaction()
      .execute((transaction) => queue.enqueueIn(transaction, 'twice', { name: 'second try' }));
    await until(() => failures === 1);
    const waits = async () =>
      (await pool.query("select output from pgboss.job where name = 'twice' and state = 'retry'")).rows;
    await until(async () => (await waits()).length === 1);
    const [row] = await waits();
    expect(JSON.stringify(row?.output)).not.toContain('personal');
    await until(() => done.includes('second try'));
    expect(done).toContain('second try');
  });

  test('that no further try mends becomes a dead letter with its reason, and can be revived', async () => {
    await database.transaction().execute((transaction) => queue.enqueueIn(transaction, 'hopeless', { name: 'x' }));
    await until(async () => (await queue.deadLetters()).length === 1);
    expect(await queue.deadLetters()).toMatchObject([{ work: 'hopeless', reason: 'the mail server refused it (550)' }]);
    expect(await queue.revive()).toBe(1);
    await until(async () => (await queue.deadLetters()).length === 1);
    expect(await queue.deadLetters()).toHaveLength(1);
  });

  test('in the form of the data is a dead letter, not an endless try', async () => {
    await database.transaction().execute((transaction) => queue.enqueueIn(transaction, 'note', { nome: 'typo' }));
    await until(async () => (await queue.deadLetters()).some((letter) => letter.work === 'note'));
    expect((await queue.deadLetters()).map((letter) => letter.work)).toContain('note');
  });
});

describe('a node', () => {
  test('that only answers requests enqueues and does nothing itself', async () => {
    const quiet = await open(false, [work('elsewhere', { data, perform: async () => void done.push('never') })]);
    await database.transaction().execute((transaction) => quiet.enqueueIn(transaction, 'elsewhere', { name: 'x' }));
    await new Promise((resume) => setTimeout(resume, 1500));
    await quiet.stop(1);
    expect(done).not.toContain('never');
  });

  test('finishes what runs before it stops', async () => {
    const second = await open(true, [
      work('parting', {
        data,
        perform: async (_, { name }) => {
          await new Promise((resume) => setTimeout(resume, 700));
          done.push(name);
        },
      }),
    ]);
    await database
      .transaction()
      .execute((transaction) => second.enqueueIn(transaction, 'parting', { name: 'finished' }));
    await until(
      async () =>
        (await pool.query("select 1 from pgboss.job where name = 'parting' and state = 'active'")).rows.length === 1,
    );
    await second.stop(5);
    expect(done).toContain('finished');
    const { rows } = await pool.query("select state from pgboss.job where name = 'parting'");
    expect(rows).toEqual([{ state: 'completed' }]);
  });

  test('starts together with three others on one schema', async () => {
    const others = await Promise.all([open(true), open(false), open(true)]);
    await Promise.all(others.map((other) => other.stop(1)));
  });

  test('keeps its schedules in Japanese time and drops those no longer registered', async () => {
    const { rows } = await pool.query('select name, cron, timezone from pgboss.schedule');
    expect(rows).toEqual([{ name: 'nightly', cron: '0 4 * * *', timezone: 'Asia/Tokyo' }]);
  });
});
