import { jobNumber } from '#kernel/numbers.ts';
import { addDays, type Day } from '#kernel/time.ts';
import { type NewJob, referralDeadline } from '#modules/jobs/job.ts';
import type { Disclosure, JobSheet } from '#modules/jobs/job-sheet.ts';

/**
 * Jobs made for questions, not for reading: every item that search asks takes all its values, absent included, and the
 * texts hold what trips a matcher (signs of LIKE, half-width kana, old characters, characters beyond the BMP).
 */

/** Mulberry32: exact in every engine, so a seed means the same jobs everywhere. */
const dice = (seed: number) => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number): number => Math.floor(next() * most);
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const some = <T>(list: readonly T[]): T[] => list.filter(() => below(3) === 0);
  const maybe = <T>(make: () => T): T | undefined => (below(4) === 0 ? undefined : make());
  return { below, one, some, maybe };
};
type Dice = ReturnType<typeof dice>;

const phrases = [
  '介護施設での生活のお手伝いをします',
  '食事や入浴の介助、レクリエーションの企画',
  '一般事務（電話応対・データ入力）',
  '土日祝休み　残業ほぼなし',
  '未経験の方も歓迎、資格取得を支援します',
  'トラックで食品を運びます。普通免許でＯＫ',
  'ﾊﾟｿｺﾝの操作ができる方',
  '経験不問・学歴不問',
  '100%完全週休二日_シフト制\\夜勤なし',
  '業務の変更の範囲：変更なし',
  '髙橋さんと𠮷田さんが教えます',
  'ラーメン店のホールスタッフ',
  '看護師・准看護師',
  'プログラマー（Ｊａｖａ、ＰＨＰ）',
  '車で配達',
];
const names = [
  '社会福祉法人さくら会',
  '株式会社みどり商事',
  '有限会社　山田工業',
  '医療法人青空クリニック',
  'Ａ＆Ｂ合同会社',
];
const municipalities = ['13101', '13102', '13104', '27127', '27128', '14103', '01101', '47201'];
const occupations = [
  { edition: '2022', code: '050-01' },
  { edition: '2022', code: '049-07' },
  { edition: '2022', code: '034-01' },
  { edition: '2022', code: '083-01' },
  { edition: '2022', code: '009' },
  { edition: '2011', code: '361' },
  { edition: '2011', code: '391' },
] as const;

const text = ({ below, one }: Dice, most: number): string =>
  Array.from({ length: 1 + below(most) }, () => one(phrases)).join('　');

const pay = (d: Dice, full: boolean): JobSheet['pay'] => {
  const from = full ? 150_000 + d.below(30) * 5_000 : 1_000 + d.below(40) * 25;
  const base = d.maybe(() => ({ from: Math.round(from * 0.9), to: from }));
  return {
    total: { ...(d.below(12) === 0 ? {} : { from }), ...(d.below(3) === 0 ? {} : { to: Math.round(from * 1.3) }) },
    ...(base ? { base } : {}),
    ...(d.below(3) === 0 ? { allowances: [{ name: '資格手当', from: 5_000 }] } : {}),
    ...(d.below(5) === 0 ? { fixedOvertime: { paid: true, from: 20_000 } } : {}),
    ...optional(
      'bonus',
      d.maybe(() => ({ exists: d.below(2) === 0 })),
    ),
  };
};

const optional = <K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: T };

const hours = (d: Dice): JobSheet['hours'] => ({
  ...optional(
    'system',
    d.maybe(() => d.one(['standard', 'shifts', 'flexitime', 'discretionary', 'variable'] as const)),
  ),
  shifts: Array.from({ length: d.below(4) }, () => {
    const from = d.below(24) * 60;
    return { from, to: (from + 480 + d.below(3) * 30) % 1440 };
  }),
  ...(d.below(5) === 0 ? { or: { from: 9 * 60, to: 18 * 60 } } : {}),
  ...optional(
    'overtime',
    d.maybe(() => ({ exists: d.below(2) === 0, ...(d.below(3) === 0 ? {} : { monthlyHours: d.below(80) / 2 }) })),
  ),
  ...optional(
    'annualHolidays',
    d.maybe(() => 80 + d.below(60)),
  ),
  ...optional(
    'holidays',
    d.maybe(() => ({
      days: d.some(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const),
      publicHolidays: d.below(2) === 0,
    })),
  ),
  ...optional(
    'twoDaysOff',
    d.maybe(() => d.one(['every-week', 'other', 'none'] as const)),
  ),
});

