import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/** What one file may hold (abuse-cases 57): far above the template, far below what could stop a process. */
const mostColumns = 1_000;
const longestCell = 10_000;
const longestRecord = 400_000;
/** Spreadsheets end a file with blank rows where something stood once. */
const mostBlank = 10_000;

/** Why a file cannot be read at all; `line` and `figure` go into its sentence. */
export type Unreadable = {
  unreadable: 'encoding' | 'not-text' | 'quotes' | 'too-many-columns' | 'too-many-rows' | 'no-rows' | 'too-long';
  figure?: string;
};
/** `line` counts as spreadsheets number their rows, whatever a cell holds; blank rows are left out and counted. */
type ReadCsv = { headings: string[]; records: { line: number; cells: string[] }[] };

/** A CSV file as spreadsheets save it: UTF-8 with or without BOM, or Shift_JIS (cp932). */
export const readCsv = (bytes: Uint8Array, { mostRows }: { mostRows: number }): ReadCsv | Unreadable => {
  const text = decoded(bytes);
  if (text === undefined) return { unreadable: 'encoding' };
  // An Excel workbook or another archive that was only renamed, or a text in UTF-16.
  if (text.startsWith('PK\u0003\u0004') || text.includes('\0')) return { unreadable: 'not-text' };
  // Before it is taken apart: every cell is an object of its own.
  const commas = text.split(',', mostColumns * (mostRows + 2) + 1).length;
  if (commas > mostColumns * (mostRows + 2)) return { unreadable: 'too-many-columns', figure: String(mostColumns) };
  try {
    const rows = parse(text, {
      bom: true,
      relax_column_count: true,
      max_record_size: longestRecord,
      to: mostRows + mostBlank,
    });
    const [head] = rows;
    if (!head) return { unreadable: 'no-rows' };
    const wide = Math.max(...rows.map((record) => record.length));
    if (wide > mostColumns) return { unreadable: 'too-many-columns', figure: String(mostColumns) };
    if (rows.some((record) => record.some((cell) => cell.length > longestCell)))
      return { unreadable: 'too-long', figure: String(longestCell) };
    const filled = rows
      .map((record, at) => ({ line: at + 1, cells: record.map(plain) }))
      .filter(({ line, cells }) => line > 1 && cells.some((cell) => cell.trim() !== ''));
    if (filled.length === 0) return { unreadable: 'no-rows' };
    if (filled.length > mostRows || rows.length === mostRows + mostBlank)
      return { unreadable: 'too-many-rows', figure: String(mostRows) };
    return {
      headings: head.map((heading) => heading.trim()),
      records: filled,
    };
  } catch (fault) {
    const { code, lines } = fault as { code?: string; lines?: number };
    if (code === 'CSV_MAX_RECORD_SIZE') return { unreadable: 'too-many-columns', figure: String(mostColumns) };
    if (code?.startsWith('CSV_') || code?.startsWith('INVALID_')) {
      return { unreadable: 'quotes', ...(lines !== undefined && { figure: String(lines) }) };
    }
    throw fault;
  }
};

const decoded = (bytes: Uint8Array): string | undefined => {
  for (const encoding of ['utf-8', 'shift_jis'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this encoding.
    }
  return undefined;
};

/** The apostrophe that our own files put before what looks like a formula comes off again. */
const plain = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, '');

/**
 * RFC 4180, UTF-8 with BOM. What begins like a formula gets an apostrophe (OWASP CSV injection, abuse-cases 23): a text
 * that somebody typed must not compute in a spreadsheet.
 */
export const writeCsv = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(
    stringify(
      rows.map((row) => [...row]),
      { bom: true, escape_formulas: true, record_delimiter: 'windows', quoted_string: true },
    ),
  );
