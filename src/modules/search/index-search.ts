import type { Database } from '#platform/database/database.ts';
import { contentsOf } from '#src/jobindex/contents.ts';
import type { Engine } from '#src/jobindex/engine.ts';
import type { Document } from '#src/jobindex/schema.ts';
import { jobsAfter } from './index-after.ts';
import { indexCounts } from './index-counts.ts';
import { dayNumber, documentOf, jobSchema } from './index-documents.ts';
import { orderOfIndex, questionsOf } from './index-questions.ts';
import type { JobSearch, SearchNames } from './job-search.ts';

/** Rows taken at once: so few that requests are answered in between. */
const batch = 200;

/**
 * Search in the job index. The index holds the open jobs (the view open_jobs) and finds each through its referral deadline;
 * a change is taken from the database as it stands then, so changes may come late, twice or in any order.
 * Texts of the database are normalised already, and so are the words: the engine is started with `asWritten`.
 */
export const indexSearch = (engine: Engine, database: Database, names: SearchNames): JobSearch => ({
  search: async ({ where, sort, page, size }, reader, on) => {
    const { total, ids } = await engine.search({
      reader,
      on: dayNumber(on),
      where: questionsOf(where, { on, names }),
      sort: orderOfIndex(sort, where, names),
      offset: (page - 1) * size,
      limit: size,
    });
    return { total, ids };
  },
  groups: async ({ where, sort, page, size }, reader, on) => {
    const { total, groups } = await engine.search({
      reader,
      on: dayNumber(on),
      where: questionsOf(where, { on, names }),
      sort: orderOfIndex(sort, where, names),
      offset: (page - 1) * size,
      limit: size,
      groups: 'establishment',
    });
    const { total: all = 0, page: firsts = [] } = groups ?? {};
    return { total, groups: all, firsts: firsts.map(([id, more]) => ({ id, more })) };
  },
  ...indexCounts(engine, names),
  after: (place, most, where, reader, on) => jobsAfter(engine, names, place, most, where, reader, on),
  apply: async (changes) => {
    const ids = [...new Set(changes.map(({ jobId }) => jobId))];
    for (let from = 0; from < ids.length; from += batch) {
      const asked = ids.slice(from, from + batch);
      const open = new Map<string, Document>();
      for await (const document of openJobsOf(database, asked)) open.set(document.id, document);
      for (const id of asked) {
        const document = open.get(id);
        if (document) engine.put(document);
        else engine.remove(id);
      }
    }
  },
});

/** The normaliser of an index whose texts and words are `searchKey`s already. */
export const asWritten = (text: string): string => text;

/** All open jobs, by id: what an empty index is filled with. */
export async function* openJobs(database: Database): AsyncGenerator<Document> {
  for (let after: string | undefined; ; ) {
    const page = database.selectFrom('open_jobs').selectAll().orderBy('id').limit(batch);
    const rows = await (after === undefined ? page : page.where('id', '>', after)).execute();
    for (const row of rows) yield documentOf(row);
    const last = rows.at(-1)?.id;
    if (!last || rows.length < batch) return;
    after = last;
  }
}

/** Those of these jobs that are open. */
export async function* openJobsOf(database: Database, ids: readonly string[]): AsyncGenerator<Document> {
  for (let from = 0; from < ids.length; from += batch) {
    const asked = ids.slice(from, from + batch);
    const rows = await database.selectFrom('open_jobs').selectAll().where('id', 'in', asked).execute();
    for (const row of rows) yield documentOf(row);
  }
}

/** A job as the index has it; the deadline as a day number. */
export type Indexed = {
  readonly id: string;
  readonly version: number | undefined;
  readonly deadline: number | undefined;
};

/** Everything the index holds: what a check compares with the database. */
export function* indexedJobs(engine: Engine): Generator<Indexed> {
  for (const { id, numbers } of contentsOf(jobSchema, engine.state(), ['version', 'deadline'])) {
    yield { id, version: numbers[0], deadline: numbers[1] };
  }
}
