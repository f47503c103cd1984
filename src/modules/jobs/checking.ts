import type { Day } from '#kernel/time.ts';
import { type MinimumWage, minimumWageOn, nextMinimumWage } from '#modules/reference/minimum-wage.ts';
import { reference } from '#modules/reference/reference.ts';
import type { ReferenceSnapshot } from '#modules/reference/snapshot.ts';
import { findingsOf } from './checker/check.ts';
import type { Finding } from './checker/finding.ts';
import type { Circumstances } from './checker/rule.ts';
import { referralDeadline } from './job.ts';
import type { SheetDraft } from './sheet-draft.ts';

/** The circumstances of a day by the wages of a snapshot of the tables. */
export const circumstancesFrom = (
  { minimumWages, prefectures }: Pick<ReferenceSnapshot, 'minimumWages' | 'prefectures'>,
  day: Day,
  validUntil: Day = referralDeadline(day),
): Circumstances => {
  const inForce = (wage: MinimumWage | undefined) => wage && { yen: wage.yenPerHour, from: wage.effectiveFrom };
  return {
    day,
    validUntil,
    minimumWage: (code, on) => inForce(minimumWageOn(minimumWages.get(code) ?? [], on)),
    nextMinimumWage: (code, on) => inForce(nextMinimumWage(minimumWages.get(code) ?? [], on)),
    placeName: (code) => {
      const found = prefectures.get(code);
      return found && { ja: found.name, en: found.nameEn };
    },
  };
};

/** The circumstances of a day, with the wages of the tables as they stand: what a sheet sent on it is judged by. */
export const circumstancesOn = (day: Day, validUntil?: Day): Circumstances =>
  circumstancesFrom(reference(), day, validUntil);

/** What the checker says of a sheet on a day; an unfinished one is asked as far as it is written. */
export const checked = (draft: SheetDraft, day: Day, validUntil?: Day): Finding[] =>
  findingsOf(draft, circumstancesOn(day, validUntil));
