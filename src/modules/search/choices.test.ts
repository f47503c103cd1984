import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesOf, choosing, countedKeys, joiningOf } from './choices.ts';
import type { Conditions } from './conditions.ts';
import { conditions } from './contract/arbitrary.ts';
import { offeredFor } from './contract/offered.ts';

describe('choosing one more', () => {
  it('joins places and keeps them in order', () => {
    const where: Conditions = { places: [{ prefecture: '27', municipalities: ['27127'] }] };
    expect(choosing(where, 'places', '13102')?.places).toEqual([
      { prefecture: '13', municipalities: ['13102'] },
      { prefecture: '27', municipalities: ['27127'] },
    ]);
    expect(choosing(where, 'places', '27')?.places).toEqual([{ prefecture: '27', municipalities: [] }]);
    expect(choosing(where, 'places', '13', 'alone')?.places).toEqual([{ prefecture: '13', municipalities: [] }]);
  });

  it('takes a line of occupations instead of its whole group', () => {
    const where: Conditions = { occupations: [{ group: '05', details: [] }] };
    expect(choosing(where, 'occupations', '05.3')?.occupations).toEqual([{ group: '05', details: [3] }]);
  });

  it('turns a wanted licence into an unwanted one beside it', () => {
    const where: Conditions = { licences: [{ code: '2011', except: false }] };
    expect(choosing(where, 'licences', 'not.1001')?.licences).toEqual([
      { code: '2011', except: false },
      { code: '1001', except: true },
    ]);
  });

  it('keeps how the wage is compared and what was asked beside it', () => {
    const where: Conditions = { wage: { hourly: 1_200, all: true } };
    expect(choosing(where, 'wage', 'month.200000')?.wage).toEqual({ hourly: 1_200, monthly: 200_000, all: true });
  });

  it('draws a further circle only around a place', () => {
    expect(choosing({}, 'near', '5')).toBeUndefined();
    expect(choosing({ near: { at: { municipality: '13101' }, km: 10 } }, 'near', '5')?.near?.km).toBe(5);
  });

  it('has no choice that is not in the list', () => {
    expect(choosing({}, 'kind', 'toString')).toBeUndefined();
    expect(choosing({}, 'bonus', '2')).toBeUndefined();
    expect(choosing({}, 'retirement', '71')).toBeUndefined();
  });

  it('is the same when done twice, and touches no other condition', () => {
    const asked = conditions.chain((where) => fc.record({ where: fc.constant(where), choices: offeredFor(where) }));
    fc.assert(
      fc.property(asked, ({ where, choices: { offered, beside } }) => {
        for (const key of countedKeys) {
          for (const choice of offered[key] ?? []) {
            const once = choosing(where, key, choice, beside);
            if (!once) continue;
            expect(choosing(once, key, choice, beside)).toEqual(once);
            expect({ ...once, [key]: undefined }).toEqual({ ...where, [key]: undefined });
          }
        }
      }),
      { numRuns: 100, seed: 20_261_127 },
    );
  });

  it('takes every choice of a closed list', () => {
    for (const key of countedKeys) {
      for (const choice of choicesOf(key)) expect(choosing({}, key, choice), `${key} ${choice}`).toBeDefined();
    }
    expect(joiningOf('holidays')).toBe('all');
  });
});
