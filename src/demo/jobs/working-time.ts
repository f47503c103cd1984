import type { HoursSystem, SheetHours, Shift, VariableUnit } from '#modules/jobs/job-sheet.ts';
import type { Random } from './random.ts';
import { type HoursPattern, hoursPatterns, type PartPattern, partPatterns, type RestKey } from './vocabulary/hours.ts';
import type { Post } from './vocabulary/post.ts';
import { type Rest, rests } from './vocabulary/rests.ts';

/** The working time of one job, and the figures that pay, insurance and sentences follow from. */
export type WorkingTime = {
  sheet: SheetHours;
  partTime: boolean;
  /** Hours of a day in minutes: of the first time given; of part-time work the shortest and the longest. */
  day: { least: number; most: number };
  week: { least: number; most: number };
  /** Of full-time work: days and hours of an average month. */
  monthDays: number;
  monthHours: number;
  night: boolean;
  rest: RestKey;
};

const minutesOf = ({ from, to }: Shift): number => (to > from ? to - from : to + 1440 - from);

/** 深夜業: touches the time between 22:00 and 5:00 (労働基準法37条4項). */
const isNight = ({ from, to }: Shift): boolean => {
  const end = to > from ? to : to + 1440;
  return from < 300 || end > 1320;
};

/** Breaks the law demands: 45 minutes above 6 hours, 60 above 8 (労働基準法34条). */
export const lawfulBreak = (worked: number): number => (worked > 480 ? 60 : worked > 360 ? 45 : 0);

/** Days off a year that keep the average week within 40 hours (労働基準法32条). */
const leastHolidays = (dayMinutes: number): number => Math.ceil(365 - ((40 * 60) / dayMinutes) * (365 / 7));

/** Draws the working time of a full-time job. */
export const fullTime = (random: Random, post: Post): WorkingTime => {
  const pattern: HoursPattern = hoursPatterns[random.pick(post.hours)];
  const set = random.weighted(pattern.sets.map((set) => [set, set.weight] as const));
  const first = set.shifts[0] ?? { from: 540, to: 1080 };
  const span = pattern.span ?? 1;
  const day = (minutesOf(first) - set.breakMinutes) / span;
  const restKey = random.pick(pattern.rest);
  const rest = rests[restKey];
  const [drawn, unit] = systemOf(random, pattern, set.shifts);
  const needsVariable = day > 480 || (drawn === 'standard' && rest.everyWeek === 0 && day > 400);
  const system: HoursSystem = needsVariable ? 'variable' : drawn;
  const annual = Math.max(Math.round(random.quantile(rest.annual)), leastHolidays(day));
  const everyWeek =
    system === 'standard' || system === 'flexitime'
      ? day > 400 || random.chance(rest.everyWeek)
      : random.chance(rest.everyWeek);
  const monthDays = Math.round(((365 - annual) / 12 / span) * 10) / 10;
  const overtime = random.chance(0.68);
  const note = random.chance(0.7) ? random.pick(pattern.notes.length > 0 ? pattern.notes : ['']) : '';
  const night = set.shifts.some(isNight);
  return {
    partTime: false,
    day: { least: day, most: day },
    week: { least: (day / 60) * 5, most: (day / 60) * 5 },
    monthDays,
    monthHours: (monthDays * day * span) / 60,
    night,
    rest: restKey,
    sheet: {
      system,
      ...(system === 'variable' ? { variableUnit: unit ?? (night ? 'month' : 'year') } : {}),
      shifts: set.shifts,
      ...(note && notesFit(note, set.shifts) ? { note } : {}),
      overtime: overtime ? overtimeOf(random, night) : { exists: false },
      breakMinutes: set.breakMinutes,
      annualHolidays: annual,
      holidays: holidaysOf(random, rest),
      twoDaysOff: everyWeek ? 'every-week' : 'other',
      paidLeaveAfterSixMonths: 10,
    },
  };
};

const systemOf = (
  random: Random,
  pattern: HoursPattern,
  shifts: readonly Shift[],
): readonly [HoursSystem, VariableUnit?] => {
  const usable = pattern.systems.filter(([system]) => shifts.length > 1 || system !== 'shifts');
  return random.pick(usable.length > 0 ? usable : [['variable', 'month'] as const]);
};

/** Notes speak of (2), (3) or of 夜勤 only where the job has them. */
const notesFit = (note: string, shifts: readonly Shift[]): boolean =>
  (!note.includes('（３）') || shifts.length > 2) &&
  (!note.includes('（２）') || shifts.length > 1) &&
  (!/夜勤|早番|遅番|交替/u.test(note) || shifts.length > 1) &&
  (!note.includes('夜勤') || shifts.some(isNight));

const holidaysOf = (random: Random, rest: Rest): NonNullable<SheetHours['holidays']> => {
  const other = random.chance(rest.other);
  return {
    days: rest.days,
    publicHolidays: random.chance(rest.publicHolidays),
    other,
    ...(other ? { note: random.pick(rest.notes) } : {}),
  };
};

