import { day } from '#kernel/time.ts';
import type { JobSearch } from '#modules/search/job-search.ts';
import type { Asked } from './messages.ts';

/** One question of any kind to any adapter. */
export const askOf = (search: JobSearch, { kind, query, offered, beside, reader, on }: Asked): Promise<unknown> => {
  const asking = [reader, day(on)] as const;
  switch (kind) {
    case 'search':
      return search.search(query, ...asking);
    case 'count':
      return search.count(query.where, ...asking);
    case 'groups':
      return search.groups(query, ...asking);
    case 'drops':
      return search.drops(query.where, ...asking);
    case 'choices':
      return search.choices(query.where, offered, beside, ...asking);
  }
};
