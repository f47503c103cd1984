// Columns: one value for each document. A missing number is the least i32 and lies in no range.

/** Takes out of the bitmap what lies outside low … high (both included); how many are left. */
export function keepRange(bits: usize, words: u32, column: usize, low: i32, high: i32): u32 {
  let total: u32 = 0;
  for (let w: u32 = 0; w < words; w++) {
    const at = bits + (<usize>w << 3);
    let v = load<u64>(at);
    if (v == 0) continue;
    let kept: u64 = 0;
    const values = column + (<usize>w << 8);
    while (v != 0) {
      const bit: u64 = ctz<u64>(v);
      const value = load<i32>(values + (<usize>bit << 2));
      kept |= (<u64>((value >= low) & (value <= high))) << bit;
      v &= v - 1;
    }
    store<u64>(at, kept);
    total += <u32>popcnt<u64>(kept);
  }
  return total;
}

/**
 * counts[column[d]]++ (u16 column) for each document of a list; the last value stands for none. Two tables in turn, so that
 * equal values one after another do not wait for each other; the caller adds them.
 */
export function countNarrow(docs: usize, length: u32, column: usize, counts: usize, other: usize): void {
  const end = docs + (<usize>length << 2);
  for (; docs + 8 <= end; docs += 8) {
    const two = load<u64>(docs);
    const a = counts + (<usize>load<u16>(column + <usize>((two & 0xffffffff) << 1)) << 2);
    const b = other + (<usize>load<u16>(column + <usize>((two >> 32) << 1)) << 2);
    store<u32>(a, load<u32>(a) + 1);
    store<u32>(b, load<u32>(b) + 1);
  }
  if (docs < end) {
    const at = counts + (<usize>load<u16>(column + (<usize>load<u32>(docs) << 1)) << 2);
    store<u32>(at, load<u32>(at) + 1);
  }
}

/** The same for a dimension of several values: the values of d stand from starts[d] to starts[d + 1]. */
export function countMany(docs: usize, length: u32, starts: usize, values: usize, counts: usize): void {
  for (const last = docs + (<usize>length << 2); docs < last; docs += 4) {
    const start = starts + (<usize>load<u32>(docs) << 2);
    const end = load<u32>(start + 4);
    for (let i = load<u32>(start); i < end; i++) {
      const at = counts + (<usize>load<u16>(values + (<usize>i << 1)) << 2);
      store<u32>(at, load<u32>(at) + 1);
    }
  }
}

/** Sets in `seen` the bit of each value (u32 column) that a document of the bitmap has; how many documents have none. */
export function markValues(bits: usize, words: u32, column: usize, none: u32, seen: usize): u32 {
  let without: u32 = 0;
  for (let w: u32 = 0; w < words; w++) {
    let v = load<u64>(bits + (<usize>w << 3));
    const values = column + (<usize>w << 8);
    while (v != 0) {
      const value = load<u32>(values + (<usize>ctz<u64>(v) << 2));
      v &= v - 1;
      if (value == none) {
        without++;
        continue;
      }
      const at = seen + (value >> 3);
      store<u8>(at, load<u8>(at) | <u8>(<u32>1 << (value & 7)));
    }
  }
  return without;
}

/** cos and sin of small angles (below 0.5) to 1e-10. */
@inline
function cosine(x2: f64): f64 {
  return 1 - (x2 / 2) * (1 - (x2 / 12) * (1 - (x2 / 30) * (1 - x2 / 56)));
}
@inline
function sine(x: f64, x2: f64): f64 {
  return x * (1 - (x2 / 6) * (1 - (x2 / 20) * (1 - (x2 / 42) * (1 - x2 / 72))));
}

/**
 * Leaves in the bitmap the documents that are certainly nearer, and writes to `out` those that the caller must measure: half
 * the chord's sine squared lies below `inner`, or between it and `outer`. Latitudes within 0.4, longitudes within 0.8 of a
 * radian are certain to 1e-8; others are out. Columns and the place are microdegrees.
 */
export function keepNear(bits: usize, words: u32, latitudes: usize, longitudes: usize, latitude: i32, longitude: i32, cosLatitude: f64, sinLatitude: f64, inner: f64, outer: f64, up: i32, side: i32, out: usize): u32 {
  const radians: f64 = 3.141592653589793 / 180e6;
  const first = out;
  for (let w: u32 = 0; w < words; w++) {
    const at = bits + (<usize>w << 3);
    let v = load<u64>(at);
    if (v == 0) continue;
    let kept: u64 = 0;
    while (v != 0) {
      const bit: u64 = ctz<u64>(v);
      v &= v - 1;
      const doc = (<usize>w << 6) + <usize>bit;
      const dy = <i64>load<i32>(latitudes + (doc << 2)) - <i64>latitude;
      const dx = <i64>load<i32>(longitudes + (doc << 2)) - <i64>longitude;
      if (dy > <i64>up || dy < -<i64>up || dx > <i64>side || dx < -<i64>side) continue;
      const y = <f64>dy * radians;
      const x = <f64>dx * radians * 0.5;
      const y2 = y * y;
      const half = sine(y * 0.5, y2 * 0.25);
      const across = sine(x, x * x);
      const h = half * half + cosLatitude * (cosLatitude * cosine(y2) - sinLatitude * sine(y, y2)) * across * across;
      if (h < inner) kept |= (<u64>1) << bit;
      else if (h < outer) {
        store<u32>(out, <u32>doc);
        out += 4;
      }
    }
    store<u64>(at, kept);
  }
  return <u32>((out - first) >> 2);
}
