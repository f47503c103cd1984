import { kernelsOver } from '../../src/jobindex/kernels/kernels.ts';
import { normalise } from '../../src/jobindex/normaliser.ts';
import type { Query, Question } from '../../src/jobindex/query.ts';
import { type Corpus, documentsOf, linesOfCorpus } from '../search-corpus.ts';

/** How fast one thread of this machine is at best, measured in the same run: bytes in a millisecond. */
export type Speeds = {
  /** AND of two bitmaps of a million documents; counts the bytes of one. */
  readonly and: number;
  readonly popcount: number;
  /** Reading far more than fits into any cache. */
  readonly stream: number;
};

const bitmapBytes = 125_000;
const total = (sum: number, one: number): number => sum + one;

export const speeds = (documents: number): Speeds => {
  const streamBytes = (documents < 10_000 ? 16 : 256) << 20;
  const memory = new WebAssembly.Memory({ initial: streamBytes >>> 16, maximum: streamBytes >>> 16, shared: true });
  new Uint8Array(memory.buffer).fill(0x5a);
  const kernels = kernelsOver(memory);
  const best = (bytes: number, times: number, act: () => void): number => {
    let least = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 7; round++) {
      const begin = performance.now();
      for (let n = 0; n < times; n++) act();
      least = Math.min(least, performance.now() - begin);
    }
    return (bytes * times) / least;
  };
  const words = bitmapBytes / 8;
  return {
    and: best(bitmapBytes, 200, () => kernels.and(64, 64 + bitmapBytes + 56, words)),
    popcount: best(bitmapBytes, 200, () => kernels.count(64, words)),
    stream: best(streamBytes, 1, () => kernels.count(0, streamBytes / 8)),
  };
};

/**
 * What a query must move at least, divided by the speed at which it can be moved: for each set of a condition the smaller of
 * its bitmap and its list; for a word that is looked up anew the places of the pairs that cover it (two bytes each, counted
 * in a sample of the texts); for counts a pass over the sets of all values, or over the hits; for an order the keys that must
 * be looked at. Not counted: the call itself, messages, making the page.
 */
export const floorsOf = (corpus: Corpus, prefix: string, { and, popcount, stream }: Speeds) => {
  const { docs, dimensions } = corpus.meta;
  const bitmap = docs / 8;
  const sample = [...linesOfCorpus(prefix).take(Math.min(20_000, docs))].map(normalise);
  const known = new Map<string, number>();
  /** How often a piece of text stands in the whole corpus, judged by the sample. */
  const occurrences = (text: string): number => {
    const old = known.get(text);
    if (old !== undefined) return old;
    let count = 0;
    for (const line of sample) for (let at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + 1)) count++;
    const all = (count * docs) / Math.max(1, sample.length);
    known.set(text, all);
    return all;
  };
  const sizes = documentsOf(corpus);
  const setBytes = (dimension: string, value: string): number => Math.min(bitmap, 4 * (sizes[dimension]?.[value] ?? 0));
  const wordMs = (word: string, fresh: boolean): number => {
    const text = normalise(word);
    if (!fresh || text.length < 2) return bitmap / and;
    const places = (at: number): number => 2 * occurrences(text.slice(at, at + 2));
    const all = Array.from({ length: text.length - 1 }, (_, at) => places(at));
    const rarest = Math.min(...all);
    // A pair alone is a set of documents like any other.
    if (all.length === 1) return Math.min(bitmap, rarest) / and;
    const others = all.filter((_, at) => at % 2 === 0 || at === text.length - 2).reduce(total, 0) - rarest;
    // Beside the rarest pair no list need be read whole: one line of the cache for each of its places.
    return (rarest + Math.max(0, Math.min(others, 32 * rarest))) / stream + Math.min(bitmap, 2 * rarest) / and;
  };
  const questionMs = (question: Question, fresh: boolean): number => {
    switch (question.kind) {
      case 'any':
      case 'all':
      case 'none':
        return question.values.reduce((bytes, value) => bytes + setBytes(question.dimension, value), 0) / and;
      case 'range':
        return bitmap / and;
      case 'near':
        return 0;
      case 'word':
        return wordMs(question.word, fresh);
      case 'not':
        return questionMs(question.of, fresh);
      default:
        return question.of.reduce((ms, one) => ms + questionMs(one, fresh), 0);
    }
  };
  const countMs = (dimension: string, hits: number): number => {
    const values = Object.keys(dimensions[dimension] ? (sizes[dimension] ?? {}) : {});
    const byValue = values.reduce((bytes, value) => bytes + setBytes(dimension, value), 0) / popcount;
    // The counts over all documents are known; what is left out can be taken from them.
    return Math.min(byValue, (2 * Math.min(hits, docs - hits)) / stream) + (4 * values.length) / stream;
  };
  const orderMs = ({ sort, offset = 0, limit = 30 }: Query, hits: number, fresh: boolean): number => {
    if (sort?.by === 'column') return (4 * Math.min(hits, ((offset + limit) * docs) / Math.max(1, hits))) / stream;
    if (sort?.by === 'distance') return (8 * Math.min(hits, offset + limit)) / stream;
    if (sort?.by === 'relevance') return sort.groups.flat().reduce((ms, word) => ms + wordMs(word, fresh), 0);
    return 0;
  };
  const floor = (query: Query, hits: number, fresh: boolean): number => {
    const where = query.where ?? [];
    const nears = where.filter(({ question }) => question.kind === 'near').length;
    const counted = [...(query.facets ?? []), ...(query.sideways ?? [])];
    return (
      bitmap / popcount +
      where.reduce((ms, { question }) => ms + questionMs(question, fresh), 0) +
      (8 * nears * hits) / stream +
      counted.reduce((ms, dimension) => ms + countMs(dimension, hits), 0) +
      orderMs(query, hits, fresh) +
      (query.groups ? (4 * hits) / stream : 0) +
      (query.drops ? (where.length * bitmap) / and : 0)
    );
  };
  return (query: Query, hits: number) => ({ uncached: floor(query, hits, true), cached: floor(query, hits, false) });
};
