import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openCorpus } from './search-corpus.ts';
import { readQueries } from './search-corpus-queries.ts';
import type { Build, Built } from './search-index/build-part.ts';
import { runPart } from './search-index/child.ts';
import { byClass } from './search-index/classes.ts';
import { judge, readExpectation, wholly } from './search-index/exactness.ts';
import { spread, sum } from './search-index/figures.ts';
import type { Load, Loaded } from './search-index/load-part.ts';
import { type Compared, runPeers } from './search-index/peers.ts';
import { printPeer, printQueries, printReport } from './search-index/print.ts';
import type { Reverse, Reversed } from './search-index/reverse-part.ts';
import type { Single, Singly } from './search-index/single-part.ts';
import type { InThreads, Threaded } from './search-index/threads-part.ts';

/** The benchmark of the job index over a corpus of the search-corpus tool; README.md says what each figure is. */
const { values: given } = parseArgs({
  options: {
    corpus: { type: 'string' },
    queries: { type: 'string' },
    expect: { type: 'string' },
    json: { type: 'string' },
    results: { type: 'string' },
    reverse: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    'peer-data': { type: 'string' },
    soak: { type: 'boolean', default: false },
    snapshot: { type: 'string' },
    'cached-words': { type: 'string', default: '256' },
    seconds: { type: 'string', default: '3' },
    'repeat-ms': { type: 'string', default: '100' },
  },
});
if (!given.corpus || !given.queries) {
  console.error(
    'usage: npm run bench:search -- --corpus PREFIX --queries FILE [--expect FILE] [--json OUT] [--results OUT] [--reverse] [--peers] [--soak]',
  );
  process.exit(2);
}
const part = (name: string): URL => new URL(`./search-index/${name}-part.ts`, import.meta.url);
const corpus = openCorpus(given.corpus);
const asked = readQueries(given.queries, corpus);
const expected = given.expect === undefined ? undefined : readExpectation(given.expect, corpus.meta.sha256.text);
const folder = given.snapshot ?? mkdtempSync(join(tmpdir(), 'search-index-'));
const common = { corpus: given.corpus, folder, cachedWords: Number(given['cached-words']) };
const withQueries = { ...common, queries: given.queries };

const run = async () => {
  const built = await runPart<Build, Built>(part('build'), common);
  const loaded = await runPart<Load, Loaded>(part('load'), common);
  const single = await runPart<Single, Singly>(part('single'), {
    ...withQueries,
    peers: given.peers,
    repeatMs: Number(given['repeat-ms']),
  });
  const inThreads = (threads: number) =>
    runPart<InThreads, Threaded>(part('threads'), { ...withQueries, threads, seconds: Number(given.seconds) });
  const [one, two] = [await inThreads(1), await inThreads(2)];
  const reversed = given.reverse
    ? await runPart<Reverse, Reversed>(part('reverse'), { corpus: common.corpus, documents: 10_000, queries: 100_000 })
    : undefined;

  const exactness =
    expected &&
    judge(
      asked.map(({ name }) => name),
      expected,
      {
        uncached: single.answers.uncached,
        cached: single.answers.cached,
        'one thread, uncached': one.answers.uncached,
        'one thread, cached': one.answers.cached,
        'two threads, uncached': two.answers.uncached,
        'two threads, cached': two.answers.cached,
      },
    );
  const each = <T>(of: (way: 'uncached' | 'cached') => T) => ({ uncached: of('uncached'), cached: of('cached') });
  const timed = single.timed;
  const perCpuSecond = each((way) => (1000 * timed.length) / sum(timed.map((one) => one[way].cpu)));
  const report = {
    documents: corpus.meta.docs,
    queries: asked.length,
    ...(exactness && { exact: exactness.exact, asked: exactness.asked, differences: exactness.differences.length }),
    cpuMs: each((way) => spread(timed.map((one) => one[way].cpu))),
    wallMs: {
      ...each((way) => spread(timed.map((one) => one[way].wall))),
      first: spread(timed.map(({ first }) => first)),
    },
    queriesPerSecond: {
      one: each((way) => one[way].perSecond),
      two: each((way) => two[way].perSecond),
    },
    queriesPerCpuSecond: {
      thread: perCpuSecond,
      one: each((way) => one[way].perCpuSecond),
      two: each((way) => two[way].perCpuSecond),
    },
    workers: {
      one: each((way) => ({ cpuMsPerQuery: one[way].cpuMsPerQuery, wallMs: one[way].wallMs })),
      two: each((way) => ({ cpuMsPerQuery: two[way].cpuMsPerQuery, wallMs: two[way].wallMs })),
    },
    build: built,
    memory: { residentMB: loaded.residentMB, loadPeakMB: loaded.peakMB, indexMB: built.indexMB },
    load: { seconds: loaded.seconds, saveSeconds: built.saveSeconds },
    change: {
      ...single.change,
      visibleMs: two.visibleMs,
      visibleMaxMs: two.visibleMaxMs,
      addedMicros: { one: one.addedMicros, two: two.addedMicros },
    },
    facets: { allDimensionsMs: single.facetsMs, floorMs: single.facetsFloorMs },
    ...(reversed && { reverse: reversed }),
    floors: {
      bytesPerMs: single.speeds,
      classes: byClass(
        asked.map(({ query }) => query),
        timed,
      ),
    },
    machine: { node: process.version, cores: cpus().length, model: cpus()[0]?.model ?? '' },
  };
  printQueries(timed, single.answers.uncached);
  printReport(report);
  for (const line of exactness?.differences ?? []) console.log(`NOT EXACT  ${line}`);
  for (const name of exactness?.unknown ?? []) console.log(`NOT KNOWN  the expectation has no query ${name}`);
  if (exactness && !wholly(exactness)) process.exitCode = 1;
  writeReport(report);
  if (given.results) {
    const { docs, seed, today, sha256 } = corpus.meta;
    const results = single.answers.uncached;
    const text = { format: 'search-corpus-results/1', corpus: { docs, seed, today, sha256 }, results };
    writeFileSync(given.results, `${JSON.stringify(text)}\n`);
  }
  if (!given.peers) return report;
  // Loading the peers takes long: what the index did stands written before.
  const input = { corpus: common.corpus, queries: withQueries.queries, folder: given['peer-data'] };
  const peers: Record<string, Compared> = {};
  await runPeers(input, single, expected, (name, compared) => {
    peers[name] = compared;
    printPeer(name, compared);
    writeReport({ ...report, peers });
  });
  return report;
};

const writeReport = (report: object): void => {
  if (given.json) writeFileSync(given.json, `${JSON.stringify(report, null, 1)}\n`);
};

export type Report = Awaited<ReturnType<typeof run>>;

try {
  await run();
  if (given.soak) {
    const soak = new URL('./soak-search.ts', import.meta.url).pathname;
    const { status } = spawnSync(process.execPath, ['--expose-gc', soak], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
} finally {
  if (!given.snapshot) rmSync(folder, { recursive: true, force: true });
}
