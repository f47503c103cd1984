// Long because it is the table of cases: for every rule what the law forbids and what it allows, from its own words.
import { describe, expect, it } from 'vitest';
import { languages } from '#kernel/language.ts';
import { compareDays, day } from '#kernel/time.ts';
import { referralDeadline } from '../job.ts';
import type { SheetDraft } from '../sheet-draft.ts';
import { askRule, findingsOf, isMissing, rulesOn } from './check.ts';
import type { Finding, Tone } from './finding.ts';
import type { Circumstances } from './rule.ts';
import { rules } from './rules.ts';
import { ruleWords, said } from './words/words.ts';
import { writingOf } from './writing.ts';

/** 東京都 as it was, and a change of October 2026 as an example; 山形県 lower. */
const wages: Readonly<Record<string, readonly (readonly [from: string, yen: number])[]>> = {
  '13': [
    ['2024-10-01', 1163],
    ['2025-10-03', 1226],
    ['2026-10-04', 1291],
  ],
  '06': [['2025-12-23', 1032]],
};
const circumstances = (on: string): Circumstances => {
  const today = day(on);
  const list = (code: string) => (wages[code] ?? []).map(([from, yen]) => ({ from: day(from), yen }));
  return {
    day: today,
    validUntil: referralDeadline(today),
    minimumWage: (code, at) => list(code).findLast(({ from }) => compareDays(from, at) <= 0),
    nextMinimumWage: (code, at) => list(code).find(({ from }) => compareDays(from, at) > 0),
    placeName: (code) => (code === '13' ? { ja: '東京都', en: 'Tokyo' } : { ja: '山形県', en: 'Yamagata' }),
  };
};

/** A full-time job that keeps every law: 9:00–18:00, 20 days a month, 250,000 yen in Tokyo. */
const lawful: SheetDraft = {
  header: { kind: 'general', workingTime: 'full-time', disclosure: 1, selfApplication: true },
  establishment: { name: '株式会社ひかり', prefecture: '13' },
  work: {
    title: '介護職員（訪問介護）',
    description:
      '利用者のご自宅を訪問し、食事、入浴、掃除、買い物などの生活を支えるお仕事です。入社後は先輩が３か月同行します。　変更範囲：変更なし',
    scopeOfChange: '変更なし',
    employmentType: 'regular',
    dispatch: 'none',
    term: { kind: 'indefinite' },
    workplaces: [{ kind: 'establishment', prefecture: '13' }],
    smoking: { measure: 'no-smoking-indoors' },
    carCommute: { allowed: false },
    transfer: { possible: false },
    age: { limited: false },
    education: { requirement: 'none' },
    experience: { requirement: 'none' },
    licences: { none: true },
    trialPeriod: { exists: true, length: '３ヶ月', sameConditions: true },
  },
  pay: {
    total: { from: 250_000, to: 300_000 },
    base: { from: 250_000, to: 300_000 },
    fixedOvertime: { paid: false },
    form: 'monthly',
    monthlyWorkingDays: 20,
    commuting: { kind: 'actual-unlimited' },
    closing: { kind: 'month-end' },
    payday: { kind: 'day', month: 'next', day: 25 },
    raise: { exists: true },
    bonus: { exists: true },
  },
  hours: {
    system: 'standard',
    shifts: [{ from: 540, to: 1080 }],
    breakMinutes: 60,
    overtime: { exists: true, monthlyHours: 10, special: false },
    annualHolidays: 125,
    holidays: { days: ['sat', 'sun'], publicHolidays: true },
    twoDaysOff: 'every-week',
    paidLeaveAfterSixMonths: 10,
  },
  conditions: {
    insurance: ['employment', 'accident', 'health', 'pension'],
    retirementAge: { exists: true, age: 60 },
    reemployment: { exists: true, age: 65 },
    extension: { exists: false },
    retirementPay: { exists: false },
  },
  company: { employees: { total: 60, workplace: 20 } },
  selection: {
    openings: 1,
    methods: { interview: true },
    documents: ['resume'],
    notifyBy: ['telephone'],
    contact: { name: '山田　花子', telephone: '03-0000-0000' },
  },
};

type Sections = { readonly [S in keyof SheetDraft]?: SheetDraft[S] };
type Change = Sections & { readonly on?: string };
type Case = readonly [what: string, change: Change, tone?: Tone];

const changed = ({ on: _on, ...sections }: Change): SheetDraft => ({
  ...lawful,
  ...Object.fromEntries(
    Object.entries(sections).map(([section, values]) => {
      const before = lawful[section as keyof SheetDraft];
      return [section, typeof values === 'object' && typeof before === 'object' ? { ...before, ...values } : values];
    }),
  ),
});

const say = (description: string): Change => ({ work: { description } });
const note = (notes: string): Change => ({ notes });
const asks = (text: string): Change => ({ selection: { note: text } });
const pay = (of: SheetDraft['pay']): Change => (of ? { pay: of } : {});
const hours = (of: SheetDraft['hours']): Change => (of ? { hours: of } : {});
const work = (of: SheetDraft['work']): Change => (of ? { work: of } : {});
/** One figure for both ends of ａ and the total. */
const base = (yen: number, more: SheetDraft['pay'] = {}): Change =>
  pay({ base: { from: yen, to: yen }, total: { from: yen, to: yen }, ...more });
const fixed = (from: number | undefined, of: number | undefined, text: string, yen = 240_000): Change =>
  base(yen, {
    fixedOvertime: {
      paid: true,
      ...(from === undefined ? {} : { from, to: from }),
      ...(of === undefined ? {} : { hours: of }),
      note: text,
    },
  });
const points = '２０時間分の時間外手当。超過分は追加で支給';
const fixedTerm = (of: object = {}): NonNullable<SheetDraft['work']> => ({
  employmentType: 'non-regular',
  term: { kind: 'fixed', years: 1 },
  renewal: { kind: 'automatic', limit: '更新上限：なし' },
  ...of,
});
const dispatch = (of: object = {}): Change =>
  work({
    employmentType: 'open-ended-dispatch',
    dispatch: 'dispatch',
    dispatchLicence: '派１３－１２３４５６',
    ...of,
  });
const age = (of: NonNullable<SheetDraft['work']>['age'], more: object = {}): Change =>
  work({ ...(of ? { age: of } : {}), ...more });
const partTime = (days: number, from: number, to: number, more: Change = {}): Change => ({
  ...more,
  header: { ...lawful.header, workingTime: 'part-time', ...more.header },
  work: { employmentType: 'part-time', ...more.work },
  pay: { base: { from: 1300 }, total: { from: 1300 }, form: 'hourly', ...more.pay },
  hours: {
    shifts: [{ from, to }],
    breakMinutes: 0,
    weeklyDays: { from: days, to: days },
    twoDaysOff: 'every-week',
    ...more.hours,
  },
});
const insured = (
  ...insurance: readonly ('employment' | 'accident' | 'health' | 'pension' | 'public-accident' | 'other')[]
) => ({
  conditions: { insurance },
});
const graduates = (graduateKind: 'university' | 'high-school', of: SheetDraft['graduates']): Change => ({
  header: { kind: 'graduates', graduateKind },
  ...(of
    ? {
        graduates: {
          graduationYear: 2027,
          hires: [{ year: 2025, hired: 2, left: 0 }],
          mentor: true,
          paidLeaveDays: 12,
          ...of,
        },
      }
    : {}),
});

