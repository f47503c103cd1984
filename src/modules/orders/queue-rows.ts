import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Database } from '#platform/database/database.ts';
import type { Tables } from '#platform/database/tables.ts';
import type { OrderKind } from './order.ts';
import { type OrderRow, orderOf } from './store.ts';

/** The queue of an office. Each box is read through its own partial index, so that no length of it is felt. */

export const boxes = ['waiting', 'mine', 'visit', 'correction', 'ended'] as const;
export type Box = (typeof boxes)[number];

export type Whose = { officeCode: string; accountId: string };
type Query<O> = SelectQueryBuilder<Tables, 'job_orders', O>;
type Where = ExpressionBuilder<Tables, 'job_orders'>;

const open = sql<boolean>`state in ('provisional', 'reviewing')`;
const awaited = sql<boolean>`visit_by is not null and visited_on is null`;
const here = sql<boolean>`(visit_by is null or visited_on is not null)`;

const inBox = (build: Where, box: Box, { officeCode, accountId }: Whose) => {
  const own = build('office_code', '=', officeCode);
  if (box === 'waiting') return build.and([own, open, here]);
  if (box === 'visit') return build.and([own, open, awaited]);
  if (box === 'correction') return build.and([own, build('state', '=', sql.lit('correction-requested'))]);
  if (box === 'mine') return build.and([own, build('taken_by', '=', accountId)]);
  return build.and([own, sql<boolean>`ended_at is not null`, sql<boolean>`sendings > 0`]);
};

const ordered = <O>(query: Query<O>, box: Box, by: 'age' | 'risk'): Query<O> => {
  if (box === 'waiting' && by === 'risk')
    return query.orderBy('risk', 'desc').orderBy('sent_at').orderBy('id') as Query<O>;
  if (box === 'visit') return query.orderBy('visit_by').orderBy('id') as Query<O>;
  if (box === 'correction') return query.orderBy('answer_by').orderBy('id') as Query<O>;
  if (box === 'ended') return query.orderBy('ended_at', 'desc').orderBy('id') as Query<O>;
  return query.orderBy('sent_at').orderBy('id') as Query<O>;
};

type QueueAsked = {
  box: Box;
  kind?: OrderKind | undefined;
  order: 'age' | 'risk';
  offset: number;
  limit: number;
};

/** A page of a box without the sheets: to unpack one for its two words was half of what the page cost. */
export const queueRows = async (database: Database, whose: Whose, asked: QueueAsked) => {
  const { box, kind, order, offset, limit } = asked;
  let ids = database.selectFrom('job_orders').where((build) => inBox(build, box, whose));
  if (kind) ids = ids.where('kind', '=', kind);
  const found = await ordered(ids.select('id'), box, order).offset(offset).limit(limit).execute();
  if (found.length === 0) return [];
  const rows = await database
    .selectFrom('job_orders')
    .select(listed)
    .select((row) =>
      row
        .selectFrom('establishments')
        .select('name')
        .whereRef('establishments.id', '=', 'job_orders.establishment_id')
        .as('employer'),
    )
    .where(
      'id',
      'in',
      found.map(({ id }) => id),
    )
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return found.flatMap(({ id }) => {
    const row = byId.get(id);
    if (!row) return [];
    const { employer, ...rest } = row;
    return [
      {
        ...orderOf({ ...rest, sheet: null } satisfies OrderRow),
        employer: employer ?? '',
      },
    ];
  });
};

const listed = [
  'id',
  'establishment_id',
  'kind',
  'state',
  'job_id',
  'from_job_id',
  'office_code',
  'at_counter',
  'title',
  'sendings',
  'note',
  'wished_deadline',
  'visit_reason',
  'visit_by',
  'visited_on',
  'risk',
  'red',
  'orange',
  'inquiries',
  'sent_at',
  'answer_by',
  'taken_by',
  'taken_at',
  'version',
  'started_by',
  'created_at',
  'updated_at',
  'ended_at',
] as const;

/**
 * How many stand in each box, up to a number from which on it is only "more": counting 50,000 rows helps nobody. One
 * statement, since each takes its way to the database and back.
 */
export const queueCounts = async (database: Database, whose: Whose, most: number): Promise<Record<Box, number>> =>
  database
    .selectNoFrom((build) => boxes.map((box) => counted(build, whose, { box, most }).as(box)))
    .executeTakeFirstOrThrow() as Promise<Record<Box, number>>;

type Counted = { box: Box; kind?: OrderKind | undefined; most: number };

const counted = (from: ExpressionBuilder<Tables, never>, whose: Whose, { box, kind, most }: Counted) =>
  from
    .selectFrom((inner) => {
      const all = inner.selectFrom('job_orders').where((build) => inBox(build, box, whose));
      return (kind ? all.where('kind', '=', kind) : all).select('id').limit(most).as('some');
    })
    .select(sql<number>`count(*)::int`.as('total'));

/** As `queueCounts` for one box, also of one kind alone. */
export const countOf = async (database: Database, whose: Whose, asked: Counted): Promise<number> => {
  const { total } = await database
    .selectNoFrom((build) => counted(build, whose, asked).as('total'))
    .executeTakeFirstOrThrow();
  return total ?? 0;
};
