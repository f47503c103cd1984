import type { Batch } from './batch.ts';
import { kernelsOver } from './kernels/kernels.ts';
import { sharedMemory } from './segment.ts';

const tableLimit = 1 << 23;
export const characterCount = 65_536;

/** What the first pass leaves, in the forms of the kernel. */
export type Counted = {
  grams: Uint32Array;
  gramFields: Uint32Array;
  characters: Uint32Array;
  characterFields: Uint32Array;
};

/** Bigrams first met later than this are rare: they need no counts by field. */
const roomOfFields = 1 << 20;

/** A table of so many slots takes one more document without filling up. */
const hasRoom = (known: number, slots: number): boolean => known + characterCount <= (slots >>> 2) * 3;

/** Which bigrams and characters there are, how many places and documents, by field too. */
export const countGrams = (from: Batch, order: Uint32Array, classes: number, fields: number): Counted => {
  let table = gramTable(2 * characterCount, fields);
  order.forEach((document, at) => {
    const [first, end] = [from.pieceStarts.at(document), from.pieceStarts.at(document + 1)];
    const text = from.unitsOf(document);
    let ascending = true;
    for (let piece = first; piece < end; piece++) {
      const field = from.pieceKinds.at(piece) >>> classes;
      ascending &&= piece === first || field >= (table.pieceFields[piece - first - 1] ?? 0);
      table.pieceFields[piece - first] = field;
    }
    if (ascending) table.input.set(text);
    else fieldByField(from, first, end, text, table.input, table.pieceFields, classes);
    table.count(from.lengths.at(document), at);
    if (!hasRoom(table.known(), table.slots)) table = gramTable(2 * table.slots, fields, table);
  });
  return table.counted();
};

type GramTable = {
  readonly slots: number;
  /** The text of a document, its pieces in the order of their fields, and those fields. */
  readonly input: Uint16Array;
  readonly pieceFields: Uint8Array;
  known(): number;
  count(length: number, document: number): void;
  counted(): Counted;
};

/** A table for the kernel that counts, empty or with what a smaller one holds: a small table stays in the caches. */
const gramTable = (slots: number, fields: number, smaller?: GramTable): GramTable => {
  if (slots > tableLimit) throw new RangeError('too many different bigrams');
  const room = Math.min(slots, roomOfFields);
  const table = characterCount;
  const characters = table + slots * 8;
  const characterFields = characters + characterCount * 8;
  const units = characterFields + characterCount * fields * 4;
  const pieceFields = units + 2 * characterCount + 64;
  const state = pieceFields + characterCount + 64;
  const gramFields = state + 64;
  const grams = gramFields + room * fields * 4;
  const memory = sharedMemory(grams + slots * 16);
  const kernels = kernelsOver(memory);
  const u32 = new Uint32Array(memory.buffer);
  const known = (): number => u32[state >>> 2] ?? 0;
  if (smaller) {
    const old = smaller.counted();
    u32.set(old.grams, grams >>> 2);
    u32.set(old.gramFields, gramFields >>> 2);
    u32.set(old.characters, characters >>> 2);
    u32.set(old.characterFields, characterFields >>> 2);
    u32[state >>> 2] = smaller.known();
    const slot = slotsOf(u32.subarray(table >>> 2, characters >>> 2));
    for (let number = 0; number < smaller.known(); number++) slot(old.grams[4 * number] ?? 0, number);
  }
  const read = (at: number, length: number): Uint32Array => u32.slice(at >>> 2, (at >>> 2) + length);
  return {
    slots,
    input: new Uint16Array(memory.buffer, units, characterCount),
    pieceFields: new Uint8Array(memory.buffer, pieceFields, characterCount),
    known,
    count: (length, document) => {
      const places = [table, slots - 1, grams, gramFields, room, characters, characterFields, state] as const;
      kernels.countGrams(units, length, document, pieceFields, fields, ...places);
    },
    counted: () => ({
      grams: read(grams, 4 * known()),
      gramFields: read(gramFields, Math.min(known(), room) * fields),
      characters: read(characters, 2 * characterCount),
      characterFields: read(characterFields, characterCount * fields),
    }),
  };
};

/** Puts the pieces of one document into the order of their fields. */
const fieldByField = (
  from: Batch,
  first: number,
  end: number,
  text: Uint16Array,
  input: Uint16Array,
  pieceFields: Uint8Array,
  classes: number,
): void => {
  let start = 0;
  const pieces = Array.from({ length: end - first }, (_, i) => {
    const length = from.pieceLengths.at(first + i) + 1;
    start += length;
    return { field: from.pieceKinds.at(first + i) >>> classes, start: start - length, length };
  }).sort((a, b) => a.field - b.field);
  let at = 0;
  pieces.forEach(({ field, start, length }, i) => {
    input.set(text.subarray(start, start + length), at);
    pieceFields[i] = field;
    at += length;
  });
};

/** Puts bigrams with their numbers into a table of pairs; the same hash as in the kernels. */
export const slotsOf = (table: Uint32Array): ((key: number, number: number) => void) => {
  const mask = table.length / 2 - 1;
  return (key, number) => {
    let i = Math.imul(key, 0x9e3779b1) ^ (Math.imul(key, 0x85ebca6b) >>> 15);
    i ^= i >>> 16;
    while (table[2 * (i & mask)] !== 0) i++;
    table[2 * (i & mask)] = key;
    table[2 * (i & mask) + 1] = number;
  };
};
