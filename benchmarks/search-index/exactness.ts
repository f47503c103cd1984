import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Result } from '../search-corpus-queries.ts';

const parts = {
  totals: 'total',
  ids: 'ids',
  facets: 'facets',
  sideways: 'sideways',
  groups: 'groups',
  drops: 'drop',
} as const;
export type PartName = keyof typeof parts;
type Counts = Record<PartName, number>;

/**
 * `exact`: queries whose part equals the expectation in every run, those included where the expectation has no such part; all
 * exact therefore means that each number is the number of queries. `asked`: queries whose expectation has the part.
 */
export type Exactness = {
  readonly exact: Counts;
  readonly asked: Counts;
  /** Queries the expectation knows nothing of: exact in nothing. */
  readonly unknown: readonly string[];
  readonly differences: readonly string[];
};

type Results = Record<string, Partial<Result>>;

/** Order of keys and counts of zero mean nothing, as in the tool. */
const plain = (value: unknown): unknown =>
  value === null || typeof value !== 'object' || Array.isArray(value)
    ? value
    : Object.fromEntries(
        Object.entries(value)
          .filter(([, one]) => one !== 0)
          .map(([key, one]) => [key, plain(one)]),
      );
const brief = (value: unknown): string => (JSON.stringify(value) ?? 'missing').slice(0, 100);
const none = (): Counts => ({ totals: 0, ids: 0, facets: 0, sideways: 0, groups: 0, drops: 0 });

export const readExpectation = (path: string, sha256: string): Results => {
  const file = JSON.parse(readFileSync(path, 'utf8')) as { corpus: { sha256: { text: string } }; results: Results };
  if (file.corpus.sha256.text !== sha256) throw new Error(`${path} is the expectation of another corpus`);
  return file.results;
};

/** Compares every run (uncached, cached, in threads …) with the expectation. */
export const judge = (
  names: readonly string[],
  expected: Results,
  runs: Readonly<Record<string, Results>>,
): Exactness => {
  const [exact, asked] = [none(), none()];
  const unknown: string[] = [];
  const differences: string[] = [];
  for (const name of names) {
    const want = expected[name];
    if (!want) {
      unknown.push(name);
      continue;
    }
    for (const [counted, part] of Object.entries(parts) as [PartName, keyof Result][]) {
      if (!(part in want)) {
        exact[counted]++;
        continue;
      }
      asked[counted]++;
      const wrong = Object.entries(runs).filter(
        ([, answers]) => !isDeepStrictEqual(plain(want[part]), plain(answers[name]?.[part])),
      );
      if (wrong.length === 0) exact[counted]++;
      for (const [run, answers] of wrong) {
        differences.push(`${name}, ${run}: ${part} is ${brief(answers[name]?.[part])}, not ${brief(want[part])}`);
      }
    }
  }
  return { exact, asked, unknown, differences };
};

export const wholly = ({ unknown, differences }: Exactness): boolean => unknown.length + differences.length === 0;
