import { arenaParts, bitmapWords, type Segment } from './segment.ts';

/** The part of a segment's memory that belongs to one thread; see segment.ts for the sizes. */
export type Arena = {
  readonly live: number;
  readonly lists: number;
  readonly text: number;
  readonly allowed: number;
  readonly marks: number;
  readonly counts: number;
  readonly documents: number;
  readonly cache: number;
  readonly cachedWords: number;
  readonly bitmapBytes: number;
  /** A bitmap of unknown content, until `release` to the mark before. */
  take(): number;
  mark(): number;
  release(mark: number): void;
};

export const arenaOf = (segment: Segment, thread: number): Arena => {
  if (thread >= segment.arenas.count) throw new RangeError(`a segment with room for ${segment.arenas.count} threads`);
  const parts = arenaParts(segment.documents, segment.arenas.words);
  const live = segment.arenas.at + thread * segment.arenas.bytes;
  const lists = live + parts.live;
  const text = lists + parts.lists;
  const allowed = text + parts.text;
  const marks = allowed + parts.allowed;
  const counts = marks + parts.marks;
  const documents = counts + parts.counts;
  const bitmaps = documents + parts.documents;
  const cache = bitmaps + parts.bitmaps;
  let next = bitmaps;
  return {
    live,
    lists,
    text,
    allowed,
    marks,
    counts,
    documents,
    cache,
    cachedWords: segment.arenas.words,
    bitmapBytes: parts.bitmap,
    take: () => {
      if (next + parts.bitmap > cache) throw new RangeError('a query of too many conditions');
      next += parts.bitmap;
      return next - parts.bitmap;
    },
    mark: () => next,
    release: (mark) => {
      next = mark;
    },
  };
};

/** All documents of a segment: every bit below their number. */
export const fillLive = (u32: Uint32Array, live: number, documents: number): void => {
  const at = live >>> 2;
  u32.fill(0, at, at + 2 * bitmapWords(documents));
  u32.fill(0xffff_ffff, at, at + (documents >>> 5));
  if (documents & 31) u32[at + (documents >>> 5)] = 2 ** (documents & 31) - 1;
};
