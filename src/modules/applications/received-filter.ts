import { type JobNumber, readJobNumber } from '#kernel/numbers.ts';
import { type Route, routes } from './application.ts';

/** What an employer's list of applicants shows, readable in its address. */
export const receivedShows = ['open', 'closed', 'all'] as const;
/** What waits for the employer: not read yet, the promised day has passed, a result recorded and not told. */
export const attentions = ['unread', 'overdue', 'untold'] as const;
export const receivedOrders = ['newest', 'waiting'] as const;
export type Attention = (typeof attentions)[number];

export type ReceivedFilter = {
  show: (typeof receivedShows)[number];
  attention: Attention | undefined;
  job: JobNumber | undefined;
  route: Route | undefined;
  order: (typeof receivedOrders)[number];
};

const oneOf = <T extends string>(list: readonly T[], value: string | null): T | undefined =>
  list.find((one) => one === value);

/** Whatever is not understood is left out: an old or mistyped address still opens. */
export const readReceivedFilter = (query: URLSearchParams): ReceivedFilter => ({
  show: oneOf(receivedShows, query.get('show')) ?? 'open',
  attention: oneOf(attentions, query.get('attention')),
  job: readJobNumber(query.get('job') ?? ''),
  route: oneOf(routes, query.get('route')),
  order: oneOf(receivedOrders, query.get('order')) ?? 'newest',
});

/** The address of a list; what is as usual stands not in it. */
export const receivedQuery = (filter: ReceivedFilter, page = 1): string => {
  const query = new URLSearchParams();
  if (filter.show !== 'open') query.set('show', filter.show);
  if (filter.attention) query.set('attention', filter.attention);
  if (filter.job) query.set('job', filter.job);
  if (filter.route) query.set('route', filter.route);
  if (filter.order !== 'newest') query.set('order', filter.order);
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return text && `?${text}`;
};
