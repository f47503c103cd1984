import { foldCode } from '#kernel/japanese.ts';
import type { Language } from '#kernel/language.ts';
import type { Answer, Field } from './field.ts';
import { lineField, type Question } from './line.tsx';
import { words as inWords } from './words/words.ts';

/** A time of day as `HH:MM`, 00:00 to 23:59. */
export function timeField<R extends boolean>(language: Language, question: Question<R>): Field<Answer<string, R>> {
  return lineField<string, R>(language, question, {
    kind: 'time',
    hint: inWords(language).timeHint,
    control: { inputmode: 'numeric', autocomplete: 'off', width: 'code' },
    read: (text, words) => {
      const value = timeIn(text);
      return value === undefined ? { problem: words.timeForm(question.label) } : { value };
    },
    write: (value) => value,
    show: (value) => value.replace(/^0/u, ''),
  });
}

/** `9:00`, `９時`, `9時半`, `午後5時15分`, `0900`, `900`, `9`: the ways people write a time. */
export function timeIn(text: string): string | undefined {
  const written = foldCode(text).replace('時半', '時30分');
  const found = [clock, spoken, digits].map((form) => form.exec(written)?.groups).find(Boolean);
  if (!found) return undefined;
  const { half, hours, minutes } = found;
  if (half && Number(hours) > 12) return undefined;
  const hour = half ? (Number(hours) % 12) + (half === '午後' ? 12 : 0) : Number(hours);
  return hour <= 23 && Number(minutes ?? 0) <= 59 ? `${pad(hour)}:${pad(Number(minutes ?? 0))}` : undefined;
}

const clock = /^(?<half>午前|午後)?(?<hours>\d{1,2})[:.](?<minutes>\d{2})$/u;
const spoken = /^(?<half>午前|午後)?(?<hours>\d{1,2})(?:時(?:(?<minutes>\d{1,2})分)?)?$/u;
/** A numeric keyboard has no colon. */
const digits = /^(?<hours>\d{1,2})(?<minutes>\d{2})$/u;

const pad = (number: number): string => String(number).padStart(2, '0');
