import type { Amount, SheetHours, WorkingTime } from '../job-sheet.ts';
import type { SheetDraft } from '../sheet-draft.ts';

/**
 * The value of a wage per hour as 最低賃金法施行規則2条 takes it: hourly pay as it is, a day's by the hours of the day, a
 * month's by the agreed hours of a mean month, parts of different kinds converted each and added. All is kept in whole
 * numbers (fractions), so that one yen decides.
 */
export type Fraction = { readonly over: number; readonly under: number };

/** Least and most where the sheet leaves more than one figure. */
export type Between<T> = { readonly least: T; readonly most: T };

/** Agreed minutes of a day without breaks, shortest and longest shift; undefined where the sheet makes no figure of it. */
export const dayMinutes = (hours: Partial<SheetHours>): Between<number> | undefined => {
  // What is deemed worked (裁量労働制) is in no item.
  if (hours.system === 'discretionary') return undefined;
  const rest = hours.breakMinutes;
  const shifts = (hours.shifts ?? []).map(shiftMinutes);
  // A duty of a whole night counts two of the days beside shifts of one day.
  const ordinary = shifts.filter((long) => long <= 12 * 60);
  const lengths = ordinary.length > 0 ? ordinary : shifts;
  if (lengths.length > 0) {
    if (rest === undefined) return undefined;
    const net = lengths.map((long) => long - rest).filter((minutes) => minutes > 0);
    return net.length === lengths.length ? { least: Math.min(...net), most: Math.max(...net) } : undefined;
  }
  const { or } = hours;
  if (or?.hours === undefined) return undefined;
  const long = Math.max(or.hours * 60, shiftMinutes(or) - (rest ?? 0));
  return { least: or.hours * 60, most: or.bound === 'at-least' ? long : or.hours * 60 };
};

export const shiftMinutes = ({ from, to }: { readonly from: number; readonly to: number }): number =>
  to > from ? to - from : to + 24 * 60 - from;

/** 40 hours a week in a mean month: more cannot be agreed (労働基準法32条). */
const mostOfMonth: Fraction = { over: 40 * 60 * 365, under: 7 * 12 };

/**
 * Agreed minutes of a mean month: 月平均労働日数, otherwise the days that the annual holidays leave, otherwise those of
 * the week, times the minutes of a day.
 */
export const monthMinutes = (sheet: Pick<SheetDraft, 'pay' | 'hours'>): Between<Fraction> | undefined => {
  const { pay = {}, hours = {} } = sheet;
  const day = dayMinutes(hours);
  if (!day) return undefined;
  const days = monthDays(pay.monthlyWorkingDays, hours);
  if (!days) return undefined;
  const month = (minutes: number, { over, under }: Fraction): Fraction => ({ over: over * minutes, under });
  const least = month(day.least, days.least);
  const most = month(day.most, days.most);
  return { least, most: isLess(mostOfMonth, most) && isLess(least, mostOfMonth) ? mostOfMonth : most };
};

const monthDays = (given: number | undefined, hours: Partial<SheetHours>): Between<Fraction> | undefined => {
  const one = (days: Fraction) => ({ least: days, most: days });
  if (given !== undefined && given > 0) return one({ over: Math.round(given * 10), under: 10 });
  // A duty that runs over a night counts two days of the year and is one of the month.
  const double = (hours.shifts ?? []).some((shift) => shiftMinutes(shift) > 16 * 60);
  const { annualHolidays, weeklyDays } = hours;
  if (annualHolidays !== undefined && annualHolidays < 365 && !double)
    return one({ over: 365 - annualHolidays, under: 12 });
  if (weeklyDays?.from === undefined) return undefined;
  const ofWeek = (days: number): Fraction => ({ over: days * 365, under: 7 * 12 });
  return { least: ofWeek(weeklyDays.from), most: ofWeek(weeklyDays.to ?? weeklyDays.from) };
};

/** Hours of a mean month, for the sentence. */
export const hoursOf = ({ over, under }: Fraction): number => Math.round((over / under / 60) * 10) / 10;

export const isLess = (a: Fraction, b: Fraction): boolean => a.over * b.under < b.over * a.under;
export const wholeYen = ({ over, under }: Fraction): number => Math.floor(over / under);
const added = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
});
export const yen = (amount: number): Fraction => ({ over: amount, under: 1 });

/** Yen for a stretch of minutes as yen per hour. */
export const perHour = (amount: number, minutes: Fraction): Fraction => ({
  over: amount * 60 * minutes.under,
  under: minutes.over,
});

/** 精皆勤手当, 通勤手当, 家族手当 (最低賃金法4条3項), and what is paid for work beyond the agreed hours or only now and then. */
const excluded =
  /精勤|皆勤|通勤|交通費|家族|扶養|配偶者|子(?:供|ども|育て)|育児手当|児童|時間外|残業|超過勤務|超勤|早出|割増|休日|休出|深夜|年末年始|賞与|一時金|臨時|結婚|祝/u;
