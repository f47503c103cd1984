import { wasm } from './wasm.ts';

type Pointer = number;

/** The kernels over one memory; every argument is an address in it or a number. Their promises stand in the .as files. */
export type Kernels = {
  and(to: Pointer, a: Pointer, words: number): number;
  andNot(to: Pointer, a: Pointer, words: number): number;
  or(to: Pointer, a: Pointer, words: number): void;
  intersect(to: Pointer, a: Pointer, b: Pointer, words: number): number;
  subtract(to: Pointer, a: Pointer, b: Pointer, words: number): number;
  copy(to: Pointer, a: Pointer, words: number): void;
  clear(to: Pointer, words: number): void;
  fill(to: Pointer, documents: number): void;
  count(a: Pointer, words: number): number;
  countBoth(a: Pointer, b: Pointer, words: number): number;
  setList(bits: Pointer, list: Pointer, length: number): void;
  clearList(bits: Pointer, list: Pointer, length: number): void;
  countList(bits: Pointer, list: Pointer, length: number): number;
  gather(bits: Pointer, words: number, out: Pointer): number;
  highest(bits: Pointer, words: number, skip: number, take: number, out: Pointer): number;
  inOrder(bits: Pointer, order: Pointer, length: number, skip: number, take: number, out: Pointer): number;
  keepRange(bits: Pointer, words: number, column: Pointer, low: number, high: number): number;
  holdAllBut(every: Pointer, but: Pointer, set: Pointer, flip: bigint, words: number): number;
  countFailing(but: Pointer, set: Pointer, flip: bigint, words: number): number;
  countNarrow(docs: Pointer, length: number, column: Pointer, counts: Pointer, other: Pointer): void;
  countMany(docs: Pointer, length: number, starts: Pointer, values: Pointer, counts: Pointer): void;
  markValues(bits: Pointer, words: number, column: Pointer, none: number, seen: Pointer): number;
  keepNear(
    bits: Pointer,
    words: number,
    latitudes: Pointer,
    longitudes: Pointer,
    latitude: number,
    longitude: number,
    cosLatitude: number,
    sinLatitude: number,
    inner: number,
    outer: number,
    up: number,
    side: number,
    out: Pointer,
  ): number;
  places(
    list: Pointer,
    blocks: number,
    ranges: Pointer,
    count: number,
    text: Pointer,
    bits: Pointer,
    allowed: Pointer,
    among: Pointer,
  ): void;
  phrase(
    lists: Pointer,
    length: number,
    units: number,
    blocks: number,
    ranges: Pointer,
    count: number,
    text: Pointer,
    bits: Pointer,
    allowed: Pointer,
    scratch: Pointer,
    among: Pointer,
  ): void;
  countGrams(
    units: Pointer,
    length: number,
    document: number,
    pieceFields: Pointer,
    fields: number,
    table: Pointer,
    mask: number,
    grams: Pointer,
    gramFields: Pointer,
    room: number,
    characters: Pointer,
    characterFields: Pointer,
    state: Pointer,
  ): void;
  writeGrams(
    units: Pointer,
    length: number,
    block: number,
    docs: Pointer,
    table: Pointer,
    mask: number,
    lists: Pointer,
    characters: Pointer,
  ): void;
};

const compiled = new WebAssembly.Module(Buffer.from(wasm, 'base64'));

/** Kernels working in this memory; each thread makes its own over the same memory (4 KB of code, no state). */
export const kernelsOver = (memory: WebAssembly.Memory): Kernels =>
  new WebAssembly.Instance(compiled, { env: { memory } }).exports as unknown as Kernels;
