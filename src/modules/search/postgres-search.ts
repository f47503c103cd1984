import { type RawBuilder, sql } from 'kysely';
import type { Database } from '#platform/database/database.ts';
import type { Found, JobSearch, SearchNames } from './job-search.ts';
import { conditionsOf } from './postgres-conditions.ts';
import type { Sort } from './query.ts';

/** Every order ends in the newest job and its id. Monthly wages stand before hourly ones: they cannot be compared. */
const orders: Record<Sort, RawBuilder<unknown>> = {
  newest: sql`accepted_on desc, id desc`,
  'wage-lower': sql`full_part, wage_lower desc nulls last, accepted_on desc, id desc`,
  'wage-upper': sql`full_part, wage_upper desc nulls last, accepted_on desc, id desc`,
  deadline: sql`deadline_on, accepted_on desc, id desc`,
};

/**
 * Search in PostgreSQL: exact, and the reference of the contract. One statement answers a query – hits once, counted
 * and ordered from there – so total and page are of one moment. The columns it asks are written with the job itself
 * (open_jobs is a view of them), so nothing has to follow.
 */
export const postgresSearch = (database: Database, names: SearchNames): JobSearch => ({
  search: async ({ where, sort, page, size }, reader, on) => {
    const condition = conditionsOf(where, { reader, on, names });
    const { rows } = await sql<Found>`
      with hits as materialized (
        select id, accepted_on, deadline_on, full_part, wage_lower, wage_upper from open_jobs where ${condition}
      )
      select (select count(*) from hits) as total,
        array(select id from hits order by ${orders[sort]} limit ${size} offset ${(page - 1) * size}) as ids
    `.execute(database);
    return rows[0] ?? { total: 0, ids: [] };
  },
  apply: async () => {},
});
