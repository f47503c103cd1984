import { addressVersion, type ReadAddress, readAddress, type Upgrade, writeAddress } from '#modules/search/address.ts';
import type { Conditions } from '#modules/search/conditions.ts';
import { everything, type JobQuery } from '#modules/search/query.ts';
import { knownCodes, limitsOf } from '#modules/search/searches.ts';
import type { Settings } from '#src/config.ts';

/** A search as it was kept, read by the present form: what could not be read is named, and stays in the kept text. */
type StoredSearch = ReadAddress & {
  /** The kept text in the present form; the old text where not all of it could be read, so that nothing is lost. */
  readonly present: string;
};

/** Reads a kept search of any version; `steps` are the ways from each version into the next. */
export const readStored = (address: string, settings: Settings, steps?: readonly Upgrade[]): StoredSearch => {
  const params = new URLSearchParams(address);
  const read = readAddress(params, knownCodes, limitsOf(settings), steps);
  const newest = steps === undefined ? addressVersion : steps.length + 1;
  const outdated = params.get('v') !== String(newest);
  const present = outdated && read.unread.length === 0 ? writeAddress(read.query).toString() : address;
  return { ...read, present };
};

/** The form in which a search is kept: its conditions and order, without the page. */
export const storedForm = ({ where, sort, size }: JobQuery): string =>
  writeAddress({ where, sort, size, page: 1 }).toString();

export const queryOf = (where: Conditions): JobQuery => ({ ...everything, where });
