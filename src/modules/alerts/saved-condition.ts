import { accept, type Decision, refuse } from '#kernel/decision.ts';

/** 保存した検索条件: a search that a seeker keeps under a name, in an order of the seeker's own. */
export const longestName = 100;

export type SaveConditionRefusal = 'inactive' | 'nothing-asked' | 'limit';

/** Whether a search may be kept: by an active seeker (無効 freezes what was kept), with a condition, up to the limit. */
export const keep = (given: {
  active: boolean;
  conditions: number;
  kept: number;
  limit: number;
}): Decision<true, SaveConditionRefusal> => {
  if (!given.active) return refuse('inactive');
  if (given.conditions === 0) return refuse('nothing-asked');
  return given.kept >= given.limit ? refuse('limit') : accept(true);
};

/** The ids with one of them moved a place up or down; unchanged at the end of the list. */
export const moved = (ids: readonly string[], id: string, by: -1 | 1): string[] => {
  const from = ids.indexOf(id);
  const to = from + by;
  const other = ids[to];
  if (from < 0 || other === undefined) return [...ids];
  return ids.map((one, place) => (place === from ? other : place === to ? id : one));
};

/** A name made of what the conditions say, cut at whole characters. */
export const nameOf = (labels: readonly string[], separator: string, most = 40): string => {
  const letters = [...labels.join(separator)];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('');
};
