import type { Batch } from './batch.ts';
import { type Direction, missing, type Schema } from './schema.ts';
import { bitmapWords, type layout } from './segment.ts';

const quantiles = 24;
const mostThresholds = 40;
/** value × this + document is exact in a double: 2^31 × 2^21. */
const documentRoom = 2 ** 21;

/** Values by document, bitmaps of "at least" at chosen values, and the orders that are asked. */
export const planColumns = (schema: Schema, from: Batch, order: Uint32Array, out: ReturnType<typeof layout>) => {
  const documents = order.length;
  const bitmap = bitmapWords(documents) * 8;
  const thresholds: number[][] = [];
  const writes = schema.columns.map(({ orders = [] }, at) => {
    const valuesOf = (): Int32Array => Int32Array.from(order, (document) => from.columns[at]?.at(document) ?? missing);
    const steps = thresholdsOf(sorted(valuesOf()));
    thresholds.push(steps);
    const column = out.add(`column.${at}`, 4 * documents);
    const ranges = out.add(`ranges.${at}`, bitmap * steps.length);
    const permutations = orders.map((direction) => ({
      direction,
      section: out.add(`order.${at}.${direction}`, 4 * documents),
    }));
    return (memory: WebAssembly.Memory): void => {
      // Made again: kept for all columns since the plan they would stand beside the whole text.
      const values = valuesOf();
      from.columns[at]?.free();
      const u8 = new Uint8Array(memory.buffer);
      new Int32Array(memory.buffer, column.at, documents).set(values);
      steps.forEach((step, k) => {
        const base = ranges.at + k * bitmap;
        for (let doc = 0; doc < documents; doc++) {
          if ((values[doc] ?? missing) >= step)
            u8[base + (doc >>> 3)] = (u8[base + (doc >>> 3)] ?? 0) | (1 << (doc & 7));
        }
      });
      const ascending = permutations.length > 0 ? sorted(values) : new Float64Array();
      for (const { direction, section } of permutations) {
        new Uint32Array(memory.buffer, section.at, documents).set(permutation(values, ascending, direction));
      }
    };
  });
  const write = (memory: WebAssembly.Memory): void => {
    for (const one of writes) one(memory);
  };
  return { thresholds, write };
};

/** value and document of all that have one, ascending, each pair as one number. */
const sorted = (values: Int32Array): Float64Array => {
  const pairs = new Float64Array(values.length);
  let n = 0;
  values.forEach((value, doc) => {
    if (value !== missing) pairs[n++] = value * documentRoom + doc;
  });
  return pairs.subarray(0, n).sort();
};
const valueIn = (pair: number): number => Math.floor(pair / documentRoom);
const documentOf = (pair: number): number => pair - valueIn(pair) * documentRoom;

/** All values where they are few; else the quantiles and what follows each, so that ranges at common values are exact. */
const thresholdsOf = (ascending: Float64Array): number[] => {
  const distinct = new Set<number>();
  for (const pair of ascending) {
    distinct.add(valueIn(pair));
    if (distinct.size > mostThresholds) break;
  }
  if (distinct.size <= mostThresholds) return [...distinct];
  const steps = new Set<number>();
  for (let i = 0; i < quantiles; i++) {
    const value = valueIn(ascending[Math.floor((i * ascending.length) / quantiles)] ?? 0);
    steps.add(value);
    if (i > 0) steps.add(value + 1);
  }
  return [...steps].sort((a, b) => a - b);
};

/** Documents in the direction of the column; newest first among equals, those without a value last. */
const permutation = (values: Int32Array, ascending: Float64Array, direction: Direction): Uint32Array => {
  const result = new Uint32Array(values.length);
  let n = 0;
  if (direction === 'down') for (let i = ascending.length - 1; i >= 0; i--) result[n++] = documentOf(ascending[i] ?? 0);
  for (let i = 0; direction === 'up' && i < ascending.length; ) {
    let end = i + 1;
    while (end < ascending.length && valueIn(ascending[end] ?? 0) === valueIn(ascending[i] ?? 0)) end++;
    for (let k = end - 1; k >= i; k--) result[n++] = documentOf(ascending[k] ?? 0);
    i = end;
  }
  for (let doc = values.length - 1; doc >= 0; doc--) if (values[doc] === missing) result[n++] = doc;
  return result;
};
