import type { Batch } from './batch.ts';
import { type Pieces, planPieces } from './build-pieces.ts';
import { type Counted, characterCount, countGrams, slotsOf } from './count-grams.ts';
import { kernelsOver } from './kernels/kernels.ts';
import type { Schema } from './schema.ts';
import { bitmapWords, fieldBitmapShare, gramBitmapShare, type layout } from './segment.ts';

/** What is known of the text before the segment's memory is made. */
export type TextPlan = {
  readonly blocks: number;
  readonly grams: readonly Gram[];
  readonly characters: readonly Character[];
  readonly slots: readonly FieldSlot[];
  /** Bytes behind the data that `write` works in and leaves zero. */
  readonly scratch: number;
  readonly write: (memory: WebAssembly.Memory, scratch: number) => void;
};

type Gram = { key: number; number: number; places: number; held: number; many: boolean; bitmap: boolean };
type Character = { unit: number; held: number };
/** A bitmap of one field: of the gram or the character at this place. `own`: not the same as the bitmap of all fields. */
type FieldSlot = { kind: 'gram' | 'character'; at: number; field: number; own: boolean };

/** Whether the places of a bigram are kept block by block: two bytes a place and two a block, against four a place. */
export const isMany = (places: number, blocks: number): boolean => places >= 2 * blocks;
const listBytes = (places: number, blocks: number): number =>
  isMany(places, blocks) ? 2 * ((blocks + 1) & ~1) + 2 * ((places + 1) & ~1) : 4 * places;

/** Counts bigrams and lays out the sections of the text. */
export const planText = (schema: Schema, from: Batch, order: Uint32Array, out: ReturnType<typeof layout>): TextPlan => {
  const documents = order.length;
  const [classes, fields] = [schema.readers.length, schema.fields.length];
  const pieces = planPieces(from, order, classes, fields, out);
  const { blocks } = pieces;
  const counted = countGrams(from, order, classes, fields);
  const { grams, characters } = chosen(counted, documents, blocks);
  const slots = fieldSlots(counted, grams, characters, fields, documents);
  const bitmap = bitmapWords(documents) * 8;
  const listOffsets = new Uint32Array(grams.length);
  let bytes = 0;
  grams.forEach(({ places }, at) => {
    listOffsets[at] = bytes;
    bytes += listBytes(places, blocks);
  });
  const keys = out.add('gramKeys', 4 * grams.length);
  const lists = out.add('gramLists', 4 * grams.length);
  const counts = out.add('gramCounts', 4 * grams.length);
  const bits = out.add('gramBits', 4 * grams.length);
  const units = out.add('characters', 4 * characters.length);
  const places = out.add('places', bytes);
  const withBitmap = grams.filter((gram) => gram.bitmap);
  const gramBitmaps = out.add('gramBitmaps', bitmap * withBitmap.length);
  const characterBitmaps = out.add('characterBitmaps', bitmap * characters.length);
  const gramRows = out.add('gramRows', 4 * grams.length);
  const characterRows = out.add('characterRows', 4 * characters.length);
  const rows = new Set(slots.map(({ kind, at }) => `${kind} ${at}`)).size;
  const rowSlots = out.add('rowSlots', 4 * fields * rows);
  const slotBits = out.add('slotBits', 4 * slots.length);
  const fieldBitmaps = out.add('fieldBitmaps', bitmap * slots.filter(({ own }) => own).length);

  const table = compactTable(grams);
  const write = (memory: WebAssembly.Memory, scratch: number): void => {
    const u32 = new Uint32Array(memory.buffer);
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
    const characterBits = new Uint32Array(2 * characterCount);
    characters.forEach(({ unit }, at) => {
      u32[(units.at >>> 2) + at] = unit;
      characterBits[2 * unit] = characterBitmaps.at + at * bitmap;
    });
    let [nextRow, nextOwn] = [0, fieldBitmaps.at];
    slots.forEach(({ kind, at, field, own }, slot) => {
      const row = (kind === 'gram' ? gramRows.at : characterRows.at) / 4 + at;
      if (u32[row] === 0) u32[row] = ++nextRow;
      u32[(rowSlots.at >>> 2) + ((u32[row] ?? 1) - 1) * fields + field] = slot + 1;
      const all = kind === 'gram' ? (u32[(bits.at >>> 2) + at] ?? 0) : characterBitmaps.at + at * bitmap;
      u32[(slotBits.at >>> 2) + slot] = own ? nextOwn : all;
      if (own) nextOwn += bitmap;
    });
    /** The bitmaps of this field and no other: the kernel writes one field at a time. */
    const chooseField = (field: number): void => {
      slots.forEach((slot, i) => {
        if (!slot.own) return;
        const bits = slot.field === field ? (u32[(slotBits.at >>> 2) + i] ?? 0) : 0;
        if (slot.field !== field && slot.field !== field - 1) return;
        if (slot.kind === 'gram') cursors[4 * (grams[slot.at]?.number ?? 0) + 3] = bits;
        else characterBits[2 * (characters[slot.at]?.unit ?? 0) + 1] = bits;
      });
    };
    fill(memory, scratch, { table, lists: cursors, characters: characterBits, chooseField }, pieces);
  };
  const scratch = table.byteLength + 16 * grams.length + 8 * characterCount + 2 * 65_536;
  return { blocks, grams, characters, slots, scratch, write };
};

