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
        sums.forEach((count, value) => {
          if (count > 0) named[dictionary.valueOf(value)] = count;
        });
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
  const counts = new Uint32Array(dictionaries[dimension]?.size ?? 0);
  const alone = found.reduce((sum, part) => sum + part.addGroups(dimension, counts), 0);
  const total = counts.reduce((sum, count) => sum + Math.min(count, 1), alone);
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
    return { total, page: entries.map(({ id, group }) => [id, group < 0 ? 0 : (counts[group] ?? 1) - 1]) };
  }
};

/** Lists hold their first `take` each, so the first `take` of all are certain. */
const firstsOf = (lists: readonly Ranked[], take: number, wanted: number): { id: string; group: number }[] => {
  const seen = new Set<number>();
  const firsts: { id: string; group: number }[] = [];
  let walked = 0;
  inMergedOrder(lists, (list, at) => {
    const group = list.groups[at] ?? -1;
    if (group < 0 || !seen.has(group)) firsts.push({ id: idAt(list.ids, at), group });
    seen.add(group);
    walked++;
    return firsts.length < wanted && walked < take;
  });
  return firsts;
};
