import { z } from 'zod';
import { type Work, work } from '#platform/work/work.ts';
import { forgetTalks } from './forgetting.ts';
import { performMailing } from './mailings.ts';

/** Background work about messages: those to many, and what is erased when its day has come. */
export const messageWork: readonly Work[] = [
  work('messages.mailing', { data: z.object({ id: z.string() }), perform: (act, { id }) => performMailing(act, id) }),
  work('messages.forget', { data: z.object({}), schedule: '41 3 * * *', perform: (act) => forgetTalks(act) }),
];
