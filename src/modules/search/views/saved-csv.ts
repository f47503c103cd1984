import { stringify } from 'csv-stringify/sync';
import type { Language } from '#kernel/language.ts';
import { clockTime, dayOf } from '#kernel/time.ts';
import { holidayText, hoursSystem, shiftText } from '#modules/jobs/views/hours-lines.ts';
import { headlinePay } from '#modules/jobs/views/pay-lines.ts';
import { areaName } from '#modules/jobs/views/places.ts';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import { withoutReadings } from '#ui/readings/readings.ts';
import type { KeptJob } from '../saved-jobs.ts';
import { words } from '../words/own/words.ts';

/**
 * The seeker's own list as a table: RFC 4180, UTF-8 with BOM, the head in the reader's language. What begins like a formula
 * gets an apostrophe (OWASP CSV injection, abuse-cases 23): a job's text or a note must not compute in a spreadsheet.
 */
export const savedCsv = (
  kept: readonly KeptJob[],
  language: Language,
  address: (number: string) => string,
): Uint8Array => {
  const w = words(language).csv;
  const job = jobWords(language);
  const columns: [head: string, cell: (one: KeptJob) => string | number | undefined][] = [
    [w.number, ({ job }) => job.head.number],
    [w.title, ({ sheet }) => sheet.work.title],
    [w.establishment, ({ sheet }) => (sheet.withheld ? w.withheld : sheet.establishment.name)],
    [w.employmentType, ({ sheet }) => job.values.employmentType[sheet.work.employmentType]],
    [w.workingTime, ({ sheet }) => job.values.workingTime[sheet.header.workingTime]],
    [w.pay, ({ sheet }) => headlinePay(sheet.pay, sheet.header.workingTime, job)],
    [w.place, ({ sheet }) => placesOf(sheet.work.workplaces, language)],
    [w.hours, ({ sheet: { hours } }) => hoursOf(hours, job)],
    [w.holidays, ({ sheet }) => holidayText(sheet.hours.holidays, job)],
    [w.annualHolidays, ({ sheet }) => sheet.hours.annualHolidays],
    [w.deadline, ({ job }) => job.head.deadlineOn.toString()],
    [w.state, (one) => (one.ended ? w.ended : one.job.head.state === 'suspended' ? w.suspended : w.open)],
    [w.savedAt, ({ savedAt }) => `${dayOf(savedAt)} ${clockTime(savedAt)}`],
    [w.note, ({ note }) => note],
    [w.address, ({ job }) => address(job.head.number)],
  ];
  const plain = (value: string | number | undefined): string | number =>
    typeof value === 'string' ? withoutReadings(value) : (value ?? '');
  const rows = kept.map((one) => columns.map(([, cell]) => plain(cell(one))));
  const text = stringify([columns.map(([head]) => plain(head)), ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    quoted_string: true,
  });
  return new TextEncoder().encode(text);
};

const placesOf = (places: KeptJob['sheet']['work']['workplaces'], language: Language): string =>
  places
    .map((place) => areaName(place, language) ?? place.address ?? '')
    .filter((name) => name !== '')
    .join(' / ');

const hoursOf = (hours: KeptJob['sheet']['hours'], w: ReturnType<typeof jobWords>): string =>
  [hoursSystem(hours, w), ...(hours.shifts ?? []).map((shift, index) => shiftText(shift, index, w))]
    .filter((part) => part !== undefined)
    .join(' / ');
