import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import type { Document, Schema } from '../src/jobindex/schema.ts';

/**
 * A corpus of the search-corpus tool (PREFIX.txt, PREFIX.cols, PREFIX.meta.json; format search-corpus/2) as documents of
 * the job index. Ids are UUIDs that hold the number of the line.
 */
export type Corpus = { readonly meta: Meta; readonly columns: Columns; documents(): Generator<Document> };

export type Meta = {
  format: string;
  docs: number;
  seed: number;
  today: string;
  fields: string[];
  sha256: { text: string; columns: string };
  layout: Record<string, { type: string; kind: string; offset: number }>;
  dimensions: Record<string, { code: string; label: string }[]>;
};
type Columns = Record<string, { readonly [at: number]: number; readonly length: number }>;

const arrays = { Uint8Array, Uint16Array, Uint32Array, Int32Array } as const;
const licences = ['licence1', 'licence2', 'licence3'];
export const readers = ['staff', 'seeker', 'anonymous'];

/** The prefix of a corpus; the name of one of its files will do. */
const prefixOf = (given: string): string => given.replace(/\.(txt|cols|meta\.json)$/, '');

/** What a corpus holds, without its texts and columns. */
export const readMeta = (given: string): Meta => {
  const prefix = prefixOf(given);
  const meta = JSON.parse(readFileSync(`${prefix}.meta.json`, 'utf8')) as Meta;
  if (meta.format !== 'search-corpus/2') throw new Error(`${prefix}: format ${meta.format}, expected search-corpus/2`);
  return meta;
};

export const openCorpus = (given: string): Corpus => {
  const prefix = prefixOf(given);
  const meta = readMeta(prefix);
  const buffer = bytesOf(`${prefix}.cols`);
  const columns: Columns = Object.fromEntries(
    Object.entries(meta.layout).map(([name, { type, offset }]) => [
      name,
      new arrays[type as keyof typeof arrays](buffer, offset, meta.docs),
    ]),
  );
  return { meta, columns, documents: () => documents(prefix, meta, columns) };
};

export const idOf = (line: number): string => `00000000-0000-7000-8000-${line.toString(16).padStart(12, '0')}`;
export const lineOf = (id: string): number => Number.parseInt(id.slice(24), 16);

/** The texts as they were written, one job a line, fields divided by tabs. */
export const linesOfCorpus = (given: string): Generator<string> => linesOf(`${prefixOf(given)}.txt`);

/** How many documents have each value of each dimension. */
export const documentsOf = ({ meta, columns }: Corpus): Record<string, Record<string, number>> => {
  const counted = (dimension: string, add: (to: Uint32Array) => void): Record<string, number> => {
    const values = meta.dimensions[dimension] ?? [];
    const counts = new Uint32Array(65_536);
    add(counts);
    return Object.fromEntries(values.map(({ code }, at) => [code, counts[at] ?? 0]));
  };
  const over = (name: string, visit: (value: number) => void): void => {
    const column = columns[name];
    for (let line = 0; line < meta.docs; line++) visit(column?.[line] ?? 0);
  };
  const increase = (counts: Uint32Array, at: number): void => {
    counts[at] = (counts[at] ?? 0) + 1;
  };
  return Object.fromEntries(
    Object.keys(meta.dimensions).map((dimension) => [
      dimension,
      counted(dimension, (counts) => {
        if (dimension === 'licence') {
          for (const name of licences) over(name, (value) => increase(counts, value));
        } else if (meta.layout[dimension]?.kind === 'bits') {
          over(dimension, (value) => {
            for (let bits = value; bits !== 0; bits = (bits & (bits - 1)) >>> 0)
              increase(counts, 31 - Math.clz32(bits & -bits));
          });
        } else over(dimension, (value) => increase(counts, value));
      }),
    ]),
  );
};

/** The numbers that are compared, and the orders that the queries may ask. */
const orders: Record<string, readonly ('up' | 'down')[]> = {
  monthlyLow: ['down'],
  monthlyHigh: ['down'],
  deadline: ['up'],
  annualHolidays: ['down'],
};
const numberKinds = ['number', 'date', 'time', 'microdegrees'];

