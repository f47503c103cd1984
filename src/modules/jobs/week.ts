import type { SheetHours, Shift, Weekday } from './job-sheet.ts';

/** The working hours of a job as a picture of one week: which days, from when to when, and what of it is night. */

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies readonly Weekday[];

/** `some`: worked in some weeks or by plan; the sheet fixes a number of days or says less. */
export type DayKind = 'work' | 'some' | 'off';

export type WeekBar = {
  /** (1)–(3) as on the sheet; a window (又は…の間) has none. */
  readonly number?: number;
  /** Minutes after midnight; `to` is above 1440 where the work ends on the next day. */
  readonly from: number;
  readonly to: number;
  /** Minutes of it between 22:00 and 5:00 (深夜, 労働基準法37条4項). */
  readonly night: number;
};

export type Week = {
  readonly days: readonly { readonly day: Weekday; readonly kind: DayKind }[];
  readonly bars: readonly WeekBar[];
  /** Hours that the person arranges alone (フレックスタイム, 裁量労働): the bars are an example. */
  readonly free: boolean;
  /** What is worked in a day and a week without breaks, where the sheet makes it one figure. */
  readonly dayMinutes?: number;
  readonly weekMinutes?: Span;
  readonly daysAWeek?: Span;
};
export type Span = { readonly from: number; readonly to: number };

const day = 24 * 60;

/** Undefined where the sheet gives neither hours nor days. */
export const weekOf = (hours: SheetHours): Week | undefined => {
  const bars = [
    ...(hours.shifts ?? []).map((shift, index) => ({ number: index + 1, ...barOf(shift) })),
    ...(hours.or ? [barOf(hours.or)] : []),
  ];
  if (bars.length === 0) return undefined;
  const dayMinutes = netMinutes(hours);
  const daysAWeek = weeklyDays(hours);
  return {
    days: weekdays.map((one) => ({ day: one, kind: kindOf(one, hours) })),
    bars,
    free: hours.system === 'flexitime' || hours.system === 'discretionary',
    ...(dayMinutes === undefined ? {} : { dayMinutes }),
    ...(daysAWeek ? { daysAWeek } : {}),
    ...(dayMinutes !== undefined && daysAWeek
      ? { weekMinutes: { from: dayMinutes * daysAWeek.from, to: dayMinutes * daysAWeek.to } }
      : {}),
  };
};

const barOf = ({ from, to }: Shift) => {
  const end = to > from ? to : to + day;
  return { from, to: end, night: nightMinutes(from, end) };
};

/** Minutes of a span between 22:00 and 5:00 of any night it touches. */
export const nightMinutes = (from: number, to: number): number =>
  [-1, 0, 1].reduce((sum, night) => {
    const begins = night * day + 22 * 60;
    return sum + Math.max(0, Math.min(to, begins + 7 * 60) - Math.max(from, begins));
  }, 0);

/**
 * Minutes worked in a day without the break: one figure only where all shifts are equally long and the break is given.
 * Discretionary hours are what is deemed, a window says its own hours.
 */
export const netMinutes = (hours: SheetHours): number | undefined => {
  if (hours.system === 'discretionary') return undefined;
  const bars = (hours.shifts ?? []).map(barOf);
  const [first] = bars;
  if (!first) {
    const { hours: given, bound } = hours.or ?? {};
    return given !== undefined && bound !== 'at-least' ? given * 60 : undefined;
  }
  const long = first.to - first.from;
  if (hours.breakMinutes === undefined || bars.some(({ from, to }) => to - from !== long)) return undefined;
  return long - hours.breakMinutes;
};

/** Days worked in a week: as the sheet says, otherwise what the days off leave where they are fixed. */
export const weeklyDays = (hours: SheetHours): Span | undefined => {
  const { from, to, bound } = hours.weeklyDays ?? {};
  if (from !== undefined) return { from, to: to ?? (bound === 'at-least' ? Math.max(from, openDays(hours)) : from) };
  if (hours.twoDaysOff === 'every-week') return { from: 5, to: 5 };
  const kinds = weekdays.map((one) => kindOf(one, hours));
  if (hours.twoDaysOff === 'other' || kinds.includes('some')) return undefined;
  const worked = kinds.filter((kind) => kind === 'work').length;
  return worked > 0 ? { from: worked, to: worked } : undefined;
};

const openDays = ({ holidays }: SheetHours): number => 7 - new Set(holidays?.days).size;

/**
 * Days named as 休日 are off. The others are worked where the sheet leaves no choice: not where fewer days a week are
 * agreed, where two days a week are free and fewer are named, or where further days off go by a plan (その他).
 */
const kindOf = (one: Weekday, hours: SheetHours): DayKind => {
  const off = new Set(hours.holidays?.days);
  if (off.has(one)) return 'off';
  const agreed = hours.weeklyDays?.to ?? hours.weeklyDays?.from;
  if (agreed !== undefined) return agreed < openDays(hours) ? 'some' : 'work';
  if (off.size === 0) return 'some';
  if (off.size === 1 && (hours.twoDaysOff === 'every-week' || hours.holidays?.other === true)) return 'some';
  return 'work';
};

/** One block of the picture: a piece of a bar within one day of the week, in its lane. */
export type Block = {
  /** 0 Monday … 6 Sunday. */
  readonly column: number;
  readonly lane: number;
  readonly bar: number;
  readonly from: number;
  readonly to: number;
  /** The piece after midnight of work that began on the day before. */
  readonly continued: boolean;
  readonly kind: 'work' | 'some';
};

/** The blocks of a week; work past midnight goes on in the next column, from Sunday in Monday's. */
export const blocksOf = ({ days, bars }: Week): Block[] =>
  days.flatMap(({ kind }, column) =>
    kind === 'off'
      ? []
      : bars.flatMap(({ from, to }, bar) => {
          const block = { lane: bar, bar, kind };
          const first: Block = { ...block, column, from, to: Math.min(to, day), continued: false };
          const rest: Block = { ...block, column: (column + 1) % 7, from: 0, to: to - day, continued: true };
          return to > day ? [first, rest] : [first];
        }),
  );

/** The hours the picture shows: an hour round the work in steps of three hours; the whole day where midnight is passed. */
export const hoursShown = ({ bars }: Week): Span => {
  const step = 3 * 60;
  if (bars.some(({ to }) => to > day)) return { from: 0, to: day };
  const from = Math.floor((Math.min(...bars.map((bar) => bar.from)) - 60) / step) * step;
  const to = Math.ceil((Math.max(...bars.map((bar) => bar.to)) + 60) / step) * step;
  return { from: Math.max(0, from), to: Math.min(day, to) };
};
