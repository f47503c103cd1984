import { execFileSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { findBinaries } from '#platform/embedded-postgres/binaries.ts';
import { openCluster, owner } from '#platform/embedded-postgres/cluster.ts';
import { prepareHome, removeSocketDirectory, socketDirectory } from '#platform/embedded-postgres/places.ts';
import { startServer, stopServer } from '#platform/embedded-postgres/server.ts';
import { normalise } from '../../src/jobindex/normaliser.ts';
import { type Corpus, linesOfCorpus } from '../search-corpus.ts';
import type { Given } from '../search-corpus-queries.ts';
import { type Peer, type PeerAnswer, processorMs } from './peer.ts';
import { bitsOf, indexesOf, numbersOf, sqlOf } from './postgres-query.ts';

/**
 * PostgreSQL as one would set it up for this: one narrow table, btrees on what is filtered and sorted, a GIN index over every
 * character and every pair of neighbours of the text; no parallel workers, so that the backend's time is all of it.
 */
const settings = (documents: number): string[] => [
  'listen_addresses=',
  'port=5432',
  'max_connections=5',
  `shared_buffers=${documents >= 500_000 ? 4096 : 1024}MB`,
  'work_mem=256MB',
  'maintenance_work_mem=2000MB',
  'effective_cache_size=8GB',
  'random_page_cost=1.1',
  'jit=off',
  'io_method=sync',
  'max_parallel_workers_per_gather=0',
  'max_parallel_maintenance_workers=0',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_wal_size=8GB',
  'autovacuum=off',
];

const gram = (first: number, second: number): number => (first << 16) | second;

/** Every character and every pair of a text as one number each, over UTF-16 units; none spans two fields. */
export const gramsOf = (text: string): number[] => {
  const grams = new Set<number>();
  for (let at = 0; at < text.length; at++) {
    const [one, two] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
    if (one === 9) continue;
    grams.add(gram(one, 0));
    if (at + 1 < text.length && two !== 9) grams.add(gram(one, two));
  }
  return [...grams];
};

const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t');

function* rowsOf(corpus: Corpus, prefix: string): Generator<string> {
  const names = [...indexesOf(corpus), ...bitsOf(corpus), ...numbersOf(corpus), 'establishment'];
  const employer = corpus.meta.fields.indexOf('employer');
  let [line, chunk] = [0, ''];
  for (const text of linesOfCorpus(prefix)) {
    const at = line++;
    const whole = normalise(text);
    const fields = whole.split('\t');
    const licences = ['licence1', 'licence2', 'licence3']
      .map((name) => corpus.columns[name]?.[at] ?? 65_535)
      .filter((one) => one !== 65_535);
    const body = fields.filter((_, field) => field !== employer).join('\t');
    const row = [
      at,
      ...names.map((name) => corpus.columns[name]?.[at] ?? 0),
      `{${licences.join()}}`,
      escaped(fields[employer] ?? ''),
      escaped(body),
      `{${gramsOf(whole).join()}}`,
    ];
    chunk += `${row.join('\t')}\n`;
    if (chunk.length < 1 << 20) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

const load = async (client: pg.Client, corpus: Corpus, prefix: string): Promise<void> => {
  const column = (type: string) => (name: string) => `"${name}" ${type} not null`;
  const columns = [
    'id integer not null',
    ...indexesOf(corpus).map(column('smallint')),
    ...bitsOf(corpus).map(column('integer')),
    ...numbersOf(corpus).map(column('integer')),
    'establishment integer not null',
    'licences integer[] not null',
    // Short enough to stay in the row, so that looking into it costs no second read.
    'employer text storage external not null',
    'body text storage external not null',
    'grams integer[] storage external not null',
  ];
  await client.query(`create unlogged table jobs (${columns.join(', ')})`);
  const folder = await mkdtemp(join(tmpdir(), 'search-peer-'));
  const fifo = join(folder, 'rows');
  try {
    await chmod(folder, 0o711);
    execFileSync('mkfifo', ['-m', '0644', fifo]);
    const copied = client.query(`copy jobs from '${fifo}'`);
    await Promise.all([copied, pipeline(Readable.from(rowsOf(corpus, prefix)), createWriteStream(fifo))]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const wanted = [
    'prefecture',
    'municipality',
    'occupation',
    'occupationMid',
    'occupationMajor',
    'industry',
    'employment',
  ];
  const sorted = ['monthlyLow', 'monthlyHigh', 'deadline', 'annualHolidays'];
  for (const statement of [
    'alter table jobs add primary key (id)',
    'create index on jobs using gin (grams) with (fastupdate = off)',
    'create index on jobs using gin (licences) with (fastupdate = off)',
    ...wanted.map((name) => `create index on jobs ("${name}", id)`),
    ...sorted.map((name) => `create index on jobs ("${name}", id)`),
    'create index on jobs (latitude)',
    'create index on jobs (accepted)',
    'vacuum analyze jobs',
  ]) {
    await client.query(statement);
  }
};

export const postgresPeer = async (corpus: Corpus, prefix: string, folder: string): Promise<Peer> => {
  const home = await prepareHome(folder);
  await mkdir(home, { recursive: true });
  const socket = await socketDirectory();
  const binaries = await findBinaries(home);
  const cluster = await openCluster(home, binaries, false);
  const server = await startServer({ home, cluster, socket }, binaries, settings(corpus.meta.docs));
  const client = new pg.Client({ host: socket, port: 5432, user: owner, database: 'postgres' });
  try {
    await client.connect();
    const { rows: known } = await client.query<{ there: boolean }>("select to_regclass('loaded') is not null as there");
    if (!known[0]?.there) {
      await client.query('drop table if exists jobs');
      await load(client, corpus, prefix);
      await client.query('create table loaded ()');
    }
    const one = async <T>(sql: string): Promise<T> => {
      const { rows } = await client.query<{ value: T }>(sql);
      return rows[0]?.value as T;
    };
    let scanning = 'on';
    const pid = await one<number>('select pg_backend_pid() as value');
    const bytes = Number(await one<string>("select pg_total_relation_size('jobs') as value"));
    return {
      loaded: !known[0]?.there,
      version: `PostgreSQL ${await one<string>("select current_setting('server_version') as value")}`,
      diskMB: bytes / 1024 ** 2,
      serverMs: () => processorMs(pid),
      ask: (query: Given) => {
        const { sql, answer } = sqlOf(query, corpus);
        // The planner does not know that reading the pairs of every row costs more than any use of their index.
        const scan = query.words?.length ? 'off' : 'on';
        return async (): Promise<PeerAnswer> => {
          if (scan !== scanning) await client.query(`set enable_seqscan = ${scan}`);
          scanning = scan;
          return answer((await client.query(sql)).rows);
        };
      },
      close: async () => {
        await client.end();
        await stopServer(server);
        await removeSocketDirectory(socket);
      },
    };
  } catch (fault) {
    await client.end().catch(() => {});
    await stopServer(server);
    throw fault;
  }
};
