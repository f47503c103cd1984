import type { Typed } from '#kernel/typed.ts';

export const texts = (typed: Typed, name: string): readonly string[] =>
  (typed[name] ?? []).filter((text) => text !== '');

export const same = (a: Typed, b: Typed, names: readonly string[]): boolean =>
  names.every((name) => JSON.stringify(texts(a, name)) === JSON.stringify(texts(b, name)));

/** Controls that are one answer: the three boxes of a date are saved, and overtaken, together. */
export type AnswerControls = { field: string; controls: readonly string[] };

export type Merged = {
  typed: Typed;
  /** Fields that somebody else, or another screen, changed to something else meanwhile: what stands there is kept. */
  conflicts: readonly string[];
  changed: boolean;
};

/**
 * Brings one screen's answers into what is stored. `base` is what that screen began with: what it did not touch is left
 * as it stands, so two screens that change different answers both win; where both changed the same one, it is told.
 */
export const mergeTyped = (stored: Typed, base: Typed, mine: Typed, answers: readonly AnswerControls[]): Merged => {
  const taken: Record<string, readonly string[]> = {};
  const conflicts: string[] = [];
  for (const { field, controls } of answers) {
    if (same(mine, base, controls) || same(mine, stored, controls)) continue;
    if (!same(stored, base, controls)) conflicts.push(field);
    else for (const name of controls) taken[name] = texts(mine, name);
  }
  return { typed: { ...stored, ...taken }, conflicts, changed: Object.keys(taken).length > 0 };
};
