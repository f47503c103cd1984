import type { EmployerActor, StaffActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import type { EstablishmentNumber, JobNumber } from '#kernel/numbers.ts';
import { addDays, dayOf } from '#kernel/time.ts';
import { establishmentByNumber, establishmentsWithMyPage } from '#modules/establishments/establishments.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { insertEvents } from './event-rows.ts';
import { isOpen, type JobHead, type JobState } from './job.ts';
import { isOwn, type JobLifeActor, mayWrite } from './job-life.ts';
import { jobsForReader, type ReadableJob } from './jobs.ts';
import { type OfficeBox, saysOpen } from './life.ts';
import { tellAsked } from './mails.ts';
import {
  askAbout,
  askedOfEstablishment,
  askedOfOffice,
  confirmRow,
  countAsked,
  firstPlace,
  hiddenOfEstablishment,
  hideSome,
  type QuestionRow,
} from './question-rows.ts';
import { headForUpdate, setJobState } from './store.ts';

/**
 * 「この求人はまだ募集中ですか」 (H8): job postings must be kept up to date (職業安定法5条の4). The employer is asked in the My
 * Page every STILL_OPEN_DAYS; unanswered the job is marked, then left out of search, and one press undoes both. Employers
 * without a My Page are asked by the office; their jobs are never left out by themselves.
 */

export type { QuestionRow } from './question-rows.ts';

type ConfirmRefusal = 'absent' | 'not-allowed' | 'ended';

/** Yes, still open: nothing is asked for STILL_OPEN_DAYS, and search finds the job again. */
export const confirmOpen = (
  act: Act<JobLifeActor>,
  number: JobNumber,
): Promise<Decision<{ id: string }, ConfirmRefusal>> =>
  inTransaction(act, async (inside): Promise<Decision<{ id: string }, ConfirmRefusal>> => {
    const head = await headForUpdate(inside.database, number);
    if (!head || !isOwn(act.actor, head)) return refuse('absent');
    const subject = { kind: 'job', id: head.number };
    if (!mayWrite(act.actor)) {
      await audit(inside, { what: 'job.confirmed', subject, result: 'refused', detail: { because: 'not-allowed' } });
      return refuse('not-allowed');
    }
    if (!isOpen(head, act.now)) return refuse('ended');
    const { id, state } = head;
    if (head.hiddenOn) await setJobState(inside.database, id, { state, shown: true }, act.now);
    await confirmRow(inside.database, id, dayOf(act.now), act.actor.accountId);
    await insertEvents(inside.database, act.actor, act.now, [{ jobId: id, action: 'confirm', state }]);
    await audit(inside, { what: 'job.confirmed', subject, detail: head.hiddenOn ? { shownAgain: true } : {} });
    return accept({ id });
  });

/**
 * A change took effect, which is an answer too: the employer wrote the job anew, and somebody read it. The caller holds the
 * job; `after` is where the change left it.
 */
export const confirmByChange = async (
  act: Act,
  { id, number, askedOn, hiddenOn }: Pick<JobHead, 'id' | 'number' | 'askedOn' | 'hiddenOn'>,
  after: JobState,
): Promise<void> => {
  if (!saysOpen('change', after)) return;
  if (hiddenOn) await setJobState(act.database, id, { state: after, shown: true }, act.now);
  await confirmRow(act.database, id, dayOf(act.now), 'accountId' in act.actor ? act.actor.accountId : null);
  // Where nothing was asked the new version says it all.
  if (!askedOn && !hiddenOn) return;
  await insertEvents(act.database, act.actor, act.now, [{ jobId: id, action: 'confirm', state: after }]);
  const detail = { byChange: true, ...(hiddenOn && { shownAgain: true }) };
  await audit(act, { what: 'job.confirmed', subject: { kind: 'job', id: number }, detail });
};

/** Several with one press; how many were confirmed. In one order, so that two presses do not wait for each other. */
export const confirmAllOpen = async (act: Act<JobLifeActor>, numbers: readonly JobNumber[]): Promise<number> => {
  let confirmed = 0;
  for (const number of [...new Set(numbers)].sort().slice(0, mostAtOnce))
    if ('accepted' in (await confirmOpen(act, number))) confirmed += 1;
  return confirmed;
};

/** So many jobs stand on the page of the question. */
const mostAtOnce = 200;

/** What the establishment was asked about, the longest waiting first. */
export const questionsOf = (act: Act<EmployerActor>): Promise<QuestionRow[]> =>
  askedOfEstablishment(act.database, act.actor.establishmentId, dayOf(act.now), mostAtOnce);

export const questionCount = (act: Act<EmployerActor>): Promise<number> =>
  countAsked(act.database, act.actor.establishmentId, dayOf(act.now));

const questionsOnPage = 50;

/** Jobs of the own office that somebody should ask about. */
export const officeQuestions = async (
  act: Act<StaffActor>,
  box: OfficeBox,
  page: number,
): Promise<{ rows: QuestionRow[]; more: boolean }> => {
  const today = dayOf(act.now);
  const { stillOpenDays, stillOpenMarkDays } = act.settings;
  const rows = await askedOfOffice(act.database, {
    officeCode: act.actor.officeCode,
    box,
    today,
    before: addDays(today, -stillOpenDays),
    markedBy: addDays(today, -stillOpenMarkDays),
    offset: (page - 1) * questionsOnPage,
    limit: questionsOnPage + 1,
  });
  return { rows: rows.slice(0, questionsOnPage), more: rows.length > questionsOnPage };
};

/**
 * What search leaves out for want of an answer, for the offices: they find it by number and by establishment all the same,
 * because they may refer to it and ask about it.
 */
export const hiddenJobs = async (
  act: Act<StaffActor>,
  asked: { numbers?: readonly JobNumber[] | undefined; establishment?: EstablishmentNumber | undefined },
): Promise<ReadableJob[]> => {
  const found = asked.establishment && (await establishmentByNumber(act, asked.establishment));
  const own = found && (await hiddenOfEstablishment(act.database, found.id, dayOf(act.now), mostAtOnce));
  const numbers = new Set<string>(asked.numbers ?? own ?? []);
  const both = asked.numbers && asked.establishment ? (own ?? []).filter((one) => numbers.has(one)) : [...numbers];
  const jobs = await jobsForReader(act, { numbers: both });
  return jobs.filter(({ head }) => head.hiddenOn && isOpen(head, act.now));
};

const establishmentsAtOnce = 500;

/**
 * The morning's question: every establishment with a My Page is asked about its jobs nobody has spoken of for
 * STILL_OPEN_DAYS. What was asked is written down in the transaction that tells of it, so nobody is asked twice.
 */
export const askStillOpen = async (act: Act): Promise<number> => {
  const today = dayOf(act.now);
  const before = addDays(today, -act.settings.stillOpenDays);
  let count = 0;
  for (let after: string | undefined; ; ) {
    const some = await establishmentsWithMyPage(act, after, establishmentsAtOnce);
    if (some.length > 0)
      await inTransaction(act, async (inside) => {
        const asked = await askAbout(inside.database, some, { today, before });
        for (const [establishmentId, jobs] of asked) {
          count += jobs;
          await tellAsked(inside, { establishmentId, count: jobs, today });
        }
      });
    after = some.at(-1);
    if (some.length < establishmentsAtOnce) return count;
  }
};

const hiddenAtOnce = 500;

/** The night's consequence: what nobody answered for STILL_OPEN_HIDE_DAYS leaves the search; how many. */
export const hideUnanswered = async (act: Act): Promise<number> => {
  const today = dayOf(act.now);
  const askedBy = addDays(today, -act.settings.stillOpenHideDays);
  let count = 0;
  for (let after = firstPlace; ; ) {
    const some = await inTransaction(act, async (inside) => {
      const asked = { askedBy, today, now: act.now, after, most: hiddenAtOnce };
      const found = await hideSome(inside.database, asked);
      const events = found.hidden.map(({ id, state }) => ({
        jobId: id,
        action: 'hide' as const,
        state: state as JobState,
      }));
      await insertEvents(inside.database, act.actor, act.now, events);
      return found;
    });
    after = some.last;
    count += some.hidden.length;
    if (some.looked < hiddenAtOnce) return count;
  }
};
