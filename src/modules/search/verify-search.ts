import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import type { System } from '#kernel/actor.ts';
import { type Instant, isBefore } from '#kernel/time.ts';
import type { Act } from '#platform/act.ts';
import { type FillingParts, openSnapshot } from './index-filling.ts';
import { livingNodes, type Node } from './index-nodes.ts';
import { indexedJobs } from './index-search.ts';
import { differences } from './index-verification.ts';
import { searchNames } from './names.ts';

type Parts = Pick<FillingParts, 'log' | 'worker'> & {
  readonly tell: (line: string) => void;
  readonly seconds?: number;
};

/**
 * Asks every process that holds a job index to compare it with the database and says what each answers. Where none runs,
 * the snapshot is read, led up to the present and compared.
 *
 * @returns the exit code: 0 when all are equal to the database.
 */
export const verifySearch = async (act: Act<System>, { tell, seconds = 120, ...parts }: Parts): Promise<number> => {
  const asked = act.now;
  const nodes = await livingNodes(act);
  if (nodes.length === 0) return verifySnapshot(act, { ...parts, tell });
  await sql`select pg_notify('search_verify', '')`.execute(act.database);
  const open = new Map(nodes.map((node) => [node.id, node]));
  let code = 0;
  for (let waited = 0; open.size > 0 && waited < seconds * 5; waited++) {
    await setTimeout(200);
    for (const node of await livingNodes(act)) {
      if (!open.has(node.id) || !isVerified(node, asked)) continue;
      open.delete(node.id);
      tell(answerOf(node));
      if (node.verified?.differences !== 0) code = 1;
    }
  }
  for (const id of open.keys()) tell(`${id}: no answer within ${seconds} s`);
  return open.size > 0 ? 1 : code;
};

const isVerified = ({ verified }: Node, since: Instant): boolean =>
  verified !== undefined && !isBefore(verified.at, since);

const answerOf = ({ id, documents, verified }: Node): string =>
  verified?.differences === 0
    ? `${id}: ${documents} jobs, equal to the database`
    : `${id}: ${verified?.differences} jobs differed and were mended; it holds ${documents} now`;

const verifySnapshot = async (act: Act<System>, { tell, ...parts }: Parts): Promise<number> => {
  const opened = await openSnapshot({
    ...parts,
    names: searchNames,
    act: () => act,
  });
  if ('refused' in opened) {
    tell(`No process with a job index runs, and its snapshot cannot be used: ${opened.refused}`);
    return 1;
  }
  const { engine, feed } = opened;
  try {
    await feed.catchUp();
    const found = await differences(act.database, () => indexedJobs(engine));
    tell(
      `No process with a job index runs; the snapshot, led up to now: ${engine.size.documents} jobs, ` +
        (found.length === 0 ? 'equal to the database' : `${found.length} differ from the database`),
    );
    return found.length === 0 ? 0 : 1;
  } finally {
    await engine.close();
  }
};
