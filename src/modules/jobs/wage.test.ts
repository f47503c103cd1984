import { describe, expect, it } from 'vitest';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import type { SheetHours, SheetPay } from './job-sheet.ts';
import { hourlyWage, monthlyWage, wageBreakdown } from './wage.ts';

const pay = (changes: Partial<SheetPay> = {}): SheetPay => ({
  total: { from: 235_000, to: 295_000 },
  base: { from: 200_000, to: 240_000 },
  allowances: [
    { name: '処遇改善手当', from: 20_000, to: 30_000 },
    { name: '資格手当', from: 5_000 },
  ],
  fixedOvertime: { paid: true, from: 10_000, to: 20_000, hours: 8 },
  ...changes,
});
const eight: SheetHours = { shifts: [{ from: 510, to: 1050 }], breakMinutes: 60 };

describe('a wage in its parts', () => {
  it('is the sum of ａ, ｂ and ｃ to the yen; one figure counts for both ends', () => {
    const found = wageBreakdown(pay(), 'full-time');
    expect(found?.parts.map(({ letter, name }) => `${letter}${name ?? ''}`)).toEqual([
      'a',
      'b処遇改善手当',
      'b資格手当',
      'c',
    ]);
    expect(found?.sum).toEqual({ from: 235_000, to: 295_000 });
    expect(found?.agrees).toBe(true);
    expect(found?.unit).toBe('month');
  });

  it('keeps apart what is paid whatever is worked: ａ＋ｂ without ｃ', () => {
    expect(wageBreakdown(pay(), 'full-time')?.regular).toEqual({ from: 225_000, to: 275_000 });
  });

  it('says when the written wage is not what its parts make', () => {
    expect(wageBreakdown(wholeSheet.pay, 'full-time')).toMatchObject({
      sum: { from: 235_000, to: 295_000 },
      written: { from: 235_000, to: 290_000 },
      agrees: false,
    });
    expect(wageBreakdown(pay({ total: { from: 235_001, to: 295_000 } }), 'full-time')?.agrees).toBe(false);
  });

  it('says what an hour of the fixed overtime is paid, rounded down', () => {
    expect(wageBreakdown(pay(), 'full-time')?.fixedOvertime).toEqual({
      hours: 8,
      perHour: { from: 1_250, to: 2_500 },
    });
    const odd = pay({ fixedOvertime: { paid: true, from: 10_000, hours: 7 } });
    expect(wageBreakdown(odd, 'full-time')?.fixedOvertime?.perHour).toEqual({ from: 1_428 });
    expect(wageBreakdown(pay({ fixedOvertime: { paid: true, from: 10_000 } }), 'full-time')?.fixedOvertime).toEqual({});
  });

  it('leaves out a fixed overtime that is not paid', () => {
    const found = wageBreakdown(
      pay({ total: { from: 225_000, to: 275_000 }, fixedOvertime: { paid: false, from: 1 } }),
      'full-time',
    );
    expect(found?.parts.map(({ letter }) => letter)).toEqual(['a', 'b', 'b']);
    expect(found?.agrees).toBe(true);
    expect(found?.fixedOvertime).toBeUndefined();
  });

  it('adds no end that is not given, and does not call that a difference', () => {
    const found = wageBreakdown(
      {
        total: { from: 210_000, to: 260_000 },
        base: { to: 240_000 },
        allowances: [{ name: '職務手当', from: 10_000 }],
      },
      'full-time',
    );
    expect(found?.sum).toEqual({ to: 250_000 });
    expect(found?.agrees).toBe(false);
    expect(wageBreakdown({ total: { from: 200_000 }, base: { from: 200_000 } }, 'full-time')?.agrees).toBe(true);
  });

  it('says nothing where the sheet names no parts', () => {
    expect(wageBreakdown({ total: { from: 1_200 } }, 'part-time')).toBeUndefined();
    expect(wageBreakdown({ total: {}, base: { from: 1_200 } }, 'part-time')).toBeUndefined();
  });
});

describe('a wage in another unit', () => {
  it('comes to so many yen an hour: a month of its mean working days and hours', () => {
    // 225,000 ÷ (20.8 × 8) = 1,352.16…
    expect(hourlyWage({ from: 225_000, to: 275_000 }, pay({ monthlyWorkingDays: 20.8 }), eight)).toEqual({
      from: 1_352,
      to: 1_652,
    });
  });

  it('takes the days that the annual holidays leave where the mean is not given', () => {
    // (365 − 125) ÷ 12 = 20 days of 8 hours
    expect(hourlyWage({ from: 160_000 }, pay(), { ...eight, annualHolidays: 125 })).toEqual({ from: 1_000 });
  });

  it.each([
    ['the break is not given', { shifts: [{ from: 510, to: 1050 }] }],
    [
      'the shifts are of different lengths',
      {
        ...eight,
        shifts: [
          { from: 510, to: 1050 },
          { from: 510, to: 780 },
        ],
      },
    ],
    ['the hours are deemed', { ...eight, system: 'discretionary' }],
  ] as const)('is not reckoned where %s', (_, hours) => {
    expect(hourlyWage({ from: 225_000 }, pay({ monthlyWorkingDays: 20 }), hours)).toBeUndefined();
  });

  it('comes to so much a month for the agreed days of a week', () => {
    const hours: SheetHours = { shifts: [{ from: 540, to: 840 }], breakMinutes: 0, weeklyDays: { from: 3, to: 5 } };
    // 1,200 × 5 h × 3 d × 52 ÷ 12 = 78,000; 1,300 × 5 × 5 × 52 ÷ 12 = 140,833
    expect(monthlyWage({ from: 1_200, to: 1_300 }, hours)).toEqual({ from: 78_000, to: 140_800 });
    expect(monthlyWage({ from: 1_200 }, { ...hours, weeklyDays: {} })).toBeUndefined();
  });
});
