import { sql } from 'kysely';
import { currentChange, jobChanges } from '#modules/jobs/jobs.ts';
import type { Act } from '#platform/act.ts';
import type { JobSearch } from './job-search.ts';

/**
 * How far the index has followed the changes of jobs, in the order of job_changes_order: everything up to here has been
 * taken, and no transaction can still add a change before it.
 */
export type Position = { readonly transaction: string; readonly seq: number };

export type Feed = {
  /** Takes every change that is visible now; gives how many. */
  catchUp(): Promise<number>;
  readonly position: Position;
};

/**
 * Follows the changes from a position. A change is taken as soon as it is visible, also while an older transaction is still
 * open; the position goes on only behind all open transactions, because those may yet add changes with smaller numbers.
 * What was taken beyond it is remembered, so that it is not taken again at each look.
 */
export const feedFrom = (act: () => Act, search: Pick<JobSearch, 'apply'>, from: Position): Feed => {
  let position = from;
  let taken = new Set<number>();

  const catchUp = async (): Promise<number> => {
    const beyond = new Set<number>();
    let count = 0;
    for (let place = position; ; ) {
      const changes = await jobChanges(act(), place);
      const fresh = changes.filter(({ seq }) => !taken.has(seq));
      if (fresh.length > 0) await search.apply(fresh);
      count += fresh.length;
      for (const { transaction, seq, settled } of changes) {
        place = { transaction, seq };
        if (settled && beyond.size === 0) position = place;
        else beyond.add(seq);
        taken.add(seq);
      }
      if (changes.length === 0) break;
    }
    taken = beyond;
    return count;
  };
  return {
    catchUp,
    get position() {
      return position;
    },
  };
};

/** Where the changes stand: an index that is filled with the open jobs afterwards follows from here. */
export const currentPosition = async (act: Act): Promise<Position> =>
  (await currentChange(act)) ?? { transaction: '0', seq: 0 };

/** Whether this database has come as far as a position; one that was made anew or set back has not. */
export const isReached = async ({ database }: Act, { transaction }: Position): Promise<boolean> => {
  const { rows } = await sql<{ reached: boolean }>`
    select ${transaction}::xid8 < pg_snapshot_xmax(pg_current_snapshot()) as reached`.execute(database);
  return rows[0]?.reached ?? false;
};
