import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { generateJobs } from '#demo/jobs/generate.ts';
import { chanceFrom } from '#kernel/chance.ts';
import { addDays, at, type Day, day, millisOf, systemNow } from '#kernel/time.ts';
import { storeEstablishments } from '#modules/establishments/establishments.ts';
import { checkJobsAgain } from '#modules/jobs/job-findings.ts';
import { storeJobs } from '#modules/jobs/jobs.ts';
import { loadReference, reference } from '#modules/reference/reference.ts';
import { type Act, makeAct } from '#platform/act.ts';
import { type Database, openPool } from '#platform/database/database.ts';
import { migrate } from '#platform/database/migrate.ts';
import type { Tables } from '#platform/database/tables.ts';
import { startEmbedded } from '#platform/embedded-postgres/embedded-postgres.ts';
import { readSettings } from '#src/config.ts';

/**
 * How long the night's check of open jobs takes: `node benchmarks/job-check.ts [--jobs 20000]`. A throw-away server with
 * fsync as in service: a night with other rules (all jobs), one with another wage in one prefecture, and one with neither.
 */
const found = process.argv.indexOf('--jobs');
const count = found < 0 ? 20_000 : Number(process.argv[found + 1]);
const today = day('2026-11-20');

const directory = await mkdtemp(join(tmpdir(), 'mypage-job-check-'));
const server = await startEmbedded({ directory: join(directory, 'postgres'), durable: true });
const pool = openPool({ connection: server.connection });
const database: Database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
try {
  await migrate(server.connection, 'migrations');
  const settings = readSettings({ SECRET_KEY: Buffer.alloc(32, 1).toString('base64'), DATA_DIR: directory });
  const actOn = (on: Day): Act =>
    makeAct({
      actor: { kind: 'system', task: 'benchmark' },
      now: at(on, 1, 40),
      language: 'ja',
      database,
      settings,
      chance: chanceFrom(
        (length) => randomBytes(length),
        () => millisOf(systemNow()),
      ),
      origin: { requestId: 'benchmark', network: '127.0.0.1' },
      reactions: [],
      enqueueIn: async () => {},
    });
  await loadReference(database, at(today, 0));
  const { establishments, jobs } = generateJobs({ count, seed: 'check', today, reference: reference() });
  const act = actOn(addDays(today, -30));
  const ids = new Map<string, string>();
  for (const one of establishments) {
    const [stored] = await storeEstablishments(act, [one]);
    if (stored) ids.set(one.id, stored.id);
  }
  let some = [];
  for (const job of jobs) {
    some.push({ ...job, establishmentId: ids.get(job.establishmentId) ?? '' });
    if (some.length === 500) await storeJobs(act, some.splice(0));
  }
  if (some.length > 0) await storeJobs(act, some);
  some = [];
  await sql`analyze jobs`.execute(database);

  const timed = async (what: string, on: Day): Promise<void> => {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const from = performance.now();
    const checked = await checkJobsAgain(actOn(on));
    const took = performance.now() - from;
    delay.disable();
    const each =
      checked === 0
        ? ''
        : `, ${(took / checked).toFixed(2)} ms a job, ${(((took / checked) * 1000) / 60).toFixed(1)} min a million`;
    console.log(
      `${what}: ${checked} jobs in ${Math.round(took)} ms${each}; longest pause ${Math.round(delay.max / 1e6)} ms`,
    );
  };
  await timed('other rules', today);
  await sql`update job_checks set wages = jsonb_set(wages, '{14}', '1')`.execute(database);
  await timed('another wage in one prefecture', addDays(today, 1));
  await timed('the same law', addDays(today, 2));
} finally {
  await database.destroy();
  await server.stop();
  await rm(directory, { recursive: true, force: true });
}
