import { compareDays, day } from '#kernel/time.ts';
import type { Amount } from '../job-sheet.ts';
import type { SheetDraft } from '../sheet-draft.ts';
import { dayMinutes, type Fraction, lowest, monthMinutes } from './hourly-value.ts';
import { isOutsideHours } from './hours.ts';
import type { Basis, Circumstances, Rule } from './rule.ts';
import { phrases, textOf } from './writing.ts';

/** The three points of 固定残業代: the wage without it, its hours and amount, and that more is paid for more. */
const threePoints: readonly Basis[] = [['employment-security', '5の3/2'], ['placement-guideline']];
const base = {
  subject: 'fixed-overtime',
  tone: 'red',
  item: 'pay.fixedOvertime',
  law: threePoints,
  source: 'law',
} as const;

const amount: Rule = {
  ...base,
  key: 'fixed-overtime-amount',
  from: '2018-01-01',
  finds: ({ sheet: { pay } }) =>
    pay?.fixedOvertime?.paid && (!((lowest(pay.fixedOvertime) ?? 0) > 0) || !pay.base) ? {} : undefined,
};

const hours: Rule = {
  ...base,
  key: 'fixed-overtime-hours',
  from: '2018-01-01',
  finds: ({ sheet: { pay }, writing }) =>
    pay?.fixedOvertime?.paid &&
    !pay.fixedOvertime.hours &&
    !/\d ?(?:時間|h)/iu.test(textOf(writing, 'pay.fixedOvertime'))
      ? {}
      : undefined,
};

const excess: Rule = {
  ...base,
  key: 'fixed-overtime-excess',
  from: '2018-01-01',
  finds: ({ sheet: { pay }, writing }) =>
    pay?.fixedOvertime?.paid && !/超え|超過|越え|こえ|別途|追加|差額|上回/u.test(textOf(writing, 'pay.fixedOvertime'))
      ? {}
      : undefined,
};

/** 家族, 通勤, 別居, 子女教育, 住宅手当 and what is paid once are no base of the premium (労働基準法37条5項, 規則21条). */
const noBaseOfPremium =
  /家族|扶養|配偶者|子(?:供|ども|女|育て)|児童|通勤|交通費|別居|単身赴任|住宅|家賃|臨時|賞与|時間外|残業|歩合|出来高|インセンティブ/u;

/** Premium hours: each counts 1.25, above 60 a month 1.5 – for all employers since 2023-04-01. */
const weighted = (hours: number, on: Circumstances): number =>
  compareDays(on.day, day('2023-04-01')) >= 0
    ? Math.min(hours, 60) * 1.25 + Math.max(0, hours - 60) * 1.5
    : hours * 1.25;

/**
 * What the hours of ｃ cost at least. Halves of a yen may be rounded (基発150号 of 1988): the lower of the exact sum and
 * the sum of rounded hours is asked.
 */
export const leastPremium = (
  monthly: number,
  month: Fraction,
  hours: number,
  on: Circumstances,
  inside = 0,
): number => {
  const perHour = (monthly * 60 * month.under) / month.over;
  const plain = Math.min(hours, inside);
  const weight = plain + weighted(hours - plain, on);
  const exact = perHour * weight;
  const rounded = Math.round(Math.round(perHour) * (weight / hours)) * hours;
  return Math.floor(Math.min(exact, rounded));
};

/** Hours of a month that go beyond the agreed ones and not beyond the eight of a day (法定内残業): they have no premium. */
const insideTheLaw = (sheet: SheetDraft, month: Fraction): number => {
  const day = dayMinutes(sheet.hours ?? {})?.least;
  if (day === undefined || day >= 480) return 0;
  return ((480 - day) / 60) * (month.over / month.under / day);
};

const premiumBase = ({ pay, header }: SheetDraft, end: (amount: Amount) => number | undefined): number | undefined => {
  if (header?.workingTime === 'part-time' || !pay?.base) return undefined;
  const of = end(pay.base);
  if (of === undefined) return undefined;
  return (pay.allowances ?? [])
    .filter(({ name }) => !noBaseOfPremium.test(name ?? ''))
    .reduce((sum, allowance) => sum + (end(allowance) ?? 0), of);
};

const tooLow: Rule = {
  ...base,
  key: 'fixed-overtime-too-low',
  law: [
    ['labour-standards', '37/1'],
    ['labour-standards-rules', '21'],
  ],
  finds: ({ sheet, on, writing }) => {
    const { pay } = sheet;
    const given = pay?.fixedOvertime?.paid ? lowest(pay.fixedOvertime) : undefined;
    const hours = pay?.fixedOvertime?.hours;
    const month = monthMinutes(sheet);
    const monthly = premiumBase(sheet, lowest);
    if (given === undefined || !hours || !month || monthly === undefined || isOutsideHours(sheet)) return undefined;
    const note = textOf(writing, 'pay.fixedOvertime');
    // An amount for nights or days off goes by other rates.
    if (/深夜|休日/u.test(note) && !/時間外|残業/u.test(note)) return undefined;
    const sure = leastPremium(monthly, month.most, hours, on, insideTheLaw(sheet, month.most));
    const needed = given < sure ? sure : leastPremium(monthly, month.least, hours, on);
    if (given >= needed) return undefined;
    return { tone: given < sure ? 'red' : 'orange', detail: { given, hours, needed } };
  },
};

const long: Rule = {
  ...base,
  key: 'fixed-overtime-long',
  tone: 'orange',
  law: [['labour-standards', '36/4']],
  source: 'ours',
  finds: ({ sheet: { pay } }) =>
    pay?.fixedOvertime?.paid && (pay.fixedOvertime.hours ?? 0) > 45
      ? { detail: { hours: pay.fixedOvertime.hours ?? 0 } }
      : undefined,
};

const hidden: Rule = {
  ...base,
  key: 'fixed-overtime-in-text',
  tone: 'orange',
  from: '2018-01-01',
  finds: ({ sheet: { pay }, writing }) =>
    pay?.fixedOvertime?.paid
      ? []
      : phrases(
          writing,
          /(?:固定|みなし|見なし|定額|一律)(?:残業|時間外)(?:代|手当)?|残業(?:代|手当)(?:を|も)?(?:込み|込|含む|含み)|\d{1,3} ?(?:時間|h)分の?(?:残業|時間外)(?:代|手当)?(?:を|も)?(?:含|込)/gu,
          /(?:固定|みなし|見なし|定額|一律)(?:残業|時間外)(?:代|手当)?(?:制度?)?(?:は|の設定は|等|も)?(?:一切)?(?:なし|無し|ない|ありません|ございません|含(?:み|まれ)ません|では?(?:な|あり)|を?除)|(?:月収|年収|収入|モデル|給与例|例:)[^\n。]{0,30}(?:残業|時間外)(?:代|手当)?(?:を|も)?(?:込|含)/gu,
        ).map(({ item, ...phrase }) => ({ item, phrase })),
};

export const fixedOvertimeRules: readonly Rule[] = [amount, hours, excess, tooLow, long, hidden];
