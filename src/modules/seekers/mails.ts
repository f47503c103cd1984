import { type Day, formatDay, formatDayTime, type Instant } from '#kernel/time.ts';
import type { Account } from '#modules/accounts/account.ts';
import type { Act } from '#platform/act.ts';
import { sendMail } from '#platform/mail/mail.ts';
import { absolute, urls } from '#platform/web/urls.ts';
import { withoutReadings } from '#ui/readings/readings.ts';
import { words } from './words/words.ts';

/** 「パスワード登録申込受付通知」 (M01): the key and the clock time at which it ends, the same as on the screen. */
export const sendKeyMail = (
  act: Act,
  account: Account,
  key: string,
  { request, expiresAt }: { request: string; expiresAt: Instant },
): Promise<void> => {
  const language = act.language;
  const { mail } = words(language);
  const { helpdeskPhone, helpdeskMail, siteName } = act.settings;
  return sendMail(act, {
    to: account.mail,
    kind: 'M01',
    language,
    key: request,
    subject: withoutReadings(mail.prefix + mail.key.subject),
    text: withoutReadings(
      mail.key.text(
        key,
        formatDayTime(expiresAt, language),
        absolute(act.settings.baseUrl, urls.openingPassword(language)),
      ) + mail.footer(siteName, `${helpdeskPhone} / ${helpdeskMail}`),
    ),
  });
};

/** To the owner of a page that is open already: no key is needed, this is how to sign in. */
export const sendAlreadyOpenMail = (act: Act, account: Account, request: string): Promise<void> => {
  const language = act.language;
  const { mail } = words(language);
  const { helpdeskPhone, helpdeskMail, siteName } = act.settings;
  return sendMail(act, {
    to: account.mail,
    kind: 'M01b',
    language,
    key: request,
    subject: withoutReadings(mail.prefix + mail.open.subject),
    text: withoutReadings(
      mail.open.text(absolute(act.settings.baseUrl, urls.seekerSignIn(language))) +
        mail.footer(siteName, `${helpdeskPhone} / ${helpdeskMail}`),
    ),
  });
};

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