const work = (d: Dice, full: boolean, sentences: number): JobSheet['work'] => ({
  title: d.one(phrases).slice(0, 28),
  ...optional(
    'occupations',
    d.maybe(() => d.some(occupations)),
  ),
  description: text(d, sentences),
  employmentType: d.one(
    full
      ? (['regular', 'non-regular', 'fixed-term-dispatch', 'open-ended-dispatch'] as const)
      : (['part-time', 'fixed-term-dispatch-part-time', 'open-ended-dispatch-part-time'] as const),
  ),
  ...(d.below(3) === 0 ? { regularHire: { offered: d.below(2) === 0 } } : {}),
  ...optional(
    'dispatch',
    d.maybe(() => d.one(['none', 'dispatch', 'temp-to-perm', 'contracting'] as const)),
  ),
  ...optional(
    'renewal',
    d.maybe(() => ({ kind: d.one(['automatic', 'conditional', 'none'] as const) })),
  ),
  workplaces: Array.from({ length: 1 + d.below(2) }, () => {
    const municipality = d.one(municipalities);
    return {
      kind: d.one(['establishment', 'home', 'address'] as const),
      prefecture: municipality.slice(0, 2),
      municipality,
      address: `${1 + d.below(9)}丁目`,
      ...optional(
        'station',
        d.maybe(() => ({
          name: d.one(['ＪＲ中央線　東京駅', '東京メトロ丸ノ内線　大手町駅', 'バス停']),
          means: d.one(['walk', 'bus', 'car'] as const),
          minutes: d.below(30),
        })),
      ),
    };
  }),
  ...optional(
    'smoking',
    d.maybe(() => ({ measure: d.one(['no-smoking-indoors', 'smoking-room', 'none', 'other'] as const) })),
  ),
  ...optional(
    'carCommute',
    d.maybe(() => ({ allowed: d.below(2) === 0 })),
  ),
  ...optional(
    'transfer',
    d.maybe(() => ({ possible: d.below(2) === 0 })),
  ),
  ...optional(
    'age',
    d.maybe(() => ({
      limited: d.below(2) === 0,
      ...(d.below(2) === 0 ? { from: 18 } : {}),
      ...(d.below(3) === 0 ? {} : { to: 59 + d.below(6) }),
    })),
  ),
  ...optional(
    'education',
    d.maybe(() => ({ requirement: d.one(['none', 'required', 'preferred'] as const) })),
  ),
  ...optional(
    'experience',
    d.maybe(() => ({ requirement: d.one(['none', 'required', 'preferred'] as const), details: d.one(phrases) })),
  ),
  ...optional(
    'licences',
    d.maybe(() => ({
      ...(d.below(2) === 0
        ? { car: { requirement: d.one(['required', 'preferred'] as const), automaticOnly: d.below(2) === 0 } }
        : {}),
      listed: d
        .some(['1001', '2011', '8099'])
        .map((code) => ({ code, requirement: d.one(['required', 'preferred'] as const) })),
      ...(d.below(4) === 0 ? { other: 'フォークリフト' } : {}),
    })),
  ),
  ...(d.below(3) === 0 ? { uijTurn: d.below(2) === 0 } : {}),
});

const conditions = (d: Dice): JobSheet['conditions'] => ({
  insurance: d.some(['employment', 'accident', 'health', 'pension', 'public-accident', 'property-savings'] as const),
  ...(d.below(3) === 0 ? { corporatePension: ['defined-benefit'] as const } : {}),
  ...optional(
    'retirementMutualAid',
    d.maybe(() => d.below(2) === 0),
  ),
  ...optional(
    'retirementPay',
    d.maybe(() => ({ exists: d.below(2) === 0 })),
  ),
  ...optional(
    'retirementAge',
    d.maybe(() => ({ exists: d.below(3) > 0, age: 60 + d.below(11) })),
  ),
  ...optional(
    'housing',
    d.maybe(() => ({ single: d.below(2) === 0, family: d.below(3) === 0 })),
  ),
  ...optional(
    'childcare',
    d.maybe(() => ({ available: d.below(2) === 0 })),
  ),
});

const sheet = (d: Dice, sentences: number): JobSheet => {
  const full = d.below(3) > 0;
  const name = d.one(names);
  return {
    header: {
      kind: d.one(['general', 'general', 'general', 'graduates', 'seasonal', 'away-from-home', 'disability']),
      workingTime: full ? 'full-time' : 'part-time',
      disclosure: d.one<Disclosure>([1, 1, 2, 3, 4]),
      selfApplication: d.below(2) === 0,
      ...optional(
        'industry',
        d.maybe(() => ({ code: d.one(['854', '831', '561', '081']), name: '老人福祉・介護事業' })),
      ),
      ...(d.below(4) === 0 ? { trialEmployment: ['trial'] as const } : {}),
      ...(d.below(3) === 0 ? { prMarks: d.some(['くるみん', 'えるぼし', 'ユースエール']) } : {}),
    },
    establishment: { name, nameKana: 'テストジギョウショ', address: '東京都千代田区１－１' },
    work: work(d, full, sentences),
    pay: pay(d, full),
    hours: hours(d),
    conditions: conditions(d),
    company: {
      ...optional(
        'employees',
        d.maybe(() => ({ total: d.one([3, 10, 99, 100, 300, 1_200]) })),
      ),
      business: d.one(phrases),
    },
    selection: {
      ...optional(
        'methods',
        d.maybe(() => ({ interview: true, documents: d.below(2) === 0 })),
      ),
    },
    // The employer's name slips into the text of some: masking and hidden text must hold for it too.
    notes: d.below(4) === 0 ? `${name}で働きませんか。${text(d, 2)}` : text(d, 2),
  };
};

/** The same jobs for the same seed, accepted in the eighty days up to `on`; some are closed, some past their deadline. */
export const madeJobs = (
  count: number,
  seed: number,
  on: Day,
  establishmentIds: readonly string[],
  sentences = 4,
): NewJob[] => {
  const d = dice(seed);
  return Array.from({ length: count }, (_, index) => {
    const acceptedOn = addDays(on, -d.below(80));
    const made = sheet(d, sentences);
    return {
      number: jobNumber(d.one(['13010', '27010', '01010']), String(10_000 + index)),
      state: d.one(['active', 'active', 'active', 'active', 'changing', 'suspended', 'filled', 'expired']),
      establishmentId: d.one(establishmentIds),
      officeCode: '13010',
      acceptedOn,
      deadlineOn: d.below(6) === 0 ? addDays(acceptedOn, d.below(60)) : referralDeadline(acceptedOn),
      sheet: made,
    };
  });
};
