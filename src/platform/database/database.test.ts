import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { day, endOfDay, instant } from '#kernel/time.ts';
import { freshDatabase, testDatabase, testNow } from '#test/support/database.ts';
import { json } from './database.ts';

describe('values', () => {
  const { database } = testDatabase();
  const ask = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(database)).rows[0];

  test('an instant comes back as it was sent', async () => {
    const row = await ask(sql<{ at: unknown }>`select ${testNow}::timestamptz as at`);
    expect(String(row?.at)).toBe(String(instant('2026-11-20T10:00+09:00')));
  });

  test('the end of a day stays on that day in Japan', async () => {
    const row = await ask(sql<{ on: unknown }>`select (${endOfDay(day('2026-11-20'))}::timestamptz)::date as on`);
    expect(String(row?.on)).toBe('2026-11-20');
  });

  test('numbers are numbers, in lists too', async () => {
    const row = await ask(sql`select 7::int8 as big, 1200.50::numeric as wage, array[1,2]::int8[] as list`);
    expect(row).toEqual({ big: 7, wage: 1200.5, list: [1, 2] });
  });

  test('lists of days go and come', async () => {
    const row = await ask(sql<{ days: unknown[] }>`select ${[day('2026-01-02')]}::date[] as days`);
    expect(row?.days.map(String)).toEqual(['2026-01-02']);
  });

  test('a list is stored in a jsonb column as a list', async () => {
    const values = { id_hash: Buffer.alloc(32), data: json(['a', { b: 1 }]), network: '', agent: '' };
    const row = await database
      .insertInto('sessions')
      .values({ ...values, created_at: testNow, last_seen_at: testNow })
      .returning('data')
      .executeTakeFirstOrThrow();
    expect(row.data).toEqual(['a', { b: 1 }]);
  });

  test('Japanese words are compared by their letters', async () => {
    const row = await ask(sql<{ s: number }>`select similarity('プログラマー', 'プログラマ') as s`);
    expect(row?.s).toBeGreaterThan(0.5);
  });
});

describe('the test database', () => {
  const { database, act } = testDatabase();
  const keys = async () => (await database.selectFrom('limits').select('key').execute()).map(({ key }) => key);
  const insert = (key: string) => ({ key, window_start: testNow, count: 1 });

  test('keeps what a transaction committed and forgets what it rolled back', async () => {
    await database.transaction().execute((t) => t.insertInto('limits').values(insert('kept')).execute());
    const thrown = database.transaction().execute(async (t) => {
      await t.insertInto('limits').values(insert('lost')).execute();
      throw new Error('no');
    });
    await expect(thrown).rejects.toThrow('no');
    expect(await keys()).toEqual(['kept']);
  });

  test('has forgotten the test before', async () => {
    expect(await keys()).toEqual([]);
  });

  test('collects the work an act enqueues', async () => {
    const visitor = act({ kind: 'visitor' });
    await visitor.enqueue('mail.send', { id: '1' });
    expect(visitor.enqueued).toEqual([{ work: 'mail.send', data: { id: '1' } }]);
  });
});

describe('the application', () => {
  const { database } = freshDatabase();

  test('connects as its own role, which owns nothing and belongs to no owner', async () => {
    const { rows } = await sql<{ who: string; super: boolean; member: boolean }>`
      select current_user as who, rolsuper as super,
        pg_has_role(current_user, (select tableowner from pg_tables where tablename = 'sessions'), 'member') as member
      from pg_roles where rolname = current_user`.execute(database);
    expect(rows).toEqual([{ who: 'mypage_app', super: false, member: false }]);
  });

  test('may use every table but the note of the migrations', async () => {
    const { rows } = await sql<{ relname: string }>`
      select relname from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v')
        and not has_table_privilege('mypage_app', oid, 'select')`.execute(database);
    expect(rows).toEqual([{ relname: 'migrations' }]);
  });
});
