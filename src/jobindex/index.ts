import { addPrepared, batch } from './batch.ts';
import { buildSegment } from './build.ts';
import { identityOf } from './identity.ts';
import { indexable, type Normalise, normalise as plain } from './normaliser.ts';
import { openPart, type Size, type State } from './part.ts';
import { planner } from './plan.ts';
import { prepareFor } from './prepared.ts';
import type { Answer, Query } from './query.ts';
import { checkSchema, type Document, type Schema } from './schema.ts';
import { mergeLive, sealDocuments } from './seal.ts';
import type { Room } from './segment.ts';

/** An index in one thread: everything at once, in the order in which it is asked for. */
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
  /** What a snapshot holds. */
  state(): State;
  readonly size: Size;
};

export type Options = {
  readonly normalise?: Normalise;
  /** How many words a segment keeps the documents of, and for how many threads there is room. */
  readonly room?: Partial<Room>;
};

export const openIndex = (given: Schema, { normalise = plain, room: asked = {} }: Options = {}): Index => {
  const schema = checkSchema(given);
  const room: Room = { threads: 1, cachedWords: 256, ...asked };
  const part = openPart(schema, 0);
  const folded = indexable(normalise);
  const prepare = prepareFor(schema, part.dictionaries, folded);
  const plan = planner(schema, part.dictionaries, folded);
  let numbers = 0;
  const nextNumber = (): number => ++numbers;
  return {
    put: (document) => void part.change({ kind: 'put', document: prepare(document) }),
    remove: (id) => part.change({ kind: 'remove', id, identity: identityOf(id) }),
    search: (query) => part.search(plan(query)),
    load: (documents) => {
      const loaded = batch(schema);
      for (const document of documents) addPrepared(loaded, prepare(document));
      if (loaded.documents === 0) return;
      part.change({ kind: 'seal', segment: buildSegment(schema, loaded, room, nextNumber()), sealed: [] });
    },
    seal: () => {
      const { tail } = part.state();
      if (tail.length === 0) return;
      part.change({ kind: 'seal', segment: sealDocuments(schema, tail, room, nextNumber()), sealed: tail });
    },
    merge: () => {
      const { segments, live } = part.state();
      part.change({ kind: 'merge', segment: mergeLive(schema, segments, live, room, nextNumber()), instead: live });
    },
    state: part.state,
    get size() {
      return part.size;
    },
  };
};
