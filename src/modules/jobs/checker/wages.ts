import { compareDays } from '#kernel/time.ts';
import {
  type Fraction,
  hourlyValue,
  hoursOf,
  isExcluded,
  isLess,
  lowest,
  wholeYen,
  workPrefectures,
  yen,
} from './hourly-value.ts';
import type { Asking, Circumstances, Found, Rule, WageInForce } from './rule.ts';
import { phrases, textOf, type Writing } from './writing.ts';

/** What must be paid at least for the stretch that `value` was converted from, rounded up to the yen. */
const needed = (paid: number, value: Fraction, minimum: number): number =>
  value.over === 0 ? minimum : Math.ceil((paid * minimum * value.under) / value.over);

const place = (on: Circumstances, code: string) => {
  const name = on.placeName(code);
  return { place: name?.ja ?? code, placeEn: name?.en ?? code };
};

/** 減額の特例 (7条): with a permit of the labour bureau less may be paid; the sheet does not show the permit. */
const reduced = /減額の?特例|最低賃金の減額/u;
/** 歩合, 出来高払: what comes on top counts as well (規則2条1項5号), and is no figure of the sheet. */
const byResults = /歩合|出来高|請負給/u;
const isOpen = (writing: Writing): boolean =>
  reduced.test(writing.whole) ||
  byResults.test(`${textOf(writing, 'pay.formNote')} ${textOf(writing, 'pay.otherAllowances')}`);

/** Below a wage for certain (red), or for the longest hours and without the doubtful parts only (orange). */
const against = ({ sheet, on, writing }: Asking, code: string, wage: WageInForce): Found | undefined => {
  const value = hourlyValue(sheet);
  if (!value || !isLess(value.least, yen(wage.yen))) return undefined;
  const sure = isLess(value.most, yen(wage.yen)) && !isOpen(writing);
  const meant = sure ? value.most : value.least;
  const month = sure ? value.month?.least : value.month?.most;
  return {
    tone: sure ? 'red' : 'orange',
    detail: {
      ...place(on, code),
      minimum: wage.yen,
      from: wage.from.toString(),
      value: wholeYen(meant),
      paid: value.paid,
      needed: needed(value.paid, meant, wage.yen),
      ...(month ? { hours: hoursOf(month) } : {}),
    },
  };
};

const minimumWage: Rule = {
  key: 'minimum-wage',
  subject: 'minimum-wage',
  tone: 'red',
  item: 'pay.base',
  law: [
    ['minimum-wage', '4/1'],
    ['minimum-wage', '4/3'],
    ['minimum-wage-rules', '2/1'],
  ],
  source: 'law',
  finds: (asking) =>
    workPrefectures(asking.sheet).flatMap((code) => {
      const wage = asking.on.minimumWage(code, asking.on.day);
      return (wage && against(asking, code, wage)) ?? [];
    }),
};

/** A change that is published and comes while the job is open. */
const minimumWageComing: Rule = {
  key: 'minimum-wage-coming',
  subject: 'minimum-wage',
  tone: 'orange',
  item: 'pay.base',
  law: [['minimum-wage', '14']],
  source: 'law',
  finds: (asking) =>
    workPrefectures(asking.sheet).flatMap((code): Found[] => {
      const { on } = asking;
      const next = on.nextMinimumWage(code, on.day);
      if (!next || compareDays(next.from, on.validUntil) > 0) return [];
      const now = on.minimumWage(code, on.day);
      // What is below today's wage already is told by the rule above.
      if (now && against(asking, code, now)) return [];
      const found = against(asking, code, next);
      return found ? [{ ...found, tone: 'orange' }] : [];
    }),
};

const hourlyInText =
  /(?:時給|時間給|時間額)[はがを:：=]? ?(?:約|¥)? ?(\d{1,2},\d{3}|\d{3,4})(?:円| ?円| ?[~〜-] ?[\d,]{3,6} ?円)/gu;

