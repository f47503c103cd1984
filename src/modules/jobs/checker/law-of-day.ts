import { addDays, compareDays, type Day, dayFromText, day as dayOf } from '#kernel/time.ts';
import { rulesOn } from './check.ts';
import { edition } from './edition.ts';
import type { Finding } from './finding.ts';
import type { Circumstances } from './rule.ts';
import { rules } from './rules.ts';

/** So many days ahead the night looks: an employer is told of a change before it makes a job unlawful. */
export const noticeDays = 7;

/** The day whose law a job is held to tonight: a week ahead, but no later than it is open. */
export const lawDay = (today: Day, deadline: Day): Day => {
  const ahead = addDays(today, noticeDays);
  return compareDays(deadline, ahead) < 0 ? deadline : ahead;
};

/** What of the law can make a job red: the rules in force, and the wages. Equal laws need no second check. */
export type LawOfDay = { readonly rules: string; readonly wages: Readonly<Record<string, number>> };

export const lawOf = (on: Day, prefectures: readonly string[], circumstances: Circumstances): LawOfDay => ({
  rules: `${edition}/${rulesOn(on)
    .filter(({ tone }) => tone === 'red')
    .map(({ key }) => key)
    .join(' ')}`,
  wages: Object.fromEntries(
    prefectures.flatMap((code) => {
      const wage = circumstances.minimumWage(code, on);
      return wage ? [[code, wage.yen] as const] : [];
    }),
  ),
});

/** All jobs where the rules are others, those of some prefectures where only wages are; `changed` jobs are always asked. */
export const toCheck = (
  before: LawOfDay | undefined,
  now: LawOfDay,
): { whole: true } | { whole: false; prefectures: string[] } => {
  if (before?.rules !== now.rules) return { whole: true };
  const codes = Object.keys({ ...before.wages, ...now.wages });
  return { whole: false, prefectures: codes.filter((code) => before.wages[code] !== now.wages[code]).sort() };
};

const begins = new Map(rules.map(({ key, from }) => [key, from]));

/** The day from which a finding holds: that of the wage or of the rule where it lies ahead, otherwise today. */
export const holdsFrom = (findings: readonly Finding[], today: Day): Day => {
  const days = findings.map(({ rule, detail }) => {
    const wage = rule === 'minimum-wage' && typeof detail?.from === 'string' ? dayFromText(detail.from) : undefined;
    const from = wage ?? (begins.get(rule) ? dayOf(begins.get(rule) ?? '') : undefined);
    return from && compareDays(from, today) > 0 ? from : today;
  });
  return days.toSorted(compareDays)[0] ?? today;
};
