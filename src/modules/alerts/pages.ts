import type { Page } from '#platform/web/page.ts';
import { alertSentPage, alertsPage } from './pages/anyone/alerts.page.tsx';
import { alertConfirmationPage, alertEndPage, alertWantedPage } from './pages/anyone/links.page.tsx';
import { alertManagementPage } from './pages/anyone/management.page.tsx';
import { savedNewsEndPage } from './pages/anyone/saved-news-end.page.tsx';
import {
  conditionPage,
  conditionPlaceAction,
  conditionRemovalAction,
  conditionRunAction,
} from './pages/seeker/condition.page.tsx';
import { savedConditionsPage } from './pages/seeker/conditions.page.tsx';
import { newConditionPage } from './pages/seeker/new-condition.page.tsx';
import { savedNewsPage } from './pages/seeker/saved-news.page.tsx';

/** Every page of the module. */
export const pages: readonly Page[] = [
  alertsPage,
  alertSentPage,
  alertConfirmationPage,
  alertManagementPage,
  alertEndPage,
  alertWantedPage,
  savedNewsPage,
  savedNewsEndPage,
  savedConditionsPage,
  newConditionPage,
  conditionPage,
  conditionRunAction,
  conditionPlaceAction,
  conditionRemovalAction,
];
