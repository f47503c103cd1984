import type { Language } from '#kernel/language.ts';
import { day, formatDay } from '#kernel/time.ts';
import { occupationLabel } from '#modules/reference/occupation.ts';
import {
  industry,
  licence,
  municipality,
  occupation,
  prefecture,
  railwayLine,
  wishGroups,
} from '#modules/reference/reference.ts';
import { grouped } from '#ui/forms/typed.ts';
import type { ConditionKey, Conditions, OccupationChoice, Place } from '../conditions.ts';
import { type JobQuery, keysOf } from '../query.ts';
import { abroad } from '../searches.ts';
import type { Words } from '../words/ja.ts';
import { words } from '../words/words.ts';

/** One condition, or one of its values, as a chip says it, and the query without it. */
type Described = { label: string; without: JobQuery };

/** Each value of a list by itself; undefined for a condition that is said by its name alone. */
type Describers = {
  [K in ConditionKey]-?: (value: NonNullable<Conditions[K]>) => string | readonly string[] | undefined;
};

export const prefectureName = (code: string, language: Language): string => {
  if (code === abroad) return words(language).form.abroad;
  const found = prefecture(code);
  return (language === 'en' ? found?.nameEn : found?.name) ?? code;
};

export const municipalityName = (code: string, language: Language): string => {
  const found = municipality(code);
  return (language === 'en' ? found?.nameEn : found?.name) ?? code;
};

/** 職業分類 by its name, or by examples where the name is not known. */
export const classLabel = (code: string): string => {
  const found = occupation(code);
  return found ? occupationLabel(found) : code;
};

const describers = (language: Language, w: Words): Describers => {
  const { value } = w;
  const join = (parts: readonly string[]): string => parts.join(w.separator);
  const yen = (amount: number): string => grouped(amount);
  const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  const place = ({ prefecture, municipalities }: Place): string => {
    const name = prefectureName(prefecture, language);
    const parts = join(municipalities.map((code) => municipalityName(code, language)));
    return parts === '' ? name : w.pair(name, parts);
  };
  const occupations = ({ group, details }: OccupationChoice): string => {
    const found = wishGroups().find(({ code }) => code === group);
    const names = (found?.occupations ?? []).filter(({ number }) => details.includes(number)).map(({ name }) => name);
    return names.length > 0 ? names.join('、') : (found?.name ?? group);
  };
  return {
    numbers: (numbers) => numbers,
    establishment: (number) => number,
    hiddenEstablishments: (numbers) => numbers,
    kind: (kind) => value.kinds[kind],
    times: (times) => times.map((time) => value.times[time]),
    age: (age) => value.age(String(age)),
    ageLimit: (limit) => value.ageLimit[limit],
    places: (places) => places.map(place),
    near: ({ at, km }) =>
      value.near(
        'municipality' in at
          ? municipalityName(at.municipality, language)
          : value.point(String(at.latitude), String(at.longitude)),
        String(km),
      ),
    railways: (codes) => codes.map((code) => railwayLine(code)?.name ?? code),
    occupations: (choices) => choices.map(occupations),
    classes: (codes) => codes.map(classLabel),
    employmentTypes: (types) => types.map((type) => value.employmentTypes[type]),
    arrived: (arrival) => value.arrived[arrival],
    since: (since) => value.since(formatDay(day(since), language)),
    words: ({ text, any, fields }) => {
      const where = fields.length > 0 ? `（${join(fields.map((field) => value.fields[field]))}）` : '';
      return `${text}${any ? value.or : ''}${where}`;
    },
    without: (text) => text,
    wage: ({ monthly, hourly, all }) =>
      join([
        ...(monthly === undefined ? [] : [value.monthly(yen(monthly))]),
        ...(hourly === undefined ? [] : [value.hourly(yen(hourly))]),
      ]) + (all ? value.all : ''),
    bonus: () => undefined,
    hours: ({ from, to }) =>
      join([
        ...(from === undefined ? [] : [value.from(clock(from))]),
        ...(to === undefined ? [] : [value.to(clock(to))]),
      ]),
    hoursExcept: (systems) => systems.map((system) => value.hoursExcept[system]),
    overtime: (overtime) => value.overtime[overtime],
    overtimeAtMost: (hours) => value.overtimeAtMost(String(hours)),
    holidays: (days) => days.map((day) => value.holidays[day]),
    weekends: (weekends) => value.weekends[weekends],
    annualHolidays: (days) => value.daysOrMore(String(days)),
    dispatch: (kinds) => kinds.map((kind) => value.dispatch[kind]),
    insurances: (kinds) => kinds.map((kind) => value.insurances[kind]),
    renewable: () => undefined,
    renewals: (kinds) => kinds.map((kind) => value.renewals[kind]),
    retirement: (age) => {
      if (!age.has) return value.retirement.no;
      return age.atLeast === undefined ? value.retirement.yes : value.ageOrMore(String(age.atLeast));
    },
    housing: (kinds) => kinds.map((kind) => value.housing[kind]),
    childcare: () => undefined,
    establishmentName: ({ text, except }) => `${text}${except ? value.except : ''}`,
    employees: (count) => value.peopleOrMore(String(count)),
    industries: (codes) => codes.map((code) => industry(code)?.name ?? code),
    educationOpen: () => undefined,
    experienceOpen: () => undefined,
    licenceOpen: () => undefined,
    licences: (choices) =>
      choices.map(({ code, except }) => `${licence(code)?.name ?? code}${except ? value.except : ''}`),
    driving: (kinds) => kinds.map((kind) => value.driving[kind]),
    features: (chosen) => chosen.map((feature) => value.features[feature]),
    marks: (marks) => marks,
    selfApplication: () => undefined,
  };
};

