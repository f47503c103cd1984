import { type Codec, codes, count, flag, given, oneOf, type Pairs, someOf, type Unread } from './codec.ts';
import type { ConditionKey, Conditions } from './conditions.ts';
import * as lists from './conditions.ts';
import { nearCodec, occupationCodec, placeCodec } from './place-codec.ts';
import { everything, type JobQuery, keysOf, sizes, sorts } from './query.ts';
import {
  establishmentCodec,
  hiddenCodec,
  hoursCodec,
  licencesCodec,
  nameCodec,
  numbersCodec,
  retirementCodec,
  sinceCodec,
  wageCodec,
  withoutCodec,
  wordsCodec,
} from './typed-codecs.ts';

/** What the reference data knows: a code outside of it is named as unknown and does not search. */
export type Known = {
  prefecture(code: string): boolean;
  municipality(code: string): boolean;
  occupation(group: string, detail?: number): boolean;
  classification(code: string): boolean;
  railway(code: string): boolean;
  industry(code: string): boolean;
  licence(code: string): boolean;
  mark(code: string): boolean;
};

/** How much one search may ask (system-reference §1.13: the real form's numbers are the least). */
export type SearchLimits = {
  prefectures: number;
  municipalities: number;
  groups: number;
  classes: number;
  industries: number;
  licences: number;
  numbers: number;
  wordCharacters: number;
};

/** Establishments hidden in one address: more belongs into a list that the seeker keeps. */
const mostHidden = 50;

type Codecs = { [K in ConditionKey]-?: Codec<NonNullable<Conditions[K]>> };

/** One line for each condition, in the order of the screens: the whole address form stands here. */
export const codecsOf = (known: Known, limits: SearchLimits): Codecs => ({
  numbers: numbersCodec(limits.numbers),
  establishment: establishmentCodec,
  hiddenEstablishments: hiddenCodec(mostHidden),
  kind: oneOf('kind', lists.jobKinds),
  times: someOf('time', lists.workingTimes),
  age: count('age', 0, 99),
  ageLimit: oneOf('agelimit', ['open', 'limited']),
  places: placeCodec(known.prefecture, known.municipality, limits),
  near: nearCodec(known.municipality),
  railways: codes('line', /^\d{3}$/, known.railway, 6),
  occupations: occupationCodec(known.occupation, limits.groups),
  classes: codes('class', /^\d{2}(\d(-\d{2})?)?$/, known.classification, limits.classes),
  employmentTypes: someOf('as', lists.employmentTypes),
  arrived: oneOf('new', lists.arrivals),
  since: sinceCodec,
  words: wordsCodec(limits.wordCharacters),
  without: withoutCodec(limits.wordCharacters),
  wage: wageCodec,
  bonus: flag('bonus'),
  hours: hoursCodec,
  hoursExcept: someOf('hoursnot', lists.hourSystems),
  overtime: oneOf('overtime', ['some', 'none']),
  overtimeAtMost: count('overmax', 0, 99),
  holidays: someOf('off', lists.holidays),
  weekends: oneOf('twodays', ['every', 'other']),
  annualHolidays: count('holidays', 0, 366),
  dispatch: someOf('via', lists.dispatches),
  insurances: someOf('ins', lists.insurances),
  renewable: flag('renew'),
  renewals: someOf('renewal', lists.renewals),
  retirement: retirementCodec,
  housing: someOf('home', lists.housings),
  childcare: flag('childcare'),
  establishmentName: nameCodec,
  employees: mappedCount,
  industries: codes('ind', /^\d{2}$/, known.industry, limits.industries),
  educationOpen: flag('noedu'),
  experienceOpen: flag('noexp'),
  licenceOpen: flag('nolic'),
  licences: licencesCodec(known.licence, limits.licences),
  driving: someOf('drive', lists.drivings),
  features: someOf('with', lists.features),
  marks: codes('mark', /^[^\s.]{1,30}$/u, known.mark, 20),
  selfApplication: flag('self'),
});

