import { searchKey } from '#kernel/japanese.ts';
import { compareDays, type Day } from '#kernel/time.ts';
import type { Job } from '#modules/jobs/job.ts';
import type { JobSheet, Licences, Shift } from '#modules/jobs/job-sheet.ts';
import { microdegrees } from '#modules/jobs/position.ts';
import type { Names, TextField } from '#modules/jobs/search-text.ts';
import type { ConditionKey, Conditions, Feature, Holiday, Insurance, Spot } from '../conditions.ts';
import { textFields } from '../conditions.ts';
import { termsOf } from '../free-word.ts';
import type { SearchNames } from '../job-search.ts';
import { arrivedFrom, earthRadius, metresOf, nearStationMinutes, radian, spotOf, wishedSpan } from '../meaning.ts';
import { classesOfWish } from '../wish-classes.ts';

/** Each condition by brute force over a sheet: what it means, said a second time and without the columns of search. */

/** What the oracle knows of a job beside its sheet. */
export type OracleNames = Names &
  SearchNames & {
    establishmentNumber(establishmentId: string): string | undefined;
    /** The class and every wider one. */
    occupationClasses(edition: '2011' | '2022', code: string): readonly string[];
    municipalities(code: string): readonly string[];
  };

/** A job as one class of reader may know it. */
export type Seen = {
  job: Job;
  sheet: JobSheet;
  texts: Record<TextField, string>;
  employer: boolean;
  on: Day;
  names: OracleNames;
};

type Rules = { [K in ConditionKey]-?: (value: NonNullable<Conditions[K]>, seen: Seen) => boolean };

const atLeast = (value: number | undefined, least: number): boolean => value !== undefined && value >= least;
const inOneOf = (seen: Seen, fields: readonly TextField[], word: string): boolean =>
  fields.some((field) => seen.texts[field].includes(word));

const classesOf = ({ sheet, names }: Seen): string[] =>
  (sheet.work.occupations ?? []).flatMap(({ edition, code }) =>
    names.occupationClasses(edition, code).map((one) => `${edition}:${one}`),
  );

const spans = ({ shifts = [], or }: JobSheet['hours']): { from: number; to: number }[] =>
  [...shifts.slice(0, 3), ...(or ? [or as Shift] : [])].map(({ from, to }) => ({
    from,
    to: to > from ? to : to + 1440,
  }));

const licenceCodes = (licences: Licences | undefined): (string | undefined)[] =>
  (licences?.listed ?? []).map(({ code }) => code);

const isOff = ({ holidays }: JobSheet['hours'], day: Holiday): boolean =>
  day === 'public' ? holidays?.publicHolidays === true : holidays?.days.includes(day) === true;

const isInsured = ({ conditions }: JobSheet, kind: Insurance): boolean => {
  if (kind === 'corporate-pension') return (conditions.corporatePension?.length ?? 0) > 0;
  if (kind === 'retirement-pay') return conditions.retirementPay?.exists === true;
  if (kind === 'mutual-aid') return conditions.retirementMutualAid === true;
  return conditions.insurance?.includes(kind) === true;
};

const features: Record<Feature, (sheet: JobSheet) => boolean> = {
  'no-papers': ({ selection }) => selection.methods !== undefined && !selection.methods.documents,
  'to-regular': ({ work }) => work.regularHire?.offered === true,
  'own-car': ({ work }) => work.carCommute?.allowed === true,
  'no-transfer': ({ work }) => work.transfer?.possible === false,
  home: ({ work }) => work.workplaces.some(({ kind }) => kind === 'home'),
  'near-station': ({ work }) =>
    work.workplaces.some(
      ({ station }) => station?.means === 'walk' && (station.minutes ?? Number.POSITIVE_INFINITY) <= nearStationMinutes,
    ),
  'smoke-free': ({ work }) => ['no-smoking-indoors', 'smoking-room'].includes(work.smoking?.measure ?? ''),
  trial: ({ header }) => (header.trialEmployment?.length ?? 0) > 0,
  returning: ({ work }) => work.uijTurn === true,
};

