import { compareDays, day } from '#kernel/time.ts';
import type { SheetDraft } from '../sheet-draft.ts';
import { weeklyDays } from '../week.ts';
import { trialInsurance } from './contract.ts';
import { dayMinutes, lowest } from './hourly-value.ts';
import type { Circumstances, Rule } from './rule.ts';

const base = { subject: 'insurance', item: 'conditions.insurance', source: 'law' } as const;

/** Minutes of a week, the fewest and the most the sheet allows; full-time work without figures is taken as 40 hours. */
const weekOf = (sheet: SheetDraft): { least: number; most: number } | undefined => {
  const hours = sheet.hours ?? {};
  const of = dayMinutes(hours);
  const days = weeklyDays(hours);
  if (of && days) return { least: of.least * days.from, most: of.most * days.to };
  return sheet.header?.workingTime === 'full-time' ? { least: 40 * 60, most: 40 * 60 } : undefined;
};

/** 31 days of employment or more are expected (雇用保険法6条2号). */
const lasts = ({ work }: SheetDraft): boolean => {
  const { term, renewal } = work ?? {};
  if (!term || term.kind === 'indefinite') return true;
  if (term.kind === 'daily') return false;
  return (term.years ?? 0) > 0 || (term.months ?? 2) > 1 || (renewal !== undefined && renewal.kind !== 'none');
};

const isPublic = ({ conditions }: SheetDraft): boolean => conditions?.insurance?.includes('public-accident') ?? false;
/** 農林水産業 with few workers may be outside (暫定任意適用事業). */
const isFarm = ({ header }: SheetDraft): boolean => /^0[1-4]/u.test(header?.industry?.code ?? '');
const isSeasonal = ({ header }: SheetDraft): boolean =>
  header?.kind === 'seasonal' || header?.kind === 'away-from-home' || header?.supportedEmploymentA === true;

/** 雇用保険 by the hours of the week; `least` hours are 20, from 2028-10-01 ten. */
const employment = (key: string, least: number, inForce: { from?: string; until?: string }): Rule => ({
  ...base,
  ...inForce,
  key,
  tone: 'red',
  law: [['employment-insurance', '6']],
  finds: ({ sheet }) => {
    const told = sheet.conditions?.insurance;
    const week = weekOf(sheet);
    if (!told || told.includes('employment') || !week || !lasts(sheet)) return undefined;
    if (week.least < least * 60) return undefined;
    const open = isPublic(sheet) || isFarm(sheet) || isSeasonal(sheet);
    return { tone: open ? 'orange' : 'red', detail: { hours: Math.floor(week.least / 60), least } };
  },
});

/** Promised to people whose hours do not reach: they would be told otherwise on the first day. */
const employmentBelow = (key: string, least: number, inForce: { from?: string; until?: string }): Rule => ({
  ...base,
  ...inForce,
  key,
  tone: 'orange',
  law: [['employment-insurance', '6']],
  finds: ({ sheet }) => {
    const week = weekOf(sheet);
    if (!sheet.conditions?.insurance?.includes('employment') || !week || week.most >= least * 60) return undefined;
    return { detail: { hours: Math.floor(week.most / 60), least } };
  },
});

const accident: Rule = {
  ...base,
  key: 'insurance-accident',
  tone: 'red',
  law: [['accident-insurance', '3/1']],
  finds: ({ sheet }) => {
    const told = sheet.conditions?.insurance;
    if (!told || told.includes('accident') || told.includes('public-accident')) return undefined;
    return { tone: isFarm(sheet) ? 'orange' : 'red' };
  },
};

/** Insured workers from which on 20 hours are enough: more than 50 since 2024-10, and what the law of 2025 brings. */
const sizes = [
  { from: '2035-10-01', workers: 1 },
  { from: '2032-10-01', workers: 11 },
  { from: '2029-10-01', workers: 21 },
  { from: '2027-10-01', workers: 36 },
  { from: '2024-10-01', workers: 51 },
  { from: '2022-10-01', workers: 101 },
  { from: '2016-10-01', workers: 501 },
] as const;
const sizeOn = (on: Circumstances): number =>
  sizes.find(({ from }) => compareDays(on.day, day(from)) >= 0)?.workers ?? Number.POSITIVE_INFINITY;

const corporation = /会社|法人|組合|協会|公社|機構|財団|社団|学園|病院/u;

/** 88,000 yen a month is the least wage for it; week × 52 ÷ 12 of hourly pay. */
const monthlyPay = (sheet: SheetDraft, weekMinutes: number): number => {
  const paid = lowest(sheet.pay?.base) ?? lowest(sheet.pay?.total) ?? 0;
  return sheet.header?.workingTime === 'part-time' ? (paid * weekMinutes * 52) / (60 * 12) : paid;
};

/** 健康保険・厚生年金: three quarters of full-time hours, or 20 hours in companies of a size. */
const social: Rule = {
  ...base,
  key: 'insurance-social',
  tone: 'orange',
  law: [
    ['health-insurance', '3/1'],
    ['pension-insurance', '12'],
  ],
  from: '2016-10-01',
  finds: ({ sheet, on }) => {
    const told = sheet.conditions?.insurance;
    const week = weekOf(sheet);
    if (!told || !week || isPublic(sheet) || sheet.work?.term?.kind === 'daily') return undefined;
    const { term, renewal } = sheet.work ?? {};
    const brief = term?.kind === 'fixed' && !term.years && (term.months ?? 3) <= 2 && renewal?.kind === 'none';
    const company = corporation.test(sheet.establishment?.name ?? '') || sheet.company?.corporateNumber !== undefined;
    // A private employer with fewer than five people is outside, and some trades are.
    if (brief || !company) return undefined;
    const lacks = !told.includes('pension') || (!told.includes('health') && !told.includes('other'));
    if (!lacks) return undefined;
    const large = (sheet.company?.employees?.total ?? 0) >= sizeOn(on);
    const reaches =
      week.least >= 30 * 60 || (large && week.least >= 20 * 60 && monthlyPay(sheet, week.least) >= 88_000);
    return reaches ? { detail: { hours: Math.floor(week.least / 60) } } : undefined;
  },
};

export const insuranceRules: readonly Rule[] = [
  employment('insurance-employment', 20, { until: '2028-09-30' }),
  employment('insurance-employment-ten-hours', 10, { from: '2028-10-01' }),
  employmentBelow('insurance-employment-below', 20, { until: '2028-09-30' }),
  employmentBelow('insurance-employment-below-ten-hours', 10, { from: '2028-10-01' }),
  accident,
  social,
  trialInsurance,
];
