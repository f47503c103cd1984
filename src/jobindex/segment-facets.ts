import { isBitmap, noKey, noValue } from './build-facets.ts';
import type { Opened } from './opened.ts';
import type { Plan } from './plan.ts';
import type { Schema } from './schema.ts';
import type { Base, Sets } from './sets.ts';

/** Counting values: by document where hits are few, by value where they are many, by what is left out where nearly all. */
type SegmentFacets = {
  add(dimension: number, hits: number, count: number, plan: Plan, counts: Uint32Array): void;
  /** Bitmaps may have been written since: documents gathered from one are not to be taken for it. */
  begin(): void;
  /** A document went: what was counted for whole bases is no longer true. */
  forget(): void;
};

/** A second table of counts stands behind the stamps of phrases. */
const countsInMarks = 65_664;

export const segmentFacets = (schema: Schema, segment: Opened, sets: Sets): SegmentFacets => {
  const { kernels, arena, words, documents, u32 } = segment;
  const wholes = new Map<string, Uint32Array>();
  /** The list of documents that stands gathered, and the bitmap it was gathered from (0 = none). */
  let gathered = { bitmap: 0, found: 0 };
  const section = (name: string) => segment.segment.sections[name] ?? { at: 0, bytes: 0 };
  const length = (dimension: number): number => section(`numbers.${dimension}`).bytes / 4;
  const inverseCost = schema.dimensions.map((_, dimension) => {
    let cost = 0;
    for (let i = 0; i < length(dimension); i++) {
      const held = u32[(segment.at(`counts.${dimension}`) >>> 2) + i] ?? 0;
      cost += isBitmap(held, documents) ? words * 0.6 : held;
    }
    return cost;
  });
  const perDocument = schema.dimensions.map(({ kind }, dimension) =>
    kind === 'many' ? 2 + section(`forward.${dimension}`).bytes / 2 / documents : 1.5,
  );

  const byDocument = (dimension: number, hits: number, sign: 1 | -1, counts: Uint32Array): void => {
    if (schema.dimensions[dimension]?.kind === 'key') {
      byKey(dimension, hits, sign, counts);
      return;
    }
    const size = Math.min(counts.length, noValue);
    const [first, second] = [arena.counts >>> 2, (arena.marks + countsInMarks) >>> 2];
    u32.fill(0, first, first + size);
    u32.fill(0, second, second + size);
    const found = gathered.bitmap === hits ? gathered.found : kernels.gather(hits, words, arena.documents);
    gathered = { bitmap: hits, found };
    const forward = segment.at(`forward.${dimension}`);
    if (schema.dimensions[dimension]?.kind === 'many') {
      kernels.countMany(arena.documents, found, segment.at(`starts.${dimension}`), forward, arena.counts);
    } else kernels.countNarrow(arena.documents, found, forward, arena.counts, arena.marks + countsInMarks);
    for (let i = 0; i < size; i++)
      counts[i] = (counts[i] ?? 0) + sign * ((u32[first + i] ?? 0) + (u32[second + i] ?? 0));
  };
  const byKey = (dimension: number, hits: number, sign: 1 | -1, counts: Uint32Array): void => {
    const found = kernels.gather(hits, words, arena.documents);
    gathered = { bitmap: 0, found: 0 };
    const forward = segment.at(`forward.${dimension}`) >>> 2;
    for (let i = arena.documents >>> 2; i < (arena.documents >>> 2) + found; i++) {
      const key = u32[forward + (u32[i] ?? 0)] ?? noKey;
      if (key !== noKey) counts[key] = (counts[key] ?? 0) + sign;
    }
  };
  const byValue = (dimension: number, hits: number, counts: Uint32Array): void => {
    const [numbers, held, at] = ['numbers', 'counts', 'sets'].map(
      (name) => segment.at(`${name}.${dimension}`) >>> 2,
    ) as [number, number, number];
    for (let i = 0; i < length(dimension); i++) {
      const [number = 0, count = 0, set = 0] = [u32[numbers + i], u32[held + i], u32[at + i]];
      const found = isBitmap(count, documents)
        ? kernels.countBoth(hits, set, words)
        : kernels.countList(hits, set, count);
      counts[number] = (counts[number] ?? 0) + (found >>> 0);
    }
  };
  const plainly = (dimension: number, hits: number, count: number, counts: Uint32Array): void => {
    if (count * (perDocument[dimension] ?? 1) <= (inverseCost[dimension] ?? 0)) byDocument(dimension, hits, 1, counts);
    else byValue(dimension, hits, counts);
  };
  const wholeOf = (dimension: number, base: Base, seen: number, size: number): Uint32Array => {
    const key = `${dimension} ${base.key}`;
    const known = wholes.get(key);
    if (known && known.length === size) return known;
    const counts = new Uint32Array(size);
    plainly(dimension, seen, base.count, counts);
    if (wholes.size > 512) wholes.clear();
    wholes.set(key, counts);
    return counts;
  };

  const begin = (): void => {
    gathered = { bitmap: 0, found: 0 };
  };

  return {
    forget: () => wholes.clear(),
    begin,
    add: (dimension, hits, count, plan, counts) => {
      const mark = arena.mark();
      const isPrivate = schema.dimensions[dimension]?.private === true;
      // Its own bitmaps stand where others have theirs.
      if (isPrivate) begin();
      const base = sets.base(plan);
      let [among, whole] = [hits, base.at];
      if (isPrivate) {
        const keys = segment.at(`keys.${plan.reader}`);
        [among, whole] = [arena.take(), arena.take()];
        kernels.intersect(among, hits, keys, words);
        kernels.intersect(whole, base.at, keys, words);
      }
      if (count * 2 > base.count) {
        const left = arena.take();
        const leftCount = kernels.subtract(left, whole, among, words) >>> 0;
        if (leftCount * (perDocument[dimension] ?? 1) < (inverseCost[dimension] ?? 0) || leftCount === 0) {
          const all = wholeOf(dimension, base, whole, counts.length);
          for (let i = 0; i < counts.length; i++) counts[i] = (counts[i] ?? 0) + (all[i] ?? 0);
          if (leftCount > 0) byDocument(dimension, left, -1, counts);
          if (isPrivate) begin();
          arena.release(mark);
          return;
        }
      }
      plainly(dimension, among, count, counts);
      if (isPrivate) begin();
      arena.release(mark);
    },
  };
};
