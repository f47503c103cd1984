import { describe, expect, it } from 'vitest';
import { day } from '#kernel/time.ts';
import { addOpenDays, endOfValidity, type Holidays, isOpenOn, lastDayOfTerm, openDayFrom } from './calendar.ts';

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

  it('are counted without the first day', () => {
    expect(addOpenDays(holidays, day('2026-11-20'), 1).toString()).toBe('2026-11-24');
    expect(addOpenDays(holidays, day('2026-12-28'), 2).toString()).toBe('2027-01-05');
  });
});

describe('the end of a term', () => {
  it('of days moves to the next open day', () => {
    expect(lastDayOfTerm(holidays, day('2026-11-06'), 14).toString()).toBe('2026-11-20');
    expect(lastDayOfTerm(holidays, day('2026-11-07'), 14).toString()).toBe('2026-11-24');
  });

  it.each([
    ['2026-05-01', '2026-07-31'],
    ['2026-05-31', '2026-07-31'],
    ['2026-12-10', '2027-02-28'],
    ['2027-12-01', '2028-02-29'],
  ])('of validity from %s is %s, open or not', (from, to) => {
    expect(endOfValidity(day(from)).toString()).toBe(to);
  });
});
