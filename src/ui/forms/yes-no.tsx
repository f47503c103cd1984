import type { Language } from '#kernel/language.ts';
import { choiceField } from './choice.tsx';
import type { Answer, Field } from './field.ts';
import type { Question } from './line.tsx';
import { words as inWords } from './words/words.ts';

export type YesNoQuestion<R extends boolean> = Question<R> & {
  /** What the two answers are called here: 有効 and 無効, 希望する and 希望しない. */
  yes?: string;
  no?: string;
  /** As of `choice`. */
  unselected?: string;
};

/** A question with two answers, neither chosen beforehand. */
export function yesNoField<R extends boolean>(
  language: Language,
  question: YesNoQuestion<R>,
): Field<Answer<boolean, R>> {
  const words = inWords(language);
  const options = [
    { value: 'yes', label: question.yes ?? words.yes },
    { value: 'no', label: question.no ?? words.no },
  ] as const;
  const choice: Field<'yes' | 'no' | undefined> = choiceField(language, { ...question, options });
  const chosen = (value: boolean | undefined) => (value === undefined ? undefined : value ? 'yes' : 'no');
  const field: Field<boolean | undefined> = {
    ...choice,
    kind: 'yesNo',
    read: (raw, name) => {
      const read = choice.read(raw, name);
      return 'problem' in read ? read : { value: read.value && read.value === 'yes' };
    },
    show: (value) => choice.show(chosen(value)),
    write: (value, name) => choice.write(chosen(value), name),
  };
  return field as Field<Answer<boolean, R>>;
}
