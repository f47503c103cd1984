import { z } from 'zod';
import { type Work, work } from '#platform/work/work.ts';
import { tellOfDeadlines } from './deadlines.ts';
import { checkJobsAgain } from './job-findings.ts';
import { expireJobs, forgetChanges, publishJobs } from './jobs.ts';
import { askStillOpen, hideUnanswered } from './still-open.ts';

const nothing = z.object({});

export const jobWork: readonly Work[] = [
  // 00:00 JST: a deadline is valid through 23:59:59 of its day. What is open is decided by the date anyway, so nothing
  // depends on the second in which this runs.
  work('jobs.expire', { data: nothing, schedule: '0 0 * * *', perform: (act) => expireJobs(act) }),
  work('jobs.publish', { data: nothing, schedule: '0 0 * * *', perform: (act) => publishJobs(act) }),
  work('jobs.checkAgain', { data: nothing, schedule: '40 1 * * *', perform: (act) => checkJobsAgain(act) }),
  work('jobs.hideUnanswered', { data: nothing, schedule: '20 0 * * *', perform: (act) => hideUnanswered(act) }),
  work('jobs.askStillOpen', { data: nothing, schedule: '15 8 * * *', perform: (act) => askStillOpen(act) }),
  work('jobs.tellOfDeadlines', { data: nothing, schedule: '10 8 * * *', perform: (act) => tellOfDeadlines(act) }),
  work('jobs.forgetChanges', { data: nothing, schedule: '31 3 * * *', perform: (act) => forgetChanges(act) }),
];
