import { type Engine, startEngine } from '../../src/jobindex/engine.ts';
import { type Corpus, idOf, openCorpus, schemaOf } from '../search-corpus.ts';
import { type Asked, type Result, readQueries, resultOf } from '../search-corpus-queries.ts';
import { part } from './child.ts';
import { processMs, quantile, type Spread, spread } from './figures.ts';

/** The index as the service runs it: a number of searching threads, asked by clients that wait for their answers. */
export type InThreads = {
  readonly corpus: string;
  readonly folder: string;
  readonly queries: string;
  readonly cachedWords: number;
  readonly threads: number;
  readonly seconds: number;
};
export type Throughput = {
  readonly perSecond: number;
  readonly perCpuSecond: number;
  /** Of the whole process, with planning and messages. */
  readonly cpuMsPerQuery: number;
  /** From asking to the answer, waiting for the other client of the thread included. */
  readonly wallMs: Spread;
};
export type Threaded = {
  readonly answers: { readonly uncached: Record<string, Result>; readonly cached: Record<string, Result> };
  readonly uncached: Throughput;
  readonly cached: Throughput;
  /** From a change to an answer that holds it: the middle one of many, and the longest. */
  readonly visibleMs: number;
  readonly visibleMaxMs: number;
  /** CPU of the whole process for each added document, with telling every thread, sealing and merging. */
  readonly addedMicros: number;
};

const limitMs = 120_000;

const answersOf = async (engine: Engine, asked: readonly Asked[], fresh: boolean): Promise<Record<string, Result>> =>
  Object.fromEntries(
    await Promise.all(
      asked.map(
        async (one) => [one.name, resultOf(one, await engine.search({ ...one.query, fresh }, limitMs))] as const,
      ),
    ),
  );

/** The whole mix again and again, two queries in flight for each thread, until the time is over at the end of a round. */
const throughput = async (
  engine: Engine,
  asked: readonly Asked[],
  fresh: boolean,
  { threads, seconds }: InThreads,
  rounds = 1,
): Promise<Throughput> => {
  const waits: number[] = [];
  const [begin, cpu] = [performance.now(), processMs()];
  let next = 0;
  let over = false;
  const client = async (): Promise<void> => {
    for (;;) {
      over ||=
        next >= rounds * asked.length && next % asked.length === 0 && performance.now() - begin >= seconds * 1000;
      const one = asked[next % asked.length];
      if (over || !one) return;
      next++;
      const sent = performance.now();
      await engine.search({ ...one.query, fresh }, limitMs);
      waits.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: 2 * threads }, client));
  const [wallMs, cpuMs] = [performance.now() - begin, processMs() - cpu];
  return {
    perSecond: (1000 * waits.length) / wallMs,
    perCpuSecond: (1000 * waits.length) / cpuMs,
    cpuMsPerQuery: cpuMs / waits.length,
    wallMs: spread(waits),
  };
};

const changes = async (engine: Engine, corpus: Corpus) => {
  const { docs } = corpus.meta;
  const some = [...corpus.documents().take(Math.min(6000, docs))];
  const waits: number[] = [];
  for (const [at, document] of some.slice(0, 51).entries()) {
    const begin = performance.now();
    engine.put({ ...document, id: idOf(docs + at) });
    const { total } = await engine.search({ reader: 'staff', limit: 0 }, limitMs);
    waits.push(performance.now() - begin);
    if (total !== docs + at + 1) throw new Error('a change was not seen by the next query');
  }
  const cpu = processMs();
  for (const [at, document] of some.entries()) {
    engine.put({ ...document, id: idOf(2 * docs + at) });
    if (at % 100 === 99) await engine.search({ reader: 'staff', limit: 0 }, limitMs);
  }
  await engine.settled();
  const sorted = waits.toSorted((a, b) => a - b);
  return {
    visibleMs: quantile(sorted, 0.5),
    visibleMaxMs: quantile(sorted, 1),
    addedMicros: ((processMs() - cpu) * 1000) / some.length,
  };
};

part(async (input: InThreads): Promise<Threaded> => {
  const { corpus: prefix, folder, queries, cachedWords, threads } = input;
  const corpus = openCorpus(prefix);
  const asked = readQueries(queries, corpus);
  const { engine, refused } = await startEngine(schemaOf(corpus), { threads, cachedWords, snapshot: folder });
  if (refused) throw new Error(refused);
  const uncached = await answersOf(engine, asked, true);
  const slow = await throughput(engine, asked, true, input);
  // Each thread keeps sets of its own, some only when they are asked for again: all have met every query before it counts.
  await throughput(engine, asked, false, { ...input, seconds: 1 }, 4 * threads);
  const cached = await answersOf(engine, asked, false);
  const fast = await throughput(engine, asked, false, input);
  const changed = await changes(engine, corpus);
  await engine.close();
  return { answers: { uncached, cached }, uncached: slow, cached: fast, ...changed };
});
