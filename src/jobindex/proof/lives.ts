import fc from 'fast-check';
import type { Engine } from '../engine.ts';
import { indexable, normalise } from '../normaliser.ts';
import type { Answer, Query } from '../query.ts';
import type { Document } from '../schema.ts';
import { documents, idOf, queries, schema } from './arbitrary.ts';
import { oracle } from './oracle.ts';
import { troubling } from './troubles.ts';

/** A difference from the oracle, as a test shows it. */
type Judged = { readonly query: Query; readonly got: Answer; readonly want: Answer };

const judge = oracle(schema, indexable(normalise));
const some = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number, seed: number): T[] =>
  fc.sample(arbitrary, { numRuns, seed });
const kinds = ['die', 'spin', 'slow'] as const;
const ids = fc.integer({ min: 0, max: 150 }).map(idOf);

/**
 * Changes and queries while threads die of queries, are cut off and slow. What is asked of sound queries is given with
 * what must be answered; what troubles the threads must be refused, each in its own way.
 */
export async function* troubledLife(
  engine: Engine,
  model: Map<string, Document>,
  seed: number,
  rounds: number,
): AsyncGenerator<Judged | { readonly refused: string; readonly as: unknown }> {
  const random = some(fc.nat(99), rounds * 8, seed);
  const changes = some(documents(ids), rounds * 6, seed);
  const gone = some(ids, rounds, seed);
  const sound = some(queries, rounds * 5, seed);
  for (let round = 0; round < rounds; round++) {
    const chosen = random.splice(0, 2).flatMap((chance) => kinds[Math.floor(chance / 15)] ?? []);
    const refusals = Promise.allSettled(
      chosen.map((trouble) => engine.search(troubling(trouble), trouble === 'spin' ? 30 : 60_000)),
    );
    // These changes come while threads die and new ones begin.
    for (const document of changes.splice(0, 3)) {
      engine.put(document);
      model.set(document.id, document);
    }
    await new Promise((resolve) => setTimeout(resolve, random.pop() ?? 0));
    for (const document of changes.splice(0, 3)) {
      engine.put(document);
      model.set(document.id, document);
    }
    for (const id of gone.splice(0, 1)) if (engine.remove(id) !== model.delete(id)) throw new Error(`removed ${id}`);
    const asked = sound.splice(0, 5);
    const answers = await Promise.all(asked.map((query) => engine.search(query, 60_000)));
    for (const [at, query] of asked.entries())
      yield { query, got: answers[at] as Answer, want: judge([...model.values()], query) };
    for (const [at, outcome] of (await refusals).entries())
      yield {
        refused: chosen[at] ?? '',
        as: outcome.status === 'rejected' ? outcome.reason : outcome.value.ids,
      };
  }
}
