import { codes } from '#modules/jobs/labels.ts';
import type { DimensionSchema } from '#src/jobindex/schema.ts';
import type { CountedKey } from './choices.ts';
import { drivings, employeeCounts, features, holidays, insurances } from './conditions.ts';
import type { OpenJob } from './index-documents.ts';
import { nearStationMinutes } from './meaning.ts';
import { wishesOf } from './wish-classes.ts';

/**
 * The choices of a condition that a job fits, under the names they have in the query: a dimension for each condition, so
 * that what is asked and what is counted beside the choice is one thing. Conditions without a dimension (days, amounts,
 * distances) are ranges of columns.
 */
type Fitting = (job: OpenJob) => readonly string[];

const nameOf = <T extends string>(numbers: Readonly<Record<T, number>>) => {
  const names = new Map(Object.entries<number>(numbers).map(([name, number]) => [number, name]));
  return (number: number | null): string[] => {
    const name = names.get(number ?? Number.NaN);
    return name === undefined ? [] : [name];
  };
};
const kinds = nameOf(codes.kind);
const times = nameOf(codes.workingTime);
const employmentTypes = nameOf(codes.employmentType);

const given = (value: string | null | undefined): string[] => (value ? [value] : []);
const yes = (value: boolean | null): string[] => (value ? ['1'] : []);
const either = (value: boolean | null, names: readonly [yes: string, no: string]): string[] =>
  value === null ? [] : [value ? names[0] : names[1]];
const inBits = (list: readonly string[], mask: number | null): string[] =>
  list.filter((_, bit) => ((mask ?? 0) >> bit) & 1);
const where = <T extends string>(holding: Readonly<Record<T, boolean | null>>, list: readonly T[]): T[] =>
  list.filter((name) => holding[name]);

const dispatches: Record<string, string> = {
  dispatch: 'dispatch',
  'temp-to-perm': 'dispatch',
  contracting: 'contracting',
};
const retirementAges = Array.from({ length: 11 }, (_, at) => 60 + at);

const fitting = {
  kind: ({ kind }) => kinds(kind),
  times: ({ full_part }) => times(full_part),
  ageLimit: ({ age_limited }) => either(age_limited, ['limited', 'open']),
  places: ({ prefectures, municipalities }) => [...(prefectures ?? []), ...(municipalities ?? [])],
  occupations: ({ occupations_2011, occupations_2022 }) => wishesOf(occupations_2011 ?? [], occupations_2022 ?? []),
  classes: ({ occupations_2022 }) => occupations_2022 ?? [],
  employmentTypes: ({ employment_type }) => employmentTypes(employment_type),
  bonus: ({ bonus }) => yes(bonus),
  hoursExcept: ({ hours_system }) => given(hours_system),
  overtime: ({ overtime }) => either(overtime, ['some', 'none']),
  holidays: (job) => inBits(holidays, job.holidays),
  weekends: ({ two_days_off }) =>
    two_days_off === 'every-week' ? ['every'] : two_days_off === 'other' ? ['other'] : [],
  dispatch: ({ dispatch }) => [dispatches[dispatch ?? ''] ?? 'neither'],
  insurances: ({ insurance }) => inBits(insurances, insurance),
  renewable: ({ renewal }) => yes(renewal === 'automatic' || renewal === 'conditional'),
  renewals: ({ renewal }) => given(renewal),
  retirement: ({ has_retirement_age: has, retirement_age: age }) => {
    if (!has) return either(has, ['yes', 'no']);
    return ['yes', ...retirementAges.filter((least) => age !== null && age >= least).map(String)];
  },
  housing: ({ housing_single, housing_family }) =>
    where({ single: housing_single, family: housing_family }, ['single', 'family']),
  childcare: ({ childcare }) => yes(childcare),
  employees: ({ employees }) => employeeCounts.filter((least) => employees !== null && employees >= least).map(String),
  industries: ({ industry_code }) => given(industry_code?.slice(0, 2)),
  educationOpen: ({ education }) => yes(education === 'none'),
  experienceOpen: ({ experience }) => yes(experience === 'none'),
  licenceOpen: ({ licence_free }) => yes(licence_free),
  licences: ({ licences_required, licences_preferred }) => [
    ...new Set([...(licences_required ?? []), ...(licences_preferred ?? [])]),
  ],
  driving: ({ car_licence: car, car_automatic }) =>
    where(
      { required: car === 'required', preferred: car === 'preferred', automatic: car_automatic, none: car === null },
      drivings,
    ),
  features: (job) =>
    where(
      {
        'no-papers': job.no_document_screening,
        'to-regular': job.regular_hire,
        'own-car': job.car_commute,
        'no-transfer': job.no_transfer,
        home: job.remote,
        'near-station': job.station_walk_minutes !== null && job.station_walk_minutes <= nearStationMinutes,
        'smoke-free': job.smoke_free,
        trial: job.trial,
        returning: job.uij,
      },
      features,
    ),
  marks: ({ pr_marks }) => pr_marks ?? [],
  selfApplication: ({ self_application, disclosure }) => yes(self_application === true && (disclosure ?? 4) <= 2),
} satisfies { [K in CountedKey]?: Fitting };

export type Dimension = keyof typeof fitting;
export const isDimension = (key: string): key is Dimension => key in fitting;

/** Conditions of which a job fits at most one choice. */
const single: readonly Dimension[] = [
  'kind',
  'times',
  'ageLimit',
  'employmentTypes',
  'bonus',
  'hoursExcept',
  'overtime',
  'weekends',
  'dispatch',
  'renewable',
  'renewals',
  'childcare',
  'industries',
  'educationOpen',
  'experienceOpen',
  'licenceOpen',
  'selfApplication',
];

const names = Object.keys(fitting) as Dimension[];
export const choiceDimensions: readonly DimensionSchema[] = names.map((name) => ({
  name,
  kind: single.includes(name) ? 'one' : 'many',
}));

export const choicesOfJob = (job: OpenJob): Record<string, string | readonly string[] | undefined> =>
  Object.fromEntries(
    names.map((name) => {
      const fits = (fitting[name] as Fitting)(job);
      return [name, single.includes(name) ? fits[0] : fits];
    }),
  );
