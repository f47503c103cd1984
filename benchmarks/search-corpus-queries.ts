import { readFileSync } from 'node:fs';
import type { Answer, Condition, Place, Query, Question, Sort } from '../src/jobindex/query.ts';
import { type Corpus, lineOf } from './search-corpus.ts';

/** A query of the tool's own format (search-corpus-queries/1). */
type Given = {
  name: string;
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
export type Asked = { readonly name: string; readonly query: Query };

export const readQueries = (path: string, corpus: Corpus): Asked[] => {
  const file = JSON.parse(readFileSync(path, 'utf8')) as { format: string; queries: Given[] };
  if (file.format !== 'search-corpus-queries/1') throw new Error(`${path}: format ${file.format}`);
  return file.queries.map((given) => ({ name: given.name, query: queryOf(given, corpus) }));
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

const bound = (corpus: Corpus, column: string, value: number | string | null): number | undefined => {
  if (value === null) return undefined;
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
export const resultOf = ({ query }: Asked, answer: Answer) => ({
  total: answer.total,
  ids: answer.ids.map(lineOf),
  ...(query.facets?.length ? { facets: answer.facets } : {}),
  ...(query.sideways?.length ? { sideways: answer.sideways } : {}),
  ...(answer.groups
    ? { groups: { total: answer.groups.total, page: answer.groups.page.map(([id, more]) => [lineOf(id), more]) } }
    : {}),
  ...(query.drops ? { drop: answer.drops } : {}),
});
