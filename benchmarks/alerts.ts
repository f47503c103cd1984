import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { generateJobs } from '#demo/jobs/generate.ts';
import { chanceFrom } from '#kernel/chance.ts';
import { addDays, at, type Day, day, type Instant, millisOf, systemNow } from '#kernel/time.ts';
import { beginMorning, continueMorning, pieceOfMorning } from '#modules/alerts/mornings.ts';
import { storeEstablishments } from '#modules/establishments/establishments.ts';
import { storeJobs } from '#modules/jobs/jobs.ts';
import { loadReference, municipalitiesOf, prefectures, reference, wishGroups } from '#modules/reference/reference.ts';
import { writeAddress } from '#modules/search/address.ts';
import type { Conditions } from '#modules/search/conditions.ts';
import { everything } from '#modules/search/query.ts';
import { type Act, makeAct } from '#platform/act.ts';
import { elsewhere, withClient } from '#platform/database/connection.ts';
import { type Database, openPool } from '#platform/database/database.ts';
import { migrate } from '#platform/database/migrate.ts';
import type { Tables } from '#platform/database/tables.ts';
import { startEmbedded } from '#platform/embedded-postgres/embedded-postgres.ts';
import { openLog } from '#platform/log.ts';
import { openQueue } from '#platform/work/queue.ts';
import { readSettings } from '#src/config.ts';
import { threadFile } from '#src/threads.ts';
import { registrations } from '#src/work.ts';

/**
 * How long a morning takes: `node benchmarks/alerts.ts [--alerts 100000] [--jobs 10000]`. A throw-away server with
 * fsync as in service; alerts of made-up conditions, each of somebody else, and jobs accepted since the morning before. The
 * mails are put into the real queue and not sent.
 */
const option = (name: string, fallback: number): number => {
  const found = process.argv.indexOf(`--${name}`);
  return found < 0 ? fallback : Number(process.argv[found + 1]);
};
const alertCount = option('alerts', 100_000);
const jobCount = option('jobs', 10_000);
const today = day('2026-11-20');
const worker = threadFile('jobindex-worker');

const directory = await mkdtemp(join(tmpdir(), 'mypage-alerts-'));
const server = await startEmbedded({ directory: join(directory, 'postgres'), durable: true });
const pool = openPool({ connection: server.connection });
const database: Database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
try {
  await migrate(server.connection, 'migrations');
  const settings = readSettings({ SECRET_KEY: Buffer.alloc(32, 1).toString('base64'), DATA_DIR: directory });
  const queue = await openQueue({
    pool,
    registrations: registrations(settings),
    performs: false,
    atOnce: 1,
    pollSeconds: 60,
    actFor: () => {
      throw new Error('nothing is performed here');
    },
    now: systemNow,
    log: openLog('silent'),
  });
  const pieces: { day: string; piece: number }[] = [];
  const actAt = (now: Instant): Act =>
    makeAct({
      actor: { kind: 'system', task: 'benchmark' },
      now,
      language: 'ja',
      database,
      settings,
      chance: chanceFrom(
        (length) => randomBytes(length),
        () => millisOf(systemNow()),
      ),
      origin: { requestId: 'benchmark', network: 'benchmark' },
      enqueueIn: async (inside, work, data, options) => {
        if (work === pieceOfMorning) pieces.push(data as (typeof pieces)[number]);
        else await queue.enqueueIn(inside, work, data, options);
      },
      reactions: [],
    });
  const setUp = actAt(at(addDays(today, -1), 10));
  await loadReference(database, setUp.now);
  await beginMorning(actAt(at(addDays(today, -1), 6)));
  pieces.length = 0;
  await storeSomeJobs(setUp, today);
  await makeAlerts(database, setUp.now, today);
  await withClient(elsewhere(server.connection, {}), { statementSeconds: 0 }, (client) =>
    client.query('vacuum analyze'),
  );
  console.log(`${jobCount} new jobs and ${alertCount} alerts, ${cpus().length} × ${cpus()[0]?.model}`);

  const morning = actAt(at(today, 6));
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  let memory = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, process.memoryUsage().rss);
  }, 100);
  const begun = performance.now();
  const cpu = process.cpuUsage();
  const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(1);
  const news = await beginMorning(morning);
  console.log(`${news} jobs are news: ${seconds(begun)} s`);
  for (let piece = pieces.shift(); piece; piece = pieces.shift()) {
    const start = performance.now();
    await continueMorning(morning, { day: today, piece: piece.piece, worker });
    const { rows } = await sql<{ asked: number; told: number }>`
      select (select count(*) from alerts where matched_to > 0)::int as asked,
        (select count(*) from alert_subscriptions where mailed_on is not null)::int as told`.execute(database);
    console.log(`piece ${piece.piece}: ${seconds(start)} s; asked ${rows[0]?.asked}, told ${rows[0]?.told}`);
  }
  clearInterval(watch);
  const spent = process.cpuUsage(cpu);
  const { rows } = await sql<{ alerts: number; found: number; mails: number }>`
    select count(*)::int as alerts, sum(total)::int as found,
      (select count(*) from pgboss.job where name = 'mail.sendBulk')::int as mails from alert_findings`.execute(
    database,
  );
  console.log(
    `whole morning: ${seconds(begun)} s, ${((spent.user + spent.system) / 1e6).toFixed(1)} s CPU of the process`,
  );
  console.log(`${rows[0]?.alerts} alerts found ${rows[0]?.found} jobs, ${rows[0]?.mails} mails wait`);
  console.log(
    `largest memory ${(memory / 2 ** 20).toFixed(0)} MB; the process answered nothing else for at most ` +
      `${(delay.max / 1e6).toFixed(0)} ms, 99 % within ${(delay.percentile(99) / 1e6).toFixed(0)} ms`,
  );
  await queue.stop(5);
} finally {
  await database.destroy();
  await server.stop();
  await rm(directory, { recursive: true, force: true });
}

