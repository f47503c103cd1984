import type { InLanguage } from '../rule-words.ts';
import type { ja } from './ja.ts';

const twoPlaces =
  'Where two places of a job sheet disagree, applicants are misled. Please find out which is right and make both say it.';

export const en: InLanguage<typeof ja> = {
  'text-no-overtime': [
    'The text says “no overtime”, but there is overtime or fixed overtime pay',
    twoPlaces,
    'Example: “about five hours of overtime a month”',
  ],
  'text-overtime': [
    'The text mentions overtime, but the item says “none”',
    twoPlaces,
    'Example: overtime “yes (five hours a month)”',
  ],
  'text-no-transfer': [
    'The text says “no transfers”, but transfers are “possible”',
    twoPlaces,
    'Example: transfers “none”',
  ],
  'text-transfer': [
    'The text mentions transfers, but the item says “none”',
    twoPlaces,
    'Example: transfers “possible”, within the prefecture',
  ],
  'text-car': [
    'The text says one may come by car, but the item says “no”',
    twoPlaces,
    'Example: coming by car “yes”, parking “free”',
  ],
  'text-no-car': [
    'The text says one may not come by car, but the item says “yes”',
    twoPlaces,
    'Example: coming by car “no”',
  ],
  'text-no-experience': [
    'The text asks for no experience, but the item says “required”',
    twoPlaces,
    'Example: experience “preferred”',
  ],
  'text-no-education': [
    'The text asks for no education, but the item says “required”',
    twoPlaces,
    'Example: education “not asked”',
  ],
  'text-education': [
    'The text asks for an education, but the item says “not asked”',
    twoPlaces,
    'Example: education “required (high school or above)”',
  ],
  'text-licence': [
    'The text asks for a driving licence, but the item says “not asked”',
    twoPlaces,
    'Example: driving licence “required”',
  ],
  'text-any-age': ['The text says “any age”, but there is an age limit', twoPlaces, 'Example: age “no limit”'],
  'text-regular': [
    'The text says “regular employee” (正社員), but the employment type is another',
    twoPlaces,
    'Example: “contract employee, may become regular”',
  ],
  'text-part-time': [
    'The title says part-time, but the job is full-time',
    twoPlaces,
    'Example: working time “part-time”',
  ],
  'text-insurance': [
    'The text promises all insurance, but some is missing',
    twoPlaces,
    'Example: employment, accident, health and pension insurance',
  ],
  'text-bonus': [
    'The text mentions a bonus, but the item says “none”',
    twoPlaces,
    'Example: bonus “yes (twice a year, two months in total)”',
  ],
  'text-commuting': [
    'The text says travel is paid, but the commuting allowance is “none”',
    twoPlaces,
    'Example: commuting allowance “actual cost up to 10,000 yen a month”',
  ],
  'text-no-night': [
    'The text says there is no night work, but a shift lies at night',
    twoPlaces,
    'Example: take the night shift out',
  ],
  'text-trial-period': [
    'The text mentions a trial period, but the item says “none”',
    twoPlaces,
    'Example: trial period “yes (three months)”',
  ],
  'text-discretionary': [
    'The text mentions discretionary work, but the item says another system',
    twoPlaces,
    'Example: system of hours “discretionary”',
  ],
  'text-retirement-age': [
    'The retirement age differs between item and text',
    twoPlaces,
    'Example: retirement “at 65” in both',
  ],
  'text-annual-holidays': [
    'The days off a year differ between item and text',
    twoPlaces,
    'Example: 120 days in both',
    'The text says {told} days, the item {days}.',
  ],
  'two-days-off': [
    'The weekly two days off do not agree with the days off a year or the text',
    '“Every week” means two days off in each week: 104 a year or more.',
    'Example: two days off “other”, “two Saturdays a month are worked”',
  ],
  'fixed-overtime-without-overtime': [
    'There is fixed overtime pay, but overtime is “none”',
    twoPlaces,
    'Example: overtime “yes (ten hours a month)”',
  ],
  'overtime-above-fixed': [
    'The mean overtime is longer than the fixed overtime pay covers',
    'That is lawful, but more has to be paid every month. Please check the hours.',
    'Example: let the fixed hours follow the real ones',
    '{worked} hours a month on average, fixed overtime pay for {fixed} hours.',
  ],
  'regular-with-term': [
    'It is a regular job (正社員), but the contract has an end',
    'On the job sheet regular employees are those without an end of contract.',
    'Example: employment type “non-regular (contract employee)”, may become regular “yes”',
  ],
  'type-and-time': [
    'The employment type and full-time or part-time disagree',
    twoPlaces,
    'Example: for a part-time job, employment type “part-time worker”',
  ],
  'full-time-hours': [
    'The hours do not seem to fit full-time or part-time',
    'Full-time has the hours of regular employees, part-time fewer.',
    'Example: 40 hours a week are full-time',
    'It comes to about {hours} hours a week.',
  ],
  'term-length-kind': [
    '“Four months or more / fewer” does not agree with the term',
    twoPlaces,
    'Example: six months are “four months or more”',
  ],
};
