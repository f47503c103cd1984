/** Chance that a seed decides: the same seed gives the same numbers on every machine. */
export type Random = {
  /** 0 ≤ x < 1. */
  next(): number;
  /** A whole number 0 … n−1. */
  below(n: number): number;
  /** A whole number from … to, both included. */
  between(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  weighted<T>(list: readonly (readonly [T, number])[]): T;
  /** `n` different elements in an order of their own. */
  some<T>(list: readonly T[], n: number): T[];
  /** A number by its percentiles: [[0, least], [0.5, median], … [1, most]]. */
  quantile(points: readonly (readonly [share: number, value: number])[]): number;
  /** Independent chance of its own, so that a change in one part does not move another. */
  fork(label: string): Random;
};

/** FNV-1a, twice with different starts: spreads short labels well enough for a seed. */
const hash = (text: string, start: number): number => {
  let value = start;
  for (let index = 0; index < text.length; index++) {
    value ^= text.charCodeAt(index);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
};

/** sfc32 (Chris Doty-Humphrey, PractRand): small, fast, good. */
export const randomFrom = (seed: string): Random => {
  let a = hash(seed, 0x811c9dc5);
  let b = hash(seed, 0x9747b28c);
  let c = hash(seed, 0x5bd1e995);
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let turn = 0; turn < 12; turn++) next();
  const below = (n: number): number => Math.floor(next() * n);
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('nothing to pick from');
    return list[below(list.length)] as T;
  };
  const weighted = <T>(list: readonly (readonly [T, number])[]): T => {
    let rest = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of list) {
      rest -= weight;
      if (rest < 0) return value;
    }
    return pick(list)[0];
  };
  const some = <T>(list: readonly T[], n: number): T[] => {
    const left = [...list];
    const chosen: T[] = [];
    while (chosen.length < n && left.length > 0) chosen.push(...left.splice(below(left.length), 1));
    return chosen;
  };
  return {
    next,
    below,
    pick,
    weighted,
    some,
    between: (from, to) => from + below(to - from + 1),
    chance: (probability) => next() < probability,
    quantile: (points) => quantileOf(points, next()),
    fork: (label) => randomFrom(`${seed}/${label}`),
  };
};

const quantileOf = (points: readonly (readonly [number, number])[], at: number): number => {
  const above = points.findIndex(([share]) => share >= at);
  const [share, value] = points[above] ?? [1, 0];
  const [before, least] = points[above - 1] ?? [share, value];
  return share === before ? value : least + ((value - least) * (at - before)) / (share - before);
};

/** A choice out of a long weighted list in logarithmic time. */
export const wheel = <T>(list: readonly (readonly [T, number])[]): ((random: Random) => T) => {
  let sum = 0;
  const ends = list.map(([, weight]) => {
    sum += weight;
    return sum;
  });
  return (random) => {
    const goal = random.next() * sum;
    let low = 0;
    let high = ends.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) > goal) high = middle;
      else low = middle + 1;
    }
    const found = list[low];
    if (!found) throw new Error('a wheel without fields');
    return found[0];
  };
};
