import type { EmployerActor, StaffActor } from '#kernel/actor.ts';
import { addDays, at, dayOf, type Instant, minutesAfter } from '#kernel/time.ts';
import type { Establishment } from '#modules/establishments/establishment.ts';
import { establishment, storeEstablishments } from '#modules/establishments/establishments.ts';
import { checked } from '#modules/jobs/checking.ts';
import { isOpen, type Job } from '#modules/jobs/job.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import { ownJobs } from '#modules/jobs/jobs.ts';
import { lapseOrders } from '#modules/orders/endings.ts';
import { commentOn, noteVisit, refuseOrder, requestCorrection } from '#modules/orders/order-decisions.ts';
import { beginOrder, sendOrder, withdrawOrder } from '#modules/orders/orders.ts';
import { takeOrder } from '#modules/orders/orders-at-counter.ts';
import { askingOf } from '#modules/orders/overriding.ts';
import type { Act } from '#platform/act.ts';
import { demoOffices } from './staff.ts';
import { actOf, done } from './stories.ts';

/** Orders of the demo's employers in every state, through the doors of real life, for the queue of its two offices. */

/** What the eight steps hold of a sheet, as a copy of a job has it: what was sent can then be corrected. */
export type StepsOf = (
  sheet: JobSheet,
  establishment: Establishment,
  now: Instant,
) => Omit<Parameters<typeof beginOrder>[1], 'kind' | 'from'>;

type Happening = 'visit' | 'take' | 'comment' | 'correct' | 'refuse' | 'withdraw';
type Story = { daysAgo: number; happens: readonly Happening[]; title: string; note?: string };

/** What the first employer has under way; the visit of the last did not come. */
const ofFirst: readonly Story[] = [
  { daysAgo: 1, happens: [], title: '（増員）' },
  { daysAgo: 2, happens: ['visit'], title: '（新拠点）', note: '来月の開所に合わせて募集します。' },
  { daysAgo: 3, happens: ['visit', 'take'], title: '（夜間）' },
  { daysAgo: 5, happens: ['visit', 'take', 'comment', 'correct'], title: '（短期）' },
  { daysAgo: 9, happens: ['visit', 'take', 'refuse'], title: '（臨時）' },
  { daysAgo: 6, happens: ['withdraw'], title: '（欠員）' },
  { daysAgo: 30, happens: [], title: '（旧）' },
];

/** The others have one each, so that the queue holds several employers. */
const ofOthers: readonly Story[] = [
  { daysAgo: 4, happens: ['visit'], title: '（増員）' },
  { daysAgo: 0, happens: [], title: '（増員）' },
  { daysAgo: 7, happens: ['visit'], title: '（欠員）', note: 'お急ぎでお願いします。' },
  { daysAgo: 1, happens: ['visit', 'take', 'comment', 'correct'], title: '（増員）' },
  { daysAgo: 2, happens: ['visit'], title: '（交替）' },
];

/** The two offices of the demo look after its employers: Yamagata those of its prefecture, Iidabashi all others. */
const officeOf = (prefecture: string | undefined): string =>
  prefecture === demoOffices.yamagata.slice(0, 2) ? demoOffices.yamagata : demoOffices.iidabashi;

export const loadOrders = async (
  act: Act,
  employers: readonly EmployerActor[],
  counters: ReadonlyMap<string, StaffActor>,
  stepsOf: StepsOf,
): Promise<void> => {
  for (const [index, employer] of employers.entries()) {
    const own = await establishment(act, employer.establishmentId);
    if (!own) continue;
    const officeCode = officeOf(own.place.prefecture);
    await storeEstablishments(act, [{ ...own, officeCode }]);
    const staff = counters.get(officeCode);
    const job = await modelOf(act, employer);
    if (!staff || !job) continue;
    const stories =
      index === 0 ? ofFirst : [ofOthers[(index - 1) % ofOthers.length]].filter((one) => one !== undefined);
    for (const story of stories) await tell(act, { employer, own, staff, job, story, stepsOf });
    if (index > 0) continue;
    await beginDraft(act, employer, job);
    await changeAtOnce(act, employer, job);
  }
  await lapseOrders(act);
};

