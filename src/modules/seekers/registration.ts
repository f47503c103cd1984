import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { lifecycle } from '#kernel/lifecycle.ts';
import { type SeekerNumber, seekerNumber } from '#kernel/numbers.ts';
import { addMonths, compareDays, type Day, dayOf, endOfMonth, type Instant } from '#kernel/time.ts';

/** 求職登録: what a seeker told the office, in the eight tabs of the real form (system-reference §2.3). */
export type RegistrationRecord = {
  basic: BasicTab;
  sharing: SharingTab;
  wishes: WishesTab;
  placeAndPay: PlaceAndPayTab;
  education: EducationTab;
  career: CareerTab;
  /** 要配慮個人情報 (個人情報保護法2条3項): only when the person gives it. */
  disability?: DisabilityTab;
  appeal: AppealTab;
};

type EmploymentStatus = 'employed' | 'unemployed' | 'student';
/** 1 基本情報. Name, kana, birth date and sex stand beside the record, because the counter searches them. */
export type BasicTab = {
  postcode?: string;
  prefecture?: string;
  /** Code of the municipality: known for certain, unlike what the address begins with. */
  municipality?: string;
  /** As it was written, with the municipality or – where its code is given – without it. */
  address?: string;
  station?: { line?: string; name: string; means?: string; minutes?: number };
  telephone?: string;
  mobile?: string;
  fax?: string;
  contactWish?: 'telephone' | 'mobile' | 'mail' | 'post';
  contactByOffice?: boolean;
  status?: EmploymentStatus;
  /** As 2026-09-30. */
  leftOn?: string;
};

type SharedWith = 'both' | 'municipalities' | 'private' | 'none';
/** 公開する範囲: what may be seen beside the wishes; name, address and contacts never are. */
type SharedPart = 'education' | 'career' | 'appeal';
/** 2 求職情報提供等: the seeker's own choice, off unless given. */
export type SharingTab = { openToEmployers: boolean; sharedWith: SharedWith; parts?: SharedPart[] };

type WishedOccupation = { occupation?: string; description: string; yearsOfExperience?: number };
type WorkingTime = 'full-time' | 'part-time' | 'seasonal';
/** 3 希望職種・時間等 */
export type WishesTab = {
  occupations: WishedOccupation[];
  workingTimes: WorkingTime[];
  regularOnly?: boolean;
  dispatchAccepted?: boolean;
  startMinutes?: number;
  endMinutes?: number;
  overtime?: boolean;
  nightWork?: boolean;
  /** 1 is Monday, 7 is Sunday, 8 a public holiday. */
  daysOff?: number[];
  twoDaysOffAWeek?: boolean;
  daysAWeek?: number;
  hoursAWeek?: number;
  /** 期間: without an end, with one, or either. */
  term?: 'unlimited' | 'limited' | 'either';
  remote?: boolean;
  note?: string;
};

/** 4 希望勤務地・賃金. Pay is yen a month or an hour. */
export type PlaceAndPayTab = {
  places: { prefecture: string; municipality?: string; line?: string }[];
  commuteMinutes?: number;
  byCar?: boolean;
  moving?: boolean;
  returning?: boolean;
  pay?: { unit: 'month' | 'hour'; yen: number };
};

/** 5 学歴/資格 */
export type EducationTab = {
  last?: { school: string; course?: string; ended?: 'graduated' | 'left' | 'attending'; yearMonth?: string };
  training?: string;
  licences: { code?: string; name: string; yearMonth?: string }[];
  carLicence?: 'none' | 'manual' | 'automatic';
  computer?: string;
  languages?: string;
};

/** 6 経歴: the present or last work first. */
export type CareerTab = {
  posts: {
    employer: string;
    occupation: string;
    employment?: string;
    from?: string;
    to?: string;
    reasonOfLeaving?: string;
    pay?: string;
  }[];
  mainExperience?: string;
};

/** 7 障害情報 */
export type DisabilityTab = { certificate?: string; grade?: string; considerations?: string };

/** 8 自己PR: shown to others only when tab 2 says so. */
export type AppealTab = { appeal?: string; message?: string };

export type RegistrationKind = 'online' | 'office';
export type InactiveReason = 'expired' | 'hired' | 'own-wish' | 'by-office';
export type Sex = 'male' | 'female';

