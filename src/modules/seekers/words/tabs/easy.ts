import type { Words } from './ja.ts';

/** The same in やさしい日本語: short sentences, one idea each. */
export const easy: Words = {
  start: {
    title: '仕事をさがす申しこみ',
    lead: '求職者マイページができました。次の8つのことを書いてください。書きおわると、申しこむことができます。',
  },
};
