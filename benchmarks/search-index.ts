import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { type Engine, startEngine } from '../src/jobindex/engine.ts';
import { type Index, openIndex } from '../src/jobindex/index.ts';
import type { Query } from '../src/jobindex/query.ts';
import { saveSnapshot } from '../src/jobindex/snapshot.ts';
import { type Corpus, idOf, openCorpus, schemaOf } from './search-corpus.ts';
import { type Asked, readQueries, resultOf } from './search-corpus-queries.ts';

/** Loads a corpus of the search-corpus tool, asks its queries cold and warm, and compares with the oracle's answers. */
const { values: given } = parseArgs({
  options: {
    corpus: { type: 'string' },
    queries: { type: 'string' },
    expect: { type: 'string' },
    json: { type: 'string' },
    results: { type: 'string' },
  },
});
if (!given.corpus || !given.queries) {
  console.log('skipped: give --corpus PREFIX and --queries FILE (see the search-corpus tool)');
  process.exit(0);
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const spread = (list: readonly number[]) => {
  const sorted = list.toSorted((a, b) => a - b);
  return {
    p50: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    p99: quantile(sorted, 0.99),
    max: sorted.at(-1) ?? 0,
  };
};
const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** CPU time (over at least 100 ms: the clock of the system is coarse) and best wall time of one query. */
const measure = (index: Index, query: Query): { cpu: number; wall: number } => {
  index.search(query);
  const [cpu, begin] = [cpuMs(), performance.now()];
  let wall = Number.POSITIVE_INFINITY;
  let asked = 0;
  for (let last = begin; last - begin < 100; asked++) {
    index.search(query);
    const now = performance.now();
    wall = Math.min(wall, now - last);
    last = now;
  }
  return { cpu: (cpuMs() - cpu) / asked, wall };
};

const build = (corpus: Corpus) => {
  const index = openIndex(schemaOf(corpus), { room: { threads: 1, cachedWords: 256 } });
  const before = process.cpuUsage();
  index.load(corpus.documents());
  const { user, system } = process.cpuUsage(before);
  return { index, cpuSeconds: (user + system) / 1e6, peakMB: process.resourceUsage().maxRSS / 1024 };
};

const parts = ['total', 'ids', 'facets', 'sideways', 'groups', 'drop'] as const;

const judge = (asked: readonly Asked[], results: Record<string, ReturnType<typeof resultOf>>, path: string) => {
  const { results: expected } = JSON.parse(readFileSync(path, 'utf8')) as {
    results: Record<string, Record<string, unknown>>;
  };
  const exact = Object.fromEntries(parts.map((part) => [part, 0]));
  for (const { name } of asked) {
    const [want, have] = [expected[name], results[name]];
    if (!want || !have) continue;
    for (const part of parts) {
      if (!(part in want)) continue;
      if (isDeepStrictEqual(want[part], have[part])) exact[part] = (exact[part] ?? 0) + 1;
      else
        console.log(
          `NOT EXACT  ${name}: ${part}`,
          JSON.stringify(want[part]).slice(0, 100),
          JSON.stringify(have[part]).slice(0, 100),
        );
    }
  }
  const { total: totals, drop: drops, ...others } = exact;
  return { totals, ...others, drops };
};

const changes = (index: Index, corpus: Corpus) => {
  const documents = corpus.documents();
  const some = Array.from({ length: 1000 }, () => documents.next().value).filter((one) => one !== undefined);
  const time = (act: () => void): number => {
    const begin = cpuMs();
    act();
    return ((cpuMs() - begin) * 1000) / some.length;
  };
  const removeMicros = time(() => some.forEach(({ id }) => void index.remove(id)));
  const addMicros = time(() => some.forEach((document) => void index.put(document)));
  return { addMicros, removeMicros };
};

/** Queries per second of the whole mix, eight waiting at any time, over three seconds. */
const throughput = async (engine: Engine, asked: readonly Asked[], fresh: boolean): Promise<number> => {
  const end = performance.now() + 3000;
  let done = 0;
  let next = 0;
  const ask = async (): Promise<void> => {
    while (performance.now() < end) {
      const one = asked[next++ % asked.length];
      if (one) await engine.search({ ...one.query, fresh });
      done++;
    }
  };
  await Promise.all(Array.from({ length: 8 }, ask));
  return done / 3;
};

/** The snapshot from disk into a process of two searching threads, and a change seen through them. */
const inThreads = async (folder: string, corpus: Corpus, asked: readonly Asked[]) => {
  const begin = performance.now();
  const { engine, refused } = await startEngine(schemaOf(corpus), { threads: 2, snapshot: folder });
  if (refused) throw new Error(refused);
  await engine.search({ reader: 'staff', limit: 0 });
  const seconds = (performance.now() - begin) / 1000;
  const residentMB = process.memoryUsage().rss / 1024 ** 2;
  const two = { uncached: await throughput(engine, asked, true), cached: await throughput(engine, asked, false) };
  const [document] = corpus.documents();
  const changed = performance.now();
  if (document) engine.put({ ...document, id: idOf(corpus.meta.docs) });
  const { total } = await engine.search({ reader: 'staff', limit: 0 });
  const visibleMs = performance.now() - changed;
  if (total !== corpus.meta.docs + 1) throw new Error('the change was not seen by the next query');
  await engine.close();
  return { seconds, residentMB, two, visibleMs };
};

const corpus = openCorpus(given.corpus);
const asked = readQueries(given.queries, corpus);
const perSecond = (list: readonly { cpu: number }[]): number =>
  (1000 * list.length) / list.reduce((sum, { cpu }) => sum + cpu, 0);

const inOneThread = (folder: string) => {
  const { index, ...built } = build(corpus);
  const results = Object.fromEntries(
    asked.map((one) => [one.name, resultOf(one, index.search({ ...one.query, fresh: true }))]),
  );
  const uncached = asked.map(({ query }) => measure(index, { ...query, fresh: true }));
  const cached = asked.map(({ query }) => measure(index, query));
  console.log('    hits  uncached  cached   wall  (CPU ms; best wall ms)');
  asked.forEach(({ name }, at) => {
    const cells = [uncached[at]?.cpu, cached[at]?.cpu, uncached[at]?.wall].map((ms) =>
      (ms ?? 0).toFixed(3).padStart(8),
    );
    console.log(`${String(results[name]?.total).padStart(8)} ${cells.join(' ')}  ${name}`);
  });
  const before = performance.now();
  saveSnapshot(folder, schemaOf(corpus), index.state(), '1');
  const saveSeconds = (performance.now() - before) / 1000;
  return {
    built,
    results,
    uncached,
    cached,
    saveSeconds,
    indexMB: index.size.bytes / 1024 ** 2,
    change: changes(index, corpus),
  };
};

const folder = mkdtempSync(join(tmpdir(), 'search-index-'));
const one = inOneThread(folder);
globalThis.gc?.();
const threads = await inThreads(folder, corpus, asked).finally(() => rmSync(folder, { recursive: true }));
const report = {
  documents: corpus.meta.docs,
  queries: asked.length,
  exact: given.expect ? judge(asked, one.results, given.expect) : undefined,
  cpuMs: { uncached: spread(one.uncached.map(({ cpu }) => cpu)), cached: spread(one.cached.map(({ cpu }) => cpu)) },
  wallMs: {
    uncached: spread(one.uncached.map(({ wall }) => wall)),
    cached: spread(one.cached.map(({ wall }) => wall)),
  },
  queriesPerSecond: { one: { uncached: perSecond(one.uncached), cached: perSecond(one.cached) }, two: threads.two },
  build: one.built,
  memory: { residentMB: threads.residentMB, indexMB: one.indexMB },
  load: { seconds: threads.seconds, saveSeconds: one.saveSeconds },
  change: { ...one.change, visibleMs: threads.visibleMs },
};
console.log(JSON.stringify(report, null, 1));
if (given.json) writeFileSync(given.json, `${JSON.stringify(report)}\n`);
if (given.results) {
  const { docs, seed, today, sha256 } = corpus.meta;
  const text = { format: 'search-corpus-results/1', corpus: { docs, seed, today, sha256 }, results: one.results };
  writeFileSync(given.results, `${JSON.stringify(text)}\n`);
}
