import { partName } from '../date.ts';
import type { Field } from '../field.ts';
import type { AnswerControls } from './answers.ts';

/** The controls behind each field: what is saved, and overtaken, together. */
export const controlsOf = (name: string, { kind }: Pick<Field<unknown>, 'kind'>): readonly string[] =>
  kind === 'date' ? (['year', 'month', 'day', 'era'] as const).map((part) => partName(name, part)) : [name];

export const answersIn = (all: Readonly<Record<string, Field<unknown>>>): AnswerControls[] =>
  Object.entries(all).map(([field, one]) => ({ field, controls: controlsOf(field, one) }));

/** What a record holds that no list offers, e.g. from the office's earlier system: it stays until something is chosen. */
export const unlisted = (before: string | undefined, list: readonly string[]): string | undefined =>
  before !== undefined && !list.includes(before) ? before : undefined;

export const isGiven = (value: unknown): boolean =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

/** What was given and only that: an absent answer is no property. */
export const given = <T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => isGiven(value))) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
