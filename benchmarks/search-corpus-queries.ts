import { readFileSync } from 'node:fs';
import type { Answer, Condition, Counts, Place, Query, Question, Sort } from '../src/jobindex/query.ts';
import { type Corpus, lineOf, readers } from './search-corpus.ts';

/** A query of the tool's own format (search-corpus-queries/1). */
export type Given = {
  name: string;
  note?: string;
  any?: Record<string, string[]>;
  all?: Record<string, string[]>;
  none?: Record<string, string[]>;
  range?: Record<string, [number | string | null, number | string | null]>;
  near?: { lat: number; lng: number; km?: number };
  words?: string[][];
  not?: string[];
  fields?: string[];
  reader?: string;
  sort?: string;
  page?: number;
  size?: number;
  facets?: string[];
  sideways?: string[];
  groups?: boolean;
  drop?: boolean;
};
/** What the result holds: a part that is asked stands there even when it is empty. */
export type Asked = {
  readonly name: string;
  readonly query: Query;
  readonly parts: readonly ('facets' | 'sideways' | 'groups' | 'drop')[];
};

export const sorts = [
  'newest',
  'wage-low',
  'wage-high',
  'deadline',
  'annual-holidays',
  'distance',
  'relevance',
] as const;
const keys: readonly (keyof Given)[] = [
  'name',
  'note',
  'any',
  'all',
  'none',
  'range',
  'near',
  'words',
  'not',
  'fields',
  'reader',
  'sort',
  'page',
  'size',
  'facets',
  'sideways',
  'groups',
  'drop',
];

/** Reads a file of queries for this corpus; what the format does not know is refused with the name of the query. */
export const readQueries = (path: string, corpus: Corpus): Asked[] => {
  const given = readGiven(path);
  return given.map((one) => {
    check(one, corpus);
    const parts = [
      ...(one.facets ? ['facets' as const] : []),
      ...(one.sideways ? ['sideways' as const] : []),
      ...(one.groups ? ['groups' as const] : []),
      ...(one.drop ? ['drop' as const] : []),
    ];
    return { name: one.name, query: queryOf(one, corpus), parts };
  });
};

/** The queries as they stand in the file. */
export const readGiven = (path: string): Given[] => {
  const file = JSON.parse(readFileSync(path, 'utf8')) as { format: string; queries: Given[] };
  if (file.format !== 'search-corpus-queries/1') throw new Error(`${path}: format ${file.format}`);
  const names = file.queries.map(({ name }) => name);
  if (names.some((name) => !name) || new Set(names).size < names.length) {
    throw new Error(`${path}: a query without a name, or a name that stands twice`);
  }
  return file.queries;
};

const check = (given: Given, { meta }: Corpus): void => {
  const known = (list: readonly string[], value: string, what: string): void => {
    if (!list.includes(value)) throw new Error(`query ${given.name}: no such ${what}: ${value}`);
  };
  const dimensions = Object.keys(meta.dimensions);
  for (const key of Object.keys(given)) known(keys, key, 'key');
  for (const [dimension, codes] of [given.any, given.all, given.none].flatMap((way) => Object.entries(way ?? {}))) {
    known(dimensions, dimension, 'dimension');
    const values = (meta.dimensions[dimension] ?? []).map(({ code }) => code);
    for (const code of codes) known(values, code, dimension);
  }
  for (const dimension of [...(given.facets ?? []), ...(given.sideways ?? [])])
    known(dimensions, dimension, 'dimension');
  const columns = Object.keys(meta.layout).filter((name) =>
    ['number', 'date', 'time'].includes(meta.layout[name]?.kind ?? ''),
  );
  for (const column of Object.keys(given.range ?? {})) known(columns, column, 'column');
  for (const field of given.fields ?? []) known(meta.fields, field, 'field');
  if (given.reader !== undefined) known(readers, given.reader, 'reader');
  if (given.sort !== undefined) known(sorts, given.sort, 'sort');
  if (given.sort === 'distance' && !given.near) throw new Error(`query ${given.name}: no place to sort by`);
};

