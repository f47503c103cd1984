import { compareDays, day } from '#kernel/time.ts';
import type { Rule } from './rule.ts';

const base = { subject: 'retirement', source: 'law' } as const;

const retirementAge: Rule = {
  ...base,
  key: 'retirement-age',
  tone: 'red',
  item: 'conditions.retirementAge',
  law: [['older-persons', '8']],
  finds: ({ sheet: { conditions, header } }) => {
    const retires = conditions?.retirementAge;
    if (!retires?.exists) return undefined;
    if (retires.age === undefined) return { tone: 'orange' };
    if (retires.age >= 60) return undefined;
    // 坑内作業 in mines may end earlier (規則4条の2).
    const mine = /^05/u.test(header?.industry?.code ?? '');
    return { tone: mine ? 'orange' : 'red', detail: { age: retires.age } };
  },
};

/**
 * 65歳までの雇用確保: no retirement age, one of 65, or work on until 65 for all who wish it. Until 2025-03-31 agreements of
 * older days could choose among the people; the sheet does not say whether there was one.
 */
const continued: Rule = {
  ...base,
  key: 'continued-employment',
  tone: 'red',
  item: 'conditions.reemployment',
  law: [['older-persons', '9/1']],
  from: '2013-04-01',
  finds: ({ sheet: { conditions, work }, on }) => {
    const { retirementAge: retires, reemployment, extension, insurance } = conditions ?? {};
    if (!retires?.exists || retires.age === undefined || retires.age >= 65) return undefined;
    // Civil servants have their own law; a contract with an end of its own does not reach the retirement age.
    if (insurance?.includes('public-accident') || (work?.term && work.term.kind !== 'indefinite')) return undefined;
    const goesOn = [reemployment, extension].filter((way) => way?.exists);
    if (goesOn.some((way) => way?.age === undefined || way.age >= 65)) return undefined;
    if (goesOn.length === 0 && (reemployment === undefined || extension === undefined)) return { tone: 'orange' };
    const until = Math.max(retires.age, ...goesOn.map((way) => way?.age ?? 0));
    return { tone: compareDays(on.day, day('2025-04-01')) >= 0 ? 'red' : 'orange', detail: { until } };
  },
};

export const retirementRules: readonly Rule[] = [retirementAge, continued];
