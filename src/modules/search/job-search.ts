import type { Day } from '#kernel/time.ts';
import type { ReaderClass } from '#modules/jobs/disclosure.ts';
import type { JobChange } from '#modules/jobs/job.ts';
import type { Point } from '#modules/jobs/job-sheet.ts';
import type { Beside, CountedKey } from './choices.ts';
import type { ConditionKey, Conditions } from './conditions.ts';
import type { JobQuery } from './query.ts';

/** One page of an answer: the exact total and the ids in order. */
export type Found = { total: number; ids: readonly string[] };

/** Choices whose numbers are wanted, by condition; `choicesOf` gives those of the closed lists. */
export type Offered = { readonly [K in CountedKey]?: readonly string[] };
/** For each choice how many jobs would be found with it; what is no choice of the condition is left out. */
export type Counts = { readonly [K in CountedKey]?: Readonly<Record<string, number>> };

/** How many jobs would be found without each of the conditions. */
type Drops = { readonly [K in ConditionKey]?: number };

/** One page of establishments: the first job of each in order, and how many more of it were found. */
export type FoundGroups = {
  /** Jobs found. */
  total: number;
  groups: number;
  firsts: readonly { readonly id: string; readonly more: number }[];
};

/** A place in the order of the newest: a feed goes on after the last job that was read. */
export type Place = { readonly acceptedOn: Day; readonly id: string };

/**
 * The port of search. Every adapter answers the contract (contract/contract.ts) exactly like the brute-force oracle:
 *
 * - only jobs that are 有効 and whose referral deadline has not passed on `on`;
 * - what the reader's class may not see is neither matched nor counted (公開範囲, system-reference §3.6);
 * - totals are exact, at any page; the order is total: every sort ends in newest job first, then the id;
 * - a word of one character or more is found wherever it stands in the normalised text of one item.
 */
export type JobSearch = {
  search(query: JobQuery, reader: ReaderClass, on: Day): Promise<Found>;
  /** The total alone. */
  count(where: Conditions, reader: ReaderClass, on: Day): Promise<number>;
  /** Each number is the total of `choosing(where, key, choice, beside)`. */
  choices(where: Conditions, offered: Offered, beside: Beside, reader: ReaderClass, on: Day): Promise<Counts>;
  /** Each number is the total of the conditions without that one. */
  drops(where: Conditions, reader: ReaderClass, on: Day): Promise<Drops>;
  /**
   * The page counts establishments. A job whose establishment this reader may not know stands alone: it is neither found
   * nor counted by its establishment.
   */
  groups(query: JobQuery, reader: ReaderClass, on: Day): Promise<FoundGroups>;
  /** Up to so many jobs that stand after the place, newest first whatever the sort; from the newest without a place. */
  after(place: Place | undefined, most: number, where: Conditions, reader: ReaderClass, on: Day): Promise<string[]>;
  /** Takes changed jobs into the adapter's own index; an adapter that reads the database itself has nothing to do. */
  apply(changes: readonly Pick<JobChange, 'jobId'>[]): Promise<void>;
};

/** A search took longer than it may: fewer or other conditions may help. */
export class SearchTooSlow extends Error {}
/** More searches wait than can be answered soon. */
export class SearchBusy extends Error {}

/** Names an adapter needs where a job sheet holds words instead of codes. */
export type SearchNames = {
  /** 沿線: job sheets name the line in the text of the nearest station. */
  railway(code: string): string | undefined;
  /** The point of a municipality, in degrees. */
  point(municipality: string): Point | undefined;
};
