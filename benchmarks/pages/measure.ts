import { gzipSync } from 'node:zlib';
import { runPart } from '../search-index/child.ts';
import { quantile, sum } from '../search-index/figures.ts';
import { statementsHeader } from './inside.ts';
import type { Load, Loaded } from './load.ts';
import type { Service } from './service.ts';

export type Round = {
  cpuMs: number;
  postgresCpuMs: number | undefined;
  wallMs: { p50: number; p95: number };
};
export type Sizes = { bytes: number; mostBytes: number; gzipBytes: number };

/** One round of closed-loop load: processor time of the service and of PostgreSQL for each page, and what readers waited. */
export const round = async (service: Service, load: Omit<Load, 'address'>): Promise<Round> => {
  const before = await service.cpu();
  const { wallMs } = await runPart<Load, Loaded>(new URL('./load.ts', import.meta.url), {
    address: service.address,
    ...load,
  });
  const after = await service.cpu();
  const sorted = wallMs.toSorted((a, b) => a - b);
  const each = (seconds: number) => (1000 * seconds) / wallMs.length;
  return {
    cpuMs: each(after.service - before.service),
    postgresCpuMs:
      after.postgres === undefined || before.postgres === undefined
        ? undefined
        : each(after.postgres - before.postgres),
    wallMs: { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) },
  };
};

/** The least and the middle one of several rounds: other people's load makes a round dearer, never cheaper. */
export const bestAndMedian = (rounds: readonly number[]): { best: number; median: number } => {
  const sorted = rounds.toSorted((a, b) => a - b);
  return { best: sorted[0] ?? Number.NaN, median: quantile(sorted, 0.5) };
};

/** Bytes of the HTML as it is written and as gzip makes it, in the mean; the largest page apart. */
export const sizesOf = async (address: string, paths: readonly string[]): Promise<Sizes> => {
  const pages = await Promise.all(
    paths.map(async (path) => {
      const response = await fetch(address + path, { headers: { 'accept-encoding': 'identity' } });
      return Buffer.from(await response.arrayBuffer());
    }),
  );
  const mean = (list: number[]) => Math.round(sum(list) / list.length);
  return {
    bytes: mean(pages.map((page) => page.length)),
    mostBytes: Math.max(...pages.map((page) => page.length)),
    gzipBytes: mean(pages.map((page) => gzipSync(page, { level: 6 }).length)),
  };
};

/** The most statements that one of these pages took; after `countStatements`. */
export const statementsOf = async (address: string, paths: readonly string[], cookie?: string): Promise<number> => {
  let most = 0;
  for (const path of paths) {
    const response = await fetch(address + path, cookie ? { headers: { cookie } } : {});
    await response.arrayBuffer();
    most = Math.max(most, Number(response.headers.get(statementsHeader)));
  }
  return most;
};
