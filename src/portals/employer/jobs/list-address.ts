import { type OwnSort, type OwnTab, ownSorts, ownTabs } from '#modules/jobs/own-jobs.ts';
import { pageAsked } from '#ui/components/pagination.tsx';

/** What an employer's list of jobs shows, readable in its address. */
export type JobListAsked = {
  readonly tab: OwnTab;
  readonly words: string | undefined;
  readonly sort: OwnSort;
  readonly page: number;
};

export const tabs = ownTabs;
export const sorts = ownSorts;

const wordsCharacters = 50;

/** Whatever is not understood is left out: an old or mistyped address still opens. */
export const readJobList = (query: URLSearchParams): JobListAsked => ({
  tab: ownTabs.find((tab) => tab === query.get('tab')) ?? 'open',
  words: (query.get('q') ?? '').trim().slice(0, wordsCharacters) || undefined,
  sort: ownSorts.find((sort) => sort === query.get('sort')) ?? 'accepted',
  page: pageAsked(query),
});

/** The query of a list; what is as usual stands not in it. */
export const jobListQuery = ({ tab, words, sort, page }: JobListAsked): string => {
  const query = new URLSearchParams({
    ...(tab === 'open' ? {} : { tab }),
    ...(words === undefined ? {} : { q: words }),
    ...(sort === 'accepted' ? {} : { sort }),
    ...(page === 1 ? {} : { page: String(page) }),
  }).toString();
  return query && `?${query}`;
};
