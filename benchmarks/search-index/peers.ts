import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Result } from '../search-corpus-queries.ts';
import type { PeerInput, PeerName, PeerRun } from '../search-peers/peer-part.ts';
import { runPart } from './child.ts';
import { type Spread, spread, sum } from './figures.ts';
import type { Singly } from './single-part.ts';

/** How a peer stands beside the index, over the queries that the peer was asked. */
export type Compared =
  | { readonly skipped: string }
  | {
      readonly version: string;
      readonly queries: number;
      readonly exact: { readonly totals: number; readonly ids: number; readonly facets: number };
      readonly differences: readonly string[];
      readonly cpuMs: Spread & { readonly mean: number };
      readonly perCpuSecond: number;
      /** The index in the executing thread, for the same queries with the same parts. */
      readonly index: { readonly uncached: number; readonly cached: number };
      /** How many times more queries the index answers in a second of processor time. */
      readonly ratio: { readonly uncached: number; readonly cached: number };
      readonly loadSeconds?: number | undefined;
      readonly loadCpuSeconds?: number | undefined;
      readonly diskMB: number;
    };

const nonZero = (counts: object | undefined): unknown => JSON.parse(JSON.stringify(counts ?? {}));

const compare = (run: PeerRun, single: Singly, expected: Record<string, Partial<Result>> | undefined): Compared => {
  if (run.skipped) return { skipped: run.skipped };
  const exact = { totals: 0, ids: 0, facets: 0 };
  const differences: string[] = [];
  for (const { name, answer } of run.asked) {
    const want = expected?.[name] ?? single.answers.uncached[name];
    const equal = {
      totals: want?.total === answer.total,
      ids: isDeepStrictEqual(want?.ids, answer.ids),
      facets: isDeepStrictEqual(nonZero(want?.facets), nonZero(answer.facets)),
    };
    for (const part of ['totals', 'ids', 'facets'] as const) {
      if (equal[part]) exact[part]++;
      else differences.push(`${name}: ${part}`);
    }
  }
  const shared = new Map(single.timed.map((one) => [one.name, one.shared]));
  const per = (ms: readonly number[]): number => (1000 * ms.length) / sum(ms);
  const cpu = run.asked.map(({ cpuMs }) => cpuMs);
  const perCpuSecond = per(cpu);
  const index = {
    uncached: per(run.asked.map(({ name }) => shared.get(name)?.uncached ?? 0)),
    cached: per(run.asked.map(({ name }) => shared.get(name)?.cached ?? 0)),
  };
  return {
    version: run.version ?? '',
    queries: run.asked.length,
    exact,
    differences,
    cpuMs: { ...spread(cpu), mean: sum(cpu) / cpu.length },
    perCpuSecond,
    index,
    ratio: { uncached: index.uncached / perCpuSecond, cached: index.cached / perCpuSecond },
    ...(run.loadSeconds === undefined ? {} : { loadSeconds: run.loadSeconds, loadCpuSeconds: run.loadCpuSeconds }),
    diskMB: run.diskMB ?? 0,
  };
};

/** Each peer in a process of its own; `done` hears of each as soon as it has been measured. */
export const runPeers = async (
  { corpus, queries, folder }: { corpus: string; queries: string; folder: string | undefined },
  single: Singly,
  expected: Record<string, Partial<Result>> | undefined,
  done: (name: PeerName, compared: Compared) => void,
): Promise<void> => {
  const place = folder ?? mkdtempSync(join(tmpdir(), 'search-peers-'));
  // The account of the peer's server must come to its cluster.
  if (!folder) chmodSync(place, 0o711);
  try {
    for (const name of ['postgres', 'groonga'] as const) {
      const input: PeerInput = { corpus, queries, folder: place, name };
      const file = new URL('../search-peers/peer-part.ts', import.meta.url);
      done(name, compare(await runPart<PeerInput, PeerRun>(file, input), single, expected));
    }
  } finally {
    if (!folder) rmSync(place, { recursive: true, force: true });
  }
};
