import type { Database } from '#platform/database/database.ts';

/** The same database, with a count of the queries that were answered through it. */
export const countingQueries = (database: Database): { database: Database; count(): number } => {
  let count = 0;
  return {
    database: database.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        count += 1;
        return result;
      },
    }),
    count: () => count,
  };
};
