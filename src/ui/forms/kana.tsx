import { characters, foldWidth, isKatakana, toKatakana } from '#kernel/japanese.ts';
import type { Language } from '#kernel/language.ts';
import type { Answer, Field } from './field.ts';
import { lineField, type Question } from './line.tsx';
import { grouped, lengthOf } from './typed.ts';
import { words as inWords } from './words/words.ts';

export type KanaQuestion<R extends boolean> = Question<R> & { max?: number };

/** フリガナ: hiragana and half-width kana become full-width katakana, hyphens after kana ー, blanks one full-width blank. */
export function kanaField<R extends boolean>(language: Language, question: KanaQuestion<R>): Field<Answer<string, R>> {
  const { label, max = 60 } = question;
  return lineField<string, R>(language, question, {
    kind: 'kana',
    hint: inWords(language).kanaHint,
    read: (text, words) => {
      const kana = toKatakana(foldWidth(text))
        .replace(/(?<=[ァ-ヶー])[-\u2010-\u2015\u2212]/gu, 'ー')
        .replace(/\s+/gu, '\u3000');
      const strange = [...kana].find((letter) => !isKatakana(letter));
      if (strange !== undefined) return { problem: words.kanaLetters(label, strange) };
      if (characters(kana) > max) return { problem: words.tooLong(label, grouped(max), lengthOf(kana)) };
      return { value: kana };
    },
    write: (value) => value,
  });
}
