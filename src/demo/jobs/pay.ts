import type { SheetPay } from '#modules/jobs/job-sheet.ts';
import { inCare, otherAllowances, type PayContext, payDays, raiseAndBonus, upTo } from './pay-terms.ts';
import type { Random } from './random.ts';
import type { WorkingTime } from './working-time.ts';
import { decimal, full, thousands } from './writing.ts';

/** The national weighted average of FY2025 (system-reference §4.6): pay follows the region through it. */
const averageMinimum = 1121;

/** Full-time pay: a month's amounts, never below the minimum wage for the hours of an average month. */
export const monthlyPay = (random: Random, context: PayContext): SheetPay => {
  const { post, time, employer, regular, minimum } = context;
  const region = (minimum / averageMinimum) ** 1.1;
  const luck = random.quantile([
    [0, 0.86],
    [0.25, 0.95],
    [0.5, 1.01],
    [0.75, 1.09],
    [0.95, 1.25],
    [1, 1.45],
  ]);
  const step = random.pick([1000, 1000, 1000, 500, 100]);
  const floor = minimum * time.monthHours * 1.002 + 300;
  const low = upTo(Math.max(post.pay[0] * region * luck * (regular ? 1 : 0.96), floor), step);
  const spread = random.chance(0.14)
    ? 0
    : random.quantile([
        [0, 0.03],
        [0.3, 0.12],
        [0.6, 0.24],
        [0.9, 0.45],
        [1, 0.8],
      ]);
  const high = upTo(low * (1 + spread * (regular ? 1 : 0.5)), step);
  const allowances = allowancesOf(random, context, low, high);
  const allowanceLow = allowances.reduce((sum, { from }) => sum + from, 0);
  const allowanceHigh = allowances.reduce((sum, { to }) => sum + to, 0);
  const base = { from: low - allowanceLow, to: Math.max(low - allowanceLow, high - allowanceHigh) };
  const form = formOf(random, context);
  const byHour = form === 'hourly' ? hourlyAmounts(base, time, minimum) : undefined;
  const byDay = form === 'daily' ? dailyAmounts(base, time, minimum) : undefined;
  const shownBase = byHour?.month ?? byDay?.month ?? base;
  const fixed =
    regular && form === 'monthly'
      ? fixedOvertime(random, context, { from: shownBase.from + allowanceLow, to: shownBase.to + allowanceHigh })
      : undefined;
  return {
    total: {
      from: shownBase.from + allowanceLow + (fixed?.from ?? 0),
      to: shownBase.to + allowanceHigh + (fixed?.to ?? 0),
    },
    base: shownBase,
    ...(allowances.length > 0 ? { allowances } : {}),
    fixedOvertime: fixed ?? { paid: false },
    ...otherAllowances(random, context),
    monthlyWorkingDays: time.monthDays,
    form,
    formAmount:
      byHour?.amount ??
      byDay?.amount ??
      (form === 'annual' ? { from: shownBase.from * 12, to: shownBase.to * 12 } : shownBase),
    ...(byHour
      ? {
          formNote: `時給${thousands(byHour.amount.from)}円×${decimal(time.day.least / 60)}時間×${decimal(time.monthDays)}日で計算`,
        }
      : {}),
    ...(byDay ? { formNote: `日給${thousands(byDay.amount.from)}円×${decimal(time.monthDays)}日で計算` } : {}),
    ...(form === 'annual' ? { formNote: '年俸額の１２分の１を毎月支給します。' } : {}),
    ...payDays(random, employer),
    ...raiseAndBonus(random, context, shownBase.from),
  };
};

/** Part-time pay: an hour's amounts, whatever the form of payment is. */
export const hourlyPay = (random: Random, context: PayContext): SheetPay => {
  const { post, time, employer, minimum } = context;
  const region = (minimum / averageMinimum) ** 1.1;
  const luck = random.quantile([
    [0, 0.9],
    [0.3, 0.98],
    [0.6, 1.03],
    [0.9, 1.15],
    [1, 1.5],
  ]);
  const step = random.pick([10, 10, 10, 50, 1]);
  const low = upTo(Math.max(post.pay[1] * region * luck, minimum), step);
  const high =
    low +
    (random.chance(0.42)
      ? 0
      : upTo(
          low *
            random.quantile([
              [0, 0.01],
              [0.5, 0.08],
              [0.9, 0.22],
              [1, 0.4],
            ]),
          step,
        ));
  const improvement = inCare(employer) && random.chance(0.35) ? random.pick([20, 30, 40, 50, 60, 80]) : 0;
  const allowances = improvement > 0 ? [{ name: '処遇改善手当（時間額）', from: improvement, to: improvement }] : [];
  const form = random.weighted([
    ['hourly', 93],
    ['daily', post.part < 0.6 ? 2 : 1],
    ['monthly', employer.trade.business.key === 'public-body' ? 30 : 2],
  ] as const);
  const dayHours = time.day.least / 60;
  return {
    total: { from: low + improvement, to: high + improvement },
    base: { from: low, to: high },
    ...(allowances.length > 0 ? { allowances } : {}),
    fixedOvertime: { paid: false },
    ...otherAllowances(random, context),
    form,
    formAmount:
      form === 'hourly'
        ? { from: low, to: high }
        : form === 'daily'
          ? { from: Math.ceil(low * dayHours), to: Math.ceil(high * dayHours) }
          : { from: upTo(low * time.monthHours, 100), to: upTo(high * time.monthHours, 100) },
    ...(form === 'monthly'
      ? { formNote: '月給制です。上記の賃金は月給を１か月の平均労働時間で割った時間額です。' }
      : {}),
    ...(form === 'daily'
      ? { formNote: `日給制です。上記の賃金は日給を${decimal(dayHours)}時間で割った時間額です。` }
      : {}),
    ...payDays(random, employer),
    ...raiseAndBonus(random, context, low),
  };
};

