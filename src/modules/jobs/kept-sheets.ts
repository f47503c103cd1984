import { type ReaderClass, seesEmployer, type VisibleSheet, visibleSheet } from './disclosure.ts';
import type { Disclosure, JobSheet } from './job-sheet.ts';

/** Some 15 kB each: 30 MB at most. The newest jobs stand in most lists. */
const most = 2_000;

type Kept = { readonly hash: string; readonly sheet: JobSheet };

/** What was read lately, by the id or the number it was asked by; the longest unasked is forgotten first. */
const kept = new Map<string, Kept>();

/**
 * The sheets that are at hand for these ids or numbers, by their hashes. They cannot be old: a sheet is taken from here only
 * where the database names the same SHA-256 of its content. So PostgreSQL unpacks and we parse only what is new to us.
 */
export const sheetsAtHand = (keys: readonly string[]): ReadonlyMap<string, JobSheet> =>
  new Map(keys.flatMap((key) => kept.get(key) ?? []).map(({ hash, sheet }) => [hash, sheet]));

/** Keeps the sheet for the next who asks; from here on nobody can change it. */
export const keepSheet = (key: string, hash: string, sheet: JobSheet): JobSheet => {
  kept.delete(key);
  kept.set(key, { hash, sheet: frozen(sheet) });
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  return sheet;
};

const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const one of Object.values(value)) frozen(one);
  return Object.freeze(value);
};

const withoutEmployers = new WeakMap<JobSheet, Map<Disclosure, VisibleSheet | undefined>>();

/** As `visibleSheet`; blanking the employer in every text is done once for a sheet at hand. */
export const visibleAtHand = (
  sheet: JobSheet,
  disclosure: Disclosure,
  reader: ReaderClass,
): VisibleSheet | undefined => {
  if (seesEmployer(disclosure, reader) || !Object.isFrozen(sheet)) return visibleSheet(sheet, disclosure, reader);
  const known = withoutEmployers.get(sheet) ?? new Map<Disclosure, VisibleSheet | undefined>();
  withoutEmployers.set(sheet, known);
  // Who does not see the employer reads the same, whatever class of reader that is: what differs is the disclosure.
  if (!known.has(disclosure)) known.set(disclosure, frozen(visibleSheet(sheet, disclosure, reader)));
  return known.get(disclosure);
};
