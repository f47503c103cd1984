import type { Words } from './ja.ts';

export const en: Words = {
  kinds: { new: 'New', renewal: 'Renewal', change: 'Change' },
  states: {
    draft: 'Draft',
    provisional: 'Sent, waiting to be checked',
    reviewing: 'Being checked by Hello Work',
    'correction-requested': 'Correction requested',
    accepted: 'Accepted',
    refused: 'Not accepted',
    lapsed: 'Lapsed',
    withdrawn: 'Withdrawn',
  },
};
