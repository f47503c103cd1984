import type { Question } from '../../src/jobindex/query.ts';
import { type Stored, whatWaits } from '../../src/jobindex/reverse.ts';
import type { Document } from '../../src/jobindex/schema.ts';
import { openCorpus, readers, schemaOf } from '../search-corpus.ts';
import { part } from './child.ts';
import { processMs } from './figures.ts';

/** Reverse search: the first jobs of a corpus against stored queries that are made of values and titles of these jobs. */
export type Reverse = { readonly corpus: string; readonly documents: number; readonly queries: number };
export type Reversed = {
  readonly documents: number;
  readonly queries: number;
  readonly cpuSeconds: number;
  readonly found: number;
  readonly matches: number;
};

/** Like saved searches: a prefecture, often an occupation or a word of some title, sometimes a wage. */
const storedOf = (n: number, documents: readonly Document[]): Stored<number> => {
  const like = documents[(n * 7919) % documents.length];
  const title = like?.texts[0]?.text ?? '介護';
  const from = (n * 31) % Math.max(1, title.length - 3);
  const questions: Question[] = [
    { kind: 'any', dimension: 'prefecture', values: [String(like?.values.prefecture)] },
    ...(n % 2 ? [{ kind: 'word', word: title.slice(from, from + 3).trim() || '介護' } as const] : []),
    ...(n % 3
      ? []
      : [{ kind: 'any', dimension: 'occupationMid', values: [String(like?.values.occupationMid)] } as const]),
    ...(n % 5 ? [] : [{ kind: 'range', column: 'monthlyLow', low: 200_000 } as const]),
  ];
  const where = questions.map((question, at) => ({ name: String(at), question }));
  return { key: n, query: { reader: readers[1 + (n % 2)] ?? 'staff', where } };
};

part((given: Reverse): Reversed => {
  const corpus = openCorpus(given.corpus);
  const documents = [...corpus.documents().take(given.documents)];
  const stored = Array.from({ length: given.queries }, (_, n) => storedOf(n, documents));
  const before = processMs();
  let [found, matches] = [0, 0];
  for (const { ids } of whatWaits(schemaOf(corpus), documents, stored)) {
    found++;
    matches += ids.length;
  }
  const cpuSeconds = (processMs() - before) / 1000;
  return { documents: documents.length, queries: stored.length, cpuSeconds, found, matches };
});
