import type { Language } from '#kernel/language.ts';
import { dayOf, formatDay, formatDayTime, type Instant } from '#kernel/time.ts';
import type { Act } from '#platform/act.ts';
import { sendMail } from '#platform/mail/mail.ts';
import { absolute, signInDoor, urls } from '#platform/web/urls.ts';
import type { Account, AccountKind } from './account.ts';
import type { Words } from './words/own/ja.ts';
import { ownMailWords } from './words/own/words.ts';
import { mailWords } from './words/words.ts';

/**
 * Mails about a new password, another address and leaving. No name, no address, no free text stands in them (abuse-cases
 * 24); a key stands in the one mail that carries it.
 */

type To = { mail: string; kind: AccountKind; language: Language };
type Written = {
  kind: 'M01b' | 'M02' | 'M04';
  key: string;
  subject: string;
  body: string;
  link?: string;
  code?: string;
  /** What to do when it was not the reader: nothing, or to call the help desk. */
  notYou: 'nothing' | 'help-desk';
};

const write = (act: Act, to: To, compose: (words: Words['mails'], portal: string) => Written): Promise<void> => {
  const { language } = to;
  const { portal, mails } = mailWords(language);
  const own = ownMailWords(language).mails;
  const { kind, key, subject, body, link, code, notYou } = compose(own, portal[to.kind]);
  const { baseUrl, helpdeskPhone, helpdeskHours } = act.settings;
  return sendMail(act, {
    to: to.mail,
    kind,
    language,
    key,
    subject: mails.subject(portal[to.kind], subject),
    ...(code && { code }),
    text: [
      body,
      ...(link ? [absolute(baseUrl, link)] : []),
      notYou === 'nothing' ? own.notYouNothing : mails.notYou(helpdeskPhone, helpdeskHours),
      mails.noReply,
    ].join('\n\n'),
  });
};

type Key = { key: string; request: string; expiresAt: Instant };

/** 「パスワード再登録申込受付通知」 (M02), in the language of the page it was asked on. */
export const sendRenewalMail = (act: Act, account: Account, { key, request, expiresAt }: Key): Promise<void> => {
  const language = act.language;
  return write(act, { ...account, language }, (mails, portal) => ({
    kind: 'M02',
    key: request,
    subject: mails.renewalKey,
    body: mails.renewalKeyBody(portal, key, formatDayTime(expiresAt, language)),
    link: urls.passwordRenewal(language, account.kind),
    code: key,
    notYou: 'nothing',
  }));
};

/** The counter has just changed the address: when a new password will be possible. */
export const sendHeldMail = (act: Act, account: Account, request: string, until: Instant): Promise<void> =>
  write(act, account, (mails, portal) => ({
    kind: 'M02',
    key: `held ${request}`,
    subject: mails.renewalHeld,
    body: mails.renewalHeldBody(portal, formatDayTime(until, account.language)),
    notYou: 'help-desk',
  }));

/** There is no password to renew: the page was never opened, or was closed. */
export const sendNotOpenMail = (act: Act, account: Account, request: string): Promise<void> =>
  write(act, account, (mails, portal) => ({
    kind: 'M02',
    key: `not open ${request}`,
    subject: mails.notOpen,
    body: mails.notOpenBody(portal),
    link: urls.opening(account.language),
    notYou: 'nothing',
  }));

/** To the new address, which proves itself by the key. */
export const sendMailChangeKeyMail = (
  act: Act,
  account: Account,
  mail: string,
  { key, request, expiresAt }: Key,
): Promise<void> => {
  const language = act.language;
  return write(act, { ...account, mail, language }, (mails, portal) => ({
    kind: 'M01b',
    key: `mail change ${request}`,
    subject: mails.changeKey,
    body: mails.changeKeyBody(portal, key, formatDayTime(expiresAt, language)),
    code: key,
    notYou: 'nothing',
  }));
};

/** To the present address: somebody asked for another one, and nothing has changed yet. */
export const sendMailChangeAskedMail = (act: Act, account: Account, request: string): Promise<void> =>
  write(act, account, (mails, portal) => ({
    kind: 'M04',
    key: `mail asked ${request}`,
    subject: mails.changeAsked,
    body: mails.changeAskedBody(portal, formatDayTime(act.now, account.language)),
    link: signInDoor(account.language, account.kind),
    notYou: 'help-desk',
  }));

/** To the owner of an address that another account wanted to take. */
export const sendAddressWantedMail = (act: Act, owner: Account, request: string): Promise<void> =>
  write(act, owner, (mails) => ({
    kind: 'M04',
    key: `wanted ${request}`,
    subject: mails.addressWanted,
    body: mails.addressWantedBody,
    notYou: 'nothing',
  }));

/** To the new address, once it is the one. */
export const sendMailChangeDoneMail = (act: Act, account: Account): Promise<void> =>
  write(act, account, (mails, portal) => ({
    kind: 'M04',
    key: `mail done ${act.chance.id()}`,
    subject: mails.changeDone,
    body: mails.changeDoneBody(portal, formatDayTime(act.now, account.language)),
    link: signInDoor(account.language, account.kind),
    notYou: 'help-desk',
  }));

/** After the counter changed it: to the old address, and to the new one with the end of the hold. */
export const sendChangedAtCounterMails = async (
  act: Act,
  before: Account,
  mail: string,
  until: Instant,
): Promise<void> => {
  const id = act.chance.id();
  await write(act, before, (mails, portal) => ({
    kind: 'M04',
    key: `counter old ${id}`,
    subject: mailWords(before.language).mails.changed,
    body: mails.changedAtCounter(portal, formatDayTime(act.now, before.language)),
    notYou: 'help-desk',
  }));
  await write(act, { ...before, mail }, (mails, portal) => ({
    kind: 'M04',
    key: `counter new ${id}`,
    subject: mails.changeDone,
    body: mails.heldBody(portal, formatDayTime(until, before.language)),
    link: signInDoor(before.language, before.kind),
    notYou: 'help-desk',
  }));
};

/** 退会のお知らせ, with the last day on which everything can be had back. */
export const sendClosedMail = (act: Act, account: Account, until: Instant): Promise<void> =>
  write(act, account, (mails, portal) => ({
    kind: 'M04',
    key: `closed ${account.id} ${act.now}`,
    subject: mails.closed,
    body: mails.closedBody(portal, formatDayTime(act.now, account.language), formatDay(dayOf(until), account.language)),
    ...(account.kind === 'seeker' && { link: urls.opening(account.language) }),
    notYou: 'help-desk',
  }));

/** The receipt: what belonged to the account is gone, and so is the address this goes to. */
export const sendErasedMail = (act: Act, account: Account): Promise<void> =>
  write(act, account, (mails, portal) => ({
    kind: 'M04',
    key: `erased ${account.id}`,
    subject: mails.erased,
    body: mails.erasedBody(portal, formatDayTime(act.now, account.language)),
    notYou: 'help-desk',
  }));
