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
 * Counts the bigrams of one document, whose pieces stand in the order of their fields: state = [number of bigrams]; for each
 * bigram 16 bytes at `grams`: key, places, documents, last stamp; for each character 8 bytes at `characters`: documents, last
 * stamp. A stamp is document × fields + field + 1. `gramFields` (for the first `room` bigrams) and `characterFields` hold the
 * documents by field.
 */
export function countGrams(units: usize, length: u32, document: u32, pieceFields: usize, fields: u32, table: usize, mask: u32, grams: usize, gramFields: usize, room: u32, characters: usize, characterFields: usize, state: usize): void {
  let known = load<u32>(state);
  const before = document * fields;
  let field = <u32>load<u8>(pieceFields);
  for (const end = units + (<usize>length << 1); units < end; units += 2) {
    const unit = <u32>load<u16>(units);
    if (unit == SEPARATOR) {
      field = <u32>load<u8>(++pieceFields);
      continue;
    }
    const stamp = before + field + 1;
    const character = characters + (<usize>unit << 3);
    const lastSeen = load<u32>(character + 4);
    if (lastSeen != stamp) {
      if (lastSeen <= before) store<u32>(character, load<u32>(character) + 1);
      store<u32>(character + 4, stamp);
      const held = characterFields + (<usize>(unit * fields + field) << 2);
      store<u32>(held, load<u32>(held) + 1);
    }
    const key = (unit << 16) | <u32>load<u16>(units + 2);
    const at = slot(table, mask, key);
    let number: u32;
    let gram: usize;
    if (load<u32>(at) == 0) {
      number = known++;
      store<u32>(at, key);
      store<u32>(at + 4, number);
      gram = grams + (<usize>number << 4);
      store<u32>(gram, key);
      store<u32>(gram + 4, 0);
      store<u32>(gram + 8, 0);
      store<u32>(gram + 12, 0);
    } else {
      number = load<u32>(at + 4);
      gram = grams + (<usize>number << 4);
    }
    store<u32>(gram + 4, load<u32>(gram + 4) + 1);
    const last = load<u32>(gram + 12);
    if (last == stamp) continue;
    if (last <= before) store<u32>(gram + 8, load<u32>(gram + 8) + 1);
    store<u32>(gram + 12, stamp);
    if (number < room) {
      const held = gramFields + (<usize>(number * fields + field) << 2);
      store<u32>(held, load<u32>(held) + 1);
    }
  }
  store<u32>(state, known);
}

/**
 * Writes the bigrams of one block; `docs` is the document of each of its pieces. For each bigram 16 bytes at `lists`: counts
 * of blocks (0 = few), where the next place is written, its bitmap (0 = none), its bitmap in this field (0 = none); for each
 * character its two bitmaps.
 */
export function writeGrams(units: usize, length: u32, block: u32, docs: usize, table: usize, mask: u32, lists: usize, characters: usize): void {
  let position = block << 16;
  let document = load<u32>(docs);
  let byte = <usize>(document >> 3);
  let bit = <u8>(<u32>1 << (document & 7));
  const count = <usize>block << 1;
  for (const end = units + (<usize>length << 1); units < end; units += 2, position++) {
    const unit = <u32>load<u16>(units);
    if (unit == SEPARATOR) {
      docs += 4;
      document = load<u32>(docs);
      byte = <usize>(document >> 3);
      bit = <u8>(<u32>1 << (document & 7));
      continue;
    }
    const character = characters + (<usize>unit << 3);
    mark(<usize>load<u32>(character), byte, bit);
    mark(<usize>load<u32>(character + 4), byte, bit);
    const list = lists + (<usize>load<u32>(slot(table, mask, (unit << 16) | <u32>load<u16>(units + 2)) + 4) << 4);
    const counts = <usize>load<u32>(list);
    const next = <usize>load<u32>(list + 4);
    mark(<usize>load<u32>(list + 8), byte, bit);
    mark(<usize>load<u32>(list + 12), byte, bit);
    if (counts == 0) {
      store<u32>(next, position);
      store<u32>(list + 4, <u32>next + 4);
    } else {
      store<u16>(next, <u16>position);
      store<u32>(list + 4, <u32>next + 2);
      store<u16>(counts + count, load<u16>(counts + count) + 1);
    }
  }
}

/** Sets a document's bit where there is a bitmap. */
@inline
function mark(bitmap: usize, byte: usize, bit: u8): void {
  if (bitmap != 0) store<u8>(bitmap + byte, load<u8>(bitmap + byte) | bit);
}
