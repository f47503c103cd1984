import type { Page } from '#platform/web/page.ts';
import { checkedJobsPage } from './pages/public/checked-jobs.page.tsx';
import { comparisonPage } from './pages/public/comparison.page.tsx';
import { conditionsPage } from './pages/public/conditions.page.tsx';
import { countsPage } from './pages/public/counts.page.ts';
import { jobsPage } from './pages/public/jobs.page.tsx';
import { suggestPage } from './pages/public/suggest.page.tsx';
import { suggestionsPage } from './pages/public/suggestions.page.ts';
import { hiddenEstablishmentsPage, hidingAction } from './pages/seeker/hidden-establishments.page.tsx';
import { savedComparisonPage } from './pages/seeker/saved-comparison.page.tsx';
import { savedEntryPage } from './pages/seeker/saved-entry.page.tsx';
import { savedFilePage } from './pages/seeker/saved-file.page.ts';
import { savedJobAction, savedJobRemovalAction } from './pages/seeker/saved-job.page.tsx';
import { savedJobsPage } from './pages/seeker/saved-jobs.page.tsx';

/** Every page of the module. */
export const pages: readonly Page[] = [
  jobsPage,
  conditionsPage,
  countsPage,
  suggestPage,
  suggestionsPage,
  checkedJobsPage,
  comparisonPage,
  savedJobAction,
  savedJobRemovalAction,
  savedJobsPage,
  savedEntryPage,
  savedFilePage,
  savedComparisonPage,
  hidingAction,
  hiddenEstablishmentsPage,
];
