import { type SqlBool, sql } from 'kysely';
import { searchKey } from '#kernel/japanese.ts';
import type { Day } from '#kernel/time.ts';
import type { ReaderClass } from '#modules/jobs/disclosure.ts';
import { codes } from '#modules/jobs/labels.ts';
import {
  type ConditionKey,
  type Conditions,
  type Dispatch,
  type Driving,
  type Feature,
  holidays,
  insurances,
} from './conditions.ts';
import { termsOf } from './free-word.ts';
import type { SearchNames } from './job-search.ts';
import { arrivedFrom, earthRadius, metresOf, nearStationMinutes, radian, spotOf, wishedSpan } from './meaning.ts';
import { allOf, anyOf, type Condition, contains, holdsNoneOf, holdsOneOf, seesEmployer } from './postgres-text.ts';
import { keysOf } from './query.ts';
import { classesOfWish } from './wish-classes.ts';

/** Who asks on which day, and the names of codes that sheets hold as words. */
export type Asked = { reader: ReaderClass; on: Day; names: SearchNames };

type Rules = { [K in ConditionKey]-?: (value: NonNullable<Conditions[K]>, asked: Asked) => Condition };

const is = (strings: TemplateStringsArray, ...values: unknown[]): Condition => sql<SqlBool>(strings, ...values);
const bits = <T extends string>(list: readonly T[], chosen: readonly T[]): number =>
  chosen.reduce((mask, item) => mask | (1 << list.indexOf(item)), 0);
const texts = (values: readonly string[]) => sql`${[...values]}::text[]`;

const dispatchRules: Record<Dispatch, Condition> = {
  dispatch: is`dispatch in ('dispatch', 'temp-to-perm')`,
  contracting: is`dispatch = 'contracting'`,
  neither: is`coalesce(dispatch, 'none') = 'none'`,
};
const drivingRules: Record<Driving, Condition> = {
  required: is`car_licence = 'required'`,
  preferred: is`car_licence = 'preferred'`,
  automatic: is`car_automatic`,
  none: is`car_licence is null`,
};
const featureRules: Record<Feature, Condition> = {
  'no-papers': is`no_document_screening`,
  'to-regular': is`regular_hire`,
  'own-car': is`car_commute`,
  'no-transfer': is`no_transfer`,
  home: is`remote`,
  'near-station': is`station_walk_minutes <= ${nearStationMinutes}`,
  'smoke-free': is`smoke_free`,
  trial: is`trial`,
  returning: is`uij`,
};

/** 市区町村 chosen, or the whole prefecture; a ward's city is among the municipalities of the job. */
const inPlaces: Rules['places'] = (places) =>
  anyOf(
    places.map(({ prefecture, municipalities }) =>
      municipalities.length > 0
        ? is`municipalities && ${texts(municipalities)}`
        : is`prefectures && ${texts([prefecture])}`,
    ),
  );

const ofClasses = (keys: readonly string[]): Condition => {
  const of = (edition: '2011' | '2022') =>
    keys.filter((key) => key.startsWith(edition)).map((key) => key.slice(edition.length + 1));
  return anyOf([is`occupations_2022 && ${texts(of('2022'))}`, is`occupations_2011 && ${texts(of('2011'))}`]);
};

/** One of the up to three shifts, or the window of 又は, lies within the wished hours. */
const withinHours: Rules['hours'] = (wished) => {
  const { from, to } = wishedSpan(wished);
  return anyOf(
    ['shift1', 'shift2', 'shift3', 'window'].map((name) => {
      const [start, end] = [sql.ref(`${name}_start`), sql.ref(`${name}_end`)];
      return to === undefined ? is`${start} >= ${from}` : is`(${start} >= ${from} and ${end} <= ${to})`;
    }),
  );
};

const paidAtLeast: Rules['wage'] = ({ monthly, hourly, all }) => {
  const lower = sql.ref(all ? 'wage_lower' : 'basic_lower');
  return anyOf([
    ...(monthly === undefined ? [] : [is`(wage_unit = 'month' and ${lower} >= ${monthly})`]),
    ...(hourly === undefined ? [] : [is`(wage_unit = 'hour' and ${lower} >= ${hourly})`]),
  ]);
};

/** Haversine in whole metres; null where the job has no place. */
export const metresFrom = ({ latitude, longitude }: { latitude: number; longitude: number }) => sql<number>`
  round(2 * ${earthRadius}::float8 * asin(least(1, sqrt(
    sin((latitude - ${latitude}::float8) * ${radian}::float8 / 2) ^ 2
    + cos(latitude * ${radian}::float8) * cos(${latitude}::float8 * ${radian}::float8)
      * sin((longitude - ${longitude}::float8) * ${radian}::float8 / 2) ^ 2))))`;

const licences: Rules['licences'] = (choices) => {
  const [wanted, except] = [false, true].map((out) =>
    choices.filter((one) => one.except === out).map(({ code }) => code),
  );
  return allOf([
    ...(wanted?.length ? [is`(licences_required && ${texts(wanted)} or licences_preferred && ${texts(wanted)})`] : []),
    ...(except?.length
      ? [is`not (licences_required && ${texts(except)} or licences_preferred && ${texts(except)})`]
      : []),
  ]);
};

