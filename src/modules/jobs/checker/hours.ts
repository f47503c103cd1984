// Long because hours, breaks and overtime are one chapter of the law (労働基準法第4章).
import { compareDays, day } from '#kernel/time.ts';
import type { SheetHours } from '../job-sheet.ts';
import type { SheetDraft } from '../sheet-draft.ts';
import { nightMinutes, weeklyDays } from '../week.ts';
import { dayMinutes, shiftMinutes } from './hourly-value.ts';
import type { Asking, Found, Rule } from './rule.ts';
import { folded, phrases, textOf, type Writing } from './writing.ts';

const base = { subject: 'hours', source: 'law' } as const;
const hoursIn = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;

/** 農業, 畜産, 水産業 know no limits of hours, breaks, days off and premiums (労働基準法41条1号); 林業 does. */
export const isOutsideHours = ({ header }: SheetDraft): boolean => /^0[134]/u.test(header?.industry?.code ?? '');

/** 監視・断続的労働, 管理監督者, 高度プロフェッショナル制度 (41条, 41条の2): whether it is so, the sheet cannot prove. */
export const mayBeOutside = (writing: Writing): boolean =>
  /監視|断続|管理監督|宿直|高度プロフェッショナル/u.test(textOf(writing, 'hours.note'));

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
  finds: ({ sheet, writing }) => {
    const { hours = {} } = sheet;
    const { system, variableUnit } = hours;
    if (system === 'discretionary' || system === 'flexitime' || isOutsideHours(sheet)) return undefined;
    const most = longestDay(hours);
    if (most === undefined) return undefined;
    // 1年単位 and 1週間単位 know 10 hours a day (規則12条の4第4項, 法32条の5); 1か月単位 has no limit of a day.
    if (system === 'variable') {
      const limited = variableUnit === 'year' || variableUnit === 'week';
      return limited && most > 600 ? { detail: { hours: hoursIn(most), limit: 10 } } : undefined;
    }
    if (most <= 480) return undefined;
    // A rota with long nights is mostly a 変形労働時間制 under another name.
    const sure = system === 'standard' && !mayBeOutside(writing);
    return { tone: sure ? 'red' : 'orange', detail: { hours: hoursIn(most), limit: 8 } };
  },
};

/** 商業, 映画・演劇, 保健衛生, 接客娯楽 with fewer than ten workers: 44 hours a week (労働基準法40条, 規則25条の2). */
const smallTrade = /^(?:5\d|6[01]|70|7[5-8]|80|8[345])/u;
/** 倉庫 (保管), 不動産賃貸, その他の生活関連サービス: part of them is trade in the sense of that law. */
const perhapsTrade = /^(?:47|69|79)/u;
const may44 = ({ header, company }: SheetDraft): boolean | undefined => {
  const code = header?.industry?.code;
  const workers = company?.employees?.workplace;
  if ((workers ?? 0) >= 10) return false;
  if (code !== undefined && perhapsTrade.test(code)) return undefined;
  if (code !== undefined && !smallTrade.test(code)) return false;
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
  finds: ({ sheet, writing }) => {
    const week = weekMinutes(sheet);
    if (!week || week.most <= 2400 || isOutsideHours(sheet)) return undefined;
    // Yearly and weekly plans know no 44 hours (規則25条の2第4項).
    const unit = sheet.hours?.system === 'variable' ? sheet.hours.variableUnit : undefined;
    const limit = may44(sheet) === false || unit === 'year' || unit === 'week' ? 40 : 44;
    const sure = week.sure > limit * 60 || (week.sure > 2400 && limit === 40);
    const allowed = limit === 44 && may44(sheet) === true && week.most <= 2640;
    if (allowed) return undefined;
    const item = sheet.hours?.weeklyDays?.from === undefined ? 'hours.annualHolidays' : 'hours.weeklyDays';
    return {
      item,
      tone: sure && sheet.hours?.system !== 'shifts' && !mayBeOutside(writing) ? 'red' : 'orange',
      detail: { hours: hoursIn(Math.max(week.sure, week.most)), limit },
    };
  },
};

