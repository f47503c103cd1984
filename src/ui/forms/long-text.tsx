import { characters } from '#kernel/japanese.ts';
import type { Language } from '#kernel/language.ts';
import { CharacterCount } from '#ui/components/character-count.tsx';
import type { Answer, Field, Raw, Read } from './field.ts';
import { ControlFrame, describedBy, type Frame } from './frame.tsx';
import type { Question } from './line.tsx';
import { cleanLines, grouped, lengthOf, visible } from './typed.ts';
import { words as inWords } from './words/words.ts';

export type LongTextQuestion<R extends boolean> = Question<R> & {
  /** Longest answer in characters, newlines counted as one. */
  max: number;
  min?: number;
  rows?: number;
};

/** Nobody types this much by hand; refused before it is folded. */
const longestPaste = 200_000;

/**
 * Several lines of free text. There is no `maxlength`: it cuts a pasted text without a word, and it counts 𠮷 twice.
 */
export function longTextField<R extends boolean>(
  language: Language,
  question: LongTextQuestion<R>,
): Field<Answer<string, R>> {
  const words = inWords(language);
  const { label, max, min = 1, rows = 8 } = question;
  const required = question.required ?? false;
  const read = (raw: Raw, name: string): Read<string | undefined> => {
    const typed = raw.all(name);
    if (typed.length > 1) return { problem: words.several(label) };
    const [lines = ''] = typed;
    const text = lines.length > longestPaste ? lines : cleanLines(lines);
    if (text === '') return required ? { problem: words.missing(label) } : { value: undefined };
    if (characters(text) > max) return { problem: words.tooLong(label, grouped(max), lengthOf(text)) };
    if (characters(text) < min) return { problem: words.tooShort(label, grouped(min), lengthOf(text)) };
    return { value: text };
  };
  return {
    kind: 'longText',
    label,
    required,
    hint: question.hint,
    max,
    read: read as Field<Answer<string, R>>['read'],
    ask: ({ name, raw, problem }) => {
      const hints = [question.hint, words.limitHint(grouped(max))];
      const frame: Frame = { name, label, required, hints, problem, words };
      return (
        <ControlFrame frame={frame}>
          <CharacterCount language={language} max={max}>
            <textarea
              class="field-input field-input-full"
              id={name}
              name={name}
              rows={rows}
              value={visible(raw.one(name) ?? '')}
              aria-describedby={describedBy(frame)}
              aria-invalid={problem === undefined ? undefined : 'true'}
            />
          </CharacterCount>
        </ControlFrame>
      );
    },
    show: (value) => (value === undefined ? words.nothing : <span class="field-lines">{value}</span>),
    write: (value, name): Record<string, string> => (value === undefined ? {} : { [name]: value }),
  };
}
