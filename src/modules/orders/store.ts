import type { Insertable, Selectable, Updateable } from 'kysely';
import { type Day, type Instant, startOfDay } from '#kernel/time.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import type { Database } from '#platform/database/database.ts';
import type { Tables } from '#platform/database/tables.ts';
import type { Order, OrderKind, OrderState, VisitReason } from './order.ts';

export type OrderRow = Selectable<Tables['job_orders']>;

export const orderOf = (row: OrderRow): Order => ({
  id: row.id,
  establishmentId: row.establishment_id,
  kind: row.kind as OrderKind,
  state: row.state as OrderState,
  ...(row.job_id && { jobId: row.job_id }),
  ...(row.from_job_id && { fromJobId: row.from_job_id }),
  ...(row.office_code && { officeCode: row.office_code }),
  atCounter: row.at_counter,
  title: row.title,
  ...(row.sheet ? { sheet: row.sheet as JobSheet } : {}),
  sendings: row.sendings,
  ...(row.note && { note: row.note }),
  ...(row.wished_deadline && { wishedDeadline: row.wished_deadline }),
  ...(row.visit_by && {
    visit: {
      reason: row.visit_reason as VisitReason,
      by: row.visit_by,
      ...(row.visited_on && { cameOn: row.visited_on }),
    },
  }),
  risk: row.risk,
  findings: { red: row.red, orange: row.orange },
  inquiries: row.inquiries,
  ...(row.sent_at && { sentAt: row.sent_at }),
  ...(row.answer_by && { answerBy: row.answer_by }),
  ...(row.taken_by && row.taken_at && { taken: { by: row.taken_by, at: row.taken_at } }),
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  ...(row.ended_at && { endedAt: row.ended_at }),
});

const orders = (database: Database) => database.selectFrom('job_orders').selectAll();

export const orderById = async (database: Database, id: string): Promise<Order | undefined> => {
  const row = await orders(database).where('id', '=', id).executeTakeFirst();
  return row && orderOf(row);
};

/** Held until the transaction ends. */
export const orderForUpdate = async (database: Database, id: string): Promise<Order | undefined> => {
  const row = await orders(database).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && orderOf(row);
};

/** False where another living order for the same job stands in the way (the unique indexes of the table). */
export const insertOrder = async (database: Database, row: Insertable<Tables['job_orders']>): Promise<boolean> => {
  const made = await database
    .insertInto('job_orders')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
};

export type OrderChange = Omit<Updateable<Tables['job_orders']>, 'id' | 'version' | 'updated_at'>;

/** Writes what became of an order; the caller holds it. */
export const updateOrder = async (
  database: Database,
  before: Pick<Order, 'id' | 'version'>,
  change: OrderChange,
  now: Instant,
): Promise<Order> => {
  const row = await database
    .updateTable('job_orders')
    .set({ ...change, version: before.version + 1, updated_at: now })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .returningAll()
    .executeTakeFirstOrThrow();
  return orderOf(row);
};

/** Whoever has it in work goes on with it. */
export const keepTaken = async (database: Database, id: string, now: Instant): Promise<void> => {
  await database.updateTable('job_orders').set({ taken_at: now }).where('id', '=', id).execute();
};

export const deleteOrder = async (database: Database, id: string): Promise<void> => {
  await database.deleteFrom('job_orders').where('id', '=', id).execute();
};

const statesOf = {
  draft: ['draft'],
  sent: ['provisional', 'reviewing', 'correction-requested'],
  ended: ['accepted', 'refused', 'lapsed', 'withdrawn'],
} satisfies Record<string, readonly OrderState[]>;
export type OrderGroup = keyof typeof statesOf;

/** The orders of an establishment, those that changed last first. */
export const ordersOfEstablishment = async (
  database: Database,
  establishmentId: string,
  { group, offset, limit }: { group?: OrderGroup | undefined; offset: number; limit: number },
): Promise<{ total: number; orders: Order[] }> => {
  let all = database.selectFrom('job_orders').where('establishment_id', '=', establishmentId);
  if (group) all = all.where('state', 'in', [...statesOf[group]]);
  const rows = await all.selectAll().orderBy('updated_at', 'desc').orderBy('id').offset(offset).limit(limit).execute();
  const { total } = await all.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { total: Number(total), orders: rows.map(orderOf) };
};

/** What the staff of an office write for employers, as long as it is theirs to write. */
export const paperOrders = async (
  database: Database,
  officeCode: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; orders: Order[] }> => {
  const all = database
    .selectFrom('job_orders')
    .where('office_code', '=', officeCode)
    .where('at_counter', '=', true)
    .where('state', 'in', ['draft', 'correction-requested']);
  const rows = await all.selectAll().orderBy('updated_at', 'desc').orderBy('id').offset(offset).limit(limit).execute();
  const { total } = await all.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { total: Number(total), orders: rows.map(orderOf) };
};

/** Written and not sent yet; what a limit counts. */
export const countDrafts = async (database: Database, establishmentId: string): Promise<number> => {
  const { total } = await database
    .selectFrom('job_orders')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where('establishment_id', '=', establishmentId)
    .where('state', '=', 'draft')
    .executeTakeFirstOrThrow();
  return Number(total);
};

/** Sent by the employer and not decided; changes of open jobs are one for each job already. */
export const countUndecided = async (database: Database, establishmentId: string): Promise<number> => {
  const { total } = await database
    .selectFrom('job_orders')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where('establishment_id', '=', establishmentId)
    .where('state', 'in', [...statesOf.sent])
    .where('kind', 'in', ['new', 'renewal'])
    .where('at_counter', '=', false)
    .executeTakeFirstOrThrow();
  return Number(total);
};

/** How many orders of an establishment were accepted that its own people sent, changes left out. */
export const countAccepted = async (database: Database, establishmentId: string): Promise<number> => {
  const { total } = await database
    .selectFrom('job_orders')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where('establishment_id', '=', establishmentId)
    .where('state', '=', 'accepted')
    .where('kind', 'in', ['new', 'renewal'])
    .where('at_counter', '=', false)
    .executeTakeFirstOrThrow();
  return Number(total);
};

/** Whether an order of the establishment was refused since a day. */
export const wasRefusedSince = async (database: Database, establishmentId: string, since: Day): Promise<boolean> => {
  const row = await database
    .selectFrom('job_orders')
    .select('id')
    .where('establishment_id', '=', establishmentId)
    .where('state', '=', 'refused')
    .where('ended_at', '>=', startOfDay(since))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};

/** Orders of an establishment that it has to go on with itself. */
export const countWaiting = async (database: Database, establishmentId: string): Promise<number> => {
  const { count } = await database
    .selectFrom('job_orders')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('establishment_id', '=', establishmentId)
    .where('state', 'in', ['draft', 'correction-requested'])
    .where('at_counter', '=', false)
    .executeTakeFirstOrThrow();
  return Number(count);
};
