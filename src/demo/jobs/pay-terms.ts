import type { SheetPay } from '#modules/jobs/job-sheet.ts';
import type { DemoEstablishment } from './establishments.ts';
import type { Random } from './random.ts';
import type { Post } from './vocabulary/post.ts';
import type { WorkingTime } from './working-time.ts';
import { thousands } from './writing.ts';

/** What the wage of one job hangs on besides its post and hours. */
export type PayContext = {
  post: Post;
  time: WorkingTime;
  employer: DemoEstablishment;
  regular: boolean;
  /** 地域別最低賃金 of the workplace on the last day the job is open. */
  minimum: number;
  hasLicence: boolean;
};

/** Rounds up to whole steps of yen. */
export const upTo = (value: number, step: number): number => Math.ceil(value / step) * step;

const careIndustries = new Set(['853', '854', '855', '859']);
/** Employers that 処遇改善加算 is paid to. */
export const inCare = ({ trade }: DemoEstablishment): boolean => careIndustries.has(trade.business.industry);

/** その他の手当等付記事項（ｄ）: what is paid beside, on conditions. */
export const otherAllowances = (
  random: Random,
  { post, time, employer, regular }: PayContext,
): { otherAllowances?: string } => {
  const night = time.night && !time.partTime && (post.hours.includes('care24') || post.hours.includes('ward'));
  const parts = [
    night ? `夜勤手当　１回${thousands(random.pick([4000, 5000, 5000, 6000, 7000, 8000, 10000]))}円（月４回程度）` : '',
    time.night && !night ? '深夜割増（２２時～５時）を法定どおり支給' : '',
    regular && random.chance(0.35)
      ? `家族手当　配偶者${thousands(random.pick([5000, 8000, 10000]))}円、子１人${thousands(random.pick([3000, 4000, 5000]))}円`
      : '',
    regular && random.chance(0.2) ? `住宅手当　世帯主${thousands(random.pick([10000, 15000, 20000]))}円` : '',
    !time.partTime && random.chance(0.16) ? `皆勤手当　月${thousands(random.pick([3000, 5000, 8000, 10000]))}円` : '',
    inCare(employer) && random.chance(0.2) ? '年末年始手当　１日３，０００円' : '',
    time.partTime && random.chance(0.1) ? '土日祝の勤務は時給を５０円加算' : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? { otherAllowances: parts.join('　') } : {};
};

/** 通勤手当, 賃金締切日 and 賃金支払日. */
export const payDays = (
  random: Random,
  { trade }: DemoEstablishment,
): Pick<SheetPay, 'commuting' | 'closing' | 'payday'> => {
  const end = trade.closing === 'month-end';
  const payDay = end
    ? random.pick([10, 15, 15, 20, 25, 25])
    : trade.closing === 20
      ? random.pick([5, 28, 10])
      : trade.closing === 15
        ? 25
        : trade.closing === 25
          ? 10
          : 20;
  const same = !end && payDay > Number(trade.closing);
  return {
    commuting: random.weighted([
      [
        {
          kind: 'actual-limited',
          per: 'month',
          amount: random.pick([5000, 7000, 10000, 10000, 12900, 15000, 20000, 20000, 24500, 30000, 50000]),
        },
        72,
      ],
      [{ kind: 'actual-unlimited' }, 12],
      [{ kind: 'actual-limited', per: 'day', amount: random.pick([300, 400, 500, 600, 1000]) }, 6],
      [{ kind: 'flat', per: 'month', amount: random.pick([3000, 5000, 8000]) }, 3],
      [{ kind: 'none' }, 7],
    ] as const),
    closing: end ? { kind: 'month-end' } : { kind: 'day', day: Number(trade.closing) },
    payday: random.chance(0.12)
      ? { kind: 'month-end', month: end ? 'next' : 'same' }
      : { kind: 'day', month: same ? 'same' : 'next', day: payDay },
  };
};

/** 昇給 and 賞与, as far as the employer grants them to this job. */
export const raiseAndBonus = (
  random: Random,
  { employer, time, regular }: PayContext,
  low: number,
): Pick<SheetPay, 'raise' | 'bonus'> => {
  const raise = employer.trade.raise && random.chance(time.partTime ? 0.6 : 0.95);
  const bonus = employer.trade.bonus && random.chance(regular ? 0.95 : time.partTime ? 0.42 : 0.6);
  const months =
    Math.round(
      random.quantile([
        [0, 0.5],
        [0.1, 1],
        [0.3, 2],
        [0.55, 2.5],
        [0.75, 3.5],
        [0.92, 4.3],
        [0.99, 5],
        [1, 6.2],
      ]) * 20,
    ) / 20;
  const perRaise = time.partTime
    ? random.pick([5, 10, 10, 20, 30])
    : random.pick([1000, 1500, 2000, 2000, 3000, 4000, 5000]);
  return {
    raise: raise
      ? {
          exists: true,
          lastYear: true,
          ...(random.chance(0.7)
            ? { amount: { from: perRaise, to: perRaise * random.pick([1, 2, 2, 3, 5]) } }
            : { rate: { from: random.pick([0.5, 1, 1, 1.5]), to: random.pick([1.5, 2, 3, 4]) } }),
        }
      : { exists: false },
    bonus: bonus
      ? {
          exists: true,
          lastYear: true,
          times: random.weighted([
            [2, 82],
            [1, 12],
            [3, 6],
          ] as const),
          ...(!time.partTime && random.chance(0.76)
            ? { months }
            : {
                amount: time.partTime
                  ? { from: 10_000, to: random.pick([20_000, 30_000, 50_000, 80_000, 100_000]) }
                  : { from: upTo(low * 0.8, 10_000), to: upTo(low * random.pick([1.5, 2, 3]), 10_000) },
              }),
        }
      : { exists: false },
  };
};
