import type { Page } from '#platform/web/page.ts';
import { kioskEndPage, kioskStayPage } from './pages/anyone/end.page.tsx';
import { kioskEnrolmentPage } from './pages/anyone/enrolment.page.tsx';
import { kioskGoPage, kioskHomePage } from './pages/anyone/home.page.tsx';
import { kioskPhoneCodePage, kioskPhonePage, kioskPhoneStatePage } from './pages/anyone/phone.page.tsx';
import { kioskPrintPage } from './pages/anyone/print.page.tsx';
import { kioskApprovalPage, kioskRefusalPage, kioskSignInPage } from './pages/seeker/kiosk-sign-in.page.tsx';
import { kioskCodePage, kioskPage, kioskRemovalPage } from './pages/staff/kiosk.page.tsx';
import { kiosksPage } from './pages/staff/kiosks.page.tsx';

/** Every page of the module. */
export const pages: readonly Page[] = [
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
];
