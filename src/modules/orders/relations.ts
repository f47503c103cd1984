import type { StaffActor } from '#kernel/actor.ts';
import { isUuid } from '#kernel/ids.ts';
import { type Day, dayOf, type Instant } from '#kernel/time.ts';
import { staffNames } from '#modules/accounts/staff-members.ts';
import { type Standing, standingOf } from '#modules/establishments/establishments.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { isOfOffice, servesEmployers } from './held.ts';
import type { Comment, OrderEvent, RefusalGround } from './order.ts';
import { acceptedBefore, refusalRows } from './relation-rows.ts';

/** What the office has had to do with an employer so far, for whoever decides about an order of it. */

export type Relation = {
  readonly standing: Standing;
  /** Jobs that were accepted, and since when. */
  readonly jobs: number;
  readonly since?: Day;
  readonly refusals: number;
};

export const relationTo = async (act: Act<StaffActor>, establishmentId: string): Promise<Relation> => ({
  standing: await standingOf(act, establishmentId),
  ...(await acceptedBefore(act.database, establishmentId)),
});

/** Names of the staff who wrote comments or did something to an order. */
export const staffOfOrder = (
  act: Act<StaffActor>,
  { comments, events }: { comments: readonly Comment[]; events: readonly OrderEvent[] },
): Promise<ReadonlyMap<string, string>> =>
  staffNames(act.database, [
    ...new Set([
      ...comments.flatMap(({ by }) => by ?? []),
      ...events.flatMap(({ actor, by }) => (actor === 'staff' && by ? [by] : [])),
    ]),
  ]);

type PastRefusal = {
  readonly orderId: string;
  readonly title: string;
  readonly ground: RefusalGround;
  readonly at: Instant;
  readonly on: Day;
  readonly officeCode: string;
  readonly explanation: string;
  /** What it rests on and what the employer said: known to the office that refused. */
  readonly inside?: { readonly evidence: string; readonly memo?: string };
};

/**
 * 不受理の記録 of an establishment, of every office, the newest first: who was refused here may try the next office. Only
 * the department of employers reads them; the reading is in the audit.
 */
export const refusalsOf = (act: Act<StaffActor>, establishmentId: string): Promise<PastRefusal[] | undefined> =>
  inTransaction(act, async (inside) => {
    if (!servesEmployers(act.actor) || !isUuid(establishmentId)) return undefined;
    const rows = await refusalRows(inside.database, establishmentId);
    await audit(inside, { what: 'refusals.viewed', subject: { kind: 'establishment', id: establishmentId } });
    return rows.map(({ evidence, memo, ...row }) => ({
      ...row,
      on: dayOf(row.at),
      ...(isOfOffice(act.actor, row) ? { inside: { evidence, ...(memo && { memo }) } } : {}),
    }));
  });
