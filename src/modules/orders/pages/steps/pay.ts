import { totalPay } from '#modules/jobs/wage.ts';
import {
  allowanceQuestions,
  allowancesAsked,
  amountItems,
  amountProblems,
  amountQuestions,
  amountsAsked,
  amountsShownWhen,
  amountsTold,
} from './pay-amounts.ts';
import {
  payTermItems,
  payTermProblems,
  payTermQuestions,
  payTermsAsked,
  payTermsShownWhen,
  payTermsTold,
} from './pay-terms.ts';
import { given, stepForm } from './step-form.ts';

/** 4 賃金・手当: (D) of the job sheet. The total ａ＋ｂ（＋ｃ） is not asked, it is added up. */
export const payForm = stepForm({
  step: 'pay',
  parts: {
    allowances: { most: () => 4, title: ({ a }, number) => a.numbered.allowances(number), fields: allowanceQuestions },
  },
  places: [
    { title: 'basePay', names: ['baseFrom', 'baseTo'] },
    { title: 'allowances', part: 'allowances' },
    { title: 'fixedOvertime', names: ['fixedOvertime', 'fixedFrom', 'fixedTo', 'fixedHours', 'fixedNote'] },
    { title: 'otherPay', names: ['otherAllowances', 'monthlyWorkingDays'] },
    {
      title: 'payForm',
      names: ['form', 'formFrom', 'formTo', 'formNote', 'commuting', 'commutingPer', 'commutingAmount'],
    },
    {
      title: 'payDates',
      names: ['closing', 'closingDay', 'closingNote', 'payday', 'paydayMonth', 'paydayDay', 'paydayNote'],
    },
    {
      title: 'raiseAndBonus',
      names: [
        'raise',
        'raiseLastYear',
        'raiseFrom',
        'raiseTo',
        'raiseRateFrom',
        'raiseRateTo',
        'raiseNote',
        'bonus',
        'bonusLastYear',
        'bonusTimes',
        'bonusMonths',
        'bonusFrom',
        'bonusTo',
        'bonusNote',
      ],
    },
  ],
  fields: (asking) => ({ ...amountQuestions(asking), ...payTermQuestions(asking) }),
  shownWhen: { ...amountsShownWhen, ...payTermsShownWhen },
  check: (values, { allowances }, asking) => ({
    ...amountProblems(values, allowances, asking),
    ...payTermProblems(values, asking),
  }),
  told: (values, { allowances }) => {
    const pay = { ...amountsTold(values, allowances), ...payTermsTold(values) };
    return { pay: { ...given({ total: totalPay(pay) }), ...pay } };
  },
  asked: ({ pay = {} }) => ({
    blocks: { allowances: allowancesAsked(pay) },
    values: { ...amountsAsked(pay), ...payTermsAsked(pay) },
  }),
  items: { ...amountItems, ...payTermItems },
});
