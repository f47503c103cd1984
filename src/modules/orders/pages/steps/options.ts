import type { Option } from '#ui/forms/option.tsx';

/** What is wrong with a field of a block, by its place: `shifts.0.from`. */
export type BlockProblem = readonly [field: string, problem: string];

/** The allowed values of an item with their labels, in the official order; `hints` say what a value means. */
export const optionsOf = <V extends string | number>(
  labels: Readonly<Record<V, string>>,
  hints: { readonly [K in V]?: string | undefined } = {},
): Option<`${V}`>[] =>
  Object.keys(labels).map((key) => {
    const value = key as `${V}` & V;
    const hint = hints[value];
    return { value, label: labels[value], ...(hint === undefined ? {} : { hint }) };
  });

/** Some of them, in the order of `of`. */
export const optionsAmong = <V extends string, const N extends V>(
  labels: Readonly<Record<V, string>>,
  of: readonly N[],
): Option<N>[] => of.map((value) => ({ value, label: labels[value] }));
