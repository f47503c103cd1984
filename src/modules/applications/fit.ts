import { ageOn, dayOf, type Instant } from '#kernel/time.ts';
import type { JobSheet, Shift } from '#modules/jobs/job-sheet.ts';
import type { Registration, RegistrationRecord } from '#modules/seekers/registration.ts';

/**
 * How a job fits a seeker, condition by condition (I4): ○ fits, △ near, × misses, － not known. Each says why, and what
 * would have to change. It only advises: the member of staff judges (適格紹介の原則, 職業安定法5条の8).
 */
export type Mark = 'fits' | 'near' | 'misses' | 'unknown';
export type Condition =
  | 'occupation'
  | 'place'
  | 'workingTime'
  | 'employment'
  | 'pay'
  | 'hours'
  | 'overtime'
  | 'nightWork'
  | 'daysOff'
  | 'licences'
  | 'car'
  | 'experience'
  | 'education'
  | 'age';
export type FitLine = {
  readonly condition: Condition;
  readonly mark: Mark;
  /** Names the sentence; `values` are what it speaks of. */
  readonly why: string;
  readonly values?: readonly (string | number)[];
};

type Person = Pick<Registration, 'person' | 'record'>;
type ClassOf = (code: string, edition: '2011' | '2022') => string;

const line = (condition: Condition, mark: Mark, why: string, ...values: (string | number)[]): FitLine => ({
  condition,
  mark,
  why,
  ...(values.length > 0 ? { values } : {}),
});

/** Conditions nobody wished for and the job does not set are left out; the first ones always stand there. */
export const fitOf = ({ person, record }: Person, sheet: JobSheet, now: Instant, middleClass: ClassOf): FitLine[] => [
  occupation(record, sheet, middleClass),
  place(record, sheet),
  workingTime(record, sheet),
  pay(record, sheet),
  ...[
    employment(record, sheet),
    hours(record, sheet),
    overtime(record, sheet),
    nightWork(record, sheet),
    daysOff(record, sheet),
    licences(record, sheet),
    car(record, sheet),
    experience(sheet),
    education(record, sheet),
  ].filter((one) => one !== undefined),
  age(ageOn(person.birthDate, dayOf(now)), sheet),
];

const occupation = ({ wishes }: RegistrationRecord, { work }: JobSheet, middleClass: ClassOf): FitLine => {
  const wished = wishes.occupations.flatMap(({ occupation: code }) => code ?? []);
  const offered = (work.occupations ?? []).filter(({ edition }) => edition === '2022');
  if (wished.length === 0 || offered.length === 0) {
    const said = wishes.occupations.map(({ description }) => description).join('、');
    return line('occupation', 'unknown', 'compare', said, work.title);
  }
  if (offered.some(({ code }) => wished.some((one) => code === one || code.startsWith(`${one}-`))))
    return line('occupation', 'fits', 'same');
  const middle = (code: string) => middleClass(code, '2022');
  return offered.some(({ code }) => wished.some((one) => middle(code) === middle(one)))
    ? line('occupation', 'near', 'sameField')
    : line('occupation', 'misses', 'other');
};

const place = ({ placeAndPay, wishes }: RegistrationRecord, { work }: JobSheet): FitLine => {
  const { places, moving } = placeAndPay;
  if (work.workplaces.some(({ kind }) => kind === 'home') && wishes.remote) return line('place', 'fits', 'home');
  const offered = work.workplaces.filter(({ prefecture }) => prefecture !== undefined);
  if (places.length === 0) return line('place', 'unknown', 'noWish');
  if (offered.length === 0) return line('place', 'unknown', 'notSaid');
  const within = (strict: boolean) =>
    offered.some((one) =>
      places.some(
        (wish) =>
          wish.prefecture === one.prefecture &&
          (!strict || wish.municipality === undefined || wish.municipality === one.municipality),
      ),
    );
  if (within(true)) return line('place', 'fits', 'wished');
  if (within(false)) return line('place', 'near', 'samePrefecture');
  return moving ? line('place', 'near', 'moving') : line('place', 'misses', 'elsewhere');
};

const workingTime = ({ wishes }: RegistrationRecord, { header }: JobSheet): FitLine => {
  if (wishes.workingTimes.length === 0) return line('workingTime', 'unknown', 'noWish');
  const seasonal = header.kind === 'seasonal' && wishes.workingTimes.includes('seasonal');
  return seasonal || wishes.workingTimes.includes(header.workingTime)
    ? line('workingTime', 'fits', header.workingTime)
    : line('workingTime', 'misses', header.workingTime);
};

const pay = ({ placeAndPay }: RegistrationRecord, { header, pay: offered }: JobSheet): FitLine => {
  const wish = placeAndPay.pay;
  if (!wish) return line('pay', 'unknown', 'noWish');
  const unit = header.workingTime === 'full-time' ? 'month' : 'hour';
  const { from, to } = offered.total;
  if (unit !== wish.unit) return line('pay', 'unknown', 'otherUnit');
  if (from === undefined && to === undefined) return line('pay', 'unknown', 'notSaid');
  if ((from ?? 0) >= wish.yen) return line('pay', 'fits', 'enough', wish.yen, from ?? 0);
  return (to ?? 0) >= wish.yen
    ? line('pay', 'near', 'upTo', wish.yen, to ?? 0)
    : line('pay', 'misses', 'less', wish.yen, Math.max(from ?? 0, to ?? 0));
};

