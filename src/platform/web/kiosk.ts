import type { Instant } from '#kernel/time.ts';
import { cookieName, longestDays } from './cookies.ts';
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

/** The browser stays this kiosk, as long as browsers keep a cookie. */
export const keepKiosk = ({ cookies }: Visit, token: string): void => {
  cookies.left.set(kioskCookie, { value: token, seconds: longestDays * 24 * 60 * 60 });
};

/** Asked for anew with every person, so that a kiosk in use never ends by the age of its cookie. */
export const renewKiosk = (visit: Visit): void => {
  const https = visit.settings.baseUrl.startsWith('https:');
  const token = visit.cookies.brought.get(cookieName(kioskCookie, https));
  if (visit.kiosk && token) keepKiosk(visit, token);
};

/** What the browser brings besides its being a kiosk: something of a person who did not end. */
export const bringsMore = ({ cookies, settings }: Visit): boolean => {
  const own = cookieName(kioskCookie, settings.baseUrl.startsWith('https:'));
  return [...cookies.brought.keys()].some((name) => name !== own);
};

/**
 * No field of a kiosk is filled by what somebody typed there before: one rule for every form of the service, whatever its
 * fields say elsewhere. Text of a page cannot match, because its quotation marks are written as entities.
 */
export const withoutAutofill = (html: string): string =>
  html.replace(/ autocomplete="[^"<>]*"/g, ' autocomplete="off"').replace(/<form(?=[ >])/g, '<form autocomplete="off"');

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