const chosen = (counted: Counted, documents: number, blocks: number) => {
  const { grams: table, characters: units } = counted;
  const grams = Array.from({ length: table.length / 4 }, (_, number): Gram => {
    const [key = 0, places = 0, held = 0] = table.subarray(4 * number, 4 * number + 3);
    const bitmap = held * gramBitmapShare >= documents;
    return { key, number, places, held, many: isMany(places, blocks), bitmap };
  }).sort((a, b) => a.key - b.key);
  const characters = Array.from(
    { length: characterCount },
    (_, unit): Character => ({ unit, held: units[2 * unit] ?? 0 }),
  ).filter(({ held }) => held * gramBitmapShare >= Math.max(1, documents));
  return { grams, characters };
};

/** Which bitmaps have one for single fields as well: where a field alone is common, or where it is the only one. */
const fieldSlots = (
  counted: Counted,
  grams: readonly Gram[],
  characters: readonly Character[],
  fields: number,
  documents: number,
): FieldSlot[] => {
  const slots: FieldSlot[] = [];
  const add = (kind: FieldSlot['kind'], at: number, all: number, counts: Uint32Array, number: number): void => {
    for (let field = 0; field < fields; field++) {
      const held = counts[number * fields + field] ?? 0;
      if (held === all) slots.push({ kind, at, field, own: false });
      else if (held * fieldBitmapShare >= documents) slots.push({ kind, at, field, own: true });
    }
  };
  grams.forEach(({ bitmap, held, number }, at) => {
    if (bitmap) add('gram', at, held, counted.gramFields, number);
  });
  characters.forEach(({ unit, held }, at) => {
    add('character', at, held, counted.characterFields, unit);
  });
  return slots;
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
  parts: { table: Uint32Array; lists: Uint32Array; characters: Uint32Array; chooseField: (field: number) => void },
  pieces: Pieces,
): void => {
  const u32 = new Uint32Array(memory.buffer);
  const { table, lists, characters, chooseField } = parts;
  const listsAt = scratch + table.byteLength;
  const charactersAt = listsAt + lists.byteLength;
  const units = charactersAt + characters.byteLength;
  u32.set(table, scratch >>> 2);
  u32.set(lists, listsAt >>> 2);
  const input = new Uint16Array(memory.buffer, units, 65_536);
  const kernels = kernelsOver(memory);
  const mask = table.length / 2 - 1;
  let field = -1;
  pieces.write(memory, (block, text, length, firstDocument) => {
    while (block >= (pieces.regions[field + 1] ?? Number.POSITIVE_INFINITY)) {
      field++;
      chooseField(field);
      for (let at = 3; at < lists.length; at += 4) u32[(listsAt >>> 2) + at] = lists[at] ?? 0;
      u32.set(characters, charactersAt >>> 2);
    }
    input.set(text);
    kernels.writeGrams(units, length, block, firstDocument, scratch, mask, listsAt, charactersAt);
  });
  new Uint8Array(memory.buffer, scratch, units + 2 * 65_536 - scratch).fill(0);
};
