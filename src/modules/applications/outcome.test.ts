import { describe, expect, it } from 'vitest';
import { accept, refuse } from '#kernel/decision.ts';
import { day, instant } from '#kernel/time.ts';
import { confirmHiring, isOverdue, mayCloseUnanswered, publish, recordOutcome, resultDueOn } from './outcome.ts';

const now = instant('2026-11-20T10:00+09:00');

describe('the outcome', () => {
  const open = {
    state: 'in-selection' as const,
    route: 'self-application' as const,
    publishedAt: undefined,
    outcome: undefined,
  };

  it('is recorded while the application is open, and can be corrected until it is published', () => {
    expect(recordOutcome(open, { kind: 'hired' })).toEqual(accept({ kind: 'hired' }));
    expect(recordOutcome({ ...open, outcome: { kind: 'hired' } }, { kind: 'rejected' })).toEqual(
      accept({ kind: 'rejected' }),
    );
    expect(recordOutcome({ ...open, publishedAt: now }, { kind: 'hired' })).toEqual(refuse('published-already'));
    expect(recordOutcome({ ...open, state: 'withdrawn' }, { kind: 'hired' })).toEqual(refuse('not-allowed'));
  });

  it('moves the application when it is published: 採用 to an offer, 不採用 to the end', () => {
    expect(publish({ ...open, outcome: { kind: 'hired' } })).toEqual(accept({ action: 'offer', state: 'offered' }));
    expect(publish({ ...open, outcome: { kind: 'rejected' } })).toEqual(
      accept({ action: 'reject', state: 'rejected' }),
    );
  });

  it('is published once, and not before it was recorded', () => {
    expect(publish(open)).toEqual(refuse('no-outcome'));
    expect(publish({ ...open, outcome: { kind: 'hired' }, publishedAt: now })).toEqual(refuse('published-already'));
    expect(publish({ ...open, state: 'withdrawn', outcome: { kind: 'hired' } })).toEqual(refuse('not-allowed'));
  });
});

describe('the outcome entered at the office', () => {
  const open = { state: 'applied' as const, publishedAt: undefined, outcome: undefined };

  it('is taken for referrals, never for self-applications', () => {
    const entered = { kind: 'rejected' as const, source: 'paper' as const };
    for (const route of ['online-referral', 'counter-referral'] as const)
      expect(recordOutcome({ ...open, route }, entered, 'staff')).toEqual(accept(entered));
    expect(recordOutcome({ ...open, route: 'self-application' }, entered, 'staff')).toEqual(refuse('not-allowed'));
    expect(publish({ ...open, route: 'self-application', outcome: entered }, 'staff')).toEqual(refuse('not-allowed'));
  });
});

describe('the day the result is promised for', () => {
  it('counts the sheet’s days from the Japanese day of the application', () => {
    expect(resultDueOn(instant('2026-11-20T23:30+09:00'), 7)?.toString()).toBe('2026-11-27');
    expect(resultDueOn(instant('2026-12-28T10:00+09:00'), 7)?.toString()).toBe('2027-01-04');
    expect(resultDueOn(now, undefined)).toBeUndefined();
  });

  it('counts from a day as well, e.g. that of the interview', () => {
    expect(resultDueOn(day('2026-11-30'), 7)?.toString()).toBe('2026-12-07');
  });
});

describe('a result that does not come', () => {
  const waiting = {
    state: 'applied' as const,
    route: 'counter-referral' as const,
    followUpOn: day('2026-11-20'),
    outcome: undefined,
  };

  it('is overdue from 00:00 JST of the day after', () => {
    expect(isOverdue(waiting, instant('2026-11-20T23:59:59+09:00'))).toBe(false);
    expect(isOverdue(waiting, instant('2026-11-21T00:00:00+09:00'))).toBe(true);
    expect(isOverdue({ followUpOn: undefined }, now)).toBe(false);
  });

  it('is closed as unanswered by the office once it is overdue and nothing was recorded', () => {
    const later = instant('2026-11-21T09:00+09:00');
    expect(mayCloseUnanswered(waiting, later)).toEqual(accept('unanswered'));
    expect(mayCloseUnanswered(waiting, now)).toEqual(refuse('not-due'));
    expect(mayCloseUnanswered({ ...waiting, outcome: { kind: 'hired' } }, later)).toEqual(refuse('answered'));
    expect(mayCloseUnanswered({ ...waiting, route: 'self-application' }, later)).toEqual(refuse('not-allowed'));
    expect(mayCloseUnanswered({ ...waiting, state: 'offered' }, later)).toEqual(refuse('not-allowed'));
  });
});

describe('就職', () => {
  const offered = { state: 'offer-accepted' as const, route: 'online-referral' as const };

  it('is reported from the first day of work on, by the seeker or the office', () => {
    expect(confirmHiring(offered, 'seeker', day('2026-11-20'), now)).toEqual(accept('hired'));
    expect(confirmHiring({ ...offered, state: 'offered' }, 'staff', day('2026-11-01'), now)).toEqual(accept('hired'));
    expect(confirmHiring(offered, 'seeker', day('2026-11-21'), now)).toEqual(refuse('not-begun'));
    expect(confirmHiring(offered, 'employer', day('2026-11-20'), now)).toEqual(refuse('not-allowed'));
    expect(confirmHiring({ ...offered, state: 'applied' }, 'staff', day('2026-11-20'), now)).toEqual(
      refuse('not-allowed'),
    );
  });
});
