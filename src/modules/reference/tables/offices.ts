import { decimal, digits, oneOf, optional, text, whole } from './column.ts';
import { type TableDefinition, table } from './table.ts';

export const officeTables: readonly TableDefinition[] = [
  table(
    {
      code: optional(digits(5)),
      pref_code: digits(2),
      source_name: optional(text),
      name: optional(text),
      official_name: optional(text),
      kind: optional(oneOf('本所', '出張所', '分室')),
      labour_bureau: optional(text),
      code_source: optional(oneOf('official', 'derived', 'observed')),
      code_match: optional(decimal(0, 1)),
      postings_observed: optional(whole(0, 100_000_000)),
      main_code5: optional(digits(5)),
      lat: optional(decimal(20, 46)),
      lng: optional(decimal(122, 154.5)),
    },
    {
      name: 'offices',
      file: 'offices/offices.csv',
      about: 'ハローワーク: 本所, 出張所, 分室; five without a known code, four codes without a known office',
      table: 'offices',
      key: ['id'],
      unique: [['code'], ['source_name']],
      namedBy: { column: 'code', names: ['office_code'] },
      check: ({ code, source_name, code_source, name }) => {
        if (code === null && source_name === null) return 'an office needs a code or a source_name';
        if (code === null && name === null) return 'an office without a code needs a name';
        return code !== null && code_source === null ? 'code_source must say where the code comes from' : undefined;
      },
      rows: (read) => [{ ...read, id: read.code ?? read.source_name }],
    },
  ),
  table(
    { office: text, code5: digits(5) },
    {
      name: 'office-jurisdictions',
      file: 'offices/office-jurisdictions.csv',
      about: 'which office is in charge of which municipality (管轄)',
      table: 'office_jurisdictions',
      key: ['office_id', 'code5'],
      rows: ({ office, code5 }) => [{ office_id: office, code5 }],
    },
  ),
  table(
    { zip7: digits(7), office: text, towns: text },
    {
      name: 'office-zip-exceptions',
      file: 'offices/office-zip-exceptions.csv',
      about: 'postal codes that belong to another office than the rest of their municipality',
      table: 'office_zip_exceptions',
      key: ['zip7'],
      rows: ({ zip7, office, towns }) => [{ zip7, office_id: office, towns }],
    },
  ),
];
