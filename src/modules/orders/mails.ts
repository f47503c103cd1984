import type { Language } from '#kernel/language.ts';
import { type Day, formatDay } from '#kernel/time.ts';
import { accountOf } from '#modules/accounts/accounts.ts';
import { employerUsers } from '#modules/establishments/establishments.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import type { Act } from '#platform/act.ts';
import { sendMail } from '#platform/mail/mail.ts';
import { absolute, urls } from '#platform/web/urls.ts';
import { withoutReadings } from '#ui/readings/readings.ts';
import type { Order } from './order.ts';
import { mailWords } from './words/mails/words.ts';

/** M15: what the office says of an order. The result, the comments and the grounds stand in the My Page alone. */

type Letter = { subject: string; text: string };
type Parts = { title: string; office: string; link: string };

/** To everybody who writes for the establishment; who only reads there is told by them. */
const tell = async (
  act: Act,
  order: Order,
  key: string,
  write: (language: Language, parts: Parts) => Letter,
): Promise<void> => {
  for (const user of await employerUsers(act, order.establishmentId)) {
    const account = user.role === 'viewer' ? undefined : await accountOf(act, user.accountId);
    if (!account?.openedAt || account.state === 'closed') continue;
    const { language } = account;
    const { prefix, untitled, footer } = mailWords(language);
    const { siteName, helpdeskPhone, helpdeskMail, baseUrl } = act.settings;
    const { subject, text } = write(language, {
      title: order.title || untitled,
      office: officeNameOf(order.officeCode ?? '', language),
      link: absolute(baseUrl, urls.employerOrder(language, order.id)),
    });
    await sendMail(act, {
      to: account.mail,
      kind: 'M15',
      language,
      key: `order ${order.id} ${key} ${account.id}`,
      subject: withoutReadings(prefix + subject),
      text: withoutReadings(text + footer(siteName, `${helpdeskPhone} / ${helpdeskMail}`)),
    });
  }
};

/** Accepted or refused: which of them, and why, is read in the My Page. */
export const tellSettled = (act: Act, order: Order): Promise<void> =>
  tell(act, order, `${order.version}`, (language, { office, title, link }) => {
    const { settled } = mailWords(language);
    return { subject: settled.subject, text: settled.text(office, title, link) };
  });

export const tellCorrection = (act: Act, order: Order): Promise<void> =>
  tell(act, order, `${order.version}`, (language, { office, title, link }) => {
    const { correction } = mailWords(language);
    return {
      subject: correction.subject,
      text: correction.text(office, title, written(order.answerBy, language), link),
    };
  });

export const tellVisit = (act: Act, order: Order): Promise<void> =>
  tell(act, order, `${order.version}`, (language, { office, title, link }) => {
    const { visit } = mailWords(language);
    return { subject: visit.subject, text: visit.text(office, title, written(order.visit?.by, language), link) };
  });

export const tellLapsed = (act: Act, order: Order): Promise<void> =>
  tell(act, order, `${order.version}`, (language, { title, link }) => {
    const { lapsed } = mailWords(language);
    return { subject: lapsed.subject, text: lapsed.text(title, link) };
  });

/** Some days before an answer or a visit is due; the same day is told once. */
export const remind = (act: Act, order: Order, of: 'answer' | 'visit', by: Day): Promise<void> =>
  tell(act, order, `${of} due ${by}`, (language, { office, title, link }) => {
    const { correctionDue, visitDue } = mailWords(language);
    const until = written(by, language);
    return of === 'answer'
      ? { subject: correctionDue.subject, text: correctionDue.text(title, until, link) }
      : { subject: visitDue.subject, text: visitDue.text(office, title, until, link) };
  });

/** What was begun and left will be deleted on a day. */
export const tellDraftEnding = (act: Act, order: Order, on: Day): Promise<void> =>
  tell(act, order, `draft ${on}`, (language, { title, link }) => {
    const { draftEnding } = mailWords(language);
    return { subject: draftEnding.subject, text: draftEnding.text(title, written(on, language), link) };
  });

const written = (day: Day | undefined, language: Language): string => (day ? formatDay(day, language) : '');
