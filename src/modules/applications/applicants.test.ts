import { beforeAll, describe, expect, it } from 'vitest';
import type { EmployerActor } from '#kernel/actor.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { day } from '#kernel/time.ts';
import { jobByNumber } from '#modules/jobs/jobs.ts';
import { readReference } from '#modules/reference/reference.ts';
import { within } from '#platform/act.ts';
import { applying } from '#test/support/applying.ts';
import { testDatabase } from '#test/support/database.ts';
import { employerOf, jobOf, seekerOf } from '#test/support/people.ts';
import { countingQueries } from '#test/support/queries.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import { applicantList, chosenApplicants, decideTogether, fillAndAnswer, fillingOf } from './applicants.ts';
import { livingStates, officeStates } from './application.ts';
import { ownApplication } from './applications.ts';
import { keepOutcome, publishOutcome, receivedApplication, setStage } from './received-applications.ts';
import { readReceivedFilter } from './received-filter.ts';
import { openStates } from './received-rows.ts';

const world = testDatabase();
const { database } = world;
const cast = applying(world);
const { by, system } = cast;

beforeAll(async () => {
  await readReference(database);
});

/** An employer with a job and so many applicants. */
const withApplicants = async (count: number) => {
  const hikari = await employerOf(system(), '社会福祉法人　ひかり会');
  const number = await jobOf(system(), hikari.id);
  const seekers = [];
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const seeker = await seekerOf(system());
    seekers.push(seeker);
    ids.push((await cast.sent(seeker, number)).id);
  }
  return { hikari, number, seekers, ids };
};
const list = (actor: EmployerActor, query = '', time?: string, page = 1, size = 30) =>
  applicantList(by(actor, time), readReceivedFilter(new URLSearchParams(query)), page, size);
const idsOf = (found: Awaited<ReturnType<typeof list>>) => found.received.map(({ application }) => application.id);
const chosenOf = async (actor: EmployerActor, ids: readonly string[]) =>
  (await chosenApplicants(by(actor), ids)).map(({ application: { id, version } }) => ({ id, version }));
const promiseDay = (ids: readonly string[], last: string) =>
  database
    .updateTable('applications')
    .set({ result_due_on: day(last), follow_up_on: day(last) })
    .where('id', 'in', [...ids])
    .execute();

describe('the list of applicants', () => {
  it('takes for open what an employer received and can still end, as the lifecycle says', () => {
    expect([...openStates].sort()).toEqual(
      livingStates.filter((state) => !['draft', 'proposed', ...officeStates].includes(state)).sort(),
    );
  });

  it('counts what waits for the employer, and shows it alone when asked', async () => {
    const { hikari, ids } = await withApplicants(3);
    const [first = '', second = '', third = ''] = ids;
    await receivedApplication(by(hikari.owner), first);
    await keepOutcome(by(hikari.owner), second, { kind: 'rejected' });
    await promiseDay([third], '2026-11-24');
    const early = await list(hikari.owner, '', '2026-11-24T23:59:59');
    expect(early.counts).toEqual({ open: 3, unread: 2, overdue: 0, untold: 1 });
    const late = '2026-11-25T00:00:00';
    expect((await list(hikari.owner, '', late)).counts).toMatchObject({ overdue: 1 });
    expect(idsOf(await list(hikari.owner, 'attention=overdue', late))).toEqual([third]);
    expect(idsOf(await list(hikari.owner, 'attention=untold', late))).toEqual([second]);
    expect(idsOf(await list(hikari.owner, 'attention=unread', late)).sort()).toEqual([second, third].sort());
  });

  it('is of one job or route, and offers the jobs that have applications', async () => {
    const { hikari, number, seekers, ids } = await withApplicants(1);
    const other = await jobOf(system(), hikari.id);
    const [seeker] = seekers;
    if (!seeker) throw new Error('nobody applied');
    const second = (await cast.sent(seeker, other)).id;
    expect(idsOf(await list(hikari.owner, `job=${other}`))).toEqual([second]);
    expect(idsOf(await list(hikari.owner, 'route=self-application')).sort()).toEqual([...ids, second].sort());
    expect(idsOf(await list(hikari.owner, 'route=counter-referral'))).toEqual([]);
    expect((await list(hikari.owner)).jobs.map((job) => [job.number, job.open]).sort()).toEqual(
      [
        [number, 1],
        [other, 1],
      ].sort(),
    );
  });

  it('asks the database few questions, however many there are', async () => {
    const { hikari } = await withApplicants(4);
    const counting = countingQueries(database);
    await applicantList(within(by(hikari.owner), counting.database), readReceivedFilter(new URLSearchParams()), 1, 30);
    // List, what waits by job, titles, names, and the audit of whose names were shown.
    expect(counting.count()).toBeLessThanOrEqual(5);
  });

  it('tells another establishment nothing', async () => {
    const { ids } = await withApplicants(2);
    const aozora = await employerOf(system(), '株式会社あおぞら');
    expect(await list(aozora.owner, 'show=all')).toMatchObject({ total: 0, jobs: [], counts: { open: 0 } });
    expect(await chosenApplicants(by(aozora.owner), ids)).toEqual([]);
    expect(await decideTogether(by(aozora.owner), [{ id: ids[0] ?? '', version: 1 }], reject)).toEqual({
      done: 0,
      left: 1,
    });
  });
});

