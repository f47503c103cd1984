import type { Instant } from '#kernel/time.ts';
import type { Visit } from './page.ts';
import { urls } from './urls.ts';

/** The computer of an office (ハローワーク内のパソコン) that a request comes from, as staff have switched it on. */
export type Kiosk = {
  readonly id: string;
  readonly officeCode: string;
  /** What stands on the seat. */
  readonly name: string;
  /** The turn of who sits there, a new one for every person; undefined while nobody does. */
  readonly turn: string | undefined;
  /** When the turn ends if nothing is done. */
  readonly turnEnd: Instant | undefined;
};

/** Name of the cookie that makes a browser a kiosk. */
export const kioskCookie = 'kiosk';

/** What a browser repeats by itself is no sign of a person: `?waiting` of a page that waits for a phone. */
export const isAction = (path: string, query: URLSearchParams): boolean =>
  !query.has('waiting') && path !== urls.kioskEnd('ja');

/**
 * Ends the turn as far as the browser goes: everything it kept of the person is taken away with this answer. The rows are
 * the business of who ends it.
 */
export const wipeBrowser = (visit: Visit): void => {
  visit.wiped = true;
};
