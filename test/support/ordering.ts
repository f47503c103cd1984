import { sql } from 'kysely';
import { beforeAll } from 'vitest';
import type { Actor, EmployerActor, StaffActor, System } from '#kernel/actor.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { instant } from '#kernel/time.ts';
import { establishment, storeEstablishments } from '#modules/establishments/establishments.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import { storeJob } from '#modules/jobs/jobs.ts';
import type { Reason } from '#modules/orders/asking.ts';
import type { Order, OrderKind } from '#modules/orders/order.ts';
import { acceptOrder, noteVisit } from '#modules/orders/order-decisions.ts';
import { beginOrder, ownOrder, sendOrder } from '#modules/orders/orders.ts';
import { takeOrder } from '#modules/orders/orders-at-counter.ts';
import { followJobs } from '#modules/orders/reactions.ts';
import { readReference } from '#modules/reference/reference.ts';
import type { Act } from '#platform/act.ts';
import { cleanSheet } from './clean-sheet.ts';
import { type TestAct, testDatabase } from './database.ts';
import { type EmployerCast, employerOf, type JobChanges, jobOf, staffOf } from './people.ts';

/** The cast of 求人申込み: employers of the office 13010, its counter, and those who have nothing to do with it. */
export type OrderingCast = {
  hikari: EmployerCast;
  aozora: EmployerCast;
  /** Two members of the department of employers. */
  clerk: StaffActor;
  colleague: StaffActor;
  manager: StaffActor;
  seekersCounter: StaffActor;
  otherOffice: StaffActor;
};

const ofEmployers = async (act: Act<System>, officeCode: string, manager = false): Promise<StaffActor> => {
  const staff = await staffOf(act, officeCode);
  const department = manager ? ('seekers' as const) : ('employers' as const);
  await act.database
    .updateTable('staff_members')
    .set({ department, manager })
    .where('account_id', '=', staff.accountId)
    .execute();
  return { ...staff, department, manager };
};

const employerOfOffice = async (act: Act<System>, name: string, officeCode = '13010'): Promise<EmployerCast> => {
  const cast = await employerOf(act, name);
  const stored = await establishment(act, cast.id);
  if (!stored) throw new Error(`${name} is not there`);
  await storeEstablishments(act, [{ ...stored, officeCode }]);
  return cast;
};

export const orderingCast = async (act: Act<System>): Promise<OrderingCast> => ({
  hikari: await employerOfOffice(act, '社会福祉法人　ひかり会'),
  aozora: await employerOfOffice(act, '株式会社　あおぞら商店'),
  clerk: await ofEmployers(act, '13010'),
  colleague: await ofEmployers(act, '13010'),
  manager: await ofEmployers(act, '13010', true),
  seekersCounter: await staffOf(act, '13010'),
  otherOffice: await ofEmployers(act, '13020'),
});

/** The cast once for all tests of a file: kept, while what a test does with it is undone (`testDatabase`). */
export const lastingCast = async (act: Act<System>): Promise<OrderingCast> => {
  await sql`begin`.execute(act.database);
  const cast = await orderingCast(act);
  await sql`commit`.execute(act.database);
  return cast;
};

/** A file of tests about orders: its database, its cast and the acts of those who appear most; jobs follow the orders. */
export const orderingStage = () => {
  const { act, database } = testDatabase();
  const by = <A extends Actor>(actor: A, now?: string): TestAct<A> =>
    act(actor, { reactions: [followJobs], ...(now ? { now: instant(now) } : {}) });
  const system = () => by({ kind: 'system', task: 'test' } as const);
  const cast = {} as OrderingCast;
  beforeAll(async () => {
    await readReference(database);
    Object.assign(cast, await lastingCast(system()));
  });
  const owner = (now?: string) => by(cast.hikari.owner, now);
  const clerk = (now?: string) => by(cast.clerk, now);
  return { act, database, by, system, cast, owner, clerk };
};

export const accepted = <V>(decision: { accepted: V } | { refused: string }): V => {
  if ('refused' in decision) throw new Error(decision.refused);
  return decision.accepted;
};

/** A job of the establishment that the checker has nothing against; a change or a renewal can be made of it. */
export const openJob = async (
  act: Act<System>,
  establishmentId: string,
  given: Omit<JobChanges, 'header' | 'notes'> = {},
  sheet: JobSheet = cleanSheet,
): Promise<JobNumber> => {
  const number = await jobOf(act, establishmentId, given);
  const row = await act.database.selectFrom('jobs').selectAll().where('number', '=', number).executeTakeFirstOrThrow();
  await storeJob(act, {
    number,
    state: given.state ?? 'active',
    establishmentId,
    officeCode: row.office_code,
    acceptedOn: row.accepted_on,
    deadlineOn: row.deadline_on,
    extended: row.extended,
    sheet,
  });
  return number;
};

export const draft = async (
  act: Act<EmployerActor>,
  given: { kind?: OrderKind; from?: JobNumber; title?: string } = {},
): Promise<string> => {
  const { kind = 'new', from, title = '一般事務' } = given;
  return accepted(await beginOrder(act, { kind, from, title, steps: {} })).id;
};

/** Sends a draft, or a new one, as it is at this moment. */
export const send = async (
  act: Act<EmployerActor>,
  id: string,
  { sheet = cleanSheet, ...given }: { sheet?: JobSheet; note?: string; reasons?: readonly Reason[] } = {},
): Promise<Order> => {
  const own = await ownOrder(act, id);
  return accepted(await sendOrder(act, id, { version: own?.order.version ?? 0, sheet, seen: [], ...given }));
};

/** Sent, the visit made where one is due, and in work. */
export const reviewing = async (employer: Act<EmployerActor>, staff: Act<StaffActor>, id: string): Promise<Order> => {
  const sent = await send(employer, id);
  if (sent.visit && !sent.visit.cameOn) accepted(await noteVisit(staff, id));
  return accepted(await takeOrder(staff, id));
};

/** Through the counter: what became of it. */
export const becomes = async (employer: Act<EmployerActor>, staff: Act<StaffActor>, id: string) => {
  const { version } = await reviewing(employer, staff, id);
  return accepted(await acceptOrder(staff, id, { version }));
};
