import { code, digits, oneOf, optional, text, whole } from './column.ts';
import { plainRows, type TableDefinition, table } from './table.ts';

const industryCode = code(/^([A-T]|\d{2,4})$/, 'a code of the industry classification (A, 01, 010 or 0100)');
const industryLengths: Record<string, number> = { 大: 1, 中: 2, 小: 3, 細: 4 };

export const codeTables: readonly TableDefinition[] = [
  table(
    {
      level: oneOf('大', '中', '小', '細'),
      code: industryCode,
      name: text,
      dai: code(/^[A-T]$/, 'a letter from A to T'),
      parent_code: optional(industryCode),
      description: optional(text),
    },
    {
      name: 'industries-13',
      file: 'industries/industries-13.csv',
      about: '日本標準産業分類 第13回 (2013)',
      table: 'industries',
      slice: { column: 'edition', value: 13 },
      key: ['edition', 'code'],
      namedBy: { column: 'code', names: ['industry_code', 'industry_codes'] },
      check: ({ level, code: of, parent_code }) => {
        if (industryLengths[level] !== of.length) return `code ${of} is not a code of level ${level}`;
        return (level === '大') === (parent_code === null) ? undefined : 'every class but a 大分類 has a parent_code';
      },
      rows: (read) => [{ edition: 13, ...read }],
    },
  ),
  table(
    { name: text, code: optional(industryCode), postings: whole(0, 100_000_000) },
    {
      name: 'industry-names',
      file: 'industries/industry-names-observed.csv',
      about: 'industry names as printed on job sheets, with the code where the name is the same',
      table: 'industry_names',
      key: ['name'],
      rows: plainRows,
    },
  ),
  table(
    { code: digits(4), name: text, group_code: digits(2), group_name: text },
    {
      name: 'licences',
      file: 'codes/licences.csv',
      about: '免許・資格コード in 66 groups',
      table: 'licences',
      key: ['code'],
      namedBy: { column: 'code', names: ['licence_code', 'licences_required', 'licences_preferred'] },
      rows: plainRows,
    },
  ),
  table(
    { code: digits(3), name: text },
    {
      name: 'railway-lines',
      file: 'codes/railway-lines.csv',
      about: '沿線コード of the search form',
      table: 'railway_lines',
      key: ['code'],
      rows: plainRows,
    },
  ),
  table(
    {
      name: code(/^[a-z0-9-]+$/, 'a name of small letters, digits and hyphens'),
      observed_name: text,
      evidence: text,
      source: text,
    },
    {
      name: 'code-lists',
      file: 'codes/code-lists.csv',
      about: 'the choice lists of search and job sheet, with how each is known',
      table: 'code_lists',
      key: ['name'],
      rows: plainRows,
    },
  ),
  table(
    {
      list: text,
      position: whole(1, 9999),
      code: optional(text),
      label: text,
      evidence: oneOf('official', 'site', 'data', 'api', 'parsers', 'clients', 'memory'),
    },
    {
      name: 'code-items',
      file: 'codes/code-items.csv',
      about: 'the entries of the choice lists; no code where none is known',
      table: 'code_items',
      key: ['list', 'position'],
      unique: [['list', 'code']],
      rows: plainRows,
    },
  ),
];
