import type { Language } from '#kernel/language.ts';
import { formatDay } from '#kernel/time.ts';
import { accountOf } from '#modules/accounts/accounts.ts';
import type { Application } from '#modules/applications/application.ts';
import { employerUsers } from '#modules/establishments/establishments.ts';
import { frozenVersion } from '#modules/jobs/jobs.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import { accountForMail } from '#modules/seekers/seekers.ts';
import { type Act, actingAs } from '#platform/act.ts';
import { sendMail } from '#platform/mail/mail.ts';
import { absolute, urls } from '#platform/web/urls.ts';
import { withoutReadings } from '#ui/readings/readings.ts';
import type { ArrivedIn } from './arrivals.ts';
import { officeMessage } from './office-messages.ts';
import { words } from './words/words.ts';

/** Mails about messages (system-reference §1.10): that there is one, never what it says or who wrote it. */

const footer = (act: Act, language: Language): string =>
  words(language).mail.footer(act.settings.siteName, `${act.settings.helpdeskPhone} / ${act.settings.helpdeskMail}`);

/** M10 from an employer, M05 from an office. */
export const tellSeeker = async (act: Act, { thread, messageId }: ArrivedIn): Promise<void> => {
  const account = await accountForMail(act, thread.registrationId);
  if (!account?.openedAt || account.state === 'closed') return;
  const { language } = account;
  const { mail } = words(language);
  const link = absolute(act.settings.baseUrl, urls.seekerTalk(language, thread.id));
  const office = thread.kind === 'office';
  const { subject, text } = office
    ? {
        subject: mail.fromOffice.subject,
        text: mail.fromOffice.text(officeNameOf(thread.officeCode ?? '', language), link),
      }
    : { subject: mail.arrived.subject, text: mail.arrived.text(link) };
  await sendMail(act, {
    to: account.mail,
    kind: office ? 'M05' : 'M10',
    language,
    key: messageId,
    subject: withoutReadings(mail.seekerPrefix + subject),
    text: withoutReadings(text + footer(act, language)),
  });
};

/**
 * What the office wrote with a proposed referral, as a message of the kind オンラインハローワーク紹介 with the way to the
 * answer (features.md F2). M06 tells of it already.
 */
export const writeProposal = async (act: Act, application: Application): Promise<void> => {
  const { id, registrationId, officeCode, comment, answerBy, jobId, jobVersion } = application;
  const account = await accountForMail(act, registrationId);
  const sheet = await frozenVersion(act, jobId, jobVersion);
  if (!account || !officeCode || !answerBy || !sheet) return;
  const { language } = account;
  const { proposal } = words(language);
  await officeMessage(actingAs(act, { kind: 'system', task: 'messages.proposal' }), {
    id: act.chance.id(),
    registrationId,
    officeCode,
    topic: 'online-referral',
    subject: withoutReadings(proposal.subject),
    body: withoutReadings(proposal.body(sheet.work.title, comment ?? '', formatDay(answerBy, language))),
    replies: true,
    applicationId: id,
    silent: true,
  });
};

/** M10 to everybody who acts for the establishment. */
export const tellEmployer = async (act: Act, { thread, messageId }: ArrivedIn): Promise<void> => {
  if (!thread.establishmentId) return;
  for (const user of await employerUsers(act, thread.establishmentId)) {
    const account = await accountOf(act, user.accountId);
    if (!account?.openedAt || account.state === 'closed') continue;
    const { language } = account;
    const { mail } = words(language);
    const link = absolute(act.settings.baseUrl, urls.employerTalk(language, thread.id));
    await sendMail(act, {
      to: account.mail,
      kind: 'M10',
      language,
      key: `${messageId} ${account.id}`,
      subject: withoutReadings(mail.employerPrefix + mail.arrived.subject),
      text: withoutReadings(mail.arrived.text(link) + footer(act, language)),
    });
  }
};
