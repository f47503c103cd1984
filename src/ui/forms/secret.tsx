import { characters } from '#kernel/japanese.ts';
import type { Language } from '#kernel/language.ts';
import type { Field } from './field.ts';
import { ControlFrame, describedBy, type Frame } from './frame.tsx';
import { grouped, holdsUnseen, lengthOf } from './typed.ts';
import { words as inWords } from './words/words.ts';

export type SecretQuestion = {
  label: string;
  hint?: string;
  min?: number;
  max?: number;
  autocomplete?: 'current-password' | 'new-password' | 'one-time-code';
};

/**
 * A password. It is compared as it was typed (ASVS 5.0 6.2.8): no trimming, no folding. It never returns into a page,
 * and a problem with it tells nothing of it.
 */
export function secretField(language: Language, question: SecretQuestion): Field<string> {
  const words = inWords(language);
  const { label, hint, min = 1, max = 200, autocomplete = 'current-password' } = question;
  return {
    kind: 'secret',
    label,
    required: true,
    secret: true,
    read: (raw, name) => {
      const typed = raw.all(name);
      if (typed.length > 1) return { problem: words.several(label) };
      const [value = ''] = typed;
      if (value === '') return { problem: words.missing(label) };
      if (characters(value) > max) return { problem: words.tooLong(label, grouped(max), lengthOf(value)) };
      if (characters(value) < min) return { problem: words.tooShort(label, grouped(min), lengthOf(value)) };
      return holdsUnseen(value) ? { problem: words.forbiddenHidden(label) } : { value };
    },
    ask: ({ name, problem }) => {
      const frame: Frame = { name, label, required: true, hints: [hint], problem, words };
      return (
        <ControlFrame frame={frame}>
          <input
            class="field-input field-input-half"
            id={name}
            name={name}
            type="password"
            autocomplete={autocomplete}
            autocapitalize="none"
            spellcheck={false}
            aria-describedby={describedBy(frame)}
            aria-invalid={problem === undefined ? undefined : 'true'}
          />
        </ControlFrame>
      );
    },
    show: () => words.hidden,
    write: () => ({}),
  };
}
