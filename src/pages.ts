import { codePages } from '#modules/accounts/pages/anyone/code.page.tsx';
import {
  employerRenewalPage,
  renewalPages,
  staffRenewalPage,
} from '#modules/accounts/pages/anyone/password-renewal.page.tsx';
import { employerSignInPage, seekerSignInPage, staffSignInPage } from '#modules/accounts/pages/anyone/sign-in.page.tsx';
import { signedOutPage, signOutPage } from '#modules/accounts/pages/anyone/sign-out.page.tsx';
import { ownMailPages } from '#modules/accounts/pages/own/mail-address.page.tsx';
import { ownPasswordPages } from '#modules/accounts/pages/own/password.page.tsx';
import { confirmByPasskeyPages } from '#modules/accounts/pages/second-factors/confirm.page.tsx';
import { appEnrolmentPage, enrolmentPage } from '#modules/accounts/pages/second-factors/enrolment.page.tsx';
import { oneTimePasswordPages } from '#modules/accounts/pages/second-factors/one-time-password.page.tsx';
import { passkeyPages } from '#modules/accounts/pages/second-factors/passkeys.page.tsx';
import { recoveryCodePages } from '#modules/accounts/pages/second-factors/recovery-codes.page.tsx';
import { secondStepPages } from '#modules/accounts/pages/second-factors/steps.page.tsx';
import { securityActions } from '#modules/accounts/pages/security/actions.page.tsx';
import { confirmPages } from '#modules/accounts/pages/security/confirm.page.tsx';
import { securityPages } from '#modules/accounts/pages/security/security.page.tsx';
import { memberFactorsPage, memberPage, memberRemovalPage } from '#modules/accounts/pages/staff/member.page.tsx';
import { membersPage } from '#modules/accounts/pages/staff/members.page.tsx';
import { newMemberPage } from '#modules/accounts/pages/staff/new-member.page.tsx';
import {
  staffOpeningKeyAgainAction,
  staffOpeningPage,
  staffOpeningPasswordPage,
} from '#modules/accounts/pages/staff/opening.page.tsx';
import { alertSentPage, alertsPage } from '#modules/alerts/pages/anyone/alerts.page.tsx';
import { alertConfirmationPage, alertEndPage, alertWantedPage } from '#modules/alerts/pages/anyone/links.page.tsx';
import { alertManagementPage } from '#modules/alerts/pages/anyone/management.page.tsx';
import { savedNewsEndPage } from '#modules/alerts/pages/anyone/saved-news-end.page.tsx';
import {
  conditionPage,
  conditionPlaceAction,
  conditionRemovalAction,
  conditionRunAction,
} from '#modules/alerts/pages/seeker/condition.page.tsx';
import { savedConditionsPage } from '#modules/alerts/pages/seeker/conditions.page.tsx';
import { newConditionPage } from '#modules/alerts/pages/seeker/new-condition.page.tsx';
import { savedNewsPage } from '#modules/alerts/pages/seeker/saved-news.page.tsx';
import { verificationDoorPage, verificationPage } from '#modules/applications/pages/anyone/verification.page.tsx';
import { receivedDocumentPage } from '#modules/applications/pages/employer/document.page.tsx';
import { fillingPage } from '#modules/applications/pages/employer/filling.page.tsx';
import { employerInterviewPage } from '#modules/applications/pages/employer/interview.page.tsx';
import { outcomePage } from '#modules/applications/pages/employer/outcome.page.tsx';
import { publicationPage } from '#modules/applications/pages/employer/publication.page.tsx';
import { receivedPage } from '#modules/applications/pages/employer/received.page.tsx';
import { receivedListPage } from '#modules/applications/pages/employer/received-list.page.tsx';
import { togetherPage } from '#modules/applications/pages/employer/together.page.tsx';
import { unreachablePage } from '#modules/applications/pages/employer/unreachable.page.tsx';
import { employerInterviewEndPage, seekerInterviewEndPage } from '#modules/applications/pages/interview-end.page.tsx';
import { employerInterviewFilePage, seekerInterviewFilePage } from '#modules/applications/pages/interview-file.page.ts';
import { employerLetterPage, seekerLetterPage, staffLetterPage } from '#modules/applications/pages/letter.pages.tsx';
import { acceptancePage } from '#modules/applications/pages/seeker/acceptance.page.tsx';
import { applicationPage } from '#modules/applications/pages/seeker/application.page.tsx';
import { applicationsPage } from '#modules/applications/pages/seeker/applications.page.tsx';
import { confirmPage } from '#modules/applications/pages/seeker/confirm.page.tsx';
import { documentPage, documentRemovalAction } from '#modules/applications/pages/seeker/document.page.tsx';
import { seekerHiringPage } from '#modules/applications/pages/seeker/hiring.page.tsx';
import { seekerInterviewPage } from '#modules/applications/pages/seeker/interview.page.tsx';
import { draftAction, draftRemovalAction, motivePage } from '#modules/applications/pages/seeker/motive.page.tsx';
import { noticePage } from '#modules/applications/pages/seeker/notice.page.tsx';
import { proposalConfirmPage as answerConfirmPage } from '#modules/applications/pages/seeker/proposal-confirm.page.tsx';
import { proposalDraftAction, proposalMotivePage } from '#modules/applications/pages/seeker/proposal-motive.page.tsx';
import { proposalRefusalPage } from '#modules/applications/pages/seeker/proposal-refusal.page.tsx';
import { receiptPage } from '#modules/applications/pages/seeker/receipt.page.tsx';
import {
  referralRequestPage,
  referralRequestRemovalAction,
} from '#modules/applications/pages/seeker/referral-request.page.tsx';
import { withdrawalPage } from '#modules/applications/pages/seeker/withdrawal.page.tsx';
import { staffApplicationPage } from '#modules/applications/pages/staff/application.page.tsx';
import { correctionPage } from '#modules/applications/pages/staff/correction.page.tsx';
import { counterPage } from '#modules/applications/pages/staff/counter.page.tsx';
import { counterConfirmPage } from '#modules/applications/pages/staff/counter-confirm.page.tsx';
import { staffHiringPage } from '#modules/applications/pages/staff/hiring.page.tsx';
import { jobReferralPage } from '#modules/applications/pages/staff/job-referral.page.tsx';
import { officeReferralsPage } from '#modules/applications/pages/staff/office-referrals.page.tsx';
import { staffOutcomePage } from '#modules/applications/pages/staff/outcome.page.tsx';
import { proposalPage, proposalRemovalAction } from '#modules/applications/pages/staff/proposal.page.tsx';
import { proposalConfirmPage } from '#modules/applications/pages/staff/proposal-confirm.page.tsx';
import { referralPage } from '#modules/applications/pages/staff/referral.page.tsx';
import { registrantPage } from '#modules/applications/pages/staff/registrant.page.tsx';
import { requestPage } from '#modules/applications/pages/staff/request.page.tsx';
import { requestsPage } from '#modules/applications/pages/staff/requests.page.tsx';
import { resultsPage } from '#modules/applications/pages/staff/results.page.tsx';
import { takeBackPage } from '#modules/applications/pages/staff/take-back.page.tsx';
import {
  employerImageFilePage,
  employerImageMoveAction,
  employerImagePage,
  employerImageRemovalPage,
  employerImagesPage,
} from '#modules/establishments/pages/employer/images.page.tsx';
import {
  invitationAgainAction,
  invitationRevocationAction,
  newInvitationPage,
} from '#modules/establishments/pages/employer/invitation.page.tsx';
import {
  employerUserPage,
  employerUserRemovalPage,
  handOverPage,
} from '#modules/establishments/pages/employer/user.page.tsx';
import { employerUsersPage } from '#modules/establishments/pages/employer/users.page.tsx';
import {
  invitationKeyAgainAction,
  invitationPage,
  invitationPasswordPage,
} from '#modules/establishments/pages/invitation/invitation.page.tsx';
import { newEstablishmentConfirmationPage } from '#modules/establishments/pages/opening/confirmation.page.tsx';
import {
  newEstablishmentDraftAction,
  newEstablishmentPage,
} from '#modules/establishments/pages/opening/establishment.page.tsx';
import { entryMailPage, myPageMailPage } from '#modules/establishments/pages/opening/mail.page.tsx';
import {
  entryKeyAgainAction,
  entryPasswordPage,
  myPageDonePage,
  myPageKeyAgainAction,
  myPagePasswordPage,
} from '#modules/establishments/pages/opening/password.page.tsx';
import { entryTermsPage, myPageTermsPage } from '#modules/establishments/pages/opening/terms.page.tsx';
import { establishmentsPage } from '#modules/establishments/pages/staff/establishments.page.tsx';
import {
  staffImageAcceptanceAction,
  staffImageFilePage,
  staffImagePage,
  staffImagesPage,
} from '#modules/establishments/pages/staff/images.page.tsx';
import { employerMailAddressPage } from '#modules/establishments/pages/staff/mail-address.page.tsx';
import { employerSlipPage } from '#modules/establishments/pages/staff/slip.page.tsx';
import { employerLifePages } from '#modules/jobs/pages/employer/life.page.tsx';
import { employerStillOpenPage } from '#modules/jobs/pages/employer/still-open.page.tsx';
import { jobReportPage, jobReportReceivedPage } from '#modules/jobs/pages/public/report.page.tsx';
import { rulesPage } from '#modules/jobs/pages/public/rules.page.tsx';
import { jobFindingsPage } from '#modules/jobs/pages/staff/job-findings.page.tsx';
import { jobReportHandlingPage } from '#modules/jobs/pages/staff/job-report.page.tsx';
import { jobReportsPage } from '#modules/jobs/pages/staff/job-reports.page.tsx';
import { staffLifePages } from '#modules/jobs/pages/staff/life.page.tsx';
import { staffStillOpenPage } from '#modules/jobs/pages/staff/still-open.page.tsx';
import { kioskEndPage, kioskStayPage } from '#modules/kiosks/pages/anyone/end.page.tsx';
import { kioskEnrolmentPage } from '#modules/kiosks/pages/anyone/enrolment.page.tsx';
import { kioskGoPage, kioskHomePage } from '#modules/kiosks/pages/anyone/home.page.tsx';
import { kioskPhoneCodePage, kioskPhonePage, kioskPhoneStatePage } from '#modules/kiosks/pages/anyone/phone.page.tsx';
import { kioskPrintPage } from '#modules/kiosks/pages/anyone/print.page.tsx';
import {
  kioskApprovalPage,
  kioskRefusalPage,
  kioskSignInPage,
} from '#modules/kiosks/pages/seeker/kiosk-sign-in.page.tsx';
import { kioskCodePage, kioskPage, kioskRemovalPage } from '#modules/kiosks/pages/staff/kiosk.page.tsx';
import { kiosksPage } from '#modules/kiosks/pages/staff/kiosks.page.tsx';
import { employerInboxPage } from '#modules/messages/pages/employer/inbox.page.tsx';
import {
  employerTalkDraftAction,
  employerTalkFilePage,
  employerTalkFileRemovalAction,
  employerTalkPage,
} from '#modules/messages/pages/employer/talk.page.tsx';
import {
  employerTemplatePage,
  employerTemplateRemovalAction,
  employerTemplatesPage,
} from '#modules/messages/pages/employer/templates.page.tsx';
import { seekerInboxPage } from '#modules/messages/pages/seeker/inbox.page.tsx';
import {
  seekerTalkDraftAction,
  seekerTalkFilePage,
  seekerTalkFileRemovalAction,
  seekerTalkPage,
} from '#modules/messages/pages/seeker/talk.page.tsx';
import { blockAction, reportPage } from '#modules/messages/pages/seeker/trouble.page.tsx';
import { staffInboxPage, staffSeekerMessagesPage } from '#modules/messages/pages/staff/inbox.page.tsx';
import {
  mailingPage,
  mailingStopAction,
  mailingsPage,
  newMailingPage,
} from '#modules/messages/pages/staff/mailing.page.tsx';
import { newMessagePage } from '#modules/messages/pages/staff/new-message.page.tsx';
import { messageReportPage, messageReportsPage, stopLiftingPage } from '#modules/messages/pages/staff/reports.page.tsx';
import {
  staffTalkDraftAction,
  staffTalkFilePage,
  staffTalkFileRemovalAction,
  staffTalkPage,
} from '#modules/messages/pages/staff/talk.page.tsx';
import {
  staffTemplatePage,
  staffTemplateRemovalAction,
  staffTemplatesPage,
} from '#modules/messages/pages/staff/templates.page.tsx';
import { officePage } from '#modules/offices/pages/anyone/office.page.tsx';
import { officesPage } from '#modules/offices/pages/anyone/offices.page.tsx';
import { beginOrderPage } from '#modules/orders/pages/employer/begin.page.tsx';
import { employerOrderDonePage } from '#modules/orders/pages/employer/done.page.tsx';
import { employerOrderDiscardPage, employerOrderWithdrawalPage } from '#modules/orders/pages/employer/ending.pages.tsx';
import { employerOrderLookPage, employerOrderSheetPage } from '#modules/orders/pages/employer/look.page.tsx';
import { employerOrderPage } from '#modules/orders/pages/employer/order.page.tsx';
import { employerOrdersPage } from '#modules/orders/pages/employer/orders.page.tsx';
import { employerOrderSendPage } from '#modules/orders/pages/employer/send.page.tsx';
import { employerOrderStepPage, employerOrderStepSavedAction } from '#modules/orders/pages/employer/step.page.tsx';
import { orderAcceptancePage } from '#modules/orders/pages/staff/acceptance.page.tsx';
import { staffNewOrderPage } from '#modules/orders/pages/staff/begin.page.tsx';
import { orderCorrectionPage } from '#modules/orders/pages/staff/correction.page.tsx';
import { staffOrderLookPage, staffOrderSheetPage } from '#modules/orders/pages/staff/look.page.tsx';
import { commentRemovalPage, staffOrderPage } from '#modules/orders/pages/staff/order.page.tsx';
import { orderQueuePage } from '#modules/orders/pages/staff/queue.page.tsx';
import { orderMemoPage, orderRefusalPage } from '#modules/orders/pages/staff/refusal.page.tsx';
import { refusalsPage } from '#modules/orders/pages/staff/refusals.page.tsx';
import { staffOrderSendPage } from '#modules/orders/pages/staff/send.page.tsx';
import { staffOrderStepPage, staffOrderStepSavedAction } from '#modules/orders/pages/staff/step.page.tsx';
import { staffOrderDiscardPage, staffOrderStepsPage } from '#modules/orders/pages/staff/steps.page.tsx';
import { orderReleasePage, orderTakingPage } from '#modules/orders/pages/staff/taking.page.tsx';
import { orderVisitPage } from '#modules/orders/pages/staff/visit.page.tsx';
import { orderUploadColumnsPage } from '#modules/orders/pages/upload/columns.page.tsx';
import {
  orderUploadExamplePage,
  orderUploadReportPage,
  orderUploadTemplatePage,
} from '#modules/orders/pages/upload/files.page.ts';
import { orderUploadDraftsPage, orderUploadSendingPage } from '#modules/orders/pages/upload/making.page.tsx';
import { orderUploadResultPage } from '#modules/orders/pages/upload/report.page.tsx';
import { orderUploadPage } from '#modules/orders/pages/upload/upload.page.tsx';
import { checkedJobsPage } from '#modules/search/pages/public/checked-jobs.page.tsx';
import { comparisonPage } from '#modules/search/pages/public/comparison.page.tsx';
import { conditionsPage } from '#modules/search/pages/public/conditions.page.tsx';
import { countsPage } from '#modules/search/pages/public/counts.page.ts';
import { jobsPage } from '#modules/search/pages/public/jobs.page.tsx';
import { suggestPage } from '#modules/search/pages/public/suggest.page.tsx';
import { suggestionsPage } from '#modules/search/pages/public/suggestions.page.ts';
import { hiddenEstablishmentsPage, hidingAction } from '#modules/search/pages/seeker/hidden-establishments.page.tsx';
import { savedComparisonPage } from '#modules/search/pages/seeker/saved-comparison.page.tsx';
import { savedEntryPage } from '#modules/search/pages/seeker/saved-entry.page.tsx';
import { savedFilePage } from '#modules/search/pages/seeker/saved-file.page.ts';
import { savedJobAction, savedJobRemovalAction } from '#modules/search/pages/seeker/saved-job.page.tsx';
import { savedJobsPage } from '#modules/search/pages/seeker/saved-jobs.page.tsx';
import { newRegistrationConfirmPage } from '#modules/seekers/pages/new-seeker/confirm.page.tsx';
import { newRegistrationRemovalPage } from '#modules/seekers/pages/new-seeker/removal.page.tsx';
import { newRegistrationStartPage } from '#modules/seekers/pages/new-seeker/start.page.tsx';
import { newRegistrationSavedAction, newRegistrationTabPage } from '#modules/seekers/pages/new-seeker/tab.page.tsx';
import { donePage } from '#modules/seekers/pages/opening/done.page.tsx';
import { mailPage as openingMailPage } from '#modules/seekers/pages/opening/mail.page.tsx';
import {
  onlineDonePage,
  onlineKeyAgainAction,
  onlineMailPage,
  onlinePasswordPage,
} from '#modules/seekers/pages/opening/online-password.page.tsx';
import { onlineTermsPage } from '#modules/seekers/pages/opening/online-terms.page.tsx';
import { keyAgainAction, passwordPage } from '#modules/seekers/pages/opening/password.page.tsx';
import { termsPage as openingTermsPage } from '#modules/seekers/pages/opening/terms.page.tsx';
import { seekerRenewalPage } from '#modules/seekers/pages/renewal/password-renewal.page.tsx';
import { registrationReceiptPage } from '#modules/seekers/pages/seeker/receipt.page.tsx';
import { registrationPage } from '#modules/seekers/pages/seeker/registration.page.tsx';
import { registrationTabPage } from '#modules/seekers/pages/seeker/registration-tab.page.tsx';
import { validityOffPage, validityOnAction, validityPage } from '#modules/seekers/pages/seeker/validity.page.tsx';
import { accessReasonPage } from '#modules/seekers/pages/staff/access-reason.page.tsx';
import { confirmationPage } from '#modules/seekers/pages/staff/confirmation.page.tsx';
import { consultationsPage } from '#modules/seekers/pages/staff/consultations.page.tsx';
import { staffHomePage } from '#modules/seekers/pages/staff/home.page.tsx';
import { lockLiftingAction } from '#modules/seekers/pages/staff/lock-lifting.page.ts';
import { mailAddressPage, mailConfirmationPage } from '#modules/seekers/pages/staff/mail-address.page.tsx';
import { newConsultationPage } from '#modules/seekers/pages/staff/new-consultation.page.tsx';
import { newRegistrationPage } from '#modules/seekers/pages/staff/new-registration.page.tsx';
import { staffRegistrationPage } from '#modules/seekers/pages/staff/registration.page.tsx';
import { staffRegistrationTabPage } from '#modules/seekers/pages/staff/registration-tab.page.tsx';
import { registrationsPage } from '#modules/seekers/pages/staff/registrations.page.tsx';
import { secondFactorsPage } from '#modules/seekers/pages/staff/second-factors.page.tsx';
import { slipPage } from '#modules/seekers/pages/staff/slip.page.tsx';
import { unconfirmedPage } from '#modules/seekers/pages/staff/unconfirmed.page.tsx';
import type { Page } from '#platform/web/page.ts';
import { employerHomePage } from '#portals/employer/home.page.tsx';
import { employerJobPage } from '#portals/employer/job.page.tsx';
import { employerJobsPage } from '#portals/employer/jobs.page.tsx';
import {
  employerEstablishmentChangePage,
  employerEstablishmentRevisionAction,
  employerEstablishmentWithdrawalPage,
} from '#portals/establishments/employer/change.page.tsx';
import { employerEstablishmentPage } from '#portals/establishments/employer/establishment.page.tsx';
import { employerEstablishmentPartPage } from '#portals/establishments/employer/part.page.tsx';
import { establishmentClosingPage } from '#portals/establishments/staff/closing.page.tsx';
import { staffEstablishmentPage } from '#portals/establishments/staff/establishment.page.tsx';
import {
  establishmentDisputePage,
  establishmentFlagsPage,
  establishmentNewRefusalPage,
  establishmentRefusalEndPage,
} from '#portals/establishments/staff/flags.page.tsx';
import {
  establishmentMergePage,
  mergerConfirmationAction,
  mergerDeclineAction,
} from '#portals/establishments/staff/merge.page.tsx';
import { establishmentNumberPage } from '#portals/establishments/staff/number.page.tsx';
import { establishmentCorrectionPage, staffEstablishmentPartPage } from '#portals/establishments/staff/part.page.tsx';
import { establishmentChangesPage } from '#portals/establishments/staff/queue.page.tsx';
import {
  establishmentRefusalPage,
  establishmentRequestPage,
  establishmentRequestReleaseAction,
  establishmentRequestTakingAction,
} from '#portals/establishments/staff/request.page.tsx';
import { closedPage, employerClosingPage, seekerClosingPage } from '#portals/own/closing.page.tsx';
import { exportPages } from '#portals/own/export.page.tsx';
import { aboutPage } from '#portals/public/about.page.tsx';
import { accessibilityPage } from '#portals/public/accessibility.page.tsx';
import { creditsPage } from '#portals/public/credits.page.tsx';
import { employerTermsPage } from '#portals/public/employer-terms.page.tsx';
import { employersPage } from '#portals/public/employers.page.tsx';
import { helpPage } from '#portals/public/help.page.tsx';
import { homePage } from '#portals/public/home.page.tsx';
import { jobPage } from '#portals/public/job.page.tsx';
import { jobImagePage } from '#portals/public/job-image.page.ts';
import { jobSheetPage } from '#portals/public/job-sheet.page.tsx';
import { jobSheetsPage } from '#portals/public/job-sheets.page.tsx';
import { jobFeedPage } from '#portals/public/machines/job-feed.page.ts';
import { siteMapIndexPage, siteMapOfDayPage, siteMapOfPagesPage } from '#portals/public/machines/site-map.page.ts';
import { privacyPage } from '#portals/public/privacy.page.tsx';
import { siteMapPage } from '#portals/public/site-map.page.tsx';
import { termsPage } from '#portals/public/terms.page.tsx';
import { seekerHomePage } from '#portals/seeker/home.page.tsx';
import { staffJobPage } from '#portals/staff/job.page.tsx';
import { codesPage } from '#portals/trial/codes.page.tsx';
import { componentsPage } from '#portals/trial/components.page.tsx';
import { mailPage, mailsPage } from '#portals/trial/mail.page.tsx';

