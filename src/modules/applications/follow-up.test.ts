import { beforeEach, describe, expect, test } from 'vitest';
import type { SeekerActor } from '#kernel/actor.ts';
import { day } from '#kernel/time.ts';
import { readReference } from '#modules/reference/reference.ts';
import { ownRegistration } from '#modules/seekers/seekers.ts';
import { testDatabase } from '#test/support/database.ts';
import { jobOf, seekerOf } from '#test/support/people.ts';
import { accepted, type ReferringCast, referring } from '#test/support/referring.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import { acceptOffer, ownApplication } from './applications.ts';
import { correctApplication } from './corrections.ts';
import { type EnteredResult, enterResult, overdueResults, remindEmployers } from './follow-up.ts';
import { confirmHiring } from './hirings.ts';
import { applyToProposal, keepProposalMotive } from './proposal-answers.ts';
import { keepOutcome, publishOutcome, receivedApplication } from './received-applications.ts';
import { hiredCount } from './referral-places.ts';
import { consent, keepMotive, sendSelfApplication } from './self-applications.ts';

const world = testDatabase();
const { by, castOfOffices, history, pair, proposed, system } = referring(world);

let cast: ReferringCast;
beforeEach(async () => {
  await readReference(world.database);
  cast = await castOfOffices();
});
const referred = async (seeker?: SeekerActor) => {
  const made = await pair(cast.hikari);
  const who = seeker ?? made.seeker;
  const { id, jobId } = await proposed(cast.counter, who, made.number);
  await keepProposalMotive(by(who), id, 'よろしくお願いします。');
  accepted(await applyToProposal(by(who), id));
  return { id, jobId, seeker: who, number: made.number };
};
const later = '2026-12-10T09:00:00';
const enter = (id: string, result: EnteredResult, time = later) => enterResult(by(cast.counter, time), id, result);

describe('results that should be there', () => {
  test('stand in the list of the office that referred, the longest waiting first, from the day after', async () => {
    const { id } = await referred();
    // The sheet promises five days.
    expect((await overdueResults(by(cast.counter, '2026-11-25T23:59:59'), 1, 30)).listed).toEqual([]);
    const { listed } = await overdueResults(by(cast.colleague, '2026-11-26T00:00:00'), 1, 30);
    expect(listed).toMatchObject([{ application: { id }, name: '佐藤　花子', daysLate: 1 }]);
    expect((await overdueResults(by(cast.elsewhere, later), 1, 30)).listed).toEqual([]);
  });

  test('are asked for by one mail to each user of the employer, again only after a week', async () => {
    await referred();
    await referred();
    const { number, seeker } = await pair(cast.hikari);
    await consent(by(seeker), number);
    await keepMotive(by(seeker), number, '自主応募です。');
    accepted(await sendSelfApplication(by(seeker), number));
    const first = system(later);
    expect(await remindEmployers(first)).toBe(1);
    const mails = mailsOf(first);
    expect(mails.map(({ kind }) => kind)).toEqual(['M12', 'M12', 'M12']);
    expect(mails[0]?.text).toContain('3件');
    expect(mails[0]?.text).not.toMatch(/佐藤|よろしく/);
    expect(await remindEmployers(system('2026-12-10T09:00:01'))).toBe(0);
    expect(await remindEmployers(system('2026-12-16T09:00:00'))).toBe(0);
    expect(await remindEmployers(system('2026-12-17T09:00:00'))).toBe(1);
  });

  test('are no longer asked for once they are there', async () => {
    const { id } = await referred();
    accepted(await enter(id, { kind: 'rejected', source: 'telephone', tell: true }));
    expect(await remindEmployers(system(later))).toBe(0);
    expect((await overdueResults(by(cast.counter, later), 1, 30)).listed).toEqual([]);
  });
});

