import type { Language } from '#kernel/language.ts';
import type { Answer, Field, Read } from './field.ts';
import { lineField, type Question } from './line.tsx';
import { numberIn } from './number.ts';
import { grouped } from './typed.ts';
import { words as inWords } from './words/words.ts';

export type NumberQuestion<R extends boolean> = Question<R> & {
  min?: number;
  max?: number;
  /** 時間, 日, 人: stands after the control, and may be typed too. */
  unit?: string;
  /** Places after the point; none unless said. */
  decimals?: number;
  example?: string;
};

const largest = 999_999_999;

/** A number of something. Whole and not negative unless said otherwise. */
export function numberField<R extends boolean>(
  language: Language,
  question: NumberQuestion<R>,
): Field<Answer<number, R>> {
  const { unit, decimals = 0 } = question;
  return lineField<number, R>(language, question, {
    kind: 'number',
    control: { inputmode: decimals > 0 ? 'decimal' : 'numeric', width: 'short', unit, autocomplete: 'off' },
    read: (text) => within(numberIn(text, unit), question, language),
    write: String,
    show: (value) => measured(value, unit, language),
  });
}

export type MoneyQuestion<R extends boolean> = Question<R> & { min?: number; max?: number };

/** Whole yen; 20万 is how people say wages. */
export function moneyField<R extends boolean>(
  language: Language,
  question: MoneyQuestion<R>,
): Field<Answer<number, R>> {
  const { moneyHint, yen } = inWords(language);
  return lineField<number, R>(language, question, {
    kind: 'money',
    hint: moneyHint,
    control: { inputmode: 'numeric', width: 'half', unit: yen, autocomplete: 'off' },
    read: (text) => within(numberIn(text, yen), { ...question, unit: yen, example: '200000' }, language),
    write: String,
    show: (value) => measured(value, yen, language),
  });
}

function within(value: number | undefined, question: NumberQuestion<boolean>, language: Language): Read<number> {
  const words = inWords(language);
  const { label, min = 0, max = largest, decimals = 0, unit, example = String(Math.max(min, 1)) } = question;
  if (value === undefined) return { problem: words.numberForm(label, example) };
  if (value < min) return { problem: words.numberMin(label, measured(min, unit, language)) };
  if (value > max) return { problem: words.numberMax(label, measured(max, unit, language)) };
  if (placesOf(value) <= decimals) return { value };
  return { problem: decimals === 0 ? words.numberWhole(label) : words.numberDecimals(label, String(decimals)) };
}

const placesOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;

function measured(value: number, unit: string | undefined, language: Language): string {
  if (unit === undefined) return grouped(value);
  return language === 'en' ? `${grouped(value)} ${unit}` : `${grouped(value)}${unit}`;
}
