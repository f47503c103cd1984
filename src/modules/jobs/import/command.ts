import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Act } from '#platform/act.ts';
import type { Finding as CheckerFinding } from '../checker/finding.ts';
import { said } from '../checker/words/words.ts';
import { type ImportedRow, type ImportReport, importFeed } from './importing.ts';
import type { Finding } from './record.ts';

type Out = (line: string) => void;

const usage = `npm run jobs:import -- FILE [--check]
  FILE    jobs in the field names of the 求人情報提供 feed: XML pages (<root><kyujin><data>…) or CSV with these names in
          the first line, UTF-8 or Shift_JIS
  --check tries everything, reports, and writes nothing`;

/**
 * `npm run jobs:import`: reads a file of the feed and says of every record what became of it.
 *
 * @returns the exit code: 0 = every record was stored, 1 = some were refused, 2 = wrongly called or not readable.
 */
export const importJobsCommand = async (args: readonly string[], act: Act, out: Out): Promise<number> => {
  const asked = readArguments(args);
  if (asked === undefined) {
    out(usage);
    return 2;
  }
  const bytes = await readFile(asked.file).catch((fault: NodeJS.ErrnoException) => fault);
  if (bytes instanceof Error) {
    out(`${asked.file} cannot be read: ${bytes.code ?? bytes.message}`);
    return 2;
  }
  const report = await importFeed(act, bytes, asked);
  if ('unreadable' in report) {
    out(`${asked.file}: ${report.unreadable}. Nothing was written.`);
    return 2;
  }
  for (const line of describeImport(report, asked.check)) out(line);
  return report.rows.some(({ outcome }) => outcome === 'refused') ? 1 : 0;
};

const readArguments = (args: readonly string[]): { file: string; check: boolean } | undefined => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { check: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    return file !== undefined && more.length === 0 ? { file, check: values.check ?? false } : undefined;
  } catch {
    return undefined;
  }
};

/** The report: a line for each record, what is wrong under it, the sums at the end. */
const describeImport = ({ encoding, rows, unknownFields }: ImportReport, check: boolean): string[] => {
  const count = (holds: (row: ImportedRow) => boolean) => rows.filter(holds).length;
  const toned = (tone: CheckerFinding['tone']) => count(({ notes }) => notes.some((note) => note.tone === tone));
  const of = (outcome: ImportedRow['outcome']) => count((row) => row.outcome === outcome);
  return [
    `${encoding}, ${rows.length} records`,
    ...unknownFields.map((field) => `field not read: ${field}`),
    ...rows.flatMap(describeRow),
    `new ${of('new')}, changed ${of('changed')}, unchanged ${of('unchanged')}, refused ${of('refused')}; with warnings ${count(isWarned)}`,
    `of the checker: red ${toned('red')}, orange ${toned('orange')}, grey ${toned('grey')} records`,
    ...(check ? ['Checked only: nothing was written.'] : []),
  ];
};

const isWarned = ({ outcome, findings }: ImportedRow): boolean => outcome !== 'refused' && findings.length > 0;

const describeRow = (row: ImportedRow): string[] => [
  `line ${row.line}  ${row.number || '(no number)'}  ${row.outcome === 'refused' ? 'refused' : `accepted (${row.outcome})`}${isWarned(row) ? ', warned' : ''}`,
  ...row.findings.map(describeFinding),
  ...notesOf(row.notes),
];

/** One line for each rule: what it says, and of which items. */
const notesOf = (notes: readonly CheckerFinding[]): string[] =>
  [...Map.groupBy(notes, ({ rule }) => rule).values()].map((some) => {
    const [first] = some;
    if (!first) return '';
    const { title, says } = said(first, 'en');
    const items = [...new Set(some.map(({ item }) => item))].join(', ');
    return `  ${first.tone}: ${first.rule} (${items})${some.length === 1 ? ` ${says ?? title}` : ''}`;
  });

const describeFinding = ({ level, field, finding, value }: Finding): string =>
  `  ${level}: ${field} ${finding}${value === undefined ? '' : `: ${value}`}`;
