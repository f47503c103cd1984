import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import type { Row, TableDefinition } from './tables/table.ts';

/** What is wrong with a file, and where: the line as an editor counts it, the column by its name. */
export type FileProblem = { line?: number; column?: string; problem: string };

/** A file, read: the rows for the table with the line each came from, and what is wrong. */
export type TableFile = {
  sha256: string;
  encoding: 'UTF-8' | 'Shift_JIS';
  rows: readonly Row[];
  lines: readonly number[];
  problems: readonly FileProblem[];
};

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Reads a CSV file of a definition, UTF-8 (with or without BOM) or Shift_JIS as spreadsheets write it. Columns are found
 * by their names in the first line, in any order; further columns are left out. Never throws for what the file says.
 */
export const readTableFile = (definition: TableDefinition, bytes: Uint8Array): TableFile => {
  const decoded = decode(bytes);
  const nothing = { sha256: sha256(bytes), encoding: decoded?.encoding ?? 'UTF-8', rows: [], lines: [] } as const;
  if (!decoded) return { ...nothing, problems: [{ problem: 'the file is neither UTF-8 nor Shift_JIS' }] };
  const records = split(decoded.text);
  if ('problem' in records) return { ...nothing, problems: [records] };
  const [head, ...body] = records;
  const missing = definition.columns.filter((name) => !head?.cells.includes(name));
  if (!head || missing.length > 0)
    return {
      ...nothing,
      problems: missing.map((column) => ({ line: 1, column, problem: 'the column is missing from the first line' })),
    };
  return { ...nothing, ...readRows(definition, head.cells, body) };
};

const decode = (bytes: Uint8Array): { text: string; encoding: TableFile['encoding'] } | undefined => {
  for (const [encoding, label] of [
    ['UTF-8', 'utf-8'],
    ['Shift_JIS', 'shift_jis'],
  ] as const) {
    try {
      return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
    } catch {
      // Not this encoding: the next one is tried.
    }
  }
  return undefined;
};

type Line = { cells: readonly string[]; line: number };

const split = (text: string): readonly Line[] | FileProblem => {
  try {
    const found: Line[] = [];
    parse(text, {
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], context) => {
        found.push({ cells, line: context.lines });
        return null;
      },
    });
    return found;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const line = 'lines' in error && typeof error.lines === 'number' ? { line: error.lines } : {};
    return { ...line, problem: `this is not CSV: ${error.message}` };
  }
};

const readRows = (definition: TableDefinition, head: readonly string[], body: readonly Line[]) => {
  const rows: Row[] = [];
  const lines: number[] = [];
  const problems: FileProblem[] = [];
  const keys = [definition.key, ...(definition.unique ?? [])].map((columns) => ({
    columns,
    seen: new Map<string, number>(),
  }));
  for (const { cells, line } of body) {
    if (cells.length !== head.length) {
      problems.push({ line, problem: `the line has ${cells.length} cells, the first line has ${head.length}` });
      continue;
    }
    const read = definition.read(Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])));
    if ('problems' in read) {
      problems.push(...read.problems.map((problem) => ({ line, ...problem })));
      continue;
    }
    for (const row of read.rows) {
      const repeated = keys.map((key) => repeats(key, row, rows.length)).find((at) => at !== undefined);
      if (repeated === undefined) {
        rows.push(row);
        lines.push(line);
        continue;
      }
      const first = rows[repeated.at];
      if (definition.stays && first) rows[repeated.at] = definition.stays(first, row);
      else
        problems.push({
          line,
          column: repeated.column,
          problem: `${repeated.said} stands in line ${lines[repeated.at]} already`,
        });
    }
  }
  if (body.length === 0) problems.push({ problem: 'the file has no rows' });
  return { rows, lines, problems };
};

/** Where a row with the same values stands already; notes the row when there is none. */
const repeats = (key: { columns: readonly string[]; seen: Map<string, number> }, row: Row, at: number) => {
  const values = key.columns.map((column) => row[column]);
  if (values.includes(null)) return undefined;
  const said = values.join(' ');
  const before = key.seen.get(said);
  if (before === undefined) {
    key.seen.set(said, at);
    return undefined;
  }
  return { at: before, column: key.columns.join(', '), said };
};
