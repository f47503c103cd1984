/** A part of the memory of a segment; `at` is its address. */
type Section = { readonly at: number; readonly bytes: number };

/**
 * An immutable part of the index: its documents, oldest first, in one memory that all threads share. Everything but the
 * memory is plain data, so that a segment can be posted to a thread and written to a file.
 */
export type Segment = {
  /** Tells the segments of an index apart; never used again. */
  readonly number: number;
  readonly documents: number;
  readonly memory: WebAssembly.Memory;
  readonly sections: Readonly<Record<string, Section>>;
  readonly blocks: number;
  /** For each column the values at which bitmaps of "at least" stand, ascending; the first is the least value. */
  readonly thresholds: readonly (readonly number[])[];
  readonly arenas: Arenas;
};

/** Room behind the data, one arena for each thread: its own live bitmap, its scratch, its cache of words. */
type Arenas = { readonly at: number; readonly bytes: number; readonly count: number; readonly words: number };

export type Room = { readonly threads: number; readonly cachedWords: number };

const page = 65_536;
/** The first page stays empty, so that no address is 0. */
export const segmentBegin = page;
const align = (bytes: number): number => Math.ceil(bytes / 64) * 64;

export const bitmapWords = (documents: number): number => Math.ceil(documents / 64);

/** Shares of a segment's documents from which a set is kept as a bitmap: a list of u32 would be larger or slower. */
export const facetBitmapShare = 32;
export const gramBitmapShare = 16;
/** The same for the bitmap of a single field: what is rarer is read from the positions of the field. */
export const fieldBitmapShare = 4;

/** Lays out sections one after another. */
export const layout = () => {
  const sections: Record<string, Section> = {};
  let end = segmentBegin;
  return {
    sections,
    add: (name: string, bytes: number): Section => {
      const section = { at: end, bytes };
      sections[name] = section;
      end = align(end + bytes);
      return section;
    },
    get end() {
      return end;
    },
  };
};

/** What a thread needs beside the data; see arena.ts for its parts. */
export const arenaParts = (documents: number, cachedWords: number) => {
  const bitmap = align(bitmapWords(documents) * 8);
  return {
    bitmap,
    live: bitmap,
    lists: 65_536,
    text: 64,
    allowed: 256,
    marks: 8192 + 2 * 262_144,
    counts: 65_536 * 4,
    documents: align(documents * 4),
    bitmaps: bitmap * 96,
    cache: bitmap * cachedWords,
  };
};

/** Shared memory of exactly this size, all zero. */
export const sharedMemory = (bytes: number): WebAssembly.Memory => {
  const pages = Math.ceil(bytes / page);
  if (pages > 65_536) throw new RangeError(`a segment of ${bytes} bytes does not fit into 4 GB: split it`);
  return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
};

/** The arenas behind data that ends here. */
export const arenasAfter = (end: number, documents: number, room: Room): Arenas => {
  const { bitmap: _, ...parts } = arenaParts(documents, room.cachedWords);
  const bytes = align(Object.values(parts).reduce((sum, part) => sum + part, 0));
  return { at: end, bytes, count: room.threads, words: room.cachedWords };
};
