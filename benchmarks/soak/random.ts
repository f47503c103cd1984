/** Numbers that look random and are the same for the same seed (mulberry32). */
export type Random = {
  below(count: number): number;
  often(share: number): boolean;
  one<T>(list: readonly T[]): T;
};

export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return { below, often: (share) => next() < share, one: (list) => list[below(list.length)] as never };
};
