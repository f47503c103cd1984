import { z } from 'zod';
import { eraseAccountsWork, forgetKeysWork } from '#modules/accounts/work.ts';
import { alertWork } from '#modules/alerts/work.ts';
import { applicationWork } from '#modules/applications/work.ts';
import { jobWork } from '#modules/jobs/work.ts';
import { forgetKioskCodesWork } from '#modules/kiosks/work.ts';
import { messageWork } from '#modules/messages/work.ts';
import { orderWork } from '#modules/orders/work.ts';
import { searchWork } from '#modules/search/work.ts';
import { forgetDrafts } from '#modules/seekers/drafts.ts';
import { validityWork } from '#modules/seekers/work.ts';
import { fileWork } from '#platform/files/work.ts';
import { limitsWork } from '#platform/limits/limits.ts';
import { mailWork } from '#platform/mail/mail.ts';
import { mailTransport } from '#platform/mail/transport.ts';
import { forgetOldKeys } from '#platform/web/idempotency.ts';
import { forgetOldSessions } from '#platform/web/session.ts';
import { type Work, work } from '#platform/work/work.ts';
import type { Settings } from '#src/config.ts';
import { threadFile } from './threads.ts';

/** All background work in one list. */
export const registrations = (settings: Settings): readonly Work[] => [
  mailWork(mailTransport(settings)),
  mailWork(mailTransport(settings), 'bulk'),
  limitsWork,
  ...fileWork,
  ...messageWork,
  forgetKeysWork,
  forgetKioskCodesWork,
  eraseAccountsWork,
  searchWork,
  ...alertWork(settings, threadFile('jobindex-worker')),
  ...jobWork,
  ...validityWork,
  ...applicationWork,
  ...orderWork,
  work('seekers.forgetDrafts', { data: z.object({}), schedule: '41 3 * * *', perform: (act) => forgetDrafts(act) }),
  work('web.forget', {
    data: z.object({}),
    schedule: '17 3 * * *',
    perform: async (act) => {
      await forgetOldKeys(act);
      await forgetOldSessions(act.database, act.settings, act.now);
    },
  }),
];
