import type { Query, Question } from '../../src/jobindex/query.ts';
import { sum } from './figures.ts';
import type { Timed } from './single-part.ts';

/** What a query costs most for; the first that fits. */
export const classes = [
  'groups',
  'drops and sideways counts',
  'facets',
  'relevance',
  'distance',
  'chosen fields',
  'words of one character',
  'words',
  'orders and deep pages',
  'conditions only',
] as const;
export type QueryClass = (typeof classes)[number];

const wordsOf = (question: Question): Extract<Question, { kind: 'word' }>[] => {
  if (question.kind === 'word') return [question];
  if (question.kind === 'not') return wordsOf(question.of);
  return question.kind === 'and' || question.kind === 'or' ? question.of.flatMap(wordsOf) : [];
};

export const classOf = (query: Query): QueryClass => {
  const words = (query.where ?? []).flatMap(({ question }) => wordsOf(question));
  if (query.groups) return 'groups';
  if (query.drops || query.sideways?.length) return 'drops and sideways counts';
  if (query.facets?.length) return 'facets';
  if (query.sort?.by === 'relevance') return 'relevance';
  if (query.sort?.by === 'distance' || query.where?.some(({ question }) => question.kind === 'near')) return 'distance';
  if (words.some(({ fields }) => fields)) return 'chosen fields';
  if (words.some(({ word }) => word.length === 1)) return 'words of one character';
  if (words.length > 0) return 'words';
  return query.sort?.by === 'column' || (query.offset ?? 0) > 0 ? 'orders and deep pages' : 'conditions only';
};

export type ClassFigures = {
  readonly queries: number;
  readonly uncached: { readonly cpuMs: number; readonly floorMs: number; readonly factor: number };
  readonly cached: { readonly cpuMs: number; readonly floorMs: number; readonly factor: number };
};

/** For each class what its queries take together, the least they could, and how many times more that is. */
export const byClass = (
  queries: readonly Query[],
  timed: readonly Timed[],
): Partial<Record<QueryClass, ClassFigures>> =>
  Object.fromEntries(
    classes.flatMap((name) => {
      const those = timed.filter((_, at) => {
        const query = queries[at];
        return query !== undefined && classOf(query) === name;
      });
      if (those.length === 0) return [];
      const figures = (way: 'uncached' | 'cached') => {
        const [cpuMs, floorMs] = [sum(those.map((one) => one[way].cpu)), sum(those.map((one) => one.floor[way]))];
        return { cpuMs, floorMs, factor: cpuMs / floorMs };
      };
      return [[name, { queries: those.length, uncached: figures('uncached'), cached: figures('cached') }]];
    }),
  );