type Allowance = { name: string; from: number; to: number };

/** 定額的に支払われる手当: they count for the minimum wage, so 皆勤, 家族 and 通勤 stand among the others (d). */
const allowancesOf = (random: Random, context: PayContext, low: number, high: number): Allowance[] => {
  const { post, employer, hasLicence, regular } = context;
  const found: Allowance[] = [];
  const thousand = (from: number, to: number) => random.between(from, to) * 1000;
  if (inCare(employer) && random.chance(0.6)) {
    const from = thousand(5, 20);
    found.push({ name: '処遇改善手当', from, to: from + (random.chance(0.5) ? thousand(2, 15) : 0) });
  }
  if (hasLicence && random.chance(0.45)) {
    const from = thousand(2, 10);
    found.push({ name: '資格手当', from, to: from + (random.chance(0.5) ? thousand(2, 15) : 0) });
  }
  if (regular && random.chance(0.35)) {
    const from = thousand(3, 15);
    found.push({
      name: random.pick(['職務手当', '職能手当', '業務手当', '調整手当', '技能手当']),
      from,
      to: from + (random.chance(0.6) ? thousand(3, 20) : 0),
    });
  }
  if (post.driving[0] >= 0.9 && random.chance(0.25)) {
    const from = thousand(5, 15);
    found.push({ name: random.pick(['無事故手当', '乗務手当', '運転手当']), from, to: from });
  }
  const room = low * 0.3;
  let used = 0;
  return found.slice(0, 4).flatMap((allowance) => {
    if (used + allowance.from > room) return [];
    used += allowance.from;
    return [{ ...allowance, to: Math.min(allowance.to, allowance.from + Math.max(0, Math.round((high - low) * 0.4))) }];
  });
};

const formOf = (random: Random, { post, employer, regular }: PayContext): 'monthly' | 'daily' | 'hourly' | 'annual' => {
  const site = post.hours.includes('site') || employer.trade.business.key === 'security';
  if (employer.trade.business.key === 'staffing')
    return random.weighted([
      ['hourly', 80],
      ['monthly', 20],
    ] as const);
  if (!regular)
    return random.weighted([
      ['monthly', 62],
      ['hourly', 28],
      ['daily', site ? 30 : 8],
    ] as const);
  return random.weighted([
    ['monthly', 91],
    ['daily', site ? 28 : 1],
    ['hourly', 3],
    ['annual', post.pay[0] > 240_000 ? 6 : 1],
  ] as const);
};

/** The month again from whole yen an hour, as people calculate it: yen × hours × days. */
const hourlyAmounts = (base: { from: number; to: number }, time: WorkingTime, minimum: number) => {
  const hour = (month: number) => upTo(Math.max(month / time.monthHours, minimum), 5);
  const amount = { from: hour(base.from), to: hour(base.to) };
  return {
    amount,
    month: { from: Math.floor(amount.from * time.monthHours), to: Math.floor(amount.to * time.monthHours) },
  };
};
const dailyAmounts = (base: { from: number; to: number }, time: WorkingTime, minimum: number) => {
  const hoursPerDay = time.monthHours / time.monthDays;
  const day = (month: number) => upTo(Math.max(month / time.monthDays, minimum * hoursPerDay), 100);
  const amount = { from: day(base.from), to: day(base.to) };
  return {
    amount,
    month: { from: Math.floor(amount.from * time.monthDays), to: Math.floor(amount.to * time.monthDays) },
  };
};

/** 固定残業代 with its three points: the amount, the hours it pays, and that more is paid for more (R6 指針). */
const fixedOvertime = (random: Random, { post, time }: PayContext, pay: { from: number; to: number }) => {
  const usual = post.hours.includes('flex') || post.driving[0] > 0.7 || post.pay[0] > 235_000;
  if (!random.chance(usual ? 0.17 : 0.05) || time.sheet.overtime?.exists !== true) return undefined;
  const least = time.sheet.overtime.monthlyHours ?? 10;
  const hours = [10, 15, 20, 25, 30, 40, 45].find((hours) => hours >= least) ?? 45;
  const amount = (month: number) => upTo((month / time.monthHours) * 1.25 * hours, 100);
  return {
    paid: true,
    from: amount(pay.from),
    to: amount(pay.to),
    hours,
    note: random.pick([
      `時間外労働の有無にかかわらず、${full(hours)}時間分の時間外手当として支給します。${full(hours)}時間を超える時間外労働分は、法定どおり追加で支給します。`,
      `固定残業代は、時間外労働が無い場合も${full(hours)}時間分を支給し、${full(hours)}時間を超えた分は別途支給します。`,
    ]),
  };
};
