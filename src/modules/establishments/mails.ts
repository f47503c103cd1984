import { formatDayTime } from '#kernel/time.ts';
import type { Account } from '#modules/accounts/account.ts';
import { accountOf } from '#modules/accounts/accounts.ts';
import { openingMailWords } from '#modules/accounts/words/opening/words.ts';
import { mailWords as accountWords } from '#modules/accounts/words/words.ts';
import type { Act } from '#platform/act.ts';
import { sendMail } from '#platform/mail/mail.ts';
import { absolute, signInDoor, urls } from '#platform/web/urls.ts';
import type { Invitation } from './employer-user.ts';
import { employerUsers } from './establishments.ts';
import { mailWords } from './words/words.ts';

/**
 * 「利用者への招待」 (M20, ours). Names neither the establishment nor a person: what strangers call themselves is no text of
 * our mails (abuse-cases 24). Without a token the address has a My Page elsewhere.
 */
export const sendInvitationMail = (act: Act, invitation: Invitation, token: string | undefined): Promise<void> => {
  const { language, settings } = act;
  const { mails, roles } = mailWords(language);
  const { portal, mails: shared } = accountWords(language);
  const until = formatDayTime(invitation.expiresAt, language);
  const text = token
    ? mails.invitation.text(
        roles[invitation.role].name,
        until,
        absolute(settings.baseUrl, urls.invitation(language, token)),
      )
    : mails.invitation.taken;
  return sendMail(act, {
    to: invitation.mail,
    kind: 'M20',
    language,
    key: `${invitation.id} ${invitation.sentAt}`,
    subject: shared.subject(portal.employer, mails.invitation.subject),
    text:
      text +
      openingMailWords(language).mail.footer(settings.siteName, `${settings.helpdeskPhone} / ${settings.helpdeskMail}`),
  });
};

export type UserNotice = 'role-changed' | 'removed' | 'became-owner' | 'handed-over' | 'joined' | 'registered';

/** What changed about a user, in the language of the account (M04). */
export const sendUserMail = (act: Act, account: Account, notice: UserNotice): Promise<void> => {
  const { language } = account;
  const { baseUrl, helpdeskPhone, helpdeskHours } = act.settings;
  const { notices } = mailWords(language).mails;
  const { portal, mails } = accountWords(language);
  return sendMail(act, {
    to: account.mail,
    kind: 'M04',
    language,
    key: `user ${act.chance.id()}`,
    subject: mails.subject(portal.employer, notices.subject),
    text: [
      notices[notice](formatDayTime(act.now, language)),
      absolute(baseUrl, signInDoor(language, 'employer')),
      mails.notYou(helpdeskPhone, helpdeskHours),
      mails.noReply,
    ].join('\n\n'),
  });
};

type EstablishmentNotice =
  | 'registered'
  | 'not-registered'
  | 'closed'
  | 'merged'
  | 'change-accepted'
  | 'change-accepted-corrected'
  | 'change-refused'
  | 'changed-at-counter'
  | 'contacts-changed'
  | 'refusal-begun'
  | 'refusal-ended'
  | 'dispute-begun'
  | 'dispute-ended'
  | 'image-accepted'
  | 'image-refused';

/**
 * 「事業所情報の確認結果」 (M34, ours): everybody who writes for the establishment is told that something was decided, each in
 * the account's language; what it was stands in My Page. `key` is the thing decided: the same is told once.
 */
export const tellEmployer = async (
  act: Act,
  establishmentId: string,
  notice: EstablishmentNotice,
  key: string,
): Promise<void> => {
  const writers = (await employerUsers(act, establishmentId)).filter(({ role }) => role !== 'viewer');
  for (const { accountId } of writers) {
    const account = await accountOf(act, accountId);
    if (account?.openedAt === undefined) continue;
    const { language } = account;
    const { about } = mailWords(language).mails;
    const { portal, mails } = accountWords(language);
    const { siteName, helpdeskPhone, helpdeskMail, baseUrl } = act.settings;
    const page = notice.startsWith('image') ? urls.employerImages(language) : urls.employerEstablishment(language);
    await sendMail(act, {
      to: account.mail,
      kind: 'M34',
      language,
      key: `${notice} ${key} ${accountId}`,
      subject: mails.subject(portal.employer, about[notice].subject),
      text: [
        about[notice].text,
        absolute(baseUrl, page),
        openingMailWords(language).mail.footer(siteName, `${helpdeskPhone} / ${helpdeskMail}`),
      ].join('\n\n'),
    });
  }
};
