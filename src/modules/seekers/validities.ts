import type { SeekerActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { type Day, day, dayOf } from '#kernel/time.ts';
import { accountOf } from '#modules/accounts/accounts.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record as audit, recordAll } from '#platform/audit/audit.ts';
import { sendValidityMail } from './mails.ts';
import { actionFor, type InactiveReason, type Registration, registrationLife } from './registration.ts';
import * as store from './store.ts';
import { lastDaysToTell, switchedOn } from './validity.ts';

/** 有効 / 無効: switched by the person, ended by the day, told in time (G2). Nothing is lost with it. */

/** Where this reason leads from 有効, as the lifecycle says. */
const inactiveFor = (reason: InactiveReason) => {
  const state = registrationLife.next('active', actionFor[reason]);
  if (!state) throw new Error(`the lifecycle does not let a registration become inactive as ${reason}`);
  return { state, inactiveReason: reason };
};

/** Switches one's own registration on again, within the time the rule allows; afterwards the counter does it. */
export const switchOn = (
  act: Act<SeekerActor>,
): Promise<Decision<{ validUntil: Day }, 'active-already' | 'at-counter'>> =>
  inTransaction(act, async (inside) => {
    const own = await held(inside);
    const decision = switchedOn(own, act.now, act.settings.selfReactivationDays);
    const subject = { kind: 'registration', id: own.id };
    if ('refused' in decision) {
      await audit(inside, { what: 'registration.switched-on', subject, result: 'refused' });
      return decision;
    }
    // What the night has not written down yet is inactive by its date already: both ways lead to 有効.
    const state = registrationLife.next('inactive', 'switchOn') ?? own.state;
    await store.moveRegistration(inside.database, own.id, own.state, { state, ...decision.accepted }, act.now);
    await audit(inside, {
      what: 'registration.switched-on',
      subject,
      detail: { until: decision.accepted.validUntil.toString() },
    });
    return accept({ validUntil: decision.accepted.validUntil });
  });

/** Switches one's own registration off. */
export const switchOff = (act: Act<SeekerActor>): Promise<Decision<true, 'inactive-already'>> =>
  inTransaction(act, async (inside) => {
    const own = await held(inside);
    return (await deactivate(inside, own.id, 'own-wish')) ? accept(true) : refuse('inactive-already');
  });

/** 有効 → 無効: hired (採用 → 就職), by the person's own wish, or by the office. False where it was inactive already. */
export const deactivate = (act: Act, id: string, reason: 'hired' | 'own-wish' | 'by-office'): Promise<boolean> =>
  inTransaction(act, async (inside) => {
    const moved = await store.moveRegistration(inside.database, id, 'active', inactiveFor(reason), act.now);
    if (moved) {
      await audit(inside, {
        what: 'registration.deactivated',
        subject: { kind: 'registration', id },
        detail: { reason },
      });
    }
    return moved;
  });

const held = async (act: Act<SeekerActor>): Promise<Registration> => {
  const own = await store.registrationForUpdate(act.database, act.actor.registrationId);
  if (!own) throw new Error('a signed-in seeker has no registration');
  return own;
};

const expiredAtOnce = 500;

/** The night's work: registrations whose last day has passed become inactive and are told so; all of them, in batches. How many. */
export const expireRegistrations = async (act: Act): Promise<number> => {
  let count = 0;
  for (;;) {
    const expired = await inTransaction(act, async (inside) => {
      const ended = await store.expireSome(
        inside.database,
        dayOf(act.now),
        inactiveFor('expired'),
        expiredAtOnce,
        act.now,
      );
      await recordAll(
        inside,
        ended.map(({ id }) => ({ what: 'registration.expired', subject: { kind: 'registration', id } })),
      );
      for (const { id, accountId, lastDay } of ended) await tell(inside, id, accountId, lastDay, 'expired');
      return ended.length;
    });
    count += expired;
    if (expired < expiredAtOnce) return count;
  }
};

/** The piece of the work that goes on after this registration; pieces follow one another, so a stop loses none. */
export type Piece = { today: string; days: number; after: string };
export const pieceOfReminding = 'seekers.remindSome';
const toldAtOnce = 500;

/** The morning's work: everybody whose registration ends in 14 or in 3 days is told (M13). */
export const beginReminding = (act: Act): Promise<void> =>
  inTransaction(act, async (inside) => {
    const today = dayOf(act.now);
    for (const { days } of lastDaysToTell(today)) await goOn(inside, { today: today.toString(), days, after: first });
  });

/** Tells the next some, and hands over to the piece after it. */
export const continueReminding = (act: Act, piece: Piece): Promise<void> =>
  inTransaction(act, async (inside) => {
    const told = lastDaysToTell(day(piece.today)).find(({ days }) => days === piece.days);
    if (!told) return;
    const ending = await store.endingOn(inside.database, told.lastDay, piece.after, toldAtOnce);
    for (const { id, accountId } of ending) await tell(inside, id, accountId, told.lastDay, told.days);
    const last = ending.at(-1);
    if (last && ending.length === toldAtOnce) await goOn(inside, { ...piece, after: last.id });
  });

const first = '00000000-0000-0000-0000-000000000000';

const goOn = (act: Act, piece: Piece): Promise<void> =>
  act.enqueue(pieceOfReminding, piece, { key: `${piece.today} ${piece.days} ${piece.after}` });

/** One mail for each registration, last day and occasion, however often the work is repeated. */
const tell = async (
  act: Act,
  id: string,
  accountId: string | undefined,
  lastDay: Day,
  occasion: number | 'expired',
): Promise<void> => {
  const account = accountId ? await accountOf(act, accountId) : undefined;
  if (!account?.openedAt || account.state === 'closed') return;
  await sendValidityMail(act, account, { key: `${id} ${lastDay} ${occasion}`, lastDay, occasion });
};
