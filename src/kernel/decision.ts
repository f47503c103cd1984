/** A decision is a value: what was accepted, or the name of the refusal. Faults are exceptions, refusals are not. */
type Accepted<V> = { accepted: V };
type Refused<R extends string> = { refused: R };
export type Decision<V, R extends string> = Accepted<V> | Refused<R>;

export const accept = <V>(accepted: V): Accepted<V> => ({ accepted });

export const refuse = <R extends string>(refused: R): Refused<R> => ({ refused });

export const isRefused = <V, R extends string>(decision: Decision<V, R>): decision is Refused<R> =>
  'refused' in decision;