const employment = ({ wishes }: RegistrationRecord, { work }: JobSheet): FitLine | undefined => {
  const dispatched = work.employmentType.includes('dispatch');
  if (dispatched && wishes.dispatchAccepted === false) return line('employment', 'misses', 'dispatch');
  if (!wishes.regularOnly) return undefined;
  if (work.employmentType === 'regular') return line('employment', 'fits', 'regular');
  return work.regularHire?.offered
    ? line('employment', 'near', 'regularLater')
    : line('employment', 'misses', 'notRegular');
};

/** Minutes on one line from the start: a shift that ends the next morning ends after 24 hours. */
const span = ({ from, to }: Shift): [number, number] => [from, to > from ? to : to + 24 * 60];

const hours = ({ wishes }: RegistrationRecord, { hours: offered }: JobSheet): FitLine | undefined => {
  const { startMinutes, endMinutes } = wishes;
  if (startMinutes === undefined || endMinutes === undefined) return undefined;
  const shifts = offered.shifts ?? [];
  if (shifts.length === 0) return line('hours', 'unknown', 'notSaid');
  const [from, to] = span({ from: startMinutes, to: endMinutes });
  const inside = shifts.filter((shift) => span(shift)[0] >= from && span(shift)[1] <= to);
  if (inside.length === shifts.length) return line('hours', 'fits', 'within');
  if (inside.length > 0) return line('hours', 'near', 'someWithin');
  const touches = shifts.some((shift) => span(shift)[0] < to && span(shift)[1] > from);
  return touches ? line('hours', 'near', 'partly') : line('hours', 'misses', 'outside');
};

const overtime = ({ wishes }: RegistrationRecord, { hours: offered }: JobSheet): FitLine | undefined => {
  if (wishes.overtime !== false) return undefined;
  if (!offered.overtime) return line('overtime', 'unknown', 'notSaid');
  if (!offered.overtime.exists) return line('overtime', 'fits', 'none');
  return line('overtime', 'misses', 'some', offered.overtime.monthlyHours ?? 0);
};

/** 深夜: 22:00 to 5:00 (労働基準法37条4項). */
const nightWork = ({ wishes }: RegistrationRecord, { hours: offered }: JobSheet): FitLine | undefined => {
  if (wishes.nightWork !== false) return undefined;
  const shifts = offered.shifts ?? [];
  if (shifts.length === 0) return line('nightWork', 'unknown', 'notSaid');
  const night = shifts.some((shift) => {
    const [from, to] = span(shift);
    return from < 5 * 60 || to > 22 * 60;
  });
  return night ? line('nightWork', 'misses', 'some') : line('nightWork', 'fits', 'none');
};

const daysOff = ({ wishes }: RegistrationRecord, { hours: offered }: JobSheet): FitLine | undefined => {
  if (!wishes.twoDaysOffAWeek) return undefined;
  if (!offered.twoDaysOff) return line('daysOff', 'unknown', 'notSaid');
  if (offered.twoDaysOff === 'every-week') return line('daysOff', 'fits', 'everyWeek');
  return offered.twoDaysOff === 'other' ? line('daysOff', 'near', 'otherTurn') : line('daysOff', 'misses', 'none');
};

const licences = ({ education: own }: RegistrationRecord, { work }: JobSheet): FitLine | undefined => {
  const listed = work.licences?.listed ?? [];
  if (listed.length === 0) return undefined;
  const lacking = listed.filter(
    ({ code, name }) =>
      !own.licences.some(
        (one) => (code !== undefined && one.code === code) || (name !== undefined && one.name === name),
      ),
  );
  const names = (some: typeof listed) => some.map(({ name, code }) => name ?? code ?? '').join('、');
  const required = lacking.filter(({ requirement }) => requirement === 'required');
  if (required.length > 0) return line('licences', 'misses', 'required', names(required));
  if (lacking.length > 0) return line('licences', 'near', 'preferred', names(lacking));
  return line('licences', 'fits', 'held', names(listed));
};

const car = ({ education: own }: RegistrationRecord, { work }: JobSheet): FitLine | undefined => {
  const asked = work.licences?.car;
  if (!asked) return undefined;
  const mark = asked.requirement === 'required' ? 'misses' : 'near';
  if (own.carLicence === undefined) return line('car', 'unknown', 'notSaid');
  if (own.carLicence === 'none') return line('car', mark, 'none');
  return own.carLicence === 'automatic' && !asked.automaticOnly
    ? line('car', 'near', 'automaticOnly')
    : line('car', 'fits', 'held');
};

const experience = ({ work }: JobSheet): FitLine | undefined =>
  work.experience?.requirement === 'required'
    ? line('experience', 'unknown', 'required', work.experience.details ?? '')
    : undefined;

const education = ({ education: own }: RegistrationRecord, { work }: JobSheet): FitLine | undefined =>
  work.education?.requirement === 'required'
    ? line('education', 'unknown', 'required', own.last?.school ?? '')
    : undefined;

const age = (years: number, { work }: JobSheet): FitLine => {
  const limit = work.age;
  if (!limit?.limited) return line('age', 'fits', 'open');
  const within = (limit.from === undefined || years >= limit.from) && (limit.to === undefined || years <= limit.to);
  return line('age', within ? 'fits' : 'misses', within ? 'within' : 'outside', years, limit.from ?? 0, limit.to ?? 0);
};
