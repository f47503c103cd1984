import type { Page } from '#platform/web/page.ts';
import { beginOrderPage } from './pages/employer/begin.page.tsx';
import { employerOrderDonePage } from './pages/employer/done.page.tsx';
import { employerOrderDiscardPage, employerOrderWithdrawalPage } from './pages/employer/ending.pages.tsx';
import { employerOrderLookPage, employerOrderSheetPage } from './pages/employer/look.page.tsx';
import { employerOrderPage } from './pages/employer/order.page.tsx';
import { employerOrdersPage } from './pages/employer/orders.page.tsx';
import { employerOrderSendPage } from './pages/employer/send.page.tsx';
import { employerOrderStepPage, employerOrderStepSavedAction } from './pages/employer/step.page.tsx';
import { orderAcceptancePage } from './pages/staff/acceptance.page.tsx';
import { staffNewOrderPage } from './pages/staff/begin.page.tsx';
import { orderCorrectionPage } from './pages/staff/correction.page.tsx';
import { staffOrderLookPage, staffOrderSheetPage } from './pages/staff/look.page.tsx';
import { commentRemovalPage, staffOrderPage } from './pages/staff/order.page.tsx';
import { orderPhrasePage } from './pages/staff/phrase.page.tsx';
import { phrasesPage } from './pages/staff/phrases.page.tsx';
import { orderQueuePage } from './pages/staff/queue.page.tsx';
import { orderMemoPage, orderRefusalPage } from './pages/staff/refusal.page.tsx';
import { refusalsPage } from './pages/staff/refusals.page.tsx';
import { staffOrderSendPage } from './pages/staff/send.page.tsx';
import { staffOrderStepPage, staffOrderStepSavedAction } from './pages/staff/step.page.tsx';
import { staffOrderDiscardPage, staffOrderStepsPage } from './pages/staff/steps.page.tsx';
import { orderReleasePage, orderTakingPage } from './pages/staff/taking.page.tsx';
import { orderVisitPage } from './pages/staff/visit.page.tsx';
import { orderUploadColumnsPage } from './pages/upload/columns.page.tsx';
import { orderUploadExamplePage, orderUploadReportPage, orderUploadTemplatePage } from './pages/upload/files.page.ts';
import { orderUploadDraftsPage, orderUploadSendingPage } from './pages/upload/making.page.tsx';
import { orderUploadResultPage } from './pages/upload/report.page.tsx';
import { orderUploadPage } from './pages/upload/upload.page.tsx';

/** Every page of the module. */
export const pages: readonly Page[] = [
  orderQueuePage,
  staffOrderPage,
  orderTakingPage,
  orderReleasePage,
  commentRemovalPage,
  orderCorrectionPage,
  orderAcceptancePage,
  orderRefusalPage,
  orderMemoPage,
  orderPhrasePage,
  orderVisitPage,
  phrasesPage,
  refusalsPage,
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
  orderUploadPage,
  orderUploadColumnsPage,
  orderUploadTemplatePage,
  orderUploadExamplePage,
  orderUploadResultPage,
  orderUploadReportPage,
  orderUploadDraftsPage,
  orderUploadSendingPage,
];
