import type { InLanguage } from '../rule-words.ts';
import type { ja } from './ja.ts';

export const en: InLanguage<typeof ja> = {
  'missing-term-end': [
    'It is not said how long the contract lasts',
    'A contract for a fixed term needs its term.',
    'Example: “one year” or “until 31 March 2027”',
  ],
  'term-length': [
    'The contract is too long',
    'A fixed term is three years at most (five for experts and for people of 60 and above).',
    'Example: one year, with renewal',
    'It says {months} months.',
  ],
  'term-over': [
    'The end of the contract lies in the past',
    'A job has to be kept correct and up to date.',
    'Example: give the new term',
    'It ends on {until}.',
  ],
  'missing-renewal-criteria': [
    'It is not said whether the contract is renewed, and by what criteria',
    'Since April 2024 the criteria for renewing a fixed-term contract have to be told.',
    'Example: “renewed on conditions (by performance and volume of work)”',
  ],
  'renewal-limit': [
    'Say whether renewal has a limit',
    'Since April 2024 a limit of the total term or of the number of renewals has to be told. Saying “none” avoids doubt.',
    'Example: “Limit of renewal: five years in total” or “none”',
  ],
  'missing-trial-period': [
    'It is not said whether there is a trial period, and how long',
    'The trial period and its length have to be told.',
    'Example: “yes (three months)” or “none”',
  ],
  'trial-period-conditions': [
    'Give the conditions of the trial period',
    'Where they differ, they have to be told.',
    'Example: “1,250 yen an hour in the three months of trial, 1,300 yen afterwards”',
  ],
  'trial-period-long': [
    'Please check whether the trial period is too long',
    'No law sets a limit, but a long trial leaves people in uncertainty. Mind also a trial as long as the contract itself.',
    'Example: three months',
    'It lasts {months} months.',
  ],
  'part-time-items': [
    'Say whether there is “{item}”',
    'People in part-time or fixed-term work have to be told on hiring whether there are raises, retirement pay and bonuses.',
    'Example: raise “none”, bonus “none”, retirement pay “none”',
  ],
  penalty: [
    'This reads as if penalties were agreed',
    'Nobody may be made to promise a penalty or a sum of damages in advance, and none may be taken out of the wages.',
    'Example: take the sentence out; of support for qualifications say only “paid by the company”',
  ],
  'no-paid-leave-in-text': [
    'This reads as if there were no paid leave',
    'Annual paid leave is due to part-time and fixed-term workers too.',
    'Example: “Paid leave as the law grants it”',
  ],
  'unpaid-overtime-in-text': [
    'This reads as if overtime were not paid',
    'Overtime has to be paid with its premium.',
    'Example: “All overtime is paid.”',
  ],
  'no-employment': [
    'This reads as if it were no employment (contract work, commission only)',
    'Jobs at Hello Work are for people under a contract of employment. Where pay goes by results, a wage for the hours worked has to be guaranteed.',
    'Example: “base pay of 200,000 yen plus commission”',
  ],
  'child-work': [
    'This reads as if junior high-school pupils were to work',
    'Nobody may be employed until the 31 March after turning 15 (newspaper delivery, child actors and the like need a permit).',
    'Example: “from high-school age on”',
  ],
  'dispatch-licence': [
    'Give the licence number of the dispatch business',
    'Only licensed dispatch companies may offer dispatch jobs.',
    'Example: 「派１３－１２３４５６」',
    'Please check the form of the number ({number}).',
  ],
  'dispatch-type': [
    'The employment type and the item “dispatch, contracting” disagree',
    'Whoever is hired as a dispatched worker has to be told so.',
    'Example: employment type “fixed-term dispatch”, dispatch “yes”',
  ],
  'dispatch-term': [
    'The type of dispatch and the term disagree',
    'Fixed-term dispatch has a contract with an end, open-ended dispatch one without.',
    'Example: for open-ended dispatch, term “indefinite”',
  ],
  'dispatch-daily': [
    'Dispatch of up to 30 days is forbidden as a rule',
    'Only for the work and the people excepted by law (from the age of 60, daytime students …).',
    'Example: a term of 31 days or more',
  ],
  'temp-to-perm-length': [
    'Temp-to-perm dispatch lasts six months at most',
    'The guideline for dispatch companies sets this limit for one person.',
    'Example: three months',
    'It says {months} months.',
  ],
  'dispatch-banned-work': [
    'Dispatch seems to be forbidden for this work',
    'Harbour transport, construction, security and, with exceptions, medical work are closed to dispatch.',
    'Example: offer direct employment',
  ],
};
