import type { SheetDraft } from '../sheet-draft.ts';
import { netMinutes, weeklyDays } from '../week.ts';
import { shiftMinutes } from './hourly-value.ts';
import { isOutsideHours, mayBeOutside } from './hours.ts';
import type { Rule } from './rule.ts';
import { textOf } from './writing.ts';

const base = { subject: 'holidays', source: 'law' } as const;

const weeklyHoliday: Rule = {
  ...base,
  key: 'weekly-holiday',
  tone: 'red',
  item: 'hours.holidays',
  law: [['labour-standards', '35']],
  finds: ({ sheet, writing }) => {
    const { hours } = sheet;
    if (!hours || isOutsideHours(sheet)) return undefined;
    const { annualHolidays, weeklyDays, holidays } = hours;
    const tone = mayBeOutside(writing) ? 'orange' : 'red';
    if (annualHolidays !== undefined && annualHolidays < 52)
      return { tone, item: 'hours.annualHolidays', detail: { days: annualHolidays } };
    if ((weeklyDays?.from ?? 0) >= 7) return { tone, item: 'hours.weeklyDays', detail: { days: 0 } };
    const none = holidays && (holidays.days ?? []).length === 0 && !holidays.other && !holidays.note;
    return none && !holidays.publicHolidays ? { tone, detail: { days: 0 } } : undefined;
  },
};

/** 対象期間 of more than three months: 280 days of work a year at most (規則12条の4第3項). */
const yearPlan: Rule = {
  ...base,
  key: 'year-plan-holidays',
  tone: 'red',
  item: 'hours.annualHolidays',
  law: [['labour-standards-rules', '12の4/3']],
  finds: ({ sheet: { hours }, writing }) => {
    const days = hours?.annualHolidays;
    if (hours?.system !== 'variable' || hours.variableUnit !== 'year' || days === undefined || days >= 85)
      return undefined;
    // A plan of three months or less knows no 280 days.
    const short = /対象期間|[123] ?[ヶかカ]月/u.test(textOf(writing, 'hours.note'));
    return { tone: short ? 'orange' : 'red', detail: { days } };
  },
};

const annualHolidaysPlausible: Rule = {
  ...base,
  key: 'annual-holidays-plausible',
  tone: 'orange',
  item: 'hours.annualHolidays',
  law: [],
  source: 'ours',
  finds: ({ sheet: { header, hours, pay } }) => {
    const days = hours?.annualHolidays;
    if (days === undefined || header?.workingTime !== 'full-time') return undefined;
    // Work over two days makes one duty of them.
    if ((hours?.shifts ?? []).some((shift) => shiftMinutes(shift) > 12 * 60)) return undefined;
    const ofMonth = pay?.monthlyWorkingDays;
    const worked = Math.round(((365 - days) / 12) * 10) / 10;
    if (days > 200) return { detail: { days, worked } };
    return ofMonth !== undefined && Math.abs(ofMonth - worked) > 1.5
      ? { item: 'pay.monthlyWorkingDays', detail: { days, worked } }
      : undefined;
  },
};

/** 比例付与 after six months for 1–4 days a week (労働基準法39条3項, 規則24条の3第3項). */
const proportional = [0, 1, 3, 5, 7] as const;

/** Days of leave after six months; undefined where neither days nor hours of the week are told. */
const leaveAfterSixMonths = (sheet: SheetDraft): number | undefined => {
  const { hours = {}, header } = sheet;
  if (header?.workingTime !== 'part-time') return 10;
  const days = hours.weeklyDays?.from ?? weeklyDays(hours)?.from;
  if (days === undefined) return undefined;
  const minutes = netMinutes(hours);
  if (days >= 5 || (minutes !== undefined && minutes * days >= 30 * 60)) return 10;
  return proportional[Math.floor(days)] ?? 10;
};

/** A contract that ends before six months are over and is not renewed knows no leave yet. */
const endsBefore = ({ work }: SheetDraft): boolean => {
  const { term, renewal } = work ?? {};
  if (term?.kind === 'daily') return true;
  const months = (term?.years ?? 0) * 12 + (term?.months ?? 0);
  return term?.kind === 'fixed' && renewal?.kind === 'none' && (months > 0 ? months <= 6 : true);
};

const paidLeave: Rule = {
  ...base,
  key: 'paid-leave',
  tone: 'red',
  item: 'hours.paidLeaveAfterSixMonths',
  law: [
    ['labour-standards', '39/1'],
    ['labour-standards', '39/3'],
  ],
  finds: ({ sheet }) => {
    const given = sheet.hours?.paidLeaveAfterSixMonths;
    const needed = leaveAfterSixMonths(sheet);
    if (given === undefined || needed === undefined || given >= needed || endsBefore(sheet)) return undefined;
    return { detail: { given, needed } };
  },
};

const paidLeaveMany: Rule = {
  ...base,
  key: 'paid-leave-many',
  tone: 'orange',
  item: 'hours.paidLeaveAfterSixMonths',
  law: [],
  source: 'ours',
  finds: ({ sheet }) =>
    (sheet.hours?.paidLeaveAfterSixMonths ?? 0) > 25
      ? { detail: { given: sheet.hours?.paidLeaveAfterSixMonths ?? 0 } }
      : undefined,
};

export const holidayRules: readonly Rule[] = [
  weeklyHoliday,
  yearPlan,
  annualHolidaysPlausible,
  paidLeave,
  paidLeaveMany,
];
