import type { Day } from '#kernel/time.ts';
import { nextMinimumWage } from '#modules/reference/minimum-wage.ts';
import { minimumWage, prefecture, reference } from '#modules/reference/reference.ts';
import { findingsOf } from './checker/check.ts';
import type { Finding } from './checker/finding.ts';
import type { Circumstances } from './checker/rule.ts';
import { referralDeadline } from './job.ts';
import type { SheetDraft } from './sheet-draft.ts';

/** The circumstances of a day, with the wages of the tables as they stand: what a sheet sent on it is judged by. */
export const circumstancesOn = (day: Day, validUntil: Day = referralDeadline(day)): Circumstances => ({
  day,
  validUntil,
  minimumWage: (code, on) => {
    const wage = minimumWage(code, on);
    return wage && { yen: wage.yenPerHour, from: wage.effectiveFrom };
  },
  nextMinimumWage: (code, on) => {
    const wage = nextMinimumWage(reference().minimumWages.get(code) ?? [], on);
    return wage && { yen: wage.yenPerHour, from: wage.effectiveFrom };
  },
  placeName: (code) => {
    const found = prefecture(code);
    return found && { ja: found.name, en: found.nameEn };
  },
});

/** What the checker says of a sheet on a day; an unfinished one is asked as far as it is written. */
export const checked = (draft: SheetDraft, day: Day, validUntil?: Day): Finding[] =>
  findingsOf(draft, circumstancesOn(day, validUntil));
