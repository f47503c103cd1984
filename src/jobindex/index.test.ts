import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Index, openIndex } from './index.ts';
import { indexable, normalise } from './normaliser.ts';
import { documents, idOf, queries, schema } from './proof/arbitrary.ts';
import { manyDocuments, queriesAbout } from './proof/many.ts';
import { oracle } from './proof/oracle.ts';
import type { Document } from './schema.ts';

const judge = oracle(schema, indexable(normalise));
const ids = fc.integer({ min: 0, max: 40 }).map(idOf);

type Act =
  | { kind: 'put'; document: Document }
  | { kind: 'remove'; id: string }
  | { kind: 'seal' | 'merge' | 'nothing' };

const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 12, arbitrary: documents(ids).map((document): Act => ({ kind: 'put', document })) },
  { weight: 4, arbitrary: ids.map((id): Act => ({ kind: 'remove', id })) },
  { weight: 1, arbitrary: fc.constantFrom<Act>({ kind: 'seal' }, { kind: 'seal' }, { kind: 'merge' }) },
);

const perform = (index: Index, model: Map<string, Document>, act: Act): void => {
  if (act.kind === 'put') {
    index.put(act.document);
    model.set(act.document.id, act.document);
  }
  if (act.kind === 'remove') expect(index.remove(act.id)).toBe(model.delete(act.id));
  if (act.kind === 'seal') index.seal();
  if (act.kind === 'merge') index.merge();
};

describe('the index', () => {
  it('answers every question like the oracle, whatever was added, replaced, removed, sealed and merged', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.array(acts, { minLength: 1, maxLength: 12 }), fc.array(queries, { minLength: 1, maxLength: 8 })),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
        fc.constantFrom(0, 2, 64),
        (steps, cachedWords) => {
          const index = openIndex(schema, { room: { cachedWords } });
          const model = new Map<string, Document>();
          for (const [changes, questions] of steps) {
            for (const act of changes) perform(index, model, act);
            for (const query of questions) expect(index.search(query)).toEqual(judge([...model.values()], query));
          }
          expect(index.size.documents).toBe(model.size);
        },
      ),
      { numRuns: 400, seed: 20261121 },
    );
  });

  it('answers the same over blocks of text, bitmaps, thresholds and orders that only many documents have', () => {
    const index = openIndex(schema, { room: { cachedWords: 8 } });
    const model = new Map<string, Document>();
    for (const document of manyDocuments(7000, 5)) model.set(document.id, document);
    index.load([...model.values()].slice(0, 5000));
    index.load([...model.values()].slice(5000));
    const memory = new Map<string, string>();
    const judge = oracle(schema, (text) => memory.get(text) ?? remember(memory, text, indexable(normalise)(text)));
    const ask = (questions: number, seed: number): void => {
      for (const query of fc.sample(queriesAbout([...model.values()]), { numRuns: questions, seed })) {
        expect(index.search(query)).toEqual(judge([...model.values()], query));
      }
    };
    ask(150, 1);
    for (const [at, document] of manyDocuments(900, 6).entries()) {
      if (at % 3 === 0) expect(index.remove(document.id)).toBe(model.delete(document.id));
      else {
        index.put(document);
        model.set(document.id, document);
      }
    }
    ask(100, 2);
    index.seal();
    ask(50, 3);
    index.merge();
    expect(index.size).toMatchObject({ segments: 1, tail: 0, documents: model.size });
    ask(100, 4);
  });
});

const remember = (memory: Map<string, string>, text: string, normal: string): string => {
  memory.set(text, normal);
  return normal;
};