/** Each rule: what it must find, and what it must leave alone. */
const cases: Readonly<Record<string, { readonly finds: readonly Case[]; readonly leaves: readonly Case[] }>> = {
  'minimum-wage': {
    finds: [
      ['160 hours: one yen below 160 × 1,226', base(196_159), 'red'],
      ['on the first day of the new wage', { ...base(186_080), on: '2025-10-03' }, 'red'],
      [
        'a family allowance does not count',
        base(190_000, { allowances: [{ name: '家族手当', from: 10_000, to: 10_000 }] }),
        'red',
      ],
      [
        'an attendance allowance does not count',
        base(190_000, { allowances: [{ name: '皆勤手当', from: 10_000, to: 10_000 }] }),
        'red',
      ],
      ['fixed overtime pay does not count', fixed(40_000, 20, points, 190_000), 'red'],
      [
        'a night allowance may be a premium',
        base(190_000, { allowances: [{ name: '夜勤手当', from: 10_000, to: 10_000 }] }),
        'orange',
      ],
      ['part-time, a yen below', partTime(5, 540, 900, pay({ base: { from: 1225 }, total: { from: 1225 } })), 'red'],
      [
        'the second of two workplaces',
        {
          ...base(186_080),
          work: {
            workplaces: [
              { kind: 'address', prefecture: '06' },
              { kind: 'address', prefecture: '13' },
            ],
          },
        },
        'red',
      ],
      [
        'work at home belongs to the establishment',
        { ...base(180_000), work: { workplaces: [{ kind: 'home' }] } },
        'red',
      ],
      [
        'only the longer of two shifts',
        {
          ...base(180_000),
          hours: {
            shifts: [
              { from: 540, to: 1080 },
              { from: 540, to: 960 },
            ],
          },
        },
        'orange',
      ],
    ],
    leaves: [
      ['160 hours: exactly 160 × 1,226', base(196_160)],
      ['on the last day of the old wage', { ...base(186_080), on: '2025-10-02' }],
      ['a post allowance counts', base(186_160, { allowances: [{ name: '職務手当', from: 10_000, to: 10_000 }] })],
      [
        'a lower wage in a lower prefecture',
        { ...base(165_120), work: { workplaces: [{ kind: 'address', prefecture: '06' }] } },
      ],
      ['part-time, exactly', partTime(5, 540, 900, pay({ base: { from: 1226 }, total: { from: 1226 } }))],
      ['abroad there is none', { ...base(100_000), work: { workplaces: [{ kind: 'address', prefecture: '59' }] } }],
    ],
  },
  'minimum-wage-coming': {
    finds: [['the change comes before the job ends', { ...base(200_000), on: '2026-08-20' }, 'orange']],
    leaves: [
      ['the job ends before', { ...base(200_000), on: '2026-06-15' }],
      ['the wage reaches it already', { ...base(206_560), on: '2026-08-20' }],
      ['what is below today’s wage is told by the other rule', { ...base(190_000), on: '2026-08-20' }],
    ],
  },
  'minimum-wage-in-text': {
    finds: [
      [
        'in the trial period',
        work({
          trialPeriod: { exists: true, length: '３ヶ月', sameConditions: false, conditions: '時給１，２００円' },
        }),
        'red',
      ],
      ['in a note', note('研修期間中は時給1,000円です'), 'orange'],
    ],
    leaves: [
      ['high enough', note('研修期間中は時給１，２３０円です')],
      ['another sum', note('資格手当は月１，０００円です')],
    ],
  },
  'allowance-on-condition': {
    finds: [['a family allowance among ｂ', pay({ allowances: [{ name: '家族手当', from: 5000, to: 5000 }] })]],
    leaves: [['a post allowance', pay({ allowances: [{ name: '職務手当', from: 5000, to: 5000 }] })]],
  },
  'pay-range': {
    finds: [['the wrong way round', pay({ base: { from: 300_000, to: 250_000 } })]],
    leaves: [['one figure', pay({ base: { from: 250_000, to: 250_000 } })]],
  },
  'pay-sum': {
    finds: [['a part is missing', pay({ allowances: [{ name: '職務手当', from: 5000, to: 5000 }] })]],
    leaves: [
      [
        'with its allowance',
        pay({ total: { from: 255_000, to: 305_000 }, allowances: [{ name: '職務手当', from: 5000, to: 5000 }] }),
      ],
      [
        'with fixed overtime',
        fixed(40_000, 20, points).pay
          ? pay({ ...fixed(40_000, 20, points).pay, total: { from: 280_000, to: 280_000 } })
          : {},
      ],
    ],
  },
  'pay-unit': {
    finds: [
      ['an hourly wage of a full-time job', base(1300)],
      ['a monthly wage of a part-time job', partTime(5, 540, 900, base(200_000))],
    ],
    leaves: [['an hourly wage of a part-time job', partTime(5, 540, 900)]],
  },
  'fixed-overtime-amount': {
    finds: [
      ['no amount', fixed(undefined, 20, points)],
      ['no base apart from it', pay({ base: undefined as never, fixedOvertime: { paid: true, from: 40_000 } })],
    ],
    leaves: [
      ['amount and base', fixed(40_000, 20, points)],
      ['none paid', pay({ fixedOvertime: { paid: false } })],
    ],
  },
  'fixed-overtime-hours': {
    finds: [['no hours', fixed(40_000, undefined, '超過分は追加で支給')]],
    leaves: [
      ['hours as an item', fixed(40_000, 20, '超過分は追加で支給')],
      ['hours in the words', fixed(40_000, undefined, points)],
    ],
  },
  'fixed-overtime-excess': {
    finds: [['not a word of more', fixed(40_000, 20, '２０時間分の時間外手当')]],
    leaves: [
      ['超過分は追加で', fixed(40_000, 20, points)],
      ['超えた分は別途', fixed(40_000, 20, '２０時間を超えた分は別途支給')],
    ],
  },
  'fixed-overtime-too-low': {
    finds: [
      ['240,000 ÷ 160 × 1.25 × 20 = 37,500, a yen less', fixed(37_499, 20, points), 'red'],
      ['70 hours need 1.5 beyond 60', fixed(131_250, 70, '７０時間分。超過分は追加で支給'), 'red'],
    ],
    leaves: [
      ['exactly', fixed(37_500, 20, points)],
      ['70 hours: 60 × 1.25 + 10 × 1.5 = 90 × 1,500', fixed(135_000, 70, '７０時間分。超過分は追加で支給')],
      ['an amount for nights goes by another rate', fixed(10_000, 20, '深夜２０時間分。超過分は追加で支給')],
    ],
  },
  'fixed-overtime-long': {
    finds: [['46 hours', fixed(100_000, 46, points)]],
    leaves: [['45 hours', fixed(100_000, 45, points)]],
  },
  'fixed-overtime-in-text': {
    finds: [
      ['みなし残業', note('月給にはみなし残業代を含みます')],
      ['残業代込み', note('月給は残業手当込みです')],
    ],
    leaves: [['固定残業代なし', note('固定残業代なし。残業代は全額支給')]],
  },
  'day-hours': {
    finds: [
      ['8 hours 15 minutes', hours({ shifts: [{ from: 540, to: 1095 }] }), 'red'],
      [
        'a night of 15 hours on a rota',
        hours({
          system: 'shifts',
          shifts: [
            { from: 540, to: 1080 },
            { from: 1020, to: 540 },
          ],
        }),
        'orange',
      ],
      [
        'ten and a half hours in a yearly plan',
        hours({ system: 'variable', variableUnit: 'year', shifts: [{ from: 480, to: 1170 }] }),
        'red',
      ],
    ],
    leaves: [
      ['8 hours', hours({ shifts: [{ from: 540, to: 1080 }] })],
      [
        'a night in a monthly plan',
        hours({ system: 'variable', variableUnit: 'month', shifts: [{ from: 1020, to: 540 }] }),
      ],
    ],
  },
  'week-hours': {
    finds: [
      ['six days of eight hours', hours({ twoDaysOff: 'none', holidays: { days: ['sun'] } }), 'red'],
      [
        '104 days off in a yearly plan are 40 hours 2 minutes',
        hours({ system: 'variable', variableUnit: 'year', annualHolidays: 104, twoDaysOff: 'other' }),
        'red',
      ],
      [
        '43 hours where the trade is not known',
        {
          ...hours({ twoDaysOff: 'none', holidays: { days: ['sun'] }, shifts: [{ from: 540, to: 1030 }] }),
          company: { employees: {} },
        },
        'orange',
      ],
    ],
    leaves: [
      ['five days of eight hours', hours({})],
      [
        '105 days off in a yearly plan',
        hours({ system: 'variable', variableUnit: 'year', annualHolidays: 105, twoDaysOff: 'other' }),
      ],
      [
        '44 hours in a small shop',
        {
          header: { industry: { code: '58', name: '飲食料品小売業' } },
          company: { employees: { workplace: 9 } },
          ...hours({ twoDaysOff: 'none', holidays: { days: ['sun'] }, shifts: [{ from: 540, to: 1040 }] }),
        },
      ],
    ],
  },
  breaks: {
    finds: [
      ['8 hours 15 with 45 minutes', hours({ shifts: [{ from: 540, to: 1080 }], breakMinutes: 45 }), 'red'],
      ['6 hours and a minute without', hours({ shifts: [{ from: 540, to: 901 }], breakMinutes: 0 }), 'red'],
    ],
    leaves: [
      ['8 hours with 45 minutes', hours({ shifts: [{ from: 540, to: 1065 }], breakMinutes: 45 })],
      ['6 hours without', hours({ shifts: [{ from: 540, to: 900 }], breakMinutes: 0 })],
    ],
  },
  'overtime-limit': {
    finds: [
      ['46 hours', hours({ overtime: { exists: true, monthlyHours: 46, special: false } }), 'red'],
      ['31 hours are 372 a year', hours({ overtime: { exists: true, monthlyHours: 31, special: false } }), 'orange'],
      [
        '27 hours are 324 a year in a yearly plan',
        hours({ system: 'variable', variableUnit: 'year', overtime: { exists: true, monthlyHours: 27 } }),
        'orange',
      ],
    ],
    leaves: [
      ['30 hours are 360 a year', hours({ overtime: { exists: true, monthlyHours: 30, special: false } })],
      [
        'with a special clause',
        hours({ overtime: { exists: true, monthlyHours: 40, special: true, specialNote: '年６回、月６０時間' } }),
      ],
      ['before the limits', { ...hours({ overtime: { exists: true, monthlyHours: 60 } }), on: '2018-12-01' }],
      [
        'a driver before 2024-04',
        {
          work: { title: '大型トラックドライバー' },
          ...hours({ overtime: { exists: true, monthlyHours: 60 } }),
          on: '2024-03-31',
        },
      ],
    ],
  },
  'overtime-special-limit': {
    finds: [
      [
        '61 hours are 732 a year',
        hours({ overtime: { exists: true, monthlyHours: 61, special: true, specialNote: '繁忙期' } }),
      ],
      [
        '720 hours passed in the words',
        hours({
          overtime: {
            exists: true,
            monthlyHours: 20,
            special: true,
            specialNote: '年６回、月７５時間、年７５０時間まで',
          },
        }),
      ],
      [
        '100 hours in a month',
        hours({ overtime: { exists: true, monthlyHours: 20, special: true, specialNote: '１ヶ月１００時間まで' } }),
      ],
    ],
    leaves: [
      [
        '60 hours are 720 a year',
        hours({
          overtime: {
            exists: true,
            monthlyHours: 60,
            special: true,
            specialNote: '年６回、月８０時間、年７２０時間まで',
          },
        }),
      ],
      [
        'a driver: 80 hours are 960 a year',
        {
          work: { title: '長距離トラックドライバー' },
          ...hours({ overtime: { exists: true, monthlyHours: 80, special: true, specialNote: '年９６０時間まで' } }),
        },
      ],
    ],
  },
  'overtime-special-note': {
    finds: [['nothing said', hours({ overtime: { exists: true, special: true } })]],
    leaves: [['said', hours({ overtime: { exists: true, special: true, specialNote: '決算期、年６回、月６０時間' } })]],
  },
  'weekly-holiday': {
    finds: [
      ['51 days a year', hours({ annualHolidays: 51 })],
      ['seven days a week', partTime(7, 540, 720)],
      ['no day at all', hours({ holidays: { days: [] } })],
    ],
    leaves: [
      ['Sundays', hours({ holidays: { days: ['sun'] } })],
      ['by a plan', hours({ holidays: { days: [], other: true, note: 'シフトによる' } })],
    ],
  },
  'year-plan-holidays': {
    finds: [['84 days', hours({ system: 'variable', variableUnit: 'year', annualHolidays: 84 })]],
    leaves: [
      ['85 days', hours({ system: 'variable', variableUnit: 'year', annualHolidays: 85 })],
      ['a monthly plan', hours({ system: 'variable', variableUnit: 'month', annualHolidays: 84 })],
    ],
  },
  'annual-holidays-plausible': {
    finds: [
      ['125 days off and 23 of work', pay({ monthlyWorkingDays: 23 })],
      ['220 days off', hours({ annualHolidays: 220 })],
    ],
    leaves: [
      ['125 days off and 20 of work', pay({ monthlyWorkingDays: 20 })],
      ['a rota of whole nights', hours({ shifts: [{ from: 540, to: 540 }], annualHolidays: 240 })],
    ],
  },
  'paid-leave': {
    finds: [
      ['nine days', hours({ paidLeaveAfterSixMonths: 9 })],
      ['six days for four days a week', partTime(4, 540, 840, hours({ paidLeaveAfterSixMonths: 6 }))],
      [
        'seven days for four days of eight hours',
        partTime(4, 540, 1080, hours({ paidLeaveAfterSixMonths: 7, breakMinutes: 60 })),
      ],
    ],
    leaves: [
      ['ten days', hours({ paidLeaveAfterSixMonths: 10 })],
      [
        'seven for four, five for three, three for two, one for one',
        partTime(4, 540, 840, hours({ paidLeaveAfterSixMonths: 7 })),
      ],
      ['five for three', partTime(3, 540, 840, hours({ paidLeaveAfterSixMonths: 5 }))],
      ['one for one', partTime(1, 540, 840, hours({ paidLeaveAfterSixMonths: 1 }))],
      [
        'a contract of three months',
        {
          work: fixedTerm({ term: { kind: 'fixed', months: 3 }, renewal: { kind: 'none' } }),
          ...hours({ paidLeaveAfterSixMonths: 0 }),
        },
      ],
    ],
  },
  'paid-leave-many': {
    finds: [['125 days', hours({ paidLeaveAfterSixMonths: 125 })]],
    leaves: [['20 days', hours({ paidLeaveAfterSixMonths: 20 })]],
  },
  'missing-item': {
    finds: [
      ['no break', hours({ breakMinutes: undefined as never })],
      ['no title', work({ title: ' ' })],
    ],
    leaves: [
      ['everything', {}],
      ['flexitime without fixed hours', hours({ system: 'flexitime', shifts: [] })],
    ],
  },
  'missing-change-of-work': {
    finds: [['neither item nor text', work({ scopeOfChange: '', description: '看護の仕事' }), 'red']],
    leaves: [
      ['in the text', work({ scopeOfChange: '', description: '看護の仕事　（業務の変更範囲：変更なし）' })],
      ['before 2024-04-01', { ...work({ scopeOfChange: '', description: '看護の仕事' }), on: '2024-03-31' }],
    ],
  },
  'missing-change-of-place': {
    finds: [['possible, without a range', work({ transfer: { possible: true } }), 'red']],
    leaves: [
      ['with a range', work({ transfer: { possible: true, range: '県内' } })],
      ['before 2024-04-01', { ...work({ transfer: { possible: true } }), on: '2024-03-31' }],
    ],
  },
  'missing-smoking': {
    finds: [['not told', work({ smoking: undefined as never }), 'red']],
    leaves: [
      ['told', work({ smoking: { measure: 'smoking-room' } })],
      ['before 2020-04-01', { ...work({ smoking: undefined as never }), on: '2020-03-31' }],
    ],
  },
  'smoking-note': {
    finds: [['other, without a word', work({ smoking: { measure: 'other' } })]],
    leaves: [['other, described', work({ smoking: { measure: 'other', note: '客先により異なり、屋内禁煙' } })]],
  },
  'self-application-disclosure': {
    finds: [['disclosure 3', { header: { disclosure: 3, selfApplication: true } }, 'red']],
    leaves: [
      ['disclosure 2', { header: { disclosure: 2, selfApplication: true } }],
      ['no self-application', { header: { disclosure: 4, selfApplication: false } }],
    ],
  },
  'missing-form-item': {
    finds: [['no documents', { selection: { documents: undefined as never } }]],
    leaves: [['everything', {}]],
  },
  'missing-term-end': {
    finds: [['fixed, without an end', work(fixedTerm({ term: { kind: 'fixed' } })), 'red']],
    leaves: [
      ['a year', work(fixedTerm())],
      ['until a day', work(fixedTerm({ term: { kind: 'fixed', until: '2027-03-31' } }))],
    ],
  },
  'term-length': {
    finds: [
      ['three years and a month', work(fixedTerm({ term: { kind: 'fixed', years: 3, months: 1 } })), 'orange'],
      ['five years and a month', work(fixedTerm({ term: { kind: 'fixed', years: 5, months: 1 } })), 'red'],
    ],
    leaves: [['three years', work(fixedTerm({ term: { kind: 'fixed', years: 3 } }))]],
  },
  'term-over': {
    finds: [
      [
        'it ended yesterday',
        { ...work(fixedTerm({ term: { kind: 'fixed', until: '2026-06-14' } })), on: '2026-06-15' },
      ],
    ],
    leaves: [
      ['it ends today', { ...work(fixedTerm({ term: { kind: 'fixed', until: '2026-06-15' } })), on: '2026-06-15' }],
    ],
  },
  'missing-renewal-criteria': {
    finds: [
      ['on conditions that are not told', work(fixedTerm({ renewal: { kind: 'conditional' } })), 'red'],
      ['nothing told', work(fixedTerm({ renewal: undefined }))],
    ],
    leaves: [
      ['told', work(fixedTerm({ renewal: { kind: 'conditional', conditions: '勤務成績による' } }))],
      ['never renewed', work(fixedTerm({ renewal: { kind: 'none' } }))],
    ],
  },
  'renewal-limit': {
    finds: [['not a word', work(fixedTerm({ renewal: { kind: 'automatic' } })), 'orange']],
    leaves: [
      [
        'in the notes',
        { ...work(fixedTerm({ renewal: { kind: 'automatic' } })), notes: '更新上限：有（通算契約期間５年）' },
      ],
      ['not renewed', work(fixedTerm({ renewal: { kind: 'none' } }))],
    ],
  },
  'missing-trial-period': {
    finds: [
      ['not told', work({ trialPeriod: undefined as never })],
      ['without its length', work({ trialPeriod: { exists: true, sameConditions: true } })],
    ],
    leaves: [['none', work({ trialPeriod: { exists: false } })]],
  },
  'trial-period-conditions': {
    finds: [
      ['others, not told', work({ trialPeriod: { exists: true, length: '３ヶ月', sameConditions: false } }), 'red'],
      ['open', work({ trialPeriod: { exists: true, length: '３ヶ月' } }), 'orange'],
    ],
    leaves: [
      [
        'others, told',
        work({
          trialPeriod: { exists: true, length: '３ヶ月', sameConditions: false, conditions: '時給１，２５０円' },
        }),
      ],
    ],
  },
  'trial-period-long': {
    finds: [
      ['seven months', work({ trialPeriod: { exists: true, length: '７か月', sameConditions: true } })],
      ['as long as the contract', work(fixedTerm({ term: { kind: 'fixed', months: 3 } }))],
    ],
    leaves: [['six months', work({ trialPeriod: { exists: true, length: '６ヶ月間', sameConditions: true } })]],
  },
  'part-time-items': {
    finds: [['a fixed term without a word of raises', { work: fixedTerm(), pay: { raise: undefined as never } }]],
    leaves: [
      ['told', { work: fixedTerm() }],
      ['regular', pay({ raise: undefined as never })],
    ],
  },
  penalty: {
    finds: [
      ['a fine', note('無断欠勤は罰金１万円です')],
      ['training to be paid back', note('１年以内の退職は研修費用を返還していただきます')],
    ],
    leaves: [
      ['no fine', note('罰金は一切ありません')],
      [
        'the work',
        say('違約金の請求書を作成する事務のお仕事です。１日の流れは入社後に説明します。未経験の方も安心です。'),
      ],
    ],
  },
  'no-paid-leave-in-text': {
    finds: [['no leave', note('パートは有給休暇なし')]],
    leaves: [
      ['in the first months', note('入社６か月までは有給休暇はありません')],
      ['as the law has it', note('有給休暇は法定どおり')],
    ],
  },
  'unpaid-overtime-in-text': {
    finds: [
      ['none paid', note('残業代は支給しません')],
      ['サービス残業', note('サービス残業をお願いすることがあります')],
    ],
    leaves: [
      ['never', note('サービス残業は一切ありません')],
      ['固定残業代なし', note('固定残業代なし')],
    ],
  },
  'no-employment': {
    finds: [
      ['業務委託', note('業務委託契約となります')],
      ['commission alone', note('完全歩合制で頑張りが収入になります')],
    ],
    leaves: [
      ['who gave the work', note('市から業務委託された施設の管理')],
      ['not so', note('完全歩合制ではありません')],
    ],
  },
  'dispatch-licence': {
    finds: [
      ['none', dispatch({ dispatchLicence: undefined }), 'red'],
      ['an old number', dispatch({ dispatchLicence: '特１３－１２３４５６' }), 'orange'],
    ],
    leaves: [
      ['a number', dispatch()],
      ['no dispatch', {}],
    ],
  },
  'dispatch-type': {
    finds: [
      ['dispatched, but “none”', dispatch({ dispatch: 'none' }), 'red'],
      ['regular, but “dispatch”', work({ dispatch: 'dispatch', dispatchLicence: '派13-123456' })],
    ],
    leaves: [
      ['both say so', dispatch()],
      ['contracting of one’s own people', work({ dispatch: 'contracting' })],
    ],
  },
  'dispatch-term': {
    finds: [
      ['open-ended with an end', dispatch({ term: { kind: 'fixed', months: 6 } })],
      ['fixed-term without', dispatch({ employmentType: 'fixed-term-dispatch' })],
    ],
    leaves: [['open-ended without', dispatch()]],
  },
  'dispatch-daily': {
    finds: [
      ['by the day', dispatch({ term: { kind: 'daily' } })],
      [
        'for three weeks',
        {
          ...dispatch({ employmentType: 'fixed-term-dispatch', term: { kind: 'fixed', until: '2026-07-05' } }),
          on: '2026-06-15',
        },
      ],
    ],
    leaves: [
      ['for a year', dispatch({ employmentType: 'fixed-term-dispatch', term: { kind: 'fixed', years: 1 } })],
      ['by the day, but no dispatch', work({ term: { kind: 'daily' } })],
    ],
  },
  'temp-to-perm-length': {
    finds: [
      [
        'seven months',
        dispatch({
          employmentType: 'fixed-term-dispatch',
          dispatch: 'temp-to-perm',
          term: { kind: 'fixed', months: 7 },
        }),
      ],
    ],
    leaves: [
      [
        'six months',
        dispatch({
          employmentType: 'fixed-term-dispatch',
          dispatch: 'temp-to-perm',
          term: { kind: 'fixed', months: 6 },
        }),
      ],
    ],
  },
  'dispatch-banned-work': {
    finds: [
      ['a guard', dispatch({ title: '警備員' })],
      ['building', dispatch({ occupations: [{ edition: '2022', code: '090-01' }] })],
    ],
    leaves: [
      ['an office', dispatch({ title: '一般事務' })],
      ['a guard of the firm itself', work({ title: '警備員' })],
    ],
  },
  'age-no-ground': {
    finds: [
      ['a limit without a ground', age({ limited: true, to: 40 }), 'red'],
      ['a ground without an age', age({ limited: true, ground: 'law', reason: '労働基準法' })],
    ],
    leaves: [['no limit', age({ limited: false })]],
  },
  'age-not-limited': {
    finds: [['no limit, but an age', age({ limited: false, to: 59 })]],
    leaves: [['no limit', age({ limited: false })]],
  },
  'age-range': {
    finds: [['40 to 30', age({ limited: true, from: 40, to: 30, ground: 'skill-succession', reason: '継承' })]],
    leaves: [['30 to 39', age({ limited: true, from: 30, to: 39, ground: 'skill-succession', reason: '継承' })]],
  },
  'age-reason': {
    finds: [['no reason', age({ limited: true, to: 59, ground: 'retirement-age' })]],
    leaves: [['a reason', age({ limited: true, to: 59, ground: 'retirement-age', reason: '定年が６０歳のため' })]],
  },
  'age-retirement': {
    finds: [
      [
        'below the retirement age',
        age({ limited: true, to: 45, ground: 'retirement-age', reason: '定年が６０歳のため' }),
      ],
      ['with a lower limit', age({ limited: true, from: 30, to: 59, ground: 'retirement-age', reason: '定年' })],
      ['a fixed term', age({ limited: true, to: 59, ground: 'retirement-age', reason: '定年' }, fixedTerm())],
      [
        'no retirement age',
        {
          ...age({ limited: true, to: 59, ground: 'retirement-age', reason: '定年' }),
          conditions: { retirementAge: { exists: false } },
        },
      ],
    ],
    leaves: [
      [
        'up to 59 where people retire at 60',
        age({ limited: true, to: 59, ground: 'retirement-age', reason: '定年が６０歳のため' }),
      ],
    ],
  },
  'age-law': {
    finds: [
      ['an upper limit', age({ limited: true, to: 60, ground: 'law', reason: '警備業法' }), 'red'],
      ['no law named', age({ limited: true, from: 18, ground: 'law', reason: '深夜のため' }), 'orange'],
    ],
    leaves: [
      ['18 and above by 警備業法14条', age({ limited: true, from: 18, ground: 'law', reason: '警備業法第１４条' })],
    ],
  },
  'age-career': {
    finds: [
      [
        'experience required',
        age(
          { limited: true, to: 35, ground: 'career-formation', reason: 'キャリア形成' },
          { experience: { requirement: 'required', details: '経理３年' } },
        ),
        'red',
      ],
      [
        'a lower limit',
        age({ limited: true, from: 25, to: 35, ground: 'career-formation', reason: 'キャリア形成' }),
        'red',
      ],
      [
        'a fixed term',
        age({ limited: true, to: 35, ground: 'career-formation', reason: 'キャリア形成' }, fixedTerm()),
        'red',
      ],
      ['up to 55', age({ limited: true, to: 55, ground: 'career-formation', reason: 'キャリア形成' }), 'orange'],
    ],
    leaves: [
      [
        'up to 35 without experience',
        age({ limited: true, to: 35, ground: 'career-formation', reason: 'キャリア形成' }),
      ],
    ],
  },
  'age-skill': {
    finds: [
      ['a band of four years', age({ limited: true, from: 30, to: 33, ground: 'skill-succession', reason: '継承' })],
      ['a band of eleven', age({ limited: true, from: 30, to: 40, ground: 'skill-succession', reason: '継承' })],
      ['from 25', age({ limited: true, from: 25, to: 34, ground: 'skill-succession', reason: '継承' })],
    ],
    leaves: [
      ['30 to 39', age({ limited: true, from: 30, to: 39, ground: 'skill-succession', reason: '継承' })],
      ['45 to 49', age({ limited: true, from: 45, to: 49, ground: 'skill-succession', reason: '継承' })],
    ],
  },
  'age-arts': {
    finds: [['an office', age({ limited: true, to: 12, ground: 'arts', reason: '表現のため' }, { title: '一般事務' })]],
    leaves: [
      ['a child’s part', age({ limited: true, to: 12, ground: 'arts', reason: '子役のため' }, { title: '演劇の子役' })],
    ],
  },
  'age-older': {
    finds: [
      [
        'from 55 without a measure',
        age({ limited: true, from: 55, ground: 'older-or-target-groups', reason: '経験豊富な方' }),
        'red',
      ],
      [
        '60 to 64 without one',
        age({ limited: true, from: 60, to: 64, ground: 'older-or-target-groups', reason: '高年齢者のため' }),
        'red',
      ],
    ],
    leaves: [
      [
        '60 and above',
        age({ limited: true, from: 60, ground: 'older-or-target-groups', reason: '高年齢者の雇用促進' }),
      ],
    ],
  },
  'age-limit-in-text': {
    finds: [
      ['up to 35', note('３５歳まで')],
      ['40 or below', note('４０歳以下の方を募集')],
      ['people in their twenties', note('２０代の方歓迎')],
    ],
    leaves: [
      ['the retirement age', note('定年６０歳、６５歳まで再雇用')],
      ['people of 60 welcome', note('６０歳以上の方も歓迎します')],
      ['the people cared for', note('６５歳以上の利用者が対象です')],
      ['all ages', note('２０代から６０代まで幅広い年齢の方が活躍中')],
      [
        'where the limit is an item',
        { ...age({ limited: true, to: 59, ground: 'retirement-age', reason: '定年' }), notes: '５９歳以下' },
      ],
    ],
  },
  'young-wanted': {
    finds: [
      ['若い方歓迎', note('若い方歓迎')],
      ['若手募集', note('若手社員を募集しています')],
    ],
    leaves: [
      ['若干名', note('若干名の募集です')],
      ['from young to old', note('若手からベテランまで活躍しています')],
      ['the customers', note('若い方に人気のお店です')],
    ],
  },
  'sex-limited': {
    finds: [
      ['女性限定', note('女性限定の募集です'), 'red'],
      ['男性のみ', note('応募は男性のみ'), 'red'],
      ['with positive action', note('女性のみ募集（ポジティブ・アクション）'), 'orange'],
      ['women not', note('女性不可'), 'red'],
    ],
    leaves: [
      ['男女不問', note('男女不問')],
      ['女性活躍', note('女性活躍推進法の認定企業です')],
      ['who works there', note('女性だけの職場です')],
      ['a gym for women', note('女性専用フィットネスのインストラクター')],
    ],
  },
  'sex-preferred': {
    finds: [
      ['女性歓迎', note('女性歓迎')],
      ['男性向き', note('男性向きの仕事です')],
      ['a team of women', note('女性だけの職場です')],
    ],
    leaves: [
      ['both', note('男性・女性歓迎')],
      ['women too', note('女性も歓迎します')],
      ['男女', note('男女ともに活躍中')],
      ['女性活躍', note('女性が活躍しています')],
    ],
  },
  'sex-in-name': {
    finds: [
      ['看護婦', work({ title: '看護婦' })],
      ['営業マン', work({ title: '営業マン' })],
      ['主婦歓迎', note('主婦歓迎')],
    ],
    leaves: [
      ['看護師', work({ title: '看護師' })],
      ['看護婦（士）', note('看護婦（士）')],
      ['主婦（夫）', note('主婦（夫）歓迎')],
      ['both waiters', work({ title: 'ウェイター・ウェイトレス' })],
    ],
  },
  'family-status': {
    finds: [
      ['single people only', note('独身の方のみ')],
      ['leaving on marriage', note('結婚した場合は退職')],
    ],
    leaves: [
      ['a dormitory', note('独身寮あり')],
      ['a gift', note('結婚祝金あり')],
    ],
  },
  nationality: {
    finds: [
      ['Japanese only', note('日本人のみ'), 'red'],
      ['foreigners not', note('外国人不可'), 'red'],
      ['a public post', note('日本国籍を有する方'), 'orange'],
    ],
    leaves: [
      ['外国人歓迎', note('外国人の方も歓迎します')],
      ['国籍不問', note('国籍不問')],
    ],
  },
  'disability-excluded': {
    finds: [
      ['not', note('障害者は不可'), 'red'],
      ['健常者', note('健常者のみ'), 'red'],
      ['心身ともに健康', note('心身ともに健康な方'), 'orange'],
    ],
    leaves: [
      ['the people cared for', note('障害者支援施設での支援')],
      ['welcome', note('障害のある方も応募できます')],
    ],
  },
  'origin-asked': {
    finds: [
      ['a family register', asks('戸籍謄本を提出')],
      ['住民票', asks('応募時に住民票の写しを持参')],
    ],
    leaves: [
      [
        'the work of a town hall',
        say('市役所の窓口で戸籍の届出の受付や住民票の交付を行うお仕事です。研修があり、未経験でも始められます。'),
      ],
      ['after joining', asks('採用後に住民票を提出')],
    ],
  },
  'family-asked': {
    finds: [
      ['who the family is', asks('家族構成を記入した書類')],
      ['what the parents do', asks('両親の職業を伺います')],
    ],
    leaves: [
      [
        'the families of those cared for',
        say('利用者の家族構成を確認し、ご家族と相談しながら支援計画をつくるお仕事です。入社後は研修があります。'),
      ],
      ['with regard for the home', note('家庭状況に配慮した勤務ができます')],
    ],
  },
  'belief-asked': {
    finds: [
      ['尊敬する人物', asks('尊敬する人物を書いてください')],
      ['思想・信条', asks('思想・信条についての作文')],
    ],
    leaves: [
      ['a motto', note('お客様第一を信条としています')],
      ['a religious body', note('宗教法人が運営する幼稚園です')],
      ['not asked', note('宗教、思想・信条は問いません')],
    ],
  },
  'background-inquiry': {
    finds: [['身元調査', asks('採用前に身元調査を行います')]],
    leaves: [
      [
        'the work of a firm',
        say('素行調査や身元調査を行う調査会社の事務のお仕事です。電話の応対、報告書の入力などを担当します。'),
      ],
    ],
  },
  'health-check-asked': {
    finds: [['健康診断書', asks('面接時に健康診断書の提出')]],
    leaves: [
      ['after the decision', asks('採用後に健康診断書を提出')],
      ['a benefit', note('年１回の健康診断あり')],
    ],
  },
  'insurance-employment': {
    finds: [
      ['20 hours', partTime(4, 540, 840, { ...insured('accident') }), 'red'],
      ['full-time', insured('accident', 'health', 'pension'), 'red'],
      ['a public office', insured('public-accident', 'health', 'pension'), 'orange'],
    ],
    leaves: [
      ['19 hours', partTime(4, 540, 825, insured('accident'))],
      ['by the day', { ...insured('accident'), work: { term: { kind: 'daily' } } }],
    ],
  },
  'insurance-employment-ten-hours': {
    finds: [['10 hours from 2028-10-01', { ...partTime(2, 540, 840, insured('accident')), on: '2028-10-01' }, 'red']],
    leaves: [
      ['the day before', { ...partTime(2, 540, 840, insured('accident')), on: '2028-09-30' }],
      ['9 hours', { ...partTime(3, 540, 720, insured('accident')), on: '2028-10-01' }],
    ],
  },
  'insurance-employment-below': {
    finds: [['15 hours', partTime(3, 540, 840, insured('accident', 'employment'))]],
    leaves: [['20 hours', partTime(4, 540, 840, insured('accident', 'employment'))]],
  },
  'insurance-employment-below-ten-hours': {
    finds: [['9 hours', { ...partTime(3, 540, 720, insured('accident', 'employment')), on: '2028-10-01' }]],
    leaves: [['10 hours', { ...partTime(2, 540, 840, insured('accident', 'employment')), on: '2028-10-01' }]],
  },
  'insurance-accident': {
    finds: [
      ['without', insured('employment', 'health', 'pension'), 'red'],
      ['a farm', { ...insured('employment'), header: { industry: { code: '01', name: '農業' } } }, 'orange'],
    ],
    leaves: [
      ['with', {}],
      ['a public office', insured('public-accident', 'health', 'pension')],
    ],
  },
  'insurance-social': {
    finds: [
      ['full-time at a company', insured('employment', 'accident')],
      [
        '20 hours at a company of 51',
        { ...partTime(4, 540, 840, insured('employment', 'accident')), company: { employees: { total: 51 } } },
      ],
      ['no health insurance at all', insured('employment', 'accident', 'pension')],
    ],
    leaves: [
      [
        '20 hours at a company of 50',
        { ...partTime(4, 540, 840, insured('employment', 'accident')), company: { employees: { total: 50 } } },
      ],
      [
        '51 before 2024-10',
        {
          ...partTime(4, 540, 840, insured('employment', 'accident')),
          company: { employees: { total: 51 } },
          on: '2024-09-30',
        },
      ],
      ['a society of doctors', insured('employment', 'accident', 'pension', 'other')],
      ['a private person', { ...insured('employment', 'accident'), establishment: { name: '山田商店' } }],
    ],
  },
  'insurance-after-trial': {
    finds: [
      ['after the trial', note('社会保険は試用期間終了後に加入')],
      ['none in the trial', note('試用期間中は社会保険なし')],
    ],
    leaves: [['from the first day', note('試用期間中も社会保険に加入します')]],
  },
  'retirement-age': {
    finds: [['59', { conditions: { retirementAge: { exists: true, age: 59 } } }, 'red']],
    leaves: [
      ['60', { conditions: { retirementAge: { exists: true, age: 60 } } }],
      ['none', { conditions: { retirementAge: { exists: false } } }],
    ],
  },
  'continued-employment': {
    finds: [
      ['60 and no more', { conditions: { reemployment: { exists: false }, extension: { exists: false } } }, 'red'],
      ['until 64', { conditions: { reemployment: { exists: true, age: 64 } } }, 'red'],
      [
        'until 64, before 2025-04',
        { conditions: { reemployment: { exists: true, age: 64 } }, on: '2025-03-31' },
        'orange',
      ],
    ],
    leaves: [
      ['until 65', { conditions: { reemployment: { exists: true, age: 65 } } }],
      [
        'retirement at 65',
        { conditions: { retirementAge: { exists: true, age: 65 }, reemployment: { exists: false } } },
      ],
      ['a fixed term', { conditions: { reemployment: { exists: false } }, work: fixedTerm() }],
    ],
  },
  'missing-graduation-year': {
    finds: [
      ['not told', { header: { kind: 'graduates', graduateKind: 'university' } }],
      ['a spring that is over', graduates('university', { graduationYear: 2026 })],
    ],
    leaves: [
      ['next spring', graduates('university', {})],
      ['no graduates', {}],
    ],
  },
  'graduates-school-schedule': {
    finds: [
      ['selection on 15 September', graduates('high-school', { selectionFrom: '2026-09-15' }), 'red'],
      ['documents on 4 September', graduates('high-school', { receptionFrom: '2026-09-04' })],
    ],
    leaves: [
      ['16 September', graduates('high-school', { receptionFrom: '2026-09-05', selectionFrom: '2026-09-16' })],
      [
        '30 August in 沖縄',
        {
          ...graduates('high-school', { receptionFrom: '2026-08-30' }),
          work: { workplaces: [{ kind: 'address', prefecture: '47' }] },
        },
      ],
    ],
  },
  'graduates-university-schedule': {
    finds: [['selection on 31 May', graduates('university', { selectionFrom: '2026-05-31' }), 'orange']],
    leaves: [['1 June', graduates('university', { selectionFrom: '2026-06-01' })]],
  },
  'youth-information': {
    finds: [['nothing of training', graduates('university', { mentor: undefined as never })]],
    leaves: [
      ['one of each', graduates('university', {})],
      ['no graduates', {}],
    ],
  },
  'earlier-graduates': {
    finds: [
      ['not accepted', graduates('university', { earlierGraduates: { accepted: false } })],
      ['for one year', graduates('university', { earlierGraduates: { accepted: true, yearsAfter: 1 } })],
    ],
    leaves: [['for three years', graduates('university', { earlierGraduates: { accepted: true, yearsAfter: 3 } })]],
  },
  'disability-consideration': {
    finds: [['nothing told', { header: { kind: 'disability' } }]],
    leaves: [
      ['told', { header: { kind: 'disability' }, disability: { elevator: true } }],
      ['a general job', {}],
    ],
  },
  'trial-employment': {
    finds: [
      [
        'experience required',
        { header: { trialEmployment: ['trial'] }, work: { experience: { requirement: 'required' } } },
      ],
    ],
    leaves: [['no experience asked', { header: { trialEmployment: ['trial'] } }]],
  },
  'text-no-overtime': {
    finds: [
      ['残業なし beside ten hours', note('残業なし')],
      ['beside fixed overtime pay', { ...fixed(40_000, 20, points), notes: '残業はありません' }],
    ],
    leaves: [
      ['none there is', { notes: '残業なし', hours: { overtime: { exists: false } } }],
      ['hardly any', note('残業はほとんどなし')],
      ['a day of the week', note('水曜はノー残業デーです')],
      ['whether or not', note('残業がない場合も支給')],
    ],
  },
  'text-overtime': {
    finds: [['残業あり', { notes: '繁忙期は残業あり', hours: { overtime: { exists: false } } }]],
    leaves: [
      ['as the item says', note('残業あり')],
      ['none', { notes: '残業ありません', hours: { overtime: { exists: false } } }],
    ],
  },
  'text-no-transfer': {
    finds: [['転勤なし', { notes: '転勤なし', work: { transfer: { possible: true, range: '県内' } } }]],
    leaves: [
      ['as the item says', note('転勤なし')],
      [
        'none that needs moving',
        { notes: '転居を伴う転勤なし', work: { transfer: { possible: true, range: '県内' } } },
      ],
    ],
  },
  'text-transfer': {
    finds: [['転勤あり', note('全国転勤あり')]],
    leaves: [['none', note('転勤ありません')]],
  },
  'text-car': {
    finds: [['車通勤可', note('車通勤可')]],
    leaves: [
      ['by bicycle', note('自転車通勤可')],
      ['not', note('車通勤不可')],
    ],
  },
  'text-no-car': {
    finds: [['車通勤不可', { notes: 'マイカー通勤不可', work: { carCommute: { allowed: true } } }]],
    leaves: [['by car', { notes: 'マイカー通勤可', work: { carCommute: { allowed: true } } }]],
  },
  'text-no-experience': {
    finds: [['未経験者歓迎', { notes: '未経験者歓迎', work: { experience: { requirement: 'required' } } }]],
    leaves: [
      ['no experience asked', note('未経験者歓迎')],
      ['of the trade', { notes: '業界未経験歓迎', work: { experience: { requirement: 'required' } } }],
    ],
  },
  'text-no-education': {
    finds: [['学歴不問', { notes: '学歴不問', work: { education: { requirement: 'required', level: 'university' } } }]],
    leaves: [['as the item says', note('学歴不問')]],
  },
  'text-education': {
    finds: [['大卒以上', note('大卒以上の方')]],
    leaves: [
      ['a model of pay', note('大卒初任給２３万円')],
      [
        'as the item says',
        { notes: '大卒以上', work: { education: { requirement: 'required', level: 'university' } } },
      ],
    ],
  },
  'text-licence': {
    finds: [['普通自動車免許必須', note('普通自動車免許必須')]],
    leaves: [
      ['not needed', note('運転免許は必要ではありません')],
      ['as the item says', { notes: '普通自動車免許必須', work: { licences: { car: { requirement: 'required' } } } }],
    ],
  },
  'text-any-age': {
    finds: [
      ['年齢不問', { ...age({ limited: true, to: 59, ground: 'retirement-age', reason: '定年' }), notes: '年齢不問' }],
    ],
    leaves: [['as the item says', note('年齢不問')]],
  },
  'text-regular': {
    finds: [['正社員 in the title', work({ employmentType: 'non-regular', title: '営業（正社員）' })]],
    leaves: [
      ['as the item says', work({ title: '営業（正社員）' })],
      ['may become one', work({ employmentType: 'non-regular', title: '営業（正社員登用あり）' })],
    ],
  },
  'text-part-time': {
    finds: [['パート', work({ title: 'レジ係（パート）' })]],
    leaves: [
      ['a partner', work({ title: 'パートナー営業' })],
      ['whom one leads', work({ title: 'パートさんの教育担当' })],
      ['part-time', partTime(5, 540, 900, work({ title: 'レジ係（パート）' }))],
    ],
  },
  'text-insurance': {
    finds: [['社会保険完備', { notes: '社会保険完備', ...insured('employment', 'accident') }]],
    leaves: [['as the item says', note('社会保険完備')]],
  },
  'text-bonus': {
    finds: [['賞与あり', { notes: '賞与年２回', pay: { bonus: { exists: false } } }]],
    leaves: [
      ['as the item says', note('賞与年２回')],
      ['none', { notes: '賞与ありません', pay: { bonus: { exists: false } } }],
    ],
  },
  'text-commuting': {
    finds: [['交通費支給', { notes: '交通費全額支給', pay: { commuting: { kind: 'none' } } }]],
    leaves: [
      ['as the item says', note('交通費全額支給')],
      ['for the interview', { notes: '面接時の交通費支給', pay: { commuting: { kind: 'none' } } }],
    ],
  },
  'text-no-night': {
    finds: [
      [
        '夜勤なし',
        { notes: '夜勤なし', hours: { system: 'variable', variableUnit: 'month', shifts: [{ from: 1020, to: 540 }] } },
      ],
    ],
    leaves: [
      ['by day', note('夜勤なし')],
      ['on wish', { notes: '日勤のみ、夜勤専従もご相談ください', hours: { shifts: [{ from: 1020, to: 540 }] } }],
    ],
  },
  'text-annual-holidays': {
    finds: [['120 beside 125', note('年間休日１２０日')]],
    leaves: [
      ['125', note('年間休日１２５日')],
      ['at least 120', note('年間休日１２０日以上')],
    ],
  },
  'two-days-off': {
    finds: [
      ['every week, 103 days', hours({ annualHolidays: 103 })],
      ['完全週休２日 in the text', { notes: '完全週休２日制', hours: { twoDaysOff: 'other' } }],
    ],
    leaves: [
      ['every week, 104 days', hours({ annualHolidays: 104 })],
      ['on the way there', { notes: '完全週休二日制に向けて取り組んでいます', hours: { twoDaysOff: 'other' } }],
    ],
  },
  'fixed-overtime-without-overtime': {
    finds: [['no overtime', { ...fixed(40_000, 20, points), hours: { overtime: { exists: false } } }]],
    leaves: [['overtime', fixed(40_000, 20, points)]],
  },
  'overtime-above-fixed': {
    finds: [
      [
        '30 beside 20',
        { ...fixed(40_000, 20, points), hours: { overtime: { exists: true, monthlyHours: 30 } } },
        'grey',
      ],
    ],
    leaves: [
      ['20 beside 20', { ...fixed(40_000, 20, points), hours: { overtime: { exists: true, monthlyHours: 20 } } }],
    ],
  },
  'regular-with-term': {
    finds: [['正社員 for a year', work({ ...fixedTerm(), employmentType: 'regular' })]],
    leaves: [
      ['without an end', {}],
      ['契約社員 for a year', work(fixedTerm())],
    ],
  },
  'type-and-time': {
    finds: [['a part-time worker of a full-time job', work({ employmentType: 'part-time' })]],
    leaves: [['part-time both', partTime(5, 540, 900)]],
  },
  'full-time-hours': {
    finds: [
      ['25 hours full-time', hours({ shifts: [{ from: 540, to: 840 }], breakMinutes: 0 }), 'orange'],
      ['40 hours part-time', partTime(5, 540, 1080, hours({ breakMinutes: 60 })), 'grey'],
    ],
    leaves: [
      ['40 hours full-time', {}],
      ['30 hours part-time', partTime(5, 540, 900)],
    ],
  },
  'term-length-kind': {
    finds: [
      [
        'three months are not four or more',
        work(fixedTerm({ term: { kind: 'fixed', length: 'four-months-or-more', months: 3 } })),
      ],
    ],
    leaves: [
      ['four months are', work(fixedTerm({ term: { kind: 'fixed', length: 'four-months-or-more', months: 4 } }))],
    ],
  },
  'description-short': {
    finds: [['外来の看護', say('外来の看護業務全般　　変更範囲：法人の定める業務')]],
    leaves: [['a whole description', {}]],
  },
  'capital-letters': {
    finds: [['a shout', say('ＷＥＬＣＯＭＥ　ＴＯ　ＯＵＲ　ＣＯＭＰＡＮＹ！　一緒に働きましょう')]],
    leaves: [['an abbreviation', say('ＣＡＤオペレーター（ＡｕｔｏＣＡＤ）のお仕事です。図面の修正を担当します。')]],
  },
  'telephone-in-text': {
    finds: [
      ['a number', note('お問い合わせは０３－１２３４－５６７８')],
      ['a mobile', note('090-0000-0000まで')],
    ],
    leaves: [
      ['opening hours', note('受付時間は９時～１７時、定員は１００－１２０人')],
      ['a licence number', dispatch()],
    ],
  },
  'mail-in-text': {
    finds: [['an address', note('saiyo@hikari.example まで')]],
    leaves: [['none', note('メールでの連絡はマイページから')]],
  },
  'address-in-text': {
    finds: [['an address', note('https://hikari.example/ をご覧ください')]],
    leaves: [['a word', note('ホームページをご覧ください')]],
  },
  'line-in-text': {
    finds: [['ＬＩＮＥ応募', note('ＬＩＮＥで応募できます')]],
    leaves: [['a production line', note('ライン作業、製造ＬＩＮＥの管理')]],
  },
  'external-form': {
    finds: [
      ['a form', note('当社ホームページから応募してください')],
      ['応募フォーム', note('応募フォームにご記入ください')],
    ],
    leaves: [['ハローワークインターネットサービスから', note('ハローワークのホームページから応募できます')]],
  },
  symbols: {
    finds: [['stars', say('★★★急募★★★　訪問介護のお仕事です。利用者のご自宅で生活を支えます。')]],
    leaves: [['bullets', say('■訪問介護　■買い物の同行　■掃除　利用者のご自宅で生活を支えるお仕事です。')]],
  },
  'symbols-in-title': {
    finds: [['a star', work({ title: '★看護師★' })]],
    leaves: [['brackets', work({ title: '看護師【訪問看護】' })]],
  },
  exaggeration: {
    finds: [['for sure', note('絶対に稼げます')]],
    leaves: [['an example', note('月収例２５万円')]],
  },
  'shady-offer': {
    finds: [
      ['parcels', note('荷物の受け取りだけの簡単な仕事')],
      ['identity cards', note('身分証の写真を送ってください')],
    ],
    leaves: [['a parcel service', note('荷物の受け取り、仕分け、配達')]],
  },
};

