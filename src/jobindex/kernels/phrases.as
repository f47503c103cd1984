// Positions of the text: all documents stand one after another, none across the end of a block of 65,536. The places of a
// bigram are a list in one of two forms: few = u32 positions; many = a u16 count for each block, then u16 places in it.

/** One list as the caller gives it, 32 bytes: at, length, many (0 or 1), offset in the word; the rest is ours. */
const LIST: usize = 32;
const AT: usize = 0, LENGTH: usize = 4, MANY: usize = 8, OFFSET: usize = 12, CURSOR: usize = 16, COUNT: usize = 20;

/** The text of a segment, u32 pointers: bases, firsts, hints, pieceFrom, pieceStart, pieceKind. */
const BASES: usize = 0, FIRSTS: usize = 4, HINTS: usize = 8, PIECE_FROM: usize = 12, PIECE_START: usize = 16, PIECE_KIND: usize = 20;

@inline
function present(bits: usize, doc: u32): u32 {
  return (load<u8>(bits + (doc >> 3)) >> (doc & 7)) & 1;
}

/** The document at a position: a hint for each 64 positions, then at most a few steps. */
@inline
function documentAt(bases: usize, first: u32, hints: usize, position: u32): u32 {
  let doc = first + <u32>load<u16>(hints + ((<usize>position >> 6) << 1));
  while (load<u32>(bases + ((<usize>doc + 1) << 2)) <= position) doc++;
  return doc;
}

/** Whether the piece at this position of the document is one of the allowed kinds. */
function readable(text: usize, doc: u32, base: u32, position: u32, allowed: usize): bool {
  const from = <usize>load<u32>(text + PIECE_FROM) + (<usize>doc << 2);
  let piece = load<u32>(from);
  const end = load<u32>(from + 4);
  const starts = <usize>load<u32>(text + PIECE_START);
  const place = position - base;
  while (piece + 1 < end && <u32>load<u16>(starts + (<usize>(piece + 1) << 1)) <= place) piece++;
  return load<u8>(allowed + <usize>load<u8>(<usize>load<u32>(text + PIECE_KIND) + piece)) != 0;
}

/** One hit at a position: sets the bit of its document when the piece may be read. */
@inline
function hit(text: usize, bases: usize, first: u32, hints: usize, position: u32, bits: usize, allowed: usize, veiled: usize): void {
  const doc = documentAt(bases, first, hints, position);
  const at = bits + (doc >> 3);
  const bit = <u8>(<u32>1 << (doc & 7));
  const old = load<u8>(at);
  if (allowed != 0 && (old & bit) == 0 && (veiled == 0 || present(veiled, doc))) {
    if (!readable(text, doc, load<u32>(bases + (<usize>doc << 2)), position, allowed)) return;
  }
  store<u8>(at, old | bit);
}

/** Sets the documents of one list. allowed = 0: every piece; veiled = 0: every document is asked for its pieces. */
export function places(list: usize, blocks: u32, text: usize, bits: usize, allowed: usize, veiled: usize): void {
  const at = <usize>load<u32>(list + AT);
  const length = load<u32>(list + LENGTH);
  const bases = <usize>load<u32>(text + BASES), firsts = <usize>load<u32>(text + FIRSTS), hints = <usize>load<u32>(text + HINTS);
  if (load<u32>(list + MANY) == 0) {
    for (let i: u32 = 0; i < length; i++) {
      const position = load<u32>(at + (<usize>i << 2));
      hit(text, bases, load<u32>(firsts + (<usize>(position >> 16) << 2)), hints, position, bits, allowed, veiled);
    }
    return;
  }
  let value = at + (((<usize>blocks + 1) & ~1) << 1);
  for (let block: u32 = 0; block < blocks; block++) {
    const end = value + (<usize>load<u16>(at + (<usize>block << 1)) << 1);
    const first = load<u32>(firsts + (<usize>block << 2));
    for (; value < end; value += 2) {
      hit(text, bases, first, hints, (block << 16) | <u32>load<u16>(value), bits, allowed, veiled);
    }
  }
}

/** The list's places in the next block: CURSOR stays at their begin, COUNT is how many. */
@inline
function slice(list: usize, block: u32): u32 {
  let n: u32 = 0;
  if (load<u32>(list + MANY) != 0) {
    n = <u32>load<u16>(<usize>load<u32>(list + AT) + (<usize>block << 1));
  } else {
    const cursor = <usize>load<u32>(list + CURSOR);
    const end = <usize>load<u32>(list + AT) + (<usize>load<u32>(list + LENGTH) << 2);
    while (cursor + (<usize>n << 2) < end && load<u32>(cursor + (<usize>n << 2)) >>> 16 == block) n++;
  }
  store<u32>(list + COUNT, n);
  return n;
}

