import { type Day, formatDay, formatDayTime } from '#kernel/time.ts';
import type { Account } from '#modules/accounts/account.ts';
import { openingMailWords } from '#modules/accounts/words/opening/words.ts';
import { mailWords } from '#modules/accounts/words/words.ts';
import type { Act } from '#platform/act.ts';
import { sendMail } from '#platform/mail/mail.ts';
import { absolute, urls } from '#platform/web/urls.ts';
import { withoutReadings } from '#ui/readings/readings.ts';
import type { Words } from './words/tabs/ja.ts';
import { tabMailWords } from './words/tabs/words.ts';
import { words } from './words/words.ts';

/** 「求職登録の有効期限のお知らせ」 (M13): how far away the last day is, or that it has passed. One of very many of its day. */
export const sendValidityMail = (
  act: Act,
  account: Account,
  { key, lastDay, occasion }: { key: string; lastDay: Day; occasion: number | 'expired' },
): Promise<void> => {
  const { language } = account;
  const { mail } = words(language);
  const { baseUrl, helpdeskPhone, helpdeskMail, siteName, selfReactivationDays } = act.settings;
  const link = absolute(baseUrl, urls.seekerValidity(language));
  const written = formatDay(lastDay, language);
  const text =
    occasion === 'expired'
      ? mail.validity.expired(written, String(selfReactivationDays), link)
      : mail.validity.soon(String(occasion), written, link);
  return sendMail(act, {
    to: account.mail,
    kind: 'M13',
    language,
    key,
    subject: withoutReadings(mail.prefix + mail.validity.subject),
    text: withoutReadings(text + mail.footer(siteName, `${helpdeskPhone} / ${helpdeskMail}`)),
    bulk: {},
  });
};

/** 「ハローワークからのお知らせ」 (M05): the next consultation was agreed; when and where is read after signing in. */
export const sendAppointmentMail = (act: Act, account: Account, key: string): Promise<void> => {
  const { language } = account;
  const { mail } = words(language);
  const { baseUrl, helpdeskPhone, helpdeskMail, siteName } = act.settings;
  return sendMail(act, {
    to: account.mail,
    kind: 'M05',
    language,
    key,
    subject: withoutReadings(mail.prefix + mail.appointment.subject),
    text: withoutReadings(
      mail.appointment.text(absolute(baseUrl, urls.seekerHome(language))) +
        mail.footer(siteName, `${helpdeskPhone} / ${helpdeskMail}`),
    ),
  });
};

/** Notices about a registration: what happened and when, without a number or a name (system-reference §1.10). */
const tell = (
  act: Act,
  { mail, language }: Account,
  {
    kind,
    key,
    say,
  }: { kind: string; key: string; say: (words: Words['mail'], at: string, link: string) => [string, string] },
): Promise<void> => {
  const { baseUrl, siteName, helpdeskPhone, helpdeskMail } = act.settings;
  const link = absolute(baseUrl, urls.seekerHome(language));
  const [subject, body] = say(tabMailWords(language).mail, formatDayTime(act.now, language), link);
  const { portal, mails } = mailWords(language);
  return sendMail(act, {
    to: mail,
    kind,
    language,
    key,
    subject: mails.subject(portal.seeker, subject),
    text: body + openingMailWords(language).mail.footer(siteName, `${helpdeskPhone} / ${helpdeskMail}`),
  });
};

/** 求職申込み on the web was received (M30). */
export const sendRegisteredMail = (act: Act, account: Account, registrationId: string): Promise<void> =>
  tell(act, account, {
    kind: 'M30',
    key: registrationId,
    say: ({ registered, registeredBody }, at, link) => [registered, registeredBody(at, link)],
  });

/** オンライン登録者 → 利用登録者 at the counter (M31). */
export const sendConfirmedMail = (act: Act, account: Account, registrationId: string): Promise<void> =>
  tell(act, account, {
    kind: 'M31',
    key: registrationId,
    say: ({ confirmed, confirmedBody }, at, link) => [confirmed, confirmedBody(at, link)],
  });
