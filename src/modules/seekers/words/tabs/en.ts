import type { Words } from './ja.ts';

/** The same in English. */
export const en: Words = {
  start: {
    title: 'Registering as a job seeker',
    lead: 'Your My Page is open. Fill in the eight parts below to register as a job seeker.',
  },
};
