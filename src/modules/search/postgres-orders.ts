import { type RawBuilder, sql } from 'kysely';
import type { Conditions } from './conditions.ts';
import { orderOf, spotOf, titleWords } from './meaning.ts';
import { type Asked, metresFrom } from './postgres-conditions.ts';
import { contains } from './postgres-text.ts';
import type { Sort } from './query.ts';

/** What the hits must carry to be ordered, and the order; every order ends in the newest job and its id. */
type Order = { readonly carried: RawBuilder<unknown>; readonly by: RawBuilder<unknown> };

const newest = sql`accepted_on desc, id desc`;
const by = (key: RawBuilder<unknown>, direction: RawBuilder<unknown>): Order => ({
  carried: sql`${key} as key`,
  by: sql`key ${direction}, ${newest}`,
});
/** Monthly wages stand before hourly ones: they cannot be compared. */
const byWage = (wage: RawBuilder<unknown>): Order => ({
  carried: sql`full_part, ${wage} as key`,
  by: sql`full_part, key desc nulls last, ${newest}`,
});

/** `none` of the others where the order has nothing to go by. */
export const orderBy = (sort: Sort, where: Conditions, { reader, names }: Asked): Order => {
  const from = where.near && spotOf(where.near.at, names);
  const orders: Record<Sort, () => Order> = {
    newest: () => by(sql`null::int`, sql`asc`),
    'wage-lower': () => byWage(sql`wage_lower`),
    'wage-upper': () => byWage(sql`wage_upper`),
    deadline: () => by(sql`deadline_on`, sql`asc`),
    'annual-holidays': () => by(sql`annual_holidays`, sql`desc nulls last`),
    distance: () => by(from ? metresFrom(from) : sql`null::int`, sql`asc nulls last`),
    relevance: () => {
      const held = titleWords(where).map((word) => sql`(${contains('title', word, reader)})::int`);
      return by(sql`${sql.join([sql`0`, ...held], sql` + `)}`, sql`desc`);
    },
  };
  return orders[orderOf(sort, where)]();
};
