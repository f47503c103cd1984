import type { HoursSystem, Shift, VariableUnit } from '#modules/jobs/job-sheet.ts';

/** How the days off lie. */
export type RestKey =
  | 'weekend'
  | 'weekendCalendar'
  | 'sundaySaturdays'
  | 'sundayOther'
  | 'rota'
  | 'wednesday'
  | 'monday'
  | 'thursdaySunday'
  | 'sundayHolidays';

/** One way to work: its clock times as people write them, the break of a day, and where the days off may lie. */
export type HoursPattern = {
  sets: readonly { shifts: readonly Shift[]; breakMinutes: number; weight: number }[];
  rest: readonly RestKey[];
  systems: readonly (readonly [HoursSystem, VariableUnit?])[];
  notes: readonly string[];
  /** A duty that counts as two days (隔日勤務). */
  span?: number;
};

/** `9:30` → minutes after midnight. */
const clock = (text: string): number => {
  const [hour, minute] = text.split(':');
  return Number(hour) * 60 + Number(minute);
};

/** `8:30-17:30,16:30-9:30@60*5`: shifts, break in minutes, weight. */
const set = (text: string): HoursPattern['sets'][number] => {
  const match = /^([\d:,-]+)@(\d+)(?:\*(\d+))?$/.exec(text);
  if (!match) throw new Error(`hours are written 8:30-17:30@60, not «${text}»`);
  const shifts = (match[1] ?? '').split(',').map((shift) => {
    const [from, to] = shift.split('-');
    return { from: clock(from ?? ''), to: clock(to ?? '') };
  });
  return { shifts, breakMinutes: Number(match[2]), weight: Number(match[3] ?? 1) };
};

type Source = {
  sets: string;
  rest?: string;
  systems?: HoursPattern['systems'];
  notes?: readonly string[];
  span?: number;
};
const pattern = ({ sets, rest, systems, notes, span }: Source): HoursPattern => ({
  sets: sets.split(' ').map(set),
  rest: (rest ?? 'rota').split(' ') as RestKey[],
  systems: systems ?? [['standard']],
  notes: notes ?? [],
  ...(span ? { span } : {}),
});

const byMonth = ['variable', 'month'] as const;
const byYear = ['variable', 'year'] as const;
const shifts = ['shifts'] as const;

