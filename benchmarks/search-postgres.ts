import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { generateJobs } from '#demo/jobs/generate.ts';
import { chanceFrom } from '#kernel/chance.ts';
import { day, millisOf, startOfDay, systemNow } from '#kernel/time.ts';
import { storeEstablishments } from '#modules/establishments/establishments.ts';
import type { ReaderClass } from '#modules/jobs/disclosure.ts';
import { storeJobs } from '#modules/jobs/jobs.ts';
import { loadReference, municipalityPoint, railwayLine, reference } from '#modules/reference/reference.ts';
import { postgresSearch } from '#modules/search/postgres-search.ts';
import { everything, type JobQuery } from '#modules/search/query.ts';
import { makeAct } from '#platform/act.ts';
import { elsewhere, withClient } from '#platform/database/connection.ts';
import { openDatabase } from '#platform/database/database.ts';
import { migrate } from '#platform/database/migrate.ts';
import { startEmbedded } from '#platform/embedded-postgres/embedded-postgres.ts';
import { readSettings } from '#src/config.ts';
import { mix } from './search-mix.ts';

/**
 * How long the PostgreSQL adapter takes for a mix of searches: `node benchmarks/search-postgres.ts [--jobs 20000]
 * [--rounds 5]`. A throw-away server, no fsync; each query once to warm, then so many rounds, best and worst kept.
 */
const option = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const jobCount = option('jobs', 20_000);
const rounds = option('rounds', 5);
const on = day('2026-11-20');

const directory = await mkdtemp(join(tmpdir(), 'mypage-search-'));
const server = await startEmbedded({ directory: join(directory, 'postgres'), durable: false });
const database = openDatabase({ connection: server.connection });
try {
  await migrate(server.connection, 'migrations');
  const now = startOfDay(on);
  const act = makeAct({
    actor: { kind: 'system', task: 'benchmark' },
    now,
    language: 'ja',
    database,
    settings: readSettings({}),
    chance: chanceFrom(
      (length) => randomBytes(length),
      () => millisOf(systemNow()),
    ),
    origin: { requestId: 'benchmark', network: 'benchmark' },
    enqueueIn: async () => {},
    reactions: [],
  });
  await loadReference(database, now);
  const loading = performance.now();
  const { establishments, jobs } = generateJobs({
    count: jobCount,
    seed: 'benchmark',
    today: on,
    reference: reference(),
  });
  await storeEstablishments(act, [...establishments]);
  await storeJobs(act, [...jobs]);
  console.log(`${jobCount} jobs stored in ${((performance.now() - loading) / 1000).toFixed(1)} s`);
  await withClient(elsewhere(server.connection, {}), { statementSeconds: 0 }, (client) =>
    client.query('vacuum analyze jobs'),
  );

  const search = postgresSearch(database, { railway: (code) => railwayLine(code)?.name, point: municipalityPoint });
  const time = async (query: JobQuery, reader: ReaderClass): Promise<{ ms: number; total: number }> => {
    const start = performance.now();
    const { total } = await search.search(query, reader, on);
    return { ms: performance.now() - start, total };
  };
  const lines: { name: string; total: number; best: number; worst: number }[] = [];
  for (const { name, query, reader } of mix) {
    const asked = { ...everything, ...query };
    const { total } = await time(asked, reader ?? 'public');
    const taken: number[] = [];
    for (let round = 0; round < rounds; round += 1) taken.push((await time(asked, reader ?? 'public')).ms);
    lines.push({ name, total, best: Math.min(...taken), worst: Math.max(...taken) });
  }
  const at = (list: number[], share: number): number =>
    [...list].sort((a, b) => a - b)[Math.ceil(list.length * share) - 1] ?? 0;
  const table = (figure: (line: (typeof lines)[number]) => number): string => {
    const all = lines.map(figure);
    return `p50 ${at(all, 0.5).toFixed(1)}  p95 ${at(all, 0.95).toFixed(1)}  max ${at(all, 1).toFixed(1)} ms`;
  };
  console.log(
    `${cpus().length} × ${cpus()[0]?.model ?? ''}, node ${process.version}, ${mix.length} queries, ${rounds} rounds`,
  );
  for (const { name, total, best, worst } of lines) {
    console.log(
      `${best.toFixed(1).padStart(8)} ${worst.toFixed(1).padStart(8)} ms  ${String(total).padStart(8)}  ${name}`,
    );
  }
  console.log(`best: ${table(({ best }) => best)}\nworst: ${table(({ worst }) => worst)}`);
} finally {
  await database.destroy();
  await server.stop();
  await rm(directory, { recursive: true, force: true });
}
