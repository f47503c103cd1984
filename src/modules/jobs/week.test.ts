import { describe, expect, it } from 'vitest';
import type { SheetHours } from './job-sheet.ts';
import { blocksOf, hoursShown, nightMinutes, weekOf } from './week.ts';

const weekdaysOff: SheetHours['holidays'] = { days: ['sat', 'sun'], publicHolidays: true };
const office: SheetHours = {
  system: 'standard',
  shifts: [{ from: 510, to: 1050 }],
  breakMinutes: 60,
  holidays: weekdaysOff,
  twoDaysOff: 'every-week',
};
const kinds = (hours: SheetHours) =>
  weekOf(hours)
    ?.days.map(({ kind }) => ({ work: '働', some: '？', off: '休' })[kind])
    .join('');

describe('a week of work', () => {
  it('of an office: five days of eight hours, two days off, nothing at night', () => {
    const week = weekOf(office);
    expect(kinds(office)).toBe('働働働働働休休');
    expect(week).toMatchObject({ dayMinutes: 480, weekMinutes: { from: 2400, to: 2400 }, free: false });
    expect(week?.bars).toEqual([{ number: 1, from: 510, to: 1050, night: 0 }]);
    expect(week && hoursShown(week)).toEqual({ from: 360, to: 1260 });
  });

  it('of shifts by plan: the days off move, so no day is sure', () => {
    const shifts: SheetHours = {
      system: 'shifts',
      shifts: [
        { from: 420, to: 960 },
        { from: 600, to: 1140 },
        { from: 990, to: 540 },
      ],
      breakMinutes: 60,
      holidays: { days: [], other: true },
      twoDaysOff: 'every-week',
    };
    const week = weekOf(shifts);
    expect(kinds(shifts)).toBe('？？？？？？？');
    expect(week?.bars.map(({ number, night }) => [number, night])).toEqual([
      [1, 0],
      [2, 0],
      [3, 420],
    ]);
    expect(week?.daysAWeek).toEqual({ from: 5, to: 5 });
    expect(week?.dayMinutes).toBeUndefined();
  });

  it('goes on after midnight in the column of the next day, from Sunday in Monday’s', () => {
    const night = weekOf({ shifts: [{ from: 990, to: 540 }], holidays: { days: ['tue', 'wed'] } });
    const blocks = night ? blocksOf(night) : [];
    expect(blocks.filter(({ column }) => column === 1)).toEqual([
      { column: 1, lane: 0, bar: 0, from: 0, to: 540, continued: true, kind: 'work' },
    ]);
    expect(blocks.filter(({ column }) => column === 2)).toEqual([]);
    expect(blocks.filter(({ column, continued }) => column === 0 && continued)).toHaveLength(1);
    expect(night && hoursShown(night)).toEqual({ from: 0, to: 1440 });
  });

  it('of a whole day begins and ends at the same time and lasts till the next day', () => {
    expect(weekOf({ shifts: [{ from: 510, to: 510 }] })?.bars).toEqual([
      { number: 1, from: 510, to: 1950, night: 420 },
    ]);
    expect(weekOf({ shifts: [{ from: 0, to: 1440 }] })?.bars[0]).toMatchObject({ to: 1440, night: 300 + 120 });
  });

  it.each(['flexitime', 'discretionary'] as const)('of %s is only an example', (system) => {
    expect(weekOf({ ...office, system })?.free).toBe(true);
  });

  it('does not reckon deemed hours as worked ones', () => {
    expect(weekOf({ ...office, system: 'discretionary' })?.dayMinutes).toBeUndefined();
    expect(weekOf({ ...office, system: 'flexitime' })?.dayMinutes).toBe(480);
  });

  it('of part time within a window: so many hours on so many of the days', () => {
    const part: SheetHours = {
      or: { from: 540, to: 1080, hours: 4, bound: 'about' },
      weeklyDays: { from: 3, to: 4 },
      holidays: { days: ['sun'] },
    };
    expect(kinds(part)).toBe('？？？？？？休');
    expect(weekOf(part)).toMatchObject({
      bars: [{ from: 540, to: 1080, night: 0 }],
      dayMinutes: 240,
      weekMinutes: { from: 720, to: 960 },
    });
    expect(weekOf({ ...part, or: { from: 540, to: 1080, hours: 4, bound: 'at-least' } })?.dayMinutes).toBeUndefined();
  });

  it('may have as many days as are open where at least some are asked', () => {
    const week = weekOf({ ...office, twoDaysOff: 'none', weeklyDays: { from: 2, bound: 'at-least' } });
    expect(week?.daysAWeek).toEqual({ from: 2, to: 5 });
  });

  it.each([
    ['Sunday and a second day by plan', { days: ['sun'] }, 'every-week', '？？？？？？休'],
    ['Sunday and others by plan', { days: ['sun'], other: true }, 'other', '？？？？？？休'],
    ['Sunday only', { days: ['sun'] }, 'none', '働働働働働働休'],
    ['Saturday, Sunday and summer days', { days: ['sat', 'sun'], other: true }, 'every-week', '働働働働働休休'],
    ['nothing said', undefined, undefined, '？？？？？？？'],
  ] as const)('with days off on %s', (_, holidays, twoDaysOff, shown) => {
    const { holidays: _h, twoDaysOff: _t, ...rest } = office;
    expect(kinds({ ...rest, ...(holidays ? { holidays } : {}), ...(twoDaysOff ? { twoDaysOff } : {}) })).toBe(shown);
  });

  it('is no picture without hours', () => {
    expect(weekOf({ holidays: weekdaysOff })).toBeUndefined();
  });

  it.each([
    [1320, 1440, 120],
    [1380, 1740, 360],
    [0, 300, 300],
    [240, 1380, 120],
    [540, 1080, 0],
  ])('has its night between 22:00 and 5:00: %i–%i has %i minutes', (from, to, night) => {
    expect(nightMinutes(from, to)).toBe(night);
  });
});
