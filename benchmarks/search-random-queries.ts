import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { normalise } from '../src/jobindex/normaliser.ts';
import { type Corpus, linesOfCorpus, openCorpus, readers } from './search-corpus.ts';
import { type Given, sorts } from './search-corpus-queries.ts';

/**
 * Writes random queries of every kind the tool's format knows, made of what stands in a corpus: the same corpus, seed and
 * count give the same file. Half of the words are cut out of the texts, so that they are found.
 */

/** A sequence of 32-bit numbers (mulberry32). */
const chanceFrom = (seed: number) => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    below,
    often: (share: number): boolean => next() < share,
    one: <T>(list: readonly T[]): T => list[below(list.length)] as T,
    some: <T>(list: readonly T[], most: number): T[] => {
      const left = [...list];
      return Array.from(
        { length: Math.min(left.length, 1 + below(most)) },
        () => left.splice(below(left.length), 1)[0] as T,
      );
    },
  };
};
type Chance = ReturnType<typeof chanceFrom>;

const known = [
  '介護',
  '看護師',
  '車',
  'の',
  'す',
  '。',
  'ー',
  'ﾊﾟｿｺﾝ',
  'Ｅｘｃｅｌ',
  'pc',
  '株式会社',
  'なし',
  'ｶﾞ',
  '１',
  '、',
  '()',
  '髙',
  '𠮷',
];
const shapes: readonly [column: string, from: number, to: number][] = [
  ['monthlyLow', 150_000, 400_000],
  ['monthlyHigh', 180_000, 600_000],
  ['wageLow', 900, 300_000],
  ['wageHigh', 900, 400_000],
  ['overtimeHours', 0, 45],
  ['annualHolidays', 90, 130],
  ['employees', 1, 1_000],
  ['ageLimit', 0, 70],
  ['openings', 1, 5],
];
const dayOf = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const rangeOf = (chance: Chance, corpus: Corpus): NonNullable<Given['range']> => {
  const kinds = Object.entries(corpus.meta.layout).filter(([, { kind }]) => ['number', 'date', 'time'].includes(kind));
  const ranges = chance
    .some(kinds, 3)
    .map(([column, { kind }]): [string, [number | string | null, number | string | null]] => {
      const [, from, to] = shapes.find(([name]) => name === column) ?? ['', 0, 100];
      const values = corpus.columns[column];
      const typical = () => values?.[chance.below(corpus.meta.docs)] ?? 0;
      const bounds = [0, 1]
        .map(() => (kind === 'number' && chance.often(0.5) ? from + chance.below(to - from) : typical()))
        .sort((a, b) => a - b)
        .map((value) => (kind === 'date' ? dayOf(value) : kind === 'time' ? timeOf(value) : value));
      return [column, [chance.often(0.3) ? null : (bounds[0] ?? null), chance.often(0.3) ? null : (bounds[1] ?? null)]];
    });
  return Object.fromEntries(ranges);
};

const wordOf = (chance: Chance, texts: readonly string[]): string => {
  if (chance.often(0.3)) return chance.one(known);
  const fields = chance
    .one(texts)
    .split('\t')
    .filter((field) => field !== '');
  const field = [...chance.one(fields)];
  const length = chance.often(0.15) ? 1 : chance.often(0.4) ? 2 : 3 + chance.below(12);
  const at = chance.below(Math.max(1, field.length - length));
  const word = field.slice(at, at + length).join('');
  return normalise(word) === '' ? '介護' : word;
};

const queryOf = (name: string, chance: Chance, corpus: Corpus, texts: readonly string[]): Given => {
  const { dimensions, fields } = corpus.meta;
  const names = Object.keys(dimensions);
  const choice = (way: 'any' | 'all' | 'none'): Record<string, string[]> => {
    const many = names.filter((dimension) => ['holidays', 'insurance', 'features', 'licence'].includes(dimension));
    const asked = chance.some(way === 'all' && chance.often(0.8) ? many : names, way === 'any' ? 3 : 2);
    return Object.fromEntries(
      asked.map((dimension) => {
        const codes = (dimensions[dimension] ?? []).map(({ code }) => code);
        return [dimension, chance.some(codes, way === 'all' ? 2 : Math.max(1, Math.min(40, codes.length >> 1)))];
      }),
    );
  };
  const latitude = (corpus.columns.latitude?.[chance.below(corpus.meta.docs)] ?? 35e6) / 1e6;
  const longitude = (corpus.columns.longitude?.[chance.below(corpus.meta.docs)] ?? 139e6) / 1e6;
  const near = chance.often(0.25)
    ? { lat: latitude, lng: longitude, ...(chance.often(0.75) ? { km: chance.one([0, 0.5, 3, 12.5, 60, 400]) } : {}) }
    : undefined;
  const sort = chance.often(0.5) ? chance.one(sorts) : undefined;
  const words = (groups: number): string[][] =>
    Array.from({ length: groups }, () => Array.from({ length: 1 + chance.below(3) }, () => wordOf(chance, texts)));
  const reader = chance.often(0.6) ? chance.one(readers) : undefined;
  return {
    name,
    ...(chance.often(0.4) && { any: choice('any') }),
    ...(chance.often(0.15) && { all: choice('all') }),
    ...(chance.often(0.2) && { none: choice('none') }),
    ...(chance.often(0.3) && { range: rangeOf(chance, corpus) }),
    ...(near && { near }),
    ...(chance.often(0.55) && { words: words(1 + chance.below(chance.often(0.8) ? 2 : 4)) }),
    ...(chance.often(0.2) && { not: Array.from({ length: 1 + chance.below(2) }, () => wordOf(chance, texts)) }),
    ...(chance.often(0.2) && { fields: chance.some(fields, 4) }),
    ...(reader && { reader }),
    ...(sort && (sort !== 'distance' || near) && { sort }),
    ...(chance.often(0.2) && { page: chance.one([1, 2, 3, 10, 77]) }),
    ...(chance.often(0.2) && { size: chance.one([1, 10, 50, 100]) }),
    ...(chance.often(0.2) && { facets: chance.some(names, 6) }),
    ...(chance.often(0.2) && { sideways: chance.some(names, 4) }),
    ...(chance.often(0.2) && { groups: true }),
    ...(chance.often(0.25) && { drop: true }),
  };
};

export const randomQueries = (prefix: string, count: number, seed: number): Given[] => {
  const corpus = openCorpus(prefix);
  const chance = chanceFrom(seed);
  const texts = [...linesOfCorpus(prefix).take(5_000)];
  return Array.from({ length: count }, (_, n) => queryOf(`random-${seed}-${n}`, chance, corpus, texts));
};

export const writeQueries = (path: string, queries: readonly Given[]): void =>
  writeFileSync(path, `${JSON.stringify({ format: 'search-corpus-queries/1', queries }, null, 1)}\n`);

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      out: { type: 'string' },
      count: { type: 'string', default: '150' },
      seed: { type: 'string', default: '1' },
    },
  });
  if (!values.corpus || !values.out) {
    console.error(
      'usage: node benchmarks/search-random-queries.ts --corpus PREFIX --out FILE [--count 150] [--seed 1]',
    );
    process.exit(2);
  }
  writeQueries(values.out, randomQueries(values.corpus, Number(values.count), Number(values.seed)));
}
