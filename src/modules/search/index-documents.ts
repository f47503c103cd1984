import type { Selectable } from 'kysely';
import { type Day, day, daysBetween } from '#kernel/time.ts';
import type { OpenJobs } from '#platform/database/tables.ts';
import type { Document, Schema, Text } from '#src/jobindex/schema.ts';
import { holidays, insurances, textFields } from './conditions.ts';

/** A row of open_jobs as a document of the job index. Names are those of the columns; what differs is said where it does. */
export type OpenJob = Selectable<OpenJobs>;

const readers = ['public', 'seeker', 'staff'] as const;

const wholes = [
  'wage_lower',
  'basic_lower',
  'overtime_hours',
  'annual_holidays',
  'retirement_age',
  'employees',
  'station_walk_minutes',
  'shift1_start',
  'shift1_end',
  'shift2_start',
  'shift2_end',
  'shift3_start',
  'shift3_end',
  'window_start',
  'window_end',
] as const satisfies readonly (keyof OpenJob)[];

/** Yes or no of a job, together one dimension. */
const flags = [
  'bonus',
  'trial',
  'housing_single',
  'housing_family',
  'childcare',
  'licence_free',
  'car_automatic',
  'no_document_screening',
  'regular_hire',
  'car_commute',
  'no_transfer',
  'remote',
  'smoke_free',
  'uij',
] as const satisfies readonly (keyof OpenJob)[];
export type Flag = (typeof flags)[number] | 'self_applicable';

const choices = [
  'kind',
  'full_part',
  'employment_type',
  'wage_unit',
  'hours_system',
  'two_days_off',
  'dispatch',
  'renewal',
  'education',
  'experience',
  'car_licence',
] as const satisfies readonly (keyof OpenJob)[];
const lists = [
  'prefectures',
  'municipalities',
  'occupations_2011',
  'occupations_2022',
  'pr_marks',
] as const satisfies readonly (keyof OpenJob)[];

export const jobSchema: Schema = {
  readers,
  fields: textFields,
  dimensions: [
    ...choices.map((name) => ({ name, kind: 'one' as const })),
    ...['industry', 'age_limited', 'overtime', 'has_retirement_age'].map((name) => ({ name, kind: 'one' as const })),
    ...[...lists, 'licences', 'holidays', 'insurance', 'flags'].map((name) => ({ name, kind: 'many' as const })),
    { name: 'number', kind: 'key' },
    { name: 'establishment', kind: 'key', private: true },
  ],
  columns: [
    ...wholes.map((name) => ({ name })),
    { name: 'age_from' },
    { name: 'age_to' },
    { name: 'accepted' },
    { name: 'version' },
    { name: 'deadline', orders: ['up'] },
    { name: 'by_wage_lower', orders: ['down'] },
    { name: 'by_wage_upper', orders: ['down'] },
  ],
  points: [],
  expires: 'deadline',
};

const epoch = day('1970-01-01');
export const dayNumber = (of: Day): number => daysBetween(epoch, of);

const wageRoom = 1_000_000_000;
/** Monthly wages stand before hourly ones, each from the highest down and without a wage last. */
const wageOrder = (fullPart: number | null, wage: number | null): number =>
  (fullPart === 1 ? wageRoom : 0) + (wage === null ? -1 : Math.min(wage, wageRoom - 2));

const inBits = <T>(list: readonly T[], mask: number | null): T[] => list.filter((_, bit) => ((mask ?? 0) >> bit) & 1);
const yesNo = (value: boolean | null): string | undefined => (value === null ? undefined : value ? 'yes' : 'no');

/** Who sees the employer (system-reference §3.6; the same as disclosure.ts decides for pages). */
const employerReaders: readonly (readonly string[])[] = [readers, ['seeker', 'staff'], ['staff'], ['staff']];

export const documentOf = (job: OpenJob): Document => {
  const { id, number, accepted_on, deadline_on, disclosure } = job;
  if (id === null || number === null || accepted_on === null || deadline_on === null || disclosure === null) {
    throw new Error(`the open job ${id} has no number or days`);
  }
  const seeing = employerReaders[disclosure - 1] ?? ['staff'];
  const limited = job.age_limited === true;
  const texts = textFields.flatMap((field): Text[] => {
    const [open, hidden] = [job[`text_${field}`] ?? '', job[`hidden_${field}`]];
    if (hidden === null) return [{ field, text: open }];
    return [
      { field, text: open, readers: readers.filter((reader) => !seeing.includes(reader)) },
      { field, text: hidden, readers: seeing },
    ];
  });
  return {
    id,
    rank: dayNumber(accepted_on),
    ...(disclosure === 4 ? { readers: ['staff'] } : {}),
    keyReaders: seeing,
    values: {
      ...Object.fromEntries(choices.map((name) => [name, job[name] === null ? undefined : String(job[name])])),
      dispatch: job.dispatch ?? 'none',
      industry: job.industry_code?.slice(0, 2),
      age_limited: yesNo(job.age_limited),
      overtime: yesNo(job.overtime),
      has_retirement_age: yesNo(job.has_retirement_age),
      ...Object.fromEntries(lists.map((name) => [name, job[name] ?? []])),
      licences: [...(job.licences_required ?? []), ...(job.licences_preferred ?? [])],
      holidays: inBits(holidays, job.holidays),
      insurance: inBits(insurances, job.insurance),
      flags: [
        ...flags.filter((flag) => job[flag]),
        ...(job.self_application && disclosure <= 2 ? ['self_applicable'] : []),
      ],
      number,
      establishment: job.establishment_number ?? undefined,
    },
    numbers: {
      ...Object.fromEntries(wholes.map((name) => [name, job[name] ?? undefined])),
      age_from: limited ? (job.age_from ?? 0) : 0,
      age_to: limited ? (job.age_to ?? 999) : 999,
      accepted: dayNumber(accepted_on),
      version: job.version ?? undefined,
      deadline: dayNumber(deadline_on),
      by_wage_lower: wageOrder(job.full_part, job.wage_lower),
      by_wage_upper: wageOrder(job.full_part, job.wage_upper),
    },
    texts,
  };
};
