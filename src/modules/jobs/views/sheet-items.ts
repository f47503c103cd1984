import type { SheetItem } from '../sheet-draft.ts';
import type { Words } from '../words/ja.ts';
import type { Section } from './line.ts';

/**
 * Items of the sheet and the lines in which they are shown: one item may fill several lines (更新の可能性, 条件, 上限), and
 * several items may stand in one (求人区分 and フルタイム). Findings, comments and changes name items; readers see labels.
 */

/** Where a line shows a part of an item that has another name in the sheet. Without an entry the names are the same. */
const itemOfLine: { readonly [S in Section['key']]?: Readonly<Record<string, string | undefined>> } = {
  header: { number: undefined, acceptedOn: undefined, deadlineOn: undefined, office: undefined },
  work: {
    regularHireRecord: 'regularHire',
    renewalConditions: 'renewal',
    renewalLimit: 'renewal',
    workplace: 'workplaces',
    station: 'workplaces',
    smokingNote: 'smoking',
    parking: 'carCommute',
    transferRange: 'transfer',
    ageGround: 'age',
    ageReason: 'age',
    carLicence: 'licences',
    otherLicences: 'licences',
    trialConditions: 'trialPeriod',
  },
  pay: {
    fixedOvertimeNote: 'fixedOvertime',
    raiseLastYear: 'raise',
    raiseAmount: 'raise',
    bonusLastYear: 'bonus',
    bonusTimes: 'bonus',
    bonusAmount: 'bonus',
  },
  hours: {
    hours: 'shifts',
    special: 'overtime',
    specialNote: 'overtime',
    break: 'breakMinutes',
    holidaysNote: 'holidays',
    paidLeave: 'paidLeaveAfterSixMonths',
  },
  conditions: { housingNote: 'housing', childcareNote: 'childcare' },
  company: {
    total: 'employees',
    workplace: 'employees',
    women: 'employees',
    partTime: 'employees',
    rulesFullTime: 'workRules',
    rulesPartTime: 'workRules',
  },
  selection: {
    timing: 'result',
    afterDocuments: 'result',
    afterInterview: 'result',
    resultNote: 'result',
    station: 'place',
    section: 'contact',
    contactKana: 'contact',
    telephone: 'contact',
    fax: 'contact',
    mail: 'contact',
  },
  graduates: {
    leaveMen: 'childcareLeave',
    leaveWomen: 'childcareLeave',
    dropouts: 'earlierGraduates',
    reception: 'receptionFrom',
  },
};

/** Items without a line of their own, and the item beside which they are read. */
const shownBeside: Readonly<Record<SheetItem, SheetItem>> = {
  'header.workingTime': 'header.kind',
  'header.graduateKind': 'header.kind',
  'establishment.postcode': 'establishment.address',
  'establishment.prefecture': 'establishment.address',
  'establishment.municipality': 'establishment.address',
  'establishment.point': 'establishment.address',
  'pay.formAmount': 'pay.form',
  'pay.formNote': 'pay.form',
  'hours.system': 'hours.shifts',
  'hours.variableUnit': 'hours.shifts',
  'hours.or': 'hours.shifts',
  'company.representativeTitle': 'company.representative',
  'selection.openingsCommuting': 'selection.openings',
  'selection.openingsLiveIn': 'selection.openings',
  'pr.branchCount': 'pr.branches',
  'graduates.receptionTo': 'graduates.receptionFrom',
};

type Labels = Readonly<Record<string, string>>;

const pathOf = (section: Section['key'], name: string): SheetItem | undefined => {
  if (section === 'notes') return 'notes';
  const special = itemOfLine[section];
  const own = special && name in special ? special[name] : name;
  return own === undefined || (section === 'establishment' && own === 'withheld') ? undefined : `${section}.${own}`;
};

type SheetItemName = { readonly item: SheetItem; readonly section: Section['key']; readonly label: string };

type Known = {
  byLine: ReadonlyMap<string, SheetItem>;
  items: readonly SheetItemName[];
  labels: ReadonlyMap<SheetItem, string>;
};

/** Kept by language: a page asks for each of a hundred lines. */
const known = new WeakMap<Words, Known>();
const knownIn = (w: Words): Known => {
  const found = known.get(w) ?? learn(w);
  known.set(w, found);
  return found;
};

const learn = (w: Words): Known => {
  const lines = (Object.keys(w.sections) as Section['key'][]).flatMap((section) =>
    Object.entries(w[section] as Labels).flatMap(([name, label]) => {
      const item = pathOf(section, name);
      return item === undefined ? [] : [{ item, section, label }];
    }),
  );
  const items = [...Map.groupBy(lines, ({ item }) => item).values()].flatMap(([first]) => first ?? []);
  return {
    byLine: new Map(lines.map(({ item, section, label }) => [`${section} ${label}`, item])),
    items,
    labels: new Map(items.map(({ item, label }) => [item, label])),
  };
};

/** The item that a line of the sheet shows; undefined for what the office gives itself. */
export const itemOf = (section: Section['key'], label: string, w: Words): SheetItem | undefined =>
  knownIn(w).byLine.get(`${section} ${label}`);

/** The item whose line an item is read in; itself where it has one. */
export const lineItem = (item: SheetItem): SheetItem => shownBeside[item] ?? item;

/** Every item that a sheet can show, once each, in the official order, by its first label. */
export const sheetItems = (w: Words): readonly SheetItemName[] => knownIn(w).items;

/** The official label of an item; undefined for a name that is none. */
export const itemLabel = (item: SheetItem, w: Words): string | undefined => knownIn(w).labels.get(lineItem(item));