/** Conditions whose values speak for themselves. */
const clear: readonly ConditionKey[] = [
  'kind',
  'times',
  'places',
  'occupations',
  'classes',
  'employmentTypes',
  'wage',
  'features',
];

const removing = (query: JobQuery, key: ConditionKey, index: number | undefined): JobQuery => {
  const { [key]: value, ...where } = query.where;
  const rest = Array.isArray(value) && index !== undefined ? value.filter((_, place) => place !== index) : [];
  return { ...query, page: 1, where: rest.length > 0 ? { ...where, [key]: rest } : where };
};

const saying = (language: Language) => {
  const w = words(language);
  const all = describers(language, w);
  return (key: ConditionKey, where: Conditions): string | readonly string[] | undefined => {
    const value = where[key];
    const describe = all[key] as (value: unknown) => string | readonly string[] | undefined;
    return value === undefined ? undefined : describe(value);
  };
};

/** Every condition of a query as chips: each value of a list can be taken away by itself. */
export const describe = (query: JobQuery, language: Language): Described[] => {
  const w = words(language);
  const say = saying(language);
  const labelled = (key: ConditionKey, text: string): string =>
    clear.includes(key) ? text : w.pair(w.condition[key], text);
  return keysOf(query.where).flatMap((key): Described[] => {
    const said = say(key, query.where);
    if (said === undefined) return [{ label: w.condition[key], without: removing(query, key, undefined) }];
    if (typeof said === 'string') return [{ label: labelled(key, said), without: removing(query, key, undefined) }];
    return said.map((text, index) => ({ label: labelled(key, text), without: removing(query, key, index) }));
  });
};

/** One condition with all its values, e.g. to propose dropping it. */
export const describeOne = (query: JobQuery, key: ConditionKey, language: Language): string => {
  const w = words(language);
  const said = saying(language)(key, query.where);
  if (said === undefined) return w.condition[key];
  const text = typeof said === 'string' ? said : said.join(w.separator);
  return clear.includes(key) ? text : w.pair(w.condition[key], text);
};
