import { date, digits, text, whole } from './column.ts';
import { plainRows, type TableDefinition, table } from './table.ts';

export const calendarTables: readonly TableDefinition[] = [
  table(
    {
      fiscal_year: whole(1959, 2999),
      pref_code: digits(2),
      // A slip of the decimal point is caught here: the lowest ever in the table is 604, ten times the highest 12,260.
      yen_per_hour: whole(100, 9999),
      effective_date: date,
    },
    {
      name: 'minimum-wages',
      file: 'calendar/minimum-wages.csv',
      about: '地域別最低賃金 by prefecture and effective date',
      table: 'minimum_wages',
      key: ['pref_code', 'fiscal_year'],
      // A year without a change repeats the date of the last one (49 rows, of 2003 and 2020), so it may lie some years back.
      check: ({ fiscal_year, effective_date }) =>
        effective_date >= `${fiscal_year - 3}-04-01` && effective_date < `${fiscal_year + 1}-04-01`
          ? undefined
          : `effective_date ${effective_date} does not fit fiscal year ${fiscal_year} (April to March)`,
      rows: plainRows,
    },
  ),
  table(
    { date, name: text, name_en: text },
    {
      name: 'holidays',
      file: 'calendar/holidays.csv',
      about: '国民の祝日 with 振替休日 and 国民の休日',
      table: 'holidays',
      key: ['date'],
      rows: plainRows,
    },
  ),
];