const specialNotes = [
  '繁忙期や突発的な業務が生じたときは、年６回を限度として月６０時間、年４５０時間まで延長することがあります。',
  '業務の集中、期限のひっ迫のとき、年６回を限度に月７５時間、年５００時間以内。',
  '欠員や緊急の対応が必要な場合、月５５時間まで（年４回を限度、年４２０時間以内）。',
  '予算・決算業務、緊急の対応のとき、月６０時間まで（年６回、年４８０時間以内）。',
];

/** Average hours a month, measured: median 5, nine tenths up to 10 in care; more where things are made and carried. */
const overtimeOf = (random: Random, night: boolean): NonNullable<SheetHours['overtime']> => {
  const hours = Math.round(
    random.quantile([
      [0, 1],
      [0.2, 3],
      [0.45, 6],
      [0.7, 12],
      [0.9, 22],
      [0.98, 34],
      [1, 40],
    ]),
  );
  const special = hours >= 10 && random.chance(night ? 0.3 : 0.38);
  return { exists: true, monthlyHours: hours, special, ...(special ? { specialNote: random.pick(specialNotes) } : {}) };
};

/** 年次有給休暇 after six months, by days of the week or 30 hours and more (労働基準法39条3項). */
export const paidLeave = (days: number, weekHours: number): number =>
  days >= 5 || weekHours >= 30 ? 10 : ([0, 1, 3, 5, 7][Math.floor(days)] ?? 10);

/** Draws the working time of a part-time job. */
export const partTime = (random: Random, post: Post): WorkingTime => {
  const pattern: PartPattern = partPatterns[random.pick(post.partHours)];
  const set = random.weighted(pattern.sets.map((set) => [set, set.weight] as const));
  const alone = set.shifts.length > 1 && random.chance(0.35) ? [random.pick(set.shifts)] : set.shifts;
  const lengths = pattern.window ? [pattern.window * 60] : alone.map((shift) => minutesOf(shift) - set.breakMinutes);
  const day = { least: Math.min(...lengths), most: Math.max(...lengths) };
  const days = withinOneClass(random.pick(pattern.days), day);
  const week = { least: (days.from * day.least) / 60, most: (days.to * day.most) / 60 };
  const restKey = random.pick(pattern.rest);
  const rest = rests[restKey];
  const [system, unit] = systemOf(random, pattern, alone);
  const fiveDays = days.from >= 5;
  const window = pattern.window ? alone[0] : undefined;
  const breakMinutes = Math.max(pattern.window ? 0 : set.breakMinutes, lawfulBreak(day.most));
  return {
    partTime: true,
    day,
    week,
    monthDays: Math.round(((days.to * 365) / 7 / 12) * 10) / 10,
    monthHours: (week.most * 365) / 7 / 12,
    night: alone.some(isNight),
    rest: restKey,
    sheet: {
      system,
      ...(system === 'variable' ? { variableUnit: unit ?? 'month' } : {}),
      ...(window
        ? {
            or: {
              ...window,
              hours: pattern.window ?? 4,
              bound: random.chance(0.6) ? ('at-least' as const) : ('about' as const),
            },
          }
        : { shifts: alone }),
      ...(breakMinutes >= 180
        ? { note: '間の時間は休憩（中抜け）です。' }
        : random.chance(0.4)
          ? { note: partNote(random, alone.length) }
          : {}),
      overtime: random.chance(0.2)
        ? { exists: true, monthlyHours: random.between(1, 6), special: false }
        : { exists: false },
      breakMinutes,
      ...(fiveDays && random.chance(0.4) ? { annualHolidays: random.between(106, 124) } : {}),
      holidays: {
        days: rest.days,
        publicHolidays: random.chance(rest.publicHolidays),
        other: true,
        note: random.pick([
          'シフトによる',
          '勤務日以外',
          '勤務日は相談のうえ決定します',
          '年末年始、お盆',
          'シフト表による（希望休あり）',
        ]),
      },
      twoDaysOff: days.to <= 5 ? 'every-week' : 'none',
      paidLeaveAfterSixMonths: paidLeave(days.from, week.least),
      weeklyDays: { from: days.from, to: days.to, negotiable: random.chance(0.6) },
    },
  };
};

/** Days that keep the week on one side of 20 and of 30 hours, so that the insurance is the same for all who apply. */
const withinOneClass = (
  [from, to]: readonly [number, number],
  day: WorkingTime['day'],
): { from: number; to: number } => {
  const kind = (days: number, minutes: number): number =>
    (days * minutes) / 60 >= 30 ? 2 : (days * minutes) / 60 >= 20 ? 1 : 0;
  for (let most = to; most >= from; most--)
    if (kind(from, day.least) === kind(most, day.most)) return { from, to: most };
  return { from, to: from };
};

const partNote = (random: Random, shifts: number): string =>
  random.pick([
    '勤務日・時間は相談に応じます。',
    '勤務の曜日は話し合いで決定します。',
    shifts > 1 ? '（１）（２）のいずれかの勤務でも可能です。' : '時間は前後３０分程度の調整ができます。',
    '扶養の範囲内での勤務もご相談ください。',
    '勤務できない曜日がある方はお申し出ください。',
  ]);
