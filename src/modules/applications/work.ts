import { z } from 'zod';
import { type Work, work } from '#platform/work/work.ts';
import { remindEmployers } from './follow-up.ts';
import { expireProposals, remindOfProposals } from './proposals.ts';

/** The night ends proposals nobody answered; the morning reminds of those whose day is near, and asks employers for results. */
export const applicationWork: readonly Work[] = [
  work('applications.expireProposals', {
    data: z.object({}),
    schedule: '0 0 * * *',
    perform: (act) => expireProposals(act),
  }),
  work('applications.remind', { data: z.object({}), schedule: '0 8 * * *', perform: (act) => remindOfProposals(act) }),
  work('applications.askForResults', {
    data: z.object({}),
    schedule: '5 8 * * *',
    perform: (act) => remindEmployers(act),
  }),
];