const breaks: Rule = {
  ...base,
  key: 'breaks',
  tone: 'red',
  item: 'hours.breakMinutes',
  law: [['labour-standards', '34/1']],
  finds: ({ sheet, writing }) => {
    const { hours } = sheet;
    const given = hours?.breakMinutes;
    if (!hours || given === undefined || isOutsideHours(sheet)) return undefined;
    const net = (hours.shifts ?? []).map((shift) => shiftMinutes(shift) - given);
    const longest = Math.max(0, ...net, (hours.or?.hours ?? 0) * 60);
    const needed = longest > 480 ? 60 : longest > 360 ? 45 : 0;
    if (given >= needed) return undefined;
    // Shifts of different lengths may have breaks of different lengths, of which the note tells.
    const open = mayBeOutside(writing) || /休憩/u.test(textOf(writing, 'hours.note')) || new Set(net).size > 1;
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
/** 新技術, 新商品 の研究開発 knows no limit of overtime (労働基準法36条11項). */
const isResearch = ({ sheet }: Asking): boolean => /研究開発|研究職|研究員/u.test(folded(sheet.work?.title ?? ''));
/**
 * Overtime of a month that stays within eight hours a day and forty a week (法定内残業): where fewer hours are agreed, it
 * does not count for the limits.
 */
const withinLaw = ({ sheet: { hours = {} } }: Asking): number => {
  const day = dayMinutes(hours)?.least;
  const days = weeklyDays(hours)?.from;
  if (day === undefined || days === undefined) return 0;
  return (Math.max(0, 2400 - day * days) * 52) / 12 / 60;
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
    const within = withinLaw(asking);
    if (monthlyHours <= year / 12 || isOutsideHours(asking.sheet)) return undefined;
    const sure = monthlyHours - within > month && !isResearch(asking) && !mayBeOutside(asking.writing);
    return {
      tone: sure ? 'red' : 'orange',
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
    if (!exists || !special || kind === 'doctor' || wasFree(asking) || isResearch(asking)) return undefined;
    if (isOutsideHours(asking.sheet)) return undefined;
    const ofYear = kind === 'driver' ? 960 : 720;
    if (monthlyHours !== undefined && monthlyHours * 12 > ofYear) {
      const sure = (monthlyHours - withinLaw(asking)) * 12 > ofYear;
      return { tone: sure ? 'red' : 'orange', detail: { hours: Math.round(monthlyHours * 12), year: ofYear } };
    }
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

/** 1週間単位の非定型的変形労働時間制: 小売業, 旅館, 料理店, 飲食店 with fewer than thirty workers (規則12条の5). */
const weekPlanTrade: Rule = {
  ...base,
  key: 'week-plan-trade',
  tone: 'orange',
  item: 'hours.system',
  law: [
    ['labour-standards', '32の5/1'],
    ['labour-standards-rules', '12の5'],
  ],
  finds: ({ sheet: { hours, header, company } }) => {
    if (hours?.system !== 'variable' || hours.variableUnit !== 'week') return undefined;
    const code = header?.industry?.code;
    const other = code !== undefined && !/^(?:5[6-9]|6[01]|7[567])/u.test(code);
    return other || (company?.employees?.workplace ?? 0) >= 30 ? {} : undefined;
  },
};

/** 裁量労働制: that it is so, of which kind, and how many hours are deemed worked, has to be told (指針). */
const discretionaryNote: Rule = {
  ...base,
  key: 'discretionary-note',
  tone: 'orange',
  item: 'hours.note',
  law: [['labour-standards', '38の3/1'], ['labour-standards', '38の4/1'], ['placement-guideline']],
  finds: ({ sheet: { hours }, writing }) =>
    hours?.system === 'discretionary' &&
    !/みなす|みなし|見なす|見なし|働いたもの/u.test(`${textOf(writing, 'hours.note')} ${textOf(writing, 'notes')}`)
      ? {}
      : undefined,
};

/** 管理監督者, 高度プロフェッショナル制度: whether somebody is one goes by what he does and is paid, not by a title. */
const exempt: Rule = {
  ...base,
  key: 'exempt-from-hours',
  tone: 'orange',
  item: 'hours.note',
  law: [
    ['labour-standards', '41'],
    ['labour-standards', '41の2/1'],
  ],
  finds: ({ writing }) =>
    phrases(
      writing,
      /管理監督者(?=[ 、。)）】\n]|に(?:該当|当た|あた|つき|なり)|として|のため|扱い|で(?:す|あ))|高度プロフェッショナル制度?(?:の|を|が|に)?(?:適用|対象)/gu,
      /管理監督者(?:では|に(?:は)?(?:該当|当た|あた)(?:り|る)?(?:ま?せん|しま?せん|しない|らない))|高度プロフェッショナル制度?(?:の|は|を)?(?:対象|適用)?(?:外|では?な|ありま?せん|しま?せん)/gu,
    ).map(({ item, ...phrase }): Found => ({ item, phrase })),
};

/** 18歳未満 do not work between 22:00 and 5:00: school pupils are asked to, and a shift lies there. */
const minorsAtNight: Rule = {
  ...base,
  key: 'minors-at-night',
  tone: 'orange',
  item: 'hours.shifts',
  law: [['labour-standards', '61/1']],
  finds: ({ sheet: { hours }, writing }) =>
    (hours?.shifts ?? []).some(({ from, to }) => nightMinutes(from, to > from ? to : to + 1440) > 0)
      ? phrases(
          writing,
          /高校生(?:の方)?(?:も|の)?(?:応募)?(?:可(?!否)|OK|ok|大?歓迎|募集|大丈夫)/gu,
          /高校生(?:の方)?(?:も|の)?(?:応募)?(?:可|OK|ok|大?歓迎)[^\n。]{0,12}22時(?:まで|以降)/gu,
        ).map(({ item, ...phrase }): Found => ({ item, phrase }))
      : [],
};

export const hoursRules: readonly Rule[] = [
  dayHours,
  weekHours,
  weekPlanTrade,
  breaks,
  overtimeLimit,
  overtimeSpecial,
  overtimeSpecialNote,
  discretionaryNote,
  exempt,
  minorsAtNight,
];
