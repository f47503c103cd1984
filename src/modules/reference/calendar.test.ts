import { describe, expect, it } from 'vitest';
import { day } from '#kernel/time.ts';
import { type Holidays, isOpenOn, openDayFrom } from './calendar.ts';

const holidays: Holidays = new Map(
  ['2026-11-03', '2026-11-23', '2027-01-01', '2027-01-11'].map((date) => [
    date,
    { day: date, name: '祝日', nameEn: 'Holiday' },
  ]),
);

describe('open days', () => {
  it.each([
    ['2026-11-20', true],
    ['2026-11-21', false],
    ['2026-11-22', false],
    ['2026-11-23', false],
    ['2026-12-28', true],
    ['2026-12-29', false],
    ['2026-12-31', false],
    ['2027-01-03', false],
    ['2027-01-04', true],
    ['2027-01-11', false],
  ])('say whether %s is one: %s', (on, open) => {
    expect(isOpenOn(holidays, day(on))).toBe(open);
  });

  it('follow a closed day', () => {
    expect(openDayFrom(holidays, day('2026-11-20')).toString()).toBe('2026-11-20');
    expect(openDayFrom(holidays, day('2026-11-21')).toString()).toBe('2026-11-24');
    expect(openDayFrom(holidays, day('2026-12-29')).toString()).toBe('2027-01-04');
  });
});
