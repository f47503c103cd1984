import type { Words } from './ja.ts';

export const en: Words = {
  save: 'Save this search',
  alert: 'Get new jobs for this search by mail',
  like: 'Get new jobs like this one',
};
