import { readFile } from 'node:fs/promises';
import { clockTime, dayOf, type Instant } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { Change, Difference } from './difference.ts';
import { type Piece, type Replaced, replace } from './replacement.ts';
import { type CurrentImport, currentImports, lockLoading } from './store.ts';
import { type FileProblem, readTableFile } from './table-file.ts';
import { tableDefinition, tableDefinitions } from './tables/tables.ts';
import { undoable } from './undoable.ts';

type Out = (line: string) => void;
type Held = ReadonlyMap<string, CurrentImport>;

/** Errors shown for one file; a file of the wrong kind has one in every line. */
const shownProblems = 50;

/**
 * `npm run reference:import -- NAME FILE [NAME FILE …] [--apply]`: shows what the files would change and every error in
 * them; with `--apply` and without errors writes all of them in one transaction. The database must be the owner's.
 *
 * @returns the exit code: 0 = fine, 1 = errors in a file, 2 = wrongly called.
 */
export const referenceImport = async (
  args: readonly string[],
  database: Database,
  out: Out,
  now: Instant,
): Promise<number> => {
  const asked = readArguments(args);
  const held = await currentImports(database);
  if ('wrong' in asked) {
    if (asked.wrong !== '') out(asked.wrong);
    usage(held, out);
    return asked.wrong === '' ? 0 : 2;
  }
  const pieces: Piece[] = [];
  for (const { name, fileName } of asked.files) {
    const piece = await readPiece(name, fileName);
    if ('wrong' in piece) {
      out(piece.wrong);
      return 2;
    }
    pieces.push(piece);
  }
  const replaced = pieces.every(({ file }) => file.problems.length === 0)
    ? await attempt(database, pieces, asked.apply, now)
    : undefined;
  if (replaced !== undefined && 'refused' in replaced) {
    out(`The database refuses the file: ${replaced.refused}. Nothing was written.`);
    return 1;
  }
  for (const [index, piece] of pieces.entries()) report(piece, replaced?.[index], held.get(piece.definition.name), out);
  return conclude(pieces, replaced, asked.apply, out);
};

type Asked = { files: readonly { name: string; fileName: string }[]; apply: boolean } | { wrong: string };

const readArguments = (args: readonly string[]): Asked => {
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--apply');
  if (unknown) return { wrong: `${unknown} is not an option.` };
  const words = args.filter((arg) => arg !== '--apply');
  if (words.length === 0) return { wrong: '' };
  if (words.length % 2 === 1) return { wrong: `A file is missing after ${words.at(-1)}.` };
  const files = words.flatMap((name, index) => (index % 2 === 0 ? [{ name, fileName: words[index + 1] ?? '' }] : []));
  const stranger = files.find(({ name }) => !tableDefinition(name));
  if (stranger) return { wrong: `There is no table named ${stranger.name}.` };
  const twice = files.find(({ name }, index) => files.findIndex((file) => file.name === name) !== index);
  return twice ? { wrong: `${twice.name} is named twice.` } : { files, apply: args.includes('--apply') };
};

const usage = (held: Held, out: Out): void => {
  out('Usage: npm run reference:import -- NAME FILE [NAME FILE …] [--apply]');
  out('Without --apply nothing is written: the command shows what would change and every error.');
  out('Tables, and the file each holds now:');
  for (const { name, about } of tableDefinitions) out(`  ${name}: ${about}\n    ${heldNow(held.get(name))}`);
};

const heldNow = (current: CurrentImport | undefined): string =>
  current
    ? `version ${current.version} of ${dayOf(current.imported_at)} ${clockTime(current.imported_at)}, ${current.rows} rows from ${current.file} (${current.source}), sha256 ${current.sha256.slice(0, 12)}…`
    : 'nothing yet';

const readPiece = async (name: string, fileName: string): Promise<Piece | { wrong: string }> => {
  const definition = tableDefinition(name);
  if (!definition) return { wrong: `There is no table named ${name}.` };
  try {
    return { definition, file: readTableFile(definition, await readFile(fileName)), fileName, source: 'operator' };
  } catch (fault) {
    return { wrong: `${fileName} cannot be read: ${(fault as Error).message}` };
  }
};

/** Writes everything and, in a dry run or with a problem, undoes it: the dry run is the real run. */
const attempt = async (
  database: Database,
  pieces: readonly Piece[],
  apply: boolean,
  now: Instant,
): Promise<Replaced[] | { refused: string }> => {
  try {
    return await undoable(database, async (transaction) => {
      await lockLoading(transaction);
      const result = await replace(transaction, pieces, now);
      return { result, keep: apply && result.every(({ problems }) => problems.length === 0) };
    });
  } catch (fault) {
    // Class 23: a constraint that no column check foresaw. Everything else is a fault.
    const { code = '', detail = '', message } = fault as { code?: string; detail?: string; message: string };
    if (!code.startsWith('23')) throw fault;
    return { refused: `${message}${detail && ` – ${detail.replace(/\.$/, '')}`}` };
  }
};

const report = (
  { definition, file, fileName }: Piece,
  replaced: Replaced | undefined,
  current: CurrentImport | undefined,
  out: Out,
): void => {
  out(`${definition.name} from ${fileName} (${file.encoding}, sha256 ${file.sha256.slice(0, 12)}…)`);
  out(`  holds now: ${heldNow(current)}`);
  if (replaced) out(`  ${summary(replaced.difference)}`);
  const problems = replaced?.problems ?? file.problems;
  for (const problem of problems.slice(0, shownProblems)) out(`  ${sentence(problem)}`);
  if (problems.length > shownProblems) out(`  … and ${problems.length - shownProblems} more errors`);
};

const summary = ({ rows, added, changed, removed }: Difference): string =>
  [`${rows} rows`, part('added', added), part('changed', changed), part('removed', removed)].join(', ');

const part = (name: string, { count, examples }: Change): string =>
  count === 0 ? `0 ${name}` : `${count} ${name} (${examples.join(', ')}${count > examples.length ? ', …' : ''})`;

const sentence = ({ line, column, problem }: FileProblem): string =>
  [line === undefined ? undefined : `line ${line}`, column === undefined ? undefined : `column ${column}`]
    .filter((place) => place !== undefined)
    .join(', ')
    .concat(line === undefined && column === undefined ? '' : ': ', problem);

const conclude = (
  pieces: readonly Piece[],
  replaced: readonly Replaced[] | undefined,
  apply: boolean,
  out: Out,
): number => {
  const problems = pieces.reduce(
    (sum, { file }, index) => sum + (replaced?.[index]?.problems ?? file.problems).length,
    0,
  );
  if (problems > 0) {
    out(`${problems} ${problems === 1 ? 'error' : 'errors'}: nothing was written.`);
    return 1;
  }
  out(apply ? 'Written.' : 'Dry run: nothing was written. Add --apply to write.');
  return 0;
};