describe('a result entered by the office', () => {
  test('is kept with where it came from, and reaches the seeker only when it is to', async () => {
    const { id, seeker } = await referred();
    accepted(await enter(id, { kind: 'hired', source: 'paper', startOn: day('2027-01-04'), tell: false }));
    expect((await ownApplication(by(seeker), id))?.application).toMatchObject({ state: 'applied', outcome: undefined });
    const telling = by(cast.counter, later);
    accepted(
      await enterResult(telling, id, { kind: 'hired', source: 'paper', startOn: day('2027-01-04'), tell: true }),
    );
    expect(mailsOf(telling).map(({ kind, to }) => [kind, to])).toEqual([['M11', expect.stringContaining('seeker')]]);
    expect((await ownApplication(by(seeker), id))?.application).toMatchObject({
      state: 'offered',
      outcome: { kind: 'hired', source: 'paper', startOn: '2027-01-04' },
    });
    expect(await enter(id, { kind: 'rejected', source: 'fax', tell: true })).toEqual({ refused: 'published-already' });
  });

  test.each([
    ['unreachable', { kind: 'unreachable', source: 'fax' }],
    ['withdrawn', { kind: 'withdrawn', source: 'telephone', comment: '本人から電話' }],
    ['unanswered', { kind: 'unanswered' }],
    ['rejected', { kind: 'rejected', source: 'paper', tell: true }],
  ] as const)('ends the selection as %s', async (state, result) => {
    const { id } = await referred();
    expect(accepted(await enter(id, result)).state).toBe(state);
    expect((await history(id)).at(-1)).toMatch(new RegExp(`^staff .* → ${state}$`));
  });

  test('of 選考中 moves the day on which the office asks again', async () => {
    const { id } = await referred();
    expect(await enter(id, { kind: 'later', source: 'telephone', on: day('2026-12-09') })).toEqual({
      refused: 'day-past',
    });
    const moved = accepted(await enter(id, { kind: 'later', source: 'telephone', on: day('2026-12-20') }));
    expect(moved).toMatchObject({ state: 'in-selection', stage: 'documents' });
    expect((await overdueResults(by(cast.counter, later), 1, 30)).listed).toEqual([]);
    expect((await overdueResults(by(cast.counter, '2026-12-21T09:00:00'), 1, 30)).listed).toHaveLength(1);
  });

  test('is refused before its day, of another office, on an old page, and for a self-application', async () => {
    const { id } = await referred();
    expect(await enter(id, { kind: 'unanswered' }, '2026-11-25T09:00:00')).toEqual({ refused: 'not-due' });
    const result = { kind: 'unreachable', source: 'fax' } as const;
    expect(await enterResult(by(cast.elsewhere, later), id, result)).toEqual({ refused: 'absent' });
    expect(await enterResult(by(cast.counter, later), id, result, 1)).toEqual({ refused: 'changed-meanwhile' });
    const { number, seeker } = await pair(cast.hikari);
    await consent(by(seeker), number);
    await keepMotive(by(seeker), number, '自主応募です。');
    const own = accepted(await sendSelfApplication(by(seeker), number));
    expect(await enter(own.id, result)).toEqual({ refused: 'not-allowed' });
  });
});

const offered = async () => {
  const made = await referred();
  accepted(await keepOutcome(by(cast.hikari.owner), made.id, { kind: 'hired' }));
  accepted(await publishOutcome(by(cast.hikari.owner), made.id));
  return made;
};

describe('就職', () => {
  test('reported by the seeker closes the registration and counts for the job', async () => {
    const { id, jobId, seeker } = await offered();
    accepted(await acceptOffer(by(seeker), id));
    expect(await confirmHiring(by(seeker), id, day('2026-11-21'))).toEqual({ refused: 'not-begun' });
    expect(await hiredCount(system(), jobId)).toBe(0);
    expect(accepted(await confirmHiring(by(seeker), id, day('2026-11-20'))).state).toBe('hired');
    expect(await ownRegistration(by(seeker))).toMatchObject({ state: 'inactive', inactiveReason: 'hired' });
    expect(await hiredCount(system(), jobId)).toBe(1);
    expect(await confirmHiring(by(seeker), id, day('2026-11-20'))).toEqual({ refused: 'not-allowed' });
  });

  test('is recorded by the office, not by another one, nor by another seeker', async () => {
    const { id, seeker } = await offered();
    const other = await seekerOf(system());
    expect(await confirmHiring(by(other), id, day('2026-11-20'))).toEqual({ refused: 'absent' });
    expect(await confirmHiring(by(cast.elsewhere), id, day('2026-11-20'))).toEqual({ refused: 'absent' });
    accepted(await confirmHiring(by(cast.counter), id, day('2026-11-20')));
    expect(await ownRegistration(by(seeker))).toMatchObject({ inactiveReason: 'hired' });
  });
});

