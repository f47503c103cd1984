import { foldCode } from '#kernel/japanese.ts';
import { type Instant, instantFromMillis, isBefore, millisOf, minutesAfter } from '#kernel/time.ts';

/** What decides about codes typed after the password: which count, and how many wrong ones are suffered. */

/** Seconds of one code (RFC 6238 §5.2). */
const stepSeconds = 30;

export const stepAt = (now: Instant): number => Math.floor(millisOf(now) / 1000 / stepSeconds);

export const startOfStep = (step: number): Instant => instantFromMillis(step * stepSeconds * 1000);

/**
 * The steps whose code counts: the present one and its neighbours, since clocks differ and typing takes time. None up to
 * the last one used, so that a code that was looked at over a shoulder is worth nothing.
 */
export const stepsThatCount = (now: Instant, lastStep: number | undefined): number[] => {
  const step = stepAt(now);
  return [step, step - 1, step + 1].filter((one) => lastStep === undefined || one > lastStep);
};

/** Six digits in any width, with or without spaces; undefined where it is none. */
export const sixDigits = (typed: string): string | undefined => /^\d{6}$/.exec(foldCode(typed))?.[0];

/** 回復コード. Ten of the letters nobody mistakes are 8 × 10¹⁴ codes. */
export const recoveryCodeLength = 10;
export const writtenRecoveryCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;
export const foldedRecoveryCode = (typed: string): string => foldCode(typed).replaceAll('-', '').toUpperCase();

export type SecondStepTries = { failures: number; pauses: number; pausedUntil: Instant | undefined };
type PauseRules = { loginFailures: number; lockMinutes: number; lockHoursMost: number };

export const noTries: SecondStepTries = { failures: 0, pauses: 0, pausedUntil: undefined };

export const isPaused = ({ pausedUntil }: SecondStepTries, now: Instant): boolean =>
  pausedUntil !== undefined && isBefore(now, pausedUntil);

/**
 * After one more wrong code. As with passwords the fifth in a row pauses, each further pause lasts twice as long. It is a
 * count of its own: who guesses codes has the password, and a right password must not forget the wrong codes.
 */
export const afterWrongCode = (tries: SecondStepTries, now: Instant, rules: PauseRules): SecondStepTries => {
  if (isPaused(tries, now)) return tries;
  const failures = tries.failures + 1;
  if (failures < rules.loginFailures) return { ...tries, failures, pausedUntil: undefined };
  const minutes = Math.min(rules.lockMinutes * 2 ** tries.pauses, rules.lockHoursMost * 60);
  return { failures: 0, pauses: tries.pauses + 1, pausedUntil: minutesAfter(now, minutes) };
};

/**
 * Whether the count of signatures went on: one that stands still or falls belongs to a copy of the key (WebAuthn L3
 * §6.1.1). Passkeys that wander between devices do not count and always say 0.
 */
export const counterHolds = (kept: number, given: number): boolean => (kept === 0 && given === 0) || given > kept;
