import { type SheetHours, textLimits, type Weekday } from '#modules/jobs/job-sheet.ts';
import { weekdays } from '#modules/jobs/week.ts';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import type { Values } from '#ui/forms/field.ts';
import { concerning } from './concerning.ts';
import { optionsOf } from './options.ts';
import { type Asking, given } from './step-form.ts';

/** 休日等　その他 of the real form is 60 characters long [S]. */
const holidayNoteMost = 60;

const overtimeQuestions = ({ kit, w: { a }, on }: Asking) => {
  const { hours, phrases } = jobWords(on.language);
  const { fields: f, hints: h, values: v } = a;
  const { yes, no } = phrases;
  return {
    overtime: kit.yesNo({ label: hours.overtime, hint: h.overtime, yes, no, required: true }),
    monthlyHours: kit.number({
      label: f.monthlyHours,
      hint: h.monthlyHours,
      unit: v.hours,
      max: 400,
      decimals: 2,
      required: true,
    }),
    special: kit.yesNo({ label: hours.special, hint: h.special, yes, no, required: true }),
    specialNote: kit.longText({
      label: hours.specialNote,
      hint: h.specialNote,
      max: textLimits.other,
      rows: 3,
      required: true,
    }),
    breakMinutes: kit.number({
      label: hours.break,
      hint: h.breakMinutes,
      unit: v.minutes,
      max: 999,
      required: true,
    }),
  };
};

const holidayQuestions = ({ kit, w: { a }, on }: Asking) => {
  const { hours, values } = jobWords(on.language);
  const { hints: h, values: v } = a;
  return {
    annualHolidays: kit.number({
      label: hours.annualHolidays,
      hint: h.annualHolidays,
      unit: v.days,
      max: 366,
      required: on.told.header?.workingTime === 'full-time',
    }),
    holidays: kit.choices({
      label: hours.holidays,
      hint: h.holidays,
      options: optionsOf({ ...values.weekday, public: v.publicHolidays, other: v.otherHolidays }),
      required: true,
    }),
    holidaysNote: kit.text({ label: hours.holidaysNote, hint: h.holidaysNote, max: holidayNoteMost }),
    twoDaysOff: kit.choice({
      label: hours.twoDaysOff,
      hint: h.twoDaysOff,
      options: optionsOf(values.twoDaysOff),
      required: true,
    }),
    paidLeave: kit.number({ label: hours.paidLeave, hint: h.paidLeave, unit: v.days, max: 40, required: true }),
  };
};

/** 週所定労働日数: asked as long as the job is not full-time. */
const weeklyQuestions = ({ kit, w: { a }, on }: Asking) => {
  const { values } = jobWords(on.language);
  const { fields: f, hints: h, values: v } = a;
  return {
    weeklyFrom: kit.number({ label: f.weeklyFrom, hint: h.weeklyFrom, unit: v.days, min: 1, max: 7, required: true }),
    weeklyTo: kit.number({ label: f.weeklyTo, hint: h.weeklyTo, unit: v.days, min: 1, max: 7 }),
    weeklyBound: kit.choice({ label: f.weeklyBound, hint: h.weeklyBound, options: optionsOf(values.bound) }),
    negotiable: kit.yesNo({ label: f.negotiable, hint: h.negotiable, yes: v.negotiable, no: v.notNegotiable }),
  };
};

export const restQuestions = (asking: Asking) => ({
  ...overtimeQuestions(asking),
  ...holidayQuestions(asking),
  ...concerning(asking.on.told.header?.workingTime !== 'full-time', weeklyQuestions(asking)),
});

export const restShownWhen = {
  monthlyHours: { field: 'overtime', is: ['yes'] },
  special: { field: 'overtime', is: ['yes'] },
  specialNote: { field: 'special', is: ['yes'] },
};

type Rest = Partial<Values<ReturnType<typeof restQuestions>>>;

export const restProblems = ({ weeklyFrom, weeklyTo }: Rest, { w }: Asking): Record<string, string> =>
  weeklyFrom !== undefined && weeklyTo !== undefined && weeklyFrom > weeklyTo
    ? { weeklyTo: w.a.problems.range(w.a.fields.weeklyFrom, w.a.fields.weeklyTo) }
    : {};

const isWeekday = (text: string): text is Weekday => (weekdays as readonly string[]).includes(text);

export const restTold = (values: Rest): Partial<SheetHours> => {
  const days = values.holidays ?? [];
  const weekly = given({
    from: values.weeklyFrom,
    to: values.weeklyTo,
    bound: values.weeklyBound,
    negotiable: values.negotiable,
  });
  return {
    ...(values.overtime === undefined
      ? {}
      : {
          overtime: {
            exists: values.overtime,
            ...given({
              monthlyHours: values.monthlyHours,
              special: values.special,
              specialNote: values.specialNote,
            }),
          },
        }),
    ...given({ breakMinutes: values.breakMinutes, annualHolidays: values.annualHolidays }),
    ...(days.length === 0 && !values.holidaysNote
      ? {}
      : {
          holidays: {
            days: days.filter(isWeekday),
            publicHolidays: days.includes('public'),
            other: days.includes('other'),
            ...given({ note: values.holidaysNote }),
          },
        }),
    ...given({ twoDaysOff: values.twoDaysOff, paidLeaveAfterSixMonths: values.paidLeave }),
    ...(Object.keys(weekly).length > 0 ? { weeklyDays: weekly } : {}),
  };
};

export const restAsked = ({ overtime, holidays, weeklyDays, ...hours }: Partial<SheetHours>) =>
  given({
    overtime: overtime?.exists,
    monthlyHours: overtime?.monthlyHours,
    special: overtime?.special,
    specialNote: overtime?.specialNote,
    breakMinutes: hours.breakMinutes,
    annualHolidays: hours.annualHolidays,
    holidays: holidays && [
      ...holidays.days,
      ...(holidays.publicHolidays ? (['public'] as const) : []),
      ...(holidays.other ? (['other'] as const) : []),
    ],
    holidaysNote: holidays?.note,
    twoDaysOff: hours.twoDaysOff,
    paidLeave: hours.paidLeaveAfterSixMonths,
    weeklyFrom: weeklyDays?.from,
    weeklyTo: weeklyDays?.to,
    weeklyBound: weeklyDays?.bound,
    negotiable: weeklyDays?.negotiable,
  });

export const restItems = {
  'hours.overtime': 'overtime',
  'hours.breakMinutes': 'breakMinutes',
  'hours.annualHolidays': 'annualHolidays',
  'hours.holidays': 'holidays',
  'hours.twoDaysOff': 'twoDaysOff',
  'hours.paidLeaveAfterSixMonths': 'paidLeave',
  'hours.weeklyDays': 'weeklyFrom',
} as const;
