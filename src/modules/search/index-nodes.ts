import { type Instant, minutesAfter } from '#kernel/time.ts';
import type { Act } from '#platform/act.ts';

/** The processes that hold a job index, as each tells of itself in search_nodes. */
export type Node = {
  readonly id: string;
  readonly documents: number;
  readonly ready: boolean;
  readonly verified?: { readonly at: Instant; readonly differences: number };
};

export const tellNode = async (act: Act, node: Node): Promise<void> => {
  const row = {
    id: node.id,
    started_at: act.now,
    seen_at: act.now,
    documents: node.documents,
    ready: node.ready,
    verified_at: node.verified?.at ?? null,
    differences: node.verified?.differences ?? null,
  };
  const { id, started_at, ...told } = row;
  await act.database
    .insertInto('search_nodes')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(told))
    .execute();
};

export const forgetNode = async (act: Act, id: string): Promise<void> => {
  await act.database.deleteFrom('search_nodes').where('id', '=', id).execute();
};

/** A node that has said nothing for a minute has ended without a word. */
const silentMinutes = 1;

export const livingNodes = async (act: Act): Promise<Node[]> => {
  const rows = await act.database
    .selectFrom('search_nodes')
    .selectAll()
    .where('seen_at', '>=', minutesAfter(act.now, -silentMinutes))
    .orderBy('started_at')
    .execute();
  return rows.map(({ id, documents, ready, verified_at, differences }) => ({
    id,
    documents,
    ready,
    ...(verified_at && differences !== null ? { verified: { at: verified_at, differences } } : {}),
  }));
};

export const forgetSilentNodes = async (act: Act): Promise<void> => {
  await act.database.deleteFrom('search_nodes').where('seen_at', '<', minutesAfter(act.now, -silentMinutes)).execute();
};