/** ａ; a sheet that names no parts means its whole wage. */
const basicFrom = ({ base, total, allowances, fixedOvertime }: JobSheet['pay']): number | undefined => {
  if (base) return base.from;
  return allowances?.length || fixedOvertime?.paid ? undefined : total.from;
};

/** Haversine over the place that everybody may know; infinite where a job has none. */
export const metresFrom = (spot: Spot, { sheet, disclosure }: Job, names: OracleNames): number => {
  const from = spotOf(spot, names);
  const to = sheet.work.workplaces
    .map(({ point, municipality }) => (disclosure === 1 && point) || names.point(municipality ?? ''))
    .find((place) => place !== undefined);
  if (!from || !to) return Number.POSITIVE_INFINITY;
  const half = (a: number, b: number): number => Math.sin(((b - a) * radian) / 2) ** 2;
  const [latitude, longitude] = [microdegrees(to.lat), microdegrees(to.lng)];
  const h =
    half(from.latitude, latitude) +
    Math.cos(from.latitude * radian) * Math.cos(latitude * radian) * half(from.longitude, longitude);
  return Math.round(2 * earthRadius * Math.asin(Math.sqrt(h)));
};

const rules: Rules = {
  kind: (kind, { sheet }) => sheet.header.kind === kind,
  times: (times, { sheet }) => times.includes(sheet.header.workingTime),
  age: (age, { sheet: { work } }) =>
    !work.age?.limited || ((work.age.from ?? 0) <= age && age <= (work.age.to ?? Number.POSITIVE_INFINITY)),
  ageLimit: (limit, { sheet }) => sheet.work.age?.limited === (limit === 'limited'),
  places: (places, { sheet, names }) =>
    places.some(({ prefecture, municipalities }) =>
      sheet.work.workplaces.some((place) =>
        municipalities.length === 0
          ? place.prefecture === prefecture
          : names.municipalities(place.municipality ?? '').some((code) => municipalities.includes(code)),
      ),
    ),
  near: (near, { job, names }) => metresFrom(near.at, job, names) <= metresOf(near),
  railways: (codes, seen) =>
    codes.some((code) => {
      const name = seen.names.railway(code);
      return name !== undefined && seen.texts.station.includes(searchKey(name));
    }),
  occupations: (choices, seen) => {
    const wanted = new Set<string>(choices.flatMap(classesOfWish));
    return classesOf(seen).some((one) => wanted.has(one));
  },
  classes: (classes, seen) => classesOf(seen).some((one) => classes.some((code) => one === `2022:${code}`)),
  employmentTypes: (types, { sheet }) => types.includes(sheet.work.employmentType),
  arrived: (arrival, { job, on }) => compareDays(job.acceptedOn, arrivedFrom(arrival, on)) >= 0,
  since: (since, { job }) => job.acceptedOn.toString() >= since,
  words: ({ text, any, fields }, seen) => {
    const searched = fields.length > 0 ? fields : textFields;
    const found = (word: string): boolean => inOneOf(seen, searched, word);
    return any ? termsOf(text).some(found) : termsOf(text).every(found);
  },
  without: (text, seen) => !termsOf(text).some((word) => inOneOf(seen, textFields, word)),
  numbers: (numbers, { job }) => numbers.includes(job.number),
  establishment: (number, { job, names, employer }) =>
    employer && names.establishmentNumber(job.establishmentId) === number,
  hiddenEstablishments: (hidden, { job, names, employer }) =>
    !(employer && hidden.some((number) => number === names.establishmentNumber(job.establishmentId))),
  wage: ({ monthly, hourly, all }, { sheet: { header, pay } }) => {
    const lower = all ? pay.total.from : basicFrom(pay);
    const least = header.workingTime === 'full-time' ? monthly : hourly;
    return least !== undefined && atLeast(lower, least);
  },
  bonus: (_, { sheet }) => sheet.pay.bonus?.exists === true,
  hours: (wished, { sheet }) => {
    const { from, to } = wishedSpan(wished);
    return spans(sheet.hours).some((span) => span.from >= from && (to === undefined || span.to <= to));
  },
  hoursExcept: (systems, { sheet }) => !systems.some((system) => system === sheet.hours.system),
  overtime: (overtime, { sheet }) => sheet.hours.overtime?.exists === (overtime === 'some'),
  overtimeAtMost: (
    hours,
    {
      sheet: {
        hours: { overtime },
      },
    },
  ) => {
    const monthly = overtime?.exists === false ? 0 : overtime?.monthlyHours;
    return monthly !== undefined && monthly <= hours;
  },
  holidays: (days, { sheet }) => days.every((day) => isOff(sheet.hours, day)),
  weekends: (weekends, { sheet }) => sheet.hours.twoDaysOff === (weekends === 'every' ? 'every-week' : 'other'),
  annualHolidays: (days, { sheet }) => atLeast(sheet.hours.annualHolidays, days),
  dispatch: (kinds, { sheet }) => {
    const own = sheet.work.dispatch ?? 'none';
    return kinds.some((kind) => {
      if (kind === 'neither') return own === 'none';
      return kind === 'contracting' ? own === 'contracting' : own === 'dispatch' || own === 'temp-to-perm';
    });
  },
  insurances: (kinds, { sheet }) => kinds.every((kind) => isInsured(sheet, kind)),
  renewable: (_, { sheet }) => ['automatic', 'conditional'].includes(sheet.work.renewal?.kind ?? ''),
  renewals: (kinds, { sheet }) => kinds.some((kind) => kind === sheet.work.renewal?.kind),
  retirement: (wanted, { sheet: { conditions } }) =>
    conditions.retirementAge?.exists === wanted.has &&
    (!wanted.has || wanted.atLeast === undefined || atLeast(conditions.retirementAge.age, wanted.atLeast)),
  housing: (kinds, { sheet }) => kinds.some((kind) => sheet.conditions.housing?.[kind] === true),
  childcare: (_, { sheet }) => sheet.conditions.childcare?.available === true,
  establishmentName: ({ text, except }, seen) => seen.texts.establishment.includes(searchKey(text)) !== except,
  employees: (count, { sheet: { company } }) =>
    atLeast(company.employees?.total ?? company.employees?.workplace, count),
  industries: (industries, { sheet }) => industries.includes((sheet.header.industry?.code ?? '').slice(0, 2)),
  educationOpen: (_, { sheet }) => sheet.work.education?.requirement === 'none',
  experienceOpen: (_, { sheet }) => sheet.work.experience?.requirement === 'none',
  licenceOpen: (
    _,
    {
      sheet: {
        work: { licences },
      },
    },
  ) => licences !== undefined && !licences.car && !licences.other && licenceCodes(licences).length === 0,
  licences: (choices, { sheet }) => {
    const own = licenceCodes(sheet.work.licences);
    const wanted = choices.filter(({ except }) => !except);
    return (
      (wanted.length === 0 || wanted.some(({ code }) => own.includes(code))) &&
      !choices.some(({ code, except }) => except && own.includes(code))
    );
  },
  driving: (kinds, { sheet }) => {
    const car = sheet.work.licences?.car;
    return kinds.some((kind) => {
      if (kind === 'none') return car === undefined;
      return kind === 'automatic' ? car?.automaticOnly === true : car?.requirement === kind;
    });
  },
  features: (chosen, { sheet }) => chosen.every((feature) => features[feature](sheet)),
  marks: (marks, { sheet }) => marks.some((mark) => sheet.header.prMarks?.includes(mark)),
  selfApplication: (_, { sheet }) => sheet.header.selfApplication && sheet.header.disclosure <= 2,
};

export const holds = <K extends ConditionKey>(key: K, where: Conditions, seen: Seen): boolean => {
  const value = where[key];
  const rule = rules[key] as (value: NonNullable<Conditions[K]>, seen: Seen) => boolean;
  return value === undefined || rule(value, seen);
};
