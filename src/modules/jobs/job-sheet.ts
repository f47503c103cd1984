/**
 * The job sheet (求人票 / 求人情報), every item of it in the official sections and order.
 * Longer than other files on purpose: it is one official form and is read beside that form.
 *
 * The whole is plain JSON: days are 'YYYY-MM-DD', money is yen, clock times are minutes after midnight.
 * Amounts are monthly for full-time and hourly for part-time jobs, whatever the pay form says
 * (measured on 24,973 real postings). Texts are kept as the employer wrote them, in Japanese.
 * Optional means "not given": a sheet that came by a feed may lack almost anything.
 */
export type JobSheet = {
  readonly header: SheetHeader;
  readonly establishment: SheetEstablishment;
  readonly work: SheetWork;
  readonly pay: SheetPay;
  readonly hours: SheetHours;
  readonly conditions: SheetConditions;
  readonly company: SheetCompany;
  readonly selection: SheetSelection;
  /** 求人に関する特記事項 */
  readonly notes?: string;
  /** 求人・事業所PR情報: shown on the page, never printed on the job sheet. */
  readonly pr?: SheetPr;
  /** 障害者に対する配慮に関する状況 */
  readonly disability?: SheetDisability;
  /** 青少年雇用情報 and the items of jobs for new graduates. */
  readonly graduates?: SheetGraduates;
};

/** Yen; either end may be open (「～ 200,000 円」 is found in real postings). */
export type Amount = { readonly from?: number; readonly to?: number };
export type Point = { readonly lat: number; readonly lng: number };

// ── (A) header ──────────────────────────────────────────────────────────────────────────────────────────────────

export type JobKind = 'general' | 'graduates' | 'seasonal' | 'away-from-home' | 'disability';
export type WorkingTime = 'full-time' | 'part-time';
export type GraduateKind = 'university' | 'high-school' | 'junior-high-school';
/** 公開範囲 1–4, the number itself is official. */
export type Disclosure = 1 | 2 | 3 | 4;
/** オンライン提供: whom the data may be given to. */
export type DataProvision = 'both' | 'municipalities' | 'private' | 'none';
export type TrialEmployment = 'trial' | 'disability-trial' | 'disability-short-trial';

export type SheetHeader = {
  readonly kind: JobKind;
  readonly workingTime: WorkingTime;
  readonly graduateKind?: GraduateKind;
  readonly disclosure: Disclosure;
  readonly selfApplication: boolean;
  readonly dataProvision?: DataProvision;
  readonly industry?: Industry;
  readonly trialEmployment?: readonly TrialEmployment[];
  /** 就労継続支援Ａ型事業の利用者募集 */
  readonly supportedEmploymentA?: boolean;
  /** ＰＲロゴマーク, by their official names (くるみん, えるぼし …). */
  readonly prMarks?: readonly string[];
};

/** 産業分類: 小分類 code when known; the name is kept as printed because the 14th edition is not at hand. */
type Industry = { readonly code?: string; readonly name: string };

// ── (B) 求人事業所: the copy of the establishment as it stood in this version ────────────────────────────────────

export type SheetEstablishment = {
  readonly number?: string;
  readonly name: string;
  readonly nameKana?: string;
  readonly postcode?: string;
  readonly prefecture?: string;
  readonly municipality?: string;
  readonly address?: string;
  readonly point?: Point;
  readonly website?: string;
  /** Names and places it had before: texts of the sheet may still say them, so they are masked like those of today. */
  readonly formerly?: readonly string[];
};

// ── (C) 仕事内容 ────────────────────────────────────────────────────────────────────────────────────────────────

export type EmploymentType =
  | 'regular'
  | 'non-regular'
  | 'fixed-term-dispatch'
  | 'open-ended-dispatch'
  | 'part-time'
  | 'fixed-term-dispatch-part-time'
  | 'open-ended-dispatch-part-time';
