import { answer } from './answer.ts';
import { addPrepared, batch } from './batch.ts';
import { buildSegment } from './build.ts';
import { type Dictionary, dictionary } from './dictionary.ts';
import { type Identity, identityOf } from './identity.ts';
import { mergeSegments } from './merge.ts';
import { indexable, type Normalise, normalise as plain } from './normaliser.ts';
import { documentOf, openSegment } from './opened.ts';
import { planner } from './plan.ts';
import { prepareFor } from './prepared.ts';
import type { Answer, Query } from './query.ts';
import { checkSchema, type Document, type Schema } from './schema.ts';
import type { Room, Segment } from './segment.ts';
import { type SegmentSource, segmentSource } from './segment-source.ts';
import { tailOf } from './tail.ts';

/** The index as one thread holds it: sealed segments and a tail. */
export type Index = {
  /** Adds a document or puts it in the place of the one with its id; the next query finds it. */
  put(document: Document): void;
  /** Takes a document out; false when there is none. */
  remove(id: string): boolean;
  search(query: Query): Answer;
  /** Adds many documents that the index does not hold, as one segment. */
  load(documents: Iterable<Document>): void;
  /** Makes a segment of the tail. */
  seal(): void;
  /** Makes one segment of all, without what was removed. */
  merge(): void;
  readonly size: {
    readonly documents: number;
    readonly segments: number;
    readonly tail: number;
    readonly bytes: number;
  };
};

export type Options = {
  readonly normalise?: Normalise;
  /** How many words a segment keeps the documents of, and for how many threads there is room. */
  readonly room?: Partial<Room>;
};

export const openIndex = (given: Schema, { normalise = plain, room: asked = {} }: Options = {}): Index => {
  const schema = checkSchema(given);
  const room: Room = { threads: 1, cachedWords: 256, ...asked };
  const dictionaries: readonly Dictionary[] = schema.dimensions.map(() => dictionary());
  const folded = indexable(normalise);
  const prepare = prepareFor(schema, dictionaries, folded);
  const plan = planner(schema, dictionaries, folded);
  const tail = tailOf(schema);
  let segments: SegmentSource[] = [];

  const open = (segment: Segment): SegmentSource => segmentSource(schema, openSegment(segment, 0));
  const removeSealed = (identity: Identity): boolean => {
    for (const source of segments) {
      const doc = documentOf(source.segment, identity);
      if (doc < 0) continue;
      source.remove(doc);
      return true;
    }
    return false;
  };
  return {
    put: (document) => {
      const prepared = prepare(document);
      removeSealed(prepared.identity);
      tail.put(prepared);
    },
    remove: (id) => tail.remove(id) || removeSealed(identityOf(id)),
    search: (query) => answer(schema, dictionaries, tail.size > 0 ? [...segments, tail] : segments, plan(query)),
    load: (documents) => {
      const loaded = batch(schema);
      for (const document of documents) addPrepared(loaded, prepare(document));
      if (loaded.documents > 0) segments = [...segments, open(buildSegment(schema, loaded, room))];
    },
    seal: () => {
      const documents = tail.all();
      if (documents.length === 0) return;
      const sealed = batch(schema);
      for (const document of documents) addPrepared(sealed, document);
      segments = [...segments, open(buildSegment(schema, sealed, room))];
      tail.drop(documents);
    },
    merge: () => {
      const merged = mergeSegments(
        schema,
        segments.map(({ segment }) => segment),
        room,
      );
      segments = merged ? [open(merged)] : [];
    },
    get size() {
      const bytes = segments.reduce((sum, { segment }) => sum + segment.segment.memory.buffer.byteLength, 0);
      const documents = segments.reduce((sum, { segment }) => {
        return sum + (segment.kernels.count(segment.arena.live, segment.words) >>> 0);
      }, tail.size);
      return { documents, segments: segments.length, tail: tail.size, bytes };
    },
  };
};
