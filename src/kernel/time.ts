import type { Language } from './language.ts';

/** The only file that touches Temporal. A moment is an Instant, a date of the calendar is a Day; the zone is Japan's. */
export type Instant = Temporal.Instant;
export type Day = Temporal.PlainDate;

const zone = 'Asia/Tokyo';

/** Reads ISO 8601 with an offset, e.g. `2026-11-20T10:00+09:00`; throws on anything else. */
export const instant = (text: string): Instant => Temporal.Instant.from(text);

/** Reads `YYYY-MM-DD`; throws on anything else. */
export const day = (text: string): Day => Temporal.PlainDate.from(text);

/** The day of the calendar, or undefined where it does not exist (31 April, month 13). */
export const dayFrom = (year: number, month: number, date: number): Day | undefined => {
  try {
    return Temporal.PlainDate.from({ year, month, day: date }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
};

/** The system's clock; only composition calls it, everything else takes `now`. */
/** A day written as 2026-11-20; undefined where it is none. */
export const dayFromText = (text: string): Day | undefined => {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return year === undefined ? undefined : dayFrom(Number(year), Number(month), Number(date));
};

export const systemNow = (): Instant => Temporal.Now.instant();

export const instantFromMillis = (millis: number): Instant => Temporal.Instant.fromEpochMilliseconds(millis);
export const millisOf = (at: Instant): number => at.epochMilliseconds;

export const isInstant = (value: unknown): value is Instant => value instanceof Temporal.Instant;
export const isDay = (value: unknown): value is Day => value instanceof Temporal.PlainDate;

/** The Japanese calendar day of a moment. */
export const dayOf = (at: Instant): Day => at.toZonedDateTimeISO(zone).toPlainDate();

/** 00:00 JST of a day. */
export const startOfDay = (of: Day): Instant => of.toZonedDateTime(zone).toInstant();

/** The last nanosecond of a day in JST: a deadline is valid through 23:59:59 of its day. */
export const endOfDay = (of: Day): Instant =>
  of.add({ days: 1 }).toZonedDateTime(zone).toInstant().subtract({ nanoseconds: 1 });

/** A moment from a Japanese day and a clock time. */
export const at = (of: Day, hour: number, minute = 0): Instant =>
  of.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour, minute }) }).toInstant();

export const addDays = (to: Day, days: number): Day => to.add({ days });
export const addMonths = (to: Day, months: number): Day => to.add({ months });

/** The last day of the month that lies `plusMonths` after the month of the day. */
export const endOfMonth = (of: Day, plusMonths = 0): Day => {
  const first = of.with({ day: 1 }).add({ months: plusMonths });
  return first.with({ day: first.daysInMonth });
};

/** Negative, zero or positive as `a` is before, on or after `b`. */
export const compareDays = (a: Day, b: Day): number => Temporal.PlainDate.compare(a, b);
export const compareInstants = (a: Instant, b: Instant): number => Temporal.Instant.compare(a, b);
export const isBefore = (a: Instant, b: Instant): boolean => compareInstants(a, b) < 0;

export const daysBetween = (from: Day, to: Day): number => from.until(to, { largestUnit: 'days' }).days;
export const minutesAfter = (from: Instant, minutes: number): Instant =>
  from.add({ seconds: Math.round(minutes * 60) });
export const secondsAfter = (from: Instant, seconds: number): Instant =>
  from.add({ milliseconds: Math.round(seconds * 1000) });
export const secondsBetween = (from: Instant, to: Instant): number =>
  (to.epochMilliseconds - from.epochMilliseconds) / 1000;

/** Full years of age on a day (民法143条: the age is reached on the birthday as people count it). */
export const ageOn = (birth: Day, on: Day): number => birth.until(on, { largestUnit: 'years' }).years;

/** Monday = 1 … Sunday = 7. */
export const weekday = (of: Day): number => of.dayOfWeek;

const weekdayNames: Record<Language, readonly string[]> = {
  ja: ['月', '火', '水', '木', '金', '土', '日'],
  easy: ['月', '火', '水', '木', '金', '土', '日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};
const monthNames = 'January February March April May June July August September October November December'.split(' ');

/** `2026年11月21日` or `21 November 2026`. */
export const formatDay = (of: Day, language: Language): string =>
  language === 'en' ? `${of.day} ${monthNames[of.month - 1]} ${of.year}` : `${of.year}年${of.month}月${of.day}日`;

/** `2026年11月21日（土）` or `Sat, 21 November 2026`. */
export const formatDayWithWeekday = (of: Day, language: Language): string => {
  const name = weekdayNames[language][of.dayOfWeek - 1];
  return language === 'en' ? `${name}, ${formatDay(of, language)}` : `${formatDay(of, language)}（${name}）`;
};

/** `14:05` in Japan. */
export const clockTime = (of: Instant): string =>
  of.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });

/** `2026年11月21日 14:05` or `21 November 2026, 14:05`. */
export const formatDayTime = (of: Instant, language: Language): string =>
  language === 'en'
    ? `${formatDay(dayOf(of), language)}, ${clockTime(of)}`
    : `${formatDay(dayOf(of), language)} ${clockTime(of)}`;

const eras = [
  { name: '令和', from: '2019-05-01' },
  { name: '平成', from: '1989-01-08' },
  { name: '昭和', from: '1926-12-25' },
  { name: '大正', from: '1912-07-30' },
  { name: '明治', from: '1868-01-25' },
] as const;
export type EraName = (typeof eras)[number]['name'];

/** The year of an era as a Western year, without a check of its end: 令和8 → 2026. */
export const westernYear = (era: EraName, year: number): number => {
  const found = eras.find((candidate) => candidate.name === era);
  return (found ? day(found.from).year : 0) + year - 1;
};

/** `令和8年11月21日`; the first year is 元年. Days before 明治 are written in Western years. */
export const wareki = (of: Day): string => {
  const era = eras.find((candidate) => compareDays(of, day(candidate.from)) >= 0);
  if (!era) return formatDay(of, 'ja');
  const year = of.year - day(era.from).year + 1;
  return `${era.name}${year === 1 ? '元' : year}年${of.month}月${of.day}日`;
};
