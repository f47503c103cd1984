import type { EmployerActor } from '#kernel/actor.ts';
import { foldWidth, searchKey } from '#kernel/japanese.ts';
import { dayOf } from '#kernel/time.ts';
import type { Act } from '#platform/act.ts';
import { type OwnJob, type OwnSort, type OwnTab, ownJobRows } from './own-job-rows.ts';

export { type OwnJob, type OwnSort, type OwnTab, ownSorts, ownTabs } from './own-job-rows.ts';

type OwnListAsked = {
  readonly tab: OwnTab;
  /** What was typed: a part of the title or of the number. */
  readonly words: string | undefined;
  readonly sort: OwnSort;
  readonly page: number;
  readonly size: number;
};

/** A page of the establishment's own jobs and the figures of all tabs, in two queries whatever it shows (F-EM-12). */
export const ownJobList = (
  act: Act<EmployerActor>,
  { tab, words, sort, page, size }: OwnListAsked,
): Promise<{ counts: Record<OwnTab, number>; rows: OwnJob[] }> => {
  const typed = foldWidth(words ?? '');
  return ownJobRows(act.database, act.actor.establishmentId, {
    tab,
    // A number is found as it is written, a title as search compares it.
    words: typed === '' ? undefined : /^[\d-]+$/.test(typed) ? typed : searchKey(typed),
    sort,
    today: dayOf(act.now),
    offset: (page - 1) * size,
    limit: size,
  });
};
