import type { Amount, SheetPay } from '#modules/jobs/job-sheet.ts';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import type { Values } from '#ui/forms/field.ts';
import { optionsOf } from './options.ts';
import { rangeProblem } from './pay-amounts.ts';
import { type Asking, given } from './step-form.ts';

const most = 99_999_999;
/** The help of each amount has an example of its own. */
const explained = true;

const formQuestions = ({ kit, w: { a }, on }: Asking) => {
  const { pay, values } = jobWords(on.language);
  const { fields: f, hints: h } = a;
  return {
    form: kit.choice({ label: pay.form, hint: h.form, options: optionsOf(values.payForm), required: true }),
    formFrom: kit.money({ label: f.formFrom, hint: h.formAmount, min: 1, max: most, explained }),
    formTo: kit.money({ label: f.formTo, hint: h.upTo, min: 1, max: most, explained }),
    formNote: kit.text({ label: f.formNote, hint: h.formNote, max: 120 }),
    commuting: kit.choice({
      label: pay.commuting,
      hint: h.commuting,
      options: optionsOf(values.commuting),
      required: true,
    }),
    commutingPer: kit.choice({
      label: f.commutingPer,
      options: optionsOf({ month: a.values.perMonth, day: a.values.perDay }),
      required: true,
    }),
    commutingAmount: kit.money({
      label: f.commutingAmount,
      hint: h.commutingAmount,
      max: most,
      required: true,
      explained,
    }),
  };
};

const dateQuestions = ({ kit, w: { a }, on }: Asking) => {
  const { pay, values } = jobWords(on.language);
  const { fields: f, hints: h } = a;
  const unit = a.values.dayOfMonth;
  return {
    closing: kit.choice({ label: pay.closing, hint: h.closing, options: optionsOf(values.payDay), required: true }),
    closingDay: kit.number({ label: f.closingDay, hint: h.closingDay, unit, min: 1, max: 31, required: true }),
    closingNote: kit.text({ label: f.closingNote, hint: h.otherDay, max: 60, required: true }),
    payday: kit.choice({ label: pay.payday, hint: h.payday, options: optionsOf(values.payDay), required: true }),
    paydayMonth: kit.choice({
      label: f.paydayMonth,
      hint: h.paydayMonth,
      options: optionsOf(values.payMonth),
      required: true,
    }),
    paydayDay: kit.number({ label: f.paydayDay, hint: h.paydayDay, unit, min: 1, max: 31, required: true }),
    paydayNote: kit.text({ label: f.paydayNote, hint: h.otherDay, max: 60, required: true }),
  };
};

const growthQuestions = ({ kit, w: { a }, on }: Asking) => {
  const { pay, phrases } = jobWords(on.language);
  const { fields: f, hints: h, values: v } = a;
  const { yes, no } = phrases;
  const rate = { unit: v.percent, max: 100, decimals: 2 };
  return {
    raise: kit.yesNo({ label: pay.raise, hint: h.raise, yes, no, required: true }),
    raiseLastYear: kit.yesNo({ label: pay.raiseLastYear, hint: h.raiseLastYear, yes, no, required: true }),
    raiseFrom: kit.money({ label: f.raiseFrom, hint: h.raiseAmount, max: most, explained }),
    raiseTo: kit.money({ label: f.raiseTo, hint: h.upTo, max: most, explained }),
    raiseRateFrom: kit.number({ label: f.raiseRateFrom, hint: h.raiseRate, ...rate }),
    raiseRateTo: kit.number({ label: f.raiseRateTo, hint: h.upTo, ...rate }),
    raiseNote: kit.text({ label: f.raiseNote, hint: h.raiseNote, max: 120 }),
    bonus: kit.yesNo({ label: pay.bonus, hint: h.bonus, yes, no, required: true }),
    bonusLastYear: kit.yesNo({ label: pay.bonusLastYear, hint: h.bonusLastYear, yes, no, required: true }),
    bonusTimes: kit.number({ label: pay.bonusTimes, hint: h.bonusTimes, unit: v.times, min: 1, max: 12 }),
    bonusMonths: kit.number({
      label: f.bonusMonths,
      hint: h.bonusMonths,
      unit: v.monthsOfPay,
      max: 99,
      decimals: 2,
    }),
    bonusFrom: kit.money({ label: f.bonusFrom, hint: h.bonusAmount, max: most, explained }),
    bonusTo: kit.money({ label: f.bonusTo, hint: h.upTo, max: most, explained }),
    bonusNote: kit.text({ label: f.bonusNote, hint: h.bonusNote, max: 120 }),
  };
};

export const payTermQuestions = (asking: Asking) => ({
  ...formQuestions(asking),
  ...dateQuestions(asking),
  ...growthQuestions(asking),
});

const commutingPaid = { field: 'commuting', is: ['actual-limited', 'flat'] };
const raised = { field: 'raise', is: ['yes'] };
const raisedLastYear = { field: 'raiseLastYear', is: ['yes'] };
const paid = { field: 'bonus', is: ['yes'] };
const paidLastYear = { field: 'bonusLastYear', is: ['yes'] };
export const payTermsShownWhen = {
  commutingPer: commutingPaid,
  commutingAmount: commutingPaid,
  closingDay: { field: 'closing', is: ['day'] },
  closingNote: { field: 'closing', is: ['other'] },
  paydayMonth: { field: 'payday', is: ['day', 'month-end'] },
  paydayDay: { field: 'payday', is: ['day'] },
  paydayNote: { field: 'payday', is: ['other'] },
  raiseLastYear: raised,
  raiseFrom: raisedLastYear,
  raiseTo: raisedLastYear,
  raiseRateFrom: raisedLastYear,
  raiseRateTo: raisedLastYear,
  raiseNote: raised,
  bonusLastYear: paid,
  bonusTimes: paidLastYear,
  bonusMonths: paidLastYear,
  bonusFrom: paidLastYear,
  bonusTo: paidLastYear,
  bonusNote: paid,
};

