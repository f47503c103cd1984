import type { SheetDraft, SheetItem } from '#modules/jobs/sheet-draft.ts';

/** What must be given of a sheet before it can be accepted (system-reference §2.1, column Req), and what demands it. */
type NeededItem = {
  readonly item: SheetItem;
  readonly source: string;
  /** Of which sheets (◐); of all (●) where it says nothing. */
  readonly of?: (draft: SheetDraft) => boolean;
  readonly given: (draft: SheetDraft) => boolean;
};

/** 労働条件等の明示: what a job must state. */
const stated = '職業安定法5条の3、同法施行規則4条の2第3項';
const ageLaw = '労働施策総合推進法9条、同法施行規則1条の3';
const written = '求人申込書の必須項目';

const is = (value: unknown): boolean =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

const fullTime = ({ header }: SheetDraft): boolean => header?.workingTime === 'full-time';
const partTime = ({ header }: SheetDraft): boolean => header?.workingTime === 'part-time';

const header: readonly NeededItem[] = [
  { item: 'header.kind', source: written, given: ({ header }) => is(header?.kind) },
  {
    item: 'header.graduateKind',
    source: written,
    of: ({ header }) => header?.kind === 'graduates',
    given: ({ header }) => is(header?.graduateKind),
  },
  { item: 'header.workingTime', source: written, given: ({ header }) => is(header?.workingTime) },
  { item: 'header.disclosure', source: written, given: ({ header }) => is(header?.disclosure) },
  { item: 'header.selfApplication', source: written, given: ({ header }) => is(header?.selfApplication) },
  { item: 'header.dataProvision', source: written, given: ({ header }) => is(header?.dataProvision) },
];

const establishment: readonly NeededItem[] = [
  { item: 'establishment.name', source: stated, given: ({ establishment }) => is(establishment?.name) },
  { item: 'establishment.nameKana', source: written, given: ({ establishment }) => is(establishment?.nameKana) },
  { item: 'establishment.address', source: written, given: ({ establishment }) => is(establishment?.address) },
];

const fixedTerm = ({ work }: SheetDraft): boolean => work?.term?.kind === 'fixed';

const work: readonly NeededItem[] = [
  { item: 'work.title', source: written, given: ({ work }) => is(work?.title) },
  { item: 'work.occupations', source: written, given: ({ work }) => is(work?.occupations) },
  { item: 'work.description', source: stated, given: ({ work }) => is(work?.description) },
  { item: 'work.scopeOfChange', source: stated, given: ({ work }) => is(work?.scopeOfChange) },
  { item: 'work.employmentType', source: written, given: ({ work }) => is(work?.employmentType) },
  {
    item: 'work.nonRegularName',
    source: written,
    of: ({ work }) => work?.employmentType === 'non-regular',
    given: ({ work }) => is(work?.nonRegularName),
  },
  {
    item: 'work.regularHire',
    source: written,
    of: ({ work }) => work?.employmentType !== undefined && work.employmentType !== 'regular',
    given: ({ work }) => is(work?.regularHire),
  },
  { item: 'work.dispatch', source: stated, given: ({ work }) => is(work?.dispatch) },
  {
    item: 'work.dispatchLicence',
    source: written,
    of: ({ work }) => work?.dispatch === 'dispatch' || work?.dispatch === 'temp-to-perm',
    given: ({ work }) => is(work?.dispatchLicence),
  },
  {
    item: 'work.term',
    source: stated,
    given: ({ work: { term } = {} }) =>
      term !== undefined && (term.kind !== 'fixed' || (is(term.length) && is(term.years ?? term.months ?? term.until))),
  },
  {
    // 更新する場合の基準、通算契約期間・更新回数の上限 (2024-04)
    item: 'work.renewal',
    source: stated,
    of: fixedTerm,
    given: ({ work: { renewal } = {} }) =>
      renewal !== undefined &&
      (renewal.kind === 'none' || is(renewal.limit)) &&
      (renewal.kind !== 'conditional' || is(renewal.conditions)),
  },
  {
    item: 'work.workplaces',
    source: stated,
    given: ({ work: { workplaces = [] } = {} }) =>
      is(workplaces) &&
      workplaces.every(({ kind, prefecture, address }) => kind !== 'address' || (is(prefecture) && is(address))),
  },
  { item: 'work.smoking', source: stated, given: ({ work }) => is(work?.smoking) },
  {
    item: 'work.carCommute',
    source: written,
    given: ({ work: { carCommute } = {} }) =>
      carCommute !== undefined && (!carCommute.allowed || is(carCommute.parking)),
  },
  {
    // 就業場所の変更の範囲 (2024-04)
    item: 'work.transfer',
    source: stated,
    given: ({ work: { transfer } = {} }) => transfer !== undefined && (!transfer.possible || is(transfer.range)),
  },
  {
    item: 'work.age',
    source: ageLaw,
    given: ({ work: { age } = {} }) =>
      age !== undefined && (!age.limited || (is(age.from ?? age.to) && is(age.ground) && is(age.reason))),
  },
  {
    item: 'work.education',
    source: written,
    given: ({ work: { education } = {} }) =>
      education !== undefined && (education.requirement === 'none' || is(education.level)),
  },
  {
    item: 'work.experience',
    source: written,
    given: ({ work: { experience } = {} }) =>
      experience !== undefined && (experience.requirement === 'none' || is(experience.details)),
  },
  {
    item: 'work.licences',
    source: written,
    given: ({ work: { licences } = {} }) =>
      licences !== undefined &&
      (licences.none === true || is(licences.car) || is(licences.listed) || is(licences.other)),
  },
  {
    item: 'work.trialPeriod',
    source: stated,
    given: ({ work: { trialPeriod } = {} }) =>
      trialPeriod !== undefined &&
      (!trialPeriod.exists ||
        (is(trialPeriod.length) &&
          is(trialPeriod.sameConditions) &&
          (trialPeriod.sameConditions === true || is(trialPeriod.conditions)))),
  },
];

