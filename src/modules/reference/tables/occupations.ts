import { occupationWordKey } from '../occupation.ts';
import { code, digits, list, oneOf, optional, text, whole } from './column.ts';
import { plainRows, type Row, type TableDefinition, table } from './table.ts';

const code2011 = code(/^([A-K]|\d{2}|\d{3}|\d{5})$/, 'a code of the 2011 edition (A, 01, 011 or 01101)');
const code2022 = code(/^(\d{2}|\d{3}|\d{3}-\d{2})$/, 'a code of the 2022 edition (01, 001 or 001-01)');

const lengths2011 = { 大: 1, 中: 2, 小: 3, 細: 5 } as const;
const lengths2022 = { 大: 2, 中: 3, 小: 6 } as const;

const wrongLevel = (lengths: Record<string, number>, level: string, of: string, parent: string | null) => {
  if (lengths[level] !== of.length) return `code ${of} is not a code of level ${level}`;
  if ((level === '大') !== (parent === null))
    return level === '大' ? 'a 大分類 has no parent_code' : 'parent_code is missing';
  return undefined;
};

/** `12_072-06` → `072-06`; several are separated by ／. */
const jobTagCodes = list;
const withoutDai = (of: string): string => of.slice(of.indexOf('_') + 1);

/**
 * The words of one job tag occupation: its title and its other names, each in its main class and in its further ones.
 * A title that names two things (豆腐製造、豆腐職人) also gives each of them.
 */
const jobTagWords = (
  title: string,
  aliases: readonly string[],
  main: readonly string[],
  all: readonly string[],
): Row[] => {
  const titles = new Set([title, ...title.split(/[、／]/u)].map((word) => word.trim()));
  const words = [...new Set([...titles, ...aliases])].filter((word) => word !== '');
  const mains = new Set(main.map(withoutDai));
  const codes = new Set([...main, ...all].map(withoutDai));
  return [...codes].flatMap((of) =>
    words.map((word) => ({
      edition: 2022,
      code: of,
      word,
      search_key: occupationWordKey(word),
      source: 'job tag',
      weight: mains.has(of) ? (titles.has(word) ? 3 : 2) : 1,
    })),
  );
};

export const occupationTables: readonly TableDefinition[] = [
  table(
    {
      level: oneOf('大', '中', '小'),
      code: code2022,
      name: optional(text),
      parent_code: optional(code2022),
      examples: list,
    },
    {
      name: 'occupations-2022',
      file: 'occupations/occupations-2022.csv',
      about: '職業分類 2022 (R4): 大 and 中 complete, 359 of about 440 小, names of 10 小 known',
      table: 'occupations',
      slice: { column: 'edition', value: 2022 },
      key: ['edition', 'code'],
      namedBy: { column: 'code', names: ['occupation_2022', 'occupations_2022'] },
      check: ({ level, code: of, name, parent_code, examples }) =>
        name === null && examples.length === 0
          ? 'a class needs a name or examples'
          : wrongLevel(lengths2022, level, of, parent_code),
      rows: (read) => [{ edition: 2022, ...read }],
    },
  ),
  table(
    { level: oneOf('大', '中', '小', '細'), code: code2011, name: text, parent_code: optional(code2011) },
    {
      name: 'occupations-2011',
      file: 'occupations/occupations-2011.csv',
      about: '職業分類 2011: complete',
      table: 'occupations',
      slice: { column: 'edition', value: 2011 },
      key: ['edition', 'code'],
      namedBy: { column: 'code', names: ['occupation_2011', 'occupations_2011'] },
      check: ({ level, code: of, parent_code }) => wrongLevel(lengths2011, level, of, parent_code),
      rows: (read) => [{ edition: 2011, ...read, examples: [] }],
    },
  ),
  table(
    { code: code2011, word: text },
    {
      name: 'occupation-words-2011',
      file: 'occupations/occupation-words-2011.csv',
      about: '職業名索引 of the 2011 edition: words for occupations',
      table: 'occupation_synonyms',
      slice: { column: 'source', value: 'index' },
      key: ['source', 'edition', 'code', 'word'],
      rows: ({ code: of, word }) => [
        { edition: 2011, code: of, word, search_key: occupationWordKey(word), source: 'index', weight: 2 },
      ],
    },
  ),
  table(
    { title: text, aliases: list, mhlw_main: jobTagCodes, mhlw_all: jobTagCodes },
    {
      name: 'jobtag-occupations',
      file: 'occupations/jobtag-occupations.csv',
      about: 'occupations of job tag: titles and other names as words for the classes of 2022',
      table: 'occupation_synonyms',
      slice: { column: 'source', value: 'job tag' },
      key: ['source', 'edition', 'code', 'word'],
      // Two occupations may share a name in one class: the class is found by it once, at its best weight.
      stays: (first, second) => (Number(first.weight) >= Number(second.weight) ? first : second),
      rows: ({ title, aliases, mhlw_main, mhlw_all }) => jobTagWords(title, aliases, mhlw_main, mhlw_all),
    },
  ),
  table(
    { group_code: digits(2), group_name: text, number: whole(1, 99), name: text },
    {
      name: 'wish-occupations',
      file: 'occupations/wish-occupations.csv',
      about: '希望する職種 of the search form: 14 groups',
      table: 'wish_occupations',
      key: ['group_code', 'number'],
      rows: plainRows,
    },
  ),
];
