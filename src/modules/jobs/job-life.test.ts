import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor, EmployerActor, StaffActor } from '#kernel/actor.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { addDays, at, type Day, day, type Instant } from '#kernel/time.ts';
import { establishment } from '#modules/establishments/establishments.ts';
import { readReference } from '#modules/reference/reference.ts';
import { cleanSheet } from '#test/support/clean-sheet.ts';
import { testDatabase, testNow } from '#test/support/database.ts';
import { type EmployerCast, employerOf, jobOf, staffOf } from '#test/support/people.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import { changeJob } from './acceptances.ts';
import { renewCopies } from './copies.ts';
import { tellOfDeadlines } from './deadlines.ts';
import type { JobState } from './job.ts';
import { extendJob, fillJob, jobFile, resumeJob, suspendJob, withdrawJob } from './job-life.ts';
import { expireJobs, jobByNumber, storeJob } from './jobs.ts';
import {
  askStillOpen,
  confirmAllOpen,
  confirmOpen,
  hideUnanswered,
  officeQuestions,
  questionsOf,
} from './still-open.ts';

const { act, database } = testDatabase();
const system = (now: Instant = testNow) => act({ kind: 'system', task: 'test' }, { now });
let hikari: EmployerCast;
let aozora: EmployerCast;
let office: StaffActor;
let number: JobNumber;
const reason = { reason: 'other' } as const;

beforeEach(async () => {
  await readReference(database);
  hikari = await employerOf(system(), 'ひかりの里');
  aozora = await employerOf(system(), 'あおぞら商店');
  office = { ...(await staffOf(system(), '13010')), department: 'employers' };
  number = await made({});
});

/** A job in whose sheet the checker finds nothing. */
const made = async (given: Parameters<typeof jobOf>[2] & { of?: string }): Promise<JobNumber> => {
  const { of = hikari.id, ...rest } = given;
  const stored = await jobOf(system(), of, rest);
  const job = await jobByNumber(system(), stored);
  if (!job) throw new Error('no job');
  await storeJob(system(), { ...job, sheet: cleanSheet });
  return stored;
};

const jobNow = async (of = number) => {
  const job = await jobByNumber(system(), of);
  if (!job) throw new Error('no job');
  return job;
};
/** An act that keeps what was emitted. */
const listening = <A extends Actor>(actor: A, now: Instant = testNow) => {
  const events: Record<string, unknown>[] = [];
  const own = act(actor, { now, reactions: [async (_, event) => void events.push(event)] });
  return { own, events };
};
const audited = () =>
  database.selectFrom('audit_entries').select(['what', 'result']).where('subject_id', '=', number).execute();
const openInSearch = async (of = number) =>
  (await database.selectFrom('open_jobs').select('id').where('number', '=', of).execute()).length === 1;

