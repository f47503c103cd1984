import type { Batch } from './batch.ts';
import type { Schema } from './schema.ts';
import { bitmapWords, facetBitmapShare, type layout } from './segment.ts';

/** Value of a document without one, in the forward column of 16 and of 32 bits. */
export const noValue = 0xffff;
export const noKey = 0xffff_ffff;

type Inverted = { numbers: Uint32Array; counts: Uint32Array; offsets: Uint32Array; bytes: number };

/** Values by document (for counting few hits) and documents by value (for conditions and for counting many). */
export const planFacets = (schema: Schema, from: Batch, order: Uint32Array, out: ReturnType<typeof layout>) => {
  const documents = order.length;
  const writes = schema.dimensions.map(({ kind }, at) => {
    const starts = from.starts[at]?.all() ?? new Uint32Array();
    const values = from.values[at]?.all() ?? new Uint32Array();
    const inverted = invert(values, documents);
    const forwardStarts = kind === 'many' ? out.add(`starts.${at}`, 4 * (documents + 1)) : undefined;
    const forward = out.add(
      `forward.${at}`,
      kind === 'many' ? 2 * values.length : (kind === 'key' ? 4 : 2) * documents,
    );
    const numbers = out.add(`numbers.${at}`, 4 * inverted.numbers.length);
    const counts = out.add(`counts.${at}`, 4 * inverted.counts.length);
    const sets = out.add(`sets.${at}`, 4 * inverted.numbers.length);
    const data = out.add(`holders.${at}`, inverted.bytes);
    return (memory: WebAssembly.Memory): void => {
      const u8 = new Uint8Array(memory.buffer);
      const u16 = new Uint16Array(memory.buffer);
      const u32 = new Uint32Array(memory.buffer);
      u32.set(inverted.numbers, numbers.at >>> 2);
      u32.set(inverted.counts, counts.at >>> 2);
      const places = new Map<number, { at: number; bitmap: boolean }>();
      inverted.numbers.forEach((number, i) => {
        const set = data.at + (inverted.offsets[i] ?? 0);
        u32[(sets.at >>> 2) + i] = set;
        places.set(number, { at: set, bitmap: isBitmap(inverted.counts[i] ?? 0, documents) });
      });
      let next = 0;
      order.forEach((document, doc) => {
        if (forwardStarts) u32[(forwardStarts.at >>> 2) + doc] = next;
        const [start = 0, end = 0] = [starts[document], starts[document + 1]];
        if (kind === 'one') u16[(forward.at >>> 1) + doc] = start < end ? (values[start] ?? 0) : noValue;
        if (kind === 'key') u32[(forward.at >>> 2) + doc] = start < end ? (values[start] ?? 0) : noKey;
        for (let i = start; i < end; i++) {
          const value = values[i] ?? 0;
          if (kind === 'many') u16[(forward.at >>> 1) + next++] = value;
          const place = places.get(value);
          if (!place) continue;
          if (place.bitmap) u8[place.at + (doc >>> 3)] = (u8[place.at + (doc >>> 3)] ?? 0) | (1 << (doc & 7));
          else {
            u32[place.at >>> 2] = doc;
            place.at += 4;
          }
        }
      });
      if (forwardStarts) u32[(forwardStarts.at >>> 2) + documents] = next;
      from.starts[at]?.free();
      from.values[at]?.free();
    };
  });
  return (memory: WebAssembly.Memory): void => {
    for (const write of writes) write(memory);
  };
};

/** Whether the documents of a value are a bitmap; else they are an ascending list. */
export const isBitmap = (count: number, documents: number): boolean => count * facetBitmapShare >= documents;

const invert = (values: Uint32Array, documents: number): Inverted => {
  const held = new Map<number, number>();
  for (const value of values) held.set(value, (held.get(value) ?? 0) + 1);
  const numbers = Uint32Array.from(held.keys()).sort();
  const counts = numbers.map((number) => held.get(number) ?? 0);
  const offsets = new Uint32Array(numbers.length);
  // Bitmaps first: they begin at multiples of 8.
  let bytes = 0;
  for (const bitmaps of [true, false]) {
    counts.forEach((count, i) => {
      if (isBitmap(count, documents) !== bitmaps) return;
      offsets[i] = bytes;
      bytes += bitmaps ? bitmapWords(documents) * 8 : 4 * count;
    });
  }
  return { numbers, counts, offsets, bytes };
};

/** For each class of readers a bitmap of the documents whose set of readers (`masks`) holds the class. */
export const planReaders = (
  name: string,
  classes: number,
  masks: (document: number) => number,
  order: Uint32Array,
  out: ReturnType<typeof layout>,
) => {
  const bytes = bitmapWords(order.length) * 8;
  const sections = Array.from({ length: classes }, (_, reader) => out.add(`${name}.${reader}`, bytes));
  return (memory: WebAssembly.Memory): void => {
    const u8 = new Uint8Array(memory.buffer);
    order.forEach((document, doc) => {
      const mask = masks(document);
      sections.forEach(({ at }, reader) => {
        if ((mask >> reader) & 1) u8[at + (doc >>> 3)] = (u8[at + (doc >>> 3)] ?? 0) | (1 << (doc & 7));
      });
    });
  };
};
