import fc from 'fast-check';
import type { Query, Question, Sort } from '../query.ts';
import type { Document } from '../schema.ts';
import { idOf, queries } from './arbitrary.ts';

const words = [
  '介護職員',
  '看護師',
  'フォークリフト',
  'ｶﾞｿﾘﾝ',
  'ですます',
  'を募集',
  '経験不問',
  '土日祝休み',
  'ＡＢＣ',
  'ああああ',
  '𠮷田',
  'ー',
  '髙',
];

/** Random numbers that are the same for the same seed. */
const chance = (seed: number) => {
  let state = seed * 2654435761;
  return (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    const mixed = Math.imul(state ^ (state >>> 13), 0x297a2d39);
    return ((mixed ^ (mixed >>> 16)) >>> 0) % below;
  };
};

/** Documents enough for several blocks of text; ids come from 0 up to their number. */
export const manyDocuments = (count: number, seed: number): Document[] => {
  const below = chance(seed);
  const phrase = (length: number): string =>
    Array.from({ length }, () => words[Math.min(below(30), below(13))] ?? '').join('');
  return Array.from({ length: count }, (_, n) => ({
    id: idOf(n),
    rank: Math.floor(n / 50),
    ...(below(10) === 0 ? { readers: ['staff'] } : {}),
    ...(below(3) === 0 ? { keyReaders: ['staff', 'seeker'] } : {}),
    values: {
      prefecture: below(20) === 0 ? '47' : ['01', '13', '27'][below(3)],
      features: ['a', 'b', 'c', 'd'].filter(() => below(3) === 0),
      establishment: `e${below(400)}`,
      industry: ['x', 'y'][below(2)],
    },
    numbers: {
      wage: below(8) === 0 ? undefined : below(2) === 0 ? below(300) * 1000 : 200_000,
      deadline: below(400),
      latitude: 35_000_000 + below(400_000),
      longitude: 139_000_000 + below(400_000),
    },
    texts: [
      { field: 'title', text: phrase(below(4)) },
      { field: 'text', text: phrase(2 + below(12)) },
      below(3) === 0
        ? { field: 'employer', text: phrase(2), readers: ['staff', 'seeker'] }
        : { field: 'employer', text: phrase(2) },
    ],
  }));
};

/** The random queries with words cut out of these documents, and ranges of their size. */
export const queriesAbout = (documents: readonly Document[]): fc.Arbitrary<Query> => {
  const cut = fc
    .record({
      document: fc.constantFrom(...documents),
      piece: fc.nat(2),
      at: fc.double({ min: 0, max: 0.99, noNaN: true }),
      length: fc.integer({ min: 1, max: 11 }),
    })
    .map(({ document, piece, at, length }) => {
      const text = document.texts[piece]?.text ?? '';
      const from = Math.floor(at * text.length);
      return text.slice(from, from + length) || '介護';
    });
  const questions: fc.Arbitrary<Question> = fc.oneof(
    cut.map((word): Question => ({ kind: 'word', word })),
    cut.map((word): Question => ({ kind: 'word', word, fields: ['title'] })),
    fc.integer({ min: 0, max: 300_000 }).map((low): Question => ({ kind: 'range', column: 'wage', low })),
    fc.integer({ min: 0, max: 400 }).map((high): Question => ({ kind: 'range', column: 'deadline', high })),
  );
  const sorts: fc.Arbitrary<Sort> = fc
    .tuple(cut, cut)
    .map(([a, b]) => ({ by: 'relevance', fields: ['title'], groups: [[a], [b]] }));
  return fc
    .record({
      query: queries,
      also: fc.array(questions, { maxLength: 2 }),
      relevance: fc.option(sorts, { nil: undefined, freq: 2 }),
      on: fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined }),
      offset: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6000 })),
    })
    .map(({ query, also, relevance, on, offset }) => {
      const { on: _, where = [], ...rest } = query;
      return {
        ...rest,
        ...(on === undefined ? {} : { on }),
        ...(relevance ? { sort: relevance } : {}),
        offset,
        where: [...where.slice(0, 1), ...also.map((question, at) => ({ name: `also ${at}`, question }))],
      };
    });
};
