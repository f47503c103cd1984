import { expect, it } from 'vitest';
import { openIndex } from './index.ts';
import { idOf, schema } from './proof/arbitrary.ts';

it('a word asked in no field is another question than the same word in every field', () => {
  const index = openIndex(schema, { room: { threads: 1, cachedWords: 8 } });
  index.load([{ id: idOf(1), rank: 1, values: {}, numbers: {}, texts: [{ field: 'title', text: '介護' }] }]);
  const total = (fields?: readonly string[]): number =>
    index.search({
      reader: 'staff',
      where: [{ name: 'word', question: { kind: 'word', word: '介護', ...(fields ? { fields } : {}) } }],
    }).total;
  for (const _ of [1, 2, 3]) expect([total([]), total(), total(['employer'])]).toEqual([0, 1, 0]);
});
