import { describe, expect, it } from 'vitest';
import { addDays, day } from '#kernel/time.ts';
import { addAlert, isDue, subscriptionLife, weekBegin } from './subscription.ts';

describe('the day of weekly alerts', () => {
  const friday = day('2026-11-20');

  it('is the last one of its name, today counted', () => {
    expect([1, 5, 6].map((weekday) => weekBegin(friday, weekday).toString())).toEqual([
      '2026-11-16',
      '2026-11-20',
      '2026-11-14',
    ]);
  });

  it('tells once a week whatever day it is asked, and catches up with a day that was missed', () => {
    let mailedOn = day('2026-11-11');
    const told = Array.from({ length: 21 }, (_, after) => addDays(day('2026-11-12'), after)).filter((today) => {
      if (['2026-11-16', '2026-11-17'].includes(today.toString())) return false;
      const due = isDue({ rhythm: 'weekly', mailedOn }, today, 1);
      if (due) mailedOn = today;
      return due;
    });
    expect(told.map(String)).toEqual(['2026-11-18', '2026-11-23', '2026-11-30']);
  });

  it('is every day for a daily one', () => {
    expect(isDue({ rhythm: 'daily', mailedOn: friday }, friday, 1)).toBe(true);
  });
});

describe('one more alert for an address', () => {
  it('is refused beyond the limit, but the same one once more is not', () => {
    expect(addAlert({ already: false, alerts: 10, most: 10 })).toEqual({ refused: 'too-many' });
    expect(addAlert({ already: true, alerts: 10, most: 10 })).toEqual({ accepted: true });
    expect(addAlert({ already: false, alerts: 9, most: 10 })).toEqual({ accepted: true });
  });
});

describe('the life of a subscription', () => {
  it.each([
    ['active', { confirm: 'active', ask: 'asked', end: 'ended' }],
    ['asked', { confirm: 'active', end: 'ended', lapse: 'ended' }],
    ['ended', { resume: 'active' }],
  ] as const)('that is %s', (state, ways) => {
    const found = subscriptionLife.actions.flatMap((action) => {
      const next = subscriptionLife.next(state, action);
      return next ? [[action, next]] : [];
    });
    expect(Object.fromEntries(found)).toEqual(ways);
  });
});
