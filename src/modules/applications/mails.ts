import type { Language } from '#kernel/language.ts';
import { formatDay } from '#kernel/time.ts';
import { accountOf } from '#modules/accounts/accounts.ts';
import { employerUsers } from '#modules/establishments/establishments.ts';
import { frozenVersion } from '#modules/jobs/jobs.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import { accountForMail } from '#modules/seekers/seekers.ts';
import type { Act } from '#platform/act.ts';
import { sendMail } from '#platform/mail/mail.ts';
import { absolute, urls } from '#platform/web/urls.ts';
import { withoutReadings } from '#ui/readings/readings.ts';
import type { Application } from './application.ts';
import { disputeWords } from './words/disputes/words.ts';
import { interviewWords } from './words/interviews/words.ts';
import { words } from './words/words.ts';

/** Mails about applications (system-reference §1.10). No name, motive or result stands in a mail: only "sign in to read". */

type Letter = { kind: string; subject: string; text: string };

const footer = (act: Act, language: Language): string =>
  words(language).mail.footer(act.settings.siteName, `${act.settings.helpdeskPhone} / ${act.settings.helpdeskMail}`);

const toSeeker = async (
  act: Act,
  application: Application,
  write: (language: Language) => Letter,
  key = `${application.id} ${application.version}`,
): Promise<void> => {
  const account = await accountForMail(act, application.registrationId);
  if (!account?.openedAt || account.state === 'closed') return;
  const { language } = account;
  const { kind, subject, text } = write(language);
  await sendMail(act, {
    to: account.mail,
    kind,
    language,
    key,
    subject: withoutReadings(words(language).mail.seekerPrefix + subject),
    text: withoutReadings(text + footer(act, language)),
  });
};

const toEmployer = async (
  act: Act,
  application: Application,
  write: (language: Language) => Letter,
  key = `${application.id} ${application.version}`,
): Promise<void> => {
  for (const user of await employerUsers(act, application.establishmentId)) {
    const account = await accountOf(act, user.accountId);
    if (!account?.openedAt || account.state === 'closed') continue;
    const { language } = account;
    const { kind, subject, text } = write(language);
    await sendMail(act, {
      to: account.mail,
      kind,
      language,
      key: `${key} ${account.id}`,
      subject: withoutReadings(words(language).mail.employerPrefix + subject),
      text: withoutReadings(text + footer(act, language)),
    });
  }
};

const link = (act: Act, path: string): string => absolute(act.settings.baseUrl, path);

const office = ({ officeCode = '' }: Application, language: Language): string => officeNameOf(officeCode, language);

/** M08 to everybody who acts for the establishment, M09 to the seeker; each says by which route (system-reference §1.10). */
export const tellApplicationMade = async (act: Act, application: Application): Promise<void> => {
  const sheet = await frozenVersion(act, application.jobId, application.jobVersion);
  const { jobNumber, route } = application;
  const title = sheet?.work.title ?? '';
  await toEmployer(act, application, (language) => {
    const { received, receivedCounter, receivedOnline } = words(language).mail;
    const address = link(act, urls.employerApplication(language, application.id));
    if (route === 'self-application')
      return { kind: 'M08', subject: received.subject, text: received.text(jobNumber, title, address) };
    const { subject, text } = route === 'online-referral' ? receivedOnline : receivedCounter;
    return { kind: 'M08', subject, text: text(office(application, language), jobNumber, title, address) };
  });
  await toSeeker(act, application, (language) => {
    const { made, madeCounter, madeOnline } = words(language).mail;
    const byRoute = { 'self-application': made, 'online-referral': madeOnline, 'counter-referral': madeCounter };
    const { subject, text } = byRoute[route];
    const address = link(act, urls.seekerApplication(language, application.id));
    return { kind: 'M09', subject, text: text(jobNumber, address) };
  });
};

/** M06: the office proposes a referral. */
export const tellProposed = (act: Act, application: Application): Promise<void> =>
  toSeeker(act, application, (language) => {
    const { proposed } = words(language).mail;
    const address = link(act, urls.seekerApplication(language, application.id));
    const text = proposed.text(office(application, language), until(application, language), address);
    return { kind: 'M06', subject: proposed.subject, text };
  });

/** M07: the proposal is to be answered soon. */
export const tellAnswerDue = (act: Act, application: Application): Promise<void> =>
  toSeeker(act, application, (language) => {
    const { answerDue } = words(language).mail;
    const address = link(act, urls.seekerApplication(language, application.id));
    return { kind: 'M07', subject: answerDue.subject, text: answerDue.text(until(application, language), address) };
  });

const until = ({ answerBy }: Application, language: Language): string =>
  answerBy === undefined ? '' : formatDay(answerBy, language);

/** M31: the office took its proposal back. */
export const tellTakenBack = (act: Act, application: Application): Promise<void> =>
  toSeeker(act, application, (language) => {
    const { takenBack } = words(language).mail;
    const address = link(act, urls.seekerApplication(language, application.id));
    return { kind: 'M31', subject: takenBack.subject, text: takenBack.text(application.jobNumber, address) };
  });

