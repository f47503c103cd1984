import type { Normalise } from '../normaliser.ts';
import type { Answer, Counts, Groups, Place, Query, Question, Sort } from '../query.ts';
import type { Document, Schema } from '../schema.ts';

/**
 * What a query must answer, by looking at every document: no index, no shared code but the types. Simple and slow on
 * purpose; it is what the index is compared with.
 */
export const oracle = (schema: Schema, normalise: Normalise) => {
  const sees = (readers: readonly string[] | undefined, reader: string): boolean => readers?.includes(reader) ?? true;
  const valuesOf = (document: Document, dimension: string, reader: string): readonly string[] => {
    const hidden =
      schema.dimensions.find(({ name }) => name === dimension)?.private && !sees(document.keyReaders, reader);
    const given = document.values[dimension];
    return hidden || given === undefined ? [] : typeof given === 'string' ? [given] : [...new Set(given)];
  };
  const hasWord = (document: Document, word: string, fields: readonly string[] | undefined, reader: string): boolean =>
    document.texts.some(
      ({ field, text, readers }) =>
        (fields ?? schema.fields).includes(field) && sees(readers, reader) && normalise(text).includes(normalise(word)),
    );
  const away = (document: Document, place: Place): number => {
    const point = schema.points.find(({ name }) => name === place.point);
    const north = document.numbers[point?.latitude ?? ''];
    const east = document.numbers[point?.longitude ?? ''];
    return north === undefined || east === undefined ? Number.POSITIVE_INFINITY : metres(place, north, east);
  };
  const holds = (document: Document, question: Question, reader: string): boolean => {
    switch (question.kind) {
      case 'any':
        return valuesOf(document, question.dimension, reader).some((value) => question.values.includes(value));
      case 'none':
        return !valuesOf(document, question.dimension, reader).some((value) => question.values.includes(value));
      case 'all':
        return question.values.every((value) => valuesOf(document, question.dimension, reader).includes(value));
      case 'range': {
        const number = document.numbers[question.column];
        return number !== undefined && number >= (question.low ?? -1e12) && number <= (question.high ?? 1e12);
      }
      case 'near':
        return away(document, question) <= question.metres;
      case 'word':
        return hasWord(document, question.word, question.fields, reader);
      case 'and':
        return question.of.every((one) => holds(document, one, reader));
      case 'or':
        return question.of.some((one) => holds(document, one, reader));
      case 'not':
        return !holds(document, question.of, reader);
    }
  };
  const keyOf = (document: Document, sort: Sort, reader: string): number => {
    if (sort.by === 'newest') return 0;
    if (sort.by === 'distance') return away(document, sort);
    if (sort.by === 'relevance') {
      return -sort.groups.filter((group) => group.some((word) => hasWord(document, word, sort.fields, reader))).length;
    }
    const number = document.numbers[sort.column];
    if (number === undefined) return Number.POSITIVE_INFINITY;
    return sort.direction === 'up' ? number : -number;
  };
  const count = (list: readonly Document[], dimension: string, reader: string): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const document of list) {
      for (const value of valuesOf(document, dimension, reader)) counts[value] = (counts[value] ?? 0) + 1;
    }
    return counts;
  };
  const grouped = (list: readonly Document[], dimension: string, query: Query): Groups => {
    const firsts = new Map<string, [string, number]>();
    for (const document of list) {
      const key = valuesOf(document, dimension, query.reader)[0] ?? `alone ${document.id}`;
      const known = firsts.get(key);
      if (known) known[1]++;
      else firsts.set(key, [document.id, 0]);
    }
    const { offset = 0, limit = 30 } = query;
    return { total: firsts.size, page: [...firsts.values()].slice(offset, offset + limit) };
  };

  return (documents: readonly Document[], query: Query): Answer => {
    const { reader, on, where = [], sort = { by: 'newest' }, offset = 0, limit = 30 } = query;
    const open = documents.filter((document) => {
      const last = schema.expires === undefined ? undefined : document.numbers[schema.expires];
      return sees(document.readers, reader) && (on === undefined || last === undefined || last >= on);
    });
    const among = (skip: (at: number) => boolean): Document[] =>
      open.filter((document) => where.every(({ question }, at) => skip(at) || holds(document, question, reader)));
    const hits = among(() => false)
      .map((document) => ({ document, key: keyOf(document, sort, reader) }))
      .sort(
        (a, b) =>
          compare(a.key, b.key) || b.document.rank - a.document.rank || (a.document.id < b.document.id ? 1 : -1),
      )
      .map(({ document }) => document);
    const about = (at: number): string | undefined => {
      const { about, question } = where[at] ?? {};
      return about ?? (question && 'dimension' in question ? question.dimension : undefined);
    };
    const counts = (dimensions: readonly string[], list: (dimension: string) => readonly Document[]): Counts =>
      Object.fromEntries(dimensions.map((dimension) => [dimension, count(list(dimension), dimension, reader)]));
    return {
      total: hits.length,
      ids: hits.slice(offset, offset + limit).map(({ id }) => id),
      facets: counts(query.facets ?? [], () => hits),
      sideways: counts(query.sideways ?? [], (dimension) => among((at) => about(at) === dimension)),
      groups: query.groups === undefined ? undefined : grouped(hits, query.groups, query),
      drops: query.drops
        ? Object.fromEntries(where.map(({ name }, dropped) => [name, among((at) => at === dropped).length]))
        : {},
    };
  };
};

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

const metres = ({ latitude, longitude }: Place, north: number, east: number): number => {
  const radians = Math.PI / 180e6;
  const [here, there] = [Math.round(latitude * 1e6), Math.round(longitude * 1e6)];
  const a = Math.sin(((north - here) * radians) / 2);
  const b = Math.sin(((east - there) * radians) / 2);
  const h = a * a + Math.cos(here * radians) * Math.cos(north * radians) * b * b;
  return Math.round(2 * 6371008.8 * Math.asin(Math.sqrt(h)));
};
