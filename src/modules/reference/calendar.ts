import { addDays, type Day, weekday } from '#kernel/time.ts';

export type Holiday = { day: string; name: string; nameEn: string };

/** 国民の祝日 by `YYYY-MM-DD`. */
export type Holidays = ReadonlyMap<string, Holiday>;

export const holidayOn = (holidays: Holidays, on: Day): Holiday | undefined => holidays.get(on.toString());

/** 29 December to 3 January (行政機関の休日に関する法律 1条1項3号). */
const isYearEnd = (on: Day): boolean => (on.month === 12 && on.day >= 29) || (on.month === 1 && on.day <= 3);

/** Offices are open on days that are not a Saturday, a Sunday, a holiday or the turn of the year (same law, 1条1項). */
export const isOpenOn = (holidays: Holidays, on: Day): boolean =>
  weekday(on) <= 5 && !isYearEnd(on) && holidayOn(holidays, on) === undefined;

/** The day itself when open, else the first open day after it. */
export const openDayFrom = (holidays: Holidays, from: Day): Day => {
  let on = from;
  while (!isOpenOn(holidays, on)) on = addDays(on, 1);
  return on;
};
