import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely';
import { queueCounts, queueRows, type Whose } from '#modules/orders/queue-rows.ts';
import { withClient } from '#platform/database/connection.ts';
import { type Database, openPool } from '#platform/database/database.ts';
import { startDatabase } from '#platform/database/start.ts';
import type { Tables } from '#platform/database/tables.ts';
import { readSettings } from '#src/config.ts';
import { trialCode } from '../scripts/trial-codes.mjs';
import { statementsHeader } from './pages/inside.ts';
import { startService } from './pages/service.ts';

/**
 * How long the counter's queue of job orders takes when a country's orders wait in it:
 * `node benchmarks/order-queue.ts [--orders 50000] [--offices 100] [--rounds 60]`. The service as `npm start` would, with its
 * built-in PostgreSQL; two of five orders wait at one office, twice as many have ended. Asks the queries of each box, with
 * their plans, and the pages over HTTP as somebody signed in.
 */
const option = (name: string, fallback: number): number => {
  const found = process.argv.indexOf(`--${name}`);
  return found < 0 ? fallback : Number(process.argv[found + 1]);
};
const waiting = option('orders', 50_000);
const offices = option('offices', 100);
const rounds = option('rounds', 60);
const plans = process.argv.includes('--plans');
const bigOffice = '13010';
const clerk = 'kyujin1@office.example';

/** Orders with the sheets of the demo's jobs: half of them new, one in twenty waits for a visit, one in twenty for an answer. */
const fill = (database: Database, accountId: string) =>
  sql`
  with posts as (select id, establishment_id, sheet, row_number() over (order by id) - 1 as n from jobs where sheet is not null),
    drawn as (
      select i, gen_random_uuid() as id,
        case when i % 5 < 2 then ${bigOffice} else lpad((20000 + i % ${sql.lit(offices)})::text, 5, '0') end as office,
        case when i < ${sql.lit(waiting)} then
          case when i / 5 % 20 = 7 then 'correction-requested' when i / 5 % 500 = 3 then 'reviewing' else 'provisional' end
          else (array['accepted', 'accepted', 'accepted', 'refused', 'lapsed', 'withdrawn'])[1 + i % 6] end as state,
        now() - interval '40 days' + i * interval '40 seconds' as moment
      from generate_series(0, ${sql.lit(3 * waiting - 1)}) i)
  insert into job_orders (id, establishment_id, kind, state, job_id, from_job_id, office_code, title, sheet, sendings,
    visit_reason, visit_by, visited_on, risk, red, orange, sent_at, answer_by, taken_by, taken_at, version, at_counter,
    created_at, updated_at, ended_at)
  select d.id, p.establishment_id, 'new', d.state, case when d.state = 'accepted' then p.id end, null, d.office,
    p.sheet #>> '{work,title}', p.sheet, 1 + d.i % 3 / 2,
    case when d.i / 5 % 20 in (5, 6) then 'first' end, case when d.i / 5 % 20 in (5, 6) then (d.moment + interval '14 days')::date end,
    case when d.i / 5 % 20 = 6 then d.moment::date end, (array[0, 0, 0, 1, 1, 2, 3])[1 + d.i % 7], 0, d.i % 3, d.moment,
    case when d.state = 'correction-requested' then (d.moment + interval '14 days')::date end,
    case when d.state = 'reviewing' then ${accountId}::uuid end, case when d.state = 'reviewing' then now() end,
    2, d.i % 25 = 0, d.moment, d.moment,
    case when d.i >= ${sql.lit(waiting)} then d.moment end
  from drawn d join posts p on p.n = d.i % (select count(*) from posts)`.execute(database);

type Measured = { what: string; p50: number; p95: number; most: number; statements?: string; cpu?: string };

const warmUps = 3;