/** Full-time patterns. A shift over midnight ends on the next day. */
export const hoursPatterns = {
  office: pattern({
    sets: '8:30-17:30@60*8 9:00-18:00@60*5 8:00-17:00@60*2 9:00-17:00@60*2 8:30-17:00@60*2 8:30-17:15@60*2 9:00-17:30@60*2 8:45-17:45@60 8:20-17:20@60 8:15-17:15@60',
    rest: 'weekend weekend weekend weekendCalendar',
  }),
  officeSaturday: pattern({
    sets: '8:30-17:30@60*4 9:00-18:00@60*3 8:00-17:00@60*2 8:30-17:30@90*2 8:00-17:30@90',
    rest: 'sundaySaturdays sundaySaturdays weekendCalendar',
    systems: [byYear, byYear, byMonth],
    notes: ['土曜日は会社カレンダーにより月１～２回の出勤があります。', '繁忙期は土曜日の出勤が増えることがあります。'],
  }),
  cityOffice: pattern({ sets: '8:30-17:15@60*6 8:30-17:00@60*2 9:00-17:00@60', rest: 'weekend' }),
  flex: pattern({
    sets: '9:00-18:00@60*4 9:30-18:30@60*2 10:00-19:00@60*2 8:30-17:30@60',
    rest: 'weekend',
    systems: [['flexitime'], ['standard'], ['standard']],
  }),
  site: pattern({
    sets: '8:00-17:00@60*3 8:00-17:00@90*4 8:00-17:00@120*4 7:30-17:00@90 8:00-17:30@90',
    rest: 'sundaySaturdays sundaySaturdays sundayOther weekendCalendar',
    systems: [byYear, byYear, byMonth],
    notes: [
      '休憩は１０時、１２時、１５時に取ります。',
      '現場により始業の時刻が前後することがあります。',
      '遠方の現場へは早めに集合して出発します。',
    ],
  }),
  factory: pattern({
    sets: '8:00-17:00@60*6 8:30-17:30@60*5 8:20-17:20@60 8:00-16:45@45 8:00-17:10@70 8:30-17:20@60 8:15-17:15@60*2',
    rest: 'weekendCalendar weekendCalendar sundaySaturdays weekend',
    systems: [byYear, byYear, ['standard']],
  }),
  twoShift: pattern({
    sets: '8:00-17:00,20:00-5:00@60*4 8:30-17:30,20:30-5:30@60*3 6:00-15:00,15:00-0:00@60*2 7:00-16:00,19:00-4:00@60',
    rest: 'weekendCalendar rota',
    systems: [byYear, shifts, byMonth],
    notes: ['（１）（２）を１週間ごとに交替します。', '昼勤と夜勤の２交替です。慣れるまでは昼勤のみです。'],
  }),
  threeShift: pattern({
    sets: '7:00-15:30,15:00-23:30,23:00-7:30@60*3 8:00-16:30,16:00-0:30,0:00-8:30@60*2',
    rest: 'rota',
    systems: [byYear, byMonth],
    notes: ['３交替勤務です。（１）（２）（３）を４日ごとに交替します。', '４班３交替のローテーションです。'],
  }),
  care24: pattern({
    sets: '7:00-16:00,10:00-19:00,16:30-9:30@60*4 8:30-17:30,10:30-19:30,16:30-9:30@60*3 7:30-16:30,9:30-18:30,17:00-9:00@60*3 7:00-16:00,8:30-17:30,22:00-7:00@60*2 6:30-15:30,11:00-20:00,16:00-9:00@60',
    systems: [byMonth, byMonth, byMonth, shifts],
    notes: [
      '（１）～（３）の交替制です。夜勤は月４～５回程度です。',
      '夜勤の休憩は１２０分です。夜勤明けの翌日は原則休みです。',
      'シフトは前月２０日までに希望を聞いて作成します。',
      '上記のほか８時３０分～１７時３０分の勤務があります。',
    ],
  }),
  careDay: pattern({
    sets: '8:30-17:30@60*8 8:00-17:00@60*2 9:00-18:00@60*2 8:15-17:15@60 8:30-17:15@60 8:30-17:30,9:30-18:30@60*2',
    rest: 'rota rota sundayOther weekend',
    systems: [byMonth, byMonth, ['standard'], shifts],
    notes: ['シフトは前月２５日までに作成します。', ''],
  }),
  ward: pattern({
    sets: '8:30-17:30,16:30-9:00@60*4 8:30-17:15,16:45-9:15@60*2 8:30-17:00,16:30-9:00@60*3 8:30-17:15,16:00-0:45,0:00-8:45@60*2 8:45-17:45,17:00-9:30@60',
    systems: [byMonth, byMonth, shifts],
    notes: [
      '２交替制です。夜勤の休憩は仮眠を含め１２０分です。',
      '夜勤は入職後３か月を目安に始めていただきます。',
      '勤務表は１か月単位で作成します。',
    ],
  }),
  shiftDay: pattern({
    sets: '7:00-16:00,8:30-17:30,10:00-19:00@60*3 8:00-17:00,9:00-18:00@60*2 7:30-16:30,12:00-21:00@60',
    systems: [byMonth, shifts],
    notes: ['シフトは月ごとに作成します。'],
  }),
  clinic: pattern({
    sets: '8:30-18:30,8:30-12:30@120*4 8:45-18:45,8:45-13:00@120*3 9:00-18:30,9:00-13:00@120*3 8:30-18:00,8:30-12:30@90*2 9:00-19:00,9:00-17:00@120',
    rest: 'thursdaySunday sundayHolidays sundayHolidays',
    systems: [['standard'], byMonth, byMonth],
    notes: [
      '（２）は水曜日または土曜日の勤務です。',
      '（２）は土曜日です。午後の診療までの時間は休憩です。',
      '昼の休憩時間は外出できます。',
    ],
  }),
  pharmacy: pattern({
    sets: '9:00-18:00@60*4 8:30-17:30@60*3 9:00-18:30,9:00-13:00@90*2 9:00-19:00,9:00-13:00@120',
    rest: 'sundayOther sundayHolidays',
    systems: [byMonth, ['standard']],
    notes: ['土曜日は午前のみの勤務があります。'],
  }),
  nursery: pattern({
    sets: '7:00-16:00,8:30-17:30,10:00-19:00@60*4 7:30-16:30,8:30-17:30,9:30-18:30@60*4 7:15-16:15,9:00-18:00,10:15-19:15@60*2 8:00-17:00@60',
    rest: 'sundayOther sundayHolidays',
    systems: [byMonth, byMonth, shifts],
    notes: ['早番、遅番は週に１～２回の当番制です。', '土曜日は月１～２回の交替勤務で、平日に振替休日があります。'],
  }),
  afterSchool: pattern({
    sets: '10:00-19:00@60*4 9:30-18:30@60*3 10:30-19:30@60 9:00-18:00@60*2',
    rest: 'sundayOther rota',
    systems: [byMonth, shifts],
    notes: ['学校の休業日は８時３０分からの勤務になります。'],
  }),
  cram: pattern({
    sets: '13:00-22:00@60*4 14:00-22:00@60*3 13:30-22:00@60',
    rest: 'sundayOther rota',
    systems: [byYear, byMonth],
    notes: ['季節講習の期間は午前からの勤務があります。'],
  }),
  shop: pattern({
    sets: '9:00-18:00,10:00-19:00,12:00-21:00@60*4 8:30-17:30,10:30-19:30@60*3 9:30-18:30,11:00-20:00@60*3 9:00-18:00@60*2 8:00-17:00,13:00-22:00@60 10:00-19:00@60*2',
    rest: 'rota rota wednesday',
    systems: [byMonth, shifts, shifts, byYear],
    notes: ['シフトは２週間前までに決定します。', 'シフト制です。開店・閉店の当番は交替で行います。'],
  }),
  shopLate: pattern({
    sets: '9:00-18:00,14:00-23:00@60*3 7:00-16:00,13:00-22:00,22:00-7:00@60*2 8:00-17:00,15:00-0:00@60*2',
    systems: [shifts, byMonth],
    notes: ['シフト制です。勤務の時間帯は相談のうえ決定します。'],
  }),
  restaurant: pattern({
    sets: '10:00-22:00@240*3 9:30-18:30,13:00-22:00@60*4 10:00-19:00,14:00-23:00@60*3 9:00-21:00@240 11:00-20:00,12:00-21:00@60*2',
    rest: 'rota rota monday wednesday',
    systems: [byMonth, shifts],
    notes: ['シフトは月ごとに作成します。', '休憩時間は店内の休憩室または外出できます。'],
  }),
  kitchen: pattern({
    sets: '5:30-14:30,9:30-18:30@60*4 6:00-15:00,10:00-19:00@60*4 5:00-14:00,10:30-19:30@60 8:30-17:30@60*2',
    systems: [byMonth, shifts],
    notes: ['早番と遅番の交替制です。', 'シフトは月ごとに作成します。'],
  }),
  hotel: pattern({
    sets: '7:00-16:00,13:00-22:00@60*3 8:00-17:00,12:30-21:30@60*2 6:30-15:30,14:00-23:00@60',
    systems: [byMonth, shifts, byYear],
    notes: ['シフト制です。'],
  }),
  hotelNight: pattern({
    sets: '7:00-16:00,13:00-22:00,22:00-7:00@60*3 8:30-17:30,15:00-0:00,16:00-10:00@60*2',
    systems: [byMonth, shifts],
    notes: ['夜勤を含むシフト制です。', '勤務時間は月ごとのシフト表により決定します。'],
  }),
  hotelSplit: pattern({
    sets: '6:30-21:00@390*3 7:00-21:30@390*2 7:00-20:30@330',
    systems: [byMonth, byYear],
    notes: ['朝と夕方に分かれた勤務で、日中に長い休憩があります。'],
  }),
  delivery: pattern({
    sets: '8:00-17:00@60*5 7:30-16:30@60*3 8:30-17:30@60*2 9:00-18:00@60*2 7:00-16:00@60',
    rest: 'sundayOther sundaySaturdays rota',
    systems: [byYear, byMonth],
    notes: ['配送先により終業の時刻が前後します。', ''],
  }),
  early: pattern({
    sets: '5:00-14:00@60*3 6:00-15:00@60*4 4:30-13:30@60 6:30-15:30@60*2 5:30-14:30@60',
    rest: 'sundayOther rota',
    systems: [byYear, byMonth],
    notes: ['季節により始業の時刻が変わることがあります。', ''],
  }),
  haul: pattern({
    sets: '6:00-15:00@60*3 8:00-17:00@60*4 5:00-14:00@60*2 20:00-5:00@60 3:00-12:00@60 7:00-16:00@60*3',
    rest: 'sundayOther sundaySaturdays rota',
    systems: [byYear, byMonth],
    notes: ['運行コースにより出勤時刻が異なります。', '荷主の都合により始業・終業の時刻が前後します。'],
  }),
  newspaper: pattern({
    sets: '2:00-18:00@480*2 1:30-17:30@480',
    systems: [byMonth],
    notes: ['朝刊と夕刊の配達です。日中に８時間の休憩（中抜け）があります。'],
  }),
  taxi: pattern({
    sets: '8:00-2:00@180*3 7:00-1:00@180*2 9:00-3:00@180',
    systems: [byMonth],
    notes: ['隔日勤務です。１か月の乗務は１１回程度です。', '隔日勤務で、乗務の翌日は明番（休み）になります。'],
    span: 2,
  }),
  bus: pattern({
    sets: '6:00-15:00,13:00-22:00@60*3 5:30-14:30,11:00-20:00@60*3 7:00-16:00@60*2',
    systems: [byMonth, byYear],
    notes: ['ダイヤにより出勤・退勤の時刻が異なります。'],
  }),
  guardDay: pattern({
    sets: '8:00-17:00@60*6 9:00-18:00@60*2 8:30-17:30@60*2',
    rest: 'rota sundayOther',
    systems: [byMonth, shifts],
    notes: ['現場により時刻が異なります。早く終わった場合も日給を保障します。', ''],
  }),
  guardNight: pattern({
    sets: '20:00-5:00@60*3 21:00-6:00@60*2 8:00-17:00,20:00-5:00@60*3',
    systems: [byMonth, shifts],
    notes: ['現場により時刻が異なります。', '日勤と夜勤は希望を聞いて割り当てます。'],
  }),
  guard24: pattern({
    sets: '9:00-18:00,9:00-9:00@60*3 8:30-17:30,8:30-8:30@60*2 8:00-17:00,17:00-8:00@60*2',
    systems: [byMonth],
    notes: [
      '（２）の休憩は仮眠を含め８時間です。２日分の勤務として扱います。',
      '（２）は仮眠時間があり、翌日は明け休みです。',
    ],
  }),
  salon: pattern({
    sets: '9:00-18:00@60*4 9:00-18:30@90*2 9:30-18:30@60*2 10:00-19:00@60*3',
    rest: 'monday monday rota',
    systems: [byMonth, shifts],
    notes: ['予約の状況により終業の時刻が前後します。', ''],
  }),
  farm: pattern({
    sets: '8:00-17:00@60*4 8:00-17:00@90*3 7:30-16:30@60*2 6:00-15:00@60',
    rest: 'sundayOther rota sundaySaturdays',
    systems: [byYear],
    notes: ['夏期は始業が６時になります。', '天候により作業時間を変更することがあります。', ''],
  }),
  dairy: pattern({
    sets: '5:00-19:00@360*3 5:30-19:30@360*2',
    systems: [byYear, byMonth],
    notes: ['朝と夕方に分かれた勤務です。日中は休憩となります。'],
  }),
} as const;
export type HoursKey = keyof typeof hoursPatterns;

