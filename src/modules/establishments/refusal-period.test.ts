import { describe, expect, it } from 'vitest';
import { day } from '#kernel/time.ts';
import { refusedUntil } from './refusal-period.ts';

describe('不受理期間', () => {
  it.each([
    ['corrected', '2026-11-21', '2027-05-21'],
    ['corrected', '2026-08-31', '2027-02-28'],
    ['prosecuted', '2026-11-21', '2027-11-21'],
    ['prosecuted', '2028-02-29', '2029-02-28'],
  ] as const)('after %s on %s lasts through %s', (cause, eventOn, until) => {
    expect(refusedUntil(cause, day(eventOn))).toEqual(day(until));
  });
});
