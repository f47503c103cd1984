import type { InLanguage } from '../rule-words.ts';
import type { ja } from './ja.ts';

const capacity =
  'So that nobody is chosen or refused for something that has nothing to do with aptitude and ability. Do not ask about it or for documents that show it.';

export const en: InLanguage<typeof ja> = {
  'sex-limited': [
    'The job is limited to one sex',
    'Nobody may be treated differently in recruitment because of their sex. Measures in favour of women where they are few, and work excepted by law, have to be named as such.',
    'Example: describe the work without naming a sex',
  ],
  'sex-preferred': [
    'This reads as if one sex were preferred',
    '“Women welcome” or “suitable for men” is taken as discrimination.',
    'Example: describe the work: “There is heavy lifting.”',
  ],
  'sex-in-name': [
    'A name that says one sex is used',
    'The name of a job has to show that everybody may apply.',
    'Example: 「看護師」, 「保育士」, 「営業職」, 「警備員」, 「客室乗務員」, 「主婦（夫）歓迎」',
  ],
  'indirect-conditions': [
    'This reads as if height, weight, strength or transfers with moving were a condition',
    'Asking for height, weight or strength, or for the readiness to move house, where the work does not really need it is indirect discrimination. Where it does, describe the work.',
    'Example: “Boxes of 15 kg are moved by cart.”',
  ],
  'family-status': [
    'This reads as if marriage, pregnancy or children were a condition',
    'Nobody may be put at a disadvantage for marriage, pregnancy or birth, or asked other conditions by sex.',
    'Example: take the sentence out',
  ],
  nationality: [
    'This reads as if nationality were a condition',
    'Nobody may be refused for their nationality. Whoever has a status of residence that allows the work may apply.',
    'Example: name the ability needed: “can write reports in Japanese”',
  ],
  'disability-excluded': [
    'This reads as if people with disabilities were excluded',
    'Nobody may be excluded for a disability. Instead of “healthy in body and mind” name the ability the work needs.',
    'Example: “The work includes carrying loads of 20 kg.”',
  ],
  'origin-asked': [
    'This reads as if the family register or birthplace were asked',
    capacity,
    'Example: documents “résumé and work history”',
  ],
  'family-asked': ['This reads as if family or home were asked', capacity, 'Example: take the sentence out'],
  'belief-asked': [
    'This reads as if thought, creed or religion were asked',
    capacity,
    'Example: “Please write why you apply.”',
  ],
  'background-inquiry': [
    'This reads as if the background were inquired into',
    capacity,
    'Example: take the sentence out',
  ],
  'health-check-asked': [
    'This reads as if a health certificate were asked for the selection',
    'Do not examine the health of applicants unless the work really needs it. The examination at hiring comes after the decision.',
    'Example: “A health examination follows after the decision to hire.”',
  ],
  'own-forms': [
    'This reads as if a form of the company’s own were asked',
    'Forms may not ask for what has nothing to do with aptitude and ability. School leavers use the national form; for others the ministry’s model résumé is recommended.',
    'Example: documents “résumé (any form)”',
  ],
};