/** Part-time: clock times, days a week, and how free they are. */
export type PartPattern = HoursPattern & {
  days: readonly (readonly [from: number, to: number])[];
  /** 「～の間の n 時間以上」: the clock times are only the frame. */
  window?: number;
};
const part = (source: Source & { days: string; window?: number }): PartPattern => ({
  ...pattern({ ...source, systems: source.systems ?? [['standard'], shifts] }),
  days: source.days.split(' ').map((range) => {
    const [from = '0', to = from] = range.split('-');
    return [Number(from), Number(to)] as const;
  }),
  ...(source.window ? { window: source.window } : {}),
});

export const partPatterns = {
  day: part({
    sets: '9:00-16:00@60*3 9:00-15:00@60*3 10:00-16:00@60*2 9:00-17:00@60*2 8:30-15:30@60*2 10:00-15:00@0*2 8:30-16:30@60 9:30-15:30@60',
    days: '3-4 4-5 5 3 4 3-5',
    rest: 'rota weekend sundayOther',
  }),
  office: part({
    sets: '9:00-16:00@60*4 9:00-15:00@60*3 9:00-17:00@60*3 10:00-16:00@60*2 8:30-16:30@60*2 9:30-16:30@60 9:00-13:00@0*2 13:00-17:00@0',
    days: '5 4-5 4 3-4 3',
    rest: 'weekend',
  }),
  morning: part({
    sets: '9:00-13:00@0*4 8:30-12:30@0*4 8:00-12:00@0*3 9:00-12:00@0*3 8:00-13:00@0*2 7:00-11:00@0*2 8:30-12:00@0 9:00-14:00@0*2',
    days: '3-4 4-5 5 3 4 2-3',
    rest: 'rota sundayOther weekend',
  }),
  midday: part({
    sets: '10:00-14:00@0*3 9:30-14:30@0*2 10:00-15:00@0*3 9:00-14:00@0*2',
    days: '3-4 4-5 5 4 2-3',
  }),
  afternoon: part({
    sets: '13:00-17:00@0*3 14:00-18:00@0*4 13:30-18:30@0*2 14:00-19:00@0*2 13:00-18:00@0*2 15:00-19:00@0',
    days: '3-4 4-5 5 3 2-3',
    rest: 'sundayOther weekend rota',
  }),
  evening: part({
    sets: '17:00-21:00@0*4 16:00-20:00@0*3 17:00-22:00@0*3 18:00-21:00@0*2 17:30-20:30@0 16:30-20:30@0',
    days: '3-4 2-3 3 4 3-5 2-4',
  }),
  lateNight: part({
    sets: '22:00-5:00@60*3 22:00-6:00@60*3 21:00-2:00@0*2 0:00-5:00@0',
    days: '3 2-3 3-4 4',
  }),
  shop: part({
    sets: '9:00-14:00,13:00-18:00@0*3 10:00-16:00,14:00-20:00@60*2 9:00-15:00,12:00-18:00@60*2 10:00-15:00,15:00-20:00@0*2',
    days: '3-4 4-5 4 3 2-3',
    systems: [shifts],
  }),
  shopLate: part({
    sets: '10:00-15:00,17:00-22:00@0*3 9:00-13:00,18:00-22:00@0*2 11:00-16:00,16:00-21:00@0*2',
    days: '3-4 2-3 4 3',
    systems: [shifts],
  }),
  kitchen: part({
    sets: '10:00-14:00@0*4 9:00-14:00@0*3 11:00-15:00@0*3 10:00-15:00@0*2 9:30-13:30@0',
    days: '3-4 4-5 3 4 5 2-3',
  }),
  earlyKitchen: part({
    sets: '5:30-9:30@0*3 6:00-10:00@0*3 5:30-13:00@60 6:00-12:00@60 5:00-10:00@0*2 6:00-11:00@0',
    days: '3-4 4 5 3 4-5',
    systems: [shifts, ['standard']],
  }),
  earlyCleaning: part({
    sets: '6:00-9:00@0*4 7:00-10:00@0*3 6:30-9:30@0*2 5:30-8:30@0*2 7:00-9:00@0',
    days: '5 4-5 3-4 6 3',
  }),
  free: part({
    sets: '9:00-21:00@0*3 10:00-22:00@0*2 9:00-18:00@0*2',
    days: '2-3 3-4 3 2-4',
    window: 4,
    systems: [shifts],
  }),
  earlyPaper: part({ sets: '2:00-5:00@0*3 2:30-5:30@0*3 3:00-6:00@0*2', days: '6 5 5-6 3' }),
  care: part({
    sets: '8:30-17:30@60*3 9:00-16:00@60*3 7:00-11:00,17:00-20:00@0*2 8:30-16:30@60*2 7:00-16:00,10:00-19:00@60 9:00-13:00@0*2',
    days: '3-4 4 3 4-5 2-3',
    systems: [shifts, ['standard'], byMonth],
  }),
  nightCare: part({
    sets: '16:30-9:30@120*3 17:00-9:00@120*3 22:00-7:00@60*2 16:00-10:00@120',
    days: '1-2 1 2',
    systems: [byMonth],
  }),
  visit: part({
    sets: '8:00-18:00@0*3 9:00-17:00@0*3 7:00-20:00@0',
    days: '3-4 2-3 3 4-5',
    window: 4,
  }),
  clinic: part({
    sets: '8:30-12:30,14:30-18:30@0*4 8:45-12:45,15:00-18:30@0*3 9:00-13:00,15:00-19:00@0*3 8:30-13:00@0*2 9:00-12:30@0',
    days: '3-4 4-5 3 4 2-3',
    rest: 'sundayHolidays thursdaySunday',
  }),
  nursery: part({
    sets: '7:00-11:00,15:00-19:00@0*3 7:30-10:30,16:00-19:00@0*3 8:30-15:30@60*2 9:00-16:00@60*3 8:30-16:30@60',
    days: '5 4-5 3-4 3',
    rest: 'sundayHolidays weekend',
    systems: [shifts, ['standard']],
  }),
  split: part({
    sets: '7:30-18:00@330*3 8:00-18:00@360*3 7:30-17:30@330*2',
    days: '5 3-4 4-5 3',
    rest: 'sundayOther weekend',
  }),
  guard: part({
    sets: '8:00-17:00@60*4 9:00-18:00@60*2 8:00-17:00,20:00-5:00@60',
    days: '2-3 3-4 3 1-3',
    systems: [shifts],
  }),
  nightGuard: part({ sets: '17:00-8:00@300*2 18:00-9:00@300*2', days: '2 1-2 2-3', systems: [byMonth] }),
} as const;
export type PartHoursKey = keyof typeof partPatterns;
