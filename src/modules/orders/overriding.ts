import type { Finding } from '#modules/jobs/checker/finding.ts';

/** What staff make of the checker's findings when they accept: looked at (orange), or overridden with a reason (red). */
export type Override = { readonly finding: string; readonly reason: string };

/** Names a finding of an order; the same rule at the same item and phrase is the same finding. */
export const findingKey = ({ rule, item, phrase }: Pick<Finding, 'rule' | 'item' | 'phrase'>): string =>
  [rule, item, ...(phrase ? [phrase.text] : [])].map(encodeURIComponent).join(':');

/** Keys of the findings that ask to be looked at (orange). */
export const askingOf = (findings: readonly Finding[]): string[] =>
  findings.flatMap((one) => (one.tone === 'orange' ? [findingKey(one)] : []));

/**
 * A red finding about a phrase of a free text can be a false alarm: 「女性用トイレあり」 names a sex and favours none. Staff may
 * set it aside with a reason (system-reference §4.5). What is computed of figures and choices is no matter of reading.
 */
export const mayOverride = ({ tone, phrase }: Finding): boolean => tone === 'red' && phrase !== undefined;

/** Red findings that stand in the way of an acceptance; those in `overrides` have been read and set aside. */
export const standing = (findings: readonly Finding[], overrides: readonly Override[]): Finding[] =>
  findings.filter(
    (one) =>
      one.tone === 'red' &&
      !(
        mayOverride(one) && overrides.some(({ finding, reason }) => finding === findingKey(one) && reason.trim() !== '')
      ),
  );
