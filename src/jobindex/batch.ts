import { freed, type Growing, growing } from './growing.ts';
import { compareIds } from './identity.ts';
import type { Prepared } from './prepared.ts';
import type { Schema } from './schema.ts';

/** Stands after each piece of text. */
export const separator = 0xffff;
/**
 * Text is kept in chunks: a small one, enough for a tail, and large ones, which the C library takes from the system one by
 * one and gives back as soon as they are freed (glibc: more than 32 MB; smaller ones would stay with the process).
 */
const firstUnits = 1 << 20;
const chunkUnits = 24 << 20;

/** Documents on their way into a segment, column by column: a million objects would not fit. */
export type Batch = {
  readonly documents: number;
  readonly ids: Growing<Uint32Array>;
  readonly ranks: Growing<Int32Array>;
  readonly readers: Growing<Uint8Array>;
  readonly keyReaders: Growing<Uint8Array>;
  readonly columns: readonly Growing<Int32Array>[];
  /** For each dimension where the values of document d begin, and the values. */
  readonly starts: readonly Growing<Uint32Array>[];
  readonly values: readonly Growing<Uint32Array>[];
  readonly pieceStarts: Growing<Uint32Array>;
  readonly pieceKinds: Growing<Uint8Array>;
  readonly pieceLengths: Growing<Uint16Array>;
  readonly lengths: Growing<Uint16Array>;
  /** The units of a document: its pieces, each followed by the separator. */
  unitsOf(document: number): Uint16Array;
  /** The text of this document is not asked for again; memory is given back as soon as no document needs it. */
  done(document: number): void;
  /** Adds a document; `units` when its text is at hand as such, with lengths of pieces, instead of strings. */
  add(
    document: Omit<Prepared, 'pieces' | 'id' | 'version'>,
    pieces: readonly { kind: number; length: number }[],
    write: (to: Uint16Array) => void,
  ): void;
  /** The places of the documents from the oldest to the newest. */
  order(): Uint32Array;
};

export const batch = (schema: Schema): Batch => {
  const ids = growing(Uint32Array, 4096);
  const ranks = growing(Int32Array);
  const readers = growing(Uint8Array);
  const keyReaders = growing(Uint8Array);
  const columns = schema.columns.map(() => growing(Int32Array));
  const starts = schema.dimensions.map(() => growing(Uint32Array));
  const values = schema.dimensions.map(() => growing(Uint32Array));
  const pieceStarts = growing(Uint32Array);
  const pieceKinds = growing(Uint8Array);
  const pieceLengths = growing(Uint16Array);
  const lengths = growing(Uint16Array);
  const chunkOf = growing(Uint16Array);
  const offsets = growing(Uint32Array);
  const chunks: Uint16Array[] = [];
  /** For each chunk of text how many documents need it. */
  const needed: number[] = [];
  let free = 0;
  const room = (length: number): Uint16Array => {
    if (chunks.length === 0 || free + length > (chunks.at(-1)?.length ?? 0)) {
      chunks.push(new Uint16Array(chunks.length === 0 ? firstUnits : chunkUnits));
      needed.push(0);
      free = 0;
    }
    needed[chunks.length - 1] = (needed[chunks.length - 1] ?? 0) + 1;
    chunkOf.push(chunks.length - 1);
    offsets.push(free);
    free += length;
    return (chunks[chunks.length - 1] as Uint16Array).subarray(free - length, free);
  };
  for (const list of [...starts, pieceStarts]) list.push(0);
  return {
    get documents() {
      return ranks.length;
    },
    ids,
    ranks,
    readers,
    keyReaders,
    columns,
    starts,
    values,
    pieceStarts,
    pieceKinds,
    pieceLengths,
    lengths,
    unitsOf: (document) =>
      (chunks[chunkOf.at(document)] ?? new Uint16Array()).subarray(
        offsets.at(document),
        offsets.at(document) + lengths.at(document),
      ),
    done: (document) => {
      const chunk = chunkOf.at(document);
      const left = (needed[chunk] ?? 0) - 1;
      needed[chunk] = left;
      if (left === 0) freed(chunks[chunk] ?? new Uint16Array());
    },
    add: (document, pieces, write) => {
      for (const part of document.identity) ids.push(part);
      ranks.push(document.rank);
      readers.push(document.readers);
      keyReaders.push(document.keyReaders);
      columns.forEach((column, at) => {
        column.push(document.numbers[at] as number);
      });
      values.forEach((list, at) => {
        for (const value of document.values[at] ?? []) list.push(value);
        starts[at]?.push(list.length);
      });
      let length = 0;
      for (const piece of pieces) {
        pieceKinds.push(piece.kind);
        pieceLengths.push(piece.length);
        length += piece.length + 1;
      }
      pieceStarts.push(pieceKinds.length);
      lengths.push(length);
      write(room(length));
    },
    order: () => {
      const order = Uint32Array.from({ length: ranks.length }, (_, at) => at);
      const ascending = order.every((at) => at === 0 || newer(ids.all(), ranks, at, at - 1) > 0);
      return ascending ? order : order.sort((a, b) => newer(ids.all(), ranks, a, b));
    },
  };
};

const newer = (ids: Uint32Array, ranks: Growing<Int32Array>, a: number, b: number): number =>
  ranks.at(a) - ranks.at(b) || compareIds(ids, a, ids, b);

/** Takes a prepared document into the batch. */
export const addPrepared = (to: Batch, document: Prepared): void =>
  to.add(
    document,
    document.pieces.map(({ kind, text }) => ({ kind, length: text.length })),
    (units) => {
      let at = 0;
      for (const { text } of document.pieces) {
        for (let i = 0; i < text.length; i++) units[at++] = text.charCodeAt(i);
        units[at++] = separator;
      }
    },
  );
