import { z } from 'zod';
import { type Work, work } from '#platform/work/work.ts';
import { beginReminding, continueReminding, expireRegistrations, pieceOfReminding } from './validities.ts';

/** What the day does to registrations: they end after their last day, and it is told before. */
export const validityWork: readonly Work[] = [
  // 00:01 JST. What is active is decided by the date anyway, so nothing depends on the second in which this runs.
  work('seekers.expire', { data: z.object({}), schedule: '1 0 * * *', perform: (act) => expireRegistrations(act) }),
  work('seekers.remind', { data: z.object({}), schedule: '0 8 * * *', perform: (act) => beginReminding(act) }),
  work(pieceOfReminding, {
    data: z.object({ today: z.iso.date(), days: z.number().int(), after: z.uuid() }),
    perform: (act, piece) => continueReminding(act, piece),
  }),
];
