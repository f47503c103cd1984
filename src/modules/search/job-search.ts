import type { Day } from '#kernel/time.ts';
import type { ReaderClass } from '#modules/jobs/disclosure.ts';
import type { JobChange } from '#modules/jobs/job.ts';
import type { JobQuery } from './query.ts';

/** One page of an answer: the exact total and the ids in order. */
export type Found = { total: number; ids: readonly string[] };

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
  /** Takes changed jobs into the adapter's own index; an adapter that reads the database itself has nothing to do. */
  apply(changes: readonly Pick<JobChange, 'jobId'>[]): Promise<void>;
};

/** Names an adapter needs where a job sheet holds words instead of codes. */
export type SearchNames = {
  /** 沿線: job sheets name the line in the text of the nearest station. */
  railway(code: string): string | undefined;
};
