import { addDays, compareDays, type Day, dayOf } from '#kernel/time.ts';
import { isOpen } from '#modules/jobs/job.ts';
import { jobsForReader } from '#modules/jobs/jobs.ts';
import { renewedFrom } from '#modules/jobs/renewals.ts';
import { type StoredSearch, searchesFinding } from '#modules/search/stored-searches.ts';
import { type Act, actingAs, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import {
  addNews,
  claimDay,
  closeNews,
  type Finding,
  farthestBehind,
  finishRun,
  insertRun,
  lastRun,
  newsAfter,
  type Receiver,
  type Run,
  receiversAt,
  receiversDue,
  skipNews,
  type Told,
  takeFindings,
  waitingAlerts,
  writeFindings,
} from './finding-rows.ts';
import { sendNewJobsMail } from './mails.ts';
import { readStored } from './stored-address.ts';
import { weekBegin } from './subscription.ts';
import { linkEnd } from './subscriptions.ts';
import { makeToken } from './tokens.ts';
import { mailOf, type ToldJob, type ToldPlace } from './told-job.ts';

/** A morning: which jobs are new, which alerts find them, who is told. Each part goes on where it was broken off. */

/** Jobs that are asked about at once: their index is held in memory. */
const newsAtOnce = 10_000;
/** Alerts read, asked and written down together. */
const alertsAtOnce = 500;
/** Mailboxes told in one transaction. */
const mailboxesAtOnce = 100;
/** After so many alerts or mailboxes the rest is another piece of work, which any node may take. */
const alertsInPiece = 25_000;
const mailboxesInPiece = 10_000;

/** A job accepted longer ago was late in coming here, but is not new. */
const newDays = 7;

/**
 * Begins the morning of today: takes down which jobs are new – each job once in its life – and puts the first piece of
 * work into the queue, all or nothing. Gives how many jobs are new; undefined when the day has its morning already.
 */
export const beginMorning = (act: Act): Promise<number | undefined> =>
  inTransaction(act, async (act) => {
    const today = dayOf(act.now);
    const before = await lastRun(act.database);
    if (!(await insertRun(act.database, today, act.now))) return undefined;
    const week = addDays(today, -newDays);
    if (!before) {
      // Nobody waited for what was open before the first morning.
      await addNews(act.database, today, week, addDays(today, -1));
      await skipNews(act.database);
    }
    const missed = before && addDays(before.day, -1);
    const from = !missed || compareDays(week, missed) < 0 ? week : missed;
    const jobs = await addNews(act.database, today, from);
    await closeNews(act.database, today);
    await record(act, { what: 'alerts.begun', subject: { kind: 'morning', id: today.toString() }, detail: { jobs } });
    await enqueuePiece(act, today, 0);
    return jobs;
  });

/** The name of the work that does one piece; work.ts declares it. */
export const pieceOfMorning = 'alerts.piece';

const enqueuePiece = (act: Act, day: Day, piece: number): Promise<void> =>
  act.enqueue(pieceOfMorning, { day: day.toString(), piece }, { key: `${day} ${piece}` });

/**
 * One piece of a morning. How far it has come stands in the rows themselves, so a piece that was broken off, or is done by
 * two nodes at once, goes on where the rows are; what was told is told in the transaction that takes it.
 */
export const continueMorning = async (
  act: Act,
  { day, piece, worker }: { day: Day; piece: number; worker: URL },
): Promise<void> => {
  const run = await lastRun(act.database);
  if (!run || run.finishedAt !== undefined || compareDays(run.day, day) !== 0) return;
  const whole = (await matchNews(act, run, worker)) && (await tellReceivers(act, run));
  await inTransaction(act, async (act) => {
    if (!whole) return enqueuePiece(act, day, piece + 1);
    if (!(await finishRun(act.database, day, act.now))) return;
    await record(act, { what: 'alerts.finished', subject: { kind: 'morning', id: day.toString() } });
  });
};

// ── Which alerts find the new jobs ──────────────────────────────────────────────────────────────────────────────

/** Asks every alert about the news after its place. False when there is more to do than one piece holds. */
const matchNews = async (act: Act, run: Run, worker: URL): Promise<boolean> => {
  for (let left = alertsInPiece; ; ) {
    const { behind, next } = await farthestBehind(act.database, run.newsTo);
    if (behind === undefined) return true;
    if (left <= 0) return false;
    left -= await matchSlice(act, run, { at: behind, next, budget: left, worker });
  }
};

/** A slice of the news, of the alerts that have come as far as its begin; how many were asked. */
const matchSlice = async (
  act: Act,
  run: Run,
  { at, next, budget, worker }: { at: number; next: number; budget: number; worker: URL },
): Promise<number> => {
  const news = await newsAfter(act.database, at, next, addDays(run.day, -newDays), newsAtOnce);
  const to = news.length < newsAtOnce ? next : (news.at(-1)?.place ?? next);
  const most = act.settings.alertJobs;
  let findings: Finding[] = [];
  let asked = 0;

  /** Alerts one by one; each batch is written down when the last of it has been asked. */
  async function* stored(): AsyncGenerator<StoredSearch<string>> {
    for (let after: string | undefined; asked < budget; ) {
      const alerts = await waitingAlerts(act.database, { after, at, today: run.day, most: alertsAtOnce });
      for (const { id, address, seeker } of alerts) {
        const { query } = readStored(address, act.settings);
        yield { key: id, where: query.where, reader: seeker ? 'seeker' : 'public' };
      }
      const written = { alerts, findings, at, to, on: run.day, most };
      if (alerts.length > 0) await inTransaction(act, (act) => writeFindings(act.database, written));
      findings = [];
      asked += alerts.length;
      after = alerts.at(-1)?.id;
      if (alerts.length < alertsAtOnce) return;
    }
  }

  const waiting = stored();
  const jobIds = news.map(({ jobId }) => jobId);
  if (jobIds.length > 0) {
    for await (const { key, total, jobIds: ids } of searchesFinding(act, { jobIds, most, worker }, waiting)) {
      findings.push({ alertId: key, total, jobIds: ids });
    }
  }
  // Without news nobody is asked, and still all have come this far.
  for await (const _ of waiting);
  return asked;
};

// ── Who is told ─────────────────────────────────────────────────────────────────────────────────────────────────

/** Tells everybody who has something to be told today. False when there are more than one piece holds. */
const tellReceivers = async (act: Act, run: Run): Promise<boolean> => {
  const today = run.day;
  const week = weekBegin(today, act.settings.alertWeekday);
  const read = jobReading(act);
  let after: string | undefined;
  for (let left = mailboxesInPiece; left > 0; left -= mailboxesAtOnce) {
    const due = await receiversDue(act.database, { after, today, weekBegin: week, most: mailboxesAtOnce });
    if (due.length > 0) await inTransaction(act, (act) => tell(act, due, { today, week }, read));
    if (due.length < mailboxesAtOnce) return true;
    after = due.at(-1)?.subscriptionId;
  }
  return false;
};

/** One mail for each mailbox, with everything that arrives there. */
const tell = async (
  act: Act,
  due: readonly Receiver[],
  { today, week }: { today: Day; week: Day },
  read: JobReading,
): Promise<void> => {
  const all = await receiversAt(
    act.database,
    due.map(({ mail }) => mail),
    today,
  );
  const claimed = await claimDay(
    act.database,
    all.map(({ subscriptionId }) => subscriptionId),
    today,
  );
  const boxes = Map.groupBy(all, ({ mail }) => mail.toLowerCase());
  // A mailbox with a mail of today already waits with what is left until tomorrow.
  const told = [...boxes.values()].filter((box) => box.every(({ subscriptionId }) => claimed.has(subscriptionId)));
  const taken = await takeFindings(
    act.database,
    told.flat().map(({ subscriptionId }) => subscriptionId),
    { today, weekBegin: week, most: act.settings.alertJobs },
  );
  const bySubscription = Map.groupBy(taken, ({ subscriptionId }) => subscriptionId);
  await read.prepare(
    told.flat().map((receiver) => ({ receiver, told: bySubscription.get(receiver.subscriptionId) ?? [] })),
  );
  for (const box of told) {
    const alerts = box.flatMap((receiver) =>
      (bySubscription.get(receiver.subscriptionId) ?? []).map((alert) => ({ ...alert, receiver })),
    );
    const mail = mailOf(
      alerts,
      (alert, id) => {
        const of = alerts[alert]?.receiver;
        return of && read.job(of, id);
      },
      act.settings.alertMailJobs,
    );
    if (mail.length > 0) await send(act, box, mail, today);
  }
};

const send = async (
  act: Act,
  box: readonly Receiver[],
  alerts: ReturnType<typeof mailOf>,
  today: Day,
): Promise<void> => {
  const seeker = box.find(({ registrationId }) => registrationId !== undefined);
  const other = box.find(({ registrationId }) => registrationId === undefined);
  const [first] = box;
  if (!first) return;
  const ids = box.map(({ subscriptionId }) => subscriptionId);
  const until = linkEnd(act);
  await sendNewJobsMail(act, seeker ?? first, alerts, {
    key: `${first.subscriptionId} ${today}`,
    myPage: seeker !== undefined,
    manage: other && makeToken(act, 'manage', [other.subscriptionId], until),
    end: makeToken(act, 'end', ids, until),
  });
};

type JobReading = {
  /** Reads the jobs that these mails name and that were not read yet. */
  prepare(mails: readonly { receiver: Receiver; told: readonly Told[] }[]): Promise<void>;
  /** An open job as this receiver may know it. */
  job(receiver: Receiver, id: string): ToldJob | undefined;
};

const jobsAtOnce = 200;
/** Jobs kept at hand between mails; some hundred bytes each. */
const jobsKept = 20_000;

/** Reads each job once for each class of readers, through the disclosure (D15): what is hidden is in no mail. */
const jobReading = (act: Act): JobReading => {
  const known = { seeker: new Map<string, ToldJob | undefined>(), public: new Map<string, ToldJob | undefined>() };
  const classOf = ({ seeker }: Receiver) => (seeker ? 'seeker' : 'public');
  return {
    prepare: async (mails) => {
      for (const reader of ['seeker', 'public'] as const) {
        const own = mails.filter(({ receiver }) => classOf(receiver) === reader);
        const kept = known[reader];
        if (kept.size > jobsKept) kept.clear();
        const named = new Set(own.flatMap(({ told }) => told.flatMap(({ jobIds }) => jobIds)));
        const missing = [...named].filter((id) => !kept.has(id));
        const [someone] = own;
        if (!someone || missing.length === 0) continue;
        const reading = actingAs(act, actorOf(someone.receiver));
        for (let from = 0; from < missing.length; from += jobsAtOnce) {
          const ids = missing.slice(from, from + jobsAtOnce);
          for (const id of ids) kept.set(id, undefined);
          for (const job of await toldJobs(reading, ids)) kept.set(job.id, job);
        }
      }
    },
    job: (receiver, id) => known[classOf(receiver)].get(id),
  };
};

/** Jobs are read with the eyes of who gets the mail; every active seeker sees the same. */
const actorOf = ({ seeker, accountId, registrationId }: Receiver) =>
  seeker && accountId !== undefined && registrationId !== undefined
    ? ({ kind: 'seeker', accountId, registrationId } as const)
    : ({ kind: 'visitor' } as const);

const toldJobs = async (act: Act, ids: readonly string[]): Promise<ToldJob[]> => {
  const jobs = (await jobsForReader(act, { ids })).filter(({ head }) => isOpen(head, act.now));
  const renewed = await renewedFrom(act, jobs);
  return jobs.map(({ head, sheet }) => {
    const [place] = sheet.work.workplaces;
    return {
      id: head.id,
      number: head.number,
      title: sheet.work.title,
      employer: sheet.establishment.name,
      place: place && pick(place),
      workingTime: sheet.header.workingTime,
      pay: sheet.pay.total && { total: sheet.pay.total },
      acceptedOn: head.acceptedOn,
      renewedFrom: renewed.get(head.id),
    };
  });
};

const pick = ({ prefecture, municipality }: ToldPlace): ToldPlace => ({
  ...(prefecture === undefined ? {} : { prefecture }),
  ...(municipality === undefined ? {} : { municipality }),
});
