import { formatDayTime, type Instant } from '#kernel/time.ts';
import type { Act } from '#platform/act.ts';
import { sendMail } from '#platform/mail/mail.ts';
import { absolute, signInDoor } from '#platform/web/urls.ts';
import type { Account } from './account.ts';
import type { Words } from './words/ja.ts';
import { mailWords } from './words/words.ts';

type Notice = { key: string; subject: string; body: string };

/** Notices about an account (M04): what happened and when, the help desk; never a free text of somebody else. */
const notify = (act: Act, account: Account, write: (words: Words, portal: string) => Notice): Promise<void> => {
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

/** The screen tells nobody that an account is locked; its owner hears it here (abuse-cases 5). */
export const sendLockedMail = (act: Act, account: Account, until: Instant): Promise<void> =>
  notify(act, account, ({ mails }, portal) => ({
    key: `lock ${account.id} ${until}`,
    subject: mails.locked,
    body: mails.lockedBody(portal, formatDayTime(until, account.language)),
  }));
