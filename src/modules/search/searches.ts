import type { JobNumber } from '#kernel/numbers.ts';
import { type Day, dayOf } from '#kernel/time.ts';
import { type ReaderClass, readerClass } from '#modules/jobs/disclosure.ts';
import { ended } from '#modules/jobs/job.ts';
import { jobsForReader, markPictured, type ReadableJob } from '#modules/jobs/jobs.ts';
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
import { hasIndex, jobSearchOn } from './answering.ts';
import type { Beside } from './choices.ts';
import type { ConditionKey, Conditions } from './conditions.ts';
import type { Counts, JobSearch, Offered, Place } from './job-search.ts';
import { searchNames } from './names.ts';
import { type JobQuery, keysOf } from './query.ts';

/** The job index of this process; PostgreSQL while it is filled and where there is none. The contract holds for both. */
const jobSearch = (act: Act): JobSearch => jobSearchOn(act.database, searchNames);

/** Whether the index answers: many counts at once are nothing to it, and too much for PostgreSQL over a million jobs. */
export const answersFast = hasIndex;

type Asking = readonly [reader: ReaderClass, on: Day];
const asking = (act: Act): Asking => [readerClass(act.actor), dayOf(act.now)];

type FoundJobs = { total: number; jobs: readonly ReadableJob[] };

/** One page of open jobs that this reader may know, in order, with the exact total. */
export const searchJobs = async (act: Act, query: JobQuery): Promise<FoundJobs> => {
  const { total, ids } = await jobSearch(act).search(query, ...asking(act));
  return { total, jobs: await jobsForReader(act, { ids }) };
};

/** `total` are jobs, `establishments` what the pages count; jobs whose employer is hidden stand alone. */
type FoundEstablishments = {
  total: number;
  establishments: number;
  firsts: readonly { readonly job: ReadableJob; readonly more: number }[];
};

/** One page of establishments: the first job of each in the order of the query, and how many more it has. */
export const searchEstablishments = async (act: Act, query: JobQuery): Promise<FoundEstablishments> => {
  const { total, groups, firsts } = await jobSearch(act).groups(query, ...asking(act));
  const more = new Map(firsts.map((first) => [first.id, first.more]));
  const jobs = await markPictured(act, await jobsForReader(act, { ids: [...more.keys()] }));
  return { total, establishments: groups, firsts: jobs.map((job) => ({ job, more: more.get(job.head.id) ?? 0 })) };
};

/** For feeds: the newest jobs after the last one that was read, or from the newest on. */
export const jobsAfter = async (
  act: Act,
  where: Conditions,
  place: Place | undefined,
  most: number,
): Promise<readonly ReadableJob[]> =>
  jobsForReader(act, { ids: await jobSearch(act).after(place, most, where, ...asking(act)) });

/** How many jobs a search would find. */
export const countJobs = (act: Act, where: Conditions): Promise<number> => jobSearch(act).count(where, ...asking(act));

/** The number beside each choice: how many jobs there are with it, given the other conditions. */
export const choiceCounts = (
  act: Act,
  where: Conditions,
  offered: Offered,
  beside: Beside = 'joined',
): Promise<Counts> => jobSearch(act).choices(where, offered, beside, ...asking(act));

/** For a query that finds nothing: the single conditions that give jobs when dropped, the most jobs first. */
export const dropCounts = async (act: Act, query: JobQuery): Promise<{ key: ConditionKey; total: number }[]> => {
  const drops = await jobSearch(act).drops(query.where, ...asking(act));
  return keysOf(query.where)
    .map((key) => ({ key, total: drops[key] ?? 0 }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
};

export type NotOpen = { readonly number: JobNumber; readonly is: 'closed' | 'unconfirmed' | 'unknown' };

/**
 * What became of numbers that the list does not hold: closed jobs, and those nobody says to be open, can still be named; the
 * others are unknown here.
 */
export const numbersNotOpen = async (act: Act, numbers: readonly JobNumber[]): Promise<readonly NotOpen[]> => {
  const known = new Map((await jobsForReader(act, { numbers })).map(({ head }) => [head.number, head]));
  return numbers.flatMap((number): NotOpen[] => {
    const head = known.get(number);
    if (!head) return [{ number, is: 'unknown' }];
    if (ended(head, act.now) !== undefined || head.state === 'suspended') return [{ number, is: 'closed' }];
    // The offices are shown such a job beside (`hiddenJobs`).
    return head.hiddenOn && readerClass(act.actor) !== 'staff' ? [{ number, is: 'unconfirmed' }] : [];
  });
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
