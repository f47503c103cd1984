import type { Language } from '#kernel/language.ts';
import { accountOf } from '#modules/accounts/accounts.ts';
import { employerUsers } from '#modules/establishments/establishments.ts';
import { frozenVersion } from '#modules/jobs/jobs.ts';
import { accountForMail } from '#modules/seekers/seekers.ts';
import type { Act } from '#platform/act.ts';
import { sendMail } from '#platform/mail/mail.ts';
import { absolute, urls } from '#platform/web/urls.ts';
import { withoutReadings } from '#ui/readings/readings.ts';
import type { Application } from './application.ts';
import { words } from './words/words.ts';

/** Mails about applications (system-reference §1.10). No name, motive or result stands in a mail: only "sign in to read". */

type Letter = { kind: string; subject: string; text: string };

const footer = (act: Act, language: Language): string =>
  words(language).mail.footer(act.settings.siteName, `${act.settings.helpdeskPhone} / ${act.settings.helpdeskMail}`);

const toSeeker = async (act: Act, application: Application, write: (language: Language) => Letter): Promise<void> => {
  const account = await accountForMail(act, application.registrationId);
  if (!account?.openedAt || account.state === 'closed') return;
  const { language } = account;
  const { kind, subject, text } = write(language);
  await sendMail(act, {
    to: account.mail,
    kind,
    language,
    key: `${application.id} ${application.version}`,
    subject: withoutReadings(words(language).mail.seekerPrefix + subject),
    text: withoutReadings(text + footer(act, language)),
  });
};

const toEmployer = async (act: Act, application: Application, write: (language: Language) => Letter): Promise<void> => {
  for (const user of await employerUsers(act, application.establishmentId)) {
    const account = await accountOf(act, user.accountId);
    if (!account?.openedAt || account.state === 'closed') continue;
    const { language } = account;
    const { kind, subject, text } = write(language);
    await sendMail(act, {
      to: account.mail,
      kind,
      language,
      key: `${application.id} ${application.version} ${account.id}`,
      subject: withoutReadings(words(language).mail.employerPrefix + subject),
      text: withoutReadings(text + footer(act, language)),
    });
  }
};

const link = (act: Act, path: string): string => absolute(act.settings.baseUrl, path);

/** M08 to everybody who acts for the establishment, M09 to the seeker. */
export const tellApplicationMade = async (act: Act, application: Application): Promise<void> => {
  const sheet = await frozenVersion(act, application.jobId, application.jobVersion);
  await toEmployer(act, application, (language) => {
    const { received } = words(language).mail;
    const address = link(act, urls.employerApplication(language, application.id));
    return {
      kind: 'M08',
      subject: received.subject,
      text: received.text(application.jobNumber, sheet?.work.title ?? '', address),
    };
  });
  await toSeeker(act, application, (language) => {
    const { made } = words(language).mail;
    const address = link(act, urls.seekerApplication(language, application.id));
    return { kind: 'M09', subject: made.subject, text: made.text(application.jobNumber, address) };
  });
};

export const tellWithdrawn = (act: Act, application: Application): Promise<void> =>
  toEmployer(act, application, (language) => {
    const { withdrawn } = words(language).mail;
    const address = link(act, urls.employerApplication(language, application.id));
    return { kind: 'M20', subject: withdrawn.subject, text: withdrawn.text(application.jobNumber, address) };
  });

/** M22: the seeker accepted the offer. */
export const tellOfferAccepted = (act: Act, application: Application): Promise<void> =>
  toEmployer(act, application, (language) => {
    const { accepted } = words(language).mail;
    const address = link(act, urls.employerApplication(language, application.id));
    return { kind: 'M22', subject: accepted.subject, text: accepted.text(application.jobNumber, address) };
  });

/** M21: the stage moved on. */
export const tellStage = (act: Act, application: Application): Promise<void> =>
  toSeeker(act, application, (language) => {
    const { stage } = words(language).mail;
    return {
      kind: 'M21',
      subject: stage.subject,
      text: stage.text(link(act, urls.seekerApplication(language, application.id))),
    };
  });

/** M11: the outcome was published; the mail itself says nothing of it. */
export const tellOutcome = (act: Act, application: Application): Promise<void> =>
  toSeeker(act, application, (language) => {
    const { outcome } = words(language).mail;
    return {
      kind: 'M11',
      subject: outcome.subject,
      text: outcome.text(link(act, urls.seekerApplication(language, application.id))),
    };
  });
