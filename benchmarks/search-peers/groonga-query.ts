import { normalise } from '../../src/jobindex/normaliser.ts';
import type { Corpus } from '../search-corpus.ts';
import { bound, type Given } from '../search-corpus-queries.ts';
import { hiddenFrom } from './peer.ts';

/** A query of the tool's format as Groonga's filter and order; undefined where Groonga has no exact equal of it. */

const script = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

const choice = (way: 'any' | 'all', dimension: string, codes: readonly string[], corpus: Corpus): string => {
  const known = (corpus.meta.dimensions[dimension] ?? []).map(({ code }) => code);
  const many = dimension === 'licence' || corpus.meta.layout[dimension]?.kind === 'bits';
  const each = [...new Set(codes)].map((code) => `${dimension} ${many ? '@' : '=='} ${known.indexOf(code)}`);
  if (each.length === 0) return way === 'any' ? 'false' : 'true';
  return `(${each.join(way === 'any' ? ' || ' : ' && ')})`;
};

const wordOf = (word: string, { fields, reader }: Given): string => {
  const text = normalise(word);
  const phrase = script(`"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`);
  const hidden = hiddenFrom(reader);
  const employer = `(t_employer @ ${script(text)}${hidden.map((value) => ` &! (disclosure == ${value})`).join('')})`;
  if (fields)
    return `(${fields.map((field) => (field === 'employer' ? employer : `t_${field} @ ${script(text)}`)).join(' || ')})`;
  if (hidden.length === 0) return `query("Terms.all", ${phrase})`;
  return `(query("Terms.others", ${phrase}) || ${employer})`;
};

const orders: Record<string, string> = {
  newest: '-_id',
  'wage-low': '-monthlyLow,-_id',
  'wage-high': '-monthlyHigh,-_id',
  deadline: 'deadline,-_id',
  'annual-holidays': '-annualHolidays,-_id',
};

export const filterOf = (given: Given, corpus: Corpus): { filter: string; order: string } | undefined => {
  const order = orders[given.sort ?? 'newest'];
  // Its distance is not that of the tool to the metre, its relevance is a score of its own.
  if (given.near || !order) return undefined;
  if (given.fields?.length === 0 || given.words?.some((group) => group.length === 0)) return undefined;
  const positive: string[] = [];
  const negative: string[] = [];
  if (given.reader === 'seeker' || given.reader === 'anonymous') negative.push('disclosure == 3');
  for (const way of ['any', 'all'] as const) {
    for (const [dimension, codes] of Object.entries(given[way] ?? {}))
      positive.push(choice(way, dimension, codes, corpus));
  }
  for (const [dimension, codes] of Object.entries(given.none ?? {}))
    negative.push(choice('any', dimension, codes, corpus));
  for (const group of given.words ?? []) positive.push(`(${group.map((word) => wordOf(word, given)).join(' || ')})`);
  for (const word of given.not ?? []) negative.push(wordOf(word, given));
  for (const [column, [low, high]] of Object.entries(given.range ?? {})) {
    const [from, to] = [bound(corpus, column, low), bound(corpus, column, high)];
    if (from !== undefined) positive.push(`${column} >= ${from}`);
    if (to !== undefined) positive.push(`${column} <= ${to}`);
  }
  const all = positive.length > 0 ? positive.join(' && ') : 'all_records()';
  const filter = [all, ...negative.map((one) => `(${one})`)].join(' &! ');
  // One argument of the command line: in single quotes, which a word may hold as well.
  return { filter: `'${filter.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`, order };
};
