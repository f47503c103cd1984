import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indexable, normalise } from './normaliser.ts';
import { documents, idOf, queries, schema } from './proof/arbitrary.ts';
import { oracle } from './proof/oracle.ts';
import { waitingFor, whatWaits } from './reverse.ts';

it('finds for each stored query the new documents that the oracle finds', () => {
  const judge = oracle(schema, indexable(normalise));
  fc.assert(
    fc.property(
      fc.uniqueArray(documents(fc.integer({ min: 0, max: 60 }).map(idOf)), { maxLength: 20, selector: ({ id }) => id }),
      fc.array(queries, { maxLength: 30 }),
      (news, asked) => {
        const stored = asked.map(({ reader, on, where }, key) => ({
          key,
          query: { reader, ...(on === undefined ? {} : { on }), ...(where ? { where } : {}) },
        }));
        const expected = stored
          .map(({ key, query }) => ({ key, ids: judge(news, { ...query, limit: 100 }).ids }))
          .filter(({ ids }) => ids.length > 0);
        expect([...whatWaits(schema, news, stored)]).toEqual(expected);
      },
    ),
    { numRuns: 60, seed: 5 },
  );
});

it('finds the same query by query, in an index that a thread has built', async () => {
  const judge = oracle(schema, indexable(normalise));
  const [news = []] = fc.sample(
    fc.uniqueArray(documents(fc.integer({ min: 0, max: 600 }).map(idOf)), { minLength: 300, selector: ({ id }) => id }),
    { numRuns: 1, seed: 6 },
  );
  const ask = await waitingFor(schema, news, new URL('./worker.ts', import.meta.url));
  for (const { reader, on, where } of fc.sample(queries, { numRuns: 300, seed: 7 })) {
    const query = { reader, ...(on === undefined ? {} : { on }), ...(where ? { where } : {}) };
    const { total, ids } = judge(news, { ...query, limit: 3 });
    expect(ask(query, 3)).toMatchObject({ total, ids });
  }
});

it('finds nothing among no documents', async () => {
  const ask = await waitingFor(schema, [], new URL('./worker.ts', import.meta.url));
  expect(ask({ reader: schema.readers[0] ?? '' }, 3)).toMatchObject({ total: 0, ids: [] });
});
