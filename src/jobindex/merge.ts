import { type Batch, batch, separator } from './batch.ts';
import { buildSegment } from './build.ts';
import { noKey, noValue } from './build-facets.ts';
import { isMany } from './build-text.ts';
import type { Prepared } from './prepared.ts';
import type { Schema } from './schema.ts';
import type { Room, Segment } from './segment.ts';

/** A segment to be read, and its live bitmap as words of 32 bits. */
export type Merged = { readonly segment: Segment; readonly live: Uint32Array };

/**
 * One segment of the documents of several that are live, in the order of ranks; undefined when none is. Texts are read
 * back from the positions of the bigrams: a segment keeps no text beside them.
 */
export const mergeSegments = (
  schema: Schema,
  segments: readonly Merged[],
  room: Room,
  number: number,
  /** Blocks whose text is read back at once: 32 MB. */
  sliceBlocks = 256,
): Segment | undefined => {
  const together = batch(schema);
  for (const segment of segments) addLive(schema, segment, together, sliceBlocks);
  return together.documents === 0 ? undefined : buildSegment(schema, together, room, number);
};

/** Views of a segment's memory; nothing in it is written. */
const viewsOf = ({ memory: { buffer }, sections }: Segment) => {
  const sectionAt = (section: string): number => sections[section]?.at ?? 0;
  return {
    u8: new Uint8Array(buffer),
    u16: new Uint16Array(buffer),
    u32: new Uint32Array(buffer),
    i32: new Int32Array(buffer),
    sectionAt,
  };
};

const addLive = (schema: Schema, { segment, live }: Merged, to: Batch, sliceBlocks: number): void => {
  const { u8, u16, u32, i32, sectionAt } = viewsOf(segment);
  const text = textOf(segment, sliceBlocks);
  const ids = sectionAt('ids') / 4;
  const at = (section: string, width: number): number => sectionAt(section) / width;
  const has = (bitmap: number, doc: number): number => ((u8[bitmap + (doc >>> 3)] ?? 0) >> (doc & 7)) & 1;
  const mask = (name: string, doc: number): number =>
    schema.readers.reduce((sum, _, reader) => sum | (has(sectionAt(`${name}.${reader}`), doc) << reader), 0);
  const valuesOf = (dimension: number, doc: number): number[] => {
    const { kind } = schema.dimensions[dimension] ?? {};
    const name = `forward.${dimension}`;
    if (kind === 'many') {
      const starts = at(`starts.${dimension}`, 4) + doc;
      return [...u16.subarray(at(name, 2) + (u32[starts] ?? 0), at(name, 2) + (u32[starts + 1] ?? 0))];
    }
    const value = kind === 'key' ? u32[at(name, 4) + doc] : u16[at(name, 2) + doc];
    return value === undefined || value === (kind === 'key' ? noKey : noValue) ? [] : [value];
  };
  for (let doc = 0; doc < segment.documents; doc++) {
    if ((((live[doc >>> 5] ?? 0) >>> (doc & 31)) & 1) === 0) continue;
    const base = u32[at('bases', 4) + doc] ?? 0;
    const [first = 0, end = 0] = [u32[at('pieceFrom', 4) + doc], u32[at('pieceFrom', 4) + doc + 1]];
    const units = text(base);
    let length = 0;
    const pieces = Array.from({ length: end - first }, (_, piece) => {
      const start = length;
      let stop = start;
      while (units[stop] !== separator) stop++;
      length += stop - start + 1;
      return { kind: u8[sectionAt('pieceKind') + first + piece] ?? 0, length: stop - start };
    });
    to.add(
      {
        identity: [...u32.subarray(ids + 4 * doc, ids + 4 * doc + 4)] as unknown as Prepared['identity'],
        rank: i32[at('ranks', 4) + doc] ?? 0,
        readers: mask('readers', doc),
        keyReaders: mask('keys', doc),
        values: schema.dimensions.map((_, dimension) => valuesOf(dimension, doc)),
        numbers: schema.columns.map((_, column) => i32[at(`column.${column}`, 4) + doc] ?? 0),
      },
      pieces,
      (room) => room.set(units.subarray(0, length)),
    );
  }
};

/**
 * The text of a segment, a slice of blocks at a time, asked for from the beginning to the end: each bigram says where its
 * first unit stands; what remains are separators. No document stands across the end of a block.
 */
const textOf = (segment: Segment, sliceBlocks: number): ((position: number) => Uint16Array) => {
  const { u16, u32, sectionAt } = viewsOf(segment);
  const { blocks, sections } = segment;
  const [keys, lists, counts] = ['gramKeys', 'gramLists', 'gramCounts'].map((name) => sectionAt(name) / 4) as [
    number,
    number,
    number,
  ];
  const grams = (sections.gramKeys?.bytes ?? 0) / 4;
  const units = new Uint16Array(Math.min(blocks, sliceBlocks) * 65_536);
  /** For each bigram how many of its places are behind the slices that have been read. */
  const read = new Uint32Array(grams);
  let next = 0;
  const readSlice = (): void => {
    units.fill(separator);
    const [first, end] = [next, Math.min(blocks, next + sliceBlocks)];
    const [from, until] = [first * 65_536, end * 65_536];
    for (let gram = 0; gram < grams; gram++) {
      const unit = (u32[keys + gram] ?? 0) >>> 16;
      const [list = 0, length = 0] = [u32[lists + gram], u32[counts + gram]];
      let at = read[gram] ?? 0;
      if (isMany(length, blocks)) {
        const place = (list >>> 1) + ((blocks + 1) & ~1);
        for (let block = first; block < end; block++) {
          const start = (block - first) * 65_536;
          for (const stop = at + (u16[(list >>> 1) + block] ?? 0); at < stop; at++)
            units[start + (u16[place + at] ?? 0)] = unit;
        }
      } else {
        for (
          let place = u32[(list >>> 2) + at] ?? 0;
          at < length && place < until;
          place = u32[(list >>> 2) + at] ?? 0
        ) {
          units[place - from] = unit;
          at++;
        }
      }
      read[gram] = at;
    }
    next = end;
  };
  return (position) => {
    while (position >= next * 65_536) readSlice();
    const first = Math.floor((next - 1) / sliceBlocks) * sliceBlocks;
    return units.subarray(position - first * 65_536);
  };
};
