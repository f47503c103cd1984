import type { SheetDraft, SheetItem } from '../sheet-draft.ts';
import type { Basis, Rule } from './rule.ts';
import { textOf } from './writing.ts';

/** 職業安定法5条の3: what has to be told before anybody applies; the rules of the ministry name the items. */
const told: readonly Basis[] = [
  ['employment-security', '5の3/2'],
  ['employment-security-rules', '4の2/3'],
];
const base = { subject: 'conditions', tone: 'red', law: told, source: 'law' } as const;

type Missing = readonly [SheetItem, (sheet: SheetDraft) => boolean];
const given = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';
const isFull = ({ header }: SheetDraft): boolean => header?.workingTime === 'full-time';

const byLaw: readonly Missing[] = [
  ['establishment.name', ({ establishment }) => !given(establishment?.name)],
  ['work.title', ({ work }) => !given(work?.title)],
  ['work.description', ({ work }) => !given(work?.description)],
  ['work.employmentType', ({ work }) => work?.employmentType === undefined],
  ['work.term', ({ work }) => work?.term === undefined],
  ['work.workplaces', ({ work }) => (work?.workplaces ?? []).length === 0],
  ['pay.base', ({ pay }) => pay?.base?.from === undefined && pay?.base?.to === undefined],
  ['pay.fixedOvertime', ({ pay }) => pay?.fixedOvertime === undefined],
  ['pay.form', ({ pay }) => pay?.form === undefined],
  [
    'hours.shifts',
    ({ hours }) =>
      (hours?.shifts ?? []).length === 0 && !hours?.or && !['flexitime', 'discretionary'].includes(hours?.system ?? ''),
  ],
  ['hours.overtime', ({ hours }) => hours?.overtime === undefined],
  ['hours.breakMinutes', ({ hours }) => hours?.breakMinutes === undefined],
  ['hours.holidays', ({ hours }) => hours?.holidays === undefined],
  ['conditions.insurance', ({ conditions }) => conditions?.insurance === undefined],
];

/** Items that the form of the offices asks besides: without them a job is not taken at the counter. */
const byForm: readonly Missing[] = [
  ['work.dispatch', ({ work }) => work?.dispatch === undefined],
  ['work.age', ({ work }) => work?.age === undefined],
  ['work.education', ({ work }) => work?.education === undefined],
  ['work.experience', ({ work }) => work?.experience === undefined],
  ['work.licences', ({ work }) => work?.licences === undefined],
  ['work.carCommute', ({ work }) => work?.carCommute === undefined],
  ['pay.monthlyWorkingDays', (sheet) => isFull(sheet) && sheet.pay?.monthlyWorkingDays === undefined],
  ['pay.commuting', ({ pay }) => pay?.commuting === undefined],
  ['pay.closing', ({ pay }) => pay?.closing === undefined],
  ['pay.payday', ({ pay }) => pay?.payday === undefined],
  ['pay.raise', ({ pay }) => pay?.raise === undefined],
  ['pay.bonus', ({ pay }) => pay?.bonus === undefined],
  ['hours.system', ({ hours }) => hours?.system === undefined],
  ['hours.system', ({ hours }) => hours?.system === 'variable' && hours.variableUnit === undefined],
  ['hours.annualHolidays', (sheet) => isFull(sheet) && sheet.hours?.annualHolidays === undefined],
  ['hours.weeklyDays', (sheet) => sheet.header?.workingTime === 'part-time' && sheet.hours?.weeklyDays === undefined],
  ['hours.paidLeaveAfterSixMonths', ({ hours }) => hours?.paidLeaveAfterSixMonths === undefined],
  ['conditions.retirementAge', ({ conditions }) => conditions?.retirementAge === undefined],
  ['conditions.reemployment', ({ conditions }) => conditions?.reemployment === undefined],
  ['conditions.retirementPay', ({ conditions }) => conditions?.retirementPay === undefined],
  ['selection.openings', ({ selection }) => !selection?.openings],
  ['selection.methods', ({ selection }) => selection?.methods === undefined],
  ['selection.documents', ({ selection }) => selection?.documents === undefined],
  ['selection.notifyBy', ({ selection }) => (selection?.notifyBy ?? []).length === 0],
  ['selection.contact', ({ selection }) => !given(selection?.contact?.name) || !given(selection?.contact?.telephone)],
];

const absent =
  (items: readonly Missing[]): Rule['finds'] =>
  ({ sheet }) =>
    items.flatMap(([item, isMissing]) => (isMissing(sheet) ? [{ item }] : []));

const missingItem: Rule = { ...base, key: 'missing-item', item: 'work.description', finds: absent(byLaw) };

const missingFormItem: Rule = {
  ...base,
  key: 'missing-form-item',
  tone: 'orange',
  item: 'selection.methods',
  law: [],
  source: 'ours',
  finds: absent(byForm),
};

const changeOfWork: Rule = {
  ...base,
  key: 'missing-change-of-work',
  item: 'work.scopeOfChange',
  from: '2024-04-01',
  finds: ({ sheet: { work }, writing }) =>
    given(work?.scopeOfChange) || /変更の?(?:の?可能性の)?範囲|変更範囲/u.test(textOf(writing, 'work.description'))
      ? undefined
      : {},
};

const changeOfPlace: Rule = {
  ...base,
  key: 'missing-change-of-place',
  item: 'work.transfer',
  from: '2024-04-01',
  finds: ({ sheet: { work } }) =>
    work?.transfer === undefined || (work.transfer.possible && !given(work.transfer.range)) ? {} : undefined,
};

const smoking: Rule = {
  ...base,
  key: 'missing-smoking',
  item: 'work.smoking',
  law: [...told, ['health-promotion']],
  from: '2020-04-01',
  finds: ({ sheet: { work } }) => (work?.smoking?.measure === undefined ? {} : undefined),
};

const smokingNote: Rule = {
  ...base,
  key: 'smoking-note',
  tone: 'orange',
  item: 'work.smoking',
  from: '2020-04-01',
  finds: ({ sheet: { work } }) => (work?.smoking?.measure === 'other' && !given(work.smoking.note) ? {} : undefined),
};

/** 第一種施設: 学校, 病院, 診療所, 施術所, 児童福祉施設 – no room for smoking indoors at all. */
const firstKind = /^(?:81|83[1-5]|853)/u;

/** Where smoking is allowed indoors, few places may: since 2020-04 nearly all are 原則屋内禁煙. */
const smokingAllowed: Rule = {
  ...base,
  key: 'smoking-allowed',
  tone: 'orange',
  item: 'work.smoking',
  law: [
    ['health-promotion', '29/1'],
    ['health-promotion', '30/1'],
  ],
  from: '2020-04-01',
  finds: ({ sheet: { work, header } }) => {
    const measure = work?.smoking?.measure;
    const first = firstKind.test(header?.industry?.code ?? '');
    if (measure === 'none') return { tone: first ? 'orange' : 'grey' };
    return measure === 'smoking-room' && first ? {} : undefined;
  },
};

/** 自主応募 needs an employer who is named: 公開範囲 1 or 2. */
const selfApplication: Rule = {
  ...base,
  key: 'self-application-disclosure',
  item: 'header.selfApplication',
  law: [],
  source: 'ours',
  finds: ({ sheet: { header } }) => (header?.selfApplication && (header.disclosure ?? 1) > 2 ? {} : undefined),
};

export const disclosureRules: readonly Rule[] = [
  missingItem,
  changeOfWork,
  changeOfPlace,
  smoking,
  smokingNote,
  smokingAllowed,
  selfApplication,
  missingFormItem,
];
