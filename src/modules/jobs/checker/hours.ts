// Long because hours, breaks and overtime are one chapter of the law (労働基準法第4章).
import { compareDays, day } from '#kernel/time.ts';
import type { SheetHours } from '../job-sheet.ts';
import type { SheetDraft } from '../sheet-draft.ts';
import { weeklyDays } from '../week.ts';
import { dayMinutes, shiftMinutes } from './hourly-value.ts';
import type { Asking, Found, Rule } from './rule.ts';
import { folded, textOf } from './writing.ts';

const base = { subject: 'hours', source: 'law' } as const;
const hoursIn = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;

/** Agreed minutes of the longest shift, or of the day that a window (又は) names. */
const longestDay = ({ shifts, or, breakMinutes }: Partial<SheetHours>): number | undefined => {
  if ((shifts ?? []).length === 0) return or?.hours === undefined ? undefined : or.hours * 60;
  return breakMinutes === undefined ? undefined : Math.max(...(shifts ?? []).map(shiftMinutes)) - breakMinutes;
};

const dayHours: Rule = {
  ...base,
  key: 'day-hours',
  tone: 'red',
  item: 'hours.shifts',
  law: [['labour-standards', '32/2']],
  finds: ({ sheet: { hours = {} } }) => {
    const { system, variableUnit } = hours;
    if (system === 'discretionary' || system === 'flexitime') return undefined;
    const most = longestDay(hours);
    if (most === undefined) return undefined;
    // 1年単位 and 1週間単位 know 10 hours a day (規則12条の4第4項, 法32条の5); 1か月単位 has no limit of a day.
    if (system === 'variable') {
      const limited = variableUnit === 'year' || variableUnit === 'week';
      return limited && most > 600 ? { detail: { hours: hoursIn(most), limit: 10 } } : undefined;
    }
    if (most <= 480) return undefined;
    // A rota with long nights is mostly a 変形労働時間制 under another name.
    return { tone: system === 'standard' ? 'red' : 'orange', detail: { hours: hoursIn(most), limit: 8 } };
  },
};

/** 商業, 映画・演劇, 保健衛生, 接客娯楽 with fewer than ten workers: 44 hours a week (労働基準法40条, 規則25条の2). */
const smallTrade = /^(?:5\d|6[01]|70|7[5-8]|80|8[345])/u;
const may44 = ({ header, company }: SheetDraft): boolean | undefined => {
  const code = header?.industry?.code;
  const workers = company?.employees?.workplace;
  if ((workers ?? 0) >= 10 || (code !== undefined && !smallTrade.test(code))) return false;
  return code !== undefined && workers !== undefined ? true : undefined;
};

/** Hours of a week: by its days, or in the mean of the year where days off go by a calendar. */
const weekMinutes = ({ hours = {}, header }: SheetDraft): { sure: number; most: number } | undefined => {
  const { system } = hours;
  const of = dayMinutes(hours);
  if (!of || system === 'flexitime') return undefined;
  const double = (hours.shifts ?? []).some((shift) => shiftMinutes(shift) > 16 * 60);
  const byWeek = system !== 'variable' ? weeklyDays(hours) : undefined;
  if (byWeek && !double) return { sure: of.least * byWeek.from, most: of.least * byWeek.to };
  const { annualHolidays } = hours;
  if (annualHolidays === undefined || double || header?.workingTime === 'part-time') return undefined;
  // Shifts of different lengths: what the plan makes of them is not on the sheet.
  const mean = ((365 - annualHolidays) * of.least * 7) / 365;
  return { sure: mean, most: mean };
};

const weekHours: Rule = {
  ...base,
  key: 'week-hours',
  tone: 'red',
  item: 'hours.annualHolidays',
  law: [
    ['labour-standards', '32/1'],
    ['labour-standards', '40/1'],
  ],
  finds: ({ sheet }) => {
    const week = weekMinutes(sheet);
    if (!week || week.most <= 2400) return undefined;
    const limit = may44(sheet) === false || sheet.hours?.variableUnit === 'year' ? 40 : 44;
    const sure = week.sure > limit * 60 || (week.sure > 2400 && limit === 40);
    const allowed = limit === 44 && may44(sheet) === true && week.most <= 2640;
    if (allowed) return undefined;
    const item = sheet.hours?.weeklyDays?.from === undefined ? 'hours.annualHolidays' : 'hours.weeklyDays';
    return {
      item,
      tone: sure && sheet.hours?.system !== 'shifts' ? 'red' : 'orange',
      detail: { hours: hoursIn(Math.max(week.sure, week.most)), limit },
    };
  },
};

/** 監視・断続的労働, 管理監督者: 労働基準法41条 leaves them out. */
const outsideHours = /監視|断続|管理監督|宿直|休憩/u;