export type Dispatch = 'none' | 'dispatch' | 'temp-to-perm' | 'contracting';
export type TermKind = 'indefinite' | 'fixed' | 'daily';
export type TermLength = 'four-months-or-more' | 'under-four-months';
export type Renewal = 'automatic' | 'conditional' | 'none';
export type Requirement = 'none' | 'required' | 'preferred';
export type EducationLevel =
  | 'junior-high-school'
  | 'high-school'
  | 'vocational-school'
  | 'junior-college'
  | 'technical-college'
  | 'university'
  | 'graduate-school';
/** 労働施策総合推進法施行規則1条の3第1項 */
export type AgeGround =
  | 'retirement-age'
  | 'law'
  | 'career-formation'
  | 'skill-succession'
  | 'arts'
  | 'older-or-target-groups';
export type SmokingMeasure = 'no-smoking-indoors' | 'smoking-room' | 'none' | 'other';
export type Means = 'walk' | 'bicycle' | 'car' | 'bus' | 'train' | 'other';

export type SheetWork = {
  readonly title: string;
  /** 職業分類, up to three; both editions are met in data. */
  readonly occupations?: readonly Occupation[];
  readonly description: string;
  /** 従事すべき業務の変更の範囲 (R6.4.1): part of the description on the real form, here an item of its own too. */
  readonly scopeOfChange?: string;
  readonly employmentType: EmploymentType;
  readonly nonRegularName?: string;
  /** 正社員登用: offered or not, and what happened in the past three years. */
  readonly regularHire?: { readonly offered: boolean; readonly record?: string };
  readonly dispatch?: Dispatch;
  readonly dispatchLicence?: string;
  readonly term?: Term;
  readonly renewal?: { readonly kind: Renewal; readonly conditions?: string; readonly limit?: string };
  /** One to three places; the first is the one the page shows first. */
  readonly workplaces: readonly Workplace[];
  readonly workplaceNote?: string;
  readonly smoking?: { readonly measure: SmokingMeasure; readonly note?: string };
  readonly carCommute?: { readonly allowed: boolean; readonly parking?: 'free' | 'paid' | 'some' | 'none' };
  /** 転勤の可能性 and 転勤範囲 (= 就業場所の変更の範囲, R6.4.1). */
  readonly transfer?: { readonly possible: boolean; readonly range?: string };
  readonly age?: AgeLimit;
  readonly education?: {
    readonly requirement: Requirement;
    readonly level?: EducationLevel;
    readonly subject?: string;
    readonly note?: string;
  };
  readonly experience?: { readonly requirement: Requirement; readonly details?: string };
  readonly pcSkills?: string;
  readonly licences?: Licences;
  readonly trialPeriod?: {
    readonly exists: boolean;
    readonly length?: string;
    readonly sameConditions?: boolean;
    readonly conditions?: string;
  };
  readonly uijTurn?: boolean;
};

/** `code` is a 小分類 (2011: three digits, 2022: 033-01) or, where no more is known, a wider class of that edition. */
export type Occupation = { readonly edition: '2011' | '2022'; readonly code: string };

export type Term = {
  readonly kind: TermKind;
  readonly length?: TermLength;
  readonly years?: number;
  readonly months?: number;
  readonly until?: string;
};

export type Workplace = {
  readonly kind: 'establishment' | 'home' | 'address';
  readonly postcode?: string;
  /** Two digits, 59 = abroad. */
  readonly prefecture?: string;
  /** Five digits (JIS). */
  readonly municipality?: string;
  readonly address?: string;
  readonly point?: Point;
  readonly station?: Station;
};

/** 最寄り駅: the name as typed (line and station, a bus stop …), means and minutes to the workplace. */
export type Station = { readonly name: string; readonly means?: Means; readonly minutes?: number };

export type AgeLimit = {
  readonly limited: boolean;
  readonly from?: number;
  readonly to?: number;
  readonly ground?: AgeGround;
  readonly reason?: string;
};

