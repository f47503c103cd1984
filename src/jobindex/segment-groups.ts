import { isBitmap, noKey, noValue } from './build-facets.ts';
import type { Opened } from './opened.ts';
import type { Plan } from './plan.ts';
import type { Schema } from './schema.ts';
import type { Sets } from './sets.ts';

/** Which values of a dimension the hits have, and how many hits have one value; all values are never counted. */
type SegmentGroups = {
  /** Sets the bit of each value that a hit has; returns how many hits have none that the reader may see. */
  mark(dimension: number, hits: number, total: number, plan: Plan, seen: Uint32Array): number;
  count(dimension: number, value: number, hits: number, plan: Plan): number;
  /** A document went: what was marked for whole bases is no longer true. */
  forget(): void;
};

/** The marks lie behind the stamps of phrases. */
const [seenInMarks, seenBytes] = [65_664, 393_216];

export const segmentGroups = (schema: Schema, segment: Opened, sets: Sets): SegmentGroups => {
  const { kernels, arena, words, documents, u16, u32 } = segment;
  const wholes = new Map<string, { seen: Uint32Array; without: number }>();

  /** The hits whose value the reader may see. */
  const visible = (dimension: number, hits: number, { reader }: Plan): number => {
    if (!schema.dimensions[dimension]?.private) return hits;
    const to = arena.take();
    kernels.intersect(to, hits, segment.at(`keys.${reader}`), words);
    return to;
  };
  const markByList = (dimension: number, hits: number, seen: Uint32Array): number => {
    const found = kernels.gather(hits, words, arena.documents);
    const forward = segment.at(`forward.${dimension}`);
    const key = schema.dimensions[dimension]?.kind === 'key';
    let without = 0;
    for (const doc of u32.subarray(arena.documents >>> 2, (arena.documents >>> 2) + found)) {
      const value = (key ? u32[(forward >>> 2) + doc] : u16[(forward >>> 1) + doc]) ?? noKey;
      if (value === (key ? noKey : noValue)) without++;
      else seen[value >>> 5] = (seen[value >>> 5] ?? 0) | (1 << (value & 31));
    }
    return without;
  };
  const markAll = (dimension: number, hits: number, seen: Uint32Array): number => {
    if (schema.dimensions[dimension]?.kind !== 'key' || seen.byteLength > seenBytes)
      return markByList(dimension, hits, seen);
    const at = (arena.marks + seenInMarks) >>> 2;
    u32.fill(0, at, at + seen.length);
    const forward = segment.at(`forward.${dimension}`);
    const without = kernels.markValues(hits, words, forward, noKey, arena.marks + seenInMarks) >>> 0;
    for (let i = 0; i < seen.length; i++) seen[i] = (seen[i] ?? 0) | (u32[at + i] ?? 0);
    return without;
  };

  return {
    mark: (dimension, hits, total, plan, seen) => {
      const base = sets.base(plan);
      const mark = arena.mark();
      const among = visible(dimension, hits, plan);
      const hidden = among === hits ? 0 : total - (kernels.count(among, words) >>> 0);
      const key = `${dimension} ${base.key}`;
      let whole = total === base.count ? wholes.get(key) : undefined;
      if (whole?.seen.length !== seen.length) {
        const own = new Uint32Array(seen.length);
        whole = { seen: own, without: markAll(dimension, among, own) };
        if (total === base.count) wholes.set(key, whole);
      }
      for (let at = 0; at < seen.length; at++) seen[at] = (seen[at] ?? 0) | (whole.seen[at] ?? 0);
      arena.release(mark);
      return hidden + whole.without;
    },
    count: (dimension, value, hits, plan) => {
      const held = sets.holders(dimension, value);
      if (!held) return 0;
      const mark = arena.mark();
      const among = visible(dimension, hits, plan);
      const count = isBitmap(held.count, documents)
        ? kernels.countBoth(among, held.at, words)
        : kernels.countList(among, held.at, held.count);
      arena.release(mark);
      return count >>> 0;
    },
    forget: () => wholes.clear(),
  };
};