describe('an act on a job', () => {
  it.each([
    ['job.suspended', 'suspended', suspendJob],
    ['job.withdrawn', 'withdrawn', withdrawJob],
    ['job.filled', 'filled', fillJob],
  ] as const)(
    '%s leads to %s for the employer and the office, tells of it, and stands in audit and file',
    async (type, state, doing) => {
      for (const actor of [hikari.owner, hikari.recruiter, office]) {
        const own = await made({});
        number = own;
        const { own: acting, events } = listening(actor);
        expect(await doing(acting, own, reason)).toMatchObject({ accepted: { state } });
        const { id } = await jobNow(own);
        expect(events).toEqual([{ type, jobId: id }]);
        expect(await audited()).toEqual([{ what: type, result: 'done' }]);
        expect((await jobFile(acting, own))?.events).toMatchObject([{ state, actor: actor.kind, by: actor.accountId }]);
        expect(await openInSearch(own)).toBe(false);
      }
    },
  );

  it('is refused to a viewer, to the other department, without a reason; and another’s job looks absent', async () => {
    const seekersDesk: StaffActor = { ...office, department: 'seekers' };
    const elsewhere: StaffActor = { ...office, officeCode: '13030' };
    expect(await suspendJob(act(hikari.viewer), number, reason)).toEqual({ refused: 'not-allowed' });
    expect(await suspendJob(act(seekersDesk), number, reason)).toEqual({ refused: 'not-allowed' });
    expect(await suspendJob(act(hikari.owner), number, {})).toEqual({ refused: 'no-reason' });
    expect(await suspendJob(act(hikari.owner), number, { reason: 'law' })).toEqual({ refused: 'no-reason' });
    expect(await suspendJob(act(aozora.owner), number, reason)).toEqual({ refused: 'absent' });
    expect(await suspendJob(act(elsewhere), number, reason)).toEqual({ refused: 'absent' });
    expect(await jobFile(act(aozora.owner), number)).toBeUndefined();
    expect(await jobFile(act(elsewhere), number)).toBeUndefined();
    expect((await jobNow()).state).toBe('active');
    expect((await audited()).every(({ result }) => result === 'refused')).toBe(true);
  });

  it('extends once, to the end of the next month, and of a resumed job says that it is open', async () => {
    expect(await extendJob(act(hikari.owner), number)).toMatchObject({ accepted: { deadlineOn: day('2027-02-28') } });
    expect(await extendJob(act(office), number)).toEqual({ refused: 'extended-already' });
    expect(await jobNow()).toMatchObject({ extended: true, confirmedOn: day('2026-11-20') });
    await suspendJob(act(hikari.owner), number, reason);
    expect(await resumeJob(act(office, { now: at(day('2026-11-25'), 9) }), number)).toMatchObject({
      accepted: { state: 'active' },
    });
    expect(await jobNow()).toMatchObject({ state: 'active', confirmedOn: day('2026-11-25') });
    expect(await openInSearch()).toBe(true);
  });

  it('does not extend into days on which its wage is below the minimum', async () => {
    const poor = {
      ...cleanSheet,
      pay: { ...cleanSheet.pay, base: { from: 150_000, to: 150_000 }, total: { from: 150_000, to: 150_000 } },
    };
    await storeJob(system(), { ...(await jobNow()), sheet: poor });
    expect(await extendJob(act(hikari.owner), number)).toEqual({ refused: 'red' });
    expect(await jobNow()).toMatchObject({ extended: false, deadlineOn: day('2027-01-31') });
  });
});

describe('the night after a deadline', () => {
  it.each([
    ['2026-11-30', 'the end of a month'],
    ['2028-02-29', 'a leap day'],
    ['2026-12-31', 'the end of a year'],
  ])('of %s (%s) ends the job at midnight, tells who follows, and not a second before', async (deadline) => {
    const jobs: JobNumber[] = [];
    for (const state of ['active', 'changing', 'suspended', 'filled'] satisfies JobState[])
      jobs.push(await made({ state, deadlineOn: day(deadline) }));
    await expireJobs(system(at(day(deadline), 12)));
    const { own: late, events: none } = listening(system().actor, at(day(deadline), 23, 59).add({ seconds: 59 }));
    expect(await expireJobs(late)).toBe(0);
    expect(none).toEqual([]);
    const { own: midnight, events } = listening(system().actor, at(addDays(day(deadline), 1), 0));
    const due = await database
      .selectFrom('jobs')
      .select('id')
      .where('deadline_on', '=', day(deadline))
      .where('state', '<>', 'filled')
      .execute();
    expect(await expireJobs(midnight)).toBe(due.length);
    expect(events).toMatchObject([{ type: 'job.expired' }]);
    expect(new Set(events[0]?.jobIds as string[])).toEqual(new Set(due.map(({ id }) => id)));
    expect(await Promise.all(jobs.map(async (one) => (await jobNow(one)).state))).toEqual([
      'expired',
      'expired',
      'expired',
      'filled',
    ]);
    expect(await expireJobs(midnight)).toBe(0);
  });
});

