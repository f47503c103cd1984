import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';

export type BrokenLink = {
  chain: number;
  position: number;
  reason: 'changed' | 'missing' | 'not-linked' | 'cut-off';
};

export type Verification = {
  entries: number;
  chains: number;
  broken?: BrokenLink;
  /** The last hash of each chain; noted elsewhere, they also prove that nobody made a whole chain anew. */
  heads: string[];
};

type Row = { position: number; fields: (string | null)[]; previous: Buffer; hash: Buffer };

/** Rows read at a time. */
const stride = 5_000;

/**
 * Walks every chain from its first link and computes all hashes anew, here and not in the database, so that a changed
 * function there would show as well. Tells the first broken link of the first chain that has one.
 */
export const verifyAudit = async (database: Database): Promise<Verification> => {
  // One unchanging view of entries and heads, though others write on.
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (view) => {
      const heads = await view.selectFrom('audit_heads').selectAll().orderBy('chain').execute();
      const walked: { entries: number; broken?: BrokenLink }[] = [];
      for (const head of heads) walked.push(await walk(view, head));
      const broken = walked.find((chain) => chain.broken)?.broken;
      return {
        entries: walked.reduce((sum, chain) => sum + chain.entries, 0),
        chains: heads.length,
        heads: heads.map(({ hash }) => hash.toString('hex')),
        ...(broken && { broken }),
      };
    });
};

type Head = { chain: number; position: number; hash: Buffer };

const walk = async (database: Database, head: Head): Promise<{ entries: number; broken?: BrokenLink }> => {
  const { chain } = head;
  let last: { position: number; hash: Buffer } = {
    position: 0,
    hash: createHash('sha256').update(`chain ${chain}`).digest(),
  };
  for (;;) {
    const rows = await read(database, chain, last.position);
    for (const row of rows) {
      const reason = fault(row, last);
      if (reason) return { entries: last.position, broken: { chain, position: last.position + 1, reason } };
      last = row;
    }
    if (rows.length < stride) break;
  }
  const whole = last.position === head.position && last.hash.equals(head.hash);
  if (whole) return { entries: last.position };
  return { entries: last.position, broken: { chain, position: last.position + 1, reason: 'cut-off' } };
};

const fault = (row: Row, last: { position: number; hash: Buffer }): BrokenLink['reason'] | undefined => {
  if (row.position !== last.position + 1) return 'missing';
  if (!row.previous.equals(last.hash)) return 'not-linked';
  const digest = createHash('sha256').update(row.previous).update(row.fields.map(field).join('')).digest();
  return digest.equals(row.hash) ? undefined : 'changed';
};

/** As audit_field in the first migration writes it. */
const field = (text: string | null): string => (text === null ? '-' : `${Buffer.byteLength(text)}:${text}`);

const read = async (database: Database, chain: number, after: number): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select position, previous_hash as previous, hash, array[
      chain::text, position::text,
      (extract(epoch from at) * 1000000)::bigint::text, (extract(epoch from recorded_at) * 1000000)::bigint::text,
      actor_kind, account_id::text, actor_detail, what, result, subject_kind, subject_id, about::text, detail::text,
      request_id, network] as fields
    from audit_entries where chain = ${chain} and position > ${after} order by position limit ${stride}`.execute(
    database,
  );
  return rows;
};

/** One sentence for people. */
export const describeVerification = ({ entries, chains, broken }: Verification): string => {
  if (!broken) return `The audit is whole: ${entries} entries in ${chains} chains.`;
  const what = {
    changed: 'was changed after it was written',
    missing: 'is missing',
    'not-linked': 'does not follow from the entry before it',
    'cut-off': 'is missing at the end of its chain',
  }[broken.reason];
  return `The audit is broken: entry ${broken.position} of chain ${broken.chain} ${what}.`;
};
