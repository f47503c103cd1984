import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import type { Answer, Field, Raw, Read } from './field.ts';
import { ControlFrame, describedBy, type Frame } from './frame.tsx';
import { cleanLine, grouped, lengthOf, visible } from './typed.ts';
import type { Words } from './words/ja.ts';
import { words as inWords } from './words/words.ts';

/** What every question may say about itself. */
export type Question<R extends boolean> = {
  label: string;
  required?: R;
  hint?: string;
  /** One more of a kind that was explained above: how it is written is not said again. */
  explained?: boolean;
};

export type Width = 'code' | 'short' | 'half' | 'full';

/** How one line of text is asked for. */
type LineControl = {
  type?: 'text' | 'email' | 'tel';
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel';
  autocomplete?: string | undefined;
  width?: Width;
  unit?: string | undefined;
  /** What is typed is a name or a code: no capital letters, no corrections by the phone. */
  literal?: boolean;
};

/** What one kind of line means: its text as a value and back. */
type LineRules<T> = {
  kind: string;
  hint?: string | undefined;
  /** Longest answer in characters. */
  max?: number;
  control?: LineControl;
  read(text: string, words: Words): Read<T>;
  write(value: T): string;
  show?(value: T): ComponentChildren;
};

/** No line of any form is longer; what is longer is refused before any folding is spent on it. */
const longestLine = 10_000;

/** A question answered in one line. */
export function lineField<T, R extends boolean>(
  language: Language,
  question: Question<R>,
  rules: LineRules<T>,
): Field<Answer<T, R>> {
  const words = inWords(language);
  const { label } = question;
  const required = question.required ?? false;
  const read = (raw: Raw, name: string): Read<T | undefined> => {
    const typed = raw.all(name);
    if (typed.length > 1) return { problem: words.several(label) };
    const [line = ''] = typed;
    if (line.length > longestLine) return { problem: words.tooLong(label, grouped(longestLine), lengthOf(line)) };
    const text = cleanLine(line);
    if (text === '') return required ? { problem: words.missing(label) } : { value: undefined };
    return rules.read(text, words);
  };
  return {
    kind: rules.kind,
    label,
    required,
    hint: question.hint ?? rules.hint,
    ...(rules.max !== undefined && { max: rules.max }),
    // `required` decides both the type and the refusal of an empty line, so the two cannot disagree.
    read: read as Field<Answer<T, R>>['read'],
    ask: ({ name, raw, problem }) => {
      const hints = [question.hint, question.explained ? undefined : rules.hint];
      return <Line frame={{ name, label, required, hints, problem, words }} raw={raw} control={rules.control ?? {}} />;
    },
    show: (value) => (value === undefined ? words.nothing : (rules.show ?? rules.write)(value as T)),
    write: (value, name) => (value === undefined ? {} : { [name]: rules.write(value as T) }),
  };
}

function Line({ frame, raw, control }: { frame: Frame; raw: Raw; control: LineControl }): JSX.Element {
  const { type = 'text', inputmode, autocomplete, width = 'full', unit, literal = false } = control;
  const input = (
    <input
      class={`field-input field-input-${width}`}
      id={frame.name}
      name={frame.name}
      type={type}
      // The types of the elements tell inputs apart by whether a list of suggestions stands behind them.
      list={undefined}
      inputmode={inputmode}
      autocomplete={autocomplete}
      autocapitalize={literal ? 'none' : undefined}
      spellcheck={literal ? false : undefined}
      value={visible(raw.one(frame.name) ?? '').replace(/\n/gu, ' ')}
      aria-describedby={describedBy(frame, unit)}
      aria-invalid={frame.problem === undefined ? undefined : 'true'}
    />
  );
  return (
    <ControlFrame frame={frame}>
      {unit === undefined ? (
        input
      ) : (
        <div class="field-measure">
          {input}
          <span class="field-unit" id={`${frame.name}-unit`}>
            {unit}
          </span>
        </div>
      )}
    </ControlFrame>
  );
}