async function storeSomeJobs(act: Act, on: Day): Promise<void> {
  const { establishments, jobs } = generateJobs({ count: jobCount, seed: 'alerts', today: on, reference: reference() });
  await storeEstablishments(act, [...establishments]);
  const fresh = [...jobs].map((job) => ({
    ...job,
    state: 'active' as const,
    acceptedOn: addDays(on, -1),
    deadlineOn: addDays(on, 60),
  }));
  await storeJobs(act, fresh);
}

/** As people search: a place, mostly also a kind of work or a word, sometimes wage, hours or holidays. */
async function makeAlerts(database: Database, now: Instant, on: Day): Promise<void> {
  let state = 20_261_120;
  const below = (count: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return Math.floor((state / 0x8000_0000) * count);
  };
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const words = [
    '介護',
    '看護',
    '事務',
    '経理',
    '営業',
    '運転',
    '調理',
    '保育',
    '清掃',
    '製造',
    '倉庫',
    '警備',
    '未経験',
    '在宅',
    '土日休み',
    '駅',
  ];
  const codes = prefectures().map(({ code }) => code);
  const towns = new Map(codes.map((code) => [code, municipalitiesOf(code).map(({ code5 }) => code5)]));
  const groups = wishGroups();
  const where = (): Conditions => {
    const prefecture = one(codes);
    const town = one(towns.get(prefecture) ?? []);
    const { code, occupations } = one(groups);
    return {
      places: [{ prefecture, municipalities: below(2) === 0 && town ? [town] : [] }],
      ...(below(3) > 0 ? { occupations: [{ group: code, details: [one(occupations).number] }] } : {}),
      ...(below(3) === 0 ? { words: { text: one(words), any: false, fields: [] } } : {}),
      ...(below(3) === 0 ? { times: [one(['full-time', 'part-time'] as const)] } : {}),
      ...(below(4) === 0 ? { wage: { monthly: 160_000 + below(20) * 10_000, all: true } } : {}),
      ...(below(6) === 0 ? { annualHolidays: 105 + below(20) } : {}),
      ...(below(6) === 0 ? { experienceOpen: true as const } : {}),
    };
  };
  for (let from = 0; from < alertCount; from += 5_000) {
    const addresses = Array.from({ length: Math.min(5_000, alertCount - from) }, () =>
      writeAddress({ ...everything, where: where() }).toString(),
    );
    await sql`
      with given as (
        select gen_random_uuid() as id, address, ${from} + number as number
        from unnest(${addresses}::text[]) with ordinality as given (address, number)
      ), people as (
        insert into alert_subscriptions (id, mail, language, state, created_at, confirmed_at)
        select id, 'reader' || number || '@example.jp', 'ja', 'active', ${now}, ${now} from given returning id
      )
      insert into alerts (id, subscription_id, name, address, rhythm, matched_to, mailed_on, created_at)
      select gen_random_uuid(), id, '条件', address, 'daily', 0, ${on}::date - 1, ${now} from given`.execute(database);
  }
}
