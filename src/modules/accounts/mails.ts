import type { Language } from '#kernel/language.ts';
import { formatDayTime, type Instant } from '#kernel/time.ts';
import type { Act } from '#platform/act.ts';
import { sendMail } from '#platform/mail/mail.ts';
import { absolute, openingDoor, signInDoor } from '#platform/web/urls.ts';
import type { Account, AccountKind } from './account.ts';
import type { Words } from './words/ja.ts';
import { openingMailWords } from './words/opening/words.ts';
import { mailWords } from './words/words.ts';

type Notice = { key: string; subject: string; body: string };

/** Notices about an account (M04): what happened and when, the help desk; never a free text of somebody else. */
export const notify = (act: Act, account: Account, write: (words: Words, portal: string) => Notice): Promise<void> => {
  const { language, kind, mail } = account;
  const words = mailWords(language);
  const portal = words.portal[kind];
  const { key, subject, body } = write(words, portal);
  const { baseUrl, helpdeskPhone, helpdeskHours } = act.settings;
  return sendMail(act, {
    to: mail,
    kind: 'M04',
    language,
    key,
    subject: words.mails.subject(portal, subject),
    text: [
      body,
      absolute(baseUrl, signInDoor(language, kind)),
      words.mails.notYou(helpdeskPhone, helpdeskHours),
      words.mails.noReply,
    ].join('\n\n'),
  });
};

/** To the old address: who takes over an account by another address is seen (abuse-cases 43). */
export const sendMailChangedMail = (act: Act, before: Account): Promise<void> =>
  notify(act, before, ({ mails }, portal) => ({
    key: `mail ${act.chance.id()}`,
    subject: mails.changed,
    body: mails.mailChanged(portal, formatDayTime(act.now, before.language)),
  }));

export const sendPasswordChangedMail = (act: Act, account: Account, request: string): Promise<void> =>
  notify(act, account, ({ mails }, portal) => ({
    key: `password ${request}`,
    subject: mails.changed,
    body: mails.passwordChanged(portal, formatDayTime(act.now, account.language)),
  }));

/** To somebody who had left and came back by a key. */
export const sendReopenedMail = (act: Act, account: Account, request: string): Promise<void> =>
  notify(act, account, ({ mails }, portal) => ({
    key: `reopened ${request}`,
    subject: mails.changed,
    body: mails.reopened(portal, formatDayTime(act.now, account.language)),
  }));

/** Where the mails of a way to a My Page lead: whose portal it is, and the page that asks for the key. */
export type Way = { portal: AccountKind; page: (language: Language) => string };

type M01 = {
  to: string;
  kind: 'M01' | 'M01b';
  portal: AccountKind;
  key: string;
  subject: string;
  text: string;
  code?: string;
};

/** In the language of the page it was asked for on: whoever asks reads it now, and the account may not exist yet. */
const sendOpeningMail = (act: Act, { to, kind, portal, key, subject, text, code }: M01): Promise<void> => {
  const { language } = act;
  const { helpdeskPhone, helpdeskMail, siteName } = act.settings;
  const { portal: portals, mails } = mailWords(language);
  return sendMail(act, {
    to,
    kind,
    language,
    key,
    subject: mails.subject(portals[portal], subject),
    ...(code && { code }),
    text: text + openingMailWords(language).mail.footer(siteName, `${helpdeskPhone} / ${helpdeskMail}`),
    ...(code ? { code } : {}),
  });
};

/** 「パスワード登録申込受付通知」 (M01): the key and the clock time at which it ends, the same as on the screen. */
export const sendKeyMail = (
  act: Act,
  { portal, page }: Way,
  { to, key, request, expiresAt }: { to: string; key: string; request: string; expiresAt: Instant },
): Promise<void> => {
  const { subject, text } = openingMailWords(act.language).mail.key;
  const link = absolute(act.settings.baseUrl, page(act.language));
  const written = text(key, formatDayTime(expiresAt, act.language), link);
  return sendOpeningMail(act, { to, kind: 'M01', portal, key: request, subject, text: written, code: key });
};

/** To the owner of an address that has a My Page, or is to get one another way: no key, but where to go on. */
export const sendKnownMail = (act: Act, account: Account, request: string): Promise<void> => {
  const { language } = act;
  const { open, waiting } = openingMailWords(language).mail;
  const portal = mailWords(language).portal[account.kind];
  const opened = account.openedAt !== undefined && account.state !== 'closed';
  const door = opened ? signInDoor(language, account.kind) : openingDoor(language, account.kind);
  const link = absolute(act.settings.baseUrl, door);
  return sendOpeningMail(act, {
    to: account.mail,
    kind: 'M01b',
    portal: account.kind,
    key: request,
    subject: opened ? open.subject(portal) : waiting.subject,
    text: (opened ? open : waiting).text(portal, link),
  });
};
