import type { Page } from '#platform/web/page.ts';
import {
  employerImageFilePage,
  employerImageMoveAction,
  employerImagePage,
  employerImageRemovalPage,
  employerImagesPage,
} from './pages/employer/images.page.tsx';
import {
  invitationAgainAction,
  invitationRevocationAction,
  newInvitationPage,
} from './pages/employer/invitation.page.tsx';
import { employerUserPage, employerUserRemovalPage, handOverPage } from './pages/employer/user.page.tsx';
import { employerUsersPage } from './pages/employer/users.page.tsx';
import {
  invitationKeyAgainAction,
  invitationPage,
  invitationPasswordPage,
} from './pages/invitation/invitation.page.tsx';
import { newEstablishmentConfirmationPage } from './pages/opening/confirmation.page.tsx';
import { newEstablishmentDraftAction, newEstablishmentPage } from './pages/opening/establishment.page.tsx';
import { entryMailPage, myPageMailPage } from './pages/opening/mail.page.tsx';
import {
  entryKeyAgainAction,
  entryPasswordPage,
  myPageDonePage,
  myPageKeyAgainAction,
  myPagePasswordPage,
} from './pages/opening/password.page.tsx';
import { entryTermsPage, myPageTermsPage } from './pages/opening/terms.page.tsx';
import { establishmentsPage } from './pages/staff/establishments.page.tsx';
import {
  staffImageAcceptanceAction,
  staffImageFilePage,
  staffImagePage,
  staffImagesPage,
} from './pages/staff/images.page.tsx';
import { employerMailAddressPage } from './pages/staff/mail-address.page.tsx';
import { employerSlipPage } from './pages/staff/slip.page.tsx';

/** Every page of the module. */
export const pages: readonly Page[] = [
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
  establishmentsPage,
  employerImagesPage,
  employerImageFilePage,
  employerImageMoveAction,
  employerImageRemovalPage,
  employerImagePage,
  staffImagesPage,
  staffImageFilePage,
  staffImageAcceptanceAction,
  staffImagePage,
  employerMailAddressPage,
  employerSlipPage,
];
