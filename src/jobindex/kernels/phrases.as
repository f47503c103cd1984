// Positions of the text. Pieces stand one after another, field by field, none across the end of a block of 65,536 places.
// The places of a bigram are a list in one of two forms: few = u32 positions; many = a u16 count for each block, then u16
// places in it. A range of blocks (the blocks of a field) is 16 bytes: from, to, whether kinds of pieces are asked, unused.

/** One list as the caller gives it, 32 bytes: at, length, many (0 or 1), offset in the word; the rest is ours. */
const LIST: usize = 32;
const AT: usize = 0, LENGTH: usize = 4, MANY: usize = 8, OFFSET: usize = 12, CURSOR: usize = 16, COUNT: usize = 20, BLOCK: usize = 24;
const RANGE: usize = 16;

/** The text of a segment, u32 pointers: first piece of each block, pieces before each 64 places, starts as bits, document and kind of each piece. */
const FIRSTS: usize = 0, RANKS: usize = 4, STARTS: usize = 8, PIECE_DOC: usize = 12, PIECE_KIND: usize = 16;

/** One hit: its piece is the number of starts up to its place; the bit of the piece's document is set when its kind is allowed. */
@inline
function hit(starts: usize, ranks: usize, docs: usize, kinds: usize, first: u32, position: u32, bits: usize, allowed: usize): void {
  const granule = <usize>(position >> 6);
  const begun = load<u64>(starts + (granule << 3)) << <u64>(63 - (position & 63));
  const piece = <usize>(first + <u32>load<u16>(ranks + (granule << 1)) + <u32>popcnt<u64>(begun) - 1);
  const doc = load<u32>(docs + (piece << 2));
  const bit: u32 = allowed == 0 ? 1 : <u32>load<u8>(allowed + <usize>load<u8>(kinds + piece));
  const at = bits + (doc >> 3);
  store<u8>(at, load<u8>(at) | <u8>(bit << (doc & 7)));
}

/** The sum of u16 counts. */
function sum(at: usize, length: u32): u32 {
  let total: u32 = 0;
  const end = at + (<usize>length << 1);
  if (length >= 16) {
    let sums = i32x4.splat(0);
    for (; at + 16 <= end; at += 16) sums = i32x4.add(sums, i32x4.extadd_pairwise_i16x8_u(v128.load(at)));
    total = i32x4.extract_lane(sums, 0) + i32x4.extract_lane(sums, 1) + i32x4.extract_lane(sums, 2) + i32x4.extract_lane(sums, 3);
  }
  for (; at < end; at += 2) total += <u32>load<u16>(at);
  return total;
}

/** Where the first position of this block or a later one stands in an ascending list of u32. */
function firstFrom(at: usize, end: usize, block: u32): usize {
  let low: u32 = 0;
  let high = <u32>((end - at) >> 2);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<u32>(at + (<usize>middle << 2)) >>> 16 < block) low = middle + 1;
    else high = middle;
  }
  return at + (<usize>low << 2);
}

/** Whether a document of the block's pieces is in the bitmap; documents of a block ascend. */
function anyAmong(among: usize, text: usize, block: u32): bool {
  const firsts = <usize>load<u32>(text + FIRSTS) + (<usize>block << 2);
  const docs = <usize>load<u32>(text + PIECE_DOC);
  const from = load<u32>(firsts);
  const to = load<u32>(firsts + 4);
  if (from == to) return false;
  const first = load<u32>(docs + (<usize>from << 2));
  const last = load<u32>(docs + (<usize>(to - 1) << 2));
  let word = among + (<usize>(first >> 6) << 3);
  const end = among + (<usize>(last >> 6) << 3);
  let seen = load<u64>(word) & (~(<u64>0) << <u64>(first & 63));
  for (; word < end; ) {
    if (seen != 0) return true;
    word += 8;
    seen = load<u64>(word);
  }
  return (seen & (~(<u64>0) >> <u64>(63 - (last & 63)))) != 0;
}

