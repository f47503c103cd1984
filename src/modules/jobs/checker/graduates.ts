import { addMonths, compareDays, type Day, day, dayFromText } from '#kernel/time.ts';
import type { SheetDraft } from '../sheet-draft.ts';
import type { Found, Rule } from './rule.ts';

/** 学卒 calendar (system-reference §4.9). The days are agreements and requests, renewed each year with these dates. */
const base = { subject: 'graduates', source: 'law' } as const;

const schoolYear = (sheet: SheetDraft): number | undefined =>
  sheet.header?.kind === 'graduates' ? sheet.graduates?.graduationYear : undefined;

/** A day of the year before the graduation in March. */
const before = (graduationYear: number, monthDay: string): Day => day(`${graduationYear - 1}-${monthDay}`);

const early = (told: string | undefined, earliest: Day, item: string): Found[] => {
  const on = dayFromText(told ?? '');
  return on && compareDays(on, earliest) < 0
    ? [{ item, detail: { told: on.toString(), earliest: earliest.toString() } }]
    : [];
};

const isSchool = ({ header }: SheetDraft): boolean =>
  header?.graduateKind === 'high-school' || header?.graduateKind === 'junior-high-school';

/** 高卒: documents from 9/5 (沖縄 8/30), selection from 9/16. */
const schoolSchedule: Rule = {
  ...base,
  key: 'graduates-school-schedule',
  tone: 'red',
  item: 'graduates.selectionFrom',
  law: [['school-schedule']],
  finds: ({ sheet }) => {
    const year = schoolYear(sheet);
    if (year === undefined || !isSchool(sheet)) return [];
    const okinawa = (sheet.work?.workplaces ?? []).some(({ prefecture }) => prefecture === '47');
    return [
      ...early(sheet.graduates?.receptionFrom, before(year, okinawa ? '08-30' : '09-05'), 'graduates.receptionFrom'),
      ...early(sheet.graduates?.selectionFrom, before(year, '09-16'), 'graduates.selectionFrom'),
    ];
  },
};

/** 大卒等: the public begins on 3/1, selection on 6/1 of the last year of study. */
const universitySchedule: Rule = {
  ...base,
  key: 'graduates-university-schedule',
  tone: 'orange',
  item: 'graduates.selectionFrom',
  law: [['university-schedule']],
  finds: ({ sheet }) => {
    const year = schoolYear(sheet);
    if (year === undefined || isSchool(sheet)) return [];
    return early(sheet.graduates?.selectionFrom, before(year, '06-01'), 'graduates.selectionFrom');
  },
};

const graduationYear: Rule = {
  ...base,
  key: 'missing-graduation-year',
  tone: 'orange',
  item: 'graduates.graduationYear',
  law: [],
  source: 'ours',
  finds: ({ sheet, on }) => {
    if (sheet.header?.kind !== 'graduates') return undefined;
    const year = sheet.graduates?.graduationYear;
    if (year === undefined) return {};
    return compareDays(day(`${year}-03-31`), on.day) < 0 || year > addMonths(on.day, 24).year
      ? { detail: { year: String(year) } }
      : undefined;
  },
};

/** 青少年雇用情報: one item of each of the three groups has to be given when asked, all are to be given if possible. */
const youthInformation: Rule = {
  ...base,
  key: 'youth-information',
  tone: 'orange',
  item: 'graduates.hires',
  law: [['youth-employment', '14']],
  from: '2016-03-01',
  finds: ({ sheet }) => {
    if (sheet.header?.kind !== 'graduates') return undefined;
    const { graduates = {} } = sheet;
    const recruiting = (graduates.hires ?? []).length > 0 || graduates.averageService !== undefined;
    const training = graduates.training !== undefined || graduates.mentor !== undefined;
    const work = graduates.monthlyOvertime !== undefined || graduates.paidLeaveDays !== undefined;
    return recruiting && training && work ? undefined : {};
  },
};

const earlierGraduates: Rule = {
  ...base,
  key: 'earlier-graduates',
  tone: 'grey',
  item: 'graduates.earlierGraduates',
  law: [['youth-employment', '7']],
  finds: ({ sheet: { header, graduates } }) => {
    if (header?.kind !== 'graduates') return undefined;
    const { accepted, yearsAfter } = graduates?.earlierGraduates ?? {};
    return accepted === false || (accepted && yearsAfter !== undefined && yearsAfter < 3) ? {} : undefined;
  },
};

const disabilityBase = { subject: 'disability', source: 'law' } as const;

const consideration: Rule = {
  ...disabilityBase,
  key: 'disability-consideration',
  tone: 'orange',
  item: 'disability.other',
  law: [['disability-employment', '36の2']],
  from: '2016-04-01',
  finds: ({ sheet: { header, disability } }) =>
    header?.kind === 'disability' && (disability === undefined || Object.keys(disability).length === 0)
      ? {}
      : undefined,
};

/** トライアル雇用: for people without experience of the work who are to stay. */
const trialEmployment: Rule = {
  ...disabilityBase,
  key: 'trial-employment',
  tone: 'orange',
  item: 'header.trialEmployment',
  law: [],
  source: 'ours',
  finds: ({ sheet: { header, work } }) => {
    if (!header?.trialEmployment?.includes('trial')) return undefined;
    const asks = work?.experience?.requirement === 'required';
    const ends = work?.term?.kind === 'fixed' && work.renewal?.kind === 'none';
    return asks || ends ? {} : undefined;
  },
};

export const graduateRules: readonly Rule[] = [
  graduationYear,
  schoolSchedule,
  universitySchedule,
  youthInformation,
  earlierGraduates,
];
export const disabilityRules: readonly Rule[] = [consideration, trialEmployment];