/** 「研修中は時給1,000円」: a wage that stands in a text is an offer too. */
const minimumWageInText: Rule = {
  key: 'minimum-wage-in-text',
  subject: 'minimum-wage',
  tone: 'red',
  item: 'work.trialPeriod',
  law: [['minimum-wage', '4/1']],
  source: 'law',
  finds: ({ sheet, on, writing }) => {
    const lowestOf = workPrefectures(sheet).flatMap((code) => {
      const wage = on.minimumWage(code, on.day);
      return wage ? [{ code, wage }] : [];
    });
    const [first] = lowestOf.toSorted((a, b) => a.wage.yen - b.wage.yen);
    if (!first) return [];
    return phrases(writing, hourlyInText).flatMap(({ item, ...phrase }): Found[] => {
      const value = Number(/\d[\d,]*/u.exec(phrase.text.normalize('NFKC'))?.[0]?.replaceAll(',', ''));
      if (!(value >= 300 && value < first.wage.yen)) return [];
      return [
        {
          item,
          phrase,
          tone: item === 'work.trialPeriod' && !reduced.test(writing.whole) ? 'red' : 'orange',
          detail: { ...place(on, first.code), minimum: first.wage.yen, value },
        },
      ];
    });
  },
};

/** 家族手当 and the like are not paid to everybody every month: they belong among ｄ, and count for no minimum wage. */
const allowanceOnCondition: Rule = {
  key: 'allowance-on-condition',
  subject: 'pay',
  tone: 'grey',
  item: 'pay.allowances',
  law: [['minimum-wage', '4/3']],
  source: 'ours',
  finds: ({ sheet }) =>
    (sheet.pay?.allowances ?? []).flatMap(({ name }) =>
      name && isExcluded(name) ? [{ detail: { allowance: name } }] : [],
    ),
};

const payRange: Rule = {
  key: 'pay-range',
  subject: 'pay',
  tone: 'red',
  item: 'pay.base',
  law: [['employment-security', '5の4']],
  source: 'law',
  finds: ({ sheet: { pay } }) =>
    [
      ['pay.total', pay?.total] as const,
      ['pay.base', pay?.base] as const,
      ['pay.fixedOvertime', pay?.fixedOvertime] as const,
      ['pay.formAmount', pay?.formAmount] as const,
      ...(pay?.allowances ?? []).map((allowance) => ['pay.allowances', allowance] as const),
    ].flatMap(([item, amount]) =>
      amount?.from !== undefined && amount.to !== undefined && amount.from > amount.to
        ? [{ item, detail: { from: amount.from, to: amount.to } }]
        : [],
    ),
};

/** ａ＋ｂ(＋ｃ) is what the head of the job says. */
const paySum: Rule = {
  key: 'pay-sum',
  subject: 'pay',
  tone: 'orange',
  item: 'pay.total',
  law: [['employment-security', '5の4']],
  source: 'law',
  finds: ({ sheet: { pay } }) => {
    if (!pay?.base || !pay.total) return undefined;
    const parts = [pay.base, ...(pay.allowances ?? []), ...(pay.fixedOvertime?.paid ? [pay.fixedOvertime] : [])];
    const sum = (end: 'from' | 'to') =>
      parts.reduce((all, amount) => all + (amount[end] ?? amount[end === 'from' ? 'to' : 'from'] ?? 0), 0);
    const told = { from: pay.total.from, to: pay.total.to ?? pay.total.from };
    const [from, to] = [sum('from'), sum('to')];
    if (told.from !== undefined && told.from !== from) return { detail: { told: told.from, sum: from } };
    return told.to !== undefined && told.to !== to ? { detail: { told: told.to, sum: to } } : undefined;
  },
};

/** Amounts are monthly for full-time and hourly for part-time work: a figure of the other kind is a slip. */
const payUnit: Rule = {
  key: 'pay-unit',
  subject: 'pay',
  tone: 'orange',
  item: 'pay.base',
  law: [],
  source: 'ours',
  finds: ({ sheet: { header, pay } }) => {
    const paid = lowest(pay?.base) ?? lowest(pay?.total);
    if (paid === undefined || !header?.workingTime) return undefined;
    const slip = header.workingTime === 'full-time' ? paid < 20_000 : paid > 20_000;
    return slip ? { detail: { paid } } : undefined;
  },
};

export const wageRules: readonly Rule[] = [
  minimumWage,
  minimumWageComing,
  minimumWageInText,
  allowanceOnCondition,
  payRange,
  paySum,
  payUnit,
];
