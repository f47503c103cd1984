import type { InLanguage } from '../rule-words.ts';
import type { ja } from './ja.ts';

export const en: InLanguage<typeof ja> = {
  'day-hours': [
    'The agreed hours of a day are longer than the law allows',
    'Eight hours a day without breaks. Longer days need a variable working-hours system (up to ten hours a day in yearly and weekly systems).',
    'Example: 8:30–17:30 with a break of 60 minutes, or choose a monthly variable system',
    'A day has {hours} hours (up to {limit}).',
  ],
  'week-hours': [
    'The agreed hours of a week are longer than the law allows',
    'Forty hours a week; 44 in shops, health care, restaurants and the like with fewer than ten workers (not in yearly and weekly variable systems). With eight hours a day, at least 105 days off a year are needed.',
    'Example: eight hours a day and 105 days off a year or more',
    'It comes to {hours} hours a week on average.',
  ],
  'week-plan-trade': [
    'Please check whether the weekly variable system is open to this business',
    'Only shops, inns and restaurants with fewer than 30 workers may use the weekly variable working-hours system.',
    'Example: choose the monthly variable system',
  ],
  breaks: [
    'The break is too short',
    'Above six hours of work a break of 45 minutes, above eight hours one of 60 minutes is needed.',
    'Example: 9:00–18:00 with a break of 60 minutes',
    '{hours} hours of work have a break of {given} minutes; {needed} are needed.',
  ],
  'overtime-limit': [
    'Overtime is beyond the limit of an agreement without a special clause',
    'The limit is 45 hours a month and 360 a year (42 and 320 in yearly variable systems). More needs an overtime agreement with a special clause.',
    'Example: 20 hours a month on average, or special clause “yes” with its reasons and limits',
    '{hours} hours a month are {ofYear} hours a year (up to {month} a month, {year} a year).',
  ],
  'overtime-special-limit': [
    'Overtime is beyond the limit that no special clause can lift',
    'Even with a special clause: 720 hours a year (960 for drivers), below 100 hours in any month and 80 on average over two to six months, work on days off included.',
    'Example: “in special circumstances up to six times a year, 75 hours a month, 600 hours a year”',
    'It says {hours} hours (up to {year} a year).',
  ],
  'overtime-special-note': [
    'Say what the special clause allows',
    'Where there is a special clause, tell when it is used and how far it goes.',
    'Example: “at the closing of accounts, up to six times a year, 60 hours a month and 450 a year”',
  ],
  'discretionary-note': [
    'Say how many hours are deemed worked',
    'Where discretionary work applies, that it does, of which kind, and the hours deemed worked have to be told.',
    'Example: “specialist discretionary work, eight hours a day are deemed worked”',
  ],
  'exempt-from-hours': [
    'Please check whether this work is outside the limits of working hours',
    'Whether somebody is a manager in the sense of the law goes by powers, way of working and pay, not by the title. The highly professional system has conditions of work, consent and pay.',
    'Example: where it does not apply, say that overtime is paid',
  ],
  'minors-at-night': [
    'School pupils may apply, but a shift lies at night',
    'People under 18 may not work between 22:00 and 5:00.',
    'Example: “Pupils work until 22:00.”',
  ],
  'weekly-holiday': [
    'There are too few days off',
    'One day off a week or four in four weeks are needed: at least 52 a year.',
    'Example: days off “Sunday”, others “by the company’s calendar”, 105 days a year',
  ],
  'year-plan-holidays': [
    'A yearly variable system needs at least 85 days off a year',
    'Where the period is longer than three months, up to 280 days a year may be worked.',
    'Example: 105 days off a year',
    'It says {days} days off a year.',
  ],
  'annual-holidays-plausible': [
    'Days off a year and working days a month do not seem to agree',
    'Working days a month are (365 − days off a year) ÷ 12.',
    'Example: 125 days off a year are 20.0 working days a month',
    'With {days} days off a year there are about {worked} working days a month.',
  ],
  'paid-leave': [
    'Too few days of paid leave after six months',
    'After six months everybody gets ten days. With up to four days and under 30 hours a week: seven days for four, five for three, three for two, one for one.',
    'Example: ten days for work on five days a week',
    'It says {given} days; {needed} are needed.',
  ],
  'paid-leave-many': [
    'Please check the days of paid leave',
    'This item is for the days granted after six months, not for the days off of a year.',
    'Example: 10 days',
    'It says {given} days.',
  ],
};
