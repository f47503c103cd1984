import type { Page } from '#platform/web/page.ts';
import { employerInboxPage } from './pages/employer/inbox.page.tsx';
import {
  employerTalkDraftAction,
  employerTalkFilePage,
  employerTalkFileRemovalAction,
  employerTalkPage,
} from './pages/employer/talk.page.tsx';
import {
  employerTemplatePage,
  employerTemplateRemovalAction,
  employerTemplatesPage,
} from './pages/employer/templates.page.tsx';
import { seekerInboxPage } from './pages/seeker/inbox.page.tsx';
import {
  seekerTalkDraftAction,
  seekerTalkFilePage,
  seekerTalkFileRemovalAction,
  seekerTalkPage,
} from './pages/seeker/talk.page.tsx';
import { blockAction, reportPage } from './pages/seeker/trouble.page.tsx';
import { staffInboxPage, staffSeekerMessagesPage } from './pages/staff/inbox.page.tsx';
import { mailingPage, mailingStopAction, mailingsPage, newMailingPage } from './pages/staff/mailing.page.tsx';
import { newMessagePage } from './pages/staff/new-message.page.tsx';
import { messageReportPage, messageReportsPage, stopLiftingPage } from './pages/staff/reports.page.tsx';
import {
  staffTalkDraftAction,
  staffTalkFilePage,
  staffTalkFileRemovalAction,
  staffTalkPage,
} from './pages/staff/talk.page.tsx';
import { staffTemplatePage, staffTemplateRemovalAction, staffTemplatesPage } from './pages/staff/templates.page.tsx';

/** Every page of the module. */
export const pages: readonly Page[] = [
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
