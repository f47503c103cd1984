import type { Act } from '#platform/act.ts';
import { hitFromNetwork } from '#platform/limits/limits.ts';
import type { Visit } from '#platform/web/page.ts';
import { readAddress, type SearchLimits } from '../../address.ts';
import type { Unread } from '../../codec.ts';
import { SearchBusy, SearchTooSlow } from '../../job-search.ts';
import type { JobQuery } from '../../query.ts';
import { knownCodes, limitsOf } from '../../searches.ts';
import { formParams } from '../../views/form-raw.ts';
import { groupName } from '../../views/list-address.ts';
import { type Told, troubles } from '../../views/trouble.ts';

/** What an address or a sent form asks, with what could not be read. */
export type Asked = {
  query: JobQuery;
  grouped: boolean;
  unread: readonly Unread[];
  told: readonly Told[];
  limits: SearchLimits;
  params: URLSearchParams;
};

export const readSearch = ({
  query: params,
  language,
  settings,
}: Pick<Visit, 'query' | 'language' | 'settings'>): Asked => {
  const limits = limitsOf(settings);
  const { query, unread } = readAddress(params, knownCodes, limits);
  return {
    query,
    grouped: params.get(groupName) === '1',
    unread,
    told: troubles(unread, limits, language),
    limits,
    params: formParams(query, unread),
  };
};

/** Whether one more search, or as many as are made for one answer, may be made from this network. */
export const maySearch = async (act: Act, weight = 1): Promise<boolean> => {
  const limit = { most: act.settings.searchesNetworkMinute, seconds: 60, weight };
  return (await hitFromNetwork(act, 'search', limit)).allowed;
};

/** The answer, or why there is none now: the search takes too long, or too many wait. Any other fault is one. */
export const unlessBusy = async <T>(search: () => Promise<T>): Promise<T | 'slow' | 'busy'> => {
  try {
    return await search();
  } catch (fault) {
    if (fault instanceof SearchTooSlow) return 'slow';
    if (fault instanceof SearchBusy) return 'busy';
    throw fault;
  }
};

/** Boxes for a word that leads to conditions, and what they look for. */
const wordBoxes = { ow: 'work', lw: 'licence', nw: 'near' } as const;

/** The word in such a box, so that pressing Enter in it does not lose it; 50 characters are more than any name has. */
export const typedWord = (params: URLSearchParams): { word: string; kind: string } | undefined => {
  for (const [name, kind] of Object.entries(wordBoxes)) {
    const word = [...(params.get(name) ?? '').trim()].slice(0, 50).join('');
    if (word !== '') return { word, kind };
  }
  return undefined;
};

/** Everything sent but for the words: for the page of suggestions. */
export const withoutWords = (params: URLSearchParams): URLSearchParams =>
  new URLSearchParams([...params].filter(([name, value]) => !(name in wordBoxes) && value.trim() !== ''));