/** A job of the employer that the checker has nothing against, to write new ones after. */
const modelOf = async (act: Act, employer: EmployerActor): Promise<Job | undefined> => {
  const { jobs } = await ownJobs(actOf(act, employer, act.now), 1, 10);
  const today = dayOf(act.now);
  return jobs.find((job) => isOpen(job, act.now) && checked(job.sheet, today).every(({ tone }) => tone !== 'red'));
};

type Told = {
  employer: EmployerActor;
  own: Establishment;
  staff: StaffActor;
  job: Job;
  story: Story;
  stepsOf: StepsOf;
};

const tell = async (act: Act, { employer, own, staff, job, story, stepsOf }: Told): Promise<void> => {
  const moment = (turn: number): Instant =>
    story.daysAgo === 0
      ? minutesAfter(act.now, turn - 60)
      : minutesAfter(at(addDays(dayOf(act.now), -story.daysAgo), 10), turn * 11);
  const asEmployer = (turn: number) => actOf(act, employer, moment(turn));
  const sheet = variant(job.sheet, story.title);
  const { id } = done(
    await beginOrder(asEmployer(0), { kind: 'new', from: job.number, ...stepsOf(sheet, own, act.now) }),
  );
  let { version } = done(
    await sendOrder(asEmployer(1), id, {
      version: 1,
      sheet,
      seen: seenIn(sheet, asEmployer(1)),
      ...(story.note ? { note: story.note } : {}),
    }),
  );
  for (const [index, step] of story.happens.entries()) {
    // What is in work by somebody is so just now.
    const asStaff = actOf(act, staff, step === 'take' ? minutesAfter(act.now, -5) : moment(index + 2));
    if (step === 'visit') version = done(await noteVisit(asStaff, id)).version;
    if (step === 'take') version = done(await takeOrder(asStaff, id)).version;
    if (step === 'comment') {
      done(
        await commentOn(asStaff, id, {
          item: 'pay.base',
          text: '基本給の幅が広いため、経験による違いをお書きください。',
        }),
      );
      done(
        await commentOn(asStaff, id, {
          item: 'work.description',
          text: '一日の仕事の流れが分かるようにお書きください。',
        }),
      );
    }
    if (step === 'correct')
      done(await requestCorrection(asStaff, id, { version, text: '２か所の確認をお願いします。' }));
    if (step === 'refuse') {
      const explanation = '賃金が、同じ仕事の相場と比べて著しく低い内容です。';
      done(await refuseOrder(asStaff, id, { version, ground: 2, explanation, evidence: '管内の求人の平均賃金' }));
    }
    if (step === 'withdraw') done(await withdrawOrder(asEmployer(index + 2), id));
  }
};

/** An employer who reads what is asked, and goes on. */
const seenIn = (sheet: JobSheet, { now }: Act): string[] => askingOf(checked(sheet, dayOf(now)));

const longestTitle = 28;
const variant = (sheet: JobSheet, ending: string): JobSheet => ({
  ...sheet,
  work: { ...sheet.work, title: `${[...sheet.work.title].slice(0, longestTitle - ending.length).join('')}${ending}` },
});

/** Begun yesterday evening: the first words of the third step. */
const beginDraft = async (act: Act, employer: EmployerActor, job: Job): Promise<void> => {
  const { title, description } = job.sheet.work;
  const evening = actOf(act, employer, minutesAfter(at(addDays(dayOf(act.now), -1), 18), 20));
  const work = { title: [title], description: [description] };
  done(await beginOrder(evening, { kind: 'new', from: job.number, title, steps: { work } }));
};

/** A small change, which nobody had to look at. */
const changeAtOnce = async (act: Act, employer: EmployerActor, job: Job): Promise<void> => {
  const { number, sheet } = job;
  const morning = actOf(act, employer, minutesAfter(act.now, -90));
  const { id } = done(await beginOrder(morning, { kind: 'change', from: number, title: sheet.work.title, steps: {} }));
  const selection = { ...sheet.selection, note: '面接の日時は、電話でご相談ください。' };
  done(await sendOrder(morning, id, { version: 1, sheet: { ...sheet, selection }, seen: seenIn(sheet, morning) }));
};
