import type { StaffActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import type { Instant } from '#kernel/time.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { endSessionsOf } from '#platform/web/session.ts';
import type { Establishment } from './establishment.ts';
import { employerUsers } from './establishments.ts';
import { isInCharge } from './establishments-at-counter.ts';
import { tellEmployer } from './mails.ts';
import { mergingImages, moveImages } from './merging-images.ts';
import { versionedEstablishment, writeState } from './record-rows.ts';
import { endChange } from './registering.ts';

/**
 * 統合: a provisional entry turns out to be an establishment that is known. Its people come to that establishment's
 * applicants with it, so nobody does it alone: one proposes, another one confirms (abuse-cases 42).
 */
export type Merger = {
  id: string;
  from: Establishment;
  into: Establishment;
  reason: string;
  proposedBy: string;
  proposedAt: Instant;
};

type MergingRefusal =
  | 'absent'
  | 'not-provisional'
  | 'not-registered'
  | 'proposed-already'
  | 'ended'
  | 'own-proposal'
  | 'too-many-users'
  | 'more-images-over';

/** The merger that is proposed for an establishment, whichever of the two it is. */
export const openMerger = async (act: Act<StaffActor>, establishmentId: string): Promise<Merger | undefined> => {
  const row = await act.database
    .selectFrom('establishment_mergers')
    .select(['id', 'from_id', 'into_id', 'reason', 'proposed_by', 'proposed_at'])
    .where((where) => where.or([where('from_id', '=', establishmentId), where('into_id', '=', establishmentId)]))
    .where('state', '=', 'proposed')
    .orderBy('proposed_at')
    .limit(1)
    .executeTakeFirst();
  const from = row && (await versionedEstablishment(act.database, row.from_id));
  const into = row && (await versionedEstablishment(act.database, row.into_id));
  if (!row || !from || !into) return undefined;
  return {
    id: row.id,
    from: from.establishment,
    into: into.establishment,
    reason: row.reason,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
  };
};

/** Proposes that a provisional entry of the own office is an establishment that is known already. */
export const proposeMerger = (
  act: Act<StaffActor>,
  id: string,
  { into, reason }: { into: string; reason: string },
): Promise<Decision<{ id: string }, MergingRefusal>> =>
  inTransaction(act, async (inside) => {
    const pair = await held(inside, id, into);
    if (!pair || !isInCharge(act.actor, pair.from)) return refuse('absent');
    const wrong = misfit(pair);
    if (wrong) return refuse(wrong);
    if ((await openMerger(inside, id))?.from.id === id) return refuse('proposed-already');
    const merger = act.chance.id();
    await inside.database
      .insertInto('establishment_mergers')
      .values({
        id: merger,
        from_id: id,
        into_id: into,
        state: 'proposed',
        office_code: act.actor.officeCode,
        reason,
        proposed_by: act.actor.accountId,
        proposed_at: act.now,
      })
      .execute();
    await note(inside, 'establishment.merger-proposed', id, into);
    return accept({ id: merger });
  });

type Pair = { from: Establishment; into: Establishment };

/** Both, held in the order of their ids, so that two mergers cannot wait for each other. */
const held = async (act: Act, from: string, into: string): Promise<Pair | undefined> => {
  if (!isUuid(from) || !isUuid(into) || from === into) return undefined;
  const found = new Map<string, Establishment>();
  for (const id of [from, into].sort()) {
    const one = await versionedEstablishment(act.database, id, true);
    if (one) found.set(id, one.establishment);
  }
  const [a, b] = [found.get(from), found.get(into)];
  return a && b && { from: a, into: b };
};

const misfit = ({ from, into }: Pair): MergingRefusal | undefined => {
  if (from.state !== 'provisional') return 'not-provisional';
  return into.number && (into.state === 'registered' || into.state === 'changing') ? undefined : 'not-registered';
};

const note = (act: Act, what: string, from: string, into: string, refused = false): Promise<void> =>
  record(act, {
    what,
    subject: { kind: 'establishment', id: from },
    detail: { into },
    ...(refused ? { result: 'refused' as const } : {}),
  });

/**
 * Carries it out: users, pictures and orders of the entry belong to the known establishment from now on; the other modules
 * move their own (`establishment.merged`). An entry has no jobs yet. A main login of the entry becomes a recruiter where
 * there is one already. Everybody who moved signs in anew; the main login that was there is told. `noRoom`: how many
 * pictures without room were seen before, and what their people are told; nobody loses more than somebody has agreed to.
 */
export const confirmMerger = (
  act: Act<StaffActor>,
  mergerId: string,
  noRoom: { seen: number; because: string },
): Promise<Decision<true, MergingRefusal>> =>
  onProposed(act, mergerId, 'confirmed', async (inside, pair, proposedBy) => {
    if (proposedBy === act.actor.accountId) return refuse('own-proposal');
    const wrong = misfit(pair);
    if (wrong) return refuse(wrong);
    const { from, into } = pair;
    const moving = await employerUsers(inside, from.id);
    const there = await employerUsers(inside, into.id);
    const hasOwner = there.some(({ role }) => role === 'owner');
    const added = [...there, ...moving].filter(({ role }) => role !== 'owner').length;
    const risen = hasOwner ? moving.filter(({ role }) => role === 'owner').length : 0;
    if (added + risen > act.settings.employerAccounts) return refuse('too-many-users');
    if ((await mergingImages(inside, from.id, into.id)).over.length > noRoom.seen) return refuse('more-images-over');
    for (const { accountId, role } of moving) {
      await inside.database
        .updateTable('employer_users')
        .set({ establishment_id: into.id, role: role === 'owner' && hasOwner ? 'recruiter' : role })
        .where('account_id', '=', accountId)
        .execute();
      await endSessionsOf(inside.database, accountId);
    }
    await inside.database
      .updateTable('employer_invitations')
      .set({ state: 'revoked' })
      .where('establishment_id', '=', from.id)
      .where('state', '=', 'open')
      .execute();
    const images = await moveImages(inside, {
      from: from.id,
      into: into.id,
      merger: mergerId,
      because: noRoom.because,
    });
    await endChange(inside, from.id);
    await writeState(inside, from, 'closed');
    await inside.database
      .updateTable('establishments')
      .set({ merged_into: into.id })
      .where('id', '=', from.id)
      .execute();
    await inside.emit({ type: 'establishment.merged', from: from.id, into: into.id });
    await tellEmployer(inside, into.id, 'merged', mergerId);
    if (images.moved + images.over > 0) await noteImages(inside, into.id, images);
    return accept(true);
  });

const noteImages = (act: Act, into: string, detail: { moved: number; over: number }): Promise<void> =>
  record(act, { what: 'image.moved-by-merger', subject: { kind: 'establishment', id: into }, detail });

/** 差し戻し by a colleague, or taken back by who proposed it. */
export const declineMerger = (act: Act<StaffActor>, mergerId: string): Promise<Decision<true, MergingRefusal>> =>
  onProposed(act, mergerId, 'declined', async () => accept(true));

const onProposed = (
  act: Act<StaffActor>,
  mergerId: string,
  state: 'confirmed' | 'declined',
  body: (inside: Act<StaffActor>, pair: Pair, proposedBy: string) => Promise<Decision<true, MergingRefusal>>,
): Promise<Decision<true, MergingRefusal>> =>
  inTransaction(act, async (inside) => {
    if (!isUuid(mergerId)) return refuse('absent');
    const seen = await rowOf(inside, mergerId);
    const pair = seen && (await held(inside, seen.from_id, seen.into_id));
    // Read again under the lock of both: of two who decide at once the second finds it decided.
    const row = pair && (await rowOf(inside, mergerId));
    if (!row || !isInCharge(act.actor, pair.from)) return refuse('absent');
    const decision = row.state === 'proposed' ? await body(inside, pair, row.proposed_by) : refuse('ended' as const);
    const refused = 'refused' in decision;
    if (!refused) {
      const taken = state === 'declined' && row.proposed_by === act.actor.accountId;
      await inside.database
        .updateTable('establishment_mergers')
        .set({ state: taken ? 'taken-back' : state, decided_by: act.actor.accountId, decided_at: act.now })
        .where('id', '=', mergerId)
        .execute();
    }
    await note(inside, `establishment.merger-${state}`, pair.from.id, pair.into.id, refused);
    return decision;
  });

const rowOf = (act: Act, id: string) =>
  act.database
    .selectFrom('establishment_mergers')
    .select(['from_id', 'into_id', 'state', 'proposed_by'])
    .where('id', '=', id)
    .executeTakeFirst();