/** Sets the documents of one list in these ranges of blocks. among ≠ 0: blocks without a document of that bitmap are left out. */
export function places(list: usize, blocks: u32, ranges: usize, count: u32, text: usize, bits: usize, allowed: usize, among: usize): void {
  const at = <usize>load<u32>(list + AT);
  const length = load<u32>(list + LENGTH);
  const firsts = <usize>load<u32>(text + FIRSTS);
  const begun = <usize>load<u32>(text + STARTS), ranks = <usize>load<u32>(text + RANKS);
  const docs = <usize>load<u32>(text + PIECE_DOC), kinds = <usize>load<u32>(text + PIECE_KIND);
  const many = load<u32>(list + MANY) != 0;
  let value = many ? at + (((<usize>blocks + 1) & ~1) << 1) : at;
  const last = at + (<usize>length << 2);
  let known: u32 = 0;
  for (const end = ranges + <usize>count * RANGE; ranges < end; ranges += RANGE) {
    const from = load<u32>(ranges);
    const to = load<u32>(ranges + 4);
    const asked = load<u32>(ranges + 8) != 0 ? allowed : 0;
    if (!many) {
      value = firstFrom(value, last, from);
      for (; value < last; value += 4) {
        const position = load<u32>(value);
        const block = position >> 16;
        if (block >= to) break;
        hit(begun, ranks, docs, kinds, load<u32>(firsts + (<usize>block << 2)), position, bits, asked);
      }
      continue;
    }
    value += <usize>sum(at + (<usize>known << 1), from - known) << 1;
    for (let block = from; block < to; block++) {
      const stop = value + (<usize>load<u16>(at + (<usize>block << 1)) << 1);
      if (among == 0 || (value < stop && anyAmong(among, text, block))) {
        const first = load<u32>(firsts + (<usize>block << 2));
        for (; value < stop; value += 2) hit(begun, ranks, docs, kinds, first, (block << 16) | <u32>load<u16>(value), bits, asked);
      }
      value = stop;
    }
    known = to;
  }
}

/** The first block from this one on (below `to`) where every list may have a place. */
function meeting(lists: usize, last: usize, block: u32, to: u32): u32 {
  let list = lists;
  let agreed = lists;
  while (block < to) {
    const before = block;
    if (load<u32>(list + MANY) != 0) {
      let at = <usize>load<u32>(list + AT) + (<usize>block << 1);
      const end = <usize>load<u32>(list + AT) + (<usize>to << 1);
      while (at < end && load<u16>(at) == 0) at += 2;
      block = to - <u32>((end - at) >> 1);
    } else {
      let cursor = <usize>load<u32>(list + CURSOR);
      const end = <usize>load<u32>(list + AT) + (<usize>load<u32>(list + LENGTH) << 2);
      while (cursor < end && load<u32>(cursor) >>> 16 < block) cursor += 4;
      store<u32>(list + CURSOR, <u32>cursor);
      if (cursor == end) return to;
      block = load<u32>(cursor) >>> 16;
    }
    // Every list has been asked since the block last changed: they agree.
    if (block != before) agreed = list;
    list += LIST;
    if (list == last) list = lists;
    if (list == agreed) return block < to ? block : to;
  }
  return to;
}

/** The list's places in the block as u16: where they stand; COUNT says how many. Those of a short list are copied to `room`. */
function slice(list: usize, block: u32, room: usize): usize {
  let cursor = <usize>load<u32>(list + CURSOR);
  if (load<u32>(list + MANY) != 0) {
    const counts = <usize>load<u32>(list + AT);
    const known = load<u32>(list + BLOCK);
    cursor += <usize>sum(counts + (<usize>known << 1), block - known) << 1;
    store<u32>(list + CURSOR, <u32>cursor);
    store<u32>(list + BLOCK, block);
    store<u32>(list + COUNT, <u32>load<u16>(counts + (<usize>block << 1)));
    return cursor;
  }
  const end = <usize>load<u32>(list + AT) + (<usize>load<u32>(list + LENGTH) << 2);
  let n: u32 = 0;
  for (; cursor < end; cursor += 4, n++) {
    const position = load<u32>(cursor);
    if (position >>> 16 != block) break;
    store<u16>(room + (<usize>n << 1), <u16>position);
  }
  store<u32>(list + COUNT, n);
  return room;
}

/** A stamp that no place has: 1 … 255 in turn; before the first comes back all are cleared. */
@inline
function nextStamp(stamps: usize): u32 {
  let stamp = load<u32>(stamps + 65536) + 1;
  if (stamp > 255) {
    memory.fill(stamps, 0, 65536);
    stamp = 1;
  }
  store<u32>(stamps + 65536, stamp);
  return stamp;
}

