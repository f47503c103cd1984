import type { Dictionary } from './dictionary.ts';
import type { Normalise } from './normaliser.ts';
import type { Condition, Place, Query, Question } from './query.ts';
import { type Direction, missing, positionIn, type Schema } from './schema.ts';

/** A word as the segments and the tail look it up. */
export type Word = {
  readonly text: string;
  readonly reader: number;
  /** For each kind of piece (field and readers) whether the reader may be answered from it. */
  readonly allowed: Uint8Array;
  /** The fields that are asked, ascending. */
  readonly fields: readonly number[];
  readonly everyField: boolean;
  /** Equal keys mean equal sets of documents. */
  readonly key: string;
};

/** A condition with names resolved. Values that no document has are left out. */
export type Test =
  | { readonly kind: 'value'; readonly dimension: number; readonly value: number }
  | { readonly kind: 'range'; readonly column: number; readonly low: number; readonly high: number }
  | ({ readonly kind: 'near'; readonly metres: number } & Spot)
  | { readonly kind: 'word'; readonly word: Word }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Test[] }
  | { readonly kind: 'not'; readonly of: Test };

/** A place in microdegrees, and the columns that are compared with it. */
export type Spot = {
  readonly latitude: number;
  readonly longitude: number;
  readonly latitudes: number;
  readonly longitudes: number;
};

export type Order =
  | { readonly by: 'newest' }
  | { readonly by: 'column'; readonly column: number; readonly direction: Direction }
  | ({ readonly by: 'distance' } & Spot)
  /** The groups, each true where one of its words stands in the fields. */
  | { readonly by: 'relevance'; readonly groups: readonly Test[] };

export type Plan = {
  readonly reader: number;
  /** The last day before the day of asking and its column, where documents end. */
  readonly ended: { readonly column: number; readonly high: number } | undefined;
  readonly conditions: readonly { readonly name: string; readonly about: number; readonly test: Test }[];
  readonly order: Order;
  readonly offset: number;
  readonly limit: number;
  readonly facets: readonly number[];
  readonly sideways: readonly number[];
  readonly groups: number | undefined;
  readonly drops: boolean;
  readonly fresh: boolean;
};

/** The longest word that is asked for. */
const longestWord = 2000;
const highest = 2147483647;

export const planner = (schema: Schema, dictionaries: readonly Dictionary[], normalise: Normalise) => {
  const dimensionNames = schema.dimensions.map(({ name }) => name);
  const columnNames = schema.columns.map(({ name }) => name);
  const dimension = (name: string): number => positionIn(dimensionNames, name, 'dimension');
  const column = (name: string): number => positionIn(columnNames, name, 'column');
  const spot = ({ point, latitude, longitude }: Place): Spot => {
    const known = schema.points.find(({ name }) => name === point);
    if (!known) throw new RangeError(`no such point: ${point}`);
    return {
      latitude: Math.round(latitude * 1e6),
      longitude: Math.round(longitude * 1e6),
      latitudes: column(known.latitude),
      longitudes: column(known.longitude),
    };
  };
  const known = new Map<string, Uint8Array>();
  const kindsOf = (asked: readonly number[], reader: number): Uint8Array => {
    const key = `${reader} ${asked.join()}`;
    const old = known.get(key);
    if (old) return old;
    const bits = schema.readers.length;
    const kinds = Uint8Array.from({ length: 256 }, (_, kind) =>
      Number(asked.includes(kind >> bits) && (kind >> reader) & 1),
    );
    if (known.size < 1000) known.set(key, kinds);
    return kinds;
  };
  const wordTest = (typed: string, fields: readonly string[] | undefined, reader: number): Test => {
    const text = normalise(typed);
    if (text === '') throw new RangeError('an empty word');
    if (text.length > longestWord) throw new RangeError(`a word of more than ${longestWord} characters`);
    const named = (fields ?? schema.fields).map((field) => positionIn(schema.fields, field, 'field'));
    const asked = [...new Set(named)].sort((a, b) => a - b);
    const allowed = kindsOf(asked, reader);
    const everyField = asked.length === schema.fields.length;
    const key = `${reader} ${everyField ? '*' : asked.join()} ${text}`;
    return { kind: 'word', word: { text, reader, allowed, fields: asked, everyField, key } };
  };
  const values = (name: string, list: readonly string[]): Test[] => {
    const at = dimension(name);
    return [...new Set(list)].flatMap((value): Test[] => {
      const number = dictionaries[at]?.numberOf(value);
      return number === undefined ? [] : [{ kind: 'value', dimension: at, value: number }];
    });
  };
  const testOf = (question: Question, reader: number): Test => {
    switch (question.kind) {
      case 'any':
        return { kind: 'or', of: values(question.dimension, question.values) };
      case 'none':
        return { kind: 'not', of: { kind: 'or', of: values(question.dimension, question.values) } };
      case 'all': {
        const known = values(question.dimension, question.values);
        return known.length < new Set(question.values).size ? { kind: 'or', of: [] } : { kind: 'and', of: known };
      }
      case 'range': {
        const { low = missing + 1, high = highest } = question;
        const [from, to] = [Math.ceil(Math.max(low, missing + 1)), Math.floor(Math.min(high, highest))];
        if (from > to) return { kind: 'or', of: [] };
        return { kind: 'range', column: column(question.column), low: from, high: to };
      }
      case 'near':
        return { kind: 'near', metres: question.metres, ...spot(question) };
      case 'word':
        return wordTest(question.word, question.fields, reader);
      case 'not':
        return { kind: 'not', of: testOf(question.of, reader) };
      default:
        return { kind: question.kind, of: question.of.map((one) => testOf(one, reader)) };
    }
  };
  const aboutOf = ({ about, question }: Condition): number => {
    if (about !== undefined) return dimension(about);
    return 'dimension' in question ? dimension(question.dimension) : -1;
  };
  const orderOf = (sort: Query['sort'], reader: number): Order => {
    if (sort === undefined || sort.by === 'newest') return { by: 'newest' };
    if (sort.by === 'distance') return { by: 'distance', ...spot(sort) };
    if (sort.by === 'column') {
      const at = column(sort.column);
      if (!schema.columns[at]?.orders?.includes(sort.direction))
        throw new RangeError(`no order by ${sort.column} ${sort.direction}`);
      return { by: 'column', column: at, direction: sort.direction };
    }
    return {
      by: 'relevance',
      groups: sort.groups.map((group) => ({
        kind: 'or',
        of: group.map((word) => wordTest(word, sort.fields, reader)),
      })),
    };
  };

  /** Names become numbers, words are normalised; throws on what the schema does not know. */
  return (query: Query): Plan => {
    const reader = positionIn(schema.readers, query.reader, 'reader');
    const { where = [], offset = 0, limit = 30, facets = [], sideways = [] } = query;
    if (!(Number.isInteger(offset) && Number.isInteger(limit) && offset >= 0 && limit >= 0)) {
      throw new RangeError('offset and limit are whole numbers from 0');
    }
    const ends = schema.expires !== undefined && query.on !== undefined;
    return {
      reader,
      ended: ends ? { column: column(schema.expires as string), high: (query.on as number) - 1 } : undefined,
      conditions: where.map((one) => ({ name: one.name, about: aboutOf(one), test: testOf(one.question, reader) })),
      order: orderOf(query.sort, reader),
      offset,
      limit,
      facets: facets.map(dimension),
      sideways: sideways.map(dimension),
      groups: query.groups === undefined ? undefined : dimension(query.groups),
      drops: query.drops === true,
      fresh: query.fresh === true,
    };
  };
};
