import type { ReaderClass } from '#modules/jobs/disclosure.ts';
import type { Beside } from '#modules/search/choices.ts';
import type { Offered } from '#modules/search/job-search.ts';
import type { JobQuery } from '#modules/search/query.ts';

/** A question to a search, in words that pass between processes. */
export type Asked = {
  readonly kind: 'search' | 'count' | 'groups' | 'drops' | 'choices';
  readonly query: JobQuery;
  readonly offered: Offered;
  readonly beside: Beside;
  readonly reader: ReaderClass;
  /** The day of asking. */
  readonly on: string;
};

/** What the conductor tells a node. */
export type ToNode =
  | { readonly call: 'ask'; readonly asked: Asked }
  /** Follows to the end, compares with the database and says how many jobs differ. */
  | { readonly call: 'verify' }
  | { readonly call: 'save' }
  /** Ends one of its threads, whatever it is doing. */
  | { readonly call: 'kill'; readonly role: 'search' | 'build' }
  | { readonly call: 'state' };

export type NodeState = {
  readonly residentMB: number;
  readonly heapMB: number;
  readonly threads: number;
  /** Grows when PostgreSQL answers in the place of the index. */
  readonly fallbacks: number;
};
export type FromNode =
  | { readonly ready: true }
  | { readonly number: number; readonly value: unknown }
  | { readonly number: number; readonly fault: string };
