import type { Connection } from './connection.ts';
import { closeDatabase, type Database, openDatabase } from './database.ts';

/**
 * Lets something act as the owner of the tables – loading reference data, a large demo and its index – without a limit of
 * time for a statement, and closes that door again.
 */
export const asOwner = async <R>(connection: Connection, perform: (database: Database) => Promise<R>): Promise<R> => {
  const database = openDatabase({ connection, size: 1, statementSeconds: 0 });
  try {
    return await perform(database);
  } finally {
    await closeDatabase(database);
  }
};