export const schemaOf = ({ meta }: Pick<Corpus, 'meta'>): Schema => {
  const named = (kinds: readonly string[]): string[] =>
    Object.entries(meta.layout)
      .filter(([, { kind }]) => kinds.includes(kind))
      .map(([name]) => name);
  return {
    readers,
    fields: meta.fields,
    dimensions: [
      ...named(['index']).map((name) => ({ name, kind: 'one' as const })),
      ...named(['bits']).map((name) => ({ name, kind: 'many' as const })),
      { name: 'licence', kind: 'many' },
      { name: 'establishment', kind: 'key', private: true },
    ],
    columns: named(numberKinds).map((name) => ({ name, ...(orders[name] ? { orders: orders[name] } : {}) })),
    points: [{ name: 'place', latitude: 'latitude', longitude: 'longitude' }],
  };
};

/** The whole file in one piece of memory: the columns lie in it as they are. */
const bytesOf = (path: string): ArrayBuffer => {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(fstatSync(file).size);
    for (let at = 0, read = 1; read > 0 && at < bytes.length; at += read)
      read = readSync(file, bytes, at, bytes.length - at, null);
    return bytes.buffer;
  } finally {
    closeSync(file);
  }
};

/** Who sees the employer of a job, by its disclosure (公開範囲 1–4); 4 is known to the offices only. */
const employerReaders = [readers, ['staff', 'seeker'], ['staff'], ['staff']];

function* documents(prefix: string, meta: Meta, columns: Columns): Generator<Document> {
  const codes = Object.fromEntries(
    Object.entries(meta.dimensions).map(([name, values]) => [name, values.map(({ code }) => code)]),
  );
  const kinds = Object.entries(meta.layout);
  const ofKind = (kind: string): string[] => kinds.filter(([, layout]) => layout.kind === kind).map(([name]) => name);
  const [indexes, bits] = [ofKind('index'), ofKind('bits')];
  const numbers = kinds.filter(([, { kind }]) => numberKinds.includes(kind)).map(([name]) => name);
  const value = (name: string, line: number): number => columns[name]?.[line] ?? 0;
  let line = 0;
  for (const text of linesOf(`${prefix}.txt`)) {
    const at = line++;
    const values: Record<string, string | string[]> = { establishment: String(value('establishment', at)) };
    for (const name of indexes) values[name] = codes[name]?.[value(name, at)] ?? '';
    for (const name of bits) values[name] = (codes[name] ?? []).filter((_, bit) => (value(name, at) >>> bit) & 1);
    values.licence = licences.flatMap((name) => codes.licence?.[value(name, at)] ?? []);
    const disclosure = value('disclosure', at);
    const sees = employerReaders[disclosure] ?? readers;
    const parts = text.split('\t');
    yield {
      id: idOf(at),
      rank: value('accepted', at),
      ...(disclosure === 3 ? { readers: ['staff'] } : {}),
      ...(sees === readers ? {} : { keyReaders: sees }),
      values,
      numbers: Object.fromEntries(numbers.map((name) => [name, value(name, at)])),
      texts: meta.fields.map((field, i) => ({
        field,
        text: parts[i] ?? '',
        ...(field === 'employer' && sees !== readers ? { readers: sees } : {}),
      })),
    };
  }
}

function* linesOf(path: string): Generator<string> {
  const file = openSync(path, 'r');
  const chunk = Buffer.allocUnsafe(8 << 20);
  let rest = Buffer.alloc(0);
  try {
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      const data = Buffer.concat([rest, chunk.subarray(0, read)]);
      const end = data.lastIndexOf(10);
      if (end >= 0) yield* data.toString('utf8', 0, end).split('\n');
      rest = Buffer.from(data.subarray(end + 1));
    }
    if (rest.length > 0) yield rest.toString('utf8');
  } finally {
    closeSync(file);
  }
}