const queryOf = (given: Given, corpus: Corpus): Query => {
  const { page = 1, size = 30, near } = given;
  const place: Place | undefined = near && { point: 'place', latitude: near.lat, longitude: near.lng };
  const where: Condition[] = (['any', 'all', 'none'] as const).flatMap((kind) =>
    Object.entries(given[kind] ?? {}).map(([dimension, values]) => ({
      name: `${kind}.${dimension}`,
      question: { kind, dimension, values },
    })),
  );
  for (const [column, [low, high]] of Object.entries(given.range ?? {})) {
    const [from, to] = [bound(corpus, column, low), bound(corpus, column, high)];
    const question: Question = {
      kind: 'range',
      column,
      ...(from === undefined ? {} : { low: from }),
      ...(to === undefined ? {} : { high: to }),
    };
    where.push({ name: `range.${column}`, question });
  }
  if (place && near?.km !== undefined) {
    where.push({ name: 'near', question: { kind: 'near', metres: near.km * 1000, ...place } });
  }
  const fields = given.fields ? { fields: given.fields } : {};
  given.words?.forEach((group, at) => {
    const of = group.map((word): Question => ({ kind: 'word', word, ...fields }));
    where.push({ name: `words.${at}`, question: { kind: 'or', of } });
  });
  given.not?.forEach((word, at) => {
    where.push({ name: `not.${at}`, question: { kind: 'not', of: { kind: 'word', word, ...fields } } });
  });
  return {
    reader: given.reader ?? 'staff',
    where,
    sort: sortOf(given, place),
    offset: (page - 1) * size,
    limit: size,
    facets: given.facets ?? [],
    sideways: given.sideways ?? [],
    ...(given.groups ? { groups: 'establishment' } : {}),
    drops: given.drop === true,
  };
};

export const bound = (
  corpus: Corpus,
  column: string,
  value: number | string | null | undefined,
): number | undefined => {
  if (value === null || value === undefined) return undefined;
  const kind = corpus.meta.layout[column]?.kind;
  if (kind === 'date') return Date.parse(String(value)) / 86_400_000;
  if (kind === 'time') return Number(String(value).slice(0, 2)) * 60 + Number(String(value).slice(3));
  return Number(value);
};

const sortOf = ({ sort = 'newest', words = [] }: Given, place: Place | undefined): Sort => {
  const columns: Record<string, Sort> = {
    'wage-low': { by: 'column', column: 'monthlyLow', direction: 'down' },
    'wage-high': { by: 'column', column: 'monthlyHigh', direction: 'down' },
    deadline: { by: 'column', column: 'deadline', direction: 'up' },
    'annual-holidays': { by: 'column', column: 'annualHolidays', direction: 'down' },
  };
  if (sort === 'relevance') return { by: 'relevance', fields: ['title'], groups: words };
  if (sort === 'distance' && place) return { by: 'distance', ...place };
  return columns[sort] ?? { by: 'newest' };
};

/** An answer in the tool's own result format, holding what the query asked for. */
export type Result = {
  readonly total: number;
  readonly ids: readonly number[];
  readonly facets?: Counts;
  readonly sideways?: Counts;
  readonly groups?: { readonly total: number; readonly page: readonly (readonly [id: number, more: number])[] };
  readonly drop?: Readonly<Record<string, number>>;
};

export const resultOf = ({ parts }: Pick<Asked, 'parts'>, answer: Answer): Result => ({
  total: answer.total,
  ids: answer.ids.map(lineOf),
  ...(parts.includes('facets') ? { facets: answer.facets } : {}),
  ...(parts.includes('sideways') ? { sideways: answer.sideways } : {}),
  ...(parts.includes('groups') && answer.groups
    ? {
        groups: {
          total: answer.groups.total,
          page: answer.groups.page.map(([id, more]) => [lineOf(id), more] as const),
        },
      }
    : {}),
  ...(parts.includes('drop') ? { drop: answer.drops } : {}),
});
