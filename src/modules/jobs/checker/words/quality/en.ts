import type { InLanguage } from '../rule-words.ts';
import type { ja } from './ja.ts';

const reachOutside =
  'Everybody can read the job. Contact details belong in the item for the contact person; applications come with a referral letter of Hello Work or as a self-application.';

export const en: InLanguage<typeof ja> = {
  'description-short': [
    'The description of the work is too short',
    'The better a job says what is done, where, with whom and how, the better the people who apply fit.',
    'Example: the course of a day, machines, number of people cared for, training',
    'It has {length} characters; {shortest} or more are recommended.',
  ],
  'capital-letters': [
    'There is a run of capital letters',
    'Screen readers and small screens make it hard to read.',
    'Example: write in Japanese, keep the abbreviations that are needed',
  ],
  'telephone-in-text': [
    'A telephone number stands in the text',
    reachOutside,
    'Example: write it in the item of the contact person',
  ],
  'mail-in-text': [
    'A mail address stands in the text',
    reachOutside,
    'Example: write it in the item of the contact person',
  ],
  'address-in-text': [
    'A web address stands in the text',
    'The website of the establishment is shown with the job once it is registered with the establishment.',
    'Example: register it under “website”',
  ],
  'line-in-text': [
    'This reads as if applicants were led to LINE or the like',
    reachOutside,
    'Example: write to applicants by messages of My Page',
  ],
  'external-form': [
    'This reads as if people were to apply by an outside form',
    reachOutside,
    'Example: take self-applications',
  ],
  symbols: [
    'There is a run of decorative symbols',
    'Screen readers read every one, and search stumbles over them.',
    'Example: use sentences instead',
  ],
  'symbols-in-title': [
    'The title has decorative symbols',
    'A title of plain words is found more easily.',
    'Example: 「看護師（訪問看護）」',
  ],
  exaggeration: [
    'This seems exaggerated',
    'False or misleading information is not allowed.',
    'Example: “monthly income of 250,000 yen (second year, ten hours of overtime included)”',
  ],
  'shady-offer': [
    'There are words that are common in recruiting for crimes',
    'Jobs that consist in receiving parcels or cash only, or ask for photos of identity cards, cannot be told from recruiting for crimes, which is not taken.',
    'Example: describe the work and the company’s business concretely',
  ],
};
