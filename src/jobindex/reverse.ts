import { startBuilder } from './builder.ts';
import { type Options, openIndex } from './index.ts';
import { indexable, type Normalise, normalise as plain } from './normaliser.ts';
import { openPart } from './part.ts';
import { planner } from './plan.ts';
import { prepareFor } from './prepared.ts';
import type { Answer, Query } from './query.ts';
import { checkSchema, type Document, type Schema } from './schema.ts';

/** A query that waits for new documents; its order, page and counts are not asked. */
export type Stored<K> = { readonly key: K; readonly query: Pick<Query, 'reader' | 'on' | 'where'> };

type Match<K> = { readonly key: K; readonly ids: readonly string[] };

/**
 * Which stored queries find which of these documents, newest first; queries that find none are left out. The documents
 * become an index of their own, and each query is asked of it: exact by construction, and cheap because the index is
 * small and its cache of words is shared by all queries.
 */
export function* whatWaits<K>(
  schema: Schema,
  documents: readonly Document[],
  stored: Iterable<Stored<K>>,
  options: Options = {},
): Generator<Match<K>> {
  const index = openIndex(schema, { ...options, room: { threads: 1, cachedWords, ...options.room } });
  index.load(documents);
  for (const { key, query } of stored) {
    const { ids } = index.search({ ...query, limit: documents.length });
    if (ids.length > 0) yield { key, ids };
  }
}

/** Many queries share few words. */
const cachedWords = 4096;
/** Documents that go to the building thread at once. */
const slice = 256;

/** How many of the documents a query finds, and the newest of them. */
type AskWaiting = (query: Stored<unknown>['query'], most: number) => Pick<Answer, 'total' | 'ids'>;

/**
 * The same for a caller that must not be held up: the index is built in a thread of its own, and the caller asks query by
 * query (some 70 µs each with 10,000 documents), with pauses where it likes.
 */
export const waitingFor = async (
  given: Schema,
  documents: Iterable<Document> | AsyncIterable<Document>,
  worker: URL,
  normalise: Normalise = plain,
): Promise<AskWaiting> => {
  const schema = checkSchema(given);
  const part = openPart(schema, 0);
  const folded = indexable(normalise);
  const prepare = prepareFor(schema, part.dictionaries, folded);
  const plan = planner(schema, part.dictionaries, folded);
  const builder = startBuilder(worker);
  try {
    let waiting: Document[] = [];
    const gather = async (): Promise<void> => {
      await builder.run({ kind: 'gather', schema, documents: waiting.map(prepare) });
      waiting = [];
    };
    for await (const document of documents) if (waiting.push(document) === slice) await gather();
    if (waiting.length > 0) await gather();
    const { segment } = await builder.run({ kind: 'build', schema, room: { threads: 1, cachedWords }, number: 1 });
    if (segment) part.change({ kind: 'seal', segment, sealed: [] });
  } finally {
    await builder.close();
  }
  return (query, most) => part.search(plan({ ...query, limit: most }));
};
