import type { JobNumber } from '#kernel/numbers.ts';
import { type Day, dayOf, type Instant } from '#kernel/time.ts';
import type { Act } from '#platform/act.ts';
import { countPublished, listPublished } from './store.ts';

/** What anybody may know to be open, for search engines: 公開範囲 1–3, 有効, deadline not passed. */
type PublishedDay = { readonly acceptedOn: Day; readonly jobs: number; readonly changedAt: Instant };

/** The days on which such jobs were accepted, newest first. */
export const publishedDays = (act: Act): Promise<PublishedDay[]> => countPublished(act.database, dayOf(act.now));

/** Such jobs of one day of acceptance, in a fixed order. */
export const publishedOn = (
  act: Act,
  acceptedOn: Day,
  page: { readonly most: number; readonly skip: number },
): Promise<{ readonly number: JobNumber; readonly changedAt: Instant }[]> =>
  listPublished(act.database, dayOf(act.now), acceptedOn, page);
