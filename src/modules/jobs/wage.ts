import { payUnit } from './job.ts';
import type { Amount, SheetHours, SheetPay, WorkingTime } from './job-sheet.ts';
import { netMinutes, weeklyDays } from './week.ts';

/** ａ 基本給, ｂ 定額的に支払われる手当, ｃ 固定残業代: what the written wage is the sum of. */
export type WagePart = { readonly letter: 'a' | 'b' | 'c'; readonly name?: string; readonly amount: Amount };

export type WageBreakdown = {
  readonly unit: 'month' | 'hour';
  /** As the sheet says it. */
  readonly written: Amount;
  readonly parts: readonly WagePart[];
  /** The parts added up, to the yen. */
  readonly sum: Amount;
  /** False where the parts do not make the written wage: something to ask before applying. */
  readonly agrees: boolean;
  /** ａ＋ｂ: what is paid however much is worked beyond the agreed hours. */
  readonly regular: Amount;
  /** ｃ in figures: the overtime it covers, and what one hour of it is paid. */
  readonly fixedOvertime?: { readonly hours?: number; readonly perHour?: Amount };
};

/** The wage in its parts; undefined where the sheet names none, so that nothing can be said about it. */
export const wageBreakdown = (pay: SheetPay, workingTime: WorkingTime): WageBreakdown | undefined => {
  const fixed = pay.fixedOvertime?.paid ? amountOf(pay.fixedOvertime) : undefined;
  const parts: WagePart[] = [
    ...(pay.base ? [{ letter: 'a' as const, amount: amountOf(pay.base) }] : []),
    ...(pay.allowances ?? [])
      .filter((one) => isGiven(one))
      .map(({ name, ...amount }) => ({ letter: 'b' as const, name, amount: amountOf(amount) })),
    ...(fixed && isGiven(fixed) ? [{ letter: 'c' as const, amount: fixed }] : []),
  ];
  if (!pay.base || parts.length === 0 || !isGiven(pay.total)) return undefined;
  const sum = added(parts.map(({ amount }) => amount));
  return {
    unit: payUnit(workingTime),
    written: pay.total,
    parts,
    sum,
    agrees: isSame(sum, pay.total),
    regular: added(parts.filter(({ letter }) => letter !== 'c').map(({ amount }) => amount)),
    ...(pay.fixedOvertime?.paid ? { fixedOvertime: overtimeOf(pay.fixedOvertime) } : {}),
  };
};

/** ａ＋ｂ, and ＋ｃ where fixed overtime is paid: the headline of a sheet; undefined as long as there is no base pay. */
export const totalPay = ({ base, allowances = [], fixedOvertime }: Partial<SheetPay>): Amount | undefined => {
  if (!base || !isGiven(base)) return undefined;
  const fixed = fixedOvertime?.paid && isGiven(fixedOvertime) ? [amountOf(fixedOvertime)] : [];
  return added([base, ...allowances.filter(isGiven), ...fixed]);
};

const isGiven = ({ from, to }: Amount): boolean => from !== undefined || to !== undefined;

type Ends = { readonly from?: number | undefined; readonly to?: number | undefined };

/** Without the other keys that an amount on the sheet carries. */
const amountOf = ({ from, to }: Ends): Amount => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

/** One figure is both ends of its range. */
const closed = ({ from, to }: Amount): Amount =>
  amountOf({ ...(from !== undefined ? { from, to: to ?? from } : { to }) });

/** Lower ends make the lower end; where one of them is not given, neither is the sum. */
const added = (amounts: readonly Amount[]): Amount => {
  const end = (of: (amount: Amount) => number | undefined): number | undefined =>
    amounts.reduce<number | undefined>((sum, amount) => {
      const more = of(closed(amount));
      return sum === undefined || more === undefined ? undefined : sum + more;
    }, 0);
  return amountOf({ from: end(({ from }) => from), to: end(({ to }) => to) });
};

const isSame = (sum: Amount, written: Amount): boolean => {
  const [a, b] = [closed(sum), closed(written)];
  const differs = (one: number | undefined, other: number | undefined) =>
    one !== undefined && other !== undefined && one !== other;
  return !differs(a.from, b.from) && !differs(a.to, b.to);
};

const overtimeOf = (fixed: NonNullable<SheetPay['fixedOvertime']>): { hours?: number; perHour?: Amount } => {
  const { hours } = fixed;
  if (hours === undefined || hours <= 0) return {};
  const each = (yen: number | undefined) => (yen === undefined ? undefined : Math.floor(yen / hours));
  const perHour = amountOf({ from: each(fixed.from), to: each(fixed.to) });
  return { hours, ...(isGiven(perHour) ? { perHour } : {}) };
};

/**
 * What ａ＋ｂ of a monthly wage comes to for one agreed hour, rounded down to the yen: divided by the mean hours of a month
 * as 最低賃金法施行規則2条 does, by 月平均労働日数 or, without it, by the days that the annual holidays leave. Undefined
 * where the hours of a day are not one figure.
 */
export const hourlyWage = (regular: Amount, pay: SheetPay, hours: SheetHours): Amount | undefined => {
  const minutes = netMinutes(hours);
  const days =
    pay.monthlyWorkingDays ?? (hours.annualHolidays === undefined ? undefined : (365 - hours.annualHolidays) / 12);
  if (minutes === undefined || days === undefined || minutes <= 0 || days <= 0) return undefined;
  const perHour = (yen: number | undefined) =>
    yen === undefined ? undefined : Math.floor((yen * 60) / (minutes * days));
  return amountOf({ from: perHour(regular.from), to: perHour(regular.to) });
};

/**
 * What an hourly wage comes to in a month of 52/12 weeks, rounded down to a hundred yen because the days of a week are a
 * plan: the least wage for the fewest days, the highest for the most.
 */
export const monthlyWage = (wage: Amount, hours: SheetHours): Amount | undefined => {
  const minutes = netMinutes(hours);
  const days = weeklyDays(hours);
  if (minutes === undefined || !days || minutes <= 0) return undefined;
  const month = (yen: number | undefined, perWeek: number) =>
    yen === undefined ? undefined : Math.floor((yen * minutes * perWeek * 52) / (60 * 12 * 100)) * 100;
  const { from, to } = closed(wage);
  return amountOf({ from: month(from, days.from), to: month(to, days.to) });
};