const freeWords: Rules['words'] = ({ text, any, fields }, { reader }) => {
  const words = termsOf(text);
  return any ? holdsOneOf(words, fields, reader) : allOf(words.map((word) => holdsOneOf([word], fields, reader)));
};

const rules: Rules = {
  kind: (kind) => is`kind = ${codes.kind[kind]}`,
  times: (times) => is`full_part = any(${times.map((time) => codes.workingTime[time])}::int[])`,
  age: (age) => is`(age_limited is not true or (coalesce(age_from, 0) <= ${age} and coalesce(age_to, 999) >= ${age}))`,
  ageLimit: (limit) => is`age_limited = ${limit === 'limited'}`,
  places: inPlaces,
  near: (near, { names }) => {
    const from = spotOf(near.at, names);
    return from ? is`${metresFrom(from)} <= ${metresOf(near)}` : is`false`;
  },
  railways: (railways, { reader, names }) =>
    anyOf(
      railways.flatMap((code) => {
        const name = names.railway(code);
        return name === undefined ? [] : [contains('station', searchKey(name), reader)];
      }),
    ),
  occupations: (choices) => ofClasses(choices.flatMap(classesOfWish)),
  classes: (classes) => is`occupations_2022 && ${texts(classes)}`,
  employmentTypes: (types) => is`employment_type = any(${types.map((type) => codes.employmentType[type])}::int[])`,
  arrived: (arrival, { on }) => is`accepted_on >= ${arrivedFrom(arrival, on)}`,
  since: (since) => is`accepted_on >= ${since}::date`,
  words: freeWords,
  without: (text, { reader }) => holdsNoneOf(termsOf(text), reader),
  numbers: (numbers) => is`number = any(${texts(numbers)})`,
  establishment: (number, { reader }) => is`(establishment_number = ${number} and ${seesEmployer(reader)})`,
  hiddenEstablishments: (hidden, { reader }) =>
    is`not (${seesEmployer(reader)} and establishment_id = any(array(
      select id from establishments where number = any(${texts(hidden)}))))`,
  wage: paidAtLeast,
  bonus: () => is`bonus`,
  hours: withinHours,
  hoursExcept: (systems) => is`(hours_system is null or not hours_system = any(${texts(systems)}))`,
  overtime: (overtime) => is`overtime = ${overtime === 'some'}`,
  overtimeAtMost: (hours) => is`overtime_hours <= ${hours}`,
  holidays: (days) => is`holidays & ${bits(holidays, days)} = ${bits(holidays, days)}`,
  weekends: (weekends) => is`two_days_off = ${weekends === 'every' ? 'every-week' : 'other'}`,
  annualHolidays: (days) => is`annual_holidays >= ${days}`,
  dispatch: (kinds) => anyOf(kinds.map((kind) => dispatchRules[kind])),
  insurances: (kinds) => is`insurance & ${bits(insurances, kinds)} = ${bits(insurances, kinds)}`,
  renewable: () => is`renewal in ('automatic', 'conditional')`,
  renewals: (kinds) => is`renewal = any(${texts(kinds)})`,
  retirement: (age) =>
    age.has
      ? allOf([is`has_retirement_age`, ...(age.atLeast === undefined ? [] : [is`retirement_age >= ${age.atLeast}`])])
      : is`has_retirement_age = false`,
  housing: (kinds) => anyOf(kinds.map((kind) => (kind === 'single' ? is`housing_single` : is`housing_family`))),
  childcare: () => is`childcare`,
  establishmentName: ({ text, except }, { reader }) => {
    const held = contains('establishment', searchKey(text), reader);
    return except ? is`not ${held}` : held;
  },
  employees: (count) => is`employees >= ${count}`,
  industries: (industries) => is`left(industry_code, 2) = any(${texts(industries)})`,
  educationOpen: () => is`education = 'none'`,
  experienceOpen: () => is`experience = 'none'`,
  licenceOpen: () => is`licence_free`,
  licences,
  driving: (kinds) => anyOf(kinds.map((kind) => drivingRules[kind])),
  features: (chosen) => allOf(chosen.map((feature) => featureRules[feature])),
  marks: (marks) => is`pr_marks && ${texts(marks)}`,
  selfApplication: () => is`(self_application and disclosure <= 2)`,
};

/** One condition of a query. */
export const conditionOf = <K extends ConditionKey>(key: K, where: Conditions, asked: Asked): Condition => {
  const value = where[key];
  const rule = rules[key] as (value: NonNullable<Conditions[K]>, asked: Asked) => Condition;
  return value === undefined ? is`true` : rule(value, asked);
};

/** Open on the day, known to the reader, and every condition of the query. */
export const conditionsOf = (where: Conditions, asked: Asked): Condition =>
  allOf([
    is`deadline_on >= ${asked.on}`,
    ...(asked.reader === 'staff' ? [] : [is`disclosure <> 4`]),
    ...keysOf(where).map((key) => conditionOf(key, where, asked)),
  ]);
