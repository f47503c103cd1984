import type { Weekday } from '#modules/jobs/job-sheet.ts';
import type { RestKey } from './hours.ts';

/** Where the days off of a kind of work lie. */
export type Rest = {
  days: readonly Weekday[];
  publicHolidays: number;
  other: number;
  everyWeek: number;
  annual: readonly (readonly [number, number])[];
  notes: readonly string[];
};
export const rests: Record<RestKey, Rest> = {
  weekend: {
    days: ['sat', 'sun'],
    publicHolidays: 1,
    other: 0.65,
    everyWeek: 1,
    annual: [
      [0, 116],
      [0.3, 120],
      [0.7, 124],
      [1, 128],
    ],
    notes: [
      '夏季休暇（３日）、年末年始（１２月２９日～１月３日）',
      '年末年始、夏季休暇あり',
      '年末年始（６日間）',
      '夏季・年末年始は会社カレンダーによる',
    ],
  },
  weekendCalendar: {
    days: ['sat', 'sun'],
    publicHolidays: 0,
    other: 1,
    everyWeek: 0.75,
    annual: [
      [0, 106],
      [0.4, 112],
      [0.8, 118],
      [1, 122],
    ],
    notes: [
      '会社カレンダーによる（年に数回土曜出勤あり）',
      'ＧＷ、お盆、年末年始（各５日程度）',
      '会社カレンダーによる　長期連休年３回',
      '会社カレンダーによる',
    ],
  },
  sundaySaturdays: {
    days: ['sun'],
    publicHolidays: 0.6,
    other: 1,
    everyWeek: 0,
    annual: [
      [0, 87],
      [0.2, 98],
      [0.5, 105],
      [1, 112],
    ],
    notes: [
      '第２・第４土曜日、お盆、年末年始',
      '隔週土曜日　夏季・年末年始休暇',
      '会社カレンダーによる（月１～２回土曜出勤）',
      '土曜日は月２回休み、ＧＷ、お盆、年末年始',
    ],
  },
  sundayOther: {
    days: ['sun'],
    publicHolidays: 0.25,
    other: 1,
    everyWeek: 0.6,
    annual: [
      [0, 100],
      [0.4, 106],
      [0.8, 112],
      [1, 118],
    ],
    notes: [
      '他１日はシフトによる',
      '日曜日と他１日　年末年始',
      '月８～９日（日曜日を含む）',
      'シフトによる　年末年始休暇あり',
    ],
  },
  rota: {
    days: [],
    publicHolidays: 0,
    other: 1,
    everyWeek: 0.5,
    annual: [
      [0, 96],
      [0.2, 105],
      [0.55, 110],
      [0.85, 117],
      [1, 122],
    ],
    notes: [
      'シフトによる（月９日、２月は８日）',
      '４週８休　シフト制',
      'シフト表による',
      '月８～１０日　希望休は月３日まで',
      '週休２日のシフト制',
    ],
  },
  wednesday: {
    days: ['wed'],
    publicHolidays: 0,
    other: 1,
    everyWeek: 0.5,
    annual: [
      [0, 100],
      [0.5, 107],
      [1, 114],
    ],
    notes: ['水曜日と他１日　夏季・年末年始休暇', '他１日はシフトによる　ＧＷ、お盆、年末年始'],
  },
  monday: {
    days: ['mon'],
    publicHolidays: 0,
    other: 1,
    everyWeek: 0.4,
    annual: [
      [0, 96],
      [0.5, 105],
      [1, 110],
    ],
    notes: ['月曜日と他１日　年末年始', '月曜定休、第３火曜日、他シフトによる'],
  },
  thursdaySunday: {
    days: ['thu', 'sun'],
    publicHolidays: 1,
    other: 0.5,
    everyWeek: 1,
    annual: [
      [0, 112],
      [0.5, 120],
      [1, 126],
    ],
    notes: ['お盆、年末年始', '夏季・年末年始休暇'],
  },
  sundayHolidays: {
    days: ['sun'],
    publicHolidays: 1,
    other: 1,
    everyWeek: 0.6,
    annual: [
      [0, 104],
      [0.5, 112],
      [1, 122],
    ],
    notes: [
      '平日に１日休み（シフトによる）　年末年始',
      '土曜日は交替で休み',
      '木曜日または土曜日の午後、お盆、年末年始',
    ],
  },
};
