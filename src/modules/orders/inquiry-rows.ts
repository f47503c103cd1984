import type { Selectable } from 'kysely';
import type { Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { Tables } from '#platform/database/tables.ts';
import type { Inquiry, InquiryOutcome } from './inquiry.ts';

type Row = Selectable<Tables['job_order_inquiries']>;

const inquiryOf = (row: Row): Inquiry => ({
  id: row.id,
  rule: row.rule,
  item: row.item,
  phrase: row.phrase,
  wording: row.wording,
  reason: row.reason,
  sending: row.sending,
  askedAt: row.asked_at,
  ...(row.outcome &&
    row.decided_at && {
      decided: {
        outcome: row.outcome as InquiryOutcome | 'dropped',
        ...(row.answer && { answer: row.answer }),
        ...(row.decided_by && { by: row.decided_by }),
        at: row.decided_at,
      },
    }),
});

/** Everything that was asked about an order's phrases, the oldest first. */
export const inquiriesOf = async (database: Database, orderId: string): Promise<Inquiry[]> => {
  const rows = await database
    .selectFrom('job_order_inquiries')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
  return rows.map(inquiryOf);
};

export const insertInquiry = async (
  database: Database,
  orderId: string,
  { decided: _, askedAt, ...inquiry }: Inquiry,
  by: string | undefined,
): Promise<void> => {
  await database
    .insertInto('job_order_inquiries')
    .values({ ...inquiry, order_id: orderId, asked_by: by ?? null, asked_at: askedAt })
    .execute();
};

/** Nobody has to decide these any more; without `ids` all that are open. */
export const dropInquiries = async (
  database: Database,
  orderId: string,
  now: Instant,
  ids?: readonly string[],
): Promise<void> => {
  if (ids?.length === 0) return;
  let open = database
    .updateTable('job_order_inquiries')
    .set({ outcome: 'dropped', decided_at: now })
    .where('order_id', '=', orderId)
    .where('outcome', 'is', null);
  if (ids) open = open.where('id', 'in', [...ids]);
  await open.execute();
  await countOpen(database, orderId);
};

export type Decided = { outcome: InquiryOutcome; answer: string; commentId?: string; by: string; at: Instant };

export const decideInquiry = async (
  database: Database,
  orderId: string,
  id: string,
  { outcome, answer, commentId, by, at }: Decided,
): Promise<void> => {
  await database
    .updateTable('job_order_inquiries')
    .set({ outcome, answer, comment_id: commentId ?? null, decided_by: by, decided_at: at })
    .where('id', '=', id)
    .where('order_id', '=', orderId)
    .execute();
  await countOpen(database, orderId);
};

/** The comment that told it, as long as nobody has decided otherwise. */
export const commentOfInquiry = async (database: Database, id: string): Promise<string | undefined> => {
  const row = await database
    .selectFrom('job_order_inquiries')
    .select('comment_id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.comment_id ?? undefined;
};

/** What was to be corrected by a comment that is taken back is to be decided again. */
export const reopenInquiry = async (database: Database, orderId: string, commentId: string): Promise<void> => {
  await database
    .updateTable('job_order_inquiries')
    .set({ outcome: null, answer: null, comment_id: null, decided_by: null, decided_at: null })
    .where('order_id', '=', orderId)
    .where('comment_id', '=', commentId)
    .execute();
  await countOpen(database, orderId);
};

/** Keeps the number that the queue shows. It makes no new version: no page is behind because a phrase was decided. */
const countOpen = async (database: Database, orderId: string): Promise<void> => {
  await database
    .updateTable('job_orders')
    .set((row) => ({
      inquiries: row
        .selectFrom('job_order_inquiries')
        .select(({ fn, cast }) => cast<number>(fn.countAll(), 'smallint').as('open'))
        .where('order_id', '=', orderId)
        .where('outcome', 'is', null),
    }))
    .where('id', '=', orderId)
    .execute();
};

const ofEstablishment = (database: Database, establishmentId: string) =>
  database
    .selectFrom('job_orders')
    .innerJoin('job_order_inquiries as inquiry', 'inquiry.order_id', 'job_orders.id')
    .where('job_orders.establishment_id', '=', establishmentId);

/** How many phrases an establishment has asked about in other orders and nobody has decided yet. */
export const countOpenElsewhere = async (
  database: Database,
  establishmentId: string,
  orderId: string,
): Promise<number> => {
  const { total } = await ofEstablishment(database, establishmentId)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where('inquiry.outcome', 'is', null)
    .where('job_orders.id', '<>', orderId)
    .executeTakeFirstOrThrow();
  return Number(total);
};

export type InquiryCounts = { asked: number; setAside: number; toCorrect: number };

/** How an establishment has fared with its questions since a moment. */
export const inquiryCounts = async (
  database: Database,
  establishmentId: string,
  since: Instant,
): Promise<InquiryCounts> => {
  const rows = await ofEstablishment(database, establishmentId)
    .select(['inquiry.outcome', ({ fn }) => fn.countAll<number>().as('total')])
    .where('inquiry.asked_at', '>=', since)
    .groupBy('inquiry.outcome')
    .execute();
  const of = (outcome: string) => Number(rows.find((row) => row.outcome === outcome)?.total ?? 0);
  return {
    asked: rows.reduce((sum, { total }) => sum + Number(total), 0),
    setAside: of('set-aside'),
    toCorrect: of('to-correct'),
  };
};

/** What an establishment has asked, in all its orders at every office, the newest first; as many as anybody reads. */
export const pastInquiries = async (database: Database, establishmentId: string) => {
  const rows = await ofEstablishment(database, establishmentId)
    .selectAll('inquiry')
    .select(['job_orders.title', 'job_orders.office_code', 'job_orders.state as order_state'])
    .orderBy('inquiry.asked_at', 'desc')
    .orderBy('inquiry.id')
    .limit(100)
    .execute();
  return rows.map(({ title, office_code, order_state, order_id, ...row }) => ({
    inquiry: inquiryOf({ ...row, order_id }),
    orderId: order_id,
    title,
    officeCode: office_code ?? undefined,
    state: order_state,
  }));
};
