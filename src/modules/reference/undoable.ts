import { sql } from 'kysely';
import type { Database } from '#platform/database/database.ts';

/** What the body came to, and whether to keep what it wrote. */
type Attempt<R> = { result: R; keep: boolean };

class Undone<R> extends Error {
  readonly result: R;
  constructor(result: R) {
    super('undone on purpose');
    this.result = result;
  }
}

/** Runs the body in a transaction and keeps its writes only if it says so; inside a transaction it uses a savepoint. */
export const undoable = async <R>(
  database: Database,
  body: (database: Database) => Promise<Attempt<R>>,
): Promise<R> => {
  if (database.isTransaction) {
    await sql`savepoint undoable`.execute(database);
    try {
      const { result, keep } = await body(database);
      if (!keep) await sql`rollback to savepoint undoable`.execute(database);
      return result;
    } catch (fault) {
      await sql`rollback to savepoint undoable`.execute(database);
      throw fault;
    }
  }
  try {
    return await database.transaction().execute(async (transaction) => {
      const { result, keep } = await body(transaction);
      if (!keep) throw new Undone(result);
      return result;
    });
  } catch (fault) {
    if (fault instanceof Undone) return fault.result as R;
    throw fault;
  }
};
