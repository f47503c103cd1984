import { z } from 'zod';
import { minutesAfter } from '#kernel/time.ts';
import { type Work, work } from '#platform/work/work.ts';
import { forgetSpentChallenges } from './passkeys.ts';
import { deleteKeysBefore } from './store.ts';

/** Requests for keys are forgotten after thirty days, challenges once they have ended; the audit keeps that there was one. */
export const forgetKeysWork: Work = work('accounts.forget-keys', {
  data: z.object({}),
  schedule: '23 3 * * *',
  perform: async (act) => {
    await deleteKeysBefore(act.database, minutesAfter(act.now, -30 * 24 * 60));
    await forgetSpentChallenges(act);
  },
});
