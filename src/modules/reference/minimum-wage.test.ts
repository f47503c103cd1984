import { describe, expect, it } from 'vitest';
import { day } from '#kernel/time.ts';
import { type MinimumWage, minimumWageOn, nextMinimumWage } from './minimum-wage.ts';

const row = (fiscalYear: number, yenPerHour: number, from: string): MinimumWage => ({
  fiscalYear,
  yenPerHour,
  effectiveFrom: day(from),
});
const wages = [row(2002, 637, '2002-10-01'), row(2003, 637, '2002-10-01'), row(2004, 638, '2004-10-01')];

describe('minimum wages of a prefecture', () => {
  it('hold from their effective date until the next', () => {
    expect(minimumWageOn(wages, day('2002-09-30'))).toBeUndefined();
    expect(minimumWageOn(wages, day('2002-10-01'))?.yenPerHour).toBe(637);
    expect(minimumWageOn(wages, day('2004-09-30'))?.yenPerHour).toBe(637);
    expect(minimumWageOn(wages, day('2004-10-01'))?.yenPerHour).toBe(638);
    expect(minimumWageOn(wages, day('2030-01-01'))?.yenPerHour).toBe(638);
  });

  it('name the newest year where a year brought no change', () => {
    expect(minimumWageOn(wages, day('2003-12-01'))?.fiscalYear).toBe(2003);
  });

  it('say which change is published for later', () => {
    expect(nextMinimumWage(wages, day('2004-09-30'))?.yenPerHour).toBe(638);
    expect(nextMinimumWage(wages, day('2004-10-01'))).toBeUndefined();
  });
});
