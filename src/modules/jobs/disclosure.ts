import type { Actor } from '#kernel/actor.ts';
import type { Disclosure, JobSheet, SheetEstablishment } from './job-sheet.ts';
import { identifying, masked } from './masking.ts';

/**
 * Disclosure (公開範囲), decided here and nowhere else: pages, lists, search text, feeds and letters all show what
 * `visibleSheet` gives. It is an allow-list: an item that the table below does not name is not shown.
 */
export type ReaderClass = 'public' | 'seeker' | 'staff';

/** A signed-in employer reads others' jobs as anybody does. */
export const readerClass = (actor: Actor): ReaderClass => {
  if (actor.kind === 'seeker') return 'seeker';
  return actor.kind === 'staff' || actor.kind === 'system' ? 'staff' : 'public';
};

/** 公開範囲4 is known to the offices only. */
export const seesJob = (disclosure: Disclosure, reader: ReaderClass): boolean => disclosure !== 4 || reader === 'staff';

/** 1: everybody; 2: seekers; 3 and 4: the offices (system-reference §3.6). */
export const seesEmployer = (disclosure: Disclosure, reader: ReaderClass): boolean =>
  reader === 'staff' || disclosure === 1 || (disclosure === 2 && reader === 'seeker');

/** Why the employer is not shown: the person may sign in as a seeker, or ask at an office. */
type Withheld = 'seekers-only' | 'at-the-office';

export type VisibleSheet = Omit<JobSheet, 'establishment'> & {
  readonly establishment: Partial<SheetEstablishment>;
  readonly withheld?: Withheld;
};

/** What this class of reader may know of the sheet; undefined when not even that the job exists. */
export const visibleSheet = (
  sheet: JobSheet,
  disclosure: Disclosure,
  reader: ReaderClass,
): VisibleSheet | undefined => {
  if (!seesJob(disclosure, reader)) return undefined;
  if (seesEmployer(disclosure, reader)) return sheet;
  const withheld: Withheld = disclosure === 2 ? 'seekers-only' : 'at-the-office';
  return { ...withoutEmployer(sheet), withheld };
};

/** The sheet without anything that names, locates or reaches the employer. */
export const withoutEmployer = (sheet: JobSheet): VisibleSheet =>
  allowed(sheet, shownWithoutEmployer, identifying(sheet)) as VisibleSheet;

/** `as-is`: numbers, yes/no, official codes. `masked`: free text, with the employer's name and contacts blanked. */
type Leaf = 'as-is' | 'masked';
type Allow<T> = T extends readonly (infer E)[]
  ? Allow<NonNullable<E>>
  : T extends object
    ? Leaf | { readonly [K in keyof T]?: Allow<NonNullable<T[K]>> }
    : Leaf;

const note = { exists: 'as-is', note: 'masked' } as const;

/**
 * Left out on purpose: the whole establishment, addresses, notes on places and points, the dispatch licence number,
 * representative, corporate number, selection place, contact, postal address of documents, customers, branches,
 * affiliates and turnover.
 */
