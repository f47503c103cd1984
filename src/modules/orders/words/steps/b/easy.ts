import type { Words } from './ja.ts';

export const easy: Words = {
  sections: {},
  fields: {},
  hints: {},
  values: {},
  blocks: {},
};
