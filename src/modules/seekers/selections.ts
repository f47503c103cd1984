import { dayOf } from '#kernel/time.ts';
import type { Act } from '#platform/act.ts';
import type { Selection } from './selection.ts';
import { countSelected, type SelectedRow, selectedPage } from './selection-rows.ts';

/** Seekers of one office by conditions, for a message to all of them; the caller notes in the audit whom it shows. */

export type { SelectedRow } from './selection-rows.ts';

export const selectedCount = (act: Act, officeCode: string, selection: Selection): Promise<number> =>
  countSelected(act.database, officeCode, selection, dayOf(act.now));

/** Some of them by id, behind the last one of the page before. */
export const selectedSeekers = (
  act: Act,
  officeCode: string,
  selection: Selection,
  page: { after?: string | undefined; limit: number },
): Promise<SelectedRow[]> => selectedPage(act.database, officeCode, selection, dayOf(act.now), page);