const pay: readonly NeededItem[] = [
  { item: 'pay.base', source: stated, given: ({ pay }) => is(pay?.base?.from) },
  {
    // The three points of 固定残業代: the amount apart, the hours it pays, and that more is paid for more.
    item: 'pay.fixedOvertime',
    source: stated,
    given: ({ pay: { fixedOvertime: fixed } = {} }) =>
      fixed !== undefined && (!fixed.paid || (is(fixed.from) && is(fixed.hours) && is(fixed.note))),
  },
  {
    item: 'pay.monthlyWorkingDays',
    source: written,
    of: fullTime,
    given: ({ pay }) => is(pay?.monthlyWorkingDays),
  },
  {
    item: 'pay.form',
    source: stated,
    given: ({ pay: { form, formNote } = {} }) => is(form) && (form !== 'other' || is(formNote)),
  },
  {
    // Pay of a sheet is per month or per hour; what is counted otherwise says its own figure.
    item: 'pay.formAmount',
    source: written,
    of: ({ header, pay }) =>
      pay?.form !== undefined &&
      header?.workingTime !== undefined &&
      pay.form !== 'other' &&
      pay.form !== (header.workingTime === 'full-time' ? 'monthly' : 'hourly'),
    given: ({ pay }) => is(pay?.formAmount?.from),
  },
  {
    item: 'pay.commuting',
    source: written,
    given: ({ pay: { commuting } = {} }) =>
      commuting !== undefined &&
      (commuting.kind === 'none' ||
        commuting.kind === 'actual-unlimited' ||
        (is(commuting.per) && is(commuting.amount))),
  },
  {
    item: 'pay.closing',
    source: written,
    given: ({ pay: { closing } = {} }) =>
      closing !== undefined &&
      (closing.kind !== 'day' || is(closing.day)) &&
      (closing.kind !== 'other' || is(closing.note)),
  },
  {
    item: 'pay.payday',
    source: written,
    given: ({ pay: { payday } = {} }) =>
      payday !== undefined &&
      (payday.kind === 'other' ? is(payday.note) : is(payday.month)) &&
      (payday.kind !== 'day' || is(payday.day)),
  },
  {
    item: 'pay.raise',
    source: written,
    given: ({ pay: { raise } = {} }) => raise !== undefined && (!raise.exists || is(raise.lastYear)),
  },
  {
    item: 'pay.bonus',
    source: written,
    given: ({ pay: { bonus } = {} }) => bonus !== undefined && (!bonus.exists || is(bonus.lastYear)),
  },
];

