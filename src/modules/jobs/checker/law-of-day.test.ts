import { describe, expect, it } from 'vitest';
import { day } from '#kernel/time.ts';
import { holdsFrom, lawDay, lawOf, toCheck } from './law-of-day.ts';
import type { Circumstances } from './rule.ts';

const wages = (yen: number): Circumstances => ({
  day: day('2026-09-27'),
  validUntil: day('2026-11-30'),
  minimumWage: (code) => (code === '59' ? undefined : { yen, from: day('2026-10-04') }),
  nextMinimumWage: () => undefined,
  placeName: () => undefined,
});

describe('the law of a night', () => {
  it('is that of a week ahead, but of no day after the job has ended', () => {
    expect(lawDay(day('2026-09-27'), day('2026-11-30')).toString()).toBe('2026-10-04');
    expect(lawDay(day('2026-09-27'), day('2026-09-30')).toString()).toBe('2026-09-30');
  });

  it('asks all jobs where rules come into force, and those of a prefecture where its wage is another', () => {
    const before = lawOf(day('2026-09-26'), ['13', '14'], wages(1226));
    expect(toCheck(undefined, before)).toEqual({ whole: true });
    expect(toCheck(before, before)).toEqual({ whole: false, prefectures: [] });
    const other = { ...before, wages: { ...before.wages, '14': 1290 } };
    expect(toCheck(before, other)).toEqual({ whole: false, prefectures: ['14'] });
    // 雇用保険 from ten hours a week on.
    expect(toCheck(lawOf(day('2028-09-30'), [], wages(1)), lawOf(day('2028-10-01'), [], wages(1)))).toEqual({
      whole: true,
    });
  });

  it('breaks from the day of the new wage on, from today where it is broken already', () => {
    const found = { tone: 'red' as const, item: 'pay.base' };
    const coming = { ...found, rule: 'minimum-wage', detail: { from: '2026-10-04' } };
    expect(holdsFrom([coming], day('2026-09-27')).toString()).toBe('2026-10-04');
    expect(holdsFrom([coming], day('2026-10-10')).toString()).toBe('2026-10-10');
    expect(holdsFrom([coming, { ...found, rule: 'breaks' }], day('2026-09-27')).toString()).toBe('2026-09-27');
  });
});
