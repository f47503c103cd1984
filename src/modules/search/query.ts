import type { ConditionKey, Conditions } from './conditions.ts';

/**
 * 並び順 (fwListNaviSort 1, 2, 3, 5), and ours: most holidays a year, nearest to the place of `near`, most of the words in
 * the title. Each ends in the same second key, newest job first; an order that has nothing to go by is that alone.
 */
export const sorts = [
  'newest',
  'wage-lower',
  'wage-upper',
  'deadline',
  'annual-holidays',
  'distance',
  'relevance',
] as const;
export type Sort = (typeof sorts)[number];

/** 表示件数: 10, 30 (default), 50 as the real form; 100 is ours (system-reference §1.13). */
export const sizes = [10, 30, 50, 100] as const;
type Size = (typeof sizes)[number];

export type JobQuery = { where: Conditions; sort: Sort; page: number; size: Size };

/** Nothing asked: all open jobs, newest first. */
export const everything: JobQuery = { where: {}, sort: 'newest', page: 1, size: 30 };

/** The conditions that are set, in the order of the screens. */
export const keysOf = (where: Conditions): ConditionKey[] => Object.keys(where) as ConditionKey[];

/** The conditions but for one. */
export const without = (where: Conditions, key: ConditionKey): Conditions => {
  const { [key]: _dropped, ...rest } = where;
  return rest;
};

/** The same query on its first page with one condition dropped: what a chip removes, what an empty result proposes. */
export const dropping = (query: JobQuery, key: ConditionKey): JobQuery => ({
  ...query,
  where: without(query.where, key),
  page: 1,
});

/** What stands on the page: first and last place of the list, both 0 when nothing was found. */
export const span = (query: JobQuery, total: number): { from: number; to: number; pages: number } => {
  const from = (query.page - 1) * query.size + 1;
  if (from > total) return { from: 0, to: 0, pages: Math.ceil(total / query.size) };
  return { from, to: Math.min(total, query.page * query.size), pages: Math.ceil(total / query.size) };
};
