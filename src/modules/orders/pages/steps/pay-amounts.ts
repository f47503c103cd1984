import { type SheetPay, textLimits } from '#modules/jobs/job-sheet.ts';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import type { Values } from '#ui/forms/field.ts';
import { type Asking, given } from './step-form.ts';

/** The largest amount a sheet takes (checkSheet). */
const most = 99_999_999;

/** Amounts are per month for full-time and per hour for part-time work, whatever the form of pay (§2.1 D). */
const by = ({ on }: Asking) => on.told.header?.workingTime ?? 'unknown';

/** The help of each amount has an example of its own. */
const explained = true;

/** 定額的に支払われる手当（ｂ）: one of up to four. */
export const allowanceQuestions = (asking: Asking, number: string) => {
  const { kit, w } = asking;
  const { fields: f, hints: h } = w.a;
  const first = number === '1';
  return {
    name: kit.text({ label: f.allowanceName(number), hint: first ? h.allowanceName : '', max: 30, width: 'half' }),
    from: kit.money({
      label: f.allowanceFrom(number),
      hint: first ? h.allowanceFrom[by(asking)] : '',
      max: most,
      explained,
    }),
    to: kit.money({ label: f.allowanceTo(number), hint: first ? h.upTo : '', max: most, explained }),
  };
};

export const amountQuestions = (asking: Asking) => {
  const { kit, w, on } = asking;
  const { pay, phrases } = jobWords(on.language);
  const { fields: f, hints: h, values: v } = w.a;
  const { yes, no } = phrases;
  return {
    baseFrom: kit.money({ label: f.baseFrom, hint: h.base[by(asking)], min: 1, max: most, required: true, explained }),
    baseTo: kit.money({ label: f.baseTo, hint: h.baseTo, min: 1, max: most, explained }),
    fixedOvertime: kit.yesNo({ label: pay.fixedOvertime, hint: h.fixedOvertime, yes, no, required: true }),
    fixedFrom: kit.money({ label: f.fixedFrom, hint: h.fixedFrom, min: 1, max: most, required: true, explained }),
    fixedTo: kit.money({ label: f.fixedTo, hint: h.upTo, min: 1, max: most, explained }),
    fixedHours: kit.number({
      label: f.fixedHours,
      hint: h.fixedHours,
      unit: v.hours,
      max: 400,
      decimals: 2,
      required: true,
    }),
    fixedNote: kit.longText({
      label: pay.fixedOvertimeNote,
      hint: h.fixedNote,
      max: textLimits.other,
      rows: 3,
      required: true,
    }),
    otherAllowances: kit.longText({
      label: pay.otherAllowances,
      hint: h.otherAllowances,
      max: textLimits.other,
      rows: 4,
    }),
    monthlyWorkingDays: kit.number({
      label: pay.monthlyWorkingDays,
      hint: h.monthlyWorkingDays,
      unit: v.days,
      min: 1,
      max: 31,
      decimals: 1,
      required: by(asking) === 'full-time',
    }),
  };
};

const overtimePaid = { field: 'fixedOvertime', is: ['yes'] };
export const amountsShownWhen = {
  fixedFrom: overtimePaid,
  fixedTo: overtimePaid,
  fixedHours: overtimePaid,
  fixedNote: overtimePaid,
};

type Amounts = Partial<Values<ReturnType<typeof amountQuestions>>>;
type Block = Partial<Values<ReturnType<typeof allowanceQuestions>>>;

/** 「下限」 not above 「上限」: what is wrong, told at the upper end. */
export const rangeProblem = (
  field: string,
  { from, to }: { from?: number | undefined; to?: number | undefined },
  [fromLabel, toLabel]: readonly [string, string],
  { w }: Asking,
): Record<string, string> =>
  from !== undefined && to !== undefined && from > to ? { [field]: w.a.problems.range(fromLabel, toLabel) } : {};

export const amountProblems = (values: Amounts, blocks: readonly Block[], asking: Asking): Record<string, string> => {
  const { fields: f, problems } = asking.w.a;
  const range = (field: string, from: number | undefined, to: number | undefined, labels: readonly [string, string]) =>
    rangeProblem(field, { from, to }, labels, asking);
  return {
    ...range('baseTo', values.baseFrom, values.baseTo, [f.baseFrom, f.baseTo]),
    ...range('fixedTo', values.fixedFrom, values.fixedTo, [f.fixedFrom, f.fixedTo]),
    ...Object.assign(
      {},
      ...blocks.map(({ name, from, to }, at) => {
        const number = String(at + 1);
        return {
          ...(name ? {} : { [`allowances.${at}.name`]: problems.missing(f.allowanceName(number)) }),
          ...(from === undefined ? { [`allowances.${at}.from`]: problems.missing(f.allowanceFrom(number)) } : {}),
          ...range(`allowances.${at}.to`, from, to, [f.allowanceFrom(number), f.allowanceTo(number)]),
        };
      }),
    ),
  };
};

export const amountsTold = (values: Amounts, blocks: readonly Block[]): Partial<SheetPay> => {
  const base = given({ from: values.baseFrom, to: values.baseTo });
  const allowances = blocks.flatMap(({ name, from, to }) => (name ? [{ name, ...given({ from, to }) }] : []));
  return {
    ...(Object.keys(base).length > 0 ? { base } : {}),
    ...given({ allowances }),
    ...(values.fixedOvertime === undefined
      ? {}
      : {
          fixedOvertime: {
            paid: values.fixedOvertime,
            ...given({ from: values.fixedFrom, to: values.fixedTo, hours: values.fixedHours, note: values.fixedNote }),
          },
        }),
    ...given({ otherAllowances: values.otherAllowances, monthlyWorkingDays: values.monthlyWorkingDays }),
  };
};

export const amountsAsked = ({ base, fixedOvertime, ...pay }: Partial<SheetPay>) =>
  given({
    baseFrom: base?.from,
    baseTo: base?.to,
    fixedOvertime: fixedOvertime?.paid,
    fixedFrom: fixedOvertime?.from,
    fixedTo: fixedOvertime?.to,
    fixedHours: fixedOvertime?.hours,
    fixedNote: fixedOvertime?.note,
    otherAllowances: pay.otherAllowances,
    monthlyWorkingDays: pay.monthlyWorkingDays,
  });

export const allowancesAsked = ({ allowances = [] }: Partial<SheetPay>) =>
  allowances.map(({ name, from, to }) => given({ name, from, to }));

export const amountItems = {
  'pay.total': 'baseFrom',
  'pay.base': 'baseFrom',
  'pay.allowances': 'allowances.0.name',
  'pay.fixedOvertime': 'fixedOvertime',
  'pay.otherAllowances': 'otherAllowances',
  'pay.monthlyWorkingDays': 'monthlyWorkingDays',
} as const;
