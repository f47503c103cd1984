import { compareDays, type Day } from '#kernel/time.ts';

/** 地域別最低賃金 of one prefecture: an hourly wage in yen, in force from its effective date (最低賃金法 14条). */
export type MinimumWage = { fiscalYear: number; yenPerHour: number; effectiveFrom: Day };

/**
 * The minimum wage in force on a day: the row with the latest effective date not after it. Undefined before the first
 * row. After the last row it stays in force until the next one is published, as the law has it.
 *
 * @param wages the rows of one prefecture, oldest first.
 */
export const minimumWageOn = (wages: readonly MinimumWage[], on: Day): MinimumWage | undefined =>
  wages.findLast((wage) => compareDays(wage.effectiveFrom, on) <= 0);

/** The next change after a day, where it is published already: a job that runs on past it must be paid by it. */
export const nextMinimumWage = (wages: readonly MinimumWage[], after: Day): MinimumWage | undefined =>
  wages.find((wage) => compareDays(wage.effectiveFrom, after) > 0);
