import type { Page } from '#platform/web/page.ts';
import { verificationDoorPage, verificationPage } from './pages/anyone/verification.page.tsx';
import { receivedDocumentPage } from './pages/employer/document.page.tsx';
import { fillingPage } from './pages/employer/filling.page.tsx';
import { employerInterviewPage } from './pages/employer/interview.page.tsx';
import { outcomePage } from './pages/employer/outcome.page.tsx';
import { publicationPage } from './pages/employer/publication.page.tsx';
import { receivedPage } from './pages/employer/received.page.tsx';
import { receivedListPage } from './pages/employer/received-list.page.tsx';
import { togetherPage } from './pages/employer/together.page.tsx';
import { unreachablePage } from './pages/employer/unreachable.page.tsx';
import { employerInterviewEndPage, seekerInterviewEndPage } from './pages/interview-end.page.tsx';
import { employerInterviewFilePage, seekerInterviewFilePage } from './pages/interview-file.page.ts';
import { employerLetterPage, seekerLetterPage, staffLetterPage } from './pages/letter.pages.tsx';
import { acceptancePage } from './pages/seeker/acceptance.page.tsx';
import { applicationPage } from './pages/seeker/application.page.tsx';
import { applicationsPage } from './pages/seeker/applications.page.tsx';
import { confirmPage } from './pages/seeker/confirm.page.tsx';
import { documentPage, documentRemovalAction } from './pages/seeker/document.page.tsx';
import { seekerHiringPage } from './pages/seeker/hiring.page.tsx';
import { seekerInterviewPage } from './pages/seeker/interview.page.tsx';
import { draftAction, draftRemovalAction, motivePage } from './pages/seeker/motive.page.tsx';
import { noticePage } from './pages/seeker/notice.page.tsx';
import { proposalConfirmPage as answerConfirmPage } from './pages/seeker/proposal-confirm.page.tsx';
import { proposalDraftAction, proposalMotivePage } from './pages/seeker/proposal-motive.page.tsx';
import { proposalRefusalPage } from './pages/seeker/proposal-refusal.page.tsx';
import { receiptPage } from './pages/seeker/receipt.page.tsx';
import { referralRequestPage, referralRequestRemovalAction } from './pages/seeker/referral-request.page.tsx';
import { withdrawalPage } from './pages/seeker/withdrawal.page.tsx';
import { staffApplicationPage } from './pages/staff/application.page.tsx';
import { correctionPage } from './pages/staff/correction.page.tsx';
import { counterPage } from './pages/staff/counter.page.tsx';
import { counterConfirmPage } from './pages/staff/counter-confirm.page.tsx';
import { staffHiringPage } from './pages/staff/hiring.page.tsx';
import { jobReferralPage } from './pages/staff/job-referral.page.tsx';
import { officeReferralsPage } from './pages/staff/office-referrals.page.tsx';
import { staffOutcomePage } from './pages/staff/outcome.page.tsx';
import { proposalPage, proposalRemovalAction } from './pages/staff/proposal.page.tsx';
import { proposalConfirmPage } from './pages/staff/proposal-confirm.page.tsx';
import { referralPage } from './pages/staff/referral.page.tsx';
import { registrantPage } from './pages/staff/registrant.page.tsx';
import { requestPage } from './pages/staff/request.page.tsx';
import { requestsPage } from './pages/staff/requests.page.tsx';
import { resultsPage } from './pages/staff/results.page.tsx';
import { takeBackPage } from './pages/staff/take-back.page.tsx';

/** Every page of the module. */
export const pages: readonly Page[] = [
  noticePage,
  motivePage,
  draftAction,
  draftRemovalAction,
  confirmPage,
  receiptPage,
  applicationsPage,
  applicationPage,
  withdrawalPage,
  answerConfirmPage,
  proposalDraftAction,
  proposalMotivePage,
  proposalRefusalPage,
  referralRequestPage,
  referralRequestRemovalAction,
  staffApplicationPage,
  jobReferralPage,
  officeReferralsPage,
  proposalPage,
  proposalRemovalAction,
  proposalConfirmPage,
  referralPage,
  registrantPage,
  seekerHiringPage,
  staffOutcomePage,
  staffHiringPage,
  correctionPage,
  resultsPage,
  counterPage,
  counterConfirmPage,
  seekerLetterPage,
  employerLetterPage,
  staffLetterPage,
  verificationDoorPage,
  verificationPage,
  requestPage,
  requestsPage,
  takeBackPage,
  acceptancePage,
  receivedListPage,
  togetherPage,
  fillingPage,
  employerInterviewPage,
  employerInterviewEndPage,
  employerInterviewFilePage,
  seekerInterviewPage,
  seekerInterviewEndPage,
  seekerInterviewFilePage,
  receivedPage,
  outcomePage,
  unreachablePage,
  publicationPage,
  documentPage,
  documentRemovalAction,
  receivedDocumentPage,
];
