import type { Column } from './column.ts';

/** One row of a database table, column names as in the migration; what the JSON of PostgreSQL takes. */
export type Row = Record<string, string | number | null | readonly string[]>;

type Value = Row[string];

/**
 * What one import is: the file, how its lines are read and checked, and which rows of which table it replaces. The same
 * definition serves the load at start and the operator's import.
 */
export type TableDefinition = {
  /** The name the operator types. */
  name: string;
  /** The shipped file, below `data/`. */
  file: string;
  /** What the file holds, in one line for the list of names. */
  about: string;
  table: string;
  /** The part of the table this file replaces, where several files share a table. */
  slice?: { column: string; value: string | number };
  key: readonly string[];
  /** Further sets of columns that must not repeat. */
  unique?: readonly (readonly string[])[];
  /**
   * Names of columns anywhere in the database that hold codes of this table's `column` without a foreign key, singly or in
   * a list. A row they name must not vanish; a table gets this protection by calling its column so.
   */
  namedBy?: { column: string; names: readonly string[] };
  /** Which of two rows with the same key stays, where lines may say the same; without it the second is an error. */
  stays?: (first: Row, second: Row) => Row;
  /** Raised when the reader changes its mind about an unchanged file. */
  format: number;
  columns: readonly string[];
  read(cells: Readonly<Record<string, string>>): { rows: readonly Row[] } | { problems: readonly CellProblem[] };
};

type CellProblem = { column?: string; problem: string };

type Columns = Record<string, (raw: string) => unknown>;

/** What a line becomes when read: the value of each column by its name in the file. */
type Read<C extends Columns> = { [Name in keyof C]: Extract<ReturnType<C[Name]>, { value: unknown }>['value'] };

type Parts<C extends Columns> = Omit<TableDefinition, 'columns' | 'read' | 'format'> & {
  format?: number;
  /** What one cell cannot say alone; the sentence, or nothing. */
  check?: (read: NoInfer<Read<C>>) => string | undefined;
  /** The rows a line becomes; as a rule one. */
  rows: (read: NoInfer<Read<C>>) => readonly Row[];
};

/** Makes a definition from typed columns, named as in the file's first line. */
export const table = <C extends Columns>(columns: C, parts: Parts<C>): TableDefinition => {
  const { check, rows, format = 1, ...rest } = parts;
  const names = Object.keys(columns);
  return {
    ...rest,
    format,
    columns: names,
    read: (cells) => {
      const problems: CellProblem[] = [];
      const read: Record<string, Value> = {};
      for (const [name, column] of Object.entries(columns as Record<string, Column<Value>>)) {
        const cell = column((cells[name] ?? '').trim());
        if ('problem' in cell) problems.push({ column: name, problem: cell.problem });
        else read[name] = cell.value;
      }
      if (problems.length > 0) return { problems };
      const said = check?.(read as Read<C>);
      return said === undefined ? { rows: rows(read as Read<C>) } : { problems: [{ problem: said }] };
    },
  };
};

/** A file whose lines are rows as they stand. */
export const plainRows = (read: Row): readonly Row[] => [read];
