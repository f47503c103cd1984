// Counting and writing the bigrams of a text, document by document. The dictionary is an open hash table of (key, number)
// pairs, key 0 = free: no text holds the pair of two U+0000 (the normaliser of the index takes them out).

const SEPARATOR: u32 = 0xffff;

@inline
function slot(table: usize, mask: u32, key: u32): usize {
  let i = (key * 0x9e3779b1) ^ ((key * 0x85ebca6b) >>> 15);
  i ^= i >>> 16;
  let at = table + (<usize>(i & mask) << 3);
  for (let found = load<u32>(at); found != key && found != 0; found = load<u32>(at)) {
    i++;
    at = table + (<usize>(i & mask) << 3);
  }
  return at;
}

/**
 * Counts the bigrams of one document: state = [number of bigrams]; for each bigram 16 bytes at `grams`: key, places,
 * documents, last document + 1; for each character 8 bytes at `characters`: documents, last document + 1.
 */
export function countGrams(units: usize, length: u32, document: u32, table: usize, mask: u32, grams: usize, characters: usize, state: usize): void {
  let known = load<u32>(state);
  for (const end = units + (<usize>length << 1); units < end; units += 2) {
    const unit = <u32>load<u16>(units);
    if (unit == SEPARATOR) continue;
    const character = characters + (<usize>unit << 3);
    if (load<u32>(character + 4) != document + 1) {
      store<u32>(character, load<u32>(character) + 1);
      store<u32>(character + 4, document + 1);
    }
    const key = (unit << 16) | <u32>load<u16>(units + 2);
    const at = slot(table, mask, key);
    let gram: usize;
    if (load<u32>(at) == 0) {
      store<u32>(at, key);
      store<u32>(at + 4, known);
      gram = grams + (<usize>known << 4);
      known++;
      store<u32>(gram, key);
      store<u32>(gram + 4, 0);
      store<u32>(gram + 8, 0);
      store<u32>(gram + 12, 0);
    } else gram = grams + (<usize>load<u32>(at + 4) << 4);
    store<u32>(gram + 4, load<u32>(gram + 4) + 1);
    if (load<u32>(gram + 12) != document + 1) {
      store<u32>(gram + 8, load<u32>(gram + 8) + 1);
      store<u32>(gram + 12, document + 1);
    }
  }
  store<u32>(state, known);
}

/**
 * Writes the bigrams of one document that begins at `position`. For each bigram 16 bytes at `lists`: counts of blocks (0 =
 * few), where the next place is written, its bitmap (0 = none), unused; for each character its bitmap (u32, 0 = none).
 */
export function writeGrams(units: usize, length: u32, document: u32, position: u32, table: usize, mask: u32, lists: usize, characters: usize): void {
  const byte = <usize>(document >> 3);
  const bit = <u8>(<u32>1 << (document & 7));
  const block = <usize>(position >> 16) << 1;
  for (const end = units + (<usize>length << 1); units < end; units += 2, position++) {
    const unit = <u32>load<u16>(units);
    if (unit == SEPARATOR) continue;
    const character = <usize>load<u32>(characters + (<usize>unit << 2));
    if (character != 0) store<u8>(character + byte, load<u8>(character + byte) | bit);
    const list = lists + (<usize>load<u32>(slot(table, mask, (unit << 16) | <u32>load<u16>(units + 2)) + 4) << 4);
    const counts = <usize>load<u32>(list);
    const next = <usize>load<u32>(list + 4);
    const bitmap = <usize>load<u32>(list + 8);
    if (bitmap != 0) store<u8>(bitmap + byte, load<u8>(bitmap + byte) | bit);
    if (counts == 0) {
      store<u32>(next, position);
      store<u32>(list + 4, <u32>next + 4);
    } else {
      store<u16>(next, <u16>position);
      store<u32>(list + 4, <u32>next + 2);
      store<u16>(counts + block, load<u16>(counts + block) + 1);
    }
  }
}
