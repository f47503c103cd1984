import type { JobNumber } from '#kernel/numbers.ts';
import { dayOf } from '#kernel/time.ts';
import { readerClass } from '#modules/jobs/disclosure.ts';
import { ended } from '#modules/jobs/job.ts';
import { jobsForReader, type ReadableJob } from '#modules/jobs/jobs.ts';
import {
  industry,
  licence,
  municipality,
  occupation,
  prefecture,
  railwayLine,
  wishGroups,
} from '#modules/reference/reference.ts';
import type { Act } from '#platform/act.ts';
import type { Settings } from '#src/config.ts';
import type { Known, SearchLimits } from './address.ts';
import { answering } from './answering.ts';
import type { ConditionKey } from './conditions.ts';
import type { Found, JobSearch } from './job-search.ts';
import { postgresSearch } from './postgres-search.ts';
import { dropping, type JobQuery, keysOf } from './query.ts';

/** The job index of this process; PostgreSQL while it is filled and where there is none. The contract holds for both. */
const jobSearch = (act: Act): JobSearch =>
  answering() ?? postgresSearch(act.database, { railway: (code) => railwayLine(code)?.name });

const found = (act: Act, query: JobQuery): Promise<Found> =>
  jobSearch(act).search(query, readerClass(act.actor), dayOf(act.now));

export type FoundJobs = { total: number; jobs: readonly ReadableJob[] };

/** One page of open jobs that this reader may know, in order, with the exact total. */
export const searchJobs = async (act: Act, query: JobQuery): Promise<FoundJobs> => {
  const { total, ids } = await found(act, query);
  return { total, jobs: await jobsForReader(act, { ids }) };
};

/** For a query that finds nothing: the single conditions that give jobs when dropped, the most jobs first. */
export const dropCounts = async (act: Act, query: JobQuery): Promise<{ key: ConditionKey; total: number }[]> => {
  const counts: { key: ConditionKey; total: number }[] = [];
  for (const key of keysOf(query.where)) {
    const { total } = await found(act, { ...dropping(query, key), size: 10 });
    if (total > 0) counts.push({ key, total });
  }
  return counts.sort((a, b) => b.total - a.total);
};

/** What became of numbers that the list does not hold: closed jobs can still be named, the others are unknown here. */
export const numbersNotOpen = async (
  act: Act,
  numbers: readonly JobNumber[],
): Promise<readonly { number: JobNumber; closed: boolean }[]> => {
  const known = new Map((await jobsForReader(act, { numbers })).map(({ head }) => [head.number, head]));
  const isClosed = (number: JobNumber): boolean | undefined => {
    const head = known.get(number);
    return head && (ended(head, act.now) !== undefined || head.state === 'suspended');
  };
  return numbers
    .map((number) => ({ number, closed: isClosed(number) ?? false, open: isClosed(number) === false }))
    .filter(({ open }) => !open);
};

/** 59 stands for 海外 in the search form and is no prefecture of the table. */
export const abroad = '59';

/** The codes that the reference data holds. */
export const knownCodes: Known = {
  prefecture: (code) => code === abroad || prefecture(code) !== undefined,
  municipality: (code) => municipality(code) !== undefined,
  occupation: (group, detail) => {
    const found = wishGroups().find(({ code }) => code === group);
    return found !== undefined && (detail === undefined || found.occupations.some(({ number }) => number === detail));
  },
  classification: (code) => occupation(code) !== undefined,
  railway: (code) => railwayLine(code) !== undefined,
  industry: (code) => industry(code) !== undefined,
  licence: (code) => licence(code) !== undefined,
  mark: () => true,
};

export const limitsOf = (settings: Settings): SearchLimits => ({
  prefectures: settings.searchPrefectures,
  municipalities: settings.searchMunicipalities,
  groups: settings.searchOccupations,
  classes: settings.searchClassifications,
  industries: settings.searchIndustries,
  licences: settings.searchLicences,
  numbers: settings.searchJobNumbers,
  wordCharacters: settings.freeWordCharacters,
});