const hours: readonly NeededItem[] = [
  { item: 'hours.system', source: stated, given: ({ hours }) => is(hours?.system) },
  {
    item: 'hours.variableUnit',
    source: written,
    of: ({ hours }) => hours?.system === 'variable',
    given: ({ hours }) => is(hours?.variableUnit),
  },
  { item: 'hours.shifts', source: stated, given: ({ hours }) => is(hours?.shifts) || is(hours?.or) },
  {
    item: 'hours.overtime',
    source: stated,
    given: ({ hours: { overtime } = {} }) =>
      overtime !== undefined &&
      (!overtime.exists ||
        (is(overtime.monthlyHours) && is(overtime.special) && (!overtime.special || is(overtime.specialNote)))),
  },
  { item: 'hours.breakMinutes', source: stated, given: ({ hours }) => is(hours?.breakMinutes) },
  { item: 'hours.annualHolidays', source: written, of: fullTime, given: ({ hours }) => is(hours?.annualHolidays) },
  {
    item: 'hours.holidays',
    source: stated,
    given: ({ hours: { holidays } = {} }) =>
      holidays !== undefined && (is(holidays.days) || holidays.publicHolidays === true || holidays.other === true),
  },
  { item: 'hours.twoDaysOff', source: written, given: ({ hours }) => is(hours?.twoDaysOff) },
  {
    item: 'hours.paidLeaveAfterSixMonths',
    source: written,
    given: ({ hours }) => is(hours?.paidLeaveAfterSixMonths),
  },
  { item: 'hours.weeklyDays', source: written, of: partTime, given: ({ hours }) => is(hours?.weeklyDays?.from) },
];

const conditions: readonly NeededItem[] = [
  { item: 'conditions.insurance', source: stated, given: ({ conditions }) => is(conditions?.insurance) },
  {
    item: 'conditions.retirementMutualAid',
    source: written,
    given: ({ conditions }) => is(conditions?.retirementMutualAid),
  },
  { item: 'conditions.retirementPay', source: written, given: ({ conditions }) => is(conditions?.retirementPay) },
  { item: 'conditions.retirementAge', source: written, given: ({ conditions }) => is(conditions?.retirementAge) },
  { item: 'conditions.reemployment', source: written, given: ({ conditions }) => is(conditions?.reemployment) },
  { item: 'conditions.extension', source: written, given: ({ conditions }) => is(conditions?.extension) },
  { item: 'conditions.housing', source: written, given: ({ conditions }) => is(conditions?.housing) },
  { item: 'conditions.childcare', source: written, given: ({ conditions }) => is(conditions?.childcare) },
];

const selection: readonly NeededItem[] = [
  { item: 'selection.openings', source: written, given: ({ selection }) => is(selection?.openings) },
  {
    item: 'selection.methods',
    source: written,
    given: ({ selection: { methods = {} } = {} }) =>
      Boolean(methods.interview || methods.documents || methods.written || methods.other),
  },
  { item: 'selection.result', source: written, given: ({ selection }) => is(selection?.result?.timing) },
  { item: 'selection.notifyBy', source: written, given: ({ selection }) => is(selection?.notifyBy) },
  { item: 'selection.schedule', source: written, given: ({ selection }) => is(selection?.schedule) },
  { item: 'selection.place', source: written, given: ({ selection }) => is(selection?.place?.address) },
  { item: 'selection.documents', source: written, given: ({ selection }) => is(selection?.documents) },
  { item: 'selection.sendBy', source: written, given: ({ selection }) => is(selection?.sendBy) },
  {
    item: 'selection.otherDocuments',
    source: written,
    of: ({ selection }) => selection?.documents?.includes('other') === true,
    given: ({ selection }) => is(selection?.otherDocuments),
  },
  {
    item: 'selection.otherSending',
    source: written,
    of: ({ selection }) => selection?.sendBy?.includes('other') === true,
    given: ({ selection }) => is(selection?.otherSending),
  },
  {
    item: 'selection.postTo',
    source: written,
    of: ({ selection }) => selection?.sendBy?.includes('post') === true,
    given: ({ selection }) => is(selection?.postTo?.address),
  },
  { item: 'selection.documentReturn', source: written, given: ({ selection }) => is(selection?.documentReturn) },
  {
    item: 'selection.contact',
    source: stated,
    given: ({ selection }) => is(selection?.contact?.name) && is(selection?.contact?.telephone),
  },
];

/** In the order of the job sheet. */
export const neededItems: readonly NeededItem[] = [
  ...header,
  ...establishment,
  ...work,
  ...pay,
  ...hours,
  ...conditions,
  ...selection,
];
