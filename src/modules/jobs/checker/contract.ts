// Long because it is the whole of the contract: term, renewal, trial period, dispatch, and words that no contract may hold.
import { addMonths, compareDays, dayFromText, daysBetween } from '#kernel/time.ts';
import type { SheetDraft } from '../sheet-draft.ts';
import type { Found, Rule } from './rule.ts';
import { folded, phrases, textOf, type Writing } from './writing.ts';

const base = { subject: 'contract', source: 'law' } as const;
const given = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';
const isFixed = ({ work }: SheetDraft): boolean => work?.term?.kind === 'fixed';
const termMonths = ({ work }: SheetDraft): number | undefined => {
  const { years, months } = work?.term ?? {};
  return years === undefined && months === undefined ? undefined : (years ?? 0) * 12 + (months ?? 0);
};

const termLength: Rule = {
  ...base,
  key: 'term-length',
  tone: 'red',
  item: 'work.term',
  law: [['labour-standards', '14/1']],
  finds: ({ sheet, on }) => {
    if (!isFixed(sheet)) return undefined;
    const months = termMonths(sheet);
    // An end without a beginning: whoever starts half a year from now has three years until then.
    const until = months === undefined ? dayFromText(sheet.work?.term?.until ?? '') : undefined;
    if (until && compareDays(until, addMonths(on.day, 42)) > 0) return { tone: 'orange' };
    if (months === undefined || months <= 36) return undefined;
    // Up to five years for experts and from the age of 60 on.
    return { tone: months > 60 ? 'red' : 'orange', detail: { months } };
  },
};

const termEnd: Rule = {
  ...base,
  key: 'missing-term-end',
  tone: 'red',
  item: 'work.term',
  law: [['employment-security', '5の3/2']],
  finds: ({ sheet }) =>
    isFixed(sheet) && termMonths(sheet) === undefined && !given(sheet.work?.term?.until) ? {} : undefined,
};

const termOver: Rule = {
  ...base,
  key: 'term-over',
  tone: 'orange',
  item: 'work.term',
  law: [['employment-security', '5の4']],
  finds: ({ sheet, on }) => {
    const until = isFixed(sheet) ? dayFromText(sheet.work?.term?.until ?? '') : undefined;
    return until && compareDays(until, on.day) < 0 ? { detail: { until: until.toString() } } : undefined;
  },
};

const renewalCriteria: Rule = {
  ...base,
  key: 'missing-renewal-criteria',
  tone: 'red',
  item: 'work.renewal',
  law: [['employment-security-rules', '4の2/3']],
  from: '2024-04-01',
  finds: ({ sheet }) => {
    const { renewal } = sheet.work ?? {};
    if (!isFixed(sheet)) return undefined;
    return renewal === undefined || (renewal.kind === 'conditional' && !given(renewal.conditions)) ? {} : undefined;
  },
};

const renewalLimit: Rule = {
  ...base,
  key: 'renewal-limit',
  tone: 'orange',
  item: 'work.renewal',
  law: [['employment-security-rules', '4の2/3']],
  from: '2024-04-01',
  finds: ({ sheet, writing }) => {
    const { renewal } = sheet.work ?? {};
    if (!isFixed(sheet) || !renewal || renewal.kind === 'none' || given(renewal.limit)) return undefined;
    return /更新(?:の)?(?:上限|回数)|通算契約|契約期間の?上限|最長\d|まで更新/u.test(writing.whole) ? undefined : {};
  },
};

// ── 試用期間 ────────────────────────────────────────────────────────────────────────────────────────────────────

const trialMissing: Rule = {
  ...base,
  key: 'missing-trial-period',
  tone: 'red',
  item: 'work.trialPeriod',
  law: [['employment-security-rules', '4の2/3']],
  from: '2018-01-01',
  finds: ({ sheet: { work } }) => {
    const trial = work?.trialPeriod;
    return trial === undefined || trial.exists === undefined || (trial.exists && !given(trial.length)) ? {} : undefined;
  },
};

