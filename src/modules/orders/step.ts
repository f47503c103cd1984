import type { Instant } from '#kernel/time.ts';
import type { Typed } from '#kernel/typed.ts';

/** The eight steps of 求人申込み (F-EM-3), in the order of the real form; they are filled in in any order. */
export const steps = ['kind', 'establishment', 'work', 'pay', 'hours', 'insurance', 'pr', 'selection'] as const;
export type Step = (typeof steps)[number];

export const isStep = (text: string): text is Step => (steps as readonly string[]).includes(text);

export type { Typed } from '#kernel/typed.ts';

/** One step as it was typed so far. */
export type StepDraft = {
  readonly typed: Typed;
  /** Orange findings that were seen and accepted. */
  readonly accepted: readonly string[];
  readonly version: number;
  readonly savedAt: Instant | undefined;
};

export const emptyStep: StepDraft = { typed: {}, accepted: [], version: 0, savedAt: undefined };
