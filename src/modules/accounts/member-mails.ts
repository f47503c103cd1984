import { formatDayTime } from '#kernel/time.ts';
import type { Act } from '#platform/act.ts';
import { sendMail } from '#platform/mail/mail.ts';
import { absolute, urls } from '#platform/web/urls.ts';
import { memberWords } from './words/members.ts';
import { mailWords } from './words/words.ts';

/** Mails about the staff of an office. They name nobody: who it is stands in the list of members, behind the sign-in. */

const send = (act: Act, to: string, subject: string, body: string): Promise<void> => {
  const { portal, mails } = mailWords('ja');
  return sendMail(act, {
    to,
    kind: 'M04',
    language: 'ja',
    key: `member ${act.chance.id()}`,
    subject: mails.subject(portal.staff, subject),
    text: `${body}\n${mails.noReply}`,
  });
};

const desk = ({ settings }: Act): string =>
  mailWords('ja').mails.notYou(settings.helpdeskPhone, settings.helpdeskHours);

/** Where the first password is set; the key comes when the person begins, since it lives half an hour. */
export const sendMemberAddedMail = (act: Act, to: string): Promise<void> => {
  const { subject, text } = memberWords.mails.added;
  const { settings } = act;
  const phone = `ヘルプデスク：${settings.helpdeskPhone}（${settings.helpdeskHours}）`;
  return send(act, to, subject, text(absolute(settings.baseUrl, urls.staffOpening('ja')), phone));
};

export type MemberNotice = 'own' | 'removed' | 'others';

export const sendMemberChangedMail = (act: Act, to: string, notice: MemberNotice): Promise<void> => {
  const { changed } = memberWords.mails;
  return send(act, to, changed.subject, `${changed[notice](formatDayTime(act.now, 'ja'))}\n\n${desk(act)}`);
};
