import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import type { Answer, Asked, Field, Raw, Read } from './field.ts';
import { ControlFrame, describedBy, type Frame, GroupFrame } from './frame.tsx';
import type { Question } from './line.tsx';
import { type Option, OptionLines } from './option.tsx';
import type { Words } from './words/ja.ts';
import { words as inWords } from './words/words.ts';

export type ChoiceQuestion<V extends string, R extends boolean> = Question<R> & {
  options: readonly Option<V>[];
  /** Radio buttons up to seven answers, a list above, unless said. */
  as?: 'radios' | 'list';
  /** What no answer is called. Given, radio buttons of a required question can be left again, too. */
  unselected?: string;
  autocomplete?: string;
};

const mostRadios = 7;

/** One answer of several. An optional question can be left again: radio buttons cannot be cleared once pressed. */
export function choiceField<V extends string, R extends boolean>(
  language: Language,
  question: ChoiceQuestion<V, R>,
): Field<Answer<V, R>> {
  const words = inWords(language);
  const { label, options } = question;
  const required = question.required ?? false;
  const as = question.as ?? (options.length > mostRadios ? 'list' : 'radios');
  const Control = as === 'list' ? List : Radios;
  const read = (raw: Raw, name: string): Read<V | undefined> => {
    const typed = raw.all(name);
    if (typed.length > 1) return { problem: words.several(label) };
    const [text = ''] = typed;
    if (text === '') return required ? { problem: words.missingChoice(label) } : { value: undefined };
    const chosen = options.find((option) => option.value === text);
    return chosen ? { value: chosen.value } : { problem: words.unknownChoice(label) };
  };
  return {
    kind: 'choice',
    label,
    required,
    hint: question.hint,
    options,
    read: read as Field<Answer<V, R>>['read'],
    ask: (asked) => <Control asked={asked} question={question} words={words} />,
    show: (value) => options.find((option) => option.value === value)?.label ?? words.nothing,
    write: (value, name): Record<string, string> => (value === undefined ? {} : { [name]: value }),
  };
}

type ControlProps = { asked: Asked; question: ChoiceQuestion<string, boolean>; words: Words };

function Radios({ asked, question, words }: ControlProps): JSX.Element {
  const { name, raw } = asked;
  const none = question.unselected ?? (question.required ? undefined : words.noChoice);
  const offered = none === undefined ? question.options : [...question.options, { value: '', label: none }];
  const chosen = raw.one(name) ?? (none === undefined ? undefined : '');
  return (
    <GroupFrame frame={frameOf(asked, question, words)} role="radiogroup">
      <OptionLines type="radio" name={name} options={offered} chosen={chosen === undefined ? [] : [chosen]} />
    </GroupFrame>
  );
}

function List({ asked, question, words }: ControlProps): JSX.Element {
  const { name, raw, problem } = asked;
  const frame = frameOf(asked, question, words);
  const chosen = raw.one(name) ?? '';
  return (
    <ControlFrame frame={frame}>
      <div class="field-select">
        <select
          class="field-input"
          id={name}
          name={name}
          autocomplete={question.autocomplete}
          aria-describedby={describedBy(frame)}
          aria-invalid={problem === undefined ? undefined : 'true'}
        >
          <option value="">{question.required ? words.choose : words.noChoice}</option>
          {question.options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === chosen}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </ControlFrame>
  );
}

function frameOf({ name, problem }: Asked, question: ChoiceQuestion<string, boolean>, words: Words): Frame {
  const { label, required = false, hint } = question;
  return { name, label, required, hints: [hint], problem, words };
}
