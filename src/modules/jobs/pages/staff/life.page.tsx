import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { lifePage, stillOpenAction } from '../life/life-act.tsx';

const counter = { doer: 'staff', role: 'employers-counter', back: urls.staffJob } as const;

/** What the accepting office does with a job, with the reason it knows (F-ST-2). */
export const staffLifePages = [
  page('/staff/jobs/:number/suspension', lifePage(counter, 'suspend')),
  page('/staff/jobs/:number/resumption', lifePage(counter, 'resume')),
  page('/staff/jobs/:number/extension', lifePage(counter, 'extend')),
  page('/staff/jobs/:number/end', lifePage(counter, 'withdraw')),
  page('/staff/jobs/:number/filling', lifePage(counter, 'fill')),
  page('/staff/jobs/:number/still-open', stillOpenAction(counter)),
];
