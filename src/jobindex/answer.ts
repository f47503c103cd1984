import type { Dictionary } from './dictionary.ts';
import { idAt } from './identity.ts';
import { inMergedOrder } from './merge-ranked.ts';
import type { Plan } from './plan.ts';
import type { Answer, Groups } from './query.ts';
import type { Schema } from './schema.ts';
import type { Found, Ranked, Source } from './source.ts';

/** Asks every source and puts the parts together. */
export const answer = (
  schema: Schema,
  dictionaries: readonly Dictionary[],
  sources: readonly Source[],
  plan: Plan,
): Answer => {
  const found = sources.map((source) => source.find(plan));
  const holding = found.filter(({ total }) => total > 0);
  const total = found.reduce((sum, part) => sum + part.total, 0);
  const counts = (dimensions: readonly number[], add: 'addFacet' | 'addSideways') =>
    Object.fromEntries(
      dimensions.map((dimension) => {
        const dictionary = dictionaries[dimension] as Dictionary;
        const sums = new Uint32Array(dictionary.size);
        for (const part of add === 'addFacet' ? holding : found) part[add](dimension, sums);
        const named: Record<string, number> = {};
        for (let value = 0; value < sums.length; value++) {
          const count = sums[value] ?? 0;
          if (count > 0) named[dictionary.valueOf(value)] = count;
        }
        return [schema.dimensions[dimension]?.name ?? '', named];
      }),
    );
  const dropped = plan.drops ? found.map((part) => part.drops()) : [];
  return {
    total,
    ids: page(holding, plan),
    facets: counts(plan.facets, 'addFacet'),
    sideways: counts(plan.sideways, 'addSideways'),
    groups: plan.groups === undefined ? undefined : groups(holding, plan, plan.groups, dictionaries),
    drops: plan.drops
      ? Object.fromEntries(
          plan.conditions.map(({ name }, at) => [name, dropped.reduce((sum, part) => sum + (part[at] ?? 0), 0)]),
        )
      : {},
  };
};

const page = (found: readonly Found[], { offset, limit }: Plan): string[] => {
  const [only] = found;
  if (limit === 0 || !only) return [];
  if (found.length === 1) {
    const ranked = only.page(offset, limit);
    return Array.from({ length: ranked.length }, (_, at) => idAt(ranked.ids, at));
  }
  const ids: string[] = [];
  let left = offset;
  inMergedOrder(
    found.map((part) => part.top(offset + limit)),
    (list, at) => {
      if (left > 0) left--;
      else ids.push(idAt(list.ids, at));
      return ids.length < limit;
    },
  );
  return ids;
};

/** Walks the order until the page of groups is full; the walk is doubled while it was too short. */
const groups = (
  found: readonly Found[],
  plan: Plan,
  dimension: number,
  dictionaries: readonly Dictionary[],
): Groups => {
  const { offset, limit } = plan;
  const seen = new Uint32Array(Math.ceil((dictionaries[dimension]?.size ?? 0) / 32));
  const alone = found.reduce((sum, part) => sum + part.markGroups(dimension, seen), 0);
  const total = seen.reduce((sum, word) => sum + bitsOf(word), alone);
  const more = (value: number): number =>
    value < 0 ? 0 : found.reduce((sum, part) => sum + part.countGroup(dimension, value), -1);
  const wanted = Math.min(offset + limit, total);
  const all = found.reduce((sum, part) => sum + part.total, 0);
  for (let take = wanted * 2 + 16; ; take *= 4) {
    const firsts = firstsOf(
      found.map((part) => part.top(take)),
      take,
      wanted,
    );
    if (firsts.length < wanted && take < all) continue;
    const entries = firsts.slice(offset, wanted);
    return { total, page: entries.map(({ list, at, group }) => [idAt(list.ids, at), more(group)]) };
  }
};

type First = { list: Ranked; at: number; group: number };

/** Lists hold their first `take` each, so the first `take` of all are certain. */
const firstsOf = (lists: readonly Ranked[], take: number, wanted: number): First[] => {
  const seen = new Set<number>();
  const firsts: First[] = [];
  let walked = 0;
  inMergedOrder(lists, (list, at) => {
    const group = list.groups[at] ?? -1;
    if (group < 0 || !seen.has(group)) firsts.push({ list, at, group });
    seen.add(group);
    walked++;
    return firsts.length < wanted && walked < take;
  });
  return firsts;
};

const bitsOf = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
};
