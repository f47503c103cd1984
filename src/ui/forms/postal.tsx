import { foldCode } from '#kernel/japanese.ts';
import type { Language } from '#kernel/language.ts';
import type { Answer, Field } from './field.ts';
import { lineField, type Question } from './line.tsx';
import { words as inWords } from './words/words.ts';

/** 郵便番号 as `100-8916`, typed with or without 〒 and hyphen, in any width. */
export function postalField<R extends boolean>(language: Language, question: Question<R>): Field<Answer<string, R>> {
  return lineField<string, R>(language, question, {
    kind: 'postal',
    hint: inWords(language).postalHint,
    control: { inputmode: 'numeric', autocomplete: 'postal-code', width: 'short' },
    read: (text, words) => {
      const [, area, rest] = /^〒?(\d{3})-?(\d{4})$/u.exec(foldCode(text)) ?? [];
      return area && rest ? { value: `${area}-${rest}` } : { problem: words.postalForm(question.label) };
    },
    write: (value) => value,
  });
}
