import type { SheetHours, Shift } from '../job-sheet.ts';
import type { Words } from '../words/ja.ts';
import { clock, figure, type Item, item, list, own, said, yesNo } from './line.ts';

/** (1)8時30分～17時30分 */
export const shiftText = (shift: Shift, index: number, w: Words): string => {
  const write = shift.to > shift.from ? w.phrases.shift : w.phrases.nightShift;
  return write(String(index + 1), clock(shift.from, w), clock(shift.to, w));
};

/** 変形労働時間制（1か月単位）; the ordinary system is not named, as on the official page. */
export const hoursSystem = ({ system, variableUnit }: SheetHours, w: Words): string | undefined => {
  if (system === undefined || system === 'standard') return undefined;
  const name = w.values.hoursSystem[system];
  return variableUnit ? w.phrases.system(name, w.values.variableUnit[variableUnit]) : name;
};

/** 土日祝日その他 */
export const holidayText = (holidays: SheetHours['holidays'], w: Words): string | undefined => {
  if (!holidays) return undefined;
  const days = holidays.days.map((day) => w.values.weekday[day]);
  const all = [
    ...days,
    ...(holidays.publicHolidays ? [w.phrases.publicHoliday] : []),
    ...(holidays.other ? [w.phrases.otherHoliday] : []),
  ];
  return all.length > 0 ? all.join(w.phrases.holidayList) : undefined;
};

export const hoursItems = (hours: SheetHours, w: Words): Item[] => {
  const { hours: label, values, phrases } = w;
  const { overtime } = hours;
  return [
    item(
      label.hours,
      said(hoursSystem(hours, w)),
      (hours.shifts ?? []).map((shift, index) => said(shiftText(shift, index, w))),
      said(windowText(hours.or, w)),
    ),
    item(label.note, own(hours.note)),
    item(
      label.overtime,
      yesNo(overtime?.exists, w),
      said(overtime?.monthlyHours === undefined ? undefined : phrases.monthlyHours(figure(overtime.monthlyHours))),
    ),
    item(label.special, yesNo(overtime?.special, w)),
    item(label.specialNote, own(overtime?.specialNote)),
    item(label.break, said(hours.breakMinutes === undefined ? undefined : phrases.minutes(figure(hours.breakMinutes)))),
    item(
      label.annualHolidays,
      said(hours.annualHolidays === undefined ? undefined : phrases.days(figure(hours.annualHolidays))),
    ),
    item(label.holidays, said(holidayText(hours.holidays, w))),
    item(label.twoDaysOff, said(hours.twoDaysOff && values.twoDaysOff[hours.twoDaysOff])),
    item(label.holidaysNote, own(hours.holidays?.note)),
    item(
      label.paidLeave,
      said(
        hours.paidLeaveAfterSixMonths === undefined ? undefined : phrases.days(figure(hours.paidLeaveAfterSixMonths)),
      ),
    ),
    item(
      label.weeklyDays,
      said(weeklyText(hours.weeklyDays, w)),
      hours.weeklyDays?.negotiable ? said(phrases.negotiable) : undefined,
    ),
  ];
};

const windowText = (or: SheetHours['or'], w: Words): string | undefined => {
  if (!or) return undefined;
  const [from, to] = [clock(or.from, w), clock(or.to, w)];
  if (or.hours === undefined) return w.phrases.window(from, to);
  return w.phrases.windowHours(from, to, figure(or.hours), or.bound ? w.values.bound[or.bound] : '');
};

const weeklyText = (days: SheetHours['weeklyDays'], w: Words): string | undefined => {
  if (days?.from === undefined) return undefined;
  const bound = days.bound ? w.values.bound[days.bound] : '';
  return days.to === undefined || days.to === days.from
    ? w.phrases.weeklyDays(figure(days.from), bound)
    : w.phrases.weeklyRange(figure(days.from), figure(days.to), bound);
};

/** Insurance and the like: several words in one line. */
export const wordsOf = <K extends string>(keys: readonly K[] | undefined, names: Record<K, string>, w: Words) =>
  said(
    keys &&
      list(
        keys.map((key) => names[key]),
        w,
      ),
  );