/** M37: the job of a proposal takes nobody any more. */
export const tellProposalOver = (act: Act, application: Application): Promise<void> =>
  toSeeker(act, application, (language) => {
    const { proposalOver } = words(language).mail;
    const address = link(act, urls.seekerApplication(language, application.id));
    return { kind: 'M37', subject: proposalOver.subject, text: proposalOver.text(application.jobNumber, address) };
  });

/** M38: the employer or the office withdrew the job that was applied to. */
export const tellJobWithdrawn = (act: Act, application: Application): Promise<void> =>
  toSeeker(
    act,
    application,
    (language) => {
      const { jobWithdrawn } = words(language).mail;
      const address = link(act, urls.seekerApplication(language, application.id));
      return { kind: 'M38', subject: jobWithdrawn.subject, text: jobWithdrawn.text(application.jobNumber, address) };
    },
    `${application.id} job withdrawn`,
  );

/** M40: a labour dispute at the employer began or ended; nothing of the application has changed. */
export const tellDispute = (act: Act, application: Application, is: 'begun' | 'ended', key: string): Promise<void> =>
  toSeeker(
    act,
    application,
    (language) => {
      const { mail } = disputeWords(language);
      const { subject, text } = mail[is === 'begun' && application.state === 'proposed' ? 'proposed' : is];
      const address = link(act, urls.seekerApplication(language, application.id));
      return { kind: 'M40', subject, text: text(application.jobNumber, address) };
    },
    key,
  );

/** M33: the office corrected the record; both sides are told, nobody what. */
export const tellCorrected = async (act: Act, application: Application): Promise<void> => {
  await toSeeker(act, application, (language) => {
    const { correctedSeeker } = words(language).mail;
    const address = link(act, urls.seekerApplication(language, application.id));
    return {
      kind: 'M33',
      subject: correctedSeeker.subject,
      text: correctedSeeker.text(application.jobNumber, address),
    };
  });
  if (!application.appliedAt) return;
  await toEmployer(act, application, (language) => {
    const { correctedEmployer } = words(language).mail;
    const address = link(act, urls.employerApplication(language, application.id));
    return {
      kind: 'M33',
      subject: correctedEmployer.subject,
      text: correctedEmployer.text(application.jobNumber, address),
    };
  });
};

/** M12: results are overdue; one mail to everybody who acts for the establishment, once on a day. */
export const tellOverdue = async (
  act: Act,
  overdue: { establishmentId: string; count: number; day: string },
): Promise<void> => {
  for (const user of await employerUsers(act, overdue.establishmentId)) {
    const account = await accountOf(act, user.accountId);
    if (!account?.openedAt || account.state === 'closed') continue;
    const { language } = account;
    const { employerPrefix, overdue: said } = words(language).mail;
    const address = link(act, `${urls.employerApplications(language)}?attention=overdue`);
    await sendMail(act, {
      to: account.mail,
      kind: 'M12',
      language,
      key: `${overdue.establishmentId} ${overdue.day} ${account.id}`,
      subject: withoutReadings(employerPrefix + said.subject),
      text: withoutReadings(said.text(String(overdue.count), address) + footer(act, language)),
    });
  }
};

/** M32: the office cannot refer the seeker to the job they asked for. */
export const tellRequestDeclined = async (
  act: Act,
  request: { id: string; registrationId: string; jobNumber: string },
): Promise<void> => {
  const account = await accountForMail(act, request.registrationId);
  if (!account?.openedAt || account.state === 'closed') return;
  const { language } = account;
  const { requestDeclined, seekerPrefix } = words(language).mail;
  const address = link(act, urls.referralRequest(language, request.jobNumber));
  await sendMail(act, {
    to: account.mail,
    kind: 'M32',
    language,
    key: request.id,
    subject: withoutReadings(seekerPrefix + requestDeclined.subject),
    text: withoutReadings(requestDeclined.text(request.jobNumber, address) + footer(act, language)),
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

/** What happened to an interview; `proposed` goes to the seeker, an answer to the employer, an end to the other side. */
export type InterviewNews = 'proposed' | 'agreed' | 'declined' | 'cancelled';

/** M23: times of an interview; when and where is read after signing in. */
export const tellInterview = async (
  act: Act,
  application: Application,
  news: InterviewNews,
  { by, key }: { by: string; key: string },
): Promise<void> => {
  const write = (path: (language: Language, id: string) => string) => (language: Language) => {
    const { mail } = interviewWords(language);
    return { kind: 'M23', subject: mail.subject, text: mail[news](link(act, path(language, application.id))) };
  };
  if (by !== 'seeker') await toSeeker(act, application, write(urls.seekerInterview), key);
  if (by !== 'employer') await toEmployer(act, application, write(urls.employerInterview), key);
};
