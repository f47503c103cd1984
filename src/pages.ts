import { outcomePage } from '#modules/applications/pages/employer/outcome.page.tsx';
import { publicationPage } from '#modules/applications/pages/employer/publication.page.tsx';
import { receivedPage } from '#modules/applications/pages/employer/received.page.tsx';
import { receivedListPage } from '#modules/applications/pages/employer/received-list.page.tsx';
import { applicationPage } from '#modules/applications/pages/seeker/application.page.tsx';
import { applicationsPage } from '#modules/applications/pages/seeker/applications.page.tsx';
import { confirmPage } from '#modules/applications/pages/seeker/confirm.page.tsx';
import { draftAction, motivePage } from '#modules/applications/pages/seeker/motive.page.tsx';
import { noticePage } from '#modules/applications/pages/seeker/notice.page.tsx';
import { receiptPage } from '#modules/applications/pages/seeker/receipt.page.tsx';
import { withdrawalPage } from '#modules/applications/pages/seeker/withdrawal.page.tsx';
import type { Page } from '#platform/web/page.ts';

/** Every page of the service, in one list: routes, access matrix, site map and the crawl come from it. */
export const pages: readonly Page[] = [
  noticePage,
  motivePage,
  draftAction,
  confirmPage,
  receiptPage,
  applicationsPage,
  applicationPage,
  withdrawalPage,
  receivedListPage,
  receivedPage,
  outcomePage,
  publicationPage,
];
