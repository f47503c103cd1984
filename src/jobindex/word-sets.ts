import { isMany } from './build-text.ts';
import type { Opened } from './opened.ts';
import type { Word } from './plan.ts';

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

/** Writes into a bitmap the documents where the word stands in a piece that the reader may read. */
export type WordSets = (word: Word, to: number) => void;

export const wordSets = (segment: Opened): WordSets => {
  const { u32, u8, kernels, arena, words } = segment;
  const { blocks, sections } = segment.segment;
  const [keys, lists, counts, bitmaps] = ['gramKeys', 'gramLists', 'gramCounts', 'gramBits'].map(
    (name) => segment.at(name) >>> 2,
  ) as [number, number, number, number];
  const grams = (sections.gramKeys?.bytes ?? 0) / 4;
  const characters = segment.at('characters') >>> 2;
  const characterCount = (sections.characters?.bytes ?? 0) / 4;
  const characterBitmaps = segment.at('characterBitmaps');

  const gramAt = (key: number): number | undefined => {
    const at = lowerBound(u32, keys, keys + grams, key);
    return at < keys + grams && u32[at] === key ? at - keys : undefined;
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
  const copyBitmap = (bitmap: number, kind: 'gram' | 'character', place: number, reader: number, to: number): void => {
    kernels.copy(to, bitmap, words);
    const starts = segment.at(`${kind}Except.${reader}`) >>> 2;
    const [from = 0, end = 0] = [u32[starts + place], u32[starts + place + 1]];
    if (from < end) kernels.clearList(to, segment.at(`${kind}Exceptions.${reader}`) + 4 * from, end - from);
  };
  /** The kernels' two arguments about readability: no question, or the allowed kinds and the documents to ask. */
  const readability = (word: Word): [number, number] => {
    u8.set(word.allowed, arena.allowed);
    return [arena.allowed, word.everyField ? segment.at(`veiled.${word.reader}`) : 0];
  };

  const one = (word: Word, unit: number, to: number): void => {
    const known = lowerBound(u32, characters, characters + characterCount, unit) - characters;
    if (word.everyField && known < characterCount && u32[characters + known] === unit) {
      copyBitmap(characterBitmaps + known * words * 8, 'character', known, word.reader, to);
      return;
    }
    kernels.clear(to, words);
    const [allowed, veiled] = readability(word);
    const end = lowerBound(u32, keys, keys + grams, (unit + 1) * 65_536);
    for (let at = lowerBound(u32, keys, keys + grams, unit * 65_536); at < end; at++) {
      writeList(0, at - keys, 0);
      kernels.places(arena.lists, blocks, arena.text, to, allowed, veiled);
    }
  };

  const two = (word: Word, gram: number, to: number): void => {
    const bitmap = u32[bitmaps + gram] ?? 0;
    if (word.everyField && bitmap !== 0) {
      copyBitmap(bitmap, 'gram', gram, word.reader, to);
      return;
    }
    kernels.clear(to, words);
    const [allowed, veiled] = readability(word);
    writeList(0, gram, 0);
    kernels.places(arena.lists, blocks, arena.text, to, allowed, veiled);
  };

  return (word, to) => {
    const { text } = word;
    if (text.length === 1) {
      one(word, text.charCodeAt(0), to);
      return;
    }
    const cover: { gram: number; offset: number }[] = [];
    for (let offset = 0; offset < text.length; offset += 2) {
      const from = Math.min(offset, text.length - 2);
      const gram = gramAt(((text.charCodeAt(from) << 16) | text.charCodeAt(from + 1)) >>> 0);
      if (gram === undefined) {
        kernels.clear(to, words);
        return;
      }
      if (!cover.some((one) => one.offset === from)) cover.push({ gram, offset: from });
    }
    if (text.length === 2) {
      two(word, cover[0]?.gram ?? 0, to);
      return;
    }
    kernels.clear(to, words);
    cover.sort((a, b) => (u32[counts + a.gram] ?? 0) - (u32[counts + b.gram] ?? 0));
    cover.forEach(({ gram, offset }, slot) => {
      writeList(slot, gram, offset);
    });
    const [allowed, veiled] = readability(word);
    kernels.phrase(arena.lists, cover.length, blocks, arena.text, to, allowed, veiled, arena.marks);
  };
};