const shownWithoutEmployer: { readonly [S in keyof JobSheet]-?: Allow<NonNullable<JobSheet[S]>> } = {
  header: 'as-is',
  establishment: {},
  work: {
    title: 'masked',
    occupations: 'as-is',
    description: 'masked',
    scopeOfChange: 'masked',
    employmentType: 'as-is',
    nonRegularName: 'masked',
    regularHire: { offered: 'as-is', record: 'masked' },
    dispatch: 'as-is',
    term: 'as-is',
    renewal: { kind: 'as-is', conditions: 'masked', limit: 'masked' },
    workplaces: {
      kind: 'as-is',
      prefecture: 'as-is',
      municipality: 'as-is',
      station: { name: 'masked', means: 'as-is', minutes: 'as-is' },
    },
    smoking: { measure: 'as-is', note: 'masked' },
    carCommute: 'as-is',
    transfer: { possible: 'as-is', range: 'masked' },
    age: { limited: 'as-is', from: 'as-is', to: 'as-is', ground: 'as-is', reason: 'masked' },
    education: { requirement: 'as-is', level: 'as-is', subject: 'masked', note: 'masked' },
    experience: { requirement: 'as-is', details: 'masked' },
    pcSkills: 'masked',
    licences: {
      none: 'as-is',
      car: 'as-is',
      listed: { code: 'as-is', name: 'masked', requirement: 'as-is' },
      other: 'masked',
    },
    trialPeriod: { exists: 'as-is', length: 'masked', sameConditions: 'as-is', conditions: 'masked' },
    uijTurn: 'as-is',
  },
  pay: {
    total: 'as-is',
    base: 'as-is',
    allowances: { name: 'masked', from: 'as-is', to: 'as-is' },
    fixedOvertime: { paid: 'as-is', from: 'as-is', to: 'as-is', hours: 'as-is', note: 'masked' },
    otherAllowances: 'masked',
    monthlyWorkingDays: 'as-is',
    form: 'as-is',
    formAmount: 'as-is',
    formNote: 'masked',
    commuting: 'as-is',
    closing: { kind: 'as-is', day: 'as-is', note: 'masked' },
    payday: { kind: 'as-is', month: 'as-is', day: 'as-is', note: 'masked' },
    raise: { exists: 'as-is', lastYear: 'as-is', amount: 'as-is', rate: 'as-is', note: 'masked' },
    bonus: { exists: 'as-is', lastYear: 'as-is', times: 'as-is', months: 'as-is', amount: 'as-is', note: 'masked' },
  },
  hours: {
    system: 'as-is',
    variableUnit: 'as-is',
    shifts: 'as-is',
    or: 'as-is',
    note: 'masked',
    overtime: { exists: 'as-is', monthlyHours: 'as-is', special: 'as-is', specialNote: 'masked' },
    breakMinutes: 'as-is',
    annualHolidays: 'as-is',
    holidays: { days: 'as-is', publicHolidays: 'as-is', other: 'as-is', note: 'masked' },
    twoDaysOff: 'as-is',
    paidLeaveAfterSixMonths: 'as-is',
    weeklyDays: 'as-is',
  },
  conditions: {
    insurance: 'as-is',
    corporatePension: 'as-is',
    retirementMutualAid: 'as-is',
    retirementPay: 'as-is',
    retirementAge: 'as-is',
    reemployment: 'as-is',
    extension: 'as-is',
    housing: { single: 'as-is', family: 'as-is', note: 'masked' },
    childcare: { available: 'as-is', note: 'masked' },
  },
  company: {
    employees: 'as-is',
    foundedYear: 'as-is',
    capital: 'masked',
    union: 'as-is',
    business: 'masked',
    features: 'masked',
    workRules: 'as-is',
    childcareLeave: 'as-is',
    familyCareLeave: 'as-is',
    sickChildLeave: 'as-is',
    foreignWorkers: 'as-is',
  },
  selection: {
    openings: 'as-is',
    openingsCommuting: 'as-is',
    openingsLiveIn: 'as-is',
    reason: { kind: 'as-is', note: 'masked' },
    methods: { interview: 'as-is', interviews: 'as-is', documents: 'as-is', written: 'as-is', other: 'masked' },
    result: { timing: 'as-is', daysAfterDocuments: 'as-is', daysAfterInterview: 'as-is', note: 'masked' },
    notifyBy: 'as-is',
    schedule: { kind: 'as-is', note: 'masked' },
    documents: 'as-is',
    otherDocuments: 'masked',
    sendBy: 'as-is',
    documentReturn: 'as-is',
    note: 'masked',
  },
  notes: 'masked',
  pr: {
    message: 'masked',
    jobBasedPay: note,
    reinstatement: note,
    benefits: 'masked',
    training: 'masked',
    trainingForNonRegular: 'as-is',
    workLifeSupport: 'masked',
    note: 'masked',
  },
  disability: {
    jobCoach: 'as-is',
    elevator: 'as-is',
    braille: 'as-is',
    handrails: 'as-is',
    wheelchair: 'as-is',
    restRoom: 'as-is',
    accessibleToilet: 'as-is',
    other: 'masked',
  },
  graduates: {
    graduationYear: 'as-is',
    hires: 'as-is',
    averageService: 'as-is',
    averageAge: 'as-is',
    training: 'masked',
    selfDevelopment: 'masked',
    mentor: 'as-is',
    careerConsulting: 'masked',
    inHouseExams: 'masked',
    monthlyOvertime: 'as-is',
    paidLeaveDays: 'as-is',
    childcareLeave: 'as-is',
    womenExecutives: 'as-is',
    womenManagers: 'as-is',
    earlierGraduates: 'as-is',
    documents: 'masked',
    receptionFrom: 'as-is',
    receptionTo: 'as-is',
    selectionFrom: 'as-is',
    recommendation: 'as-is',
  },
};

type Tree = Leaf | { readonly [key: string]: Tree | undefined };

const allowed = (value: unknown, allow: Tree, keys: readonly string[]): unknown => {
  if (allow === 'as-is') return value;
  if (Array.isArray(value)) return value.map((element) => allowed(element, allow, keys));
  if (typeof value === 'string') return allow === 'masked' ? masked(value, keys) : undefined;
  if (allow === 'masked' || typeof value !== 'object' || value === null) return undefined;
  const shown: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    const rule = allow[key];
    const kept = rule === undefined ? undefined : allowed(inner, rule, keys);
    if (kept !== undefined) shown[key] = kept;
  }
  return shown;
};
