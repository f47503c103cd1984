import type { ConditionKey, Conditions } from './conditions.ts';

/** 並び順 (fwListNaviSort 1, 2, 3, 5): each ends in the same second key, newest job first. */
export const sorts = ['newest', 'wage-lower', 'wage-upper', 'deadline'] as const;
export type Sort = (typeof sorts)[number];

/** 表示件数: 10, 30 (default), 50 as the real form; 100 is ours (system-reference §1.13). */
export const sizes = [10, 30, 50, 100] as const;
export type Size = (typeof sizes)[number];

export type JobQuery = { where: Conditions; sort: Sort; page: number; size: Size };

/** Nothing asked: all open jobs, newest first. */
export const everything: JobQuery = { where: {}, sort: 'newest', page: 1, size: 30 };

/** The conditions that are set, in the order of the screens. */
export const keysOf = (where: Conditions): ConditionKey[] => Object.keys(where) as ConditionKey[];

/** The same query on its first page with one condition dropped: what a chip removes, what an empty result proposes. */
export const dropping = (query: JobQuery, key: ConditionKey): JobQuery => {
  const { [key]: _dropped, ...where } = query.where;
  return { ...query, where, page: 1 };
};

/** What stands on the page: first and last place of the list, both 0 when nothing was found. */
export const span = (query: JobQuery, total: number): { from: number; to: number; pages: number } => {
  const from = (query.page - 1) * query.size + 1;
  if (from > total) return { from: 0, to: 0, pages: Math.ceil(total / query.size) };
  return { from, to: Math.min(total, query.page * query.size), pages: Math.ceil(total / query.size) };
};
