import type { Instant } from '#kernel/time.ts';
import { type Database, json } from '#platform/database/database.ts';
import { emptyStep, type Step, type StepDraft, steps, type Typed } from './step.ts';

export type StepDrafts = Readonly<Record<Step, StepDraft>>;

/** The eight steps of an order as they are typed; the order is held where one of them is to be written. */
export const stepDrafts = async (database: Database, orderId: string): Promise<StepDrafts> => {
  const rows = await database
    .selectFrom('job_order_steps')
    .select(['step', 'typed', 'accepted', 'version', 'saved_at'])
    .where('order_id', '=', orderId)
    .execute();
  const found = new Map(
    rows.map((row) => [
      row.step,
      { typed: row.typed as unknown as Typed, accepted: row.accepted, version: row.version, savedAt: row.saved_at },
    ]),
  );
  return Object.fromEntries(steps.map((step) => [step, found.get(step) ?? emptyStep])) as StepDrafts;
};

export const writeStep = async (
  database: Database,
  orderId: string,
  step: Step,
  { typed, accepted, version }: Pick<StepDraft, 'typed' | 'accepted' | 'version'>,
  now: Instant,
): Promise<void> => {
  const row = { typed: json(typed), accepted: [...accepted], version, saved_at: now };
  await database
    .insertInto('job_order_steps')
    .values({ order_id: orderId, step, ...row })
    .onConflict((conflict) => conflict.columns(['order_id', 'step']).doUpdateSet(row))
    .execute();
};

/** What was typed is in the sheet from the end of an order on. */
export const deleteSteps = async (database: Database, orderId: string): Promise<void> => {
  await database.deleteFrom('job_order_steps').where('order_id', '=', orderId).execute();
};
