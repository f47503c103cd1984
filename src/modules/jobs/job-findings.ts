import type { StaffActor } from '#kernel/actor.ts';
import { type Day, dayOf } from '#kernel/time.ts';
import { withMyPage } from '#modules/establishments/establishments.ts';
import { prefectures } from '#modules/reference/reference.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { findingsOf as found } from './checker/check.ts';
import type { Finding } from './checker/finding.ts';
import { holdsFrom, lawDay, lawOf, noticeDays, toCheck } from './checker/law-of-day.ts';
import { circumstancesOn } from './checking.ts';
import {
  beginNight,
  type CheckedJob,
  type FindingRow,
  findingsOf,
  findingsOfOffice,
  finishNight,
  forgetEnded,
  idsToCheck,
  livingAfter,
  livingOf,
  type Marked,
  markJobs,
  nights,
  setTold,
  unmarkJobs,
  untold,
} from './finding-rows.ts';
import { tellFindings } from './mails.ts';
import { withoutSetAside } from './set-aside.ts';
import { setAsidesOf } from './set-aside-rows.ts';

/** So many sheets are read and judged in one go: some 30 ms of one core, so that others come in between. */
const atOnce = 100;
const first = '00000000-0000-0000-0000-000000000000';

/**
 * The night's check of accepted jobs by the law of the days to come. All of them where the rules are others than last
 * time, those of a prefecture where its minimum wage is another, and always what was changed or is marked. What is red
 * stays with the job, employer and office are told; what has become right loses its mark. Gives how many were checked.
 */
export const checkJobsAgain = async (act: Act): Promise<number> => {
  const today = dayOf(act.now);
  const { tonight, before } = await nights(act.database, today);
  if (tonight?.finished) return 0;
  const ahead = today.add({ days: noticeDays });
  const codes = prefectures().map(({ code }) => code);
  const law = lawOf(ahead, codes, circumstancesOn(ahead));
  const asked = toCheck(before?.law, law);
  await beginNight(act.database, { day: today, law, whole: asked.whole, now: act.now });
  let checked = 0;
  if (asked.whole || !before) {
    for (let after = first; ; ) {
      const some = await livingAfter(act.database, { today, after, most: atOnce });
      await judge(act, some, today);
      checked += some.length;
      after = some.at(-1)?.id ?? after;
      if (some.length < atOnce) break;
    }
  } else {
    const ids = await idsToCheck(act.database, { today, prefectures: asked.prefectures, since: before.startedAt });
    for (let at = 0; at < ids.length; at += atOnce) {
      const some = await livingOf(act.database, ids.slice(at, at + atOnce), today);
      await judge(act, some, today);
      checked += some.length;
    }
  }
  await forgetEnded(act.database, today);
  await tellEmployers(act, today);
  await finishNight(act.database, today, checked, act.now);
  return checked;
};

/** A job whose content has changed is judged at once: what was put right loses its mark without waiting for the night. */
export const checkJobAgain = async (act: Act, jobId: string): Promise<void> => {
  const today = dayOf(act.now);
  if (!(await findingsOf(act.database, jobId))) return;
  const some = await livingOf(act.database, [jobId], today);
  if (some.length === 0) await unmarkJobs(act.database, [jobId]);
  await judge(act, some, today);
};

const judge = async (act: Act, jobs: readonly CheckedJob[], today: Day): Promise<void> => {
  const right: string[] = [];
  const marked: Marked[] = [];
  const setAsides = await setAsidesOf(
    act.database,
    jobs.map(({ id }) => id),
  );
  for (const { id, version, deadlineOn, sheet } of jobs) {
    const found = redOf(sheet, lawDay(today, deadlineOn), deadlineOn);
    const red = withoutSetAside(found, sheet, setAsides.get(id) ?? []);
    if (red.length === 0) right.push(id);
    else marked.push({ id, version, findings: red, holdsFrom: holdsFrom(red, today) });
  }
  await inTransaction(act, async (inside) => {
    await unmarkJobs(inside.database, right);
    await markJobs(inside.database, marked, today);
  });
};

const redOf = (sheet: CheckedJob['sheet'], day: Day, deadlineOn: Day): Finding[] =>
  found(sheet, circumstancesOn(day, deadlineOn)).filter(({ tone }) => tone === 'red');

const establishmentsAtOnce = 500;
/** So many numbers stand in a mail; of the others it says how many there are. */
const numbersInMail = 30;

/** One mail for each establishment that does not know yet (M39); who has no My Page is called by the office. */
const tellEmployers = async (act: Act, today: Day): Promise<void> => {
  for (let after = first; ; ) {
    const some = await untold(act.database, { after, most: establishmentsAtOnce, named: numbersInMail });
    const ids = some.map(({ establishmentId }) => establishmentId);
    const reached = await withMyPage(act, ids);
    const told = some.filter(({ establishmentId }) => reached.has(establishmentId));
    if (told.length > 0)
      await inTransaction(act, async (inside) => {
        for (const row of told) await tellFindings(inside, row, today);
        await setTold(
          inside.database,
          told.map(({ establishmentId }) => establishmentId),
          today,
        );
      });
    after = ids.at(-1) ?? after;
    if (some.length < establishmentsAtOnce) return;
  }
};

export const findingsOnPage = 50;

/** The own office's jobs that break the law, or will within days; the longest known first. */
export const officeFindings = (act: Act<StaffActor>, page: number): Promise<{ total: number; rows: FindingRow[] }> =>
  findingsOfOffice(act.database, act.actor.officeCode, { offset: (page - 1) * findingsOnPage, limit: findingsOnPage });

/** What the last check found red in a job; undefined where it keeps the law. Ask only for jobs the reader may manage. */
export const jobFindings = (
  act: Act,
  jobId: string,
): Promise<{ findings: readonly Finding[]; holdsFrom: Day } | undefined> => findingsOf(act.database, jobId);
