import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from '#platform/database/database.ts';
import { dayNumber } from './index-documents.ts';
import type { Indexed } from './index-search.ts';

export type Difference = { readonly id: string; readonly what: 'missing' | 'too many' | 'another version' };

/**
 * Compares what an index holds with the open jobs of the database: ids, versions and referral deadlines. Both are summed up
 * in 256 parts by the end of the id (its beginning is a time), and only parts whose sums differ are compared one by one.
 */
export const differences = async (database: Database, indexed: () => Iterable<Indexed>): Promise<Difference[]> => {
  const [wanted, held] = [await sumsOfDatabase(database), await sumsOfIndex(indexed())];
  const parts = [...new Set([...wanted.keys(), ...held.keys()])].filter((part) => wanted.get(part) !== held.get(part));
  if (parts.length === 0) return [];
  const found: Difference[] = [];
  const jobs = await jobsOf(database, parts);
  for await (const job of unhurried(indexed())) {
    if (!parts.includes(partOf(job.id))) continue;
    const content = jobs.get(job.id);
    jobs.delete(job.id);
    if (content === undefined) found.push({ id: job.id, what: 'too many' });
    else if (content !== contentOf(job)) found.push({ id: job.id, what: 'another version' });
  }
  for (const id of jobs.keys()) found.push({ id, what: 'missing' });
  return found;
};

const partOf = (id: string): string => id.slice(-2);
const contentOf = ({ id, version, deadline }: Indexed): string => `${id} ${version} ${deadline}`;

/** The number of jobs of each part and the XOR of the first 64 bits of the SHA-256 of each: the same on both sides. */
const sumsOfDatabase = async (database: Database): Promise<Map<string, string>> => {
  const { rows } = await sql<{ part: string; jobs: number; sum: string }>`
    select part, count(*)::int as jobs, bit_xor(hash)::text as sum from (
      select right(id::text, 2) as part,
        ('x' || encode(substr(sha256(convert_to(
          id::text || ' ' || version || ' ' || (deadline_on - date '1970-01-01'), 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint as hash
      from open_jobs) as jobs
    group by part`.execute(database);
  return new Map(rows.map(({ part, jobs, sum }) => [part, `${jobs} ${sum}`]));
};

const sumsOfIndex = async (indexed: Iterable<Indexed>): Promise<Map<string, string>> => {
  const sums = new Map<string, { jobs: number; sum: bigint }>();
  for await (const job of unhurried(indexed)) {
    const part = partOf(job.id);
    const of = sums.get(part) ?? { jobs: 0, sum: 0n };
    sums.set(part, of);
    of.jobs++;
    of.sum ^= createHash('sha256').update(contentOf(job)).digest().readBigInt64BE();
  }
  return new Map([...sums].map(([part, { jobs, sum }]) => [part, `${jobs} ${sum}`]));
};

const jobsOf = async (database: Database, parts: readonly string[]): Promise<Map<string, string>> => {
  const rows = await database
    .selectFrom('open_jobs')
    .select(['id', 'version', 'deadline_on'])
    .where(sql`right(id::text, 2)`, 'in', parts)
    .execute();
  return new Map(
    rows.flatMap(({ id, version, deadline_on }) =>
      id === null || version === null || deadline_on === null
        ? []
        : [[id, contentOf({ id, version, deadline: dayNumber(deadline_on) })] as const],
    ),
  );
};

/** Lets requests be answered in between: the index is compared on the thread of the web. */
async function* unhurried<T>(all: Iterable<T>): AsyncGenerator<T> {
  let count = 0;
  for (const one of all) {
    if (++count % 1000 === 0) await setImmediate();
    yield one;
  }
}
