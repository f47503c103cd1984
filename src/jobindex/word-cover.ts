/**
 * Which bigrams of a phrase are looked up: together they cover every character, the first and the last among them, at the
 * least sum of places; with the rarest of all where that one leaves little to look for. counts[i] = places of the bigram at
 * offset i; the rarest comes first.
 */
export const coverOf = (counts: readonly number[]): number[] => {
  const last = counts.length - 1;
  const rarest = counts.indexOf(Math.min(...counts));
  const plain = cheapest(counts, 0, last);
  const least = Math.min(...plain.map((at) => counts[at] ?? 0));
  const chosen =
    (counts[rarest] ?? 0) * worthOne < least
      ? [...cheapest(counts, 0, rarest), ...cheapest(counts, rarest, last).slice(1)]
      : plain;
  return chosen.sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0));
};

/** How many times rarer a bigram must be than those of the cover to be worth one list more. */
const worthOne = 8;

/** The cheapest way from one bigram to another in steps of one or two, both ends taken. */
const cheapest = (counts: readonly number[], from: number, to: number): number[] => {
  const sums = [counts[from] ?? 0];
  const before = [-1];
  for (let at = from + 1; at <= to; at++) {
    const [one, two] = [sums[at - from - 1] ?? 0, sums[at - from - 2] ?? Number.POSITIVE_INFINITY];
    sums.push(Math.min(one, two) + (counts[at] ?? 0));
    before.push(one < two ? at - 1 : at - 2);
  }
  const way: number[] = [];
  for (let at = to; at >= from; at = before[at - from] ?? -1) way.unshift(at);
  return way;
};
