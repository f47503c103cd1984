import { answer } from './answer.ts';
import { type Dictionary, dictionary, type Packed } from './dictionary.ts';
import { documentOf, openSegment } from './opened.ts';
import type { Plan } from './plan.ts';
import type { Prepared } from './prepared.ts';
import type { Answer } from './query.ts';
import type { Schema } from './schema.ts';
import type { Segment } from './segment.ts';
import { type SegmentSource, segmentSource } from './segment-source.ts';
import { tailOf } from './tail.ts';

/**
 * The index as one thread holds it: the shared segments, and its own live bitmaps, tail and dictionaries. Threads that
 * take the same changes in the same order give the same answers.
 */
export type Part = {
  readonly dictionaries: readonly Dictionary[];
  search(plan: Plan): Answer;
  change(change: Change): boolean;
  /** What another thread or a snapshot needs to begin from here. */
  state(): State;
  readonly size: Size;
  /** How many documents wait in the tail. */
  readonly waiting: number;
};

/** One step in the life of a part; the same for every thread. */
export type Change =
  | { readonly kind: 'put'; readonly document: Prepared }
  | { readonly kind: 'remove'; readonly id: string; readonly identity: Prepared['identity'] }
  /** Values that documents now have for the first time, for each dimension. */
  | { readonly kind: 'values'; readonly from: readonly number[]; readonly values: readonly (readonly string[])[] }
  /** A segment of documents that were in the tail; of what has changed since, the tail has the newer version. */
  | { readonly kind: 'seal'; readonly segment: Segment; readonly sealed: readonly Sealed[] }
  /** A segment in the place of others, made of what was live in them then. */
  | { readonly kind: 'merge'; readonly segment: Segment | undefined; readonly instead: readonly Live[] };

type Sealed = Pick<Prepared, 'id' | 'identity' | 'version'>;
/** The live bitmap of a segment, as words of 32 bits. */
export type Live = { readonly number: number; readonly words: Uint32Array };
export type State = {
  readonly values: readonly Packed[];
  readonly segments: readonly Segment[];
  readonly live: readonly Live[];
  readonly tail: readonly Prepared[];
};
export type Size = {
  readonly documents: number;
  readonly segments: number;
  readonly tail: number;
  readonly bytes: number;
};

export const openPart = (schema: Schema, thread: number, state?: State): Part => {
  const dictionaries = schema.dimensions.map((_, at) => dictionary(state?.values[at]));
  const tail = tailOf(schema);
  const open = (segment: Segment): SegmentSource => segmentSource(schema, openSegment(segment, thread));
  let sources = (state?.segments ?? []).map((segment) => {
    const source = open(segment);
    const live = state?.live.find(({ number }) => number === segment.number);
    if (live) source.restore(live.words);
    return source;
  });
  for (const document of state?.tail ?? []) tail.put(document);

  const removeFrom = (among: readonly SegmentSource[], identity: Prepared['identity']): boolean => {
    for (const source of among) {
      const doc = documentOf(source.segment, identity);
      if (doc < 0) continue;
      source.remove(doc);
      return true;
    }
    return false;
  };
  const seal = (segment: Segment, sealed: readonly Sealed[]): void => {
    const source = open(segment);
    for (const { id, identity, version } of sealed) {
      if (tail.get(id)?.version === version) tail.remove(id);
      else removeFrom([source], identity);
    }
    sources = [...sources, source];
  };
  const merge = (segment: Segment | undefined, instead: readonly Live[]): void => {
    const merged = segment && open(segment);
    for (const { number, words } of instead) {
      const old = sources.find(({ segment }) => segment.segment.number === number);
      if (!old || !merged) continue;
      const now = old.live();
      words.forEach((then, at) => {
        for (let gone = (then & ~(now[at] ?? 0)) >>> 0; gone !== 0; gone = (gone & (gone - 1)) >>> 0) {
          const doc = at * 32 + 31 - Math.clz32(gone & -gone);
          const identity = old.segment.ids.subarray(4 * doc, 4 * doc + 4);
          removeFrom([merged], [...identity] as unknown as Prepared['identity']);
        }
      });
    }
    const kept = sources.filter(({ segment }) => !instead.some(({ number }) => number === segment.segment.number));
    sources = merged ? [...kept, merged] : kept;
  };

  return {
    dictionaries,
    search: (plan) => answer(schema, dictionaries, tail.size > 0 ? [...sources, tail] : sources, plan),
    change: (change) => {
      switch (change.kind) {
        case 'put': {
          const replaced = removeFrom(sources, change.document.identity) || tail.get(change.document.id) !== undefined;
          tail.put(change.document);
          return replaced;
        }
        case 'remove':
          return tail.remove(change.id) || removeFrom(sources, change.identity);
        case 'values':
          change.values.forEach((values, at) => {
            dictionaries[at]?.append(change.from[at] ?? 0, values);
          });
          return true;
        case 'seal':
          seal(change.segment, change.sealed);
          return true;
        case 'merge':
          merge(change.segment, change.instead);
          return true;
      }
    },
    state: () => ({
      values: dictionaries.map((one) => one.packed()),
      segments: sources.map(({ segment }) => segment.segment),
      live: sources.map((source) => ({ number: source.segment.segment.number, words: source.live() })),
      tail: tail.all(),
    }),
    get waiting() {
      return tail.size;
    },
    get size() {
      const live = sources.map(({ segment }) => segment.kernels.count(segment.arena.live, segment.words) >>> 0);
      return {
        documents: live.reduce((sum, count) => sum + count, tail.size),
        segments: sources.length,
        tail: tail.size,
        bytes: sources.reduce((sum, { segment }) => sum + segment.segment.memory.buffer.byteLength, 0),
      };
    },
  };
};