const findings = (key: string, change: Change): Finding[] => {
  const on = circumstances(change.on ?? '2026-06-15');
  const sheet = changed(change);
  const rule = rulesOn(on.day).find((one) => one.key === key);
  return rule ? askRule(rule, { sheet, on, writing: writingOf(sheet) }) : [];
};

describe('the table of rules', () => {
  it('has cases of both kinds for every rule, and no rule twice', () => {
    expect(Object.keys(cases).sort()).toEqual(rules.map(({ key }) => key).sort());
    expect(new Set(rules.map(({ key }) => key)).size).toBe(rules.length);
    const lacking = Object.entries(cases).filter(([, { finds, leaves }]) => finds.length === 0 || leaves.length === 0);
    expect(lacking).toEqual([]);
  });

  it('finds nothing on a sheet that keeps the law', () => {
    expect(findingsOf(lawful, circumstances('2026-06-15'))).toEqual([]);
  });

  it.each(Object.entries(cases))('%s', (key, { finds, leaves }) => {
    const missed = finds.filter(([, change, tone]) => {
      const found = findings(key, change);
      return found.length === 0 || (tone !== undefined && !found.some((one) => one.tone === tone));
    });
    expect(missed.map(([what]) => what)).toEqual([]);
    expect(leaves.filter(([, change]) => findings(key, change).length > 0).map(([what]) => what)).toEqual([]);
  });

  it('tells each finding in every language with its figures', () => {
    const open = Object.entries(cases).flatMap(([key, { finds }]) =>
      finds.flatMap(([what, change]) =>
        findings(key, change).flatMap((finding) =>
          languages.flatMap((language) => {
            const { title, says } = said(finding, language);
            // A sentence that takes figures and finds them is said; none keeps a brace.
            const [, , , template] = ruleWords(key, language);
            const silent = finding.detail !== undefined && template !== undefined && says === undefined;
            return silent && !allowedSilent.has(key)
              ? [`${key} ${what} ${language}`]
              : /\{/u.test(title)
                ? [title]
                : [];
          }),
        ),
      ),
    );
    expect(open).toEqual([]);
  });

  it('knows which rules say that something is missing', () => {
    expect(isMissing({ rule: 'missing-item' })).toBe(true);
    expect(isMissing({ rule: 'minimum-wage' })).toBe(false);
  });

  it('marks a phrase at its place in the text as it was typed', () => {
    const sheet = { ...lawful, notes: '𠮷野です。　応募は　女性限定　です' };
    const found = findingsOf(sheet, circumstances('2026-06-15')).find(({ rule }) => rule === 'sex-limited');
    expect(found?.phrase?.text).toBe('女性限定');
    expect(sheet.notes.slice(found?.phrase?.from, found?.phrase?.to)).toBe('女性限定');
  });

  it('puts the gravest first', () => {
    const found = findingsOf({ ...lawful, notes: '★女性限定　残業なし' }, circumstances('2026-06-15'));
    expect(found.map(({ tone }) => tone)).toEqual([...found.map(({ tone }) => tone)].sort().reverse());
  });

  it('asks an unfinished sheet as far as it goes', () => {
    const found = findingsOf({}, circumstances('2026-06-15'));
    expect(found.filter((finding) => !isMissing(finding)).map(({ rule }) => rule)).toEqual([]);
  });

  it('takes a few tenths of a millisecond for a sheet, and a multiple of it where the processor is shared', () => {
    const on = circumstances('2026-06-15');
    const long = { ...lawful, notes: '応募の方は担当者まで。'.repeat(50) };
    findingsOf(long, on);
    // Time of the processor, not of the clock: other tests run beside this one.
    const from = process.cpuUsage();
    for (let count = 0; count < 200; count += 1) findingsOf(long, on);
    expect(process.cpuUsage(from).user / 200).toBeLessThan(5_000);
  });
});

/** Rules that find something with figures and something without. */
const allowedSilent = new Set(['weekly-holiday']);
