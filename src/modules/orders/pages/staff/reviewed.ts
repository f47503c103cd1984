import type { StaffActor } from '#kernel/actor.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import type { Act } from '#platform/act.ts';
import { urls } from '#platform/web/urls.ts';
import { isEnded } from '../../order.ts';
import { type OrderAtCounter, orderAtCounter } from '../../orders-at-counter.ts';
import { staffWords } from '../../words/staff.ts';
import { along, type Filter, filterOf, queueAddress } from './filter.ts';

/** An order that was sent, as the pages of the counter see it, with the part of the queue it was opened from. */
export type Reviewed = OrderAtCounter & { sheet: JobSheet; filter: Filter };

export const reviewed = async (
  act: Act<StaffActor>,
  id: string,
  query: URLSearchParams,
): Promise<Reviewed | undefined> => {
  const found = await orderAtCounter(act, id);
  return found?.order.sheet && { ...found, sheet: found.order.sheet, filter: filterOf(query) };
};

/** Whether this member of staff may decide now; otherwise the order's page says who does, or how it ended. */
export const isInHand = ({ order, taken }: OrderAtCounter): boolean =>
  !isEnded(order) && order.state === 'reviewing' && taken?.mine === true;

export const orderAddress = ({ order, filter }: Reviewed, more: Record<string, string> = {}): string =>
  along(urls.staffOrder('ja', order.id), filter, more);

export const orderCrumbs = (data: Reviewed) => [
  { href: queueAddress(data.filter), label: staffWords.queue.title },
  { href: orderAddress(data), label: data.order.title },
];
