import { jobChanges } from '#modules/jobs/jobs.ts';
import type { Act } from '#platform/act.ts';
import { dayNumber } from './index-documents.ts';
import type { Indexed } from './index-search.ts';
import type { JobSearch } from './job-search.ts';

/** How far the index has followed the changes of jobs; the order is that of job_changes_order. */
export type Position = { readonly transaction: string; readonly seq: number };

export const beginning: Position = { transaction: '0', seq: 0 };

/**
 * Takes every change that has become visible after the position; gives the new one. A change that is seen twice does no harm,
 * so a position may be kept late. Read the position before the index is filled, so that nothing falls between.
 */
export const catchUp = async (act: Act, search: Pick<JobSearch, 'apply'>, from: Position): Promise<Position> => {
  for (let position = from; ; ) {
    const changes = await jobChanges(act, position);
    const last = changes.at(-1);
    if (!last) return position;
    await search.apply(changes);
    position = { transaction: last.transaction, seq: last.seq };
  }
};

/** Where the changes stand now: from here an index follows that is filled with the open jobs afterwards. */
export const currentPosition = (act: Act): Promise<Position> => catchUp(act, { apply: async () => {} }, beginning);

export type Difference = { readonly id: string; readonly what: 'missing' | 'too many' | 'another version' };

/** Compares what an index holds with the open jobs of the database: ids, versions and referral deadlines. */
export const differences = async (act: Act, index: Iterable<Indexed>): Promise<Difference[]> => {
  const rows = await act.database.selectFrom('open_jobs').select(['id', 'version', 'deadline_on']).execute();
  const wanted = new Map(
    rows.map(({ id, version, deadline_on }) => [id, `${version} ${deadline_on && dayNumber(deadline_on)}`]),
  );
  const found: Difference[] = [];
  for (const { id, version, deadline } of index) {
    const content = wanted.get(id);
    wanted.delete(id);
    if (content === undefined) found.push({ id, what: 'too many' });
    else if (content !== `${version} ${deadline}`) found.push({ id, what: 'another version' });
  }
  for (const id of wanted.keys()) found.push({ id: id ?? '', what: 'missing' });
  return found;
};