/** Starts of the phrase kept where the list has the right place: starts are stamped, no branch for each place. */
function keepStamped(at: usize, length: u32, offset: u32, starts: usize, n: u32, out: usize, stamps: usize): u32 {
  const stamp = nextStamp(stamps);
  const marks = stamps + <usize>offset;
  for (const end = starts + (<usize>n << 1); starts < end; starts += 2) store<u8>(marks + <usize>load<u16>(starts), <u8>stamp);
  const first = out;
  const end = at + (<usize>length << 1);
  // Four places at a time: the loads of one do not wait for the count of the one before.
  for (; at + 8 <= end; at += 8) {
    const four = load<u64>(at);
    const a = <usize>(four & 0xffff), b = <usize>((four >> 16) & 0xffff), c = <usize>((four >> 32) & 0xffff), d = <usize>(four >> 48);
    const isA = <usize>(<u32>load<u8>(stamps + a) == stamp) << 1;
    const isB = <usize>(<u32>load<u8>(stamps + b) == stamp) << 1;
    const isC = <usize>(<u32>load<u8>(stamps + c) == stamp) << 1;
    const isD = <usize>(<u32>load<u8>(stamps + d) == stamp) << 1;
    store<u16>(out, <u16>(<u32>a - offset));
    out += isA;
    store<u16>(out, <u16>(<u32>b - offset));
    out += isB;
    store<u16>(out, <u16>(<u32>c - offset));
    out += isC;
    store<u16>(out, <u16>(<u32>d - offset));
    out += isD;
  }
  for (; at < end; at += 2) {
    const place = <usize>load<u16>(at);
    store<u16>(out, <u16>(<u32>place - offset));
    out += <usize>(<u32>load<u8>(stamps + place) == stamp) << 1;
  }
  return <u32>((out - first) >> 1);
}

/** The same where starts are few: each is looked for among eight places at once. The list has at least eight. */
function keepFound(at: usize, length: u32, offset: u32, starts: usize, n: u32, out: usize): u32 {
  const first = out;
  const last = at + (<usize>(length - 8) << 1);
  for (const end = starts + (<usize>n << 1); starts < end; starts += 2) {
    const start = <u32>load<u16>(starts);
    const wanted = start + offset;
    while (at + 112 <= last && <u32>load<u16>(at + 126) < wanted) at += 128;
    while (at < last && <u32>load<u16>(at + 14) < wanted) at += 16;
    if (at > last) at = last;
    store<u16>(out, <u16>start);
    out += <usize>(v128.any_true(i16x8.eq(v128.load(at), i16x8.splat(<i16>wanted)))) << 1;
  }
  return <u32>((out - first) >> 1);
}

/**
 * Sets the documents where all lists meet at one start: lists stand at `lists`, the rarest first; `units` is the length of the
 * phrase. scratch: 64 KB of stamps and their counter, then three areas of 128 KB.
 */
export function phrase(lists: usize, length: u32, units: u32, blocks: u32, ranges: usize, count: u32, text: usize, bits: usize, allowed: usize, scratch: usize, among: usize): void {
  const firsts = <usize>load<u32>(text + FIRSTS);
  const begun = <usize>load<u32>(text + STARTS), ranks = <usize>load<u32>(text + RANKS);
  const docs = <usize>load<u32>(text + PIECE_DOC), kinds = <usize>load<u32>(text + PIECE_KIND);
  const last = lists + <usize>length * LIST;
  const room = scratch + 65600;
  for (let list = lists; list < last; list += LIST) {
    const at = <usize>load<u32>(list + AT);
    store<u32>(list + CURSOR, <u32>(load<u32>(list + MANY) != 0 ? at + (((<usize>blocks + 1) & ~1) << 1) : at));
    store<u32>(list + BLOCK, 0);
  }
  for (const end = ranges + <usize>count * RANGE; ranges < end; ranges += RANGE) {
    const to = load<u32>(ranges + 4);
    const asked = load<u32>(ranges + 8) != 0 ? allowed : 0;
    for (let block = load<u32>(ranges); ; block++) {
      block = meeting(lists, last, block, to);
      if (block >= to) break;
      if (among != 0 && !anyAmong(among, text, block)) continue;
      let starts = room + 131072;
      let spare = starts + 131072;
      let n: u32 = 0;
      const rarest = slice(lists, block, room);
      const offset = load<u32>(lists + OFFSET);
      const highest: u32 = 65536 - units;
      for (let i: u32 = 0; i < load<u32>(lists + COUNT); i++) {
        const start = <u32>load<u16>(rarest + (<usize>i << 1)) - offset;
        store<u16>(starts + (<usize>n << 1), <u16>start);
        n += <u32>(start <= highest);
      }
      for (let list = lists + LIST; list < last && n > 0; list += LIST) {
        const at = slice(list, block, room);
        const held = load<u32>(list + COUNT);
        const shift = load<u32>(list + OFFSET);
        n = held > n * 32 && held >= 8 ? keepFound(at, held, shift, starts, n, spare) : keepStamped(at, held, shift, starts, n, spare, scratch);
        const swap = starts;
        starts = spare;
        spare = swap;
      }
      const first = load<u32>(firsts + (<usize>block << 2));
      for (const stop = starts + (<usize>n << 1); starts < stop; starts += 2) {
        hit(begun, ranks, docs, kinds, first, (block << 16) + <u32>load<u16>(starts), bits, asked);
      }
    }
  }
}
