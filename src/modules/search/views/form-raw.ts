import { writeAddress } from '../address.ts';
import type { Unread } from '../codec.ts';
import type { JobQuery } from '../query.ts';

/**
 * What the boxes of the form hold for a query: its address, places taken apart into the boxes they are chosen by, and
 * what was typed and could not be read.
 */
export const formParams = (query: JobQuery, unread: readonly Unread[]): URLSearchParams => {
  const params = writeAddress({ ...query, page: 1 });
  params.delete('v');
  params.delete('place');
  for (const { prefecture, municipalities } of query.where.places ?? []) {
    params.append('pref', prefecture);
    for (const code of municipalities) params.append('city', code);
  }
  // One box for all numbers: read back they stand apart.
  const numbers = [...params.getAll('no'), ...unread.filter(({ field }) => field === 'no').map(({ value }) => value)];
  params.delete('no');
  if (numbers.length > 0) params.set('no', numbers.join(' '));
  for (const { field, value } of unread) if (typed.has(field) && !params.has(field)) params.append(field, value);
  return params;
};

/** What is typed stays to be mended; a choice that does not exist has no box to stay in. */
const typed = new Set(['q', 'not', 'age', 'month', 'hour', 'from', 'to', 'overmax', 'holidays', 'name', 'est']);
