import { type Batch, separator } from './batch.ts';
import type { TextPlan } from './build-text.ts';
import type { Schema } from './schema.ts';
import type { layout } from './segment.ts';

/**
 * The bitmap of a bigram says where it stands for somebody. For each class of readers two more things are kept: which
 * documents have a piece that the class may not read (`veiled`), and for each bitmap the documents where the bigram or
 * character stands in such pieces only: taken away, the bitmap is exact for the class.
 */
export const planExceptions = (
  schema: Schema,
  from: Batch,
  order: Uint32Array,
  text: TextPlan,
  out: ReturnType<typeof layout>,
) => {
  const classes = schema.readers.length;
  const found = collect(classes, from, order, text);
  const sections = found.map(({ grams, characters }, reader) =>
    ([grams, characters] as const).map((lists, i) => ({
      lists,
      starts: out.add(`${i === 0 ? 'gramExcept' : 'characterExcept'}.${reader}`, 4 * (lists.length + 1)),
      data: out.add(
        `${i === 0 ? 'gramExceptions' : 'characterExceptions'}.${reader}`,
        4 * lists.reduce((sum, list) => sum + (list?.length ?? 0), 0),
      ),
    })),
  );
  return (memory: WebAssembly.Memory): void => {
    const u8 = new Uint8Array(memory.buffer);
    const u32 = new Uint32Array(memory.buffer);
    found.forEach(({ veiled }, reader) => {
      const at = out.sections[`veiled.${reader}`]?.at ?? 0;
      for (const doc of veiled) u8[at + (doc >>> 3)] = (u8[at + (doc >>> 3)] ?? 0) | (1 << (doc & 7));
    });
    for (const { lists, starts, data } of sections.flat()) {
      let next = 0;
      for (let i = 0; i <= lists.length; i++) {
        u32[(starts.at >>> 2) + i] = next;
        for (const doc of lists[i] ?? []) u32[(data.at >>> 2) + next++] = doc;
      }
    }
  };
};

/** Lists stand at the place of the bigram (or character) in the order of queries; most are absent. */
type Exceptions = { veiled: number[]; grams: (number[] | undefined)[]; characters: (number[] | undefined)[] };

const collect = (classes: number, from: Batch, order: Uint32Array, text: TextPlan): Exceptions[] => {
  const result = Array.from(
    { length: classes },
    (): Exceptions => ({
      veiled: [],
      grams: new Array(text.grams.length),
      characters: new Array(text.characters.length),
    }),
  );
  const withBitmap = text.grams.flatMap((gram, at) => (gram.bitmap ? [[gram.key, at] as const] : []));
  const gramPlaces = new Map(withBitmap);
  const characterPlaces = new Map(text.characters.map(({ unit }, at) => [unit, at]));
  const stamps = new Uint32Array(65_536);
  let stamp = 0;
  order.forEach((document, doc) => {
    const [first, end] = [from.pieceStarts.at(document), from.pieceStarts.at(document + 1)];
    for (let reader = 0; reader < classes; reader++) {
      const reads = (piece: number): boolean => ((from.pieceKinds.at(piece) >> reader) & 1) === 1;
      let hidden = false;
      for (let piece = first; piece < end; piece++) hidden ||= !reads(piece);
      if (!hidden) continue;
      const exceptions = result[reader] as Exceptions;
      exceptions.veiled.push(doc);
      const units = from.unitsOf(document);
      stamp++;
      const hiddenOnly = new Set<number>();
      eachUnit(
        units,
        first,
        end,
        (piece) => !reads(piece),
        (unit, next) => {
          stamps[unit] = stamp;
          hiddenOnly.add(unit);
          hiddenOnly.add(gramMark(unit, next));
        },
      );
      // Only units that stand in a hidden piece can take something away: the others pass by one look.
      eachUnit(units, first, end, reads, (unit, next) => {
        if (stamps[unit] !== stamp) return;
        hiddenOnly.delete(unit);
        hiddenOnly.delete(gramMark(unit, next));
      });
      for (const one of hiddenOnly) {
        const places = one >= 0 ? characterPlaces : gramPlaces;
        const lists = one >= 0 ? exceptions.characters : exceptions.grams;
        const place = places.get(one >= 0 ? one : -one - 1);
        if (place === undefined) continue;
        const list = lists[place];
        if (list) list.push(doc);
        else lists[place] = [doc];
      }
    }
  });
  return result;
};

/** Bigrams as negative numbers beside the characters themselves. */
const gramMark = (unit: number, next: number): number => -(((unit << 16) | next) >>> 0) - 1;

/** Each unit of the chosen pieces with the unit behind it, the separator included. */
const eachUnit = (
  units: Uint16Array,
  first: number,
  end: number,
  chosen: (piece: number) => boolean,
  visit: (unit: number, next: number) => void,
): void => {
  let at = 0;
  for (let piece = first; piece < end; piece++) {
    const wanted = chosen(piece);
    for (let unit = units[at] ?? separator; unit !== separator; unit = units[++at] ?? separator) {
      if (wanted) visit(unit, units[at + 1] ?? separator);
    }
    at++;
  }
};
