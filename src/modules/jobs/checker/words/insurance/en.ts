import type { InLanguage } from '../rule-words.ts';
import type { ja } from './ja.ts';

export const en: InLanguage<typeof ja> = {
  'insurance-employment': [
    'The hours require employment insurance',
    'People who work 20 hours a week or more and are expected to work for 31 days or more are insured.',
    'Example: add “employment” to the insurance',
    'It comes to about {hours} hours a week ({least} or more).',
  ],
  'insurance-employment-ten-hours': [
    'The hours require employment insurance',
    'From October 2028 people who work ten hours a week or more and are expected to work for 31 days or more are insured.',
    'Example: add “employment” to the insurance',
    'It comes to about {hours} hours a week ({least} or more).',
  ],
  'insurance-employment-below': [
    'The hours seem too few for employment insurance',
    'Employment insurance begins at 20 hours a week.',
    'Example: write “insured depending on hours” in the notes, or take “employment” out',
    'It comes to {hours} hours a week at most.',
  ],
  'insurance-employment-below-ten-hours': [
    'The hours seem too few for employment insurance',
    'From October 2028 employment insurance begins at ten hours a week.',
    'Example: take “employment” out',
    'It comes to {hours} hours a week at most.',
  ],
  'insurance-accident': [
    'Accident insurance is missing',
    'It covers everybody who is employed (except in some farming, forestry and fishing and in public offices).',
    'Example: add “accident” to the insurance',
  ],
  'insurance-social': [
    'The hours seem to require health and pension insurance',
    'People who work 30 hours a week (three quarters of full-time), or 20 hours for 88,000 yen a month in companies of a certain size, are insured. The size is 51 people since October 2024 and 36 from October 2027.',
    'Example: add “health” and “pension”; for a national health insurance society choose “other” and name it in the notes',
    'It comes to about {hours} hours a week.',
  ],
  'insurance-after-trial': [
    'This reads as if there were no insurance in the trial period',
    'Whoever meets the conditions is insured from the first day.',
    'Example: “insured from the day of joining”',
  ],
  'retirement-age': [
    'The retirement age has to be 60 or above',
    'A retirement age below 60 is not allowed.',
    'Example: retirement “at 60”, re-employment “until 65”',
    'It is {age}.',
  ],
  'continued-employment': [
    'People have to be able to work until 65',
    'With a retirement age below 65: raise it, let all who wish work on until 65, or abolish it. Since April 2025 nobody may be left out.',
    'Example: retirement at 60, re-employment “until 65”',
    'It goes on until {until}.',
  ],
};
