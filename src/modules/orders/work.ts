import { z } from 'zod';
import { type Work, work } from '#platform/work/work.ts';
import { forgetOrderDrafts, lapseOrders, remindOfOrders } from './endings.ts';
import { forgetUploads } from './uploads.ts';

/** The night ends what was waited for in vain; the morning reminds of what is due soon. */
export const orderWork: readonly Work[] = [
  // After 00:00 JST: a day to answer is valid through its last second.
  work('orders.lapse', { data: z.object({}), schedule: '2 0 * * *', perform: (act) => lapseOrders(act) }),
  work('orders.remind', { data: z.object({}), schedule: '10 8 * * *', perform: (act) => remindOfOrders(act) }),
  work('orders.forgetDrafts', {
    data: z.object({}),
    schedule: '46 3 * * *',
    perform: (act) => forgetOrderDrafts(act),
  }),
  work('orders.forgetUploads', {
    data: z.object({}),
    schedule: '49 3 * * *',
    perform: (act) => forgetUploads(act),
  }),
];
