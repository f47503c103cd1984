import type { Opened } from './opened.ts';

/**
 * Sets that cost something to find – the documents of whole words, of circles –, kept for this thread: a segment never
 * changes, so neither do they. What is longest unused gives way; a set in use by the running query never does.
 */
type SetCache = {
  /**
   * The address of a set's bitmap; it is not to be written. With `among`, a bitmap, only its documents are certain; a set
   * that is asked for again in that way is worth keeping whole. `fresh`: neither looked up nor kept.
   */
  bitmapOf(key: string, fresh: boolean, among: number, compute: (to: number, among: number) => void): number;
  /** A new query begins: the sets of the last one may give way. */
  begin(): void;
};

const keysRemembered = 4096;

export const setCache = (segment: Opened): SetCache => {
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
    bitmapOf: (key, fresh, among, compute) => {
      const known = fresh ? undefined : slots.get(key);
      if (known) {
        slots.delete(key);
        slots.set(key, { at: known.at, used: query });
        return known.at;
      }
      const partly = among !== 0 && (fresh || !askedBefore(key));
      const slot = fresh || partly ? undefined : freed();
      if (slot === undefined) {
        const to = arena.take();
        compute(to, partly ? among : 0);
        return to;
      }
      compute(slot, 0);
      slots.set(key, { at: slot, used: query });
      return slot;
    },
  };
};
