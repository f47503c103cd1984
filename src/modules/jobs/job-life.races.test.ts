import { beforeAll, describe, expect, it } from 'vitest';
import type { StaffActor } from '#kernel/actor.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { at, day } from '#kernel/time.ts';
import { readReference } from '#modules/reference/reference.ts';
import { cleanSheet } from '#test/support/clean-sheet.ts';
import { freshDatabase } from '#test/support/database.ts';
import { type EmployerCast, employerOf, jobOf, staffOf } from '#test/support/people.ts';
import { jobLife } from './job.ts';
import { extendJob, fillJob, jobFile, suspendJob, withdrawJob } from './job-life.ts';
import { expireJobs, jobByNumber, storeJob } from './jobs.ts';
import { askStillOpen, confirmOpen, hideUnanswered } from './still-open.ts';

const { act, database } = freshDatabase();
const system = () => act({ kind: 'system', task: 'test' });
let hikari: EmployerCast;
let office: StaffActor;
const reason = { reason: 'other' } as const;

beforeAll(async () => {
  await readReference(database);
  hikari = await employerOf(system(), 'ひかりの里');
  office = { ...(await staffOf(system(), '13010')), department: 'employers' };
});

const made = async (given: Parameters<typeof jobOf>[2] = {}): Promise<JobNumber> => {
  const number = await jobOf(system(), hikari.id, given);
  const job = await jobByNumber(system(), number);
  if (job) await storeJob(system(), { ...job, sheet: cleanSheet });
  return number;
};
const doneIn = async (number: JobNumber) => {
  const file = await jobFile(act(office), number);
  return { state: file?.job.state, done: file?.events.map(({ action }) => action).reverse() ?? [] };
};

describe('several people at one job at once', () => {
  it('two of the staff who stop it stop it once', async () => {
    const number = await made();
    const answers = await Promise.all([1, 2, 3, 4].map(() => suspendJob(act(office), number, reason)));
    expect(answers.filter((answer) => 'accepted' in answer)).toHaveLength(1);
    expect(await doneIn(number)).toEqual({ state: 'suspended', done: ['suspend'] });
  });

  it('the employer who fills it while the office stops it: whatever came first, the table was kept', async () => {
    for (let round = 0; round < 5; round += 1) {
      const number = await made();
      await Promise.all([fillJob(act(hikari.owner), number), suspendJob(act(office), number, reason)]);
      const { state, done } = await doneIn(number);
      expect(state).toBe('filled');
      expect([['fill'], ['suspend', 'fill']]).toContainEqual(done);
    }
  });

  it('who withdraws and who fills it: one of them ends it', async () => {
    const number = await made();
    const answers = await Promise.all([
      withdrawJob(act(office), number, reason),
      fillJob(act(hikari.owner), number),
      withdrawJob(act(hikari.recruiter), number, reason),
    ]);
    expect(answers.filter((answer) => 'accepted' in answer)).toHaveLength(1);
    const { state, done } = await doneIn(number);
    expect(done).toHaveLength(1);
    expect(jobLife.next('active', done[0] === 'fill' ? 'fill' : 'withdraw')).toBe(state);
  });

  it('extends once, however many press', async () => {
    const number = await made();
    const answers = await Promise.all(
      [hikari.owner, hikari.recruiter, office].map((actor) => extendJob(act(actor), number)),
    );
    expect(answers.filter((answer) => 'accepted' in answer)).toHaveLength(1);
    expect((await jobByNumber(system(), number))?.deadlineOn).toEqual(day('2027-02-28'));
  });

  it('the night that ends it and who withdraws it at that second', async () => {
    const number = await made({ deadlineOn: day('2026-11-30') });
    const midnight = at(day('2026-12-01'), 0);
    await Promise.all([
      expireJobs(act({ kind: 'system', task: 'test' }, { now: midnight })),
      withdrawJob(act(hikari.owner, { now: midnight }), number, reason),
    ]);
    // Held by somebody at that second it waits for the next run; by its date it is over already.
    await expireJobs(act({ kind: 'system', task: 'test' }, { now: midnight }));
    expect(await doneIn(number)).toEqual({ state: 'expired', done: [] });
  });

  it('who says that it is open while the night takes it out of search: it is found', async () => {
    const number = await made();
    const later = { now: at(day('2026-12-20'), 0, 20) };
    await askStillOpen(act({ kind: 'system', task: 'test' }, { now: at(day('2026-12-01'), 8) }));
    await Promise.all([
      hideUnanswered(act({ kind: 'system', task: 'test' }, later)),
      confirmOpen(act(hikari.owner, later), number),
    ]);
    expect(await database.selectFrom('open_jobs').select('number').where('number', '=', number).execute()).toHaveLength(
      1,
    );
    expect(await hideUnanswered(act({ kind: 'system', task: 'test' }, later))).toBe(0);
    expect((await jobByNumber(system(), number))?.askedOn).toBeUndefined();
  });
});