describe('the question whether a job is open', () => {
  const on = (days: number): Instant => at(addDays(day('2026-11-02'), days), 8, 15);
  const state = async () => {
    const { askedOn, hiddenOn, confirmedOn } = await jobNow();
    return { asked: askedOn?.toString(), hidden: hiddenOn?.toString(), confirmed: confirmedOn?.toString() };
  };

  it('is asked fourteen days after the acceptance by one mail to each user, and once', async () => {
    await made({});
    expect(await askStillOpen(system(on(13)))).toBe(0);
    const asking = system(on(14));
    expect(await askStillOpen(asking)).toBe(2);
    expect(await state()).toMatchObject({ asked: '2026-11-16' });
    const mails = mailsOf(asking).filter(({ kind }) => kind === 'M36');
    expect(mails).toHaveLength(3);
    expect(mails[0]?.text).toContain('2件');
    expect(mails[0]?.text).toContain('/employer/still-open');
    expect(mails[0]?.text).not.toContain(number);
    expect(await askStillOpen(system(on(15)))).toBe(0);
    expect(await questionsOf(act(hikari.owner, { now: on(15) }))).toHaveLength(2);
    expect(await questionsOf(act(aozora.owner, { now: on(15) }))).toEqual([]);
  });

  it('is asked again fourteen days after the answer', async () => {
    await askStillOpen(system(on(14)));
    expect(await confirmAllOpen(act(hikari.recruiter, { now: on(16) }), [number, number])).toBe(1);
    expect(await state()).toMatchObject({ asked: undefined, confirmed: '2026-11-18' });
    expect(await askStillOpen(system(on(29)))).toBe(0);
    expect(await askStillOpen(system(on(30)))).toBe(1);
  });

  it('takes an unanswered job out of search after so many days, until one press brings it back', async () => {
    await askStillOpen(system(on(14)));
    expect(await hideUnanswered(system(on(27)))).toBe(0);
    expect(await hideUnanswered(system(on(28)))).toBe(1);
    expect(await hideUnanswered(system(on(29)))).toBe(0);
    expect(await openInSearch()).toBe(false);
    expect((await jobNow()).state).toBe('active');
    expect((await officeQuestions(act(office, { now: on(29) }), 'hidden', 1)).rows).toMatchObject([{ number }]);
    const changes = () => database.selectFrom('job_changes').select('seq').execute();
    const before = (await changes()).length;
    expect(await confirmOpen(act(hikari.owner, { now: on(29) }), number)).toHaveProperty('accepted');
    expect(await openInSearch()).toBe(true);
    expect((await changes()).length).toBe(before + 1);
    expect(await state()).toEqual({ asked: undefined, hidden: undefined, confirmed: '2026-12-01' });
    expect((await jobFile(act(office), number))?.events.map(({ action }) => action)).toEqual(['confirm', 'hide']);
  });

  const changeIt = async (as: StaffActor | EmployerActor, days: number) => {
    const job = await jobNow();
    const sheet = { ...job.sheet, notes: `${days}日後` };
    await changeJob(act(as, { now: on(days) }), job, sheet, ['notes']);
  };

  it('is answered by a change that takes effect, and asked again fourteen days after it', async () => {
    await askStillOpen(system(on(14)));
    await hideUnanswered(system(on(28)));
    await changeIt(office, 29);
    expect(await openInSearch()).toBe(true);
    expect(await state()).toEqual({ asked: undefined, hidden: undefined, confirmed: '2026-12-01' });
    expect((await jobFile(act(office), number))?.events.map(({ action }) => action)).toEqual(['confirm', 'hide']);
    expect(await audited()).toContainEqual({ what: 'job.confirmed', result: 'done' });
    await changeIt(hikari.owner, 40);
    expect((await jobFile(act(office), number))?.events).toHaveLength(2);
    expect(await askStillOpen(system(on(53)))).toBe(0);
    expect(await askStillOpen(system(on(54)))).toBe(1);
  });

  it('is answered neither by a change of a job at rest nor by a change of the establishment', async () => {
    await askStillOpen(system(on(14)));
    const before = await establishment(system(), hikari.id);
    if (!before) throw new Error('no establishment');
    await renewCopies(system(on(15)), before, { ...before, record: { ...before.record, telephone: '03-1111-2222' } });
    expect((await jobNow()).version).toBeGreaterThan(2);
    expect(await state()).toMatchObject({ asked: '2026-11-16', confirmed: undefined });
    await suspendJob(act(hikari.owner, { now: on(16) }), number, reason);
    await changeIt(office, 17);
    expect(await state()).toMatchObject({ asked: undefined, confirmed: undefined });
  });

  it('is not asked of what rests or has ended, and ends with what was asked about', async () => {
    await askStillOpen(system(on(14)));
    await suspendJob(act(hikari.owner, { now: on(15) }), number, reason);
    expect(await state()).toMatchObject({ asked: undefined });
    expect(await hideUnanswered(system(on(40)))).toBe(0);
    expect(await askStillOpen(system(on(40)))).toBe(0);
    expect(await confirmOpen(act(hikari.owner, { now: on(40) }), number)).toEqual({ refused: 'ended' });
  });

  it('is asked by the office where nobody has a My Page, and such a job is never taken out of search', async () => {
    await database.deleteFrom('employer_users').where('establishment_id', '=', hikari.id).execute();
    expect(await askStillOpen(system(on(14)))).toBe(0);
    expect(await hideUnanswered(system(on(60)))).toBe(0);
    expect((await officeQuestions(act(office, { now: on(13) }), 'by-office', 1)).rows).toEqual([]);
    expect((await officeQuestions(act(office, { now: on(14) }), 'by-office', 1)).rows).toMatchObject([{ number }]);
    await confirmOpen(act(office, { now: on(14) }), number);
    expect((await officeQuestions(act(office, { now: on(15) }), 'by-office', 1)).rows).toEqual([]);
  });
});

