import type { Language } from '#kernel/language.ts';
import { formatDay, formatDayTime, type Instant } from '#kernel/time.ts';
import type { VisibleSheet } from '#modules/jobs/disclosure.ts';
import { headlinePay } from '#modules/jobs/views/pay-lines.ts';
import { areaName } from '#modules/jobs/views/places.ts';
import { sheetChanges } from '#modules/jobs/views/sheet-changes.ts';
import { sheetSections } from '#modules/jobs/views/sheet-sections.tsx';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import { writeAddress } from '#modules/search/address.ts';
import type { Act } from '#platform/act.ts';
import { sendMail } from '#platform/mail/mail.ts';
import { absolute, urls } from '#platform/web/urls.ts';
import { withoutReadings } from '#ui/readings/readings.ts';
import { readStored } from './stored-address.ts';
import type { Subscription } from './subscription.ts';
import type { ToldAlert, ToldJob, ToldSavedJob } from './told-job.ts';
import { savedNewsWords } from './words/saved/words.ts';
import { words } from './words/words.ts';

/** Mails about alerts. They hold no name and nothing of the person but the conditions the person gave. */

const link = (act: Act, path: string): string => absolute(act.settings.baseUrl, path);

const footer = (act: Act, language: Language): string => {
  const { siteName, helpdeskPhone, helpdeskMail } = act.settings;
  return words(language).mail.footer(siteName, `${helpdeskPhone} / ${helpdeskMail}`);
};

type Asked = {
  readonly id: string;
  readonly mail: string;
  readonly language: Language;
  readonly name: string;
  expires_at: Instant;
};

/** M23: whether the owner of the address wants this alert. Opening the link changes nothing, the button there does. */
export const sendConfirmMail = (act: Act, request: Asked, token: string): Promise<void> => {
  const { language } = request;
  const { mail } = words(language);
  return sendMail(act, {
    to: request.mail,
    kind: 'M23',
    language,
    key: request.id,
    subject: withoutReadings(mail.prefix + mail.confirm.subject),
    text: withoutReadings(
      mail.confirm.text(
        request.name,
        link(act, urls.alertConfirmation(language, token)),
        formatDayTime(request.expires_at, language),
      ) + footer(act, language),
    ),
  });
};

type MailLinks = { readonly wanted: string; readonly end: string; readonly until: Instant };

/** M24: whether the alerts are still wanted after a year. */
export const sendWantedMail = (
  act: Act,
  { id, registrationId }: Subscription,
  { mail: to, language }: { mail: string; language: Language },
  links: MailLinks,
): Promise<void> => {
  const { mail } = words(language);
  const stop = link(act, urls.alertEnd(language, links.end));
  return sendMail(act, {
    to,
    kind: 'M24',
    language,
    key: `${id} ${act.now}`,
    subject: withoutReadings((registrationId === undefined ? mail.prefix : mail.myPagePrefix) + mail.wanted.subject),
    text: withoutReadings(
      mail.wanted.text(
        link(act, urls.alertWanted(language, links.wanted)),
        formatDayTime(links.until, language),
        stop,
      ) + footer(act, language),
    ),
    bulk: { stop },
  });
};

type NewJobsLinks = {
  /** What makes the mail the one of its day. */
  readonly key: string;
  readonly myPage: boolean;
  /** Token of the page of alerts without an account. */
  readonly manage: string | undefined;
  readonly end: string;
};

/** M17: the new jobs of a morning, all alerts of a mailbox in one mail. */
export const sendNewJobsMail = (
  act: Act,
  { mail: to, language }: { mail: string; language: Language },
  alerts: readonly ToldAlert[],
  links: NewJobsLinks,
): Promise<void> => {
  const { mail } = words(language);
  const total = alerts.reduce((sum, { jobs, more }) => sum + jobs.length + more, 0);
  const stop = link(act, urls.alertEnd(language, links.end));
  const changes = [
    ...(links.myPage ? [link(act, urls.savedConditions(language))] : []),
    ...(links.manage ? [link(act, urls.alertManagement(language, links.manage))] : []),
  ].join('\n');
  return sendMail(act, {
    to,
    kind: 'M17',
    language,
    key: links.key,
    subject: withoutReadings((links.myPage ? mail.myPagePrefix : mail.prefix) + mail.news.subject(String(total))),
    text: withoutReadings(
      [
        mail.news.lead,
        ...alerts.flatMap((alert) => alertText(act, alert, language)),
        mail.news.changes(changes, stop),
      ].join('\n\n') + footer(act, language),
    ),
    bulk: { stop },
  });
};

