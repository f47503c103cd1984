import { type Options, openIndex } from './index.ts';
import type { Query } from './query.ts';
import type { Document, Schema } from './schema.ts';

/** A query that waits for new documents; its order, page and counts are not asked. */
export type Stored<K> = { readonly key: K; readonly query: Pick<Query, 'reader' | 'on' | 'where'> };

export type Match<K> = { readonly key: K; readonly ids: readonly string[] };

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
  const index = openIndex(schema, { ...options, room: { threads: 1, cachedWords: 4096, ...options.room } });
  index.load(documents);
  for (const { key, query } of stored) {
    const { ids } = index.search({ ...query, limit: documents.length });
    if (ids.length > 0) yield { key, ids };
  }
}
