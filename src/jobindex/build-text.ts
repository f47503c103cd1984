import type { Batch } from './batch.ts';
import { kernelsOver } from './kernels/kernels.ts';
import { bitmapWords, gramBitmapShare, type layout, sharedMemory } from './segment.ts';

/** What is known of the text before the segment's memory is made. */
export type TextPlan = {
  readonly blocks: number;
  readonly bases: Uint32Array;
  readonly grams: readonly Gram[];
  readonly characters: readonly Character[];
  /** Bytes behind the data that `write` works in and leaves zero. */
  readonly scratch: number;
  readonly write: (memory: WebAssembly.Memory, scratch: number) => void;
};

type Gram = { key: number; number: number; places: number; many: boolean; bitmap: boolean };
type Character = { unit: number };

const tableLimit = 1 << 23;
const characterCount = 65_536;

/** Whether the places of a bigram are kept block by block: two bytes a place and two a block, against four a place. */
export const isMany = (places: number, blocks: number): boolean => places >= 2 * blocks;
const listBytes = (places: number, blocks: number): number =>
  isMany(places, blocks) ? 2 * ((blocks + 1) & ~1) + 2 * ((places + 1) & ~1) : 4 * places;

/** No document stands across the end of a block: a phrase is found inside one block. */
const basesOf = (from: Batch, order: Uint32Array): Uint32Array => {
  const bases = new Uint32Array(order.length + 1);
  let next = 0;
  order.forEach((document, at) => {
    const length = from.lengths.at(document);
    if ((next & 0xffff) + length > 65_536) next = (next - (next & 0xffff) + 65_536) >>> 0;
    bases[at] = next;
    next += length;
  });
  if (next > 0xffff_0000) throw new RangeError('the text of a segment is longer than 4 G units: split it');
  bases[order.length] = next;
  return bases;
};

/** Counts bigrams and lays out the sections of the text. */
export const planText = (
  from: Batch,
  order: Uint32Array,
  readers: number,
  out: ReturnType<typeof layout>,
): TextPlan => {
  const documents = order.length;
  const bases = basesOf(from, order);
  const blocks = Math.max(1, Math.ceil((bases[documents] ?? 0) / 65_536));
  const counted = countGrams(from, order);
  const { grams, characters } = chosen(counted, documents, blocks);
  const pieces = order.reduce((sum, at) => sum + from.pieceStarts.at(at + 1) - from.pieceStarts.at(at), 0);
  const bitmap = bitmapWords(documents) * 8;
  const listOffsets = new Uint32Array(grams.length);
  let bytes = 0;
  grams.forEach(({ places }, at) => {
    listOffsets[at] = bytes;
    bytes += listBytes(places, blocks);
  });
  const bases$ = out.add('bases', 4 * (documents + 1));
  const firsts = out.add('firsts', 4 * (blocks + 1));
  const hints = out.add('hints', 2 * 1024 * blocks);
  const pieceFrom = out.add('pieceFrom', 4 * (documents + 1));
  const pieceStart = out.add('pieceStart', 2 * pieces);
  const pieceKind = out.add('pieceKind', pieces);
  const keys = out.add('gramKeys', 4 * grams.length);
  const lists = out.add('gramLists', 4 * grams.length);
  const counts = out.add('gramCounts', 4 * grams.length);
  const bits = out.add('gramBits', 4 * grams.length);
  const units = out.add('characters', 4 * characters.length);
  const places = out.add('places', bytes);
  const withBitmap = grams.filter((gram) => gram.bitmap);
  const gramBitmaps = out.add('gramBitmaps', bitmap * withBitmap.length);
  const characterBitmaps = out.add('characterBitmaps', bitmap * characters.length);

  const table = compactTable(grams);
  const write = (memory: WebAssembly.Memory, scratch: number): void => {
    const u8 = new Uint8Array(memory.buffer);
    const u16 = new Uint16Array(memory.buffer);
    const u32 = new Uint32Array(memory.buffer);
    u32.set(bases, bases$.at >>> 2);
    writeHints(
      bases,
      blocks,
      u32.subarray(firsts.at >>> 2, (firsts.at >>> 2) + blocks + 1),
      u16.subarray(hints.at >>> 1),
    );
    let piece = 0;
    order.forEach((document, at) => {
      u32[(pieceFrom.at >>> 2) + at] = piece;
      let start = 0;
      for (let i = from.pieceStarts.at(document); i < from.pieceStarts.at(document + 1); i++) {
        u16[(pieceStart.at >>> 1) + piece] = start;
        u8[pieceKind.at + piece] = from.pieceKinds.at(i);
        start += from.pieceLengths.at(i) + 1;
        piece++;
      }
    });
    u32[(pieceFrom.at >>> 2) + documents] = piece;
    // Lists, for the kernel in the order in which bigrams were met, for queries in the order of their keys.
    const cursors = new Uint32Array(4 * grams.length);
    let nextBitmap = gramBitmaps.at;
    grams.forEach((gram, at) => {
      const list = places.at + (listOffsets[at] ?? 0);
      const bitmapAt = gram.bitmap ? nextBitmap : 0;
      if (gram.bitmap) nextBitmap += bitmap;
      u32[(keys.at >>> 2) + at] = gram.key;
      u32[(lists.at >>> 2) + at] = list;
      u32[(counts.at >>> 2) + at] = gram.places;
      u32[(bits.at >>> 2) + at] = bitmapAt;
      cursors[4 * gram.number] = gram.many ? list : 0;
      cursors[4 * gram.number + 1] = gram.many ? list + 2 * ((blocks + 1) & ~1) : list;
      cursors[4 * gram.number + 2] = bitmapAt;
    });
    const characterBits = new Uint32Array(characterCount);
    characters.forEach(({ unit }, at) => {
      u32[(units.at >>> 2) + at] = unit;
      characterBits[unit] = characterBitmaps.at + at * bitmap;
    });
    fill(memory, scratch, { table, lists: cursors, characters: characterBits }, { from, order, bases });
  };
  for (let reader = 0; reader < readers; reader++) out.add(`veiled.${reader}`, bitmap);
  const scratch = table.byteLength + 16 * grams.length + 4 * characterCount + 131_072;
  return { blocks, bases, grams, characters, scratch, write };
};

