import type { Page } from '#platform/web/page.ts';
import { newRegistrationConfirmPage } from './pages/new-seeker/confirm.page.tsx';
import { newRegistrationRemovalPage } from './pages/new-seeker/removal.page.tsx';
import { newRegistrationStartPage } from './pages/new-seeker/start.page.tsx';
import { newRegistrationSavedAction, newRegistrationTabPage } from './pages/new-seeker/tab.page.tsx';
import { donePage } from './pages/opening/done.page.tsx';
import { mailPage } from './pages/opening/mail.page.tsx';
import {
  onlineDonePage,
  onlineKeyAgainAction,
  onlineMailPage,
  onlinePasswordPage,
} from './pages/opening/online-password.page.tsx';
import { onlineTermsPage } from './pages/opening/online-terms.page.tsx';
import { keyAgainAction, passwordPage } from './pages/opening/password.page.tsx';
import { termsPage } from './pages/opening/terms.page.tsx';
import { seekerRenewalPage } from './pages/renewal/password-renewal.page.tsx';
import { registrationReceiptPage } from './pages/seeker/receipt.page.tsx';
import { registrationPage } from './pages/seeker/registration.page.tsx';
import { registrationTabPage } from './pages/seeker/registration-tab.page.tsx';
import { validityOffPage, validityOnAction, validityPage } from './pages/seeker/validity.page.tsx';
import { accessReasonPage } from './pages/staff/access-reason.page.tsx';
import { confirmationPage } from './pages/staff/confirmation.page.tsx';
import { consultationsPage } from './pages/staff/consultations.page.tsx';
import { lockLiftingAction } from './pages/staff/lock-lifting.page.ts';
import { mailAddressPage, mailConfirmationPage } from './pages/staff/mail-address.page.tsx';
import { newConsultationPage } from './pages/staff/new-consultation.page.tsx';
import { newRegistrationPage } from './pages/staff/new-registration.page.tsx';
import { staffRegistrationPage } from './pages/staff/registration.page.tsx';
import { staffRegistrationTabPage } from './pages/staff/registration-tab.page.tsx';
import { registrationsPage } from './pages/staff/registrations.page.tsx';
import { secondFactorsPage } from './pages/staff/second-factors.page.tsx';
import { slipPage } from './pages/staff/slip.page.tsx';
import { unconfirmedPage } from './pages/staff/unconfirmed.page.tsx';

/** Every page of the module. */
export const pages: readonly Page[] = [
  seekerRenewalPage,
  termsPage,
  mailPage,
  passwordPage,
  keyAgainAction,
  donePage,
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
];