type Terms = Partial<Values<ReturnType<typeof payTermQuestions>>>;

export const payTermProblems = (v: Terms, asking: Asking): Record<string, string> => {
  const { on, w } = asking;
  const { fields: f, problems } = w.a;
  const range = (field: string, from: number | undefined, to: number | undefined, labels: readonly [string, string]) =>
    rangeProblem(field, { from, to }, labels, asking);
  const { workingTime } = on.told.header ?? {};
  const usual = workingTime && (workingTime === 'full-time' ? 'monthly' : 'hourly');
  return {
    ...range('formTo', v.formFrom, v.formTo, [f.formFrom, f.formTo]),
    ...range('raiseTo', v.raiseFrom, v.raiseTo, [f.raiseFrom, f.raiseTo]),
    ...range('raiseRateTo', v.raiseRateFrom, v.raiseRateTo, [f.raiseRateFrom, f.raiseRateTo]),
    ...range('bonusTo', v.bonusFrom, v.bonusTo, [f.bonusFrom, f.bonusTo]),
    // The pay above is per month or per hour: what is counted otherwise needs its own figure.
    ...(usual && v.form && v.form !== usual && v.form !== 'other' && v.formFrom === undefined
      ? { formFrom: problems.missing(f.formFrom) }
      : {}),
    ...(v.form === 'other' && !v.formNote ? { formNote: problems.missing(f.formNote) } : {}),
    ...((v.raiseFrom ?? v.raiseTo) !== undefined && (v.raiseRateFrom ?? v.raiseRateTo) !== undefined
      ? { raiseRateFrom: problems.amountOrRate }
      : {}),
    ...(v.bonusMonths !== undefined && (v.bonusFrom ?? v.bonusTo) !== undefined
      ? { bonusFrom: problems.monthsOrAmount }
      : {}),
  };
};

const amountOf = (from: number | undefined, to: number | undefined): Amount | undefined =>
  from === undefined && to === undefined ? undefined : given({ from, to });

export const payTermsTold = (v: Terms): Partial<SheetPay> => ({
  ...given({ form: v.form, formAmount: amountOf(v.formFrom, v.formTo), formNote: v.formNote }),
  ...(v.commuting
    ? { commuting: { kind: v.commuting, ...given({ per: v.commutingPer, amount: v.commutingAmount }) } }
    : {}),
  ...(v.closing ? { closing: { kind: v.closing, ...given({ day: v.closingDay, note: v.closingNote }) } } : {}),
  ...(v.payday
    ? { payday: { kind: v.payday, ...given({ month: v.paydayMonth, day: v.paydayDay, note: v.paydayNote }) } }
    : {}),
  ...(v.raise === undefined
    ? {}
    : {
        raise: {
          exists: v.raise,
          ...given({
            lastYear: v.raiseLastYear,
            amount: amountOf(v.raiseFrom, v.raiseTo),
            rate: amountOf(v.raiseRateFrom, v.raiseRateTo),
            note: v.raiseNote,
          }),
        },
      }),
  ...(v.bonus === undefined
    ? {}
    : {
        bonus: {
          exists: v.bonus,
          ...given({
            lastYear: v.bonusLastYear,
            times: v.bonusTimes,
            months: v.bonusMonths,
            amount: amountOf(v.bonusFrom, v.bonusTo),
            note: v.bonusNote,
          }),
        },
      }),
});

export const payTermsAsked = ({ commuting, closing, payday, raise, bonus, ...pay }: Partial<SheetPay>) =>
  given({
    form: pay.form,
    formFrom: pay.formAmount?.from,
    formTo: pay.formAmount?.to,
    formNote: pay.formNote,
    commuting: commuting?.kind,
    commutingPer: commuting?.per,
    commutingAmount: commuting?.amount,
    closing: closing?.kind,
    closingDay: closing?.day,
    closingNote: closing?.note,
    payday: payday?.kind,
    paydayMonth: payday?.month,
    paydayDay: payday?.day,
    paydayNote: payday?.note,
    raise: raise?.exists,
    raiseLastYear: raise?.lastYear,
    raiseFrom: raise?.amount?.from,
    raiseTo: raise?.amount?.to,
    raiseRateFrom: raise?.rate?.from,
    raiseRateTo: raise?.rate?.to,
    raiseNote: raise?.note,
    bonus: bonus?.exists,
    bonusLastYear: bonus?.lastYear,
    bonusTimes: bonus?.times,
    bonusMonths: bonus?.months,
    bonusFrom: bonus?.amount?.from,
    bonusTo: bonus?.amount?.to,
    bonusNote: bonus?.note,
  });

export const payTermItems = {
  'pay.form': 'form',
  'pay.formAmount': 'formFrom',
  'pay.formNote': 'formNote',
  'pay.commuting': 'commuting',
  'pay.closing': 'closing',
  'pay.payday': 'payday',
  'pay.raise': 'raise',
  'pay.bonus': 'bonus',
} as const;
