import type { SheetItem } from '#modules/jobs/sheet-draft.ts';
import {
  accessibilityAsked,
  accessibilityItems,
  accessibilityNames,
  accessibilityQuestions,
  accessibilityShownWhen,
  accessibilityTold,
} from './accessibility.ts';
import { concerning, isForGraduates } from './concerning.ts';
import {
  graduationAsked,
  graduationCheck,
  graduationItems,
  graduationNames,
  graduationQuestions,
  graduationTold,
} from './graduation.ts';
import { prAsked, prCheck, prItems, prQuestions, prShownWhen, prTold, turnoverPart } from './message.ts';
import { given, stepForm } from './step-form.ts';
import { hiresPart, youthAsked, youthCheck, youthItems, youthQuestions, youthTold } from './youth.ts';

const items: Record<SheetItem, string> = { ...prItems, ...accessibilityItems, ...graduationItems, ...youthItems };

/** 7 求人PR情報: (I) 特記事項, (J) PR, (K) 障害者に対する配慮, (L) 学卒求人 and 青少年雇用情報. */
export const prForm = stepForm({
  step: 'pr',
  parts: { turnover: turnoverPart, hires: hiresPart },
  places: [
    { title: 'notes', names: ['notes'] },
    {
      title: 'message',
      names: ['message', 'benefits', 'training', 'trainingForNonRegular', 'workLifeSupport', 'note'],
    },
    { title: 'systems', names: ['jobBasedPay', 'jobBasedPayNote', 'reinstatement', 'reinstatementNote'] },
    { title: 'business', names: ['branchCount', 'branches', 'customers', 'affiliates'], part: 'turnover' },
    { title: 'accessibility', names: accessibilityNames },
    { title: 'graduation', names: graduationNames },
    { title: 'hires', part: 'hires' },
    { title: 'youth', names: ['averageService', 'averageAge', 'womenExecutives', 'womenManagers'] },
    {
      title: 'development',
      names: ['youthTraining', 'selfDevelopment', 'mentor', 'careerConsulting', 'inHouseExams'],
    },
    {
      title: 'retention',
      names: ['monthlyOvertime', 'paidLeaveDays', 'menTaken', 'menEligible', 'womenTaken', 'womenEligible'],
    },
  ],
  fields: (asking) => ({
    ...prQuestions(asking),
    ...accessibilityQuestions(asking),
    ...concerning(isForGraduates(asking.on.told), { ...graduationQuestions(asking), ...youthQuestions(asking) }),
  }),
  shownWhen: { ...prShownWhen, ...accessibilityShownWhen, yearsAfter: { field: 'earlierGraduates', is: ['yes'] } },
  check: (values, { turnover, hires }, asking) => ({
    ...prCheck(values, turnover, asking),
    ...graduationCheck(values, asking),
    ...youthCheck(values, hires, asking),
  }),
  told: (values, { turnover, hires }, before) => ({
    ...prTold(values, turnover),
    ...accessibilityTold(values),
    ...(isForGraduates(before) && { graduates: { ...graduationTold(values), ...youthTold(values, hires) } }),
  }),
  asked: (draft) => {
    const pr = prAsked(draft);
    const graduates = draft.graduates ?? {};
    return {
      blocks: { turnover: pr.turnover, hires: [...(graduates.hires ?? [])] },
      values: given({
        ...pr.values,
        ...accessibilityAsked(draft),
        ...graduationAsked(graduates),
        ...youthAsked(graduates),
      }),
    };
  },
  items,
});
