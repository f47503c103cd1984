import type { Language } from '#kernel/language.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { type Day, formatDay } from '#kernel/time.ts';
import { accountOf } from '#modules/accounts/accounts.ts';
import { employerUsers } from '#modules/establishments/establishments.ts';
import type { Act } from '#platform/act.ts';
import { sendMail } from '#platform/mail/mail.ts';
import { absolute, urls } from '#platform/web/urls.ts';
import { withoutReadings } from '#ui/readings/readings.ts';
import { lifeWords } from './words/life/words.ts';

/** Mails to establishments about their jobs (system-reference §1.10): numbers and days, no names of people. */

type Letter = { kind: string; key: string; subject: string; text: string };

const toEstablishment = async (
  act: Act,
  establishmentId: string,
  write: (language: Language) => Letter,
): Promise<void> => {
  const { siteName, helpdeskPhone, helpdeskMail } = act.settings;
  for (const user of await employerUsers(act, establishmentId)) {
    const account = await accountOf(act, user.accountId);
    if (!account?.openedAt || account.state === 'closed') continue;
    const { language } = account;
    const { prefix, footer } = lifeWords(language).mail;
    const { kind, key, subject, text } = write(language);
    await sendMail(act, {
      to: account.mail,
      kind,
      language,
      key: `${establishmentId} ${key} ${account.id}`,
      subject: withoutReadings(prefix + subject),
      text: withoutReadings(text + footer(siteName, `${helpdeskPhone} / ${helpdeskMail}`)),
      bulk: {},
    });
  }
};

const link = (act: Act, path: string): string => absolute(act.settings.baseUrl, path);

/** M14: the deadline of these jobs is near, or has passed. */
export const tellDeadline = (
  act: Act,
  { establishmentId, total, numbers }: { establishmentId: string; total: number; numbers: readonly JobNumber[] },
  { on, which }: { on: Day; which: 'living' | 'expired' },
): Promise<void> =>
  toEstablishment(act, establishmentId, (language) => {
    const { mail } = lifeWords(language);
    const list = [...numbers, ...(total > numbers.length ? [mail.more(String(total - numbers.length))] : [])].join(
      '\n',
    );
    const day = formatDay(on, language);
    const renew = link(act, urls.newEmployerOrder(language, { kind: 'renewal' }));
    if (which === 'expired')
      return {
        kind: 'M14',
        key: `expired ${on}`,
        subject: mail.expired.subject,
        text: mail.expired.text(day, list, renew),
      };
    const extend = link(act, `${urls.employerJobs(language)}?sort=deadline`);
    return {
      kind: 'M14',
      key: `near ${on}`,
      subject: mail.near.subject,
      text: mail.near.text(day, list, extend, renew),
    };
  });

/** M36: which jobs are still open? One mail for all of them, on the day on which new ones are asked about. */
export const tellAsked = (
  act: Act,
  { establishmentId, count, today }: { establishmentId: string; count: number; today: Day },
): Promise<void> =>
  toEstablishment(act, establishmentId, (language) => {
    const { asked } = lifeWords(language).mail;
    const address = link(act, urls.employerStillOpen(language));
    return { kind: 'M36', key: `${today}`, subject: asked.subject, text: asked.text(String(count), address) };
  });

/** M39: the night's check found that these jobs break the law, or will from a day on that is known already. */
export const tellFindings = (
  act: Act,
  {
    establishmentId,
    total,
    numbers,
    holdsFrom,
  }: { establishmentId: string; total: number; numbers: readonly JobNumber[]; holdsFrom: Day },
  today: Day,
): Promise<void> =>
  toEstablishment(act, establishmentId, (language) => {
    const { mail } = lifeWords(language);
    const list = [...numbers, ...(total > numbers.length ? [mail.more(String(total - numbers.length))] : [])].join(
      '\n',
    );
    const address = link(act, urls.employerJobs(language));
    const text = mail.againstLaw.text(formatDay(holdsFrom, language), list, address);
    return { kind: 'M39', key: `law ${today}`, subject: mail.againstLaw.subject, text };
  });