/** What the first pass leaves, in the forms of the kernel. */
type Counted = { grams: Uint32Array; characters: Uint32Array };

/** A table of so many slots takes one more document without filling up. */
const hasRoom = (known: number, slots: number): boolean => known + characterCount <= (slots >>> 2) * 3;

const countGrams = (from: Batch, order: Uint32Array): Counted => {
  let table = gramTable(2 * characterCount);
  order.forEach((document, at) => {
    table.input.set(from.unitsOf(document));
    table.count(from.lengths.at(document), at);
    if (!hasRoom(table.known(), table.slots)) table = gramTable(2 * table.slots, table);
  });
  return { grams: table.grams(), characters: table.characters() };
};

type GramTable = {
  readonly slots: number;
  readonly input: Uint16Array;
  known(): number;
  count(length: number, document: number): void;
  grams(): Uint32Array;
  characters(): Uint32Array;
};

/** A table for the kernel that counts, empty or with what a smaller one holds: a small table stays in the caches. */
const gramTable = (slots: number, smaller?: GramTable): GramTable => {
  if (slots > tableLimit) throw new RangeError('too many different bigrams');
  const table = characterCount;
  const characters = table + slots * 8;
  const units = characters + characterCount * 8;
  const state = units + 2 * characterCount;
  const grams = state + 64;
  const memory = sharedMemory(grams + slots * 16);
  const kernels = kernelsOver(memory);
  const u32 = new Uint32Array(memory.buffer);
  const known = (): number => u32[state >>> 2] ?? 0;
  if (smaller) {
    const old = smaller.grams();
    u32.set(old, grams >>> 2);
    u32.set(smaller.characters(), characters >>> 2);
    u32[state >>> 2] = smaller.known();
    const slot = slotsOf(u32.subarray(table >>> 2, characters >>> 2));
    for (let number = 0; number < smaller.known(); number++) slot(old[4 * number] ?? 0, number);
  }
  return {
    slots,
    input: new Uint16Array(memory.buffer, units, characterCount),
    known,
    count: (length, document) => {
      kernels.countGrams(units, length, document, table, slots - 1, grams, characters, state);
    },
    grams: () => u32.slice(grams >>> 2, (grams >>> 2) + 4 * known()),
    characters: () => u32.slice(characters >>> 2, (characters >>> 2) + 2 * characterCount),
  };
};