const trialConditions: Rule = {
  ...base,
  key: 'trial-period-conditions',
  tone: 'red',
  item: 'work.trialPeriod',
  law: [['employment-security-rules', '4の2/3']],
  from: '2018-01-01',
  finds: ({ sheet: { work } }) => {
    const trial = work?.trialPeriod;
    if (!trial?.exists || given(trial.conditions) || trial.sameConditions === true) return undefined;
    return { tone: trial.sameConditions === false ? 'red' : 'orange' };
  },
};

/** 「３ヶ月」「６か月間」「１年」 in months. */
const monthsIn = (length: string | undefined): number | undefined => {
  const text = folded(length ?? '');
  const months = /(\d{1,2}) ?[ヶケかカヵ箇]月/u.exec(text)?.[1];
  const years = /(\d) ?年/u.exec(text)?.[1];
  return months || years ? Number(months ?? 0) + Number(years ?? 0) * 12 : undefined;
};

const trialLong: Rule = {
  ...base,
  key: 'trial-period-long',
  tone: 'orange',
  item: 'work.trialPeriod',
  law: [],
  source: 'ours',
  finds: ({ sheet }) => {
    const months = sheet.work?.trialPeriod?.exists ? monthsIn(sheet.work.trialPeriod.length) : undefined;
    if (months === undefined) return undefined;
    const term = isFixed(sheet) ? termMonths(sheet) : undefined;
    return months > 6 || (term !== undefined && term > 1 && months >= term) ? { detail: { months } } : undefined;
  },
};

/** 昇給, 退職手当 and 賞与 are told in writing to part-time and fixed-term workers. */
const partTimeItems: Rule = {
  ...base,
  key: 'part-time-items',
  tone: 'orange',
  item: 'pay.raise',
  law: [['part-time', '6/1']],
  finds: ({ sheet }) => {
    if (!isFixed(sheet) && sheet.header?.workingTime !== 'part-time') return [];
    const { pay, conditions } = sheet;
    return [
      ['pay.raise', pay?.raise] as const,
      ['pay.bonus', pay?.bonus] as const,
      ['conditions.retirementPay', conditions?.retirementPay] as const,
    ].flatMap(([item, told]) => (told?.exists === undefined ? [{ item }] : []));
  },
};

// ── 派遣 ────────────────────────────────────────────────────────────────────────────────────────────────────────

const dispatchBase = { ...base, subject: 'dispatch' } as const;
const dispatched = ({ work }: SheetDraft): boolean => work?.employmentType?.includes('dispatch') ?? false;
const sent = (sheet: SheetDraft): boolean =>
  dispatched(sheet) || sheet.work?.dispatch === 'dispatch' || sheet.work?.dispatch === 'temp-to-perm';

const dispatchLicence: Rule = {
  ...dispatchBase,
  key: 'dispatch-licence',
  tone: 'red',
  item: 'work.dispatchLicence',
  law: [['worker-dispatch', '5/1']],
  finds: ({ sheet }) => {
    if (!sent(sheet)) return undefined;
    const number = folded(sheet.work?.dispatchLicence ?? '')
      .replace(/[ー‐−―–]/gu, '-')
      .trim();
    if (number === '') return {};
    // 派13-123456; 般 and 特 ended on 2018-09-29 with the reform of 2015.
    return /派 ?\d{2} ?-? ?\d{6}/u.test(number) ? undefined : { tone: 'orange', detail: { number } };
  },
};

const dispatchType: Rule = {
  ...dispatchBase,
  key: 'dispatch-type',
  tone: 'red',
  item: 'work.employmentType',
  law: [['worker-dispatch', '32/1']],
  finds: ({ sheet }) => {
    const form = sheet.work?.dispatch;
    if (!form || !sheet.work?.employmentType) return undefined;
    if (dispatched(sheet)) return form === 'none' || form === 'contracting' ? {} : undefined;
    return form === 'dispatch' ? {} : undefined;
  },
};

