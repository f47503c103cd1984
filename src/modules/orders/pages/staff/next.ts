import type { StaffActor } from '#kernel/actor.ts';
import type { Act } from '#platform/act.ts';
import { queue } from '../../orders-at-counter.ts';
import type { Filter } from './filter.ts';

export type Next = { readonly id: string | undefined; readonly waiting: number };

/** What comes after this one in the same part of the queue: the first that no colleague has in work. */
export const nextOrder = async (act: Act<StaffActor>, filter: Filter, after: string): Promise<Next> => {
  const { rows, total } = await queue(act, { ...filter, box: 'waiting', page: 1 });
  const free = rows.find(({ id, taken }) => id !== after && (!taken || taken.mine || !taken.until));
  return { id: free?.id, waiting: total };
};
