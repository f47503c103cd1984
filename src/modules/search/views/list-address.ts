import type { Language } from '#kernel/language.ts';
import { urls } from '#platform/web/urls.ts';
import { writeAddress } from '../address.ts';
import type { JobQuery } from '../query.ts';

/** `group=1`: one card for each establishment. How a list is shown, not what it finds, so it is no condition. */
export const groupName = 'group';

/** The query string of a list. */
export const listParams = (query: JobQuery, grouped = false): URLSearchParams => {
  const params = writeAddress(query);
  if (grouped) params.append(groupName, '1');
  return params;
};

export const addressOf = (language: Language, query: JobQuery, grouped = false): string =>
  urls.jobsFor(language, listParams(query, grouped).toString());
