import type { Database } from '#platform/database/database.ts';
import { SearchBusy as IndexBusy, SearchTimeout } from '#src/jobindex/searchers.ts';
import { type JobSearch, SearchBusy, type SearchNames, SearchTooSlow } from './job-search.ts';
import { postgresSearch } from './postgres-search.ts';

/** The job index of this process, which holds all jobs in memory; one for a process. */
let index: { search: JobSearch; onFault: (fault: unknown) => void } | undefined;

/** From now on the index answers; without one PostgreSQL does. */
export const answerWith = (search: JobSearch | undefined, onFault: (fault: unknown) => void = () => {}): void => {
  index = search && { search, onFault };
};

export const hasIndex = (): boolean => index !== undefined;

/** What answers now: the index, and PostgreSQL where there is none, while it is filled, and for a question it fails at. */
export const jobSearchOn = (database: Database, names: SearchNames): JobSearch => {
  const postgres = withPortFaults(postgresSearch(database, names));
  if (!index) return postgres;
  const { search, onFault } = index;
  return guarded(withPortFaults(search), (method, given, fault) => {
    if (fault instanceof SearchTooSlow || fault instanceof SearchBusy) throw fault;
    onFault(fault);
    return call(postgres, method, given);
  });
};

/** Says in the words of the port what adapters say in theirs; 57014 is a statement that took too long. */
const withPortFaults = (search: JobSearch): JobSearch =>
  guarded(search, (_method, _given, fault) => {
    if (fault instanceof IndexBusy) throw new SearchBusy('too many searches wait', { cause: fault });
    const slow = fault instanceof SearchTimeout || (fault as { code?: unknown } | null)?.code === '57014';
    throw slow ? new SearchTooSlow('the search took too long', { cause: fault }) : fault;
  });

type Method = keyof JobSearch;
type OnFault = (method: Method, given: readonly unknown[], fault: unknown) => unknown;

const call = (search: JobSearch, method: Method, given: readonly unknown[]): unknown =>
  Reflect.apply(search[method], search, given);

/** The same port, each of whose questions that fails goes to `onFault`. */
const guarded = (search: JobSearch, onFault: OnFault): JobSearch =>
  new Proxy(search, {
    get:
      (_target, method: Method) =>
      async (...given: unknown[]) => {
        try {
          return await call(search, method, given);
        } catch (fault) {
          return onFault(method, given, fault);
        }
      },
  });
