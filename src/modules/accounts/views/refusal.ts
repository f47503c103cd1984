import type { Language } from '#kernel/language.ts';
import { formatDayTime, type Instant, secondsBetween } from '#kernel/time.ts';
import type { SignInRefusal } from '../password-sign-in.ts';
import { signInWords } from '../words/signing-in/words.ts';
import { words } from '../words/words.ts';

/** Why a password did not open, in words: with the time where waiting helps. */
export const refusalText = (
  { refused, until }: { refused: SignInRefusal; until?: Instant },
  now: Instant,
  language: Language,
): string => {
  const w = signInWords(language).refusals;
  if (refused === 'sign-in-wait') return w[refused](String(Math.ceil(secondsBetween(now, until ?? now))));
  if (refused === 'sign-in-paused') return w[refused](formatDayTime(until ?? now, language));
  return words(language).refusals[refused];
};