const measure = async (what: string, ask: () => Promise<unknown>): Promise<Measured> => {
  for (let warm = 0; warm < warmUps; warm += 1) await ask();
  const times: number[] = [];
  for (let done = 0; done < rounds; done += 1) {
    const start = performance.now();
    await ask();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const quantile = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return { what, p50: quantile(0.5), p95: quantile(0.95), most: times.at(-1) ?? 0 };
};

/** Signs the clerk in as a browser does: the form, and the six digits of the trial. */
const signedIn = async (address: string): Promise<(path: string) => Promise<{ html: string; statements: string }>> => {
  const jar = new Map<string, string>();
  const go = async (
    path: string,
    form?: Record<string, string>,
  ): Promise<{ at: string; html: string; status: number; statements: string }> => {
    const answer = await fetch(address + path, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '), origin: address },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const to = answer.headers.get('location');
    const html = await answer.text();
    return to
      ? go(new URL(to, address + path).href.slice(address.length))
      : { at: path, html, status: answer.status, statements: answer.headers.get(statementsHeader) ?? '' };
  };
  const hidden = (html: string): Record<string, string> =>
    Object.fromEntries(
      [...(html.split('<main')[1] ?? '').matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, value],
      ),
    );
  const field = (html: string, type: string): string =>
    new RegExp(`<input[^>]*type="${type}"[^>]*name="([^"]+)"|<input[^>]*name="([^"]+)"[^>]*type="${type}"`)
      .exec(html)
      ?.slice(1)
      .find(Boolean) ?? '';
  const door = await go('/staff/sign-in');
  let page = await go('/staff/sign-in', {
    ...hidden(door.html),
    [field(door.html, 'email')]: clerk,
    [field(door.html, 'password')]: 'Chosha-3927',
  });
  const code = await trialCode(async (path: string) => (await go(path)).html, clerk);
  page = await go(page.at, { ...hidden(page.html), code });
  if (page.at !== '/staff') throw new Error(`the clerk stands at ${page.at}`);
  return async (path) => {
    const { status, html, statements } = await go(path);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    return { html, statements };
  };
};

const directory = mkdtempSync(join(tmpdir(), 'mypage-queue-'));
const service = await startService({ directory, jobs: 300, nodeOptions: [] });
const settings = readSettings({ DATA_DIR: directory, TRIAL: 'true' });
const beside = await startDatabase(settings, { beside: true });
const asked: CompiledQuery[] = [];
const pool = openPool({ connection: beside.owner, statementSeconds: 600 });
const database: Database = new Kysely<Tables>({
  dialect: new PostgresDialect({ pool }),
  log: ({ query }) => void asked.push(query),
});
try {
  const { id: accountId } = await database
    .selectFrom('accounts')
    .select('id')
    .where('mail', '=', clerk)
    .executeTakeFirstOrThrow();
  const begun = performance.now();
  await fill(database, accountId);
  await withClient(beside.owner, { statementSeconds: 0 }, (client) => client.query('vacuum analyze job_orders'));
  const { rows } = await sql<{ state: string; count: number; big: number }>`
    select state, count(*)::int as count, (count(*) filter (where office_code = ${bigOffice}))::int as big
    from job_orders group by state order by 2 desc`.execute(database);
  console.log(`orders made in ${((performance.now() - begun) / 1000).toFixed(0)} s; of them at ${bigOffice}:`);
  for (const { state, count, big } of rows) console.log(`  ${state.padEnd(22)} ${count}  ${big}`);
  const whose: Whose = { officeCode: bigOffice, accountId };
  const small: Whose = { officeCode: '20003', accountId };
  const list = (box: Parameters<typeof queueRows>[2]['box'], more: Partial<Parameters<typeof queueRows>[2]> = {}) => ({
    box,
    order: 'age' as const,
    offset: 0,
    limit: 25,
    ...more,
  });
  const queries: Record<string, () => Promise<unknown>> = {
    'counts of all boxes': () => queueCounts(database, whose, 1_000),
    'waiting, by age': () => queueRows(database, whose, list('waiting')),
    'waiting, by age, page 40': () => queueRows(database, whose, list('waiting', { offset: 975 })),
    'waiting, by risk': () => queueRows(database, whose, list('waiting', { order: 'risk' })),
    'waiting, by risk, page 40': () => queueRows(database, whose, list('waiting', { order: 'risk', offset: 975 })),
    'waiting, a kind nobody asked for': () => queueRows(database, whose, list('waiting', { kind: 'change' })),
    'waiting, a small office': () => queueRows(database, small, list('waiting')),
    mine: () => queueRows(database, whose, list('mine')),
    'for a visit': () => queueRows(database, whose, list('visit')),
    'for a correction': () => queueRows(database, whose, list('correction')),
    ended: () => queueRows(database, whose, list('ended')),
    'ended, a kind nobody asked for': () => queueRows(database, whose, list('ended', { kind: 'change' })),
  };
  const measured: Measured[] = [];
  for (const [what, ask] of Object.entries(queries)) measured.push(await measure(`queries: ${what}`, ask));
  if (plans) {
    for (const [what, ask] of Object.entries(queries)) {
      asked.length = 0;
      await ask();
      for (const { sql: text, parameters } of [...asked]) {
        const told = await pool.query(`explain (analyze, buffers, costs off) ${text}`, [...parameters]);
        console.log(`\n${what}`);
        for (const row of told.rows) console.log(`  ${row['QUERY PLAN']}`);
      }
    }
  }
  await service.countStatements();
  const open = await signedIn(service.address);
  const first = /href="(\/staff\/orders\/[0-9a-f-]{36})/.exec((await open('/staff/orders')).html)?.[1] ?? '';
  /** With the processor time of a page, which a busy machine changes less than its time by the clock. */
  const measurePage = async (what: string, path: string): Promise<Measured> => {
    await open(path);
    const before = await service.cpu();
    const times = await measure(`page: ${what}`, () => open(path));
    const after = await service.cpu();
    const asked = rounds + warmUps;
    const each = (ms: number | undefined) => (ms === undefined ? '–' : ((1000 * ms) / asked).toFixed(1));
    const postgres =
      after.postgres === undefined || before.postgres === undefined ? undefined : after.postgres - before.postgres;
    const cpu = `${each(after.service - before.service)} + ${each(postgres)}`;
    return { ...times, cpu, statements: (await open(path)).statements };
  };
  for (const [what, path] of [
    ['the queue', '/staff/orders'],
    ['the queue by risk, page 40', '/staff/orders?order=risk&page=40'],
    ['the queue, one kind', '/staff/orders?kind=change'],
    ['what ended', '/staff/orders?box=ended'],
    ['an order', first],
    ['a page of the counter without a list', '/staff/establishments'],
  ] as const)
    measured.push(await measurePage(what, path));
  console.log(`\n${''.padEnd(48)} p50 ms  p95 ms  most ms  statements  CPU service + PostgreSQL`);
  for (const { what, p50, p95, most, statements = '', cpu = '' } of measured)
    console.log(
      [
        what.padEnd(48),
        ...[p50, p95, most].map((ms) => ms.toFixed(1).padStart(7)),
        statements.padStart(10),
        cpu.padStart(14),
      ].join(' '),
    );
} finally {
  await database.destroy();
  await beside.stop();
  await service.stop();
  rmSync(directory, { recursive: true, force: true });
}
