import { clockTime, formatDayTime, type Instant } from '#kernel/time.ts';
import type { Act } from '#platform/act.ts';
import { sendMail } from '#platform/mail/mail.ts';
import { absolute, signInDoor, urls } from '#platform/web/urls.ts';
import type { Account } from './account.ts';
import { agentText } from './words/signing-in/agent.ts';
import type { Words } from './words/signing-in/ja.ts';
import { signInMailWords } from './words/signing-in/words.ts';
import { mailWords } from './words/words.ts';

type Notice = { kind: 'M03' | 'M04'; key: string; subject: string; body: string; where: string };

/** What is mailed about signing in. Nothing of the person stands in it, and nothing a stranger could have typed. */
const tell = (act: Act, account: Account, write: (words: Words, portal: string) => Notice): Promise<void> => {
  const { language, kind, mail } = account;
  const shared = mailWords(language);
  const portal = shared.portal[kind];
  const notice = write(signInMailWords(language), portal);
  const { baseUrl, helpdeskPhone, helpdeskHours } = act.settings;
  return sendMail(act, {
    to: mail,
    kind: notice.kind,
    language,
    key: notice.key,
    subject: shared.mails.subject(portal, notice.subject),
    text: [
      notice.body,
      absolute(baseUrl, notice.where),
      shared.mails.notYou(helpdeskPhone, helpdeskHours),
      shared.mails.noReply,
    ].join('\n\n'),
  });
};

/** M03: the code, and the clock time of its end as on the screen. */
export const sendCodeMail = (act: Act, account: Account, code: string, until: Instant): Promise<void> =>
  tell(act, account, ({ mails }, portal) => ({
    kind: 'M03',
    key: `code ${act.chance.id()}`,
    subject: mails.code,
    body: mails.codeBody(portal, code, formatDayTime(until, account.language)),
    where: signInDoor(account.language, account.kind),
  }));

/** M04: somebody signed in from where nobody did before. */
export const sendNewDeviceMail = (act: Act, account: Account, agent: string): Promise<void> =>
  tell(act, account, ({ mails }, portal) => ({
    kind: 'M04',
    key: `device ${act.chance.id()}`,
    subject: mails.newDevice,
    body: mails.newDeviceBody(portal, formatDayTime(act.now, account.language), agentText(agent, account.language)),
    where: urls.security(account.language, account.kind),
  }));

/** The door is silent about a lock; its owner hears of it here (abuse-cases 5). */
export const sendPlaceLockedMail = (act: Act, account: Account, until: Instant): Promise<void> =>
  tell(act, account, ({ mails }, portal) => ({
    kind: 'M04',
    key: `place ${act.chance.id()}`,
    subject: mails.locked,
    body: mails.placeLockedBody(portal, formatDayTime(act.now, account.language), clockTime(until)),
    where: signInDoor(account.language, account.kind),
  }));

export const sendLockedMail = (act: Act, account: Account, until: Instant): Promise<void> =>
  tell(act, account, ({ mails }, portal) => ({
    kind: 'M04',
    key: `lock ${account.id} ${until}`,
    subject: mails.locked,
    body: mails.lockedBody(portal, formatDayTime(until, account.language)),
    where: signInDoor(account.language, account.kind),
  }));
