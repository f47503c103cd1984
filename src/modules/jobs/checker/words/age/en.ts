import type { InLanguage } from '../rule-words.ts';
import type { ja } from './ja.ts';

export const en: InLanguage<typeof ja> = {
  'age-no-ground': [
    'An age limit needs one of the grounds of the law, and an age',
    'Age limits in recruitment are forbidden as a rule. There are six exceptions.',
    'Example: no age limit, or “retirement age as upper limit”, up to 59',
  ],
  'age-not-limited': [
    'There is no age limit, but an age or a ground is given',
    'Without a limit neither is written.',
    'Example: age “no limit”',
  ],
  'age-range': [
    'The lower age is above the upper',
    'Give the right range.',
    'Example: 30 to 39',
    'It says {from} to {to}.',
  ],
  'age-reason': [
    'Give the reason of the age limit',
    'Whoever sets an upper age of 65 or below has to say why; the form asks it for a lower age too.',
    'Example: “because the retirement age is 60”',
  ],
  'age-retirement': [
    'The conditions of “retirement age as upper limit” are not met',
    'It is for contracts without an end and with the retirement age as upper limit only. No lower limit and no lower age is allowed.',
    'Example: retirement at 60, contract without an end, age up to 59',
    'The upper limit is {to}, the retirement age {retires}.',
  ],
  'age-law': [
    'The conditions of “required by law” are not met',
    'It is for work whose age a law sets, with a lower limit only. Name the law in the reason.',
    'Example: “18 and above, Article 61 of the Labour Standards Act (night work)”',
  ],
  'age-career': [
    'The conditions of “career formation” are not met',
    'It is for contracts without an end that ask for no experience and set an upper limit only, with the same treatment as new graduates. Please check upper limits above 45.',
    'Example: contract without an end, no experience asked, up to 35',
  ],
  'age-skill': [
    'The conditions of “succession of skills” are not met',
    'It is for contracts without an end in one occupation, for a band of five to ten years within 30 to 49, where people of that age are half as many as those of the bands beside it or fewer.',
    'Example: electrical engineers, 30 to 39',
  ],
  'age-arts': [
    'Please check whether this is art or entertainment',
    'It is for parts that need a certain age to be true, such as those of actors.',
    'Example: “child part in a play, up to 12”',
  ],
  'age-older': [
    'The conditions of “promotion of certain age groups” are not met',
    'It is for people of 60 and above (without an upper limit) or for the group of a national measure, whose name belongs in the reason.',
    'Example: “60 and above, to promote the employment of older people”',
  ],
  'age-limit-in-text': [
    'The text reads as if there were an age limit',
    'A job without an age limit may not limit or prefer ages in its text either.',
    'Example: “People of all ages work here.”',
  ],
  'young-wanted': [
    'This reads as if only young people were wanted',
    '“Young people welcome” is an age limit too.',
    'Example: “People with little experience are welcome.”',
  ],
};
