import { urls } from '#platform/web/urls.ts';
import type { OrderKind } from '../../order.ts';

/** What part of the queue somebody works through; it goes along from page to page, so that the next one is of the same. */

/** The boxes of the queue, and `written`: what staff are writing from paper, which stands in none of them. */
export const boxes = ['waiting', 'mine', 'visit', 'correction', 'written', 'ended'] as const;
type Box = (typeof boxes)[number];
export const queueOrders = ['age', 'risk'] as const;
type QueueOrder = (typeof queueOrders)[number];
export const orderKinds = ['new', 'renewal', 'change'] as const satisfies readonly OrderKind[];

export type Filter = { readonly box: Box; readonly kind: OrderKind | undefined; readonly order: QueueOrder };

const oneOf = <V extends string>(known: readonly V[], text: string | null): V | undefined =>
  known.find((one) => one === text);

/** Anything unknown in the address is the plain queue. */
export const filterOf = (query: URLSearchParams): Filter => ({
  box: oneOf(boxes, query.get('box')) ?? 'waiting',
  kind: oneOf(orderKinds, query.get('kind')),
  order: oneOf(queueOrders, query.get('order')) ?? 'age',
});

const queryOf = ({ box, kind, order }: Filter, page = 1): URLSearchParams =>
  new URLSearchParams({
    ...(box === 'waiting' ? {} : { box }),
    ...(kind ? { kind } : {}),
    ...(order === 'age' ? {} : { order }),
    ...(page === 1 ? {} : { page: String(page) }),
  });

/** The queue with this filter. */
export const queueAddress = (filter: Filter, page = 1): string =>
  urls.staffOrders('ja', queryOf(filter, page).toString());

/** A page of an order, on the way through this part of the queue; `more` are things the page is told besides. */
export const along = (address: string, filter: Filter, more: Record<string, string> = {}): string => {
  const query = new URLSearchParams([...queryOf(filter), ...Object.entries(more)]).toString();
  return query ? `${address}?${query}` : address;
};
