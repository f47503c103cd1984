import { en as age } from './age/en.ts';
import { en as conditions } from './conditions/en.ts';
import { en as contract } from './contract/en.ts';
import { en as contradictions } from './contradictions/en.ts';
import { en as fairness } from './fairness/en.ts';
import { en as graduates } from './graduates/en.ts';
import { en as hours } from './hours/en.ts';
import { en as insurance } from './insurance/en.ts';
import type { Words } from './ja.ts';
import { en as quality } from './quality/en.ts';
import { en as wages } from './wages/en.ts';

export const en: Words = {
  rules: {
    ...wages,
    ...hours,
    ...conditions,
    ...contract,
    ...age,
    ...fairness,
    ...insurance,
    ...graduates,
    ...contradictions,
    ...quality,
  },
  subjects: {
    'minimum-wage': 'Minimum wage',
    pay: 'Pay',
    'fixed-overtime': 'Fixed overtime pay',
    hours: 'Working hours, breaks and overtime',
    holidays: 'Days off and leave',
    conditions: 'Conditions that have to be told',
    contract: 'Contract and trial period',
    dispatch: 'Dispatched work',
    age: 'Age',
    equality: 'Equal treatment: sex, nationality, disability',
    'fair-selection': 'Fair selection',
    insurance: 'Insurance',
    retirement: 'Retirement and work until 65',
    graduates: 'Jobs for graduates',
    disability: 'Jobs for people with disabilities, trial employment',
    contradiction: 'Contradictions',
    quality: 'Clarity and safety',
  },
  tones: { red: 'Must be changed', orange: 'Please check', grey: 'Suggestion' },
  toneLeads: {
    red: 'Against the law, or something necessary is missing. The job cannot be sent until this is changed.',
    orange: 'This may be a problem. If it is right as it is, check it and go on.',
    grey: 'The job can be sent as it is. Applicants would understand it better.',
  },
  law: 'Basis',
  ours: 'A standard of this service, not of the law',
  why: 'Explanation',
  write: 'How to write it',
  where: 'Item',
  whole: 'Whole job',
  inText: 'Text',
  change: 'Change',
  changeItem: (item) => `Change “${item}”`,
  seeItem: (item) => `See “${item}”`,
  none: 'Nothing was found.',
  count: (count) => `${count}`,
  more: 'Basis and how to write it',
  items: {
    'header.workingTime': 'Full-time or part-time',
    'pay.formAmount': 'Amount of the pay form',
    'graduates.receptionFrom': 'Period for documents',
  },
  kept: {
    title: 'This job does not keep the law',
    lead: (day) =>
      `From ${day} this job does not keep the law. Please ask for a change; once it is right, this note disappears.`,
  },
  catalogue: {
    title: 'What is checked in a job',
    lead: 'Everything this service checks by itself when a job is handed in, with its basis in law and an example.',
    description:
      'The rules by which job sheets are checked against the law: minimum wage, fixed overtime pay, age limits, conditions that have to be told, fair selection and more.',
    about: [
      '“Must be changed” stops a job until it is changed. “Please check” can be confirmed. A “suggestion” may be left as it is.',
      'A job is judged by the law of the day on which it is handed in. Rules with a date are asked from that date on.',
      'Not everything can be checked by itself: the staff of Hello Work decide whether a job is accepted. Minimum wages of single industries are not checked.',
    ],
    employers: 'For employers',
    inForce: 'In force',
    contents: 'Contents',
    from: (day) => `from ${day}`,
    until: (day) => `until ${day}`,
  },
};
