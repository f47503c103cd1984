import { type Arena, arenaOf, fillLive } from './arena.ts';
import { compareIds, type Identity, slotOf } from './identity.ts';
import { type Kernels, kernelsOver } from './kernels/kernels.ts';
import { bitmapWords, type Segment } from './segment.ts';

/** A segment as one thread reads it: views of its memory, kernels over it and an arena in it. */
export type Opened = {
  readonly segment: Segment;
  readonly documents: number;
  readonly words: number;
  readonly kernels: Kernels;
  readonly arena: Arena;
  readonly u8: Uint8Array;
  readonly u16: Uint16Array;
  readonly u32: Uint32Array;
  readonly i32: Int32Array;
  readonly ids: Uint32Array;
  readonly ranks: Int32Array;
  /** Address of a section that every segment of the schema has. */
  at(section: string): number;
};

/** Opens a segment for a thread; all its documents are live at first. */
export const openSegment = (segment: Segment, thread: number): Opened => {
  const { buffer } = segment.memory;
  const arena = arenaOf(segment, thread);
  const u32 = new Uint32Array(buffer);
  const at = (section: string): number => {
    const found = segment.sections[section];
    if (!found) throw new RangeError(`a segment without ${section}`);
    return found.at;
  };
  fillLive(u32, arena.live, segment.documents);
  // A thread that was ended within a query may have left marks behind.
  new Uint8Array(buffer, arena.marks, 8192).fill(0);
  ['firsts', 'pieceRanks', 'pieceStarts', 'pieceDocs', 'pieceKinds'].forEach((section, i) => {
    u32[(arena.text >>> 2) + i] = at(section);
  });
  return {
    segment,
    documents: segment.documents,
    words: bitmapWords(segment.documents),
    kernels: kernelsOver(segment.memory),
    arena,
    u8: new Uint8Array(buffer),
    u16: new Uint16Array(buffer),
    u32,
    i32: new Int32Array(buffer),
    ids: new Uint32Array(buffer, at('ids'), 4 * segment.documents),
    ranks: new Int32Array(buffer, at('ranks'), segment.documents),
    at,
  };
};

/** The document of this id that is still live, or −1. */
export const documentOf = (segment: Opened, identity: Identity): number => {
  const { ids, u32, arena } = segment;
  const wanted = Uint32Array.from(identity);
  const at = segment.at('idTable') >>> 2;
  const slots = (segment.segment.sections.idTable?.bytes ?? 0) / 4;
  for (let slot = slotOf(wanted, 0, slots); ; slot = (slot + 1) & (slots - 1)) {
    const doc = (u32[at + slot] ?? 0) - 1;
    if (doc < 0) return -1;
    if (compareIds(ids, doc, wanted, 0) === 0) return isLive(u32, arena.live, doc) ? doc : -1;
  }
};

const isLive = (u32: Uint32Array, live: number, doc: number): boolean =>
  (((u32[(live >>> 2) + (doc >>> 5)] ?? 0) >>> (doc & 31)) & 1) === 1;