const breaks: Rule = {
  ...base,
  key: 'breaks',
  tone: 'red',
  item: 'hours.breakMinutes',
  law: [['labour-standards', '34/1']],
  finds: ({ sheet: { hours }, writing }) => {
    const given = hours?.breakMinutes;
    if (!hours || given === undefined) return undefined;
    const net = (hours.shifts ?? []).map((shift) => shiftMinutes(shift) - given);
    const longest = Math.max(0, ...net, (hours.or?.hours ?? 0) * 60);
    const needed = longest > 480 ? 60 : longest > 360 ? 45 : 0;
    if (given >= needed) return undefined;
    const open = outsideHours.test(textOf(writing, 'hours.note')) || new Set(net).size > 1;
    return { tone: open ? 'orange' : 'red', detail: { given, needed, hours: hoursIn(longest) } };
  },
};

// ── 時間外労働 ──────────────────────────────────────────────────────────────────────────────────────────────────

const driving = /^(?:083|084|085|086)/u;
/** 自動車運転, 建設 and 医師 have limits of their own since 2024-04-01, and had none before (労働基準法139–141条). */
const apart = ({ sheet }: Asking): 'driver' | 'builder' | 'doctor' | undefined => {
  const codes = (sheet.work?.occupations ?? []).filter(({ edition }) => edition === '2022').map(({ code }) => code);
  const title = folded(sheet.work?.title ?? '');
  if (codes.some((code) => driving.test(code)) || /ドライバー|運転(?:手|士|者)|乗務員/u.test(title)) return 'driver';
  if (codes.some((code) => code.startsWith('021-01') || code === '021') || /医師(?!会|事務)/u.test(title))
    return 'doctor';
  const industry = sheet.header?.industry?.code ?? '';
  return /^0[678]/u.test(industry) ? 'builder' : undefined;
};
const wasFree = (asking: Asking): boolean =>
  apart(asking) !== undefined && compareDays(asking.on.day, day('2024-04-01')) < 0;

/** 月45・年360 hours, in a 1年単位の変形労働時間制 42・320. */
const limits = ({ sheet }: Asking) =>
  sheet.hours?.variableUnit === 'year' ? { month: 42, year: 320 } : { month: 45, year: 360 };

const overtimeBase = { ...base, item: 'hours.overtime', from: '2020-04-01' } as const;

const overtimeLimit: Rule = {
  ...overtimeBase,
  key: 'overtime-limit',
  tone: 'red',
  law: [['labour-standards', '36/4']],
  finds: (asking) => {
    const { exists, monthlyHours, special } = asking.sheet.hours?.overtime ?? {};
    if (!exists || monthlyHours === undefined || special || wasFree(asking)) return undefined;
    const { month, year } = limits(asking);
    if (monthlyHours <= year / 12) return undefined;
    return {
      tone: monthlyHours > month ? 'red' : 'orange',
      detail: { hours: monthlyHours, ofYear: Math.round(monthlyHours * 12), month, year },
    };
  },
};

const overtimeSpecial: Rule = {
  ...overtimeBase,
  key: 'overtime-special-limit',
  tone: 'red',
  law: [
    ['labour-standards', '36/5'],
    ['labour-standards', '36/6'],
  ],
  finds: (asking) => {
    const { exists, monthlyHours, special, specialNote } = asking.sheet.hours?.overtime ?? {};
    const kind = apart(asking);
    if (!exists || !special || kind === 'doctor' || wasFree(asking)) return undefined;
    const ofYear = kind === 'driver' ? 960 : 720;
    if (monthlyHours !== undefined && monthlyHours * 12 > ofYear)
      return { detail: { hours: Math.round(monthlyHours * 12), year: ofYear } };
    return figuresOf(specialNote ?? '', ofYear, kind === 'driver');
  },
};

/** 「年720時間」「月100時間」 in the words of the special clause. */
const figuresOf = (note: string, ofYear: number, driver: boolean): Found | undefined => {
  const text = folded(note);
  const year = /(?:年間?|1年)[^\d回]{0,6}(\d{3,4}) ?時間/u.exec(text);
  if (year && Number(year[1]) > ofYear) return { detail: { hours: Number(year[1]), year: ofYear } };
  const month = /(?:月間?|1ヶ?か?月)[^\d回]{0,6}(\d{2,3}) ?時間/u.exec(text);
  if (!driver && month && Number(month[1]) >= 100 && !/未満/u.test(text))
    return { detail: { hours: Number(month[1]), year: ofYear } };
  return undefined;
};

const overtimeSpecialNote: Rule = {
  ...overtimeBase,
  key: 'overtime-special-note',
  tone: 'orange',
  law: [['labour-standards', '36/5']],
  finds: ({ sheet: { hours } }) =>
    hours?.overtime?.exists && hours.overtime.special && !hours.overtime.specialNote?.trim() ? {} : undefined,
};

export const hoursRules: readonly Rule[] = [
  dayHours,
  weekHours,
  breaks,
  overtimeLimit,
  overtimeSpecial,
  overtimeSpecialNote,
];
