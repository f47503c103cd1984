import type { InLanguage } from '../rule-words.ts';
import type { ja } from './ja.ts';

export const en: InLanguage<typeof ja> = {
  'minimum-wage': [
    'The wage is below the minimum wage',
    'Base pay and the allowances paid every month, divided by the agreed hours, must come to the minimum wage of the prefecture of each workplace. Commuting, family and attendance allowances, fixed overtime pay and bonuses do not count. Work at home goes by the establishment, dispatched work by the place people are sent to.',
    'Example: with a minimum wage of 1,200 yen and 160 hours a month, base pay and allowances of 192,000 yen or more',
    'The minimum wage of {placeEn} is {minimum} yen (since {from}). The wage of this job comes to {value} yen an hour; {needed} yen or more is needed.',
  ],
  'minimum-wage-coming': [
    'The minimum wage rises while the job is open',
    'A new minimum wage holds from its day on. From that day the wage must reach it.',
    'Example: where it rises in October, offer the new wage from the beginning',
    'The minimum wage of {placeEn} will be {minimum} yen from {from}. The wage of this job comes to {value} yen an hour.',
  ],
  'minimum-wage-in-text': [
    'An hourly wage in the text is below the minimum wage',
    'The minimum wage has to be paid in trial periods and training too.',
    'Example: “The hourly wage is the same during the trial period.”',
    'The minimum wage of {placeEn} is {minimum} yen. The text says {value} yen.',
  ],
  'allowance-on-condition': [
    'A conditional allowance stands among the fixed allowances (b)',
    'Item b is for what everybody in this job is paid every month. Family, attendance and commuting allowances do not count for the minimum wage either.',
    'Example: write “family allowance, 10,000 yen for a spouse” under other allowances (d)',
    'Please write “{allowance}” under d.',
  ],
  'pay-range': [
    'The lower end of the pay is above the upper end',
    'Give the right range, so that applicants know what to expect.',
    'Example: 200,000 to 250,000 yen',
    'It says from {from} to {to} yen.',
  ],
  'pay-sum': [
    'The total of a + b (+ c) does not add up',
    'The pay at the head of a job is the sum of base pay (a), fixed allowances (b) and fixed overtime pay (c).',
    'Example: a 200,000 + b 10,000 = 210,000 yen',
    'The sum is {sum} yen; the sheet says {told} yen.',
  ],
  'pay-unit': [
    'The pay seems to be given in the wrong unit',
    'Full-time pay is given per month, part-time pay per hour.',
    'Example: for full-time work paid by the hour, the hourly wage times the mean hours of a month',
    'The sheet says {paid} yen.',
  ],
  'fixed-overtime-amount': [
    'Give fixed overtime pay and the base pay without it separately',
    'Where fixed overtime pay is paid, three things must be clear: the base pay without it, its amount and hours, and that overtime beyond it is paid in addition.',
    'Example: base pay 200,000 yen, fixed overtime pay 30,000 yen (for 20 hours)',
  ],
  'fixed-overtime-hours': [
    'Say how many hours the fixed overtime pay covers',
    'Without the hours nobody can check whether more is due.',
    'Example: “paid as overtime pay for 20 hours, whether or not overtime is worked”',
  ],
  'fixed-overtime-excess': [
    'Say that overtime beyond the fixed hours is paid in addition',
    'Premium pay for hours beyond the fixed ones has to be paid separately, and the job sheet has to say so.',
    'Example: “Overtime beyond 20 hours is paid in addition as the law requires.”',
  ],
  'fixed-overtime-too-low': [
    'The fixed overtime pay is less than the premium pay for its hours',
    'An hour beyond eight a day or forty a week is paid at 1.25 times the ordinary wage or more (1.5 times beyond 60 hours a month).',
    'Example: at 1,500 yen an hour, 20 hours need 1,500 × 1.25 × 20 = 37,500 yen or more',
    'The sheet says {given} yen for {hours} hours; {needed} yen or more is needed.',
  ],
  'fixed-overtime-long': [
    'Fixed overtime pay covers more than 45 hours a month',
    'The limit of overtime is 45 hours a month as a rule. Pay that expects more every month is not suitable.',
    'Example: fixed overtime pay for up to 30 hours',
    'It covers {hours} hours.',
  ],
  'fixed-overtime-in-text': [
    'Fixed overtime pay is mentioned in the text only',
    'Where there is fixed overtime pay, its amount and hours belong in the item “fixed overtime pay (c)”.',
    'Example: fixed overtime pay (c) “yes”, 30,000 yen (for 20 hours, more is paid in addition)',
  ],
};
