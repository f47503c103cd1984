import type { EstablishmentNumber, JobNumber } from '#kernel/numbers.ts';
import type { EmploymentType, JobKind, Weekday, WorkingTime } from '#modules/jobs/job-sheet.ts';
import type { TextField } from '#modules/jobs/search-text.ts';

/**
 * Every condition of the real search screens (system-reference §3.1–3.2: GECA110010 基本検索条件, GECA110030 詳細検索条件,
 * and the renewal of 2026). A screen offers some of them; the query knows all, so that a further screen only widens.
 */
export const jobKinds = [
  'general',
  'graduates',
  'seasonal',
  'away-from-home',
  'disability',
] as const satisfies readonly JobKind[];
/** フルタイム / パート */
export const workingTimes = ['full-time', 'part-time'] as const satisfies readonly WorkingTime[];
/** 雇用形態: the first four of full time, the last three of part time (koyoFltmCKBox 1–4, koyoPartCKBox 5–7). */
export const employmentTypes = [
  'regular',
  'non-regular',
  'fixed-term-dispatch',
  'open-ended-dispatch',
  'part-time',
  'fixed-term-dispatch-part-time',
  'open-ended-dispatch-part-time',
] as const satisfies readonly EmploymentType[];
/** 新着: 当日・前日, 直近3日 (2026), １週間以内 */
export const arrivals = ['yesterday', 'three-days', 'week'] as const;
/** 検索対象 (freeCKBox 1–9) */
export const textFields = [
  'title',
  'establishment',
  'description',
  'station',
  'workplace',
  'business',
  'licences',
  'experience',
  'other',
] as const satisfies readonly TextField[];
export const hourSystems = ['shifts', 'discretionary', 'variable'] as const;
/** 休日: 月–日, 祝日 */
export const holidays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'public'] as const satisfies readonly (
  | Weekday
  | 'public'
)[];
export const dispatches = ['dispatch', 'contracting', 'neither'] as const;
/** 加入保険等 (kanyuHknCKBox 1–9) */
export const insurances = [
  'employment',
  'accident',
  'health',
  'pension',
  'public-accident',
  'property-savings',
  'corporate-pension',
  'retirement-pay',
  'mutual-aid',
] as const;
export const renewals = ['automatic', 'conditional'] as const;
export const housings = ['single', 'family'] as const;
export const employeeCounts = [10, 100, 300, 1000] as const;
/** 普通自動車運転免許 (jdsMenkyoCKBox 1–4) */
export const drivings = ['required', 'preferred', 'automatic', 'none'] as const;
/** その他 (sonotaCKBox 1–9) */
export const features = [
  'no-papers',
  'to-regular',
  'own-car',
  'no-transfer',
  'home',
  'near-station',
  'smoke-free',
  'trial',
  'returning',
] as const;

export type Arrival = (typeof arrivals)[number];
export type HourSystem = (typeof hourSystems)[number];
export type Holiday = (typeof holidays)[number];
export type Dispatch = (typeof dispatches)[number];
export type Insurance = (typeof insurances)[number];
export type Renewal = (typeof renewals)[number];
export type Housing = (typeof housings)[number];
export type EmployeeCount = (typeof employeeCounts)[number];
export type Driving = (typeof drivings)[number];
export type Feature = (typeof features)[number];

/** 都道府県 (2 digits, 59 海外) and 市区町村 in it (5 digits); none means all of it. */
export type Place = { prefecture: string; municipalities: readonly string[] };
/** 希望する職種: one of 14 groups and the lines chosen in it (1-based as on the form); none means all of it. */
export type OccupationChoice = { group: string; details: readonly number[] };
/** The words as typed; `any` is OR検索, otherwise AND検索. No field chosen means all. */
export type FreeWords = { text: string; any: boolean; fields: readonly TextField[] };
/**
 * 賃金: the lower wage is at least this many yen – a month for full time, an hour for part time; with both given either
 * will do. `all` is 手当・固定残業代を含む: ａ＋ｂ＋ｃ instead of the basic pay ａ.
 */
export type WageFloor = { monthly?: number; hourly?: number; all: boolean };
/** 希望する就業時間: the job's working hours lie within, minutes after midnight; `to` may pass midnight. */
export type WishedHours = { from?: number; to?: number };
export type LicenceChoice = { code: string; except: boolean };
/** 定年制: あり (with an age of at least, when given) or なし. */
export type RetirementAge = { has: true; atLeast?: number } | { has: false };

/** A place on the map: the point of a municipality, or degrees of three decimals – a hundred metres, which no house is told by. */
export type Spot = { municipality: string } | { latitude: number; longitude: number };
/** Within so many kilometres as the crow flies. */
export type Near = { at: Spot; km: number };

/** An absent key is no condition. Arrays are never empty, in the order of their list, without repetition. */
export type Conditions = {
  kind?: JobKind;
  times?: readonly WorkingTime[];
  age?: number;
  ageLimit?: 'open' | 'limited';
  places?: readonly Place[];
  near?: Near;
  railways?: readonly string[];
  occupations?: readonly OccupationChoice[];
  /** 職業分類 of 2022: 大 (2 digits), 中 (3 digits) or 小 (3-2 digits). */
  classes?: readonly string[];
  employmentTypes?: readonly EmploymentType[];
  arrived?: Arrival;
  /** Accepted on this day (YYYY-MM-DD) or later: what is new since a visit. */
  since?: string;
  words?: FreeWords;
  /** NOT検索: jobs that contain any of these words fall out. */
  without?: string;
  numbers?: readonly JobNumber[];
  establishment?: EstablishmentNumber;
  /** Establishments that the reader does not want to see; a job whose employer this reader may not know stays. */
  hiddenEstablishments?: readonly EstablishmentNumber[];
  wage?: WageFloor;
  bonus?: true;
  hours?: WishedHours;
  hoursExcept?: readonly HourSystem[];
  overtime?: 'some' | 'none';
  overtimeAtMost?: number;
  holidays?: readonly Holiday[];
  weekends?: 'every' | 'other';
  annualHolidays?: number;
  dispatch?: readonly Dispatch[];
  insurances?: readonly Insurance[];
  renewable?: true;
  renewals?: readonly Renewal[];
  retirement?: RetirementAge;
  housing?: readonly Housing[];
  childcare?: true;
  establishmentName?: { text: string; except: boolean };
  employees?: EmployeeCount;
  /** 産業分類 中分類, 2 digits. */
  industries?: readonly string[];
  educationOpen?: true;
  experienceOpen?: true;
  licenceOpen?: true;
  licences?: readonly LicenceChoice[];
  driving?: readonly Driving[];
  features?: readonly Feature[];
  /** ＰＲロゴマーク by their official names (くるみん …). */
  marks?: readonly string[];
  selfApplication?: true;
};

export type ConditionKey = keyof Conditions;
