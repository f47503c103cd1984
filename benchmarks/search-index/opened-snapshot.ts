import { identityOf } from '../../src/jobindex/identity.ts';
import { indexable, normalise } from '../../src/jobindex/normaliser.ts';
import { openPart, type Part } from '../../src/jobindex/part.ts';
import { type Plan, planner } from '../../src/jobindex/plan.ts';
import { prepareFor } from '../../src/jobindex/prepared.ts';
import type { Answer, Query } from '../../src/jobindex/query.ts';
import type { Document, Schema } from '../../src/jobindex/schema.ts';
import { loadSnapshot } from '../../src/jobindex/snapshot.ts';

/** The index of a snapshot in this thread alone, so that the time of the thread is the time of the query. */
export type OpenedSnapshot = {
  search(query: Query): Answer;
  put(document: Document): void;
  remove(id: string): boolean;
};

export const openSnapshot = (folder: string, schema: Schema, cachedWords: number): OpenedSnapshot => {
  const loaded = loadSnapshot(folder, schema, { threads: 1, cachedWords });
  if ('refused' in loaded) throw new Error(loaded.refused);
  const part: Part = openPart(schema, 0, loaded.state);
  const plan: (query: Query) => Plan = planner(schema, part.dictionaries, indexable(normalise));
  const prepare = prepareFor(schema, part.dictionaries, indexable(normalise));
  return {
    search: (query) => part.search(plan(query)),
    put: (document) => void part.change({ kind: 'put', document: prepare(document) }),
    remove: (id) => part.change({ kind: 'remove', id, identity: identityOf(id) }),
  };
};
