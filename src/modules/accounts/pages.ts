import type { Page } from '#platform/web/page.ts';
import { codePages } from './pages/anyone/code.page.tsx';
import { employerRenewalPage, renewalPages, staffRenewalPage } from './pages/anyone/password-renewal.page.tsx';
import { employerSignInPage, seekerSignInPage, staffSignInPage } from './pages/anyone/sign-in.page.tsx';
import { signedOutPage, signOutPage } from './pages/anyone/sign-out.page.tsx';
import { ownMailPages } from './pages/own/mail-address.page.tsx';
import { ownPasswordPages } from './pages/own/password.page.tsx';
import { confirmByPasskeyPages } from './pages/second-factors/confirm.page.tsx';
import { appEnrolmentPage, enrolmentPage } from './pages/second-factors/enrolment.page.tsx';
import { oneTimePasswordPages } from './pages/second-factors/one-time-password.page.tsx';
import { passkeyPages } from './pages/second-factors/passkeys.page.tsx';
import { recoveryCodePages } from './pages/second-factors/recovery-codes.page.tsx';
import { secondStepPages } from './pages/second-factors/steps.page.tsx';
import { securityActions } from './pages/security/actions.page.tsx';
import { confirmPages } from './pages/security/confirm.page.tsx';
import { securityPages } from './pages/security/security.page.tsx';
import { memberFactorsPage, memberPage, memberRemovalPage } from './pages/staff/member.page.tsx';
import { membersPage } from './pages/staff/members.page.tsx';
import { newMemberPage } from './pages/staff/new-member.page.tsx';
import { staffOpeningKeyAgainAction, staffOpeningPage, staffOpeningPasswordPage } from './pages/staff/opening.page.tsx';

/** Every page of the module. */
export const pages: readonly Page[] = [
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
  employerRenewalPage,
  staffRenewalPage,
  ...renewalPages,
  ...ownPasswordPages,
  ...ownMailPages,
  staffOpeningPage,
  staffOpeningPasswordPage,
  staffOpeningKeyAgainAction,
  membersPage,
  newMemberPage,
  memberPage,
  memberRemovalPage,
  memberFactorsPage,
];