/**
 * Paid for nights and duties, by results, or for costs: whether all of it is a premium, falls due every month, or is a
 * wage at all, the name does not say.
 */
const doubtful =
  /夜勤|夜間|当直|宿直|日直|オンコール|待機|シフト|歩合|出来高|インセンティブ|業績|成果|出張|燃料|ガソリン|寒冷地/u;

export const isExcluded = (name: string): boolean => excluded.test(name);

/** The lower end of what is paid; where only the upper is given, no more is known. */
export const lowest = (amount: Amount | undefined): number | undefined => amount?.from ?? amount?.to;

/** What an hour is worth at least by the sheet: `sure` without the parts whose nature is open, `most` with them. */
export type HourlyValue = {
  readonly unit: 'month' | 'day' | 'hour';
  /** The pay that was converted, and the hours it was divided by. */
  readonly paid: number;
  readonly least: Fraction;
  readonly most: Fraction;
  readonly month?: Between<Fraction>;
};

/** The lowest wage of the sheet per hour; undefined where pay or hours are missing. */
export const hourlyValue = (sheet: SheetDraft): HourlyValue | undefined => {
  const { pay } = sheet;
  if (!pay) return undefined;
  const base = lowest(pay.base) ?? baseOfTotal(sheet);
  const workingTime: WorkingTime = sheet.header?.workingTime ?? 'full-time';
  const parts = pay.base ? (pay.allowances ?? []).filter(({ name }) => !isExcluded(name ?? '')) : [];
  const sum = (some: typeof parts) => some.reduce((all, amount) => all + (lowest(amount) ?? 0), 0);
  const open = sum(parts.filter(({ name }) => doubtful.test(name ?? '')));
  const regular = sum(parts) - open;
  if (workingTime === 'part-time') {
    if (base === undefined) return undefined;
    return { unit: 'hour', paid: base + regular, least: yen(base + regular), most: yen(base + regular + open) };
  }
  const month = monthMinutes(sheet);
  const amount = lowest(pay.formAmount);
  if (pay.form === 'hourly' && amount !== undefined && amount < 20_000) {
    const more = (yenOfMonth: number, by: Fraction | undefined) =>
      by && yenOfMonth > 0 ? added(yen(amount), perHour(yenOfMonth, by)) : yen(amount);
    return {
      unit: 'hour',
      paid: amount,
      least: more(regular, month?.most),
      most: more(regular + open, month?.least),
      ...(month ? { month } : {}),
    };
  }
  if (pay.form === 'daily' && amount !== undefined && amount < 100_000) {
    const day = dayMinutes(sheet.hours ?? {});
    if (!day) return undefined;
    const value = (minutes: number, yenOfMonth: number, by: Fraction | undefined) => {
      const ofDay = perHour(amount, { over: minutes, under: 1 });
      return by && yenOfMonth > 0 ? added(ofDay, perHour(yenOfMonth, by)) : ofDay;
    };
    return {
      unit: 'day',
      paid: amount,
      least: value(day.most, regular, month?.most),
      most: value(day.least, regular + open, month?.least),
      ...(month ? { month } : {}),
    };
  }
  const ofYear = base === undefined && pay.form === 'annual' ? amount : undefined;
  const twelve = ofYear ?? (base === undefined ? undefined : base * 12);
  if (twelve === undefined || !month) return undefined;
  // Reckoned by the year, so that a twelfth of a yen is not lost.
  const ofMonth = (more: number, minutes: Fraction): Fraction => {
    const { over, under } = perHour(twelve + more * 12, minutes);
    return { over, under: under * 12 };
  };
  return {
    unit: 'month',
    paid: Math.floor(twelve / 12) + regular,
    least: ofMonth(regular, month.most),
    most: ofMonth(regular + open, month.least),
    month,
  };
};

/** Without ａ on the sheet: the whole wage without ｃ is more than ａ can be. */
const baseOfTotal = ({ pay }: SheetDraft): number | undefined => {
  const total = lowest(pay?.total);
  if (total === undefined) return undefined;
  return total - (pay?.fixedOvertime?.paid ? (lowest(pay.fixedOvertime) ?? 0) : 0);
};

/**
 * The prefectures worked in, each once. Work at home belongs to the establishment whose worker one is, wherever the home
 * stands; people who are dispatched are paid by the place they are sent to (最低賃金法13条), which is their workplace.
 */
export const workPrefectures = ({ work, establishment }: SheetDraft): string[] => [
  ...new Set(
    (work?.workplaces ?? []).flatMap(({ kind, prefecture }) => {
      const own = kind === 'address' ? undefined : establishment?.prefecture;
      const code = kind === 'home' ? (own ?? prefecture) : (prefecture ?? own);
      return code === undefined ? [] : [code];
    }),
  ),
];
