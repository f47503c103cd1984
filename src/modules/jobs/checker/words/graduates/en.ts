import type { InLanguage } from '../rule-words.ts';
import type { ja } from './ja.ts';

export const en: InLanguage<typeof ja> = {
  'missing-graduation-year': [
    'Please check for whose graduation the job is',
    'Jobs for new graduates are offered by the year of graduation.',
    'Example: graduation in March 2027',
  ],
  'graduates-school-schedule': [
    'This is earlier than the schedule for school leavers',
    'Documents are taken from 5 September (30 August in Okinawa), selection begins on 16 September.',
    'Example: selection from 16 September',
    'It says {told}; the earliest day is {earliest}.',
  ],
  'graduates-university-schedule': [
    'This is earlier than the schedule for university students',
    'Selection begins on 1 June of the year before graduation.',
    'Example: selection from 1 June',
    'It says {told}; the earliest day is {earliest}.',
  ],
  'youth-information': [
    'Give the information for young people',
    'With jobs for new graduates employers strive to tell about recruiting, training and working conditions. When asked, at least one item of each has to be given.',
    'Example: people hired and left in three years, training, overtime and leave of last year',
  ],
  'earlier-graduates': [
    'Let people apply for three years after graduation',
    'The guideline asks that people may apply as new graduates for at least three years.',
    'Example: earlier graduates “may apply (within three years)”',
  ],
  'disability-consideration': [
    'Describe what is arranged for people with disabilities',
    'People need it to see whether the workplace suits them. Employers owe reasonable accommodation.',
    'Example: elevator “yes”, other “time for hospital visits, one person to turn to”',
  ],
  'trial-employment': [
    'Please check whether this can be trial employment',
    'Trial employment is for people with little experience of the work who are to stay. It does not go with required experience or contracts without renewal.',
    'Example: experience “not asked”, term “indefinite”',
  ],
};
