/**
 * Which bigrams of a phrase are looked up: together they cover every character, the first and the last among them, at the
 * least sum of places, and with the rarest of all. counts[i] = places of the bigram at offset i; the rarest comes first.
 */
export const coverOf = (counts: readonly number[]): number[] => {
  const rarest = counts.indexOf(Math.min(...counts));
  const chosen = [...cheapest(counts, 0, rarest), ...cheapest(counts, rarest, counts.length - 1).slice(1)];
  return chosen.sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0));
};

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
