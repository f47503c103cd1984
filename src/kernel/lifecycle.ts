/** A lifecycle is one table `state → action → state`; guards, buttons, SQL checks, diagrams and tests all ask it. */
type LifecycleTable = Record<string, Record<string, string>>;

type StateOf<T extends LifecycleTable> = keyof T & string;
type ActionOf<T extends LifecycleTable> = { [S in keyof T]: keyof T[S] }[keyof T] & string;

export type Lifecycle<S extends string, A extends string> = {
  states: readonly S[];
  actions: readonly A[];
  /** The state after the action, or undefined where the table does not allow it. */
  next(state: S, action: A): S | undefined;
  allows(state: S, action: A): boolean;
  /** States without an action out of them. */
  ends: readonly S[];
  /** Mermaid source of the state diagram for docs/lifecycles. */
  diagram(): string;
};

export const lifecycle = <const T extends LifecycleTable>(table: T): Lifecycle<StateOf<T>, ActionOf<T>> => {
  type S = StateOf<T>;
  type A = ActionOf<T>;
  const states = Object.keys(table) as S[];
  const actions = [...new Set(states.flatMap((state) => Object.keys(table[state] ?? {})))] as A[];
  for (const state of states) {
    for (const target of Object.values(table[state] ?? {})) {
      if (!states.includes(target as S)) throw new Error(`lifecycle: ${state} leads to the unknown state ${target}`);
    }
  }
  // Own names only: an action comes from an address or a form, and every object has a `toString`.
  const own = <V>(of: Record<string, V>, name: string): V | undefined =>
    Object.hasOwn(of, name) ? of[name] : undefined;
  const next = (state: S, action: A): S | undefined => own(own(table, state) ?? {}, action) as S | undefined;
  return {
    states,
    actions,
    next,
    allows: (state, action) => next(state, action) !== undefined,
    ends: states.filter((state) => Object.keys(table[state] ?? {}).length === 0),
    diagram: () =>
      [
        'stateDiagram-v2',
        ...states.flatMap((from) =>
          Object.entries(table[from] ?? {}).map(([action, to]) => `  ${from} --> ${to}: ${action}`),
        ),
      ].join('\n'),
  };
};
