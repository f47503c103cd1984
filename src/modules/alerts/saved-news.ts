import type { SeekerActor } from '#kernel/actor.ts';
import { addDays, type Day, dayOf, minutesAfter } from '#kernel/time.ts';
import { ended } from '#modules/jobs/job.ts';
import { sheetsAsOf } from '#modules/jobs/job-history.ts';
import { jobsForReader, type ReadableJob } from '#modules/jobs/jobs.ts';
import { renewedTo } from '#modules/jobs/renewals.ts';
import { type Act, actingAs, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { sendSavedNewsMail } from './mails.ts';
import { type SavedNews, type StandingNow, toldOf } from './news-line.ts';
import * as rows from './saved-news-rows.ts';
import { makeToken, readToken } from './tokens.ts';
import type { ToldSavedJob } from './told-job.ts';

/** M18: what became of the jobs a seeker keeps, in one mail a morning, for those who asked for it. */

export const wantsSavedNews = async (act: Act<SeekerActor>): Promise<boolean> =>
  (await rows.wantedSince(act.database, act.actor.registrationId)) !== undefined;

/** Begins or ends the mails; pressed twice is once. */
export const chooseSavedNews = (act: Act<SeekerActor>, wanted: boolean): Promise<void> =>
  inTransaction(act, async (inside) => {
    const { registrationId } = act.actor;
    const changed = wanted
      ? await rows.insertWanted(inside.database, registrationId, act.now)
      : await rows.deleteWanted(inside.database, registrationId);
    const what = wanted ? 'saved-news.wanted' : 'saved-news.ended';
    if (changed) await record(inside, { what, subject: { kind: 'registration', id: registrationId } });
  });

/** Whether the link of a mail ends anything still; undefined when it is none. */
export const savedNewsOfLink = async (act: Act, token: string): Promise<'running' | 'ended' | undefined> => {
  const [id] = readToken(act, 'end-saved', token) ?? [];
  if (id === undefined) return undefined;
  return (await rows.wantedSince(act.database, id)) === undefined ? 'ended' : 'running';
};

/** No such mail any more, by the link of a mail (RFC 8058). */
export const endSavedNewsByLink = (act: Act, token: string): Promise<void> =>
  inTransaction(act, async (inside) => {
    const [id] = readToken(act, 'end-saved', token) ?? [];
    if (id === undefined || !(await rows.deleteWanted(inside.database, id))) return;
    await record(inside, { what: 'saved-news.ended', subject: { kind: 'registration', id }, detail: { by: 'link' } });
  });

/** Somebody who left gets no mails. */
export const endSavedNewsOf = async (act: Act, registrationId: string): Promise<void> => {
  await rows.deleteWanted(act.database, registrationId);
};

/** Something happened to a job: noted for everybody who keeps it and wants to know. */
export const noteSavedNews = (act: Act, jobId: string, what: SavedNews, fromVersion?: number): Promise<void> =>
  rows.insertNews(act.database, {
    jobIds: [jobId],
    what,
    on: dayOf(act.now),
    ...(fromVersion === undefined ? {} : { fromVersion }),
  });

export const forgetClosing = (act: Act, jobId: string): Promise<void> => rows.forgetClosing(act.database, jobId);

const peopleAtOnce = 200;
const newsDays = 60;
/** The link in a mail ends the mails for so long. */
const linkDays = 400;

/** The morning's mails; how many. What was told stands in the rows, so a morning that goes on tells nobody twice. */
export const tellSavedNews = async (act: Act): Promise<number> => {
  const today = dayOf(act.now);
  let count = 0;
  await rows.forgetTold(act.database, addDays(today, -newsDays));
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const people = await rows.peopleAfter(act.database, after, peopleAtOnce);
    if (people.length > 0)
      await inTransaction(act, async (inside) => {
        const until = addDays(today, act.settings.savedClosingDays);
        await rows.noteClosing(inside.database, people, { today, until });
        for (const { mailbox, news } of await rows.takeNews(inside.database, people, today))
          if (await tell(inside, mailbox, news, today)) count += 1;
      });
    const last = people.at(-1);
    if (!last || people.length < peopleAtOnce) return count;
    after = last;
  }
};

const tell = async (act: Act, box: rows.Mailbox, news: readonly rows.ToTell[], today: Day): Promise<boolean> => {
  const { accountId, registrationId } = box;
  // With the eyes of who gets the mail: what the disclosure hides from seekers is in no mail.
  const reading = actingAs(act, { kind: 'seeker', accountId, registrationId } as const);
  const jobs = await toldJobs(reading, news);
  if (jobs.length === 0) return false;
  const token = makeToken(act, 'end-saved', [registrationId], minutesAfter(act.now, linkDays * 24 * 60));
  await sendSavedNewsMail(act, box, jobs, { key: `${registrationId} ${today}`, token });
  return true;
};

const toldJobs = async (act: Act<SeekerActor>, news: readonly rows.ToTell[]): Promise<ToldSavedJob[]> => {
  const byJob = Map.groupBy(news, ({ jobId }) => jobId);
  const jobs = await jobsForReader(act, { ids: [...byJob.keys()] });
  const told = jobs.flatMap((job) => {
    const of = byJob.get(job.head.id) ?? [];
    const says = toldOf(
      of.map(({ what }) => what),
      standingNow(act, job),
    );
    const versions = of.flatMap(({ fromVersion }) => (fromVersion === undefined ? [] : [fromVersion]));
    return says.length > 0 ? [{ job, says, version: versions.length > 0 ? Math.min(...versions) : undefined }] : [];
  });
  const before = await sheetsAsOf(
    act,
    told.flatMap(({ job, version }) => (version === undefined ? [] : [{ job, version }])),
  );
  const renewed = await renewedTo(
    act,
    told.filter(({ says }) => says.includes('renewed')).map(({ job }) => job),
  );
  return told.map(({ job, says }) => ({
    number: job.head.number,
    deadlineOn: job.head.deadlineOn,
    sheet: job.sheet,
    before: before.get(job.head.id),
    says,
    renewedTo: renewed.get(job.head.id),
  }));
};

const standingNow = (act: Act, { head }: ReadableJob): StandingNow =>
  ended(head, act.now) ?? (head.state === 'suspended' ? 'suspended' : 'open');
