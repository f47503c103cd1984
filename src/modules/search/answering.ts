import type { JobSearch } from './job-search.ts';

/** The adapter that answers the searches of this process; one for a process, because an index holds all jobs in memory. */
let chosen: JobSearch | undefined;

export const answerWith = (search: JobSearch | undefined): void => {
  chosen = search;
};

/** The chosen adapter; none while an index is filled, and where there is no index. */
export const answering = (): JobSearch | undefined => chosen;
