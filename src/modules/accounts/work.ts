import { z } from 'zod';
import { minutesAfter } from '#kernel/time.ts';
import { type Work, work } from '#platform/work/work.ts';
import { eraseClosedAccounts } from './closings.ts';
import { forgetSpentChallenges } from './passkeys.ts';
import { forgetEndedSignIns } from './sign-ins.ts';
import { deleteHoldsBefore, deleteKeysBefore, deleteMailChangesBefore } from './store.ts';

/**
 * Requests for keys and other addresses are forgotten after thirty days, holds of the counter after a year, challenges and
 * what belongs to signing in once they have ended; the audit keeps that there was one.
 */
export const forgetKeysWork: Work = work('accounts.forget-keys', {
  data: z.object({}),
  schedule: '23 3 * * *',
  perform: async (act) => {
    const daysAgo = (days: number) => minutesAfter(act.now, -days * 24 * 60);
    await deleteKeysBefore(act.database, daysAgo(30));
    await deleteMailChangesBefore(act.database, daysAgo(30));
    await deleteHoldsBefore(act.database, daysAgo(365));
    await forgetSpentChallenges(act);
    await forgetEndedSignIns(act);
  },
});

/** 退会: what belonged to accounts that nobody came back to (CLOSED_ACCOUNT_DAYS). */
export const eraseAccountsWork: Work = work('accounts.erase', {
  data: z.object({}),
  schedule: '41 3 * * *',
  perform: eraseClosedAccounts,
});
