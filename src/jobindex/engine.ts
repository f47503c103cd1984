import { startBuilder } from './builder.ts';
import { identityOf } from './identity.ts';
import { loadInThreads } from './loading.ts';
import { dueForMerge } from './merging.ts';
import { indexable, type Normalise, normalise as plain } from './normaliser.ts';
import { type Change, openPart, type Part, type Size, type State } from './part.ts';
import { planner } from './plan.ts';
import { prepareFor } from './prepared.ts';
import type { Answer, Query } from './query.ts';
import { checkSchema, type Document, type Schema } from './schema.ts';
import { startSearchers } from './searchers.ts';
import type { Room } from './segment.ts';
import type { Kept } from './snapshot.ts';

/**
 * The index of a process: threads that search, a thread that builds, and here a copy of the state that changes go through
 * first. Queries and building never run on the calling thread.
 */
export type Engine = {
  search(query: Query, limitMs?: number): Promise<Answer>;
  /** Visible to every query asked after it returns. */
  put(document: Document): void;
  remove(id: string): boolean;
  /** Adds many documents that the index does not hold, as one segment; other work goes on between them. */
  load(documents: Iterable<Document> | AsyncIterable<Document>): Promise<void>;
  /** Resolves when no sealing and merging is due. */
  settled(): Promise<void>;
  /** Writes a snapshot that says it holds all changes up to this sequence. */
  save(folder: string, sequence: string): Promise<void>;
  state(): State;
  readonly size: Size & { readonly replacedThreads: number };
  close(): Promise<void>;
};

export type EngineOptions = {
  readonly threads?: number;
  readonly normalise?: Normalise;
  readonly cachedWords?: number;
  /** A tail of this many documents becomes a segment. */
  readonly tailLimit?: number;
  /** How long a query may run unless it says otherwise. */
  readonly limitMs?: number;
  /** So many queries wait for a thread; one more is refused with SearchBusy. */
  readonly waiting?: number;
  /** The file of the threads, where the program is bundled. */
  readonly worker?: URL;
};

/** Documents of a load that go to the building thread at once. */
const slice = 256;
/** After so many removals it is looked whether a segment has become hollow. */
const removalLimit = 5000;

/** Starts from a snapshot when one is given and sound; else empty, saying why. */
export const startEngine = async (
  given: Schema,
  options: EngineOptions & { readonly snapshot?: string } = {},
): Promise<{ engine: Engine; sequence: string | undefined; refused: string | undefined }> => {
  const schema = checkSchema(given);
  const { threads = 2, cachedWords = 256, worker = new URL('./worker.ts', import.meta.url), snapshot } = options;
  const room: Room = { threads: threads + 1, cachedWords };
  const loaded = snapshot === undefined ? undefined : await loadInThreads(worker, schema, snapshot, room);
  const found = loaded && 'state' in loaded ? loaded : undefined;
  const part = openPart(schema, 0, found?.state);
  const files = snapshot !== undefined && found ? { folder: snapshot, kept: found.kept } : undefined;
  const engine = engineOf({ schema, room, part, files, worker }, options);
  return { engine, sequence: found?.sequence, refused: loaded && 'refused' in loaded ? loaded.refused : undefined };
};

type Beginning = {
  readonly schema: Schema;
  readonly room: Room;
  readonly part: Part;
  /** The files of the snapshot that it was begun from. */
  readonly files: { readonly folder: string; readonly kept: readonly Kept[] } | undefined;
  readonly worker: URL;
};

const engineOf = (
  { schema, room, part, files: found, worker }: Beginning,
  { normalise = plain, tailLimit = 2000, limitMs = 5000, waiting = 1000 }: EngineOptions,
): Engine => {
  const builder = startBuilder(worker);
  let files = found;
  const folded = indexable(normalise);
  const first = part.state();
  const newest = Math.max(0, ...first.tail.map(({ version }) => version));
  const prepare = prepareFor(schema, part.dictionaries, folded, newest);
  const plan = planner(schema, part.dictionaries, folded);
  const searchers = startSearchers({ file: worker, schema, count: room.threads - 1, state: part.state, waiting });
  let number = Math.max(0, ...first.segments.map((segment) => segment.number));
  let told = part.dictionaries.map(({ size }) => size);
  let removed = 0;
  let work: Promise<void> | undefined;
  let closed = false;

  /** Values come before the documents that have them. */
  const tellValues = (): void => {
    const sizes = part.dictionaries.map((dictionary) => dictionary.size);
    if (sizes.every((size, at) => size === told[at])) return;
    const values = part.dictionaries.map((dictionary, at) => dictionary.since(told[at] ?? 0));
    searchers.change({ kind: 'values', from: told, values });
    told = sizes;
  };
  const change = (change: Change): boolean => {
    tellValues();
    const done = part.change(change);
    searchers.change(change);
    return done;
  };
  const sealTail = async (): Promise<void> => {
    const { tail } = part.state();
    const { segment } = await builder.run({ kind: 'seal', schema, documents: tail, room, number: ++number });
    const sealed = tail.map(({ id, identity, version }) => ({ id, identity, version }));
    if (segment) change({ kind: 'seal', segment, sealed });
  };
  const mergeDue = async (): Promise<boolean> => {
    const { segments, live } = part.state();
    const due = dueForMerge(live, segments);
    if (due.length === 0) return false;
    const instead = live.filter((one) => due.includes(one.number));
    const among = segments.filter((one) => due.includes(one.number));
    const { segment } = await builder.run({
      kind: 'merge',
      schema,
      segments: among,
      live: instead,
      room,
      number: ++number,
    });
    change({ kind: 'merge', segment, instead });
    return true;
  };
  const maintain = async (): Promise<void> => {
    for (;;) {
      if (closed) return;
      if (part.waiting >= tailLimit) await sealTail();
      else if (!(await mergeDue())) return;
    }
  };
  const wake = (): void => {
    if (work || closed || (part.waiting < tailLimit && removed < removalLimit)) return;
    removed = 0;
    const ended = (again: boolean) => () => {
      work = undefined;
      if (again) wake();
    };
    // A build that failed leaves everything as it was; the next change tries again.
    work = maintain().then(ended(true), ended(false));
  };

  return {
    search: (query, limit = limitMs) => searchers.ask(plan(query), limit),
    put: (document) => {
      change({ kind: 'put', document: prepare(document) });
      wake();
    },
    remove: (id) => {
      const found = change({ kind: 'remove', id, identity: identityOf(id) });
      if (found) removed++;
      wake();
      return found;
    },
    load: async (documents) => {
      await work;
      let some: Document[] = [];
      const post = async (): Promise<void> => {
        await builder.run({ kind: 'gather', schema, documents: some.map(prepare) });
        some = [];
      };
      for await (const document of documents) if (some.push(document) === slice) await post();
      if (some.length > 0) await post();
      const { segment } = await builder.run({ kind: 'build', schema, room, number: ++number });
      if (segment) change({ kind: 'seal', segment, sealed: [] });
      await builder.rest();
    },
    settled: async () => {
      while (work) await work;
    },
    save: async (folder, sequence) => {
      const kept = files?.folder === folder ? files.kept : [];
      const done = await builder.run({ kind: 'save', schema, folder, state: part.state(), sequence, kept });
      files = { folder, kept: done.kept ?? [] };
    },
    state: part.state,
    get size() {
      return { ...part.size, replacedThreads: searchers.replaced };
    },
    close: async () => {
      closed = true;
      await Promise.all([searchers.close(), builder.close()]);
    },
  };
};
