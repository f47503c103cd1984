import { z } from 'zod';
import { day } from '#kernel/time.ts';
import { type Work, work } from '#platform/work/work.ts';
import type { Settings } from '#src/config.ts';
import { beginMorning, continueMorning, pieceOfMorning } from './mornings.ts';
import { tellSavedNews } from './saved-news.ts';
import { careForSubscriptions } from './subscriptions.ts';

/** The morning at ALERT_HOUR, its pieces one after another, and the care for what is old. `worker` is the code of the job index's threads. */
export const alertWork = ({ alertHour }: Pick<Settings, 'alertHour'>, worker: URL): readonly Work[] => [
  work('alerts.morning', { data: z.object({}), schedule: `0 ${alertHour} * * *`, perform: (act) => beginMorning(act) }),
  work(pieceOfMorning, {
    data: z.object({ day: z.iso.date(), piece: z.number().int().min(0) }),
    perform: (act, data) => continueMorning(act, { day: day(data.day), piece: data.piece, worker }),
  }),
  work('alerts.savedNews', {
    data: z.object({}),
    schedule: `20 ${alertHour} * * *`,
    perform: (act) => tellSavedNews(act),
  }),
  work('alerts.care', { data: z.object({}), schedule: '41 4 * * *', perform: (act) => careForSubscriptions(act) }),
];
