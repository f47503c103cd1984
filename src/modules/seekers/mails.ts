import { formatDayTime, type Instant } from '#kernel/time.ts';
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