/** Every page of the service, in one list: routes, access matrix, site map and the crawl come from it. */
export const pages: readonly Page[] = [
  jobsPage,
  conditionsPage,
  countsPage,
  suggestPage,
  suggestionsPage,
  checkedJobsPage,
  comparisonPage,
  jobPage,
  jobSheetPage,
  jobSheetsPage,
  jobReportPage,
  jobReportReceivedPage,
  jobFindingsPage,
  jobReportsPage,
  staffJobPage,
  ...staffLifePages,
  staffStillOpenPage,
  jobReportHandlingPage,
  jobFeedPage,
  siteMapIndexPage,
  siteMapOfPagesPage,
  siteMapOfDayPage,
  savedJobAction,
  savedJobRemovalAction,
  savedJobsPage,
  savedEntryPage,
  savedFilePage,
  savedComparisonPage,
  hidingAction,
  hiddenEstablishmentsPage,
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
  kioskHomePage,
  kioskGoPage,
  kioskEndPage,
  kioskStayPage,
  kioskEnrolmentPage,
  kioskPrintPage,
  kioskPhonePage,
  kioskPhoneCodePage,
  kioskPhoneStatePage,
  kioskSignInPage,
  kioskApprovalPage,
  kioskRefusalPage,
  kiosksPage,
  kioskPage,
  kioskCodePage,
  kioskRemovalPage,
  seekerSignInPage,
  employerSignInPage,
  staffSignInPage,
  ...secondStepPages,
  enrolmentPage,
  appEnrolmentPage,
  ...confirmByPasskeyPages,
  ...passkeyPages,
  ...oneTimePasswordPages,
  ...recoveryCodePages,
  ...codePages,
  ...confirmPages,
  ...securityPages,
  ...securityActions,
  signOutPage,
  signedOutPage,
  seekerRenewalPage,
  employerRenewalPage,
  staffRenewalPage,
  ...renewalPages,
  ...ownPasswordPages,
  ...ownMailPages,
  seekerClosingPage,
  employerClosingPage,
  closedPage,
  ...exportPages,
  homePage,
  aboutPage,
  employersPage,
  rulesPage,
  helpPage,
  termsPage,
  employerTermsPage,
  privacyPage,
  accessibilityPage,
  siteMapPage,
  officesPage,
  officePage,
  creditsPage,
  openingTermsPage,
  openingMailPage,
  passwordPage,
  keyAgainAction,
  donePage,
  entryTermsPage,
  entryMailPage,
  entryPasswordPage,
  entryKeyAgainAction,
  newEstablishmentPage,
  newEstablishmentDraftAction,
  newEstablishmentConfirmationPage,
  myPageTermsPage,
  myPageMailPage,
  myPagePasswordPage,
  myPageKeyAgainAction,
  myPageDonePage,
  employerUsersPage,
  employerUserPage,
  employerUserRemovalPage,
  handOverPage,
  newInvitationPage,
  invitationAgainAction,
  invitationRevocationAction,
  invitationPage,
  invitationPasswordPage,
  invitationKeyAgainAction,
  staffOpeningPage,
  staffOpeningPasswordPage,
  staffOpeningKeyAgainAction,
  membersPage,
  newMemberPage,
  memberPage,
  memberRemovalPage,
  memberFactorsPage,
  establishmentsPage,
  orderQueuePage,
  staffOrderPage,
  orderTakingPage,
  orderReleasePage,
  commentRemovalPage,
  orderCorrectionPage,
  orderAcceptancePage,
  orderRefusalPage,
  orderMemoPage,
  orderVisitPage,
  refusalsPage,
  staffEstablishmentPage,
  employerImagesPage,
  employerImageFilePage,
  employerImageMoveAction,
  employerImageRemovalPage,
  employerImagePage,
  staffImagesPage,
  staffImageFilePage,
  staffImageAcceptanceAction,
  staffImagePage,
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
  employerMailAddressPage,
  employerSlipPage,
  seekerHomePage,
  registrationPage,
  validityPage,
  validityOnAction,
  validityOffPage,
  onlineTermsPage,
  onlineMailPage,
  onlinePasswordPage,
  onlineKeyAgainAction,
  onlineDonePage,
  newRegistrationStartPage,
  newRegistrationTabPage,
  newRegistrationSavedAction,
  newRegistrationConfirmPage,
  newRegistrationRemovalPage,
  registrationReceiptPage,
  registrationTabPage,
  staffHomePage,
  registrationsPage,
  newRegistrationPage,
  staffRegistrationPage,
  staffRegistrationTabPage,
  confirmationPage,
  unconfirmedPage,
  mailAddressPage,
  lockLiftingAction,
  mailConfirmationPage,
  slipPage,
  secondFactorsPage,
  accessReasonPage,
  consultationsPage,
  newConsultationPage,
  componentsPage,
  mailsPage,
  mailPage,
  codesPage,
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
  employerHomePage,
  employerJobsPage,
  employerJobPage,
  ...employerLifePages,
  employerStillOpenPage,
  employerOrdersPage,
  beginOrderPage,
  employerOrderPage,
  employerOrderStepPage,
  employerOrderStepSavedAction,
  employerOrderLookPage,
  employerOrderSheetPage,
  employerOrderSendPage,
  employerOrderDonePage,
  employerOrderDiscardPage,
  employerOrderWithdrawalPage,
  staffNewOrderPage,
  staffOrderStepsPage,
  staffOrderStepPage,
  staffOrderStepSavedAction,
  staffOrderLookPage,
  staffOrderSheetPage,
  staffOrderSendPage,
  staffOrderDiscardPage,
  receivedListPage,
  togetherPage,
  orderUploadPage,
  orderUploadColumnsPage,
  orderUploadTemplatePage,
  orderUploadExamplePage,
  orderUploadResultPage,
  orderUploadReportPage,
  orderUploadDraftsPage,
  orderUploadSendingPage,
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
  mailingsPage,
  newMailingPage,
  mailingPage,
  mailingStopAction,
  blockAction,
  reportPage,
  messageReportsPage,
  messageReportPage,
  stopLiftingPage,
  employerTemplatesPage,
  employerTemplatePage,
  employerTemplateRemovalAction,
  staffTemplatesPage,
  staffTemplatePage,
  staffTemplateRemovalAction,
  seekerInboxPage,
  seekerTalkPage,
  seekerTalkDraftAction,
  seekerTalkFilePage,
  seekerTalkFileRemovalAction,
  employerInboxPage,
  employerTalkPage,
  employerTalkDraftAction,
  employerTalkFilePage,
  employerTalkFileRemovalAction,
  staffInboxPage,
  staffSeekerMessagesPage,
  newMessagePage,
  staffTalkPage,
  staffTalkDraftAction,
  staffTalkFilePage,
  staffTalkFileRemovalAction,
];
