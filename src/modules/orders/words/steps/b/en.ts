import type { Words } from './ja.ts';

export const en: Words = {
  sections: {},
  fields: {},
  hints: {},
  values: {},
  blocks: {},
};
