import type { StaffActor } from '#kernel/actor.ts';
import { type Decision, refuse } from '#kernel/decision.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { type Held, held, isOfOffice } from './held.ts';
import { type DecideRefusal, mayDecide } from './taking.ts';

export type Refusal<R extends string> = R | 'absent' | DecideRefusal;

/** An act of the counter on an order that the actor has in work, held; `version` is the one that was on the page. */
export const deciding = <V, R extends string>(
  act: Act<StaffActor>,
  id: string,
  version: number | undefined,
  body: (inside: Act<StaffActor>, found: Held) => Promise<Decision<V, R>>,
): Promise<Decision<V, Refusal<R>>> =>
  inTransaction(act, async (inside): Promise<Decision<V, Refusal<R>>> => {
    const found = await held(inside, id);
    if (!found || !isOfOffice(act.actor, found.order)) return refuse('absent');
    const may = mayDecide(found.order, act.actor.accountId, version);
    return 'refused' in may ? may : body(inside, found);
  });
