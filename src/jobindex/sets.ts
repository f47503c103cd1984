import { isBitmap } from './build-facets.ts';
import { boxAround, chordBounds, metresBetween } from './distance.ts';
import type { Opened } from './opened.ts';
import type { Plan, Spot, Test } from './plan.ts';
import { missing, type Schema } from './schema.ts';
import { setCache } from './set-cache.ts';
import { wordSets } from './word-sets.ts';

/** The documents of conditions in one segment, as addresses of bitmaps that are only read. */
export type Sets = {
  begin(): void;
  /** Documents that exist for this reader on this day. */
  base(plan: Plan): Base;
  /** With `among`, only its documents are certain: the caller intersects with it. */
  of(test: Test, plan: Plan, among?: Among): number;
  /** About how many places must be looked at for the words of a test; it also bounds how many documents hold them. */
  places(test: Test): number;
  /** The documents of a value as the build left them: an ascending list, or a bitmap when they are many. */
  holders(dimension: number, value: number): { at: number; count: number } | undefined;
  /** Takes a document out of the live ones. */
  remove(doc: number): void;
  /** The live bitmap was written anew. */
  forget(): void;
};

type Among = { readonly at: number; readonly count: number };
export type Base = { readonly at: number; count: number; readonly key: string };

const keptBases = 4;
/** A block of text holds some hundred documents: when fewer than one of so many is left, most blocks need no look. */
const fewAmong = 500;

