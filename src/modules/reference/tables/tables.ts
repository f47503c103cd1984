import { calendarTables } from './calendar.ts';
import { codeTables } from './codes.ts';
import { occupationTables } from './occupations.ts';
import { officeTables } from './offices.ts';
import { places } from './places.ts';
import type { TableDefinition } from './table.ts';

/** Every import there is, a table before those that name its rows. Load at start and operator's import both read this. */
export const tableDefinitions: readonly TableDefinition[] = [
  ...places,
  ...officeTables,
  ...occupationTables,
  ...codeTables,
  ...calendarTables,
];

export const tableDefinition = (name: string): TableDefinition | undefined =>
  tableDefinitions.find((definition) => definition.name === name);