const countNames = ['10', '100', '300', '1000'] as const;
const mappedCount: Codec<lists.EmployeeCount> = {
  names: ['staff'],
  read: (params) => {
    const { value, unread } = oneOf('staff', countNames).read(params);
    const found = lists.employeeCounts.find((employees) => String(employees) === value);
    return found === undefined ? { unread } : { value: found, unread };
  },
  write: (value) => [['staff', String(value)]],
};

/** The version that is written. Raise it when a name or value changes its meaning, and say below how the old one reads. */
export const addressVersion = 1;

/** Rewrites the parameters of a version into the next one: `upgrades[0]` reads version 1 and gives version 2. */
export type Upgrade = (old: URLSearchParams) => URLSearchParams;
const upgrades: readonly Upgrade[] = [];

const sortCodec = oneOf('sort', sorts);
const sizeCodec = oneOf('size', ['10', '30', '50', '100']);
const pageCodec = count('page', 1, 1_000_000);

export type ReadAddress = { query: JobQuery; unread: readonly Unread[] };

/**
 * Reads an address of any version, ours or typed by hand. What is not readable is named (`unread`), the rest searches.
 * Names that no condition knows (utm_source …) are left alone. Without `v` it is the present version: a plain form.
 */
export const readAddress = (
  params: URLSearchParams,
  known: Known,
  limits: SearchLimits,
  steps: readonly Upgrade[] = upgrades,
): ReadAddress => {
  const newest = steps.length + 1;
  const [typedVersion] = given(params, 'v');
  const version = typedVersion === undefined ? newest : Number(typedVersion);
  const readable = Number.isInteger(version) && version >= 1 && version <= newest;
  const present = readable ? steps.slice(version - 1).reduce((old, step) => step(old), params) : params;
  const unread: Unread[] = readable ? [] : [{ field: 'v', value: typedVersion ?? '', trouble: 'unknown' }];

  const codecs = codecsOf(known, limits);
  const where: Conditions = {};
  const readOne = <K extends ConditionKey>(key: K): void => {
    const reading = (codecs[key] as unknown as Codec<NonNullable<Conditions[K]>>).read(present);
    if (reading.value !== undefined) where[key] = reading.value;
    unread.push(...reading.unread);
  };
  for (const key of Object.keys(codecs) as ConditionKey[]) readOne(key);

  const sort = sortCodec.read(present);
  const page = pageCodec.read(present);
  const size = sizeCodec.read(present);
  unread.push(...sort.unread, ...page.unread, ...size.unread);
  return {
    query: {
      where,
      sort: sort.value ?? everything.sort,
      page: page.value ?? 1,
      size: sizes.find((candidate) => String(candidate) === size.value) ?? everything.size,
    },
    unread,
  };
};

const anything: Known = {
  prefecture: () => true,
  municipality: () => true,
  occupation: () => true,
  classification: () => true,
  railway: () => true,
  industry: () => true,
  licence: () => true,
  mark: () => true,
};
const noLimit = Number.POSITIVE_INFINITY;
const writers = codecsOf(anything, {
  prefectures: noLimit,
  municipalities: noLimit,
  groups: noLimit,
  classes: noLimit,
  industries: noLimit,
  licences: noLimit,
  numbers: noLimit,
  wordCharacters: noLimit,
});

const pairsOf = <K extends ConditionKey>(key: K, value: NonNullable<Conditions[K]>): Pairs =>
  (writers[key] as unknown as Codec<NonNullable<Conditions[K]>>).write(value);

/** The readable, versioned address of a query: `v=1&place=13.13101&time=full&q=介護`. Defaults are left out. */
export const writeAddress = (query: JobQuery): URLSearchParams => {
  const order = Object.keys(writers) as ConditionKey[];
  const set = new Set(keysOf(query.where));
  const pairs = order
    .filter((key) => set.has(key))
    .flatMap((key) => {
      const value = query.where[key];
      return value === undefined ? [] : pairsOf(key, value);
    });
  return new URLSearchParams([
    ['v', String(addressVersion)],
    ...pairs.map(([name, value]) => [name, value]),
    ...(query.sort === everything.sort ? [] : [['sort', query.sort]]),
    ...(query.size === everything.size ? [] : [['size', String(query.size)]]),
    ...(query.page === 1 ? [] : [['page', String(query.page)]]),
  ]);
};
