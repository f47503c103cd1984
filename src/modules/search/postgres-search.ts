import { sql } from 'kysely';
import type { Database } from '#platform/database/database.ts';
import { type CountedKey, choosing } from './choices.ts';
import type { Conditions } from './conditions.ts';
import type { Found, FoundGroups, JobSearch, SearchNames } from './job-search.ts';
import { type Asked, conditionOf, conditionsOf } from './postgres-conditions.ts';
import { orderBy } from './postgres-orders.ts';
import { type Condition, seesEmployer } from './postgres-text.ts';
import { keysOf, without } from './query.ts';

/** Numbers that one statement counts; a row of PostgreSQL has at most 1,664 columns, an array no such limit. */
const mostAtOnce = 200;

/**
 * Search in PostgreSQL: exact, and the reference of the contract. One statement answers a query – hits once, counted
 * and ordered from there – so total and page are of one moment. The columns it asks are written with the job itself
 * (open_jobs is a view of them), so nothing has to follow.
 */
export const postgresSearch = (database: Database, names: SearchNames): JobSearch => ({
  search: async ({ where, sort, page, size }, reader, on) => {
    const asked = { reader, on, names };
    const order = orderBy(sort, where, asked);
    const { rows } = await sql<Found>`
      with hits as materialized (
        select id, accepted_on, ${order.carried} from open_jobs where ${conditionsOf(where, asked)}
      )
      select (select count(*) from hits) as total,
        array(select id from hits order by ${order.by} limit ${size} offset ${(page - 1) * size}) as ids
    `.execute(database);
    return rows[0] ?? { total: 0, ids: [] };
  },
  count: (where, reader, on) => countOf(database, conditionsOf(where, { reader, on, names })),
  choices: async (where, offered, beside, reader, on) => {
    const counts: Partial<Record<CountedKey, Record<string, number>>> = {};
    for (const key of Object.keys(offered) as CountedKey[]) {
      const chosen = (offered[key] ?? []).flatMap((choice) => {
        const with_ = choosing(where, key, choice, beside);
        return with_ ? [{ choice, where: with_ }] : [];
      });
      counts[key] = await countEach(database, key, without(where, key), chosen, { reader, on, names });
    }
    return counts;
  },
  drops: async (where, reader, on) => {
    const keys = keysOf(where);
    if (keys.length === 0) return {};
    const numbers = keys.map(
      (key) => sql`(select count(*) from open_jobs where ${conditionsOf(without(where, key), { reader, on, names })})`,
    );
    const { rows } = await sql<{ counts: number[] }>`select array[${sql.join(numbers)}] as counts`.execute(database);
    return Object.fromEntries(keys.map((key, at) => [key, rows[0]?.counts[at] ?? 0]));
  },
  groups: async ({ where, sort, page, size }, reader, on) => {
    const asked = { reader, on, names };
    const order = orderBy(sort, where, asked);
    const { rows } = await sql<{ total: number; groups: number; ids: string[]; more: number[] }>`
      with hits as materialized (
        select id, accepted_on, ${order.carried},
          case when ${seesEmployer(reader)} then establishment_id else id end as establishment
        from open_jobs where ${conditionsOf(where, asked)}
      ), placed as (
        select id, establishment, row_number() over (order by ${order.by}) as place from hits
      ), grouped as materialized (
        select (array_agg(id order by place))[1] as id, min(place) as place, count(*) - 1 as more
        from placed group by establishment
      ), page as (
        select * from grouped order by place limit ${size} offset ${(page - 1) * size}
      )
      select (select count(*) from hits) as total, (select count(*) from grouped) as groups,
        array(select id from page order by place) as ids, array(select more from page order by place) as more
    `.execute(database);
    const { total = 0, groups = 0, ids = [], more = [] } = rows[0] ?? {};
    return { total, groups, firsts: ids.map((id, at) => ({ id, more: more[at] ?? 0 })) } satisfies FoundGroups;
  },
  after: async (place, most, where, reader, on) => {
    const later = place ? sql`and (accepted_on, id) < (${place.acceptedOn}::date, ${place.id}::uuid)` : sql``;
    const { rows } = await sql<{ id: string }>`
      select id from open_jobs where ${conditionsOf(where, { reader, on, names })} ${later}
      order by accepted_on desc, id desc limit ${most}
    `.execute(database);
    return rows.map(({ id }) => id);
  },
  apply: async () => {},
});

const countOf = async (database: Database, condition: Condition): Promise<number> => {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from open_jobs where ${condition}`.execute(database);
  return rows[0]?.total ?? 0;
};

/** The jobs of the other conditions are read once, and counted for each of the choices. */
const countEach = async (
  database: Database,
  key: CountedKey,
  others: Conditions,
  chosen: readonly { choice: string; where: Conditions }[],
  asked: Asked,
): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (let from = 0; from < chosen.length; from += mostAtOnce) {
    const some = chosen.slice(from, from + mostAtOnce);
    const numbers = some.map(({ where }) => sql`count(*) filter (where ${conditionOf(key, where, asked)})`);
    const { rows } = await sql<{ counts: number[] }>`
      select array[${sql.join(numbers)}] as counts from open_jobs where ${conditionsOf(others, asked)}
    `.execute(database);
    some.forEach(({ choice }, at) => {
      counts[choice] = rows[0]?.counts[at] ?? 0;
    });
  }
  return counts;
};
