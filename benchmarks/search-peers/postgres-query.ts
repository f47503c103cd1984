import { normalise } from '../../src/jobindex/normaliser.ts';
import type { Corpus } from '../search-corpus.ts';
import { bound, type Given } from '../search-corpus-queries.ts';
import { hiddenFrom, type PeerAnswer } from './peer.ts';
import { gramsOf } from './postgres-peer.ts';

/** A query of the tool's format as one statement of SQL over the table of the peer. */

const ofKind = ({ meta }: Corpus, kinds: readonly string[]): string[] =>
  Object.keys(meta.layout).filter((name) => kinds.includes(meta.layout[name]?.kind ?? ''));
export const indexesOf = (corpus: Corpus): string[] => ofKind(corpus, ['index']);
export const bitsOf = (corpus: Corpus): string[] => ofKind(corpus, ['bits']);
export const numbersOf = (corpus: Corpus): string[] => ofKind(corpus, ['number', 'date', 'time', 'microdegrees']);

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const choice = (way: 'any' | 'all' | 'none', dimension: string, codes: readonly string[], corpus: Corpus): string => {
  const known = (corpus.meta.dimensions[dimension] ?? []).map(({ code }) => code);
  const values = [...new Set(codes)].map((code) => known.indexOf(code));
  if (way === 'none') return `not (${choice('any', dimension, codes, corpus)})`;
  if (dimension === 'licence') return `licences ${way === 'any' ? '&&' : '@>'} '{${values.join()}}'::integer[]`;
  if (corpus.meta.layout[dimension]?.kind === 'bits') {
    const mask = values.reduce((bits, value) => bits | (1 << value), 0);
    return way === 'any' ? `("${dimension}" & ${mask}) <> 0` : `("${dimension}" & ${mask}) = ${mask}`;
  }
  if (way === 'all')
    return values.length > 1 ? 'false' : values.map((value) => `"${dimension}" = ${value}`).join() || 'true';
  return values.length > 0 ? `"${dimension}" in (${values.join()})` : 'false';
};

/** The word as it decides: it stands in a field that this reader may read. */
const decides = (word: string, { fields, reader }: Given, corpus: Corpus): string => {
  const text = quoted(normalise(word));
  const hidden = hiddenFrom(reader);
  const inEmployer = `strpos(employer, ${text}) > 0${hidden.length > 0 ? ` and disclosure not in (${hidden.join()})` : ''}`;
  if (!fields) return `(strpos(body, ${text}) > 0 or (${inEmployer}))`;
  const others = corpus.meta.fields.filter((field) => field !== 'employer');
  const places = fields.map((field) =>
    field === 'employer'
      ? `(${inEmployer})`
      : `strpos(split_part(body, E'\\t', ${others.indexOf(field) + 1}), ${text}) > 0`,
  );
  return `(${places.join(' or ') || 'false'})`;
};

/** The index of pairs finds candidates; of one or two characters it finds exactly the jobs, where nothing is hidden. */
const wordGroup = (group: readonly string[], given: Given, corpus: Corpus): string => {
  if (group.length === 0) return 'false';
  const found = group.map((word) => {
    const text = normalise(word);
    const grams = gramsOf(text).filter((gram) => text.length === 1 || (gram & 0xffff) !== 0);
    return `grams @> '{${grams.join()}}'::integer[]`;
  });
  const candidates = `(${found.join(' or ')})`;
  const short = !given.fields && group.every((word) => normalise(word).length <= 2);
  const hidden = hiddenFrom(given.reader);
  if (short && hidden.length === 0) return candidates;
  const decided = group.map((word) => decides(word, given, corpus)).join(' or ');
  return short
    ? `${candidates} and (disclosure not in (${hidden.join()}) or ${decided})`
    : `${candidates} and (${decided})`;
};

const metres = (near: NonNullable<Given['near']>): string => {
  const [latitude, longitude] = [Math.round(near.lat * 1e6), Math.round(near.lng * 1e6)];
  const radians = Math.PI / 180e6;
  const half = (column: string, from: number): string =>
    `sin((("${column}" - (${from})) * ${radians}::float8) / 2) ^ 2`;
  const across = `cos(${latitude} * ${radians}::float8) * cos("latitude" * ${radians}::float8)`;
  return `round(2 * 6371008.8::float8 * asin(sqrt(${half('latitude', latitude)} + ${across} * ${half('longitude', longitude)})))`;
};

