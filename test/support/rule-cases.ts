// Long because it holds one whole lawful sheet and the ways to change it in which the cases of the checker's rules speak.
import { describe, expect, it } from 'vitest';
import { compareDays, day } from '#kernel/time.ts';
import { askRule } from '#modules/jobs/checker/check.ts';
import type { Finding, Tone } from '#modules/jobs/checker/finding.ts';
import type { Circumstances, Rule } from '#modules/jobs/checker/rule.ts';
import { ja } from '#modules/jobs/checker/words/ja.ts';
import type { RuleWords } from '#modules/jobs/checker/words/rule-words.ts';
import { writingOf } from '#modules/jobs/checker/writing.ts';
import { referralDeadline } from '#modules/jobs/job.ts';
import type { SheetDraft } from '#modules/jobs/sheet-draft.ts';

/** 東京都 as it was, and a change of October 2026 as an example; 山形県 lower. */
const wages: Readonly<Record<string, readonly (readonly [from: string, yen: number])[]>> = {
  '13': [
    ['2024-10-01', 1163],
    ['2025-10-03', 1226],
    ['2026-10-04', 1291],
  ],
  '06': [['2025-12-23', 1032]],
};
export const circumstances = (on: string): Circumstances => {
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
export const lawful: SheetDraft = {
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

export const changed = ({ on: _on, ...sections }: Change): SheetDraft => ({
  ...lawful,
  ...Object.fromEntries(
    Object.entries(sections).map(([section, values]) => {
      const before = lawful[section as keyof SheetDraft];
      return [section, typeof values === 'object' && typeof before === 'object' ? { ...before, ...values } : values];
    }),
  ),
});

export const say = (description: string): Change => ({ work: { description } });
export const note = (notes: string): Change => ({ notes });
export const asks = (text: string): Change => ({ selection: { note: text } });
export const pay = (of: SheetDraft['pay']): Change => (of ? { pay: of } : {});
export const hours = (of: SheetDraft['hours']): Change => (of ? { hours: of } : {});
export const work = (of: SheetDraft['work']): Change => (of ? { work: of } : {});
/** One figure for both ends of ａ and the total. */
export const base = (yen: number, more: SheetDraft['pay'] = {}): Change =>
  pay({ base: { from: yen, to: yen }, total: { from: yen, to: yen }, ...more });
export const fixed = (from: number | undefined, of: number | undefined, text: string, yen = 240_000): Change =>
  base(yen, {
    fixedOvertime: {
      paid: true,
      ...(from === undefined ? {} : { from, to: from }),
      ...(of === undefined ? {} : { hours: of }),
      note: text,
    },
  });
export const points = '２０時間分の時間外手当。超過分は追加で支給';
export const fixedTerm = (of: object = {}): NonNullable<SheetDraft['work']> => ({
  employmentType: 'non-regular',
  term: { kind: 'fixed', years: 1 },
  renewal: { kind: 'automatic', limit: '更新上限：なし' },
  ...of,
});
export const dispatch = (of: object = {}): Change =>
  work({
    employmentType: 'open-ended-dispatch',
    dispatch: 'dispatch',
    dispatchLicence: '派１３－１２３４５６',
    ...of,
  });
export const age = (of: NonNullable<SheetDraft['work']>['age'], more: object = {}): Change =>
  work({ ...(of ? { age: of } : {}), ...more });
export const partTime = (days: number, from: number, to: number, more: Change = {}): Change => ({
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
export const insured = (
  ...insurance: readonly ('employment' | 'accident' | 'health' | 'pension' | 'public-accident' | 'other')[]
) => ({
  conditions: { insurance },
});
export const graduates = (graduateKind: 'university' | 'high-school', of: SheetDraft['graduates']): Change => ({
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

/** What a rule must find, and what it must leave alone. */
type Cases = Readonly<Record<string, { readonly finds: readonly Case[]; readonly leaves: readonly Case[] }>>;

export const findingsOfRule = (rule: Rule, change: Change): Finding[] => {
  const { on = '2026-06-15' } = change;
  if ((rule.from && on < rule.from) || (rule.until && on > rule.until)) return [];
  const sheet = changed(change);
  return askRule(rule, { sheet, on: circumstances(on), writing: writingOf(sheet) });
};

const asWords: Readonly<Record<string, RuleWords>> = ja.rules;
/** Rules that find something with figures and something without. */
const alsoWithout = new Set(['weekly-holiday']);
const unfilled = ({ rule, detail }: Finding): string[] =>
  alsoWithout.has(rule) || !detail
    ? []
    : [...(asWords[rule]?.[3] ?? '').matchAll(/\{(\w+)\}/gu)]
        .map(([, name = '']) => name)
        .filter((name) => !(name in detail));

/** One test for each rule: cases of both kinds, found with the tone that is told, and with the figures of its sentence. */
export const cases = (subject: string, rules: readonly Rule[], told: Cases): void => {
  describe(`the rules of ${subject}`, () => {
    it('have cases of both kinds', () => {
      expect(Object.keys(told).sort()).toEqual(rules.map(({ key }) => key).sort());
      const lacking = Object.entries(told).filter(([, { finds, leaves }]) => finds.length === 0 || leaves.length === 0);
      expect(lacking).toEqual([]);
    });

    it.each(rules.map((rule) => [rule.key, rule] as const))('%s', (key, rule) => {
      const { finds = [], leaves = [] } = told[key] ?? {};
      const missed = finds.filter(([, change, tone]) => {
        const found = findingsOfRule(rule, change);
        return found.length === 0 || (tone !== undefined && !found.some((one) => one.tone === tone));
      });
      expect(missed.map(([what]) => what)).toEqual([]);
      expect(leaves.filter(([, change]) => findingsOfRule(rule, change).length > 0).map(([what]) => what)).toEqual([]);
      expect(finds.flatMap(([, change]) => findingsOfRule(rule, change).flatMap(unfilled))).toEqual([]);
    });
  });
};
