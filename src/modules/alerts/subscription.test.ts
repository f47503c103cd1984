import { describe, expect, it } from 'vitest';
import { day } from '#kernel/time.ts';
import { addAlert, subscriptionLife, weekBegin } from './subscription.ts';

describe('the day of weekly alerts', () => {
  const friday = day('2026-11-20');

  it('is the last one of its name, today counted', () => {
    expect([1, 5, 6].map((weekday) => weekBegin(friday, weekday).toString())).toEqual([
      '2026-11-16',
      '2026-11-20',
      '2026-11-14',
    ]);
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
