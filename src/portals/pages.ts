import type { Page } from '#platform/web/page.ts';
import { employerHomePage } from './employer/home.page.tsx';
import { employerJobPage } from './employer/job.page.tsx';
import { employerJobsPage } from './employer/jobs.page.tsx';
import {
  employerEstablishmentChangePage,
  employerEstablishmentRevisionAction,
  employerEstablishmentWithdrawalPage,
} from './establishments/employer/change.page.tsx';
import { employerEstablishmentPage } from './establishments/employer/establishment.page.tsx';
import { employerEstablishmentPartPage } from './establishments/employer/part.page.tsx';
import { establishmentClosingPage } from './establishments/staff/closing.page.tsx';
import { staffEstablishmentPage } from './establishments/staff/establishment.page.tsx';
import {
  establishmentDisputePage,
  establishmentFlagsPage,
  establishmentNewRefusalPage,
  establishmentRefusalEndPage,
} from './establishments/staff/flags.page.tsx';
import {
  establishmentMergePage,
  mergerConfirmationAction,
  mergerDeclineAction,
} from './establishments/staff/merge.page.tsx';
import { establishmentNumberPage } from './establishments/staff/number.page.tsx';
import { establishmentCorrectionPage, staffEstablishmentPartPage } from './establishments/staff/part.page.tsx';
import { establishmentChangesPage } from './establishments/staff/queue.page.tsx';
import {
  establishmentRefusalPage,
  establishmentRequestPage,
  establishmentRequestReleaseAction,
  establishmentRequestTakingAction,
} from './establishments/staff/request.page.tsx';
import { closedPage, employerClosingPage, seekerClosingPage } from './own/closing.page.tsx';
import { exportPages } from './own/export.page.tsx';
import { aboutPage } from './public/about.page.tsx';
import { accessibilityPage } from './public/accessibility.page.tsx';
import { creditsPage } from './public/credits.page.tsx';
import { employerTermsPage } from './public/employer-terms.page.tsx';
import { employersPage } from './public/employers.page.tsx';
import { helpPage } from './public/help.page.tsx';
import { homePage } from './public/home.page.tsx';
import { jobPage } from './public/job.page.tsx';
import { jobImagePage } from './public/job-image.page.ts';
import { jobSheetPage } from './public/job-sheet.page.tsx';
import { jobSheetsPage } from './public/job-sheets.page.tsx';
import { jobFeedPage } from './public/machines/job-feed.page.ts';
import { siteMapIndexPage, siteMapOfDayPage, siteMapOfPagesPage } from './public/machines/site-map.page.ts';
import { privacyPage } from './public/privacy.page.tsx';
import { siteMapPage } from './public/site-map.page.tsx';
import { termsPage } from './public/terms.page.tsx';
import { seekerHomePage } from './seeker/home.page.tsx';
import { staffHomePage } from './staff/home.page.tsx';
import { staffJobPage } from './staff/job.page.tsx';
import { codesPage } from './trial/codes.page.tsx';
import { componentsPage } from './trial/components.page.tsx';
import { mailPage, mailsPage } from './trial/mail.page.tsx';

/** Every page of the portals themselves. */
export const pages: readonly Page[] = [
  jobPage,
  jobSheetPage,
  jobSheetsPage,
  staffHomePage,
  staffJobPage,
  jobFeedPage,
  siteMapIndexPage,
  siteMapOfPagesPage,
  siteMapOfDayPage,
  seekerClosingPage,
  employerClosingPage,
  closedPage,
  ...exportPages,
  homePage,
  aboutPage,
  employersPage,
  helpPage,
  termsPage,
  employerTermsPage,
  privacyPage,
  accessibilityPage,
  siteMapPage,
  creditsPage,
  staffEstablishmentPage,
  jobImagePage,
  employerEstablishmentPage,
  employerEstablishmentChangePage,
  employerEstablishmentRevisionAction,
  employerEstablishmentWithdrawalPage,
  employerEstablishmentPartPage,
  establishmentChangesPage,
  establishmentRequestPage,
  establishmentRequestTakingAction,
  establishmentRequestReleaseAction,
  establishmentRefusalPage,
  establishmentCorrectionPage,
  staffEstablishmentPartPage,
  establishmentNumberPage,
  establishmentClosingPage,
  establishmentFlagsPage,
  establishmentDisputePage,
  establishmentNewRefusalPage,
  establishmentRefusalEndPage,
  establishmentMergePage,
  mergerConfirmationAction,
  mergerDeclineAction,
  seekerHomePage,
  componentsPage,
  mailsPage,
  mailPage,
  codesPage,
  employerHomePage,
  employerJobsPage,
  employerJobPage,
];
