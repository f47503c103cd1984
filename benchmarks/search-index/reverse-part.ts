import { parseArgs } from 'node:util';
import type { Question } from '../src/jobindex/query.ts';
import { type Stored, whatWaits } from '../src/jobindex/reverse.ts';
import { openCorpus, readers, schemaOf } from './search-corpus.ts';

/** Reverse search: how long the first jobs of a corpus take against many stored queries made of their own values. */
const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    jobs: { type: 'string', default: '10000' },
    queries: { type: 'string', default: '100000' },
  },
});
if (!values.corpus) {
  console.log('skipped: give --corpus PREFIX (see the search-corpus tool)');
  process.exit(0);
}
const corpus = openCorpus(values.corpus);
const documents = [...corpus.documents().take(Number(values.jobs))];

/** Like saved searches: a prefecture, often an occupation or a word of some title, sometimes a wage. */
const storedOf = (n: number): Stored<number> => {
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

const stored = Array.from({ length: Number(values.queries) }, (_, n) => storedOf(n));
const before = process.cpuUsage();
let matches = 0;
let queries = 0;
for (const { ids } of whatWaits(schemaOf(corpus), documents, stored)) {
  matches += ids.length;
  queries++;
}
const { user, system } = process.cpuUsage(before);
console.log(
  `${stored.length} stored queries × ${documents.length} jobs: ${((user + system) / 1e6).toFixed(1)} CPU s; ${queries} queries match, ${matches} matches`,
);