export type Licences = {
  /** 不問 */
  readonly none?: boolean;
  readonly car?: { readonly requirement: 'required' | 'preferred'; readonly automaticOnly?: boolean };
  /** Up to three; code of the official list when known. */
  readonly listed?: readonly Licence[];
  readonly other?: string;
};
export type Licence = {
  readonly code?: string;
  readonly name?: string;
  readonly requirement: 'required' | 'preferred';
};

// ── (D) 賃金・手当 ──────────────────────────────────────────────────────────────────────────────────────────────

export type PayForm = 'monthly' | 'daily' | 'hourly' | 'annual' | 'other';
export type Commuting = 'actual-unlimited' | 'actual-limited' | 'flat' | 'none';
export type PayDay = 'day' | 'month-end' | 'other';

export type SheetPay = {
  /** ａ＋ｂ（固定残業代がある場合はａ＋ｂ＋ｃ）: per month for full-time, per hour for part-time. */
  readonly total: Amount;
  /** 基本給（ａ） */
  readonly base?: Amount;
  /** 定額的に支払われる手当（ｂ）, up to four. */
  readonly allowances?: readonly (Amount & { readonly name: string })[];
  /** 固定残業代（ｃ） */
  readonly fixedOvertime?: Amount & { readonly paid: boolean; readonly hours?: number; readonly note?: string };
  /** その他の手当等付記事項（ｄ） */
  readonly otherAllowances?: string;
  readonly monthlyWorkingDays?: number;
  readonly form?: PayForm;
  readonly formAmount?: Amount;
  readonly formNote?: string;
  readonly commuting?: { readonly kind: Commuting; readonly per?: 'month' | 'day'; readonly amount?: number };
  readonly closing?: { readonly kind: PayDay; readonly day?: number; readonly note?: string };
  readonly payday?: {
    readonly kind: PayDay;
    readonly month?: 'same' | 'next';
    readonly day?: number;
    readonly note?: string;
  };
  /** 昇給: amounts are per month; rates are per cent. */
  readonly raise?: {
    readonly exists: boolean;
    readonly lastYear?: boolean;
    readonly amount?: Amount;
    readonly rate?: Amount;
    readonly note?: string;
  };
  /** 賞与: months of pay in total or amounts, as paid in the last year. */
  readonly bonus?: {
    readonly exists: boolean;
    readonly lastYear?: boolean;
    readonly times?: number;
    readonly months?: number;
    readonly amount?: Amount;
    readonly note?: string;
  };
};

// ── (E) 労働時間 ────────────────────────────────────────────────────────────────────────────────────────────────

export type HoursSystem = 'standard' | 'shifts' | 'flexitime' | 'discretionary' | 'variable';
export type VariableUnit = 'month' | 'year' | 'week';
/** Bit order of the search's mask as well: Monday first, as the official form writes them. */
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
export type TwoDaysOff = 'every-week' | 'other' | 'none';

export type SheetHours = {
  readonly system?: HoursSystem;
  readonly variableUnit?: VariableUnit;
  /** (1)–(3). */
  readonly shifts?: readonly Shift[];
  /** 又は from – to の間の n 時間以上／程度 */
  readonly or?: Shift & { readonly hours?: number; readonly bound?: 'at-least' | 'about' };
  readonly note?: string;
  readonly overtime?: {
    readonly exists: boolean;
    readonly monthlyHours?: number;
    /** 36協定における特別条項 */
    readonly special?: boolean;
    readonly specialNote?: string;
  };
  readonly breakMinutes?: number;
  readonly annualHolidays?: number;
  readonly holidays?: {
    readonly days: readonly Weekday[];
    readonly publicHolidays?: boolean;
    readonly other?: boolean;
    readonly note?: string;
  };
  readonly twoDaysOff?: TwoDaysOff;
  readonly paidLeaveAfterSixMonths?: number;
  readonly weeklyDays?: {
    readonly from?: number;
    readonly to?: number;
    readonly bound?: 'at-least' | 'about';
    readonly negotiable?: boolean;
  };
};

