import { type Batch, batch, separator } from './batch.ts';
import { buildSegment } from './build.ts';
import { noKey, noValue } from './build-facets.ts';
import { isMany } from './build-text.ts';
import type { Prepared } from './prepared.ts';
import type { Schema } from './schema.ts';
import type { Room, Segment } from './segment.ts';

/** A segment to be read, and its live bitmap as words of 32 bits. */
type Merged = { readonly segment: Segment; readonly live: Uint32Array };

/**
 * One segment of the documents of several that are live, in the order of ranks; undefined when none is. Texts are read
 * back from the positions of the bigrams: a segment keeps no text beside them.
 */
export const mergeSegments = (
  schema: Schema,
  segments: readonly Merged[],
  room: Room,
  number: number,
  /** Blocks whose text is read back at once, of all fields together: 32 MB. */
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
  const piecesOf = piecesByDocument(segment, sliceBlocks);
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
    const pieces = piecesOf(doc);
    if ((((live[doc >>> 5] ?? 0) >>> (doc & 31)) & 1) === 0) continue;
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
      (room) => {
        let at = 0;
        for (const { units, length } of pieces) {
          room.set(units, at);
          at += length + 1;
        }
      },
    );
  }
};

/** A piece of text; its units, the separator with them, are there until the next document is asked for. */
type Piece = { kind: number; length: number; units: Uint16Array };

/** The pieces of each document, asked for one after another from the first on: every field is read beside the others. */
const piecesByDocument = (segment: Segment, sliceBlocks: number): ((doc: number) => Piece[]) => {
  const { u8, u32, sectionAt } = viewsOf(segment);
  const [firsts, docs, kinds] = [sectionAt('firsts') / 4, sectionAt('pieceDocs') / 4, sectionAt('pieceKinds')];
  const regions = u32.subarray(sectionAt('regions') / 4, sectionAt('regions') / 4 + fieldsOf(segment) + 1);
  const behind = placesBehind(segment, regions);
  const blocksOfField = Math.max(1, Math.floor(sliceBlocks / fieldsOf(segment)));
  const fields = Array.from(regions.subarray(1), (end, field) => {
    const block = regions[field] ?? 0;
    return {
      text: textOf(segment, block, end, behind[field] ?? new Uint32Array(), blocksOfField),
      block,
      piece: u32[firsts + block] ?? 0,
      end: u32[firsts + end] ?? 0,
      at: block * 65_536,
    };
  });
  return (doc) => {
    const pieces: Piece[] = [];
    for (const field of fields) {
      while (field.piece < field.end && u32[docs + field.piece] === doc) {
        if (field.piece === u32[firsts + field.block + 1]) field.at = ++field.block * 65_536;
        const text = field.text(field.at);
        let length = 0;
        while (text[length] !== separator) length++;
        // A slice gives way to the next one; several pieces of a field may lie on both sides.
        pieces.push({ kind: u8[kinds + field.piece] ?? 0, length, units: text.slice(0, length + 1) });
        field.at += length + 1;
        field.piece++;
      }
    }
    return pieces;
  };
};

const fieldsOf = ({ sections }: Segment): number => (sections.regions?.bytes ?? 0) / 4 - 1;
const gramsOf = ({ sections }: Segment): number => (sections.gramKeys?.bytes ?? 0) / 4;

/** For each field how many places of each bigram stand in the fields before it. */
const placesBehind = (segment: Segment, regions: Uint32Array): Uint32Array[] => {
  const { u16, u32, sectionAt } = viewsOf(segment);
  const { blocks } = segment;
  const [lists, counts] = [sectionAt('gramLists') / 4, sectionAt('gramCounts') / 4];
  const behind = Array.from({ length: regions.length - 1 }, () => new Uint32Array(gramsOf(segment)));
  for (let gram = 0; gram < gramsOf(segment); gram++) {
    const [list = 0, length = 0] = [u32[lists + gram], u32[counts + gram]];
    const many = isMany(length, blocks);
    let [at, block] = [0, 0];
    behind.forEach((places, field) => {
      const begin = regions[field] ?? 0;
      if (many) for (; block < begin; block++) at += u16[(list >>> 1) + block] ?? 0;
      else while (at < length && (u32[(list >>> 2) + at] ?? 0) >>> 16 < begin) at++;
      places[gram] = at;
    });
  }
  return behind;
};

/**
 * The text of the blocks of a field, a slice of them at a time, asked for from the beginning to the end: each bigram says
 * where its first unit stands; what remains are separators. No piece stands across the end of a block. `read` says how many
 * places of each bigram are behind.
 */
const textOf = (
  segment: Segment,
  begin: number,
  stop: number,
  read: Uint32Array,
  sliceBlocks: number,
): ((position: number) => Uint16Array) => {
  const { u16, u32, sectionAt } = viewsOf(segment);
  const { blocks } = segment;
  const [keys, lists, counts] = [sectionAt('gramKeys') / 4, sectionAt('gramLists') / 4, sectionAt('gramCounts') / 4];
  const units = new Uint16Array(Math.min(stop - begin, sliceBlocks) * 65_536);
  let [first, next] = [begin, begin];
  const readSlice = (): void => {
    units.fill(separator);
    [first, next] = [next, Math.min(stop, next + sliceBlocks)];
    const [from, until] = [first * 65_536, next * 65_536];
    for (let gram = 0; gram < read.length; gram++) {
      const unit = (u32[keys + gram] ?? 0) >>> 16;
      const [list = 0, length = 0] = [u32[lists + gram], u32[counts + gram]];
      let at = read[gram] ?? 0;
      if (isMany(length, blocks)) {
        const place = (list >>> 1) + ((blocks + 1) & ~1);
        for (let block = first; block < next; block++) {
          const start = (block - first) * 65_536;
          for (const end = at + (u16[(list >>> 1) + block] ?? 0); at < end; at++)
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
  };
  return (position) => {
    while (position >= next * 65_536) readSlice();
    return units.subarray(position - first * 65_536);
  };
};
