import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { lifePage, stillOpenAction } from '../life/life-act.tsx';

const employer = { doer: 'employer', role: 'recruiter', back: urls.employerJob } as const;

/** 停止・再開・延長・取消 by the employer; 充足 has a page of its own, which answers the applicants as well. */
export const employerLifePages = [
  page('/employer/jobs/:number/suspension', lifePage(employer, 'suspend')),
  page('/employer/jobs/:number/resumption', lifePage(employer, 'resume')),
  page('/employer/jobs/:number/extension', lifePage(employer, 'extend')),
  page('/employer/jobs/:number/end', lifePage(employer, 'withdraw')),
  page('/employer/jobs/:number/still-open', stillOpenAction(employer)),
];
