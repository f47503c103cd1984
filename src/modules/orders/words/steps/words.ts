import { inLanguage } from '#kernel/language.ts';
import { withReadings } from '#ui/readings/readings.ts';
import { easy as easyA } from './a/easy.ts';
import { en as enA } from './a/en.ts';
import { ja as jaA, type Words as WordsA } from './a/ja.ts';
import { easy as easyB } from './b/easy.ts';
import { en as enB } from './b/en.ts';
import { ja as jaB, type Words as WordsB } from './b/ja.ts';
import { easy as easyPage } from './page/easy.ts';
import { en as enPage } from './page/en.ts';
import { ja as jaPage, type Words as PageWords } from './page/ja.ts';

/** Words of the eight steps: of the pages, and of the questions in two halves (`a`: kind, work, pay, hours; `b`: the others). */
export type Words = PageWords & {
  a: WordsA;
  b: WordsB;
  sections: WordsA['sections'] & WordsB['sections'];
  blocks: WordsA['blocks'] & WordsB['blocks'];
};

const joined = (page: PageWords, a: WordsA, b: WordsB): Words => ({
  ...page,
  a,
  b,
  sections: { ...a.sections, ...b.sections },
  blocks: { ...a.blocks, ...b.blocks },
});

const inEach = {
  page: inLanguage({ ja: jaPage, easy: withReadings(easyPage), en: enPage }),
  a: inLanguage({ ja: jaA, easy: withReadings(easyA), en: enA }),
  b: inLanguage({ ja: jaB, easy: withReadings(easyB), en: enB }),
};

export const stepWords = inLanguage({
  ja: joined(inEach.page('ja'), inEach.a('ja'), inEach.b('ja')),
  easy: joined(inEach.page('easy'), inEach.a('easy'), inEach.b('easy')),
  en: joined(inEach.page('en'), inEach.a('en'), inEach.b('en')),
});
