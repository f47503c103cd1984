/** One page of a journey: what it asks, and when it stands in the way at all. */
export type Step<A, K extends string = string> = {
  readonly key: K;
  /** Answers the step is open without. A step that needs none never holds anybody up. */
  readonly needs: readonly (keyof A)[];
  /** Further answers asked here that may stay empty. */
  readonly asks?: readonly (keyof A)[];
  /** Absent: always. Looks only at answers of earlier steps. */
  readonly when?: (answers: Partial<A>) => boolean;
  /** What is forgotten when an answer of this step changes, since it was given under the old one. */
  readonly undoes?: { readonly [Changed in keyof A]?: readonly (keyof A)[] };
};

/** A procedure of several pages, as data: the steps in the order they are walked. */
export type Journey<A, K extends string = string> = readonly Step<A, K>[];

/** Declares a journey: `journey<Answers>()([{ key: 'place', needs: ['prefecture'] }, …])`. Every key stands once. */
export const journey =
  <A>() =>
  <const K extends string>(steps: Journey<A, K>): Journey<A, K> => {
    const keys = new Set(steps.map((step) => step.key));
    if (keys.size !== steps.length) throw new Error(`a step stands twice in: ${steps.map((step) => step.key)}`);
    return steps;
  };

/** The steps these answers lead over. */
export const stepsOn = <A, K extends string>(steps: Journey<A, K>, answers: Partial<A>): Journey<A, K> =>
  steps.filter((step) => step.when?.(answers) ?? true);

/** The first step that still lacks an answer; undefined when everything is answered. */
export const firstOpen = <A, K extends string>(steps: Journey<A, K>, answers: Partial<A>): K | undefined =>
  stepsOn(steps, answers).find((step) => isOpen(step, answers))?.key;

/** The steps a person may open: all answered ones and the first open one. A later address leads back to that one. */
export const reachable = <A, K extends string>(steps: Journey<A, K>, answers: Partial<A>): K[] => {
  const way = stepsOn(steps, answers);
  const open = way.findIndex((step) => isOpen(step, answers));
  return (open < 0 ? way : way.slice(0, open + 1)).map((step) => step.key);
};

/** The step after this one; undefined where the journey ends in its confirmation. */
export const next = <A, K extends string>(steps: Journey<A, K>, answers: Partial<A>, key: K): K | undefined =>
  beside(steps, answers, key, 1);

/** The step before this one; undefined at the first. */
export const previous = <A, K extends string>(steps: Journey<A, K>, answers: Partial<A>, key: K): K | undefined =>
  beside(steps, answers, key, -1);

/**
 * The answers after a step was sent: the given ones, without what the changed ones undo (and what that undoes in turn)
 * and without answers of steps that are no longer on the way.
 */
export function answered<A extends object>(steps: Journey<A>, before: Partial<A>, given: Partial<A>): Partial<A> {
  const after: Partial<A> = { ...before, ...given };
  const names = Object.keys(given) as (keyof A)[];
  const forgotten = undone(
    steps,
    names.filter((name) => name in before && !same(before[name], given[name])),
  );
  for (const name of forgotten) if (!(name in given)) delete after[name];
  return onTheWay(steps, after);
}

const isOpen = <A>(step: Step<A>, answers: Partial<A>): boolean =>
  step.needs.some((name) => answers[name] === undefined);

/** Beside a step that has just left the way, by its place in the journey. */
function beside<A, K extends string>(steps: Journey<A, K>, answers: Partial<A>, key: K, by: 1 | -1): K | undefined {
  const from = steps.findIndex((step) => step.key === key);
  const way = new Set(stepsOn(steps, answers));
  for (let at = from + by; from >= 0 && at >= 0 && at < steps.length; at += by) {
    const step = steps[at];
    if (step && way.has(step)) return step.key;
  }
  return undefined;
}

/** Everything that hangs on the changed answers, and on what hangs on them. */
function undone<A>(steps: Journey<A>, changed: readonly (keyof A)[]): Set<keyof A> {
  const found = new Set<keyof A>();
  const open = [...changed];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const { undoes } of steps) {
      for (const lost of undoes?.[name] ?? []) {
        if (!found.has(lost)) open.push(lost);
        found.add(lost);
      }
    }
  }
  return found;
}

/** Dropping an answer may take a further step off the way, so this is repeated until nothing goes. */
function onTheWay<A extends object>(steps: Journey<A>, answers: Partial<A>): Partial<A> {
  const way = stepsOn(steps, answers);
  const kept = new Set(way.flatMap(asked));
  const off = steps.filter((step) => !way.includes(step)).flatMap(asked);
  const lost = off.filter((name) => name in answers && !kept.has(name));
  if (lost.length === 0) return answers;
  const rest = { ...answers };
  for (const name of lost) delete rest[name];
  return onTheWay(steps, rest);
}

const asked = <A>(step: Step<A>): (keyof A)[] => [...step.needs, ...(step.asks ?? [])];

/** Answers are plain values, lists and days, which all tell themselves fully in JSON. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