/** Minutes after midnight; an end that is not later than the start lies on the next day (night shifts). */
export type Shift = { readonly from: number; readonly to: number };

// ── (F) その他の労働条件等 ──────────────────────────────────────────────────────────────────────────────────────

export type Insurance =
  | 'employment'
  | 'accident'
  | 'public-accident'
  | 'health'
  | 'pension'
  | 'property-savings'
  | 'other';
export type CorporatePension = 'pension-fund' | 'defined-contribution' | 'defined-benefit';

export type SheetConditions = {
  readonly insurance?: readonly Insurance[];
  readonly corporatePension?: readonly CorporatePension[];
  /** 退職金共済 */
  readonly retirementMutualAid?: boolean;
  /** 退職金制度; years of service needed, 0 = 不問. */
  readonly retirementPay?: { readonly exists: boolean; readonly yearsOfService?: number };
  readonly retirementAge?: UpTo;
  readonly reemployment?: UpTo;
  readonly extension?: UpTo;
  readonly housing?: { readonly single?: boolean; readonly family?: boolean; readonly note?: string };
  readonly childcare?: { readonly available: boolean; readonly note?: string };
};
export type UpTo = { readonly exists: boolean; readonly age?: number };

// ── (G) 会社の情報 ──────────────────────────────────────────────────────────────────────────────────────────────

export type LeaveRecord = 'yes' | 'no' | 'nobody-eligible';

export type SheetCompany = {
  readonly employees?: {
    readonly total?: number;
    readonly workplace?: number;
    readonly women?: number;
    readonly partTime?: number;
  };
  readonly foundedYear?: number;
  /** 資本金 as printed (「1,000万円」). */
  readonly capital?: string;
  readonly union?: boolean;
  readonly business?: string;
  readonly features?: string;
  readonly representativeTitle?: string;
  readonly representative?: string;
  readonly corporateNumber?: string;
  readonly workRules?: { readonly fullTime?: boolean; readonly partTime?: boolean };
  readonly childcareLeave?: LeaveRecord;
  readonly familyCareLeave?: LeaveRecord;
  readonly sickChildLeave?: LeaveRecord;
  readonly foreignWorkers?: boolean;
};

// ── (H) 選考等 ──────────────────────────────────────────────────────────────────────────────────────────────────

export type RecruitmentReason = 'vacancy' | 'growth' | 'new-establishment' | 'other';
export type ResultTiming = 'immediate' | 'after-documents' | 'after-interview' | 'other';
export type Channel = 'my-page' | 'telephone' | 'post' | 'mail' | 'other';
export type SelectionSchedule = 'any-time' | 'later' | 'fixed' | 'other';
export type ApplicationDocument = 'referral-letter' | 'resume' | 'work-history' | 'job-card' | 'other';
export type DocumentReturn = 'returned' | 'destroyed' | 'not-applicable';

export type SheetSelection = {
  readonly openings?: number;
  readonly openingsCommuting?: number;
  readonly openingsLiveIn?: number;
  readonly reason?: { readonly kind: RecruitmentReason; readonly note?: string };
  readonly methods?: {
    readonly interview?: boolean;
    readonly interviews?: number;
    readonly documents?: boolean;
    readonly written?: boolean;
    readonly other?: string;
  };
  readonly result?: {
    readonly timing: readonly ResultTiming[];
    readonly daysAfterDocuments?: number;
    readonly daysAfterInterview?: number;
    readonly note?: string;
  };
  readonly notifyBy?: readonly Channel[];
  readonly schedule?: { readonly kind: SelectionSchedule; readonly note?: string };
  readonly place?: { readonly postcode?: string; readonly address: string; readonly station?: Station };
  readonly documents?: readonly ApplicationDocument[];
  readonly otherDocuments?: string;
  readonly sendBy?: readonly Channel[];
  readonly otherSending?: string;
  readonly postTo?: { readonly postcode?: string; readonly address: string };
  readonly documentReturn?: DocumentReturn;
  readonly note?: string;
  readonly contact?: Contact;
};

