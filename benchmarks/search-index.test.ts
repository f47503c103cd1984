import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyKey, expectationOf, writeCorpus } from './made-up-corpus.ts';
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

  it('says which query is not exact, and ends with 1', { timeout: 120_000 }, async () => {
    const wrong = read('expected.json');
    wrong.results.everything.total++;
    writeFileSync(at('wrong.json'), JSON.stringify(wrong));
    const { code, said } = await bench(
      ...[
        '--corpus',
        at('tiny'),
        '--queries',
        queries,
        '--expect',
        at('wrong.json'),
        '--json',
        at('wrong-report.json'),
      ],
    );
    expect(code).toBe(1);
    expect(said).toContain('NOT EXACT  everything, uncached: total is 300, not 301');
    expect(read('wrong-report.json').exact).toMatchObject({ totals: everyKey.length + 39, ids: everyKey.length + 40 });
  });

  it('refuses a query that the format does not know', { timeout: 60_000 }, async () => {
    writeQueries(at('unknown.json'), [{ name: 'odd', any: { prefecture: ['99'] } }]);
    const { code, said } = await bench('--corpus', at('tiny.meta.json'), '--queries', at('unknown.json'));
    expect(code).toBe(1);
    expect(said).toContain('query odd: no such prefecture: 99');
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