describe('mails about deadlines (M14)', () => {
  const told = async (on: Day) => {
    const morning = system(at(on, 8, 10));
    const count = await tellOfDeadlines(morning);
    return { count, mails: mailsOf(morning).filter(({ kind }) => kind === 'M14') };
  };

  it('come seven days before, one to each user for all jobs of the day, with what can be done', async () => {
    const second = await made({});
    await made({ of: aozora.id, deadlineOn: day('2027-02-01') });
    expect((await told(day('2027-01-23'))).count).toBe(0);
    const { count, mails } = await told(day('2027-01-24'));
    expect(count).toBe(1);
    expect(mails).toHaveLength(3);
    for (const part of [
      number,
      second,
      '2027年1月31日',
      '/employer/orders/new?kind=renewal',
      '/employer/jobs?sort=deadline',
    ])
      expect(mails[0]?.text).toContain(part);
    expect((await told(day('2027-01-24'))).count).toBe(0);
  });

  it('come when it has passed, and not for a job that was renewed or filled', async () => {
    const renewed = await made({});
    const next = await made({ deadlineOn: day('2027-03-31') });
    await database
      .updateTable('jobs')
      .set({ renews_id: (await jobNow(renewed)).id })
      .where('number', '=', next)
      .execute();
    await fillJob(act(hikari.owner), await made({}));
    await told(day('2027-01-31'));
    await expireJobs(system(at(day('2027-02-01'), 0)));
    const { count, mails } = await told(day('2027-02-01'));
    expect(count).toBe(1);
    expect(mails[0]?.text).toContain(number);
    expect(mails[0]?.text).not.toContain(renewed);
  });

  it('make up for mornings that were missed', async () => {
    await told(day('2027-01-22'));
    expect((await told(day('2027-01-26'))).count).toBe(1);
  });
});