const dispatchTerm: Rule = {
  ...dispatchBase,
  key: 'dispatch-term',
  tone: 'red',
  item: 'work.term',
  law: [
    ['worker-dispatch', '30/1'],
    ['employment-security', '5の4'],
  ],
  finds: ({ sheet: { work } }) => {
    const kind = work?.term?.kind;
    if (!kind || !work?.employmentType) return undefined;
    if (work.employmentType.startsWith('open-ended')) return kind === 'indefinite' ? undefined : {};
    return work.employmentType.startsWith('fixed-term') && kind === 'indefinite' ? {} : undefined;
  },
};

/** 日雇派遣: contracts of up to 30 days, with few exceptions. */
const dispatchDaily: Rule = {
  ...dispatchBase,
  key: 'dispatch-daily',
  tone: 'orange',
  item: 'work.term',
  law: [['worker-dispatch', '35の4/1']],
  from: '2012-10-01',
  finds: ({ sheet, on }) => {
    if (!sent(sheet)) return undefined;
    if (sheet.work?.term?.kind === 'daily') return {};
    const until = dayFromText(sheet.work?.term?.until ?? '');
    return until &&
      termMonths(sheet) === undefined &&
      compareDays(until, on.day) >= 0 &&
      daysBetween(on.day, until) < 30
      ? {}
      : undefined;
  },
};

const tempToPerm: Rule = {
  ...dispatchBase,
  key: 'temp-to-perm-length',
  tone: 'orange',
  item: 'work.term',
  law: [['dispatch-guideline']],
  finds: ({ sheet }) => {
    const months = sheet.work?.dispatch === 'temp-to-perm' && dispatched(sheet) ? termMonths(sheet) : undefined;
    return months !== undefined && months > 6 ? { detail: { months } } : undefined;
  },
};

/** 港湾運送, 建設, 警備 and most of 医療 are closed to dispatch. */
const dispatchBanned: Rule = {
  ...dispatchBase,
  key: 'dispatch-banned-work',
  tone: 'orange',
  item: 'work.title',
  law: [['worker-dispatch', '4/1']],
  finds: ({ sheet, writing }) => {
    if (!sent(sheet)) return undefined;
    const codes = (sheet.work?.occupations ?? []).filter(({ edition }) => edition === '2022');
    const closed = codes.some(({ code }) => /^(?:059|09[012])/u.test(code));
    const title = textOf(writing, 'work.title');
    const said = /警備員|交通誘導|港湾荷役|建設作業員|土木作業員/u.test(title);
    // 病院, 診療所 and 助産所 are closed, 社会福祉施設 and 紹介予定派遣 open.
    const medical =
      sheet.work?.dispatch !== 'temp-to-perm' &&
      /医師|看護師|看護職|保健師|助産師|薬剤師|放射線技師|歯科衛生士|理学療法士|作業療法士/u.test(title) &&
      /病院|クリニック|診療所|医院|助産|外来|病棟/u.test(`${title} ${textOf(writing, 'work.description')}`);
    return closed || said || medical ? {} : undefined;
  },
};

// ── words that no contract may hold ─────────────────────────────────────────────────────────────────────────────

const said = (writing: Writing, pattern: RegExp, not?: RegExp): Found[] =>
  phrases(writing, pattern, not).map(({ item, ...phrase }) => ({ item, phrase }));

const penalty: Rule = {
  ...base,
  key: 'penalty',
  tone: 'orange',
  item: 'notes',
  law: [
    ['labour-standards', '16'],
    ['labour-standards', '24/1'],
  ],
  finds: ({ writing }) =>
    said(
      writing,
      /罰金|違約金|研修費用?[^\n。、]{0,10}(?:返還|返金|返済)|(?:早期|途中)退職[^\n。]{0,12}(?:返還|返金|返済)|(?:破損|損害|事故)[^\n。]{0,12}(?:全額(?:自己)?負担|(?:給与|給料|賃金)から(?:天引|控除|引))/gu,
      /罰金(?:刑|以上)|罰金(?:は|等は|制度は)?(?:一切)?(?:なし|無し|ありません)|(?:罰金|違約金)(?:の)?(?:請求|回収|計算|処理|督促|徴収業務)/gu,
    ),
};

