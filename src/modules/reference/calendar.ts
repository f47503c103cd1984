import { addDays, type Day, endOfMonth, weekday } from '#kernel/time.ts';

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

/** The open day that lies `count` open days after a day, which itself does not count. */
export const addOpenDays = (holidays: Holidays, to: Day, count: number): Day => {
  let on = to;
  for (let left = count; left > 0; left -= 1) on = openDayFrom(holidays, addDays(on, 1));
  return on;
};

/**
 * The last day of a term of days. The first day does not count (民法 140条); a term that would end on a closed day ends on
 * the next open one (行政機関の休日に関する法律 2条).
 */
export const lastDayOfTerm = (holidays: Holidays, from: Day, days: number): Day =>
  openDayFrom(holidays, addDays(from, days));

/**
 * The last day a job or a registration is valid: the end of the second month after the month of receipt
 * (system-reference §2.0; 9,481 of 9,505 postings measured). It does not move when offices are closed that day.
 */
export const endOfValidity = (receivedOn: Day): Day => endOfMonth(receivedOn, 2);
