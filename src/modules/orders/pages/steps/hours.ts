import { restAsked, restItems, restProblems, restQuestions, restShownWhen, restTold } from './hours-holidays.ts';
import {
  shiftItems,
  shiftProblems,
  shiftQuestions,
  shiftsAsked,
  shiftsShownWhen,
  shiftsTold,
  workingHourQuestions,
  workingHoursAsked,
} from './hours-shifts.ts';
import { stepForm } from './step-form.ts';

/** 5 労働時間: (E) of the job sheet. */
export const hoursForm = stepForm({
  step: 'hours',
  parts: {
    shifts: { most: () => 3, title: ({ a }, number) => a.numbered.shifts(number), fields: shiftQuestions },
  },
  places: [
    { title: 'workingHours', names: ['system', 'variableUnit'], part: 'shifts' },
    { title: 'window', names: ['orFrom', 'orTo', 'orHours', 'orBound', 'note'] },
    { title: 'overtime', names: ['overtime', 'monthlyHours', 'special', 'specialNote', 'breakMinutes'] },
    { title: 'holidays', names: ['annualHolidays', 'holidays', 'holidaysNote', 'twoDaysOff', 'paidLeave'] },
    { title: 'weeklyDays', names: ['weeklyFrom', 'weeklyTo', 'weeklyBound', 'negotiable'] },
  ],
  fields: (asking) => ({ ...workingHourQuestions(asking), ...restQuestions(asking) }),
  shownWhen: { ...shiftsShownWhen, ...restShownWhen },
  check: (values, { shifts }, asking) => ({
    ...shiftProblems(values, shifts, asking),
    ...restProblems(values, asking),
  }),
  told: (values, { shifts }) => ({ hours: { ...shiftsTold(values, shifts), ...restTold(values) } }),
  asked: ({ hours = {} }) => ({
    blocks: { shifts: shiftsAsked(hours) },
    values: { ...workingHoursAsked(hours), ...restAsked(hours) },
  }),
  items: { ...shiftItems, ...restItems },
});
