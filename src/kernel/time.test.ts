import { describe, expect, it } from 'vitest';
import {
  addMonths,
  ageOn,
  at,
  clockTime,
  compareDays,
  day,
  dayFrom,
  dayOf,
  daysBetween,
  endOfDay,
  endOfMonth,
  formatDay,
  formatDayTime,
  formatDayWithWeekday,
  instant,
  isBefore,
  minutesAfter,
  secondsBetween,
  startOfDay,
  wareki,
  westernYear,
} from './time.ts';

describe('a day in Japan', () => {
  it.each([
    ['2026-11-20T14:59:59Z', '2026-11-20'],
    ['2026-11-20T15:00:00Z', '2026-11-21'],
    ['2026-12-31T14:59:59.999Z', '2026-12-31'],
    ['2026-12-31T15:00:00Z', '2027-01-01'],
    ['2028-02-28T15:00:00Z', '2028-02-29'],
  ])('%s lies on %s', (moment, date) => {
    expect(dayOf(instant(moment)).toString()).toBe(date);
  });

  it('begins at midnight and lasts to its last nanosecond', () => {
    const leap = day('2028-02-29');
    expect(startOfDay(leap).toString()).toBe('2028-02-28T15:00:00Z');
    expect(endOfDay(leap).toString()).toBe('2028-02-29T14:59:59.999999999Z');
    expect(dayOf(endOfDay(leap)).equals(leap)).toBe(true);
    expect(isBefore(endOfDay(leap), startOfDay(day('2028-03-01')))).toBe(true);
  });

  it('had no clock changes but those of 1948–1951, which its length then shows', () => {
    expect(secondsBetween(startOfDay(day('2026-05-02')), startOfDay(day('2026-05-03')))).toBe(24 * 3600);
    expect(secondsBetween(startOfDay(day('1950-05-07')), startOfDay(day('1950-05-08')))).toBe(23 * 3600);
  });

  it('is refused where the calendar has none', () => {
    expect(dayFrom(2027, 2, 29)).toBeUndefined();
    expect(dayFrom(2028, 2, 29)?.toString()).toBe('2028-02-29');
    expect(dayFrom(2026, 13, 1)).toBeUndefined();
    expect(dayFrom(2026, 4, 31)).toBeUndefined();
    expect(() => day('2026-02-30')).toThrow();
  });
});

describe('the end of a month', () => {
  it.each([
    ['2026-11-02', 2, '2027-01-31'],
    ['2026-11-30', 2, '2027-01-31'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2027-12-01', 2, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-31', 0, '2026-01-31'],
    ['2026-10-31', -8, '2026-02-28'],
  ])('of %s, %i months on, is %s', (from, months, end) => {
    expect(endOfMonth(day(from), months).toString()).toBe(end);
  });

  it('holds a month added to its last day', () => {
    expect(addMonths(day('2026-01-31'), 1).toString()).toBe('2026-02-28');
  });
});

describe('an age', () => {
  it.each([
    ['1990-04-15', '2026-04-14', 35],
    ['1990-04-15', '2026-04-15', 36],
    ['1996-02-29', '2027-02-28', 30],
    ['1996-02-29', '2027-03-01', 31],
    ['1996-02-29', '2028-02-29', 32],
    ['2026-11-20', '2026-11-20', 0],
  ])('of somebody born on %s is on %s %i', (birth, on, age) => {
    expect(ageOn(day(birth), day(on))).toBe(age);
  });
});

describe('和暦', () => {
  it.each([
    ['2026-11-21', '令和8年11月21日'],
    ['2019-05-01', '令和元年5月1日'],
    ['2019-04-30', '平成31年4月30日'],
    ['1989-01-08', '平成元年1月8日'],
    ['1989-01-07', '昭和64年1月7日'],
    ['1926-12-25', '昭和元年12月25日'],
    ['1926-12-24', '大正15年12月24日'],
    ['1912-07-30', '大正元年7月30日'],
    ['1912-07-29', '明治45年7月29日'],
    ['1868-01-24', '1868年1月24日'],
  ])('of %s is %s', (date, words) => {
    expect(wareki(day(date))).toBe(words);
  });

  it('counts its first year as one', () => {
    expect(westernYear('令和', 1)).toBe(2019);
    expect(westernYear('昭和', 64)).toBe(1989);
  });
});

describe('a moment in words', () => {
  const morning = at(day('2026-11-21'), 9, 5);
  it('is said in the reader’s language and in Japanese time', () => {
    expect(formatDayTime(morning, 'ja')).toBe('2026年11月21日 09:05');
    expect(formatDayTime(morning, 'en')).toBe('21 November 2026, 09:05');
    expect(formatDay(day('2026-11-21'), 'easy')).toBe('2026年11月21日');
    expect(formatDayWithWeekday(day('2026-11-21'), 'ja')).toBe('2026年11月21日（土）');
    expect(formatDayWithWeekday(day('2026-11-22'), 'en')).toBe('Sun, 22 November 2026');
    expect(clockTime(minutesAfter(morning, 15 * 60))).toBe('00:05');
  });

  it('is read with an offset only', () => {
    expect(() => instant('2026-11-20T10:00')).toThrow();
  });
});

it('days are counted over month ends and compared by the calendar', () => {
  expect(daysBetween(day('2026-11-30'), day('2026-12-01'))).toBe(1);
  expect(daysBetween(day('2027-02-28'), day('2028-02-28'))).toBe(365);
  expect(compareDays(day('2026-12-01'), day('2026-11-30'))).toBeGreaterThan(0);
});
