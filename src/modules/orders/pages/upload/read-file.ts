import { searchKey } from '#kernel/japanese.ts';
import { cleanLine, visible } from '#ui/forms/typed.ts';
import { type Column, columnsFor } from './columns.ts';
import { readCsv, type Unreadable } from './csv-file.ts';

export type FileRow = { line: number; cells: Record<string, string> };
type ReadTable = { unknownHeadings: string[]; rows: FileRow[] };
type UnreadableTable = Unreadable | { unreadable: 'headings' | 'twice'; figure?: string };

/** A heading in any width: spreadsheets and people change brackets and blanks. */
const keyOf = (heading: string): string => searchKey(heading).replace(/\s+/gu, '');

/** The rows of a file by the columns of the table. What has no heading of ours is told and not taken. */
export const readTable = (
  bytes: Uint8Array,
  given: Parameters<typeof columnsFor>[0] & { mostRows: number },
): ReadTable | UnreadableTable => {
  const read = readCsv(bytes, given);
  if ('unreadable' in read) return read;
  const known = new Map(columnsFor(given).map((column): [string, Column] => [keyOf(column.heading), column]));
  const columns = read.headings.map((heading) => known.get(keyOf(heading)));
  if (columns.every((column) => column === undefined)) return { unreadable: 'headings' };
  const twice = columns.find((column, at) => column && columns.indexOf(column) < at);
  if (twice) return { unreadable: 'twice', figure: twice.heading };
  return {
    unknownHeadings: read.headings.filter((heading, at) => cleanLine(heading) !== '' && !columns[at]).map(shortened),
    rows: read.records.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(
        cells.flatMap((cell, at) => {
          const column = columns[at];
          return column && cell.trim() !== '' ? [[column.key, visible(cell)]] : [];
        }),
      ),
    })),
  };
};

const shortened = (heading: string): string => [...cleanLine(heading)].slice(0, 60).join('');