const chosen = (counted: Counted, documents: number, blocks: number) => {
  const { grams: table, characters: units } = counted;
  const grams = Array.from({ length: table.length / 4 }, (_, number): Gram => {
    const [key = 0, places = 0, held = 0] = table.subarray(4 * number, 4 * number + 3);
    return { key, number, places, many: isMany(places, blocks), bitmap: held * gramBitmapShare >= documents };
  }).sort((a, b) => a.key - b.key);
  const characters = Array.from({ length: characterCount }, (_, unit): Character => ({ unit })).filter(
    ({ unit }) => (units[2 * unit] ?? 0) * gramBitmapShare >= Math.max(1, documents),
  );
  return { grams, characters };
};

/** For each block its first document, and for each 64 positions the document there, counted from the block's first. */
const writeHints = (bases: Uint32Array, blocks: number, firsts: Uint32Array, hints: Uint16Array): void => {
  const documents = bases.length - 1;
  let document = 0;
  for (let block = 0; block < blocks; block++) {
    for (let step = 0; step < 1024; step++) {
      const position = block * 65_536 + step * 64;
      while (document + 1 < documents && (bases[document + 1] ?? 0) <= position) document++;
      if (step === 0) firsts[block] = document;
      hints[block * 1024 + step] = document - (firsts[block] ?? 0);
    }
  }
  firsts[blocks] = documents;
};

/** Puts bigrams with their numbers into a table of pairs; the same hash as in the kernels. */
const slotsOf = (table: Uint32Array): ((key: number, number: number) => void) => {
  const mask = table.length / 2 - 1;
  return (key, number) => {
    let i = Math.imul(key, 0x9e3779b1) ^ (Math.imul(key, 0x85ebca6b) >>> 15);
    i ^= i >>> 16;
    while (table[2 * (i & mask)] !== 0) i++;
    table[2 * (i & mask)] = key;
    table[2 * (i & mask) + 1] = number;
  };
};

/** The dictionary again, no larger than needed. */
const compactTable = (grams: readonly Gram[]): Uint32Array => {
  let slots = 1024;
  while (slots < 2 * grams.length) slots *= 2;
  const table = new Uint32Array(slots * 2);
  const slot = slotsOf(table);
  for (const { key, number } of grams) slot(key, number);
  return table;
};

/** Second pass: every place into its list. The kernel's tables stand behind the data, where the arenas will be. */
const fill = (
  memory: WebAssembly.Memory,
  scratch: number,
  parts: { table: Uint32Array; lists: Uint32Array; characters: Uint32Array },
  documents: { from: Batch; order: Uint32Array; bases: Uint32Array },
): void => {
  const u32 = new Uint32Array(memory.buffer);
  const { table, lists, characters } = parts;
  const listsAt = scratch + table.byteLength;
  const charactersAt = listsAt + lists.byteLength;
  const units = charactersAt + characters.byteLength;
  u32.set(table, scratch >>> 2);
  u32.set(lists, listsAt >>> 2);
  u32.set(characters, charactersAt >>> 2);
  const input = new Uint16Array(memory.buffer, units, 65_536);
  const kernels = kernelsOver(memory);
  const mask = table.length / 2 - 1;
  const { from, order, bases } = documents;
  order.forEach((document, at) => {
    input.set(from.unitsOf(document));
    kernels.writeGrams(units, from.lengths.at(document), at, bases[at] ?? 0, scratch, mask, listsAt, charactersAt);
    // The lists grow as the text goes: both at once are never whole in memory.
    from.done(document);
  });
  new Uint8Array(memory.buffer, scratch, units + 131_072 - scratch).fill(0);
};
