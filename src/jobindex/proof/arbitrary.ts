import fc from 'fast-check';
import type { Condition, Query, Question, Sort } from '../query.ts';
import type { Document, Schema } from '../schema.ts';

/** A small schema with one of everything the index knows. */
export const schema: Schema = {
  readers: ['staff', 'seeker', 'public'],
  fields: ['title', 'employer', 'text'],
  dimensions: [
    { name: 'prefecture', kind: 'one' },
    { name: 'features', kind: 'many' },
    { name: 'establishment', kind: 'key', private: true },
    { name: 'industry', kind: 'one', private: true },
  ],
  columns: [
    { name: 'wage', orders: ['up', 'down'] },
    { name: 'deadline', orders: ['up'] },
    { name: 'latitude' },
    { name: 'longitude' },
  ],
  points: [{ name: 'place', latitude: 'latitude', longitude: 'longitude' }],
  expires: 'deadline',
};

/** Few letters, so that words meet: kana of all kinds, widths, long marks, pairs beyond the BMP, combining marks. */
const letters = [
  'あ',
  'ア',
  'ｱ',
  'い',
  '介',
  '護',
  '師',
  'A',
  'ａ',
  'ー',
  '髙',
  '高',
  '𠮷',
  '𠮶',
  'か\u3099',
  'ｶﾞ',
  '\uffff',
  '\u0000',
  ' ',
  '介護師',
  '護師高',
  'アあイ',
];
const letter = fc.constantFrom(...letters);
const phrase = (min: number, max: number) =>
  fc.array(letter, { minLength: min, maxLength: max, size: 'max' }).map((list) => list.join(''));
const someReaders = fc.subarray([...schema.readers]);
const few = (list: readonly string[]) => fc.constantFrom(...list);
const prefectures = ['01', '13', '27', '47'];
const features = ['a', 'b', 'c', 'd'];
const establishments = Array.from({ length: 12 }, (_, i) => `e${i}`);
const industries = ['x', 'y'];
const valuesByDimension: Record<string, readonly string[]> = {
  prefecture: [...prefectures, 'none'],
  features: [...features, 'none'],
  establishment: [...establishments, 'none'],
  industry: industries,
};

/** Ids come from a small set, so that documents are replaced and removed. */
export const idOf = (n: number): string =>
  `${((n * 2654435761) % 4294967296).toString(16).padStart(8, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 4 });

export const documents = (id: fc.Arbitrary<string>): fc.Arbitrary<Document> =>
  fc
    .record({
      id,
      rank: fc.integer({ min: -2, max: 3 }),
      readers: optional(someReaders),
      keyReaders: optional(someReaders),
      prefecture: optional(few(prefectures)),
      features: fc.array(few(features), { maxLength: 5 }),
      establishment: optional(few(establishments)),
      industry: optional(few(industries)),
      wage: optional(
        fc.oneof(
          fc.integer({ min: -3, max: 3 }),
          fc.integer({ min: 0, max: 90 }).map((n) => n * 1000),
        ),
      ),
      deadline: optional(fc.integer({ min: 0, max: 6 })),
      place: optional(
        fc.tuple(fc.integer({ min: 35_000_000, max: 35_400_000 }), fc.integer({ min: 139_000_000, max: 139_400_000 })),
      ),
      texts: fc.array(fc.record({ field: few(schema.fields), text: phrase(0, 14), readers: optional(someReaders) }), {
        maxLength: 5,
      }),
    })
    .map(({ id, rank, readers, keyReaders, texts, wage, deadline, place, ...values }) => ({
      id,
      rank,
      ...(readers === undefined ? {} : { readers }),
      ...(keyReaders === undefined ? {} : { keyReaders }),
      values,
      numbers: { wage, deadline, latitude: place?.[0], longitude: place?.[1] },
      texts: texts.map(({ readers, ...text }) => (readers === undefined ? text : { ...text, readers })),
    }));

const place = fc.record({
  point: fc.constant('place'),
  latitude: fc.integer({ min: 3500, max: 3540 }).map((n) => n / 100),
  longitude: fc.integer({ min: 13900, max: 13940 }).map((n) => n / 100),
});
const word = phrase(1, 5);
const someFields = optional(fc.subarray([...schema.fields], { minLength: 1 }));
const bound = optional(fc.oneof(fc.integer({ min: -4, max: 7 }), fc.integer({ min: 0, max: 90_000 })));

const question: fc.Arbitrary<Question> = fc.letrec<{ question: Question }>((tie) => ({
  question: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    {
      weight: 3,
      arbitrary: few(Object.keys(valuesByDimension)).chain((dimension) =>
        fc.record({
          kind: fc.constantFrom('any', 'all', 'none'),
          dimension: fc.constant(dimension),
          values: fc.array(few(valuesByDimension[dimension] ?? []), { maxLength: 3 }),
        }),
      ),
    },
    {
      weight: 3,
      arbitrary: fc
        .record({ word, fields: someFields })
        .map(({ word, fields }): Question => ({ kind: 'word', word, ...(fields ? { fields } : {}) })),
    },
    {
      weight: 2,
      arbitrary: fc.record({ column: few(['wage', 'deadline']), low: bound, high: bound }).map(
        ({ column, low, high }): Question => ({
          kind: 'range',
          column,
          ...(low === undefined ? {} : { low }),
          ...(high === undefined ? {} : { high }),
        }),
      ),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(place, fc.integer({ min: 0, max: 30_000 }))
        .map(([at, metres]): Question => ({ kind: 'near', metres, ...at })),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constantFrom('and', 'or'), of: fc.array(tie('question'), { maxLength: 3 }) }),
    },
    { weight: 1, arbitrary: tie('question').map((of): Question => ({ kind: 'not', of })) },
  ),
})).question;

const sort: fc.Arbitrary<Sort> = fc.oneof(
  fc.constant<Sort>({ by: 'newest' }),
  fc.constantFrom<Sort>(
    { by: 'column', column: 'wage', direction: 'up' },
    { by: 'column', column: 'wage', direction: 'down' },
    { by: 'column', column: 'deadline', direction: 'up' },
  ),
  place.map((at): Sort => ({ by: 'distance', ...at })),
  fc.record({
    by: fc.constant('relevance' as const),
    fields: fc.constant(['title']),
    groups: fc.array(fc.array(word, { minLength: 1, maxLength: 2 }), { maxLength: 3 }),
  }),
);

const names = schema.dimensions.map(({ name }) => name);

export const queries: fc.Arbitrary<Query> = fc
  .record({
    reader: few(schema.readers),
    on: optional(fc.integer({ min: 0, max: 7 })),
    where: fc.array(question, { maxLength: 3 }),
    sort,
    offset: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 })),
    limit: fc.oneof(fc.constant(30), fc.integer({ min: 0, max: 7 })),
    facets: fc.subarray(names),
    sideways: fc.subarray(names),
    groups: optional(few(['establishment', 'prefecture'])),
    drops: fc.boolean(),
  })
  .map(({ on, groups, where, ...query }) => ({
    ...query,
    ...(on === undefined ? {} : { on }),
    ...(groups === undefined ? {} : { groups }),
    where: where.map((question, at): Condition => ({ name: `${at}`, question })),
  }));
