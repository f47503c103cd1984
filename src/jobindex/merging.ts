import type { Live } from './part.ts';
import type { Segment } from './segment.ts';

const factor = 4;
const least = 1000;
/** Larger results would be split again by the limit of a segment. */
const most = 1_500_000;

/**
 * Which segments to make into one: four of about the same size, so that each document is written anew only once for each
 * factor of four; or one alone of which more than half is gone.
 */
export const dueForMerge = (live: readonly Live[], segments: readonly Segment[]): number[] => {
  const sizes = live.map(({ number, words }) => ({ number, count: countOf(words) }));
  const tiers = Map.groupBy(sizes, ({ count }) => Math.floor(Math.log(Math.max(least, count)) / Math.log(factor)));
  for (const tier of [...tiers.keys()].toSorted((a, b) => a - b)) {
    const same = tiers.get(tier) ?? [];
    const total = same.reduce((sum, { count }) => sum + count, 0);
    if (same.length >= factor && total <= most) return same.map(({ number }) => number);
  }
  const hollow = sizes.find(({ number, count }) => {
    const documents = segments.find((segment) => segment.number === number)?.documents ?? 0;
    return count * 2 < documents;
  });
  return hollow ? [hollow.number] : [];
};

const countOf = (words: Uint32Array): number => {
  let total = 0;
  for (let word of words) {
    word -= (word >>> 1) & 0x5555_5555;
    word = (word & 0x3333_3333) + ((word >>> 2) & 0x3333_3333);
    total += Math.imul((word + (word >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
  }
  return total;
};
