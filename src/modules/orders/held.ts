import type { EmployerActor, StaffActor } from '#kernel/actor.ts';
import { isUuid } from '#kernel/ids.ts';
import { keepEstablishment } from '#modules/establishments/establishments.ts';
import { heldJob } from '#modules/jobs/acceptances.ts';
import type { Job } from '#modules/jobs/job.ts';
import type { Act } from '#platform/act.ts';
import type { Order } from './order.ts';
import * as store from './store.ts';

export type Held = { order: Order; job: Job | undefined };

/**
 * An order for an act, held until the transaction ends: first its establishment, which stays as it is meanwhile, then the
 * job of a change, then the order. Whoever changes an establishment or ends a job goes the same way, so no two acts wait
 * for one another.
 */
export const held = async (act: Act, id: string): Promise<Held | undefined> => {
  const found = isUuid(id) ? await store.orderById(act.database, id) : undefined;
  if (!found) return undefined;
  await keepEstablishment(act, found.establishmentId);
  const job = found.kind === 'change' && found.jobId ? await heldJob(act, found.jobId) : undefined;
  const order = await store.orderForUpdate(act.database, id);
  return order && { order, job };
};

/** Those of another establishment look absent. */
export const isOwn = ({ establishmentId }: EmployerActor, order: Pick<Order, 'establishmentId'>): boolean =>
  order.establishmentId === establishmentId;

/** Only the department of employers sees orders, those of its own office; to everybody else they look absent. */
export const isOfOffice = (actor: StaffActor, order: Pick<Order, 'officeCode'>): boolean =>
  servesEmployers(actor) && order.officeCode === actor.officeCode;

export const servesEmployers = ({ department, manager }: StaffActor): boolean => department === 'employers' || manager;
