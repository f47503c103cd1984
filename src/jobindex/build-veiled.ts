import { type Batch, separator } from './batch.ts';
import type { TextPlan } from './build-text.ts';
import type { Schema } from './schema.ts';
import type { layout } from './segment.ts';

/**
 * The bitmap of a bigram says where it stands for somebody. For each class of readers and each bitmap the documents are kept
 * where the bigram or character stands only in pieces that the class may not read (of that field, for the bitmap of a
 * field): taken away, the bitmap is exact for the class.
 */
export const planExceptions = (
  schema: Schema,
  from: Batch,
  order: Uint32Array,
  text: TextPlan,
  out: ReturnType<typeof layout>,
) => {
  const found = collect(schema, from, order, text);
  const names = ['gramExcept', 'characterExcept', 'slotExcept'];
  const sections = found.map((lists, reader) =>
    [lists.grams, lists.characters, lists.slots].map((lists, i) => ({
      lists,
      starts: out.add(`${names[i]}.${reader}`, 4 * (lists.length + 1)),
      data: out.add(`${names[i]}ions.${reader}`, 4 * lists.reduce((sum, list) => sum + (list?.length ?? 0), 0)),
    })),
  );
  return (memory: WebAssembly.Memory): void => {
    const u32 = new Uint32Array(memory.buffer);
    for (const { lists, starts, data } of sections.flat()) {
      let next = 0;
      for (let i = 0; i <= lists.length; i++) {
        u32[(starts.at >>> 2) + i] = next;
        for (const doc of lists[i] ?? []) u32[(data.at >>> 2) + next++] = doc;
      }
    }
  };
};

type Lists = (number[] | undefined)[];
/** Lists stand at the place of the bigram (or character, or field's bitmap) in the order of queries; most are absent. */
type Exceptions = { grams: Lists; characters: Lists; slots: Lists };

const collect = (schema: Schema, from: Batch, order: Uint32Array, text: TextPlan): Exceptions[] => {
  const [classes, fields] = [schema.readers.length, schema.fields.length];
  const result = Array.from(
    { length: classes },
    (): Exceptions => ({
      grams: new Array(text.grams.length),
      characters: new Array(text.characters.length),
      slots: new Array(text.slots.length),
    }),
  );
  const places = new Map([
    ...text.grams.flatMap((gram, at) =>
      gram.bitmap ? [[gramMark(gram.key >>> 16, gram.key & 0xffff), at] as const] : [],
    ),
    ...text.characters.map(({ unit }, at) => [unit, at] as const),
  ]);
  const slots = new Map(
    text.slots.map(({ kind, at, field }, slot) => [fields * (kind === 'gram' ? -1 - at : at) + field, slot]),
  );
  const hiddenOnly = hiddenUnits(from);
  order.forEach((document, doc) => {
    const [first, end] = [from.pieceStarts.at(document), from.pieceStarts.at(document + 1)];
    for (let reader = 0; reader < classes; reader++) {
      const reads = (piece: number): boolean => ((from.pieceKinds.at(piece) >> reader) & 1) === 1;
      const fieldOf = (piece: number): number => from.pieceKinds.at(piece) >>> classes;
      const veiled = new Set<number>();
      for (let piece = first; piece < end; piece++) if (!reads(piece)) veiled.add(fieldOf(piece));
      if (veiled.size === 0) continue;
      const exceptions = result[reader] as Exceptions;
      for (const one of hiddenOnly(document, reads, () => true)) {
        const place = places.get(one);
        if (place !== undefined) append(one >= 0 ? exceptions.characters : exceptions.grams, place, doc);
      }
      for (const field of veiled) {
        for (const one of hiddenOnly(document, reads, (piece) => fieldOf(piece) === field)) {
          const place = places.get(one);
          const slot = place === undefined ? undefined : slots.get(fields * (one >= 0 ? place : -1 - place) + field);
          if (slot !== undefined) append(exceptions.slots, slot, doc);
        }
      }
    }
  });
  return result;
};

const append = (lists: Lists, place: number, doc: number): void => {
  const list = lists[place];
  if (list) list.push(doc);
  else lists[place] = [doc];
};

/** Characters and bigrams of a document that stand, among the chosen pieces, only in those that are not read. */
const hiddenUnits = (from: Batch) => {
  const stamps = new Uint32Array(65_536);
  let stamp = 0;
  return (document: number, reads: (piece: number) => boolean, chosen: (piece: number) => boolean): Set<number> => {
    const [first, end] = [from.pieceStarts.at(document), from.pieceStarts.at(document + 1)];
    const units = from.unitsOf(document);
    stamp++;
    const found = new Set<number>();
    eachUnit(
      units,
      first,
      end,
      (piece) => chosen(piece) && !reads(piece),
      (unit, next) => {
        stamps[unit] = stamp;
        found.add(unit);
        found.add(gramMark(unit, next));
      },
    );
    // Only units that stand in a hidden piece can take something away: the others pass by one look.
    eachUnit(
      units,
      first,
      end,
      (piece) => chosen(piece) && reads(piece),
      (unit, next) => {
        if (stamps[unit] !== stamp) return;
        found.delete(unit);
        found.delete(gramMark(unit, next));
      },
    );
    return found;
  };
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
