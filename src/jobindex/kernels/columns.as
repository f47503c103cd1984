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

/** counts[column[d]]++ (u16 column) for each document of the bitmap; the last value stands for none. */
export function countNarrow(bits: usize, words: u32, column: usize, counts: usize): void {
  for (let w: u32 = 0; w < words; w++) {
    let v = load<u64>(bits + (<usize>w << 3));
    const values = column + (<usize>w << 7);
    while (v != 0) {
      const at = counts + (<usize>load<u16>(values + (<usize>ctz<u64>(v) << 1)) << 2);
      store<u32>(at, load<u32>(at) + 1);
      v &= v - 1;
    }
  }
}

/** The same for a dimension of several values: the values of d stand from starts[d] to starts[d + 1]. */
export function countMany(bits: usize, words: u32, starts: usize, values: usize, counts: usize): void {
  for (let w: u32 = 0; w < words; w++) {
    let v = load<u64>(bits + (<usize>w << 3));
    const from = starts + (<usize>w << 8);
    while (v != 0) {
      const start = from + (<usize>ctz<u64>(v) << 2);
      const end = load<u32>(start + 4);
      for (let i = load<u32>(start); i < end; i++) {
        const at = counts + (<usize>load<u16>(values + (<usize>i << 1)) << 2);
        store<u32>(at, load<u32>(at) + 1);
      }
      v &= v - 1;
    }
  }
}
