import { CompiledQuery, type DatabaseConnection, type Driver, PostgresDialect, PostgresDriver } from 'kysely';
import type pg from 'pg';

const run = (connection: DatabaseConnection, sql: string) => connection.executeQuery(CompiledQuery.raw(sql));

/** Inside the test's own transaction the transactions of acts become savepoints: committing and rolling back stay real. */
class NestedDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await run(connection, 'savepoint act');
  }
  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await run(connection, 'release savepoint act');
  }
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await run(connection, 'rollback to savepoint act');
    await run(connection, 'release savepoint act');
  }
}

/** The dialect of a test's single connection, on which a transaction is open already. */
export class NestedDialect extends PostgresDialect {
  readonly #pool: () => Promise<pg.Pool>;
  constructor(pool: () => Promise<pg.Pool>) {
    super({ pool });
    this.#pool = pool;
  }
  override createDriver(): Driver {
    return new NestedDriver({ pool: this.#pool });
  }
}
