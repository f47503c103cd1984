import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyKey, expectationOf, writeCorpus } from './made-up-corpus.ts';
import { judge, wholly } from './search-index/exactness.ts';
import { randomQueries, writeQueries } from './search-random-queries.ts';
import { judgeMemory } from './soak/memory.ts';

const folder = mkdtempSync(join(tmpdir(), 'search-benchmark-'));
const at = (name: string): string => join(folder, name);
const queries = at('queries.json');

/** Runs the program as a person does; its exit code and what it printed. */
const bench = (...given: string[]): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    const program = join(import.meta.dirname, 'search-index.ts');
    const fast = ['--seconds', '0.05', '--repeat-ms', '1'];
    execFile(process.execPath, ['--expose-gc', program, ...given, ...fast], (fault, said, errors) =>
      resolve({ code: fault ? Number(fault.code) : 0, said: said + errors }),
    );
  });
const read = (name: string) => JSON.parse(readFileSync(at(name), 'utf8'));

beforeAll(() => {
  const corpus = writeCorpus(at('tiny'), 300);
  writeQueries(queries, [...everyKey, ...randomQueries(at('tiny'), 40, 7)]);
  writeFileSync(at('expected.json'), JSON.stringify(expectationOf(corpus, queries)));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the benchmark of the job index', () => {
  it('measures everything it promises, and finds every key of the query format exact', {
    timeout: 120_000,
  }, async () => {
    const { code, said } = await bench(
      ...['--corpus', at('tiny.txt'), '--queries', queries, '--expect', at('expected.json')],
      ...['--json', at('report.json'), '--results', at('results.json')],
    );
    expect(said).not.toContain('NOT');
    expect(code).toBe(0);
    const count = everyKey.length + 40;
    const [spread, number] = [
      { p50: expect.any(Number), p95: expect.any(Number), p99: expect.any(Number), max: expect.any(Number) },
      expect.any(Number),
    ];
    const both = { uncached: number, cached: number };
    const report = read('report.json');
    expect(report).toMatchObject({
      documents: 300,
      queries: count,
      exact: { totals: count, ids: count, facets: count, sideways: count, groups: count, drops: count },
      cpuMs: { uncached: spread, cached: spread },
      wallMs: { uncached: spread, cached: spread },
      queriesPerSecond: { one: both, two: both },
      build: { cpuSeconds: number, peakMB: number },
      memory: { residentMB: number },
      load: { seconds: number },
      change: { addMicros: number, removeMicros: number, visibleMs: number },
      facets: { allDimensionsMs: number },
      floors: { bytesPerMs: { and: number, popcount: number, stream: number } },
    });
    expect(report.asked.totals).toBe(count);
    expect(report.asked.groups).toBeLessThan(count);
    expect(read('results.json').results).toEqual(read('expected.json').results);
  });

  it('refuses a query that the format does not know', { timeout: 60_000 }, async () => {
    writeQueries(at('unknown.json'), [{ name: 'odd', any: { prefecture: ['99'] } }]);
    const { code, said } = await bench('--corpus', at('tiny.meta.json'), '--queries', at('unknown.json'));
    expect(code).toBe(1);
    expect(said).toContain('query odd: no such prefecture: 99');
  });
});

describe('exactness', () => {
  const expected = { a: { total: 3, ids: [2, 1, 0], facets: { prefecture: { '13': 3 } } }, b: { total: 0, ids: [] } };
  const right = { a: { ...expected.a, facets: { prefecture: { '13': 3, '27': 0 } } }, b: expected.b };

  it('counts a query as exact in what nobody asked, and takes a count of zero for none', () => {
    const { exact, asked, differences } = judge(['a', 'b'], expected, { cold: right, warm: right });
    expect(exact).toEqual({ totals: 2, ids: 2, facets: 2, sideways: 2, groups: 2, drops: 2 });
    expect(asked).toEqual({ totals: 2, ids: 2, facets: 1, sideways: 0, groups: 0, drops: 0 });
    expect(differences).toEqual([]);
  });

  it('says which query differs where, and counts one that is right in one run only as wrong', () => {
    const wrong = { ...right, a: { ...right.a, total: 4 } };
    const judged = judge(['a', 'b'], expected, { cold: right, warm: wrong });
    expect(judged.exact).toMatchObject({ totals: 1, ids: 2 });
    expect(judged.differences).toEqual(['a, warm: total is 4, not 3']);
    expect(wholly(judged)).toBe(false);
  });

  it('counts a query without an expectation, or without an answer, as exact in nothing', () => {
    const judged = judge(['a', 'b', 'c'], expected, { cold: { a: right.a } });
    expect(judged.exact).toMatchObject({ totals: 1, facets: 2 });
    expect(judged.unknown).toEqual(['c']);
    expect(wholly(judged)).toBe(false);
  });
});

describe('memory over a soak', () => {
  const samples = (of: (n: number) => number) =>
    Array.from({ length: 60 }, (_, n) => ({ seconds: 10 * n, megabytes: of(n) }));

  it('is flat when it rose only at the beginning', () => {
    expect(judgeMemory(samples((n) => 400 + (n < 15 ? 10 * n : 150 + (n % 5))))).toMatchObject({ flat: true });
  });

  it('is not flat when it rises to the end, and is not judged by a few samples', () => {
    expect(judgeMemory(samples((n) => 400 + 10 * n))).toMatchObject({ flat: false });
    expect(judgeMemory(samples((n) => 400 + 10 * n).slice(0, 5)).flat).toBeUndefined();
  });
});
