import type { Day } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { RefusalGround } from './order.ts';

/** Jobs and refusals of an establishment; a change of a job is neither. */
export const acceptedBefore = async (
  database: Database,
  establishmentId: string,
): Promise<{ jobs: number; since?: Day; refusals: number }> => {
  const [jobs, refusals] = await Promise.all([
    database
      .selectFrom('jobs')
      .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('accepted_on').as('since')])
      .where('establishment_id', '=', establishmentId)
      .executeTakeFirstOrThrow(),
    database
      .selectFrom('job_orders')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('establishment_id', '=', establishmentId)
      .where('state', '=', 'refused')
      .executeTakeFirstOrThrow(),
  ]);
  return {
    jobs: Number(jobs.count),
    ...(jobs.since ? { since: jobs.since } : {}),
    refusals: Number(refusals.count),
  };
};

/** The newest first; as many as anybody reads. */
export const refusalRows = async (database: Database, establishmentId: string) => {
  const rows = await database
    .selectFrom('job_order_refusals')
    .innerJoin('job_orders', 'job_orders.id', 'job_order_refusals.order_id')
    .where('job_orders.establishment_id', '=', establishmentId)
    .select([
      'job_order_refusals.order_id',
      'job_orders.title',
      'job_order_refusals.ground',
      'job_order_refusals.at',
      'job_order_refusals.office_code',
      'job_order_refusals.explanation',
      'job_order_refusals.evidence',
      'job_order_refusals.memo',
    ])
    .orderBy('job_order_refusals.at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    orderId: row.order_id,
    title: row.title,
    ground: row.ground as RefusalGround,
    at: row.at,
    officeCode: row.office_code,
    explanation: row.explanation,
    evidence: row.evidence,
    memo: row.memo ?? undefined,
  }));
};