const noPaidLeave: Rule = {
  ...base,
  key: 'no-paid-leave-in-text',
  tone: 'orange',
  item: 'notes',
  law: [['labour-standards', '39/1']],
  finds: ({ writing }) =>
    said(
      writing,
      /(?:有給|有休|年休)(?:休暇)?(?:は|が)?(?:なし|無し|ありません|ございません|取れません|与えません)/gu,
      /(?:試用|入社|採用|6 ?[ヶかカ]月|半年|雇用期間)[^\n。]{0,14}(?:有給|有休|年休)[^\n。]{0,10}/gu,
    ),
};

const unpaidOvertime: Rule = {
  ...base,
  key: 'unpaid-overtime-in-text',
  tone: 'orange',
  item: 'notes',
  law: [['labour-standards', '37/1']],
  finds: ({ writing }) =>
    said(
      writing,
      /サービス残業|(?:残業|時間外)(?:代|手当)(?:は|の)?(?:支給)?(?:なし|無し|ありません|出ません|つきません|しません|支給しません)/gu,
      /サービス残業(?:は|も|が|等)?(?:一切|絶対に?)?(?:なし|無し|ゼロ|0|ありません|ございません|禁止|撲滅|させ)|固定(?:残業|時間外)(?:代|手当)[^\n。]{0,8}/gu,
    ),
};

const insuranceAfterTrial: Rule = {
  ...base,
  key: 'insurance-after-trial',
  subject: 'insurance',
  tone: 'orange',
  item: 'work.trialPeriod',
  law: [
    ['health-insurance', '3/1'],
    ['employment-insurance', '6'],
  ],
  finds: ({ writing }) =>
    said(
      writing,
      /試用期間[^\n。]{0,15}(?:社会保険|社保|雇用保険|健康保険|厚生年金)[^\n。]{0,8}(?:なし|無し|未加入|加入しな|ありません|適用外)|(?:社会保険|社保|雇用保険|健康保険|厚生年金)(?:加入)?(?:は|の加入は|、)?試用期間(?:終了|満了|経過|明け)?後/gu,
    ),
};

/** 業務委託 is no employment: the offices take jobs of employers only. */
const noEmployment: Rule = {
  ...base,
  key: 'no-employment',
  tone: 'orange',
  item: 'work.description',
  law: [
    ['employment-security', '4/1'],
    ['labour-standards', '27'],
  ],
  finds: ({ writing }) =>
    said(
      writing,
      /業務委託(?:契約)?(?:で(?:の募集|募集|働|契約)|となります|も可|可能|スタッフ募集)|個人事業主(?:として|契約|扱い)|フルコミッション|完全(?:歩合|出来高)(?:制|給|払い)?/gu,
      /完全(?:歩合|出来高)(?:制|給|払い)?で?は?(?:ありません|ございません|ない|なし)/gu,
    ),
};

/** Nobody is employed before the 31 March after the age of 15 is reached. */
const childWork: Rule = {
  ...base,
  key: 'child-work',
  tone: 'orange',
  item: 'notes',
  law: [['labour-standards', '56/1']],
  finds: ({ writing }) =>
    said(writing, /中学生(?:の方)?(?:も|の)?(?:応募)?(?:可(?!否|能性)|OK|ok|大?歓迎|募集|大丈夫)/gu),
};

export const contractRules: readonly Rule[] = [
  termEnd,
  termLength,
  termOver,
  renewalCriteria,
  renewalLimit,
  trialMissing,
  trialConditions,
  trialLong,
  partTimeItems,
  penalty,
  noPaidLeave,
  unpaidOvertime,
  noEmployment,
  childWork,
];
export const dispatchRules: readonly Rule[] = [
  dispatchLicence,
  dispatchType,
  dispatchTerm,
  dispatchDaily,
  tempToPerm,
  dispatchBanned,
];
export const trialInsurance: Rule = insuranceAfterTrial;