export const setsOf = (schema: Schema, segment: Opened): Sets => {
  const { kernels, arena, words, documents, u32, i32 } = segment;
  const found = wordSets(segment);
  const cache = setCache(segment);
  const bases = new Map<string, Base>();
  const baseRoom = Array.from({ length: keptBases }, () => arena.take());

  const base = (plan: Plan): Base => {
    const key = `${plan.reader} ${plan.ended?.high ?? ''}`;
    const known = bases.get(key);
    if (known) return known;
    const at = baseRoom[bases.size] ?? (bases.values().next().value as Base).at;
    if (bases.size === keptBases) bases.delete(bases.keys().next().value as string);
    let count = kernels.intersect(at, arena.live, segment.at(`readers.${plan.reader}`), words) >>> 0;
    if (plan.ended) {
      const mark = arena.mark();
      count = kernels.andNot(at, range(plan.ended.column, missing + 1, plan.ended.high), words) >>> 0;
      arena.release(mark);
    }
    const made = { at, count, key };
    bases.set(key, made);
    return made;
  };

  /** The set of a value as the build left it: a bitmap, or a list. */
  const holders = (dimension: number, value: number): { at: number; count: number } | undefined => {
    const numbers = segment.at(`numbers.${dimension}`) >>> 2;
    let [low, high] = [0, (segment.segment.sections[`numbers.${dimension}`]?.bytes ?? 0) / 4];
    const end = high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((u32[numbers + middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    if (low === end || u32[numbers + low] !== value) return undefined;
    return {
      at: u32[(segment.at(`sets.${dimension}`) >>> 2) + low] ?? 0,
      count: u32[(segment.at(`counts.${dimension}`) >>> 2) + low] ?? 0,
    };
  };
  const empty = (): number => {
    const to = arena.take();
    kernels.clear(to, words);
    return to;
  };
  /** The union of values of one dimension; values are many where a municipality or an occupation is chosen. */
  const addValue = (to: number, dimension: number, value: number): void => {
    const set = holders(dimension, value);
    if (!set) return;
    if (isBitmap(set.count, documents)) kernels.or(to, set.at, words);
    else kernels.setList(to, set.at, set.count);
  };
  const value = (dimension: number, number: number, reader: number): number => {
    const set = holders(dimension, number);
    const hidden = schema.dimensions[dimension]?.private === true;
    if (set && !hidden && isBitmap(set.count, documents)) return set.at;
    const to = empty();
    addValue(to, dimension, number);
    if (hidden) kernels.and(to, segment.at(`keys.${reader}`), words);
    return to;
  };

  /** Bitmaps of "at least" give the range between two thresholds; columns are asked only in the open intervals. */
  const range = (column: number, low: number, high: number, among?: Among): number => {
    const steps = segment.segment.thresholds[column] ?? [];
    const bitmap = (k: number): number => segment.at(`ranges.${column}`) + k * words * 8;
    const to = arena.take();
    if (steps.length === 0 || high < (steps[0] ?? 0)) {
      kernels.clear(to, words);
      return to;
    }
    let from = 0;
    while (from + 1 < steps.length && (steps[from + 1] ?? 0) <= low) from++;
    let until = from;
    while (until < steps.length && (steps[until] ?? 0) <= high) until++;
    // from: the last threshold not above low; until: the first one above high.
    if (until < steps.length) kernels.subtract(to, bitmap(from), bitmap(until), words);
    else kernels.copy(to, bitmap(from), words);
    const open = new Set<number>();
    if ((steps[from] ?? 0) < low) open.add(from);
    if (high !== (steps[until] ?? Number.POSITIVE_INFINITY) - 1 && high < 2147483647) open.add(until - 1);
    for (const k of open) {
      const mark = arena.mark();
      const edge = arena.take();
      if (k + 1 < steps.length) kernels.subtract(edge, bitmap(k), bitmap(k + 1), words);
      else kernels.copy(edge, bitmap(k), words);
      kernels.andNot(to, edge, words);
      if (among) kernels.and(edge, among.at, words);
      kernels.keepRange(edge, words, segment.at(`column.${column}`), low, high);
      kernels.or(to, edge, words);
      arena.release(mark);
    }
    return to;
  };

  /** Leaves in the bitmap no document outside the steps around low … high; some of those inside may be outside the range. */
  const narrow = (to: number, column: number, low: number, high: number): void => {
    const steps = segment.segment.thresholds[column] ?? [];
    const from = steps.findLastIndex((step) => step <= low);
    const until = steps.findIndex((step) => step > high);
    if (until === 0 || steps.length === 0) kernels.clear(to, words);
    else kernels.and(to, segment.at(`ranges.${column}`) + Math.max(from, 0) * words * 8, words);
    if (until > 0) kernels.andNot(to, segment.at(`ranges.${column}`) + until * words * 8, words);
  };
  const writeNear = (spot: Spot, metres: number, among: number, to: number): void => {
    if (among === 0) kernels.fill(to, documents);
    else kernels.copy(to, among, words);
    const box = boxAround(spot, metres);
    if (box) {
      narrow(to, spot.latitudes, box.south, box.north);
      narrow(to, spot.longitudes, box.west, box.east);
    }
    const [latitudes, longitudes] = [segment.at(`column.${spot.latitudes}`), segment.at(`column.${spot.longitudes}`)];
    const bounds = box && chordBounds(spot, metres, box);
    let left: number;
    if (bounds) {
      const { cosine, sine, inner, outer, up, side } = bounds;
      const place = [latitudes, longitudes, spot.latitude, spot.longitude, cosine, sine] as const;
      left = kernels.keepNear(to, words, ...place, inner, outer, up, side, arena.documents);
    } else {
      left = kernels.gather(to, words, arena.documents);
      kernels.clear(to, words);
    }
    for (let i = arena.documents >>> 2; i < (arena.documents >>> 2) + left; i++) {
      const doc = u32[i] ?? 0;
      const [latitude = missing, longitude = missing] = [i32[(latitudes >>> 2) + doc], i32[(longitudes >>> 2) + doc]];
      if (latitude === missing || longitude === missing) continue;
      const away = metresBetween(spot.latitude, spot.longitude, latitude, longitude);
      if (away <= metres) u32[(to >>> 2) + (doc >>> 5)] = (u32[(to >>> 2) + (doc >>> 5)] ?? 0) | (1 << (doc & 31));
    }
  };

  const combined = (kind: 'and' | 'or', tests: readonly Test[], plan: Plan, among?: Among): number => {
    const [first, ...rest] = tests;
    if (first && rest.length === 0) return of(first, plan, among);
    if (!first) return kind === 'and' ? base(plan).at : empty();
    const to = arena.take();
    if (kind === 'or') kernels.clear(to, words);
    else kernels.copy(to, base(plan).at, words);
    for (const test of tests) {
      const mark = arena.mark();
      if (kind === 'and') kernels.and(to, of(test, plan, among), words);
      else if (test.kind === 'value' && schema.dimensions[test.dimension]?.private !== true) {
        addValue(to, test.dimension, test.value);
      } else kernels.or(to, of(test, plan, among), words);
      arena.release(mark);
    }
    return to;
  };

  const of = (test: Test, plan: Plan, among?: Among): number => {
    switch (test.kind) {
      case 'value':
        return value(test.dimension, test.value, plan.reader);
      case 'range':
        return range(test.column, test.low, test.high, among);
      case 'near':
        return cache.bitmapOf(
          `near ${test.latitudes} ${test.latitude} ${test.longitude} ${test.metres}`,
          plan.fresh,
          among?.at ?? base(plan).at,
          (to, among) => writeNear(test, test.metres, among, to),
        );
      case 'word':
        return cache.bitmapOf(
          test.word.key,
          plan.fresh,
          among && among.count * fewAmong < documents ? among.at : 0,
          (to, among) => found.write(test.word, to, among),
        );
      case 'not': {
        const to = arena.take();
        const mark = arena.mark();
        kernels.subtract(to, base(plan).at, of(test.of, plan, among), words);
        arena.release(mark);
        return to;
      }
      default:
        return combined(test.kind, test.of, plan, among);
    }
  };

  const places = (test: Test): number => {
    if (test.kind === 'word') return found.places(test.word);
    if (test.kind === 'and') return test.of.reduce((least, one) => Math.min(least, places(one)), documents);
    if (test.kind === 'or') return test.of.reduce((sum, one) => sum + places(one), 0);
    return test.kind === 'not' ? places(test.of) : 0;
  };

  return {
    begin: cache.begin,
    base,
    of,
    places,
    holders,
    forget: () => bases.clear(),
    remove: (doc) => {
      const [at, bit] = [doc >>> 5, 1 << (doc & 31)];
      for (const one of [{ at: arena.live, count: 0 }, ...bases.values()]) {
        const word = u32[(one.at >>> 2) + at] ?? 0;
        if ((word & bit) === 0) continue;
        u32[(one.at >>> 2) + at] = word & ~bit;
        one.count--;
      }
    },
  };
};
