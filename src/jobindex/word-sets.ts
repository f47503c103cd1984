import { isMany } from './build-text.ts';
import type { Opened } from './opened.ts';
import type { Word } from './plan.ts';
import { coverOf } from './word-cover.ts';

/** Where a key stands in an ascending section of u32, or where it would. */
const lowerBound = (list: Uint32Array, from: number, to: number, key: number): number => {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * Writes into a bitmap the documents where the word stands in a piece that the reader may read. With `among`, a bitmap,
 * only its documents are certain: others may be left out.
 */
type WordSets = {
  readonly write: (word: Word, to: number, among?: number) => void;
  /** About how many places are looked at for it; 0 where its documents are ready. */
  readonly places: (word: Word) => number;
};

type Kind = 'gram' | 'character';

export const wordSets = (segment: Opened): WordSets => {
  const { u32, u8, kernels, arena, words } = segment;
  const { blocks, sections } = segment.segment;
  const section = (name: string): number => segment.at(name) >>> 2;
  const [keys, lists, counts] = [section('gramKeys'), section('gramLists'), section('gramCounts')];
  const grams = (sections.gramKeys?.bytes ?? 0) / 4;
  const characters = section('characters');
  const characterCount = (sections.characters?.bytes ?? 0) / 4;
  const [rowSlots, slotBits, regions] = [section('rowSlots'), section('slotBits'), section('regions')];
  const fields = (sections.regions?.bytes ?? 0) / 4 - 1;
  const ranges = arena.marks + rangesInMarks;
  const hiding = hidingFields(segment);

  const gramAt = (key: number): number | undefined => {
    const at = lowerBound(u32, keys, keys + grams, key);
    return at < keys + grams && u32[at] === key ? at - keys : undefined;
  };
  const characterAt = (unit: number): number | undefined => {
    const at = lowerBound(u32, characters, characters + characterCount, unit);
    return at < characters + characterCount && u32[at] === unit ? at - characters : undefined;
  };
  const writeList = (slot: number, gram: number, offset: number): void => {
    const at = (arena.lists >>> 2) + 8 * slot;
    const places = u32[counts + gram] ?? 0;
    u32[at] = u32[lists + gram] ?? 0;
    u32[at + 1] = places;
    u32[at + 2] = isMany(places, blocks) ? 1 : 0;
    u32[at + 3] = offset;
  };
  /** A set made at the build, less the documents where only hidden pieces hold it. */
  const copyBitmap = (bitmap: number, kind: Kind | 'slot', place: number, reader: number, to: number): void => {
    kernels.copy(to, bitmap, words);
    const starts = section(`${kind}Except.${reader}`);
    const [from = 0, end = 0] = [u32[starts + place], u32[starts + place + 1]];
    if (from < end) kernels.clearList(to, segment.at(`${kind}Exceptions.${reader}`) + 4 * from, end - from);
  };
  /** The blocks of these fields, for the kernels; how many ranges. */
  const writeRanges = (word: Word, asked: readonly number[]): number => {
    u8.set(word.allowed, arena.allowed);
    let count = 0;
    let at = ranges >>> 2;
    for (const field of asked) {
      const [from = 0, to = 0] = [u32[regions + field], u32[regions + field + 1]];
      if (from === to) continue;
      const check = hiding(field, word.allowed) ? 1 : 0;
      if (count > 0 && u32[at - 3] === from && u32[at - 2] === check) {
        u32[at - 3] = to;
        continue;
      }
      u32.set([from, to, check, 0], at);
      at += 4;
      count++;
    }
    return count;
  };
  /** Takes what the build has ready: the bitmap of all fields, or those of single fields; returns the fields that are left. */
  const ready = (word: Word, kind: Kind, place: number, to: number): readonly number[] => {
    const bitmap =
      kind === 'gram' ? (u32[section('gramBits') + place] ?? 0) : segment.at('characterBitmaps') + place * words * 8;
    if (word.everyField && bitmap !== 0) {
      copyBitmap(bitmap, kind, place, word.reader, to);
      return [];
    }
    kernels.clear(to, words);
    const row = u32[section(`${kind}Rows`) + place] ?? 0;
    if (row === 0) return word.fields;
    return word.fields.filter((field) => {
      const slot = u32[rowSlots + (row - 1) * fields + field] ?? 0;
      if (slot === 0) return true;
      const mark = arena.mark();
      const held = arena.take();
      copyBitmap(u32[slotBits + slot - 1] ?? 0, 'slot', slot - 1, word.reader, held);
      kernels.or(to, held, words);
      arena.release(mark);
      return false;
    });
  };
  const addPlaces = (gram: number, count: number, to: number, among: number): void => {
    writeList(0, gram, 0);
    kernels.places(arena.lists, blocks, ranges, count, arena.text, to, arena.allowed, among);
  };

  const one = (word: Word, unit: number, to: number, among: number): void => {
    const known = characterAt(unit);
    let left = word.fields;
    if (known === undefined) kernels.clear(to, words);
    else left = ready(word, 'character', known, to);
    const count = writeRanges(word, left);
    if (count === 0) return;
    const end = lowerBound(u32, keys, keys + grams, (unit + 1) * 65_536);
    for (let at = lowerBound(u32, keys, keys + grams, unit * 65_536); at < end; at++)
      addPlaces(at - keys, count, to, among);
  };
  const two = (word: Word, gram: number, to: number, among: number): void => {
    const count = writeRanges(word, ready(word, 'gram', gram, to));
    if (count > 0) addPlaces(gram, count, to, among);
  };
  const more = (word: Word, found: readonly number[], to: number, among: number): void => {
    kernels.clear(to, words);
    const cover = coverOf(found.map((gram) => u32[counts + gram] ?? 0));
    cover.forEach((offset, slot) => {
      writeList(slot, found[offset] ?? 0, offset);
    });
    const count = writeRanges(word, word.fields);
    const { lists: at, text, allowed, marks } = arena;
    kernels.phrase(at, cover.length, word.text.length, blocks, ranges, count, text, to, allowed, marks, among);
  };

  /** The bigrams of a word; undefined when one of them stands nowhere. */
  const gramsOf = (text: string): number[] | undefined => {
    const found: number[] = [];
    for (let offset = 0; offset + 1 < text.length; offset++) {
      const gram = gramAt(((text.charCodeAt(offset) << 16) | text.charCodeAt(offset + 1)) >>> 0);
      if (gram === undefined) return undefined;
      found.push(gram);
    }
    return found;
  };
  const write: WordSets['write'] = (word, to, among = 0) => {
    const { text } = word;
    if (text.length === 1) {
      one(word, text.charCodeAt(0), to, among);
      return;
    }
    const found = gramsOf(text);
    if (found === undefined) kernels.clear(to, words);
    else if (found.length === 1) two(word, found[0] ?? 0, to, among);
    else more(word, found, to, among);
  };
  const places: WordSets['places'] = ({ text, everyField }) => {
    if (text.length === 1) {
      const ready = characterAt(text.charCodeAt(0)) !== undefined;
      return everyField && ready ? 0 : segment.documents >>> 4;
    }
    const found = gramsOf(text);
    if (found === undefined) return 0;
    if (found.length === 1 && everyField && u32[section('gramBits') + (found[0] ?? 0)] !== 0) return 0;
    return found.reduce((least, gram) => Math.min(least, u32[counts + gram] ?? 0), 0xffff_ffff);
  };
  return { write, places };
};

/** The ranges stand behind what the phrase kernel uses of the marks. */
const rangesInMarks = 460_032;

/** Whether a field has pieces of a kind that is not allowed: else no hit in it has to be asked for its kind. */
const hidingFields = ({ u8, at, segment }: Opened): ((field: number, allowed: Uint8Array) => boolean) => {
  const known = at('knownKinds');
  let classes = 0;
  while (segment.sections[`readers.${classes}`]) classes++;
  return (field, allowed) => {
    for (let kind = field << classes; kind < (field + 1) << classes; kind++) {
      if (u8[known + kind] === 1 && allowed[kind] !== 1) return true;
    }
    return false;
  };
};