const reject = { act: 'reject', comment: 'ありがとうございました。' } as const;

describe('several applicants at once', () => {
  it('get the same stage, or the same answer with a mail each', async () => {
    const { hikari, ids } = await withApplicants(3);
    const both = await chosenOf(hikari.owner, ids.slice(0, 2));
    expect(await decideTogether(by(hikari.owner), both, { act: 'stage', stage: 'documents' })).toEqual({
      done: 2,
      left: 0,
    });
    const act = by(hikari.recruiter);
    expect(await decideTogether(act, await chosenOf(hikari.owner, ids), reject)).toEqual({ done: 3, left: 0 });
    expect(new Set(mailsOf(act).map(({ to }) => to)).size).toBe(3);
    expect((await list(hikari.owner)).counts.open).toBe(0);
  });

  it('leaves who changed since the preview, and whom a viewer chose', async () => {
    const { hikari, ids } = await withApplicants(2);
    const chosen = await chosenOf(hikari.owner, ids);
    await setStage(by(hikari.recruiter), ids[0] ?? '', 'interview');
    expect(await decideTogether(by(hikari.viewer), chosen, reject)).toEqual({ done: 0, left: 2 });
    expect(await decideTogether(by(hikari.owner), chosen, reject)).toEqual({ done: 1, left: 1 });
  });

  it('never holds who was told already', async () => {
    const { hikari, ids } = await withApplicants(2);
    await keepOutcome(by(hikari.owner), ids[0] ?? '', { kind: 'rejected' });
    await publishOutcome(by(hikari.owner), ids[0] ?? '');
    expect((await chosenOf(hikari.owner, ids)).map(({ id }) => id)).toEqual([ids[1]]);
  });
});

describe('a filled job', () => {
  const stateOf = async (number: JobNumber) => (await jobByNumber(system(), number))?.state;

  it('answers everybody who waits, leaves an offer as it is, and takes nobody any more', async () => {
    const { hikari, number, seekers, ids } = await withApplicants(3);
    await keepOutcome(by(hikari.owner), ids[0] ?? '', { kind: 'hired' });
    await publishOutcome(by(hikari.owner), ids[0] ?? '');
    expect((await fillingOf(by(hikari.owner), number))?.rest).toHaveLength(2);
    expect(await fillAndAnswer(by(hikari.owner), number, 'ほかの方に決まりました。')).toEqual({
      accepted: { answered: 2 },
    });
    expect(await stateOf(number)).toBe('filled');
    const states = [];
    for (const [index, seeker] of seekers.entries())
      states.push((await ownApplication(by(seeker), ids[index] ?? ''))?.application.state);
    expect(states).toEqual(['offered', 'rejected', 'rejected']);
    expect(await fillAndAnswer(by(hikari.owner), number, undefined)).toEqual({ refused: 'ended' });
  });

  it('is said by who may decide for its own establishment only', async () => {
    const { hikari, number } = await withApplicants(1);
    const aozora = await employerOf(system(), '株式会社あおぞら');
    expect(await fillingOf(by(aozora.owner), number)).toBeUndefined();
    expect(await fillAndAnswer(by(aozora.owner), number, undefined)).toEqual({ refused: 'absent' });
    expect(await fillAndAnswer(by(hikari.viewer), number, undefined)).toEqual({ refused: 'viewer' });
    expect(await stateOf(number)).toBe('active');
  });
});