describe('a correction', () => {
  test('is a line of its own that both sides see as one, with its reason and a mail that says nothing', async () => {
    const { id, seeker } = await referred();
    accepted(await enter(id, { kind: 'rejected', source: 'paper', tell: true }));
    const correcting = by(cast.counter, later);
    const corrected = accepted(await correctApplication(correcting, id, 'offered', '別の方の通知と取り違えました。'));
    expect(corrected).toMatchObject({ state: 'offered', outcome: { kind: 'hired' }, endedAt: undefined });
    expect(mailsOf(correcting).map(({ kind }) => kind)).toEqual(['M33', 'M33', 'M33', 'M33']);
    expect(
      mailsOf(correcting)
        .map(({ text }) => text)
        .join(),
    ).not.toMatch(/取り違え|採用/);
    const expected = { action: 'correct', from: 'rejected', to: 'offered', reason: '別の方の通知と取り違えました。' };
    expect((await ownApplication(by(seeker), id))?.timeline.at(-1)).toMatchObject(expected);
    expect((await receivedApplication(by(cast.hikari.owner), id))?.timeline.at(-1)).toMatchObject(expected);
    accepted(await acceptOffer(by(seeker), id));
  });

  test('takes the outcome back, and the hiring out of the count of the job', async () => {
    const { id, jobId, seeker } = await offered();
    accepted(await confirmHiring(by(seeker), id, day('2026-11-20')));
    const again = accepted(await correctApplication(by(cast.counter), id, 'in-selection', '入社していませんでした。'));
    expect(again).toMatchObject({ outcome: undefined, publishedAt: undefined });
    expect(await hiredCount(system(), jobId)).toBe(0);
    expect((await overdueResults(by(cast.counter, '2026-12-05T09:00:00'), 1, 30)).listed).toHaveLength(1);
  });

  test('makes no second living application, and is refused on an old page and to another office', async () => {
    const { id, number, seeker } = await referred();
    accepted(await enter(id, { kind: 'unreachable', source: 'fax' }));
    await consent(by(seeker, later), number);
    await keepMotive(by(seeker, later), number, 'もう一度');
    accepted(await sendSelfApplication(by(seeker, later), number));
    const to = (who: ReferringCast['counter'], basedOn?: number) =>
      correctApplication(by(who, later), id, 'in-selection', '連絡がつきました。', basedOn);
    expect(await to(cast.counter)).toEqual({ refused: 'applied-already' });
    expect(await to(cast.counter, 1)).toEqual({ refused: 'changed-meanwhile' });
    expect(await to(cast.elsewhere)).toEqual({ refused: 'absent' });
  });

  test('puts a self-application right as well, which the office otherwise leaves alone', async () => {
    const number = await jobOf(system(), cast.hikari.id);
    const seeker = await seekerOf(system());
    await consent(by(seeker), number);
    await keepMotive(by(seeker), number, '自主応募です。');
    const { id } = accepted(await sendSelfApplication(by(seeker), number));
    accepted(await keepOutcome(by(cast.hikari.owner), id, { kind: 'rejected' }));
    accepted(await publishOutcome(by(cast.hikari.owner), id));
    expect(accepted(await correctApplication(by(cast.counter), id, 'offered', '事業所の入力の誤り')).state).toBe(
      'offered',
    );
  });
});
