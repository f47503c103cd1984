import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { normalise } from '../../src/jobindex/normaliser.ts';
import { type Corpus, linesOfCorpus } from '../search-corpus.ts';
import type { Given } from '../search-corpus-queries.ts';
import { filterOf } from './groonga-query.ts';
import { type Peer, type PeerAnswer, processorMs } from './peer.ts';
import { bitsOf, indexesOf, numbersOf } from './postgres-query.ts';

/**
 * Groonga as its documentation advises: pairs of characters with positions (TokenNgram, nothing unified), texts normalised
 * by us as for everyone, each dimension with a lexicon and an index, built after the load.
 */
export const groongaVersion = (): string | undefined => {
  try {
    return execFileSync('groonga', ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split(
      ' [',
    )[0];
  } catch {
    return undefined;
  }
};

type Console = {
  readonly pid: number;
  say(text: string): Promise<void>;
  ask(command: string): Promise<unknown>;
  close(): Promise<void>;
};

/** Commands go in line by line, each answer comes back as one line. */
const consoleOf = (database: string): Console => {
  const flags = existsSync(database) ? [] : ['-n'];
  const child: ChildProcessWithoutNullStreams = spawn('groonga', [
    ...flags,
    '--log-level',
    'error',
    '--log-path',
    `${database}.log`,
    database,
  ]);
  child.stderr.resume();
  const waiting: ((line: string) => void)[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.(line));
  const say = async (text: string): Promise<void> => {
    if (!child.stdin.write(text)) await once(child.stdin, 'drain');
  };
  return {
    pid: child.pid ?? 0,
    say,
    ask: async (command) => {
      const answered = new Promise<string>((resolve) => waiting.push(resolve));
      await say(`${command}\n`);
      const line = await answered;
      const [head, body] = JSON.parse(line) as [[number, ...unknown[]], unknown];
      if (head[0] !== 0) throw new Error(`groonga: ${command.slice(0, 200)}: ${line.slice(0, 300)}`);
      return body;
    },
    close: async () => {
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
    },
  };
};

const integers: Record<string, string> = {
  Uint8Array: 'UInt8',
  Uint16Array: 'UInt16',
  Uint32Array: 'UInt32',
  Int32Array: 'Int32',
};

const typeOf = (column: string, { meta }: Corpus): string => integers[meta.layout[column]?.type ?? ''] ?? 'Int32';

const load = async (groonga: Console, corpus: Corpus, prefix: string): Promise<void> => {
  const [indexes, bits, numbers] = [indexesOf(corpus), [...bitsOf(corpus), 'licence'], numbersOf(corpus)];
  await groonga.ask('table_create Jobs TABLE_NO_KEY');
  for (const name of [...indexes, ...bits]) {
    await groonga.ask(`table_create D_${name} TABLE_PAT_KEY UInt16`);
    await groonga.ask(
      `column_create Jobs ${name} ${bits.includes(name) ? 'COLUMN_VECTOR' : 'COLUMN_SCALAR'} D_${name}`,
    );
  }
  for (const name of numbers) {
    await groonga.ask(`column_create Jobs ${name} COLUMN_SCALAR ${typeOf(name, corpus)}`);
  }
  for (const field of corpus.meta.fields) await groonga.ask(`column_create Jobs t_${field} COLUMN_SCALAR ShortText`);

  const texts = corpus.meta.fields.map((field) => `t_${field}`);
  const columns = [...indexes, ...bits, ...numbers, ...texts];
  const value = (name: string, line: number): number => corpus.columns[name]?.[line] ?? 0;
  const ended = groonga.ask(`load --table Jobs --columns ${columns.join()} --input_type json\n[`);
  let [line, chunk] = [0, ''];
  for (const text of linesOfCorpus(prefix)) {
    const at = line++;
    const row = [
      ...indexes.map((name) => value(name, at)),
      ...bits.map((name) =>
        name === 'licence'
          ? ['licence1', 'licence2', 'licence3'].map((one) => value(one, at)).filter((one) => one !== 65_535)
          : [...Array(32).keys()].filter((bit) => (value(name, at) >>> bit) & 1),
      ),
      ...numbers.map((name) => value(name, at)),
      ...normalise(text).split('\t'),
    ];
    chunk += `${JSON.stringify(row)}${at + 1 < corpus.meta.docs ? ',' : ''}\n`;
    if (chunk.length < 1 << 20) continue;
    await groonga.say(chunk);
    chunk = '';
  }
  await groonga.say(`${chunk}]\n`);
  await ended;

  for (const name of [...indexes, ...bits]) await groonga.ask(`column_create D_${name} jobs COLUMN_INDEX Jobs ${name}`);
  for (const name of ['monthlyLow', 'monthlyHigh', 'accepted', 'deadline', 'annualHolidays', 'start', 'end']) {
    await groonga.ask(`table_create N_${name} TABLE_PAT_KEY ${typeOf(name, corpus)}`);
    await groonga.ask(`column_create N_${name} jobs COLUMN_INDEX Jobs ${name}`);
  }
  const tokens = `'TokenNgram("n", 2, "unify_alphabet", false, "unify_symbol", false, "unify_digit", false)'`;
  await groonga.ask(`table_create Terms TABLE_PAT_KEY ShortText --default_tokenizer ${tokens}`);
  const others = texts.filter((name) => name !== 't_employer');
  await groonga.ask(`column_create Terms all COLUMN_INDEX|WITH_POSITION|WITH_SECTION Jobs ${texts.join()}`);
  await groonga.ask(`column_create Terms others COLUMN_INDEX|WITH_POSITION|WITH_SECTION Jobs ${others.join()}`);
};

type Selected = [[[number], unknown, ...[number][]], ...[[number], unknown, ...[number, number][]][]];

export const groongaPeer = async (corpus: Corpus, prefix: string, folder: string): Promise<Peer> => {
  mkdirSync(folder, { recursive: true });
  const [done, database] = [join(folder, 'loaded'), join(folder, 'jobs.grn')];
  const loaded = !existsSync(done);
  if (loaded) for (const file of readdirSync(folder)) rmSync(join(folder, file), { recursive: true });
  const groonga = consoleOf(database);
  if (loaded) {
    await load(groonga, corpus, prefix);
    writeFileSync(done, '');
  }
  const bytes = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  return {
    loaded,
    version: groongaVersion() ?? 'Groonga',
    diskMB: bytes / 1024 ** 2,
    serverMs: () => processorMs(groonga.pid),
    ask: (query: Given) => {
      const { filter, order } = filterOf(query, corpus) ?? {};
      if (filter === undefined) return undefined;
      const { page = 1, size = 30, facets = [] } = query;
      const drill =
        facets.length > 0
          ? `--drilldown ${facets.join()} --drilldown_limit -1 --drilldown_output_columns _key,_nsubrecs`
          : '';
      const command = `select Jobs --cache no --match_escalation no --filter ${filter} --sort_keys ${order} --offset ${(page - 1) * size} --limit ${size} --output_columns _id ${drill}`;
      return async (): Promise<PeerAnswer> => {
        const [[[total], , ...rows], ...drilled] = (await groonga.ask(command)) as Selected;
        const named = facets.map((dimension, at): [string, Record<string, number>] => {
          const [, , ...values] = drilled[at] ?? [[0], undefined];
          const codes = corpus.meta.dimensions[dimension] ?? [];
          return [dimension, Object.fromEntries(values.map(([key, count]) => [codes[key]?.code ?? '', count]))];
        });
        return { total, ids: rows.map(([id]) => id - 1), facets: Object.fromEntries(named) };
      };
    },
    close: groonga.close,
  };
};
