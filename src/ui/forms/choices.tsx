import type { Language } from '#kernel/language.ts';
import type { Field } from './field.ts';
import { type Frame, GroupFrame } from './frame.tsx';
import type { Question } from './line.tsx';
import { type Option, OptionLines } from './option.tsx';
import { words as inWords } from './words/words.ts';

export type ChoicesQuestion<V extends string> = Question<boolean> & {
  options: readonly Option<V>[];
  min?: number;
  max?: number;
};

/** Any number of answers, told in the order they are offered; nothing chosen is an empty list. */
export function choicesField<V extends string>(language: Language, question: ChoicesQuestion<V>): Field<V[]> {
  const words = inWords(language);
  const { label, options, max = options.length } = question;
  const required = question.required ?? false;
  const min = question.min ?? (required ? 1 : 0);
  return {
    kind: 'choices',
    label,
    required,
    hint: question.hint,
    options,
    read: (raw, name) => {
      const typed = new Set(raw.all(name).filter((text) => text !== ''));
      const value = options.map((option) => option.value).filter((offered) => typed.delete(offered));
      if (typed.size > 0) return { problem: words.unknownChoice(label) };
      if (value.length === 0 && required) return { problem: words.missingChoices(label) };
      if (value.length > 0 && value.length < min) return { problem: words.tooFewChoices(label, String(min)) };
      if (value.length > max) return { problem: words.tooManyChoices(label, String(max), String(value.length)) };
      return { value };
    },
    ask: ({ name, raw, problem }) => {
      const hints = [question.hint, max < options.length ? words.choicesHint(String(max)) : undefined];
      const frame: Frame = { name, label, required, hints, problem, words };
      const chosen = raw.all(name);
      return (
        <GroupFrame frame={frame}>
          <OptionLines type="checkbox" name={name} options={options} chosen={chosen} invalid={problem !== undefined} />
        </GroupFrame>
      );
    },
    show: (value) => {
      const labels = options.filter((option) => value.includes(option.value)).map((option) => option.label);
      return labels.join(language === 'en' ? ', ' : '、') || words.nothing;
    },
    write: (value, name) => ({ [name]: [...value] }),
  };
}
