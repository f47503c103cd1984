import { instant, isBefore, minutesAfter } from '#kernel/time.ts';
import type { Act } from '#platform/act.ts';
import { seal, unseal } from '#platform/secrets/seal.ts';
import { secretKey } from '#platform/secrets/secret-key.ts';
import type { SavedRow } from './store.ts';

const purpose = 'saved jobs undo';

/**
 * What was taken off a list, sealed for its owner: putting it back needs no copy here, so a note is erased at once and
 * still not lost by a slip. It can be neither read nor made by anybody else, and it ends after UNDO_MINUTES.
 */
export const undoOf = (act: Act, registrationId: string, rows: readonly SavedRow[]): string => {
  const until = minutesAfter(act.now, act.settings.undoMinutes).toString();
  const kept = rows.map(({ savedAt, ...row }) => ({ ...row, savedAt: savedAt.toString() }));
  return seal(secretKey(act.settings), purpose, JSON.stringify({ registrationId, until, kept }), act.chance);
};

type Told = {
  registrationId: string;
  until: string;
  kept: (Omit<SavedRow, 'savedAt' | 'note'> & { savedAt: string; note?: string })[];
};

/** The rows of such a text; undefined when it is not this seeker's, was changed or has ended. */
export const readUndo = (act: Act, registrationId: string, sealed: string): SavedRow[] | undefined => {
  const text = unseal(secretKey(act.settings), purpose, sealed);
  if (text === undefined) return undefined;
  const told = JSON.parse(text) as Told;
  if (told.registrationId !== registrationId || !isBefore(act.now, instant(told.until))) return undefined;
  return told.kept.map(({ jobId, version, note, savedAt }) => ({ jobId, version, note, savedAt: instant(savedAt) }));
};
