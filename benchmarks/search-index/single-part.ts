import type { Query } from '../../src/jobindex/query.ts';
import { type Corpus, idOf, openCorpus, schemaOf } from '../search-corpus.ts';
import { type Asked, type Result, readQueries, resultOf } from '../search-corpus-queries.ts';
import { part } from './child.ts';
import { threadMs } from './figures.ts';
import { floorsOf, type Speeds, speeds } from './floors.ts';
import { type OpenedSnapshot, openSnapshot } from './opened-snapshot.ts';

/** Everything that is measured in one thread: each query alone, changes, all facets, and how fast this machine can be at all. */
export type Single = {
  readonly corpus: string;
  readonly folder: string;
  readonly queries: string;
  readonly cachedWords: number;
  /** Whether queries are also measured as peers are asked: without sideways counts, groups and drops. */
  readonly peers: boolean;
  /** How long each query is repeated. */
  readonly repeatMs: number;
};
/** CPU is the mean of the repetitions, wall time the best of them. */
export type Taken = { readonly cpu: number; readonly wall: number };
export type Timed = {
  readonly name: string;
  /** The wall time of asking it for the first time in this process. */
  readonly first: number;
  readonly uncached: Taken;
  readonly cached: Taken;
  readonly floor: { readonly uncached: number; readonly cached: number };
  /** CPU of what peers are asked too. */
  readonly shared: { readonly uncached: number; readonly cached: number };
};
export type Singly = {
  readonly answers: { readonly uncached: Record<string, Result>; readonly cached: Record<string, Result> };
  readonly timed: readonly Timed[];
  readonly facetsMs: number;
  readonly facetsFloorMs: number;
  readonly change: { readonly addMicros: number; readonly removeMicros: number };
  readonly speeds: Speeds;
};

const measure = (index: OpenedSnapshot, query: Query, repeatMs: number): Taken => {
  // A set may be kept only when it is asked for again.
  for (let n = 0; n < 3; n++) index.search(query);
  const [cpu, begin] = [threadMs(), performance.now()];
  let wall = Number.POSITIVE_INFINITY;
  let asked = 0;
  // The clock of a thread's processor time is coarse, so short queries are repeated until they add up.
  for (let last = begin; asked === 0 || last - begin < repeatMs; asked++) {
    index.search(query);
    const now = performance.now();
    wall = Math.min(wall, now - last);
    last = now;
  }
  return { cpu: (threadMs() - cpu) / asked, wall };
};

/** Jobs that the index does not hold yet, and jobs of all ages that it holds. */
const changes = (index: OpenedSnapshot, corpus: Corpus) => {
  const { docs } = corpus.meta;
  const count = Math.min(2000, docs);
  const fresh = [...corpus.documents().take(count)].map((document, at) => ({ ...document, id: idOf(docs + at) }));
  const old = Array.from({ length: count }, (_, at) => idOf(Math.floor((at * docs) / count)));
  const micros = (act: () => void): number => {
    const begin = threadMs();
    act();
    return ((threadMs() - begin) * 1000) / count;
  };
  const everything: Query = { reader: 'staff', limit: 0 };
  const addMicros = micros(() => {
    for (const document of fresh) index.put(document);
  });
  const removeMicros = micros(() => {
    for (const id of old) index.remove(id);
  });
  const { total } = index.search(everything);
  if (total !== docs) throw new Error(`${total} documents after as many were added as removed`);
  return { addMicros, removeMicros };
};

const ask = (index: OpenedSnapshot, asked: readonly Asked[], fresh: boolean): Record<string, Result> =>
  Object.fromEntries(asked.map((one) => [one.name, resultOf(one, index.search({ ...one.query, fresh }))]));

part(({ corpus: prefix, folder, queries, cachedWords, peers, repeatMs }: Single): Singly => {
  const corpus = openCorpus(prefix);
  const asked = readQueries(queries, corpus);
  const index = openSnapshot(folder, schemaOf(corpus), cachedWords);
  const firsts = asked.map(({ query }) => {
    const begin = performance.now();
    index.search({ ...query, fresh: true });
    return performance.now() - begin;
  });
  const uncached = ask(index, asked, true);
  const fastest = speeds(corpus.meta.docs);
  const everyDimension: Query = { reader: 'staff', limit: 0, facets: Object.keys(corpus.meta.dimensions) };
  const floors = floorsOf(corpus, prefix, fastest);
  const timed = asked.map((one, at): Timed => {
    const uncachedTime = measure(index, { ...one.query, fresh: true }, repeatMs);
    const cachedTime = measure(index, one.query, repeatMs);
    const { sideways: _, groups: __, drops: ___, ...plain } = one.query;
    const less = peers && one.parts.some((part) => part !== 'facets');
    return {
      name: one.name,
      first: firsts[at] ?? 0,
      uncached: uncachedTime,
      cached: cachedTime,
      floor: floors(one.query, uncached[one.name]?.total ?? 0),
      shared: {
        uncached: less ? measure(index, { ...plain, fresh: true }, repeatMs).cpu : uncachedTime.cpu,
        cached: less ? measure(index, plain, repeatMs).cpu : cachedTime.cpu,
      },
    };
  });
  const answers = { uncached, cached: ask(index, asked, false) };
  const facetsMs = measure(index, everyDimension, repeatMs).cpu;
  const facetsFloorMs = floors(everyDimension, corpus.meta.docs).cached;
  return { answers, timed, facetsMs, facetsFloorMs, change: changes(index, corpus), speeds: fastest };
});
