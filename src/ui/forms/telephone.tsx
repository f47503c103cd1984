import { foldCode } from '#kernel/japanese.ts';
import type { Language } from '#kernel/language.ts';
import type { Answer, Field } from './field.ts';
import { lineField, type Question } from './line.tsx';
import { words as inWords } from './words/words.ts';

export type TelephoneQuestion<R extends boolean> = Question<R> & { autocomplete?: string };

/**
 * A telephone number of Japan in groups joined by hyphens. Groups typed are kept: where an area code ends cannot be told
 * from the digits without the tables of 総務省. Numbers typed as digits alone get groups where their kind shows them.
 */
export function telephoneField<R extends boolean>(
  language: Language,
  question: TelephoneQuestion<R>,
): Field<Answer<string, R>> {
  const { label, autocomplete = 'tel' } = question;
  return lineField<string, R>(language, question, {
    kind: 'telephone',
    hint: inWords(language).telephoneHint,
    control: { type: 'tel', autocomplete, width: 'half' },
    read: (text, words) => {
      const grouping = ungrouped(text);
      const digits = grouping.replaceAll('-', '');
      if (!/^\d+$/u.test(digits)) return { problem: words.telephoneDigits(label) };
      if (!digits.startsWith('0')) return { problem: words.telephoneZero(label) };
      if (digits.length < 10 || digits.length > 11) {
        return { problem: words.telephoneLength(label, String(digits.length)) };
      }
      return { value: grouping.includes('-') ? grouping : groups(digits) };
    },
    write: (value) => value,
  });
}

/** `（０３）１２３４－５６７８` and `+81 3 1234 5678` as groups joined by single hyphens. */
function ungrouped(text: string): string {
  const spaced = text
    .normalize('NFKC')
    .trim()
    .replace(/[\s().・]+/gu, '-');
  return foldCode(spaced)
    .replace(/-+/gu, '-')
    .replace(/^-|-$/gu, '')
    .replace(/^\+81-?0?(?=\d)/u, '0');
}

/** 電気通信番号計画: 090, 080, 070 and 050 are 3-4-4; 0120 is 4-3-3, 0800 4-3-4; Tokyo and Osaka are 2-4-4. */
function groups(digits: string): string {
  return digits
    .replace(/^(0[5-9]0)(\d{4})(\d{4})$/u, '$1-$2-$3')
    .replace(/^(0120)(\d{3})(\d{3})$/u, '$1-$2-$3')
    .replace(/^(0[36])(\d{4})(\d{4})$/u, '$1-$2-$3');
}
