import type { EmployerActor, StaffActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import { addDays, compareDays, type Day, dayOf, type Instant } from '#kernel/time.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import type { Establishment } from './establishment.ts';
import { isInCharge } from './establishments-at-counter.ts';
import { tellEmployer } from './mails.ts';
import { versionedEstablishment } from './record-rows.ts';
import { type RefusalCause, type RefusalGround, refusedUntil } from './refusal-period.ts';

/** What stops an employer's jobs: 争議中 (職業安定法20条) and 不受理期間 (5条の6第1項). Set by the office in charge. */

type Dispute = {
  id: string;
  since: Day;
  reason: string;
  at: Instant;
  ended?: { on: Day; reason: string };
};
type Refusal = {
  id: string;
  ground: RefusalGround;
  cause?: RefusalCause;
  eventOn?: Day;
  from: Day;
  until: Day;
  note: string;
  at: Instant;
  ended?: { on: Day; reason: string };
};
export type Flags = { disputes: Dispute[]; refusals: Refusal[] };

/** Everything that was ever set, the newest first; every office may know it. */
export const flagsOf = async (act: Act<StaffActor>, establishmentId: string): Promise<Flags> => {
  const disputes = await act.database
    .selectFrom('establishment_disputes')
    .select(['id', 'since_on', 'reason', 'at', 'ended_on', 'end_reason'])
    .where('establishment_id', '=', establishmentId)
    .orderBy('at', 'desc')
    .limit(50)
    .execute();
  const refusals = await act.database
    .selectFrom('establishment_refusals')
    .select(['id', 'ground', 'cause', 'event_on', 'from_on', 'until_on', 'note', 'at', 'ended_on', 'end_reason'])
    .where('establishment_id', '=', establishmentId)
    .orderBy('at', 'desc')
    .limit(50)
    .execute();
  return {
    disputes: disputes.map(({ id, since_on, reason, at, ...row }) => ({
      id,
      since: since_on,
      reason,
      at,
      ...endOf(row),
    })),
    refusals: refusals.map(({ id, note, at, ...row }) => ({
      id,
      ground: row.ground as RefusalGround,
      ...(row.cause !== null && { cause: row.cause as RefusalCause }),
      ...(row.event_on !== null && { eventOn: row.event_on }),
      from: row.from_on,
      until: row.until_on,
      note,
      at,
      ...endOf(row),
    })),
  };
};

const endOf = ({ ended_on, end_reason }: { ended_on: Day | null; end_reason: string | null }) =>
  ended_on === null ? {} : { ended: { on: ended_on, reason: end_reason ?? '' } };

type FlagRefusal = 'absent' | 'standing-already' | 'not-standing' | 'not-a-period' | 'in-future';

const onEstablishment = <V>(
  act: Act<StaffActor>,
  id: string,
  what: string,
  body: (inside: Act<StaffActor>, found: Establishment) => Promise<Decision<V, FlagRefusal>>,
): Promise<Decision<V, FlagRefusal>> =>
  inTransaction(act, async (inside) => {
    const found = isUuid(id) ? await versionedEstablishment(inside.database, id, true) : undefined;
    if (!found || !isInCharge(act.actor, found.establishment)) return refuse('absent');
    const decision = await body(inside, found.establishment);
    await record(inside, {
      what,
      subject: { kind: 'establishment', id },
      ...('refused' in decision ? { result: 'refused' as const } : {}),
    });
    return decision;
  });

/** 争議中: from this moment nobody is referred and nobody applies. Its employer and who has applied are told, never the reason. */
export const beginDispute = (
  act: Act<StaffActor>,
  id: string,
  { since, reason }: { since: Day; reason: string },
): Promise<Decision<true, FlagRefusal>> =>
  onEstablishment(act, id, 'establishment.dispute-begun', async (inside, { dispute }) => {
    if (dispute) return refuse('standing-already');
    if (compareDays(since, dayOf(act.now)) > 0) return refuse('in-future');
    const begun = act.chance.id();
    await inside.database
      .insertInto('establishment_disputes')
      .values({
        id: begun,
        establishment_id: id,
        since_on: since,
        reason,
        office_code: act.actor.officeCode,
        by: act.actor.accountId,
        at: act.now,
      })
      .execute();
    await setDispute(inside, id, true);
    await tellEmployer(inside, id, 'dispute-begun', begun);
    await inside.emit({ type: 'establishment.dispute-begun', establishmentId: id, dispute: begun });
    return accept(true);
  });

/** 争議の終了; one that came from elsewhere has no row to end. */
export const endDispute = (act: Act<StaffActor>, id: string, reason: string): Promise<Decision<true, FlagRefusal>> =>
  onEstablishment(act, id, 'establishment.dispute-ended', async (inside, { dispute }) => {
    if (!dispute) return refuse('not-standing');
    const row = await inside.database
      .updateTable('establishment_disputes')
      .set({ ended_on: dayOf(act.now), ended_by: act.actor.accountId, end_reason: reason })
      .where('establishment_id', '=', id)
      .where('ended_on', 'is', null)
      .returning('id')
      .executeTakeFirst();
    await setDispute(inside, id, false);
    const ended = row?.id ?? `${id} ${dayOf(act.now)}`;
    await tellEmployer(inside, id, 'dispute-ended', ended);
    await inside.emit({ type: 'establishment.dispute-ended', establishmentId: id, dispute: ended });
    return accept(true);
  });

const setDispute = async (act: Act, id: string, dispute: boolean): Promise<void> => {
  await act.database
    .updateTable('establishments')
    .set((row) => ({ dispute, version: row('version', '+', 1), updated_at: act.now }))
    .where('id', '=', id)
    .execute();
};

/** The dispute that lasts, or the last that ended: its days alone, for people outside the offices. */
export const lastDispute = async (
  act: Act,
  establishmentId: string,
): Promise<{ since?: Day; endedOn?: Day } | undefined> => {
  const row = await act.database
    .selectFrom('establishments as e')
    .leftJoin('establishment_disputes as d', 'd.establishment_id', 'e.id')
    .select(['e.dispute', 'd.since_on', 'd.ended_on'])
    .where('e.id', '=', establishmentId)
    .orderBy('d.at', (order) => order.desc().nullsLast())
    .limit(1)
    .executeTakeFirst();
  const standing = row?.dispute && !row.ended_on && row.since_on ? { since: row.since_on } : {};
  if (row?.dispute) return standing;
  return row?.ended_on ? { endedOn: row.ended_on } : undefined;
};

type NewRefusal = {
  ground: RefusalGround;
  cause?: RefusalCause;
  eventOn?: Day;
  from: Day;
  /** Without it the day of the rule, which there is for ground 3 with its cause. */
  until?: Day;
  note: string;
};

/** 不受理期間: the employer is told its days, never the note. */
export const beginRefusal = (
  act: Act<StaffActor>,
  id: string,
  given: NewRefusal,
): Promise<Decision<true, FlagRefusal>> =>
  onEstablishment(act, id, 'establishment.refusal-begun', async (inside) => {
    const { ground, cause, eventOn, from, note } = given;
    if ((cause === undefined) !== (eventOn === undefined)) return refuse('not-a-period');
    const byRule = cause && eventOn ? refusedUntil(cause, eventOn) : undefined;
    const until = given.until ?? byRule;
    if (!until || compareDays(until, from) < 0 || compareDays(until, dayOf(act.now)) < 0) return refuse('not-a-period');
    if (compareDays(until, addDays(from, longestDays)) > 0) return refuse('not-a-period');
    if (eventOn && compareDays(eventOn, dayOf(act.now)) > 0) return refuse('in-future');
    const refusal = act.chance.id();
    await inside.database
      .insertInto('establishment_refusals')
      .values({
        id: refusal,
        establishment_id: id,
        ground,
        cause: cause ?? null,
        event_on: eventOn ?? null,
        from_on: from,
        until_on: until,
        note,
        office_code: act.actor.officeCode,
        by: act.actor.accountId,
        at: act.now,
      })
      .execute();
    await tellEmployer(inside, id, 'refusal-begun', refusal);
    return accept(true);
  });

/** Longer than any rule: who types a wrong year is told. */
const longestDays = 3 * 366;

/** Ends a period early: it was set by mistake, or the ground is gone. */
export const endRefusal = (
  act: Act<StaffActor>,
  id: string,
  refusal: string,
  reason: string,
): Promise<Decision<true, FlagRefusal>> =>
  onEstablishment(act, id, 'establishment.refusal-ended', async (inside) => {
    if (!isUuid(refusal)) return refuse('not-standing');
    const { numUpdatedRows } = await inside.database
      .updateTable('establishment_refusals')
      .set({ ended_on: dayOf(act.now), ended_by: act.actor.accountId, end_reason: reason })
      .where('id', '=', refusal)
      .where('establishment_id', '=', id)
      .where('ended_on', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return refuse('not-standing');
    await tellEmployer(inside, id, 'refusal-ended', refusal);
    return accept(true);
  });

/** The period an employer is in, for its own pages: days and ground, never the note. The one that lasts longest. */
export const ownRefusal = async (
  act: Act<EmployerActor>,
): Promise<{ ground: RefusalGround; from: Day; until: Day } | undefined> => {
  const today = dayOf(act.now);
  const row = await act.database
    .selectFrom('establishment_refusals')
    .select(['ground', 'from_on', 'until_on'])
    .where('establishment_id', '=', act.actor.establishmentId)
    .where('ended_on', 'is', null)
    .where('from_on', '<=', today)
    .where('until_on', '>=', today)
    .orderBy('until_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { ground: row.ground as RefusalGround, from: row.from_on, until: row.until_on };
};

/** Of everything that was set, what stands on this day. */
export const standingFlags = ({ disputes, refusals }: Flags, now: Instant): Flags => {
  const today = dayOf(now);
  return {
    disputes: disputes.filter(({ ended }) => !ended),
    refusals: refusals.filter(
      ({ ended, from, until }) => !ended && compareDays(from, today) <= 0 && compareDays(until, today) >= 0,
    ),
  };
};
