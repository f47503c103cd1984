import { writeFileSync } from 'node:fs';
import { indexable, normalise } from '../src/jobindex/normaliser.ts';
import { oracle } from '../src/jobindex/proof/oracle.ts';
import { type Corpus, openCorpus, schemaOf } from './search-corpus.ts';
import { type Given, readQueries, resultOf } from './search-corpus-queries.ts';

/** A tiny corpus in the format of the search-corpus tool, for the test of the benchmark: the tool is no part of the project. */
const fields = ['title', 'employer', 'description', 'station', 'place', 'business', 'licences', 'experience', 'other'];
const codes = (...list: string[]) => list.map((code) => ({ code, label: code }));
const dimensions = {
  prefecture: codes('01', '13', '27'),
  municipality: codes('01101', '13101', '13104', '27127'),
  employment: codes('1', '2'),
  fullPart: codes('1', '2'),
  disclosure: codes('1', '2', '3', '4'),
  features: codes('no-transfer', 'bonus', 'urgent'),
  licence: codes('1001', '2011', '8099'),
};
/** Name, type, kind, and the value of each job. */
const columns: readonly (readonly [
  name: string,
  type: 'Uint16Array' | 'Int32Array',
  kind: string,
  of: (n: number) => number,
])[] = [
  ['prefecture', 'Uint16Array', 'index', (n) => n % 3],
  ['municipality', 'Uint16Array', 'index', (n) => (n * 7) % 4],
  ['employment', 'Uint16Array', 'index', (n) => (n >> 2) % 2],
  ['fullPart', 'Uint16Array', 'index', (n) => (n >> 1) % 2],
  ['disclosure', 'Uint16Array', 'index', (n) => (n * 5) % 4],
  ['features', 'Uint16Array', 'bits', (n) => n % 8],
  ['licence1', 'Uint16Array', 'member', (n) => (n % 4 < 3 ? n % 3 : 65_535)],
  ['licence2', 'Uint16Array', 'member', (n) => (n % 5 === 0 ? 2 : 65_535)],
  ['licence3', 'Uint16Array', 'member', () => 65_535],
  ['establishment', 'Uint16Array', 'key', (n) => n % 11],
  ['accepted', 'Uint16Array', 'date', (n) => 20_700 + Math.floor(n / 10)],
  ['deadline', 'Uint16Array', 'date', (n) => 20_760 + (n % 7)],
  ['start', 'Uint16Array', 'time', (n) => 480 + 15 * (n % 9)],
  ['monthlyLow', 'Int32Array', 'number', (n) => 180_000 + 1_000 * (n % 13)],
  ['monthlyHigh', 'Int32Array', 'number', (n) => 220_000 + 1_000 * (n % 17)],
  ['annualHolidays', 'Uint16Array', 'number', (n) => 100 + (n % 26)],
  ['latitude', 'Int32Array', 'microdegrees', (n) => 35_000_000 + 9_000 * (n % 50)],
  ['longitude', 'Int32Array', 'microdegrees', (n) => 139_000_000 + 7_000 * (n % 31)],
];
const parts = ['介護', '職員', '看護師', '事務', '車', '夜勤', 'ﾊﾟｿｺﾝ', 'パソコン', '𠮷田', '。', 'Ｅｘｃｅｌ', 'なし'];

export const writeCorpus = (prefix: string, docs: number): Corpus => {
  const lines = Array.from({ length: docs }, (_, n) =>
    fields
      .map((_, field) => [0, 1, 2].map((k) => parts[(n * (field + 3) + k * 5 + (n >> field)) % parts.length]).join(''))
      .join('\t'),
  );
  writeFileSync(`${prefix}.txt`, `${lines.join('\n')}\n`);
  const chunks: Buffer[] = [];
  const layout: Record<string, { type: string; kind: string; offset: number }> = {};
  let offset = 0;
  for (const [name, type, kind, of] of columns) {
    const values = new { Uint16Array, Int32Array }[type](docs).map((_, n) => of(n));
    const bytes = Buffer.alloc(Math.ceil(values.byteLength / 8) * 8);
    Buffer.from(values.buffer).copy(bytes);
    layout[name] = { type, kind, offset };
    offset += bytes.length;
    chunks.push(bytes);
  }
  writeFileSync(`${prefix}.cols`, Buffer.concat(chunks));
  const meta = {
    format: 'search-corpus/2',
    docs,
    seed: 1,
    today: '2026-11-20',
    fields,
    sha256: { text: 'made up', columns: 'made up' },
    layout,
    dimensions,
  };
  writeFileSync(`${prefix}.meta.json`, JSON.stringify(meta));
  return openCorpus(prefix);
};

/** Every key of the format at least once. */
export const everyKey: readonly Given[] = [
  { name: 'everything' },
  {
    name: 'choices',
    any: { prefecture: ['13', '27'], municipality: ['13101'] },
    none: { licence: ['1001'] },
    all: { features: ['bonus'] },
  },
  { name: 'licence', all: { licence: ['1001', '8099'] }, facets: ['licence', 'features', 'prefecture'] },
  {
    name: 'ranges',
    range: { monthlyLow: [184_000, null], start: ['08:15', '10:00'], accepted: [null, '2026-10-01'] },
    sort: 'wage-low',
  },
  { name: 'near', near: { lat: 35.1, lng: 139.1, km: 12.5 }, sort: 'distance', size: 7, page: 2 },
  { name: 'near without km', near: { lat: 35.1, lng: 139.1 }, sort: 'distance' },
  { name: 'words', words: [['介護職員', '看護'], ['車']], not: ['夜勤', '夜勤'], reader: 'anonymous', drop: true },
  { name: 'fields', words: [['ぱそこん']], fields: ['title', 'employer'], reader: 'seeker' },
  { name: 'groups', words: [['師']], groups: true, sort: 'wage-high', reader: 'anonymous', size: 3, page: 2 },
  {
    name: 'sideways',
    any: { prefecture: ['13'], fullPart: ['1'] },
    sideways: ['prefecture', 'fullPart', 'licence'],
    drop: true,
  },
  { name: 'relevance', words: [['介護'], ['事務', '𠮷']], sort: 'relevance' },
  { name: 'deadline', sort: 'deadline', page: 4 },
  { name: 'holidays', sort: 'annual-holidays', size: 0, groups: true, facets: [] },
  { name: 'nothing', any: { prefecture: [] }, words: [[]], drop: true },
];

/** What brute force says to these queries, in the tool's result format. */
export const expectationOf = (corpus: Corpus, queriesPath: string) => {
  const ask = oracle(schemaOf(corpus), indexable(normalise));
  const documents = [...corpus.documents()];
  const { docs, seed, today, sha256 } = corpus.meta;
  const results = Object.fromEntries(
    readQueries(queriesPath, corpus).map((one) => [one.name, resultOf(one, ask(documents, one.query))]),
  );
  return { format: 'search-corpus-results/1', corpus: { docs, seed, today, sha256 }, results };
};
