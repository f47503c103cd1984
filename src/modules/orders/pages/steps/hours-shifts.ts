import { type SheetHours, type Shift, textLimits } from '#modules/jobs/job-sheet.ts';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import type { Values } from '#ui/forms/field.ts';
import { readClock, writeClock } from './clock.ts';
import { type BlockProblem, optionsOf } from './options.ts';
import { type Asking, given } from './step-form.ts';

const clock = ({ kit }: Asking, label: string, hint: string | undefined, required = false) =>
  kit.code({
    label,
    ...(hint ? { hint } : {}),
    required,
    parse: readClock,
    format: writeClock,
    example: '9:00',
    explained: true,
    width: 'code',
  });

/** 就業時間（1）–（3）. */
export const shiftQuestions = (asking: Asking, number: string) => {
  const { fields: f, hints: h } = asking.w.a;
  const first = number === '1';
  return {
    from: clock(asking, f.shiftFrom(number), first ? h.shiftFrom : undefined),
    to: clock(asking, f.shiftTo(number), first ? h.shiftTo : undefined),
  };
};

export const workingHourQuestions = (asking: Asking) => {
  const { kit, w, on } = asking;
  const { hours, values } = jobWords(on.language);
  const { fields: f, hints: h, values: v } = w.a;
  return {
    system: kit.choice({ label: f.system, hint: h.system, options: optionsOf(values.hoursSystem), required: true }),
    variableUnit: kit.choice({
      label: f.variableUnit,
      hint: h.variableUnit,
      options: optionsOf(values.variableUnit),
      required: true,
    }),
    orFrom: clock(asking, f.orFrom, h.or),
    orTo: clock(asking, f.orTo, h.shiftTo),
    orHours: kit.number({ label: f.orHours, hint: h.orHours, unit: v.hours, max: 24, decimals: 2 }),
    orBound: kit.choice({ label: f.orBound, options: optionsOf(values.bound) }),
    note: kit.longText({ label: hours.note, hint: h.note, max: textLimits.other, rows: 3 }),
  };
};

export const shiftsShownWhen = { variableUnit: { field: 'system', is: ['variable'] } };

type WorkingHours = Partial<Values<ReturnType<typeof workingHourQuestions>>>;
type Block = { from?: number | undefined; to?: number | undefined };

export const shiftProblems = (
  { orFrom, orTo, orHours, orBound }: WorkingHours,
  blocks: readonly Block[],
  { w }: Asking,
): Record<string, string> => {
  const { fields: f, problems } = w.a;
  const window = [orFrom, orTo, orHours, orBound].some((one) => one !== undefined);
  return {
    ...(blocks.length === 0 && !window ? { 'shifts.0.from': problems.shiftNeeded } : {}),
    ...Object.fromEntries(
      blocks.flatMap(({ from, to }, at): BlockProblem[] => {
        const number = String(at + 1);
        if (from === undefined) return [[`shifts.${at}.from`, problems.missing(f.shiftFrom(number))]];
        return to === undefined ? [[`shifts.${at}.to`, problems.missing(f.shiftTo(number))]] : [];
      }),
    ),
    ...(window && orFrom === undefined ? { orFrom: problems.missing(f.orFrom) } : {}),
    ...(window && orTo === undefined ? { orTo: problems.missing(f.orTo) } : {}),
    ...(orBound && orHours === undefined ? { orHours: problems.missing(f.orHours) } : {}),
  };
};

const shiftTold = ({ from, to }: Block): Shift[] => (from === undefined || to === undefined ? [] : [{ from, to }]);

export const shiftsTold = (values: WorkingHours, blocks: readonly Block[]): Partial<SheetHours> => {
  const [window] = shiftTold({ from: values.orFrom, to: values.orTo });
  return {
    ...given({ system: values.system, variableUnit: values.variableUnit, shifts: blocks.flatMap(shiftTold) }),
    ...(window ? { or: { ...window, ...given({ hours: values.orHours, bound: values.orBound }) } } : {}),
    ...given({ note: values.note }),
  };
};

export const workingHoursAsked = ({ system, variableUnit, or, note }: Partial<SheetHours>) =>
  given({
    system,
    variableUnit,
    orFrom: or?.from,
    orTo: or?.to,
    orHours: or?.hours,
    orBound: or?.bound,
    note,
  });

export const shiftsAsked = ({ shifts = [] }: Partial<SheetHours>) => shifts.map(({ from, to }) => ({ from, to }));

export const shiftItems = {
  'hours.system': 'system',
  'hours.variableUnit': 'variableUnit',
  'hours.shifts': 'shifts.0.from',
  'hours.or': 'orFrom',
  'hours.note': 'note',
} as const;
