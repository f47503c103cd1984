import type { Batch } from './batch.ts';
import { freed } from './growing.ts';
import type { layout } from './segment.ts';

/** `documents` is the address of the documents of the block's pieces. */
type Visit = (block: number, text: Uint16Array, units: number, documents: number) => void;

/**
 * The order of the text: field by field, in a field document by document, no piece across the end of a block of 65,536
 * places, each field beginning a block. A question about some fields looks at their blocks only.
 */
export type Pieces = {
  readonly blocks: number;
  /** For each field its first block; then the number of blocks. */
  readonly regions: Uint32Array;
  /** Writes the tables of the pieces; then `visit` gets each block. */
  write(memory: WebAssembly.Memory, visit: Visit): void;
};

const blockUnits = 65_536;
/** Blocks of text held as one array: large ones go back to the system when they are freed (see batch.ts). */
const blocksTogether = 384;

/** Where the next piece of a field goes. */
type Cursor = { block: number; used: number; piece: number };

/** Moves the cursor past a piece; whether that began a block. */
const place = (cursor: Cursor, length: number): boolean => {
  const begins = cursor.used + length > blockUnits;
  if (begins) {
    cursor.block++;
    cursor.used = 0;
  }
  cursor.used += length;
  cursor.piece++;
  return begins;
};

export const planPieces = (
  from: Batch,
  order: Uint32Array,
  classes: number,
  fields: number,
  out: ReturnType<typeof layout>,
): Pieces => {
  const { firsts, regions } = plan(from, order, classes, fields);
  const blocks = firsts.length - 1;
  const pieces = from.pieceKinds.length;
  if (blocks >= 65_535) throw new RangeError('the text of a segment is longer than 4 G units: split it');
  const sections = {
    regions: out.add('regions', 4 * (fields + 1)),
    firsts: out.add('firsts', 4 * (blocks + 1)),
    starts: out.add('pieceStarts', 8 * 1024 * blocks),
    ranks: out.add('pieceRanks', 2 * 1024 * blocks),
    docs: out.add('pieceDocs', 4 * (pieces + 1)),
    kinds: out.add('pieceKinds', pieces),
    known: out.add('knownKinds', 256),
  };
  const write: Pieces['write'] = (memory, visit) => {
    const u8 = new Uint8Array(memory.buffer);
    const u32 = new Uint32Array(memory.buffer);
    u32.set(regions, sections.regions.at >>> 2);
    u32.set(firsts, sections.firsts.at >>> 2);
    const text: Uint16Array<ArrayBuffer>[] = [];
    const blockAt = (block: number): Uint16Array<ArrayBuffer> => {
      const together = Math.floor(block / blocksTogether);
      const array = text[together] ?? new Uint16Array(Math.min(blocksTogether, blocks) * blockUnits);
      text[together] = array;
      return array.subarray((block % blocksTogether) * blockUnits, ((block % blocksTogether) + 1) * blockUnits);
    };
    const cursors = cursorsAt(regions, firsts);
    const lengths = new Uint32Array(blocks);
    const current = cursors.map(() => new Uint16Array());
    order.forEach((document, doc) => {
      const units = from.unitsOf(document);
      let start = 0;
      for (let piece = from.pieceStarts.at(document); piece < from.pieceStarts.at(document + 1); piece++) {
        const kind = from.pieceKinds.at(piece);
        const field = kind >>> classes;
        const length = from.pieceLengths.at(piece) + 1;
        const cursor = cursors[field] as Cursor;
        if (place(cursor, length)) current[field] = blockAt(cursor.block);
        const to = current[field] as Uint16Array;
        const at = cursor.used - length;
        for (let i = 0; i < length; i++) to[at + i] = units[start + i] ?? 0;
        start += length;
        lengths[cursor.block] = cursor.used;
        const byte = sections.starts.at + cursor.block * 8192 + (at >>> 3);
        u8[byte] = (u8[byte] ?? 0) | (1 << (at & 7));
        u32[(sections.docs.at >>> 2) + cursor.piece - 1] = doc;
        u8[sections.kinds.at + cursor.piece - 1] = kind;
        u8[sections.known.at + kind] = 1;
      }
      from.done(document);
    });
    writeRanks(u32, new Uint16Array(memory.buffer), sections.starts.at, sections.ranks.at, blocks);
    for (let block = 0; block < blocks; block++) {
      visit(block, blockAt(block), lengths[block] ?? 0, sections.docs.at + 4 * (firsts[block] ?? 0));
      const lastOfArray = (block + 1) % blocksTogether === 0 || block + 1 === blocks;
      if (lastOfArray) freed(text[Math.floor(block / blocksTogether)] ?? new Uint16Array());
    }
  };
  return { blocks, regions, write };
};

/** The first piece of each block, and the first block of each field. */
const plan = (from: Batch, order: Uint32Array, classes: number, fields: number) => {
  const cursors = Array.from({ length: fields }, (): Cursor => ({ block: -1, used: blockUnits, piece: 0 }));
  const begun: number[][] = cursors.map(() => []);
  for (const document of order) {
    for (let piece = from.pieceStarts.at(document); piece < from.pieceStarts.at(document + 1); piece++) {
      const field = from.pieceKinds.at(piece) >>> classes;
      const cursor = cursors[field] as Cursor;
      if (place(cursor, from.pieceLengths.at(piece) + 1)) begun[field]?.push(cursor.piece - 1);
    }
  }
  const regions = new Uint32Array(fields + 1);
  const firsts: number[] = [];
  let before = 0;
  begun.forEach((list, field) => {
    regions[field] = firsts.length;
    for (const piece of list) firsts.push(before + piece);
    before += cursors[field]?.piece ?? 0;
  });
  regions[fields] = firsts.length;
  firsts.push(before);
  return { regions, firsts };
};

/** Each field before its first block. */
const cursorsAt = (regions: Uint32Array, firsts: readonly number[]): Cursor[] =>
  Array.from({ length: regions.length - 1 }, (_, field) => ({
    block: (regions[field] ?? 0) - 1,
    used: blockUnits,
    piece: firsts[regions[field] ?? 0] ?? 0,
  }));

/** For each 64 places how many pieces of the block begin before them. */
const writeRanks = (u32: Uint32Array, u16: Uint16Array, starts: number, ranks: number, blocks: number): void => {
  for (let block = 0; block < blocks; block++) {
    let before = 0;
    for (let granule = block * 1024; granule < (block + 1) * 1024; granule++) {
      u16[(ranks >>> 1) + granule] = before;
      before += bitsOf(u32[(starts >>> 2) + 2 * granule] ?? 0) + bitsOf(u32[(starts >>> 2) + 2 * granule + 1] ?? 0);
    }
  }
};

const bitsOf = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
};