const alertText = (act: Act, { name, address, from, jobs, more }: ToldAlert, language: Language): string[] => {
  const { news } = words(language).mail;
  const { query } = readStored(address, act.settings);
  const where = { ...query.where, since: query.where.since ?? from.subtract({ days: 1 }).toString() };
  const list = link(act, urls.jobsFor(language, writeAddress({ ...query, where, page: 1 }).toString()));
  return [
    news.alert(name, String(jobs.length + more)),
    ...jobs.map((job) => jobText(act, job, language)),
    more > 0 ? news.more(String(more), list) : news.list(list),
  ];
};

const jobText = (act: Act, job: ToldJob, language: Language): string => {
  const { news } = words(language).mail;
  const pay = job.pay && headlinePay(job.pay, job.workingTime, jobWords(language));
  const place = job.place && areaName(job.place, language);
  return [
    oneLine(job.title),
    job.employer === undefined ? news.withheld : oneLine(job.employer),
    [pay, place].filter(Boolean).join('　'),
    job.renewedFrom === undefined ? news.number(job.number) : news.renewed(job.number, job.renewedFrom),
    link(act, urls.job(language, job.number)),
  ]
    .filter((line) => line !== '')
    .join('\n');
};

/** What an employer wrote stays on its line, so that it cannot look like another part of the mail. */
const oneLine = (text: string): string => text.replace(/[^\S\u3000]+/gu, ' ').trim();

/** So many changed items stand in a mail; all of them are on the page of the kept job. */
const itemsInMail = 8;
const charactersOfItem = 60;

/** M18: what became of the jobs somebody keeps. */
export const sendSavedNewsMail = (
  act: Act,
  { mail: to, language }: { mail: string; language: Language },
  jobs: readonly ToldSavedJob[],
  { key, token }: { key: string; token: string },
): Promise<void> => {
  const w = savedNewsWords(language).mail;
  const { myPagePrefix } = words(language).mail;
  const stop = link(act, urls.savedNewsEnd(language, token));
  return sendMail(act, {
    to,
    kind: 'M18',
    language,
    key,
    subject: withoutReadings(myPagePrefix + w.subject(String(jobs.length))),
    text: withoutReadings(
      [
        w.lead,
        ...jobs.map((job) => savedText(act, job, language)),
        w.end(link(act, urls.savedNews(language)), stop),
      ].join('\n\n') + footer(act, language),
    ),
    bulk: { stop },
  });
};

const savedText = (act: Act, job: ToldSavedJob, language: Language): string => {
  const w = savedNewsWords(language).mail;
  const lines = job.says.flatMap((what): string[] => {
    if (what === 'changed') return [w.says.changed, ...changedItems(job, language)];
    if (what === 'closing') return [w.closing(formatDay(job.deadlineOn, language))];
    if (what !== 'renewed') return [w.says[what]];
    return job.renewedTo === undefined ? [] : [w.renewed(job.renewedTo, link(act, urls.job(language, job.renewedTo)))];
  });
  return [
    `■ ${oneLine(job.sheet.work.title)}（${job.number}）`,
    ...lines,
    link(act, urls.savedJobEntry(language, job.number)),
  ].join('\n');
};

/** Item by item before and after, as this reader may see both. */
const changedItems = ({ before, sheet }: ToldSavedJob, language: Language): string[] => {
  if (!before) return [];
  const w = savedNewsWords(language).mail;
  const sections = (of: VisibleSheet) => sheetSections(of, undefined, language);
  const changes = sheetChanges(sections(before), sections(sheet), jobWords(language));
  const shown = changes.slice(0, itemsInMail).map(({ label, before, after }) => {
    const text = (lines: typeof before) => shortened(oneLine(lines.map((line) => line.text).join(' '))) || w.nothing;
    return w.item(label, text(before), text(after));
  });
  return changes.length > itemsInMail ? [...shown, w.more(String(changes.length - itemsInMail))] : shown;
};

const shortened = (text: string): string => {
  const characters = [...text];
  return characters.length <= charactersOfItem ? text : `${characters.slice(0, charactersOfItem).join('')}…`;
};
