import { decimal, digits, oneOf, optional, text } from './column.ts';
import { plainRows, type TableDefinition, table } from './table.ts';

/** Japan with its farthest islands. */
const lat = optional(decimal(20, 46));
const lng = optional(decimal(122, 154.5));

export const places: readonly TableDefinition[] = [
  table(
    { code: digits(2), name: text, kana: text, name_en: text, lat, lng },
    {
      name: 'prefectures',
      file: 'places/prefectures.csv',
      about: '都道府県 with the point of the capital',
      table: 'prefectures',
      key: ['code'],
      unique: [['name']],
      namedBy: { column: 'code', names: ['prefecture', 'prefectures'] },
      rows: plainRows,
    },
  ),
  table(
    {
      code5: digits(5),
      pref_code: digits(2),
      name: text,
      full_name: text,
      kana: text,
      county: optional(text),
      type: oneOf('市', '町', '村', '特別区', '政令市', '政令市区', '村(北方領土)'),
      parent_code5: optional(digits(5)),
      name_en: optional(text),
      lat,
      lng,
    },
    {
      name: 'municipalities',
      file: 'places/municipalities.csv',
      about: '市区町村 with kana, English names and points',
      table: 'municipalities',
      key: ['code5'],
      namedBy: { column: 'code5', names: ['municipality', 'municipalities'] },
      check: ({ code5, pref_code }) =>
        code5.startsWith(pref_code) ? undefined : `code5 ${code5} does not begin with pref_code ${pref_code}`,
      rows: plainRows,
    },
  ),
  table(
    { code5: digits(5), near_code5: digits(5), km: decimal(0, 3000) },
    {
      name: 'municipality-neighbours',
      file: 'places/municipality-neighbours.csv',
      about: 'the ten nearest municipalities of each, by distance',
      table: 'municipality_neighbours',
      key: ['code5', 'near_code5'],
      check: ({ code5, near_code5 }) => (code5 === near_code5 ? `${code5} is named as its own neighbour` : undefined),
      rows: plainRows,
    },
  ),
];
