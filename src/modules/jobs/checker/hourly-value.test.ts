import { describe, expect, it } from 'vitest';
import type { SheetHours, SheetPay } from '../job-sheet.ts';
import { dayMinutes, hourlyValue, hoursOf, isLess, monthMinutes, wholeYen, yen } from './hourly-value.ts';

const day: SheetHours = { system: 'standard', shifts: [{ from: 540, to: 1080 }], breakMinutes: 60 };
const value = (
  pay: Partial<SheetPay>,
  hours: Partial<SheetHours> = {},
  workingTime: 'full-time' | 'part-time' = 'full-time',
) => hourlyValue({ header: { workingTime }, pay, hours: { ...day, ...hours } });
const perHour = (...of: Parameters<typeof value>) => {
  const found = value(...of);
  return found && [found.least, found.most].map(wholeYen);
};

describe('agreed hours', () => {
  it('of a day are those of the shift without its break', () => {
    expect(dayMinutes(day)).toEqual({ least: 480, most: 480 });
    expect(dayMinutes({ ...day, shifts: [...(day.shifts ?? []), { from: 540, to: 960 }] })).toEqual({
      least: 360,
      most: 480,
    });
    expect(dayMinutes({ or: { from: 540, to: 1080, hours: 4, bound: 'about' } })).toEqual({ least: 240, most: 240 });
  });

  it('leave a whole night beside shifts of a day aside, which counts two days', () => {
    const shifts = [
      { from: 540, to: 1080 },
      { from: 1020, to: 540 },
    ];
    expect(dayMinutes({ ...day, shifts })).toEqual({ least: 480, most: 480 });
    expect(dayMinutes({ ...day, shifts: shifts.slice(1) })).toEqual({ least: 900, most: 900 });
  });

  it('are no figure where the break is not told or the hours are deemed', () => {
    expect(dayMinutes({ shifts: [{ from: 540, to: 1080 }] })).toBeUndefined();
    expect(dayMinutes({ ...day, system: 'discretionary' })).toBeUndefined();
  });

  it('of a mean month follow its working days, the days off of the year, or the days of the week', () => {
    const hours = (pay: Partial<SheetPay>, more: Partial<SheetHours>) => {
      const month = monthMinutes({ pay, hours: { ...day, ...more } });
      return month && hoursOf(month.most);
    };
    expect(hours({ monthlyWorkingDays: 20.6 }, {})).toBe(164.8);
    expect(hours({}, { annualHolidays: 125 })).toBe(160);
    expect(hours({}, { weeklyDays: { from: 3, to: 3 } })).toBe(104.3);
    expect(hours({}, {})).toBeUndefined();
    // More than 40 hours a week cannot be agreed: 40 × 365 ÷ 7 ÷ 12.
    expect(
      hours(
        { monthlyWorkingDays: 20 },
        {
          shifts: [
            { from: 540, to: 1080 },
            { from: 540, to: 1260 },
          ],
        },
      ),
    ).toBe(173.8);
  });
});

describe('the value of an hour', () => {
  it('is a month’s pay by the hours of the month', () => {
    expect(perHour({ base: { from: 196_160 }, monthlyWorkingDays: 20 })).toEqual([1226, 1226]);
    expect(perHour({ base: { from: 196_159 }, monthlyWorkingDays: 20 })).toEqual([1225, 1225]);
    expect(perHour({ base: { from: 200_000 }, monthlyWorkingDays: 20.5 })).toEqual([1219, 1219]);
  });

  it('is exact where rounding would hide a yen', () => {
    const found = value({ base: { from: 201_063 }, monthlyWorkingDays: 20.5 });
    // 201,064 ÷ 164 = 1,226 exactly.
    expect(found && isLess(found.least, yen(1226))).toBe(true);
    const enough = value({ base: { from: 201_064 }, monthlyWorkingDays: 20.5 });
    expect(enough && isLess(enough.least, yen(1226))).toBe(false);
  });

  it('is an hourly wage as it stands, with the allowances of a month added by its hours', () => {
    expect(
      perHour({ base: { from: 192_000 }, form: 'hourly', formAmount: { from: 1200 }, monthlyWorkingDays: 20 }),
    ).toEqual([1200, 1200]);
    expect(
      perHour({
        base: { from: 192_000 },
        form: 'hourly',
        formAmount: { from: 1200 },
        monthlyWorkingDays: 20,
        allowances: [{ name: '資格手当', from: 4160, to: 4160 }],
      }),
    ).toEqual([1226, 1226]);
    expect(perHour({ base: { from: 1250 } }, {}, 'part-time')).toEqual([1250, 1250]);
  });

  it('is a day’s pay by the hours of the day', () => {
    expect(
      perHour({ base: { from: 200_000 }, form: 'daily', formAmount: { from: 9808 }, monthlyWorkingDays: 20 }),
    ).toEqual([1226, 1226]);
    expect(
      perHour({ base: { from: 200_000 }, form: 'daily', formAmount: { from: 9807 }, monthlyWorkingDays: 20 }),
    ).toEqual([1225, 1225]);
  });

  it('is a year’s pay by twelve months, where no month is told', () => {
    expect(perHour({ form: 'annual', formAmount: { from: 2_353_920 }, monthlyWorkingDays: 20 })).toEqual([1226, 1226]);
  });

  it('leaves out what the law leaves out, and keeps apart what may be a premium', () => {
    const allowances = [
      { name: '通勤手当', from: 10_000 },
      { name: '精勤手当', from: 10_000 },
      { name: '夜勤手当', from: 16_000 },
      { name: '地域手当', from: 8_000 },
    ];
    expect(perHour({ base: { from: 160_000 }, allowances, monthlyWorkingDays: 20 })).toEqual([1050, 1150]);
  });

  it('takes the whole wage without ｃ where ａ is not told', () => {
    const fixedOvertime = { paid: true, from: 40_000 };
    expect(perHour({ total: { from: 200_000 }, fixedOvertime, monthlyWorkingDays: 20 })).toEqual([1000, 1000]);
  });
});