/** 有効 / 無効 (system-reference §2.8c). Inactive never loses anything: it is frozen and readable. */
export const registrationLife = lifecycle({
  active: {
    expire: 'inactive',
    recordHiring: 'inactive',
    switchOff: 'inactive',
    deactivate: 'inactive',
    confirm: 'active',
  },
  inactive: { switchOn: 'active', reactivate: 'active', confirm: 'inactive' },
});
export type RegistrationState = (typeof registrationLife.states)[number];

export type Person = { name: string; nameKana: string; birthDate: Day; sex?: Sex };

export type Registration = {
  readonly id: string;
  readonly number: SeekerNumber;
  readonly officeCode: string;
  readonly kind: RegistrationKind;
  readonly state: RegistrationState;
  readonly inactiveReason: InactiveReason | undefined;
  /** Since when it is inactive. */
  readonly inactiveOn?: Day | undefined;
  readonly appliedOn: Day;
  readonly validUntil: Day;
  readonly accountId: string | undefined;
  readonly person: Person;
  readonly record: RegistrationRecord;
  readonly version: number;
  /** オンライン登録者 → 利用登録者: when the counter saw who it is. */
  readonly confirmedAt?: Instant;
};

/** 求職番号: six digits of the office's serial, the last digit of the year, and 1 for a general registration (our choice). */
export const numberOf = (officeCode: string, serial: number, year: number): SeekerNumber =>
  seekerNumber(officeCode, `${String(serial).padStart(6, '0')}${year % 10}1`);

/** The serial in a number that `numberOf` could give; undefined for numbers of another make. */
export const serialOf = (number: SeekerNumber): number | undefined => {
  const match = /^\d{5}-(\d{6})\d1$/.exec(number);
  return match ? Number(match[1]) : undefined;
};

/** Which action makes a registration inactive for which reason. */
export const actionFor = {
  expired: 'expire',
  hired: 'recordHiring',
  'own-wish': 'switchOff',
  'by-office': 'deactivate',
} as const satisfies Record<InactiveReason, string>;

/** 求職有効期限: the last day of the second month after the month of application (system-reference §4.7). */
export const validUntil = (appliedOn: Day): Day => endOfMonth(appliedOn, 2);

/** Valid through 23:59:59 JST of the last day, and not switched off. */
export const isActive = (registration: Pick<Registration, 'state' | 'validUntil'>, now: Instant): boolean =>
  registration.state === 'active' && compareDays(dayOf(now), registration.validUntil) <= 0;

/** Why a registration is inactive now; the night's work may not have written an expiry down yet. */
export const inactiveBecause = (
  registration: Pick<Registration, 'state' | 'validUntil' | 'inactiveReason'>,
  now: Instant,
): InactiveReason | undefined => {
  if (isActive(registration, now)) return undefined;
  return registration.state === 'inactive' ? registration.inactiveReason : 'expired';
};

/**
 * The end after an activity (consultation, referral, self-application): one month more when it happens in the last
 * month of validity, otherwise unchanged (system-reference §4.7).
 */
export const extendedBy = (registration: Pick<Registration, 'state' | 'validUntil'>, now: Instant): Day => {
  const today = dayOf(now);
  const lastMonth = registration.validUntil.with({ day: 1 });
  const extends_ = isActive(registration, now) && compareDays(today, lastMonth) >= 0;
  return extends_ ? endOfMonth(addMonths(lastMonth, 1)) : registration.validUntil;
};

/** Why somebody may not make this change alone (F-SK-11); undefined when nothing is in the way. */
export const ownChangeRefusal = (
  before: Registration,
  after: { person: Person; record: RegistrationRecord },
  now: Instant,
): 'inactive' | 'counter-only' | undefined => {
  if (!isActive(before, now)) return 'inactive';
  return before.kind === 'office' && identityOf(before) !== identityOf(after) ? 'counter-only' : undefined;
};

/** 氏名, 生年月日, 性別, 住所: what the counter has seen papers for. */
const identityOf = ({ person, record: { basic } }: { person: Person; record: RegistrationRecord }): string =>
  JSON.stringify([
    person.name,
    person.nameKana,
    person.birthDate.toString(),
    person.sex,
    basic.postcode,
    basic.prefecture,
    basic.municipality,
    basic.address,
  ]);

type MailRefusal = 'opened-already';

/** Staff may register or replace the login mail address until the My Page is open; afterwards it is a change (B8). */
export const mayRegisterMail = (accountOpened: boolean): Decision<true, MailRefusal> =>
  accountOpened ? refuse('opened-already') : accept(true);
