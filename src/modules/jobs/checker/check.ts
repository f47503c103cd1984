import { compareDays, type Day, day } from '#kernel/time.ts';
import type { SheetDraft } from '../sheet-draft.ts';
import type { Finding, Tone } from './finding.ts';
import type { Asking, Circumstances, Rule } from './rule.ts';
import { rules } from './rules.ts';
import { writingOf } from './writing.ts';

/** The rules in force on a day, kept by the day because thousands of sheets are judged by the same one. */
const byDay = new Map<string, readonly Rule[]>();
export const rulesOn = (on: Day): readonly Rule[] => {
  const key = on.toString();
  const known = byDay.get(key);
  if (known) return known;
  const found = rules.filter(({ from, until }) => {
    if (from && compareDays(on, day(from)) < 0) return false;
    return !until || compareDays(on, day(until)) <= 0;
  });
  if (byDay.size > 100) byDay.clear();
  byDay.set(key, found);
  return found;
};

/** What one rule says of a sheet. */
export const askRule = (rule: Rule, asking: Asking): Finding[] => {
  const found = rule.finds(asking);
  if (!found) return [];
  return [found].flat().map((one) => ({ tone: rule.tone, item: rule.item, ...one, rule: rule.key }));
};

const gravity: Record<Tone, number> = { red: 0, orange: 1, grey: 2 };

/**
 * What the law of the day and good sense say of a sheet, however much of it is written yet: the gravest first, otherwise
 * in the order of the table. The same sheet under the same circumstances has the same findings.
 */
export const findingsOf = (sheet: SheetDraft, circumstances: Circumstances): Finding[] => {
  const asking: Asking = { sheet, on: circumstances, writing: writingOf(sheet) };
  return rulesOn(circumstances.day)
    .flatMap((rule) => askRule(rule, asking))
    .sort((a, b) => gravity[a.tone] - gravity[b.tone]);
};

/** An item that is not told yet: steps under way show it otherwise than what was told wrongly. */
export const isMissing = ({ rule }: Pick<Finding, 'rule'>): boolean => rule.startsWith('missing-');
