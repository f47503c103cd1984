import { describe, expect, it } from 'vitest';
import { accept, refuse } from '#kernel/decision.ts';
import { day, instant } from '#kernel/time.ts';
import {
  answer,
  isPastAnswer,
  mayAnswer,
  mayRefer,
  objections,
  placesOf,
  proposal,
  type ReferralGround,
} from './referral.ts';

const now = instant('2026-11-20T10:00+09:00');
const fine: ReferralGround = {
  office: true,
  active: true,
  seekerMyPage: true,
  employerMyPage: true,
  job: accept(true),
  living: undefined,
  places: { used: 4, most: 5 },
};
const both = ['online-referral', 'counter-referral'] as const;

describe('a referral', () => {
  it.each(both)('by %s is made for an active office registrant to an open job with a place left', (route) => {
    expect(mayRefer(route, fine)).toEqual(accept(true));
  });

  it.each(both)('by %s is refused for each of its reasons, and all of them are named at once', (route) => {
    const against: [Partial<ReferralGround>, string][] = [
      [{ office: false }, 'online-registrant'],
      [{ active: false }, 'inactive'],
      [{ job: refuse('dispute') }, 'dispute'],
      [{ job: refuse('suspended') }, 'suspended'],
      [{ job: refuse('expired') }, 'expired'],
      [{ job: refuse('closed') }, 'closed'],
      [{ living: 'applied' }, 'applied-already'],
      [{ living: 'proposed' }, 'proposed-already'],
      [{ places: { used: 5, most: 5 } }, 'no-places'],
    ];
    for (const [change, reason] of against) expect(mayRefer(route, { ...fine, ...change })).toEqual(refuse(reason));
    expect(
      objections(route, { ...fine, office: false, active: false, job: refuse('closed'), living: 'applied' }),
    ).toEqual(['online-registrant', 'inactive', 'closed', 'applied-already']);
  });

  it('online needs both My Pages, at the counter neither', () => {
    for (const [change, reason] of [
      [{ seekerMyPage: false }, 'no-seeker-my-page'],
      [{ employerMyPage: false }, 'no-my-page'],
    ] as const) {
      expect(mayRefer('online-referral', { ...fine, ...change })).toEqual(refuse(reason));
      expect(mayRefer('counter-referral', { ...fine, ...change })).toEqual(accept(true));
    }
  });

  it('has places by the openings of the sheet, unless the office said a number', () => {
    expect(placesOf(1, undefined, 2, 5)).toEqual({ used: 1, most: 10 });
    expect(placesOf(1, undefined, undefined, 5).most).toBe(5);
    expect(placesOf(1, undefined, 0, 5).most).toBe(5);
    expect(placesOf(1, 3, 2, 5).most).toBe(3);
    expect(placesOf(1, 0, 2, 5).most).toBe(0);
  });
});

describe('a proposal', () => {
  const job = { deadlineOn: day('2027-01-31') };
  const written = { comment: ' 経験が生かせる求人です。 ', answerBy: day('2026-11-27') };

  it('has a comment and a day to answer, today at the earliest and the referral deadline at the latest', () => {
    expect(proposal(written, job, 1000, now)).toEqual(accept({ ...written, comment: '経験が生かせる求人です。' }));
    for (const [answerBy, expected] of [
      ['2026-11-19', 'answer-past'],
      ['2026-11-20', undefined],
      ['2027-01-31', undefined],
      ['2027-02-01', 'answer-after-deadline'],
    ] as const) {
      const decision = proposal({ ...written, answerBy: day(answerBy) }, job, 1000, now);
      expect('refused' in decision ? decision.refused : undefined).toBe(expected);
    }
    expect(proposal({ ...written, comment: ' ' }, job, 1000, now)).toEqual(refuse('comment-missing'));
    expect(proposal({ ...written, comment: '字'.repeat(1001) }, job, 1000, now)).toEqual(refuse('comment-too-long'));
  });

  it('can be answered through 23:59:59 JST of its day', () => {
    const proposed = { answerBy: day('2026-11-20') };
    expect(isPastAnswer(proposed, instant('2026-11-20T23:59:59+09:00'))).toBe(false);
    expect(isPastAnswer(proposed, instant('2026-11-21T00:00:00+09:00'))).toBe(true);
  });

  it('is answered while it stands, the job is open and the seeker is active; its place was kept', () => {
    const proposed = { state: 'proposed' as const, answerBy: day('2026-11-27') };
    expect(mayAnswer(proposed, fine, now)).toEqual(accept(true));
    expect(mayAnswer({ ...proposed, state: 'proposal-withdrawn' }, fine, now)).toEqual(refuse('not-proposed'));
    expect(mayAnswer(proposed, fine, instant('2026-11-28T00:00+09:00'))).toEqual(refuse('proposal-expired'));
    expect(mayAnswer(proposed, { ...fine, job: refuse('dispute') }, now)).toEqual(refuse('dispute'));
    expect(mayAnswer(proposed, { ...fine, employerMyPage: false }, now)).toEqual(refuse('no-my-page'));
    expect(mayAnswer(proposed, { ...fine, active: false }, now)).toEqual(refuse('inactive'));
    expect(mayAnswer(proposed, { ...fine, office: false }, now)).toEqual(refuse('online-registrant'));
    const input = { motive: ' 働きたいです。', motiveCharacters: 1000 };
    expect(answer(proposed, fine, input, now)).toEqual(accept({ motive: '働きたいです。' }));
    expect(answer(proposed, fine, { ...input, motive: '　' }, now)).toEqual(refuse('motive-missing'));
  });
});
