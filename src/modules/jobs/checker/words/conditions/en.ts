import type { InLanguage } from '../rule-words.ts';
import type { ja } from './ja.ts';

export const en: InLanguage<typeof ja> = {
  'missing-item': [
    '“{item}” is missing',
    'The work, the term, the workplace, hours and overtime, breaks, days off, pay and insurance have to be told when a job is handed in.',
    'Example: write “overtime: none” where there is none',
  ],
  'missing-change-of-work': [
    'The scope of changes of the work is missing',
    'Since April 2024 the work somebody may be assigned to in the future has to be told as well.',
    'Example: “Scope of change: none” or “work determined by the company”',
  ],
  'missing-change-of-place': [
    'The scope of changes of the workplace (transfers) is missing',
    'Since April 2024 the places somebody may work at in the future have to be told as well.',
    'Example: transfers “possible”, range “branches within the prefecture”',
  ],
  'missing-smoking': [
    'The measure against passive smoking is missing',
    'Since April 2020 it has to be told how people are kept from passive smoking at the workplace.',
    'Example: “yes (no smoking indoors)”',
  ],
  'smoking-note': [
    'Describe the measure against passive smoking',
    'Where it is “other”, say what it is.',
    'Example: “The workplace differs by client; there is no smoking indoors at any of them.”',
  ],
  'smoking-allowed': [
    'Please check whether smoking is allowed here',
    'Schools, hospitals and children’s institutions may not even have a smoking room indoors. Other buildings are smoke-free as a rule, with exceptions such as small older restaurants.',
    'Example: “yes (no smoking indoors)”; for outdoor work “other” with a description',
  ],
  'self-application-disclosure': [
    'Self-applications need an employer who is named',
    'Only jobs with disclosure 1 or 2 can take self-applications.',
    'Example: choose disclosure 1, or take no self-applications',
  ],
  'missing-form-item': [
    '“{item}” is missing',
    'A required item of the form. Applicants need it to choose.',
    'Example: choose “none” or “not asked” where it does not apply',
  ],
};
