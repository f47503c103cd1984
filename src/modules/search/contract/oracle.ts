import { compareDays, type Day } from '#kernel/time.ts';
import { type ReaderClass, seesEmployer, seesJob } from '#modules/jobs/disclosure.ts';
import { type Job, openStates } from '#modules/jobs/job.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import { type SearchText, searchText } from '#modules/jobs/search-text.ts';
import { type CountedKey, choosing } from '../choices.ts';
import type { Conditions } from '../conditions.ts';
import type { JobSearch } from '../job-search.ts';
import { titleWords } from '../meaning.ts';
import { keysOf, type Sort } from '../query.ts';
import { holds, metresFrom, type OracleNames, type Seen } from './holding.ts';

/**
 * Search by brute force over the sheets in memory: what every adapter must answer. It reads sheets, not columns, so a
 * column filled wrongly shows as well. Slow and plain on purpose.
 */

/** Missing wages stand last; later days and greater numbers first. */
const down = (a: number | undefined, b: number | undefined): number => (b ?? -1) - (a ?? -1);
const newest = (a: Job, b: Job): number => compareDays(b.acceptedOn, a.acceptedOn) || (a.id < b.id ? 1 : -1);
const monthlyFirst = ({ sheet }: Seen): number => (sheet.header.workingTime === 'full-time' ? 0 : 1);
const upper = ({ sheet: { pay } }: Seen): number | undefined => pay.total.to ?? pay.total.from;

type Order = (a: Seen, b: Seen) => number;

const ordersFor = (where: Conditions): Record<Sort, Order> => {
  const titled = (seen: Seen): number => titleWords(where).filter((word) => seen.texts.title.includes(word)).length;
  // Without a place every job is equally far.
  const far = ({ job, names }: Seen): number => (where.near ? Math.min(metresFrom(where.near.at, job, names), 1e9) : 0);
  return {
    newest: (a, b) => newest(a.job, b.job),
    'wage-lower': (a, b) =>
      monthlyFirst(a) - monthlyFirst(b) || down(a.sheet.pay.total.from, b.sheet.pay.total.from) || newest(a.job, b.job),
    'wage-upper': (a, b) => monthlyFirst(a) - monthlyFirst(b) || down(upper(a), upper(b)) || newest(a.job, b.job),
    deadline: (a, b) => compareDays(a.job.deadlineOn, b.job.deadlineOn) || newest(a.job, b.job),
    'annual-holidays': (a, b) =>
      down(a.sheet.hours.annualHolidays, b.sheet.hours.annualHolidays) || newest(a.job, b.job),
    distance: (a, b) => far(a) - far(b) || newest(a.job, b.job),
    relevance: (a, b) => titled(b) - titled(a) || newest(a.job, b.job),
  };
};

const textsOf = (names: OracleNames) => {
  const known = new WeakMap<JobSheet, SearchText>();
  return (sheet: JobSheet): SearchText => {
    const texts = known.get(sheet) ?? searchText(sheet, names);
    known.set(sheet, texts);
    return texts;
  };
};

const seenBy =
  (reader: ReaderClass, on: Day, names: OracleNames, texts: (sheet: JobSheet) => SearchText) =>
  (job: Job): Seen => {
    const { text, hidden } = texts(job.sheet);
    const employer = seesEmployer(job.disclosure, reader);
    return { job, sheet: job.sheet, texts: employer ? { ...text, ...hidden } : text, employer, on, names };
  };

/** Search over these jobs; they are read anew for each question, so the list may be changed between two. */
export const oracle = (jobs: readonly Job[], names: OracleNames): JobSearch => {
  const texts = textsOf(names);
  const hits = (where: Conditions, reader: ReaderClass, on: Day, sort: Sort = 'newest'): Seen[] =>
    jobs
      .filter((job) => openStates.includes(job.state) && compareDays(job.deadlineOn, on) >= 0)
      .filter((job) => seesJob(job.disclosure, reader))
      .map(seenBy(reader, on, names, texts))
      .filter((seen) => keysOf(where).every((key) => holds(key, where, seen)))
      .sort(ordersFor(where)[sort]);
  const numberWith = (where: Conditions | undefined, reader: ReaderClass, on: Day): number | undefined =>
    where && hits(where, reader, on).length;

  return {
    search: async ({ where, sort, page, size }, reader, on) => {
      const found = hits(where, reader, on, sort);
      return { total: found.length, ids: found.slice((page - 1) * size, page * size).map(({ job }) => job.id) };
    },
    count: async (where, reader, on) => hits(where, reader, on).length,
    choices: async (where, offered, beside, reader, on) =>
      Object.fromEntries(
        (Object.keys(offered) as CountedKey[]).map((key) => [
          key,
          Object.fromEntries(
            (offered[key] ?? [])
              .map((choice) => [choice, numberWith(choosing(where, key, choice, beside), reader, on)] as const)
              .filter(([, count]) => count !== undefined),
          ),
        ]),
      ),
    drops: async (where, reader, on) =>
      Object.fromEntries(keysOf(where).map((key) => [key, numberWith({ ...where, [key]: undefined }, reader, on)])),
    groups: async ({ where, sort, page, size }, reader, on) => {
      const found = hits(where, reader, on, sort);
      const groups = Map.groupBy(found, ({ job, employer }) => (employer ? job.establishmentId : job.id));
      const firsts = [...groups.values()].map((group) => ({ id: group[0]?.job.id ?? '', more: group.length - 1 }));
      return { total: found.length, groups: groups.size, firsts: firsts.slice((page - 1) * size, page * size) };
    },
    after: async (place, most, where, reader, on) =>
      hits(where, reader, on)
        .filter(({ job: { acceptedOn, id } }) => {
          const days = place ? compareDays(acceptedOn, place.acceptedOn) : -1;
          return days < 0 || (days === 0 && place !== undefined && id < place.id);
        })
        .slice(0, most)
        .map(({ job }) => job.id),
    apply: async () => {},
  };
};