export type Contact = {
  readonly section?: string;
  readonly name?: string;
  readonly nameKana?: string;
  readonly telephone?: string;
  readonly extension?: string;
  readonly fax?: string;
  readonly mail?: string;
};

// ── (J) 求人・事業所PR情報 ──────────────────────────────────────────────────────────────────────────────────────

export type SheetPr = {
  readonly message?: string;
  readonly branchCount?: number;
  readonly branches?: readonly string[];
  readonly turnover?: readonly { readonly year?: number; readonly amount: string }[];
  readonly customers?: readonly string[];
  readonly affiliates?: readonly string[];
  readonly jobBasedPay?: { readonly exists: boolean; readonly note?: string };
  readonly reinstatement?: { readonly exists: boolean; readonly note?: string };
  readonly benefits?: string;
  readonly training?: string;
  readonly trainingForNonRegular?: boolean;
  readonly workLifeSupport?: string;
  readonly note?: string;
};

// ── (K) 障害者に対する配慮に関する状況 ──────────────────────────────────────────────────────────────────────────

export type SheetDisability = {
  readonly jobCoach?: boolean;
  readonly elevator?: boolean;
  readonly braille?: boolean;
  readonly handrails?: 'none' | 'one-side' | 'both-sides' | 'some';
  readonly wheelchair?: boolean;
  readonly restRoom?: boolean;
  readonly accessibleToilet?: boolean;
  readonly other?: string;
};

// ── (L) jobs for new graduates ──────────────────────────────────────────────────────────────────────────────────

export type SheetGraduates = {
  /** Year of the graduation in March that the job is for. */
  readonly graduationYear?: number;
  readonly hires?: readonly { readonly year: number; readonly hired: number; readonly left: number }[];
  readonly averageService?: number;
  readonly averageAge?: number;
  readonly training?: string;
  readonly selfDevelopment?: string;
  readonly mentor?: boolean;
  readonly careerConsulting?: string;
  readonly inHouseExams?: string;
  readonly monthlyOvertime?: number;
  readonly paidLeaveDays?: number;
  readonly childcareLeave?: {
    readonly men?: { readonly taken: number; readonly eligible: number };
    readonly women?: { readonly taken: number; readonly eligible: number };
  };
  /** 役員・管理職の女性割合, per cent. */
  readonly womenExecutives?: number;
  readonly womenManagers?: number;
  readonly earlierGraduates?: { readonly accepted: boolean; readonly yearsAfter?: number; readonly dropouts?: boolean };
  readonly documents?: readonly string[];
  readonly receptionFrom?: string;
  readonly receptionTo?: string;
  readonly selectionFrom?: string;
  readonly recommendation?: boolean;
};

// ── structural limits ───────────────────────────────────────────────────────────────────────────────────────────

/** Longest texts in characters. Source: measured maxima of real postings; (m) marks figures only remembered. */
export const textLimits = {
  title: 28,
  description: 360,
  scopeOfChange: 360,
  establishmentName: 60,
  establishmentNameKana: 54,
  address: 90,
  website: 100,
  station: 60,
  /** (m) */ business: 90,
  /** (m) */ features: 90,
  /** (m) */ notes: 600,
  /** Every other free text: wider than any official box, narrow enough to stop a flood. */
  other: 600,
} as const;

export type SheetProblem = {
  readonly item: string;
  readonly problem: 'missing' | 'too-long' | 'too-many' | 'not-a-range' | 'out-of-range';
  readonly limit?: number;
};

/**
 * What no sheet may break, whoever wrote it: lengths, counts and ranges of the official form. Whether a sheet can be
 * *accepted* (required items, law, minimum wage) is a decision of the office, not of this check. Empty when sound.
 */