const conditions = (given: Given, corpus: Corpus): string[] => {
  const list: string[] = [];
  if (given.reader === 'seeker' || given.reader === 'anonymous') list.push('disclosure <> 3');
  for (const way of ['any', 'all', 'none'] as const) {
    for (const [dimension, codes] of Object.entries(given[way] ?? {})) list.push(choice(way, dimension, codes, corpus));
  }
  for (const [column, [low, high]] of Object.entries(given.range ?? {})) {
    const [from, to] = [bound(corpus, column, low), bound(corpus, column, high)];
    if (from !== undefined) list.push(`"${column}" >= ${from}`);
    if (to !== undefined) list.push(`"${column}" <= ${to}`);
  }
  if (given.near?.km !== undefined) {
    const [latitude, degrees] = [given.near.lat * 1e6, ((given.near.km + 1) / 111.19) * 1e6];
    list.push(`latitude between ${Math.floor(latitude - degrees)} and ${Math.ceil(latitude + degrees)}`);
    list.push(`${metres(given.near)} <= ${given.near.km * 1000}`);
  }
  for (const group of given.words ?? []) list.push(wordGroup(group, given, corpus));
  for (const word of given.not ?? []) list.push(`not ${decides(word, given, corpus)}`);
  return list;
};

/** The key of the order before the id, as an expression; newest first needs none. */
const orderKey = (given: Given): string | undefined => {
  const { sort = 'newest', words = [], near } = given;
  const columns: Record<string, string> = {
    'wage-low': '-"monthlyLow"',
    'wage-high': '-"monthlyHigh"',
    deadline: '"deadline"',
    'annual-holidays': '-"annualHolidays"',
  };
  if (sort === 'distance' && near) return metres(near);
  if (sort !== 'relevance') return columns[sort];
  const groups = words.map((group) => {
    const one = group.map((word) => `strpos(split_part(body, E'\\t', 1), ${quoted(normalise(word))}) > 0`);
    return `(${one.join(' or ') || 'false'})::integer`;
  });
  return `-(${groups.join(' + ') || '0'})`;
};

/** The same order as an index can give it. */
const walkedOrder: Record<string, string> = {
  newest: 'id desc',
  'wage-low': '"monthlyLow" desc, id desc',
  'wage-high': '"monthlyHigh" desc, id desc',
  deadline: '"deadline", id desc',
  'annual-holidays': '"annualHolidays" desc, id desc',
};

const facet = (dimension: string, corpus: Corpus): string => {
  const kind = corpus.meta.layout[dimension]?.kind;
  const name = quoted(dimension);
  if (dimension === 'licence')
    return `select ${name} as dimension, v as value, count(*) as n from hits, unnest(licences) v group by v`;
  if (kind !== 'bits') return `select ${name}, "${dimension}"::integer, count(*) from hits group by "${dimension}"`;
  const last = (corpus.meta.dimensions[dimension] ?? []).length - 1;
  return `select ${name}, k, count(*) from hits, generate_series(0, ${last}) k where ("${dimension}" >> k) & 1 = 1 group by k`;
};

type Row = { total: string; ids: number[]; facets: { dimension: string; value: number; n: number }[] | null };

export const sqlOf = (given: Given, corpus: Corpus): { sql: string; answer: (rows: Row[]) => PeerAnswer } => {
  const { page = 1, size = 30, facets = [] } = given;
  const where = conditions(given, corpus).join(' and ') || 'true';
  const paging = `limit ${size} offset ${(page - 1) * size}`;
  const key = orderKey(given);
  const walked = walkedOrder[given.sort ?? 'newest'];
  const counted = facets.map((dimension) => (dimension === 'licence' ? 'licences' : `"${dimension}"`));
  const columns = ['id', ...(key ? [`${key} as key`] : []), ...new Set(counted)];
  // Without words and counts an index walked in the order beats keeping all hits.
  const plain = facets.length === 0 && !given.words?.length && !given.not?.length && walked;
  const sql = plain
    ? `select (select count(*) from jobs where ${where}) as total,
         array(select id from jobs where ${where} order by ${walked} ${paging}) as ids, null::json as facets`
    : `with hits as materialized (select ${columns.join(', ')} from jobs where ${where})
       select (select count(*) from hits) as total,
         array(select id from hits order by ${key ? 'key, ' : ''}id desc ${paging}) as ids,
         ${facets.length > 0 ? `(select json_agg(f) from (${facets.map((one) => facet(one, corpus)).join(' union all ')}) as f(dimension, value, n))` : 'null::json'} as facets`;
  return {
    sql,
    answer: ([row]) => {
      const counts: Record<string, Record<string, number>> = Object.fromEntries(facets.map((name) => [name, {}]));
      for (const { dimension, value, n } of row?.facets ?? []) {
        const code = corpus.meta.dimensions[dimension]?.[value]?.code;
        const of = counts[dimension];
        if (code !== undefined && of) of[code] = n;
      }
      return { total: Number(row?.total), ids: row?.ids ?? [], facets: counts };
    },
  };
};
