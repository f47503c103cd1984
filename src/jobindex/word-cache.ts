import type { Opened } from './opened.ts';
import type { Word } from './plan.ts';
import type { WordSets } from './word-sets.ts';

/**
 * The documents of whole words, kept for this thread: a segment never changes, so neither do they. What is longest
 * unused gives way; a set in use by the running query never does.
 */
export type WordCache = {
  /**
   * The address of the word's bitmap; it is not to be written. With `among`, a bitmap, only its documents are certain; a word
   * that is asked for again in that way is worth keeping whole.
   */
  bitmapOf(word: Word, fresh: boolean, among: number): number;
  /** A new query begins: the sets of the last one may give way. */
  begin(): void;
};

const keysRemembered = 4096;

export const wordCache = (segment: Opened, compute: WordSets['write']): WordCache => {
  const { arena } = segment;
  const slots = new Map<string, { at: number; used: number }>();
  let query = 0;
  const freed = (): number | undefined => {
    if (slots.size < arena.cachedWords) return arena.cache + slots.size * arena.bitmapBytes;
    const [oldest] = slots;
    if (!oldest || oldest[1].used === query) return undefined;
    slots.delete(oldest[0]);
    return oldest[1].at;
  };
  const asked = new Set<string>();
  const askedBefore = (key: string): boolean => {
    if (asked.delete(key)) return true;
    if (asked.size === keysRemembered) asked.clear();
    asked.add(key);
    return false;
  };
  return {
    begin: () => {
      query++;
    },
    bitmapOf: (word, fresh, among) => {
      const known = fresh ? undefined : slots.get(word.key);
      if (known) {
        slots.delete(word.key);
        slots.set(word.key, { at: known.at, used: query });
        return known.at;
      }
      const partly = among !== 0 && (fresh || !askedBefore(word.key));
      const slot = fresh || partly ? undefined : freed();
      if (slot === undefined) {
        const to = arena.take();
        compute(word, to, partly ? among : 0);
        return to;
      }
      compute(word, slot);
      slots.set(word.key, { at: slot, used: query });
      return slot;
    },
  };
};
