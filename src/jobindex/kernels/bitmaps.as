// Bitmaps: 64-bit words, bit d = document d. Counts use the scalar popcnt: V8 emulates the vector one, 2.5 times slower.

/** dst &= a; how many are left. */
export function and(dst: usize, a: usize, words: u32): u32 {
  let count: u64 = 0;
  for (const end = dst + (<usize>words << 3); dst < end; dst += 8, a += 8) {
    const v = load<u64>(dst) & load<u64>(a);
    store<u64>(dst, v);
    count += popcnt<u64>(v);
  }
  return <u32>count;
}

/** dst &= ~a; how many are left. */
export function andNot(dst: usize, a: usize, words: u32): u32 {
  let count: u64 = 0;
  for (const end = dst + (<usize>words << 3); dst < end; dst += 8, a += 8) {
    const v = load<u64>(dst) & ~load<u64>(a);
    store<u64>(dst, v);
    count += popcnt<u64>(v);
  }
  return <u32>count;
}

export function or(dst: usize, a: usize, words: u32): void {
  for (const end = dst + (<usize>words << 3); dst < end; dst += 8, a += 8) {
    store<u64>(dst, load<u64>(dst) | load<u64>(a));
  }
}

/** dst = a & b; how many. */
export function intersect(dst: usize, a: usize, b: usize, words: u32): u32 {
  let count: u64 = 0;
  for (const end = dst + (<usize>words << 3); dst < end; dst += 8, a += 8, b += 8) {
    const v = load<u64>(a) & load<u64>(b);
    store<u64>(dst, v);
    count += popcnt<u64>(v);
  }
  return <u32>count;
}

/** dst = a & ~b; how many. */
export function subtract(dst: usize, a: usize, b: usize, words: u32): u32 {
  let count: u64 = 0;
  for (const end = dst + (<usize>words << 3); dst < end; dst += 8, a += 8, b += 8) {
    const v = load<u64>(a) & ~load<u64>(b);
    store<u64>(dst, v);
    count += popcnt<u64>(v);
  }
  return <u32>count;
}

export function copy(dst: usize, a: usize, words: u32): void {
  memory.copy(dst, a, <usize>words << 3);
}

export function clear(dst: usize, words: u32): void {
  memory.fill(dst, 0, <usize>words << 3);
}

/** The bits of so many documents, and none behind them. */
export function fill(dst: usize, documents: u32): void {
  const whole = <usize>(documents >> 6) << 3;
  memory.fill(dst, 0xff, whole);
  if (documents & 63) store<u64>(dst + whole, ((<u64>1) << <u64>(documents & 63)) - 1);
}

export function count(a: usize, words: u32): u32 {
  let total: u64 = 0;
  for (const end = a + (<usize>words << 3); a < end; a += 8) total += popcnt<u64>(load<u64>(a));
  return <u32>total;
}

export function countBoth(a: usize, b: usize, words: u32): u32 {
  let total: u64 = 0;
  for (const end = a + (<usize>words << 3); a < end; a += 8, b += 8) {
    total += popcnt<u64>(load<u64>(a) & load<u64>(b));
  }
  return <u32>total;
}

@inline
function has(bits: usize, doc: u32): u32 {
  return (load<u8>(bits + (doc >> 3)) >> (doc & 7)) & 1;
}

/** Sets the bits of a list of documents (u32). */
export function setList(bits: usize, list: usize, length: u32): void {
  for (const end = list + (<usize>length << 2); list < end; list += 4) {
    const doc = load<u32>(list);
    const at = bits + (doc >> 3);
    store<u8>(at, load<u8>(at) | <u8>(<u32>1 << (doc & 7)));
  }
}

export function clearList(bits: usize, list: usize, length: u32): void {
  for (const end = list + (<usize>length << 2); list < end; list += 4) {
    const doc = load<u32>(list);
    const at = bits + (doc >> 3);
    store<u8>(at, load<u8>(at) & ~<u8>(<u32>1 << (doc & 7)));
  }
}

/** How many documents of the list are in the bitmap. */
export function countList(bits: usize, list: usize, length: u32): u32 {
  let total: u32 = 0;
  for (const end = list + (<usize>length << 2); list < end; list += 4) total += has(bits, load<u32>(list));
  return total;
}

/** Writes the documents of the bitmap, ascending, as u32; how many. */
export function gather(bits: usize, words: u32, out: usize): u32 {
  const first = out;
  for (let w: u32 = 0; w < words; w++) {
    let v = load<u64>(bits + (<usize>w << 3));
    while (v != 0) {
      store<u32>(out, (w << 6) + <u32>ctz<u64>(v));
      out += 4;
      v &= v - 1;
    }
  }
  return <u32>((out - first) >> 2);
}

/** Documents of the bitmap from the highest down, after leaving out `skip`, at most `take`; how many were written. */
export function highest(bits: usize, words: u32, skip: u32, take: u32, out: usize): u32 {
  let written: u32 = 0;
  let w = <i32>words - 1;
  while (w >= 0) {
    const n = <u32>popcnt<u64>(load<u64>(bits + (<usize>w << 3)));
    if (n > skip) break;
    skip -= n;
    w--;
  }
  for (; w >= 0 && written < take; w--) {
    let v = load<u64>(bits + (<usize>w << 3));
    while (v != 0 && written < take) {
      const top: u64 = 63 - clz<u64>(v);
      v ^= (<u64>1) << top;
      if (skip > 0) {
        skip--;
        continue;
      }
      store<u32>(out + (<usize>written << 2), (<u32>w << 6) + <u32>top);
      written++;
    }
  }
  return written;
}

/** Documents of the bitmap in the order of a permutation, after leaving out `skip`, at most `take`. */
export function inOrder(bits: usize, order: usize, length: u32, skip: u32, take: u32, out: usize): u32 {
  let written: u32 = 0;
  for (const end = order + (<usize>length << 2); order < end && written < take; order += 4) {
    const doc = load<u32>(order);
    if (has(bits, doc) == 0) continue;
    if (skip > 0) skip--;
    else {
      store<u32>(out + (<usize>written << 2), doc);
      written++;
    }
  }
  return written;
}

/**
 * Takes one more condition in: `every` = documents where all hold, `but` = documents where all but exactly one hold. flip = −1
 * where the condition is that the set does not hold. How many hold all.
 */
export function holdAllBut(every: usize, but: usize, set: usize, flip: i64, words: u32): u32 {
  let total: u64 = 0;
  for (const end = every + (<usize>words << 3); every < end; every += 8, but += 8, set += 8) {
    const held = load<u64>(set) ^ <u64>flip;
    const all = load<u64>(every);
    store<u64>(but, (load<u64>(but) & held) | (all & ~held));
    store<u64>(every, all & held);
    total += popcnt<u64>(all & held);
  }
  return <u32>total;
}

/** How many of the bitmap do not hold a condition. */
export function countFailing(but: usize, set: usize, flip: i64, words: u32): u32 {
  let total: u64 = 0;
  for (const end = but + (<usize>words << 3); but < end; but += 8, set += 8) {
    total += popcnt<u64>(load<u64>(but) & ~(load<u64>(set) ^ <u64>flip));
  }
  return <u32>total;
}
