import { characters } from '#kernel/japanese.ts';
import type { Language } from '#kernel/language.ts';
import type { Answer, Field } from './field.ts';
import { lineField, type Question, type Width } from './line.tsx';
import { grouped, lengthOf } from './typed.ts';
import { words as inWords } from './words/words.ts';

export type TextQuestion<R extends boolean> = Question<R> & {
  /** Longest answer in characters; 100 unless said. */
  max?: number;
  min?: number;
  autocomplete?: string;
  width?: Width;
};

/** One line of free text, kept as written: widths and old forms of letters belong to names. */
export function textField<R extends boolean>(language: Language, question: TextQuestion<R>): Field<Answer<string, R>> {
  const { label, max = 100, min = 1, autocomplete, width = 'full' } = question;
  return lineField<string, R>(language, question, {
    kind: 'text',
    max,
    control: { autocomplete, width },
    read: (text, words) => {
      if (characters(text) > max) return { problem: words.tooLong(label, grouped(max), lengthOf(text)) };
      if (characters(text) < min) return { problem: words.tooShort(label, grouped(min), lengthOf(text)) };
      return { value: text };
    },
    write: (value) => value,
  });
}

export type CodeQuestion<T, R extends boolean> = Question<R> & {
  /** Reads what was typed, in any width; undefined where it is no such code. */
  parse(text: string): T | undefined;
  format(value: T): string;
  /** Shown in the hint and in the problem. */
  example: string;
  width?: Width;
  /** Digits only: the phone shows its keys for them. */
  digits?: boolean;
  autocomplete?: 'off' | 'one-time-code';
};

/** One line in a fixed form that its owner reads and writes: 求人番号, 求職番号, 認証キー. */
export function codeField<T, R extends boolean>(language: Language, question: CodeQuestion<T, R>): Field<Answer<T, R>> {
  const { label, parse, format, example, width = 'half', digits = false, autocomplete = 'off' } = question;
  return lineField<T, R>(language, question, {
    kind: 'code',
    hint: inWords(language).example(example),
    control: { width, autocomplete, literal: true, ...(digits && { inputmode: 'numeric' }) },
    read: (text, words) => {
      const value = parse(text);
      return value === undefined ? { problem: words.malformed(label, example) } : { value };
    },
    write: format,
  });
}
