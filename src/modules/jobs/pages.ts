import type { Page } from '#platform/web/page.ts';
import { employerLifePages } from './pages/employer/life.page.tsx';
import { employerStillOpenPage } from './pages/employer/still-open.page.tsx';
import { jobReportPage, jobReportReceivedPage } from './pages/public/report.page.tsx';
import { rulesPage } from './pages/public/rules.page.tsx';
import { jobFindingsPage } from './pages/staff/job-findings.page.tsx';
import { jobReportHandlingPage } from './pages/staff/job-report.page.tsx';
import { jobReportsPage } from './pages/staff/job-reports.page.tsx';
import { staffLifePages } from './pages/staff/life.page.tsx';
import { staffStillOpenPage } from './pages/staff/still-open.page.tsx';

/** Every page of the module. */
export const pages: readonly Page[] = [
  jobReportPage,
  jobReportReceivedPage,
  jobFindingsPage,
  jobReportsPage,
  ...staffLifePages,
  staffStillOpenPage,
  jobReportHandlingPage,
  rulesPage,
  ...employerLifePages,
  employerStillOpenPage,
];
