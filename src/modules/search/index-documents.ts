import type { Selectable } from 'kysely';
import { type Day, day, daysBetween } from '#kernel/time.ts';
import type { OpenJobs } from '#platform/database/tables.ts';
import type { Document, Schema, Text } from '#src/jobindex/schema.ts';
import { textFields } from './conditions.ts';
import { choiceDimensions, choicesOfJob } from './index-choices.ts';

/** A row of open_jobs as a document of the job index. Names of columns are those of the table; what differs is said where it does. */
export type OpenJob = Selectable<OpenJobs>;

const readers = ['public', 'seeker', 'staff'] as const;

const wholes = [
  'wage_lower',
  'basic_lower',
  'shift1_start',
  'shift1_end',
  'shift2_start',
  'shift2_end',
  'shift3_start',
  'shift3_end',
  'window_start',
  'window_end',
  'latitude',
  'longitude',
] as const satisfies readonly (keyof OpenJob)[];

export const jobSchema: Schema = {
  readers,
  fields: textFields,
  dimensions: [
    ...choiceDimensions,
    { name: 'wage_unit', kind: 'one' },
    { name: 'number', kind: 'key' },
    { name: 'establishment', kind: 'key', private: true },
  ],
  columns: [
    ...wholes.map((name) => ({ name })),
    { name: 'annual_holidays', orders: ['down'] },
    { name: 'overtime_hours' },
    { name: 'age_from' },
    { name: 'age_to' },
    { name: 'accepted' },
    { name: 'version' },
    { name: 'deadline', orders: ['up'] },
    { name: 'by_wage_lower', orders: ['down'] },
    { name: 'by_wage_upper', orders: ['down'] },
  ],
  points: [{ name: 'workplace', latitude: 'latitude', longitude: 'longitude' }],
  expires: 'deadline',
};

const epoch = day('1970-01-01');
export const dayNumber = (of: Day): number => daysBetween(epoch, of);

const wageRoom = 1_000_000_000;
/** Monthly wages stand before hourly ones, each from the highest down and without a wage last. */
const wageOrder = (fullPart: number | null, wage: number | null): number =>
  (fullPart === 1 ? wageRoom : 0) + (wage === null ? -1 : Math.min(wage, wageRoom - 2));

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
      ...choicesOfJob(job),
      wage_unit: job.wage_unit ?? undefined,
      number,
      // Establishments of feeds have no number; their jobs are grouped all the same.
      establishment: job.establishment_number ?? job.establishment_id ?? undefined,
    },
    numbers: {
      ...Object.fromEntries(wholes.map((name) => [name, job[name] ?? undefined])),
      annual_holidays: job.annual_holidays ?? undefined,
      // Whole hours are asked: 20.5 hours are more than 20.
      overtime_hours: job.overtime_hours === null ? undefined : Math.ceil(job.overtime_hours),
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
