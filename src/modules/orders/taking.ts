import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { type Instant, isBefore, minutesAfter } from '#kernel/time.ts';
import { isEnded, type Order } from './order.ts';

/** "In work by": one member of staff at a time decides about an order, and the others see who. */

type Taken = Pick<Order, 'state' | 'taken'>;

/** Until when it is in work; undefined where nobody has it, or has left it lying longer than so many minutes. */
export const takenUntil = ({ taken }: Pick<Order, 'taken'>, now: Instant, minutes: number): Instant | undefined => {
  const until = taken && minutesAfter(taken.at, minutes);
  return until && isBefore(now, until) ? until : undefined;
};

export type TakeRefusal = 'ended' | 'not-sent' | 'taken-by-another';

/** Whether somebody may take it: it is free, their own, left lying – or `over`, from a colleague who is at it. */
export const mayTake = (
  order: Taken,
  accountId: string,
  now: Instant,
  { minutes, over }: { readonly minutes: number; readonly over: boolean },
): Decision<'free' | 'own' | 'left' | 'over', TakeRefusal> => {
  if (isEnded(order)) return refuse('ended');
  if (order.state !== 'provisional' && order.state !== 'reviewing') return refuse('not-sent');
  if (!order.taken) return accept('free');
  if (order.taken.by === accountId) return accept('own');
  if (!takenUntil(order, now, minutes)) return accept('left');
  return over ? accept('over') : refuse('taken-by-another');
};

export type DecideRefusal = 'ended' | 'taken-by-another' | 'not-taken' | 'changed-meanwhile';

/**
 * Whether a decision of this member of staff counts: they have it in work, and decided on what it is now. Theirs it stays
 * after its time too, as long as nobody else took it: nobody loses what they were just writing.
 */
export const mayDecide = (
  order: Taken & Pick<Order, 'version'>,
  accountId: string,
  version: number | undefined,
): Decision<true, DecideRefusal> => {
  if (isEnded(order)) return refuse('ended');
  if (order.taken && order.taken.by !== accountId) return refuse('taken-by-another');
  if (order.state !== 'reviewing' || !order.taken) return refuse('not-taken');
  return version === undefined || version === order.version ? accept(true) : refuse('changed-meanwhile');
};
