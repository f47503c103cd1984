import { metresBetween, nowhere } from './distance.ts';
import { compareIds } from './identity.ts';
import type { Plan, Test } from './plan.ts';
import type { Prepared } from './prepared.ts';
import { missing, type Schema } from './schema.ts';
import { columnKey } from './segment-orders.ts';
import type { Found, Ranked, Source } from './source.ts';

/** The newest changes, not yet in a segment: few documents, each looked at for each query. */
type Tail = Source & {
  readonly size: number;
  put(document: Prepared): void;
  get(id: string): Prepared | undefined;
  remove(id: string): boolean;
  all(): Prepared[];
};

export const tailOf = (schema: Schema): Tail => {
  const documents = new Map<string, Prepared>();
  return {
    get size() {
      return documents.size;
    },
    put: (document) => {
      documents.set(document.id, document);
    },
    get: (id) => documents.get(id),
    remove: (id) => documents.delete(id),
    all: () => [...documents.values()],
    find: (plan) =>
      found(
        schema,
        [...documents.values()].filter((document) => exists(document, plan)),
        plan,
      ),
  };
};

const exists = (document: Prepared, { reader, ended }: Plan): boolean => {
  if (((document.readers >> reader) & 1) === 0) return false;
  const last = ended ? (document.numbers[ended.column] ?? missing) : missing;
  return ended === undefined || last === missing || last > ended.high;
};

/** Whether a document holds a condition: the meaning that the segments' sets must equal. */
const holds = (schema: Schema, document: Prepared, test: Test, plan: Plan): boolean => {
  switch (test.kind) {
    case 'value':
      return valuesOf(schema, document, test.dimension, plan).includes(test.value);
    case 'range': {
      const number = document.numbers[test.column] ?? missing;
      return number >= test.low && number <= test.high;
    }
    case 'near':
      return away(document, test) <= test.metres;
    case 'word':
      return document.pieces.some(({ kind, text }) => test.word.allowed[kind] === 1 && text.includes(test.word.text));
    case 'and':
      return test.of.every((one) => holds(schema, document, one, plan));
    case 'or':
      return test.of.some((one) => holds(schema, document, one, plan));
    case 'not':
      return !holds(schema, document, test.of, plan);
  }
};

const valuesOf = (schema: Schema, document: Prepared, dimension: number, { reader }: Plan): readonly number[] =>
  schema.dimensions[dimension]?.private && ((document.keyReaders >> reader) & 1) === 0
    ? []
    : (document.values[dimension] ?? []);

type Spot = { latitude: number; longitude: number; latitudes: number; longitudes: number };
const away = ({ numbers }: Prepared, { latitude, longitude, latitudes, longitudes }: Spot): number => {
  const [north = missing, east = missing] = [numbers[latitudes], numbers[longitudes]];
  return north === missing || east === missing ? nowhere : metresBetween(latitude, longitude, north, east);
};

const found = (schema: Schema, documents: readonly Prepared[], plan: Plan): Found => {
  const tests = plan.conditions.map(({ test }) => test);
  const hits = documents.filter((document) => tests.every((test) => holds(schema, document, test, plan)));
  const without = (left: (at: number) => boolean): Prepared[] =>
    documents.filter((document) => tests.every((test, at) => left(at) || holds(schema, document, test, plan)));
  const count = (list: readonly Prepared[], dimension: number, counts: Uint32Array): void => {
    for (const document of list) {
      for (const value of valuesOf(schema, document, dimension, plan)) counts[value] = (counts[value] ?? 0) + 1;
    }
  };
  const page = (skip: number, take: number): Ranked => {
    const key = keyOf(schema, plan);
    const order = hits
      .map((document) => ({ document, key: key(document) }))
      .sort((a, b) => a.key - b.key || newestFirst(a.document, b.document))
      .slice(skip, skip + take);
    return {
      length: order.length,
      keys: Float64Array.from(order, (one) => one.key),
      ranks: Int32Array.from(order, (one) => one.document.rank),
      ids: Uint32Array.from(order.flatMap((one) => [...one.document.identity])),
      groups: Float64Array.from(order, (one) =>
        plan.groups === undefined ? -1 : (valuesOf(schema, one.document, plan.groups, plan)[0] ?? -1),
      ),
    };
  };
  return {
    total: hits.length,
    page,
    top: (take) => page(0, take),
    addFacet: (dimension, counts) => count(hits, dimension, counts),
    addSideways: (dimension, counts) =>
      count(
        without((at) => plan.conditions[at]?.about === dimension),
        dimension,
        counts,
      ),
    drops: () => tests.map((_, dropped) => without((at) => at === dropped).length),
    markGroups: (dimension, seen) => {
      const values = hits.flatMap((document) => valuesOf(schema, document, dimension, plan));
      for (const value of values) seen[value >>> 5] = (seen[value >>> 5] ?? 0) | (1 << (value & 31));
      return hits.filter((document) => valuesOf(schema, document, dimension, plan).length === 0).length;
    },
    countGroup: (dimension, value) =>
      hits.filter((document) => valuesOf(schema, document, dimension, plan).includes(value)).length,
  };
};

const newestFirst = (a: Prepared, b: Prepared): number =>
  b.rank - a.rank || compareIds(Uint32Array.from(b.identity), 0, Uint32Array.from(a.identity), 0);

const keyOf = (schema: Schema, plan: Plan): ((document: Prepared) => number) => {
  const { order } = plan;
  if (order.by === 'newest') return () => 0;
  if (order.by === 'distance') return (document) => away(document, order);
  if (order.by === 'column') return ({ numbers }) => columnKey(numbers[order.column] ?? missing, order.direction);
  return (document) => -order.groups.filter((group) => holds(schema, document, group, plan)).length;
};