@inline
function placeOf(list: usize, i: u32): i32 {
  const cursor = <usize>load<u32>(list + CURSOR);
  return load<u32>(list + MANY) != 0
    ? <i32>load<u16>(cursor + (<usize>i << 1))
    : <i32>(load<u32>(cursor + (<usize>i << 2)) & 0xffff);
}

/** Starts of the phrase kept where the list has the right place: marks in a bitset, no branch for each place. */
function keepMarked(list: usize, starts: usize, n: u32, out: usize, marks: usize): u32 {
  const offset = <i32>load<u32>(list + OFFSET);
  for (let i: u32 = 0; i < n; i++) {
    const place = <u32>(load<i32>(starts + (<usize>i << 2)) + offset);
    if (place > 0xffff) continue;
    const at = marks + (place >> 3);
    store<u8>(at, load<u8>(at) | <u8>(<u32>1 << (place & 7)));
  }
  let kept: u32 = 0;
  const length = load<u32>(list + COUNT);
  if (load<u32>(list + MANY) != 0) {
    let cursor = <usize>load<u32>(list + CURSOR);
    for (const end = cursor + (<usize>length << 1); cursor < end; cursor += 2) {
      const place = <u32>load<u16>(cursor);
      store<i32>(out + (<usize>kept << 2), <i32>place - offset);
      kept += present(marks, place);
    }
  } else {
    for (let i: u32 = 0; i < length; i++) {
      const place = <u32>placeOf(list, i);
      store<i32>(out + (<usize>kept << 2), <i32>place - offset);
      kept += present(marks, place);
    }
  }
  for (let i: u32 = 0; i < n; i++) {
    const place = <u32>(load<i32>(starts + (<usize>i << 2)) + offset);
    if (place <= 0xffff) store<u8>(marks + (place >> 3), 0);
  }
  return kept;
}

/** The same where starts are few: each is looked up by halving. */
function keepFound(list: usize, starts: usize, n: u32, out: usize): u32 {
  const offset = <i32>load<u32>(list + OFFSET);
  const length = load<u32>(list + COUNT);
  let kept: u32 = 0;
  let low: u32 = 0;
  for (let i: u32 = 0; i < n; i++) {
    const start = load<i32>(starts + (<usize>i << 2));
    const wanted = start + offset;
    let high = length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (placeOf(list, middle) < wanted) low = middle + 1;
      else high = middle;
    }
    if (low == length) break;
    store<i32>(out + (<usize>kept << 2), start);
    kept += <u32>(placeOf(list, low) == wanted);
  }
  return kept;
}

/**
 * Sets the documents where all lists meet at one start: lists stand at `lists`, the rarest first, one of them with
 * offset 0. scratch: 8 KB of marks (all zero), then two areas of 256 KB.
 */
export function phrase(lists: usize, length: u32, blocks: u32, text: usize, bits: usize, allowed: usize, veiled: usize, scratch: usize): void {
  const bases = <usize>load<u32>(text + BASES), firsts = <usize>load<u32>(text + FIRSTS), hints = <usize>load<u32>(text + HINTS);
  const last = lists + <usize>length * LIST;
  for (let list = lists; list < last; list += LIST) {
    const at = <usize>load<u32>(list + AT);
    store<u32>(list + CURSOR, <u32>(load<u32>(list + MANY) != 0 ? at + (((<usize>blocks + 1) & ~1) << 1) : at));
  }
  for (let block: u32 = 0; block < blocks; block++) {
    let every = true;
    for (let list = lists; list < last; list += LIST) if (slice(list, block) == 0) every = false;
    if (every) {
      let starts = scratch + 8192;
      let spare = starts + 262144;
      let n = load<u32>(lists + COUNT);
      const offset = <i32>load<u32>(lists + OFFSET);
      for (let i: u32 = 0; i < n; i++) store<i32>(starts + (<usize>i << 2), placeOf(lists, i) - offset);
      for (let list = lists + LIST; list < last && n > 0; list += LIST) {
        n = load<u32>(list + COUNT) > n * 8 ? keepFound(list, starts, n, spare) : keepMarked(list, starts, n, spare, scratch);
        const swap = starts;
        starts = spare;
        spare = swap;
      }
      const first = load<u32>(firsts + (<usize>block << 2));
      for (let i: u32 = 0; i < n; i++) {
        hit(text, bases, first, hints, (block << 16) + load<u32>(starts + (<usize>i << 2)), bits, allowed, veiled);
      }
    }
    for (let list = lists; list < last; list += LIST) {
      const width: u32 = load<u32>(list + MANY) != 0 ? 1 : 2;
      store<u32>(list + CURSOR, load<u32>(list + CURSOR) + (load<u32>(list + COUNT) << width));
    }
  }
}