export const checkSheet = (sheet: JobSheet): SheetProblem[] => {
  const { header, establishment, work, pay, hours, company } = sheet;
  const limited = new Set<unknown>();
  const long = (item: string, text: string | undefined, limit: number): SheetProblem[] => {
    limited.add(text);
    return text !== undefined && [...text].length > limit ? [{ item, problem: 'too-long', limit }] : [];
  };
  const missing = (item: string, text: string): SheetProblem[] =>
    text.trim() === '' ? [{ item, problem: 'missing' }] : [];
  const many = (item: string, list: readonly unknown[] | undefined, limit: number): SheetProblem[] =>
    (list?.length ?? 0) > limit ? [{ item, problem: 'too-many', limit }] : [];
  const range = (item: string, { from, to }: Amount = {}): SheetProblem[] =>
    from !== undefined && to !== undefined && from > to ? [{ item, problem: 'not-a-range' }] : [];
  const within = (item: string, value: number | undefined, least: number, most: number): SheetProblem[] =>
    value !== undefined && !(value >= least && value <= most) ? [{ item, problem: 'out-of-range', limit: most }] : [];
  const t = textLimits;
  const clock = [...(hours.shifts ?? []), ...(hours.or ? [hours.or] : [])].flatMap(({ from, to }) => [from, to]);
  const problems = [
    missing('work.title', work.title),
    missing('work.description', work.description),
    missing('establishment.name', establishment.name),
    long('work.title', work.title, t.title),
    long('work.description', work.description, t.description),
    long('work.scopeOfChange', work.scopeOfChange, t.scopeOfChange),
    long('establishment.name', establishment.name, t.establishmentName),
    long('establishment.nameKana', establishment.nameKana, t.establishmentNameKana),
    long('establishment.address', establishment.address, t.address),
    long('establishment.website', establishment.website, t.website),
    long('company.business', company.business, t.business),
    long('company.features', company.features, t.features),
    long('notes', sheet.notes, t.notes),
    work.workplaces.length === 0 ? [{ item: 'work.workplaces', problem: 'missing' as const }] : [],
    many('work.workplaces', work.workplaces, 3),
    work.workplaces.flatMap((place, index) => [
      ...long(`work.workplaces.${index}.address`, place.address, t.address),
      ...long(`work.workplaces.${index}.station`, place.station?.name, t.station),
      ...within(`work.workplaces.${index}.minutes`, place.station?.minutes, 0, 999),
    ]),
    many('work.occupations', work.occupations, 3),
    many('work.licences', work.licences?.listed, 3),
    many('pay.allowances', pay.allowances, 4),
    many('hours.shifts', hours.shifts, 3),
    many('header.prMarks', header.prMarks, 20),
    range('pay.total', pay.total),
    range('pay.base', pay.base),
    range('pay.fixedOvertime', pay.fixedOvertime),
    (pay.allowances ?? []).flatMap((allowance) => range('pay.allowances', allowance)),
    [pay.total, pay.base, pay.fixedOvertime, ...(pay.allowances ?? [])].flatMap((amount) => [
      ...within('pay', amount?.from, 0, 99_999_999),
      ...within('pay', amount?.to, 0, 99_999_999),
    ]),
    clock.flatMap((minute) => within('hours.shifts', minute, 0, 1440)),
    within('hours.breakMinutes', hours.breakMinutes, 0, 999),
    within('hours.annualHolidays', hours.annualHolidays, 0, 366),
    within('hours.overtime', hours.overtime?.monthlyHours, 0, 400),
    within('pay.monthlyWorkingDays', pay.monthlyWorkingDays, 0, 31),
    range('work.age', work.age),
    within('work.age', work.age?.from, 0, 99),
    within('work.age', work.age?.to, 0, 99),
    everyText(sheet).flatMap(([item, text]) => (limited.has(text) ? [] : long(item, text, t.other))),
  ];
  return problems.flat();
};

/** Every text of the sheet with its path, so that no item is without a limit. */
const everyText = (value: unknown, path = ''): [item: string, text: string][] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => everyText(inner, path ? `${path}.${key}` : key));
};
