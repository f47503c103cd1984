import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, firstOpen, type Journey, journey, next, previous, reachable, stepsOn } from './journey.ts';

type Wishes = {
  work: 'employed' | 'own';
  prefecture: string;
  city: string;
  licence: string;
  motive: string;
  note: string;
};

const wishes = journey<Wishes>()([
  { key: 'work', needs: ['work'], undoes: { work: ['motive'] } },
  { key: 'place', needs: ['prefecture', 'city'], undoes: { prefecture: ['city'] } },
  { key: 'licence', needs: ['licence'], when: (answers) => answers.work === 'employed' },
  { key: 'note', needs: [], asks: ['note'] },
  { key: 'motive', needs: ['motive'] },
]);
const all: Wishes = { work: 'employed', prefecture: '13', city: '13101', licence: 'none', motive: 'm', note: 'n' };

describe('a journey of several pages', () => {
  it('starts at its first step and lets nobody run ahead', () => {
    expect(firstOpen(wishes, {})).toBe('work');
    expect(reachable(wishes, {})).toEqual(['work']);
    expect(reachable(wishes, { work: 'own', motive: 'early' })).toEqual(['work', 'place']);
  });

  it('leaves out a step that the answers make needless', () => {
    expect(next(wishes, { work: 'employed' }, 'place')).toBe('licence');
    expect(next(wishes, { work: 'own' }, 'place')).toBe('note');
    expect(previous(wishes, { work: 'own' }, 'note')).toBe('place');
  });

  it('is not held up by a step that needs nothing', () => {
    expect(firstOpen(wishes, { work: 'own', prefecture: '13', city: '13101' })).toBe('motive');
  });

  it('ends where everything is answered', () => {
    expect(firstOpen(wishes, all)).toBeUndefined();
    expect(next(wishes, all, 'motive')).toBeUndefined();
    expect(previous(wishes, all, 'work')).toBeUndefined();
  });

  it('forgets the city when the prefecture changes, and asks again from there', () => {
    const moved = answered(wishes, all, { prefecture: '14' });
    expect(moved).toEqual({ work: 'employed', prefecture: '14', licence: 'none', motive: 'm', note: 'n' });
    expect(firstOpen(wishes, moved)).toBe('place');
  });

  it('keeps the new city when it is sent together with the new prefecture', () => {
    expect(answered(wishes, all, { prefecture: '14', city: '14101' })).toEqual({
      ...all,
      prefecture: '14',
      city: '14101',
    });
  });

  it('undoes nothing when the same answer is sent again', () => {
    expect(answered(wishes, all, { work: 'employed', prefecture: '13' })).toEqual(all);
  });

  it('drops the answers of a step that is no longer on the way', () => {
    expect(answered(wishes, all, { work: 'own' })).toEqual({ work: 'own', prefecture: '13', city: '13101', note: 'n' });
  });

  it('finds the way on from a step that has left the way, and none from an unknown one', () => {
    expect(next(wishes, { work: 'own' }, 'licence')).toBe('note');
    expect(next<Wishes, string>(wishes, all, 'elsewhere')).toBeUndefined();
  });

  it('refuses a step that stands twice', () => {
    expect(() =>
      journey<Wishes>()([
        { key: 'a', needs: [] },
        { key: 'a', needs: ['work'] },
      ]),
    ).toThrow('twice');
  });
});

/** Any journey over six answers: steps appear or not by an earlier answer, and undo later ones. */
type Answers = Record<string, string>;
const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const anyJourney: fc.Arbitrary<Journey<Answers>> = fc
  .array(fc.record({ only: fc.option(fc.tuple(fc.nat(4), fc.boolean())), undoes: fc.array(name, { maxLength: 2 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((drawn) =>
    drawn.map(({ only, undoes }, index) => {
      const own = 'abcdef'[index] ?? 'a';
      const looksAt = only && only[0] < index ? 'abcdef'[only[0]] : undefined;
      const later = undoes.filter((one) => one > own);
      return {
        key: `step-${own}`,
        needs: [own],
        undoes: { [own]: later },
        ...(looksAt ? { when: (answers: Partial<Answers>) => (answers[looksAt] === 'x') === only?.[1] } : {}),
      };
    }),
  );
const answersOf = fc.dictionary(name, fc.constantFrom('x', 'y'), { noNullPrototype: true });

describe('any journey', () => {
  it('walked forwards meets every step on the way once, and backwards the same', () => {
    fc.assert(
      fc.property(anyJourney, answersOf, (steps, answers) => {
        const way = stepsOn(steps, answers).map((step) => step.key);
        for (const [at, key] of way.entries()) {
          expect(next(steps, answers, key)).toBe(way[at + 1]);
          expect(previous(steps, answers, key)).toBe(way[at - 1]);
        }
      }),
    );
  });

  it('may be entered up to its first open step and no further', () => {
    fc.assert(
      fc.property(anyJourney, answersOf, (steps, answers) => {
        const way = stepsOn(steps, answers).map((step) => step.key);
        const may = reachable(steps, answers);
        expect(may).toEqual(way.slice(0, may.length));
        const open = firstOpen(steps, answers);
        expect(open === undefined ? way.length : way.indexOf(open) + 1).toBe(may.length);
      }),
    );
  });

  it('keeps no answer of a step off the way, whatever is changed', () => {
    fc.assert(
      fc.property(anyJourney, answersOf, answersOf, (steps, before, given) => {
        const after = answered(steps, before, given);
        const off = steps.filter((step) => !stepsOn(steps, after).includes(step)).flatMap((step) => step.needs);
        for (const lost of off) expect(after).not.toHaveProperty(String(lost));
        expect(answered(steps, after, {})).toEqual(after);
      }),
    );
  });

  it('comes to its end by answering the first open step again and again', () => {
    fc.assert(
      fc.property(anyJourney, answersOf, fc.constantFrom('x', 'y'), (steps, before, text) => {
        let answers = answered(steps, before, {});
        for (let rounds = 0; rounds < steps.length; rounds += 1) {
          const open = steps.find((step) => step.key === firstOpen(steps, answers));
          if (open) answers = answered(steps, answers, Object.fromEntries(open.needs.map((one) => [one, text])));
        }
        expect(firstOpen(steps, answers)).toBeUndefined();
      }),
    );
  });
});
