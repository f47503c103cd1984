import { addMonths, type Day, endOfMonth } from '#kernel/time.ts';
import type { EmploymentType, SheetWork } from '#modules/jobs/job-sheet.ts';
import type { DemoEstablishment } from './establishments.ts';
import type { Random } from './random.ts';
import type { Post } from './vocabulary/post.ts';
import { full } from './writing.ts';

type Terms = Pick<
  SheetWork,
  | 'employmentType'
  | 'nonRegularName'
  | 'regularHire'
  | 'dispatch'
  | 'dispatchLicence'
  | 'term'
  | 'renewal'
  | 'trialPeriod'
> & { regular: boolean; indefinite: boolean };

/** 雇用形態, 雇用期間, 更新 and 試用期間 of one job. */
export const termsOf = (
  random: Random,
  post: Post,
  employer: DemoEstablishment,
  partTime: boolean,
  today: Day,
): Terms => {
  const { business } = employer.trade;
  const publicBody = business.key === 'public-body';
  const staffing = business.key === 'staffing';
  const employmentType = typeOf(random, post, { partTime, publicBody, staffing });
  const regular = employmentType === 'regular';
  const open = employmentType === 'open-ended-dispatch' || employmentType === 'open-ended-dispatch-part-time';
  const always =
    employmentType === 'fixed-term-dispatch' || employmentType === 'fixed-term-dispatch-part-time' || publicBody;
  const indefinite = regular || open || (!always && random.chance(partTime ? 0.55 : 0.15));
  const dispatched = employmentType.includes('dispatch');
  const contracting = ['building-service', 'catering', 'security'].includes(business.key) && random.chance(0.3);
  return {
    regular,
    indefinite,
    employmentType,
    ...(employmentType === 'non-regular'
      ? {
          nonRegularName: publicBody
            ? '会計年度任用職員'
            : random.pick(['契約社員', '契約社員', '契約社員', '嘱託社員', '準社員', '臨時社員', '期間社員']),
        }
      : {}),
    ...(regular ? {} : { regularHire: regularHire(random, publicBody) }),
    dispatch: dispatched
      ? 'dispatch'
      : staffing && random.chance(0.4)
        ? 'temp-to-perm'
        : contracting
          ? 'contracting'
          : 'none',
    ...(dispatched || staffing
      ? {
          dispatchLicence: `派${full(employer.place.prefecture ?? '13')}－００${full(String(1000 + (employer.trade.size % 9000)))}`,
        }
      : {}),
    ...(indefinite ? { term: { kind: 'indefinite' as const } } : fixedTerm(random, today, publicBody)),
    ...trialOf(random, regular, publicBody),
  };
};

const typeOf = (
  random: Random,
  post: Post,
  { partTime, publicBody, staffing }: { partTime: boolean; publicBody: boolean; staffing: boolean },
): EmploymentType => {
  if (staffing)
    return partTime
      ? random.weighted([
          ['fixed-term-dispatch-part-time', 70],
          ['open-ended-dispatch-part-time', 15],
          ['part-time', 15],
        ] as const)
      : random.weighted([
          ['fixed-term-dispatch', 58],
          ['open-ended-dispatch', 24],
          ['non-regular', 10],
          ['regular', 8],
        ] as const);
  if (partTime) return 'part-time';
  if (publicBody) return 'non-regular';
  return random.chance(post.regular) ? 'regular' : 'non-regular';
};

const regularHire = (random: Random, publicBody: boolean): NonNullable<SheetWork['regularHire']> => {
  if (publicBody || !random.chance(0.62)) return { offered: false };
  const hired = random.weighted([
    [0, 30],
    [1, 30],
    [2, 18],
    [3, 12],
    [5, 7],
    [10, 3],
  ] as const);
  return { offered: true, record: hired > 0 ? `過去３年間に${full(hired)}名` : '過去３年間の実績なし' };
};

const fixedTerm = (random: Random, today: Day, publicBody: boolean): Pick<SheetWork, 'term' | 'renewal'> => {
  const ahead = (15 - today.month) % 12;
  // A contract to the end of a fiscal year that is nearly over runs to the end of the next one.
  const yearEnd = endOfMonth(addMonths(today, ahead < 5 ? ahead + 12 : ahead));
  const untilYearEnd = publicBody || random.chance(0.3);
  const months = random.weighted([
    [12, 55],
    [6, 25],
    [3, 12],
    [2, 4],
    [4, 4],
  ] as const);
  const brief = !untilYearEnd && months < 4;
  return {
    term: {
      kind: 'fixed',
      length: brief ? 'under-four-months' : 'four-months-or-more',
      ...(untilYearEnd ? { until: yearEnd.toString() } : months === 12 ? { years: 1 } : { months }),
    },
    renewal: random.weighted<() => NonNullable<SheetWork['renewal']>>([
      [() => ({ kind: 'automatic' as const, limit: '更新上限：なし' }), publicBody ? 0 : 42],
      [
        () => ({
          kind: 'conditional' as const,
          conditions: random.pick([
            '契約期間満了時の業務量、勤務成績、態度により判断します',
            '本人の能力、業務成績、会社の経営状況により判断',
            '勤務成績と健康状態により更新します',
            '従事している業務の進捗状況により判断',
          ]),
          limit: random.pick([
            '更新上限：なし',
            '更新上限：なし',
            '更新上限：有（通算契約期間５年）',
            '更新上限：有（更新回数４回）',
            '更新上限：有（満６５歳まで）',
          ]),
        }),
        50,
      ],
      [() => ({ kind: 'none' as const }), 8],
    ])(),
  };
};

const trialOf = (random: Random, regular: boolean, publicBody: boolean): Pick<SheetWork, 'trialPeriod'> => {
  if (publicBody) return { trialPeriod: { exists: true, length: '１ヶ月', sameConditions: true } };
  if (!random.chance(regular ? 0.9 : 0.6)) return { trialPeriod: { exists: false } };
  const length = random.weighted([
    ['３ヶ月', 62],
    ['２ヶ月', 10],
    ['６ヶ月', 12],
    ['１ヶ月', 10],
    ['１４日間', 6],
  ] as const);
  const same = random.chance(0.9);
  return {
    trialPeriod: {
      exists: true,
      length,
      sameConditions: same,
      ...(same
        ? {}
        : {
            conditions: regular
              ? '試用期間中は賞与の算定期間に含みません。'
              : '試用期間中は研修のため勤務時間が短くなることがあります。',
          }),
    },
  };
};
