import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indexable, normalise } from './normaliser.ts';
import { documents, idOf, queries, schema } from './proof/arbitrary.ts';
import { oracle } from './proof/oracle.ts';
import { whatWaits } from './reverse.ts';

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
