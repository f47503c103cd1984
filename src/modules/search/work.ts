import { z } from 'zod';
import { type Work, work } from '#platform/work/work.ts';
import { forgetOldSeen } from './seen-jobs.ts';

/** Every night: what was seen too long ago. */
export const searchWork: Work = work('search.forgetSeen', {
  data: z.object({}),
  schedule: '47 3 * * *',
  perform: (act) => forgetOldSeen(act),
});
